"""A translation is laid beside the original by place; what does not pair is said, never guessed."""

from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.pairing import Lacks, Paired, pair
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from tests.language import tree

RU = """
name: О тестах
article 1 "Предмет"
  paragraph 1: Понятия:
    subpoint а: проверка;
    subpoint б: срок;
  paragraph 5¹: Срок.
    indent #i1: первый;
    indent #i2: второй.
"""
EN = """
name: On tests
article 1 "Scope"
  paragraph 1: Terms:
    subpoint a: check;
    subpoint b: term;
  paragraph 5.1: Term.
    indent #j1: the first;
    indent #j2: the second.
"""


def words(unit: Clause) -> str:
    return unit.text or unit.heading


def laid(original: str, parallel: str) -> Paired:
    return pair(tree(original), tree(parallel, "en"))


def told(found: Paired) -> list[tuple[str, str, bool]]:
    return sorted((words(one.unit), one.lacks.value, one.authentic) for one in found.alone)


def test_units_of_one_kind_and_number_pair_whatever_hand_wrote_the_number() -> None:
    found = laid(RU, EN)
    assert found.alone == ()
    assert [(words(one.original), words(one.rendering)) for one in found.pairs] == [
        ("О тестах", "On tests"),
        ("Предмет", "Scope"),
        ("Понятия:", "Terms:"),
        ("проверка;", "check;"),
        ("срок;", "term;"),
        ("Срок.", "Term."),
        ("первый;", "the first;"),
        ("второй.", "the second."),
    ]


def test_what_one_text_lacks_is_told_and_the_rest_pairs() -> None:
    found = laid(RU, EN.replace("    subpoint b: term;\n", "    subpoint c: other;\n"))
    assert told(found) == [("other;", "original", False), ("срок;", "translation", True)]
    assert len(found.pairs) == 7


def test_unnumbered_units_of_which_there_are_more_are_left_alone_all_of_them() -> None:
    found = laid(RU, EN.replace("    indent #j1: the first;\n", ""))
    assert told(found) == [("the second.", "count", False), ("второй.", "count", True), ("первый;", "count", True)]


def test_what_stands_under_a_lonely_unit_is_not_looked_at() -> None:
    found = laid(RU, "name: On tests")
    assert told(found) == [("Предмет", "translation", True)]


def test_an_empty_translation_leaves_every_top_unit_alone() -> None:
    assert {one.lacks for one in pair(tree(RU), ClauseTree(Language("en"), ())).alone} == {Lacks.TRANSLATION}


@st.composite
def acts(draw: st.DrawFn) -> ClauseTree:
    rows: list[Placed] = []
    for place, rank in enumerate(ranks(draw(st.integers(0, 8)))):
        parent = draw(st.sampled_from([None, *(row.clause.id for row in rows)]))
        kind = draw(st.sampled_from([ClauseKind.ARTICLE, ClauseKind.INDENT]))
        label = draw(st.sampled_from(["", "1", "2"]))
        rows.append(Placed(Clause(ClauseId(f"{place}"), kind, label, "", "слово"), parent, rank))
    return ClauseTree(Language("ru"), tuple(rows))


@given(acts(), acts())
def test_no_unit_is_paired_twice_and_every_unit_is_paired_or_told_of_or_under_such(
    original: ClauseTree, parallel: ClauseTree
) -> None:
    found = pair(original, parallel)
    sides = (
        (original, True, [one.original.id for one in found.pairs]),
        (parallel, False, [one.rendering.id for one in found.pairs]),
    )
    for text, authentic, paired in sides:
        alone = [one.unit.id for one in found.alone if one.authentic is authentic]
        under = [row.clause.id for top in alone for _, row in text.walk(top)]
        assert sorted([*paired, *under]) == sorted(text.index)


@given(acts())
def test_a_text_pairs_with_itself(text: ClauseTree) -> None:
    found = pair(text, text)
    assert found.alone == ()
    assert all(one.original == one.rendering for one in found.pairs)
