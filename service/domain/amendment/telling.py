"""What the wordings of every operation share: places cited in the text, units as they will stand."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.operation import NewClause, NewNumber
from service.domain.amendment.reading_units import TITLED
from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText, Part, unit_name
from service.domain.text.citation_lists import cite_several, name_several
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import RU, Scheme, printed, scheme_at, title_line
from service.domain.text.naming_words import Case


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells operations on one text in one language."""

    text: CitedText
    language: Language

    @property
    def in_russian(self) -> bool:
        """Whether Russian is told; English is for every other language."""
        return self.language == RU

    def cite(self, clause: ClauseId, case: Case = Case.NOMINATIVE, part: Part = Part.WHOLE) -> str:
        """The citation of a clause; in English with the article that a heading or an ordinal wants."""
        cited = self.text.cite(clause, self.language, case, part)
        unit = self.text.tree.index[clause].clause
        bare = not unit.label or part is not Part.WHOLE
        return f"the {cited}" if bare and not self.in_russian else cited

    def cite_several(self, clauses: Sequence[ClauseId], case: Case = Case.NOMINATIVE) -> str:
        """Units of one kind under one unit, cited at once."""
        return cite_several(self.text, clauses, self.language, case)

    def own_name(self, clause: ClauseId, case: Case = Case.NOMINATIVE) -> str:
        """A unit's name alone, where the unit above has been cited already."""
        unit = self.text.tree.index[clause].clause
        place = None if unit.label else self.text.place(clause)
        return unit_name(self._scheme(self.text.tree.path(clause)), unit, self.language, case, place)

    def new_name(
        self, unit: Clause, parent: ClauseId | None, case: Case = Case.NOMINATIVE, place: int | None = None
    ) -> str:
        """The name of a unit that is to stand under ``parent``."""
        return unit_name(self._scheme([*self.above(parent), unit]), unit, self.language, case, place)

    def family(self, one: NewNumber) -> tuple[ClauseId | None, ClauseKind]:
        """What units must share to be renumbered in one breath."""
        row = self.text.tree.index[one.clause]
        return row.parent, row.clause.kind

    def renamed(self, numbers: Sequence[NewNumber], case: Case) -> str:
        """The names that units get: «частями 4 и 5»."""
        units = [replace(self.text.tree.index[one.clause].clause, label=one.label) for one in numbers]
        scheme = self._scheme(self.text.tree.path(numbers[0].clause))
        if len(units) == 1:
            return unit_name(scheme, units[0], self.language, case)
        return name_several(scheme, units, self.language, case)

    def places_of_halves(self, unit: Clause) -> tuple[int | None, int | None]:
        """The places of the two that an uncounted unit is divided into; of a numbered one none."""
        if unit.label:
            return None, None
        place = self.text.place(unit.id)
        return place, place + 1

    def above(self, parent: ClauseId | None) -> Sequence[Clause]:
        """A unit and all above it, outermost first; nothing for the act itself."""
        return self.text.tree.path(parent) if parent is not None else []

    def unit(self, unit: NewClause, above: Sequence[Clause]) -> str:
        r"""A unit as it will stand: number, heading and words, then all under it, a line each.

        >>> from service.domain.text.tree import ClauseTree
        >>> teller = Teller(CitedText(ClauseTree(RU, ()), Scheme.RU_PARTS), RU)
        >>> teller.unit(NewClause(ClauseId("1"), ClauseKind.ARTICLE, "5", "Надзор", "Ведётся."), [])
        'Статья 5. Надзор\nВедётся.'
        """
        clause = Clause(unit.id, unit.kind, unit.label, unit.heading, unit.text)
        path = [*above, clause]
        scheme = self._scheme(path)
        if unit.heading or unit.kind in TITLED:
            lines = [title_line(scheme, clause, self.text.tree.language), unit.text]
        else:
            lines = [f"{printed(scheme, clause, self.text.tree.language)} {unit.text}".strip()]
        return "\n".join((*filter(None, lines), *(self.unit(child, path) for child in unit.children)))

    def _scheme(self, path: Sequence[Clause]) -> Scheme:
        return scheme_at(self.text.scheme, path)
