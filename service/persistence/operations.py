"""Operations <-> JSON, in one place: what stands in ``amendments.tabled``, ``operations`` and the log of carry-overs.

The shape is written down in ``docs/reference/operations.md``; a name once stored is read for ever.
"""

from collections.abc import Mapping, Sequence
from typing import Any, assert_never

from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
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
        case InsertClause(parent, after, unit):
            return {"op": "insert", "parent": parent, "after": after, "unit": _unit_to_json(unit)}
        case RemoveClause(clause, base):
            return {"op": "remove", "clause": clause, "base": base}
        case ReplaceClause(clause, base, unit):
            return {"op": "replace", "clause": clause, "base": base, "unit": _unit_to_json(unit)}
        case never:
            assert_never(never)


def _operation_from_json(stored: Mapping[str, Any]) -> Operation:
    match stored["op"]:
        case "text":
            return ChangeText(stored["clause"], stored["base"], stored["text"])
        case "heading":
            return ChangeHeading(stored["clause"], stored["base"], stored["heading"])
        case "insert":
            return InsertClause(stored["parent"], stored["after"], _unit_from_json(stored["unit"]))
        case "remove":
            return RemoveClause(stored["clause"], stored["base"])
        case "replace":
            return ReplaceClause(stored["clause"], stored["base"], _unit_from_json(stored["unit"]))
        case unknown:
            raise AssertionError(unknown)


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
