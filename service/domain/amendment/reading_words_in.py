"""Changes of words carried to the texts of a unit: each quoted place exactly once, or the candidates.

All changes of one text are made at once on the text as it stands, so their order says nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.direction import ChangeWords, Said
from service.domain.amendment.reading_places import Found
from service.domain.amendment.reading_result import Ambiguous, Candidate, Failed, NotFound, Unfit
from service.domain.amendment.reading_words import Span, sentences, spans
from service.domain.amendment.word_changes import (
    ALL,
    BOTH,
    LAST,
    ONLY,
    Deed,
    Unplaced,
    WordChange,
    carried_out,
    occurrences,
)
from service.domain.ids import ClauseId
from service.domain.text.citation import Part
from service.domain.text.tree import ClauseTree

AROUND = 40
"""So many characters on each side of words that are shown as a candidate."""
MOST_CANDIDATES = 20

LAST_SENTENCE = -1

_AT_END = {Deed.APPEND, Deed.APPEND_SENTENCE}


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the act: the words, or the heading, of a clause."""

    clause: ClauseId
    part: Part
    words: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change in one text, and the words of the instruction that ask for it."""

    text: Text
    change: WordChange
    said: Said
    within: Span | None = None


def texts(tree: ClauseTree, found: Found) -> tuple[Text, ...]:
    """The texts that a place means: a heading, a unit's own words, or all words of a unit but its headings.

    >>> [one.clause for one in texts(LAW, Found("a1"))][:2]
    ['a1', 'p1']
    """
    if found.clause is None:
        return tuple(Text(row.clause.id, Part.WHOLE, row.clause.text) for _, row in tree.walk() if row.clause.text)
    unit = tree.index[found.clause].clause
    if found.part is Part.HEADING:
        return (Text(unit.id, Part.HEADING, unit.heading),)
    if found.part is Part.INTRODUCTION:
        return (Text(unit.id, Part.WHOLE, unit.text),)
    below = [row.clause for _, row in tree.walk(unit.id)]
    return tuple(Text(one.id, Part.WHOLE, one.text) for one in below if one.text or one.id == unit.id)


def placed(tree: ClauseTree, found: Found, deed: ChangeWords, said: Said) -> tuple[Change, ...] | Failed:
    """Each change with the one text it is made in.

    >>> (made,) = placed(LAW, Found("p1"), ChangeWords((WordChange(Deed.REPLACE, "30", "10"),)), Said(""))
    >>> made.text.clause
    'p1'
    """
    made: list[Change] = []
    for change in deed.changes:
        make = _at_end if change.deed in _AT_END else _quoted
        one = make(tree, found, change, said, deed)
        if not isinstance(one, tuple):
            return one
        made += one
    return tuple(made)


def _at_end(
    tree: ClauseTree, found: Found, change: WordChange, said: Said, deed: ChangeWords
) -> tuple[Change, ...] | Failed:
    possible = _with_sentence(texts(tree, found), deed.sentence)
    if len(possible) > 1:
        return _several(said, possible)
    room = _room(possible[0].words, deed.sentence)
    return (Change(possible[0], change, said, room),) if room else NotFound(said, "sentence-missing")


def _several(said: Said, possible: Sequence[Text]) -> Ambiguous:
    ends = (possible[0], possible[-1])
    return Ambiguous(said, "unit-several", tuple(Candidate(one.clause, words=one.words[-AROUND:]) for one in ends))


def _with_sentence(possible: Sequence[Text], sentence: int) -> Sequence[Text]:
    """The text that has the sentence: of a unit with others under it its own words, if they go so far."""
    if not sentence or len(possible) == 1:
        return possible
    own = possible[0].words
    return possible[:1] if own and sentence != LAST_SENTENCE and _room(own, sentence) else possible


def _quoted(
    tree: ClauseTree, found: Found, change: WordChange, said: Said, deed: ChangeWords
) -> tuple[Change, ...] | Failed:
    possible = _with_sentence(texts(tree, found), deed.sentence)
    if deed.sentence and len(possible) > 1:
        return _several(said, possible)
    if not change.quoted:
        return _whole_sentence(possible[0], change, said, deed.sentence)
    rooms = [_room(text.words, deed.sentence) for text in possible]
    hits = [
        (text, span, room)
        for text, room in zip(possible, rooms, strict=True)
        if room is not None
        for span in occurrences(text.words, change, room)
    ]
    if not hits:
        reason = "sentence-missing" if not any(rooms) else "words-missing"
        return NotFound(said, reason, tuple(_headings_with(tree, found, change)))
    chosen = _chosen(hits, change.which)
    if not chosen:
        return NotFound(said, "too-few", _candidates(hits))
    if change.which == ONLY and len(chosen) > 1:
        return Ambiguous(said, "words-several", _candidates(hits))
    return tuple(
        Change(text, replace(change, which=_counted(text, change, span)), said, room) for text, span, room in chosen
    )


def _whole_sentence(text: Text, change: WordChange, said: Said, sentence: int) -> tuple[Change, ...] | Failed:
    room = _room(text.words, sentence)
    if room is None:
        return NotFound(said, "sentence-missing")
    words = text.words[room.start : room.end].rstrip()
    named, span = replace(change, quoted=words), Span(room.start, room.start + len(words))
    return (Change(text, replace(named, which=_counted(text, named, span)), said, room),)


Hit = tuple[Text, Span, Span]


def _chosen(hits: Sequence[Hit], which: int) -> Sequence[Hit]:
    if which == BOTH:
        return hits if len(hits) == len((1, 2)) else ()
    if which in {ONLY, ALL}:
        return hits
    return hits[-1:] if which == LAST else hits[which - 1 : which]


def _counted(text: Text, change: WordChange, span: Span) -> int:
    """Which occurrence in its whole text a place is, from 1."""
    return spans(text.words, change.quoted).index(span) + 1


def _room(words: str, sentence: int) -> Span | None:
    if not sentence:
        return Span(0, len(words))
    found = sentences(words)
    if sentence == LAST_SENTENCE:
        return found[-1]
    return found[sentence - 1] if sentence <= len(found) else None


def _headings_with(tree: ClauseTree, found: Found, change: WordChange) -> Iterator[Candidate]:
    """Headings that have the words: perhaps «в наименовании» is missing."""
    for _, row in tree.walk(found.clause):
        text = Text(row.clause.id, Part.HEADING, row.clause.heading)
        yield from (_candidate(text, span) for span in spans(text.words, change.quoted))


def _candidates(hits: Sequence[Hit]) -> tuple[Candidate, ...]:
    return tuple(_candidate(text, span) for text, span, _ in hits[:MOST_CANDIDATES])


_FIRST, _LAST = re.compile(r"^\w*\W"), re.compile(r"\W\w*$")
"""Of the words around a place the first and the last, which may have been cut."""


def _candidate(text: Text, span: Span) -> Candidate:
    before = (
        _FIRST.sub("", text.words[: span.start][-AROUND - 1 :]) if span.start > AROUND else text.words[: span.start]
    )
    rest = text.words[span.end :]
    behind = _LAST.sub("", rest[: AROUND + 1]) if len(rest) > AROUND else rest
    return Candidate(text.clause, text.part, before, text.words[span.start : span.end], behind)


def together(changes: Sequence[Change]) -> str | Failed:
    """One text after all changes of it.

    >>> together(placed(LAW, Found("p1"), ChangeWords((WordChange(Deed.REPLACE, "30", "10"),)), Said("")))
    'Орган решает за 10 дней.'
    """
    first = changes[0]
    made = carried_out(first.text.words, [one.change for one in changes], rooms=[one.within for one in changes])
    if not isinstance(made, Unplaced):
        return made
    said = next(one.said for one in changes if one.change == made.change)
    places = tuple(_candidate(first.text, span) for span in made.places)
    if made.reason == "meets":
        return Unfit(said, "meets", first.text.clause)
    return Ambiguous(said, made.reason, places)
