"""Files being imported: what was sent, what was recognised in it, and what people put right."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from service.domain.ids import ActId, BodyId, ImportId, PersonId, Revision, VersionNumber
from service.domain.text.structure import Recognised
from service.usecases.ports.formats import Media
from service.usecases.views.references import PersonRef


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

    def save(self, file: Import) -> Revision:
        """Store what was recognised and the status; gives the new revision."""
        ...

    def open_of(self, person: PersonId, bodies: frozenset[BodyId]) -> list[ImportRow]:
        """The imports that a person may see and that are not published, latest first."""
        ...
