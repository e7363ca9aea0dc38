"""Where two changes may stand, and how they meet there."""

import pytest

from service.domain.text.alignment import Splice, splices
from service.domain.text.merge import (
    Meeting,
    Sway,
    as_drawn,
    meet,
    meetings,
    only_reading,
    side_by_side,
    sways,
    weave,
)
from service.domain.text.words import tokens
from tests.marking import drawn


def of(drawing: str) -> list[Sway]:
    old, new = drawn(drawing)
    return list(sways(tokens(old), splices(tokens(old), tokens(new))))


@pytest.mark.parametrize(
    ("one", "other", "meeting"),
    [
        ("[a|x] b c", "a b [c|y]", Meeting.APART),
        ("[a|x] b c", "a [b|y] c", Meeting.APART),
        ("[a|x] b", "[a|y] b", Meeting.CLASH),
        ("[a b|x] c", "a [b|y] c", Meeting.CLASH),
        ("[a|x] b", "[|y ]a b", Meeting.CLASH),
        ("a[| x]; b", "a[| y]; b", Meeting.CLASH),
        ("[a |]b c", "a [b|y] c", Meeting.ADJOINING),
        ("[(|]a)", "([a|b])", Meeting.ADJOINING),
        ("([a|b])", "[(|]a)", Meeting.ADJOINING),
        ("a [|x ]b c", "a [b|y] c", Meeting.UNSURE),
        ("a [b|y] c", "a [|x ]b c", Meeting.UNSURE),
        ("a [|a ]b a", "[a|y] b a", Meeting.UNSURE),
        ("a[|; a]; b; c", "a; b[|; x]; c", Meeting.APART),
        ("[a, |]a, a, b", "a, a, a, [b|c]", Meeting.ADJOINING),
        ("a [|a ]a a", "a a [|b ]a", Meeting.CLASH),
    ],
)
def test_how_two_changes_meet(one: str, other: str, meeting: Meeting) -> None:
    (left,), (right,) = of(one), of(other)
    assert meet(left, right) is meeting
    assert meet(right, left) is meeting


def test_a_word_put_in_beside_its_like_may_stand_on_either_side() -> None:
    (sway,) = of("a [|a ]b")
    assert (sway.left.start, sway.right.start) == (0, 2)


def test_a_change_does_not_sway_over_its_neighbour() -> None:
    base = ["a", "b", "b", "b"]
    _, put_in = sways(base, [Splice(1, ("b",), ("x",)), Splice(4, (), ("b",))])
    assert put_in.left.start == 2
    put_in, _ = sways(base, [Splice(1, (), ("b",)), Splice(3, ("b",), ("x",))])
    assert put_in.right.start == 3
    taken_out, _ = sways(base, [Splice(1, ("b",), ()), Splice(3, ("b",), ("x",))])
    assert (taken_out.right.start, taken_out.right.end) == (2, 3)


def test_only_pairs_that_come_near_each_other_are_compared() -> None:
    one = of("[a|x] b c d e [f|y] g")
    other = of("a b [c|z] d e [f|w] g")
    assert [(two.left.new, how) for _, two, how in meetings(one, other)] == [(("w",), Meeting.CLASH)]
    assert not list(meetings(of("a b [c|d]"), of("[a|x] b c")))


def test_every_change_within_another_is_met() -> None:
    met = list(meetings(of("[a b c|x] d"), of("[a|y] b [c|z] d")))
    assert [two.left.new for _, two, _ in met] == [("y",), ("z",)]
    assert {how for _, _, how in met} == {Meeting.CLASH}


def test_a_whole_sentence_put_in_between_two_does_not_sway() -> None:
    (put_in,) = of("It decides.[| It reports.] It publishes.")
    assert put_in.left == put_in.right
    assert put_in.left.start == 4
    (first,) = of("[|It reports. ]It publishes.")
    assert first.left.start == first.right.start == 0
    (half,) = of("It decides.[| it reports;] It publishes.")
    assert (half.left.start, half.right.start) == (4, 5)


def test_a_sentence_left_out_does_not_sway_unless_it_stands_beside_its_like() -> None:
    (left_out,) = of("It decides.[ It reports.|] It publishes.")
    assert left_out.left == left_out.right == Splice(4, (" ", "It", " ", "reports", "."), ())
    (of_two,) = of("It decides. [It reports. |]It reports. It publishes.")
    assert of_two.left != of_two.right


def test_changes_woven_together_make_one_text() -> None:
    base = tokens("a b c")
    changes = [change.left for drawing in ("[a|x] b c", "a b [c|y]", "a b [c|y]") for change in of(drawing)]
    assert weave(base, changes) == "x b y"


def test_changes_that_overlap_make_no_text() -> None:
    base = tokens("a b c")
    assert weave(base, [change.left for drawing in ("[a b|x] c", "a [b|y] c") for change in of(drawing)]) is None
    assert weave(base, [Splice(0, ("a", " ", "b"), ("x",)), Splice(1, (" ",), (",",))]) is None


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        ("[a|x] b c", "a b [c|y]", "x b y"),
        ("a [|x ]b c", "a [b|y] c", "a x y c"),
        ("a [|a ]b a", "[a|y] b a", None),
        ("[a, |]a, b", "a, [a|x], b", "x, b"),
    ],
)
def test_a_text_that_depends_on_where_a_change_stands_is_none(one: str, other: str, text: str | None) -> None:
    assert only_reading(tokens(drawn(one)[0]), of(one), of(other), []) == text


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        (Splice(0, ("a",), ("x",)), Splice(2, ("b",), ("y",)), "x y c"),
        (Splice(0, ("a",), ("x",)), Splice(1, (), (" ", "y")), "x y b c"),
        (Splice(0, ("a", " "), ()), Splice(2, ("b",), ("y",)), "y c"),
        (Splice(0, ("a", " "), ()), Splice(2, (), ("y", " ")), None),
        (Splice(1, (), (" ", "x")), Splice(2, (), ("y", " ")), None),
        (Splice(0, ("a", " ", "b"), ("x",)), Splice(2, ("b",), ("y",)), None),
    ],
)
def test_changes_as_drawn_make_a_text_where_they_do_not_meet(one: Splice, other: Splice, text: str | None) -> None:
    left, right = Sway(one, one, one), Sway(other, other, other)
    assert as_drawn(tokens("a b c"), [left], [right], []) == text
    assert as_drawn(tokens("a b c"), [right], [left], []) == text


def test_of_many_changes_only_neighbours_are_looked_at_and_what_overlaps_shows_in_them() -> None:
    ones = [Splice(0, ("a",) * 5, ()), Splice(9, ("b",), ())]
    others = [Splice(2, ("a",), ()), Splice(4, ("a",), ()), Splice(20, (), ("c",))]
    assert list(side_by_side(ones, others)) == [(ones[0], others[0]), (ones[1], others[1]), (ones[1], others[2])]


def test_words_that_would_run_into_one_make_no_text() -> None:
    base = tokens("a, b")
    assert weave(base, [change.left for drawing in ("a[,|] b", "a,[ |]b") for change in of(drawing)]) is None
