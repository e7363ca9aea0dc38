"""Requests for opinions in PostgreSQL, and the mandatory answers that an act does without."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, literal, select, true, update

from service.domain.errors import NotFound
from service.domain.ids import ActId, BodyId, MandateId, OpinionRequestId, PersonId, Revision, VersionNumber
from service.domain.procedure.evidence import Asked
from service.domain.procedure.expertise import OpinionRequest, Waiver
from service.persistence.names import body_columns, body_ref, person_columns, person_ref
from service.persistence.tables import bodies, conclusions, excused_answers, opinion_requests, people
from service.usecases.ports.opinion_requests import ExcusedRow, RequestRow
from service.usecases.views.references import PersonRef

AnyRow = Row[*tuple[Any, ...]]


class SqlOpinionRequests:
    """Requests for opinions in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, request: OpinionRequest) -> None:
        """Store a new request."""
        self._connection.execute(
            insert(opinion_requests).values(
                id=request.id,
                act_id=request.act,
                body_id=request.body,
                person_id=request.person,
                version=request.version,
                scope=list(request.scope),
                due=request.due,
                question=request.question,
                confidential=request.confidential,
                concurrence=request.concurrence,
                asked_by=request.asked_by,
                mandate_id=request.mandate,
                asked_at=func.clock_timestamp(),
            )
        )

    def get(self, id: OpinionRequestId) -> tuple[OpinionRequest, Asked]:
        """The request, locked, and how it stands; ``NotFound`` where there is none."""
        self._connection.execute(select(opinion_requests.c.id).where(opinion_requests.c.id == id).with_for_update())
        row = self._connection.execute(asked().where(opinion_requests.c.id == id)).first()
        if row is None:
            raise NotFound("opinion-request", id)
        return _request(row), asked_state(row)

    def of_act(self, act: ActId) -> Sequence[RequestRow]:
        """Every request on an act, oldest first; one query."""
        asker, person, waiver = people.alias("asker"), people.alias("person"), people.alias("waiver")
        query = (
            asked()
            .join(bodies, bodies.c.id == opinion_requests.c.body_id)
            .join(asker, asker.c.id == opinion_requests.c.asked_by)
            .outerjoin(person, person.c.id == opinion_requests.c.person_id)
            .outerjoin(waiver, waiver.c.id == opinion_requests.c.waived_by)
            .add_columns(
                *body_columns("body"),
                *person_columns("asker", asker),
                *person_columns("person", person),
                *person_columns("waiver", waiver),
            )
            .where(opinion_requests.c.act_id == act)
            .order_by(opinion_requests.c.asked_at, opinion_requests.c.id)
        )
        return [_row(row) for row in self._connection.execute(query)]

    def waive(self, id: OpinionRequestId, waiver: Waiver) -> Revision:
        """Store that nobody waits for an answer any more; gives the new revision."""
        return self._touch(id, waived_at=waiver.at, waived_by=waiver.by, reason=waiver.reason)

    def remind(self, id: OpinionRequestId) -> Revision:
        """Store that the body was reminded; gives the new revision."""
        again = opinion_requests.c.reminders + 1
        return self._touch(id, reminded_at=func.clock_timestamp(), reminders=again)

    def excuse(self, act: ActId, need: tuple[str, VersionNumber], waiver: Waiver, mandate: MandateId) -> bool:
        """Store that a version does without a mandatory answer; ``False`` where that is on record already."""
        key, version = need
        values = {"act_id": act, "need": key, "version": version, "mandate_id": mandate}
        told = {"reason": waiver.reason, "by": waiver.by, "at": waiver.at}
        before = select(literal(1)).where(
            *(excused_answers.c[name] == values[name] for name in ("act_id", "need", "version"))
        )
        if self._connection.scalar(before) is not None:
            return False
        self._connection.execute(insert(excused_answers).values(**values, **told))
        return True

    def excused(self, act: ActId) -> Sequence[ExcusedRow]:
        """Every mandatory answer that a version of an act does without."""
        query = (
            select(excused_answers, *person_columns("person"))
            .join(people, people.c.id == excused_answers.c.by)
            .where(excused_answers.c.act_id == act)
            .order_by(excused_answers.c.at)
        )
        rows = self._connection.execute(query)
        return [ExcusedRow(row.need, row.version, row.reason, _known(row, "person"), row.at) for row in rows]

    def _touch(self, id: OpinionRequestId, **values: object) -> Revision:
        changed = (
            update(opinion_requests)
            .where(opinion_requests.c.id == id)
            .values(revision=opinion_requests.c.revision + 1, **values)
            .returning(opinion_requests.c.revision)
        )
        return Revision(self._connection.execute(changed).scalar_one())


def asked() -> Select[*tuple[Any, ...]]:
    """Requests with what came of them: ``begun``, ``signed_at`` and ``answer`` of the conclusion that answers."""
    answers = conclusions.alias("answers")
    latest = (
        select(answers.c.id, answers.c.signed_at)
        .where(answers.c.request_id == opinion_requests.c.id)
        .order_by(answers.c.signed_at.desc().nulls_last())
        .limit(1)
        .lateral("latest")
    )
    columns = (latest.c.id.is_not(None).label("begun"), latest.c.signed_at, latest.c.id.label("answer"))
    return select(opinion_requests, *columns).select_from(opinion_requests.outerjoin(latest, true()))


def asked_of(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    """The requests on these acts, for gates."""
    return asked().where(opinion_requests.c.act_id.in_(wanted)).order_by(opinion_requests.c.asked_at)


def excused_of(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    """The mandatory answers that versions of these acts do without."""
    return select(excused_answers).where(excused_answers.c.act_id.in_(wanted))


def asked_state(row: AnyRow) -> Asked:
    """A request as gates judge it."""
    return Asked(
        id=row.id,
        body=BodyId(row.body_id),
        version=VersionNumber(row.version),
        asked_at=row.asked_at,
        due=row.due,
        person=PersonId(row.person_id) if row.person_id else None,
        waived=row.waived_at is not None,
        begun=row.begun,
        signed_at=row.signed_at,
        reminders=row.reminders,
        reminded_at=row.reminded_at,
    )


def _request(row: AnyRow) -> OpinionRequest:
    waiver = Waiver(row.reason, row.waived_by, row.waived_at) if row.waived_at else None
    return OpinionRequest(
        id=row.id,
        act=row.act_id,
        body=row.body_id,
        version=row.version,
        due=row.due,
        asked_by=row.asked_by,
        mandate=row.mandate_id,
        person=row.person_id,
        scope=tuple(row.scope),
        question=row.question,
        confidential=row.confidential,
        concurrence=row.concurrence,
        waiver=waiver,
        revision=Revision(row.revision),
    )


def _row(row: AnyRow) -> RequestRow:
    body = body_ref(row, "body")
    assert body is not None, "a request is to a body"
    return RequestRow(
        request=_request(row),
        stands=asked_state(row),
        body=body,
        person=person_ref(row, "person"),
        asked_by=_known(row, "asker"),
        waived_by=person_ref(row, "waiver"),
        reminders=row.reminders,
        reminded_at=row.reminded_at,
        answer=row.answer,
    )


def _known(row: AnyRow, name: str) -> PersonRef:
    found = person_ref(row, name)
    assert found is not None, "a person that is on record"
    return found
