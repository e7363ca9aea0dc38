"""The clause that a citation means in a text: one, or none with the reason. Never a guess.

A unit to be inserted («пункт 3.1 (новый)», "paragraph 3 a (new)") is resolved to the unit after which it
goes. A number printed twice by mistake is understood only where its neighbours leave one reading.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText, Part
from service.domain.text.citation_reading import Citation, Step, Unread, read_citation
from service.domain.text.citation_words import BY_COUNT, PARAGRAPHS_BY_COUNT, kinds_called
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import goes_on, key
from service.domain.text.naming import Scheme
from service.domain.text.structure_nesting import RANKS

K = ClauseKind


class Where(StrEnum):
    """Where a unit to be inserted goes, seen from the clause that was found."""

    AFTER = "after"
    BEFORE = "before"
    FIRST_UNDER = "first-under"
    LAST = "last"  # at the end of the act
    STANDS_ALREADY = "stands-already"  # a unit of that number is there


@dataclass(frozen=True, slots=True)
class Resolved:
    """The clause meant; of a new unit the clause it is put by, and the kind and label it is to have."""

    clause: ClauseId
    part: Part = Part.WHOLE
    where: Where | None = None
    kind: ClauseKind | None = None
    label: str = ""
    notes: tuple[str, ...] = ()

    @property
    def new(self) -> bool:
        """Whether the citation speaks of a unit that is to be inserted."""
        return self.where is not None


@dataclass(frozen=True, slots=True)
class Unresolved:
    """No clause, or no single one, is meant: why, by which words, and what it might have been."""

    reason: str
    words: str
    candidates: tuple[ClauseId, ...] = ()


def resolve(citation: str | Citation, text: CitedText, here: ClauseId | None = None) -> Resolved | Unresolved:
    """The clause of a text that a citation means; ``here`` is the clause in whose words it stands.

    >>> resolve("часть 1 статьи 1", TEXT).clause, resolve("статья 9", TEXT).reason
    ('p1', 'no-such-unit')
    """
    read = read_citation(citation) if isinstance(citation, str) else citation
    if isinstance(read, Unread):
        return Unresolved("not-understood", read.words)
    return _Search(text, read, here).run()


class _Search:
    """Walks down from the act, one step after another; ``at`` is the unit reached, ``None`` the act itself."""

    def __init__(self, text: CitedText, citation: Citation, here: ClauseId | None) -> None:
        self.text = text
        self.citation = citation
        self.here = here
        self.at: ClauseId | None = None
        self.own_words = False  # a step meant the reached unit's own words: its only paragraph
        self.notes: tuple[str, ...] = ()
        steps = citation.steps
        self.in_article = any(step.word in _ARTICLES for step in steps) or self._is_relative_in_article(steps[0])

    def _is_relative_in_article(self, first: Step) -> bool:
        if self.here is None or first.here:
            return False
        return first.word in _INNER and any(unit.kind is K.ARTICLE for unit in self.text.tree.path(self.here))

    def run(self) -> Resolved | Unresolved:
        *above, last = self.citation.steps
        self._begin()
        for step in above:
            if failure := self._go(step):
                return failure
        if self.citation.new:
            return self._place_for(last)
        if failure := self._go(last):
            return failure
        return self._reached()

    def _begin(self) -> None:
        """A citation that begins below an article («часть 2») is read within the article it stands in."""
        first = self.citation.steps[0]
        if self.here is None or first.here or not self.in_article or first.word in _ARTICLES:
            return
        if first.word in _INNER:
            path = self.text.tree.path(self.here)
            self.at = next(unit.id for unit in path if unit.kind is K.ARTICLE)

    # ── one step down ─────────────────────────────────────────────────────────────────────────

    def _go(self, step: Step) -> Unresolved | None:
        found = self._around(step) if step.here else self._under(step)
        if len(found) > 1:
            return Unresolved("ambiguous", _said(step), tuple(unit.id for unit in found))
        if found:
            self.at, self.own_words = found[0].id, False
            return None
        if self._means_own_words(step):
            self.own_words = True
            return None
        near = tuple(unit.id for unit in self._near(step))
        return Unresolved("no-such-unit", _said(step), near)

    def _around(self, step: Step) -> list[Clause]:
        """«Настоящей статьи»: the unit of that name around the words."""
        if self.here is None:
            return []
        kinds = self._kinds(step)
        return [unit for unit in self.text.tree.path(self.here) if unit.kind in kinds][-1:]

    def _under(self, step: Step) -> list[Clause]:
        if self._is_dashed(step):
            return [unit for number, unit in enumerate(self._near(step), 1) if str(number) == step.label]
        if step.word in BY_COUNT:
            return [unit for unit in self._near(step) if str(self.text.place(unit.id)) == step.label]
        if not step.label:
            return self._near(step)
        found = self._numbered(step)
        self.notes += tuple(f"misprinted:{unit.label}" for unit in found if unit.id in self.text.misprinted)
        return found or self._named_alone(step, self._near(step))

    def _is_dashed(self, step: Step) -> bool:
        """An "indent" of an EU act is a line under a unit's own words, which are none; elsewhere it is our «абзац»."""
        return step.word == "indent" and bool(step.label) and self.text.scheme is Scheme.EU

    def _numbered(self, step: Step) -> list[Clause]:
        """Those of ``_near`` that hold the step's number."""
        kinds, held = self._kinds(step), key(step.label)
        direct = self._direct(kinds)
        if direct is None:
            return self.text.numbered(self.at, kinds, held)
        return [unit for unit in direct if self.text.number(unit) == held]

    def _named_alone(self, step: Step, near: list[Clause]) -> list[Clause]:
        """LIBE calls the name of the act "Title 1"."""
        names = [unit for unit in near if unit.kind is K.NAME]
        return names if step.word in _NAMES and len(near) == 1 else []

    def _near(self, step: Step) -> list[Clause]:
        """The units of a step's kinds directly under the unit reached, or anywhere in the act or annex."""
        kinds = self._kinds(step)
        direct = self._direct(kinds)
        return self.text.below(self.at, kinds) if direct is None else direct

    def _direct(self, kinds: tuple[ClauseKind, ...]) -> list[Clause] | None:
        """The units of some kinds directly under the unit reached; ``None`` where they may stand deeper."""
        tree = self.text.tree
        direct = [row.clause for row in tree.children(self.at) if row.clause.kind in kinds]
        lowest = self.at is not None and RANKS[tree.index[self.at].clause.kind] >= RANKS[K.ARTICLE]
        return direct if direct or lowest else None

    def _kinds(self, step: Step) -> tuple[ClauseKind, ...]:
        if step.bracketed:
            return _NUMBERED_PARTS
        return kinds_called(self.text.scheme, step.word, in_article=self.in_article)

    def _means_own_words(self, step: Step) -> bool:
        """The "paragraph 1" of an article of one unnumbered paragraph; the first indent or subparagraph of a unit."""
        if self.at is None or not step.label or key(step.label) != key("1"):
            return False
        if step.word in PARAGRAPHS_BY_COUNT:
            return not self._is_dashed(step)
        unit = self.text.tree.index[self.at].clause
        numbered = any(row.clause.kind is K.PARAGRAPH for row in self.text.tree.children(self.at))
        return unit.kind is K.ARTICLE and K.PARAGRAPH in self._kinds(step) and not numbered

    # ── the end ───────────────────────────────────────────────────────────────────────────────

    def _reached(self) -> Resolved | Unresolved:
        assert self.at is not None
        part = self.citation.part
        if self.own_words or part is Part.INTRODUCTION:
            return self._own_words(self.at)
        return Resolved(self.at, part, notes=self.notes)

    def _own_words(self, unit: ClauseId) -> Resolved:
        below = self.text.tree.children(unit)
        if below and below[0].clause.kind is K.INTRODUCTION:
            return Resolved(below[0].clause.id, notes=self.notes)
        return Resolved(unit, Part.INTRODUCTION if below else Part.WHOLE, notes=self.notes)

    def _place_for(self, step: Step) -> Resolved | Unresolved:
        """Where a new unit of that number goes: after the one it follows or is an index to."""
        near = self._near(step)
        kind = next((unit.kind for unit in near), self._kinds(step)[0])
        made = Resolved(ClauseId(""), self.citation.part, None, kind, step.label, self.notes)
        if step.word in BY_COUNT:
            return self._counted_place(made, near, step)
        held = key(step.label)
        numbers = {unit.id: self.text.number(unit) for unit in near}
        if same := [unit for unit in near if numbers[unit.id] == held]:
            return replace(made, clause=same[0].id, where=Where.STANDS_ALREADY)
        if step.label[0] in "-–":
            follows = [unit for unit in near if numbers[unit.id] == key(step.label.lstrip("-–"))]
            return self._one(follows, made, Where.BEFORE, step)
        before = [unit for unit in near if numbers[unit.id] < held and goes_on(numbers[unit.id], held)]
        if not before and held[:1] == key("1") and (alone := self._alone(step)):
            return replace(made, clause=alone, where=Where.AFTER)
        if not near and kind is K.ANNEX:
            return replace(made, clause=self.text.tree.children(None)[-1].clause.id, where=Where.LAST)
        nearest = [unit for unit in before if numbers[unit.id] == max(numbers[one.id] for one in before)]
        return self._one(nearest, made, Where.AFTER, step)

    def _one(self, units: list[Clause], made: Resolved, where: Where, step: Step) -> Resolved | Unresolved:
        if len(units) == 1:
            return replace(made, clause=units[0].id, where=where)
        return Unresolved("no-place" if not units else "ambiguous", _said(step), tuple(unit.id for unit in units))

    def _alone(self, step: Step) -> ClauseId | None:
        """A "paragraph 1 a (new)" of an article of one unnumbered paragraph goes after that."""
        if not self._means_own_words(replace(step, label="1")):
            return None
        assert self.at is not None
        return self._own_words(self.at).clause

    def _counted_place(self, made: Resolved, near: list[Clause], step: Step) -> Resolved | Unresolved:
        """A "subparagraph 1 a (new)" goes after the first, which is the unit's own words."""
        number = key(step.label)[0][1] // key("1")[0][1]
        if near and self._is_dashed(step):
            number += self.text.place(near[0].id) - 1
        after = [unit for unit in near if self.text.place(unit.id) == number]
        if after or number != 1 or self.at is None:
            return self._one(after, made, Where.AFTER, step)
        return replace(made, clause=self.at, where=Where.FIRST_UNDER)


_NUMBERED_PARTS = (K.PARAGRAPH, K.POINT, K.SUBPOINT)
_ARTICLES = frozenset({"статья", "article"})
_INNER = frozenset({"часть", "пункт", "подпункт", "абзац", "part", "paragraph", "point", "subpoint", "indent"})
_NAMES = frozenset({"title", "наименование", "heading"})


def _said(step: Step) -> str:
    return f"{step.word} {step.label}".strip()
