"""References in running words: which units of the act a clause speaks of, and those that are not there.

Only references to the act itself are judged («статьёй 5 настоящего Закона», «частью 1 настоящей статьи»,
"Article 6(1)"); those to other acts («статьи 5 Устава …», "Article 8 of the Charter") are known by what
follows and left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_reading import Citation, CitationReader, Step
from service.domain.text.citation_resolving import Unresolved, resolve
from service.domain.text.citation_words import ENGLISH_ORDINAL, UNIT_WORD
from service.domain.text.naming_words import read_ordinal


class Of(StrEnum):
    """The act that a reference is to."""

    THIS = "this"  # «… настоящего Закона»
    OTHER = "other"
    UNSAID = "unsaid"


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation in running words, from ``start`` to ``end``; each number of a list is one of its own."""

    start: int
    end: int
    citation: Citation
    act: Of


@dataclass(frozen=True, slots=True)
class Dangling:
    """A clause speaks of a unit that the act does not have, or has twice: its words, why, what is near."""

    clause: ClauseId
    words: str
    reason: str
    candidates: tuple[ClauseId, ...]


_OTHER_ACT = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:"
    r"[А-Я][а-яё]+(?!\s*настоящ)"
    r"|(?:федеральн|конституционн|модельн|международн|указанн|названн|уголовн|гражданск|налогов)\w+"
    r"|(?:закона|кодекса|договора|устава|конвенции|соглашения|указа|протокола|положения|постановления|регламента)(?!\w)"
    r"|(?:of|to)\s+(?:the\s+|that\s+)?(?:[A-Z]|Directive|Regulation)"
    r"|(?:of\s+)?(?:Directive|Regulation|Decision|TFEU|TEU)(?!\w)"
    r"|thereof)"
)
_THIS_ACT = re.compile(r"\s*(?:of|to)\s+this(?!\w)")
_GAZETTE = re.compile(r"№\s*\d+,\s*$")
_AND = re.compile(r"\s*(?:,|(?:и|или|а также|and|or)(?!\w)|\s)+\s*$")


def references(text: str) -> tuple[Reference, ...]:
    """Every reference in a text, in order.

    >>> [(of.citation.steps[-1].label, of.act.value) for of in references("статьями 5 и 6 настоящего Закона")]
    [('5', 'this'), ('6', 'this')]
    """
    plain = text.replace("ё", "е").replace("Ё", "Е").replace("\u00a0", " ")
    made: list[_Found] = []
    for found in reversed(list(_found(plain))):
        made.append(_with_act_of_next(found, made[-1] if made else None, plain))
    return tuple(one for found in reversed(made) for one in _each(found))


def _with_act_of_next(found: "_Found", after: "_Found | None", plain: str) -> "_Found":
    """«Статьи 213 или статьи 267 Уголовного кодекса»: both are of the code."""
    if found.act is not Of.UNSAID or after is None or not _AND.fullmatch(plain, found.end, after.start):
        return found
    return replace(found, act=after.act)


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    citation: Citation
    more: tuple[Step, ...]
    act: Of


def _found(plain: str) -> Iterator[_Found]:
    at = 0
    while unit := UNIT_WORD.search(plain, at):
        reader = CitationReader(plain, _start(plain, unit.start()), lists=True)
        while not reader.ended() and reader.take():
            pass
        citation = reader.citation()
        at = max(reader.end, unit.end())
        if isinstance(citation, Citation) and any(step.label for step in citation.steps):
            yield _Found(reader.start, reader.end, citation, reader.more, _act(reader, plain))


def _act(reader: CitationReader, plain: str) -> Of:
    if reader.of_this_act or _THIS_ACT.match(plain, reader.end):
        return Of.THIS
    other = _OTHER_ACT.match(plain, reader.end) or _GAZETTE.search(plain, max(0, reader.start - 20), reader.start)
    return Of.OTHER if other else Of.UNSAID


def _start(plain: str, unit: int) -> int:
    """Where a citation begins: an ordinal before the unit word belongs to it."""
    before = _WORD_BEFORE.search(plain, max(0, unit - _LONGEST_ORDINAL), unit)
    if before is None:
        return unit
    said = before["word"].lower()
    return before.start("word") if said in ENGLISH_ORDINAL or read_ordinal(said) is not None else unit


_LONGEST_ORDINAL = 24
_WORD_BEFORE = re.compile(r"(?<!\w)(?P<word>\w+)\s+$")


def _each(found: _Found) -> Iterator[Reference]:
    """«Пунктами 3 и 4 части 1» are two references."""
    first = Reference(found.start, found.end, found.citation, found.act)
    yield first
    *outer, innermost = found.citation.steps
    for other in found.more:
        step = replace(innermost, label=other.label, at=other.at)
        yield replace(first, citation=replace(found.citation, steps=(*outer, step)))


def dangling(text: CitedText) -> tuple[Dangling, ...]:
    """References of the act to units of its own that it has not.

    A reference that names neither its act nor an article, chapter or annex («подпункта 7») may speak of
    another act mentioned before, and is not judged.

    >>> dangling(CitedText(tree("article 1 #a: Согласно статье 9 настоящего Закона."), TEXT.scheme))[0].words
    'статье 9 настоящего Закона'
    """
    found = []
    for _, row in text.tree.walk():
        for reference in references(row.clause.text):
            answer = resolve(reference.citation, text, row.clause.id) if is_judged(reference) else None
            if isinstance(answer, Unresolved):
                quoted = row.clause.text[reference.start : reference.end]
                found.append(Dangling(row.clause.id, quoted, answer.reason, answer.candidates))
    return tuple(found)


def is_judged(reference: Reference) -> bool:
    """Whether a reference is to this act beyond doubt: it says so, or begins at an article, chapter or annex.

    >>> [is_judged(one) for one in references("по статье 5 и по части 2, а также статье 8 Федерального закона")]
    [True, False, False]
    """
    if reference.act is not Of.UNSAID:
        return reference.act is Of.THIS
    return reference.citation.steps[0].word in _SAY_WHERE


_SAY_WHERE = frozenset({"статья", "глава", "раздел", "приложение", "article", "chapter", "annex"})
