"""The units that an instruction speaks of, found in a text; what is not one unit is told with what it might be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.direction import Place, Said, narrowed
from service.domain.amendment.reading_result import Ambiguous, Candidate, Failed, NotFound, NotUnderstood
from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText, Part
from service.domain.text.citation_lists import read_list
from service.domain.text.citation_reading import Citation, Unread, read_citation
from service.domain.text.citation_resolving import Unresolved, resolve
from service.domain.text.citation_words import depth_of

_ACT = re.compile(
    r"(?:the\s+)?(?:act|bill|draft|law|text)|(?:текст\w*\s+)?(?:настоящ\w+\s+)?(?:законопроект|проект|акт|закон)\w*",
    re.IGNORECASE,
)
_OF_THE_DRAFT = re.compile(
    r"(?:(?<!текст[ауе])\s+(?:законопроекта|проекта(?:\s+(?:модельного\s+)?(?:закона|акта))?)"
    r"|(?<=ии|ие|ия)\s+(?:настоящего\s+)?(?:модельного\s+)?(?:закона|акта))$",
    re.IGNORECASE,
)
"""«Статьи 5 проекта», «в наименовании закона»: the act itself, whose words are cited."""
_INWARD = re.compile(
    r"(?P<outer>.+?),?\s+(?P<listed>(?:paragraphs|points|subpoints|sub-points|subparagraphs|indents)\s.+)",
    re.IGNORECASE,
)
"""Several units, the largest named first: "Article 6(1), points (a) and (c)"."""
_BRACKETED = re.compile(
    r"(?P<outer>article\s+\d\w*(?:\(\w+\))*?)(?P<labels>\(\w+\)(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+)\(\w+\))+)",
    re.IGNORECASE,
)
_TEXT_OF = re.compile(r"(?:текст\w{0,2}|the\s+text\s+of)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A unit and which words of it are meant; ``clause`` is ``None`` for the act as a whole."""

    clause: ClauseId | None
    part: Part = Part.WHOLE


def find(place: Place, text: CitedText) -> Found | Failed:
    """The one unit that a place names.

    >>> find(Place(Said("части 1 статьи 1")), TEXT).clause, find(Place(Said("статье 9")), TEXT).reason
    ('p1', 'unit-missing')
    """
    said = [_of_this(one) for one in (*place.within, place.cited) if one and not _ACT.fullmatch(one.words)]
    if not said:
        return Found(None)
    own = _TEXT_OF.match(said[-1].words)
    if own:
        said[-1] = replace(said[-1], words=said[-1].words[own.end() :])
    citations = _citations(said)
    if not isinstance(citations, Citation):
        return citations
    answer = resolve(citations, text)
    if isinstance(answer, Unresolved):
        return unresolved(answer, said[-1])
    return Found(answer.clause, Part.INTRODUCTION if own else answer.part)


def is_counted(place: Place) -> bool:
    """Whether first words are cited as a paragraph («абзац первый»), and not as «текст части 1».

    >>> is_counted(Place(Said("абзац первый части 1"))), is_counted(Place(Said("текст части 1")))
    (True, False)
    """
    return not _TEXT_OF.match(place.cited.words)


def find_each(place: Place, text: CitedText) -> tuple[ClauseId, ...] | Failed:
    """The units of a list: «части 3 и 4 статьи 5», «пункты 1 – 3».

    >>> find_each(Place(Said("части 1 и 2 статьи 1")), TEXT)
    ('p1', 'p2')
    """
    listed = find_listed(place, text)
    if not isinstance(listed, tuple):
        return listed
    return tuple(one.clause for one in listed if one.clause is not None)


def find_any(place: Place, text: CitedText) -> tuple[Found, ...] | Failed:
    """The one unit that a place names, or each of several: «в частях 1 и 2 статьи 1».

    >>> [one.clause for one in find_any(Place(Said("частях 1 и 2 статьи 1")), TEXT)]
    ['p1', 'p2']
    """
    found = find(place, text)
    if isinstance(found, Found):
        return (found,)
    listed = find_listed(place, text) if isinstance(found, NotUnderstood) else found
    return found if isinstance(listed, NotUnderstood) else listed


