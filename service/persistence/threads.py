"""Threads of comments in PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Null, Row, func, insert, null, or_, select, update

from service.domain.errors import NotFound
from service.domain.ids import ActId, BodyId, ClauseId, PersonId, Revision, ThreadId
from service.domain.procedure.discussion import Comment, Mark, Part, Thread, Visibility
from service.domain.procedure.mandate import Role
from service.persistence.names import body_columns, body_ref, person_columns, person_ref
from service.persistence.tables import bodies, comments, mandates, people, threads
from service.usecases.ports.remarks import ThreadRow
from service.usecases.views.remarks import CommentView

AnyRow = Row[*tuple[Any, ...]]


def mark_json(mark: Mark | None) -> dict[str, str] | Null:
    """Marked words as stored; SQL's null for none."""
    if mark is None:
        return null()
    return {"quote": mark.quote, "before": mark.before, "after": mark.after, "part": mark.part.value}


def mark_from(stored: Mapping[str, str] | None) -> Mark | None:
    """Marked words as stored, back again."""
    if stored is None:
        return None
    return Mark(stored["quote"], stored["before"], stored["after"], Part(stored["part"]))


class SqlThreads:
    """Threads and their comments: the part of ``SqlRemarks`` that anybody may answer."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def open_thread(self, thread: Thread, first: Comment) -> None:
        """Store a new thread with its first comment."""
        self._connection.execute(
            insert(threads).values(
                id=thread.id,
                act_id=thread.act,
                clause_id=thread.clause,
                version=thread.version,
                language=thread.language,
                anchor=mark_json(thread.mark),
                visibility=thread.visibility,
                body_id=thread.body,
                opened_by=thread.opened_by,
            )
        )
        self._store(first)

    def thread(self, id: ThreadId) -> Thread:
        """The thread, locked; ``NotFound`` where there is none."""
        row = self._connection.execute(select(threads).where(threads.c.id == id).with_for_update()).first()
        if row is None:
            raise NotFound("thread", id)
        return _thread(row)

    def add_comment(self, comment: Comment) -> Revision:
        """Store a comment at the end of its thread; gives the thread's new revision."""
        self._store(comment)
        return self._touch_thread(comment.thread)

    def resolve(self, id: ThreadId, by: PersonId | None) -> Revision:
        """Close a thread, or open it again (``None``); gives its new revision."""
        at = null() if by is None else func.clock_timestamp()
        return self._touch_thread(id, resolved_by=by, resolved_at=at)

    def threads(self, act: ActId, readers: Collection[BodyId], clause: ClauseId | None) -> Sequence[ThreadRow]:
        """The threads that somebody with mandates in these bodies may read, oldest first; two queries."""
        opener, resolver = people.alias("opener"), people.alias("resolver")
        query = (
            select(
                threads,
                *body_columns("body"),
                *person_columns("opener", opener),
                *person_columns("resolver", resolver),
            )
            .join(bodies, bodies.c.id == threads.c.body_id)
            .join(opener, opener.c.id == threads.c.opened_by)
            .outerjoin(resolver, resolver.c.id == threads.c.resolved_by)
            .where(
                threads.c.act_id == act,
                or_(threads.c.visibility == Visibility.ALL, threads.c.body_id.in_(readers)),
                *([threads.c.clause_id == clause] if clause else []),
            )
            .order_by(threads.c.opened_at, threads.c.id)
        )
        rows = self._connection.execute(query).all()
        said = self._comments([row.id for row in rows])
        return [_thread_row(row, said[row.id]) for row in rows]

    def _comments(self, ids: Collection[ThreadId]) -> Mapping[ThreadId, tuple[CommentView, ...]]:
        query = (
            select(comments, mandates.c.role, *person_columns("author"), *body_columns("body"))
            .join(people, people.c.id == comments.c.author_id)
            .join(mandates, mandates.c.id == comments.c.mandate_id)
            .join(bodies, bodies.c.id == mandates.c.body_id)
            .where(comments.c.thread_id.in_(ids))
            .order_by(comments.c.at, comments.c.id)
        )
        found: dict[ThreadId, list[CommentView]] = {}
        for row in self._connection.execute(query):
            found.setdefault(row.thread_id, []).append(_comment(row))
        return {id: tuple(said) for id, said in found.items()}

    def _store(self, comment: Comment) -> None:
        self._connection.execute(
            insert(comments).values(
                id=comment.id,
                thread_id=comment.thread,
                author_id=comment.author,
                mandate_id=comment.mandate,
                text=comment.text,
                at=func.clock_timestamp(),
            )
        )

    def _touch_thread(self, id: ThreadId, **values: object) -> Revision:
        changed = (
            update(threads)
            .where(threads.c.id == id)
            .values(revision=threads.c.revision + 1, **values)
            .returning(threads.c.revision)
        )
        return Revision(self._connection.execute(changed).scalar_one())


def _thread(row: AnyRow) -> Thread:
    return Thread(
        id=row.id,
        act=row.act_id,
        clause=row.clause_id,
        version=row.version,
        language=row.language,
        mark=mark_from(row.anchor),
        visibility=Visibility(row.visibility),
        body=row.body_id,
        opened_by=row.opened_by,
        resolved_by=row.resolved_by,
        revision=Revision(row.revision),
    )


def _thread_row(row: AnyRow, said: tuple[CommentView, ...]) -> ThreadRow:
    body, opener = body_ref(row, "body"), person_ref(row, "opener")
    assert body is not None
    assert opener is not None
    return ThreadRow(
        thread=_thread(row),
        body=body,
        opened_by=opener,
        opened_at=row.opened_at,
        resolved_by=person_ref(row, "resolver"),
        resolved_at=row.resolved_at,
        comments=said,
    )


def _comment(row: AnyRow) -> CommentView:
    author, body = person_ref(row, "author"), body_ref(row, "body")
    assert author is not None
    assert body is not None
    return CommentView(id=row.id, author=author, body=body, role=Role(row.role), text=row.text, at=row.at)
