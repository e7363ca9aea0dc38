"""Where a new unit goes: beside the unit that the instruction names, or where its number puts it among its like."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.amendment.direction import AddUnit, Move, Place, Said
from service.domain.amendment.reading_places import Found, find
from service.domain.amendment.reading_result import Failed, NotUnderstood
from service.domain.amendment.succession import COUNTED
from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_lists import read_list
from service.domain.text.citation_reading import Unread, label_after
from service.domain.text.citation_words import ENGLISH_ORDINAL, kinds_called, unit_word
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import key
from service.domain.text.naming import RU, cyrillic, language_of
from service.domain.text.structure_nesting import RANKS

K = ClauseKind
_THROUGH = (K.ARTICLE, K.RECITAL)


@dataclass(frozen=True)
class Seated:
    """Under what a new unit goes; ``kinds`` are what it may be, ``after`` where the instruction itself says it."""

    text: CitedText
    parent: ClauseId | None
    kinds: tuple[ClauseKind, ...]
    label: str | None
    after: tuple[ClauseId | None] | None = None

    @property
    def siblings(self) -> Sequence[ClauseId]:
        """The units among which it goes."""
        return [row.clause.id for row in self.text.tree.children(self.parent)]

    def place_of(self, label: str, earlier: int = 0) -> "tuple[ClauseId | None, ClauseId | None] | str":
        """(parent, sibling before it); ``position`` or ``free-number`` where its number leaves no place or two.

        ``earlier`` is how many units come with it and before it, which are not in the text yet.

        >>> seated = Seated(TEXT, "a1", (K.PARAGRAPH,), None)
        >>> seated.place_of("3"), seated.place_of("2")
        (('a1', 'p2'), 'free-number')
        """
        if self.after is not None:
            return self.parent, self.after[0]
        run = self._run()
        if not label:
            return self.parent, next(iter(reversed(self.siblings)), None)
        if self.kinds[0] in COUNTED:
            return self._counted(int(label) - earlier)
        return self._in_order(run, label)

    def _in_order(self, run: Sequence[Clause], label: str) -> "tuple[ClauseId | None, ClauseId | None] | str":
        smaller = [unit for unit in run if key(unit.label) < key(label)]
        larger = run[len(smaller) :]
        if any(key(unit.label) == key(label) for unit in run):
            return "free-number"
        if list(run[: len(smaller)]) != smaller:
            return "position"
        if not run:
            return self.parent, next(iter(reversed(self.siblings)), None)
        before, behind = smaller[-1:], larger[:1]
        parents = {self.text.tree.index[unit.id].parent for unit in (*before, *behind)}
        if len(parents) > 1:
            return "position"
        (parent,) = parents
        return parent, before[0].id if before else self._before(behind[0].id)

    def _counted(self, number: int) -> "tuple[ClauseId | None, ClauseId | None] | str":
        """«Новым абзацем третьим»: behind the second."""
        places = {self.text.place(unit): unit for unit in self.siblings if self._is_counted(unit)}
        if number - 1 in places:
            return self.parent, places[number - 1]
        if number in places:
            return self.parent, self._before(places[number])
        if not places and number == (2 if self.kinds[0] is K.INDENT else 1):
            return self.parent, next(iter(reversed(self.siblings)), None)
        return "position"

    def _is_counted(self, unit: ClauseId) -> bool:
        counted = {K.INDENT, K.INTRODUCTION} if self.kinds[0] is K.INDENT else {K.ROW}
        return self.text.tree.index[unit].clause.kind in counted

    def _run(self) -> Sequence[Clause]:
        if self.kinds[0] in _THROUGH or self.parent is None:
            return self.text.below(self.parent, self.kinds)
        return [row.clause for row in self.text.tree.children(self.parent) if row.clause.kind in self.kinds]

    def _before(self, unit: ClauseId) -> ClauseId | None:
        return sibling_before(self.text, unit)


def sibling_before(text: CitedText, unit: ClauseId) -> ClauseId | None:
    """The unit that stands directly before one under the same unit.

    >>> sibling_before(TEXT, "p2")
    'p1'
    """
    ids = [row.clause.id for row in text.tree.children(text.tree.index[unit].parent)]
    at = ids.index(unit)
    return ids[at - 1] if at else None


def seat(text: CitedText, place: Place, deed: AddUnit, which: int = 0) -> Seated | Failed:
    """Where a unit of an instruction goes (the first, or of several another), as far as the instruction says it.

    >>> seat(TEXT, Place(Said("статью 1")), AddUnit((Said("3. А."),), Said("частью 3"))).parent
    'a1'
    """
    if deed.beside:
        within = (*place.within, place.cited)
        found = find(Place(deed.beside, tuple(one for one in within if one)), text)
        if not isinstance(found, Found) or found.clause is None:
            return found if not isinstance(found, Found) else NotUnderstood(deed.beside, "place")
        row = text.tree.index[found.clause]
        after = sibling_before(text, found.clause) if deed.before else found.clause
        kinds = _kinds(text, row.parent, deed.named, which) if deed.named else ((row.clause.kind,), None)
        return kinds if isinstance(kinds, NotUnderstood) else Seated(text, row.parent, *kinds, (after,))
    found = find(place, text)
    if not isinstance(found, Found):
        return found
    kinds = _kinds(text, found.clause, deed.named, which)
    return kinds if isinstance(kinds, NotUnderstood) else Seated(text, found.clause, *kinds)


def seat_of_move(text: CitedText, clause: ClauseId, deed: Move) -> Seated | Failed:
    """Where a unit goes that stands in the text already; it is no neighbour of its own.

    >>> seat_of_move(TEXT, "p1", Move(Said("статью 1"), Said("часть 2"), Said("части 2"))).after
    ('p2',)
    """
    found = seat(text, Place(deed.to), AddUnit((deed.named,), deed.named, deed.beside, deed.before))
    if not isinstance(found, Seated):
        return found
    kind = text.tree.index[clause].clause.kind
    kinds = (kind,) if kind in found.kinds else found.kinds
    after = found.after
    if after == (clause,):
        after = (sibling_before(text, clause),)
    return Seated(text, found.parent, kinds, found.label, after)


def _kinds(
    text: CitedText, parent: ClauseId | None, named: Said, which: int
) -> tuple[tuple[ClauseKind, ...], str | None] | NotUnderstood:
    """What a new unit may be by its name under a unit, likeliest first, and its label."""
    names = read_names(named.words)
    if not names:
        return NotUnderstood(named, "one-unit" if unit_word(named.words, 0) else "unit")
    word, label = names[which]
    path = text.tree.path(parent) if parent is not None else []
    in_article = any(unit.kind is K.ARTICLE for unit in path)
    rank = RANKS[path[-1].kind] if path else -1
    stands = {row.clause.kind for row in text.tree.children(parent)}
    called = kinds_called(text.scheme, word, in_article=in_article)
    possible = [kind for kind in called if RANKS[kind] > rank or kind in stands]
    if not possible:
        return NotUnderstood(named, "unit")
    if (
        parent is None
        and not any(text.below(None, (kind,)) for kind in possible)
        and rank_of(possible) > RANKS[K.ARTICLE]
    ):
        return NotUnderstood(named, "place")
    possible.sort(key=lambda kind: kind not in stands)
    return tuple(possible), None if label is None else in_own_hand(text, possible[0], label)


def in_own_hand(text: CitedText, kind: ClauseKind, label: str) -> str:
    """A label as the act numbers it: "subpoint (c)" of an act in Russian is its «в».

    >>> in_own_hand(TEXT, K.SUBPOINT, "c")
    'в'
    """
    return cyrillic(label, kind) if language_of(text.scheme) == RU else label


def rank_of(kinds: Sequence[ClauseKind]) -> int:
    """How deep the outermost of some kinds stands.

    >>> rank_of([K.POINT, K.ARTICLE]) == RANKS[K.ARTICLE]
    True
    """
    return min(RANKS[kind] for kind in kinds)


def read_names(words: str) -> tuple[tuple[str, str | None], ...]:
    """As ``read_name``, also of several units: «частями 4 и 5», «пунктами 3-5», "points (c) to (e)".

    >>> read_names("частями 4 и 5"), read_names("пунктом 3-1"), len(read_names("пунктами 3-5"))
    ((('часть', '4'), ('часть', '5')), (('пункт', '3-1'),), 3)
    """
    ranged = _RANGE.match(words)
    one = None if ranged else read_name(words)
    if one is not None:
        return (one,)
    listed = read_list(_RANGE.sub(r"\1\2 – \3", words))
    if isinstance(listed, Unread) or any(len(each.steps) != 1 for each in listed):
        return ()
    return tuple((each.steps[0].word, each.steps[0].label) for each in listed)


_RANGE = re.compile(r"(\w+(?:ами|ями|s)\s+)(\d+)-(\d+)(?![\w.-])", re.IGNORECASE)
"""Of several units «3-5» is all from the third to the fifth."""


def read_name(words: str) -> tuple[str, str | None] | None:
    """The word for a unit and its number: «абзацем третьим», "point (b)"; ``None`` of anything else.

    >>> read_name("пунктом 3"), read_name("абзацем"), read_name("частями 3 и 4")
    (('пункт', '3'), ('абзац', None), None)
    """
    plain = words.replace("ё", "е").replace("\u00a0", " ").strip()
    ordinal = re.match(r"(?P<ordinal>\w+)\s+(?P<word>абзац\w*|indent|subparagraph)$", plain, re.IGNORECASE)
    if ordinal:
        number = ENGLISH_ORDINAL.get(ordinal["ordinal"].lower(), ordinal["ordinal"])
        plain = f"{ordinal['word']} {number}"
    named = unit_word(plain, 0)
    if named is None:
        return None
    label, end = label_after(plain, named[1], named[0])
    if plain[end if label else named[1] :].strip(" ,"):
        return None
    return named[0], label or None
