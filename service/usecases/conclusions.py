"""Conclusions of experts, parliaments and the expert council: written, signed, read.

What becomes of their remarks is in ``remarks``.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace

from service.domain.errors import DomainError, InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream, delegation_stream
from service.domain.ids import ActId, BodyId, ClauseId, ConclusionId, Hash, Language, MandateId, RemarkId
from service.domain.procedure.conclusion import (
    FITTING,
    KINDS,
    Conclusion,
    ConclusionKind,
    ConclusionStatus,
    Proposed,
    Remark,
    Sat,
    Verdict,
)
from service.domain.procedure.discussion import Mark, Part, Standing, place_of
from service.domain.procedure.expertise import WAITED_FOR, OpinionRequest
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts
from service.domain.text.canonical import digest, words_hash
from service.domain.text.clause import Clause, as_kept
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require, require_person, take_up, take_up_locked
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt

REMARKS_LIMIT = 500
TEXT_LIMIT = 20_000


class ConclusionUnderWay(DomainError):
    """The body is writing a conclusion on this act already: ``conclusion``."""

    code = "conclusion-under-way"

    def __init__(self, conclusion: ConclusionId) -> None:
        super().__init__(conclusion)
        self.conclusion = conclusion


@dataclass(frozen=True, slots=True)
class BeginConclusion:
    """Begin a conclusion of one's body on the text as it stands."""

    actor: Actor
    act: str
    language: Language | None = None
    body: BodyId | None = None


@dataclass(frozen=True, slots=True)
class DraftWording:
    """A wording proposed; ``base`` is the hash of the words it is to replace, as they were read."""

    part: Part
    base: Hash
    text: str


@dataclass(frozen=True, slots=True)
class DraftRemark:
    """A remark as written; ``id`` where it was saved before, no ``clause`` where it is on the draft as a whole."""

    text: str
    id: RemarkId | None = None
    clause: ClauseId | None = None
    mark: Mark | None = None
    proposed: DraftWording | None = None


@dataclass(frozen=True, slots=True)
class SaveConclusion:
    """Save a draft that was read at revision ``expected``."""

    actor: Actor
    conclusion: ConclusionId
    expected: int
    verdict: Verdict | None
    summary: str
    remarks: tuple[DraftRemark, ...]
    sat: Sat | None = None


@dataclass(frozen=True, slots=True)
class SignConclusion:
    """Sign a conclusion that was read at revision ``expected``."""

    actor: Actor
    conclusion: ConclusionId
    expected: int


@dataclass(frozen=True, slots=True)
class DiscardConclusion:
    """Throw away a draft that was read at revision ``expected``."""

    actor: Actor
    conclusion: ConclusionId
    expected: int


