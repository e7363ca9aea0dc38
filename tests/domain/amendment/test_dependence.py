"""Amendments that speak of a unit which only another one makes."""

import pytest

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.dependence import dependences, joined_with
from service.domain.amendment.neighbourhood import standing
from service.domain.amendment.operation import Operation
from service.domain.amendment.relation import Related, Relation
from service.domain.ids import AmendmentId, Language
from service.domain.text.citation import CitedText
from service.domain.text.citation_resolving import resolve
from service.domain.text.naming import Scheme
from tests.drafting import amendment, corrected, headed, instead, moved, numbered, put, says, split, unit, without
from tests.language import tree

TEXT = tree("""
    article 5 #a5
      paragraph 1 #p1: Орган решает. Срок – 30 дней.
      paragraph 2 #p2: Решение хранится согласно статье 9 настоящего Закона.
    article 6 "Надзор" #a6: Надзор ведёт орган.
    article 7 #a7: Отчёт публикуется.
""")


def article(label: str, text: str = "Иное.") -> Operation:
    return put(None, "a6", unit("new", text, kind="article", label=label))


def related(*groups: tuple[Operation, ...]) -> dict[str, list[tuple[str, str]]]:
    """What each of some amendments, numbered from 1, depends on and is needed by."""
    all_ = [amendment(str(number), *steps, number=number) for number, steps in enumerate(groups, 1)]
    found = dependences(standing(all_, {Language("ru"): TEXT}), Scheme.RU_PARTS, {one.id for one in all_})
    return {id: [(one.relation.value, one.other) for one in others] for id, others in found.items()}


SPEAKS = says(TEXT, "a7", "Отчёт публикуется согласно статье 6.1 настоящего Закона.")


BY_6_1 = "По статье 6.1 настоящего Закона."
IN_6_1 = "Отчёт публикуется по части 2 статьи 6.1 настоящего Закона."
SECOND = unit("m", "Два.", kind="paragraph", label="2")


@pytest.mark.parametrize(
    "steps",
    [
        (SPEAKS,),
        (headed(TEXT, "a6", "Надзор по статье 9"),),
        (SPEAKS, headed(TEXT, "a7", "Отчёт")),
        (corrected(TEXT, "p1", "Орган решает. Срок - 30 дней."),),
    ],
)
def test_words_alone_lead_no_reference_elsewhere(steps: tuple[Operation, ...]) -> None:
    made = apply_all(TEXT, steps)
    assert isinstance(made, Applied)
    for row in TEXT.placed:
        cited = CitedText(TEXT, Scheme.RU_PARTS).cite(row.clause.id)
        assert resolve(cited, CitedText(made.tree, Scheme.RU_PARTS)) == resolve(cited, CitedText(TEXT, Scheme.RU_PARTS))


@pytest.mark.parametrize(
    ("speaking", "making"),
    [
        ((SPEAKS,), (article("6.1"),)),
        ((headed(TEXT, "a6", "Надзор по статье 6.1 настоящего Закона"),), (article("6.1"),)),
        ((article("8", BY_6_1),), (put(None, "a6", unit("x", kind="article", label="6.1")),)),
        ((instead(TEXT, "a7", unit("a7", BY_6_1, kind="article", label="7")),), (article("6.1"),)),
        ((says(TEXT, "a7", "По статье 9 настоящего Закона."),), (split(TEXT, "a6", "Надзор ведёт", "орган."),)),
        ((SPEAKS,), (numbered(TEXT, a6="6.1"),)),
        ((SPEAKS,), (moved(TEXT, "a5", None, "a7", "6.1"),)),
        ((says(TEXT, "a7", IN_6_1),), (put(None, "a6", unit("n", kind="article", label="6.1", children=(SECOND,))),)),
    ],
)
def test_who_speaks_of_a_unit_depends_on_who_makes_it(
    speaking: tuple[Operation, ...], making: tuple[Operation, ...]
) -> None:
    assert related(speaking, making) == {"1": [("depends", "2")], "2": [("needed", "1")]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((SPEAKS,), (article("8"),)),  # another unit
        ((SPEAKS,), (says(TEXT, "p1", "Орган решает сам."),)),  # none is made
        ((says(TEXT, "a7", "Отчёт публикуется по статье 6 настоящего Закона."),), (article("6.1"),)),  # it stands
        ((SPEAKS,), (without(TEXT, "a6"), article("6.2"))),
        (
            (says(TEXT, "p2", "Решение хранится год согласно статье 9 настоящего Закона."),),
            (article("9"),),
        ),
        ((SPEAKS, article("6.1")), (put(None, "a6", unit("x", kind="article", label="6.1")),)),  # its own
        ((corrected(TEXT, "a7", "Отчёт публикуется!"),), (article("6.1"),)),
    ],
)
def test_nothing_else_is_a_dependence(one: tuple[Operation, ...], other: tuple[Operation, ...]) -> None:
    assert related(one, other) == {}


def test_only_what_is_asked_about_is_told() -> None:
    all_ = [amendment("1", SPEAKS, number=1), amendment("2", article("6.1"), number=2)]
    found = dependences(standing(all_, {Language("ru"): TEXT}), Scheme.RU_PARTS, {AmendmentId("2")})
    assert found == {"2": [Related(AmendmentId("1"), Relation.NEEDED)]}


def test_another_relation_says_enough() -> None:
    child, needs = Related(AmendmentId("2"), Relation.CHILD), Related(AmendmentId("2"), Relation.DEPENDS)
    more = Related(AmendmentId("3"), Relation.DEPENDS)
    assert joined_with([child], [needs, more]) == [child, more]


def test_several_may_depend_on_one() -> None:
    found = related((SPEAKS,), (article("6.1"),), (says(TEXT, "p1", BY_6_1),))
    assert found["2"] == [("needed", "1"), ("needed", "3")]
