"""Whether enough are there to decide on an act: asked inside the transaction of each decision."""

from collections.abc import Collection

from service.domain.ids import MeetingId, SeatId
from service.domain.procedure.deciding import Question
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.meeting import Entry, Quorum, Seated, quorum
from service.usecases.access import Case
from service.usecases.chamber import NoQuorum, enter_held, members_of
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import Sitting


def meeting_of(uow: UnitOfWork, case: Case) -> MeetingId | None:
    """The meeting in which an act is under consideration; ``None`` where a sitting was opened on the act alone."""
    item = uow.meetings.item_of(case.dossier.sitting) if case.dossier.sitting is not None else None
    return item.meeting if item is not None else None


def require_quorum(
    uow: UnitOfWork, house: House, case: Case, question: Question = Question.AMENDMENT
) -> MeetingId | None:
    """Refuse to decide where too few are there; gives the meeting in which the act is under consideration.

    In a sitting that was opened on the act alone those count who are there as the chair has said. Call it after the
    act is held: it holds the meeting, so that nobody leaves while the decision is made.
    """
    meeting = meeting_of(uow, case)
    if meeting is not None:
        rule = case.profile.stages[case.dossier.stage].decides(question, case.dossier.kind)
        enter_held(uow, house, meeting).require_quorum(rule)
    else:
        assert case.dossier.sitting is not None, "nothing is decided without a sitting"
        sitting = uow.proceedings.sitting(case.dossier.sitting)
        found = quorum_of(uow, case, sitting, question)
        if not found.met:
            raise NoQuorum(found.present, found.needed, found.of)
    return meeting


def quorum_of(uow: UnitOfWork, case: Case, sitting: Sitting, question: Question = Question.AMENDMENT) -> Quorum:
    """Whether enough are there at a sitting without a meeting."""
    there = frozenset(sitting.present or ())
    seated = {
        seat: Seated(seat, Entry.HALL if seat in there else Entry.ABSENT) for seat in seats_of(uow, case, sitting)
    }
    return quorum(seated, case.profile.stages[sitting.stage].decides(question, case.dossier.kind))


def seats_of(uow: UnitOfWork, case: Case, sitting: Sitting) -> Collection[SeatId]:
    """Who can be there: the members where members are counted, else the delegations that take part in the act."""
    kinds = {body.id: body.kind for body in uow.people.bodies()}
    members = members_of(uow, sitting.body, kinds.get(sitting.body, BodyKind.COMMISSION), case.profile)
    return [*members] or sorted(SeatId(body) for body in case.dossier.delegations)
