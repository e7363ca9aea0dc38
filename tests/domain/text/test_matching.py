"""Units of a file read again are found to be the clauses they were; what is new is new."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId, Language
from service.domain.text import matching
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.matching import matched, ranked
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from tests.language import tree

LAW = """
name: О тестах
chapter 1 "Общие положения"
  article 1 "Предмет" #subject
    paragraph 1 #subject1: Настоящий Закон устанавливает порядок проверки программ.
    paragraph 2 #subject2: Срок проверки не превышает 30 дней со дня обращения.
  article 2 "Понятия" #terms
    paragraph 1 #terms1: Для целей настоящего Закона используются понятия:
      indent #check: проверка – действие уполномоченного органа;
      indent #term: срок – время, отведённое на проверку.
chapter 2 "Надзор" #watch
  article 3 #bare
    paragraph 1 #bare1: Надзор осуществляет уполномоченный орган.
"""


def fresh(text: ClauseTree) -> ClauseTree:
    """The same text as a file brings it: other ids, ranks counted anew."""
    order = iter(ranks(len(text.placed)))
    name = {row.clause.id: ClauseId(f"new-{place}") for place, (_, row) in enumerate(text.walk())}
    return ClauseTree(
        text.language,
        tuple(
            Placed(
                replace(row.clause, id=name[row.clause.id]),
                None if row.parent is None else name[row.parent],
                next(order),
            )
            for _, row in text.walk()
        ),
    )


def found(after: str) -> ClauseTree:
    """What comes of reading ``after`` where LAW stood before."""
    return matched(tree(LAW), fresh(tree(after)))


def words(text: ClauseTree) -> list[tuple[int, str, str, str, str]]:
    return [(d, row.clause.kind, row.clause.label, row.clause.heading, row.clause.text) for d, row in text.walk()]


def id_of(text: ClauseTree, piece: str) -> str:
    (only,) = [row.clause.id for _, row in text.walk() if piece in f"{row.clause.heading}|{row.clause.text}"]
    return only


def test_the_same_text_read_again_is_the_same_text() -> None:
    assert found(LAW).index == tree(LAW).index


def test_an_inserted_article_is_new_and_those_behind_it_are_only_renumbered() -> None:
    inserted = LAW.replace(
        '  article 2 "Понятия" #terms',
        '  article 2 "Сфера действия" #scope\n    paragraph 1: Он действует повсюду.\n  article 3 "Понятия" #terms',
    ).replace("article 3 #bare", "article 4 #bare")
    after = found(inserted)
    assert after.index[ClauseId("terms")].clause.label == "3"
    assert after.index[ClauseId("bare")].clause.label == "4"
    assert id_of(after, "Сфера").startswith("new-")
    before = tree(LAW)
    assert all(after.index[row.clause.id].rank == row.rank for row in before.placed)


@pytest.mark.parametrize(
    ("old", "new", "clause"),
    [
        ("30 дней", "10 дней", "subject2"),
        ('"Предмет"', '"Предмет и сфера действия"', "subject"),
        ("Надзор осуществляет уполномоченный орган.", "Нечто вовсе другое!", "bare1"),
        ("проверка – действие уполномоченного органа;", "проверка – любое действие уполномоченного органа;", "check"),
        ("О тестах", "О проверках", "name"),
    ],
)
def test_a_changed_unit_stays_the_clause_it_was(old: str, new: str, clause: str) -> None:
    after = found(LAW.replace(old, new))
    assert set(after.index) == set(tree(LAW).index)
    changed = after.index[ClauseId(clause)].clause
    assert new.strip('"') in f"{changed.heading}|{changed.text}"


def test_an_unnumbered_paragraph_in_other_words_is_another() -> None:
    after = found(LAW.replace("срок – время, отведённое на проверку.", "орган – государственное учреждение."))
    assert ClauseId("term") not in after.index
    assert ClauseId("check") in after.index


def test_a_unit_that_moved_to_another_chapter_is_found_by_its_words_or_its_heading() -> None:
    moved = """
