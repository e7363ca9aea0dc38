"""The formal instruction: operations said in Russian or English as rules of drafting want it.

Made from the operations: the operation is the amendment, the instruction is how it is put (domain.md §3.4), and
``reading`` makes the operations of it again. Told word by word, or as the unit's full new wording; the sense is the
same.
"""

from collections.abc import Sequence
from dataclasses import replace
from types import ModuleType
from typing import assert_never

from service.domain.amendment import wording_en, wording_ru
from service.domain.amendment.apply import unit_of
from service.domain.amendment.form import Form
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Restructuring,
    SplitClause,
    TermPlace,
)
from service.domain.amendment.reading_units import TITLED, Expected, looks_numbered, read_unit
from service.domain.amendment.succession import runs
from service.domain.amendment.telling import Teller
from service.domain.amendment.term import swapped
from service.domain.amendment.term_throughout import throughout
from service.domain.amendment.word_changes import said
from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText, Part


def instruct(operations: Sequence[Operation], text: CitedText, language: Language, form: Form = Form.WORDS) -> str:
    """Operations on a text as an instruction; several are numbered. All must fit the text.

    English is given for every language but Russian; quoted words stay in the language of the text.

    >>> instruct([do.says(LAW, "p1", "Орган решает за 10 дней.")], TEXT, Language("ru"))
    'В части 1 статьи 1 цифры «30» заменить цифрами «10».'
    >>> instruct([do.without(LAW, "a2")], TEXT, Language("en"))
    'Leave out article 2.'
    """
    teller = Teller(text, language)
    told = [_told(teller, run, form) for run in runs(operations)]
    if len(told) == 1:
        return f"{_capital(told[0])}."
    return "\n".join(f"{number}) {one}{';' if number < len(told) else '.'}" for number, one in enumerate(told, 1))


def _wording(teller: Teller) -> ModuleType:
    return wording_ru if teller.in_russian else wording_en


def _told(teller: Teller, run: Sequence[Operation], form: Form) -> str:
    """One operation, or new units at one point in one breath."""
    units = [step for step in run if isinstance(step, InsertClause)]
    return str(_wording(teller).put_in(teller, units)) if len(units) > 1 else _said(teller, run[0], form)


def _said(teller: Teller, operation: Operation, form: Form) -> str:
    wording = _wording(teller)
    tree = teller.text.tree
    match operation:
        case ChangeText(clause, _, new):
            return _text(teller, clause, new, form)
        case ChangeHeading(clause, _, new):
            return _heading(teller, clause, new, form)
        case InsertClause():
            return str(wording.put_in(teller, [operation]))
        case RemoveClause(clause):
            return str(wording.left_out(teller, clause))
        case ReplaceClause(clause, _, unit):
            return str(wording.anew(teller, (clause, Part.WHOLE), teller.unit(unit, tree.path(clause)[:-1])))
        case _:
            return _rearranged(teller, operation, form)


def _rearranged(
    teller: Teller, operation: RepealClause | ReplaceTerm | CorrectWords | Restructuring, form: Form
) -> str:
    wording = _wording(teller)
    match operation:
        case RepealClause():
            return str(wording.repealed(teller, operation))
        case RenumberClauses():
            return str(wording.renumbered(teller, operation))
        case MoveClause():
            return str(wording.moved(teller, operation))
        case SplitClause():
            return str(wording.divided(teller, operation))
        case JoinClauses():
            return str(wording.joined(teller, operation))
        case ReplaceTerm():
            return _term(teller, operation, form)
        case CorrectWords(clause, _, heading, text):
            told = _heading(teller, clause, text, form) if heading else _text(teller, clause, text, form)
            return str(wording.editorial(told))
        case never:  # pragma: no cover
            assert_never(never)


def _term(teller: Teller, operation: ReplaceTerm, form: Form) -> str:
    """A term «по тексту» where every occurrence goes in its due form; otherwise place by place."""
    if operation == throughout(teller.text.tree, operation.term, operation.by):
        return str(_wording(teller).throughout(operation))
    return "; ".join(_at_place(teller, place, form) for place in operation.places)


def _at_place(teller: Teller, place: TermPlace, form: Form) -> str:
    unit = teller.text.tree.index[place.clause].clause
    new = swapped(unit.heading if place.heading else unit.text, place.swaps)
    assert new is not None, "an instruction is told on the text that it fits"
    return (_heading if place.heading else _text)(teller, place.clause, new, form)


def _heading(teller: Teller, clause: ClauseId, new: str, form: Form) -> str:
    wording = _wording(teller)
    changes = said(teller.text.tree.index[clause].clause.heading, new) if form is Form.WORDS else None
    place = (clause, Part.HEADING)
    if changes is not None:
        return str(wording.changes(teller, place, changes))
    return str(
        wording.anew(teller, place, _as_printed(teller, clause, new)) if new else wording.left_out(teller, *place)
    )


def _as_printed(teller: Teller, clause: ClauseId, heading: str) -> str:
    """A heading that begins like a number is quoted with its own before it, so that this is taken for none."""
    unit, above = teller.text.tree.index[clause].clause, teller.text.tree.path(clause)[:-1]
    expected = Expected(teller.text, unit.kind, above, unit.label)
    if not unit.label or unit.kind not in TITLED or not looks_numbered(heading, expected):
        return heading
    return teller.unit(NewClause(clause, unit.kind, unit.label, heading), above)


def _text(teller: Teller, clause: ClauseId, new: str, form: Form) -> str:
    """Another text for a unit: of one with units under it only its own first words are meant."""
    wording, tree = _wording(teller), teller.text.tree
    unit = tree.index[clause].clause
    has_units = bool(tree.children(clause))
    place = (clause, Part.INTRODUCTION if has_units and unit.text else Part.WHOLE)
    changes = said(unit.text, new) if form is Form.WORDS else None
    if changes is not None:
        return str(wording.changes(teller, place, changes))
    if "\n" in new or (has_units and not unit.text) or (not new and not has_units):
        return str(wording.anew(teller, (clause, Part.WHOLE), new, text_alone=True))
    above = tree.path(clause)[:-1]
    if has_units and not new:
        return str(wording.left_out(teller, *place))
    if has_units:
        bare = looks_numbered(new, Expected(teller.text, unit.kind, above, unit.label))
        return str(
            wording.anew(teller, (clause, Part.WHOLE), new, text_alone=True)
            if bare
            else wording.anew(teller, place, new)
        )
    full = teller.unit(replace(unit_of(tree, clause), text=new), above)
    expected = Expected(teller.text, unit.kind, above, unit.label, unit.heading)
    back = read_unit(full, expected, str)
    if back is None or back.children or back.text != new:
        return str(wording.anew(teller, place, new, text_alone=True))
    return str(wording.anew(teller, place, full))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
