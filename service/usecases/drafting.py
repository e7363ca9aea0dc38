"""An amendment while it is being written: previewed, kept as a private draft, revised, thrown away.

A draft is its delegation's alone: to everybody else it answers as what does not exist. Saving one
waits for nobody; whether its words may be tabled is judged in ``tabling``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment.admissibility import Judged
from service.domain.amendment.amendment import Amendment, Carry
from service.domain.amendment.edits import Edit
from service.domain.amendment.footprint import clauses
from service.domain.amendment.form import Form
from service.domain.amendment.marshalling import COMPROMISE, EDITORIAL
from service.domain.amendment.operation import CorrectWords, Operation
from service.domain.amendment.proposal import proposed
from service.domain.consolidation.affected import affected_by
from service.domain.errors import InvalidInput, StaleRevision
from service.domain.events import Event, delegation_stream
from service.domain.ids import AmendmentId, BodyId, Language, MandateId, RemarkId
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.permission import Action, Denied, decide
from service.domain.text.clause import as_kept
from service.domain.text.naming import Scheme
from service.usecases.access import NOBODY, Case, late_for, require, require_person, take_up, take_up_locked
from service.usecases.crediting import check_credit
from service.usecases.floor import facts_on, gather, near, private_to, take_amendment
from service.usecases.in_words import cited_place
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt
from service.usecases.subamending import ground_of, parent_of, tied
from service.usecases.views.affected import AffectedView
from service.usecases.views.amendments import PreviewView
from service.usecases.views.references import BodyRef

JUSTIFICATION_LIMIT = 20_000
SUPERSEDED_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Ties:
    """What an amendment hangs on: the one that it amends, stands and falls with, or stands in place of."""

    parent: AmendmentId | None = None
    consequential_to: AmendmentId | None = None
    supersedes: tuple[AmendmentId, ...] = ()


@dataclass(frozen=True, slots=True)
class PreviewDraft:
    """Ask what edits would be as an amendment; ``amendment`` is the draft being written, ``parent`` as in ``Ties``."""

    actor: Actor
    act: str
    edits: tuple[Edit, ...]
    language: Language | None = None
    amendment: AmendmentId | None = None
    parent: AmendmentId | None = None


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep edits as a draft; without a language they are of the authentic text.

    ``origin`` is the remark that it goes back to and that is credited, whatever the amendment does to the text.
    ``source`` is what a paper or file said word for word, of an amendment that is entered from one.
    """

    actor: Actor
    act: str
    edits: tuple[Edit, ...]
    language: Language | None = None
    justification: str = ""
    body: BodyId | None = None
    ties: Ties = Ties()
    compromise: bool = False
    origin: RemarkId | None = None
    form: Form = Form.WORDS
    source: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class ReviseDraft:
    """Replace what a draft says, as it was read at revision ``expected``; without a form it is put as it was."""

    actor: Actor
    amendment: AmendmentId
    edits: tuple[Edit, ...]
    justification: str
    expected: int
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Throw a draft away."""

    actor: Actor
    amendment: AmendmentId
    expected: int


def preview_draft(query: PreviewDraft, house: House) -> PreviewView:
    """What edits would be as an amendment, and which amendments say the same or touch the same; nothing is stored."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        parent = parent_of(uow, case, query.parent)
        language = parent.language if parent else query.language or case.act.language
        tree = ground_of(uow, case, language, parent)
        edits = proposed(query.edits, tree, case.act.manner, house.new_id)
        bodies = tuple(body for body in query.actor.bodies if _may_draft(query.actor, case, body))
        draft = _previewed(case, query, edits, language)
        others = uow.amendments.of_act(case.act.id, private_to(query.actor, case), near(edits, tree))
        rest = [record for record in others if record.amendment.id not in (query.amendment, query.parent)]
        floor = gather(uow, case, [*rest, *_records(case, parent), Record(draft, case.now)])
        text = floor.cited(tree)
        related = floor.related((draft.id,)).get(draft.id, ())
        found = floor.judged(floor.records[draft.id], text, related)
        named = floor.names.bodies
        return PreviewView(
            wording=floor.worded(edits, text, case.dossier.version, full=True),
            cited=cited_place(edits, text),
            relations=tuple(floor.relation(one) for one in related),
            hints=tuple(one.hint for one in found if one.hint and one.judged is Judged.AGAINST),
            references=tuple(map(AffectedView.of, affected_by(edits, tree, Scheme(case.act.naming)))),
            bodies=tuple(sorted((named[body] for body in bodies), key=_key)),
        )


def save_draft(cmd: SaveDraft, house: House) -> Receipt:
    """Keep edits of the present text as a private draft of one's body."""
    with house.work(cmd.actor) as uow:
        # Nobody of the same body takes over the same remark at the same time.
        case = take_up_locked(uow, house, cmd.act) if cmd.origin else take_up(uow, house, cmd.act)
        actor = cmd.actor.of(cmd.body or _own_body(cmd.actor, case))
        facts = replace(case.facts, body=cmd.body, late=late_for(case, cmd.ties.parent))
        mandate = require(actor, Action.AMENDMENT_DRAFT, facts)
        body = actor.body_of(mandate)
        if cmd.origin is not None:
            check_credit(uow, actor, case, (cmd.origin, body))
        parent = parent_of(uow, case, cmd.ties.parent)
        _check_ties(uow, case, cmd.ties)
        language = parent.language if parent else cmd.language or case.act.language
        tree = ground_of(uow, case, language, parent)
        operations = proposed(cmd.edits, tree, case.act.manner, house.new_id)
        amendment = Amendment(
            id=AmendmentId(house.new_id()),
            act=case.act.id,
            language=language,
            body=body,
            author=require_person(actor),
            mandate=mandate,
            base=case.dossier.version,
            tabled=operations,
            current=case.dossier.version,
            operations=operations,
            kind=_kind(cmd, operations, actor, mandate),
            parent=cmd.ties.parent,
            consequential_to=cmd.ties.consequential_to,
            supersedes=tuple(dict.fromkeys(cmd.ties.supersedes)),
            origin=cmd.origin,
            justification=_justification(cmd.justification),
            form=cmd.form,
        )
        uow.amendments.add(amendment, cmd.source)
        uow.record(_private("amendment.drafted", actor, mandate, amendment))
        return uow.commit(Receipt(id=amendment.id, revision=amendment.revision))


