"""Settling an amendment: all that one decision does, whoever asked for it, in the transaction that asked.

The chair's decision, the close of a vote and a decision on a whole table end here alike. Nobody decides on a
picture that is no longer true: what is settled names the consequences that were shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from service.domain.amendment.amendment import Amendment, Carry, Cause, Status
from service.domain.amendment.disposal import OPEN, Consequence, consequences, picture, undecided_before
from service.domain.amendment.footprint import clauses
from service.domain.errors import DomainError
from service.domain.events import Event, act_stream, meeting_stream
from service.domain.ids import AmendmentId, DecisionId, Hash, MandateId, MeetingId, SittingId, VoteId
from service.domain.procedure.mandate import Actor
from service.usecases.access import Case, require_person
from service.usecases.floor import Floor, gather
from service.usecases.ports.amendments import Decision, Fallen
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.amendments import ConsequenceView


class StalePicture(DomainError):
    """What the decision would do has changed since it was shown; ``sees`` names the picture as it is now."""

    code = "stale-picture"

    def __init__(self, sees: Hash) -> None:
        super().__init__(sees)
        self.sees = sees


class DecideFirst(DomainError):
    """Others must be decided before this one: amendments to it, or the one that it stands and falls with."""

    code = "decide-first"

    def __init__(self, amendments: Sequence[AmendmentId], numbers: Sequence[int | None]) -> None:
        super().__init__(amendments, numbers)
        self.amendments, self.numbers = tuple(amendments), tuple(numbers)


class AuthorMustConfirm(DomainError):
    """The amendment does not stand on the present text as its author confirmed it; ``carry`` says how it came over."""

    code = "author-must-confirm"

    def __init__(self, carry: Carry) -> None:
        super().__init__(carry)
        self.carry = carry.value


@dataclass(frozen=True, slots=True)
class Put:
    """An amendment that is put: who settles it how, on which picture; ``rule`` names the cause on its status."""

    actor: Actor
    mandate: MandateId
    outcome: Status
    reason: str
    sees: Hash
    rule: str = "decision"
    meeting: MeetingId | None = None
    vote: VoteId | None = None
    offline: Mapping[str, object] | None = None  # made while the connection was lost: on what it was based


def settle(uow: UnitOfWork, house: House, about: tuple[Case, Amendment], put: Put) -> Decision:
    """Decide an amendment that is under lock, and with it all that follows; each consequence is kept with its cause."""
    case, it = about
    if put.outcome is Status.ADOPTED and it.carry is not Carry.CLEAN:
        raise AuthorMustConfirm(it.carry)
    floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
    before = first(floor, it) if put.outcome is not Status.POSTPONED else ()
    if before:
        raise DecideFirst([one.id for one in before], [one.number for one in before])
    told = following(floor, it, put.outcome)
    if picture(it, put.outcome, told) != put.sees:
        raise StalePicture(picture(it, put.outcome, told))
    _set_aside_postponement(uow, it, put.actor)
    decision = Decision(
        id=DecisionId(house.new_id()),
        act=case.act.id,
        sitting=_sitting(case),
        amendment=it.id,
        outcome=put.outcome,
        reason=put.reason,
        by=require_person(put.actor),
        at=uow.now(),
        consequences=tuple(Fallen(one.amendment, one.before, one.after, one.rule.value) for one in told),
        vote=put.vote,
        offline=put.offline,
    )
    uow.amendments.decide(decision)
    uow.amendments.turn(
        {it.id: (put.outcome, Cause(put.rule, None, put.reason))}
        | {one.amendment: (one.after, Cause(one.rule.value, one.by)) for one in told}
    )
    consequent = [_told(floor, one) for one in told]
    payload = {"outcome": put.outcome.value, "reason": put.reason, "consequences": consequent}
    uow.record(event("amendment.decided", put.actor, put.mandate, about, payload))
    if put.meeting is not None:
        said = {"amendment": it.id, "number": it.number, "outcome": put.outcome.value, "decision": decision.id}
        stream, acting = meeting_stream(put.meeting), (put.actor.person, put.mandate)
        uow.record(Event(stream, "meeting.decided", *acting, None, None, it.id, said))
    return decision


def following(floor: Floor, it: Amendment, outcome: Status) -> tuple[Consequence, ...]:
    """What a decision would do to the other amendments on the floor."""
    others = [record.amendment for id, record in floor.records.items() if id != it.id]
    return consequences(it, outcome, others, floor.trees(floor.case.dossier.version), floor.customs)


def first(floor: Floor, it: Amendment) -> Sequence[Amendment]:
    """What must be decided before: sub-amendments, and the open one that this stands and falls with."""
    rest = [record.amendment for id, record in floor.records.items() if id != it.id]
    principal = [one for one in rest if one.id == it.consequential_to and one.status in OPEN]
    return [*undecided_before(it, rest), *principal]


def event(
    kind: str, actor: Actor, mandate: MandateId, about: tuple[Case, Amendment], more: Mapping[str, object]
) -> Event:
    """What happened to an amendment, for the record of its act."""
    case, it = about
    payload = {"number": it.number, "body": it.body, "clauses": sorted(clauses(it.operations)), **more}
    stream, version = act_stream(case.act.id), case.dossier.version
    return Event(stream, kind, actor.person, mandate, case.act.id, version, it.id, payload)


def _set_aside_postponement(uow: UnitOfWork, it: Amendment, actor: Actor) -> None:
    """A postponed amendment is taken up again: its postponement stands no more."""
    earlier = uow.amendments.standing(it.id)
    if earlier is not None:
        uow.amendments.undo(earlier.id, require_person(actor), uow.now())


def _sitting(case: Case) -> SittingId:
    assert case.dossier.sitting is not None, "deciding needs an open sitting"
    return case.dossier.sitting


def _told(floor: Floor, one: Consequence) -> dict[str, object]:
    return {
        "amendment": one.amendment,
        "number": floor.records[one.amendment].amendment.number,
        "before": one.before.value,
        "after": one.after.value,
        "rule": one.rule.value,
    }


def consequence_view(floor: Floor, one: Consequence) -> ConsequenceView:
    """A consequence with the numbers and bodies of both amendments."""
    fallen, by = floor.records[one.amendment].amendment, floor.records[one.by].amendment
    body = floor.names.bodies[fallen.body]
    return ConsequenceView(fallen.id, fallen.number, body, one.before, one.after, one.rule, one.by, by.number)
