"""Reading amendments: the list in the order in which they are taken, and the file of one."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.amendment.marshalling import Place
from service.domain.amendment.relation import Relation
from service.domain.errors import NotFound
from service.domain.ids import AmendmentId, ClauseId, Hash, PersonId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.domain.text.act import is_id
from service.domain.text.canonical import digest
from service.usecases.access import Case, require, take_up
from service.usecases.floor import Floor, Seen, gather, gather_all, place_of, private_to, require_readable
from service.usecases.ports.amendments import CarryOver, Decision, Record
from service.usecases.ports.house import Contested, House, UnitOfWork
from service.usecases.views.amendments import (
    AmendmentFile,
    AmendmentList,
    CarryView,
    ContestedView,
    DecisionView,
    Wording,
)
from service.usecases.views.unchanged import require_news

ON_LIST = (Action.AMENDMENT_DRAFT, Action.ORDER_PROPOSE, Action.ORDER_RULE, Action.TABLE_CONFIRM)
"""What a screen offers on the list as a whole."""
PAGE = 200
LARGEST_PAGE = 500
CONTESTED = (Relation.EXCLUSIVE, Relation.PARALLEL, Relation.CONTAINS, Relation.WITHIN)
"""What amendments are to each other that cannot all stand as they are."""


@dataclass(frozen=True, slots=True)
class ListAmendments:
    """Ask for amendments: of some clauses only, of one's own bodies only, a page at a time."""

    actor: Actor
    act: str
    clauses: frozenset[ClauseId] = frozenset()
    mine: bool = False
    after: int = 0
    limit: int = PAGE
    seen: Hash | None = None  # the state that the reader has


@dataclass(frozen=True, slots=True)
class ShowAmendment:
    """Ask for one amendment by its id or, within an act, by its number."""

    actor: Actor
    amendment: str
    act: str | None = None


@dataclass(frozen=True, slots=True)
class ShowContested:
    """Ask where amendments stand and meet."""

    actor: Actor
    act: str
    seen: Hash | None = None


def list_amendments(query: ListAmendments, house: House) -> AmendmentList:
    """Amendments in the order in which they are taken, those of other delegations from tabling on.

    The number of queries does not grow with theirs. ``Unchanged`` where the reader has them.
    """
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        asked = [sorted(query.clauses), query.mine, query.after, query.limit]
        seen = _seen(uow, query.actor, case)
        state = require_news(_state(query.actor, case, seen.mark, asked), query.seen)
        if query.clauses:
            floor = gather(uow, case, _at(uow, query.clauses, case, seen), whole=True)
        else:
            floor = gather_all(uow, house, case, seen)
        wanted = [place for place in floor.places if _is_wanted(floor, place.place, query)]
        page = wanted[query.after : query.after + min(query.limit, LARGEST_PAGE)]
        ids = {one.place.amendment for one in page}
        related = floor.related(ids)
        end = query.after + len(page)
        return AmendmentList(
            act=case.act.id,
            version=case.dossier.version,
            total=len(wanted),
            after=end if end < len(wanted) else None,
            counts=floor.counts(),
            items=tuple(floor.view(query.actor, one, related.get(one.place.amendment, ())) for one in page),
            may=may(query.actor, case.facts, ON_LIST),
            state=state,
        )


