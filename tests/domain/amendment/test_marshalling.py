"""The order in which amendments are taken, and why; total, and the same whatever order they come in."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.families import packed
from service.domain.amendment.marshalling import Why, marshal
from service.domain.amendment.operation import ChangeText, Operation
from service.domain.amendment.precedence import Doctrine, Key, OrderRules, Part, Point, Weight
from service.domain.ids import AmendmentId, Language
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

RU = Language("ru")
TEXT = tree("""
    name #name: Закон о тестах
    preamble #pre: Государства согласны.
    article 5 "Срок" #a5
      paragraph 1 #p1: Орган решает в течение 30 дней, но не ранее 5 дней.
        point 1 #q1: раз;
        point 2 #q2: два.
      paragraph 2 #p2: Решение хранится.
    article 6 #a6: Надзор ведёт Совет.
    annex 1 #x1: Форма.
""")


def put_by(number: int, *steps: Operation, **more: object) -> Amendment:
    one = amendment(str(number), *steps, status=Status.TABLED, number=number)
    return replace(one, **more)  # type: ignore[arg-type]


def order(*amendments: Amendment) -> list[tuple[str, Why]]:
    return [(place.amendment, place.why) for place in marshal(amendments, {RU: TEXT})]


def words(text: str) -> ChangeText:
    return says(TEXT, "p1", text)


DAYS = {n: words(f"Орган решает в течение {n} дней, но не ранее 5 дней.") for n in (10, 31, 60)}
EARLY = words("Совет решает в течение 30 дней, но не ранее 5 дней.")
LATE = words("Орган решает в течение 30 дней, но не ранее 7 дней.")
LONG = words("Орган решает в течение месяца со дня обращения, но не ранее недели.")


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        # the order of consideration: articles, annexes, preamble, name
        (
            [says(TEXT, "name", "x"), says(TEXT, "pre", "x"), says(TEXT, "x1", "x"), says(TEXT, "a6", "x")],
            [("4", Why.FIRST), ("3", Why.CONSIDERATION), ("2", Why.CONSIDERATION), ("1", Why.CONSIDERATION)],
        ),
        # the order of the text: unit before heading before words, outer before inner
        (
            [says(TEXT, "q1", "x"), EARLY, headed(TEXT, "a5", "x"), without(TEXT, "a5")],
            [("4", Why.FIRST), ("3", Why.TEXT), ("2", Why.TEXT), ("1", Why.TEXT)],
        ),
        # within the words of one clause, by the first place changed
        ([LATE, DAYS[10], EARLY], [("3", Why.FIRST), ("2", Why.TEXT), ("1", Why.TEXT)]),
        # a new unit after the one that it follows and all under it; the deeper place first
        (
            [
                put("a5", "p1", unit("n1", kind="paragraph")),
                put("p1", "q2", unit("n2")),
                says(TEXT, "q2", "x"),
                says(TEXT, "p2", "x"),
            ],
            [("3", Why.FIRST), ("2", Why.AFTER_UNIT), ("1", Why.AFTER_UNIT), ("4", Why.TEXT)],
        ),
        # the first of all inside a unit: after its own words, before what is under it
        (
            [says(TEXT, "q1", "x"), put("p1", None, unit("n1")), LATE],
            [("3", Why.FIRST), ("2", Why.TEXT), ("1", Why.TEXT)],
        ),
        ([EARLY, put(None, None, unit("n1", kind="article"))], [("2", Why.FIRST), ("1", Why.TEXT)]),
        (
            [
                put(None, "x1", unit("n1", kind="annex")),
                says(TEXT, "x1", "x"),
                put(None, "a6", unit("n2", kind="annex")),
            ],
            [("3", Why.FIRST), ("2", Why.TEXT), ("1", Why.AFTER_UNIT)],
        ),
        # at one point: wider range, then kind, then the larger change of a number, then undetermined
        ([DAYS[10], LONG], [("2", Why.FIRST), ("1", Why.RANGE)]),
        (
            [instead(TEXT, "a6", unit("a6", "x", kind="article", label="6")), without(TEXT, "a6")],
            [("2", Why.FIRST), ("1", Why.KIND)],
        ),
        ([DAYS[31], DAYS[10], DAYS[60]], [("3", Why.FIRST), ("2", Why.NUMBER_CHANGE), ("1", Why.NUMBER_CHANGE)]),
        (
            [words(f"Орган решает в течение {name} дней, но не ранее 5 дней.") for name in ("сорока", "1.2.3", "50а")],
            [("1", Why.FIRST), ("2", Why.UNDETERMINED), ("3", Why.UNDETERMINED)],
        ),
        (
            [
                put("a5", "p2", unit("n1", "раз", kind="paragraph")),
                put("a5", "p2", unit("n2", "два", kind="paragraph")),
            ],
            [("1", Why.FIRST), ("2", Why.UNDETERMINED)],
        ),
        # what rearranges comes with its unit; a term at the first of its places
        (
            [DAYS[10], split(TEXT, "p1", "Орган решает", "в течение 30 дней, но не ранее 5 дней.", "q1")],
            [("2", Why.FIRST), ("1", Why.TEXT)],
        ),
        (
            [moved(TEXT, "p2", "a6", None), numbered(TEXT, p1="7"), joined(TEXT, "q1", "q2"), repealed(TEXT, "p2")],
            [("2", Why.FIRST), ("3", Why.TEXT), ("4", Why.TEXT), ("1", Why.RANGE)],
        ),
        (
            [LATE, throughout(TEXT, "Решение", "Акт", "p2"), throughout(TEXT, "Орган", "Совет", "p1")],
            [("3", Why.FIRST), ("1", Why.TEXT), ("2", Why.TEXT)],
        ),
        # printing points after all that is voted on
        (
            [corrected(TEXT, "a5", "Срок.", heading=True), says(TEXT, "name", "x"), corrected(TEXT, "p2", "Решение.")],
            [("2", Why.FIRST), ("1", Why.PRINTING), ("3", Why.PRINTING)],
        ),
        ([corrected(TEXT, "p2", "Решение, хранится.")], [("1", Why.PRINTING)]),
        # what fits no text is at the end
        (
            [stale(EARLY), LATE, stale(DAYS[10])],
            [("2", Why.FIRST), ("1", Why.UNPLACED), ("3", Why.UNPLACED)],
        ),
    ],
)
def test_the_order_and_why(steps: list[Operation], expected: list[tuple[str, Why]]) -> None:
    assert order(*(put_by(number, step) for number, step in enumerate(steps, 1))) == expected


def test_what_changes_in_several_places_stands_at_the_first_of_them() -> None:
    several = put_by(1, says(TEXT, "a6", "x"), DAYS[10])
    assert order(put_by(2, headed(TEXT, "a5", "x")), several, put_by(3, says(TEXT, "p2", "x"))) == [
        ("2", Why.FIRST),
        ("1", Why.TEXT),
        ("3", Why.TEXT),
    ]
    inside = put_by(4, put("a5", "p2", unit("n1", kind="paragraph")), put("n1", None, unit("n2")))
    assert order(inside, put_by(5, says(TEXT, "a6", "x"))) == [("4", Why.FIRST), ("5", Why.TEXT)]


def test_a_compromise_is_taken_at_the_head_of_the_unit_and_before_all_that_it_supersedes() -> None:
    compromise = put_by(9, LATE, kind="compromise", supersedes=(AmendmentId("3"), AmendmentId("nobody")))
    assert order(put_by(1, EARLY), put_by(2, without(TEXT, "p1")), put_by(3, headed(TEXT, "a5", "x")), compromise) == [
        ("9", Why.FIRST),
        ("3", Why.TEXT),
        ("2", Why.TEXT),
        ("1", Why.TEXT),
    ]
    assert order(put_by(2, without(TEXT, "p1")), replace(compromise, supersedes=())) == [
        ("9", Why.FIRST),
        ("2", Why.COMPROMISE),
    ]
    unplaced = replace(compromise, operations=(stale(LATE),), supersedes=())
    assert order(put_by(1, EARLY), unplaced) == [("1", Why.FIRST), ("9", Why.UNPLACED)]


def test_what_hangs_on_another_stands_beside_it() -> None:
    parent = put_by(1, DAYS[10])
    made = tree("""
        article 5 "Срок" #a5
          paragraph 1 #p1: Орган решает в течение 10 дней, но не ранее 5 дней.
    """)
    child = put_by(2, says(made, "p1", "Орган решает."), parent=AmendmentId("1"))
    second = put_by(3, says(made, "p1", "Совет решает в течение 10 дней, но не ранее 5 дней."), parent=AmendmentId("1"))
    hanging = put_by(4, says(TEXT, "a6", "x"), consequential_to=AmendmentId("1"))
    hanging_too = put_by(5, says(TEXT, "pre", "x"), consequential_to=AmendmentId("4"))
    twin = put_by(6, DAYS[10])
    assert order(hanging_too, hanging, twin, second, child, parent, put_by(7, EARLY)) == [
        ("7", Why.FIRST),
        ("3", Why.CHILD),
        ("2", Why.CHILD),
        ("1", Why.TEXT),
        ("6", Why.IDENTICAL),
        ("4", Why.CONSEQUENTIAL),
        ("5", Why.CONSEQUENTIAL),
    ]


def test_identical_ones_name_each_other_and_share_a_group() -> None:
    places = marshal([put_by(1, DAYS[10]), put_by(2, EARLY), put_by(3, DAYS[10]), put_by(4, DAYS[60])], {RU: TEXT})
    assert [(place.amendment, place.group, place.identical_with) for place in places] == [
        ("2", 0, ()),
        ("4", 1, ()),
        ("1", 1, ("3",)),
        ("3", 1, ("1",)),
    ]


def test_a_circle_of_consequences_hangs_on_nobody_and_nobody_is_lost() -> None:
    one = put_by(1, EARLY, consequential_to=AmendmentId("2"))
    two = put_by(2, LATE, consequential_to=AmendmentId("1"))
    three = put_by(3, DAYS[10], consequential_to=AmendmentId("2"))
    assert [name for name, _ in order(one, two, three)] == ["1", "3", "2"]


def test_what_says_nothing_yet_has_no_place() -> None:
    assert order(put_by(1), put_by(2, LATE)) == [("2", Why.FIRST), ("1", Why.UNPLACED)]


def test_a_page_is_a_piece_of_the_order() -> None:
    places = marshal([put_by(1, LATE), put_by(2, EARLY), put_by(3, DAYS[10])], {RU: TEXT})
    assert places[1:] == [places[1], places[2]]
    assert places[-1].amendment == "1"
    assert hash(places) == hash(marshal([put_by(2, EARLY), put_by(3, DAYS[10]), put_by(1, LATE)], {RU: TEXT}))


KEYS = st.builds(
    Key,
    st.none() | st.builds(Point, st.integers(0, 4), st.integers(-1, 9), st.sampled_from(Part), st.integers(-9, 9)),
    st.builds(
        Weight, st.integers(-2, 0), st.integers(-9, 0), st.integers(0, 3), st.floats(-1e9, 0), st.integers(-9, 0)
    ),
)


@given(KEYS, KEYS)
@example(Key(Point(0, 1, Part.TEXT)), Key(Point(0, 1, Part.TEXT), Weight(number=-0.0)))
def test_keys_compare_as_bytes_as_they_do_otherwise(one: Key, other: Key) -> None:
    ranks = (one.rank, other.rank)
    assert (packed(one) < packed(other)) == (ranks[0] < ranks[1])
    assert (packed(one) == packed(other)) == (ranks[0] == ranks[1])


def test_there_are_two_doctrines() -> None:
    assert list(Doctrine) == [Doctrine.CONTINENTAL, Doctrine.PERFECT_FIRST]


STEPS: list[Operation] = [
    *DAYS.values(),
    EARLY,
    LATE,
    LONG,
    without(TEXT, "a5"),
    without(TEXT, "p1"),
    put("a5", "p1", unit("n1", kind="paragraph")),
    put("a5", None, unit("n2", kind="paragraph")),
    headed(TEXT, "a5", "x"),
    says(TEXT, "name", "x"),
    stale(EARLY),
]


RULES = st.builds(OrderRules, st.sampled_from(Doctrine), st.booleans(), st.booleans())


@given(st.lists(st.sampled_from(STEPS), max_size=12), RULES, st.randoms(use_true_random=False))
def test_everyone_has_one_place_whatever_order_they_come_in(
    steps: list[Operation], rules: OrderRules, random: object
) -> None:
    kinds = ("normal", "commission", "compromise")
    amendments = [put_by(number, step, kind=kinds[number % 3]) for number, step in enumerate(steps, 1)]
    places = marshal(amendments, {RU: TEXT}, rules)
    assert sorted(place.amendment for place in places) == sorted(one.id for one in amendments)
    shuffled = amendments[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert marshal(shuffled, {RU: TEXT}, rules) == places


HANGS = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 7), st.booleans()), max_size=8)


@given(HANGS, RULES)
def test_families_keep_together_with_children_before_their_parent_and_what_hangs_on_it_behind(
    drawn: list[tuple[Operation, int, bool]], rules: OrderRules
) -> None:
    amendments = []
    for number, (step, other, child) in enumerate(drawn, 1):
        hook = AmendmentId(str(other)) if 0 < other < number else None
        named = {"parent" if child else "consequential_to": hook}
        amendments.append(put_by(number, step, **named))
    places = marshal(amendments, {RU: TEXT}, rules)
    stands = {place.amendment: at for at, place in enumerate(places)}
    assert len(stands) == len(places) == len(amendments)
    for one in amendments:
        if one.parent:
            assert stands[one.id] < stands[one.parent]
        if one.consequential_to:
            assert stands[one.id] > stands[one.consequential_to]
    heads = [place.head for place in places]
    assert sum(one != other for one, other in pairwise(heads)) + bool(heads) == len(set(heads))
