"""Deciding by consensus: nobody present objects, and enough delegations are present (domain.md §9.7).

Absence and not taking part never block; silence counts as absence, never as consent. Delegations
that do not participate in the assembly's work are not counted at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from service.domain.ids import BodyId
from service.domain.procedure.deciding import Deciding


class Position(StrEnum):
    """What a delegation says to the text as a whole."""

    NO_OBJECTION = "no_objection"
    OBJECTS = "objects"
    NOT_TAKING_PART = "not_taking_part"  # present, but apart from this item
    ABSENT = "absent"


PRESENT = frozenset({Position.NO_OBJECTION, Position.OBJECTS, Position.NOT_TAKING_PART})


@dataclass(frozen=True, slots=True)
class Adopted:
    """No delegation that took part objected."""

    name: ClassVar[str] = "adopted"
    present: int
    needed: int
    by: frozenset[BodyId] = frozenset()


@dataclass(frozen=True, slots=True)
class Objected:
    """At least one delegation objected."""

    name: ClassVar[str] = "objected"
    present: int
    needed: int
    by: frozenset[BodyId]


@dataclass(frozen=True, slots=True)
class NoQuorum:
    """Too few delegations are present, or none of those present takes part."""

    name: ClassVar[str] = "no_quorum"
    present: int
    needed: int
    by: frozenset[BodyId] = frozenset()


Result = Adopted | Objected | NoQuorum


def result(positions: Mapping[BodyId, Position], delegations: frozenset[BodyId], way: Deciding) -> Result:
    """What the positions amount to; ``way`` says how many of the ``delegations`` must be present."""
    given = {body: position for body, position in positions.items() if body in delegations}
    present = sum(position in PRESENT for position in given.values())
    needed = way.quorum_of(len(delegations))
    objecting = frozenset(body for body, position in given.items() if position is Position.OBJECTS)
    if present < needed:
        return NoQuorum(present, needed)
    if objecting:
        return Objected(present, needed, objecting)
    if Position.NO_OBJECTION not in given.values():
        return NoQuorum(present, needed)
    return Adopted(present, needed)
