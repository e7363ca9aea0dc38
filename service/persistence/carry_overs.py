"""The log of carry-overs in PostgreSQL: what each new version made of the amendments it touched."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from service.domain.amendment.amendment import Carry
from service.domain.ids import AmendmentId, PersonId
from service.persistence.operations import from_json, to_json
from service.persistence.tables import carry_overs
from service.usecases.ports.amendments import CarryOver


class SqlCarryOvers:
    """The log of carry-overs in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def log(self, results: Sequence[CarryOver]) -> None:
        """Write down what carry-overs gave."""
        rows = [
            {
                "amendment_id": result.amendment,
                "from_version": result.before_version,
                "to_version": result.after_version,
                "outcome": result.outcome.value,
                "reason": result.reason,
                "before": to_json(result.before),
                "after": None if result.after is None else to_json(result.after),
            }
            for result in results
        ]
        self._connection.execute(insert(carry_overs), rows)

    def carry_overs(self, amendment: AmendmentId) -> Sequence[CarryOver]:
        """The log of one amendment, oldest first."""
        rows = self._connection.execute(
            select(carry_overs).where(carry_overs.c.amendment_id == amendment).order_by(carry_overs.c.id)
        )
        return [
            CarryOver(
                row.amendment_id,
                row.from_version,
                row.to_version,
                Carry(row.outcome),
                row.reason,
                from_json(row.before),
                None if row.after is None else from_json(row.after),
                row.at,
                row.confirmed_by,
                row.confirmed_at,
            )
            for row in rows
        ]

    def confirm(self, amendment: AmendmentId, by: PersonId, at: datetime) -> None:
        """Note who confirmed the latest carry-over of an amendment."""
        latest = select(func.max(carry_overs.c.id)).where(carry_overs.c.amendment_id == amendment)
        confirmed = update(carry_overs).where(carry_overs.c.id == latest.scalar_subquery())
        self._connection.execute(confirmed.values(confirmed_by=by, confirmed_at=at))
