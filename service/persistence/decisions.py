"""Decisions on amendments in PostgreSQL, with what each did to others; an undone one stays on file."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, select, update

from service.domain.amendment.amendment import Status
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
            },
        )
        rows = [
            {
                "decision_id": decision.id,
                "amendment_id": fallen.amendment,
                "before": fallen.before.value,
                "after": fallen.after.value,
                "rule": fallen.rule,
            }
            for fallen in decision.consequences
        ]
        if rows:
            self._connection.execute(insert(consequences), rows)

    def standing(self, amendment: AmendmentId) -> Decision | None:
        """The decision on an amendment that has not been undone."""
        found = self._decisions(decisions.c.amendment_id == amendment, decisions.c.undone_at.is_(None))
        return found[0] if found else None

    def undo(self, decision: DecisionId, by: PersonId, at: datetime) -> None:
        """Mark a decision as undone."""
        self._connection.execute(update(decisions).where(decisions.c.id == decision).values(undone_at=at, undone_by=by))

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
        return [_from_row(row, (one for one in fallen if one.decision_id == row.id)) for row in rows]


def _from_row(row: Row[*tuple[Any, ...]], fallen: Iterable[Row[*tuple[Any, ...]]]) -> Decision:
    return Decision(
        row.id,
        row.act_id,
        row.sitting_id,
        row.amendment_id,
        Status(row.outcome),
        row.reason,
        row.decided_by,
        row.decided_at,
        tuple(Fallen(one.amendment_id, Status(one.before), Status(one.after), one.rule) for one in fallen),
        row.undone_at,
        row.undone_by,
    )
