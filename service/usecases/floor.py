"""The amendments of an act as they lie before somebody: with the texts that they stand on, in order, and in words.

What drafting and deciding show alike is made here, once; which of them a reader may see is asked by
the use cases.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from service.domain.amendment.admissibility import Finding, Judged
from service.domain.amendment.amendment import Amendment, Carry, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.arranging import Arranged, Arrangement, arrange
from service.domain.amendment.compromise import with_consent
from service.domain.amendment.dependence import dependences, joined_with
from service.domain.amendment.disposal import OPEN, Customs
from service.domain.amendment.edits import edits_of
from service.domain.amendment.footprint import TOP, clauses, footprint, principal
from service.domain.amendment.form import Form
from service.domain.amendment.instruction import instruct
from service.domain.amendment.marshalling import joined, marshal
from service.domain.amendment.neighbourhood import fits, standing
from service.domain.amendment.operation import InsertClause, Operation, RemoveClause, ReplaceClause
from service.domain.amendment.relation import Related, relations
from service.domain.consolidation.marking import Marked, marked
from service.domain.errors import NotFound
from service.domain.ids import AmendmentId, BodyId, ClauseId, Language, PersonId, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Denied, Facts, decide, may
from service.domain.text.act import is_id
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, RU, Scheme, printed, scheme_at
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, case_of, late_for, require
from service.usecases.judging import Judge, scope_of
from service.usecases.ordered import Board, board_of, consent_view, order_rules
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.amendments import (
    AmendmentView,
    CauseView,
    ClauseMarks,
    FindingView,
    RelationView,
    RulingView,
    Wording,
)
from service.usecases.views.orders import ConsentView
from service.usecases.views.references import Name, Names

Edition = tuple[VersionNumber, Language]

ON_AMENDMENT = (
    Action.AMENDMENT_DRAFT,
    Action.AMENDMENT_TABLE,
    Action.AMENDMENT_TABLE_LATE,
    Action.AMENDMENT_WITHDRAW,
    Action.AMENDMENT_JOIN,
    Action.AMENDMENT_LEAVE,
    Action.AMENDMENT_CONFIRM_CARRY,
    Action.AMENDMENT_RULE,
    Action.AMENDMENT_DECIDE,
    Action.AMENDMENT_UNDO,
    Action.AMENDMENT_TAKE_OVER,
    Action.TABLE_PROPOSE,
    Action.TABLE_PULL,
    Action.DIVISION_ASK,
)
"""What a screen offers on one amendment."""


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


def stands_on(record: Record, version: VersionNumber) -> VersionNumber:
    """The version that an amendment's operations are read on: the present one while it is carried along."""
    amendment = record.amendment
    waiting = amendment.status is Status.ADOPTED and record.consolidated_in is None
    carried = amendment.status in OPEN or amendment.status is Status.DRAFT or waiting
    return version if carried and amendment.carry in (Carry.CLEAN, Carry.TOUCHED) else amendment.current


