"""Passing from one stage to another: the dossier before and after a move.

Whether the move may be made is the ``gate``'s question, and who may make it ``permission``'s.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from service.domain.errors import DomainError
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.profile import PREVIOUS, Move, Profile, RecordedAct
from service.domain.procedure.schedule import falls


class ActElsewhere(DomainError):
    """The act does not stand where this move begins; ``stage`` is where it stands, since when."""

    code = "act-elsewhere"

    def __init__(self, move: str, stage: str, since: datetime) -> None:
        super().__init__(move, stage, since)
        self.move, self.stage, self.since = move, stage, since


class DeadlineShortened(DomainError):
    """A window that has been announced is never made shorter."""

    code = "deadline-shortened"

    def __init__(self, deadline: str, stands: datetime) -> None:
        super().__init__(deadline, stands)
        self.deadline, self.stands = deadline, stands


def target_of(move: Move, dossier: Dossier) -> str:
    """The stage that a move leads to from here."""
    target = dossier.previous if move.target == PREVIOUS else move.target
    assert target is not None, "an act set aside came from somewhere"
    return target


def enter(dossier: Dossier, profile: Profile, move: Move, now: datetime) -> Dossier:
    """The dossier once the move is made.

    A return to an earlier stage voids what was recorded there and later, and opens its windows
    anew. A return from aside goes on where the act stood: only windows still open when it was set
    aside are opened anew.
    """
    target, resumed = target_of(move, dossier), move.target == PREVIOUS
    visits = {dossier.stage: 0, **dossier.loops}
    kept = dossier if resumed else _voided(dossier, profile, target)
    entered = replace(
        kept,
        stage=target,
        since=now,
        previous=dossier.stage,
        loops={**visits, target: visits.get(target, -1) + 1},
    )
    closed = {key: at for key, at in dossier.deadlines.items() if resumed and at <= dossier.since}
    return replace(entered, deadlines={**kept.deadlines, **_windows(entered, profile, now), **closed})


def reschedule(dossier: Dossier, profile: Profile, act: str, now: datetime) -> Dossier:
    """The dossier once a date was recorded on which windows of the present stage hang; they may only grow."""
    moved: dict[str, datetime] = {}
    for deadline in profile.deadlines_of(dossier.stage):
        if deadline.before != act:
            continue
        stands, falls_now = dossier.deadlines.get(deadline.key), falls(deadline, dossier, profile, now)
        assert falls_now is not None, "the date has just been recorded"
        if stands is not None and falls_now < stands:
            raise DeadlineShortened(deadline.key, stands)
        moved[deadline.key] = falls_now
    return replace(dossier, deadlines={**dossier.deadlines, **moved})


def _windows(dossier: Dossier, profile: Profile, now: datetime) -> Mapping[str, datetime]:
    found = {deadline.key: falls(deadline, dossier, profile, now) for deadline in profile.deadlines_of(dossier.stage)}
    return {key: at for key, at in found.items() if at is not None}


def _voided(dossier: Dossier, profile: Profile, target: str) -> Dossier:
    """The dossier with only what belongs to stages before ``target``, unless that is aside."""
    if profile.stages[target].aside:
        return dossier
    order = list(profile.stages)
    earlier = frozenset(order[: order.index(target)])
    facts = {key: _of_stages(earlier, record, profile.acts[key]) for key, record in dossier.facts.items()}
    deadlines = {key: at for key, at in dossier.deadlines.items() if profile.deadlines[key].stage in earlier}
    return replace(dossier, facts={key: record for key, record in facts.items() if record}, deadlines=deadlines)


def _of_stages(stages: frozenset[str], record: Mapping[str, Any], act: RecordedAct) -> Mapping[str, Any]:
    if act.per_delegation:
        return {body: own for body, own in record.items() if own["stage"] in stages}
    return record if record["stage"] in stages else {}
