"""What the clerk and the chair say of how amendments belong together, and what it does to order and lapse."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import Customs, Rule, consequences, standing_against
from service.domain.amendment.exclusivity import Basis, exclusivity
from service.domain.amendment.grouping import Debate, Exclusion, Grouping, Identity
from service.domain.amendment.marshalling import Why, joined, marshal
from service.domain.amendment.neighbourhood import standing
from service.domain.amendment.operation import Operation
from service.domain.amendment.precedence import Doctrine, OrderRules
from service.domain.amendment.relation import Relation
from service.domain.ids import AmendmentId, DebateId, Language
from tests.drafting import amendment, put, says, stale, unit, without
from tests.language import tree

RU = Language("ru")
TEXT = tree("""
    article 1 #a1
      paragraph 1 #p1: Орган решает в течение 30 дней.
      paragraph 2 #p2: Решение хранится, если иное не сказано, пять лет.
      paragraph 3 #p3: Плата не взимается.
    article 2 #a2: Надзор ведёт Совет.
""")
ADOPTED, REJECTED, FALLEN, IMPLIED = Status.ADOPTED, Status.REJECTED, Status.FALLEN, Status.REJECTED_BY_IMPLICATION


def tabled(name: str, *steps: Operation, **more: object) -> Amendment:
    one = amendment(name, *steps, status=Status.ADMISSIBLE, number=int(name))
    return replace(one, **more)  # type: ignore[arg-type]


def days(number: int) -> Operation:
    return says(TEXT, "p1", f"Орган решает в течение {number} дней.")


def new(name: str, text: str, after: str = "p2") -> Operation:
    return put("a1", after, unit(name, text, kind="paragraph"))


def debate(*members: str, isolated: tuple[str, ...] = ()) -> Debate:
    return Debate(DebateId("d"), tuple(map(AmendmentId, members)), tuple(map(AmendmentId, isolated)))


def ids(*names: str) -> tuple[AmendmentId, ...]:
    return tuple(map(AmendmentId, names))


def told(
    decided: Amendment,
    outcome: Status,
    *others: Amendment,
    said: Grouping,
    doctrine: Doctrine = Doctrine.CONTINENTAL,
) -> dict[str, tuple[Status, Rule]]:
    found = consequences(decided, outcome, others, {RU: TEXT}, Customs(doctrine, said))
    return {one.amendment: (one.after, one.rule) for one in found}


def order(*amendments: Amendment, said: Grouping) -> list[tuple[str, Why]]:
    return [(place.amendment, place.why) for place in marshal(amendments, {RU: TEXT}, grouping=said)]


# debates


def test_a_debate_comes_together_at_the_place_of_its_first_member() -> None:
    rows = [tabled("1", days(10)), tabled("2", says(TEXT, "p2", "x")), tabled("3", says(TEXT, "a2", "x"))]
    assert order(*rows, said=Grouping((debate("3", "1"),))) == [
        ("1", Why.FIRST),
        ("3", Why.DEBATE),
        ("2", Why.TEXT),
    ]


def test_an_isolated_member_keeps_its_own_place() -> None:
    rows = [tabled("1", days(10)), tabled("2", says(TEXT, "p2", "x")), tabled("3", says(TEXT, "a2", "x"))]
    said = Grouping((debate("1", "3", isolated=("3",)),))
    assert [name for name, _ in order(*rows, said=said)] == ["1", "2", "3"]


def test_who_was_undetermined_with_one_that_was_brought_away_stands_by_the_text() -> None:
    rows = [tabled(str(n), new(f"n{n}", f"Новое {n}.")) for n in (1, 2, 3, 4)]
    rows.append(tabled("5", days(10)))
    places = marshal(rows, {RU: TEXT}, grouping=Grouping((debate("5", "2"),)))
    assert [(place.amendment, place.why, place.tie) for place in places] == [
        ("5", Why.FIRST, None),
        ("2", Why.DEBATE, None),
        ("1", Why.AFTER_UNIT, 1),
        ("3", Why.UNDETERMINED, 1),
        ("4", Why.UNDETERMINED, 1),
    ]
    two = [*rows[:2], rows[4], tabled("6", says(TEXT, "p2", "x"))]
    places = marshal(two, {RU: TEXT}, grouping=Grouping((debate("5", "1"),)))
    assert [(place.amendment, place.why, place.tie) for place in places] == [
        ("5", Why.FIRST, None),
        ("1", Why.DEBATE, None),
        ("6", Why.TEXT, None),
        ("2", Why.TEXT, None),
    ]


def test_one_brought_from_among_those_it_is_undetermined_with_stays_so() -> None:
    rows = [tabled(str(n), new(f"n{n}", f"Новое {n}.")) for n in (1, 2, 3)]
    places = marshal(rows, {RU: TEXT}, grouping=Grouping((debate("1", "3"),)))
    assert [(place.amendment, place.why, place.tie) for place in places] == [
        ("1", Why.FIRST, 0),
        ("3", Why.DEBATE, 0),
        ("2", Why.UNDETERMINED, 0),
    ]


def test_those_brought_to_their_debate_together_are_undetermined_among_themselves_still() -> None:
    rows = [tabled("1", days(10)), tabled("2", says(TEXT, "p2", "x"))]
    rows += [tabled(str(n), new(f"n{n}", f"Новое {n}.", after="p3")) for n in (3, 4)]
    places = marshal(rows, {RU: TEXT}, grouping=Grouping((debate("1", "3", "4"),)))
    ties: dict[str, int | None] = {place.amendment: place.tie for place in places}
    assert [place.amendment for place in places] == ["1", "3", "4", "2"]
    assert ties["3"] == ties["4"] is not None


@given(st.permutations(range(6)), st.sets(st.integers(0, 5)), st.sets(st.integers(0, 5)))
def test_nobody_is_lost_in_a_debate_and_the_order_they_come_in_does_not_matter(
    shuffled: list[int], one: set[int], other: set[int]
) -> None:
    steps = [days(10), days(20), says(TEXT, "p2", "x"), new("n1", "а"), new("n2", "б"), says(TEXT, "a2", "x")]
    rows = [tabled(str(n + 1), step) for n, step in enumerate(steps)]
    groups = (one, other - one)
    said = Grouping(
        tuple(
            Debate(DebateId(str(n)), tuple(AmendmentId(str(at + 1)) for at in members))
            for n, members in enumerate(groups)
        )
    )
    places = marshal(rows, {RU: TEXT}, grouping=said)
    assert marshal([rows[at] for at in shuffled], {RU: TEXT}, grouping=said) == places
    assert sorted(place.amendment for place in places) == sorted(row.id for row in rows)
    for members in groups:
        stand = [at for at, place in enumerate(places) if int(place.amendment) - 1 in members]
        assert stand == list(range(stand[0], stand[0] + len(stand))) if stand else True


def test_orders_of_two_versions_stand_behind_each_other() -> None:
    order_of_two = marshal([tabled(str(n), new(f"n{n}", f"Новое {n}.")) for n in (1, 2)], {RU: TEXT})
    both = joined([order_of_two, order_of_two])
    assert [(place.group, place.own, place.tie) for place in both] == [(0, 0, 0), (0, 1, 0), (1, 2, 1), (1, 3, 1)]


# lapse inside a debate


@pytest.mark.parametrize(
    ("adopted", "other", "expected"),
    [
        (new("n1", "Одно."), new("n2", "Другое."), (IMPLIED, Rule.RIVAL)),  # two additions at one point
        (without(TEXT, "p3"), new("n2", "Другое."), (IMPLIED, Rule.RIVAL)),  # an addition beside what was left out
        (new("n2", "Другое."), without(TEXT, "p3"), None),
        (days(10), new("n2", "Другое."), None),  # debated together, and apart
        (without(TEXT, "p3"), says(TEXT, "p2", "x"), None),
    ],
)
def test_only_inside_a_debate_additions_are_rivals(
    adopted: Operation, other: Operation, expected: tuple[Status, Rule] | None
) -> None:
    one, two = tabled("1", adopted), tabled("2", other)
    assert told(one, ADOPTED, two, said=Grouping()) == {}
    inside = Grouping((debate("1", "2"),))
    assert told(one, ADOPTED, two, said=inside) == ({"2": expected} if expected else {})
    assert told(one, ADOPTED, two, said=Grouping((debate("1", "2", isolated=("2",)),))) == {}
    assert told(one, ADOPTED, two, said=inside, doctrine=Doctrine.PERFECT_FIRST) == {}


def test_words_left_out_already_are_satisfied_whatever_else_went_with_them() -> None:
    wide = tabled("1", says(TEXT, "p2", "Решение хранится пять лет."))
    narrow = tabled("2", says(TEXT, "p2", "Решение хранится, если иное, пять лет."))
    assert told(wide, ADOPTED, narrow, said=Grouping()) == {"2": (Status.SATISFIED, Rule.SATISFIED)}
    assert told(narrow, ADOPTED, wide, said=Grouping()) == {"1": (IMPLIED, Rule.IMPLIED)}
    other = tabled("3", says(TEXT, "p2", "Решение хранится, если прямо не сказано, пять лет."))
    assert told(wide, ADOPTED, other, said=Grouping()) == {"3": (IMPLIED, Rule.IMPLIED)}


def test_what_names_a_unit_left_out_falls_though_it_names_another_too() -> None:
    one, two = tabled("1", without(TEXT, "p2")), tabled("2", without(TEXT, "p2"), without(TEXT, "p3"))
    assert told(one, ADOPTED, two, said=Grouping()) == {"2": (FALLEN, Rule.GONE)}
    assert told(two, ADOPTED, one, said=Grouping()) == {"1": (Status.SATISFIED, Rule.SATISFIED)}


# exclusivity, pair by pair


def test_the_chair_declares_that_two_exclude_each_other_or_denies_it() -> None:
    one, rival, apart = tabled("1", days(10)), tabled("2", days(60)), tabled("3", says(TEXT, "a2", "x"))
    denied = Grouping(exclusions=(Exclusion(rival.id, one.id, False, "о разном"),))
    assert told(one, ADOPTED, rival, said=denied) == {}
    declared = Grouping(exclusions=(Exclusion(one.id, apart.id, True, "один предмет"),))
    for doctrine in Doctrine:
        assert told(one, ADOPTED, apart, said=declared, doctrine=doctrine) == {"3": (IMPLIED, Rule.DECLARED)}
    assert told(one, REJECTED, apart, said=declared) == {}
    last_word = Grouping(exclusions=(*declared.exclusions, Exclusion(apart.id, one.id, False)))
    assert told(one, ADOPTED, apart, said=last_word) == {}


def test_every_pair_says_on_what_ground_it_excludes() -> None:
    rows = [
        tabled("1", days(10)),
        tabled("2", days(60)),
        tabled("3", says(TEXT, "a2", "x")),
        tabled("4", without(TEXT, "p1")),
        tabled("5", new("n1", "Одно.")),
        tabled("6", new("n2", "Другое.")),
    ]
    said = Grouping(
        (debate("5", "6"),),
        exclusions=(
            Exclusion(AmendmentId("1"), AmendmentId("3"), True, "один предмет"),
            Exclusion(AmendmentId("4"), AmendmentId("1"), False, "о разном"),
            Exclusion(AmendmentId("1"), AmendmentId("gone"), True),
        ),
    )
    found = exclusivity(standing(rows, {RU: TEXT}), said)
    assert [(one.one, one.other, one.basis, one.relation, one.reason) for one in found] == [
        ("1", "2", Basis.COMPUTED, Relation.EXCLUSIVE, ""),
        ("1", "3", Basis.DECLARED, Relation.INDEPENDENT, "один предмет"),
        ("1", "4", Basis.DENIED, Relation.WITHIN, "о разном"),
        ("2", "4", Basis.COMPUTED, Relation.WITHIN, ""),
        ("5", "6", Basis.COMPUTED, Relation.PARALLEL, ""),
    ]


# identical sets


def test_the_clerk_parts_identical_ones_and_what_is_adopted_satisfies_the_other() -> None:
    rows = [tabled("1", days(10)), tabled("2", days(10)), tabled("3", days(10))]
    undone = Grouping(identities=(Identity(ids("3"), False, "о другом сроке"),))
    assert order(*rows, said=undone) == [("1", Why.FIRST), ("2", Why.IDENTICAL), ("3", Why.UNDETERMINED)]
    expected = {"2": (ADOPTED, Rule.IDENTICAL), "3": (Status.SATISFIED, Rule.SATISFIED)}
    assert told(rows[0], ADOPTED, *rows[1:], said=undone) == expected
    assert told(rows[0], REJECTED, *rows[1:], said=undone) == {"2": (REJECTED, Rule.IDENTICAL)}
    assert told(rows[0], ADOPTED, rows[2], said=undone, doctrine=Doctrine.PERFECT_FIRST) == {
        "3": (Status.SATISFIED, Rule.SATISFIED)
    }


def test_the_clerk_confirms_a_set_and_its_words_are_put_in_once() -> None:
    one, alike = tabled("1", new("n1", "Раз, два.")), tabled("2", new("n2", "Раз и два."))
    confirmed = Grouping(identities=(Identity(ids("1", "2"), True),))
    assert [name for name, _ in order(one, alike, said=confirmed)] == ["1", "2"]
    assert marshal([one, alike], {RU: TEXT}, grouping=confirmed)[0].identical_with == ("2",)
    assert told(one, ADOPTED, alike, said=confirmed) == {"2": (Status.SATISFIED, Rule.IDENTICAL)}
    assert told(one, REJECTED, alike, said=confirmed) == {"2": (REJECTED, Rule.IDENTICAL)}


def test_a_set_of_what_has_nothing_to_do_with_each_other_carries_no_vote() -> None:
    one, foreign = tabled("1", days(10)), tabled("2", says(TEXT, "a2", "x"))
    mistaken = Grouping(identities=(Identity(ids("1", "2"), True),))
    assert told(one, ADOPTED, foreign, said=mistaken) == {}


def test_what_fits_no_text_shares_the_vote_of_those_that_fit_none_either() -> None:
    one, twin = tabled("1", stale(without(TEXT, "p1"))), tabled("2", stale(without(TEXT, "p1")))
    assert told(one, REJECTED, twin, said=Grouping()) == {"2": (REJECTED, Rule.IDENTICAL)}


@given(st.lists(st.tuples(st.sets(st.sampled_from("1234"), min_size=1), st.booleans()), max_size=4))
def test_sets_part_all_of_them_and_the_last_word_on_each_holds(said: list[tuple[set[str], bool]]) -> None:
    alike = {AmendmentId("1"): "x", AmendmentId("2"): "x", AmendmentId("3"): "y", AmendmentId("4"): "y"}
    grouping = Grouping(identities=tuple(Identity(ids(*sorted(members)), yes) for members, yes in said))
    sets = grouping.sets(alike)
    assert sorted(id for one in sets for id in one) == ["1", "2", "3", "4"]
    last = {id: yes for members, yes in said for id in sorted(members)}
    for id, yes in last.items():
        if not yes:
            assert (AmendmentId(id),) in sets


# what comes back


def test_what_comes_back_is_held_against_what_was_adopted_meanwhile() -> None:
    back = tabled("1", days(10), status=Status.ADMISSIBLE)
    adopted = [tabled("4", without(TEXT, "a1"), status=ADOPTED), tabled("3", days(60), status=ADOPTED)]
    adopted.append(tabled("2", says(TEXT, "a2", "x"), status=ADOPTED))
    found = standing_against(back, adopted, {RU: TEXT})
    assert found is not None
    assert (found.after, found.rule, found.by) == (IMPLIED, Rule.IMPLIED, "3")
    assert standing_against(back, [tabled("2", days(60), status=REJECTED)], {RU: TEXT}) is None


# switches of a profile


def test_the_commission_first_where_the_profile_says_so_and_always_first_among_identical_ones() -> None:
    rows = [tabled("1", days(60)), tabled("2", days(20), kind="commission"), tabled("3", days(60), kind="commission")]
    plain = [(place.amendment, place.why) for place in marshal(rows, {RU: TEXT})]
    assert plain == [("3", Why.FIRST), ("1", Why.IDENTICAL), ("2", Why.NUMBER_CHANGE)]
    switched = marshal(rows, {RU: TEXT}, OrderRules(commission_first=True))
    assert [(place.amendment, place.why) for place in switched] == [
        ("3", Why.FIRST),
        ("1", Why.IDENTICAL),
        ("2", Why.NUMBER_CHANGE),
    ]
    apart = [tabled("1", days(60)), tabled("2", days(20), kind="commission")]
    made = marshal(apart, {RU: TEXT}, OrderRules(commission_first=True))
    assert [(place.amendment, place.why) for place in made] == [("2", Why.FIRST), ("1", Why.COMMISSION)]


def test_the_longer_text_first_where_the_profile_says_so() -> None:
    rows = [tabled("1", new("n1", "Коротко.")), tabled("2", new("n2", "Гораздо длиннее."))]
    assert [place.why for place in marshal(rows, {RU: TEXT})] == [Why.FIRST, Why.UNDETERMINED]
    made = marshal(rows, {RU: TEXT}, OrderRules(longer_first=True))
    assert [(place.amendment, place.why) for place in made] == [("2", Why.FIRST), ("1", Why.LENGTH)]


def test_an_unnumbered_one_is_undetermined_even_by_order_of_notice() -> None:
    rows = [tabled("1", days(10)), tabled("2", days(20), number=None)]
    assert [place.why for place in marshal(rows, {RU: TEXT}, OrderRules(Doctrine.PERFECT_FIRST))] == [
        Why.FIRST,
        Why.UNDETERMINED,
    ]


def test_parts_of_one_are_put_behind_each_other() -> None:
    whole = AmendmentId("7")
    first = replace(tabled("7", days(10)), id=AmendmentId("7/1"), part_of=whole, part=1)
    second = replace(tabled("7", says(TEXT, "a2", "x")), id=AmendmentId("7/2"), part_of=whole, part=2)
    between = tabled("8", says(TEXT, "p2", "x"))
    assert order(between, second, first, said=Grouping()) == [
        ("7/1", Why.FIRST),
        ("7/2", Why.PART),
        ("8", Why.TEXT),
    ]
