"""Acts as they are taken up: the view ``dossiers``, one row an act, and the same row held (migration 0002)."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    Connection,
    DateTime,
    FromClause,
    Integer,
    Row,
    ScalarSelect,
    Text,
    bindparam,
    column,
    func,
    select,
    table,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID

from service.domain.errors import NotFound
from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    ClauseId,
    Hash,
    Language,
    PersonId,
    PlannedId,
    ProgrammeId,
    Revision,
    SittingId,
    VersionNumber,
)
from service.domain.procedure.dossier import Dossier, Invitation
from service.domain.procedure.programme import Span
from service.domain.text.act import Act, is_id
from service.domain.text.numbering import Regime
from service.persistence.tables import acts, amendments
from service.persistence.text_cache import Stamp, Stamps
from service.usecases.ports.proceedings import Standing

_ID = UUID(as_uuid=False)
_TYPES: dict[str, Any] = {
    "act_id": _ID,
    "developer_id": _ID,
    "commission_id": _ID,
    "sitting": _ID,
    "delegations": ARRAY(_ID),
    "co_developers": ARRAY(_ID),
    "tags": ARRAY(Text),
    "translated": ARRAY(Text),
    **dict.fromkeys(("title", "readers", "deadlines", "loops", "facts", "powers", "invitations"), JSONB()),
    "programmes": JSONB(),
    "planned": _ID,
    **dict.fromkeys(("restricted", "in_programme"), Boolean()),
    **dict.fromkeys(("stage_since", "at"), DateTime(timezone=True)),
    **dict.fromkeys(("version", "next_number", "revision", "moves"), Integer),
    **dict.fromkeys(
        ("slug", "kind", "language", "naming", "profile", "profile_hash", "stage", "previous", "text_hash", "regime"),
        Text,
    ),
}


def _columns() -> list[Any]:
    return [column(name, kind) for name, kind in _TYPES.items()]


_FREE = table("dossiers", *_columns())
_ID_OF_SLUG = select(acts.c.id).where(acts.c.slug == bindparam("key", type_=Text)).scalar_subquery()
_ID_OF_AMENDMENT = select(amendments.c.act_id).where(amendments.c.id == bindparam("key", type_=_ID)).scalar_subquery()
_ITSELF = bindparam("key", type_=_ID)


def _free(act: ColumnElement[str] | ScalarSelect[str]) -> FromClause:
    return select(_FREE).where(_FREE.c.act_id == act).subquery()


def _held(act: ColumnElement[str] | ScalarSelect[str]) -> FromClause:
    return func.held_dossier(act).table_valued(*_columns()).alias("held")


_BY = {"id": _ITSELF, "slug": _ID_OF_SLUG, "amendment": _ID_OF_AMENDMENT}
_QUERIES = {(by, held): select(_held(act) if held else _free(act)) for by, act in _BY.items() for held in (False, True)}


def take_up(connection: Connection, stamps: Stamps, name: str, *, held: bool) -> Standing:
    """An act by its slug or id; ``NotFound``. Held, it is read after the wait."""
    query = _QUERIES["id" if is_id(name) else "slug", held]
    return _standing(connection.execute(query, {"key": name}).first(), stamps, ("act", name))


def take_up_of(connection: Connection, stamps: Stamps, amendment: AmendmentId, *, held: bool) -> Standing:
    """The act of an amendment, likewise."""
    query = _QUERIES["amendment", held]
    return _standing(connection.execute(query, {"key": amendment}).first(), stamps, ("amendment", amendment))


def all_dossiers(connection: Connection) -> Sequence[Dossier]:
    """Where every act stands."""
    return [_dossier(row) for row in connection.execute(select(_FREE))]


def _standing(row: Row[*tuple[Any, ...]] | None, stamps: Stamps, wanted: tuple[str, str]) -> Standing:
    if row is None:
        raise NotFound(*wanted)
    if row.text_hash is not None:
        stamp = Stamp(row.text_hash, (row.language, *sorted(row.translated or ())), 0)
        stamps[row.act_id, row.version, row.language] = stamp
    return Standing(_act(row), _dossier(row), row.at.astimezone(UTC))


def _act(row: Row[*tuple[Any, ...]]) -> Act:
    return Act(
        id=ActId(row.act_id),
        slug=row.slug,
        kind=row.kind,
        title=row.title,
        language=Language(row.language),
        naming=row.naming,
        developer=row.developer_id,
        commission=row.commission_id,
        readers=tuple(row.readers),
        tags=tuple(row.tags),
        regime=Regime(row.regime),
    )


def _dossier(row: Row[*tuple[Any, ...]]) -> Dossier:
    return Dossier(
        act=ActId(row.act_id),
        profile=row.profile,
        profile_hash=Hash(row.profile_hash),
        stage=row.stage,
        since=row.stage_since,
        version=VersionNumber(row.version),
        next_number=row.next_number,
        revision=Revision(row.revision),
        deadlines={key: datetime.fromisoformat(at) for key, at in row.deadlines.items()},
        loops=row.loops,
        facts=row.facts,
        developer=BodyId(row.developer_id) if row.developer_id else None,
        commission=BodyId(row.commission_id) if row.commission_id else None,
        readers=frozenset(map(BodyId, row.readers)),
        tags=frozenset(row.tags),
        delegations=frozenset(map(BodyId, row.delegations or ())),
        co_developers=frozenset(map(BodyId, row.co_developers)),
        sitting=SittingId(row.sitting) if row.sitting else None,
        previous=row.previous,
        moves=row.moves,
        restricted=row.restricted,
        powers=row.powers or {},
        invitations=tuple(
            Invitation(BodyId(body), PersonId(person) if person else None, frozenset(map(ClauseId, clauses)))
            for body, person, clauses in row.invitations or ()
        ),
        kind=row.kind,
        planned=PlannedId(row.planned) if row.planned else None,
        in_programme=row.in_programme,
        programmes=tuple(Span(ProgrammeId(id), first, years, True) for id, first, years in row.programmes or ()),
    )
