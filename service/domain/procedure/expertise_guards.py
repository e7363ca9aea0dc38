"""The guards of opinions: mandatory answers, the expert council, and replies of the developer."""

from collections.abc import Mapping
from dataclasses import replace

from service.domain.procedure.conclusion import Verdict as Opined
from service.domain.procedure.evidence import Asked, GateFacts, RequestState
from service.domain.procedure.expertise import (
    Need,
    asked_now,
    council_need,
    council_opinion,
    disagreed,
    needs,
    reply_due,
)
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action
from service.domain.procedure.verdict import State, Verdict, day_told, guard, tally

EXPERTS: Mapping[BodyKind, Role] = {
    BodyKind.EXPERT_ORGANISATION: Role.EXPERT,
    BodyKind.MILITARY_BODY: Role.EXPERT,
    BodyKind.EXECUTIVE_BODY: Role.EXPERT,
    BodyKind.EXPERT_COUNCIL: Role.EAC_SECRETARY,
}
"""Who signs for a body that gives conclusions."""


@guard(Action.CONCLUSION_SIGN)
def conclusions_present(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """Every mandatory answer is there on this version, or done without, and nobody asked has time left to answer."""
    wanted, asked = needs(facts), list(asked_now(facts))
    waited = [(one, state) for one, state in asked if state in (RequestState.REQUESTED, RequestState.IN_WORK)]
    if not wanted and not asked:
        return Verdict(State.NOT_REQUIRED)
    detail = {"needed": [_needed(row) for row in wanted], "requests": [_asked(one, state) for one, state in asked]}
    missing = [row for row in wanted if not row.met]
    if not missing and not waited:
        signed = [one.signed_at for one in facts.evidence.opinions if one.signed_at]
        return Verdict(State.MET, detail, since=max(signed, default=None))
    late = [one for one, state in asked if state is RequestState.OVERDUE]
    bodies = tuple(sorted({one.body for one in (*(one for one, _ in waited), *late)}))
    state = State.IN_WORK if facts.evidence.opinions or bodies else State.OPEN
    takes = facts.profile.stages[facts.dossier.stage].takes
    if missing and not bodies and Action.OPINION_ASK in takes:
        return Verdict(state, detail, Action.OPINION_ASK)
    roles = frozenset(EXPERTS[row.need.kind] for row in missing) or frozenset(EXPERTS.values())
    return Verdict(state, detail, Action.CONCLUSION_SIGN, bodies, roles)


@guard(Action.CONCLUSION_SIGN)
def council_approved(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The expert council has approved this version, where the act needs it."""
    need = council_need(facts)
    if need is None:
        return Verdict(State.NOT_REQUIRED)
    if need.key in facts.evidence.excused:
        return Verdict(State.MET, {"excused": True})
    said = council_opinion(facts)
    secretary = frozenset({Role.EAC_SECRETARY})
    if said is None:
        here = facts.dossier.stage == need.stage
        return Verdict(State.OPEN if here else State.WAITING, action=Action.CONCLUSION_SIGN, roles=secretary)
    if said.signed_at is None:
        return Verdict(State.IN_WORK, action=Action.CONCLUSION_SIGN, roles=secretary)
    if said.verdict is Opined.APPROVE:
        return Verdict(State.MET, {"verdict": said.verdict}, since=said.signed_at)
    return Verdict(State.OPEN, {"verdict": said.verdict})


@guard(Action.CONCLUSION_REPLY)
def disagreements_answered(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """Whoever's conclusion the developer disagrees with has its reasoned reply."""
    answered = disagreed(facts)
    left = [one for one in answered if one.replied_at is None]
    said = tally(len(answered), [one.id or "" for one in left], Action.CONCLUSION_REPLY)
    stage, since = facts.dossier.stage, facts.dossier.since
    due = [reply_due(facts.profile, stage, since, one.signed_at) for one in left if one.signed_at]
    return replace(said, detail={**said.detail, **day_told(facts, min(filter(None, due), default=None))})


def _needed(row: Need) -> Mapping[str, object]:
    told = {"need": row.need.key, "kind": row.need.kind, "of": row.need.count, "value": row.found}
    return {**told, "concurrence": row.need.concurrence, "excused": row.excused, "refused": list(row.refused)}


def _asked(one: Asked, state: RequestState) -> Mapping[str, object]:
    return {"request": one.id, "body": one.body, "state": state, "due": one.due.isoformat()}
