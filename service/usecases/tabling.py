"""An amendment goes from its delegation to the house: tabled, withdrawn, confirmed on a text that has moved.

All under the act's lock and by the database clock: numbers are given once, nothing is late by a hair.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Carry, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.edits import Edit
from service.domain.amendment.footprint import clauses
from service.domain.amendment.misfit import Misfit
from service.domain.amendment.proposal import DoesNotFit, proposed
from service.domain.amendment.signing import left
from service.domain.errors import DomainError, InvalidInput, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, MandateId, Revision
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require, require_person
from service.usecases.floor import facts_on, gather, take_amendment
from service.usecases.ports.amendments import CarryOver
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.orders import AskedConsent, Signed
from service.usecases.receipt import Receipt
from service.usecases.settling import Put, note, settle_on

REASON_LIMIT = 4_000


class CarryUnconfirmed(DomainError):
    """The text has moved under the amendment: its author has to see to it first; ``carry`` says how it came over."""

    code = "carry-unconfirmed"

    def __init__(self, amendment: AmendmentId, carry: Carry) -> None:
        super().__init__(amendment, carry)
        self.amendment, self.carry = amendment, carry.value


class NothingToConfirm(DomainError):
    """The amendment came over to the present text without a question, or there is nothing left of it to confirm."""

    code = "nothing-to-confirm"

    def __init__(self, amendment: AmendmentId, carry: Carry) -> None:
        super().__init__(amendment, carry)
        self.amendment, self.carry = amendment, carry.value


class ParentGone(DomainError):
    """What this amends is decided, fallen or withdrawn, so it can be tabled no more."""

    code = "parent-gone"

    def __init__(self, parent: AmendmentId, state: Status) -> None:
        super().__init__(parent, state)
        self.parent, self.state = parent, state.value


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


def number_and_table(
    uow: UnitOfWork, case: Case, draft: Amendment, acting: tuple[Actor, MandateId]
) -> tuple[Amendment, Revision]:
    """Give a draft its number; the caller holds the act, has asked for permission and commits."""
    actor, mandate = acting
    if draft.carry is not Carry.CLEAN:
        raise CarryUnconfirmed(draft.id, draft.carry)
    _check_fits(draft, _ground(uow, case, draft))
    tabled = replace(
        draft,
        status=Status.TABLED,
        number=case.dossier.next_number,
        mandate=mandate,
        base=case.dossier.version,
        tabled=draft.operations,
        current=case.dossier.version,
    )
    revision = uow.amendments.table(tabled, case.now)
    _ask_consents(uow, tabled, Signed(require_person(actor), mandate, case.now))
    uow.record(_told("amendment.tabled", actor, mandate, tabled, {"parent": tabled.parent}))
    return tabled, revision


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
            uow.record(_told("amendment.left", cmd.actor, mandate, amendment, gone))
            return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
        put = Put(cmd.actor, mandate, Status.WITHDRAWN, cmd.reason.strip(), None, rule="withdrawn", own=True)
        if case.dossier.sitting is None:
            note(uow, (floor, amendment.id), put)
        else:
            settle_on(uow, house, (floor, amendment.id), put)
        return uow.commit(Receipt(id=amendment.id, revision=Revision(amendment.revision + 1), number=amendment.number))


def _ask_consents(uow: UnitOfWork, compromise: Amendment, by: Signed) -> None:
    """Ask the authors of what a compromise is to stand in place of; what is one's own one consents to by tabling."""
    for id in compromise.supersedes:
        body = uow.amendments.get(id).amendment.signatories[0]
        asked = AskedConsent(compromise.id, id, compromise.act, body, by)
        uow.orders.ask_consent(asked)
        if body == compromise.body:
            uow.orders.answer_consent(replace(asked, given=True, answered=by))


def confirm_carry(cmd: ConfirmCarry, house: House) -> Receipt:
    """Let an amendment stand on the present text as proposed, or as its author now words it at the same clauses."""
    with house.work(cmd.actor) as uow:
        key = (cmd.amendment, cmd.expected, Action.AMENDMENT_CONFIRM_CARRY)
        case, amendment, mandate = take_draft(uow, house, cmd.actor, key)
        if amendment.carry in (Carry.CLEAN, Carry.SATISFIED) or not (cmd.edits or amendment.carry is Carry.TOUCHED):
            raise NothingToConfirm(amendment.id, amendment.carry)
        tree = _ground(uow, case, amendment)
        if cmd.edits:
            uow.amendments.store_carry_overs([_own_words(cmd, house, case, amendment, tree)])
            revision = Revision(amendment.revision + 1)
        else:
            _check_fits(amendment, tree)
            revision = uow.amendments.save(replace(amendment, carry=Carry.CLEAN))
        uow.amendments.confirm_carry(amendment.id, require_person(cmd.actor), case.now)
        payload = {"own_words": bool(cmd.edits), "was": amendment.carry.value}
        uow.record(_told("amendment.carry_confirmed", cmd.actor, mandate, amendment, payload))
        return uow.commit(Receipt(id=amendment.id, revision=revision, number=amendment.number))


def take_draft(
    uow: UnitOfWork, house: House, actor: Actor, key: tuple[AmendmentId, int, Action]
) -> tuple[Case, Amendment, MandateId]:
    """The amendment under lock, for somebody who may do this to it as it was read; whatever its state."""
    id, expected, action = key
    case, record = take_amendment(uow, house, actor, id)
    mandate = require(actor, action, facts_on(case, record.amendment))
    if record.amendment.revision != expected:
        raise StaleRevision(expected, record.amendment.revision)
    return case, record.amendment, mandate


def _ground(uow: UnitOfWork, case: Case, amendment: Amendment) -> ClauseTree:
    """The present text, or what an open parent makes of it."""
    tree = uow.acts.tree(case.act.id, case.dossier.version, amendment.language)
    if amendment.parent is None:
        return tree
    parent = uow.amendments.get(amendment.parent).amendment
    made = apply_all(tree, parent.operations)
    if parent.status not in OPEN or not isinstance(made, Applied):
        raise ParentGone(parent.id, parent.status)
    return made.tree


def _check_fits(amendment: Amendment, tree: ClauseTree) -> None:
    made = apply_all(tree, amendment.operations)
    if isinstance(made, Misfit):
        raise DoesNotFit(made.clause, made.reason)


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


def _told(kind: str, actor: Actor, mandate: MandateId, amendment: Amendment, more: Mapping[str, object]) -> Event:
    payload = {
        "number": amendment.number,
        "body": amendment.body,
        "clauses": sorted(clauses(amendment.operations)),
        **more,
    }
    stream = act_stream(amendment.act)
    return Event(stream, kind, actor.person, mandate, amendment.act, amendment.current, amendment.id, payload)
