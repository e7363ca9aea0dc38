"""Reading what stands around a dossier: its item of the programme, reviews of it, what became of it in the states."""

from collections.abc import Sequence
from dataclasses import replace

from service.domain.ids import BodyId
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action, Allowed, decide, may
from service.domain.procedure.programme import Edition
from service.usecases.access import Case, require, take_up
from service.usecases.planned import Plan, acts_of, begun, plan_of
from service.usecases.ports.afterwards import Application, Review
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.proceedings import named
from service.usecases.views.programmes import ActName, AfterwardsView, ApplicationView, PlannedAs, ReviewView
from service.usecases.views.references import BodyRef, Names, Term


def show_afterwards(actor: Actor, act: str, house: House) -> AfterwardsView:
    """The item that an act answers, the acts that it reviews or that review it, and what was reported of it."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        reviews = uow.afterwards.reviews(case.act.id)
        noted = uow.afterwards.applications(case.act.id)
        names = uow.proceedings.names({one.opened_by for one in reviews} | {one.noted_by for one in noted})
        others = {one.act for one in reviews} | {one.reviewed for one in reviews}
        acts = acts_of(uow, house, actor, [one for one in uow.proceedings.all() if one.act in others])
        told = [_review(one, acts.get(_other(one, case)), names) for one in reviews]
        plans = [plan_of(uow, house, one) for one in uow.programmes.all()]
        facts = replace(case.facts, by=case.profile.provisions.reviewed_by)
        return AfterwardsView(
            planned=_planned(plans, case),
            free=_free(uow, house, plans, case),
            reviews=tuple(view for view, one in zip(told, reviews, strict=True) if view and one.act == case.act.id),
            reviewed_by=tuple(view for view, one in zip(told, reviews, strict=True) if view and one.act != case.act.id),
            applications=tuple(_application(one, names) for one in noted),
            reports_for=_reports_for(uow, actor, case, names),
            kinds=tuple(Term(key, named(kind)) for key, kind in case.profile.kinds.items()),
            revision=case.dossier.revision,
            may=may(actor, facts, (Action.PROGRAMME_LINK, Action.ACT_REVIEW)),
        )


def _other(review: Review, case: Case) -> str:
    return review.reviewed if review.act == case.act.id else review.act


def _review(review: Review, act: ActName | None, names: Names) -> ReviewView | None:
    """``None`` where the other act is not for this reader."""
    if act is None:
        return None
    by = names.persons[review.opened_by]
    return ReviewView(act, review.aim, review.cause, review.reason, by, review.opened_at)


def _planned(plans: Sequence[Plan], case: Case) -> PlannedAs | None:
    """The item, in the words that stand, or stood last."""
    for plan in plans:
        editions = [one for one in plan.editions if one.item == case.dossier.planned]
        if editions:
            return _as(plan, editions[-1])
    return None


def _free(uow: UnitOfWork, house: House, plans: Sequence[Plan], case: Case) -> tuple[PlannedAs, ...]:
    """The items that this act could answer, where its stage takes that."""
    if Action.PROGRAMME_LINK not in case.facts.takes:
        return ()
    dossiers = uow.proceedings.all()
    found: list[PlannedAs] = []
    for plan in plans:
        taken = uow.programmes.heirs(plan.items)
        acts = begun(uow, plan.items.values(), dossiers, house)
        for item, edition in plan.stands(plan.programme.version).items():
            if item not in taken and not acts.holds(item) and edition.planned.kind == case.act.kind:
                found.append(_as(plan, edition))
    return tuple(found)


def _as(plan: Plan, edition: Edition) -> PlannedAs:
    session = plan.rule.session(edition.planned.session)
    return PlannedAs(
        id=edition.item,
        programme=plan.programme.id,
        number=plan.items[edition.item].number,
        title=edition.planned.title,
        year=edition.planned.year,
        session=Term(edition.planned.session, named(session.name) if session else {}),
    )


def _application(one: Application, names: Names) -> ApplicationView:
    body, by = names.bodies[one.body], names.persons[one.noted_by]
    return ApplicationView(body, one.state, one.law, one.note, one.day, by, one.noted_at)


def _reports_for(uow: UnitOfWork, actor: Actor, case: Case, names: Names) -> tuple[BodyRef, ...]:
    delegations = [body.id for body in uow.people.bodies() if body.kind is BodyKind.DELEGATION]
    return tuple(names.bodies[body] for body in delegations if _reports(actor, case, body))


def _reports(actor: Actor, case: Case, body: BodyId) -> bool:
    return isinstance(decide(actor, Action.APPLICATION_NOTE, replace(case.facts, body=body)), Allowed)
