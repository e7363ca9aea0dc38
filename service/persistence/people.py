"""Persons, bodies and mandates in PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, Row, Text, and_, case, cast, func, insert, or_, select, true, update

from service.domain.errors import NotFound
from service.domain.ids import BodyId, MandateId, PersonId
from service.domain.procedure.mandate import BodyKind, Mandate, Role
from service.persistence.names import person_columns, person_ref
from service.persistence.tables import bodies, events, identities, mandates, people
from service.usecases.ports.people import Body, Granted, Person, Seat
from service.usecases.views.people import BodyView, GrantView, MandateView, PersonView
from service.usecases.views.references import PersonRef


def in_force(zone: ZoneInfo) -> ColumnElement[bool]:
    """Whether a mandate holds today: the database clock in the zone of record, both ends inclusive."""
    today = func.date(func.timezone(zone.key, func.clock_timestamp()))
    return and_(
        mandates.c.valid_from <= today,
        or_(mandates.c.valid_until.is_(None), mandates.c.valid_until >= today),
    )


class SqlPeople:
    """Persons, bodies and mandates, as stored."""

    def __init__(self, connection: Connection, zone: ZoneInfo) -> None:
        self._connection, self._zone = connection, zone

    def add_person(self, person: Person) -> None:
        """Store a new person."""
        self._connection.execute(insert(people).values(id=person.id, key=person.key, name=dict(person.name)))

    def link(self, person: PersonId, issuer: str, subject: str) -> None:
        """Let a subject of an identity provider sign in as this person."""
        self._connection.execute(insert(identities).values(issuer=issuer, subject=subject, person_id=person))

    def is_linked(self, issuer: str, subject: str) -> bool:
        """Whether somebody signs in as that subject, or did."""
        same = select(identities.c.person_id).where(identities.c.issuer == issuer, identities.c.subject == subject)
        return self._connection.scalar(select(same.exists())) or False

    def by_subject(self, issuer: str, subject: str) -> PersonId | None:
        """The person who signs in as this subject, unless disabled."""
        wanted = (
            select(people.c.id)
            .join(identities, identities.c.person_id == people.c.id)
            .where(identities.c.issuer == issuer, identities.c.subject == subject, ~people.c.disabled)
        )
        return self._connection.scalar(wanted)

    def by_key(self, key: str) -> PersonId | None:
        """The person of that name in the demonstration data."""
        return self._connection.scalar(select(people.c.id).where(people.c.key == key))

    def person(self, person: PersonId) -> PersonView | None:
        """One person with the mandates in force."""
        return next(iter(self._persons(people.c.id == person)), None)

    def everybody(self) -> Sequence[PersonView]:
        """All persons by name, each with the mandates in force."""
        return self._persons(true())

    def disable(self, person: PersonId) -> None:
        """Let a person do nothing more."""
        self._connection.execute(update(people).where(people.c.id == person).values(disabled=True))

    def add_body(self, body: Body) -> None:
        """Store a new body."""
        values = asdict(body) | {"name": dict(body.name), "chambers": [dict(chamber) for chamber in body.chambers]}
        self._connection.execute(insert(bodies).values(values))

    def body(self, body: BodyId) -> BodyView | None:
        """One body by its id."""
        return self._one_body(bodies.c.id == body)

    def body_by_key(self, key: str) -> BodyView | None:
        """One body by its key."""
        return self._one_body(bodies.c.key == key)

    def bodies(self) -> Sequence[BodyView]:
        """All bodies: by kind, then as the Russian alphabet has their short names, as they sit in a meeting."""
        called = func.coalesce(bodies.c.name["ru_nominative"].astext, bodies.c.name["ru"].astext)
        rows = self._connection.execute(select(bodies).order_by(bodies.c.kind, called, bodies.c.key))
        return [_body(row) for row in rows]

    def grant(self, mandate: Granted) -> None:
        """Store a new mandate."""
        self._connection.execute(
            insert(mandates).values(
                id=mandate.id,
                person_id=mandate.person,
                body_id=mandate.body,
                role=mandate.role,
                chamber=mandate.chamber,
                valid_from=mandate.valid_from,
                valid_until=mandate.valid_until,
            )
        )

    def granted(self, mandate: MandateId) -> Granted:
        """One mandate, locked, whenever it holds; ``NotFound``."""
        row = self._connection.execute(select(mandates).where(mandates.c.id == mandate).with_for_update()).first()
        if row is None:
            raise NotFound("mandate", mandate)
        who = PersonId(row.person_id), BodyId(row.body_id), Role(row.role)
        return Granted(MandateId(row.id), *who, row.valid_from, row.valid_until, row.chamber)

    def overlaps(self, mandate: Granted) -> bool:
        """Whether the person has the same capacity in the same body on some of those days already."""
        same = select(mandates.c.id).where(
            mandates.c.person_id == mandate.person,
            mandates.c.body_id == mandate.body,
            mandates.c.role == mandate.role,
            or_(mandates.c.valid_until.is_(None), mandates.c.valid_until >= mandate.valid_from),
            true() if mandate.valid_until is None else mandates.c.valid_from <= mandate.valid_until,
        )
        return self._connection.scalar(select(same.exists())) or False

    def register(self) -> Sequence[GrantView]:
        """Every mandate there was, is or will be, the latest first, with who gave it on what ground."""
        giver = people.alias("giver")
        today = func.date(func.timezone(self._zone.key, func.clock_timestamp()))
        over = mandates.c.valid_until < func.greatest(today, mandates.c.valid_from)
        state = case((over, "ended"), (mandates.c.valid_from > today, "coming"), else_="in_force")
        wanted = (
            select(
                mandates,
                *(column.label(f"body_{column.name}") for column in bodies.c if column.name != "id"),
                *person_columns("person"),
                *person_columns("giver", giver),
                state.label("state"),
                events.c.payload["ground"].astext.label("ground"),
                events.c.at,
            )
            .join(bodies, bodies.c.id == mandates.c.body_id)
            .join(people, people.c.id == mandates.c.person_id)
            .outerjoin(events, and_(events.c.subject == cast(mandates.c.id, Text), events.c.kind == "mandate.granted"))
            .outerjoin(giver, giver.c.id == events.c.actor_id)
            .order_by(mandates.c.valid_from.desc(), people.c.name["ru"].astext, mandates.c.id)
        )
        return [_grant(row) for row in self._connection.execute(wanted)]

    def end(self, mandate: MandateId, last_day: date) -> None:
        """Let a mandate end with that day."""
        self._connection.execute(update(mandates).where(mandates.c.id == mandate).values(valid_until=last_day))

    def in_force(self, person: PersonId) -> tuple[Mandate, ...]:
        """The mandates of a person in force now."""
        wanted = (
            select(mandates.c.id, mandates.c.body_id, bodies.c.kind, mandates.c.role)
            .join(bodies, bodies.c.id == mandates.c.body_id)
            .where(mandates.c.person_id == person, in_force(self._zone))
            .order_by(mandates.c.id)
        )
        return tuple(
            Mandate(MandateId(row.id), BodyId(row.body_id), BodyKind(row.kind), Role(row.role))
            for row in self._connection.execute(wanted)
        )

    def seats(self) -> Sequence[Seat]:
        """Every capacity that anybody not disabled has now, by person."""
        wanted = (
            select(mandates.c.id, mandates.c.body_id, bodies.c.kind, mandates.c.role, *person_columns("person"))
            .join(bodies, bodies.c.id == mandates.c.body_id)
            .join(people, people.c.id == mandates.c.person_id)
            .where(~people.c.disabled, in_force(self._zone))
            .order_by(people.c.name["ru"].astext, people.c.id, mandates.c.id)
        )
        return [
            Seat(
                PersonRef(PersonId(row.person_id_), row.person_name_),
                Mandate(MandateId(row.id), BodyId(row.body_id), BodyKind(row.kind), Role(row.role)),
            )
            for row in self._connection.execute(wanted)
        ]

    def holders(self, role: Role, body: BodyId | None = None) -> Sequence[PersonView]:
        """Who holds a role now, anywhere or in one body."""
        where = and_(
            mandates.c.role == role, in_force(self._zone), true() if body is None else mandates.c.body_id == body
        )
        return self._persons(and_(~people.c.disabled, people.c.id.in_(select(mandates.c.person_id).where(where))))

    def _one_body(self, condition: ColumnElement[bool]) -> BodyView | None:
        row = self._connection.execute(select(bodies).where(condition)).first()
        return _body(row) if row else None

    def _persons(self, condition: ColumnElement[bool]) -> Sequence[PersonView]:
        rows = self._connection.execute(
            select(people).where(condition).order_by(people.c.name["ru"].astext, people.c.id)
        ).all()
        held = self._held([row.id for row in rows])
        return [
            PersonView(PersonId(row.id), row.key, row.name, row.disabled, tuple(held.get(row.id, ()))) for row in rows
        ]

    def _held(self, persons: Sequence[str]) -> dict[str, list[MandateView]]:
        wanted = (
            select(mandates, *(column.label(f"body_{column.name}") for column in bodies.c if column.name != "id"))
            .join(bodies, bodies.c.id == mandates.c.body_id)
            .where(mandates.c.person_id.in_(persons), in_force(self._zone))
            .order_by(mandates.c.valid_from, mandates.c.id)
        )
        found: dict[str, list[MandateView]] = {}
        for row in self._connection.execute(wanted):
            found.setdefault(row.person_id, []).append(_mandate(row))
        return found


def _grant(row: Row[*tuple[Any, ...]]) -> GrantView:
    person = person_ref(row, "person")
    assert person is not None, "a mandate is somebody's"
    return GrantView(person, _mandate(row), row.state, row.ground or "", person_ref(row, "giver"), row.at)


def _body(row: Row[*tuple[object, ...]]) -> BodyView:
    return BodyView(
        BodyId(row.id), row.key, BodyKind(row.kind), row.name, row.state, tuple(row.chambers), row.participating
    )


def _mandate(row: Row[*tuple[object, ...]]) -> MandateView:
    body = BodyView(
        BodyId(row.body_id),
        row.body_key,
        BodyKind(row.body_kind),
        row.body_name,
        row.body_state,
        tuple(row.body_chambers),
        row.body_participating,
    )
    return MandateView(MandateId(row.id), body, Role(row.role), row.chamber, row.valid_from, row.valid_until)
