"""What a proposal does to a text: operations on named clauses of a frozen version.

Every operation names its clause and the hash of what it was made on, so that it can tell exactly
whether it still fits. Here stand the shapes; ``misfit`` says whether one fits, ``apply`` carries it out,
``invert`` takes it back, ``carryover`` brings it to another version.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.ids import ClauseId, Hash
from service.domain.text.clause import ClauseKind


@dataclass(frozen=True, slots=True)
class NewClause:
    """A unit that does not stand in the base text, with all under it; ids are given when it is drafted."""

    id: ClauseId
    kind: ClauseKind
    label: str = ""
    heading: str = ""
    text: str = ""
    children: tuple["NewClause", ...] = ()

    def ids(self) -> Iterator[ClauseId]:
        """The ids of the unit and of all under it, in order.

        >>> unit = NewClause("a", ClauseKind.POINT, children=(NewClause("b", ClauseKind.INDENT),))
        >>> list(unit.ids())
        ['a', 'b']
        """
        yield self.id
        for child in self.children:
            yield from child.ids()


@dataclass(frozen=True, slots=True)
class ChangeText:
    """Give a clause another text; ``base`` is ``words_hash`` of the text it was made on."""

    clause: ClauseId
    base: Hash
    text: str


@dataclass(frozen=True, slots=True)
class ChangeHeading:
    """Give a clause another heading; ``base`` is ``words_hash`` of the heading it was made on."""

    clause: ClauseId
    base: Hash
    heading: str


@dataclass(frozen=True, slots=True)
class InsertClause:
    """Put a new unit under ``parent`` (``None``: at the top) after the sibling ``after`` (``None``: first)."""

    parent: ClauseId | None
    after: ClauseId | None
    unit: NewClause


@dataclass(frozen=True, slots=True)
class RemoveClause:
    """Leave out a unit with all under it; ``base`` is the subtree hash it was made on."""

    clause: ClauseId
    base: Hash


@dataclass(frozen=True, slots=True)
class ReplaceClause:
    """Give a unit with all under it a new wording; ``base`` is the subtree hash; the id stays."""

    clause: ClauseId
    base: Hash
    unit: NewClause


@dataclass(frozen=True, slots=True)
class RepealClause:
    """Let a unit of an enacted text lapse: it keeps its number, ``words`` («Утратила силу.») stand in its place.

    ``base`` is the subtree hash; its heading and all under it go.
    """

    clause: ClauseId
    base: Hash
    words: str


@dataclass(frozen=True, slots=True)
class NewNumber:
    """Another bare label for a unit; ``was`` is the one it was made on."""

    clause: ClauseId
    was: str
    label: str


@dataclass(frozen=True, slots=True)
class RenumberClauses:
    """Give one or several units of a draft other numbers; nobody's words or places change."""

    numbers: tuple[NewNumber, ...]

    @property
    def clause(self) -> ClauseId:
        """The unit at which a reader finds it: the first."""
        return self.numbers[0].clause


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a unit stood when it was to be moved: under what, and with which label."""

    parent: ClauseId | None
    label: str


@dataclass(frozen=True, slots=True)
class MoveClause:
    """Put a unit with all under it elsewhere: under ``parent`` after ``after``, as a ``kind`` with a ``label``.

    The unit keeps its id and every word; ``was`` is where it stood.
    """

    clause: ClauseId
    was: Seat
    parent: ClauseId | None
    after: ClauseId | None
    kind: ClauseKind
    label: str


@dataclass(frozen=True, slots=True)
class SplitClause:
    """Divide a unit in two: ``text`` stays in it, ``unit`` with the rest of its words comes directly after it.

    ``base`` is ``words_hash`` of the text, which is ``text``, white space, ``unit.text``. ``child`` is the
    first of the units under it that go over, with all behind it (``None``: none goes). Words stay in
    order: if some go over, so do all units. ``unit`` has none of its own.
    """

    clause: ClauseId
    base: Hash
    text: str
    unit: NewClause
    child: ClauseId | None = None


@dataclass(frozen=True, slots=True)
class JoinClauses:
    """Take the next unit ``other`` into ``clause``: its words behind ``glue``, then the units under it.

    ``base`` is ``words_hash`` of the text of ``clause``, ``other_base`` the subtree hash of ``other``, whose id,
    number and heading go.
    """

    clause: ClauseId
    base: Hash
    other: ClauseId
    other_base: Hash
    glue: str = " "


@dataclass(frozen=True, slots=True)
class Swap:
    """One occurrence of a term: ``form`` as it stands, the ``which``-th of its like (from 1), gives way to ``by``."""

    form: str
    which: int
    by: str


@dataclass(frozen=True, slots=True)
class TermPlace:
    """The occurrences in one text (or heading); ``base`` is ``words_hash`` of it, the swaps are in its order."""

    clause: ClauseId
    heading: bool
    base: Hash
    swaps: tuple[Swap, ...]


@dataclass(frozen=True, slots=True)
class ReplaceTerm:
    """Put another term for one throughout the text: every occurrence was found and confirmed by the author.

    ``term`` and ``by`` are how the instruction names them; what is done is what the places say.
    """

    term: str
    by: str
    places: tuple[TermPlace, ...]

    @property
    def clause(self) -> ClauseId:
        """The unit at which a reader finds it: the first."""
        return self.places[0].clause


@dataclass(frozen=True, slots=True)
class CorrectWords:
    """A printing point: spelling or punctuation of a text (or heading) put right; it is not voted on.

    ``base`` is ``words_hash`` of what it was made on.
    """

    clause: ClauseId
    base: Hash
    heading: bool
    text: str


Restructuring = RenumberClauses | MoveClause | SplitClause | JoinClauses
"""Operations that leave every word as it is."""

Operation = (
    ChangeText
    | ChangeHeading
    | InsertClause
    | RemoveClause
    | ReplaceClause
    | RepealClause
    | ReplaceTerm
    | CorrectWords
    | Restructuring
)
