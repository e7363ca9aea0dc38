"""A profile file -> ``Profile``, or every fault of it with its line."""

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from service.domain.ids import Language
from service.domain.procedure.profile import (
    Deadline,
    Exceptional,
    Expertise,
    Move,
    Number,
    Profile,
    RecordedAct,
    Requirement,
    Stage,
)
from service.domain.procedure.provisions import Name
from service.domain.procedure.soundness import Fault, faults
from service.domain.text.canonical import digest
from service.formats.profiles.located import Located, LocatedFault, Plain, ProfileFaults, read_located
from service.formats.profiles.providing import deciding, filings, is_working, name, otherwise, provisions, whole
from service.formats.profiles.references import dangling
from service.formats.profiles.salvage import further_faults
from service.formats.profiles.schema import ExpertiseSection, ProfileFile, StageSection

FORM = "clausula-profile-1"
STILL_BUILT = frozenset({"unused-number", "out-of-range", "number-of-another-unit", "unknown-zone"})
"""Faults that do not keep the rest from being looked at."""


def read_profile(source: str, file: str) -> Profile:
    """Read and check a profile; raises ``ProfileFaults`` with everything that is wrong, by line."""
    located = read_located(source, file)
    try:
        read = ProfileFile.model_validate(located.value)
    except ValidationError as trouble:
        rows = trouble.errors(include_url=False, include_context=False)
        found = [
            Fault(tuple(map(str, row["loc"])), row["type"].replace("_", "-"), str(row["input"])[:60]) for row in rows
        ]
        raise _refused(
            file, located, [*found, *_zone(located.value), *further_faults(located.value, found)]
        ) from trouble
    unfit = [*_zone(located.value), *dangling(read)]
    if any(fault.reason not in STILL_BUILT for fault in unfit):
        raise _refused(file, located, unfit)
    profile = _built(read, located)
    unsound = faults(profile)
    if unfit or unsound or located.repeated:
        raise _refused(file, located, [*unfit, *unsound])
    return profile


def recall_profile(source: str) -> Profile:
    """Read a profile that was found sound before and kept: an act goes by it, so it is not judged anew."""
    located = read_located(source, "a kept profile")
    return _built(ProfileFile.model_validate(located.value), located)


def _refused(file: str, located: Located, found: Iterable[Fault]) -> ProfileFaults:
    placed = {LocatedFault(located.line(fault.place), fault) for fault in (*located.repeated, *found)}
    return ProfileFaults(file, tuple(sorted(placed, key=lambda one: (one.line, one.fault.reason, one.fault.about))))


def _zone(value: Plain) -> Iterable[Fault]:
    zone = value.get("zone") if isinstance(value, dict) else None
    if not isinstance(zone, str):
        return
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Fault(("zone",), "unknown-zone", zone)


def _built(file: ProfileFile, located: Located) -> Profile:
    numbers = {
        key: Number(number.value, number.unit, number.status == "confirmed", number.basis)
        for key, number in file.numbers.items()
    }
    return Profile(
        key=file.profile,
        version=file.version,
        hash=digest(FORM, located.value),
        name=name(file.name),
        zone=file.zone,
        languages=tuple(map(Language, file.languages)),
        kinds={key: name(kind) for key, kind in file.kinds.items()},
        start=file.start,
        stages={key: _stage(key, stage, numbers) for key, stage in file.stages.items()},
        moves=_moves(file, numbers),
        conditions={**_conditions(file), **_limits(file, numbers)},
        acts={**_acts(file), **filings(file)},
        deadlines=_deadlines(file, numbers),
        expertise=tuple(_expertise(need, numbers) for need in file.expertise),
        numbers=numbers,
        doctrine=file.doctrine,
        justification=int(numbers[file.justification].value),
        exceptional=_exceptional(file, numbers),
        late_leave=numbers[file.late_leave] if file.late_leave else None,
        concept=file.concept,
        provisions=provisions(file, numbers),
    )


def _exceptional(file: ProfileFile, numbers: Mapping[str, Number]) -> Exceptional | None:
    way = file.exceptional
    if way is None:
        return None
    return Exceptional(frozenset(way.confirmed_by), numbers[way.within], frozenset(way.never))


def _expertise(need: ExpertiseSection, numbers: Mapping[str, Number]) -> Expertise:
    return Expertise(
        kind=need.source,
        count=int(numbers[need.count].value),
        tag=need.tag,
        name=name(need.name) if need.name else None,
        days=whole(need.term, numbers),
        working=is_working(need.term, numbers),
        concurrence=need.concurrence,
        body=need.body,
        stage=need.stage,
        excused_by=frozenset(need.excused_by),
    )


def _stage(key: str, section: StageSection, numbers: Mapping[str, Number]) -> Stage:
    return Stage(
        key,
        name(section.name),
        frozenset(section.takes),
        section.final,
        section.aside,
        deciding(section.decides, numbers) if section.decides else None,
        tuple(otherwise(one, numbers) for one in section.exceptions),
        tuple(deciding(one, numbers) for one in section.others),
        section.detour,
    )


def _moves(file: ProfileFile, numbers: Mapping[str, Number]) -> Mapping[str, Move]:
    return {
        key: Move(
            key,
            name(move.name),
            frozenset(move.sources),
            move.target,
            frozenset(move.by),
            (*move.conditions, *([limit(key)] if move.at_most else [])),
            move.needs_reason,
            move.effect,
            frozenset(move.kinds),
            whole(move.at_most, numbers),
        )
        for key, move in file.moves.items()
    }


def _conditions(file: ProfileFile) -> Mapping[str, Requirement]:
    return {
        key: Requirement(key, name(condition.name), condition.guard, condition.arguments)
        for key, condition in file.conditions.items()
    }


def limit(move: str) -> str:
    """The name of the condition that a move has been made often enough."""
    return f"{move}_at_most"


def _limits(file: ProfileFile, numbers: Mapping[str, Number]) -> Mapping[str, Requirement]:
    """A condition for every move that may be made only so many times."""
    limited = {key: whole(move.at_most, numbers) for key, move in file.moves.items() if move.at_most}
    return {
        limit(key): Requirement(
            limit(key), Name(f"Не более {times} раз", f"Not more than {times} times"), "at_most", {"move": key}
        )
        for key, times in limited.items()
    }


def _acts(file: ProfileFile) -> Mapping[str, RecordedAct]:
    return {
        key: RecordedAct(
            key,
            name(act.name),
            act.action,
            act.fields,
            act.per_delegation,
            act.conditions,
            frozenset(act.closes),
            act.convenes,
        )
        for key, act in file.acts.items()
    }


def _deadlines(file: ProfileFile, numbers: Mapping[str, Number]) -> Mapping[str, Deadline]:
    return {
        key: Deadline(
            key,
            name(deadline.name),
            deadline.stage,
            numbers[deadline.length],
            frozenset(deadline.closes),
            deadline.before,
            deadline.waiver,
            frozenset(deadline.of),
            tuple(sorted((int(numbers[key].value) for key in deadline.reminders), reverse=True)),
        )
        for key, deadline in file.deadlines.items()
    }
