"""Conclusions and their remarks in PostgreSQL; threads of comments stand in ``threads``."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Null,
    Row,
    Select,
    and_,
    delete,
    func,
    insert,
    null,
    or_,
    select,
    update,
)

from service.domain.amendment.amendment import Status
from service.domain.errors import NotFound, StaleRevision
from service.domain.ids import ActId, AmendmentId, BodyId, ConclusionId, PersonId, RemarkId, Revision
from service.domain.procedure.conclusion import (
    Conclusion,
    ConclusionKind,
    ConclusionStatus,
    Disposition,
    Individual,
    Member,
    Proposed,
    Remark,
    Sat,
    Verdict,
)
from service.domain.procedure.discussion import Part
from service.domain.procedure.mandate import BodyKind
from service.persistence.names import body_columns, body_ref, person_columns, person_ref
from service.persistence.tables import amendments, bodies, conclusions, opinion_requests, people, remarks, replies
from service.persistence.threads import SqlThreads, mark_from, mark_json
from service.usecases.ports.remarks import Answer, ConclusionRow, RemarkRow, Reply
from service.usecases.views.remarks import FateView, ReplyView

AnyRow = Row[*tuple[Any, ...]]


class SqlRemarks(SqlThreads):
    """Comments and conclusions in PostgreSQL."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._connection = connection

    def add_conclusion(self, conclusion: Conclusion) -> None:
        """Store a new conclusion with its remarks."""
        self._connection.execute(
            insert(conclusions).values(
                id=conclusion.id,
                act_id=conclusion.act,
                body_id=conclusion.body,
                kind=conclusion.kind,
                version=conclusion.version,
                language=conclusion.language,
                verdict=conclusion.verdict,
                summary=conclusion.summary,
                status=conclusion.status,
                author_id=conclusion.author,
                mandate_id=conclusion.mandate,
                request_id=conclusion.request,
                sat=_sat_json(conclusion.sat),
            )
        )
        self._add_remarks(conclusion)

    def conclusion(self, id: ConclusionId) -> Conclusion:
        """The conclusion with its remarks, locked; ``NotFound`` where there is none."""
        asked = _with_request().where(conclusions.c.id == id).with_for_update(of=conclusions)
        row = self._connection.execute(asked).first()
        if row is None:
            raise NotFound("conclusion", id)
        query = select(remarks).where(remarks.c.conclusion_id == id).order_by(remarks.c.position)
        return _conclusion(row, [_remark(remark) for remark in self._connection.execute(query)])

    def save_conclusion(self, conclusion: Conclusion) -> Revision:
        """Store verdict, summary and remarks of a draft; gives its new revision."""
        self._connection.execute(delete(remarks).where(remarks.c.conclusion_id == conclusion.id))
        self._add_remarks(conclusion)
        told = {"verdict": conclusion.verdict, "summary": conclusion.summary, "sat": _sat_json(conclusion.sat)}
        return self._touch(conclusion.id, **told)

    def discard_conclusion(self, id: ConclusionId) -> None:
        """Remove a draft; its remarks go with it."""
        draft = and_(conclusions.c.id == id, conclusions.c.status == ConclusionStatus.DRAFT)
        self._connection.execute(delete(conclusions).where(draft))

    def sign(self, id: ConclusionId, by: PersonId) -> Revision:
        """Make a draft a signed conclusion; gives its new revision."""
        return self._touch(id, status=ConclusionStatus.SIGNED, signed_by=by, signed_at=func.clock_timestamp())

    def conclusions(self, act: ActId, bodies_: Collection[BodyId]) -> Sequence[ConclusionRow]:
        """Signed conclusions, and drafts of these bodies, oldest first; three queries."""
        return self._conclusions(conclusions.c.act_id == act, bodies_)

    def conclusions_of(self, bodies_: Collection[BodyId]) -> Sequence[ConclusionRow]:
        """The conclusions of these bodies on all acts, oldest first; three queries."""
        return self._conclusions(conclusions.c.body_id.in_(bodies_), bodies_)

    def _conclusions(self, of: ColumnElement[bool], bodies_: Collection[BodyId]) -> Sequence[ConclusionRow]:
        own = conclusions.c.body_id.in_(bodies_)
        author, signer, replier = people.alias("author"), people.alias("signer"), people.alias("replier")
        query = (
            _with_request()
            .join(bodies, bodies.c.id == conclusions.c.body_id)
            .join(author, author.c.id == conclusions.c.author_id)
            .outerjoin(signer, signer.c.id == conclusions.c.signed_by)
            .outerjoin(replies, replies.c.conclusion_id == conclusions.c.id)
            .outerjoin(replier, replier.c.id == replies.c.by)
            .add_columns(
                *body_columns("body"),
                *person_columns("author", author),
                *person_columns("signer", signer),
                *person_columns("replier", replier),
                bodies.c.kind.label("body_kind"),
                *(column.label(f"reply_{column.name}") for column in replies.c),
            )
            .where(of, or_(conclusions.c.status == ConclusionStatus.SIGNED, own))
            .order_by(conclusions.c.created_at, conclusions.c.id)
        )
        rows = self._connection.execute(query).all()
        points = self._points([row.id for row in rows], bodies_)
        return [_conclusion_row(row, points.get(row.id, [])) for row in rows]

    def conclusion_of(self, remark: RemarkId) -> ConclusionId:
        """The conclusion a remark stands in; ``NotFound`` where there is no such remark."""
        found = self._connection.scalar(select(remarks.c.conclusion_id).where(remarks.c.id == remark))
        if found is None:
            raise NotFound("remark", remark)
        return ConclusionId(found)

    def dispose(self, id: RemarkId, answer: Answer) -> Revision:
        """Store the answer to a remark; gives the remark's new revision."""
        changed = (
            update(remarks)
            .where(remarks.c.id == id)
            .values(
                disposition=answer.disposition,
                reason=answer.reason,
                disposed_by=answer.by,
                disposed_at=func.clock_timestamp(),
                revision=remarks.c.revision + 1,
            )
            .returning(remarks.c.revision)
        )
        return Revision(self._connection.execute(changed).scalar_one())

    def act_of(self, id: ConclusionId) -> ActId:
        """The act a conclusion is on; ``NotFound`` where there is no such conclusion."""
        found = self._connection.scalar(select(conclusions.c.act_id).where(conclusions.c.id == id))
        if found is None:
            raise NotFound("conclusion", id)
        return ActId(found)

    def signed_at(self, id: ConclusionId) -> datetime:
        """When a signed conclusion was signed."""
        at: datetime | None = self._connection.scalar(select(conclusions.c.signed_at).where(conclusions.c.id == id))
        assert at is not None, "it is signed"
        return at

    def reply(self, id: ConclusionId, reply: Reply, expected: int) -> Revision:
        """Store the developer's reply, in place of an earlier one at revision ``expected`` (0: none); its revision."""
        values = {"text": reply.text, "by": reply.by, "mandate_id": reply.mandate, "at": reply.at, "due": reply.due}
        stands = self._connection.scalar(
            select(replies.c.revision).where(replies.c.conclusion_id == id).with_for_update()
        )
        if (stands or 0) != expected:
            raise StaleRevision(expected, stands or 0)
        if stands is None:
            self._connection.execute(insert(replies).values(conclusion_id=id, **values))
            return Revision(1)
        changed = update(replies).where(replies.c.conclusion_id == id).values(revision=stands + 1, **values)
        self._connection.execute(changed)
        return Revision(stands + 1)

    def taken_over(self, id: RemarkId, body: BodyId) -> AmendmentId | None:
        """The amendment, not withdrawn, that a body made of a remark."""
        standing = amendments.c.status != Status.WITHDRAWN
        query = select(amendments.c.id).where(amendments.c.origin_id == id, amendments.c.body_id == body, standing)
        return self._connection.scalars(query.limit(1)).first()

    def _touch(self, id: ConclusionId, **values: object) -> Revision:
        changed = (
            update(conclusions)
            .where(conclusions.c.id == id)
            .values(revision=conclusions.c.revision + 1, **values)
            .returning(conclusions.c.revision)
        )
        return Revision(self._connection.execute(changed).scalar_one())

    def _add_remarks(self, conclusion: Conclusion) -> None:
        rows = [
            {
                "id": remark.id,
                "conclusion_id": conclusion.id,
                "position": place,
                "clause_id": remark.clause,
                "anchor": mark_json(remark.mark),
                "text": remark.text,
                "proposed": _proposed_json(remark.proposed),
            }
            for place, remark in enumerate(conclusion.remarks)
        ]
        if rows:
            self._connection.execute(insert(remarks), rows)

    def _points(
        self, ids: Collection[ConclusionId], bodies_: Collection[BodyId]
    ) -> Mapping[ConclusionId, list[RemarkRow]]:
        query = (
            select(remarks, *person_columns("disposer"))
            .outerjoin(people, people.c.id == remarks.c.disposed_by)
            .where(remarks.c.conclusion_id.in_(ids))
            .order_by(remarks.c.position)
        )
        fates = self._fates(ids, bodies_)
        found: dict[ConclusionId, list[RemarkRow]] = {}
        for row in self._connection.execute(query):
            point = RemarkRow(_remark(row), person_ref(row, "disposer"), row.disposed_at, tuple(fates.get(row.id, ())))
            found.setdefault(row.conclusion_id, []).append(point)
        return found

    def _fates(self, ids: Collection[ConclusionId], bodies_: Collection[BodyId]) -> Mapping[RemarkId, list[FateView]]:
        public = amendments.c.number.is_not(None)
        query = (
            select(amendments, *body_columns("body"))
            .join(bodies, bodies.c.id == amendments.c.body_id)
            .join(remarks, remarks.c.id == amendments.c.origin_id)
            .where(remarks.c.conclusion_id.in_(ids), or_(public, amendments.c.body_id.in_(bodies_)))
            .order_by(amendments.c.number, amendments.c.created_at)
        )
        found: dict[RemarkId, list[FateView]] = {}
        for row in self._connection.execute(query):
            body = body_ref(row, "body")
            assert body is not None, "an amendment is a body's"
            found.setdefault(row.origin_id, []).append(FateView(row.id, row.number, body, row.status))
        return found


