"""The developer's reasoned reply to a conclusion that it disagrees with."""

from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput, NotFound
from service.domain.events import Event, act_stream
from service.domain.ids import ConclusionId
from service.domain.procedure.conclusion import ConclusionStatus
from service.domain.procedure.expertise import reply_due
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import require, require_person, take_up_locked
from service.usecases.ports.house import House
from service.usecases.ports.remarks import Reply
from service.usecases.receipt import Receipt
from service.usecases.remark_views import may_read

TEXT_LIMIT = 20_000


@dataclass(frozen=True, slots=True)
class ReplyToConclusion:
    """Reply to a conclusion; ``expected`` is the revision of the reply that stood there, 0 where there was none."""

    actor: Actor
    conclusion: ConclusionId
    text: str
    expected: int = 0


def reply_to_conclusion(cmd: ReplyToConclusion, house: House) -> Receipt:
    """Reply to a conclusion, also late: that it was late stays on record."""
    with house.work(cmd.actor) as uow:
        conclusion = uow.remarks.conclusion(cmd.conclusion)
        if conclusion.status is ConclusionStatus.DRAFT and conclusion.body not in cmd.actor.bodies:
            raise NotFound("conclusion", cmd.conclusion)
        case = take_up_locked(uow, house, conclusion.act)
        if not may_read(cmd.actor, case, conclusion):
            raise NotFound("conclusion", cmd.conclusion)
        facts = replace(case.facts, body=conclusion.body, status=conclusion.status)
        mandate = require(cmd.actor, Action.CONCLUSION_REPLY, facts)
        text = cmd.text.strip()
        if not text:
            raise InvalidInput("missing", "/text")
        if len(text) > TEXT_LIMIT:
            raise InvalidInput("too-long", "/text")
        signed = uow.remarks.signed_at(conclusion.id)
        due = reply_due(case.profile, case.dossier.stage, case.dossier.since, signed)
        reply = Reply(text, require_person(cmd.actor), mandate, case.now, due)
        revision = uow.remarks.reply(conclusion.id, reply, cmd.expected)
        late = due is not None and case.now >= due
        payload = {"body": conclusion.body, "late": late} | ({} if conclusion.confidential else {"text": text})
        act, version = case.act.id, case.dossier.version
        person, stream = cmd.actor.person, act_stream(case.act.id)
        uow.record(Event(stream, "conclusion.replied", person, mandate, act, version, conclusion.id, payload))
        return uow.commit(Receipt(id=conclusion.id, revision=revision))
