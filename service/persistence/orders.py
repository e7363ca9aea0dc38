"""Orders, recommendations, consents and divisions in PostgreSQL: what ends is marked, nothing is deleted."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    ScalarSelect,
    Table,
    func,
    insert,
    literal,
    literal_column,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import aggregate_order_by

from service.domain.errors import NotFound
from service.domain.ids import ActId, AmendmentId, OrderId
from service.persistence.tables import (
    consents,
    decisions,
    divisions,
    meeting_items,
    meetings,
    orders,
    pull_outs,
    recommendations,
    sittings,
)
from service.usecases.ports.orders import (
    AskedConsent,
    DecidedIn,
    Division,
    Order,
    OrderKind,
    PullOut,
    Putting,
    Recommendation,
    Said,
    Signed,
)

_MADE = ("made_by", "mandate_id", "made_at")
_CONFIRMED = ("confirmed_by", "confirmed_mandate", "confirmed_at")
_UNDONE = ("undone_by", "undone_mandate", "undone_at")
_ASKED = ("asked_by", "mandate_id", "asked_at")
_ANSWERED = ("answered_by", "answered_mandate", "answered_at")
_RULED = ("ruled_by", "ruled_mandate", "ruled_at")
_MARKED = (orders, recommendations, pull_outs, consents, divisions, decisions)


class SqlOrders:
    """All of it in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def putting(self, act: ActId) -> Mapping[AmendmentId, Putting]:
        """Of what is decided on an act: which in turn, and with which others."""
        found = select(decisions.c.amendment_id, decisions.c.put, decisions.c.block)
        standing = found.where(decisions.c.act_id == act, decisions.c.undone_at.is_(None))
        return {row.amendment_id: Putting(row.put, row.block) for row in self._connection.execute(standing)}

    def decided_in(self, act: ActId) -> Mapping[AmendmentId, DecidedIn]:
        """Of what is decided on an act: in which meeting or sitting."""
        held = decisions.outerjoin(sittings, sittings.c.id == decisions.c.sitting_id)
        held = held.outerjoin(meeting_items, meeting_items.c.id == sittings.c.item_id)
        held = held.outerjoin(meetings, meetings.c.id == meeting_items.c.meeting_id)
        goes_on = sittings.c.id.is_not(None) & sittings.c.closed_at.is_(None)
        found = select(decisions.c.amendment_id, meetings.c.status, goes_on.label("goes_on")).select_from(held)
        standing = found.where(decisions.c.act_id == act, decisions.c.undone_at.is_(None))
        rows = self._connection.execute(standing)
        return {row.amendment_id: DecidedIn(row.status, row.goes_on) for row in rows}

    def next_put(self, act: ActId, block: str | None) -> int:
        """Which in turn is put next on an act; those of one block are put together."""
        found = select(func.max(decisions.c.put)).where(decisions.c.act_id == act)
        last: int | None = self._connection.execute(found).scalar_one()
        together = self._connection.execute(found.where(decisions.c.block == block)).scalar_one() if block else None
        return int(together or (last or 0) + 1)

    def give(self, order: Order) -> None:
        """Store an order."""
        said = order.said
        row = {
            "id": order.id,
            "act_id": order.act,
            "kind": order.kind.value,
            "payload": {
                "amendments": list(said.amendments),
                "beside": said.beside,
                "block": said.block,
                "holds": said.holds,
            },
            "reason": order.reason,
            **_signed(_MADE, order.made),
            **(_signed(_CONFIRMED, order.confirmed) if order.confirmed else {}),
        }
        self._connection.execute(insert(orders), row)

    def order(self, order: OrderId) -> Order:
        """One order; ``NotFound``."""
        row = self._connection.execute(select(orders).where(orders.c.id == order)).one_or_none()
        if row is None:
            raise NotFound("order", order)
        return _order(row)

    def confirm(self, order: OrderId, by: Signed) -> None:
        """Note who confirmed an order."""
        self._change(orders, order, _signed(_CONFIRMED, by))

    def take_back(self, order: OrderId, by: Signed, reason: str) -> None:
        """Note who undid an order, and why."""
        self._change(orders, order, {**_signed(_UNDONE, by), "undone_reason": reason})

    def orders(self, act: ActId) -> Sequence[Order]:
        """Every order on an act, oldest first."""
        found = select(orders).where(orders.c.act_id == act).order_by(orders.c.made_at, orders.c.id)
        return [_order(row) for row in self._connection.execute(found)]

    def recommend(self, made: Recommendation) -> None:
        """Store a recommendation in place of the one that stood."""
        table = recommendations.c
        stood = update(recommendations).where(table.amendment_id == made.amendment, table.replaced_at.is_(None))
        self._connection.execute(stood.values(replaced_at=made.made.at))
        row = {
            "id": made.id,
            "act_id": made.act,
            "amendment_id": made.amendment,
            "place": made.table,
            "reason": made.reason,
            **_signed(_MADE, made.made),
        }
        self._connection.execute(insert(recommendations), row)

    def confirm_recommendations(self, ids: Collection[str], by: Signed) -> None:
        """Note who confirmed recommendations."""
        chosen = update(recommendations).where(recommendations.c.id.in_(ids))
        self._connection.execute(chosen.values(_signed(_CONFIRMED, by)))

    def recommendations(self, act: ActId) -> Sequence[Recommendation]:
        """The recommendations that stand on an act's amendments."""
        table = recommendations.c
        found = select(recommendations).where(table.act_id == act, table.replaced_at.is_(None))
        return [
            Recommendation(
                row.id, row.act_id, row.amendment_id, row.place, row.reason, _made(row), _read(row, _CONFIRMED)
            )
            for row in self._connection.execute(found.order_by(table.made_at, table.id))
        ]

    def pull_out(self, made: PullOut) -> None:
        """Store that a delegation pulls an amendment out."""
        row = {
            "id": made.id,
            "act_id": made.act,
            "amendment_id": made.amendment,
            "body_id": made.body,
            "reason": made.reason,
            **_signed(_MADE, made.made),
        }
        self._connection.execute(insert(pull_outs), row)

    def put_back(self, id: str, by: Signed) -> None:
        """Note that an amendment is back in its table for this delegation."""
        self._change(pull_outs, id, {"returned_by": by.by, "returned_at": by.at})

    def pulled_out(self, act: ActId) -> Sequence[PullOut]:
        """What is pulled out now, oldest first."""
        table = pull_outs.c
        found = select(pull_outs).where(table.act_id == act, table.returned_at.is_(None))
        return [
            PullOut(row.id, row.act_id, row.amendment_id, row.body_id, row.reason, _made(row))
            for row in self._connection.execute(found.order_by(table.made_at, table.id))
        ]

    def ask_consent(self, asked: AskedConsent) -> None:
        """Store that consent is asked."""
        row = {
            "compromise_id": asked.compromise,
            "amendment_id": asked.amendment,
            "act_id": asked.act,
            "body_id": asked.body,
            **_signed(_ASKED, asked.asked),
        }
        self._connection.execute(insert(consents), row)

    def answer_consent(self, answered: AskedConsent) -> None:
        """Store an answer."""
        assert answered.answered is not None, "an answer is somebody's"
        table = consents.c
        asked = (table.compromise_id == answered.compromise, table.amendment_id == answered.amendment)
        said = {"given": answered.given, "reason": answered.reason, **_signed(_ANSWERED, answered.answered)}
        self._connection.execute(update(consents).where(*asked).values(said))

    def consents(self, act: ActId) -> Sequence[AskedConsent]:
        """What was asked on an act, oldest first."""
        table = consents.c
        found = select(consents).where(table.act_id == act)
        return [
            AskedConsent(
                compromise=row.compromise_id,
                amendment=row.amendment_id,
                act=row.act_id,
                body=row.body_id,
                asked=_made(row, _ASKED),
                given=row.given,
                reason=row.reason,
                answered=_read(row, _ANSWERED),
            )
            for row in self._connection.execute(found.order_by(table.asked_at, table.amendment_id))
        ]

    def ask_division(self, asked: Division) -> None:
        """Store a request for separate votes."""
        row = {
            "id": asked.id,
            "act_id": asked.act,
            "amendment_id": asked.amendment,
            "parts": [list(part) for part in asked.parts],
            "reason": asked.reason,
            "body_id": asked.body,
            **_signed(_MADE, asked.made),
        }
        self._connection.execute(insert(divisions), row)

    def rule_on_division(self, ruled: Division) -> None:
        """Store the ruling on one."""
        assert ruled.ruled is not None, "a ruling is somebody's"
        said = {"granted": ruled.granted, "answer": ruled.answer, **_signed(_RULED, ruled.ruled)}
        self._change(divisions, ruled.id, said)

    def divisions(self, act: ActId) -> Sequence[Division]:
        """Every request on an act, oldest first."""
        table = divisions.c
        found = select(divisions).where(table.act_id == act).order_by(table.made_at, table.id)
        return [_division(row) for row in self._connection.execute(found)]

    def _change(self, table: Table, id: str, values: Mapping[str, object]) -> None:
        self._connection.execute(update(table).where(table.c.id == id).values(dict(values)))


