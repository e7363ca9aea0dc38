"""What reservations and separate opinions stand on, in words: the decision, the vote or the round."""

from collections.abc import Mapping, Sequence

from service.domain.ids import AmendmentId, DecisionId
from service.domain.procedure.deciding import Question
from service.usecases.access import Case
from service.usecases.citing import citing
from service.usecases.floor import Floor, gather
from service.usecases.in_words import cited_place
from service.usecases.ports.amendments import Decision
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.meetings import Reservation
from service.usecases.views.meetings import ReservedOn


class Reserved:
    """Tells of the reservations of one act, or of those on no act, what they stand on."""

    def __init__(self, uow: UnitOfWork, case: Case | None, found: Sequence[Reservation]) -> None:
        self._uow, self._case = uow, case
        self._votes = {one.vote: uow.meetings.vote(one.vote) for one in found if one.vote}
        amended = any(vote.amendment for vote in self._votes.values()) or any(one.decision for one in found)
        self._floor: Floor | None = None
        self._decisions: Mapping[DecisionId, Decision] = {}
        if case is not None and amended:
            self._floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()))
            self._decisions = {one.id: one for one in uow.amendments.decisions(case.act.id)}

    def on(self, one: Reservation) -> ReservedOn:
        """What it stands on, and what became of that."""
        vote = self._votes[one.vote] if one.vote else None
        decision = self._decisions[one.decision] if one.decision else None
        result = vote.result["result"] if vote and vote.result else None
        undone = bool(decision and decision.undone_at) or bool(vote and vote.status == "undone")
        amendment = decision.amendment if decision else vote.amendment if vote else None
        if amendment is not None:
            outcome = decision.outcome.value if decision else None
            return self._amendment(amendment, (outcome, result), undone=undone)
        assert vote is not None, "a reservation stands on a decision or a vote, and a decision is on an amendment"
        cited = citing(self._uow, self._case, vote.version)(vote.clause) if vote.clause else {}
        return ReservedOn(vote.subject.value, None, 0, cited, vote.question, None, result, undone)

    def _amendment(self, amendment: AmendmentId, told: tuple[str | None, str | None], *, undone: bool) -> ReservedOn:
        assert self._floor is not None, "it was decided on this act"
        record = self._floor.records[amendment]
        it, (outcome, result) = record.amendment, told
        cited = cited_place(it.operations, self._floor.ground(record))
        return ReservedOn(Question.AMENDMENT.value, it.number, it.part, cited, "", outcome, result, undone)