def find_listed(place: Place, text: CitedText) -> tuple[Found, ...] | Failed:
    """As ``find_each``, with which words of each are meant: «абзацы первый и второй» begin with first words alone.

    >>> [(one.clause, one.part.value) for one in find_listed(Place(Said("части 1 и 2 статьи 1")), TEXT)]
    [('p1', 'whole'), ('p2', 'whole')]
    """
    said = [_of_this(one) for one in (*place.within, place.cited) if one]
    if not said:
        return NotUnderstood(place.cited, "place")
    listed = _listed(said[-1].words)
    if isinstance(listed, Unread):
        return NotUnderstood(said[-1], "place")
    outer = _citations(said[:-1]) if said[:-1] else None
    if outer is not None and not isinstance(outer, Citation):
        return outer
    made: list[Found] = []
    for one in listed:
        answer = resolve(narrowed([outer, one]) if outer and _is_under(one, outer) else one, text)
        if isinstance(answer, Unresolved):
            return unresolved(answer, said[-1])
        made.append(Found(answer.clause, answer.part))
    return tuple(made)


def _of_this(said: Said) -> Said:
    return replace(said, words=_OF_THE_DRAFT.sub("", said.words))


def _listed(words: str) -> tuple[Citation, ...] | Unread:
    """The units of a list, also of "Article 6(2), (3) and (4)" and of "Article 6(1), points (a) and (c)"."""
    if found := _BRACKETED.fullmatch(words):
        labels = re.findall(r"\(\w+\)", found["labels"])
        said = [read_citation(found["outer"] + label) for label in labels]
        unread = next((one for one in said if isinstance(one, Unread)), None)
        return unread or tuple(one for one in said if isinstance(one, Citation))
    listed = read_list(words)
    found = _INWARD.fullmatch(words)
    if not isinstance(listed, Unread) or found is None:
        return listed
    outer, inner = read_citation(found["outer"]), read_list(found["listed"])
    if isinstance(outer, Unread) or isinstance(inner, Unread) or not all(_is_under(one, outer) for one in inner):
        return Unread(words)
    return tuple(narrowed([outer, one]) for one in inner)


def leaves(place: Place) -> bool:
    """Whether a place names a unit outside the heading it stands under: «В статье 5: …; в статье 6 …».

    >>> leaves(Place(Said("статье 6"), (Said("статье 5"),))), leaves(Place(Said("части 1"), (Said("статье 5"),)))
    (True, False)
    """
    said = [_of_this(one).words for one in place.within if one and not _ACT.fullmatch(one.words)]
    outer, cited = read_citation(said[-1]) if said else None, _listed(_of_this(place.cited).words)
    if not isinstance(outer, Citation) or isinstance(cited, Unread):
        return False
    return any(not _is_under(one, outer) and one.steps[: len(outer.steps)] != outer.steps for one in cited)


def unresolved(answer: Unresolved, said: Said) -> Failed:
    """Why a citation means no single unit, in terms of the instruction.

    >>> unresolved(resolve("часть 9 статьи 1", TEXT), Said("часть 9")).reason
    'unit-missing'
    """
    near = tuple(Candidate(clause) for clause in answer.candidates)
    if answer.reason == "ambiguous":
        return Ambiguous(said, "unit-several", near)
    return NotFound(said, "unit-missing", near)


def _citations(said: Sequence[Said]) -> Citation | NotUnderstood:
    """One citation of headings and place; one that begins further out begins anew."""
    made: list[Citation] = []
    for one in said:
        read = read_citation(one.words)
        if isinstance(read, Unread):
            return NotUnderstood(one, "place")
        if made and not _is_under(read, made[-1]):
            made = []
        made.append(read)
    return narrowed(made)


def _is_under(inner: Citation, outer: Citation) -> bool:
    """Whether one citation is of units inside another; sub-points stand within sub-points."""
    first, last = inner.steps[0].word, outer.steps[-1].word
    return depth_of(first) > depth_of(last) or (first == last and first in _NEST)


_NEST = {"подпункт", "subpoint"}
