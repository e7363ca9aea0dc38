"""What becomes of the remarks of signed conclusions: read, answered by the developer, taken over by delegations."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.taking_over import Unfit, Wording, taken_over
from service.domain.errors import DomainError, InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream, delegation_stream
from service.domain.ids import AmendmentId, BodyId, ClauseId, Language, MandateId, RemarkId, VersionNumber
from service.domain.procedure.conclusion import (
    Conclusion,
    ConclusionStatus,
    Disposition,
    Remark,
    check_disposition,
)
from service.domain.procedure.discussion import Part, place_since
from service.domain.procedure.expertise import OF_EXPERTS, disagrees, reply_due
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action, Allowed, Facts, May, decide, may
from service.domain.text.diff import marks
from service.domain.text.eid import eids
from service.domain.text.naming import Scheme, printed
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require, require_person, take_up, take_up_locked
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.remarks import Answer, ConclusionRow, RemarkRow
from service.usecases.receipt import Receipt
from service.usecases.views.remarks import ConclusionList, ConclusionView, RemarkView

REASON_LIMIT = 10_000


class NothingProposed(DomainError):
    """The remark proposes no wording, so there is nothing to take over."""

    code = "nothing-proposed"


class WordingUnfit(DomainError):
    """The wording proposed does not fit the present text: ``reason``; ``stands`` is what stands there now."""

    code = "wording-unfit"

    def __init__(self, unfit: Unfit) -> None:
        super().__init__(unfit.reason)
        self.reason, self.stands = unfit.reason, unfit.stands


class TakenOverAlready(DomainError):
    """The body made an amendment of this remark before: ``amendment``."""

    code = "taken-over-already"

    def __init__(self, amendment: AmendmentId) -> None:
        super().__init__(amendment)
        self.amendment = amendment


@dataclass(frozen=True, slots=True)
class DisposeRemark:
    """Answer a remark that was read at revision ``expected``."""

    actor: Actor
    remark: RemarkId
    disposition: Disposition
    reason: str
    expected: int


@dataclass(frozen=True, slots=True)
class TakeOverRemark:
    """Make a wording proposed by an expert one's own draft; ``body`` where one acts in several."""

    actor: Actor
    remark: RemarkId
    body: BodyId | None = None


ON_CONCLUSION = (
    Action.CONCLUSION_WRITE,
    Action.CONCLUSION_SIGN,
    Action.CONCLUSION_DISCARD,
    Action.CONCLUSION_REPLY,
)
"""What a screen offers on one conclusion."""


