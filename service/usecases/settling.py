"""Settling an amendment: all that one decision does, whoever asked for it, in the transaction that asked.

The chair's decision, the close of a vote and a decision on a whole table end here alike. Nobody decides on a
picture that is no longer true: what is settled names the consequences that were shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Carry, Cause, Status
from service.domain.amendment.disposal import Consequence, consequences, picture
from service.domain.amendment.footprint import clauses
from service.domain.amendment.parts import numbered
from service.domain.amendment.putting import hindrances
from service.domain.errors import DomainError
from service.domain.events import Event, act_stream, meeting_stream
from service.domain.ids import AmendmentId, BodyId, DecisionId, Hash, MandateId, MeetingId, SittingId, VoteId
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


class OthersStandByIt(DomainError):
    """The amendment is not its author's alone: others have joined it, and it stays theirs when the author leaves it."""

    code = "others-stand-by-it"

    def __init__(self, bodies: Sequence[BodyId]) -> None:
        super().__init__(bodies)
        self.bodies = tuple(bodies)


@dataclass(frozen=True, slots=True)
class Put:
    """An amendment that is put: who settles it how, on which picture; ``rule`` names the cause on its status.

    ``sees`` is ``None`` where the picture of a whole ``block`` was looked at, or none is asked for. ``because`` is the
    cause that the chair named; ``own``: its author withdraws it.
    """

    actor: Actor
    mandate: MandateId
    outcome: Status
    reason: str
    sees: Hash | None
    rule: str = "decision"
    because: AmendmentId | None = None
    block: str | None = None
    own: bool = False
    meeting: MeetingId | None = None
    vote: VoteId | None = None
    offline: Mapping[str, object] | None = None  # made while the connection was lost: on what it was based


VOTED = frozenset({Status.ADOPTED, Status.REJECTED})
"""What needs everything before it to be decided, and counts as put; the rest is noted when its turn comes."""


def settle(uow: UnitOfWork, house: House, about: tuple[Case, Amendment], put: Put) -> Decision:
    """Decide an amendment that is under lock, and with it all that follows; each consequence is kept with its cause."""
    case, it = about
    floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
    return settle_on(uow, house, (floor, it.id), put)[0]


def settle_on(uow: UnitOfWork, house: House, about: tuple[Floor, AmendmentId], put: Put) -> tuple[Decision, Floor]:
    """The same on amendments that are at hand; gives them as they stand after it."""
    floor, id = about
    it = floor.records[id].amendment
    _check(floor, it, put)
    told = following(floor, it, put.outcome)
    if put.sees is not None and picture(it, put.outcome, told) != put.sees:
        raise StalePicture(picture(it, put.outcome, told))
    _set_aside_postponement(uow, it, put.actor)
    decision = Decision(
        id=DecisionId(house.new_id()),
        act=floor.case.act.id,
        sitting=_sitting(floor.case),
        amendment=it.id,
        outcome=put.outcome,
        reason=put.reason,
        by=require_person(put.actor),
        at=uow.now(),
        consequences=tuple(_fallen(floor, one) for one in told),
        block=put.block,
        put=uow.orders.next_put(floor.case.act.id, put.block) if put.outcome in VOTED else None,
        because=put.because,
        own=put.own,
        vote=put.vote,
        offline=put.offline,
    )
    uow.amendments.decide(decision)
    if put.meeting is not None:
        said = {"amendment": it.id, **numbered(it), "outcome": put.outcome.value, "decision": decision.id}
        stream, acting = meeting_stream(put.meeting), (put.actor.person, put.mandate)
        uow.record(Event(stream, "meeting.decided", *acting, None, None, it.id, said))
    return decision, _carried_out(uow, about, put, told, decision.put)


def note(uow: UnitOfWork, about: tuple[Floor, AmendmentId], put: Put) -> None:
    """Note that an amendment is withdrawn while no sitting is open, with all that follows."""
    floor, id = about
    _carried_out(uow, about, put, following(floor, floor.records[id].amendment, put.outcome), None)


