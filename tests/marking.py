"""A small language for changes of a text, and texts for laws: ``за [30|10] дней`` is a change from 30 to 10.

``[old|new]`` goes and comes; ``[old|]`` is left out, ``[|new]`` put in. What stands outside stays.
"""

import re
from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from service.domain.text.diff import Mark, Run
from service.domain.text.words import tokens

_CHANGE = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")


def drawn(drawing: str) -> tuple[str, str]:
    """The old and the new text of a drawing.

    >>> drawn("за [30|10] дней")
    ('за 30 дней', 'за 10 дней')
    """
    return _CHANGE.sub(r"\1", drawing), _CHANGE.sub(r"\2", drawing)


def marked(runs: Iterable[Run]) -> str:
    """The drawing of marks."""
    made = "".join({Mark.SAME: "{}", Mark.DEL: "[{}|]", Mark.INS: "[|{}]"}[run.op].format(run.text) for run in runs)
    return made.replace("|][|", "|")


_RUSSIAN = tokens("Совет Ассамблея орган решает не вправе обязан и в 30 10 дней года,.;–\n")
_ENGLISH = tokens("The Minister Authority may must not by order and of 30 days,.()")
_REPETITIVE = ["орган", " ", "и", "."]


def _texts(words: Sequence[str], longest: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from([word for word in words if word != " "]), max_size=longest).map(" ".join)


TEXTS = st.one_of(
    _texts(_RUSSIAN, 14), _texts(_ENGLISH, 14), st.lists(st.sampled_from(_REPETITIVE), max_size=10).map("".join)
)
"""Texts in Russian and English, and such as repeat themselves."""


@st.composite
def rewordings(draw: st.DrawFn, count: int = 2) -> tuple[str, ...]:
    """A text and ``count`` rewordings of it, each changed in a few places."""
    base = draw(TEXTS)
    return (base, *(_reworded(draw, base) for _ in range(count)))


def _reworded(draw: st.DrawFn, base: str) -> str:
    words = re.split(r"(\s)", base)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(words)))
        gone = draw(st.integers(0, 2))
        words[at : at + gone] = draw(st.lists(st.sampled_from([*_RUSSIAN, *_ENGLISH]), max_size=2))
    return "".join(words) if draw(st.booleans()) else " ".join(word for word in words if word.strip())
