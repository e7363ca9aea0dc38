"""The amendments of an act as they lie before somebody: with the texts that they stand on, in order, and in words.

What drafting and deciding show alike is made here, once; which of them a reader may see is asked by
the use cases.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from service.domain.amendment.admissibility import Finding, Judged
from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.arranging import Arranged, Arrangement
from service.domain.amendment.compromise import with_consent
from service.domain.amendment.disposal import Customs
from service.domain.amendment.footprint import TOP, clauses, footprint, principal
from service.domain.amendment.form import Form
from service.domain.amendment.neighbourhood import fits
from service.domain.amendment.operation import Operation, RemoveClause, ReplaceClause
from service.domain.amendment.relation import Related
from service.domain.errors import NotFound
from service.domain.ids import AmendmentId, BodyId, ClauseId, Language, PersonId, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Denied, Facts, decide, may
from service.domain.text.act import is_id
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, case_of, late_for, require
from service.usecases.in_words import cited_place, in_words, in_words_before
from service.usecases.judging import Judge, scope_of
from service.usecases.laid import Edition, Laid, Ways, stands_on
from service.usecases.offering import offered
from service.usecases.ordered import Board, board_of, consent_view, order_rules
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.amendments import (
    AmendmentView,
    CauseView,
    FindingView,
    RelationView,
    RulingView,
    Wording,
)
from service.usecases.views.orders import ConsentView
from service.usecases.views.references import Names


def private_to(actor: Actor, case: Case) -> frozenset[BodyId]:
    """The bodies whose drafts the actor may see."""
    return frozenset(body for body in actor.bodies if _reads_drafts(actor, replace(case.facts, body=body)))


def _reads_drafts(actor: Actor, facts: Facts) -> bool:
    return not isinstance(decide(actor, Action.AMENDMENT_READ_DRAFT, facts), Denied)


def take_amendment(
    uow: UnitOfWork, house: House, actor: Actor, id: AmendmentId, *, alone: bool = False
) -> tuple[Case, Record]:
    """An amendment to be changed and its act, both locked; ``alone`` leaves the act's proceedings to others.

    ``NotFound`` where there is none, or it is another delegation's draft.
    """
    if not is_id(id):
        raise NotFound("amendment", id)
    case = case_of(house, uow.proceedings.take_up_of(id) if alone else uow.proceedings.hold_of(id))
    record = uow.amendments.lock(id)
    require_readable(actor, case, record)
    return case, record


def require_readable(actor: Actor, case: Case, record: Record) -> None:
    """Refuse what the actor may not see as if it did not exist."""
    require(actor, Action.ACT_READ, case.facts)
    if record.amendment.status is Status.DRAFT and record.amendment.body not in private_to(actor, case):
        raise NotFound("amendment", record.amendment.id)


def near(operations: Sequence[Operation], tree: ClauseTree) -> frozenset[ClauseId]:
    """The clauses at which amendments may stand that operations have to do with."""
    touched = [clause for clause in clauses(operations) if clause in tree.index]
    above = {unit.id for clause in touched for unit in tree.path(clause)}
    units = [step.clause for step in operations if isinstance(step, RemoveClause | ReplaceClause)]
    first = {touch.clause for touch in footprint(operations)} & {TOP}
    return frozenset(above | first | {row.clause.id for unit in units for _, row in tree.walk(unit)})


def facts_on(case: Case, amendment: Amendment) -> Facts:
    """What permission needs to know of one amendment."""
    signed = amendment.signatories
    return replace(
        case.facts,
        body=signed[0],
        author=amendment.author,
        signed=frozenset(signed),
        joined=frozenset(signed[1:]),
        status=amendment.status,
        late=late_for(case, amendment.parent),
    )


@dataclass(frozen=True)
class Floor:
    """Amendments with their texts as they lie before somebody, with all names and what was ordered of them."""

    case: Case
    laid: Laid
    names: Names
    board: Board

    @property
    def records(self) -> Mapping[AmendmentId, Record]:
        """The amendments."""
        return self.laid.records

    @property
    def editions(self) -> Mapping[Edition, ClauseTree]:
        """Every version and language that one of them stands on."""
        return self.laid.editions

    def edition(self, record: Record) -> Edition:
        """The version and language that an amendment stands on."""
        return self.laid.edition(record)

    def turned(self, records: Mapping[AmendmentId, Record]) -> "Floor":
        """The same with amendments as they stand since."""
        return replace(self, laid=replace(self.laid, records=records))

    def under(self, board: Board) -> "Floor":
        """The same under other orders."""
        return replace(self, board=board, laid=replace(self.laid, ways=ways_of(self.case, board)))

    def ground(self, record: Record) -> CitedText | None:
        """The text that an amendment's operations fit; a sub-amendment's is what its parent makes of it."""
        amendment = record.amendment
        parent = self.records.get(amendment.parent) if amendment.parent else None
        return self.fitting(self.editions[self.edition(record)], amendment.operations, parent)

    def fitting(self, tree: ClauseTree, operations: Sequence[Operation], parent: Record | None) -> CitedText | None:
        """A text, or what a parent makes of it, if operations fit it."""
        ground = _outcome(tree, parent.amendment.operations) if parent else tree
        return self.cited(ground) if ground is not None and fits(ground, operations) else None

    def cited(self, tree: ClauseTree) -> CitedText:
        """A text whose clauses can be cited; kept, for counting them costs more than citing."""
        known = self.laid.texts.get(id(tree))
        return known or self._cited.setdefault(id(tree), CitedText(tree, self.laid.naming))

    @cached_property
    def _cited(self) -> dict[int, CitedText]:
        return {}

    @property
    def arrangement(self) -> Arrangement:
        """All as the chair has arranged them."""
        return self.laid.arrangement

    @property
    def places(self) -> Sequence[Arranged]:
        """All in the order in which they are taken."""
        return self.laid.arrangement.places

    @property
    def customs(self) -> Customs:
        """By what it is judged what a decision does."""
        return self.board.customs(self.case.profile)

    def trees(self, version: VersionNumber) -> Mapping[Language, ClauseTree]:
        """The text of one version in every language at hand."""
        return self.laid.trees(version)

    def related(self, about: Collection[AmendmentId]) -> Mapping[AmendmentId, Sequence[Related]]:
        """What the amendments asked about are to those that stand on the present text."""
        return self.laid.related(about)

    def counts(self) -> Mapping[ClauseId, int]:
        """How many amendments stand at each clause."""
        at = (place_of(record.amendment) for record in self.records.values())
        return Counter(clause for clause in at if clause is not None)

    def relation(self, one: Related) -> RelationView:
        """Another amendment by number and author."""
        other = self.records[one.other].amendment
        return RelationView(other.id, other.number, self.names.bodies[other.body], other.status, one.relation)

    def worded(
        self,
        operations: Sequence[Operation],
        text: CitedText | None,
        version: VersionNumber,
        form: Form = Form.WORDS,
        *,
        full: bool = False,
    ) -> Wording:
        """Operations in words, on demand also as full new wordings; where they fit no text only as edits."""
        return in_words(operations, text, version, form, full=full)

    def view(self, actor: Actor, arranged: Arranged, related: Iterable[Related]) -> AmendmentView:
        """One amendment as a reader sees it at its place in the order."""
        others, record = tuple(related), self.records[arranged.place.amendment]
        shown = self._shown(actor, (arranged, record), others)
        found = self.judged(record, self.ground(record), others)
        putting = self.board.putting.get(record.amendment.id)
        return replace(
            shown,
            hints=tuple(one.hint for one in found if one.hint and one.judged is Judged.AGAINST),
            findings=tuple(self._finding(one) for one in found),
            arranged=self.board.arranged(arranged.computed, arranged.move, self.names),
            tie=arranged.place.tie,
            debate=arranged.place.debate,
            put=putting.put if putting else None,
            block=putting.block if putting else None,
            recommendation=self.board.recommended(shown.id, self.names),
            consents=tuple(self._consents(actor, shown.id)),
            part=record.amendment.part,
            part_of=record.amendment.part_of,
        )

    def _shown(self, actor: Actor, at: tuple[Arranged, Record], others: Sequence[Related]) -> AmendmentView:
        """The amendment itself, without what was said of it."""
        (arranged, record), seat = at, at[0].place
        it, text = record.amendment, self.ground(record)
        return AmendmentView(
            id=it.id,
            act=it.act,
            number=it.number,
            body=self.names.bodies[it.body],
            author=self.names.persons[it.author],
            cosigners=tuple(self.names.bodies[body] for body in it.cosigners),
            author_left=it.author_left,
            language=it.language,
            kind=it.kind,
            status=it.status,
            carry=it.carry,
            clause=place_of(it),
            clauses=tuple(sorted(clauses(it.operations))),
            cited=cited_place(it.operations, text),
            current=self._current(record, text),
            justification=it.justification,
            form=it.form,
            place=arranged.at,
            group=seat.group,
            why=seat.why,
            identical_with=seat.identical_with,
            relations=tuple(self.relation(one) for one in others if one.other in self.records),
            parent=it.parent,
            consequential_to=it.consequential_to,
            supersedes=self.laid.named.get(it.id, ()),
            origin=it.origin,
            cause=self._cause(it),
            ruling=self._ruling(record),
            consolidated_in=record.consolidated_in,
            base=it.base,
            created_at=record.created_at,
            tabled_at=record.tabled_at,
            revision=it.revision,
            may=offered(actor, facts_on(self.case, it), decided_in=self.board.decided_in.get(it.id)),
        )

    def _current(self, record: Record, text: CitedText | None) -> Wording:
        """How it stands; on a text of the act it was told in words before, most of the time."""
        it, version = record.amendment, self.edition(record)[0]
        told = in_words_before if text is not None and it.parent is None else in_words
        return told(it.operations, text, version, it.form)

    def judged(self, record: Record, text: CitedText | None, related: Sequence[Related]) -> tuple[Finding, ...]:
        """What speaks for and against admitting an amendment on a text."""
        base = self.editions[self.edition(record)]
        return self._judge.findings(record, text.tree if text else None, base, related)

    @cached_property
    def _judge(self) -> Judge:
        case = self.case
        text = self._text if case.profile.concept in case.dossier.facts else None
        scope = scope_of(case, text) if text else None
        return Judge(case, self.records, self.names.bodies, scope, self.board)

    @cached_property
    def _text(self) -> CitedText:
        """The present text in the authentic language."""
        return self.cited(self.editions[self.case.dossier.version, self.case.act.language])

    def _finding(self, one: Finding) -> FindingView:
        units = tuple(
            {str(language): self._text.cite(clause, language) for language in (RU, EN)}
            for clause in one.clauses
            if clause in self._text.tree.index
        )
        numbers = tuple(self.records[id].amendment.number for id in one.amendments)
        return FindingView(one.criterion, one.judged, one.hint, units, numbers, one.counted, one.measure, one.at)

    def _consents(self, actor: Actor, compromise: AmendmentId) -> Iterator[ConsentView]:
        """What the authors of what a compromise stands in place of say to it."""
        asked = {one.amendment: one for one in self.board.consents if one.compromise == compromise}
        for id in self.laid.named.get(compromise, ()):
            if id in self.records:
                it, one = self.records[id].amendment, asked.get(id)
                body = self.names.bodies[one.body if one else it.signatories[0]]
                rights = may(actor, facts_on(self.case, it), (Action.CONSENT_ANSWER,))
                yield replace(consent_view(it, body, one, self.names), may=rights)

    def _cause(self, amendment: Amendment) -> CauseView | None:
        cause = amendment.cause
        if cause is None:
            return None
        found = self.records.get(cause.by) if cause.by else None
        number, part = (found.amendment.number, found.amendment.part) if found else (None, 0)
        return CauseView(cause.rule, cause.by, number, cause.reason, part)

    def _ruling(self, record: Record) -> RulingView | None:
        ruling = record.ruling
        if ruling is None:
            return None
        return RulingView(ruling.admissible, ruling.reason, self.names.persons[ruling.by], ruling.at)


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader may see of an act's amendments: those tabled, the drafts of some bodies; and the mark of them."""

    drafts: frozenset[BodyId]
    mark: str


