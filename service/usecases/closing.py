"""The end of the work on a text: what stands as it was, what was put of it, whether it may be put whole (D4, D11, D12).

A unit is put by itself only where somebody asks for it; the text as a whole is put when nothing is left to settle.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.closing import (
    base_stands,
    before_the_clause,
    before_the_whole,
    concerns,
    draft_falls,
    left_out,
)
from service.domain.amendment.disposal import OPEN
from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import ClauseId, VoteId
from service.domain.procedure.deciding import Result
from service.domain.procedure.permission import Action
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case
from service.usecases.chamber import AlreadyPut
from service.usecases.citing import citing
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.meetings import Vote
from service.usecases.settling import DecideFirst

SETTLED = frozenset({Result.ADOPTED.value, Result.REJECTED.value})


class DraftFalls(DomainError):
    """No article is left of the draft: there is no text that could be put as a whole; ``clauses`` were voted down."""

    code = "draft-falls"

    def __init__(self, clauses: Sequence[ClauseId]) -> None:
        super().__init__(clauses)
        self.clauses = tuple(clauses)


class VoteStands(DomainError):
    """The text, or the unit, was put as amended: ``vote`` would have to be undone before its amendments change."""

    code = "vote-stands"

    def __init__(self, vote: VoteId) -> None:
        super().__init__(vote)
        self.vote = vote


def put_here(uow: UnitOfWork, case: Case) -> Sequence[Vote]:
    """The votes on the text and on units of it since the act came to its present stage, first to last."""
    stage, since = case.dossier.stage, case.dossier.since
    return [one for one in uow.meetings.votes_on(case.act.id) if one.stage == stage and one.opened_at >= since]


def require_puttable(uow: UnitOfWork, case: Case, clause: ClauseId | None) -> None:
    """Refuse to put a unit, or with ``None`` the text as a whole, while its amendments wait or it was put before.

    Where no amendments are decided the text is put as it is, and no unit by itself.
    """
    if Action.AMENDMENT_DECIDE not in case.facts.takes:
        if clause is not None:
            raise InvalidInput("not-at-this-stage", "/clause")
        return
    known = {one.amendment.id: one.amendment for one in uow.amendments.of_act(case.act.id, ())}
    tree = text_of(uow, case)
    if clause is not None:
        _check_clause(tree, known.values(), clause)
        left = before_the_clause(known.values(), tree, clause)
    else:
        left = before_the_whole(known.values())
    if left:
        raise DecideFirst(left, [known[id].number for id in left])
    put = put_here(uow, case)
    if any(one.clause in (None, clause) and result_of(one) in SETTLED for one in put):
        raise AlreadyPut
    if clause is None and draft_falls(tree, passed_of(put), known.values()):
        raise DraftFalls(_down(put))


def require_unput(uow: UnitOfWork, case: Case, amendments: Sequence[Amendment]) -> None:
    """Refuse to change what becomes of amendments when the text, or the unit that they concern, was put with them."""
    put = [one for one in put_here(uow, case) if result_of(one) in SETTLED]
    tree = text_of(uow, case) if any(one.clause for one in put) else None
    for vote in put:
        clause = vote.clause
        if clause is None or (tree is not None and any(concerns(one, tree, clause) for one in amendments)):
            raise VoteStands(vote.id)


def fallen(uow: UnitOfWork, case: Case, down: ClauseId) -> bool:
    """Whether with a unit that is voted down now no article of the draft is left (D12)."""
    passed = {**passed_of(put_here(uow, case)), down: False}
    return draft_falls(text_of(uow, case), passed, _amendments(uow.amendments.of_act(case.act.id, ())))


def unchanged(uow: UnitOfWork, case: Case) -> list[dict[str, Any]]:
    """The units that stand as they were, all that was proposed to them at this stage being settled, none adopted."""
    if Action.AMENDMENT_DECIDE not in case.facts.takes:
        return []
    since = case.dossier.since
    made = [one for one in uow.amendments.decisions(case.act.id) if one.undone_at is None and one.at >= since]
    decided = {id for one in made for id in (one.amendment, *(each.amendment for each in one.consequences))}
    records = uow.amendments.of_act(case.act.id, ())
    here = [one.amendment for one in records if one.amendment.id in decided or _matters(one)]
    cite = citing(uow, case, case.dossier.version)
    return [{"clause": clause, "cited": cite(clause)} for clause in base_stands(here, text_of(uow, case))]


def passed_of(put: Sequence[Vote]) -> Mapping[ClauseId, bool]:
    """Whether each unit that was put by itself was adopted, by the latest vote with such a result."""
    return {one.clause: result_of(one) == Result.ADOPTED for one in put if one.clause and result_of(one) in SETTLED}


def result_of(vote: Vote) -> str:
    """The result of a closed vote."""
    assert vote.result is not None, "the vote is closed"
    return str(vote.result["result"])


def text_of(uow: UnitOfWork, case: Case) -> ClauseTree:
    """The latest text of an act."""
    return uow.acts.tree(case.act.id, case.dossier.version, case.act.language)


def _check_clause(tree: ClauseTree, amendments: Collection[Amendment], clause: ClauseId) -> None:
    """Refuse a unit that is not in the text, or that an adopted amendment takes out of it."""
    if clause not in tree.index:
        raise InvalidInput("unknown", "/clause")
    if any(above.id in left_out(amendments) for above in tree.path(clause)):
        raise InvalidInput("left-out", "/clause")


def _amendments(records: Sequence[Record]) -> Sequence[Amendment]:
    return [one.amendment for one in records]


def _matters(record: Record) -> bool:
    """Whether an amendment still has to do with the text as it will be: it waits, or will be taken into it."""
    it = record.amendment
    return it.status in OPEN or (it.status is Status.ADOPTED and record.consolidated_in is None)


def _down(put: Sequence[Vote]) -> Sequence[ClauseId]:
    return [clause for clause, passed in passed_of(put).items() if not passed]
