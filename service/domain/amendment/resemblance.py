"""Amendments that say nearly the same: obstruction by the thousand, grouped by what each puts in and takes out.

Two are nearly alike if their operations are of the same kinds and at most a quarter of their words are
otherwise; of a few words only the figures may differ, and only at one place. A group is everything that is
nearly alike to its head, the first tabled: what comes later moves nobody from one group to another.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from rapidfuzz.distance import Indel

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    ReplaceClause,
)
from service.domain.ids import AmendmentId, ClauseId, Language
from service.domain.text.tree import ClauseTree

ALIKE = 0.75
"""So much of the words of two amendments is common in order, twice what is common by all words of both."""
FEW = 8
"""Amendments of fewer words are alike only if they differ in nothing but figures."""
SHARED = 3


@dataclass(frozen=True, slots=True)
class Gist:
    """What an amendment says: the kinds of its operations, where, and the words that go and come."""

    frame: tuple[object, ...]
    place: tuple[object, ...]
    words: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words as one line, those that go before those that come."""
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class Family:
    """Amendments nearly alike, in the order in which they were given; the first is the head."""

    members: tuple[AmendmentId, ...]


def gists(amendments: Iterable[Amendment], trees: Mapping[Language, ClauseTree]) -> Mapping[AmendmentId, Gist]:
    """What amendments say that say something: leaving units out is alike only where it is identical.

    >>> list(gists([do.amendment("1", do.says(LAW, "a2", "Закон вступает в силу сразу."))], {LAW.language: LAW}))
    ['1']
    """
    stood: dict[str, list[str]] = {}
    found: dict[AmendmentId, Gist] = {}
    for one in amendments:
        tree = trees.get(one.language)
        said = [_said(step, tree, stood) for step in one.operations]
        words = tuple(said[0][2]) if len(said) == 1 else tuple(chain.from_iterable(words for _, _, words in said))
        if words:
            frame = (one.language, *(kind for kind, _, _ in said))
            found[one.id] = Gist(frame, tuple(place for _, place, _ in said), words)
    return found


def families(told: Mapping[AmendmentId, Gist]) -> Sequence[Family]:
    """The groups of two or more that are nearly alike, in the order of their heads.

    >>> words = [f"Орган решает за {days} дней, а в особых случаях за больший срок." for days in (5, 7)]
    >>> told = gists([do.amendment(one, do.says(LAW, "p1", one)) for one in words], {LAW.language: LAW})
    >>> [len(family.members) for family in families(told)]
    [2]
    """
    found: dict[AmendmentId, list[AmendmentId]] = {}
    crowd = _Crowd(told.values())
    for id, gist in told.items():
        head = crowd.head(id, gist)
        found.setdefault(head, []).append(id)
    return [Family(tuple(members)) for members in found.values() if len(members) > 1]


@dataclass(frozen=True, slots=True, eq=False)
class _Head:
    id: AmendmentId
    frame: tuple[object, ...]
    coded: str


class _Crowd:
    """The heads so far. An amendment is looked for among those that begin or end alike, else by its rarest words.

    Words in common in order are words in common: two alike texts share three fifths of the words of either. Of
    so many words as the rest and ``SHARED`` more, the rarest of each, they share ``SHARED``, wherever they stand.
    """

    def __init__(self, gists: Iterable[Gist]) -> None:
        often = Counter(chain.from_iterable(gist.words for gist in gists))
        rarest = sorted(often, key=lambda word: (often[word], word))
        self._rank = {word: place for place, word in enumerate(rarest)}
        self._code = {word: chr(0x10000 + place) for place, word in enumerate(rarest)}
        self._same: dict[tuple[object, ...], AmendmentId] = {}
        self._by_window: dict[str, list[_Head]] = {}
        self._by_word: dict[str, list[int]] = {}
        self._heads: list[_Head] = []

    def head(self, id: AmendmentId, gist: Gist) -> AmendmentId:
        """The head that an amendment is nearly alike to; it becomes one itself where there is none."""
        if len(gist.words) < FEW:
            return self._same.setdefault((gist.frame, gist.place, _without_figures(gist.words)), id)
        coded = "".join(map(self._code.__getitem__, gist.words))
        same = self._same.setdefault((gist.frame, coded), id)
        if same != id:
            return same
        one = _Head(id, gist.frame, coded)
        windows = (coded[:5], coded[5:10], coded[-10:-5], coded[-5:])
        near = chain.from_iterable(self._by_window.get(window, ()) for window in windows)
        found = _nearest(one, dict.fromkeys(near))
        found = found or _nearest(one, self._with_rare_words_of(gist.words))
        if found is None:
            for window in windows:
                self._by_window.setdefault(window, []).append(one)
            for word in self._rarest(gist.words):
                self._by_word.setdefault(word, []).append(len(self._heads))
            self._heads.append(one)
            return id
        self._same[gist.frame, coded] = found.id
        return found.id

    def _with_rare_words_of(self, words: Sequence[str]) -> Iterable[_Head]:
        shared = Counter(chain.from_iterable(self._by_word.get(word, ()) for word in self._rarest(words)))
        return [self._heads[place] for place, often in shared.items() if often >= SHARED]

    def _rarest(self, words: Sequence[str]) -> Sequence[str]:
        order = sorted(set(words), key=self._rank.__getitem__)
        return order[: len(words) - 3 * len(words) // 5 + SHARED]


def _nearest(one: _Head, heads: Iterable[_Head]) -> _Head | None:
    """The head most like an amendment, the earliest of several; ``None`` where none is nearly alike."""
    best, found = ALIKE, None
    for head in heads:
        if head.frame == one.frame:
            alike = Indel.normalized_similarity(one.coded, head.coded, score_cutoff=best)
            if alike >= best and (found is None or alike > best):
                best, found = alike, head
    return found


def _said(
    step: Operation, tree: ClauseTree | None, stood: dict[str, list[str]]
) -> tuple[str, ClauseId | None, Sequence[str]]:
    """The kind of an operation, where it is done, and its words."""
    match step:
        case ChangeText(clause, _, text):
            old = tree.get(clause) if tree else None
            return "text", clause, _otherwise(old.text if old else "", text, stood)
        case ChangeHeading(clause, _, heading):
            old = tree.get(clause) if tree else None
            return "heading", clause, _otherwise(old.heading if old else "", heading, stood)
        case InsertClause(parent, after, unit):
            return "insert-" + unit.kind, after or parent, _words(unit)
        case ReplaceClause(clause, _, unit):
            return "replace", clause, _words(unit)
        case _:
            return type(step).__name__, step.clause, ()


def _words(unit: NewClause) -> list[str]:
    """The words of a new unit and all under it; its number is no part of them."""
    words = unit.heading.split() + unit.text.split()
    for child in unit.children:
        words += _words(child)
    return words


def _otherwise(old: str, new: str, stood: dict[str, list[str]]) -> Sequence[str]:
    """From the first word that differs to the last: those that go, then those that come."""
    before, after = stood.get(old), new.split()
    if before is None:
        before = stood[old] = old.split()
    room = min(len(before), len(after))
    start = 0
    while start < room and before[start] == after[start]:
        start += 1
    end = 0
    while end < room - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return before[start : len(before) - end] + after[start : len(after) - end]


def _without_figures(words: Iterable[str]) -> tuple[str, ...]:
    return tuple("#" if word[0].isdigit() else word for word in words)