def marks(act: ActId) -> Sequence[ScalarSelect[Any]]:
    """What is another whenever anything here, or a decision, is: every change of a row gives it another ``xmin``."""
    return [_mark(table, act) for table in _MARKED]


def _mark(table: Table, act: ActId) -> ScalarSelect[Any]:
    each: ColumnElement[str] = literal_column(f"{table.name}.xmin::text")
    rows = func.md5(func.string_agg(each, aggregate_order_by(literal(","), each)))
    return select(rows).where(table.c.act_id == act).scalar_subquery()


def _signed(names: tuple[str, str, str], signed: Signed) -> dict[str, object]:
    return dict(zip(names, (signed.by, signed.mandate, signed.at), strict=True))


def _read(row: Row[*tuple[Any, ...]], names: tuple[str, str, str]) -> Signed | None:
    person, mandate, at = (getattr(row, name) for name in names)
    return None if person is None else Signed(person, mandate, at)


def _made(row: Row[*tuple[Any, ...]], names: tuple[str, str, str] = _MADE) -> Signed:
    signed = _read(row, names)
    assert signed is not None, "the column is never null"
    return signed


def _order(row: Row[*tuple[Any, ...]]) -> Order:
    said = row.payload
    return Order(
        id=OrderId(row.id),
        act=row.act_id,
        kind=OrderKind(row.kind),
        said=Said(tuple(said["amendments"]), said["beside"], said["block"], said["holds"]),
        reason=row.reason,
        made=_made(row),
        confirmed=_read(row, _CONFIRMED),
        undone=_read(row, _UNDONE),
        undone_reason=row.undone_reason,
    )


def _division(row: Row[*tuple[Any, ...]]) -> Division:
    return Division(
        id=row.id,
        act=row.act_id,
        amendment=row.amendment_id,
        parts=tuple(tuple(part) for part in row.parts),
        reason=row.reason,
        body=row.body_id,
        made=_made(row),
        granted=row.granted,
        answer=row.answer,
        ruled=_read(row, _RULED),
    )
