"""The guards that a profile can name: pure questions on an act before its gate.

How a guard answers stands in ``verdict``; those of opinions stand in ``expertise_guards``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from service.domain.amendment.amendment import Carry, Status
from service.domain.ids import BodyId
from service.domain.procedure.conclusion import EXPLAINED
from service.domain.procedure.deadline import day_of
from service.domain.procedure.documents import document_filed
from service.domain.procedure.dossier import is_over
from service.domain.procedure.evidence import AmendmentState, GateFacts, RoundState
from service.domain.procedure.expertise_guards import EXPERTS
from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import Action
from service.domain.procedure.schedule import falls
from service.domain.procedure.verdict import GUARDS, PASSING, State, Verdict, day_told, guard, tally

__all__ = ["EXPERTS", "GUARDS", "PASSING", "State", "Verdict", "ask", "document_filed"]

AWAITING_AUTHOR = frozenset({Carry.TOUCHED, Carry.CONFLICT})
VOICES = frozenset({Role.HEAD_OF_DELEGATION, Role.PLENIPOTENTIARY})
"""Who answers for a parliament."""

UNDECIDED = frozenset({Status.TABLED, Status.ADMISSIBLE})
OPEN = UNDECIDED | {Status.POSTPONED}


@guard(Action.ACT_PUBLISH_VERSION)
def version_published(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """There is a text."""
    if facts.dossier.version == 0:
        return Verdict(State.OPEN, action=Action.ACT_PUBLISH_VERSION)
    return Verdict(State.MET, {"version": facts.dossier.version}, since=facts.evidence.published_at)


@guard(Action.ACT_ASSIGN)
def developer_assigned(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """Somebody is responsible for the draft."""
    return _assigned(facts.dossier.developer)


@guard(Action.ACT_ASSIGN)
def commission_assigned(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """A commission is seized of the act."""
    return _assigned(facts.dossier.commission)


@guard(Action.PROGRAMME_LINK)
def in_programme(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The act answers an item of the approved programme; not required where none is approved for this year."""
    dossier, year = facts.dossier, day_of(facts.now, facts.profile.zone).year
    if dossier.in_programme:
        return Verdict(State.MET, {"item": dossier.planned})
    if not any(one.covers(year) for one in dossier.programmes):
        return Verdict(State.NOT_REQUIRED)
    return Verdict(State.OPEN, action=Action.PROGRAMME_LINK)


@guard(act="acts")
def recorded(facts: GateFacts, arguments: Mapping[str, str]) -> Verdict:
    """An act of procedure is on record; one per delegation, for every participating delegation."""
    act = facts.profile.acts[arguments["act"]]
    record = facts.dossier.facts.get(act.key, {})
    if act.per_delegation:
        return _per_delegation(facts, record.keys(), act.action)
    if record:
        return Verdict(State.MET, {"record": dict(record)}, since=datetime.fromisoformat(record["at"]))
    missing = [key for key in act.conditions if ask(facts, key).state not in PASSING]
    return Verdict(State.WAITING if missing else State.OPEN, {"first": missing}, act.action)


@guard(Action.CONCLUSION_SIGN, deadline="deadlines")
def parliaments_answered(facts: GateFacts, arguments: Mapping[str, str]) -> Verdict:
    """Every participating parliament has answered on this version, or the time for it is over."""
    version, delegations = facts.dossier.version, facts.dossier.delegations
    said = (opinion for opinion in facts.evidence.opinions if opinion.signed_at)
    signed = (opinion for opinion in said if facts.evidence.still_stands(opinion.version, version))
    waiver = facts.profile.deadlines[arguments["deadline"]].waiver
    waived = facts.dossier.facts.get(waiver, {}).keys() if waiver else ()
    answered = delegations & {*(opinion.body for opinion in signed), *map(BodyId, waived)}
    verdict = replace(_per_delegation(facts, answered, Action.CONCLUSION_SIGN), roles=VOICES)
    if verdict.state is not State.MET and _passed(facts, arguments["deadline"]):
        return Verdict(State.MET, {**verdict.detail, "unanswered": sorted(delegations - answered)})
    return verdict


