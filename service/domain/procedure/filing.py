"""Documents that wait for somebody: what a person can file now, and what a condition of the next stage asks for."""

from dataclasses import replace

from service.domain.ids import BodyId
from service.domain.procedure.documents import Standing, Stands, shown, standing
from service.domain.procedure.dossier import facts_of, prepared_by
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.gate import conditions, fits, is_open, whose
from service.domain.procedure.guard import GUARDS
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Allowed, decide
from service.domain.procedure.profile import RecordedAct
from service.domain.procedure.provisions import DueDocument

AWAITED = frozenset({Stands.NOT_BEGUN, Stands.OVERDUE})


def to_file(actor: Actor, facts: GateFacts) -> tuple[Standing, ...]:
    """What a person is expected to file, and can file now, with the day it is due; without a day nothing is."""
    waiting = (it for it in shown(facts) if it.state in AWAITED and it.due is not None)
    return tuple(it for it in waiting if _is_asked(actor, it.document, facts) and _can_file(actor, it.document, facts))


def asked_by(condition: str, facts: GateFacts) -> Standing | None:
    """The document that a condition asks for, by itself or by the act of procedure that files it."""
    requirement, documents = facts.profile.conditions[condition], facts.profile.provisions.documents
    if requirement.guard == "document_filed":
        return standing(documents[requirement.arguments["document"]], facts)
    act = requirement.arguments.get("act")
    found = (one for one in documents.values() if act is not None and one.filed_by == act)
    return next((standing(one, facts) for one in found), None)


def _is_asked(actor: Actor, document: DueDocument, facts: GateFacts) -> bool:
    turn = GUARDS["document_filed"].ask(facts, {"document": document.key})
    return any(fits(who, mandate) for who in whose(turn, facts) for mandate in actor.mandates)


def _can_file(actor: Actor, document: DueDocument, facts: GateFacts) -> bool:
    assert document.filed_by is not None, "nobody is asked for what the program makes"
    act = facts.profile.acts[document.filed_by]
    if not is_open(conditions(facts.profile, act, facts)):
        return False
    prepared = prepared_by(act.key, facts.profile, facts.dossier)
    on_act = replace(facts_of(facts.dossier, facts.profile, facts.now), prepared=prepared, by=act.by)
    return any(
        isinstance(decide(actor, act.action, replace(on_act, body=body)), Allowed) for body in _missing(act, facts)
    )


def _missing(act: RecordedAct, facts: GateFacts) -> tuple[BodyId | None, ...]:
    """The delegations that have not recorded it; of an act that is nobody's own, nobody in particular."""
    if not act.per_delegation:
        return (None,)
    return tuple(sorted(facts.dossier.delegations - facts.dossier.facts.get(act.key, {}).keys()))
