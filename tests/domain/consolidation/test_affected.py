"""What an amendment would upset: references to what it removes, renumbers, moves along or says otherwise."""

from service.domain.amendment.operation import NewNumber, Operation, RenumberClauses
from service.domain.consolidation.affected import Upset, affected_by
from service.domain.ids import ClauseId
from service.domain.text.naming import Scheme
from tests.drafting import put, says, stale, unit, without
from tests.language import tree

TEXT = tree("""
    article 1 #a
      paragraph 1 #a1: Срок не превышает 30 дней.
      paragraph 2 #a2: Срок, указанный в абзаце втором части 3 настоящей статьи, продлевается.
      paragraph 3 #a3: Сведениями являются:
        indent #i1: имя;
        indent #i2: адрес.
    article 2 #b: Решение по части 1 статьи 1 настоящего Закона принимает Совет.
""")


def upset(*operations: Operation) -> list[tuple[str, str, Upset, str | None]]:
    found = affected_by(operations, TEXT, Scheme.RU_PARTS)
    return [(one.clause, one.words, one.upset, one.unit) for one in found]


OF_B = "части 1 статьи 1 настоящего Закона"
OF_A2 = "абзаце втором части 3 настоящей статьи"


def test_what_nobody_speaks_of_upsets_nothing() -> None:
    assert upset(put(None, "b", unit("c", "Новое.", kind="article", label="3"))) == []
    assert upset(says(TEXT, "b", "Решение принимает Совет.")) == []


def test_references_to_what_goes_are_lost() -> None:
    assert upset(without(TEXT, "a1")) == [("b", OF_B, Upset.LOST, "a1")]
    assert upset(without(TEXT, "a")) == [("b", OF_B, Upset.LOST, "a1")], "with the unit above it"


def test_references_by_place_lead_elsewhere_where_something_comes_before() -> None:
    before = put("a3", None, unit("i0", "номер;", kind="indent"))
    assert upset(before) == [("a2", OF_A2, Upset.ELSEWHERE, "i0")]
    assert upset(put("a3", "i2", unit("i3", "номер;", kind="indent"))) == []


def test_references_by_number_are_upset_by_renumbering() -> None:
    swapped = RenumberClauses((NewNumber(ClauseId("a1"), "1", "2"), NewNumber(ClauseId("a2"), "2", "1")))
    assert upset(swapped) == [("b", OF_B, Upset.ELSEWHERE, "a2")]
    other = RenumberClauses((NewNumber(ClauseId("a3"), "3", "4"),))
    assert upset(other) == [("a2", OF_A2, Upset.LOST, "i1")]


def test_references_to_other_words_are_told_as_that() -> None:
    assert upset(says(TEXT, "a1", "Срок не превышает 10 дней.")) == [("b", OF_B, Upset.CHANGED, "a1")]


def test_what_does_not_fit_upsets_nothing() -> None:
    assert upset(stale(without(TEXT, "a1"))) == []
