"""Amendments in PostgreSQL: the amendments themselves and where they touch the text.

Decisions stand in ``decisions``, carry-overs in ``carry_overs``; ``SqlAmendments`` puts all three together.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    cast,
    delete,
    exists,
    func,
    insert,
    literal,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from service.domain.amendment.amendment import Amendment, Carry, Cause, Status
from service.domain.amendment.footprint import Part
from service.domain.amendment.form import Form
from service.domain.errors import NotFound
from service.domain.ids import ActId, AmendmentId, BodyId, ClauseId, PersonId, Revision, VersionNumber
from service.persistence.amendment_cache import AmendmentCache, Mark
from service.persistence.carry_overs import SqlCarryOvers
from service.persistence.decisions import SqlDecisions, cause_from_json, cause_to_json
from service.persistence.operations import from_json, to_json
from service.persistence.orders import marks
from service.persistence.tables import amendment_clauses, amendments, parallel_languages, proceedings
from service.persistence.touches import ANEW, touches_of, with_touches
from service.usecases.ports.amendments import CarryOver, Record, Ruling

_OPEN = (Status.DRAFT, Status.TABLED, Status.ADMISSIBLE, Status.POSTPONED)
_WAITING = and_(amendments.c.status == Status.ADOPTED, amendments.c.consolidated_in.is_(None))


_ROW = (
    *("number", "language", "body_id", "author_id", "mandate_id", "kind", "base_version", "tabled", "current_version"),
    *("operations", "status", "cause", "carry", "parent_id", "consequential_to", "supersedes", "origin_id"),
    *("justification", "form", "revision"),
)
"""The columns that a use case gives; the rest is the database's, or of later steps."""


def _to(*names: str) -> dict[str, Any]:
    return {name: bindparam(f"to_{name}", type_=amendments.c[name].type) for name in names}


def _given(row: Mapping[str, Any]) -> dict[str, Any]:
    return {f"to_{name}": value for name, value in row.items()}


# Made once: to put such a statement together takes longer than to send it.
_ID = amendments.c.id == bindparam("id_", type_=amendments.c.id.type)
_BY_ID = select(amendments).where(_ID)
_HELD = _BY_ID.with_for_update()
_BY_IDS = select(amendments).where(amendments.c.id == func.any(bindparam("ids_", type_=ARRAY(amendments.c.id.type))))
_ADDED = with_touches(insert(amendments).values(_to("id", "act_id", "source", *_ROW)))
_REVISED = with_touches(update(amendments).where(_ID).values(_to(*_ROW)))
_NUMBER = bindparam("number_", type_=proceedings.c.next_number.type)
_TAKEN = (
    update(proceedings)
    .where(proceedings.c.act_id == bindparam("act_", type_=amendments.c.id.type), proceedings.c.next_number == _NUMBER)
    .values(next_number=_NUMBER + 1)
    .returning(proceedings.c.act_id)
    .cte("taken")
)
_TABLED = update(amendments).where(_ID, amendments.c.act_id == _TAKEN.c.act_id).values(_to(*_ROW, "tabled_at"))


_XMIN = cast(literal_column("amendments.xmin"), Text).label("xmin")
_TURN = (amendments.c.number.nulls_last(), amendments.c.created_at, amendments.c.id)
"""By number, drafts last."""


