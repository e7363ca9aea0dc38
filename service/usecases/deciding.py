"""Deciding on amendments: the ruling on admissibility, what a decision would do, the decision.

Nobody decides on a picture that is no longer true: a decision names the consequences that were shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import Rule, picture
from service.domain.amendment.relation import Relation
from service.domain.errors import DomainError, InvalidInput, NotFound, StaleRevision
from service.domain.events import act_stream
from service.domain.ids import AmendmentId, Hash
from service.domain.procedure.leave import require_leave
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.domain.text.act import is_id
from service.usecases.access import require, require_person, take_up
from service.usecases.closing import require_unput
from service.usecases.floor import Floor, facts_on, gather, require_readable, take_amendment
from service.usecases.ports.amendments import Ruling
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.quorum import meeting_of, require_quorum
from service.usecases.receipt import Receipt
from service.usecases.settling import VOTED, Put, consequence_view, event, first, following, settle
from service.usecases.views.amendments import ConsequencesView, RelationView
from service.usecases.views.ledger import Entry
from service.usecases.views.references import Name

REASON_LIMIT = 4_000
MEANWHILE = 50
DECIDED = frozenset(
    {
        Status.ADOPTED,
        Status.REJECTED,
        Status.REJECTED_BY_IMPLICATION,
        Status.FALLEN,
        Status.ABSORBED,
        Status.SATISFIED,
    }
)
"""Statuses that decisions give; whoever decides such a one comes too late."""

BY_HAND: Mapping[Status, str] = {
    Status.FALLEN: Rule.CHAIR_FALLEN.value,
    Status.SATISFIED: Rule.CHAIR_SATISFIED.value,
    Status.WITHDRAWN: "withdrawn-in-the-hall",
}
"""What the chair notes without a vote, with the rule that stands on it as its cause."""
OUTCOMES = (Status.ADOPTED, Status.REJECTED, Status.POSTPONED, *BY_HAND)


class AlreadyDecided(DomainError):
    """The amendment has been decided meanwhile: how, when and by whom; ``same`` if it is what was asked for.

    ``meanwhile`` are the events of its act since the one on which the request was based.
    """

    code = "already-decided"

    def __init__(self, outcome: Status, at: datetime, by: Name, *, same: bool, meanwhile: Sequence[Entry]) -> None:
        super().__init__(outcome, at, by, same, meanwhile)
        self.outcome, self.at, self.by, self.same = outcome.value, at.isoformat(), by, same
        self.meanwhile = [{"number": one.number, "kind": one.kind, "at": one.at.isoformat()} for one in meanwhile]


@dataclass(frozen=True, slots=True)
class RuleOnAmendment:
    """Rule an amendment in order or out of order."""

    actor: Actor
    amendment: AmendmentId
    admissible: bool
    reason: str
    expected: int


@dataclass(frozen=True, slots=True)
class ShowConsequences:
    """Ask what a decision would do."""

    actor: Actor
    amendment: AmendmentId
    outcome: Status


@dataclass(frozen=True, slots=True)
class ShowForesight:
    """Ask what each decision on an amendment would do."""

    actor: Actor
    amendment: AmendmentId


@dataclass(frozen=True, slots=True)
class DecideAmendment:
    """Decide an amendment; ``sees`` names the consequences that were shown.

    One that falls, or is satisfied, by hand needs a reason; ``because`` is the amendment that brought it about.
    """

    actor: Actor
    amendment: AmendmentId
    outcome: Status
    sees: Hash
    reason: str = ""
    because: AmendmentId | None = None
    based_on: int | None = None  # made while the connection was lost: the newest event that was known then
    made_at: str = ""


def rule_on_amendment(cmd: RuleOnAmendment, house: House) -> Receipt:
    """Give the chair's ruling; one that is out of order is told why."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it = record.amendment
        mandate = require(cmd.actor, Action.AMENDMENT_RULE, facts_on(case, it))
        if it.revision != cmd.expected:
            raise StaleRevision(cmd.expected, it.revision)
        if cmd.admissible:
            require_leave(uow.limits.leave(it.id), case.now)
        reason = _checked_reason(cmd.reason)
        if not cmd.admissible and not reason:
            raise InvalidInput("missing", "/reason")
        ruling = Ruling(cmd.admissible, reason, require_person(cmd.actor), uow.now())
        status = Status.ADMISSIBLE if cmd.admissible else Status.INADMISSIBLE
        revision = uow.amendments.rule(it.id, status, ruling)
        told = {"admissible": cmd.admissible, "reason": reason}
        uow.record(event("amendment.ruled", cmd.actor, mandate, (case, it), told))
        return uow.commit(Receipt(id=it.id, revision=revision, number=it.number))


def show_consequences(query: ShowConsequences, house: House) -> ConsequencesView:
    """What a decision would do to the other amendments, and what must be decided before."""
    with house.reading(query.actor) as uow:
        (view,) = _foreseen(uow, house, query, (_checked_outcome(query.outcome),))
        return view


