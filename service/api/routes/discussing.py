"""Threads of comments."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.api.deps import AsActor, IfMatch, InHouse
from service.api.schemas.remarks import NewComment, NewThread, Resolution, ThreadsOut
from service.domain.ids import BodyId, ClauseId, Language, ThreadId, VersionNumber
from service.usecases.discussing import (
    AddComment,
    ListThreads,
    OpenThread,
    ResolveThread,
    add_comment,
    list_threads,
    open_thread,
    resolve_thread,
)
from service.usecases.receipt import Receipt

router = APIRouter(tags=["threads"])


@router.get("/acts/{act}/threads")
def get_threads(
    act: str, actor: AsActor, house: InHouse, clause: Annotated[str | None, Query(max_length=40)] = None
) -> ThreadsOut:
    """The threads of an act, or of one clause."""
    query = ListThreads(actor, act, ClauseId(clause) if clause else None)
    return ThreadsOut.model_validate(list_threads(query, house))


@router.post("/acts/{act}/threads", status_code=201)
def post_thread(act: str, body: NewThread, actor: AsActor, house: InHouse) -> Receipt:
    """Comment on a clause or on words in it."""
    return open_thread(
        OpenThread(
            actor=actor,
            act=act,
            clause=ClauseId(body.clause),
            version=VersionNumber(body.version),
            language=Language(body.language),
            mark=body.mark.read() if body.mark else None,
            text=body.text,
            visibility=body.visibility,
            body=BodyId(body.body) if body.body else None,
        ),
        house,
    )


@router.post("/threads/{thread}/comments", status_code=201)
def post_comment(thread: str, body: NewComment, actor: AsActor, house: InHouse) -> Receipt:
    """Answer in a thread."""
    speaking = BodyId(body.body) if body.body else None
    return add_comment(AddComment(actor, ThreadId(thread), body.text, speaking), house)


@router.post("/threads/{thread}/resolution")
def post_resolution(thread: str, body: Resolution, actor: AsActor, house: InHouse, revision: IfMatch) -> Receipt:
    """Resolve a thread, or open it again."""
    return resolve_thread(ResolveThread(actor, ThreadId(thread), body.resolved, revision), house)
