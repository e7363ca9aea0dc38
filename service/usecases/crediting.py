"""A remark as the origin of an amendment: whose it may be, and once only for each body."""

from dataclasses import replace

from service.domain.errors import DomainError, NotFound
from service.domain.ids import AmendmentId, BodyId, RemarkId
from service.domain.procedure.conclusion import ConclusionStatus
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.act import is_id
from service.usecases.access import Case, require
from service.usecases.ports.house import UnitOfWork
from service.usecases.remark_views import may_read


class TakenOverAlready(DomainError):
    """The body made an amendment of this remark before: ``amendment``."""

    code = "taken-over-already"

    def __init__(self, amendment: AmendmentId) -> None:
        super().__init__(amendment)
        self.amendment = amendment


def check_credit(uow: UnitOfWork, actor: Actor, case: Case, credited: tuple[RemarkId, BodyId]) -> None:
    """Refuse a remark as the origin of a body's amendment: not of this act, not readable, or taken over before."""
    id, body = credited
    if not is_id(id):
        raise NotFound("remark", id)
    conclusion = uow.remarks.conclusion(uow.remarks.conclusion_of(id))
    hidden = conclusion.status is ConclusionStatus.DRAFT or not may_read(actor, case, conclusion)
    if conclusion.act != case.act.id or hidden:
        raise NotFound("remark", id)
    require(actor, Action.REMARK_TAKE_OVER, replace(case.facts, status=conclusion.status, body=body))
    before = uow.remarks.taken_over(id, body)
    if before is not None:
        raise TakenOverAlready(before)
