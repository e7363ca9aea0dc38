"""Whether a profile can work: faults that would let an act get stuck or a rule never hold.

Each fault names its place as a path into the file, such as ``("moves", "adopt", "conditions")``;
reading the file (unknown words, wrong types) is the loader's, who also turns places into lines.
"""

from collections.abc import Iterator, Mapping

from service.domain.procedure.guard import EXPERTS, GUARDS
from service.domain.procedure.permission import AT_ANY_STAGE, Action, roles_for
from service.domain.procedure.profile import PREVIOUS, Deadline, Effect, Field, Move, Profile, RecordedAct
from service.domain.procedure.providing import Fault, has_one_date, provided
from service.domain.procedure.reaching import Map

__all__ = ["Fault", "faults"]

RESOLUTION = {"number": Field.TEXT, "date": Field.DATE}
"""What a move that makes a text final takes from the recorded act ``resolution``."""


def faults(profile: Profile) -> tuple[Fault, ...]:
    """Everything that is wrong with a profile whose names all resolve; empty if it is sound."""
    checks = (_stages, _takes, _moves, _conditions, _expertise, _recorded_acts, _deadlines, _exceptional, provided)
    return tuple(fault for check in checks for fault in check(profile))


def _stages(profile: Profile) -> Iterator[Fault]:
    maps = {kind: Map(profile, kind) for kind in profile.kinds}
    for key, stage in profile.stages.items():
        coming = [kind for kind, of_kind in maps.items() if key in of_kind.reached]
        stuck = [kind for kind in coming if key not in maps[kind].ending]
        if not coming:
            yield Fault(("stages", key), "unreachable-stage")
        if stage.final and profile.moves_from(key):
            yield Fault(("stages", key, "final"), "final-stage-has-moves")
        if len(stuck) == len(maps):
            yield Fault(("stages", key), "dead-end")
        elif stuck:
            yield from (Fault(("stages", key), "dead-end", kind) for kind in stuck)
        if stage.detour and (stage.aside or stage.final or key == profile.start):
            yield Fault(("stages", key, "detour"), "no-detour")


def _takes(profile: Profile) -> Iterator[Fault]:
    for key, stage in profile.stages.items():
        if Action.ROUND_OPEN in stage.takes and stage.deciding is None:
            yield Fault(("stages", key, "takes"), "nobody-decides-here")
        if stage.aside:
            recorded = {act.action for act in profile.acts.values()}
            yield from (
                Fault(("stages", key, "takes"), "recorded-aside", one) for one in sorted(stage.takes & recorded)
            )
        if Action.AMENDMENT_TABLE_LATE in stage.takes and profile.late_leave is None:
            yield Fault(("stages", key, "takes"), "no-term-for-leave")
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
    paths = Map(profile)
    needed = _needed(profile, condition)
    taken = {
        action for stage in paths.ever_before(source, move.key) for action in profile.stages[stage].takes
    } or profile.stages[source].takes
    planless = requirement.guard == "in_programme" and profile.provisions.programme is None
    if planless or (needed and not needed & taken):
        yield Fault(place, "can-never-hold", condition)
    deadline = profile.deadlines.get(requirement.arguments.get("deadline", ""))
    if deadline and requirement.guard == "window_ahead" and deadline.stage != move.target:
        yield Fault(place, "deadline-of-another-stage", condition)
    if deadline and requirement.guard != "window_ahead" and deadline.stage not in paths.always_before(source):
        before = deadline.stage in paths.ever_before(source, move.key)
        yield Fault(place, "deadline-not-always-set" if before else "deadline-comes-later", condition)
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
    if requirement.guard == "document_filed":
        due = profile.provisions.documents[requirement.arguments["document"]]
        return frozenset({profile.acts[due.filed_by].action} if due.filed_by else ())
    return GUARDS[requirement.guard].actions


def _recorded_acts(profile: Profile) -> Iterator[Fault]:
    asked = {value for need in profile.conditions.values() for name, value in need.arguments.items() if name == "act"}
    hung = {name for deadline in profile.deadlines.values() for name in (deadline.before, deadline.waiver)}
    hung |= {name for due in profile.provisions.documents.values() for name in (due.before, due.after)}
    hung |= {due.filed_by for due in profile.provisions.documents.values()}
    hung.add(profile.concept)
    hung |= {key for key, act in profile.acts.items() if act.convenes is not None}
    for key, act in profile.acts.items():
        if key not in asked | hung:
            yield Fault(("acts", key), "unused-act")
        if not any(act.action in stage.takes for stage in profile.stages.values()):
            yield Fault(("acts", key, "action"), "no-stage-takes", act.action)
        if act.convenes is not None and not _is_entered_by_itself(act):
            yield Fault(("acts", key, "convenes"), "act-has-no-one-date", key)
        if _asks_itself(profile, key, set()):
            yield Fault(("acts", key, "conditions"), "circular-condition")


def _is_entered_by_itself(act: RecordedAct) -> bool:
    """Whether a date is all that it takes: what a meeting is convened for is entered without anybody being asked."""
    return has_one_date(act) and len(act.fields) == 1 and not act.per_delegation and not act.conditions


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
        if deadline.before:
            yield from _dated(profile, deadline)
        for at, days in enumerate(deadline.reminders):
            if deadline.before is None and days >= deadline.length.value:
                yield Fault((*place, "reminders", str(at)), "reminder-before-window", str(days))
        if deadline.waiver and not profile.acts[deadline.waiver].per_delegation:
            yield Fault((*place, "waiver"), "waiver-is-per-delegation", deadline.waiver)


def _dated(profile: Profile, deadline: Deadline) -> Iterator[Fault]:
    """Whether the date that a window hangs on can be known when its stage is entered."""
    assert deadline.before is not None
    act, place = profile.acts[deadline.before], ("deadlines", deadline.key, "before")
    if not has_one_date(act):
        yield Fault(place, "act-has-no-one-date", deadline.before)
    earlier = (profile.stages[stage] for stage in Map(profile).before_first(deadline.stage))
    if not any(act.action in stage.takes for stage in earlier if stage.key != deadline.stage):
        yield Fault(place, "date-comes-later", deadline.before)


def _exceptional(profile: Profile) -> Iterator[Fault]:
    way = profile.exceptional
    for role in sorted(way.confirmed_by - roles_for(Action.EXCEPTION_CONFIRM)) if way else ():
        yield Fault(("exceptional", "confirmed_by"), "role-never-confirms", role)
