"""Amendments come back as they went in; tabled words stay; only what a new version touches is read for it."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError, IntegrityError

from service.domain.amendment.amendment import Amendment, Carry, Cause, Status
from service.domain.amendment.footprint import TOP
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Seat,
    SplitClause,
    Swap,
    TermPlace,
)
from service.domain.errors import NotFound
from service.domain.ids import ActId, AmendmentId, ClauseId, DecisionId, Hash, Language, SittingId, VersionNumber
from service.domain.text.clause import ClauseKind
from service.persistence.operations import from_json, to_json
from service.persistence.unit_of_work import SqlUnitOfWork
from service.usecases.ports.amendments import CarryOver, Decision, Fallen, Ruling
from service.usecases.ports.house import House
from service.usecases.ports.proceedings import Sitting
from tests.acts import an_act, clause_id, published
from tests.api.people import Assembly

T = TypeVar("T")

ids = st.uuids().map(lambda id: ClauseId(str(id)))
words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
units = st.recursive(
    st.builds(NewClause, ids, st.sampled_from(ClauseKind), words, words, words),
    lambda under: st.builds(
        NewClause, ids, st.sampled_from(ClauseKind), words, words, words, st.lists(under, max_size=2).map(tuple)
    ),
    max_leaves=4,
)
hashes = words.map(Hash)


def _some(one: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(one, max_size=2).map(tuple)


operations = st.one_of(
    st.builds(ChangeText, ids, hashes, words),
    st.builds(ChangeHeading, ids, hashes, words),
    st.builds(InsertClause, st.none() | ids, st.none() | ids, units),
    st.builds(RemoveClause, ids, hashes),
    st.builds(ReplaceClause, ids, hashes, units),
    st.builds(RepealClause, ids, hashes, words),
    st.builds(CorrectWords, ids, hashes, st.booleans(), words),
    st.builds(RenumberClauses, _some(st.builds(NewNumber, ids, words, words))),
    st.builds(
        MoveClause,
        ids,
        st.builds(Seat, st.none() | ids, words),
        st.none() | ids,
        st.none() | ids,
        st.sampled_from(ClauseKind),
        words,
    ),
    st.builds(SplitClause, ids, hashes, words, units, st.none() | ids),
    st.builds(JoinClauses, ids, hashes, ids, hashes, words),
    st.builds(
        ReplaceTerm,
        words,
        words,
        _some(st.builds(TermPlace, ids, st.booleans(), hashes, _some(st.builds(Swap, words, st.integers(), words)))),
    ),
)


@given(st.lists(operations, max_size=3))
def test_operations_are_read_as_they_were_written(made: list[Operation]) -> None:
    assert from_json(json.loads(json.dumps(to_json(made)))) == tuple(made)


def test_an_operation_of_no_known_kind_is_not_read() -> None:
    with pytest.raises(AssertionError, match="shuffle"):
        from_json([{"op": "shuffle"}])


AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


class Desk:
    """An open transaction with an act, and amendments made on it."""

    def __init__(self, uow: SqlUnitOfWork, act: ActId, assembly: Assembly, house: House) -> None:
        self.uow, self.act, self.assembly, self.house = uow, act, assembly, house
        self.file = uow.amendments

    def drafted(self, *made: Operation, status: Status = Status.DRAFT, **fields: object) -> Amendment:
        author = self.assembly.actor("member_by")
        assert author.person
        amendment = Amendment(
            id=AmendmentId(self.house.new_id()),
            act=self.act,
            language=Language("ru"),
            body=self.assembly.bodies["by"],
            author=author.person,
            mandate=author.mandates[0].id,
            base=VersionNumber(1),
            tabled=made,
            current=VersionNumber(1),
            operations=made,
            status=status,
        )
        amendment = replace(amendment, **fields)  # type: ignore[arg-type]
        self.file.add(amendment)
        return amendment

    def names(self, found: object) -> set[str]:
        assert isinstance(found, list)
        return {one.id for one in found}


@pytest.fixture
def desk(house: House) -> Iterator[Desk]:
    assembly = Assembly.seated(house)
    act = an_act(assembly)
    published(house, act)
    with house.work(assembly.actor("chair")) as uow:
        assert isinstance(uow, SqlUnitOfWork)
        yield Desk(uow, act, assembly, house)


def text_of(clause: str, text: str = "иначе") -> ChangeText:
    return ChangeText(clause_id(clause), Hash("h"), text)


PARAGRAPH = "article-1/paragraph-2"


def test_an_amendment_comes_back_as_it_went_in(desk: Desk) -> None:
    parent = desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=1)
    child = desk.drafted(
        text_of(PARAGRAPH, "ещё иначе"),
        parent=parent.id,
        supersedes=(parent.id,),
        justification="Так лучше.",
        cause=Cause("D3", parent.id, "отпала"),
        carry=Carry.TOUCHED,
    )
    record = desk.file.get(child.id)
    assert record.amendment == child
    assert (record.tabled_at, record.ruling, record.consolidated_in, record.source) == (None, None, None, None)


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    with pytest.raises(NotFound):
        desk.file.get(AmendmentId(desk.house.new_id()))
    with pytest.raises(NotFound):
        desk.file.by_number(desk.act, 7)


def test_a_tabled_amendment_is_found_by_its_number_and_keeps_its_source(desk: Desk) -> None:
    tabled = desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=7)
    assert desk.file.by_number(desk.act, 7).amendment == tabled


def test_a_saved_draft_has_the_next_revision_and_stands_at_its_new_clause(desk: Desk) -> None:
    draft = desk.drafted(text_of(PARAGRAPH))
    moved = replace(draft, operations=(text_of("article-1"),), tabled=(text_of("article-1"),))
    assert desk.file.revise(moved) == 2
    here = desk.file.of_act(desk.act, [draft.body], [clause_id("article-1")])
    assert [(one.amendment.id, one.amendment.revision) for one in here] == [(draft.id, 2)]
    assert desk.file.of_act(desk.act, [draft.body], [clause_id(PARAGRAPH)]) == []


def test_the_words_of_a_tabled_amendment_cannot_be_saved_over(desk: Desk) -> None:
    draft = desk.drafted(text_of(PARAGRAPH))
    desk.file.table(replace(draft, status=Status.TABLED, number=1), AT)
    assert desk.file.lock(draft.id).tabled_at == AT
    with pytest.raises(DBAPIError, match="tabled"):
        desk.file.revise(replace(draft, status=Status.TABLED, number=1, tabled=(text_of(PARAGRAPH, "подлог"),)))


def test_a_number_is_given_once(desk: Desk) -> None:
    first, second = desk.drafted(text_of(PARAGRAPH)), desk.drafted(text_of(PARAGRAPH))
    desk.file.table(replace(first, status=Status.TABLED, number=1), AT)
    with pytest.raises(AssertionError, match="next number"):
        desk.file.table(replace(second, status=Status.TABLED, number=1), AT)
    assert desk.uow.proceedings.take_up(desk.act).dossier.next_number == 2


def test_a_draft_that_touches_in_part_what_it_touched_before_is_found_where_it_stands_now(desk: Desk) -> None:
    draft = desk.drafted(text_of(PARAGRAPH), text_of("article-2"))
    made = (text_of(PARAGRAPH, "и так"), text_of("article-1"))
    desk.file.revise(replace(draft, operations=made, tabled=made))
    for clause, there in ((PARAGRAPH, True), ("article-1", True), ("article-2", False)):
        assert bool(desk.file.of_act(desk.act, [draft.body], [clause_id(clause)])) is there


def test_drafts_are_listed_for_their_delegation_only(desk: Desk) -> None:
    draft = desk.drafted(text_of(PARAGRAPH))
    tabled = desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=1)
    assert [one.amendment.id for one in desk.file.of_act(desk.act, [draft.body])] == [tabled.id, draft.id]
    assert [one.amendment.id for one in desk.file.of_act(desk.act, [])] == [tabled.id]


def test_a_draft_can_be_thrown_away_and_nothing_else_can(desk: Desk) -> None:
    draft = desk.drafted(text_of(PARAGRAPH))
    tabled = desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=1)
    desk.file.discard(draft.id)
    desk.file.discard(tabled.id)
    assert [one.amendment.id for one in desk.file.of_act(desk.act, [draft.body])] == [tabled.id]


def test_a_ruling_stands_with_its_reason(desk: Desk) -> None:
    tabled = desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=1)
    ruling = Ruling(admissible=False, reason="не по предмету", by=tabled.author, at=AT)
    assert desk.file.rule(tabled.id, Status.INADMISSIBLE, ruling) == 2
    record = desk.file.get(tabled.id)
    assert (record.ruling, record.amendment.status) == (ruling, Status.INADMISSIBLE)


def seated(desk: Desk) -> SittingId:
    sitting = SittingId(desk.house.new_id())
    opener = desk.assembly.actor("chair").person
    assert opener
    desk.uow.proceedings.add_sitting(
        Sitting(sitting, desk.act, desk.assembly.bodies["commission"], "commission", AT, opener)
    )
    return sitting


def test_a_decision_is_filed_with_what_it_did_and_stays_on_file_when_undone(desk: Desk) -> None:
    one, other = (desk.drafted(text_of(PARAGRAPH), status=Status.ADMISSIBLE, number=n) for n in (1, 2))
    fallen = Fallen(other.id, Status.ADMISSIBLE, Status.REJECTED_BY_IMPLICATION, "D2")
    decision = Decision(
        DecisionId(desk.house.new_id()), desk.act, seated(desk), one.id, Status.ADOPTED, "", one.author, AT, (fallen,)
    )
    desk.file.decide(decision)
    desk.file.turn({one.id: (Status.ADOPTED, None), other.id: (fallen.after, Cause("D2", one.id))})
    assert desk.file.standing(one.id) == decision
    assert desk.file.get(other.id).amendment.cause == Cause("D2", one.id)
    desk.file.undo(decision.id, one.author, AT)
    desk.file.turn({})
    assert desk.file.standing(one.id) is None
    assert desk.file.decisions(desk.act) == [replace(decision, undone_at=AT, undone_by=one.author)]


def test_two_decisions_cannot_stand_on_one_amendment(desk: Desk) -> None:
    one = desk.drafted(text_of(PARAGRAPH), status=Status.ADMISSIBLE, number=1)
    first = Decision(
        DecisionId(desk.house.new_id()), desk.act, seated(desk), one.id, Status.ADOPTED, "", one.author, AT
    )
    desk.file.decide(first)
    with pytest.raises(IntegrityError):
        desk.file.decide(replace(first, id=DecisionId(desk.house.new_id()), outcome=Status.REJECTED))


def test_adopted_amendments_wait_until_a_version_takes_them_in(desk: Desk) -> None:
    second, first = (desk.drafted(text_of(PARAGRAPH), status=Status.ADOPTED, number=n) for n in (2, 1))
    desk.drafted(text_of(PARAGRAPH), status=Status.REJECTED, number=3)
    assert [one.id for one in desk.file.adopted(desk.act)] == [first.id, second.id]
    desk.file.consolidated([first.id], VersionNumber(2))
    assert [one.id for one in desk.file.adopted(desk.act)] == [second.id]
    assert desk.file.get(first.id).consolidated_in == 2


def test_only_what_a_new_version_touches_is_read_for_it(desk: Desk) -> None:
    hit = desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=1)
    child = desk.drafted(text_of("article-2", "к ней"), status=Status.TABLED, number=2, parent=hit.id)
    whole = desk.drafted(RemoveClause(clause_id("article-1"), Hash("h")))
    words_above = desk.drafted(text_of("article-1"), status=Status.TABLED, number=3)
    elsewhere = desk.drafted(text_of("article-2/paragraph-1"), status=Status.TABLED, number=4)
    done = desk.drafted(text_of(PARAGRAPH), status=Status.REJECTED, number=5)
    waiting = desk.drafted(text_of(PARAGRAPH), status=Status.ADOPTED, number=6)
    taken_in = desk.drafted(text_of(PARAGRAPH), status=Status.ADOPTED, number=7)
    desk.file.consolidated([taken_in.id], VersionNumber(1))
    found = desk.file.to_carry(desk.act, [clause_id(PARAGRAPH)], [clause_id(PARAGRAPH), clause_id("article-1")])
    assert {one.id for one in found} == {hit.id, child.id, whole.id, waiting.id}
    assert not {words_above.id, elsewhere.id, done.id} & {one.id for one in found}


def test_a_unit_put_in_before_everything_is_found_where_another_comes_first(desk: Desk) -> None:
    unit = NewClause(ClauseId(desk.house.new_id()), ClauseKind.ARTICLE, "0", text="Прежде.")
    first = desk.drafted(InsertClause(None, None, unit))
    assert [one.id for one in desk.file.to_carry(desk.act, [TOP], [])] == [first.id]


def test_a_carry_over_is_logged_and_the_amendment_stands_on_what_it_gave(desk: Desk) -> None:
    moved, lost = (desk.drafted(text_of(PARAGRAPH), status=Status.TABLED, number=n) for n in (1, 2))
    v1, v2 = VersionNumber(1), VersionNumber(2)
    carried = CarryOver(moved.id, v1, v2, Carry.TOUCHED, "number", moved.operations, (text_of("article-1"),))
    orphan = CarryOver(lost.id, v1, v2, Carry.ORPHANED, "clause-missing", lost.operations, None)
    desk.file.store_carry_overs([carried, orphan])
    desk.file.store_carry_overs([])
    now = desk.file.get(moved.id).amendment
    assert (now.operations, now.tabled, now.current, now.carry) == (carried.after, moved.tabled, 2, Carry.TOUCHED)
    still = desk.file.get(lost.id).amendment
    assert (still.operations, still.current, still.carry) == (lost.operations, 1, Carry.ORPHANED)
    desk.file.confirm_carry(moved.id, moved.author, AT)
    (logged,) = desk.file.carry_overs(moved.id)
    assert replace(logged, at=None) == replace(carried, confirmed_by=moved.author, confirmed_at=AT)
    assert [one.amendment.id for one in desk.file.of_act(desk.act, [], [clause_id("article-1")])] == [moved.id]
