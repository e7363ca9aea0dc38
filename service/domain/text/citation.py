"""How a clause is cited: «подпункт "а" пункта 2 части 1 статьи 5», "point (a) of paragraph 2 of Article 5".

From the smallest unit to the largest, as drafting rules demand (domain.md §3.3). Units numbered through
the act are cited without the units around them; a number held twice takes those along until it is one.
Citations are read by ``citation_reading``.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import Key, key
from service.domain.text.naming import RU, Scheme, kind_gender, kind_name, latin, scheme_at
from service.domain.text.naming_words import LARGEST_ORDINAL, Case, english_ordinal, ordinal, read_ordinal
from service.domain.text.numbering import NUMBERED, counted
from service.domain.text.tree import ClauseTree

K = ClauseKind


class Part(StrEnum):
    """Which words of a unit are meant."""

    WHOLE = "whole"
    HEADING = "heading"
    INTRODUCTION = "introduction"  # its own words, without the units under it


@dataclass(frozen=True)
class CitedText:
    """A text whose clauses are cited under a naming scheme; one for many citations, for it counts them once."""

    tree: ClauseTree
    scheme: Scheme

    def cite(
        self, clause: ClauseId, language: Language = RU, case: Case = Case.NOMINATIVE, part: Part = Part.WHOLE
    ) -> str:
        """The citation of a clause; in Russian the first word stands in the case asked for.

        >>> TEXT.cite("i1", case=Case.GENITIVE), TEXT.cite("i1", Language("en"))
        ('пункта 1 части 2 статьи 1', 'point 1 of part 2 of article 1')
        """
        units = self._units(clause)
        if part is Part.WHOLE:
            return self._joined(units, language, case)
        rest = self._joined(units, language, Case.GENITIVE)
        if language == RU:
            own = kind_name(self.scheme, K.NAME, RU, case) if part is Part.HEADING else _first_indent(self.scheme, case)
            return f"{own} {rest}"
        return f"{'heading' if part is Part.HEADING else 'introductory part'} of {rest}"

    def alone(self, clause: ClauseId, language: Language = RU) -> str:
        """One unit by itself, as a citation names it, without the units around it.

        >>> TEXT.alone("i1"), TEXT.alone("i1", Language("en"))
        ('пункт 1', 'point 1')
        """
        return self._told(self.tree.index[clause].clause, language, Case.NOMINATIVE)

    def around(self, clause: ClauseId, language: Language = RU) -> str:
        """The units around a clause that its citation names: «части 1 статьи 5» of «пункт 2 части 1 статьи 5».

        >>> TEXT.around("i1")
        'части 2 статьи 1'
        """
        outer = self._units(clause)[1:]
        return self._joined(outer, language, Case.GENITIVE)

    def place(self, clause: ClauseId) -> int:
        """Which of its kind a clause is among its siblings, as ``numbering.counted``.

        >>> TEXT.place("i2")
        2
        """
        return self._places[clause]

    def number(self, unit: Clause) -> Key:
        """The number of a unit as its neighbours leave it: its label, unless that is a misprint.

        >>> TEXT.number(LAW.get("p2")) == key("2")
        True
        """
        return self.misprinted.get(unit.id) or key(unit.label)

    def below(self, clause: ClauseId | None, kinds: Collection[ClauseKind]) -> list[Clause]:
        """The units of those kinds anywhere under a clause or in the act, those of annexes apart.

        Only units that are numbered through are found: articles, recitals, paragraphs of no article.

        >>> [unit.id for unit in TEXT.below(None, [ClauseKind.ARTICLE])]
        ['a1', 'a2']
        """
        start = self._start(clause)
        found = [unit for kind in kinds for unit in self._by_kind.get((start, kind), ())]
        return found if clause == start else [unit for unit in found if self._is_under(unit, clause)]

    def _start(self, clause: ClauseId | None) -> ClauseId | None:
        """Where units are numbered from: the annex, or the act."""
        return clause if clause is None or self.tree.index[clause].clause.kind is K.ANNEX else None

    def _is_under(self, unit: Clause, clause: ClauseId | None) -> bool:
        return any(above.id == clause for above in self.tree.path(unit.id))

    def numbered(self, clause: ClauseId | None, kinds: Collection[ClauseKind], number: Key) -> list[Clause]:
        """Those of ``below`` that hold a number.

        >>> [unit.id for unit in TEXT.numbered(None, [ClauseKind.ARTICLE], key("2"))]
        ['a2']
        """
        start = self._start(clause)
        found = [unit for kind in kinds for unit in self._by_number.get((start, kind, number), ())]
        return found if clause == start else [unit for unit in found if self._is_under(unit, clause)]

    @cached_property
    def misprinted(self) -> Mapping[ClauseId, Key]:
        """Articles whose number another holds too, and the one number that their neighbours leave them."""
        found: dict[ClauseId, Key] = {}
        run = self._by_kind.get((None, K.ARTICLE), [])
        held = Counter(unit.label for unit in run)
        for before, unit, after in zip(run, run[1:], run[2:], strict=False):
            left = str(int(before.label) + 1) if before.label.isdecimal() else ""
            if (
                held[unit.label] > 1
                and not held[left]
                and after.label.isdecimal()
                and left == str(int(after.label) - 1)
            ):
                found[unit.id] = key(left)
        return found

    @cached_property
    def _by_kind(self) -> Mapping[tuple[ClauseId | None, ClauseKind], list[Clause]]:
        """Units by kind, in order, those of each annex by themselves; parts of articles and lists are left out."""
        found: dict[tuple[ClauseId | None, ClauseKind], list[Clause]] = {}
        children, whole = self.tree.children, self._opens_deeper
        stack: list[tuple[Clause | None, Clause]] = [(None, row.clause) for row in reversed(children(None))]
        while stack:
            inside, unit = stack.pop()
            if inside is None or inside.kind in _NUMBERED_THROUGH:
                annex = inside.id if inside and inside.kind is K.ANNEX else None
                found.setdefault((annex, unit.kind), []).append(unit)
            begins = unit.kind in _BEGIN_ANEW
            if whole or not begins or unit.kind in _NUMBERED_THROUGH:
                within = unit if begins else inside
                stack.extend((within, row.clause) for row in reversed(children(unit.id)))
        return found

    @cached_property
    def _opens_deeper(self) -> bool:
        """Whether an annex or the like stands under something: else nothing in an article is numbered through."""
        return any(row.parent is not None and row.clause.kind in _NUMBERED_THROUGH for row in self.tree.placed)

    @cached_property
    def _by_number(self) -> Mapping[tuple[ClauseId | None, ClauseKind, Key], list[Clause]]:
        found: dict[tuple[ClauseId | None, ClauseKind, Key], list[Clause]] = {}
        for (annex, kind), units in self._by_kind.items():
            for unit in units:
                found.setdefault((annex, kind, self.number(unit)), []).append(unit)
        return found

    def _joined(self, units: Sequence[Clause], language: Language, case: Case) -> str:
        cases = [case, *[Case.GENITIVE] * len(units)]
        told = [self._told(unit, language, own) for unit, own in zip(units, cases, strict=False)]
        return (" " if language == RU else " of ").join(told)

    def _told(self, unit: Clause, language: Language, case: Case) -> str:
        scheme = scheme_at(self.scheme, self.tree.path(unit.id))
        return unit_name(scheme, unit, language, case, self._place(unit))

    def _place(self, unit: Clause) -> int | None:
        """Its place among the units of its kind, where only that tells it from them."""
        if unit.kind is K.INDENT:
            return self._places[unit.id]
        if unit.label or unit.kind not in _COUNTED:
            return None
        siblings = self.tree.children(self.tree.index[unit.id].parent)
        alone = sum(row.clause.kind is unit.kind for row in siblings) == 1
        return None if alone and unit.kind in _NEED_NO_NUMBER else self._places[unit.id]

    def _units(self, clause: ClauseId) -> Sequence[Clause]:
        """The units that a citation names, smallest first."""
        path = list(self.tree.path(clause))[::-1]
        named = [path[0]]
        for unit in path[1:]:
            if unit.kind is K.ANNEX or _belongs(named[-1], unit) or self._held[self._identity(named[-1])] > 1:
                named.append(unit)
        return named

    def _identity(self, unit: Clause) -> Hashable:
        inside = self._inside[unit.id]
        return unit.kind, key(unit.label), inside

    @cached_property
    def _places(self) -> Mapping[ClauseId, int]:
        return counted(self.tree)

    @cached_property
    def _inside(self) -> Mapping[ClauseId, ClauseId | None]:
        """For each clause the innermost unit above it within which numbers of its kind begin anew."""
        found: dict[ClauseId, ClauseId | None] = {}
        for _, row in self.tree.walk():
            if row.parent is None:
                found[row.clause.id] = None
                continue
            above = self.tree.index[row.parent].clause
            found[row.clause.id] = above.id if above.kind in _BEGIN_ANEW else found[above.id]
        return found

    @cached_property
    def _held(self) -> Counter[Hashable]:
        return Counter(self._identity(row.clause) for _, row in self.tree.walk())


def cite(
    text: CitedText, clause: ClauseId, language: Language = RU, case: Case = Case.NOMINATIVE, part: Part = Part.WHOLE
) -> str:
    """As ``CitedText.cite``.

    >>> cite(TEXT, "p1")
    'часть 1 статьи 1'
    """
    return text.cite(clause, language, case, part)


_LISTED = {K.PARAGRAPH, K.POINT, K.SUBPOINT}
_UNNUMBERED = {K.INDENT, K.INTRODUCTION, K.NOTE, K.CITATION, K.TABLE, K.ROW}
_BEGIN_ANEW = {K.ANNEX, K.ARTICLE, K.PREAMBLE, K.NAME} | _LISTED
_NUMBERED_THROUGH = {K.ANNEX, K.PREAMBLE, K.NAME}
_COUNTED = NUMBERED | {K.CITATION, K.TABLE, K.ROW}
_NEED_NO_NUMBER = {K.ANNEX, K.NOTE, K.TABLE}
_CAPITALS = {K.ARTICLE, K.CHAPTER, K.SECTION, K.DIVISION, K.SUBDIVISION, K.PART, K.ANNEX, K.RECITAL}
_WESTERN = {Scheme.EN, Scheme.EU}


def _belongs(unit: Clause, above: Clause) -> bool:
    """Whether a unit has no name of its own without the one above it."""
    if unit.kind in _UNNUMBERED:
        return True
    if unit.kind in _LISTED:
        return above.kind in _BEGIN_ANEW or above.kind is K.RECITAL
    return (unit.kind, above.kind) in {(K.SECTION, K.CHAPTER), (K.SUBDIVISION, K.DIVISION)}


def unit_name(
    scheme: Scheme, unit: Clause, language: Language = RU, case: Case = Case.NOMINATIVE, place: int | None = None
) -> str:
    """One unit by itself: «часть 1», «подпункт "а"», «абзац второй», "Article 5"; ``place`` where it has no label.

    >>> unit_name(Scheme.RU_PARTS, Clause(ClauseId("1"), ClauseKind.PARAGRAPH, "2"), RU, Case.INSTRUMENTAL)
    'частью 2'
    """
    if language == RU:
        return _in_russian(scheme, unit, case, place)
    return _in_english(scheme, unit, language, place)


def _in_russian(scheme: Scheme, unit: Clause, case: Case, place: int | None) -> str:
    noun = kind_name(scheme, unit.kind, RU, case)
    if unit.kind is K.ROW:
        return noun if place is None else f"{noun} {place}"
    number = read_ordinal(unit.label) if unit.label else place
    if number is not None:
        in_words = number <= LARGEST_ORDINAL
        return f"{noun} {ordinal(number, kind_gender(scheme, unit.kind), case) if in_words else number}"
    if not unit.label:
        return noun
    if unit.kind is K.RECITAL:
        first, rest = noun.split(" ", 1)
        return f"{first} {unit.label} {rest}"
    if unit.kind is K.ANNEX:
        return f"{noun} № {unit.label}"
    return f'{noun} "{unit.label}"' if _is_letter(unit) else f"{noun} {unit.label}"


def _in_english(scheme: Scheme, unit: Clause, language: Language, place: int | None) -> str:
    noun = kind_name(scheme, unit.kind, language)
    if unit.kind is K.ROW:
        return noun if place is None else f"{noun} {place}"
    if not unit.label:
        return noun if place is None else f"{english_ordinal(place)} {noun}"
    label = latin(unit.label)
    if unit.kind is K.ANNEX:
        return f"Annex {label}" if scheme is Scheme.EU else f"Annex No. {label}"
    if unit.kind in _CAPITALS and scheme in _WESTERN:
        noun = noun.capitalize()
    bracketed = _is_letter(unit) or (unit.kind in {K.POINT, K.SUBPOINT} and scheme in _WESTERN)
    return f"{noun} ({label})" if bracketed else f"{noun} {label}"


def _is_letter(unit: Clause) -> bool:
    return unit.kind in _LISTED and unit.label[0].isalpha()


def _first_indent(scheme: Scheme, case: Case) -> str:
    return f"{kind_name(scheme, K.INDENT, RU, case)} {ordinal(1, kind_gender(scheme, K.INDENT), case)}"
