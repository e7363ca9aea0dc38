"""Operations <-> JSON, in one place: what stands in ``amendments.tabled``, ``operations`` and the log of carry-overs.

The shape is written down in ``docs/reference/operations.md``; a name once stored is read for ever.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, assert_never

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Restructuring,
    Seat,
    SplitClause,
    Swap,
    TermPlace,
)
from service.domain.text.clause import ClauseKind

Json = dict[str, Any]


def to_json(operations: Sequence[Operation]) -> list[Json]:
    """Operations as stored."""
    return [_operation_to_json(operation) for operation in operations]


def from_json(stored: Sequence[Mapping[str, Any]]) -> tuple[Operation, ...]:
    """Operations as they were stored; an unknown one is a fault of the database, not of anybody's input."""
    return tuple(_operation_from_json(one) for one in stored)


def _operation_to_json(operation: Operation) -> Json:
    match operation:
        case ChangeText(clause, base, text):
            return {"op": "text", "clause": clause, "base": base, "text": text}
        case ChangeHeading(clause, base, heading):
            return {"op": "heading", "clause": clause, "base": base, "heading": heading}
        case CorrectWords(clause, base, heading, text):
            return {"op": "correct", "clause": clause, "base": base, "heading": heading, "text": text}
        case InsertClause(parent, after, unit):
            return {"op": "insert", "parent": parent, "after": after, "unit": _unit_to_json(unit)}
        case RemoveClause(clause, base):
            return {"op": "remove", "clause": clause, "base": base}
        case RepealClause(clause, base, words):
            return {"op": "repeal", "clause": clause, "base": base, "words": words}
        case ReplaceClause(clause, base, unit):
            return {"op": "replace", "clause": clause, "base": base, "unit": _unit_to_json(unit)}
        case _:
            return _rearrangement_to_json(operation)


def _rearrangement_to_json(operation: ReplaceTerm | Restructuring) -> Json:
    match operation:
        case RenumberClauses(numbers):
            return {"op": "renumber", "numbers": [asdict(one) for one in numbers]}
        case MoveClause(kind=kind):
            return {"op": "move", **asdict(operation), "kind": kind.value}
        case SplitClause(unit=unit):
            return {"op": "split", **asdict(operation), "unit": _unit_to_json(unit)}
        case JoinClauses():
            return {"op": "join", **asdict(operation)}
        case ReplaceTerm():
            return {"op": "term", **asdict(operation)}
        case never:
            assert_never(never)


def _operation_from_json(stored: Mapping[str, Any]) -> Operation:
    op = stored["op"]
    assert op in _READ, op
    return _READ[op]({name: value for name, value in stored.items() if name != "op"})


def _with_unit(made: Callable[..., Operation]) -> Callable[[Json], Operation]:
    return lambda stored: made(**{**stored, "unit": _unit_from_json(stored["unit"])})


def _move(stored: Json) -> Operation:
    return MoveClause(**{**stored, "was": Seat(**stored["was"]), "kind": ClauseKind(stored["kind"])})


def _term(stored: Json) -> Operation:
    return ReplaceTerm(stored["term"], stored["by"], tuple(map(_place, stored["places"])))


def _place(stored: Json) -> TermPlace:
    return TermPlace(**{**stored, "swaps": tuple(Swap(**swap) for swap in stored["swaps"])})


_READ: Mapping[str, Callable[[Json], Operation]] = {
    "text": lambda stored: ChangeText(**stored),
    "heading": lambda stored: ChangeHeading(**stored),
    "correct": lambda stored: CorrectWords(**stored),
    "insert": _with_unit(InsertClause),
    "remove": lambda stored: RemoveClause(**stored),
    "repeal": lambda stored: RepealClause(**stored),
    "replace": _with_unit(ReplaceClause),
    "renumber": lambda stored: RenumberClauses(tuple(NewNumber(**one) for one in stored["numbers"])),
    "move": _move,
    "split": _with_unit(SplitClause),
    "join": lambda stored: JoinClauses(**stored),
    "term": _term,
}


def _unit_to_json(unit: NewClause) -> Json:
    made: Json = {"id": unit.id, "kind": unit.kind.value}
    made |= {name: words for name in ("label", "heading", "text") if (words := getattr(unit, name))}
    if unit.children:
        made["children"] = [_unit_to_json(child) for child in unit.children]
    return made


def _unit_from_json(stored: Mapping[str, Any]) -> NewClause:
    return NewClause(
        stored["id"],
        ClauseKind(stored["kind"]),
        stored.get("label", ""),
        stored.get("heading", ""),
        stored.get("text", ""),
        tuple(_unit_from_json(child) for child in stored.get("children", ())),
    )
