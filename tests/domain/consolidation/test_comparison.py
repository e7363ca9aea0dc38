"""Two versions side by side: every clause once, each with what became of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.consolidation.comparison import compare
from service.domain.ids import ClauseId
from service.domain.text.diff import Mark
from service.domain.text.tree import ClauseTree
from tests.language import tree

OLD = """
    article 1 "Обмен" #a
      paragraph 1 #a1: за 30 дней
      paragraph 2 #a2
        point 1 #p1: запрос
        point 2 #p2: ответ
    article 2 #b: в силе
"""


def story(new: str, old: str = OLD) -> list[str]:
    return [f"{'  ' * change.depth}{change.id} {change.became}" for change in compare(tree(old), tree(new))]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, ["a same", "  a1 same", "  a2 same", "    p1 same", "    p2 same", "b same"]),
        (
            """
    article 1 "Обмен" #a
      paragraph 1 #a1: за 10 дней
      paragraph 1.1 #new: сразу
      paragraph 2 #a2
        point 2 #p2: ответ
    """,
            ["a same", "  a1 changed", "  new inserted", "  a2 same", "    p1 removed", "    p2 same", "b removed"],
        ),
        (
            """
    article 2 #b: в силе
    article 1 "Обмен" #a
      paragraph 1 #a1: за 30 дней
        point 1 #p1: запрос
        point 2 #p2: ответ
      paragraph 2 #a2
    """,
            ["b moved", "a same", "  a1 same", "    p1 moved", "    p2 moved", "  a2 same"],
        ),
        ("", ["a removed", "  a1 removed", "  a2 removed", "    p1 removed", "    p2 removed", "b removed"]),
    ],
    ids=["same", "changed", "moved", "all-gone"],
)
def test_what_became_of_each_clause(new: str, expected: list[str]) -> None:
    assert story(new) == expected


def test_where_the_order_could_have_come_about_in_two_ways_the_fewest_have_moved() -> None:
    old = "article 1 #a\narticle 2 #b\narticle 3 #c"
    assert story("article 3 #c\narticle 1 #a\narticle 2 #b", old) == ["c moved", "a same", "b same"]


def test_the_words_are_marked() -> None:
    (change,) = compare(tree("article 1 #a: за 30 дней"), tree('article 1 "Срок" #a: за 10 дней'))
    assert [(run.op, run.text) for run in change.text] == [
        (Mark.SAME, "за "),
        (Mark.DEL, "30"),
        (Mark.INS, "10"),
        (Mark.SAME, " дней"),
    ]
    assert [(run.op, run.text) for run in change.heading] == [(Mark.INS, "Срок")]


@st.composite
def texts(draw: st.DrawFn) -> ClauseTree:
    ids = draw(st.permutations([f"c{number}" for number in range(6)]))
    kept = draw(st.integers(0, 6))
    depth = 0
    lines: list[str] = []
    for id in ids[:kept]:
        depth = draw(st.integers(0, depth)) if lines else 0
        lines.append(f"{'  ' * depth}article 1 #{id}: {draw(st.sampled_from(['да', 'нет']))}")
        depth += 1
    return tree("\n".join(lines))


@given(texts(), texts())
def test_every_clause_of_both_texts_is_told_once_and_its_runs_give_both_texts_back(
    old: ClauseTree, new: ClauseTree
) -> None:
    told = compare(old, new)
    assert sorted(change.id for change in told) == sorted(set(old.index) | set(new.index))
    for change in told:
        before, after = old.get(change.id), new.get(change.id)
        assert (change.old, change.new) == (before, after)
        kept = {Mark.SAME, Mark.DEL} if before else set()
        assert "".join(run.text for run in change.text if run.op in kept) == (before.text if before else "")
    assert [change.id for change in told if change.new] == [row.clause.id for _, row in new.walk()]


def test_removed_clauses_stand_where_they_stood() -> None:
    changes = compare(tree(OLD), tree("article 2 #b: в силе"))
    assert [change.id for change in changes][-1] == ClauseId("b")
