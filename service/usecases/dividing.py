"""Votes in parts (D7): a delegation asks for them, the chair grants them, each part is decided like an amendment.

The parts bear the number of the whole with their own behind it (16/1, 16/2) and stand on the text by themselves;
what cannot be parted is refused with the reason.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Carry, Cause, Status
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.division import Indivisible, divide, pieces
from service.domain.amendment.operation import Operation
from service.domain.errors import DomainError, InvalidInput, NotFound
from service.domain.ids import AmendmentId, Revision
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.domain.text.act import is_id
from service.usecases.access import require, require_person, take_up
from service.usecases.floor import Floor, facts_on, gather, require_readable, take_amendment
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.orders import Division, Signed
from service.usecases.receipt import Receipt
from service.usecases.settling import event
from service.usecases.views.division import DivisionView, PiecesView, PieceView

RULE = "D7-division"


class CannotBeDivided(DomainError):
    """Why an amendment is not put in these parts; ``part`` is the one, from 1, that does not stand by itself.

    ``reason`` is as of ``Indivisible``, fits-no-text, or others-hang-on-it: nobody knows on which part.
    """

    code = "cannot-be-divided"

    def __init__(self, reason: str, part: int | None = None) -> None:
        super().__init__(reason, part)
        self.reason, self.part = reason, part


class DivisionUnderWay(DomainError):
    """Separate votes were asked for already, and not refused."""

    code = "division-under-way"


class DivisionRuled(DomainError):
    """Nobody waits for a ruling on separate votes."""

    code = "division-ruled"


@dataclass(frozen=True, slots=True)
class AskDivision:
    """Ask that an amendment be put in parts, each given by the places of its pieces."""

    actor: Actor
    amendment: AmendmentId
    parts: tuple[tuple[int, ...], ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class RuleOnDivision:
    """Grant a vote in parts, or refuse it."""

    actor: Actor
    amendment: AmendmentId
    granted: bool
    reason: str = ""


def ask_division(cmd: AskDivision, house: House) -> Receipt:
    """Ask for it, in the name of one's delegation."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it = record.amendment
        mandate = require(cmd.actor, Action.DIVISION_ASK, facts_on(case, it))
        if _open(uow, it):
            raise DivisionUnderWay
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
        _parted(floor, record, cmd.parts)
        by, body = Signed(require_person(cmd.actor), mandate, case.now), cmd.actor.body_of(mandate)
        asked = Division(house.new_id(), case.act.id, it.id, cmd.parts, cmd.reason.strip(), body, by)
        uow.orders.ask_division(asked)
        told = {"of": body, "parts": len(cmd.parts), "reason": asked.reason}
        uow.record(event("division.asked", cmd.actor, mandate, (case, it), told))
        return uow.commit(Receipt(id=asked.id, number=it.number))


def rule_on_division(cmd: RuleOnDivision, house: House) -> Receipt:
    """Grant it, and the parts stand in place of the whole; or refuse it."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it = record.amendment
        mandate = require(cmd.actor, Action.DIVISION_RULE, facts_on(case, it))
        asked = next((one for one in _open(uow, it) if one.granted is None), None)
        if asked is None:
            raise DivisionRuled
        answer = cmd.reason.strip()
        if not cmd.granted and not answer:
            raise InvalidInput("missing", "/reason")
        if cmd.granted:
            floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
            uow.amendments.divide(it, _parts(house, floor, record, asked.parts))
            uow.amendments.turn({it.id: (Status.DIVIDED, Cause(RULE, None, asked.reason))})
        signed = Signed(require_person(cmd.actor), mandate, case.now)
        uow.orders.rule_on_division(replace(asked, granted=cmd.granted, answer=answer, ruled=signed))
        told = {"granted": cmd.granted, "reason": answer, "parts": len(asked.parts)}
        uow.record(event("division.ruled", cmd.actor, mandate, (case, it), told))
        return uow.commit(Receipt(id=asked.id, number=it.number))


def show_pieces(actor: Actor, amendment: AmendmentId, house: House) -> PiecesView:
    """Into which pieces an amendment can be parted, and what was asked and ruled."""
    with house.reading(actor) as uow:
        if not is_id(amendment):
            raise NotFound("amendment", amendment)
        record = uow.amendments.get(amendment)
        case = take_up(uow, house, record.amendment.act)
        require_readable(actor, case, record)
        asked = [one for one in uow.orders.divisions(case.act.id) if one.amendment == amendment]
        people = {signed.by for one in asked for signed in (one.made, one.ruled) if signed}
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()), people)
        return PiecesView(
            amendment=amendment,
            pieces=tuple(_pieces(floor, record)),
            requests=tuple(_view(floor, one) for one in asked),
            may=may(actor, facts_on(case, record.amendment), (Action.DIVISION_ASK, Action.DIVISION_RULE)),
        )


def _pieces(floor: Floor, record: Record) -> Iterator[PieceView]:
    text = floor.ground(record) if record.amendment.carry is Carry.CLEAN else None
    if text is None:
        return
    version = floor.edition(record)[0]
    for place, piece in enumerate(pieces(record.amendment.operations, text.tree)):
        yield PieceView(place, floor.worded([piece], text, version, record.amendment.form))


def _open(uow: UnitOfWork, it: Amendment) -> Sequence[Division]:
    """What was asked for it, and is not refused."""
    return [one for one in uow.orders.divisions(it.act) if one.amendment == it.id and one.granted is not False]


def _parted(floor: Floor, record: Record, parts: Sequence[Sequence[int]]) -> Sequence[tuple[Operation, ...]]:
    it, text = record.amendment, floor.ground(record)
    if it.carry is not Carry.CLEAN or text is None:
        raise CannotBeDivided("fits-no-text")
    others = [one.amendment for one in floor.records.values()]
    if any(it.id in (one.parent, one.consequential_to) and one.status in OPEN for one in others):
        raise CannotBeDivided("others-hang-on-it")
    made = divide(it, parts, text.tree)
    if isinstance(made, Indivisible):
        raise CannotBeDivided(made.reason, made.part)
    return made.parts


def _parts(house: House, floor: Floor, record: Record, asked: Sequence[Sequence[int]]) -> Sequence[Amendment]:
    """The parts as amendments of their own: the same authors, the same number, each on the text by itself."""
    it = record.amendment
    return [
        replace(
            it,
            id=AmendmentId(house.new_id()),
            tabled=operations,
            operations=operations,
            status=Status.ADMISSIBLE,
            supersedes=(),
            revision=Revision(1),
            part_of=it.id,
            part=nth,
        )
        for nth, operations in enumerate(_parted(floor, record, asked), 1)
    ]


def _view(floor: Floor, one: Division) -> DivisionView:
    persons, ruled = floor.names.persons, one.ruled
    return DivisionView(
        id=one.id,
        parts=one.parts,
        reason=one.reason,
        body=floor.names.bodies[one.body],
        by=persons[one.made.by],
        at=one.made.at,
        granted=one.granted,
        answer=one.answer,
        ruled_by=persons[ruled.by] if ruled else None,
        ruled_at=ruled.at if ruled else None,
    )