def _with_request() -> Select[*tuple[Any, ...]]:
    asked = opinion_requests.alias("asked")
    secret = func.coalesce(asked.c.confidential, False).label("confidential")
    return select(conclusions, secret).select_from(conclusions.outerjoin(asked, asked.c.id == conclusions.c.request_id))


def _conclusion(row: AnyRow, points: Sequence[Remark]) -> Conclusion:
    return Conclusion(
        id=row.id,
        act=row.act_id,
        body=row.body_id,
        kind=ConclusionKind(row.kind),
        version=row.version,
        language=row.language,
        author=row.author_id,
        mandate=row.mandate_id,
        verdict=Verdict(row.verdict) if row.verdict else None,
        summary=row.summary,
        status=ConclusionStatus(row.status),
        remarks=tuple(points),
        revision=Revision(row.revision),
        request=row.request_id,
        confidential=row.confidential,
        sat=_sat(row.sat),
    )


def _conclusion_row(row: AnyRow, points: Sequence[RemarkRow]) -> ConclusionRow:
    body, author = body_ref(row, "body"), person_ref(row, "author")
    assert body is not None
    assert author is not None
    return ConclusionRow(
        conclusion=_conclusion(row, [point.remark for point in points]),
        body=body,
        author=author,
        signed_by=person_ref(row, "signer"),
        created_at=row.created_at,
        signed_at=row.signed_at,
        remarks=tuple(points),
        body_kind=BodyKind(row.body_kind),
        reply=_reply(row),
    )


