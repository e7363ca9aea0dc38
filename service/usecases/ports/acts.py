"""Acts and the versions of their texts, as the use cases need them stored.

A version, once published, never changes. Storing one touches only the clauses that changed.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from service.domain.amendment.operation import Operation
from service.domain.ids import ActId, BodyId, ClauseId, Hash, Language, PersonId, VersionNumber
from service.domain.text.act import Act
from service.domain.text.tree import ClauseTree
from service.usecases.views.acts import ActRow, ActText, Edition, Reason, TouchRow, VersionRow


@dataclass(frozen=True, slots=True)
class Rendering:
    """The words of one clause in another language; ``renders`` is the hash of the clause version translated."""

    clause: ClauseId
    heading: str
    text: str
    renders: Hash


@dataclass(frozen=True, slots=True)
class Publication:
    """Why, at which stage and by whom a version is published; ``resolution`` only of an adopted text.

    ``renderings`` are words in other languages that the version brings with it; ``done`` are the operations that
    led to it, where it came about by operations: units that they divided or joined are followed by them.
    """

    reason: Reason
    stage: str
    by: PersonId | None
    resolution: Mapping[str, str] | None = None
    renderings: Mapping[Language, Sequence[Rendering]] = field(default_factory=dict)
    done: tuple[Operation, ...] = ()


class Acts(Protocol):
    """Acts, their versions and the histories of their clauses."""

    def add(self, act: Act) -> None:
        """Store a new act; ``SlugTaken`` where an act has its slug."""
        ...

    def by_slug(self, name: str) -> Act:
        """The act of that slug or id; ``NotFound`` where there is none."""
        ...

    def assign(self, act: ActId, developer: BodyId | None, commission: BodyId | None) -> None:
        """Name the developer and the commission of an act."""
        ...

    def co_develop(self, act: ActId, bodies: Collection[BodyId]) -> None:
        """Name the bodies that develop an act beside its developer, in place of those named before."""
        ...

    def registry(self) -> Sequence[ActRow]:
        """Every act with its stage and figures, latest first, in one query."""
        ...

    def row(self, act: ActId) -> ActRow:
        """One act as the registry shows it."""
        ...

    def current(self, act: ActId) -> VersionNumber:
        """The number of the latest version; 0 before the first."""
        ...

    def versions(self, act: ActId) -> Sequence[VersionRow]:
        """Every version, first to last."""
        ...

    def tree(self, act: ActId, version: VersionNumber, language: Language) -> ClauseTree:
        """The text of a version in a language; clauses without a translation stand in the authentic words."""
        ...

    def text(self, act: ActId, version: VersionNumber, language: Language) -> ActText:
        """The text with the state of each clause's translation, in one query, or from memory where it was read before.

        ``NotFound`` where there is no such version, or no word of it in that language;
        ``TextDamaged`` where the words do not have the hash of the version.
        """
        ...

    def mark(self, act: ActId, version: VersionNumber, language: Language) -> Hash:
        """Another whenever what ``text`` gives is; ``NotFound`` as there."""
        ...

    def publish(self, act: ActId, tree: ClauseTree, publication: Publication) -> VersionNumber:
        """Store the next version of the authentic text and make it current; only what changed is written.

        The caller holds the act's proceedings under lock.
        """
        ...

    def add_parallel(
        self, act: ActId, version: VersionNumber, language: Language, renderings: Sequence[Rendering]
    ) -> None:
        """Give clauses of the current version their words in another language.

        Words that stood there in that language at this version already are never replaced: publish first.
        """
        ...

    def history(self, act: ActId, clause: ClauseId, language: Language) -> Sequence[Edition]:
        """Every wording and place a clause has had, first to last, in one query."""
        ...

    def touches(self, act: ActId, clause: ClauseId) -> Sequence[TouchRow]:
        """The amendments no longer private that touched a clause, in the order of their numbers."""
        ...
