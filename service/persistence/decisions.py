"""Decisions on amendments in PostgreSQL, with what each did to others; an undone one stays on file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from service.domain.amendment.amendment import Cause, Status
from service.domain.ids import ActId, AmendmentId, DecisionId, PersonId
from service.persistence.tables import consequences, decisions
from service.usecases.ports.amendments import Decision, Fallen


class SqlDecisions:
    """Decisions on amendments in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def decide(self, decision: Decision) -> None:
        """File a decision; the database refuses a second one standing on the same amendment."""
        self._connection.execute(
            insert(decisions),
            {
                "id": decision.id,
                "act_id": decision.act,
                "sitting_id": decision.sitting,
                "amendment_id": decision.amendment,
                "outcome": decision.outcome.value,
                "reason": decision.reason,
                "decided_by": decision.by,
                "decided_at": decision.at,
                "block": decision.block,
                "put": decision.put,
                "because": decision.because,
                "own": decision.own,
                "vote_id": decision.vote,
                "offline": dict(decision.offline) if decision.offline is not None else None,
            },
        )
        rows = [
            {
                "decision_id": decision.id,
                "amendment_id": fallen.amendment,
                "before": fallen.before.value,
                "after": fallen.after.value,
                "rule": fallen.rule,
                "was": cause_to_json(fallen.was),
            }
            for fallen in decision.consequences
        ]
        if rows:
            self._connection.execute(insert(consequences), rows)

    def standing(self, amendment: AmendmentId) -> Decision | None:
        """The decision on an amendment that has not been undone."""
        found = self._decisions(decisions.c.amendment_id == amendment, decisions.c.undone_at.is_(None))
        return found[0] if found else None

    def undo(self, decision: DecisionId, by: PersonId, at: datetime, reason: str = "") -> None:
        """Mark a decision as undone."""
        values = {"undone_at": at, "undone_by": by, "undone_reason": reason}
        self._connection.execute(update(decisions).where(decisions.c.id == decision).values(values))

    def decisions(self, act: ActId) -> Sequence[Decision]:
        """Every decision on an act's amendments, in the order they were made."""
        return self._decisions(decisions.c.act_id == act)

    def _decisions(self, *which: ColumnElement[bool]) -> Sequence[Decision]:
        rows = self._connection.execute(
            select(decisions).where(*which).order_by(decisions.c.decided_at, decisions.c.id)
        ).all()
        ids = [row.id for row in rows]
        fallen = self._connection.execute(
            select(consequences).where(consequences.c.decision_id.in_(ids)).order_by(consequences.c.amendment_id)
        ).all()
        of: dict[str, list[Row[*tuple[Any, ...]]]] = {}
        for one in fallen:
            of.setdefault(one.decision_id, []).append(one)
        return [_from_row(row, of.get(row.id, ())) for row in rows]


def cause_to_json(cause: Cause | None) -> dict[str, str | None] | None:
    """A cause as it is stored."""
    return {"rule": cause.rule, "by": cause.by, "reason": cause.reason} if cause else None


def cause_from_json(stored: Mapping[str, Any] | None) -> Cause | None:
    """A cause as it was stored."""
    return Cause(stored["rule"], stored["by"], stored["reason"]) if stored else None


def _from_row(row: Row[*tuple[Any, ...]], fallen: Iterable[Row[*tuple[Any, ...]]]) -> Decision:
    return Decision(
        id=row.id,
        act=row.act_id,
        sitting=row.sitting_id,
        amendment=row.amendment_id,
        outcome=Status(row.outcome),
        reason=row.reason,
        by=row.decided_by,
        at=row.decided_at,
        consequences=tuple(map(_fallen, fallen)),
        undone_at=row.undone_at,
        undone_by=row.undone_by,
        undone_reason=row.undone_reason,
        block=row.block,
        put=row.put,
        because=row.because,
        own=row.own,
        vote=row.vote_id,
        offline=row.offline,
    )


def _fallen(row: Row[*tuple[Any, ...]]) -> Fallen:
    return Fallen(row.amendment_id, Status(row.before), Status(row.after), row.rule, cause_from_json(row.was))