name: О тестах
chapter 1 "Общие положения"
  article 1 "Предмет"
    paragraph 1: Настоящий Закон устанавливает порядок проверки программ.
    paragraph 2: Срок проверки не превышает 30 дней со дня обращения.
chapter 2 "Надзор"
  article 2
    paragraph 1: Надзор осуществляет уполномоченный орган.
  article 3 "Понятия"
    paragraph 1: Для целей настоящего Закона и подзаконных актов используются понятия:
      indent: проверка – действие уполномоченного органа;
chapter 3 "Прочее"
  article 4
    paragraph 1: Вступает в силу завтра.
"""
    after = found(moved)
    assert {"watch", "bare", "bare1", "terms", "terms1", "check"} <= set(after.index)
    assert after.index[ClauseId("terms")].parent == "watch"
    by_words = LAW.replace("  article 3 #bare\n    paragraph 1 #bare1: Надзор осуществляет уполномоченный орган.\n", "")
    by_words = by_words.replace(
        "chapter 2", "  article 9 #bare\n    paragraph 1 #bare1: Надзор осуществляет уполномоченный орган.\nchapter 2"
    )
    assert found(by_words).index[ClauseId("bare")].parent == "chapter-1"


def test_equal_words_twice_are_taken_in_their_order() -> None:
    old = tree("article 1 #a\n  indent #x: да.\n  indent #y: да.\n  indent #z: нет.")
    new = fresh(tree("article 1\n  indent #p: да.\n  indent #q: может быть.\n  indent #r: да."))
    assert [row.clause.id for row in matched(old, new).children(ClauseId("a"))][::2] == ["x", "y"]


def test_ids_that_a_file_carries_are_believed_where_the_old_text_has_them() -> None:
    old = tree("article 1 #a: Один.\narticle 2 #b: Два.")
    new = tree("article 1 #b: Один.\narticle 2 #stranger: Два.")
    after = matched(old, new)
    assert [row.clause.id for row in after.children(None)] == ["b", "stranger"]


def test_a_very_large_family_is_not_compared_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "PAIRS_COMPARED", 0)
    after = found(LAW.replace("действие уполномоченного органа;", "действие его;"))
    assert ClauseId("check") not in after.index


def test_swapped_siblings_keep_as_many_ranks_as_their_order_allows() -> None:
    old = tree("article 1 #a: А.\narticle 2 #b: Б.\narticle 3 #c: В.\narticle 4 #d: Г.")
    new = tree("article 4 #d: Г.\narticle 1 #a: А.\narticle 3 #c: В.\narticle 2 #b: Б.")
    after = ranked(old, new)
    assert [row.clause.id for row in after.children(None)] == ["d", "a", "c", "b"]
    assert sum(after.index[row.clause.id].rank == row.rank for row in old.placed) == 2


@st.composite
def acts(draw: st.DrawFn) -> ClauseTree:
    """Any text of a few kinds, labels and words, so that likenesses abound."""
    count = draw(st.integers(0, 10))
    rows: list[Placed] = []
    for place, rank in enumerate(ranks(count)):
        parent = draw(st.sampled_from([None, *(row.clause.id for row in rows)]))
        kind = draw(st.sampled_from([ClauseKind.ARTICLE, ClauseKind.INDENT]))
        label, heading = draw(st.sampled_from(["", "1", "2"])), draw(st.sampled_from(["", "О"]))
        text = draw(st.sampled_from(["", "а б в", "а б г", "д"]))
        rows.append(Placed(Clause(ClauseId(f"old-{place}"), kind, label, heading, text), parent, rank))
    return ClauseTree(Language("ru"), tuple(rows))


@given(acts(), acts())
def test_whatever_is_matched_the_words_are_those_of_the_file(old: ClauseTree, new: ClauseTree) -> None:
    assert words(matched(old, fresh(new))) == words(new)


@given(acts())
def test_whatever_is_read_again_unchanged_has_the_old_words_under_the_old_ids(old: ClauseTree) -> None:
    again = matched(old, fresh(old))
    assert again.index == old.index
