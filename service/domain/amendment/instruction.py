"""The formal instruction: operations said in Russian or English as rules of drafting want it.

Made from the operations and never read back into them here: the operation is the amendment, the
instruction is how it is put (domain.md §3.4). Told word by word, or as the unit's full new wording;
the sense is the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from service.domain.amendment import wording_en, wording_ru
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
)
from service.domain.amendment.word_changes import WordChange, said
from service.domain.ids import ClauseId, Language
from service.domain.text.citation import CitedText, Part, unit_name
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import RU, printed, scheme_at
from service.domain.text.naming_words import Case

K = ClauseKind
_TITLED = {K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION, K.ARTICLE, K.ANNEX, K.PREAMBLE}


class Form(StrEnum):
    """How a change of words is put; the author chooses."""

    WORDS = "words"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class _Told:
    """One instruction, with the place it is about apart from what is done there."""

    text: CitedText
    language: Language
    form: Form

    @property
    def in_russian(self) -> bool:
        return self.language == RU

    def cite(self, clause: ClauseId, case: Case, part: Part = Part.WHOLE) -> str:
        return self.text.cite(clause, self.language, case, part)


def instruct(operations: Sequence[Operation], text: CitedText, language: Language, form: Form = Form.WORDS) -> str:
    """Operations on a text as an instruction; several are numbered. All must fit the text.

    English is given for every language but Russian; quoted words stay in the language of the text.
    """
    teller = _Told(text, language, form)
    told = [_said(teller, operation) for operation in operations]
    if len(told) == 1:
        return f"{_capital(told[0])}."
    return "\n".join(f"{number}) {one}{';' if number < len(told) else '.'}" for number, one in enumerate(told, 1))


def _said(teller: _Told, operation: Operation) -> str:
    tree = teller.text.tree
    match operation:
        case ChangeText(clause, _, new):
            old = tree.index[clause].clause
            part = Part.INTRODUCTION if tree.children(clause) and old.kind not in _TITLED else Part.WHOLE
            full = _numbered(teller, old, new) if part is Part.WHOLE else new
            return _reworded(teller, (clause, part), (old.text, new), full)
        case ChangeHeading(clause, _, new):
            return _reworded(teller, (clause, Part.HEADING), (tree.index[clause].clause.heading, new), new)
        case InsertClause():
            return _put_in(teller, operation)
        case RemoveClause(clause):
            if teller.in_russian:
                return f"{teller.cite(clause, Case.ACCUSATIVE)} исключить"
            return f"leave out {teller.cite(clause, Case.NOMINATIVE)}"
        case ReplaceClause(clause, _, unit):
            return _anew(teller, (clause, Part.WHOLE), _unit(teller, unit, tree.path(clause)[:-1]))
        case _:
            return _rearranged(teller, operation)


def _rearranged(teller: _Told, operation: RepealClause | ReplaceTerm | CorrectWords | Restructuring) -> str:
    tree = teller.text.tree
    russian = teller.in_russian
    match operation:
        case RepealClause(clause):
            cited = teller.cite(clause, Case.ACCUSATIVE if russian else Case.NOMINATIVE)
            return f"{cited} признать утратившим силу" if russian else f"{cited} is repealed"
        case RenumberClauses(numbers):
            told = [
                f"{teller.cite(one.clause, Case.ACCUSATIVE)} {'считать' if russian else '→'} {one.label}"
                for one in numbers
            ]
            return "; ".join(told) if russian else "renumber " + "; ".join(told)
        case MoveClause(clause, _, parent, _, _, label):
            cited = teller.cite(clause, Case.ACCUSATIVE)
            where = teller.cite(parent, Case.ACCUSATIVE) if parent is not None else ("начало" if russian else "the act")
            return (
                f"{cited} перенести в {where} под номером {label}"
                if russian
                else f"transfer {cited} to {where} as {label}"
            )
        case SplitClause(clause, _, _, unit):
            cited = teller.cite(clause, Case.ACCUSATIVE)
            quoted = (wording_ru if russian else wording_en).quote(unit.text)
            return (
                f"{cited} разделить, вторую часть начать со слов {quoted}"
                if russian
                else f"divide {cited} before {quoted}"
            )
        case JoinClauses(clause, _, other):
            one, two = (teller.cite(each, Case.ACCUSATIVE) for each in (clause, other))
            return f"{one} и {two} объединить" if russian else f"merge {one} and {two}"
        case ReplaceTerm(term, by):
            quote = (wording_ru if russian else wording_en).quote
            if russian:
                return f"по тексту слова {quote(term)} заменить словами {quote(by)} в соответствующих числе и падеже"
            return f"throughout, for {quote(term)} substitute {quote(by)}"
        case CorrectWords(clause, _, heading, text):
            found = tree.index[clause].clause
            place = (clause, Part.HEADING if heading else Part.WHOLE)
            return _reworded(teller, place, (found.heading if heading else found.text, text), text)
        case never:  # pragma: no cover
            assert_never(never)


def _reworded(teller: _Told, place: tuple[ClauseId, Part], words: tuple[str, str], full: str) -> str:
    changes = said(*words) if teller.form is Form.WORDS else None
    if changes is None:
        return _anew(teller, place, full)
    return _word_by_word(teller, place, changes)


def _word_by_word(teller: _Told, place: tuple[ClauseId, Part], changes: Sequence[WordChange]) -> str:
    clause, part = place
    if not teller.in_russian:
        cited = f"in {teller.cite(clause, Case.NOMINATIVE, part)}"
        return _listed(f"{cited}, ", [wording_en.told(change) for change in changes], f"{cited}: ", "abcdef")
    told = [wording_ru.told(change) for change in changes]
    if wording_ru.adds_only(changes):
        cited = teller.cite(clause, Case.ACCUSATIVE, part)
        return _listed(f"{cited} ", told, f"{cited}: ", "абвгде")
    cited = f"{_in(teller.cite(clause, Case.PREPOSITIONAL, part))}"
    return _listed(f"{cited} ", told, f"{cited}: ", "абвгде")


def _listed(alone: str, told: Sequence[str], several: str, letters: str) -> str:
    if len(told) == 1:
        return alone + told[0]
    return several + "; ".join(f"{letter}) {one}" for letter, one in zip(letters, told, strict=False))


def _in(cited: str) -> str:
    """«В» before a citation; «во» before «втором», «введении»."""
    return f"во {cited}" if cited.startswith(("вт", "вв", "вс")) else f"в {cited}"


def _anew(teller: _Told, place: tuple[ClauseId, Part], full: str) -> str:
    clause, part = place
    if teller.in_russian:
        return f"{teller.cite(clause, Case.ACCUSATIVE, part)} изложить в следующей редакции: {wording_ru.quote(full)}"
    return f"for {teller.cite(clause, Case.NOMINATIVE, part)} substitute: {wording_en.quote(full)}"


def _put_in(teller: _Told, operation: InsertClause) -> str:
    tree = teller.text.tree
    above = tree.path(operation.parent) if operation.parent is not None else []
    full = _unit(teller, operation.unit, above)
    if not teller.in_russian:
        return f"{_where_in_english(teller, operation)} insert: {wording_en.quote(full)}"
    unit = _clause(operation.unit)
    named = unit_name(scheme_at(teller.text.scheme, [*above, unit]), unit, RU, Case.INSTRUMENTAL)
    where = f"{teller.cite(operation.parent, Case.ACCUSATIVE)} " if operation.parent is not None else ""
    if operation.after is not None and not _goes_on(teller, operation):
        where += f"после {_own_name(teller, operation.after)} "
    elif operation.after is None and tree.children(operation.parent):
        where += f"перед {_own_name(teller, tree.children(operation.parent)[0].clause.id, Case.INSTRUMENTAL)} "
    return f"{where}дополнить {named} следующего содержания: {wording_ru.quote(full)}"


def _where_in_english(teller: _Told, operation: InsertClause) -> str:
    siblings = teller.text.tree.children(operation.parent)
    if operation.after is not None:
        return f"after {teller.cite(operation.after, Case.NOMINATIVE)}"
    if siblings:
        return f"before {teller.cite(siblings[0].clause.id, Case.NOMINATIVE)}"
    return f"in {teller.cite(operation.parent, Case.NOMINATIVE)}" if operation.parent is not None else "in the act"


def _goes_on(teller: _Told, operation: InsertClause) -> bool:
    """Whether a labelled unit is put after the last of its parent, where its number says enough."""
    last = teller.text.tree.children(operation.parent)[-1].clause
    return bool(operation.unit.label) and last.id == operation.after and last.kind is operation.unit.kind


def _own_name(teller: _Told, clause: ClauseId, case: Case = Case.GENITIVE) -> str:
    """A unit's name alone, where the unit above has been cited already."""
    unit = teller.text.tree.index[clause].clause
    scheme = scheme_at(teller.text.scheme, teller.text.tree.path(clause))
    place = None if unit.label else teller.text.place(clause)
    return unit_name(scheme, unit, RU, case, place)


def _unit(teller: _Told, unit: NewClause, above: Sequence[Clause]) -> str:
    """A unit as it will stand: number, heading and words, then all under it, a line each."""
    clause = _clause(unit)
    path = [*above, clause]
    number = printed(scheme_at(teller.text.scheme, path), clause, _printed_in(teller))
    head = " ".join(filter(None, (number, unit.heading)))
    lines = [head, unit.text] if unit.heading or unit.kind in _TITLED else [f"{head} {unit.text}".strip()]
    return "\n".join((*filter(None, lines), *(_unit(teller, child, path) for child in unit.children)))


def _numbered(teller: _Told, clause: Clause, text: str) -> str:
    scheme = scheme_at(teller.text.scheme, teller.text.tree.path(clause.id))
    if clause.kind in _TITLED:
        return text
    return " ".join(filter(None, (printed(scheme, clause, _printed_in(teller)), text)))


def _printed_in(teller: _Told) -> Language:
    return teller.text.tree.language


def _clause(unit: NewClause) -> Clause:
    return Clause(unit.id, unit.kind, unit.label, unit.heading, unit.text)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
