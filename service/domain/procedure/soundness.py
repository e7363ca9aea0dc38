"""Whether a profile can work: faults that would let an act get stuck or a rule never hold.

Each fault names its place as a path into the file, such as ``("moves", "adopt", "conditions")``;
reading the file (unknown words, wrong types) is the loader's, who also turns places into lines.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from service.domain.procedure.guard import EXPERTS, GUARDS
from service.domain.procedure.permission import AT_ANY_STAGE, Action, roles_for
from service.domain.procedure.profile import PREVIOUS, Effect, Field, Move, Profile

RESOLUTION = {"number": Field.TEXT, "date": Field.DATE}
"""What a move that makes a text final takes from the recorded act ``resolution``."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a profile: where, a code, and what it is about."""

    place: tuple[str, ...]
    reason: str
    about: str = ""


def faults(profile: Profile) -> tuple[Fault, ...]:
    """Everything that is wrong with a profile whose names all resolve; empty if it is sound."""
    checks = (_stages, _takes, _moves, _conditions, _expertise, _recorded_acts, _deadlines, _exceptional)
    return tuple(fault for check in checks for fault in check(profile))


def _stages(profile: Profile) -> Iterator[Fault]:
    reached = _reach(_ways(profile), {profile.start})
    ways = _with_ways_back(profile, _ways(profile))
    finals = {key for key, stage in profile.stages.items() if stage.final}
    back: dict[str, set[str]] = {key: set() for key in profile.stages}
    for source, targets in ways.items():
        for target in targets:
            back[target].add(source)
    ending = _reach(back, finals)
    for key, stage in profile.stages.items():
        if key not in reached:
            yield Fault(("stages", key), "unreachable-stage")
        if stage.final and ways[key]:
            yield Fault(("stages", key, "final"), "final-stage-has-moves")
        if key not in ending:
            yield Fault(("stages", key), "dead-end")


def _takes(profile: Profile) -> Iterator[Fault]:
    for key, stage in profile.stages.items():
        if Action.ROUND_OPEN in stage.takes and stage.deciding is None:
            yield Fault(("stages", key, "takes"), "nobody-decides-here")
        for action in sorted(stage.takes & AT_ANY_STAGE):
            yield Fault(("stages", key, "takes"), "not-a-staged-action", action)


def _moves(profile: Profile) -> Iterator[Fault]:
    movers = roles_for(Action.STAGE_MOVE)
    for key, move in profile.moves.items():
        for role in sorted(move.by - movers):
            yield Fault(("moves", key, "by"), "role-never-moves", role)
        if not move.by:
            yield Fault(("moves", key, "by"), "nobody-moves")
        asides = {source for source in move.sources if profile.stages[source].aside}
        if move.target == PREVIOUS and asides != move.sources:
            yield Fault(("moves", key, "to"), "previous-only-from-aside")
        if move.effect is Effect.FINALISE and not RESOLUTION.items() <= _fields(profile, "resolution").items():
            yield Fault(("moves", key, "effect"), "finalise-needs-resolution")


def _fields(profile: Profile, act: str) -> Mapping[str, Field]:
    return profile.acts[act].fields if act in profile.acts else {}


def _conditions(profile: Profile) -> Iterator[Fault]:
    named = {key for move in profile.moves.values() for key in move.conditions}
    named |= {key for act in profile.acts.values() for key in act.conditions}
    for key in sorted(profile.conditions.keys() - named):
        yield Fault(("conditions", key), "unused-condition")
    for move in profile.moves.values():
        for condition in move.conditions:
            for source in sorted(move.sources):
                yield from _holds(profile, move, condition, source)


def _holds(profile: Profile, move: Move, condition: str, source: str) -> Iterator[Fault]:
    """Whether a condition could ever hold for a move out of a stage."""
    place = ("moves", move.key, "conditions")
    requirement = profile.conditions[condition]
    earlier = _before(profile, source)
    arguments = requirement.arguments
    needed = _needed(profile, condition)
    taken = {action for stage in earlier for action in profile.stages[stage].takes}
    if needed and not needed & taken:
        yield Fault(place, "can-never-hold", condition)
    deadline = profile.deadlines.get(arguments.get("deadline", ""))
    if deadline and requirement.guard != "window_ahead" and deadline.stage not in earlier:
        yield Fault(place, "deadline-comes-later", condition)
    if deadline and requirement.guard == "window_ahead" and deadline.stage != move.target:
        yield Fault(place, "deadline-of-another-stage", condition)
    if requirement.guard == "consensus" and profile.stages[source].deciding is None:
        yield Fault(place, "nobody-decides-here", condition)


