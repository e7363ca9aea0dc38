"""Consensus of the delegations on exactly one text: open a round, say a position, close with the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.errors import DomainError, InvalidInput, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import BodyId, ClauseId, MandateId, Revision, RoundId
from service.domain.procedure.binding import Bound, still_binds
from service.domain.procedure.consensus import Position, Result, result
from service.domain.procedure.deciding import Deciding, Question
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, require_person, take_up_locked
from service.usecases.binding import BINDING, last_spoken
from service.usecases.chamber import AlreadyPut, SpokenForItself
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import GivenPosition, Round
from service.usecases.receipt import Receipt

TEXT_LIMIT = 4_000


class NobodyDecides(DomainError):
    """There is no body of the kind that decides at this stage; ``kind`` is to be founded first."""

    code = "nobody-decides"

    def __init__(self, kind: BodyKind) -> None:
        super().__init__(kind)
        self.kind = kind


class DecidedByVote(DomainError):
    """Here the text is decided by counting voices, in a meeting of the body: no round of positions decides it."""

    code = "decided-by-vote"


@dataclass(frozen=True, slots=True)
class OpenRound:
    """Put the text as it stands to the delegations."""

    actor: Actor
    act: str
    question: str


@dataclass(frozen=True, slots=True)
class GivePosition:
    """Say what a delegation holds of the text; an objection gives its reason or names units."""

    actor: Actor
    round: RoundId
    body: BodyId
    position: Position
    reason: str = ""
    clauses: tuple[ClauseId, ...] = ()
    wording: str = ""  # what would be acceptable


@dataclass(frozen=True, slots=True)
class CloseRound:
    """Establish what the positions amount to."""

    actor: Actor
    round: RoundId
    expected: int  # the revision that the chair looked at: no position comes in unseen


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReceipt(Receipt):
    """The receipt of a closed round: adopted, objected or no_quorum."""

    result: str
    present: int
    needed: int


def open_round(cmd: OpenRound, house: House) -> Receipt:
    """Put the text as it stands to the delegations; once at each visit of a stage, unless too few were there."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.ROUND_OPEN, case.facts)
        _agreed(case, case.dossier.stage)
        text_hash = uow.proceedings.evidence([case.dossier])[case.act.id].text_hash
        assert text_hash is not None, "an act comes to a deciding stage with a text"
        opened = Round(
            id=RoundId(house.new_id()),
            act=case.act.id,
            body=_deciding_body(uow, case),
            stage=case.dossier.stage,
            visit=case.dossier.visit,
            version=case.dossier.version,
            text_hash=text_hash,
            question=_checked_text(cmd.question, "/question"),
            opened_by=require_person(cmd.actor),
            opened_at=case.now,
            revision=Revision(1),
        )
        earlier = uow.proceedings.rounds(case.act.id)
        if not uow.proceedings.add_round(opened):
            raise AlreadyPut
        carried = _carried(uow, case, opened, earlier)
        payload = {"body": opened.body, "question": opened.question, "hash": text_hash, "carried": carried}
        uow.record(_event("round.opened", (cmd.actor, mandate), opened, payload))
        uow.proceedings.save(case.dossier)
        return uow.commit(Receipt(id=opened.id, revision=opened.revision + len(carried)))


def _carried(uow: UnitOfWork, case: Case, opened: Round, earlier: Sequence[Round]) -> list[BodyId]:
    """Take over what delegations said of an earlier version, where only slips were put right since."""
    before = last_spoken(earlier, opened.stage, opened.version)
    if before is None:
        return []
    changes = uow.gate.changes(case.act.id)
    kept = [
        given
        for given in before.positions
        if given.position in BINDING
        and given.body in case.dossier.delegations
        and still_binds(Bound(before.version, frozenset(map(ClauseId, given.clauses))), changes)
    ]
    for given in kept:
        uow.proceedings.put_position(opened.id, replace(given, carried_from=before.id))
    return sorted(given.body for given in kept)


