"""Threads of comments on words of a draft: opened, answered, resolved, read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.errors import DomainError, InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream, delegation_stream
from service.domain.ids import BodyId, ClauseId, CommentId, Language, MandateId, ThreadId, VersionNumber
from service.domain.procedure.discussion import (
    COMMENT_LIMIT,
    Comment,
    Mark,
    Place,
    Standing,
    Thread,
    Visibility,
    place_of,
)
from service.domain.procedure.mandate import Actor, BodyKind, Mandate
from service.domain.procedure.permission import Action, may
from service.domain.procedure.reach import Reach
from service.domain.text.eid import eids
from service.domain.text.naming import Scheme, printed
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, allowed, require, require_part, require_person, take_up
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.remarks import ThreadRow
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Translation
from service.usecases.views.references import BodyRef
from service.usecases.views.remarks import ThreadList, ThreadView


class ThreadResolved(DomainError):
    """The thread is closed; it can be opened again, and then answered."""

    code = "thread-resolved"


@dataclass(frozen=True, slots=True)
class OpenThread:
    """Comment on a clause, or on words in it, as they stand at ``version``; ``body`` where one speaks in several."""

    actor: Actor
    act: str
    clause: ClauseId
    version: VersionNumber
    language: Language
    mark: Mark | None
    text: str
    visibility: Visibility = Visibility.ALL
    body: BodyId | None = None


@dataclass(frozen=True, slots=True)
class AddComment:
    """Answer in a thread; ``body`` where one speaks in several."""

    actor: Actor
    thread: ThreadId
    text: str
    body: BodyId | None = None


@dataclass(frozen=True, slots=True)
class ResolveThread:
    """Close a thread that was read at revision ``expected``, or open it again."""

    actor: Actor
    thread: ThreadId
    resolved: bool
    expected: int


@dataclass(frozen=True, slots=True)
class ListThreads:
    """Ask for the threads of an act, or of one clause."""

    actor: Actor
    act: str
    clause: ClauseId | None = None


def open_thread(cmd: OpenThread, house: House) -> Receipt:
    """Open a thread with its first comment; the words it marks must stand in that version exactly once."""
    with house.work(cmd.actor) as uow:
        case = take_up(uow, house, cmd.act)
        require(cmd.actor, Action.COMMENT_WRITE, case.facts)
        text = uow.acts.text(case.act.id, cmd.version, cmd.language)
        clause = text.tree.get(cmd.clause)
        if clause is None:
            raise NotFound("clause", cmd.clause)
        above = frozenset(unit.id for unit in text.tree.path(cmd.clause)) | {cmd.clause}
        mandate = require(_speaking(cmd.actor, cmd.body), Action.COMMENT_WRITE, replace(case.facts, place=above))
        _check_mark(place_of(cmd.mark, clause))
        untranslated = text.translations[cmd.clause] is Translation.NONE
        thread = Thread(
            id=ThreadId(house.new_id()),
            act=case.act.id,
            clause=cmd.clause,
            version=cmd.version,
            language=case.act.language if untranslated else cmd.language,
            mark=cmd.mark,
            visibility=cmd.visibility,
            body=cmd.actor.body_of(mandate),
            opened_by=require_person(cmd.actor),
        )
        uow.remarks.open_thread(thread, _comment(cmd.actor, mandate, thread.id, cmd.text, house))
        uow.record(_event("thread.opened", cmd.actor, mandate, thread))
        return uow.commit(Receipt(id=thread.id, revision=thread.revision))


def add_comment(cmd: AddComment, house: House) -> Receipt:
    """Answer in a thread that is not resolved."""
    with house.work(cmd.actor) as uow:
        thread, case = _thread(uow, house, cmd.actor, cmd.thread)
        mandate = require(_speaking(cmd.actor, cmd.body), Action.COMMENT_WRITE, case.facts)
        if thread.resolved_by is not None:
            raise ThreadResolved
        comment = _comment(cmd.actor, mandate, thread.id, cmd.text, house)
        revision = uow.remarks.add_comment(comment)
        uow.record(_event("comment.added", cmd.actor, mandate, thread))
        return uow.commit(Receipt(id=comment.id, revision=revision))


def resolve_thread(cmd: ResolveThread, house: House) -> Receipt:
    """Close a thread, or open it again; who has not read the last comment is told so."""
    with house.work(cmd.actor) as uow:
        thread, case = _thread(uow, house, cmd.actor, cmd.thread)
        mandate = require(cmd.actor, Action.THREAD_RESOLVE, replace(case.facts, author=thread.opened_by))
        if cmd.expected != thread.revision:
            raise StaleRevision(cmd.expected, thread.revision)
        revision = uow.remarks.resolve(thread.id, cmd.actor.person if cmd.resolved else None)
        uow.record(_event("thread.resolved" if cmd.resolved else "thread.reopened", cmd.actor, mandate, thread))
        return uow.commit(Receipt(id=thread.id, revision=revision))


def list_threads(query: ListThreads, house: House) -> ThreadList:
    """The threads that the reader may see, in the order of the present text, those on gone clauses last."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        reach = require_part(query.actor, case)
        rows = _open(uow, case, reach, uow.remarks.threads(case.act.id, query.actor.bodies, query.clause))
        trees = _trees(uow, case, rows)
        names = eids(trees[case.act.language]) if rows else {}
        order = {clause: place for place, clause in enumerate(names)}
        shown = sorted(rows, key=lambda row: order.get(row.thread.clause, len(order)))
        return ThreadList(
            version=case.dossier.version,
            language=case.act.language,
            threads=tuple(
                _view(query.actor, case, row, trees, (names.get(row.thread.clause), _place(uow, row.thread, trees)))
                for row in shown
            ),
            voices=_voices(uow, query.actor, case),
            may=may(query.actor, case.facts, (Action.COMMENT_WRITE,)),
        )


