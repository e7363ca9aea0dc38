"""Marked words in a later text: found, doubtful, lost, or their clause gone."""

import pytest

from service.domain.ids import ActId, BodyId, ClauseId, Language, PersonId, ThreadId, VersionNumber
from service.domain.procedure.discussion import Mark, Part, Place, Standing, Thread, Visibility, place_of
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
    assert thread(Visibility.ALL).place_in(tree("article 1 #other: срок")).standing is Standing.CLAUSE_GONE
    assert thread(Visibility.ALL).place_in(tree("article 1 #c: срок")).standing is Standing.LOCATED


def test_a_thread_of_a_delegation_is_for_that_delegation() -> None:
    mine, theirs = frozenset({BodyId("by")}), frozenset({BodyId("kz")})
    assert thread(Visibility.ALL).is_for(theirs)
    assert thread(Visibility.DELEGATION).is_for(mine)
    assert not thread(Visibility.DELEGATION).is_for(theirs)
