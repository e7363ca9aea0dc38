"""Whose experts were heard on an act: by state, and which states of the assembly have had nobody."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from service.domain.procedure.evidence import RequestState
from service.domain.procedure.expertise import OF_EXPERTS, WAITED_FOR
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, take_up
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.people import BodyView
from service.usecases.views.references import BodyRef, Name
from service.usecases.views.summary import Balance, StateShare

COUNCILS = frozenset({BodyKind.EXPERT_COUNCIL})
"""Bodies that are of no state themselves: their members are."""


@dataclass(frozen=True, slots=True)
class _Heard:
    received: Counter[str] = field(default_factory=Counter)
    awaited: Counter[str] = field(default_factory=Counter)
    members: Counter[str] = field(default_factory=Counter)


def show_balance(actor: Actor, act: str, house: House) -> Balance:
    """How many expert bodies of each state have answered or are asked, and members of the expert council who sat."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        bodies = uow.people.bodies()
        heard = _heard(uow, case, {body.id: body for body in bodies})
        ours = {body.state: body for body in bodies if body.id in case.dossier.delegations and body.state}
        shares = _shares(heard, ours)
        missing = tuple(one.name for one in shares if one.participating and not _total(one))
        return Balance(shares, missing)


def _heard(uow: UnitOfWork, case: Case, bodies: Mapping[str, BodyView]) -> _Heard:
    heard = _Heard()
    answered = set()
    for row in uow.remarks.conclusions(case.act.id, ()):
        it = row.conclusion
        if it.sat is not None:
            heard.members.update(member.state or "" for member in it.sat.members)
        if it.kind in OF_EXPERTS and row.body_kind not in COUNCILS and it.body not in answered:
            answered.add(it.body)
            heard.received[_home(row.body)] += 1
    for asked in uow.opinion_requests.of_act(case.act.id):
        state = asked.stands.state(case.now)
        body = bodies[asked.request.body]
        if state in WAITED_FOR and state is not RequestState.RECEIVED and body.kind not in COUNCILS:
            heard.awaited[_home(body)] += 1
    return heard


def _home(body: BodyView | BodyRef) -> str:
    """The state that a body is of: a delegation's own, or the one that stands among the forms of its name."""
    return body.state or body.name.get("of_state", "")


def _shares(heard: _Heard, ours: Mapping[str, BodyView]) -> tuple[StateShare, ...]:
    found = {*heard.received, *heard.awaited, *heard.members}
    order: Sequence[str] = [*ours, *sorted(found - ours.keys() - {""}), *([""] if "" in found else [])]
    return tuple(
        StateShare(
            state=state,
            name=_named(ours.get(state), state),
            participating=state in ours,
            received=heard.received[state],
            awaited=heard.awaited[state],
            members=heard.members[state],
        )
        for state in order
    )


def _named(body: BodyView | None, state: str) -> Name:
    if body is None:
        return {"ru": state, "en": state}
    name = body.name
    return {one: name.get(f"{one}_nominative") or name.get(one) or state for one in ("ru", "en")}


def _total(one: StateShare) -> int:
    return one.received + one.awaited + one.members