def show_contested(query: ShowContested, house: House) -> ContestedView:
    """Where amendments stand in a text, and where they meet: what its outline warns of."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        seen = _seen(uow, query.actor, case)
        state = require_news(_state(query.actor, case, seen.mark, []), query.seen)
        key = (case.act.id, case.dossier.version, seen.mark)
        counts, conflicts = house.contested.recall(key, lambda: _contested(gather_all(uow, house, case, seen)))
        return ContestedView(case.act.id, case.dossier.version, counts, conflicts, state)


def _seen(uow: UnitOfWork, actor: Actor, case: Case) -> Seen:
    drafts = private_to(actor, case)
    return Seen(drafts, uow.amendments.mark(case.act.id, drafts, ordered=True))


def _contested(floor: Floor) -> Contested:
    """How many amendments stand at each clause, and how many of them meet another."""
    related = floor.related(frozenset(floor.records))
    contested = [id for id, others in related.items() if any(one.relation in CONTESTED for one in others)]
    at = Counter(place_of(floor.records[id].amendment) for id in contested)
    return floor.counts(), {clause: number for clause, number in at.items() if clause is not None}


def _state(actor: Actor, case: Case, mark: str, asked: Sequence[object]) -> Hash:
    """Another whenever what a reader is shown of an act's amendments is: words, standing, or what the reader may do.

    ``mark`` is of the amendments that the reader sees. The clock comes in through what is too late by now.
    """
    dossier, facts = case.dossier, case.facts
    stands = [dossier.revision, dossier.profile_hash, sorted(facts.late), facts.developer, facts.commission]
    held = sorted([one.id, one.body, one.role] for one in actor.mandates)
    return digest("amendments-view", [case.act.id, asked, stands, sorted(facts.readers), actor.person, held, mark])


def show_amendment(query: ShowAmendment, house: House) -> AmendmentFile:
    """All that is on file of one amendment: as tabled, every step since, what was decided."""
    with house.reading(query.actor) as uow:
        record = _found(uow, query)
        case = take_up(uow, house, record.amendment.act)
        require_readable(query.actor, case, record)
        log = uow.amendments.carry_overs(record.amendment.id)
        decisions = [one for one in uow.amendments.decisions(case.act.id) if one.amendment == record.amendment.id]
        floor = gather_all(uow, house, case, _seen(uow, query.actor, case), _people(log, decisions))
        place = next(one for one in floor.places if one.place.amendment == record.amendment.id)
        related = floor.related((record.amendment.id,)).get(record.amendment.id, ())
        view = floor.view(query.actor, place, related)
        return AmendmentFile(
            amendment=view,
            revision=view.revision,
            source=record.source,
            tabled=_as_tabled(uow, floor, record),
            log=tuple(_carry(uow, floor, record, step) for step in log),
            decisions=tuple(_decision(floor, one) for one in decisions),
        )


def _found(uow: UnitOfWork, query: ShowAmendment) -> Record:
    if query.act is not None:
        act = uow.acts.by_slug(query.act).id
        if query.amendment.isascii() and query.amendment.isdecimal() and len(query.amendment) <= 9:
            return uow.amendments.by_number(act, int(query.amendment))
    if not is_id(query.amendment):
        raise NotFound("amendment", query.amendment)
    return uow.amendments.get(AmendmentId(query.amendment))


def _at(uow: UnitOfWork, clauses: frozenset[ClauseId], case: Case, seen: Seen) -> Sequence[Record]:
    """What the reader may see that touches some clauses or a unit around them, with what that amends."""
    tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    around = {unit.id for clause in clauses if clause in tree.index for unit in tree.path(clause)}
    wanted = [clause for clause in clauses | around if is_id(clause)]
    found = uow.amendments.of_act(case.act.id, seen.drafts, wanted)
    known = {record.amendment.id for record in found}
    parents = {record.amendment.parent for record in found} - known - {None}
    return [*found, *(uow.amendments.get(id) for id in sorted(id for id in parents if id is not None))]


def _is_wanted(floor: Floor, place: Place, query: ListAmendments) -> bool:
    amendment = floor.records[place.amendment].amendment
    if query.mine and not query.actor.bodies & {amendment.body, *amendment.cosigners}:
        return False
    return not query.clauses or place_of(amendment) in query.clauses


def _people(log: Sequence[CarryOver], decisions: Sequence[Decision]) -> set[PersonId]:
    named = [step.confirmed_by for step in log]
    named += [person for one in decisions for person in (one.by, one.undone_by)]
    return {person for person in named if person is not None}


def _as_tabled(uow: UnitOfWork, floor: Floor, record: Record) -> Wording:
    """The words as tabled (of a draft: as drafted), on the version that they were written on."""
    it = record.amendment
    return _on(uow, floor, record, CarryOver(it.id, it.base, it.base, it.carry, "", (), it.tabled))


def _on(uow: UnitOfWork, floor: Floor, record: Record, step: CarryOver) -> Wording:
    it, operations, version = record.amendment, step.after or (), step.after_version
    tree = floor.editions.get((version, it.language)) or uow.acts.tree(it.act, version, it.language)
    parent = floor.records.get(it.parent) if it.parent else None
    return floor.worded(operations, floor.fitting(tree, operations, parent), version, record.amendment.form)


def _carry(uow: UnitOfWork, floor: Floor, record: Record, step: CarryOver) -> CarryView:
    return CarryView(
        from_version=step.before_version,
        to_version=step.after_version,
        outcome=step.outcome,
        reason=step.reason,
        after=_on(uow, floor, record, step) if step.after is not None else None,
        at=step.at,
        confirmed_by=floor.names.persons[step.confirmed_by] if step.confirmed_by else None,
        confirmed_at=step.confirmed_at,
    )


def _decision(floor: Floor, one: Decision) -> DecisionView:
    return DecisionView(
        id=one.id,
        put=one.put,
        block=one.block,
        sitting=one.sitting,
        outcome=one.outcome,
        reason=one.reason,
        by=floor.names.persons[one.by],
        at=one.at,
        undone_at=one.undone_at,
        undone_by=floor.names.persons[one.undone_by] if one.undone_by else None,
    )
