"""The page of permissions, made from the one table of ``domain/procedure/permission.py``."""

from collections.abc import Iterator

from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import (
    ABBREVIATIONS,
    AT_ANY_STAGE,
    IN_SITTING,
    SEPARATED,
    STATUSES,
    Action,
    cells,
)

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
| – | never |

Several letters stand for all of them at once. Whoever may not read an act is answered as if it did not exist,
whatever is asked. A *restricted* act is read only by its developer, its commission and the bodies invited to it.
"""


def permissions() -> str:
    """Give the table of roles and actions, and what must hold beside it."""
    return "\n".join(("# Permissions\n", *_roles(), "", LETTERS, *_table(), "", *_conditions(), ""))


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
    if action is Action.STAGE_MOVE:
        return "one of the roles that the procedure names for the move"
    if action in IN_SITTING:
        return "the commission sits"
    return "not whoever prepared it" if action in SEPARATED else ""


def _words(role: Role) -> str:
    return role.value.replace("_", " ")
