"""Conclusions and their remarks in PostgreSQL; threads of comments stand in ``threads``."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Null, Row, and_, delete, func, insert, null, or_, select, update

from service.domain.amendment.amendment import Status
from service.domain.errors import NotFound
from service.domain.ids import ActId, AmendmentId, BodyId, ConclusionId, PersonId, RemarkId, Revision
from service.domain.procedure.conclusion import (
    Conclusion,
    ConclusionKind,
    ConclusionStatus,
    Disposition,
    Proposed,
    Remark,
    Verdict,
)
from service.domain.procedure.discussion import Part
from service.persistence.names import body_columns, body_ref, person_columns, person_ref
from service.persistence.tables import amendments, bodies, conclusions, people, remarks
from service.persistence.threads import SqlThreads, mark_from, mark_json
from service.usecases.ports.remarks import Answer, ConclusionRow, RemarkRow
from service.usecases.views.remarks import FateView

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
            )
        )
        self._add_remarks(conclusion)

    def conclusion(self, id: ConclusionId) -> Conclusion:
        """The conclusion with its remarks, locked; ``NotFound`` where there is none."""
        row = self._connection.execute(select(conclusions).where(conclusions.c.id == id).with_for_update()).first()
        if row is None:
            raise NotFound("conclusion", id)
        query = select(remarks).where(remarks.c.conclusion_id == id).order_by(remarks.c.position)
        return _conclusion(row, [_remark(remark) for remark in self._connection.execute(query)])

    def save_conclusion(self, conclusion: Conclusion) -> Revision:
        """Store verdict, summary and remarks of a draft; gives its new revision."""
        self._connection.execute(delete(remarks).where(remarks.c.conclusion_id == conclusion.id))
        self._add_remarks(conclusion)
        return self._touch(conclusion.id, verdict=conclusion.verdict, summary=conclusion.summary)

    def discard_conclusion(self, id: ConclusionId) -> None:
        """Remove a draft; its remarks go with it."""
        draft = and_(conclusions.c.id == id, conclusions.c.status == ConclusionStatus.DRAFT)
        self._connection.execute(delete(conclusions).where(draft))

    def sign(self, id: ConclusionId, by: PersonId) -> Revision:
        """Make a draft a signed conclusion; gives its new revision."""
        return self._touch(id, status=ConclusionStatus.SIGNED, signed_by=by, signed_at=func.clock_timestamp())

    def conclusions(self, act: ActId, bodies_: Collection[BodyId]) -> Sequence[ConclusionRow]:
        """Signed conclusions, and drafts of these bodies, oldest first; three queries."""
        own = conclusions.c.body_id.in_(bodies_)
        author, signer = people.alias("author"), people.alias("signer")
        query = (
            select(
                conclusions,
                *body_columns("body"),
                *person_columns("author", author),
                *person_columns("signer", signer),
            )
            .join(bodies, bodies.c.id == conclusions.c.body_id)
            .join(author, author.c.id == conclusions.c.author_id)
            .outerjoin(signer, signer.c.id == conclusions.c.signed_by)
            .where(conclusions.c.act_id == act, or_(conclusions.c.status == ConclusionStatus.SIGNED, own))
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
    )


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
