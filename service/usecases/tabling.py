"""An amendment goes from its delegation to the house: tabled, withdrawn, confirmed on a text that has moved.

All under the act's lock and by the database clock: numbers are given once, nothing is late by a hair.
"""

from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Carry, Status
from service.domain.amendment.edits import Edit
from service.domain.amendment.footprint import clauses
from service.domain.amendment.proposal import proposed
from service.domain.amendment.signing import left
from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import AmendmentId, Revision
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require_person
from service.usecases.floor import gather
from service.usecases.ports.amendments import CarryOver
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from service.usecases.registering import check_fits, ground, number_and_table, take_draft, told_event
from service.usecases.settling import Put, note, settle_on

REASON_LIMIT = 4_000


class NothingToConfirm(DomainError):
    """The amendment came over to the present text without a question, or there is nothing left of it to confirm."""

    code = "nothing-to-confirm"

    def __init__(self, amendment: AmendmentId, carry: Carry) -> None:
        super().__init__(amendment, carry)
        self.amendment, self.carry = amendment, carry.value


@dataclass(frozen=True, slots=True)
class TableAmendment:
    """Table a draft that was read at revision ``expected``."""

    actor: Actor
    amendment: AmendmentId
    expected: int


@dataclass(frozen=True, slots=True)
class WithdrawAmendment:
    """Withdraw a tabled amendment."""

    actor: Actor
    amendment: AmendmentId
    expected: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmCarry:
    """Confirm what was proposed on the present text or, with ``edits``, say it in own words."""

    actor: Actor
    amendment: AmendmentId
    expected: int
    edits: tuple[Edit, ...] = ()


def table_amendment(cmd: TableAmendment, house: House) -> Receipt:
    """Table a draft: it gets its number, and its words stay from now on as they are."""
    with house.work(cmd.actor) as uow:
        key = (cmd.amendment, cmd.expected, Action.AMENDMENT_TABLE)
        case, draft, mandate = take_draft(uow, house, cmd.actor, key)
        tabled, revision = number_and_table(uow, case, draft, (cmd.actor, mandate))
        return uow.commit(Receipt(id=tabled.id, revision=revision, number=tabled.number))


def withdraw_amendment(cmd: WithdrawAmendment, house: House) -> Receipt:
    """Withdraw an amendment; what hangs on it falls with it, and is told.

    Where others have joined it, it stays and is theirs from now on.
    """
    with house.work(cmd.actor) as uow:
        if len(cmd.reason) > REASON_LIMIT:
            raise InvalidInput("too-long", "/reason")
        key = (cmd.amendment, cmd.expected, Action.AMENDMENT_WITHDRAW)
        case, amendment, mandate = take_draft(uow, house, cmd.actor, key)
        stays = left(amendment, amendment.signatories[0])
        if stays is not None:
            revision = uow.amendments.sign(stays)
            gone: dict[str, object] = {"body": amendment.signatories[0], "reason": cmd.reason.strip()}
            uow.record(told_event("amendment.left", cmd.actor, mandate, amendment, gone))
            return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
        put = Put(cmd.actor, mandate, Status.WITHDRAWN, cmd.reason.strip(), None, rule="withdrawn", own=True)
        if case.dossier.sitting is None:
            note(uow, (floor, amendment.id), put)
        else:
            settle_on(uow, house, (floor, amendment.id), put)
        return uow.commit(Receipt(id=amendment.id, revision=Revision(amendment.revision + 1), number=amendment.number))


def confirm_carry(cmd: ConfirmCarry, house: House) -> Receipt:
    """Let an amendment stand on the present text as proposed, or as its author now words it at the same clauses."""
    with house.work(cmd.actor) as uow:
        key = (cmd.amendment, cmd.expected, Action.AMENDMENT_CONFIRM_CARRY)
        case, amendment, mandate = take_draft(uow, house, cmd.actor, key)
        if amendment.carry in (Carry.CLEAN, Carry.SATISFIED) or not (cmd.edits or amendment.carry is Carry.TOUCHED):
            raise NothingToConfirm(amendment.id, amendment.carry)
        tree = ground(uow, case, amendment)
        if cmd.edits:
            uow.amendments.store_carry_overs([_own_words(cmd, house, case, amendment, tree)])
            revision = Revision(amendment.revision + 1)
        else:
            check_fits(amendment, tree)
            revision = uow.amendments.save(replace(amendment, carry=Carry.CLEAN))
        uow.amendments.confirm_carry(amendment.id, require_person(cmd.actor), case.now)
        payload = {"own_words": bool(cmd.edits), "was": amendment.carry.value}
        uow.record(told_event("amendment.carry_confirmed", cmd.actor, mandate, amendment, payload))
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))


def _own_words(cmd: ConfirmCarry, house: House, case: Case, amendment: Amendment, tree: ClauseTree) -> CarryOver:
    operations = proposed(cmd.edits, tree, case.act.manner, house.new_id, amendment.operations)
    if not clauses(operations) <= clauses((*amendment.tabled, *amendment.operations)):
        raise InvalidInput("other-clause", "/edits")
    return CarryOver(
        amendment=amendment.id,
        before_version=amendment.current,
        after_version=case.dossier.version,
        outcome=Carry.CLEAN,
        reason="own-words",
        before=amendment.operations,
        after=operations,
    )
