"""What an author did in the editor, on the wire: ``{"kind": "text", "clause", "base_hash", "text"}`` and the like."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from service.api.answers import Body
from service.domain.amendment.edits import (
    Corrected,
    Divided,
    DraftUnit,
    Edit,
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
from service.domain.amendment.operation import NewNumber, Seat, Swap, TermPlace
from service.domain.errors import InvalidInput
from service.domain.ids import ClauseId, Hash
from service.domain.text.clause import ClauseKind

Name = Annotated[str, Field(max_length=100)]
HashIn = Annotated[str, Field(min_length=64, max_length=64)]
Words = Annotated[str, Field(max_length=100_000)]
Term = Annotated[str, Field(min_length=1, max_length=300)]


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


class RepealEditIn(Body):
    """A unit of an enacted text lapses and keeps its number; ``base_hash`` is ``base.subtree``."""

    kind: Literal["repeal"]
    clause: Name
    base_hash: HashIn

    def read(self) -> Edit:
        """The same for a use case."""
        return Repealed(ClauseId(self.clause), Hash(self.base_hash))


class NumberIn(Body):
    """Another label for a unit; ``was`` is the one that it has."""

    clause: Name
    was: Annotated[str, Field(max_length=40)]
    label: Annotated[str, Field(max_length=40)]


class RenumberEditIn(Body):
    """Other numbers for units of a draft."""

    kind: Literal["renumber"]
    numbers: Annotated[tuple[NumberIn, ...], Field(max_length=300)]

    def read(self) -> Edit:
        """The same for a use case."""
        return Renumbered(tuple(NewNumber(ClauseId(one.clause), one.was, one.label) for one in self.numbers))


class SeatIn(Body):
    """Where a unit stands: under what (null: at the top) and with which label."""

    parent: Name | None
    label: Annotated[str, Field(max_length=40)]


class MoveEditIn(Body):
    """A unit put elsewhere: under ``parent`` after ``after``; its id and words stay.

    Without ``as_kind`` it stays what it is, without ``label`` it gets the next that is free there.
    """

    kind: Literal["move"]
    clause: Name
    was: SeatIn
    parent: Name | None
    after: Name | None
    as_kind: ClauseKind | None = None
    label: Annotated[str, Field(max_length=40)] | None = None

    def read(self) -> Edit:
        """The same for a use case."""
        seat = Seat(_id(self.was.parent), self.was.label)
        place = (_id(self.parent), _id(self.after))
        return Relocated(ClauseId(self.clause), seat, *place, self.as_kind, self.label)


class SplitEditIn(Body):
    """A unit made two: ``text`` stays, ``rest`` and the units under it from ``child`` on go to the next.

    ``base_hash`` is ``base.text``; the halves are the words that stand, white space between them aside.
    """

    kind: Literal["split"]
    clause: Name
    base_hash: HashIn
    text: Words
    rest: Words
    child: Name | None = None
    heading: Annotated[str, Field(max_length=2_000)] = ""
    label: Annotated[str, Field(max_length=40)] | None = None

    def read(self) -> Edit:
        """The same for a use case."""
        halves = (self.text, self.rest, _id(self.child))
        return Divided(ClauseId(self.clause), Hash(self.base_hash), *halves, self.heading, self.label)


class JoinEditIn(Body):
    """The next unit, ``other``, taken into this one.

    ``base_hash`` is ``base.text``, ``other_base_hash`` the ``base.subtree`` of the other.
    """

    kind: Literal["join"]
    clause: Name
    base_hash: HashIn
    other: Name
    other_base_hash: HashIn
    glue: Literal[" ", "\n"] = " "

    def read(self) -> Edit:
        """The same for a use case."""
        other = (ClauseId(self.other), Hash(self.other_base_hash))
        return Joined(ClauseId(self.clause), Hash(self.base_hash), *other, self.glue)


class SwapIn(Body):
    """The ``which``-th ``form`` (from 1) gives way to ``by``."""

    form: Term
    which: Annotated[int, Field(ge=1, le=100_000)]
    by: Term


class TermPlaceIn(Body):
    """The occurrences in one text, or heading; ``base_hash`` is ``base.text`` or ``base.heading``."""

    clause: Name
    heading: bool = False
    base_hash: HashIn
    swaps: Annotated[tuple[SwapIn, ...], Field(max_length=2_000)]

    def read(self) -> TermPlace:
        """The same for a use case."""
        swaps = tuple(Swap(one.form, one.which, one.by) for one in self.swaps)
        return TermPlace(ClauseId(self.clause), self.heading, Hash(self.base_hash), swaps)


class TermEditIn(Body):
    """Another term for one throughout the text, at the occurrences confirmed (GET /api/acts/{act}/term finds them)."""

    kind: Literal["term"]
    term: Term
    by: Term
    places: Annotated[tuple[TermPlaceIn, ...], Field(max_length=2_000)]

    def read(self) -> Edit:
        """The same for a use case."""
        return TermReplaced(self.term, self.by, tuple(place.read() for place in self.places))


class CorrectEditIn(Body):
    """A printing point: spelling or punctuation put right; ``base_hash`` is ``base.text`` or ``base.heading``."""

    kind: Literal["correct"]
    clause: Name
    base_hash: HashIn
    heading: bool = False
    text: Words

    def read(self) -> Edit:
        """The same for a use case."""
        return Corrected(ClauseId(self.clause), Hash(self.base_hash), self.heading, self.text)


def _id(name: str | None) -> ClauseId | None:
    return ClauseId(name) if name is not None else None


EditIn = Annotated[
    TextEditIn
    | HeadingEditIn
    | InsertEditIn
    | RemoveEditIn
    | ReplaceEditIn
    | RepealEditIn
    | RenumberEditIn
    | MoveEditIn
    | SplitEditIn
    | JoinEditIn
    | TermEditIn
    | CorrectEditIn,
    Field(discriminator="kind"),
]
Edits = Annotated[tuple[EditIn, ...], Field(max_length=50)]


def read_edits(edit: EditIn | None, edits: Sequence[EditIn]) -> tuple[Edit, ...]:
    """The edits of a request, which names one as ``edit`` or several as ``edits``."""
    if edit is not None and edits:
        raise InvalidInput("one-or-several", "/edits")
    return tuple(one.read() for one in ([edit] if edit is not None else edits))
