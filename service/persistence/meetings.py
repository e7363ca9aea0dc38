"""Meetings, their agendas and the list at the door in PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from service.domain.errors import NotFound
from service.domain.ids import ActId, Hash, ItemId, MeetingId, Revision, SittingId
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.meeting import Entry, Mode, Noted
from service.persistence.tables import attendance, bodies, meeting_items, meetings, protocols, signatures, sittings
from service.persistence.votes import SqlVotes
from service.usecases.ports.meetings import Item, Meeting, Signature

_SITTING = (
    select(sittings.c.id)
    .where(sittings.c.item_id == meeting_items.c.id)
    .order_by(sittings.c.opened_at.desc())
    .limit(1)
    .correlate(meeting_items)
    .scalar_subquery()
    .label("sitting")
)


class SqlMeetings(SqlVotes):
    """Meetings, as stored."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)

    def add(self, meeting: Meeting) -> None:
        """Store a meeting just convened."""
        self._connection.execute(insert(meetings).values(id=meeting.id, **_values(meeting)))

    def get(self, meeting: MeetingId) -> Meeting:
        """One meeting; ``NotFound``."""
        return self._one(meeting, _MEETINGS.where(meetings.c.id == meeting))

    def hold(self, meeting: MeetingId) -> Meeting:
        """The same, held until the transaction ends."""
        self._connection.execute(select(meetings.c.id).where(meetings.c.id == meeting).with_for_update(key_share=True))
        return self.get(meeting)

    def all(self) -> Sequence[Meeting]:
        """Every meeting, the latest day first."""
        ordered = _MEETINGS.order_by(meetings.c.day.desc(), meetings.c.starts.desc(), meetings.c.id)
        return [_meeting(row) for row in self._connection.execute(ordered)]

    def save(self, meeting: Meeting) -> Revision:
        """Store what a meeting that is held says now."""
        stored = update(meetings).where(meetings.c.id == meeting.id).returning(meetings.c.revision)
        values = _values(meeting) | {"revision": meetings.c.revision + 1}
        return Revision(self._connection.execute(stored.values(values)).scalar_one())

    def show(self, meeting: MeetingId, shown: Mapping[str, Any]) -> None:
        """Store what stands on the screen of the hall."""
        self._connection.execute(update(meetings).where(meetings.c.id == meeting).values(shown=dict(shown)))

    def items(self, meetings: Collection[MeetingId]) -> Sequence[Item]:
        """The items of these meetings, in the order of their agendas."""
        wanted = select(meeting_items, _SITTING).where(meeting_items.c.meeting_id.in_(meetings))
        ordered = wanted.order_by(meeting_items.c.meeting_id, meeting_items.c.place, meeting_items.c.id)
        return [_item(row) for row in self._connection.execute(ordered)]

    def add_item(self, item: Item) -> None:
        """Store a new item."""
        self._connection.execute(insert(meeting_items).values(id=item.id, **_item_values(item)))

    def save_item(self, item: Item) -> None:
        """Store what an item of a meeting that is held says now."""
        stored = update(meeting_items).where(meeting_items.c.id == item.id)
        self._connection.execute(stored.values(_item_values(item)))

    def item_of(self, sitting: SittingId) -> Item | None:
        """The item under which an act was taken up."""
        whose = select(sittings.c.item_id).where(sittings.c.id == sitting).scalar_subquery()
        row = self._connection.execute(select(meeting_items, _SITTING).where(meeting_items.c.id == whose)).first()
        return None if row is None else _item(row)

    def of_sittings(self, act: ActId) -> Mapping[SittingId, MeetingId]:
        """The meetings in which sittings on an act were opened."""
        joined = select(sittings.c.id, meeting_items.c.meeting_id).join(
            meeting_items, meeting_items.c.id == sittings.c.item_id
        )
        rows = self._connection.execute(joined.where(sittings.c.act_id == act))
        return {SittingId(row.id): MeetingId(row.meeting_id) for row in rows}

    def note(self, meeting: MeetingId, noted: Noted) -> None:
        """Add a line to the list at the door."""
        self._connection.execute(
            insert(attendance).values(
                meeting_id=meeting,
                seat_id=noted.seat,
                entry=noted.entry.value,
                item_id=noted.item,
                holder_id=noted.holder,
                given_by=noted.by,
                mandate_id=noted.mandate,
                on_behalf=noted.on_behalf,
                at=noted.at,
            )
        )

    def noted(self, meeting: MeetingId) -> Sequence[Noted]:
        """The list at the door, first to last."""
        query = select(attendance).where(attendance.c.meeting_id == meeting).order_by(attendance.c.id)
        return [_noted(row) for row in self._connection.execute(query)]

    def sign(self, meeting: MeetingId, signature: Signature) -> None:
        """Store a signature under a protocol."""
        values = {
            "meeting_id": meeting,
            "capacity": signature.capacity,
            "hash": signature.hash,
            "person_id": signature.person,
            "mandate_id": signature.mandate,
            "at": signature.at,
        }
        self._connection.execute(insert(signatures).values(values))

    def signatures(self, meeting: MeetingId) -> Sequence[Signature]:
        """Every signature under protocols of a meeting, first to last."""
        query = select(signatures).where(signatures.c.meeting_id == meeting).order_by(signatures.c.at)
        return [
            Signature(row.capacity, row.hash, row.person_id, row.mandate_id, row.at)
            for row in self._connection.execute(query)
        ]

    def keep(self, meeting: MeetingId, digest: Hash, content: Mapping[str, Any], at: datetime) -> None:
        """Store the protocol that was signed."""
        values = {"meeting_id": meeting, "hash": digest, "content": dict(content), "at": at}
        self._connection.execute(insert(protocols).values(values))

    def protocol(self, meeting: MeetingId) -> tuple[Hash, Mapping[str, Any]] | None:
        """The protocol that was signed, with its hash."""
        row = self._connection.execute(select(protocols).where(protocols.c.meeting_id == meeting)).first()
        return None if row is None else (Hash(row.hash), row.content)

    def _one(self, meeting: MeetingId, query: Select[*tuple[Any, ...]]) -> Meeting:
        row = self._connection.execute(query).first()
        if row is None:
            raise NotFound("meeting", meeting)
        return _meeting(row)


