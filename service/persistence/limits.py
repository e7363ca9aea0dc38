"""Powers, invitations, absences and leaves in PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Table, and_, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.errors import NotFound
from service.domain.ids import AbsenceId, ActId, AmendmentId, BodyId, InvitationId, PersonId, PowersId
from service.domain.procedure.leave import Leave, Objection
from service.persistence.tables import absences, acts, invitations, leave_objections, leaves, powers
from service.usecases.ports.limits import Absence, Invited, Powers

Kept = TypeVar("Kept", Powers, Invited, Absence, Leave, Objection)

_COLUMNS = {name: f"{name}_id" for name in ("act", "mandate", "person", "body", "amendment")}


class SqlLimits:
    """Powers, invitations, absences and leaves, as stored."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def give_powers(self, given: Powers) -> bool:
        """Store powers; ``False`` where somebody holds them then already, for the same act or for all."""
        stored = upsert(powers).values(_row(given)).on_conflict_do_nothing().returning(powers.c.id)
        return self._connection.execute(stored).first() is not None

    def powers(self, bodies: Sequence[BodyId] | None = None) -> Sequence[Powers]:
        """Powers of these delegations or of all, the latest first."""
        where = [] if bodies is None else [powers.c.body_id.in_(bodies)]
        return self._read(Powers, powers, powers.c.given_at, *where)

    def held_at(self, at: datetime, act: ActId | None) -> Mapping[BodyId, PersonId]:
        """Who holds the powers of delegations at an instant, on an act or (``None``) on all; narrower ones go first."""
        table = powers.c
        in_force = and_(table.revoked_at.is_(None), table.starts_at <= at, table.ends_at > at)
        reach = or_(table.act_id.is_(None), table.act_id == act) if act is not None else table.act_id.is_(None)
        query = select(table.body_id, table.person_id).where(in_force, reach).order_by(table.act_id.nulls_first())
        return {row.body_id: row.person_id for row in self._connection.execute(query)}

    def one_powers(self, id: PowersId) -> Powers:
        """The powers of an id; ``NotFound``."""
        return self._one(Powers, powers, id)

    def revoke_powers(self, id: PowersId, by: PersonId, at: datetime) -> None:
        """Store that powers end at once."""
        self._connection.execute(update(powers).where(powers.c.id == id).values(revoked_by=by, revoked_at=at))

    def invite(self, invited: Invited) -> None:
        """Store an invitation."""
        self._connection.execute(insert(invitations).values(_row(invited)))

    def invitations(self, act: ActId) -> Sequence[Invited]:
        """The invitations to an act, the latest first."""
        return self._read(Invited, invitations, invitations.c.given_at, invitations.c.act_id == act)

    def invitation(self, id: InvitationId) -> Invited:
        """One invitation; ``NotFound``."""
        return self._one(Invited, invitations, id)

    def revoke_invitation(self, id: InvitationId, by: PersonId, at: datetime) -> None:
        """Store that an invitation ends at once."""
        ended = {"revoked_by": by, "revoked_at": at}
        self._connection.execute(update(invitations).where(invitations.c.id == id).values(ended))

    def note_absence(self, absence: Absence) -> None:
        """Store an absence."""
        self._connection.execute(insert(absences).values(_row(absence)))

    def absences(self) -> Sequence[Absence]:
        """Every absence, the latest first."""
        return self._read(Absence, absences, absences.c.noted_at)

    def absence(self, id: AbsenceId) -> Absence:
        """One absence; ``NotFound``."""
        return self._one(Absence, absences, id)

    def end_absence(self, id: AbsenceId, by: PersonId, at: datetime) -> None:
        """Store that an absence ends at once."""
        self._connection.execute(update(absences).where(absences.c.id == id).values(ended_by=by, ended_at=at))

    def restrict(self, act: ActId, *, restricted: bool) -> None:
        """Store whether an act is for those who need to know alone."""
        self._connection.execute(update(acts).where(acts.c.id == act).values(restricted=restricted))

    def ask_leave(self, leave: Leave) -> None:
        """Store a request for leave."""
        row = _row(leave)
        del row["objections"]
        self._connection.execute(insert(leaves).values(row))

    def leave(self, amendment: AmendmentId) -> Leave | None:
        """The request of an amendment with its objections, if it was tabled late."""
        return next(iter(self._leaves(leaves.c.amendment_id == amendment)), None)

    def leaves(self, act: ActId) -> Sequence[Leave]:
        """The requests on an act with their objections, first to last."""
        return self._leaves(leaves.c.act_id == act)

    def decide_leave(self, leave: Leave) -> None:
        """Store the chair's decision."""
        names = ("granted", "answer", "decided_by", "decided_mandate", "decided_at")
        values = {name: getattr(leave, name) for name in names}
        self._connection.execute(update(leaves).where(leaves.c.amendment_id == leave.amendment).values(values))

    def object(self, amendment: AmendmentId, objection: Objection) -> None:
        """Store a delegation's objection."""
        self._connection.execute(insert(leave_objections).values(amendment_id=amendment, **_row(objection)))

    def _leaves(self, condition: ColumnElement[bool]) -> list[Leave]:
        query = select(leaves).where(condition).order_by(leaves.c.asked_at, leaves.c.amendment_id)
        rows = self._connection.execute(query).all()
        said: dict[str, list[Objection]] = {row.amendment_id: [] for row in rows}
        told = select(leave_objections).where(leave_objections.c.amendment_id.in_(said)).order_by(leave_objections.c.at)
        for row in self._connection.execute(told) if rows else ():
            said[row.amendment_id].append(_made(Objection, row))
        return [_made(Leave, row, objections=tuple(said[row.amendment_id])) for row in rows]

    def _read(
        self, kind: type[Kept], table: Table, order: ColumnElement[Any], *where: ColumnElement[bool]
    ) -> list[Kept]:
        query = select(table).where(*where).order_by(order.desc(), table.c.id)
        return [_made(kind, row) for row in self._connection.execute(query)]

    def _one(self, kind: type[Kept], table: Table, id: str) -> Kept:
        row = self._connection.execute(select(table).where(table.c.id == id)).first()
        if row is None:
            raise NotFound(table.name, id)
        return _made(kind, row)


def _row(one: Powers | Invited | Absence | Leave | Objection) -> dict[str, Any]:
    values = {_COLUMNS.get(name, name): value for name, value in asdict(one).items()}
    return values | ({"clauses": list(values["clauses"])} if "clauses" in values else {})


def _made(kind: type[Kept], row: Row[*tuple[Any, ...]], **more: object) -> Kept:
    """A kept thing from its row: columns of ids have ``_id`` to their names, lists are tuples."""
    names = [field.name for field in fields(kind) if field.name not in more]
    values = {name: getattr(row, _COLUMNS.get(name, name)) for name in names}
    if "clauses" in values:
        values["clauses"] = tuple(values["clauses"])
    return kind(**values, **more)  # type: ignore[arg-type]
