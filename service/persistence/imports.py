"""Files being imported, in PostgreSQL: the recognised rows as one JSON document, versioned by its form."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, or_, select, update

from service.domain.errors import NotFound
from service.domain.ids import BodyId, ClauseId, ImportId, Language, PersonId, Revision
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.structure import Doubt, Place, Recognised
from service.domain.text.structure import Row as Paragraph
from service.persistence.names import person_columns, person_ref
from service.persistence.tables import imports, people
from service.usecases.ports.formats import Media
from service.usecases.ports.imports import Import, ImportRow, ImportStatus

AnyRow = Row[*tuple[Any, ...]]

_COLUMNS = [column for column in imports.c if column is not imports.c.source]


class SqlImports:
    """Files being imported, in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, file: Import, source: bytes) -> None:
        """Store a new import with the file as it was sent."""
        self._connection.execute(
            insert(imports).values(
                id=file.id,
                created_by=file.created_by,
                filename=file.filename,
                media=file.media,
                source=source,
                source_hash=file.source_hash,
                status=file.status,
                **_written(file),
            )
        )

    def get(self, id: ImportId) -> ImportRow:
        """One import; ``NotFound``."""
        row = self._connection.execute(_query().where(imports.c.id == id)).first()
        if row is None:
            raise NotFound("import", id)
        return _row(row)

    def lock(self, id: ImportId) -> Import:
        """The same, held until the transaction ends; read after the wait."""
        row = self._connection.execute(select(*_COLUMNS).where(imports.c.id == id).with_for_update()).first()
        if row is None:
            raise NotFound("import", id)
        return _import(row)

    def source(self, id: ImportId) -> bytes:
        """The file as it was sent."""
        return bytes(self._connection.execute(select(imports.c.source).where(imports.c.id == id)).scalar_one())

    def save(self, file: Import) -> Revision:
        """Store what was recognised and the status; gives the new revision."""
        changed = (
            update(imports)
            .where(imports.c.id == file.id)
            .values(act_id=file.act, status=file.status, revision=imports.c.revision + 1, **_written(file))
            .returning(imports.c.revision)
        )
        return Revision(self._connection.execute(changed).scalar_one())

    def open_of(self, person: PersonId, bodies: frozenset[BodyId]) -> list[ImportRow]:
        """The imports that a person may see and that are not published, latest first."""
        seen = or_(imports.c.created_by == person, imports.c.settings["body"].astext.in_(bodies))
        query = _query().where(imports.c.status == ImportStatus.OPEN, seen).order_by(imports.c.created_at.desc())
        return [_row(row) for row in self._connection.execute(query)]


def _query() -> Select[*tuple[Any, ...]]:
    return select(*_COLUMNS, *person_columns("by")).join(people, people.c.id == imports.c.created_by)


def _written(file: Import) -> dict[str, object]:
    recognised = file.recognised
    return {
        "units": [_paragraph_json(paragraph) for paragraph in recognised.rows],
        "settings": {
            "scheme": recognised.scheme.value,
            "language": recognised.language,
            "body": file.body,
            "version": file.version,
        },
    }


def _row(row: AnyRow) -> ImportRow:
    by = person_ref(row, "by")
    assert by is not None, "an import is somebody's"
    return ImportRow(_import(row), by, row.created_at)


def _import(row: AnyRow) -> Import:
    settings = row.settings
    return Import(
        id=row.id,
        created_by=row.created_by,
        body=settings["body"],
        filename=row.filename,
        media=Media(row.media),
        source_hash=row.source_hash,
        recognised=Recognised(
            Scheme(settings["scheme"]), Language(settings["language"]), tuple(map(_paragraph, row.units))
        ),
        status=ImportStatus(row.status),
        act=row.act_id,
        version=settings["version"],
        revision=Revision(row.revision),
    )


def _paragraph_json(paragraph: Paragraph) -> dict[str, object]:
    return {
        "n": paragraph.n,
        "source": paragraph.source,
        "where": paragraph.where,
        "place": paragraph.place.value,
        "kind": paragraph.kind.value if paragraph.kind else None,
        "label": paragraph.label,
        "heading": paragraph.heading,
        "text": paragraph.text,
        "level": paragraph.level,
        "shift": paragraph.shift,
        "reason": paragraph.reason,
        "doubts": [[doubt.code, doubt.detail] for doubt in paragraph.doubts],
        "id": paragraph.id,
    }


def _paragraph(stored: Mapping[str, Any]) -> Paragraph:
    return Paragraph(
        n=stored["n"],
        source=stored["source"],
        where=stored["where"],
        place=Place(stored["place"]),
        kind=ClauseKind(stored["kind"]) if stored["kind"] else None,
        label=stored["label"],
        heading=stored["heading"],
        text=stored["text"],
        level=stored["level"],
        shift=stored["shift"],
        reason=stored["reason"],
        doubts=tuple(Doubt(code, detail) for code, detail in stored["doubts"]),
        id=ClauseId(stored["id"]) if stored["id"] else None,
    )
