"""What the wordings of every operation share: places cited in the text, units as they will stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.operation import InsertClause, NewClause, NewNumber
from service.domain.amendment.reading_insertions import shared_out
from service.domain.amendment.reading_units import TITLED, Expected, reads_as_heading
from service.domain.amendment.succession import COUNTED
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
        """The citation of a clause; in English with the article that a heading or an ordinal wants.

        >>> Teller(TEXT, RU).cite("i1", Case.GENITIVE)
        'пункта 1 части 2 статьи 1'
        """
        cited = self.text.cite(clause, self.language, case, part)
        unit = self.text.tree.index[clause].clause
        bare = not unit.label or part is not Part.WHOLE
        return f"the {cited}" if bare and not self.in_russian else cited

    def cite_several(self, clauses: Sequence[ClauseId], case: Case = Case.NOMINATIVE) -> str:
        """Units of one kind under one unit, cited at once.

        >>> Teller(TEXT, RU).cite_several(["i1", "i2"], Case.ACCUSATIVE)
        'пункты 1 и 2 части 2 статьи 1'
        """
        return cite_several(self.text, clauses, self.language, case)

    def own_name(self, clause: ClauseId, case: Case = Case.NOMINATIVE) -> str:
        """A unit's name alone, where the unit above has been cited already.

        >>> Teller(TEXT, RU).own_name("i1", Case.INSTRUMENTAL)
        'пунктом 1'
        """
        unit = self.text.tree.index[clause].clause
        place = None if unit.label else self.text.place(clause)
        return unit_name(self._scheme(self.text.tree.path(clause)), unit, self.language, case, place)

    def new_name(
        self, unit: Clause, parent: ClauseId | None, case: Case = Case.NOMINATIVE, place: int | None = None
    ) -> str:
        """The name of a unit that is to stand under ``parent``.

        >>> Teller(TEXT, RU).new_name(Clause("n", ClauseKind.PARAGRAPH, "3"), "a1", Case.INSTRUMENTAL)
        'частью 3'
        """
        return unit_name(self._scheme([*self.above(parent), unit]), unit, self.language, case, place)

    def with_units(self, several: Sequence[InsertClause]) -> CitedText:
        """The text with new units, which fit it.

        >>> len(Teller(TEXT, RU).with_units([do.put("a1", "p2", do.unit("n", "и"))]).tree.index) - len(LAW.index)
        1
        """
        made = apply_all(self.text.tree, several)
        assert isinstance(made, Applied), "an instruction is told on the text that it fits"
        return CitedText(made.tree, self.text.scheme)

    def new_names(self, several: Sequence[InsertClause], after: CitedText, case: Case) -> str:
        """The names of units that come together: «частью 4», «частями 4 и 5», «абзацами вторым и третьим».

        >>> teller, pair = Teller(TEXT, RU), do.behind("a1", "p2", "paragraph", "3", "4")
        >>> teller.new_names(pair, teller.with_units(pair), Case.INSTRUMENTAL)
        'частями 3 и 4'
        """
        units = [Clause(one.unit.id, one.unit.kind, one.unit.label) for one in several]
        kind, parent = units[0].kind, several[0].parent
        if len(units) == 1:
            place = after.place(units[0].id) if kind is ClauseKind.INDENT else None
            return self.new_name(units[0], parent, case, place)
        places = [after.place(unit.id) if kind in COUNTED else None for unit in units]
        return name_several(self._scheme([*self.above(parent), units[0]]), units, self.language, case, places)

    def quoted_units(self, several: Sequence[InsertClause], quote: Callable[[str], str], between: str) -> str:
        r"""New units in one quotation if each can be told from the next there, else each in its own.

        >>> Teller(TEXT, RU).quoted_units(do.behind("a1", "p2", "paragraph", "3", "4"), repr, ", ")
        "'3. n3.\\n4. n4.'"
        """
        parent = several[0].parent
        above = self.above(parent)
        told = [self.unit(one.unit, above) for one in several]
        if len(told) > 1:
            expected = [
                Expected(self.text, one.unit.kind, above, None if one.unit.kind in COUNTED else one.unit.label)
                for one in several
            ]
            if shared_out("\n".join(told), expected) != told:
                return between.join(map(quote, told))
        return quote("\n".join(told))

    def family(self, one: NewNumber) -> tuple[ClauseId | None, ClauseKind]:
        """What units must share to be renumbered in one breath.

        >>> Teller(TEXT, RU).family(NewNumber("p1", "1", "3"))
        ('a1', <ClauseKind.PARAGRAPH: 'paragraph'>)
        """
        row = self.text.tree.index[one.clause]
        return row.parent, row.clause.kind

    def renamed(self, numbers: Sequence[NewNumber], case: Case) -> str:
        """The names that units get: «частями 4 и 5».

        >>> Teller(TEXT, RU).renamed(do.numbered(LAW, p1="3", p2="4").numbers, Case.INSTRUMENTAL)
        'частями 3 и 4'
        """
        units = [replace(self.text.tree.index[one.clause].clause, label=one.label) for one in numbers]
        scheme = self._scheme(self.text.tree.path(numbers[0].clause))
        if len(units) == 1:
            return unit_name(scheme, units[0], self.language, case)
        return name_several(scheme, units, self.language, case)

    def places_of_halves(self, unit: Clause) -> tuple[int | None, int | None]:
        """The places of the two that an uncounted unit is divided into; of a numbered one none.

        >>> Teller(TEXT, RU).places_of_halves(LAW.get("p1"))
        (None, None)
        """
        if unit.label:
            return None, None
        place = self.text.place(unit.id)
        return place, place + 1

    def above(self, parent: ClauseId | None) -> Sequence[Clause]:
        """A unit and all above it, outermost first; nothing for the act itself.

        >>> [unit.id for unit in Teller(TEXT, RU).above("p1")]
        ['a1', 'p1']
        """
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
            line = title_line(scheme, clause, self.text.tree.language)
            lines = [f"{line}." if reads_as_heading(unit) and line[-1] != "." else line, unit.text]
        else:
            lines = [f"{printed(scheme, clause, self.text.tree.language)} {unit.text}".strip()]
        return "\n".join((*filter(None, lines), *(self.unit(child, path) for child in unit.children)))

    def _scheme(self, path: Sequence[Clause]) -> Scheme:
        return scheme_at(self.text.scheme, path)
