"""The text under any set of amendments: what can stand together is in it, the rest is named."""

from service.domain.consolidation.affected import Affected, Upset, affected
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.consolidation.share import Open
from service.domain.consolidation.what_if import what_if
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.naming import Scheme
from tests.drafting import amendment, put, says, unit, without
from tests.language import draw, tree

DRAWING = """
    article 1 #a
      paragraph 1 #a1: Срок проверки не превышает 30 дней.
      paragraph 2 #a2: Срок, указанный в части 1 настоящей статьи, продлевается.
    article 2 #b: Решение по статье 1 настоящего Закона и по статье 9 настоящего Закона принимает Совет.
"""
TEXT = tree(DRAWING)
TEN = amendment("ten", says(TEXT, "a1", "Срок проверки не превышает 10 дней."), number=1)
SIXTY = amendment("sixty", says(TEXT, "a1", "Срок проверки не превышает 60 дней."), number=2)
NO_A1 = amendment("no-a1", without(TEXT, "a1"), number=3)
NEW = amendment("new", put("a", "a1", unit("a9", "Иное.", kind="paragraph", label="1.1")), number=4)
CHILD = amendment("child", says(tree("paragraph 1 #a1: Срок проверки не превышает 10 дней."), "a1", "Срок – 9 дней."),
                  parent="ten", number=5)  # fmt: skip
FIRST = amendment("first", put("a", None, unit("a0", "Первое.", kind="paragraph", label="1")), number=6)


def an_open(reason: str, clause: str, *amendments: str) -> Open:
    return Open(tuple(map(AmendmentId, amendments)), ClauseId(clause), reason)


def test_what_can_stand_together_is_what_consolidation_makes() -> None:
    made = consolidate(TEXT, [TEN, NEW])
    supposed = what_if(TEXT, [NEW, TEN])
    assert isinstance(made, Consolidated)
    assert (supposed.tree.hash(), supposed.by) == (made.tree.hash(), made.provenance)
    assert (supposed.open, supposed.left_out) == ((), frozenset())


def test_of_what_cannot_none_is_taken_and_each_is_named() -> None:
    supposed = what_if(TEXT, [SIXTY, TEN, NEW])
    assert supposed.open == (an_open("same-words", "a1", "ten", "sixty"),)
    assert supposed.left_out == {TEN.id, SIXTY.id}
    assert draw(supposed.tree) == draw(what_if(TEXT, [NEW]).tree)


def test_what_amends_one_that_is_left_out_is_left_out_too() -> None:
    supposed = what_if(TEXT, [TEN, SIXTY, CHILD])
    assert [met.reason for met in supposed.open] == ["same-words", "parent-not-adopted"]
    assert supposed.left_out == {TEN.id, SIXTY.id, CHILD.id}


def test_what_goes_is_credited_to_who_leaves_it_out() -> None:
    assert what_if(TEXT, [NO_A1]).by == {ClauseId("a1"): (NO_A1.id,)}


def upset(*chosen: object) -> list[tuple[str, Upset, str | None]]:
    supposed = what_if(TEXT, chosen)  # type: ignore[arg-type]
    found = affected(TEXT, supposed.tree, Scheme.RU_PARTS, supposed.by.keys())
    return [(one.words, one.upset, one.unit) for one in found]


def test_references_to_other_words_to_another_unit_and_to_nothing_are_told() -> None:
    words = "части 1 настоящей статьи"
    assert upset(TEN) == [(words, Upset.CHANGED, "a1")]
    assert upset(NO_A1) == [(words, Upset.LOST, "a1")]
    assert upset(NO_A1, FIRST) == [(words, Upset.ELSEWHERE, "a0")]
    assert upset(NEW) == []


def test_a_reference_that_led_nowhere_before_is_nobodys_doing_and_a_new_one_is() -> None:
    wrong = amendment("wrong", says(TEXT, "a1", "Срок – по статье 7 настоящего Закона."), number=7)
    supposed = what_if(TEXT, [wrong])
    found = list(affected(TEXT, supposed.tree, Scheme.RU_PARTS, supposed.by.keys()))
    assert Affected(ClauseId("a1"), "статье 7 настоящего Закона", Upset.LOST, None) in found
    assert all("статье 9" not in one.words for one in found)
