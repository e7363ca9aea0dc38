"""What every tabling of an amendment does: taken up under lock, checked on the present text, given its number."""

from collections.abc import Mapping
from dataclasses import replace

from service.domain.amendment.amendment import Amendment, Carry, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.footprint import clauses
from service.domain.amendment.misfit import Misfit
from service.domain.amendment.parts import numbered
from service.domain.amendment.proposal import DoesNotFit
from service.domain.errors import DomainError, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, MandateId, Revision
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require, require_person
from service.usecases.floor import facts_on, take_amendment
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.orders import AskedConsent, Signed


class CarryUnconfirmed(DomainError):
    """The text has moved under the amendment: its author has to see to it first; ``carry`` says how it came over."""

    code = "carry-unconfirmed"

    def __init__(self, amendment: AmendmentId, carry: Carry) -> None:
        super().__init__(amendment, carry)
        self.amendment, self.carry = amendment, carry.value


class ParentGone(DomainError):
    """What this amends is decided, fallen or withdrawn, so it can be tabled no more."""

    code = "parent-gone"

    def __init__(self, parent: AmendmentId, state: Status) -> None:
        super().__init__(parent, state)
        self.parent, self.state = parent, state.value


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


def number_and_table(
    uow: UnitOfWork, case: Case, draft: Amendment, acting: tuple[Actor, MandateId]
) -> tuple[Amendment, Revision]:
    """Give a draft its number; the caller holds the act, has asked for permission and commits."""
    actor, mandate = acting
    if draft.carry is not Carry.CLEAN:
        raise CarryUnconfirmed(draft.id, draft.carry)
    check_fits(draft, ground(uow, case, draft))
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
    uow.record(told_event("amendment.tabled", actor, mandate, tabled, {"parent": tabled.parent}))
    return tabled, revision


def ground(uow: UnitOfWork, case: Case, amendment: Amendment) -> ClauseTree:
    """The present text, or what an open parent makes of it."""
    tree = uow.acts.tree(case.act.id, case.dossier.version, amendment.language)
    if amendment.parent is None:
        return tree
    parent = uow.amendments.get(amendment.parent).amendment
    made = apply_all(tree, parent.operations)
    if parent.status not in OPEN or not isinstance(made, Applied):
        raise ParentGone(parent.id, parent.status)
    return made.tree


def check_fits(amendment: Amendment, tree: ClauseTree) -> None:
    """Refuse an amendment that does not fit a text."""
    made = apply_all(tree, amendment.operations)
    if isinstance(made, Misfit):
        raise DoesNotFit(made.clause, made.reason)


def _ask_consents(uow: UnitOfWork, compromise: Amendment, by: Signed) -> None:
    """Ask the authors of what a compromise is to stand in place of; what is one's own one consents to by tabling."""
    for id in compromise.supersedes:
        body = uow.amendments.get(id).amendment.signatories[0]
        asked = AskedConsent(compromise.id, id, compromise.act, body, by)
        uow.orders.ask_consent(asked)
        if body == compromise.body:
            uow.orders.answer_consent(replace(asked, given=True, answered=by))


def told_event(kind: str, actor: Actor, mandate: MandateId, amendment: Amendment, more: Mapping[str, object]) -> Event:
    """What happened to an amendment, for everybody to read."""
    payload = {
        **numbered(amendment),
        "body": amendment.body,
        "clauses": sorted(clauses(amendment.operations)),
        **more,
    }
    stream = act_stream(amendment.act)
    return Event(stream, kind, actor.person, mandate, amendment.act, amendment.current, amendment.id, payload)
