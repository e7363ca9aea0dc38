"""Whether every name in a profile file names something: checked before the profile is built."""

from collections.abc import Iterable, Iterator

from service.domain.procedure.guard import GUARDS
from service.domain.procedure.profile import PREVIOUS, Unit
from service.domain.procedure.soundness import Fault
from service.formats.profiles.schema import ConditionSection, DecidingSection, ProfileFile, StageSection, SupportSection

LONGEST_DAYS = 3660
DAYS = frozenset({Unit.DAYS, Unit.WORKING_DAYS})
COUNT = frozenset({Unit.COUNT})
QUORUM = frozenset({Unit.SHARE, Unit.COUNT})
Perhaps = Iterator[tuple[tuple[str, ...], str | None, frozenset[Unit]]]
Use = tuple[tuple[str, ...], str, frozenset[Unit]]
"""Where a number is used, which, and the units that make sense there."""


def dangling(file: ProfileFile) -> Iterator[Fault]:
    """Every name that names nothing, number of the wrong kind and number nobody uses."""
    yield from _stages(file)
    yield from _documents(file)
    yield from _acts(file)
    yield from _deadlines(file)
    yield from _conditions(file)
    yield from _moves(file)
    yield from _exceptional(file)
    yield from _numbers(file)


def _named(place: tuple[str, ...], names: Iterable[str | None], known: Iterable[str], what: str) -> Iterator[Fault]:
    for name in names:
        if name is not None and name not in known:
            yield Fault(place, f"unknown-{what}", name)


def _stages(file: ProfileFile) -> Iterator[Fault]:
    yield from _named(("start",), [file.start], file.stages, "stage")
    if PREVIOUS in file.stages:
        yield Fault(("stages", PREVIOUS), "reserved-word", PREVIOUS)
    for key, stage in file.stages.items():
        for at, one in enumerate(stage.exceptions):
            yield from _named(("stages", key, "except", str(at), "kinds"), one.kinds, file.kinds, "kind")
    for at, need in enumerate(file.expertise):
        yield from _named(("expertise", str(at), "stage"), [need.stage], file.stages, "stage")
    if file.programme is not None:
        yield from _named(("programme", "otherwise"), [file.programme.otherwise], file.stages, "stage")


def _documents(file: ProfileFile) -> Iterator[Fault]:
    for key, due in file.documents.items():
        yield from _named(("documents", key, "stage"), [due.stage], file.stages, "stage")
        yield from _named(("documents", key), [due.before, due.after, due.act], file.acts, "act")
        if due.act and due.made:
            yield Fault(("documents", key, "made"), "filed-and-made")
        if not due.act and not due.made and key in file.acts:
            yield Fault(("documents", key), "called-as-an-act", key)
        if due.length is None and (due.before or due.after):
            yield Fault(("documents", key, "length"), "missing")


def _acts(file: ProfileFile) -> Iterator[Fault]:
    yield from _named(("concept",), [file.concept], file.acts, "act")
    if file.concept in file.acts and "scope" not in file.acts[file.concept].fields:
        yield Fault(("concept",), "missing-field", "scope")
    for key, act in file.acts.items():
        yield from _named(("acts", key, "conditions"), act.conditions, file.conditions, "condition")


def _deadlines(file: ProfileFile) -> Iterator[Fault]:
    for key, deadline in file.deadlines.items():
        yield from _named(("deadlines", key, "stage"), [deadline.stage], file.stages, "stage")
        yield from _named(("deadlines", key, "before"), [deadline.before], file.acts, "act")
        yield from _named(("deadlines", key, "waiver"), [deadline.waiver], file.acts, "act")


def _conditions(file: ProfileFile) -> Iterator[Fault]:
    for key, condition in file.conditions.items():
        yield from _arguments(file, ("conditions", key, "with"), condition)


def _arguments(file: ProfileFile, place: tuple[str, ...], condition: ConditionSection) -> Iterator[Fault]:
    wanted = GUARDS[condition.guard].arguments
    for name in sorted(wanted.keys() - condition.arguments.keys()):
        yield Fault(place, "missing-argument", name)
    for name in sorted(condition.arguments.keys() - wanted.keys()):
        yield Fault(place, "unknown-argument", name)
    known = {
        "act": frozenset(file.acts),
        "deadline": frozenset(file.deadlines),
        "move": frozenset(file.moves),
        "document": frozenset(file.documents),
    }
    for name in sorted(wanted.keys() & condition.arguments.keys()):
        yield from _named((*place, name), [condition.arguments[name]], known[name], name)


