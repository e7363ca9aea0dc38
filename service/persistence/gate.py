"""Ways round gates, reminders and what versions changed, in PostgreSQL."""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import UTC
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, insert, select, update

from service.domain.errors import NotFound
from service.domain.ids import ActId, PersonId, WayRoundId
from service.domain.procedure.binding import Change, Changes
from service.domain.procedure.way_round import Answer, WayRound
from service.persistence.tables import exceptions, reminders, version_changes, versions
from service.usecases.ports.gate import Reminder

_COLUMNS = {"act": "act_id", "mandate": "mandate_id", "person": "person_id"}


class SqlGateBook:
    """Ways round gates and reminders, as stored."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note_changes(self, act: ActId, changes: Sequence[Change]) -> None:
        """Store which units a version changed."""
        rows = [
            {
                "act_id": act,
                "version": one.version,
                "clause_id": one.clause,
                "above": sorted(one.above),
                "substance": one.substance,
            }
            for one in changes
        ]
        if rows:
            self._connection.execute(insert(version_changes), rows)

    def changes(self, act: ActId) -> Changes:
        """Which units the versions of an act changed, and in which versions nobody has judged that."""
        table, before = version_changes.c, versions.alias("before")
        query = select(version_changes).where(table.act_id == act).order_by(table.version, table.clause_id)
        known = tuple(
            Change(row.version, row.clause_id, frozenset(row.above), row.substance)
            for row in self._connection.execute(query)
        )
        same_act = and_(before.c.act_id == versions.c.act_id, before.c.number == versions.c.number - 1)
        moved = select(versions.c.number).join(before, same_act)
        changed = self._connection.scalars(moved.where(versions.c.act_id == act, versions.c.hash != before.c.hash))
        return Changes(known, frozenset(changed) - {one.version for one in known})

    def add_way_round(self, asked: WayRound) -> None:
        """Store a request that waits for its second person."""
        self._connection.execute(insert(exceptions).values(_row(asked)))

    def way_round(self, id: WayRoundId) -> WayRound:
        """One request; ``NotFound``."""
        found = self._ways_round(exceptions.c.id == id)
        if not found:
            raise NotFound("exception", id)
        return found[0]

    def ways_round(self, act: ActId) -> Sequence[WayRound]:
        """Every request on an act, first to last."""
        return self._ways_round(exceptions.c.act_id == act)

    def end_way_round(self, ended: WayRound) -> None:
        """Store what became of a request."""
        names = ("status", "ended_by", "ended_mandate", "ended_at", "answer")
        values = {name: getattr(ended, name) for name in names}
        self._connection.execute(update(exceptions).where(exceptions.c.id == ended.id).values(values))

    def remind(self, reminders_: Sequence[Reminder]) -> None:
        """Store reminders, none of which was given that day."""
        self._connection.execute(insert(reminders), [_row(one) for one in reminders_])

    def reminders(self, act: ActId) -> Sequence[Reminder]:
        """The reminders given on an act, latest first."""
        return self._reminders(reminders.c.act_id == act)

    def reminders_to(self, person: PersonId, acts: Collection[ActId]) -> Sequence[Reminder]:
        """The reminders that a person was given on these acts, latest first."""
        return self._reminders(reminders.c.person_id == person, reminders.c.act_id.in_(acts))

    def waiting(self, acts: Collection[ActId]) -> Sequence[WayRound]:
        """The requests on these acts that nobody has answered."""
        return self._ways_round(exceptions.c.status == Answer.ASKED, exceptions.c.act_id.in_(acts))

    def _ways_round(self, *conditions: ColumnElement[bool]) -> list[WayRound]:
        query = select(exceptions).where(*conditions).order_by(exceptions.c.asked_at, exceptions.c.id)
        return [_way_round(row) for row in self._connection.execute(query)]

    def _reminders(self, *conditions: ColumnElement[bool]) -> list[Reminder]:
        query = select(reminders).where(*conditions).order_by(reminders.c.at.desc(), reminders.c.person_id)
        return [
            Reminder(
                act=row.act_id,
                condition=row.condition,
                person=row.person_id,
                day=row.day,
                stage=row.stage,
                visit=row.visit,
                asked_by=row.asked_by,
                mandate=row.mandate_id,
                at=row.at.astimezone(UTC),
            )
            for row in self._connection.execute(query)
        ]


def _row(one: WayRound | Reminder) -> dict[str, Any]:
    return {_COLUMNS.get(name, name): value for name, value in asdict(one).items()}


def _way_round(row: Row[*tuple[Any, ...]]) -> WayRound:
    return WayRound(
        id=WayRoundId(row.id),
        act=row.act_id,
        move=row.move,
        stage=row.stage,
        visit=row.visit,
        reason=row.reason,
        bypassed=row.bypassed,
        asked_by=row.asked_by,
        mandate=row.mandate_id,
        asked_at=row.asked_at.astimezone(UTC),
        expires_at=row.expires_at.astimezone(UTC),
        status=Answer(row.status),
        ended_by=row.ended_by,
        ended_mandate=row.ended_mandate,
        ended_at=row.ended_at,
        answer=row.answer,
    )