def _carried_out(
    uow: UnitOfWork, about: tuple[Floor, AmendmentId], put: Put, told: Sequence[Consequence], turn: int | None
) -> Floor:
    floor, id = about
    it = floor.records[id].amendment
    changes = {it.id: (put.outcome, Cause(put.rule, put.because, put.reason))} | {
        one.amendment: (one.after, Cause(one.rule.value, one.by)) for one in told
    }
    uow.amendments.turn(changes)
    payload = {
        "outcome": put.outcome.value,
        "reason": put.reason,
        "because": floor.records[put.because].amendment.number if put.because else None,
        "block": put.block,
        "put": turn,
        "consequences": [_told(floor, one) for one in told],
    }
    kind = "amendment.withdrawn" if put.own else "amendment.decided"
    uow.record(event(kind, put.actor, put.mandate, (floor.case, it), payload))
    return turned(floor, changes)


def turned(floor: Floor, changes: Mapping[AmendmentId, tuple[Status, Cause | None]]) -> Floor:
    """The floor with amendments in other statuses."""
    records = {
        id: replace(record, amendment=replace(record.amendment, status=changes[id][0], cause=changes[id][1]))
        if id in changes
        else record
        for id, record in floor.records.items()
    }
    return floor.turned(records)


def restored(uow: UnitOfWork, together: Sequence[Decision]) -> Mapping[AmendmentId, tuple[Status, Cause | None]]:
    """How amendments stand once decisions (oldest first) are taken back: each as it stood before the first of them."""
    before: dict[AmendmentId, tuple[Status, Cause | None]] = {}
    for one in reversed(together):
        before[one.amendment] = (_ruled(uow, one), None)
        before |= {each.amendment: (each.before, each.was) for each in one.consequences}
    return before


def _ruled(uow: UnitOfWork, decision: Decision) -> Status:
    """What an amendment was before it was decided; one that is withdrawn need not have been in order."""
    ruling = uow.amendments.get(decision.amendment).ruling
    if decision.outcome is not Status.WITHDRAWN or (ruling and ruling.admissible):
        return Status.ADMISSIBLE
    return Status.INADMISSIBLE if ruling else Status.TABLED


def _check(floor: Floor, it: Amendment, put: Put) -> None:
    if put.outcome is Status.ADOPTED and it.carry is not Carry.CLEAN:
        raise AuthorMustConfirm(it.carry)
    if put.outcome is Status.WITHDRAWN and not put.own and len(it.signatories) > 1:
        raise OthersStandByIt(it.signatories[1:])
    before = first(floor, it) if put.outcome in VOTED else ()
    if before:
        raise DecideFirst([one.id for one in before], [one.number for one in before])


def following(floor: Floor, it: Amendment, outcome: Status) -> tuple[Consequence, ...]:
    """What a decision would do to the other amendments on the floor."""
    others = [record.amendment for id, record in floor.records.items() if id != it.id]
    now = floor.records[it.id].amendment
    return consequences(now, outcome, others, floor.trees(floor.case.dossier.version), floor.customs)


def first(floor: Floor, it: Amendment) -> Sequence[Amendment]:
    """What must be decided before: sub-amendments, the open one that this stands and falls with, its compromise."""
    found = hindrances(it, [record.amendment for record in floor.records.values()])
    return [floor.records[one.by].amendment for one in found]


def consequence_view(floor: Floor, one: Consequence) -> ConsequenceView:
    """What would become of another amendment, for whoever decides."""
    fallen, by = floor.records[one.amendment].amendment, floor.records[one.by].amendment
    body = floor.names.bodies[fallen.body]
    return ConsequenceView(
        fallen.id, fallen.number, fallen.part, body, one.before, one.after, one.rule, one.by, by.number
    )


def event(
    kind: str, actor: Actor, mandate: MandateId, about: tuple[Case, Amendment], more: Mapping[str, object]
) -> Event:
    """What happened to an amendment, for the record of its act."""
    case, it = about
    payload = {**numbered(it), "body": it.body, "clauses": sorted(clauses(it.operations)), **more}
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


def _fallen(floor: Floor, one: Consequence) -> Fallen:
    return Fallen(one.amendment, one.before, one.after, one.rule.value, floor.records[one.amendment].amendment.cause)


def _told(floor: Floor, one: Consequence) -> dict[str, object]:
    return {
        "amendment": one.amendment,
        **numbered(floor.records[one.amendment].amendment),
        "before": one.before.value,
        "after": one.after.value,
        "rule": one.rule.value,
    }