def _moves(file: ProfileFile) -> Iterator[Fault]:
    for key, move in file.moves.items():
        yield from _named(("moves", key, "from"), move.sources, file.stages, "stage")
        yield from _named(("moves", key, "to"), [move.target], {*file.stages, PREVIOUS}, "stage")
        yield from _named(("moves", key, "conditions"), move.conditions, file.conditions, "condition")
        yield from _named(("moves", key, "kinds"), move.kinds, file.kinds, "kind")


def _exceptional(file: ProfileFile) -> Iterator[Fault]:
    if file.exceptional is not None:
        yield from _named(("exceptional", "never"), file.exceptional.never, file.conditions, "condition")


def _numbers(file: ProfileFile) -> Iterator[Fault]:
    uses = list(_uses(file))
    for place, name, units in uses:
        yield from _named(place, [name], file.numbers, "number")
        if name in file.numbers and file.numbers[name].unit not in units:
            yield Fault(place, "number-of-another-unit", name)
    for key in sorted(file.numbers.keys() - {name for _, name, _ in uses}):
        yield Fault(("numbers", key), "unused-number")
    for key, number in file.numbers.items():
        limit = {Unit.SHARE: 1, Unit.DAYS: LONGEST_DAYS, Unit.WORKING_DAYS: LONGEST_DAYS}.get(number.unit)
        whole = number.unit is Unit.SHARE or number.value.denominator == 1
        if number.value <= 0 or not whole or (limit is not None and number.value > limit):
            yield Fault(("numbers", key, "value"), "out-of-range", str(number.value))


def _uses(file: ProfileFile) -> Iterator[Use]:
    """Where numbers are used, with the units that make sense there."""
    yield ("justification",), file.justification, frozenset({Unit.CHARACTERS})
    if file.late_leave:
        yield ("late_leave",), file.late_leave, frozenset({Unit.DAYS, Unit.WORKING_DAYS})
    if file.exceptional:
        yield ("exceptional", "within"), file.exceptional.within, DAYS
    for key, stage in file.stages.items():
        yield from _ways(key, stage)
    for key, deadline in file.deadlines.items():
        yield ("deadlines", key, "length"), deadline.length, DAYS
        for at, reminder in enumerate(deadline.reminders):
            yield ("deadlines", key, "reminders", str(at)), reminder, frozenset({Unit.DAYS})
    yield from ((place, name, units) for place, name, units in _optional(file) if name is not None)


def _ways(key: str, stage: StageSection) -> Iterator[Use]:
    ways: list[tuple[tuple[str, ...], DecidingSection]] = []
    if stage.decides:
        ways.append((("stages", key, "decides"), stage.decides))
    ways += [(("stages", key, "except", str(at)), one) for at, one in enumerate(stage.exceptions)]
    ways += [(("stages", key, "or", str(at)), one) for at, one in enumerate(stage.others)]
    for place, way in ways:
        yield (*place, "quorum"), way.quorum, QUORUM
        if way.minimum:
            yield (*place, "minimum"), way.minimum, COUNT


def _optional(file: ProfileFile) -> Perhaps:
    yield ("reply",), file.reply, DAYS
    yield ("programme", "years"), file.programme.years if file.programme else None, COUNT
    for at, need in enumerate(file.expertise):
        yield ("expertise", str(at), "count"), need.count, COUNT
        yield ("expertise", str(at), "term"), need.term, DAYS
    for key, move in file.moves.items():
        yield ("moves", key, "at_most"), move.at_most, COUNT
    for kind, body in file.bodies.items():
        yield ("bodies", kind, "quorum"), body.quorum, QUORUM
        yield ("bodies", kind, "notice"), body.notice, DAYS
    for what, support in file.tabling.items():
        yield from _supports(("tabling", what), support)
    for key, table in file.tables.items():
        yield ("tables", key, "objections"), table.objections, COUNT
    for key, due in file.documents.items():
        yield ("documents", key, "length"), due.length, DAYS


def _supports(place: tuple[str, ...], support: SupportSection) -> Perhaps:
    yield (*place, "delegations"), support.delegations, COUNT
    yield (*place, "members"), support.members, COUNT
    for at, other in enumerate(support.others):
        yield from _supports((*place, "or", str(at)), other)
