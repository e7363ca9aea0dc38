"""Reviews of adopted acts and what became of them, in PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC
from typing import Any

from sqlalchemy import Connection, Row, insert, or_, select

from service.domain.ids import ActId, ApplicationId, BodyId, VersionNumber
from service.persistence.tables import applications, reviews
from service.usecases.ports.afterwards import Aim, Application, Applied, Cause, Review

_COLUMNS = {"act": "act_id", "reviewed": "reviewed_id", "mandate": "mandate_id", "body": "body_id"}


class SqlAfterwards:
    """Reviews and applications, as stored."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_review(self, review: Review) -> None:
        """Store that an act reviews another."""
        self._connection.execute(insert(reviews).values(_row(review)))

    def reviews(self, act: ActId) -> Sequence[Review]:
        """The review that an act is, and those that it is the object of, first to last."""
        concerned = or_(reviews.c.act_id == act, reviews.c.reviewed_id == act)
        rows = self._connection.execute(select(reviews).where(concerned).order_by(reviews.c.opened_at))
        return [_review(row) for row in rows]

    def note(self, application: Application) -> None:
        """Store what became of an act."""
        self._connection.execute(insert(applications).values(_row(application)))

    def applications(self, act: ActId) -> Sequence[Application]:
        """What was noted of an act, the latest first."""
        query = select(applications).where(applications.c.act_id == act)
        rows = self._connection.execute(query.order_by(applications.c.noted_at.desc(), applications.c.id))
        return [_application(row) for row in rows]


def _row(one: Review | Application) -> dict[str, Any]:
    return {_COLUMNS.get(name, name): value for name, value in asdict(one).items()}


def _review(row: Row[*tuple[Any, ...]]) -> Review:
    return Review(
        act=ActId(row.act_id),
        reviewed=ActId(row.reviewed_id),
        aim=Aim(row.aim),
        cause=Cause(row.cause),
        reason=row.reason,
        version=VersionNumber(row.version),
        opened_by=row.opened_by,
        mandate=row.mandate_id,
        opened_at=row.opened_at.astimezone(UTC),
    )


def _application(row: Row[*tuple[Any, ...]]) -> Application:
    return Application(
        id=ApplicationId(row.id),
        act=ActId(row.act_id),
        body=BodyId(row.body_id),
        state=Applied(row.state),
        law=row.law,
        note=row.note,
        day=row.day,
        noted_by=row.noted_by,
        mandate=row.mandate_id,
        noted_at=row.noted_at.astimezone(UTC),
    )
