"""The documents that an act needs where it stands, as the gate shows them."""

from dataclasses import replace

from service.domain.procedure.deadline import last_day
from service.domain.procedure.documents import Standing, Stands, shown
from service.domain.procedure.dossier import prepared_by
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.gate import conditions, whose
from service.domain.procedure.guard import GUARDS
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import may
from service.domain.procedure.profile import Profile, RecordedAct
from service.usecases.access import Case
from service.usecases.seating import Seating
from service.usecases.views.proceedings import (
    ConditionView,
    DocumentView,
    RecordedActView,
    RecordView,
    WhoView,
    named,
    stage_term,
)
from service.usecases.views.references import Names, Term

THERE = frozenset({Stands.FILED, Stands.LATE, Stands.NOT_REQUIRED})


def act_view(actor: Actor, case: Case, judged: tuple[RecordedAct, GateFacts], names: Names) -> RecordedActView:
    """An act of procedure, with what is on record of it and what must come before."""
    act, facts = judged
    on_act = replace(case.facts, prepared=prepared_by(act.key, case.profile, case.dossier), by=act.by)
    return RecordedActView(
        act=act.key,
        name=named(act.name),
        fields=act.fields,
        per_delegation=act.per_delegation,
        records=RecordView.all(act, case.dossier, names),
        first=tuple(ConditionView.of(condition, names) for condition in conditions(case.profile, act, facts)),
        may=may(actor, on_act, (act.action,)),
    )


def documents_shown(
    actor: Actor, case: Case, facts: GateFacts, named_by: tuple[Names, Seating]
) -> tuple[DocumentView, ...]:
    """Each document that concerns the act here, with who files it and by when."""
    return tuple(_document(actor, case, (it, facts), named_by) for it in shown(facts))


def _document(
    actor: Actor, case: Case, judged: tuple[Standing, GateFacts], named_by: tuple[Names, Seating]
) -> DocumentView:
    (it, facts), (names, seating), profile = judged, named_by, case.profile
    due, act = it.document, profile.acts[it.document.filed_by] if it.document.filed_by else None
    turn = GUARDS["document_filed"].ask(facts, {"document": due.key})
    return DocumentView(
        key=due.key,
        name=named(due.name),
        stage=stage_term(profile, due.stage),
        state=it.state,
        days=due.days,
        working=due.working,
        before=_act_term(profile, due.before),
        after=_act_term(profile, due.after),
        at=it.due,
        day=last_day(it.due, profile.zone) if it.due else None,
        zone=profile.zone,
        filed_at=it.filed,
        made=due.made,
        who=() if it.state in THERE else WhoView.all(whose(turn, facts), names, seating.of),
        act=act_view(actor, case, (act, facts), names) if act else None,
        needed_by=_needed_by(profile, due.key),
    )


def _act_term(profile: Profile, key: str | None) -> Term | None:
    return Term(key, named(profile.acts[key].name)) if key else None


def _needed_by(profile: Profile, document: str) -> tuple[Term, ...]:
    """The moves that cannot do without a document."""
    asked = {
        key
        for key, condition in profile.conditions.items()
        if condition.guard == "document_filed" and condition.arguments["document"] == document
    }
    return tuple(Term(move.key, named(move.name)) for move in profile.moves.values() if asked & set(move.conditions))