def begin_conclusion(cmd: BeginConclusion, house: House) -> Receipt:
    """Begin a conclusion; a body writes one at a time."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        actor = cmd.actor.of(cmd.body)
        mandate = require(actor, Action.CONCLUSION_WRITE, replace(case.facts, body=cmd.body))
        body = actor.body_of(mandate)
        _check_alone(uow, case.act.id, body)
        language = cmd.language or case.act.language
        uow.acts.text(case.act.id, case.dossier.version, language)  # refuses an act without text, and a language
        request = _request(uow, case, body)
        conclusion = Conclusion(
            id=ConclusionId(house.new_id()),
            act=case.act.id,
            body=body,
            kind=_form(actor, mandate, request),
            request=request.id if request else None,
            version=case.dossier.version,
            language=language,
            author=require_person(actor),
            mandate=mandate,
        )
        uow.remarks.add_conclusion(conclusion)
        uow.record(_event("conclusion.begun", (actor, mandate), conclusion, delegation_stream(body)))
        return uow.commit(Receipt(id=conclusion.id, revision=conclusion.revision))


def save_conclusion(cmd: SaveConclusion, house: House) -> Receipt:
    """Save a draft: its remarks name clauses and words of the version it is written on."""
    with house.work(cmd.actor) as uow:
        conclusion = _own(uow, cmd.actor, cmd.conclusion)
        case = take_up(uow, house, conclusion.act)
        require(cmd.actor, Action.CONCLUSION_WRITE, _facts(case, conclusion))
        _check_revision(cmd.expected, conclusion)
        if cmd.verdict is not None and cmd.verdict not in FITTING[conclusion.kind]:
            raise InvalidInput("unfit", "/verdict")
        tree = uow.acts.tree(conclusion.act, conclusion.version, conclusion.language)
        written = replace(
            conclusion,
            verdict=cmd.verdict,
            summary=_limited(cmd.summary.strip(), "/summary"),
            remarks=tuple(_remarks(cmd.remarks, conclusion, tree, house)),
            sat=_checked_sat(cmd.sat, conclusion),
        )
        return uow.commit(Receipt(id=conclusion.id, revision=uow.remarks.save_conclusion(written)))


def sign_conclusion(cmd: SignConclusion, house: House) -> Receipt:
    """Sign a conclusion; from then on it stays as it is, and everybody who reads the act reads it."""
    with house.work(cmd.actor) as uow:
        conclusion = _own(uow, cmd.actor, cmd.conclusion)
        case = take_up_locked(uow, house, conclusion.act)
        mandate = require(cmd.actor, Action.CONCLUSION_SIGN, _facts(case, conclusion))
        _check_revision(cmd.expected, conclusion)
        conclusion.check_complete()
        revision = uow.remarks.sign(conclusion.id, require_person(cmd.actor))
        event = _event("conclusion.signed", (cmd.actor, mandate), conclusion, act_stream(conclusion.act))
        voided = _reopened(uow, case, conclusion)
        uow.record(replace(event, payload={**event.payload, **_said(conclusion), "voided": voided}))
        return uow.commit(Receipt(id=conclusion.id, revision=revision))


def discard_conclusion(cmd: DiscardConclusion, house: House) -> Receipt:
    """Throw a draft away; only that there was one stays on the record of its body, which may begin another."""
    with house.work(cmd.actor) as uow:
        conclusion = _own(uow, cmd.actor, cmd.conclusion)
        case = take_up(uow, house, conclusion.act)
        mandate = require(cmd.actor, Action.CONCLUSION_DISCARD, _facts(case, conclusion))
        _check_revision(cmd.expected, conclusion)
        uow.remarks.discard_conclusion(conclusion.id)
        stream = delegation_stream(conclusion.body)
        uow.record(_event("conclusion.discarded", (cmd.actor, mandate), conclusion, stream))
        return uow.commit(Receipt(id=conclusion.id))


def _request(uow: UnitOfWork, case: Case, body: BodyId) -> OpinionRequest | None:
    """What the body was asked and has not answered: its conclusion is the answer."""
    rows = uow.opinion_requests.of_act(case.act.id)
    open_ = (row.request for row in rows if row.stands.state(case.now) in WAITED_FOR)
    return next((one for one in open_ if (one.body, one.version) == (body, case.dossier.version)), None)


def _form(actor: Actor, mandate: MandateId, request: OpinionRequest | None) -> ConclusionKind:
    if request is not None and request.concurrence:
        return ConclusionKind.CONCURRENCE
    kind = next(held.body_kind for held in actor.mandates if held.id == mandate)
    return KINDS.get(kind, ConclusionKind.EXPERT)


def _reopened(uow: UnitOfWork, case: Case, conclusion: Conclusion) -> list[str]:
    """The summary of remarks is no longer complete once there are new ones: it has to be closed anew."""
    profile, stood = case.profile, case.dossier.facts
    complete = {key for key, asked in profile.conditions.items() if asked.guard == "remarks_disposed"}
    voided = sorted(key for key in stood if complete & set(profile.acts[key].conditions))
    if not conclusion.remarks or not voided:
        return []
    facts = {key: record for key, record in stood.items() if key not in voided}
    uow.proceedings.save(replace(case.dossier, facts=facts))
    return voided


def _checked_sat(sat: Sat | None, conclusion: Conclusion) -> Sat | None:
    if sat is None:
        return None
    if conclusion.kind is not ConclusionKind.COLLECTIVE:
        raise InvalidInput("unknown", "/sat")
    for place, member in enumerate(sat.members):
        for name in ("text", "conflict"):
            _limited(getattr(member, name), f"/sat/members/{place}/{name}")
    return sat


def _own(uow: UnitOfWork, actor: Actor, id: ConclusionId) -> Conclusion:
    """The conclusion, locked; a draft of others answers as what does not exist."""
    conclusion = uow.remarks.conclusion(id)
    if conclusion.status is ConclusionStatus.DRAFT and conclusion.body not in actor.bodies:
        raise NotFound("conclusion", id)
    return conclusion


def _facts(case: Case, conclusion: Conclusion) -> Facts:
    return replace(case.facts, body=conclusion.body, author=conclusion.author, status=conclusion.status)


def _check_revision(expected: int, conclusion: Conclusion) -> None:
    if expected != conclusion.revision:
        raise StaleRevision(expected, conclusion.revision)


def _check_alone(uow: UnitOfWork, act: ActId, body: BodyId) -> None:
    for row in uow.remarks.conclusions(act, {body}):
        if row.conclusion.status is ConclusionStatus.DRAFT:
            raise ConclusionUnderWay(row.conclusion.id)


def _remarks(
    written: Sequence[DraftRemark], conclusion: Conclusion, tree: ClauseTree, house: House
) -> Iterator[Remark]:
    if len(written) > REMARKS_LIMIT:
        raise InvalidInput("too-many", "/remarks")
    saved = {remark.id for remark in conclusion.remarks}
    for place, remark in enumerate(written):
        pointer = f"/remarks/{place}"
        if remark.id is not None and remark.id not in saved:
            raise InvalidInput("unknown", f"{pointer}/id")
        saved.discard(remark.id or RemarkId(""))  # one id is not given twice
        made = _remark(remark, tree, pointer)
        yield replace(made, id=remark.id or RemarkId(house.new_id()))


def _remark(written: DraftRemark, tree: ClauseTree, pointer: str) -> Remark:
    text = _limited(written.text.strip(), f"{pointer}/text")
    if written.clause is None:
        if written.mark is not None or written.proposed is not None:
            raise InvalidInput("missing", f"{pointer}/clause")
        return Remark(RemarkId(""), None, None, text)
    clause = tree.get(written.clause)
    if clause is None:
        raise InvalidInput("unknown", f"{pointer}/clause")
    if place_of(written.mark, clause).standing not in (Standing.LOCATED, Standing.WHOLE_CLAUSE):
        raise InvalidInput("not-in-the-text", f"{pointer}/mark/quote")
    return Remark(RemarkId(""), clause.id, written.mark, text, _proposed(written.proposed, clause, pointer))


def _proposed(written: DraftWording | None, clause: Clause, pointer: str) -> Proposed | None:
    if written is None:
        return None
    stands = clause.heading if written.part is Part.HEADING else clause.text
    if words_hash(stands) != written.base:
        raise InvalidInput("other-words", f"{pointer}/proposed/base")
    text = _limited(as_kept(written.text), f"{pointer}/proposed/text")
    return Proposed(written.part, written.base, stands, text)


def _limited(text: str, pointer: str) -> str:
    if len(text) > TEXT_LIMIT:
        raise InvalidInput("too-long", pointer)
    return text


def _said(conclusion: Conclusion) -> dict[str, object]:
    """What the record keeps of a signed conclusion: the hash of every word, and its verdict if not in confidence."""
    points = [
        [remark.id, remark.clause, remark.text, remark.proposed.text if remark.proposed else None]
        for remark in conclusion.remarks
    ]
    said: list[object] = [conclusion.verdict, conclusion.summary, points]
    if conclusion.sat is not None:
        said.append([conclusion.sat.held.isoformat(), [list(asdict(one).values()) for one in conclusion.sat.members]])
    kept = {"remarks": len(points), "hash": digest("clausula-conclusion-1", said)}
    if conclusion.confidential:
        return kept
    clauses = sorted({remark.clause for remark in conclusion.remarks if remark.clause})
    return kept | {"verdict": conclusion.verdict, "clauses": clauses}


def _event(kind: str, by: tuple[Actor, MandateId], conclusion: Conclusion, stream: str) -> Event:
    actor, mandate = by
    payload = {"kind": conclusion.kind.value, "body": conclusion.body}
    return Event(stream, kind, actor.person, mandate, conclusion.act, conclusion.version, conclusion.id, payload)