class SqlAmendments(SqlDecisions, SqlCarryOvers):
    """Amendments in PostgreSQL."""

    def __init__(self, connection: Connection, kept: AmendmentCache | None = None) -> None:
        super().__init__(connection)
        self._connection, self._kept = connection, kept

    def add(self, amendment: Amendment, source: Mapping[str, Any] | None = None) -> None:
        """Store a new draft."""
        row = _to_row(amendment) | {"id": amendment.id, "act_id": amendment.act, "source": source}
        given = _given(row | {"revision": amendment.revision})
        self._connection.execute(_ADDED, given | touches_of([amendment]))

    def get(self, amendment: AmendmentId) -> Record:
        """One amendment; ``NotFound``."""
        return self._one(_BY_ID, amendment, {"id_": amendment})

    def lock(self, amendment: AmendmentId) -> Record:
        """The same, held until the transaction ends."""
        return self._one(_HELD, amendment, {"id_": amendment})

    def by_number(self, act: ActId, number: int) -> Record:
        """A tabled amendment by its number; ``NotFound``."""
        whole = (amendments.c.number == number, amendments.c.part == 0)
        found = select(amendments).where(amendments.c.act_id == act, *whole)
        return self._one(found, str(number))

    def of_act(
        self, act: ActId, drafts_of: Collection[BodyId], clauses: Collection[ClauseId] | None = None
    ) -> Sequence[Record]:
        """All tabled amendments and the drafts of some bodies, by number, drafts last."""
        wanted = [amendments.c.act_id == act, _seen(drafts_of)]
        if clauses is not None:
            wanted.append(_touching(act, amendment_clauses.c.clause_id.in_(clauses)))
        return self._found(wanted)

    def _found(self, wanted: Sequence[ColumnElement[bool]]) -> Sequence[Record]:
        """Amendments in turn; where readings keep some, only those are read whole that were not before."""
        if self._kept is None:
            found = select(amendments).where(*wanted).order_by(*_TURN)
            return [_from_row(row) for row in self._connection.execute(found)]
        stamps = select(amendments.c.id, _XMIN).where(*wanted).order_by(*_TURN)
        return self._read([(row.id, row.xmin) for row in self._connection.execute(stamps)], self._kept)

    def _read(self, marks: Sequence[Mark], kept: AmendmentCache) -> Sequence[Record]:
        found = kept.known(marks)
        new = {id: stamp for id, stamp in marks if id not in found}
        if new:
            read = {row.id: _from_row(row) for row in self._connection.execute(_BY_IDS, {"ids_": list(new)})}
            kept.keep({(id, new[id]): record for id, record in read.items()})
            found |= read
        return [found[id] for id, _ in marks]

    def mark(self, act: ActId, drafts_of: Collection[BodyId], *, ordered: bool = False) -> str:
        """Another whenever anything of what ``of_act`` gives is: every change of a row gives it another ``xmin``."""
        each = func.concat(amendments.c.id, ":", literal_column("amendments.xmin"))
        rows = func.md5(func.string_agg(each, aggregate_order_by(literal(","), amendments.c.id)))
        given = select(func.sum(parallel_languages.c.given)).where(parallel_languages.c.act_id == act).scalar_subquery()
        order = marks(act) if ordered else ()
        wanted = select(rows, given, *order).where(amendments.c.act_id == act, _seen(drafts_of))
        return repr(tuple(self._connection.execute(wanted).one()))

    def revise(self, draft: Amendment) -> Revision:
        """Store what a draft that is under lock says from now on."""
        given = _given(_to_row(draft) | {"revision": draft.revision + 1})
        self._connection.execute(_REVISED, {"id_": draft.id} | given | touches_of([draft]))
        return Revision(draft.revision + 1)

    def table(self, tabled: Amendment, at: datetime) -> Revision:
        """Store a draft as tabled, and that its number is taken; a trigger keeps its words from now on."""
        number = tabled.number
        assert number is not None, "what is tabled has a number"
        given = _given(_to_row(tabled) | {"revision": tabled.revision + 1, "tabled_at": at})
        own = {"id_": tabled.id, "act_": tabled.act, "number_": number}
        stored = self._connection.execute(_TABLED, own | given).rowcount
        assert stored == 1, "the dossier is held, so its next number is free"
        return Revision(tabled.revision + 1)

    def chosen(
        self, act: ActId, drafts_of: Collection[BodyId], ids: Collection[AmendmentId], numbers: Collection[int] = ()
    ) -> Sequence[Record]:
        """Some amendments, as far as they are of the act and tabled, or drafts of some bodies."""
        named = or_(amendments.c.id.in_(ids), and_(amendments.c.number.in_(numbers), amendments.c.part == 0))
        return self._found([amendments.c.act_id == act, _seen(drafts_of), named])

    def save(self, amendment: Amendment) -> Revision:
        """Store how an amendment that is under lock stands: its status, why, and whether its author must look."""
        row = {
            "status": amendment.status.value,
            "cause": cause_to_json(amendment.cause),
            "carry": amendment.carry.value,
            "revision": amendment.revision + 1,
        }
        self._connection.execute(update(amendments).where(amendments.c.id == amendment.id), row)
        return Revision(amendment.revision + 1)

    def sign(self, amendment: Amendment) -> Revision:
        """Store who stands by an amendment that is under lock."""
        row = {
            "cosigners": list(amendment.cosigners),
            "author_left": amendment.author_left,
            "revision": amendment.revision + 1,
        }
        self._connection.execute(update(amendments).where(amendments.c.id == amendment.id).values(row))
        return Revision(amendment.revision + 1)

    def discard(self, amendment: AmendmentId) -> None:
        """Remove a draft."""
        draft = and_(amendments.c.id == amendment, amendments.c.status == Status.DRAFT)
        self._connection.execute(delete(amendments).where(draft))

    def rule(self, amendment: AmendmentId, status: Status, ruling: Ruling) -> Revision:
        """Store the chair's ruling and the status it gives."""
        said = {"admissible": ruling.admissible, "reason": ruling.reason, "by": ruling.by, "at": ruling.at.isoformat()}
        changed = (
            update(amendments)
            .where(amendments.c.id == amendment)
            .values(status=status, ruling=said, revision=amendments.c.revision + 1)
            .returning(amendments.c.revision)
        )
        return Revision(self._connection.execute(changed).scalar_one())

    def turn(self, changes: Mapping[AmendmentId, tuple[Status, Cause | None]]) -> None:
        """Give amendments other statuses, each with its cause."""
        if not changes:
            return
        rows = [
            {"of": id, "to_status": status.value, "to_cause": cause_to_json(cause)}
            for id, (status, cause) in changes.items()
        ]
        turned = (
            update(amendments)
            .where(amendments.c.id == bindparam("of"))
            .values(
                status=bindparam("to_status"),
                cause=bindparam("to_cause", type_=amendments.c.cause.type),
                revision=amendments.c.revision + 1,
            )
        )
        self._connection.execute(turned, rows)

    def divide(self, whole: Amendment, parts: Sequence[Amendment]) -> None:
        """Store the parts of an amendment: as it was tabled and ruled on, each with its own operations."""
        kept = {column.name: column for column in amendments.c}
        for one in parts:
            own = {"id": one.id, "part_of": whole.id, "part": one.part, "revision": 1}
            said = {"tabled": to_json(one.tabled), "operations": to_json(one.operations)}
            values = {name: literal(value, amendments.c[name].type) for name, value in (own | said).items()}
            copied = select(*(kept | values).values()).where(amendments.c.id == whole.id)
            self._connection.execute(insert(amendments).from_select(list(kept), copied))
        self._connection.execute(ANEW, touches_of(parts))

    def adopted(self, act: ActId) -> Sequence[Amendment]:
        """What is adopted and not yet in the text, by number."""
        part = amendments.alias("part")
        whole = ~exists(select(1).where(part.c.part_of == amendments.c.id))  # what is divided is in its parts
        waiting = select(amendments).where(amendments.c.act_id == act, _WAITING, whole)
        found = waiting.order_by(amendments.c.number, amendments.c.part)
        return [_from_row(row).amendment for row in self._connection.execute(found)]

    def taken_in(self, act: ActId, upto: VersionNumber) -> Sequence[Record]:
        """The amendments that versions up to that one took in, by number."""
        found = select(amendments).where(amendments.c.act_id == act, amendments.c.consolidated_in <= upto)
        return [_from_row(row) for row in self._connection.execute(found.order_by(amendments.c.number))]

    def consolidated(self, amendments_: Collection[AmendmentId], version: VersionNumber) -> None:
        """Note the version that took amendments in."""
        taken = update(amendments).where(amendments.c.id.in_(amendments_)).values(consolidated_in=version)
        self._connection.execute(taken)

    def to_carry(self, act: ActId, clauses: Collection[ClauseId], units: Collection[ClauseId]) -> Sequence[Amendment]:
        """Open amendments that a new version touches, with the sub-amendments of those."""
        hit = or_(
            amendment_clauses.c.clause_id.in_(clauses),
            and_(amendment_clauses.c.clause_id.in_(units), amendment_clauses.c.touch == Part.UNIT),
        )
        alive = and_(amendments.c.act_id == act, or_(amendments.c.status.in_(_OPEN), _WAITING))
        touching = select(amendment_clauses.c.amendment_id).where(amendment_clauses.c.act_id == act, hit)
        # Two steps, each by an index: with "or" between them every amendment of the act would be read.
        hits = select(amendments.c.id).where(alive, amendments.c.id.in_(touching)).cte("hits")
        under = select(amendments.c.id).where(alive, amendments.c.parent_id.in_(select(hits.c.id)))
        found = select(amendments).where(amendments.c.id.in_(select(hits.c.id).union(under)))
        ordered = found.order_by(amendments.c.number.nulls_last(), amendments.c.id)
        return [_from_row(row).amendment for row in self._connection.execute(ordered)]

    def store_carry_overs(self, results: Sequence[CarryOver]) -> None:
        """Log carry-overs and let the amendments stand on what they gave; what fits nowhere stays as it was."""
        if not results:
            return
        self.log(results)
        moved = (
            update(amendments)
            .where(amendments.c.id == bindparam("of"))
            .values(
                operations=bindparam("to_operations", type_=amendments.c.operations.type),
                current_version=bindparam("to_version"),
                carry=bindparam("to_carry"),
                revision=amendments.c.revision + 1,
            )
        )
        rows = [
            {
                "of": result.amendment,
                "to_operations": to_json(result.before if result.after is None else result.after),
                "to_version": result.before_version if result.after is None else result.after_version,
                "to_carry": result.outcome.value,
            }
            for result in results
        ]
        self._connection.execute(moved, rows)
        stored = select(amendments).where(amendments.c.id.in_([result.amendment for result in results]))
        moved_on = [_from_row(row).amendment for row in self._connection.execute(stored)]
        self._connection.execute(ANEW, touches_of(moved_on))

    def confirm_carry(self, amendment: AmendmentId, by: PersonId, at: datetime) -> None:
        """Note who confirmed the latest carry-over."""
        self.confirm(amendment, by, at)

    def _one(self, found: Select[*tuple[Any, ...]], name: str, given: Mapping[str, Any] | None = None) -> Record:
        row = self._connection.execute(found, given).one_or_none()
        if row is None:
            raise NotFound("amendment", name)
        return _from_row(row)