def revise_draft(cmd: ReviseDraft, house: House) -> Receipt:
    """Replace what a draft says by edits of the present text."""
    with house.work(cmd.actor) as uow:
        case, draft, mandate = _own_draft(uow, house, cmd.actor, (cmd.amendment, cmd.expected))
        tree = ground_of(uow, case, draft.language, parent_of(uow, case, draft.parent))
        operations = proposed(cmd.edits, tree, case.act.manner, house.new_id, draft.operations)
        if _is_printing(operations) is not (draft.kind == EDITORIAL):
            raise InvalidInput("editorial-alone", "/edits")
        revised = replace(
            draft,
            base=case.dossier.version,
            tabled=operations,
            current=case.dossier.version,
            operations=operations,
            carry=Carry.CLEAN,
            justification=_justification(cmd.justification),
            form=cmd.form or draft.form,
        )
        revision = uow.amendments.revise(revised)
        uow.record(_private("amendment.revised", cmd.actor, mandate, revised))
        return uow.commit(Receipt(id=draft.id, revision=revision))


def discard_draft(cmd: DiscardDraft, house: House) -> Receipt:
    """Throw a draft away; only that there was one stays on the delegation's record."""
    with house.work(cmd.actor) as uow:
        _, draft, mandate = _own_draft(uow, house, cmd.actor, (cmd.amendment, cmd.expected))
        uow.amendments.discard(draft.id)
        uow.record(_private("amendment.discarded", cmd.actor, mandate, draft))
        return uow.commit(Receipt(id=draft.id))


def _own_draft(
    uow: UnitOfWork, house: House, actor: Actor, which: tuple[AmendmentId, int]
) -> tuple[Case, Amendment, MandateId]:
    id, expected = which
    case, record = take_amendment(uow, house, actor, id, alone=True)
    draft = record.amendment
    mandate = require(actor, Action.AMENDMENT_DRAFT, facts_on(case, draft))
    if draft.revision != expected:
        raise StaleRevision(expected, draft.revision)
    return case, draft, mandate


def _check_ties(uow: UnitOfWork, case: Case, ties: Ties) -> None:
    if ties.consequential_to is not None:
        tied(uow, case, ties.consequential_to, "/consequential_to")
    if len(ties.supersedes) > SUPERSEDED_LIMIT:
        raise InvalidInput("too-many", "/supersedes")
    for place, id in enumerate(ties.supersedes):
        tied(uow, case, id, f"/supersedes/{place}")


def _kind(cmd: SaveDraft, operations: Sequence[Operation], actor: Actor, mandate: MandateId) -> str:
    if _is_printing(operations):
        return EDITORIAL
    if cmd.compromise or cmd.ties.supersedes:
        return COMPROMISE
    held = next(one for one in actor.mandates if one.id == mandate)
    return "commission" if held.body_kind is BodyKind.COMMISSION else "normal"


def _is_printing(operations: Sequence[Operation]) -> bool:
    return all(isinstance(step, CorrectWords) for step in operations)


def _justification(words: str) -> str:
    if len(words) > JUSTIFICATION_LIMIT:
        raise InvalidInput("too-long", "/justification")
    if "\0" in words:
        raise InvalidInput("forbidden-character", "/justification")
    return as_kept(words).strip()


def _private(kind: str, actor: Actor, mandate: MandateId, amendment: Amendment) -> Event:
    """What a delegation alone is told: that there is a draft and where, never its words."""
    payload = {"body": amendment.body, "clauses": sorted(clauses(amendment.operations))}
    stream = delegation_stream(amendment.body)
    return Event(stream, kind, actor.person, mandate, amendment.act, amendment.base, amendment.id, payload)


def _previewed(case: Case, query: PreviewDraft, operations: tuple[Operation, ...], language: Language) -> Amendment:
    return Amendment(
        id=AmendmentId(query.amendment or NOBODY),
        act=case.act.id,
        language=language,
        body=next(iter(query.actor.bodies), BodyId(NOBODY)),
        author=require_person(query.actor),
        mandate=MandateId(NOBODY),
        base=case.dossier.version,
        tabled=operations,
        current=case.dossier.version,
        operations=operations,
        parent=query.parent,
    )


def _records(case: Case, parent: Amendment | None) -> Sequence[Record]:
    return [Record(parent, case.now)] if parent else []


def _may_draft(actor: Actor, case: Case, body: BodyId) -> bool:
    answer = decide(actor.of(body), Action.AMENDMENT_DRAFT, replace(case.facts, body=body))
    return not isinstance(answer, Denied)


def _own_body(actor: Actor, case: Case) -> BodyId | None:
    """The body that one drafts for unless one says otherwise: one's delegation before a commission."""
    held = sorted(actor.mandates, key=lambda mandate: mandate.body_kind is not BodyKind.DELEGATION)
    return next((mandate.body for mandate in held if _may_draft(actor, case, mandate.body)), None)


def _key(body: BodyRef) -> tuple[bool, str]:
    """Delegations first: who sits in a commission too drafts for their state unless they say otherwise."""
    return body.state is None, body.key
