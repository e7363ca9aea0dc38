"""The edits that made an amendment, as its author is shown them to go on with; the shapes are those of ``edits``."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from service.api.answers import View
from service.domain.amendment.edits import (
    Corrected,
    Divided,
    HeadingEdited,
    Joined,
    LeftOut,
    PutIn,
    Redrafted,
    Relocated,
    Renumbered,
    Repealed,
    TermReplaced,
    TextEdited,
)
from service.domain.text.clause import ClauseKind


class DraftUnitOut(View):
    """A new unit as it stands in an amendment."""

    kind: ClauseKind
    label: str | None
    heading: str
    text: str
    children: list["DraftUnitOut"]


class TextEditOut(View):
    """Another text for a clause."""

    kind: Literal["text"]
    clause: str
    base_hash: str
    text: str


class HeadingEditOut(View):
    """Another heading for a clause."""

    kind: Literal["heading"]
    clause: str
    base_hash: str
    heading: str


class InsertEditOut(View):
    """A new unit."""

    kind: Literal["insert"]
    parent: str | None
    after: str | None
    unit: DraftUnitOut


class RemoveEditOut(View):
    """A unit left out."""

    kind: Literal["remove"]
    clause: str
    base_hash: str


class ReplaceEditOut(View):
    """A unit redrafted."""

    kind: Literal["replace"]
    clause: str
    base_hash: str
    unit: DraftUnitOut


class RepealEditOut(View):
    """A unit that lapses."""

    kind: Literal["repeal"]
    clause: str
    base_hash: str


class NumberOut(View):
    """Another label for a unit."""

    clause: str
    was: str
    label: str


class RenumberEditOut(View):
    """Other numbers."""

    kind: Literal["renumber"]
    numbers: list[NumberOut]


class SeatOut(View):
    """Where a unit stood."""

    parent: str | None
    label: str


class MoveEditOut(View):
    """A unit put elsewhere."""

    kind: Literal["move"]
    clause: str
    was: SeatOut
    parent: str | None
    after: str | None
    as_kind: ClauseKind
    label: str


class SplitEditOut(View):
    """A unit made two."""

    kind: Literal["split"]
    clause: str
    base_hash: str
    text: str
    rest: str
    child: str | None
    heading: str
    label: str


class JoinEditOut(View):
    """A unit taken into the one before it."""

    kind: Literal["join"]
    clause: str
    base_hash: str
    other: str
    other_base_hash: str
    glue: str


class SwapOut(View):
    """One occurrence and the words that come in its place."""

    form: str
    which: int
    by: str


class TermPlaceOut(View):
    """The occurrences in one text, or heading."""

    clause: str
    heading: bool
    base_hash: str
    swaps: list[SwapOut]


class TermEditOut(View):
    """Another term for one."""

    kind: Literal["term"]
    term: str
    by: str
    places: list[TermPlaceOut]


class CorrectEditOut(View):
    """A printing point."""

    kind: Literal["correct"]
    clause: str
    base_hash: str
    heading: bool
    text: str


_KINDS: Mapping[type, str] = {
    TextEdited: "text",
    HeadingEdited: "heading",
    PutIn: "insert",
    LeftOut: "remove",
    Redrafted: "replace",
    Repealed: "repeal",
    Renumbered: "renumber",
    Relocated: "move",
    Divided: "split",
    Joined: "join",
    TermReplaced: "term",
    Corrected: "correct",
}
_NAMES = {"base": "base_hash", "other_base": "other_base_hash"}
"""Fields that are called otherwise on the wire."""


def _plain(edit: object) -> object:
    """An edit, or a part of one, as it is sent."""
    if not is_dataclass(edit) or isinstance(edit, type):
        return edit
    names = {**_NAMES, "kind": "as_kind"} if isinstance(edit, Relocated) else _NAMES
    plain = {names.get(field.name, field.name): _plain_value(getattr(edit, field.name)) for field in fields(edit)}
    return plain | ({"kind": _KINDS[type(edit)]} if type(edit) in _KINDS else {})


def _plain_value(value: object) -> object:
    return [_plain(one) for one in value] if isinstance(value, tuple) else _plain(value)


EditOut = Annotated[
    Annotated[
        TextEditOut
        | HeadingEditOut
        | InsertEditOut
        | RemoveEditOut
        | ReplaceEditOut
        | RepealEditOut
        | RenumberEditOut
        | MoveEditOut
        | SplitEditOut
        | JoinEditOut
        | TermEditOut
        | CorrectEditOut,
        Field(discriminator="kind"),
    ],
    BeforeValidator(_plain),
]