def _speaking(actor: Actor, body: BodyId | None) -> Actor:
    """The person in one body: the one named, else a delegation before any other that they sit in."""
    return actor.of(body) if body is not None else replace(actor, mandates=_delegations_first(actor))


def _delegations_first(actor: Actor) -> tuple[Mandate, ...]:
    return tuple(sorted(actor.mandates, key=lambda held: held.body_kind is not BodyKind.DELEGATION))


def _voices(uow: UnitOfWork, actor: Actor, case: Case) -> tuple[BodyRef, ...]:
    """The bodies in whose name the reader may comment, in the order in which one is taken where none is named."""
    bodies = dict.fromkeys(held.body for held in _delegations_first(actor))
    speaking = [body for body in bodies if allowed(actor.of(body), Action.COMMENT_WRITE, case.facts) is not None]
    names = uow.proceedings.names(()).bodies if len(speaking) > 1 else {}
    return tuple(names[body] for body in speaking) if names else ()


def _open(uow: UnitOfWork, case: Case, reach: Reach, rows: Sequence[ThreadRow]) -> Sequence[ThreadRow]:
    """The threads on units that the reader may read, as the present text has them."""
    if reach.whole:
        return rows
    tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    return [row for row in rows if reach.covers(tree, row.thread.clause)]


def _trees(uow: UnitOfWork, case: Case, rows: Sequence[ThreadRow]) -> Mapping[Language, ClauseTree]:
    """The present text in every language that a thread quotes: as many queries as languages."""
    if not rows:
        return {}
    languages = {case.act.language, *(row.thread.language for row in rows)}
    return {language: uow.acts.tree(case.act.id, case.dossier.version, language) for language in sorted(languages)}


def _place(uow: UnitOfWork, thread: Thread, trees: Mapping[Language, ClauseTree]) -> Place:
    """Where the words of a thread stand now; the text that they were marked in is read only where they are missed."""
    now = trees[thread.language]
    return thread.place_in(now, lambda: uow.acts.tree(thread.act, thread.version, thread.language))


def _view(
    actor: Actor,
    case: Case,
    row: ThreadRow,
    trees: Mapping[Language, ClauseTree],
    found: tuple[str | None, Place],
) -> ThreadView:
    thread, tree = row.thread, trees[row.thread.language]
    eid, place = found
    clause = tree.get(thread.clause)
    return ThreadView(
        id=thread.id,
        act=thread.act,
        clause=thread.clause,
        eid=eid,
        number=printed(Scheme(case.act.naming), clause, thread.language) if clause else None,
        version=thread.version,
        language=thread.language,
        mark=thread.mark,
        place=place,
        visibility=thread.visibility,
        body=row.body,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        comments=row.comments,
        resolved_by=row.resolved_by,
        resolved_at=row.resolved_at,
        revision=thread.revision,
        may=may(actor, replace(case.facts, author=thread.opened_by), (Action.COMMENT_WRITE, Action.THREAD_RESOLVE)),
    )


def _thread(uow: UnitOfWork, house: House, actor: Actor, id: ThreadId) -> tuple[Thread, Case]:
    """The thread, locked, if it is for this reader; what is not answers as what does not exist."""
    thread = uow.remarks.thread(id)
    case = take_up(uow, house, thread.act)
    reach = require_part(actor, case)
    tree = None if reach.whole else uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    if not thread.is_for(actor.bodies) or (tree and not reach.covers(tree, thread.clause)):
        raise NotFound("thread", id)
    return thread, case


def _check_mark(place: Place) -> None:
    if place.standing is Standing.LOST:
        raise InvalidInput("not-in-the-text", "/mark/quote")
    if place.standing is Standing.AMBIGUOUS:
        raise InvalidInput("ambiguous", "/mark/quote")


def _comment(actor: Actor, mandate: MandateId, thread: ThreadId, text: str, house: House) -> Comment:
    if not text.strip():
        raise InvalidInput("missing", "/text")
    if len(text) > COMMENT_LIMIT:
        raise InvalidInput("too-long", "/text")
    return Comment(CommentId(house.new_id()), thread, require_person(actor), mandate, text.strip())


def _event(kind: str, actor: Actor, mandate: MandateId, thread: Thread) -> Event:
    """What all may read is told to all; a private thread only to its delegation."""
    private = thread.visibility is Visibility.DELEGATION
    stream = delegation_stream(thread.body) if private else act_stream(thread.act)
    payload = {"clauses": [thread.clause], "visibility": thread.visibility.value}
    return Event(stream, kind, actor.person, mandate, thread.act, thread.version, thread.id, payload)
