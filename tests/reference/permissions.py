"""The page of permissions, made from the one table of ``domain/procedure/permission.py``."""

from collections.abc import Iterator

from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import (
    AT_ANY_STAGE,
    BY_ROLES,
    IN_SITTING,
    SEPARATED,
    STATUSES,
    VOICES,
    Action,
    cells,
)
from service.domain.procedure.permission_table import ABBREVIATIONS
from service.formats.profiles.shelf import FileProfiles

LETTERS = """\
| letter | lets the holder of a role do it … |
|---|---|
| Y | always |
| A | only on acts of which one's body is the developer, or the commission seized of it |
| O | only for one's own body |
| I | only on acts to which one's body is invited |
| S | only on what one has written oneself |
| J | only what one's body has not signed yet |
| L | only what one's body has joined and another has the say over |
| P | only as an officer or member of the body that meets |
| – | never |

Several letters stand for all of them at once. Whoever may not read an act is answered as if it did not exist,
whatever is asked. A *restricted* act is read only by its developer, its commission, the bodies and persons invited to
it, and the auditor. An invitation may be limited to units of the text; of the rest of the act it leaves
headings above those units, and no answer to anything but `act.read_part` and comments.
"""

SEPARATION = """\
## Separation of duties

- **SoD-1**, need to know: the administrator sees no content (`act.read` has no letter for ADM). On a restricted act
  every mandate, also of the Secretariat, must have its body or person on the list, and so must whoever restricts it.
- **SoD-2**, whoever prepares does not confirm: {separated}. An exception is confirmed by another person than asked for
  it, which the table `exceptions` checks by itself.
- **SoD-3**, the author stays: a trigger refuses to change author, body, mandate and words of a tabled amendment, by
  anybody.
- **SoD-4**, one voice a delegation on an item: while somebody holds its powers, nobody else of it may {voices}. Powers
  have a first and a last day, at most a year apart, and are on record; an exclusion constraint lets no two of one
  delegation and item overlap; those for one act go before those for all.
- **SoD-5**, drafts are nobody else's to see: `amendment.read_draft` asks for one's own body; others are answered
  as if a draft did not exist, and its events have a stream of their own.

Tests: `tests/domain/procedure/test_permission.py`, `tests/api/procedure/test_limits.py`, and the walk over every route,
person, stage and stranger in `tests/api/authorisation`.
"""


def permissions() -> str:
    """Give the table of roles and actions, and what must hold beside it."""
    parts = (*_roles(), "", LETTERS, *_table(), "", *_conditions(), "", _separation(), *_stages(), "")
    return "\n".join(("# Permissions\n", *parts))


def _separation() -> str:
    separated = ", ".join(f"`{action}`" for action in sorted(SEPARATED))
    return SEPARATION.format(separated=separated, voices=", ".join(f"`{action}`" for action in sorted(VOICES)))


def _stages() -> Iterator[str]:
    """Which stages of the procedure that is shipped take which staged actions."""
    profile = FileProfiles().current("pa-odkb")
    stages = [stage for stage in profile.stages.values() if stage.takes]
    yield f"## Stages of «{profile.name.ru}», version {profile.version}\n"
    yield "A stage takes what is marked; everything else that is staged is refused there, to everybody.\n"
    yield "| action | " + " | ".join(f"`{stage.key}`" for stage in stages) + " |"
    yield "|---|" + "---|" * len(stages)
    taken = {action for stage in stages for action in stage.takes}
    for action in (action for action in cells() if action in taken):
        marks = ("●" if action in stage.takes else "" for stage in stages)
        yield f"| `{action}` | " + " | ".join(marks) + " |"


def _roles() -> Iterator[str]:
    yield "| | role |"
    yield "|---|---|"
    for short, role in ABBREVIATIONS.items():
        yield f"| {short} | {_words(role)} |"


def _table() -> Iterator[str]:
    yield "## Who may\n"
    yield "| action | " + " | ".join(ABBREVIATIONS) + " |"
    yield "|---|" + "---|" * len(ABBREVIATIONS)
    for action, row in cells().items():
        marks = (row.get(role, "–") for role in ABBREVIATIONS.values())
        yield f"| `{action}` | " + " | ".join(marks) + " |"


def _conditions() -> Iterator[str]:
    yield "## And when\n"
    yield "| action | at a stage that takes it | the thing is | besides |"
    yield "|---|---|---|---|"
    for action in cells():
        staged = "any stage" if action in AT_ANY_STAGE else "yes"
        states = ", ".join(sorted(state or "not yet there" for state in STATUSES.get(action, ())))
        yield f"| `{action}` | {staged} | {states} | {_besides(action)} |"


def _besides(action: Action) -> str:
    if action is Action.EXCEPTION_CONFIRM:
        return "one of the roles that the procedure names; not whoever asked"
    if action in BY_ROLES:
        return "one of the roles that the procedure names for it"
    if action is Action.AMENDMENT_TABLE_LATE:
        return "only once the time for `amendment.table` is over"
    if action in IN_SITTING:
        return "the commission sits"
    return "not whoever prepared it" if action in SEPARATED else ""


def _words(role: Role) -> str:
    return role.value.replace("_", " ")