def list_conclusions(actor: Actor, act: str, house: House) -> ConclusionList:
    """All signed conclusions, and drafts of one's own bodies, with what became of every remark."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        rows = uow.remarks.conclusions(case.act.id, actor.bodies)
        readable = [row for row in rows if may_read(actor, case, row.conclusion)]
        texts = _texts(uow, case, readable)
        offered = (Action.CONCLUSION_WRITE,)
        shown = tuple(_conclusion(actor, case, row, texts) for row in readable)
        withheld = tuple(row.body for row in rows if row not in readable)
        return ConclusionList(case.dossier.version, shown, withheld, may(actor, case.facts, offered))


def may_read(actor: Actor, case: Case, conclusion: Conclusion) -> bool:
    """Whether somebody who reads the act also reads this conclusion: one asked for in confidence is for few."""
    facts = replace(case.facts, body=conclusion.body)
    return not conclusion.confidential or isinstance(decide(actor, Action.OPINION_READ_CONFIDENTIAL, facts), Allowed)


def dispose_remark(cmd: DisposeRemark, house: House) -> Receipt:
    """Give a remark its disposition; until the summary is frozen it can be given another."""
    with house.work(cmd.actor) as uow:
        conclusion, case = _signed(uow, house, cmd.actor, cmd.remark)
        mandate = require(cmd.actor, Action.REMARK_DISPOSE, _facts(case, conclusion))
        place, remark = _point(conclusion, cmd.remark)
        if cmd.expected != remark.revision:
            raise StaleRevision(cmd.expected, remark.revision)
        if len(cmd.reason) > REASON_LIMIT:
            raise InvalidInput("too-long", "/reason")
        check_disposition(cmd.disposition, cmd.reason)
        answer = Answer(cmd.disposition, cmd.reason.strip(), require_person(cmd.actor))
        revision = uow.remarks.dispose(remark.id, answer)
        payload = _told(conclusion, place, remark) | {"disposition": answer.disposition.value, "reason": answer.reason}
        version, stream = case.dossier.version, act_stream(case.act.id)
        person = cmd.actor.person
        uow.record(Event(stream, "remark.disposed", person, mandate, case.act.id, version, remark.id, payload))
        return uow.commit(Receipt(id=remark.id, revision=revision))


def take_over_remark(cmd: TakeOverRemark, house: House) -> Receipt:
    """Make the wording of a remark a private draft of one's body on the present text, the origin credited."""
    with house.work(cmd.actor) as uow:
        conclusion, case = _signed(uow, house, cmd.actor, cmd.remark)
        actor = cmd.actor.of(cmd.body)
        mandate = require(actor, Action.REMARK_TAKE_OVER, replace(_facts(case, conclusion), body=cmd.body))
        body = actor.body_of(mandate)
        place, remark = _point(conclusion, cmd.remark)
        before = uow.remarks.taken_over(remark.id, body)
        if before is not None:
            raise TakenOverAlready(before)
        tree = uow.acts.tree(case.act.id, case.dossier.version, conclusion.language)
        operation = taken_over(_wording(remark), tree)
        if isinstance(operation, Unfit):
            raise WordingUnfit(operation)
        amendment = Amendment(
            id=AmendmentId(house.new_id()),
            act=case.act.id,
            language=conclusion.language,
            body=body,
            author=require_person(actor),
            mandate=mandate,
            base=case.dossier.version,
            tabled=(operation,),
            current=case.dossier.version,
            operations=(operation,),
            kind=_kind(actor, mandate),
            origin=remark.id,
            justification=remark.text if len(remark.text) <= case.profile.justification else "",
        )
        uow.amendments.add(amendment)
        payload = _told(conclusion, place, remark) | {"origin": remark.id}
        version, stream = case.dossier.version, delegation_stream(body)
        uow.record(
            Event(stream, "amendment.drafted", actor.person, mandate, case.act.id, version, amendment.id, payload)
        )
        return uow.commit(Receipt(id=amendment.id, revision=amendment.revision))


def _signed(uow: UnitOfWork, house: House, actor: Actor, id: RemarkId) -> tuple[Conclusion, Case]:
    """The conclusion of a remark with its act, both locked; a draft of others answers as what does not exist."""
    conclusion = uow.remarks.conclusion(uow.remarks.conclusion_of(id))
    if conclusion.status is ConclusionStatus.DRAFT and conclusion.body not in actor.bodies:
        raise NotFound("remark", id)
    case = take_up_locked(uow, house, conclusion.act)
    if not may_read(actor, case, conclusion):
        raise NotFound("remark", id)
    return conclusion, case


def _facts(case: Case, conclusion: Conclusion) -> Facts:
    return replace(case.facts, status=conclusion.status)


def _point(conclusion: Conclusion, id: RemarkId) -> tuple[int, Remark]:
    """The remark, and its number in the conclusion from 1."""
    return next((place, remark) for place, remark in enumerate(conclusion.remarks, 1) if remark.id == id)


def _told(conclusion: Conclusion, place: int, remark: Remark) -> dict[str, object]:
    clauses = [remark.clause] if remark.clause else []
    return {"conclusion": conclusion.id, "body": conclusion.body, "remark": place, "clauses": clauses}


def _kind(actor: Actor, mandate: MandateId) -> str:
    held = next(one for one in actor.mandates if one.id == mandate)
    return "commission" if held.body_kind is BodyKind.COMMISSION else "normal"