def _seen(drafts_of: Collection[BodyId]) -> ColumnElement[bool]:
    return or_(amendments.c.status != Status.DRAFT, amendments.c.body_id.in_(drafts_of))


def _touching(act: ActId, hit: ColumnElement[bool]) -> ColumnElement[bool]:
    return exists(
        select(1).where(amendment_clauses.c.amendment_id == amendments.c.id, amendment_clauses.c.act_id == act, hit)
    )


def _to_row(amendment: Amendment) -> dict[str, Any]:
    return {
        "number": amendment.number,
        "language": amendment.language,
        "body_id": amendment.body,
        "author_id": amendment.author,
        "mandate_id": amendment.mandate,
        "kind": amendment.kind,
        "base_version": amendment.base,
        "tabled": to_json(amendment.tabled),
        "current_version": amendment.current,
        "operations": to_json(amendment.operations),
        "status": amendment.status.value,
        "cause": cause_to_json(amendment.cause),
        "carry": amendment.carry.value,
        "parent_id": amendment.parent,
        "consequential_to": amendment.consequential_to,
        "supersedes": list(amendment.supersedes),
        "origin_id": amendment.origin,
        "justification": amendment.justification,
        "form": amendment.form.value,
    }


def _from_row(row: Row[*tuple[Any, ...]]) -> Record:
    operations = from_json(row.operations)
    amendment = Amendment(
        id=row.id,
        act=row.act_id,
        language=row.language,
        body=row.body_id,
        author=row.author_id,
        mandate=row.mandate_id,
        base=row.base_version,
        tabled=operations if row.tabled == row.operations else from_json(row.tabled),
        current=row.current_version,
        operations=operations,
        status=Status(row.status),
        number=row.number,
        kind=row.kind,
        parent=row.parent_id,
        consequential_to=row.consequential_to,
        supersedes=tuple(row.supersedes),
        origin=row.origin_id,
        justification=row.justification,
        form=Form(row.form),
        cause=cause_from_json(row.cause),
        carry=Carry(row.carry),
        revision=row.revision,
        cosigners=tuple(row.cosigners),
        author_left=row.author_left,
        part_of=row.part_of,
        part=row.part,
    )
    return Record(
        amendment, row.created_at, row.tabled_at, _ruling_from_json(row.ruling), row.consolidated_in, row.source
    )


def _ruling_from_json(stored: Mapping[str, Any] | None) -> Ruling | None:
    if stored is None:
        return None
    return Ruling(stored["admissible"], stored["reason"], stored["by"], datetime.fromisoformat(stored["at"]))