def give_position(cmd: GivePosition, house: House) -> Receipt:
    """Say what a delegation holds of the text, in place of what it said before; until the round is closed."""
    with house.work(cmd.actor) as uow:
        case, held = _take_round(uow, house, cmd.round)
        on_round = replace(case.facts, body=cmd.body, status=held.status)
        mandate = require(cmd.actor, Action.ROUND_POSITION, on_round)
        on_behalf = cmd.actor.body_of(mandate) != cmd.body
        _check_position(uow, case, held, cmd, on_behalf=on_behalf)
        given = GivenPosition(
            body=cmd.body,
            position=cmd.position,
            reason=cmd.reason.strip(),
            clauses=cmd.clauses,
            given_by=require_person(cmd.actor),
            mandate=mandate,
            at=case.now,
            on_behalf=on_behalf,
            wording=cmd.wording.strip(),
        )
        uow.proceedings.put_position(held.id, given)
        payload = {
            "body": given.body,
            "position": given.position.value,
            "reason": given.reason,
            "clauses": list(given.clauses),
            "wording": given.wording,
            "on_behalf": on_behalf,
        }
        uow.record(_event("round.position", (cmd.actor, mandate), held, payload))
        return uow.commit(Receipt(id=held.id, revision=held.revision + 1))


def close_round(cmd: CloseRound, house: House) -> RoundReceipt:
    """Establish what the positions amount to, by the quorum of the profile; nothing can be said afterwards."""
    with house.work(cmd.actor) as uow:
        case, held = _take_round(uow, house, cmd.round)
        mandate = require(cmd.actor, Action.ROUND_CLOSE, replace(case.facts, status=held.status))
        if held.revision != cmd.expected:
            raise StaleRevision(cmd.expected, held.revision)
        reached = _reached(case, held)
        present, needed = reached.present, reached.needed
        noted = {"result": reached.name, "present": present, "needed": needed, "by": sorted(reached.by)}
        uow.proceedings.end_round(held.id, case.now, require_person(cmd.actor), noted)
        uow.record(_event("round.closed", (cmd.actor, mandate), held, noted))
        uow.proceedings.save(case.dossier)
        revision = held.revision + 1
        return uow.commit(
            RoundReceipt(id=held.id, revision=revision, result=reached.name, present=present, needed=needed)
        )


def _take_round(uow: UnitOfWork, house: House, round_: RoundId) -> tuple[Case, Round]:
    """The act of a round under lock, and the round as it is after the wait."""
    case = take_up_locked(uow, house, uow.proceedings.round(round_).act)
    return case, uow.proceedings.round(round_)


def _deciding_body(uow: UnitOfWork, case: Case) -> BodyId:
    deciding = _agreed(case, case.dossier.stage)
    found = [body.id for body in uow.people.bodies() if body.kind is deciding.body]
    if not found:
        raise NobodyDecides(deciding.body)
    return found[0]


def _check_position(uow: UnitOfWork, case: Case, held: Round, cmd: GivePosition, *, on_behalf: bool) -> None:
    if cmd.body not in case.dossier.delegations:
        raise InvalidInput("not-a-participating-delegation", "/body")
    own = any(given.body == cmd.body and not given.on_behalf for given in held.positions)
    if on_behalf and own:
        raise SpokenForItself(cmd.body)
    _check_lengths(cmd)
    if cmd.position is Position.OBJECTS and not cmd.reason.strip() and not cmd.clauses:
        raise InvalidInput("missing", "/reason")
    if cmd.clauses:
        index = uow.acts.tree(held.act, held.version, case.act.language).index
        for at, clause in enumerate(cmd.clauses):
            if clause not in index:
                raise InvalidInput("unknown", f"/clauses/{at}")


def _check_lengths(cmd: GivePosition) -> None:
    for pointer, said in (("/reason", cmd.reason), ("/wording", cmd.wording)):
        if len(said) > TEXT_LIMIT:
            raise InvalidInput("too-long", pointer)


def _checked_text(text: str, pointer: str) -> str:
    if not text.strip():
        raise InvalidInput("missing", pointer)
    if len(text) > TEXT_LIMIT:
        raise InvalidInput("too-long", pointer)
    return text.strip()


def _agreed(case: Case, stage: str) -> Deciding:
    """How a stage agrees on the text; ``DecidedByVote`` where it counts voices."""
    found = case.profile.stages[stage].agrees(Question.TEXT, case.dossier.kind)
    if found is None:
        raise DecidedByVote
    return found


def _reached(case: Case, held: Round) -> Result:
    said = {given.body: given.position for given in held.positions}
    return result(said, case.dossier.delegations, _agreed(case, held.stage))


def _event(kind: str, acting: tuple[Actor, MandateId], held: Round, payload: Mapping[str, object]) -> Event:
    actor, mandate = acting
    told = {"stage": held.stage, **payload}
    return Event(act_stream(held.act), kind, actor.person, mandate, held.act, held.version, held.id, told)
