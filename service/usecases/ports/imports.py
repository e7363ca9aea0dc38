"""Files being imported: what was sent, what was recognised in it, and what people put right."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from service.domain.errors import DomainError, NotFound, StaleRevision
from service.domain.ids import ActId, BodyId, ImportId, PersonId, Revision, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.text.structure import Recognised
from service.usecases.ports.formats import Media
from service.usecases.views.references import PersonRef


class ImportClosed(DomainError):
    """The import was published; what it became is corrected in a next version."""

    code = "import-closed"


class ImportStatus(StrEnum):
    """An import is worked on until it is published."""

    OPEN = "open"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Import:
    """A file on its way to become a text; seen by whoever sent it and by the others of ``body``.

    ``act`` and ``version`` say what it became. ``source`` is kept apart, as sent.
    """

    id: ImportId
    created_by: PersonId
    body: BodyId
    filename: str
    media: Media
    source_hash: str
    recognised: Recognised
    status: ImportStatus = ImportStatus.OPEN
    act: ActId | None = None
    version: VersionNumber | None = None
    revision: Revision = field(default=Revision(1))

    def check_seen(self, actor: Actor) -> None:
        """Refuse as if there were no such import, unless the person sent it or acts in the same body."""
        if self.created_by != actor.person and self.body not in actor.bodies:
            raise NotFound("import", self.id)

    def check_workable(self, actor: Actor, expected: int) -> None:
        """Refuse a change by others, after publication, or from an old screen."""
        self.check_seen(actor)
        if self.status is not ImportStatus.OPEN:
            raise ImportClosed
        if self.revision != expected:
            raise StaleRevision(expected, self.revision)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """An import with who sent it and when."""

    file: Import
    created_by: PersonRef
    created_at: datetime


class Imports(Protocol):
    """Files being imported, as stored."""

    def add(self, file: Import, source: bytes) -> None:
        """Store a new import with the file as it was sent."""
        ...

    def get(self, id: ImportId) -> ImportRow:
        """One import; ``NotFound``."""
        ...

    def lock(self, id: ImportId) -> Import:
        """The same, held until the transaction ends; read after the wait."""
        ...

    def source(self, id: ImportId) -> bytes:
        """The file as it was sent."""
        ...

    def save(self, file: Import) -> Revision:
        """Store what was recognised and the status; gives the new revision."""
        ...

    def open_of(self, person: PersonId, bodies: frozenset[BodyId]) -> list[ImportRow]:
        """The imports that a person may see and that are not published, latest first."""
        ...