def show_foresight(query: ShowForesight, house: House) -> Sequence[ConsequencesView]:
    """What each decision that a chair can make would do, in the order of ``OUTCOMES``."""
    with house.reading(query.actor) as uow:
        return _foreseen(uow, house, query, OUTCOMES)


def _foreseen(
    uow: UnitOfWork, house: House, query: ShowConsequences | ShowForesight, outcomes: Sequence[Status]
) -> Sequence[ConsequencesView]:
    if not is_id(query.amendment):
        raise NotFound("amendment", query.amendment)
    found = uow.amendments.get(query.amendment)
    case = take_up(uow, house, found.amendment.act)
    require_readable(query.actor, case, found)
    floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
    it = found.amendment
    before = tuple(_to_decide_first(floor, one, it) for one in first(floor, it))
    allowed = may(query.actor, facts_on(case, it), (Action.AMENDMENT_DECIDE,))
    told = {outcome: following(floor, it, outcome) for outcome in outcomes}
    return [
        ConsequencesView(
            amendment=it.id,
            outcome=outcome,
            sees=picture(it, outcome, fallen),
            consequences=tuple(consequence_view(floor, one) for one in fallen),
            first=before,
            may=allowed,
        )
        for outcome, fallen in told.items()
    ]


def decide_amendment(cmd: DecideAmendment, house: House) -> Receipt:
    """Decide an amendment, and with it all that follows; each consequence is kept with its cause."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it, facts = record.amendment, facts_on(case, record.amendment)
        if it.status in DECIDED:
            require(cmd.actor, Action.AMENDMENT_DECIDE, replace(facts, status=Status.ADMISSIBLE))
            _refuse_if_decided(uow, cmd, it)
        mandate = require(cmd.actor, Action.AMENDMENT_DECIDE, facts)
        if cmd.outcome in VOTED:
            require_unput(uow, case, [it])
        meeting = meeting_of(uow, case) if cmd.outcome in BY_HAND else require_quorum(uow, house, case)
        put = Put(
            cmd.actor,
            mandate,
            _checked_outcome(cmd.outcome),
            _checked_reason(cmd.reason),
            cmd.sees,
            meeting=meeting,
            offline=_checked_basis(cmd),
        )
        decision = settle(uow, house, (case, it), _by_hand(uow, cmd, it, put))
        return uow.commit(Receipt(id=decision.id, number=it.number))


def _refuse_if_decided(uow: UnitOfWork, cmd: DecideAmendment, it: Amendment) -> None:
    """Say what happened to an amendment that a decision was made on meanwhile, or on another with it."""
    standing = [one for one in uow.amendments.decisions(it.act) if one.undone_at is None]
    touched = ({one.amendment, *(each.amendment for each in one.consequences)} for one in standing)
    made = next((one for one, them in reversed(list(zip(standing, touched, strict=True))) if it.id in them), None)
    assert made is not None, "a status that decisions give was given by one"
    by = uow.proceedings.names([made.by]).persons[made.by].name
    since = uow.ledger.entries(act_stream(it.act), cmd.based_on, MEANWHILE) if cmd.based_on is not None else ()
    raise AlreadyDecided(it.status, made.at, by, same=it.status is cmd.outcome, meanwhile=since)


def _checked_basis(cmd: DecideAmendment) -> Mapping[str, object] | None:
    """On what a decision was based that was made while the connection was lost."""
    if cmd.based_on is None:
        return None
    if len(cmd.made_at) > REASON_LIMIT:
        raise InvalidInput("too-long", "/made_at")
    return {"based_on": cmd.based_on, "made_at": cmd.made_at}


def _by_hand(uow: UnitOfWork, cmd: DecideAmendment, it: Amendment, put: Put) -> Put:
    """What is put without a vote has a rule of its own, a reason, and a cause of the same act."""
    rule = BY_HAND.get(put.outcome)
    if rule is None and cmd.because is None:
        return put
    if put.outcome is not Status.WITHDRAWN and not put.reason:
        raise InvalidInput("missing", "/reason")
    named = [cmd.because] if cmd.because is not None else []
    known = uow.amendments.chosen(it.act, (), [id for id in named if rule and is_id(id) and id != it.id])
    if len(known) < len(named):
        raise InvalidInput("unknown", "/because")
    return replace(put, rule=rule or put.rule, because=cmd.because)


def _checked_outcome(outcome: Status) -> Status:
    if outcome not in OUTCOMES:
        raise InvalidInput("unknown", "/outcome")
    return outcome


def _checked_reason(reason: str) -> str:
    if len(reason) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return reason.strip()


def _to_decide_first(floor: Floor, one: Amendment, it: Amendment) -> RelationView:
    relation = Relation.PRINCIPAL if one.id == it.consequential_to else Relation.CHILD
    return RelationView(one.id, one.number, floor.names.bodies[one.body], one.status, relation)
