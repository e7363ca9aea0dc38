"""How two texts differ: ``edits`` exactly, for merging; ``marks`` as a lawyer would mark it, for reading.

Both rest on one word diff, minimal and the same on every machine: no time limit takes part in it.
A short diff is found by the algorithm of Myers as diff-match-patch has it, which places changes
best (docs/explanation/text-engine.md has the figures); a long one by rapidfuzz, whose time does not
run away. diff-match-patch lends its diff only: its patches guess, and are used nowhere.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from diff_match_patch import diff_match_patch
from rapidfuzz.distance import Indel

from service.domain.text.edit import Change, TextEdit
from service.domain.text.words import is_word, tokens

MYERS_WORK = 400_000
"""Up to this much (tokens × tokens changed) the algorithm of Myers answers within some 0.2 s."""
SHORT = 4
"""A lone word of so many letters between two changes is read as changed with them."""
_FIRST_CODE = 0x10000  # above the surrogates, which are no characters


class Mark(StrEnum):
    """What becomes of a run of words."""

    SAME = "same"
    DEL = "del"
    INS = "ins"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stay, go or come."""

    op: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Splice:
    """At token ``start`` of the old text the tokens ``old`` give way to ``new``."""

    start: int
    old: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def end(self) -> int:
        """The token after the last taken out."""
        return self.start + len(self.old)


def marks(old: str, new: str) -> tuple[Run, ...]:
    """The two texts as one, whole words marked, what goes before what comes.

    >>> [(run.op.value, run.text) for run in marks("за 30 дней", "за 10 дней")]
    [('same', 'за '), ('del', '30'), ('ins', '10'), ('same', ' дней')]
    """
    before = tokens(old)
    runs: list[Run] = []
    at = 0
    for splice in absorbed(before, compared(old, new)):
        runs.append(Run(Mark.SAME, "".join(before[at : splice.start])))
        runs.append(Run(Mark.DEL, "".join(splice.old)))
        runs.append(Run(Mark.INS, "".join(splice.new)))
        at = splice.end
    runs.append(Run(Mark.SAME, "".join(before[at:])))
    return tuple(run for run in runs if run.text)


def edits(old: str, new: str) -> TextEdit:
    """The smallest exact edit of whole words that makes one text of the other.

    >>> edits("за 30 дней", "за 10 дней").changes
    (Change(start=3, old='30', new='10'),)
    """
    return as_edit(tokens(old), compared(old, new))


@lru_cache(maxsize=8192)
def compared(old: str, new: str) -> tuple[Splice, ...]:
    """``splices`` of two texts, kept: one list of amendments asks for the same pair several times."""
    return tuple(splices(tokens(old), tokens(new)))


def as_edit(before: Sequence[str], changes: Iterable[Splice]) -> TextEdit:
    """Splices of a text's tokens as an edit of the text."""
    made: list[Change] = []
    seen = place = 0
    for splice in changes:
        place += sum(map(len, before[seen : splice.start]))
        seen = splice.start
        made.append(Change(place, "".join(splice.old), "".join(splice.new)))
    return TextEdit(tuple(made))


def splices(before: Sequence[str], after: Sequence[str]) -> Sequence[Splice]:
    """The fewest tokens taken out and put in, in order, none touching the next."""
    start, end = _shared_ends(before, after)
    old, new = before[start : len(before) - end], after[start : len(after) - end]
    if not old or not new:
        return [Splice(start, tuple(old), tuple(new))] if old or new else []
    code: dict[str, str] = {}
    for token in (*old, *new):
        code.setdefault(token, chr(_FIRST_CODE + len(code)))
    left, right = (("".join(code[token] for token in side)) for side in (old, new))
    return [splice for splice in _decoded(_diff(left, right), start, list(code)) if splice.old or splice.new]


def absorbed(before: Sequence[str], changes: Iterable[Splice]) -> Sequence[Splice]:
    """The changes as shown: what stays between two of them, if it is no more than a short word, goes along."""
    made: list[Splice] = []
    for change in changes:
        if made and _is_small(island := tuple(before[made[-1].end : change.start])):
            last = made.pop()
            old, new = last.old + island + change.old, last.new + island + change.new
            made.append(Splice(last.start, old, new))
        else:
            made.append(change)
    return made


def _is_small(island: tuple[str, ...]) -> bool:
    words = [token for token in island if is_word(token)]
    return "\n" not in island and (not words or (len(words) == 1 and len(words[0]) <= SHORT))


def _shared_ends(before: Sequence[str], after: Sequence[str]) -> tuple[int, int]:
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    room = shorter - start
    end = next((at for at in range(room) if before[-1 - at] != after[-1 - at]), room)
    return start, end


def _diff(left: str, right: str) -> list[tuple[int, str]]:
    engine = diff_match_patch()
    engine.Diff_Timeout = 0  # the result may not depend on how busy the machine is
    if (len(left) + len(right)) * Indel.distance(left, right) <= MYERS_WORK:
        found: list[tuple[int, str]] = engine.diff_main(left, right, False)
        return found
    rough: list[tuple[int, str]] = []
    for step in Indel.opcodes(left, right):
        if step.tag == "equal":
            rough.append((engine.DIFF_EQUAL, left[step.src_start : step.src_end]))
        else:
            rough.append((engine.DIFF_DELETE, left[step.src_start : step.src_end]))
            rough.append((engine.DIFF_INSERT, right[step.dest_start : step.dest_end]))
    engine.diff_cleanupMerge(rough)
    return rough


def _decoded(found: Iterable[tuple[int, str]], start: int, code: Sequence[str]) -> Iterable[Splice]:
    at = start
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    for kind, coded in (*found, (diff_match_patch.DIFF_EQUAL, "")):
        run = tuple(code[ord(sign) - _FIRST_CODE] for sign in coded)
        if kind == diff_match_patch.DIFF_DELETE:
            old += run
        elif kind == diff_match_patch.DIFF_INSERT:
            new += run
        else:
            yield Splice(at, old, new)
            at += len(old) + len(run)
            old, new = (), ()
