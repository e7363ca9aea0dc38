"""What is done in a random walk for each action of an act: the step itself, where the rules let it be made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from service.domain.amendment.amendment import Carry, Status
from service.domain.ids import AmendmentId, BodyId, ConclusionId, RemarkId, SittingId
from service.domain.procedure.conclusion import ConclusionKind, Disposition, Verdict
from service.domain.procedure.consensus import Position, result
from service.domain.procedure.evidence import (
    AmendmentState,
    Opinion,
    RemarkState,
    RoundState,
    SittingState,
)
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from tests.procedure import COMMISSION, GROUP

if TYPE_CHECKING:
    from tests.walks import Walk

DELEGATIONS = (BodyId("by"), BodyId("kz"), BodyId("ru"))
EXPERTS: Mapping[BodyKind, BodyId] = {
    BodyKind.EXPERT_ORGANISATION: BodyId("mgimo"),
    BodyKind.MILITARY_BODY: BodyId("staff"),
    BodyKind.EXPERT_COUNCIL: BodyId("eac"),
}
NEW_TEXT = 0.03
MOST = 3
"""So many amendments, and so many opinions, at a time: more of them would be the same once more."""

Handler = Callable[["Walk", Action, Actor], None]
HANDLERS: dict[Action, Handler] = {}


def handles(action: Action) -> Callable[[Handler], Handler]:
    """What a walk does for an action."""

    def enter_it(handler: Handler) -> Handler:
        HANDLERS[action] = handler
        return handler

    return enter_it


@handles(Action.ACT_ASSIGN)
def _assign(walk: Walk, action: Action, who: Actor) -> None:
    if walk.allowed(who, action):
        walk.at = replace(walk.at, developer=GROUP, commission=COMMISSION)


@handles(Action.ACT_PUBLISH_VERSION)
def _publish(walk: Walk, action: Action, who: Actor) -> None:
    wanted = walk.at.version < 1 or walk.random.random() < NEW_TEXT
    if wanted and walk.allowed(who, action):
        walk.at = replace(walk.at, version=walk.publish(changed=True))


@handles(Action.CONCLUSION_SIGN)
def _sign(walk: Walk, action: Action, who: Actor) -> None:
    body = who.mandates[0].body
    kind = next((kind for kind, key in EXPERTS.items() if key == body), BodyKind.DELEGATION)
    said = [one for one in walk.opinions if one.body == body and one.version == walk.at.version]
    if said or not walk.allowed(who, action, body=body, status="draft"):
        return
    military, council = kind is BodyKind.MILITARY_BODY, kind is BodyKind.EXPERT_COUNCIL
    forms = {BodyKind.DELEGATION: ConclusionKind.PARLIAMENT, BodyKind.EXPERT_COUNCIL: ConclusionKind.COLLECTIVE}
    form = ConclusionKind.CONCURRENCE if military else forms.get(kind, ConclusionKind.EXPERT)
    verdict = Verdict.AGREED if military else Verdict.APPROVE if council else Verdict.SUPPORT_WITH_REMARKS
    walk.number += 1
    id = ConclusionId(f"c{walk.number}")
    walk.opinions.append(Opinion(body, kind, walk.at.version, walk.now, id, str(body), form, verdict))
    if walk.random.random() < 0.4:
        walk.remarks.append(RemarkState(RemarkId(f"r{walk.number}"), body, None, False, id))


@handles(Action.CONCLUSION_REPLY)
def _reply(walk: Walk, action: Action, who: Actor) -> None:
    if walk.allowed(who, action, status="signed"):
        walk.opinions = [replace(one, replied_at=one.replied_at or walk.now) for one in walk.opinions]


@handles(Action.REMARK_DISPOSE)
def _dispose(walk: Walk, action: Action, who: Actor) -> None:
    left = [one for one in walk.remarks if one.disposition is None]
    if left and walk.allowed(who, action, status="signed"):
        answer = walk.random.choice(list(Disposition))
        walk.remarks = [
            replace(one, disposition=answer, explained=True) if one is left[0] else one for one in walk.remarks
        ]


@handles(Action.AMENDMENT_TABLE)
def _table(walk: Walk, action: Action, who: Actor) -> None:
    body = who.mandates[0].body
    if len(walk.amendments) < MOST and walk.allowed(who, action, body=body, status=Status.DRAFT):
        walk.number += 1
        id = AmendmentId(f"a{walk.number}")
        walk.amendments.append(AmendmentState(id, walk.number, body, Status.TABLED, Carry.CLEAN))


def _turned(walk: Walk, action: Action, who: Actor, given: Status, to: Status) -> None:
    """One amendment goes from one status to another."""
    found = [one for one in walk.amendments if one.status is given and one.taken_in is None]
    if found and walk.allowed(who, action, body=found[0].body, status=given):
        walk.amendments = [replace(one, status=to) if one is found[0] else one for one in walk.amendments]


@handles(Action.AMENDMENT_RULE)
def _rule(walk: Walk, action: Action, who: Actor) -> None:
    to = walk.random.choice((Status.ADMISSIBLE, Status.ADMISSIBLE, Status.INADMISSIBLE))
    _turned(walk, action, who, Status.TABLED, to)


@handles(Action.AMENDMENT_DECIDE)
def _decide(walk: Walk, action: Action, who: Actor) -> None:
    to = walk.random.choice((Status.ADOPTED, Status.REJECTED, Status.POSTPONED))
    _turned(walk, action, who, Status.ADMISSIBLE, to)


@handles(Action.AMENDMENT_UNDO)
def _undo(walk: Walk, action: Action, who: Actor) -> None:
    if walk.random.random() < 0.2:
        _turned(walk, action, who, Status.REJECTED, Status.ADMISSIBLE)


@handles(Action.AMENDMENT_WITHDRAW)
def _withdraw(walk: Walk, action: Action, who: Actor) -> None:
    if walk.random.random() < 0.2:
        _turned(walk, action, who, Status.TABLED, Status.WITHDRAWN)


@handles(Action.SITTING_OPEN)
def _open(walk: Walk, action: Action, who: Actor) -> None:
    if walk.at.sitting is None and walk.allowed(who, action):
        walk.number += 1
        walk.at = replace(walk.at, sitting=SittingId(f"s{walk.number}"))
        walk.sittings.append(SittingState(walk.at.stage, walk.now, None))


@handles(Action.SITTING_CLOSE)
def _close(walk: Walk, action: Action, who: Actor) -> None:
    if walk.at.sitting is not None and walk.allowed(who, action, status="open"):
        walk.at = replace(walk.at, sitting=None)
        walk.sittings[-1] = replace(walk.sittings[-1], closed_at=walk.now)


@handles(Action.ROUND_OPEN)
def _put(walk: Walk, action: Action, who: Actor) -> None:
    at = walk.at
    put = [one for one in walk.rounds if (one.stage, one.visit, one.version) == (at.stage, at.visit, at.version)]
    if any(one.result != "no_quorum" for one in put) or not walk.allowed(who, action):
        return
    text = walk.texts.get(at.version)
    if text is None:
        return
    walk.rounds.append(RoundState(at.stage, at.visit, at.version, text, walk.now, None, None, {}))


@handles(Action.ROUND_POSITION)
def _say(walk: Walk, action: Action, who: Actor) -> None:
    body = walk.random.choice(DELEGATIONS)
    if walk.rounds and walk.rounds[-1].closed_at is None and walk.allowed(who, action, body=body, status="open"):
        said = walk.random.choices(list(Position), (30, 1, 3, 3))[0]
        walk.rounds[-1] = replace(walk.rounds[-1], positions={**walk.rounds[-1].positions, body: said})


@handles(Action.ROUND_CLOSE)
def _count(walk: Walk, action: Action, who: Actor) -> None:
    if not walk.rounds or walk.rounds[-1].closed_at is not None or not walk.allowed(who, action, status="open"):
        return
    put, deciding = walk.rounds[-1], walk.profile.stages[walk.at.stage].deciding
    assert deciding is not None
    came = result(put.positions, walk.at.delegations, deciding)
    walk.rounds[-1] = replace(put, closed_at=walk.now, result=came.name)
    objects = any(said is Position.OBJECTS for said in put.positions.values())
    if came.name == "adopted" and not objects:
        walk.log.adopted[walk.at.stage] = put.text_hash
