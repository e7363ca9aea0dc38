"""Who sits in a commission too drafts for their delegation unless they say otherwise."""

from dataclasses import replace

import pytest

from service.domain.amendment.edits import TextEdited
from service.domain.errors import NotFound
from service.domain.ids import AmendmentId, BodyId, Language, ThreadId, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.text.canonical import words_hash
from service.usecases.discussing import AddComment, ListThreads, OpenThread, add_comment, list_threads, open_thread
from service.usecases.drafting import PreviewDraft, SaveDraft, preview_draft, save_draft
from tests.acts import an_act, clause_id, published, staged
from tests.api.people import Assembly

P2 = clause_id("article-1/paragraph-2")
EDIT = TextEdited(P2, words_hash("Срок проверки не превышает 30 дней со дня обращения."), "Срок проверки – 10 дней.")


def both(assembly: Assembly) -> Actor:
    """A member of the commission, and after that of a delegation."""
    commissioner, member = assembly.actor("commissioner"), assembly.actor("member_by")
    return replace(member, mandates=(*commissioner.mandates, *member.mandates))


def drafted_for(assembly: Assembly, actor: Actor, body: BodyId | None = None) -> BodyId:
    draft = AmendmentId(save_draft(SaveDraft(actor, "mz-1", (EDIT,), body=body), assembly.house).id)
    with assembly.house.reading(actor) as uow:
        return uow.amendments.get(draft).amendment.body


def test_a_draft_is_the_delegations_unless_the_commission_is_named(assembly: Assembly) -> None:
    act = an_act(assembly)
    published(assembly.house, act)
    staged(assembly.house, act, "amendments")
    actor = both(assembly)
    shown = preview_draft(PreviewDraft(actor, "mz-1", (EDIT,)), assembly.house)
    assert [body.key for body in shown.bodies] == ["by", "commission"]
    assert drafted_for(assembly, actor) == assembly.bodies["by"]
    assert drafted_for(assembly, actor, assembly.bodies["commission"]) == assembly.bodies["commission"]


def test_a_comment_is_the_delegations_unless_the_commission_is_named(assembly: Assembly) -> None:
    act = an_act(assembly)
    published(assembly.house, act)
    actor, house = both(assembly), assembly.house
    opened = OpenThread(actor, "mz-1", P2, VersionNumber(1), Language("ru"), None, "Почему?")
    thread = ThreadId(open_thread(opened, house).id)
    open_thread(replace(opened, body=assembly.bodies["commission"]), house)
    add_comment(AddComment(actor, thread, "И ещё.", assembly.bodies["commission"]), house)
    shown = list_threads(ListThreads(actor, "mz-1"), house)
    assert [body.key for body in shown.voices] == ["by", "commission"]
    assert {row.body.key for row in shown.threads} == {"by", "commission"}
    assert list_threads(ListThreads(assembly.actor("member_by"), "mz-1"), house).voices == ()
    with pytest.raises(NotFound):
        open_thread(replace(opened, body=assembly.bodies["kz"]), house)
