"""Whether enough are there to decide on an act: asked inside the transaction of each decision."""

from service.domain.ids import MeetingId
from service.domain.procedure.deciding import Question
from service.usecases.access import Case
from service.usecases.chamber import enter_held
from service.usecases.ports.house import House, UnitOfWork


def meeting_of(uow: UnitOfWork, case: Case) -> MeetingId | None:
    """The meeting in which an act is under consideration; ``None`` where a sitting was opened on the act alone."""
    item = uow.meetings.item_of(case.dossier.sitting) if case.dossier.sitting is not None else None
    return item.meeting if item is not None else None


def require_quorum(
    uow: UnitOfWork, house: House, case: Case, question: Question = Question.AMENDMENT
) -> MeetingId | None:
    """Refuse to decide where too few are there; gives the meeting in which the act is under consideration.

    In a sitting that was opened on the act alone nobody was counted at the door. Call it after the act is held: it
    holds the meeting, so that nobody leaves while the decision is made.
    """
    meeting = meeting_of(uow, case)
    if meeting is not None:
        rule = case.profile.stages[case.dossier.stage].decides(question, case.dossier.kind)
        enter_held(uow, house, meeting).require_quorum(rule)
    return meeting
