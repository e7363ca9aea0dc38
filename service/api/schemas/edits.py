"""What an author did in the editor, on the wire: ``{"kind": "text", "clause", "base_hash", "text"}`` and the like."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from service.api.answers import Body, View
from service.domain.amendment.proposal import (
    DraftUnit,
    Edit,
    HeadingEdited,
    LeftOut,
    PutIn,
    Redrafted,
    TextEdited,
)
from service.domain.errors import InvalidInput
from service.domain.ids import ClauseId, Hash
from service.domain.text.clause import ClauseKind

Name = Annotated[str, Field(max_length=100)]
HashIn = Annotated[str, Field(min_length=64, max_length=64)]
Words = Annotated[str, Field(max_length=100_000)]


class DraftUnitIn(Body):
    """A unit as written; without a label it gets the next that is free there."""

    kind: ClauseKind
    label: Annotated[str, Field(max_length=40)] | None = None
    heading: Annotated[str, Field(max_length=2_000)] = ""
    text: Words = ""
    children: Annotated[tuple["DraftUnitIn", ...], Field(max_length=300)] = ()

    def read(self) -> DraftUnit:
        """The same for a use case."""
        return DraftUnit(self.kind, self.label, self.heading, self.text, tuple(child.read() for child in self.children))


class TextEditIn(Body):
    """Another text for a clause; ``base_hash`` is ``base.text`` of GET text."""

    kind: Literal["text"]
    clause: Name
    base_hash: HashIn
    text: Words

    def read(self) -> Edit:
        """The same for a use case."""
        return TextEdited(ClauseId(self.clause), Hash(self.base_hash), self.text)


class HeadingEditIn(Body):
    """Another heading; ``base_hash`` is ``base.heading``."""

    kind: Literal["heading"]
    clause: Name
    base_hash: HashIn
    heading: Words

    def read(self) -> Edit:
        """The same for a use case."""
        return HeadingEdited(ClauseId(self.clause), Hash(self.base_hash), self.heading)


class InsertEditIn(Body):
    """A new unit under ``parent`` (null: at the top) after ``after`` (null: first)."""

    kind: Literal["insert"]
    parent: Name | None
    after: Name | None
    unit: DraftUnitIn

    def read(self) -> Edit:
        """The same for a use case."""
        parent = ClauseId(self.parent) if self.parent is not None else None
        after = ClauseId(self.after) if self.after is not None else None
        return PutIn(parent, after, self.unit.read())


class RemoveEditIn(Body):
    """A unit left out with all under it; ``base_hash`` is ``base.subtree``."""

    kind: Literal["remove"]
    clause: Name
    base_hash: HashIn

    def read(self) -> Edit:
        """The same for a use case."""
        return LeftOut(ClauseId(self.clause), Hash(self.base_hash))


class ReplaceEditIn(Body):
    """A unit with all under it in a new wording; ``base_hash`` is ``base.subtree``."""

    kind: Literal["replace"]
    clause: Name
    base_hash: HashIn
    unit: DraftUnitIn

    def read(self) -> Edit:
        """The same for a use case."""
        return Redrafted(ClauseId(self.clause), Hash(self.base_hash), self.unit.read())


EditIn = Annotated[
    TextEditIn | HeadingEditIn | InsertEditIn | RemoveEditIn | ReplaceEditIn, Field(discriminator="kind")
]
Edits = Annotated[tuple[EditIn, ...], Field(max_length=50)]


def read_edits(edit: EditIn | None, edits: Sequence[EditIn]) -> tuple[Edit, ...]:
    """The edits of a request, which names one as ``edit`` or several as ``edits``."""
    if edit is not None and edits:
        raise InvalidInput("one-or-several", "/edits")
    return tuple(one.read() for one in ([edit] if edit is not None else edits))


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


def _plain(edit: object) -> object:
    match edit:
        case TextEdited(clause, base, text):
            return {"kind": "text", "clause": clause, "base_hash": base, "text": text}
        case HeadingEdited(clause, base, heading):
            return {"kind": "heading", "clause": clause, "base_hash": base, "heading": heading}
        case PutIn(parent, after, unit):
            return {"kind": "insert", "parent": parent, "after": after, "unit": unit}
        case LeftOut(clause, base):
            return {"kind": "remove", "clause": clause, "base_hash": base}
        case Redrafted(clause, base, unit):
            return {"kind": "replace", "clause": clause, "base_hash": base, "unit": unit}
        case _:
            return edit


EditOut = Annotated[
    Annotated[
        TextEditOut | HeadingEditOut | InsertEditOut | RemoveEditOut | ReplaceEditOut, Field(discriminator="kind")
    ],
    BeforeValidator(_plain),
]
