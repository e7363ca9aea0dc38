"""What an approval is bound to: it outlives what is put right, and falls only with the units that it was given to."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.ids import ClauseId, VersionNumber
from service.domain.procedure.binding import Bound, Changes, changed, still_binds, touching, voided_by
from tests.language import tree

LAW = """
article 1 "Предмет" #one
  paragraph 1 #scope: Закон устанавливает порядок проверки программ.
  paragraph 2 #term: Срок проверки не превышает 30 дней со дня обращения.
article 2 "Понятия" #two
  paragraph 1 #check: Проверка – действие органа.
"""
FIRST, SECOND = VersionNumber(1), VersionNumber(2)
ONE, ONE_TWO, TWO = map(ClauseId, ("one", "term", "two"))


def since(old: str, new: str) -> Changes:
    return Changes(changed(tree(LAW), tree(LAW.replace(old, new)), SECOND))


@pytest.mark.parametrize(
    ("old", "new", "substance"),
    [
        ("порядок проверки программ", "порядок проверки программ", []),
        ("Срок проверки", "Срок проверкки", [False]),
        ("превышает 30 дней", "превышаает 30 дней", [True]),
        ("превышает 30 дней со", "превышает 30 дней, со", [False]),
        ("30 дней", "40 дней", [True]),
        ("не превышает", "превышает", [True]),
        ('"Предмет"', '"Предмет и сроки"', [True]),
        ('article 2 "', 'article 3 "', [False]),
        ("  paragraph 1 #check: Проверка – действие органа.\n", "", [True]),
        ("Проверка – действие органа.", "Проверка – действие органа.\n  paragraph 2: Ещё.", [True]),
    ],
)  # fmt: skip
def test_what_is_of_substance(old: str, new: str, substance: list[bool]) -> None:
    assert [one.substance for one in since(old, new).known] == substance


def test_a_unit_that_moves_changes_in_substance() -> None:
    unit = "  paragraph 2 #term: Срок проверки не превышает 30 дней со дня обращения.\n"
    later = tree(LAW.replace(unit, "").rstrip() + "\n" + unit)
    found = {one.clause: one for one in changed(tree(LAW), later, SECOND)}
    assert found[ONE_TWO].substance
    assert found[ONE_TWO].above == {TWO}


def test_it_falls_with_the_units_it_was_given_to_and_no_others() -> None:
    changes = since("30 дней", "40 дней")
    assert not still_binds(Bound(FIRST), changes)
    assert not still_binds(Bound(FIRST, frozenset({ONE})), changes)
    assert not still_binds(Bound(FIRST, frozenset({ONE_TWO})), changes)
    assert still_binds(Bound(FIRST, frozenset({TWO})), changes)
    assert still_binds(Bound(SECOND), changes)
    assert [one.clause for one in voided_by(Bound(FIRST), changes)] == [ONE_TWO]


def test_what_is_put_right_is_told_and_keeps_it() -> None:
    changes = since("Срок проверки", "Срок проверкки")
    assert still_binds(Bound(FIRST), changes)
    assert [one.clause for one in touching(Bound(FIRST), changes)] == [ONE_TWO]


def test_of_what_nobody_has_judged_nothing_is_kept() -> None:
    """A version published before changes were judged: the program cannot know, so it does not say that it binds."""
    changes = Changes(unjudged=frozenset({SECOND}))
    assert not still_binds(Bound(FIRST), changes)
    assert still_binds(Bound(SECOND), changes)


@settings(max_examples=50)
@given(st.sets(st.sampled_from([ONE, ONE_TWO, TWO])), st.sampled_from(["30 дней", "Проверка", "Предмет", "порядок"]))
def test_the_fewer_units_it_names_the_more_it_outlives(clauses: set[ClauseId], word: str) -> None:
    changes = since(word, "срок иной")
    whole, some = Bound(FIRST), Bound(FIRST, frozenset(clauses))
    assert set(voided_by(some, changes)) <= set(voided_by(whole, changes))
    assert still_binds(whole, changes) <= still_binds(some, changes)
