"""Acts with their texts in PostgreSQL."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, null, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.errors import NotFound
from service.domain.ids import ActId, BodyId, ClauseId, Hash, Language, VersionNumber
from service.domain.text.act import Act, SlugTaken, TextDamaged, is_id
from service.domain.text.canonical import digest
from service.domain.text.numbering import Regime
from service.domain.text.tree import ClauseTree
from service.persistence.names import body_columns, body_ref, person_columns, person_ref
from service.persistence.placements import store_renderings, store_tree
from service.persistence.tables import acts, amendment_clauses, amendments, bodies, people, proceedings, versions
from service.persistence.text_cache import Stamp, Stamps, TextCache
from service.persistence.texts import load_history, load_stamp, load_text
from service.usecases.ports.acts import Publication, Rendering
from service.usecases.views.acts import ActRow, ActText, Edition, Reason, TouchRow, VersionRow


class SqlActs:
    """Acts with their texts in PostgreSQL."""

    def __init__(self, connection: Connection, cache: TextCache | None = None, stamps: Stamps | None = None) -> None:
        self._connection = connection
        self._cache: TextCache | None = cache
        self._stamps: Stamps = {} if stamps is None else stamps

    def add(self, act: Act) -> None:
        """Store a new act; ``SlugTaken`` where an act has its slug."""
        stored = self._connection.execute(
            upsert(acts)
            .values(
                id=act.id,
                slug=act.slug,
                kind=act.kind,
                title=dict(act.title),
                language=act.language,
                naming=act.naming,
                regime=act.regime.value,
                tags=list(act.tags),
                developer_id=act.developer,
                commission_id=act.commission,
                readers=list(act.readers),
            )
            .on_conflict_do_nothing(index_elements=[acts.c.slug])
            .returning(acts.c.id)
        ).first()
        if stored is None:
            raise SlugTaken(act.slug)

    def by_slug(self, name: str) -> Act:
        """The act of that slug or id; ``NotFound`` where there is none."""
        wanted = acts.c.id == name if is_id(name) else acts.c.slug == name
        row = self._connection.execute(select(acts).where(wanted)).first()
        if row is None:
            raise NotFound("act", name)
        return _act(row)

    def assign(self, act: ActId, developer: BodyId | None, commission: BodyId | None) -> None:
        """Name the developer and the commission of an act."""
        named = {"developer_id": developer, "commission_id": commission}
        self._connection.execute(update(acts).where(acts.c.id == act).values(named))

    def co_develop(self, act: ActId, bodies_: Collection[BodyId]) -> None:
        """Name the bodies that develop an act beside its developer, in place of those named before."""
        named = {"co_developers": sorted(bodies_)}
        self._connection.execute(update(acts).where(acts.c.id == act).values(named))

    def registry(self) -> Sequence[ActRow]:
        """Every act with its stage and figures, latest first, in one query."""
        return [_registry_row(row) for row in self._connection.execute(_registry_query().order_by(*_LATEST_FIRST))]

    def row(self, act: ActId) -> ActRow:
        """One act as the registry shows it."""
        return _registry_row(self._connection.execute(_registry_query().where(acts.c.id == act)).one())

    def current(self, act: ActId) -> VersionNumber:
        """The number of the latest version; 0 before the first."""
        latest = select(func.coalesce(func.max(versions.c.number), 0)).where(versions.c.act_id == act)
        return VersionNumber(self._connection.execute(latest).scalar_one())

    def versions(self, act: ActId) -> Sequence[VersionRow]:
        """Every version, first to last."""
        query = (
            select(versions, *person_columns("by"))
            .outerjoin(people, people.c.id == versions.c.created_by)
            .where(versions.c.act_id == act)
            .order_by(versions.c.number)
        )
        return [_version(row) for row in self._connection.execute(query)]

    def tree(self, act: ActId, version: VersionNumber, language: Language) -> ClauseTree:
        """The text of a version in a language; clauses without a translation stand in the authentic words."""
        return self.text(act, version, language).tree

    def text(self, act: ActId, version: VersionNumber, language: Language) -> ActText:
        """The text with the state of each clause's translation, in one query; at most a look if it was read before."""
        stamp = self._stamp(act, version, language)
        kept = self._cache.get((act, version, language), stamp) if self._cache else None
        return kept or self._read(act, version, language)

    def mark(self, act: ActId, version: VersionNumber, language: Language) -> Hash:
        """Another whenever what ``text`` gives is."""
        stamp = self._stamp(act, version, language)
        return digest("text-mark", [act, version, language, stamp.hash, stamp.languages, stamp.given])

    def _stamp(self, act: ActId, version: VersionNumber, language: Language) -> Stamp:
        key = act, version, language
        stamp = (self._stamps.get(key) if self._cache else None) or load_stamp(self._connection, *key)
        if stamp is None:
            raise NotFound("version", str(version))
        if language not in stamp.languages:
            raise NotFound("language", language)
        self._stamps[key] = stamp
        return stamp

    def _read(self, act: ActId, version: VersionNumber, language: Language) -> ActText:
        stored = load_text(self._connection, act, version, language)
        assert stored is not None, "its stamp was there"
        original = stored.tree(stored.authentic)
        if original.hash() != stored.stamp.hash:
            raise TextDamaged(act, version)
        text = ActText(
            version=version,
            hash=stored.stamp.hash,
            languages=stored.stamp.languages,
            tree=original if language == stored.authentic else stored.tree(language),
            translations=stored.translations(language),
            hashes=stored.hashes(),
        )
        if self._cache is not None:
            self._cache.keep((act, version, language), stored.stamp, text)
        return text

    def publish(self, act: ActId, tree: ClauseTree, publication: Publication) -> VersionNumber:
        """Store the next version of the authentic text and make it current; only what changed is written."""
        self._cache = None  # what is read from now on may yet be rolled back
        number = VersionNumber(self.current(act) + 1)
        self._connection.execute(
            insert(versions).values(
                act_id=act,
                number=number,
                hash=tree.hash(),
                reason=publication.reason,
                stage=publication.stage,
                resolution=dict(publication.resolution) if publication.resolution else null(),
                created_by=publication.by,
            )
        )
        store_tree(self._connection, act, number, tree)
        for language, given in publication.renderings.items():
            store_renderings(self._connection, act, number, language, given)
        self._connection.execute(
            update(proceedings)
            .where(proceedings.c.act_id == act)
            .values(version=number, revision=proceedings.c.revision + 1)
        )
        return number

    def add_parallel(
        self, act: ActId, version: VersionNumber, language: Language, renderings: Sequence[Rendering]
    ) -> None:
        """Give clauses of the current version their words in another language."""
        assert version == self.current(act), "a translation belongs to the current version"
        self._cache = None  # as above
        store_renderings(self._connection, act, version, language, renderings)

    def history(self, act: ActId, clause: ClauseId, language: Language) -> Sequence[Edition]:
        """Every wording and place a clause has had, first to last, in one query."""
        return load_history(self._connection, act, clause, language)

    def touches(self, act: ActId, clause: ClauseId) -> Sequence[TouchRow]:
        """The amendments no longer private that touched a clause, in the order of their numbers."""
        query = (
            select(amendments, amendment_clauses.c.touch, *body_columns("body"))
            .join(bodies, bodies.c.id == amendments.c.body_id)
            .join(amendment_clauses, amendment_clauses.c.amendment_id == amendments.c.id)
            .where(
                amendment_clauses.c.act_id == act,
                amendment_clauses.c.clause_id == clause,
                amendments.c.number.is_not(None),
            )
            .order_by(amendments.c.number, amendments.c.part, amendment_clauses.c.touch)
        )
        return [_touch(row) for row in self._connection.execute(query)]