_MEETINGS = select(meetings, bodies.c.kind).join(bodies, bodies.c.id == meetings.c.body_id)


def _values(meeting: Meeting) -> dict[str, Any]:
    return {
        "body_id": meeting.body,
        "profile": meeting.profile,
        "profile_hash": meeting.profile_hash,
        "day": meeting.day,
        "starts": meeting.starts,
        "place": meeting.place,
        "mode": meeting.mode.value,
        "short_notice": meeting.short_notice,
        "status": meeting.status,
        "shown": dict(meeting.shown),
        "convened_at": meeting.convened_at,
        "convened_by": meeting.convened_by,
        "mandate_id": meeting.mandate,
        "opened_at": meeting.opened_at,
        "opened_by": meeting.opened_by,
        "closed_at": meeting.closed_at,
        "closed_by": meeting.closed_by,
        "cancelled": meeting.cancelled,
    }


def _meeting(row: Row[*tuple[Any, ...]]) -> Meeting:
    return Meeting(
        id=row.id,
        body=row.body_id,
        kind=BodyKind(row.kind),
        profile=row.profile,
        profile_hash=row.profile_hash,
        day=row.day,
        starts=row.starts,
        place=row.place,
        mode=Mode(row.mode),
        convened_at=row.convened_at,
        convened_by=row.convened_by,
        mandate=row.mandate_id,
        short_notice=row.short_notice,
        status=row.status,
        shown=row.shown,
        opened_at=row.opened_at,
        opened_by=row.opened_by,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        cancelled=row.cancelled,
        revision=row.revision,
    )


def _item_values(item: Item) -> dict[str, Any]:
    return {
        "meeting_id": item.meeting,
        "place": item.place,
        "act_id": item.act,
        "title": dict(item.title),
        "state": item.state,
        "reason": item.reason,
        "added_by": item.added_by,
        "added_at": item.added_at,
        "taken_up_at": item.taken_up_at,
        "closed_at": item.closed_at,
        "note": item.note,
        "stands": None if item.stands is None else [dict(one) for one in item.stands],
    }


def _item(row: Row[*tuple[Any, ...]]) -> Item:
    return Item(
        id=ItemId(row.id),
        meeting=row.meeting_id,
        place=row.place,
        act=row.act_id,
        title=row.title,
        added_by=row.added_by,
        added_at=row.added_at,
        state=row.state,
        reason=row.reason,
        taken_up_at=row.taken_up_at,
        closed_at=row.closed_at,
        note=row.note,
        sitting=row.sitting,
        stands=row.stands,
    )


def _noted(row: Row[*tuple[Any, ...]]) -> Noted:
    return Noted(
        seat=row.seat_id,
        entry=Entry(row.entry),
        by=row.given_by,
        mandate=row.mandate_id,
        at=row.at,
        on_behalf=row.on_behalf,
        item=row.item_id,
        holder=row.holder_id,
    )
