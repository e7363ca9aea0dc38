"""Taking an act over to a newer version of its rules: what changes for it, and what forbids it.

An act keeps the rules under which it began. The Secretariat may take it over to a newer version, seeing before what
changes; never where the stage at which it stands is gone, or something on record would be lost.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from service.domain.errors import DomainError
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.profile import Profile
from service.domain.procedure.provisions import Name
from service.domain.procedure.reaching import Map
from service.domain.procedure.schedule import falls


class What(StrEnum):
    """What of the rules changes."""

    STAGE = "stage"
    MOVE = "move"
    CONDITIONS = "conditions"  # of a move
    MOVERS = "movers"  # who makes a move
    POWERS = "powers"  # what a stage takes
    DECIDING = "deciding"
    DEADLINE = "deadline"
    ACT = "act"
    NUMBER = "number"
    PASSED_BY = "passed_by"  # a stage that the act would have had to pass before
    WINDOW = "window"  # of the present stage of this act


@dataclass(frozen=True, slots=True)
class Change:
    """One difference; ``added`` and ``removed`` are keys or values, both empty where the thing itself is new or gone.

    ``here`` says that it bears on the stage at which the act stands.
    """

    what: What
    key: str
    name: Name
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    here: bool = False


class Hindrance(StrEnum):
    """What forbids it."""

    NOT_NEWER = "not-newer"
    OVER = "over"  # the act is at an end
    UNDER_WAY = "under-way"  # a sitting or a round is open
    STAGE_GONE = "stage-gone"
    KIND_GONE = "kind-gone"
    RECORD_LOST = "record-lost"
    WINDOW_LOST = "window-lost"  # an announced window of the present stage


class RenewalRefused(DomainError):
    """The act cannot be taken over to these rules; ``hindrances`` maps each reason to what it is about."""

    code = "renewal-refused"

    def __init__(self, hindrances: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__(hindrances)
        self.hindrances = hindrances


@dataclass(frozen=True, slots=True)
class Renewal:
    """What would be: the changes, what forbids it, and the dossier under the newer rules."""

    changes: tuple[Change, ...]
    hindrances: Mapping[Hindrance, tuple[str, ...]]
    dossier: Dossier


def renewal(dossier: Dossier, old: Profile, new: Profile, now: datetime, *, under_way: bool) -> Renewal:
    """What taking an act over to newer rules would mean at an instant; ``under_way``: a sitting or round is open."""
    found: dict[Hindrance, tuple[str, ...]] = {}
    for hindrance, about in _hindrances(dossier, old, new, now, under_way=under_way):
        found[hindrance] = (*found.get(hindrance, ()), about)
    gone = Hindrance.STAGE_GONE in found or Hindrance.KIND_GONE in found
    deadlines = {} if gone else _deadlines(dossier, new)
    taken = replace(dossier, profile_hash=new.hash, deadlines=deadlines)
    changes = [*_differences(dossier, old, new), *(() if gone else _own(dossier, new, deadlines))]
    order = {what: at for at, what in enumerate(What)}
    changes.sort(key=lambda change: (not change.here, order[change.what], change.key, change.added, change.removed))
    return Renewal(tuple(changes), found, taken)


def _hindrances(
    dossier: Dossier, old: Profile, new: Profile, now: datetime, *, under_way: bool
) -> Iterator[tuple[Hindrance, str]]:
    if (new.key, new.version) <= (old.key, old.version) or new.key != old.key:
        yield Hindrance.NOT_NEWER, str(new.version)
    if old.stages[dossier.stage].final:
        yield Hindrance.OVER, dossier.stage
    if under_way:
        yield Hindrance.UNDER_WAY, dossier.stage
    if dossier.kind not in new.kinds:
        yield Hindrance.KIND_GONE, dossier.kind
    stood = [dossier.stage, dossier.previous] if old.stages[dossier.stage].aside else [dossier.stage]
    yield from ((Hindrance.STAGE_GONE, stage) for stage in stood if stage is not None and stage not in new.stages)
    yield from ((Hindrance.RECORD_LOST, key) for key in dossier.facts if not _is_kept(key, dossier, old, new))
    for key in (deadline.key for deadline in old.deadlines_of(dossier.stage)):
        kept = key in new.deadlines and new.deadlines[key].stage == dossier.stage
        if not kept and key in dossier.deadlines and now < dossier.deadlines[key]:
            yield Hindrance.WINDOW_LOST, key


def _is_kept(key: str, dossier: Dossier, old: Profile, new: Profile) -> bool:
    """Whether what is on record under a name means the same under the newer rules."""
    if key not in new.acts or new.acts[key].per_delegation is not old.acts[key].per_delegation:
        return False
    rows = dossier.facts[key].values() if old.acts[key].per_delegation else [dossier.facts[key]]
    return all(row["stage"] in new.stages and new.acts[key].fields.keys() <= row["fields"].keys() for row in rows)


def _deadlines(dossier: Dossier, new: Profile) -> Mapping[str, datetime]:
    """The windows as they then stand: one that was announced is never made shorter."""
    kept = {key: at for key, at in dossier.deadlines.items() if key in new.deadlines}
    for deadline in new.deadlines_of(dossier.stage):
        at = falls(deadline, dossier, new, dossier.since)
        if at is not None and (deadline.key not in kept or at > kept[deadline.key]):
            kept[deadline.key] = at
    return kept


def _own(dossier: Dossier, new: Profile, deadlines: Mapping[str, datetime]) -> Iterator[Change]:
    """What changes for this act alone."""
    been = {new.start, dossier.stage, dossier.previous, *dossier.loops}
    stood = dossier.previous if new.stages[dossier.stage].aside and dossier.previous else dossier.stage
    for key in new.stages:
        if key in Map(new, dossier.kind).always_before(stood) - been:
            yield Change(What.PASSED_BY, key, new.stages[key].name, here=True)
    for key, at in deadlines.items():
        before = dossier.deadlines.get(key)
        if before != at:
            removed = (before.isoformat(),) if before else ()
            yield Change(What.WINDOW, key, new.deadlines[key].name, (at.isoformat(),), removed, here=True)


def _differences(dossier: Dossier, old: Profile, new: Profile) -> Iterator[Change]:
    yield from _entries(What.STAGE, _names(old.stages), _names(new.stages), dossier.stage)
    for key in old.stages.keys() & new.stages.keys():
        was, then, here = old.stages[key], new.stages[key], key == dossier.stage
        yield from _sets(What.POWERS, key, then.name, (was.takes, then.takes), here=here)
        if (was.deciding, was.exceptions, was.others) != (then.deciding, then.exceptions, then.others):
            yield Change(What.DECIDING, key, then.name, here=here)
    yield from _entries(What.MOVE, _names(old.moves), _names(new.moves))
    for key in old.moves.keys() & new.moves.keys():
        one, other = old.moves[key], new.moves[key]
        here = dossier.stage in other.sources
        yield from _sets(What.CONDITIONS, key, other.name, (one.conditions, other.conditions), here=here)
        yield from _sets(What.MOVERS, key, other.name, (one.by, other.by), here=here)
    yield from _entries(What.ACT, _names(old.acts), _names(new.acts))
    yield from _entries(What.DEADLINE, _names(old.deadlines), _names(new.deadlines))
    for key in old.deadlines.keys() & new.deadlines.keys():
        was_long, is_long = old.deadlines[key].length.value, new.deadlines[key].length.value
        if was_long != is_long:
            name, here = new.deadlines[key].name, new.deadlines[key].stage == dossier.stage
            yield Change(What.DEADLINE, key, name, (str(is_long),), (str(was_long),), here)
    yield from _numbers(old, new)


def _numbers(old: Profile, new: Profile) -> Iterator[Change]:
    for key in old.numbers.keys() & new.numbers.keys():
        was, then = str(old.numbers[key].value), str(new.numbers[key].value)
        if was != then:
            yield Change(What.NUMBER, key, Name(key, key), (then,), (was,))


class _Named(Protocol):
    @property
    def name(self) -> Name: ...


def _names(things: Mapping[str, _Named]) -> Mapping[str, Name]:
    return {key: thing.name for key, thing in things.items()}


def _entries(what: What, was: Mapping[str, Name], then: Mapping[str, Name], present: str = "") -> Iterator[Change]:
    """What is new and what is gone."""
    for key in then.keys() - was.keys():
        yield Change(what, key, then[key], added=(key,), here=key == present)
    for key in was.keys() - then.keys():
        yield Change(what, key, was[key], removed=(key,), here=key == present)


def _sets(
    what: What, key: str, name: Name, pair: tuple[Iterable[str], Iterable[str]], *, here: bool
) -> Iterator[Change]:
    was, then = map(frozenset, pair)
    added, removed = tuple(sorted(then - was)), tuple(sorted(was - then))
    if added or removed:
        yield Change(what, key, name, added, removed, here)