_developer, _commission = bodies.alias("developer"), bodies.alias("commission")
_LATEST_FIRST = (acts.c.created_at.desc(), acts.c.slug)


def _registry_query() -> Select[*tuple[Any, ...]]:
    count = (
        select(func.count()).where(amendments.c.act_id == acts.c.id, amendments.c.number.is_not(None)).scalar_subquery()
    )
    return (
        select(
            acts,
            *body_columns("developer", _developer),
            *body_columns("commission", _commission),
            count.label("amendments_count"),
        )
        .outerjoin(_developer, _developer.c.id == acts.c.developer_id)
        .outerjoin(_commission, _commission.c.id == acts.c.commission_id)
    )


def _act(row: Row[*tuple[Any, ...]]) -> Act:
    return Act(
        id=row.id,
        slug=row.slug,
        kind=row.kind,
        title=row.title,
        language=row.language,
        naming=row.naming,
        developer=row.developer_id,
        commission=row.commission_id,
        readers=tuple(row.readers),
        tags=tuple(row.tags),
        regime=Regime(row.regime),
    )


def _registry_row(row: Row[*tuple[Any, ...]]) -> ActRow:
    return ActRow(
        act=_act(row),
        developer=body_ref(row, "developer"),
        commission=body_ref(row, "commission"),
        amendments_count=row.amendments_count,
        created_at=row.created_at,
    )


def _version(row: Row[*tuple[Any, ...]]) -> VersionRow:
    return VersionRow(
        number=row.number,
        hash=row.hash,
        reason=Reason(row.reason),
        stage=row.stage,
        resolution=row.resolution,
        created_at=row.created_at,
        created_by=person_ref(row, "by"),
    )


def _touch(row: Row[*tuple[Any, ...]]) -> TouchRow:
    body = body_ref(row, "body")
    assert body is not None, "an amendment is a body's"
    return TouchRow(
        id=row.id,
        number=row.number,
        part=row.part,
        body=body,
        status=row.status,
        touch=row.touch,
        base=row.base_version,
    )
