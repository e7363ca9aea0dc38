"""Marked words in a later text: found, doubtful, lost, or their clause gone."""

import pytest

from service.domain.ids import ActId, BodyId, ClauseId, Language, PersonId, ThreadId, VersionNumber
from service.domain.procedure.discussion import Mark, Part, Place, Standing, Thread, Visibility, place_of, place_since
from service.domain.text.clause import Clause, ClauseKind
from tests.language import tree


@pytest.mark.parametrize(
    ("mark", "text", "place"),
    [
        (Mark("30 дней"), "срок 30 дней", Place(Standing.LOCATED, 1)),
        (Mark("30", "второй срок ", " дней"), "срок 30 дней, второй срок 30 дней", Place(Standing.LOCATED, 2)),
        (Mark("аа", "", "б"), "ааб ааа", Place(Standing.LOCATED, 1)),
        (Mark("ааа", "аб"), "аааабааа", Place(Standing.LOCATED, 3)),
        (Mark("30"), "срок 30 дней, второй срок 30 дней", Place(Standing.AMBIGUOUS)),
        (Mark("30 дней"), "срок 10 дней", Place(Standing.LOST)),
        (Mark("Срок", part=Part.HEADING), "Срок не здесь", Place(Standing.LOST)),
        (Mark("Заголовок", part=Part.HEADING), "срок", Place(Standing.LOCATED, 1)),
        (None, "срок", Place(Standing.WHOLE_CLAUSE)),
    ],
)
def test_marked_words_are_found_or_it_is_said_what_became_of_them(mark: Mark | None, text: str, place: Place) -> None:
    clause = Clause(ClauseId("c"), ClauseKind.ARTICLE, "1", "Заголовок", text)
    assert place_of(mark, clause) == place


def thread(visibility: Visibility) -> Thread:
    return Thread(
        id=ThreadId("t"),
        act=ActId("a"),
        clause=ClauseId("c"),
        version=VersionNumber(1),
        language=Language("ru"),
        mark=Mark("срок"),
        visibility=visibility,
        body=BodyId("by"),
        opened_by=PersonId("p"),
    )


def test_words_of_a_clause_that_is_gone_stand_nowhere() -> None:
    then = tree("article 1 #c: срок")
    assert thread(Visibility.ALL).place_in(tree("article 1 #other: срок"), lambda: then).standing is (
        Standing.CLAUSE_GONE
    )
    assert thread(Visibility.ALL).place_in(then, lambda: then).standing is Standing.LOCATED


THEN = tree("""
    article 1
      point 1 #a: Орган решает.
      point 2 #c: Орган публикует решение. Решение хранится.
      point 3 #d: Прочее.
""")


def moved(clause: str) -> Place:
    return Place(Standing.MOVED, 1, ClauseId(clause))


QUOTE = Mark("Решение", "решение. ", " хранится.")


@pytest.mark.parametrize(
    ("now", "place"),
    [
        # divided: the words went over to the new unit behind
        ("point 2 #c: Орган публикует решение.\n point 3 #n: Решение хранится.", moved("n")),
        # joined: the unit before took the clause in
        ("point 1 #a: Орган решает. Орган публикует решение. Решение хранится.", moved("a")),
        # other words, nowhere else
        ("point 2 #c: Орган публикует решение.", Place(Standing.LOST)),
        ("point 2 #c: Орган публикует решение.\n point 3 #d: Решение хранится.", Place(Standing.LOST)),
        ("point 1 #a: Орган решает.", Place(Standing.CLAUSE_GONE)),
        ("point 3 #d: Решение хранится.", Place(Standing.CLAUSE_GONE)),
        # in two places that may have them: not guessed
        ("point 2 #c: Нет.\n point 3 #n: Решение хранится.\n point 4 #m: Решение хранится.", Place(Standing.LOST)),
        ("point 2 #c: Нет.\n point 3 #n: Решение хранится. Решение хранится.", Place(Standing.LOST)),
    ],
)
def test_words_that_went_over_to_another_clause_are_found_there_or_not_at_all(now: str, place: Place) -> None:
    assert place_since(QUOTE, ClauseId("c"), tree(now.replace("\n ", "\n")), lambda: THEN) == place


def test_a_clause_that_was_never_there_and_a_heading_leave_nothing_to_look_for() -> None:
    now = tree("point 1 #a: Решение хранится.")
    assert place_since(QUOTE, ClauseId("x"), now, lambda: THEN) == Place(Standing.CLAUSE_GONE)
    heading = Mark("Решение", part=Part.HEADING)
    assert place_since(heading, ClauseId("c"), now, lambda: THEN) == Place(Standing.CLAUSE_GONE)
    assert place_since(None, ClauseId("c"), now, lambda: THEN) == Place(Standing.CLAUSE_GONE)


def test_a_thread_of_a_delegation_is_for_that_delegation() -> None:
    mine, theirs = frozenset({BodyId("by")}), frozenset({BodyId("kz")})
    assert thread(Visibility.ALL).is_for(theirs)
    assert thread(Visibility.DELEGATION).is_for(mine)
    assert not thread(Visibility.DELEGATION).is_for(theirs)
