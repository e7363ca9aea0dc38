"""A profile file -> ``Profile``, or every fault of it with its line."""

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from service.domain.ids import Language
from service.domain.procedure.profile import (
    Deadline,
    Deciding,
    Expertise,
    Move,
    Name,
    Number,
    Profile,
    RecordedAct,
    Requirement,
    Stage,
)
from service.domain.procedure.soundness import Fault, faults
from service.domain.text.canonical import digest
from service.formats.profiles.located import Located, LocatedFault, ProfileFaults, read_located
from service.formats.profiles.references import dangling
from service.formats.profiles.schema import NameSection, ProfileFile, StageSection

FORM = "clausula-profile-1"


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
        raise _refused(file, located, found) from trouble
    if found := [*_zone(read), *dangling(read)]:
        raise _refused(file, located, found)
    profile = _built(read, located)
    if unsound := faults(profile):
        raise _refused(file, located, unsound)
    return profile


def recall_profile(source: str) -> Profile:
    """Read a profile that was found sound before and kept: an act goes by it, so it is not judged anew."""
    located = read_located(source, "a kept profile")
    return _built(ProfileFile.model_validate(located.value), located)


def _refused(file: str, located: Located, found: Iterable[Fault]) -> ProfileFaults:
    placed = [LocatedFault(located.line(fault.place), fault) for fault in found]
    return ProfileFaults(file, tuple(sorted(placed, key=lambda one: (one.line, one.fault.reason, one.fault.about))))


def _zone(file: ProfileFile) -> Iterable[Fault]:
    try:
        ZoneInfo(file.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        yield Fault(("zone",), "unknown-zone", file.zone)


def _built(file: ProfileFile, located: Located) -> Profile:
    numbers = {
        key: Number(number.value, number.unit, number.status == "confirmed", number.basis)
        for key, number in file.numbers.items()
    }
    return Profile(
        key=file.profile,
        version=file.version,
        hash=digest(FORM, located.value),
        name=_name(file.name),
        zone=file.zone,
        languages=tuple(map(Language, file.languages)),
        kinds={key: _name(name) for key, name in file.kinds.items()},
        start=file.start,
        stages={key: _stage(key, stage, numbers) for key, stage in file.stages.items()},
        moves=_moves(file),
        conditions={
            key: Requirement(key, _name(condition.name), condition.guard, condition.arguments)
            for key, condition in file.conditions.items()
        },
        acts=_acts(file),
        deadlines=_deadlines(file, numbers),
        expertise=tuple(Expertise(need.source, int(numbers[need.count].value), need.tag) for need in file.expertise),
        numbers=numbers,
        doctrine=file.doctrine,
        justification=int(numbers[file.justification].value),
    )


def _name(section: NameSection) -> Name:
    return Name(section.ru, section.en)


def _stage(key: str, section: StageSection, numbers: Mapping[str, Number]) -> Stage:
    decides = section.decides
    return Stage(
        key,
        _name(section.name),
        frozenset(section.takes),
        section.final,
        section.aside,
        Deciding(decides.body, decides.way, numbers[decides.quorum].value) if decides else None,
    )


def _moves(file: ProfileFile) -> Mapping[str, Move]:
    return {
        key: Move(
            key,
            _name(move.name),
            frozenset(move.sources),
            move.target,
            frozenset(move.by),
            move.conditions,
            move.needs_reason,
            move.effect,
        )
        for key, move in file.moves.items()
    }


def _acts(file: ProfileFile) -> Mapping[str, RecordedAct]:
    return {
        key: RecordedAct(
            key,
            _name(act.name),
            act.action,
            act.fields,
            act.per_delegation,
            act.conditions,
            frozenset(act.closes),
        )
        for key, act in file.acts.items()
    }


def _deadlines(file: ProfileFile, numbers: Mapping[str, Number]) -> Mapping[str, Deadline]:
    return {
        key: Deadline(
            key,
            _name(deadline.name),
            deadline.stage,
            numbers[deadline.length],
            frozenset(deadline.closes),
            deadline.before,
            deadline.waiver,
        )
        for key, deadline in file.deadlines.items()
    }
