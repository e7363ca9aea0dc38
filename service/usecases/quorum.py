"""Whether enough are there to decide on an act: asked inside the transaction of each decision."""

from service.domain.ids import MeetingId
from service.domain.procedure.deciding import Question
from service.usecases.access import Case
from service.usecases.chamber import enter_held
from service.usecases.ports.house import House, UnitOfWork


def require_quorum(
    uow: UnitOfWork, house: House, case: Case, question: Question = Question.AMENDMENT
) -> MeetingId | None:
    """Refuse to decide where too few are there; gives the meeting in which the act is under consideration.

    ``None`` for a sitting that was opened on the act alone: nobody was counted at its door. Call it after the act is
    held: it holds the meeting, so that nobody leaves while the decision is made.
    """
    assert case.dossier.sitting is not None, "deciding needs an open sitting"
    item = uow.meetings.item_of(case.dossier.sitting)
    if item is None:
        return None
    chamber = enter_held(uow, house, item.meeting)
    chamber.require_quorum(case.profile.stages[case.dossier.stage].decides(question, case.dossier.kind))
    return item.meeting
