"""Programmes with their items, changes and decisions in PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import UTC
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.errors import NotFound
from service.domain.ids import ActId, Hash, PlanChangeId, PlannedId, PlanSetId, ProgrammeId, Revision
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.profile import Profile
from service.domain.procedure.programme import Edition, PlanChange, Planned, What
from service.persistence.profiles import keep
from service.persistence.tables import (
    acts,
    programme_changes,
    programme_decisions,
    programme_editions,
    programme_items,
    programme_sets,
    programmes,
)
from service.usecases.ports.programmes import Decided, Numbered, PlanSet, PlanStatus, Programme, Proposed

AnyRow = Row[*tuple[Any, ...]]


class SqlProgrammes:
    """Programmes, as stored."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, programme: Programme, profile: Profile, source: str) -> bool:
        """Store a programme and the words of its profile; ``False`` where another has one of its years."""
        keep(self._connection, profile, source)
        row = asdict(programme)
        row["mandate_id"] = row.pop("mandate")
        stored = upsert(programmes).values(row).on_conflict_do_nothing().returning(programmes.c.id)
        return self._connection.execute(stored).first() is not None

    def all(self) -> Sequence[Programme]:
        """Every programme, the latest years first."""
        rows = self._connection.execute(select(programmes).order_by(programmes.c.first_year.desc()))
        return [_programme(row) for row in rows]

    def get(self, id: ProgrammeId) -> Programme:
        """One programme; ``NotFound``."""
        return self._one(id, held=False)

    def hold(self, id: ProgrammeId) -> Programme:
        """The same, held until the transaction ends."""
        return self._one(id, held=True)

    def save(self, programme: Programme) -> Revision:
        """Store version and next number of a programme that is held; gives its new revision."""
        stored = (
            update(programmes)
            .where(programmes.c.id == programme.id)
            .values(version=programme.version, next_number=programme.next_number, revision=programmes.c.revision + 1)
            .returning(programmes.c.revision)
        )
        return Revision(self._connection.execute(stored).scalar_one())

    def items(self, programmes_: Collection[ProgrammeId]) -> Sequence[Numbered]:
        """The items of these programmes, proposed ones among them, by number."""
        query = select(programme_items).where(programme_items.c.programme_id.in_(programmes_))
        return [_item(row) for row in self._connection.execute(query.order_by(programme_items.c.number))]

    def lines(self, items: Collection[PlannedId]) -> Sequence[Numbered]:
        """These items, and all of earlier programmes that they go on with, back to where they began."""
        line = select(programme_items).where(programme_items.c.id.in_(items)).cte("line", recursive=True)
        line = line.union(select(programme_items).join(line, programme_items.c.id == line.c.taken_from))
        return [_item(row) for row in self._connection.execute(select(line))]

    def item(self, id: PlannedId) -> Numbered:
        """One item; ``NotFound``."""
        row = self._connection.execute(select(programme_items).where(programme_items.c.id == id)).first()
        if row is None:
            raise NotFound("programme-item", id)
        return _item(row)

    def heirs(self, items: Collection[PlannedId]) -> frozenset[PlannedId]:
        """Those of these items that a later programme has taken over, and stands with."""
        query = (
            select(programme_items.c.taken_from)
            .join(programme_editions, programme_editions.c.item_id == programme_items.c.id)
            .where(programme_items.c.taken_from.in_(items), programme_editions.c.until.is_(None))
        )
        return frozenset(map(PlannedId, self._connection.scalars(query)))

    def claimed(self, items: Collection[PlannedId]) -> frozenset[PlannedId]:
        """Those of these items that somebody proposes to take over, where nobody has decided on that yet."""
        query = (
            select(programme_items.c.taken_from)
            .join(programme_changes, programme_changes.c.item_id == programme_items.c.id)
            .where(
                programme_items.c.taken_from.in_(items),
                programme_changes.c.what == What.ADD,
                programme_changes.c.status.in_([PlanStatus.WAITING, PlanStatus.PUT]),
            )
        )
        return frozenset(map(PlannedId, self._connection.scalars(query)))

    def editions(self, items: Collection[PlannedId]) -> Sequence[Edition]:
        """Everything that these items have ever said, in the order of the versions."""
        query = select(programme_editions).where(programme_editions.c.item_id.in_(items))
        rows = self._connection.execute(query.order_by(programme_editions.c.since, programme_editions.c.item_id))
        return [Edition(PlannedId(row.item_id), row.since, _planned(row.planned), row.until) for row in rows]

    def renew(self, version: int, gone: Collection[PlannedId], came: Sequence[Edition]) -> None:
        """Let editions end before a version, and others begin with it."""
        table = programme_editions.c
        self._connection.execute(
            update(programme_editions).where(table.item_id.in_(gone), table.until.is_(None)).values(until=version)
        )
        rows = [{"item_id": one.item, "since": version, "planned": asdict(one.planned)} for one in came]
        if rows:
            self._connection.execute(insert(programme_editions), rows)

    def propose(self, proposed: Proposed, item: Numbered | None) -> None:
        """Store a change, and the item that it would take in."""
        if item is not None:
            row = {"id": item.id, "programme_id": item.programme, "number": item.number, "taken_from": item.taken_from}
            self._connection.execute(insert(programme_items).values(row))
        change = proposed.change
        self._connection.execute(
            insert(programme_changes).values(
                id=change.id,
                programme_id=proposed.programme,
                item_id=change.item,
                what=change.what,
                becomes=asdict(change.becomes) if change.becomes else None,
                seen=change.seen,
                reason=proposed.reason,
                body_id=proposed.body,
                proposed_by=proposed.proposed_by,
                mandate_id=proposed.mandate,
                proposed_at=proposed.proposed_at,
            )
        )

    def changes(self, programme: ProgrammeId) -> Sequence[Proposed]:
        """Every change of a programme, first to last."""
        return self._changes(programme_changes.c.programme_id == programme)

    def change(self, id: PlanChangeId) -> Proposed:
        """One change; ``NotFound``."""
        found = self._changes(programme_changes.c.id == id)
        if not found:
            raise NotFound("programme-change", id)
        return found[0]

    def answer(self, answered: Proposed) -> None:
        """Store what became of a change."""
        values = {
            "status": answered.status,
            "set_id": answered.set,
            "answer": answered.answer,
            "answered_by": answered.answered_by,
            "answered_at": answered.answered_at,
        }
        table = programme_changes
        self._connection.execute(update(table).where(table.c.id == answered.change.id).values(values))

    def put(self, put: PlanSet) -> None:
        """Store a set; none of this programme stands before the bodies."""
        self._connection.execute(
            insert(programme_sets).values(
                id=put.id,
                programme_id=put.programme,
                number=put.number,
                base=put.base,
                note=put.note,
                put_by=put.put_by,
                mandate_id=put.mandate,
                put_at=put.put_at,
            )
        )

    def sets(self, programme: ProgrammeId) -> Sequence[PlanSet]:
        """Every set of a programme with its decisions, first to last, in two queries."""
        return self._sets(programme_sets.c.programme_id == programme)

    def set(self, id: PlanSetId) -> PlanSet:
        """One set with its decisions; ``NotFound``."""
        found = self._sets(programme_sets.c.id == id)
        if not found:
            raise NotFound("programme-set", id)
        return found[0]

    def decide(self, put: PlanSetId, decided: Decided) -> None:
        """Store what a body decided."""
        values = asdict(decided)
        values["mandate_id"] = values.pop("mandate")
        self._connection.execute(insert(programme_decisions).values(set_id=put, **values))

    def end(self, ended: PlanSet) -> None:
        """Store what became of a set and of all its changes."""
        of_set = update(programme_sets).where(programme_sets.c.id == ended.id)
        self._connection.execute(of_set.values(status=ended.status, version=ended.version))
        of_changes = update(programme_changes).where(programme_changes.c.set_id == ended.id)
        self._connection.execute(of_changes.values(status=ended.status))

    def link(self, act: ActId, item: PlannedId) -> None:
        """Let an act answer an item."""
        self._connection.execute(update(acts).where(acts.c.id == act).values(planned_id=item))

    def _one(self, id: ProgrammeId, *, held: bool) -> Programme:
        query = select(programmes).where(programmes.c.id == id)
        row = self._connection.execute(query.with_for_update() if held else query).first()
        if row is None:
            raise NotFound("programme", id)
        return _programme(row)

    def _changes(self, condition: ColumnElement[bool]) -> list[Proposed]:
        query = select(programme_changes).where(condition)
        ordered = query.order_by(programme_changes.c.proposed_at, programme_changes.c.id)
        return [_proposed(row) for row in self._connection.execute(ordered)]

    def _sets(self, condition: ColumnElement[bool]) -> list[PlanSet]:
        found = [
            _set(row) for row in self._connection.execute(select(programme_sets).where(condition).order_by("number"))
        ]
        table = programme_decisions.c
        told = select(programme_decisions).where(table.set_id.in_([one.id for one in found])).order_by(table.step)
        decisions: dict[str, list[Decided]] = {one.id: [] for one in found}
        for row in self._connection.execute(told):
            decisions[row.set_id].append(_decided(row))
        return [replace(one, decisions=tuple(decisions[one.id])) for one in found]