@guard(Action.REMARK_DISPOSE)
def remarks_disposed(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """No remark is without an answer."""
    remarks = facts.evidence.remarks
    left = [remark.id for remark in remarks if remark.disposition is None]
    return tally(len(remarks), left, Action.REMARK_DISPOSE)


@guard(Action.REMARK_DISPOSE)
def rejections_explained(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """Whoever's remark was not taken, or only in part, has been told why."""
    refused = [remark for remark in facts.evidence.remarks if remark.disposition in EXPLAINED]
    return tally(len(refused), [remark.id for remark in refused if not remark.explained], Action.REMARK_DISPOSE)


@guard(deadline="deadlines")
def deadline_passed(facts: GateFacts, arguments: Mapping[str, str]) -> Verdict:
    """A window has closed."""
    deadline = facts.profile.deadlines[arguments["deadline"]]
    waived = sorted(facts.dossier.facts.get(deadline.waiver, {})) if deadline.waiver else []
    detail = {**day_told(facts, facts.dossier.deadlines.get(deadline.key)), "waived": waived}
    if is_over(deadline, facts.dossier, facts.now):
        return Verdict(State.MET, detail)
    if deadline.waiver is None:
        return Verdict(State.IN_WORK, detail)
    left = tuple(sorted(facts.dossier.delegations - set(waived)))
    return Verdict(State.IN_WORK, detail, facts.profile.acts[deadline.waiver].action, left)


@guard(deadline="deadlines")
def window_ahead(facts: GateFacts, arguments: Mapping[str, str]) -> Verdict:
    """A window that the next stage opens would not be closed already."""
    deadline = facts.profile.deadlines[arguments["deadline"]]
    action = facts.profile.acts[deadline.before].action if deadline.before else None
    at = falls(deadline, facts.dossier, facts.profile, facts.now)
    if at is None:
        return Verdict(State.WAITING, {"first": [deadline.before]}, action)
    return Verdict(State.MET if facts.now < at else State.OPEN, day_told(facts, at), action)


@guard(Action.AMENDMENT_RULE)
def amendments_ruled(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The chair has ruled on the admissibility of every amendment."""
    return _amendments(facts, frozenset({Status.TABLED}), Action.AMENDMENT_RULE)


@guard(Action.AMENDMENT_DECIDE)
def amendments_decided(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """Every amendment that was not inadmissible has an outcome, be it a postponement."""
    return _amendments(facts, UNDECIDED, Action.AMENDMENT_DECIDE)


@guard(Action.AMENDMENT_CONFIRM_CARRY)
def carries_confirmed(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """No open amendment waits for its author to say whether it still means the same on the new text."""
    left = [a for a in facts.evidence.amendments if a.status in OPEN and a.carry in AWAITING_AUTHOR]
    if not left:
        return Verdict(State.MET if facts.evidence.amendments else State.NOT_REQUIRED)
    bodies = tuple(sorted({amendment.body for amendment in left}))
    return Verdict(State.OPEN, {"amendments": _numbers(left)}, Action.AMENDMENT_CONFIRM_CARRY, bodies)


@guard(Action.AMENDMENT_UNDO, Action.AMENDMENT_DECIDE)
def no_clashes(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The adopted amendments can all stand in one text."""
    if not _to_consolidate(facts):
        return Verdict(State.NOT_REQUIRED)
    clashes = facts.evidence.clashes
    if clashes is None:
        return Verdict(State.WAITING, action=Action.AMENDMENT_DECIDE)
    if not clashes:
        return Verdict(State.MET)
    rows = [{"amendments": list(c.numbers), "clause": c.clause, "reason": c.reason} for c in clashes]
    return Verdict(State.OPEN, {"clashes": rows}, Action.AMENDMENT_UNDO)


@guard(Action.SITTING_CLOSE)
def sitting_closed(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The body has sat on this act since it came to this stage, and the sitting is closed."""
    stage, since = facts.dossier.stage, facts.dossier.since
    held = [sitting for sitting in facts.evidence.sittings if sitting.stage == stage and sitting.opened_at >= since]
    if not held:
        return Verdict(State.OPEN, action=Action.SITTING_OPEN)
    closed = [sitting.closed_at for sitting in held if sitting.closed_at]
    if len(closed) < len(held):
        return Verdict(State.IN_WORK, action=Action.SITTING_CLOSE)
    return Verdict(State.MET, {"sittings": len(held)}, since=max(closed))


@guard(Action.SITTING_OPEN)
def text_carried(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The body that met on the act has carried its text as a whole, and voted down no unit of it (D11, D12)."""
    stage, since = facts.dossier.stage, facts.dossier.since
    put = [vote for vote in facts.evidence.votes if vote.stage == stage and vote.opened_at >= since]
    latest = {vote.clause: vote for vote in put}
    down = [clause for clause, vote in latest.items() if clause is not None and vote.result == "rejected"]
    if down:
        detail = {"clauses": down, "falls": any(vote.falls for vote in put)}
        return Verdict(State.OPEN, detail, Action.SITTING_OPEN)
    whole = latest.get(None)
    if whole is not None:
        carried = whole.result == "adopted"
        told, at = {"result": whole.result}, whole.closed_at
        return Verdict(State.MET, told, since=at) if carried else Verdict(State.OPEN, told, Action.SITTING_OPEN)
    met = any(one.meeting and one.stage == stage and one.opened_at >= since for one in facts.evidence.sittings)
    return Verdict(State.OPEN, action=Action.SITTING_OPEN) if met else Verdict(State.NOT_REQUIRED)


@guard()
def nothing_under_way(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """No sitting is open and no question stands before the delegations."""
    if facts.dossier.sitting is not None:
        return Verdict(State.IN_WORK, {"sitting": facts.dossier.sitting}, Action.SITTING_CLOSE)
    if any(put.closed_at is None for put in facts.evidence.rounds):
        return Verdict(State.IN_WORK, action=Action.ROUND_CLOSE)
    return Verdict(State.MET)


@guard(Action.ROUND_CLOSE)
def consensus(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """The delegations have adopted exactly this text at this visit of the stage."""
    put = current_rounds(facts)
    if not put:
        return Verdict(State.OPEN, action=Action.ROUND_OPEN)
    latest = put[-1]
    if latest.closed_at is None:
        silent = tuple(sorted(facts.dossier.delegations - latest.positions.keys()))
        detail = {"value": len(latest.positions), "of": len(facts.dossier.delegations), "missing": list(silent)}
        return Verdict(State.IN_WORK, detail, Action.ROUND_POSITION if silent else Action.ROUND_CLOSE, silent)
    objecting = sorted(body for body, position in latest.positions.items() if position == "objects")
    detail = {"result": latest.result, "objecting": objecting}
    if latest.result == "adopted":
        return Verdict(State.MET, detail, since=latest.closed_at)
    return Verdict(State.OPEN, detail, Action.ROUND_OPEN if latest.result in ("no_quorum", "undone") else None)


@guard(move="moves")
def at_most(facts: GateFacts, arguments: Mapping[str, str]) -> Verdict:
    """A move that may be made so many times, such as a return, has been made fewer times."""
    move = facts.profile.moves[arguments["move"]]
    assert move.at_most is not None, "the condition goes with the number"
    made = facts.evidence.made.get(move.key, 0)
    return Verdict(State.MET if made < move.at_most else State.OPEN, {"value": made, "of": move.at_most})


@guard()
def consolidated(facts: GateFacts, _: Mapping[str, str]) -> Verdict:
    """Every adopted amendment stands in the text."""
    left = _to_consolidate(facts)
    if left:
        return Verdict(State.OPEN, {"amendments": _numbers(left)})
    return Verdict(State.MET, {"version": facts.dossier.version}, since=facts.evidence.published_at)


def ask(facts: GateFacts, condition: str) -> Verdict:
    """The answer of a condition's guard."""
    requirement = facts.profile.conditions[condition]
    return GUARDS[requirement.guard].ask(facts, requirement.arguments)


def current_rounds(facts: GateFacts) -> list[RoundState]:
    """The rounds put at this visit of the stage on exactly the text that stands, first to last."""
    dossier = facts.dossier
    here = (dossier.stage, dossier.visit, dossier.version, facts.evidence.text_hash)
    return [put for put in facts.evidence.rounds if (put.stage, put.visit, put.version, put.text_hash) == here]


def _assigned(body: BodyId | None) -> Verdict:
    return Verdict(State.OPEN, action=Action.ACT_ASSIGN) if body is None else Verdict(State.MET, {"body": body})


def _per_delegation(facts: GateFacts, done: Iterable[str], action: Action) -> Verdict:
    delegations = facts.dossier.delegations
    missing = tuple(sorted(delegations - set(map(BodyId, done))))
    detail = {"value": len(delegations) - len(missing), "of": len(delegations), "missing": list(missing)}
    if not missing:
        return Verdict(State.MET, detail)
    begun = len(missing) < len(delegations)
    return Verdict(State.IN_WORK if begun else State.OPEN, detail, action, missing)


def _amendments(facts: GateFacts, waiting: frozenset[Status], action: Action) -> Verdict:
    asked = [amendment for amendment in facts.evidence.amendments if amendment.status is not Status.WITHDRAWN]
    left = [amendment for amendment in asked if amendment.status in waiting]
    return tally(len(asked), [str(number) for number in _numbers(left)], action)


def _to_consolidate(facts: GateFacts) -> list[AmendmentState]:
    return [a for a in facts.evidence.amendments if a.status is Status.ADOPTED and a.taken_in is None]


def _numbers(amendments: Sequence[AmendmentState]) -> list[int]:
    return sorted(amendment.number for amendment in amendments)


def _passed(facts: GateFacts, deadline: str) -> bool:
    return is_over(facts.profile.deadlines[deadline], facts.dossier, facts.now)
