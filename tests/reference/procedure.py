"""The pages of the shipped procedures, made from their files."""

from collections.abc import Iterator

from service.domain.procedure.deciding import Deciding
from service.domain.procedure.profile import Deadline, Profile
from service.formats.profiles.drawing import drawn
from service.formats.profiles.shelf import FileProfiles


def procedure(key: str) -> str:
    """Give the stages, moves, conditions, deadlines and numbers of a shipped procedure."""
    profile = FileProfiles().current(key)
    lines = (
        f"# The procedure {profile.name.ru}, version {profile.version}\n",
        "No deadline, quorum or majority of the assembly is known: every number is a default to be confirmed by it.\n",
        f"![The stages and moves; all that it shows stands in the tables below.](procedure-{key}.svg)\n",
        *_bodies(profile),
        *_stages(profile),
        *_moves(profile),
        *_conditions(profile),
        *_acts(profile),
        *_deadlines(profile),
        *_numbers(profile),
    )
    return "\n".join(lines) + "\n"


def drawing(key: str) -> str:
    """Give the drawing of a shipped procedure, in English."""
    return drawn(FileProfiles().current(key), "en")


def _bodies(profile: Profile) -> Iterator[str]:
    yield "## Bodies\n"
    yield "| body | | composed of | quorum |"
    yield "|---|---|---|---|"
    for kind, body in profile.provisions.bodies.items():
        quorum = "" if body.quorum is None else str(body.quorum)
        yield f"| `{kind}` | {body.name.ru} · {body.name.en} | {body.composition} | {quorum} |"
    yield ""


def _decides(deciding: Deciding | None) -> str:
    if deciding is None:
        return ""
    threshold = f", {deciding.threshold} of {deciding.of}" if deciding.threshold else ""
    return f"{deciding.body} by {deciding.way}{threshold}, quorum {deciding.quorum}"


def _stages(profile: Profile) -> Iterator[str]:
    yield "## Stages\n"
    yield "| stage | | takes | decides |"
    yield "|---|---|---|---|"
    for key, stage in profile.stages.items():
        decides = "; or ".join(map(_decides, [stage.deciding, *stage.others]))
        kind = "the end" if stage.final else "aside" if stage.aside else "a detour" if stage.detour else ""
        takes = ", ".join(f"`{action}`" for action in sorted(stage.takes))
        yield f"| `{key}` {stage.name.ru} · {stage.name.en} | {kind} | {takes} | {decides} |"
    yield ""


def _moves(profile: Profile) -> Iterator[str]:
    yield "## Moves\n"
    yield "| move | from | to | by | conditions | with it |"
    yield "|---|---|---|---|---|---|"
    for key, move in profile.moves.items():
        sources = ", ".join(stage for stage in profile.stages if stage in move.sources)
        effects = [] if move.effect == "none" else [f"the text: {move.effect}"]
        if move.needs_reason:
            effects.append("a reason")
        if move.at_most:
            effects.append(f"at most {move.at_most} times")
        if move.kinds:
            effects.append("only " + ", ".join(kind for kind in profile.kinds if kind in move.kinds))
        conditions = ", ".join(f"`{condition}`" for condition in move.conditions)
        yield (
            f"| `{key}` {move.name.ru} · {move.name.en} | {sources} | {move.target} | {', '.join(sorted(move.by))} "
            f"| {conditions} | {', '.join(effects)} |"
        )
    yield ""


def _conditions(profile: Profile) -> Iterator[str]:
    yield "## Conditions\n"
    yield "| condition | | guard |"
    yield "|---|---|---|"
    for key, condition in profile.conditions.items():
        given = "".join(f" {name}=`{value}`" for name, value in condition.arguments.items())
        yield f"| `{key}` | {condition.name.ru} · {condition.name.en} | `{condition.guard}`{given} |"
    yield ""


def _acts(profile: Profile) -> Iterator[str]:
    yield "## Acts of procedure that are recorded\n"
    yield "| act | | permission | fields | first |"
    yield "|---|---|---|---|---|"
    for key, act in profile.acts.items():
        fields = ", ".join(f"{name}: {kind}" for name, kind in act.fields.items())
        first = ", ".join(f"`{condition}`" for condition in act.conditions)
        each = " (each delegation)" if act.per_delegation else ""
        yield f"| `{key}`{each} | {act.name.ru} · {act.name.en} | `{act.action}` | {fields} | {first} |"
    yield ""


def _deadlines(profile: Profile) -> Iterator[str]:
    yield "## Deadlines\n"
    yield f"The last day, inclusive, until 24:00 in {profile.zone}.\n"
    yield "| deadline | | of the stage | falls | closes |"
    yield "|---|---|---|---|---|"
    for key, deadline in profile.deadlines.items():
        closes = ", ".join(f"`{action}`" for action in sorted(deadline.closes))
        yield (
            f"| `{key}` | {deadline.name.ru} · {deadline.name.en} | {deadline.stage} | {_falls(deadline)} | {closes} |"
        )
    yield ""


def _falls(deadline: Deadline) -> str:
    length = f"{deadline.length.value} {deadline.length.unit.replace('_', ' ')}"
    when = f"{length} before `{deadline.before}`" if deadline.before else f"{length} after the stage is entered"
    return when + (f", or once every delegation has recorded `{deadline.waiver}`" if deadline.waiver else "")


def _numbers(profile: Profile) -> Iterator[str]:
    yield "## Numbers\n"
    yield "| number | | status | rests on |"
    yield "|---|---|---|---|"
    for key, number in profile.numbers.items():
        status = "confirmed" if number.confirmed else "default, to be confirmed"
        yield f"| `{key}` | {number.value} {number.unit.replace('_', ' ')} | {status} | {number.basis} |"
