"""What a text is: clauses in order, each once, each under one that stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import LAYER, ClauseTree, Placed
from tests.language import draw, tree

ACT = """
    article 1 "Scope"
      paragraph 1: The Minister may by order appoint a day.
      paragraph 2 #second: The Authority may publish it.
        point a: in print;
        point b: on line.
    article 2 "Entry into force"
"""


def placed(id: str, parent: str | None = None, rank: str = "V") -> Placed:
    return Placed(Clause(ClauseId(id), ClauseKind.POINT), ClauseId(parent) if parent else None, rank)


def test_a_drawing_is_read_as_it_is_drawn() -> None:
    assert draw(tree(ACT)) == "\n".join(line[4:] for line in ACT.strip("\n").splitlines()).rstrip()


def test_clauses_are_read_in_document_order_whatever_order_they_come_in() -> None:
    text = tree(ACT)
    assert draw(ClauseTree(text.language, text.placed[::-1])) == draw(text)


def test_a_clause_cannot_stand_twice() -> None:
    with pytest.raises(AssertionError, match="twice"):
        ClauseTree(Language("ru"), (placed("a"), placed("a", rank="k")))


def test_a_clause_cannot_stand_under_a_clause_of_no_text() -> None:
    with pytest.raises(AssertionError, match="none of this text"):
        ClauseTree(Language("ru"), (placed("a", parent="gone"),))


def test_the_path_leads_from_the_outermost_unit_to_the_clause() -> None:
    path = tree(ACT).path(ClauseId("second/point-b"))
    assert [clause.id for clause in path] == ["article-1", "second", "second/point-b"]


def test_an_unknown_clause_is_none() -> None:
    assert tree(ACT).get(ClauseId("article-9")) is None


def test_walking_from_a_clause_gives_it_and_all_under_it() -> None:
    assert [depth for depth, _ in tree(ACT).walk(ClauseId("second"))] == [0, 1, 1]


def test_a_rewritten_clause_stays_where_it_is() -> None:
    text = tree(ACT)
    changed = text.rewrite(Clause(ClauseId("second"), ClauseKind.PARAGRAPH, "2", "", "Published."))
    assert draw(changed) == draw(text).replace("The Authority may publish it.", "Published.")
    assert text.index[ClauseId("second")].rank == changed.index[ClauseId("second")].rank


@pytest.mark.parametrize(
    ("after", "order"),
    [
        (None, ["new", "article-1", "article-2"]),
        ("article-1", ["article-1", "new", "article-2"]),
        ("article-2", ["article-1", "article-2", "new"]),
    ],
)
def test_an_inserted_unit_stands_after_the_named_sibling(after: str | None, order: list[str]) -> None:
    rows = [placed("new"), placed("under-new", parent="new")]
    text = tree(ACT).insert(None, ClauseId(after) if after else None, rows)
    assert [row.clause.id for row in text.children(None)] == order
    assert [row.clause.id for row in text.children(ClauseId("new"))] == ["under-new"]


def test_an_insertion_moves_no_other_clause() -> None:
    text = tree(ACT)
    longer = text.insert(ClauseId("second"), ClauseId("second/point-a"), [placed("new")])
    assert set(text.placed) < set(longer.placed)


def test_removing_a_unit_removes_all_under_it_and_nothing_else() -> None:
    shorter = tree(ACT).remove(ClauseId("second"))
    assert [row.clause.id for _, row in shorter.walk()] == ["article-1", "article-1/paragraph-1", "article-2"]


def test_removing_what_was_inserted_gives_the_text_back() -> None:
    text = tree(ACT)
    again = text.insert(None, ClauseId("article-1"), [placed("new")]).remove(ClauseId("new"))
    assert again.hash() == text.hash()


def test_the_hash_of_a_unit_is_that_of_the_unit_alone() -> None:
    text = tree(ACT)
    elsewhere = text.rewrite(Clause(ClauseId("article-2"), ClauseKind.ARTICLE, "2", "In force"))
    assert elsewhere.hash(ClauseId("second")) == text.hash(ClauseId("second"))
    assert elsewhere.hash() != text.hash()


def test_a_moved_unit_keeps_its_id_its_words_and_all_under_it() -> None:
    text = tree(ACT).moved(ClauseId("second"), None, ClauseId("article-1"))
    assert [row.clause.id for row in text.children(None)] == ["article-1", "second", "article-2"]
    assert text.hash(ClauseId("second")) == tree(ACT).hash(ClauseId("second"))
    back = text.moved(ClauseId("second"), ClauseId("article-1"), ClauseId("article-1/paragraph-1"))
    assert back.hash() == tree(ACT).hash()


def test_a_unit_moved_among_its_siblings_stands_after_the_one_named() -> None:
    text = tree(ACT).moved(ClauseId("article-1"), None, ClauseId("article-2"))
    assert [row.clause.id for row in text.children(None)] == ["article-2", "article-1"]


def test_a_change_cuts_no_unit_in_two_and_puts_nothing_under_what_is_not_there() -> None:
    with pytest.raises(AssertionError, match="cut in two"):
        tree(ACT).changed((), [ClauseId("second")])
    with pytest.raises(AssertionError, match="under none"):
        tree(ACT).changed([placed("new", parent="gone")])


def test_texts_are_the_same_by_what_they_say_however_they_came_about() -> None:
    text = tree(ACT)
    there = text.insert(None, None, [placed("new")])
    assert there != text
    assert there.remove(ClauseId("new")) == text
    assert hash(there.remove(ClauseId("new"))) == hash(text)
    assert len({text, ClauseTree(text.language, text.placed[::-1]), there}) == 2
    assert repr(ClauseTree(Language("ru"), [])) == "ClauseTree('ru', ())"


def test_many_changes_one_after_another_make_the_same_text_as_all_at_once() -> None:
    rows = [placed(f"new-{number}", rank=rank) for number, rank in enumerate(ranks(LAYER + 5))]
    one_by_one = text = ClauseTree(Language("ru"), rows[:1])
    for row in rows[1:]:
        one_by_one = one_by_one.changed([row])
    assert one_by_one == text.changed(rows)
    assert [row.clause.id for _, row in one_by_one.walk()] == [row.clause.id for row in rows]


@given(st.lists(st.integers(0, 30), max_size=12))
def test_any_row_of_insertions_at_the_top_keeps_the_asked_order(places: list[int]) -> None:
    text, order = tree(ACT), ["article-1", "article-2"]
    for number, place in enumerate(places):
        at = place % (len(order) + 1)
        after = ClauseId(order[at - 1]) if at else None
        text = text.insert(None, after, [placed(f"new-{number}")])
        order.insert(at, f"new-{number}")
    assert [row.clause.id for row in text.children(None)] == order


def test_between_texts_made_apart_anything_may_differ_and_between_one_made_of_the_other_only_what_changed() -> None:
    text = tree(ACT)
    there = text.insert(None, None, [placed("new")])
    assert there.unlike(text) == ({"new"}, {None})
    apart = tree(ACT)
    assert apart.unlike(text) == (set(text.index), {None, *text.index})