def _expertise(profile: Profile) -> Iterator[Fault]:
    for at, need in enumerate(profile.expertise):
        if need.kind not in EXPERTS:
            yield Fault(("expertise", str(at), "from"), "body-gives-no-conclusions", need.kind)


def _needed(profile: Profile, condition: str) -> frozenset[Action]:
    requirement = profile.conditions[condition]
    if requirement.guard == "recorded":
        return frozenset({profile.acts[requirement.arguments["act"]].action})
    return GUARDS[requirement.guard].actions


def _recorded_acts(profile: Profile) -> Iterator[Fault]:
    asked = {value for need in profile.conditions.values() for name, value in need.arguments.items() if name == "act"}
    hung = {name for deadline in profile.deadlines.values() for name in (deadline.before, deadline.waiver)}
    for key, act in profile.acts.items():
        if key not in asked | hung:
            yield Fault(("acts", key), "unused-act")
        if not any(act.action in stage.takes for stage in profile.stages.values()):
            yield Fault(("acts", key, "action"), "no-stage-takes", act.action)
        if _asks_itself(profile, key, set()):
            yield Fault(("acts", key, "conditions"), "circular-condition")


def _asks_itself(profile: Profile, key: str, seen: set[str]) -> bool:
    if key in seen:
        return True
    needs = (profile.conditions[condition].arguments for condition in profile.acts[key].conditions)
    return any(_asks_itself(profile, need["act"], seen | {key}) for need in needs if "act" in need)


def _deadlines(profile: Profile) -> Iterator[Fault]:
    for key, deadline in profile.deadlines.items():
        place = ("deadlines", key)
        for action in sorted(deadline.closes - profile.stages[deadline.stage].takes):
            yield Fault((*place, "closes"), "stage-does-not-take", action)
        if deadline.length.value.denominator != 1:
            yield Fault((*place, "length"), "days-are-whole")
        if deadline.before and list(profile.acts[deadline.before].fields.values()).count(Field.DATE) != 1:
            yield Fault((*place, "before"), "act-has-no-one-date", deadline.before)
        if deadline.waiver and not profile.acts[deadline.waiver].per_delegation:
            yield Fault((*place, "waiver"), "waiver-is-per-delegation", deadline.waiver)


def _exceptional(profile: Profile) -> Iterator[Fault]:
    way = profile.exceptional
    for role in sorted(way.confirmed_by - roles_for(Action.EXCEPTION_CONFIRM)) if way else ():
        yield Fault(("exceptional", "confirmed_by"), "role-never-confirms", role)


def _ways(profile: Profile) -> Mapping[str, set[str]]:
    """From each stage the stages that moves lead to; a way back leads nowhere new."""
    ways: dict[str, set[str]] = {key: set() for key in profile.stages}
    for move in profile.moves.values():
        for source in move.sources:
            if move.target != PREVIOUS:
                ways[source].add(move.target)
    return ways


def _with_ways_back(profile: Profile, ways: Mapping[str, set[str]]) -> Mapping[str, set[str]]:
    """The same with ``previous``: from aside to every stage whence one can come there."""
    resumed = {source for move in profile.moves.values() if move.target == PREVIOUS for source in move.sources}
    back = {aside: {stage for stage, targets in ways.items() if aside in targets} for aside in resumed}
    return {stage: targets | back.get(stage, set()) for stage, targets in ways.items()}


def _reach(ways: Mapping[str, set[str]], start: set[str]) -> set[str]:
    reached, edge = set(start), list(start)
    while edge:
        for target in ways[edge.pop()] - reached:
            reached.add(target)
            edge.append(target)
    return reached


def _before(profile: Profile, stage: str) -> set[str]:
    """A stage and those before it on the main path."""
    order = list(profile.stages)
    return set(order[: order.index(stage) + 1])