@dataclass(frozen=True)
class Floor:
    """Amendments with their texts; ``editions`` has every version and language that one of them stands on.

    A compromise supersedes those only whose authors have consented; ``named`` has all that each was meant to.
    """

    case: Case
    records: Mapping[AmendmentId, Record]
    editions: Mapping[Edition, ClauseTree]
    names: Names
    board: Board
    named: Mapping[AmendmentId, tuple[AmendmentId, ...]]

    def edition(self, record: Record) -> Edition:
        """The version and language that an amendment stands on."""
        return stands_on(record, self.case.dossier.version), record.amendment.language

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
        return self._cited.setdefault(id(tree), CitedText(tree, Scheme(self.case.act.naming)))

    @cached_property
    def _cited(self) -> dict[int, CitedText]:
        return {}

    @cached_property
    def arrangement(self) -> Arrangement:
        """All as the chair has arranged them: those on the present text first, then on earlier ones."""
        by_version: dict[VersionNumber, list[Amendment]] = {}
        for record in self.records.values():
            by_version.setdefault(self.edition(record)[0], []).append(record.amendment)
        rules, grouping = order_rules(self.case.profile), self.board.grouping
        versions = sorted(by_version, reverse=True)
        computed = joined(marshal(by_version[one], self.trees(one), rules, grouping) for one in versions)
        return arrange(computed, self.board.moves)

    @property
    def places(self) -> Sequence[Arranged]:
        """All in the order in which they are taken."""
        return self.arrangement.places

    @property
    def customs(self) -> Customs:
        """By what it is judged what a decision does."""
        return self.board.customs(self.case.profile)

    def trees(self, version: VersionNumber) -> Mapping[Language, ClauseTree]:
        """The text of one version in every language at hand."""
        return {language: tree for (number, language), tree in self.editions.items() if number == version}

    def related(self, about: Collection[AmendmentId]) -> Mapping[AmendmentId, Sequence[Related]]:
        """What the amendments asked about are to those that stand on the present text."""
        version = self.case.dossier.version
        present = [record.amendment for record in self.records.values() if self.edition(record)[0] == version]
        standings = standing(present, self.trees(version))
        found = relations(standings, about)
        needs = dependences(standings, Scheme(self.case.act.naming), about)
        return {id: joined_with(others, needs.get(id, ())) for id, others in found.items()}

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
        edits = edits_of(operations)
        if text is None or not operations:
            return Wording(version, edits, (), {})
        found = tuple(self._marks(one, text) for one in marked(operations, text.tree))
        said = {str(language): instruct(operations, text, language, form) for language in (RU, EN)}
        forms = (RU, EN) if full else ()
        whole = {str(language): instruct(operations, text, language, Form.FULL) for language in forms}
        return Wording(version, edits, found, said, whole)

    def _marks(self, one: Marked, text: CitedText) -> ClauseMarks:
        change = one.change
        clause = change.new or change.old
        assert clause is not None, "a clause of neither text"
        scheme, language = scheme_at(text.scheme, [*one.above, clause]), text.tree.language
        number = printed(scheme, clause, language)
        before = printed(scheme, change.old, language) if change.old else ""
        found = (change.became, clause.kind, number, change.depth, change.heading, change.text, before)
        return ClauseMarks(clause.id, *found)

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
            current=self.worded(it.operations, text, self.edition(record)[0], it.form),
            justification=it.justification,
            form=it.form,
            place=arranged.at,
            group=seat.group,
            why=seat.why,
            identical_with=seat.identical_with,
            relations=tuple(self.relation(one) for one in others if one.other in self.records),
            parent=it.parent,
            consequential_to=it.consequential_to,
            supersedes=self.named.get(it.id, ()),
            origin=it.origin,
            cause=self._cause(it),
            ruling=self._ruling(record),
            consolidated_in=record.consolidated_in,
            base=it.base,
            created_at=record.created_at,
            tabled_at=record.tabled_at,
            revision=it.revision,
            may=may(actor, facts_on(self.case, it), ON_AMENDMENT),
        )

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
        for id in self.named.get(compromise, ()):
            if id in self.records:
                it, one = self.records[id].amendment, asked.get(id)
                body = self.names.bodies[one.body if one else it.signatories[0]]
                rights = may(actor, facts_on(self.case, it), (Action.CONSENT_ANSWER,))
                yield replace(consent_view(it, body, one, self.names), may=rights)

    def _cause(self, amendment: Amendment) -> CauseView | None:
        cause = amendment.cause
        if cause is None:
            return None
        by = self.records.get(cause.by) if cause.by else None
        return CauseView(cause.rule, cause.by, by.amendment.number if by else None, cause.reason)

    def _ruling(self, record: Record) -> RulingView | None:
        ruling = record.ruling
        if ruling is None:
            return None
        return RulingView(ruling.admissible, ruling.reason, self.names.persons[ruling.by], ruling.at)


def gather(
    uow: UnitOfWork, case: Case, records: Iterable[Record], more: Iterable[PersonId] = (), *, whole: bool = False
) -> Floor:
    """Amendments with the texts that they stand on, a query for each version and language, and all names.

    ``whole``: with recommendations and decisions, as readers of lists are shown them.
    """
    known = {record.amendment.id: record for record in records}
    version = case.dossier.version
    wanted = {(stands_on(record, version), record.amendment.language) for record in known.values()}
    wanted.add((version, case.act.language))
    editions = {edition: uow.acts.tree(case.act.id, *edition) for edition in sorted(wanted) if edition[0]}
    board = board_of(uow, case.act.id, case.now, whole=whole)
    named = {id: record.amendment.supersedes for id, record in known.items() if record.amendment.supersedes}
    known |= {id: replace(known[id], amendment=with_consent(known[id].amendment, board.given)) for id in named}
    persons = {record.amendment.author for record in known.values()}
    persons |= {record.ruling.by for record in known.values() if record.ruling}
    return Floor(case, known, editions, uow.proceedings.names({*persons, *more, *board.persons()}), board, named)


def place_of(amendment: Amendment) -> ClauseId | None:
    """The clause at which a reader finds an amendment."""
    return principal(amendment.operations[0]) if amendment.operations else None


def cited_place(operations: Sequence[Operation], text: CitedText | None) -> Name:
    """How the place of the first operation is cited; empty where it stands in no text now."""
    if text is None or not operations:
        return {}
    first = operations[0]
    clause = (first.parent or first.after) if isinstance(first, InsertClause) else first.clause
    if clause is None:
        return {}
    return {str(language): text.cite(clause, language) for language in (RU, EN)}


def _outcome(tree: ClauseTree, operations: Sequence[Operation]) -> ClauseTree | None:
    made = apply_all(tree, operations)
    return made.tree if isinstance(made, Applied) else None
