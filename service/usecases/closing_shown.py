"""How far the work on a text is from its end, for whoever may read the act."""

from service.domain.amendment.closing import before_the_whole, draft_falls
from service.domain.ids import AmendmentId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, take_up
from service.usecases.citing import citing
from service.usecases.closing import passed_of, put_here, result_of, text_of, unchanged
from service.usecases.ports.house import House
from service.usecases.views.closing import ClosingView, PutClauseView, StandsView, UndecidedView, WholeView


def show_closing(actor: Actor, act: str, house: House) -> ClosingView:
    """How far the work on a text is from its end: what stands, what waits, what was put of it and with what result."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        decides = Action.AMENDMENT_DECIDE in case.facts.takes
        known = {one.amendment.id: one.amendment for one in uow.amendments.of_act(case.act.id, ())}
        put = put_here(uow, case)
        tree = text_of(uow, case) if case.dossier.version else None
        latest, cite = {one.clause: one for one in put}, citing(uow, case, case.dossier.version)
        whole = latest.pop(None, None)
        left: tuple[AmendmentId, ...] = before_the_whole(known.values()) if decides else ()
        return ClosingView(
            stands=tuple(StandsView(**one) for one in unchanged(uow, case)),
            undecided=tuple(UndecidedView(id, known[id].number) for id in left),
            clauses=tuple(
                PutClauseView(clause, cite(clause), one.id, result_of(one))
                for clause, one in latest.items()
                if clause is not None
            ),
            falls=tree is not None and decides and draft_falls(tree, passed_of(put), known.values()),
            whole=WholeView(whole.id, result_of(whole)) if whole is not None else None,
        )