def _wording(remark: Remark) -> Wording:
    if remark.proposed is None or remark.clause is None:
        raise NothingProposed
    wording = remark.proposed
    return Wording(remark.clause, wording.part is Part.HEADING, wording.was, wording.text)


@dataclass(frozen=True, slots=True)
class _Texts:
    """The present text in every language that conclusions quote, and the place of each clause in it."""

    trees: Mapping[Language, ClauseTree]
    eids: Mapping[ClauseId, str]
    order: Mapping[ClauseId, int]
    then: Callable[[VersionNumber, Language], ClauseTree]


def _texts(uow: UnitOfWork, case: Case, rows: Sequence[ConclusionRow]) -> _Texts:
    """As many queries as languages."""
    languages = sorted({case.act.language, *(row.conclusion.language for row in rows)}) if rows else []
    trees = {language: uow.acts.tree(case.act.id, case.dossier.version, language) for language in languages}
    names = eids(trees[case.act.language]) if rows else {}
    return _Texts(
        trees,
        names,
        order={clause: place for place, clause in enumerate(names)},
        then=lambda version, language: uow.acts.tree(case.act.id, version, language),
    )


def _conclusion(actor: Actor, case: Case, row: ConclusionRow, texts: _Texts) -> ConclusionView:
    it = row.conclusion
    facts = replace(case.facts, body=it.body, author=it.author, status=it.status)
    points = sorted(row.remarks, key=lambda point: _reading_order(point.remark, texts))
    answers = may(actor, _facts(case, it), (Action.REMARK_DISPOSE, Action.REMARK_TAKE_OVER))
    return ConclusionView(
        id=it.id,
        act=it.act,
        body=row.body,
        kind=it.kind,
        version=it.version,
        language=it.language,
        verdict=it.verdict,
        summary=it.summary,
        status=it.status,
        author=row.author,
        signed_by=row.signed_by,
        created_at=row.created_at,
        signed_at=row.signed_at,
        remarks=tuple(
            _remark(point, texts, Scheme(case.act.naming), (it.version, it.language), answers) for point in points
        ),
        revision=it.revision,
        body_kind=row.body_kind,
        request=it.request,
        confidential=it.confidential,
        sat=it.sat,
        disagreed=it.kind in OF_EXPERTS and disagrees(it.verdict, [one.disposition for one in it.remarks]),
        reply=row.reply,
        reply_due=_reply_due(case, row),
        may=may(actor, facts, ON_CONCLUSION),
    )


def _reply_due(case: Case, row: ConclusionRow) -> datetime | None:
    if row.signed_at is None:
        return None
    return reply_due(case.profile, case.dossier.stage, case.dossier.since, row.signed_at)


def _reading_order(remark: Remark, texts: _Texts) -> int:
    """On the draft as a whole first, then by the text, those on gone clauses last (domain.md §1.5 A)."""
    return -1 if remark.clause is None else texts.order.get(remark.clause, len(texts.order))


def _remark(
    row: RemarkRow,
    texts: _Texts,
    scheme: Scheme,
    edition: tuple[VersionNumber, Language],
    answers: tuple[May, ...],
) -> RemarkView:
    it, language = row.remark, edition[1]
    now = texts.trees[language]
    clause = now.get(it.clause) if it.clause else None
    return RemarkView(
        id=it.id,
        clause=it.clause,
        eid=texts.eids.get(it.clause) if it.clause else None,
        number=printed(scheme, clause, language) if clause else None,
        mark=it.mark,
        place=place_since(it.mark, it.clause, now, lambda: texts.then(*edition)) if it.clause else None,
        text=it.text,
        proposed=it.proposed,
        marks=marks(it.proposed.was, it.proposed.text) if it.proposed else (),
        disposition=it.disposition,
        reason=it.reason,
        disposed_by=row.disposed_by,
        disposed_at=row.disposed_at,
        fate=row.fate,
        revision=it.revision,
        may=answers,
    )