def gather(
    uow: UnitOfWork, case: Case, records: Iterable[Record], more: Iterable[PersonId] = (), *, whole: bool = False
) -> Floor:
    """Amendments with the texts that they stand on, a query for each version and language, and all names.

    ``whole``: with recommendations and decisions, as readers of lists are shown them.
    """
    board = board_of(uow, case.act.id, case.now, whole=whole)
    return _before(uow, case, _laid(uow, case, board, records), board, more)


def gather_all(uow: UnitOfWork, house: House, case: Case, seen: Seen, more: Iterable[PersonId] = ()) -> Floor:
    """As ``gather`` the whole of all that a reader may see, taken up again where it lies as it lay a moment ago."""
    board = board_of(uow, case.act.id, case.now, whole=True)
    key = (case.act.id, case.dossier.version, seen.mark, ways_of(case, board), tuple(board.given))
    found = house.laid.recall(key, lambda: _laid(uow, case, board, uow.amendments.of_act(case.act.id, seen.drafts)))
    return _before(uow, case, found, board, more)


def _laid(uow: UnitOfWork, case: Case, board: Board, records: Iterable[Record]) -> Laid:
    known = {record.amendment.id: record for record in records}
    version = case.dossier.version
    wanted = {(stands_on(record, version), record.amendment.language) for record in known.values()}
    wanted.add((version, case.act.language))
    editions = {edition: uow.acts.tree(case.act.id, *edition) for edition in sorted(wanted) if edition[0]}
    named = {id: record.amendment.supersedes for id, record in known.items() if record.amendment.supersedes}
    known |= {id: replace(known[id], amendment=with_consent(known[id].amendment, board.given)) for id in named}
    return Laid(version, Scheme(case.act.naming), known, editions, named, ways_of(case, board))


def ways_of(case: Case, board: Board) -> Ways:
    """By what the amendments of an act are put in order."""
    return Ways(order_rules(case.profile), board.grouping, tuple(board.moves))


def _before(uow: UnitOfWork, case: Case, laid: Laid, board: Board, more: Iterable[PersonId]) -> Floor:
    """What lies there, with the names of all who wrote it or ruled on it."""
    persons = {record.amendment.author for record in laid.records.values()}
    persons |= {record.ruling.by for record in laid.records.values() if record.ruling}
    return Floor(case, laid, uow.proceedings.names({*persons, *more, *board.persons()}), board)


def place_of(amendment: Amendment) -> ClauseId | None:
    """The clause at which a reader finds an amendment."""
    return principal(amendment.operations[0]) if amendment.operations else None


def _outcome(tree: ClauseTree, operations: Sequence[Operation]) -> ClauseTree | None:
    made = apply_all(tree, operations)
    return made.tree if isinstance(made, Applied) else None
