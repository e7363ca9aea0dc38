"""How amendments stand to each other, as a truth table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from service.domain.amendment.neighbourhood import Standing, fits, neighbours, standing
from service.domain.amendment.operation import Operation
from service.domain.amendment.relation import MIRRORED, Related, Relation, relate, relations
from service.domain.ids import AmendmentId, ClauseId, Language
from tests.drafting import (
    amendment,
    corrected,
    headed,
    instead,
    joined,
    moved,
    numbered,
    put,
    repealed,
    says,
    split,
    stale,
    throughout,
    unit,
    without,
)
from tests.language import tree

RU, DE = Language("ru"), Language("de")
TEXT = tree("""
    chapter 1 #ch
      article 5 "Срок" #a5
        paragraph 1 #p1: Орган решает в течение 30 дней со дня обращения.
        paragraph 2 #p2: Решение публикуется.
      article 6 #a6: Надзор ведёт Совет.
""")
GERMAN = tree(
    """
    chapter 1 #ch
      article 5 "Frist" #a5
        paragraph 1 #p1: Die Stelle entscheidet binnen 30 Tagen.
        paragraph 2 #p2: Der Beschluss wird bekanntgemacht.
      article 6 #a6: Der Rat führt die Aufsicht.
""",
    DE,
)

DAYS_10 = says(TEXT, "p1", "Орган решает в течение 10 дней со дня обращения.")
DAYS_60 = says(TEXT, "p1", "Орган решает в течение 60 дней со дня обращения.")
DAYS_10_AND_MORE = says(TEXT, "p1", "Совет решает в течение 10 дней со дня обращения.")
COUNCIL = says(TEXT, "p1", "Совет решает в течение 30 дней со дня обращения.")
FROM_DATE = says(TEXT, "p1", "Орган решает в течение 30 дней со дня подачи.")
NOT_LATE = says(TEXT, "p1", "Орган решает в течение 30 дней со дня обращения. Срок не продлевается.")
ONCE_MORE = says(TEXT, "p1", "Орган решает в течение 30 дней со дня обращения. Срок продлевается один раз.")
PUBLIC = says(TEXT, "p2", "Решение публикуется в газете.")
P3, P3_TWIN, P3_OTHER = (
    put("a5", "p2", unit(id, words, kind="paragraph", label="3"))
    for id, words in (("n1", "Иное."), ("n2", "Иное."), ("n3", "Прочее."))
)
REDRAFT = instead(TEXT, "p2", unit("p2", "Решение публикуется в газете.", kind="paragraph", label="2"))
REDRAFT_OTHER = instead(TEXT, "p2", unit("p2", "Решение хранится.", kind="paragraph", label="2"))
MOVE = moved(TEXT, "p2", "a6", None, "1")
SPLIT = split(TEXT, "p1", "Орган решает", "в течение 30 дней со дня обращения.")
JOIN = joined(TEXT, "p1", "p2")
EVERYWHERE = throughout(TEXT, "Орган", "Совет", "p1")
WIDELY = replace(EVERYWHERE, places=(*EVERYWHERE.places, *throughout(TEXT, "Совет", "Бюро", "a6").places))
DEADLINE = headed(TEXT, "a5", "Срок решения")
TERM = headed(TEXT, "a5", "Термин")


def stands(*steps: Operation, name: str = "one", **more: object) -> Standing:
    return Standing(replace(amendment(name, *steps), **more), TEXT)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ((DAYS_10,), (DAYS_10,), Relation.IDENTICAL),
        ((P3,), (P3_TWIN,), Relation.IDENTICAL),
        ((DAYS_10, PUBLIC), (PUBLIC, DAYS_10), Relation.IDENTICAL),
        ((DAYS_10,), (DAYS_60,), Relation.EXCLUSIVE),
        ((DAYS_10,), (COUNCIL,), Relation.INDEPENDENT),
        ((DAYS_10,), (FROM_DATE,), Relation.INDEPENDENT),
        ((DAYS_10,), (PUBLIC,), Relation.INDEPENDENT),
        ((DAYS_10,), (DAYS_10_AND_MORE,), Relation.INCLUDED),
        ((DAYS_10_AND_MORE,), (DAYS_10,), Relation.INCLUDES),
        ((DAYS_10,), (DAYS_10, PUBLIC), Relation.INCLUDED),
        ((DAYS_10, PUBLIC), (DAYS_10,), Relation.INCLUDES),
        ((DAYS_10, PUBLIC), (DAYS_60, PUBLIC), Relation.EXCLUSIVE),
        ((NOT_LATE,), (ONCE_MORE,), Relation.PARALLEL),
        ((P3,), (P3_OTHER,), Relation.PARALLEL),
        ((P3,), (put("a5", "p1", unit("n4", kind="paragraph")),), Relation.INDEPENDENT),
        ((PUBLIC,), (REDRAFT,), Relation.SAME_EFFECT),
        ((REDRAFT_OTHER,), (PUBLIC,), Relation.CONTAINS),
        ((REDRAFT_OTHER,), (REDRAFT,), Relation.EXCLUSIVE),
        ((REDRAFT,), (without(TEXT, "p2"),), Relation.EXCLUSIVE),
        ((without(TEXT, "a5"),), (DAYS_10,), Relation.CONTAINS),
        ((DAYS_10,), (without(TEXT, "a5"),), Relation.WITHIN),
        ((without(TEXT, "ch"),), (without(TEXT, "p2"),), Relation.CONTAINS),
        ((without(TEXT, "a5"),), (P3,), Relation.CONTAINS),
        ((without(TEXT, "a5"),), (DEADLINE,), Relation.CONTAINS),
        ((without(TEXT, "p2"),), (P3,), Relation.INDEPENDENT),
        ((without(TEXT, "a5"),), (says(TEXT, "a6", "Надзор ведёт Бюро."),), Relation.INDEPENDENT),
        ((without(TEXT, "p1"), PUBLIC), (DAYS_10, without(TEXT, "p2")), Relation.EXCLUSIVE),
        ((DEADLINE,), (TERM,), Relation.EXCLUSIVE),
        ((DEADLINE,), (DAYS_10,), Relation.INDEPENDENT),
        ((put(None, "ch", unit("n5", kind="chapter")),), (without(TEXT, "ch"),), Relation.INDEPENDENT),
        ((repealed(TEXT, "p2"),), (repealed(TEXT, "p2"),), Relation.IDENTICAL),
        ((repealed(TEXT, "a5"),), (DAYS_10,), Relation.CONTAINS),
        ((repealed(TEXT, "p2"),), (without(TEXT, "p2"),), Relation.EXCLUSIVE),
        ((numbered(TEXT, p1="3"),), (DAYS_10,), Relation.INDEPENDENT),
        ((numbered(TEXT, p1="3"),), (numbered(TEXT, p1="4"),), Relation.EXCLUSIVE),
        ((numbered(TEXT, p1="3"),), (numbered(TEXT, p1="3", p2="4"),), Relation.INCLUDED),
        ((numbered(TEXT, p1="3", a5="7"),), (numbered(TEXT, p1="3", p2="4"),), Relation.INDEPENDENT),
        ((numbered(TEXT, p1="3", a6="7"),), (without(TEXT, "a5"),), Relation.INDEPENDENT),
        ((numbered(TEXT, p1="3", p2="4"),), (without(TEXT, "a5"),), Relation.WITHIN),
        ((MOVE,), (PUBLIC,), Relation.INDEPENDENT),
        ((MOVE,), (moved(TEXT, "p2", "a5", None, "0"),), Relation.EXCLUSIVE),
        ((MOVE,), (without(TEXT, "a5"),), Relation.WITHIN),
        ((MOVE,), (without(TEXT, "a6"),), Relation.WITHIN),
        ((MOVE,), (put("a6", None, unit("n6", "Иное.")),), Relation.PARALLEL),
        ((MOVE,), (numbered(TEXT, p2="7"),), Relation.EXCLUSIVE),
        ((moved(TEXT, "p2", "a6", None),), (numbered(TEXT, p2="7"),), Relation.INDEPENDENT),
        ((moved(TEXT, "ch", None, None),), (without(TEXT, "a5"),), Relation.INDEPENDENT),
        ((SPLIT,), (DAYS_10,), Relation.INDEPENDENT),
        ((SPLIT,), (split(TEXT, "p1", "Орган решает в течение 30", "дней со дня обращения."),), Relation.EXCLUSIVE),
        ((split(TEXT, "a5", "", child="p2"),), (moved(TEXT, "p2", "a6", None),), Relation.EXCLUSIVE),
        ((SPLIT,), (JOIN,), Relation.EXCLUSIVE),
        ((JOIN,), (without(TEXT, "p2"),), Relation.WITHIN),
        ((JOIN,), (PUBLIC,), Relation.INDEPENDENT),
        ((EVERYWHERE,), (COUNCIL,), Relation.SAME_EFFECT),
        ((EVERYWHERE,), (DAYS_10,), Relation.INDEPENDENT),
        ((EVERYWHERE,), (says(TEXT, "p1", "Бюро решает в течение 30 дней со дня обращения."),), Relation.EXCLUSIVE),
        ((EVERYWHERE,), (DAYS_10_AND_MORE,), Relation.INCLUDED),
        ((WIDELY,), (COUNCIL,), Relation.INCLUDES),
        ((WIDELY,), (corrected(TEXT, "a6", "Надзор ведёт Совет!"),), Relation.INDEPENDENT),
        ((WIDELY,), (EVERYWHERE,), Relation.INCLUDES),
        ((corrected(TEXT, "a5", "Срок.", heading=True),), (headed(TEXT, "a5", "Срок."),), Relation.SAME_EFFECT),
    ],
)
def test_what_one_amendment_is_to_another(
    one: tuple[Operation, ...], other: tuple[Operation, ...], relation: Relation
) -> None:
    left, right = stands(*one), stands(*other, name="other")
    assert relate(left, right) is relation
    assert relate(right, left) is MIRRORED.get(relation, relation)


def test_words_that_could_stand_in_two_places_exclude_what_stands_between() -> None:
    text = tree("article 1 #a: a b a")
    one, other = (
        Standing(amendment(name, says(text, "a", words)), text) for name, words in (("1", "a a b a"), ("2", "y b a"))
    )
    assert relate(one, other) is Relation.EXCLUSIVE


def test_edits_that_cover_each_other_in_pieces_have_the_same_effect() -> None:
    text = tree("""
        article 1 #a: a
        article 2 #b: b
    """)
    both = instead(text, "a", unit("a", "x", kind="article", label="1")), says(text, "b", "y")
    again = says(text, "a", "x"), instead(text, "b", unit("b", "y", kind="article", label="2"))
    assert relate(Standing(amendment("1", *both), text), Standing(amendment("2", *again), text)) is Relation.SAME_EFFECT


@pytest.mark.parametrize(
    ("more", "relation"),
    [
        ({"parent": AmendmentId("other")}, Relation.CHILD),
        ({"consequential_to": AmendmentId("other")}, Relation.CONSEQUENTIAL),
        ({"supersedes": (AmendmentId("other"),)}, Relation.SUPERSEDES),
    ],
)
def test_what_is_declared_goes_before_what_is_computed(more: dict[str, object], relation: Relation) -> None:
    one, other = stands(DAYS_10, **more), stands(DAYS_10, name="other")  # type: ignore[arg-type]
    assert relate(one, other) is relation
    assert relate(other, one) is MIRRORED[relation]


def test_a_sub_amendment_is_compared_with_its_siblings_alone() -> None:
    child = stands(DAYS_10, parent=AmendmentId("parent"))
    assert relate(child, stands(DAYS_60, name="outsider")) is Relation.INDEPENDENT
    assert relate(child, stands(DAYS_60, name="sibling", parent=AmendmentId("parent"))) is Relation.EXCLUSIVE


def test_another_language_is_for_a_person_to_compare_but_leaving_out_is_the_same_in_all() -> None:
    german = Standing(replace(amendment("de", says(GERMAN, "p1", "Der Rat entscheidet.")), language=DE), GERMAN)
    gone = Standing(replace(amendment("weg", without(GERMAN, "p2")), language=DE), GERMAN)
    assert relate(german, stands(DAYS_10)) is Relation.OTHER_LANGUAGE
    assert relate(german, stands(PUBLIC)) is Relation.INDEPENDENT
    assert relate(gone, stands(without(TEXT, "p2"))) is Relation.IDENTICAL
    assert relate(gone, stands(PUBLIC)) is Relation.CONTAINS


def all_of(*named: tuple[str, Operation]) -> list[Standing]:
    return [Standing(amendment(name, step), TEXT) for name, step in named]


def told(found: Mapping[AmendmentId, Sequence[Related]], name: str) -> dict[str, Relation]:
    return {each.other: each.relation for each in found[AmendmentId(name)]}


def test_relations_are_found_by_what_is_touched_and_both_ways() -> None:
    found = relations(
        all_of(("A", DAYS_10), ("B", DAYS_60), ("C", DAYS_10), ("D", without(TEXT, "ch")), ("E", PUBLIC), ("F", P3))
    )
    assert told(found, "A") == {"B": Relation.EXCLUSIVE, "C": Relation.IDENTICAL, "D": Relation.WITHIN}
    assert told(found, "D") == dict.fromkeys("ABCEF", Relation.CONTAINS)
    assert told(found, "E") == {"D": Relation.WITHIN}


def test_relations_of_some_are_those_among_all() -> None:
    everyone = all_of(("A", DAYS_10), ("B", DAYS_60), ("C", DAYS_10), ("D", without(TEXT, "ch")), ("E", PUBLIC))
    whole = relations(everyone)
    for name in map(AmendmentId, ("A", "E")):
        assert relations(everyone, [name]) == {name: whole[name]}
    assert relations(everyone, []) == {}


def test_relations_agree_with_comparing_all_pairs() -> None:
    steps: list[Operation] = [
        DAYS_10,
        DAYS_60,
        COUNCIL,
        PUBLIC,
        P3,
        P3_OTHER,
        REDRAFT,
        DEADLINE,
        TERM,
        without(TEXT, "a5"),
        NOT_LATE,
    ]
    everyone = all_of(*((str(place), step) for place, step in enumerate([*steps, *steps])))
    found = relations(everyone)
    for one in everyone:
        expected = {other.id: relate(one, other) for other in everyone if other is not one}
        assert told(found, one.id) == {
            id: relation for id, relation in expected.items() if relation is not Relation.INDEPENDENT
        }


def test_declared_relations_are_told_where_both_are_at_hand() -> None:
    child = replace(amendment("child", DAYS_10), parent=AmendmentId("parent"))
    found = relations(standing([amendment("parent", REDRAFT), replace(child, operations=(DEADLINE,))], {RU: TEXT}))
    assert told(found, "child") == {"parent": Relation.CHILD}
    assert relations([Standing(child, TEXT)]) == {"child": []}


def test_amendments_stand_on_the_act_or_on_what_their_parent_makes_of_it() -> None:
    parent = amendment("parent", P3)
    made = tree("""
        chapter 1 #ch
          article 5 "Срок" #a5
            paragraph 3 #n1: Иное.
    """)
    child = replace(amendment("child", says(made, "n1", "Иное дело.")), parent=AmendmentId("parent"))
    sibling = replace(amendment("sibling", says(made, "n1", "Другое.")), parent=AmendmentId("parent"))
    orphan = replace(child, id=AmendmentId("orphan"), parent=AmendmentId("nobody"))
    old = amendment("stale", stale(DAYS_10))
    of_stale = replace(child, id=AmendmentId("of stale"), parent=AmendmentId("stale"))
    foreign = replace(amendment("foreign", DAYS_10), language=Language("kk"))
    placed = standing([child, sibling, parent, orphan, old, of_stale, foreign], {RU: TEXT})
    assert [one.id for one in placed] == ["child", "sibling", "parent"]
    assert placed[0].tree is placed[1].tree
    assert ClauseId("n1") in placed[0].tree.index


def test_operations_fit_one_after_another() -> None:
    assert fits(TEXT, (DAYS_10, PUBLIC))
    assert not fits(TEXT, (DAYS_10, DAYS_60))
    assert not fits(TEXT, (stale(DAYS_10),))


def test_neighbours_touch_the_same_thing_or_a_unit_around_it() -> None:
    heads = all_of(
        ("0", DAYS_10), ("1", PUBLIC), ("2", without(TEXT, "a5")), ("3", P3), ("4", DEADLINE), ("5", DAYS_60)
    )
    assert neighbours(heads) == {(0, 5), (0, 2), (1, 2), (2, 3), (2, 4), (2, 5)}