def _programme(row: AnyRow) -> Programme:
    return Programme(
        id=ProgrammeId(row.id),
        first_year=row.first_year,
        years=row.years,
        profile=row.profile,
        profile_hash=Hash(row.profile_hash),
        version=row.version,
        next_number=row.next_number,
        revision=Revision(row.revision),
        opened_by=row.opened_by,
        mandate=row.mandate_id,
        opened_at=row.opened_at.astimezone(UTC),
    )


def _item(row: AnyRow) -> Numbered:
    return Numbered(PlannedId(row.id), ProgrammeId(row.programme_id), row.number, row.taken_from)


def _planned(stored: Mapping[str, Any]) -> Planned:
    return Planned(**{**stored, "tags": tuple(stored["tags"])})


def _proposed(row: AnyRow) -> Proposed:
    change = PlanChange(
        PlanChangeId(row.id),
        PlannedId(row.item_id),
        What(row.what),
        _planned(row.becomes) if row.becomes else None,
        row.seen,
    )
    return Proposed(
        change=change,
        programme=ProgrammeId(row.programme_id),
        reason=row.reason,
        body=row.body_id,
        proposed_by=row.proposed_by,
        mandate=row.mandate_id,
        proposed_at=row.proposed_at.astimezone(UTC),
        status=PlanStatus(row.status),
        set=row.set_id,
        answer=row.answer,
        answered_by=row.answered_by,
        answered_at=row.answered_at.astimezone(UTC) if row.answered_at else None,
    )


def _set(row: AnyRow) -> PlanSet:
    return PlanSet(
        id=PlanSetId(row.id),
        programme=ProgrammeId(row.programme_id),
        number=row.number,
        base=row.base,
        note=row.note,
        put_by=row.put_by,
        mandate=row.mandate_id,
        put_at=row.put_at.astimezone(UTC),
        status=PlanStatus(row.status),
        version=row.version,
    )


def _decided(row: AnyRow) -> Decided:
    return Decided(
        step=row.step,
        body=BodyKind(row.body),
        granted=row.granted,
        number=row.number,
        day=row.day,
        reason=row.reason,
        decided_by=row.decided_by,
        mandate=row.mandate_id,
        decided_at=row.decided_at.astimezone(UTC),
    )