def _reply(row: AnyRow) -> ReplyView | None:
    by = person_ref(row, "replier")
    if by is None:
        return None
    late = row.reply_due is not None and row.reply_at >= row.reply_due
    return ReplyView(row.reply_text, by, row.reply_at, row.reply_due, late, Revision(row.reply_revision))


def _sat(stored: Mapping[str, Any] | None) -> Sat | None:
    if stored is None:
        return None
    members = (
        Member(one["name"], one["organisation"], one["state"], Individual(one["opinion"]), one["text"], one["conflict"])
        for one in stored["members"]
    )
    return Sat(date.fromisoformat(stored["held"]), tuple(members))


def _sat_json(sat: Sat | None) -> dict[str, Any] | Null:
    if sat is None:
        return null()
    return {"held": sat.held.isoformat(), "members": [asdict(member) for member in sat.members]}


def _remark(row: AnyRow) -> Remark:
    stored = row.proposed
    return Remark(
        id=row.id,
        clause=row.clause_id,
        mark=mark_from(row.anchor),
        text=row.text,
        proposed=Proposed(Part(stored["part"]), stored["base"], stored["was"], stored["text"]) if stored else None,
        disposition=Disposition(row.disposition) if row.disposition else None,
        reason=row.reason or "",
        revision=Revision(row.revision),
    )


def _proposed_json(proposed: Proposed | None) -> dict[str, str] | Null:
    if proposed is None:
        return null()
    return {"part": proposed.part.value, "base": proposed.base, "was": proposed.was, "text": proposed.text}
