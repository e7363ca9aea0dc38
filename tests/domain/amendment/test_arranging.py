"""The chair's events over the computed order: each does what it says, none loses anybody, and each can be undone.

A list is drawn as a word: families in order, those of one debate in brackets, ``a`` with a child and a twin as ``a+``.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.amendment.arranging import (
    DecideTie,
    Isolate,
    Move,
    MoveAfter,
    Priority,
    Reserve,
    Undo,
    arrange,
    standing_moves,
)
from service.domain.amendment.families import Entry
from service.domain.amendment.grouping import Debate, Grouping
from service.domain.amendment.marshalling import Place, Why, ordered
from service.domain.amendment.precedence import Key, Part, Point
from service.domain.ids import AmendmentId, ClauseId, DebateId, MoveId

A, B, C, D, E, F = (AmendmentId(name) for name in "abcdef")
M = MoveId("m")


def entry(name: str, point: int, article: str = "1", hook: str = "", *, child: bool = False) -> Entry:
    key = Key(Point(0, point, Part.TEXT), unit=point, article=ClauseId(article))
    return Entry(AmendmentId(name), ord(name[0]) - 96, key, name[0], AmendmentId(hook) if hook else None, child)


ROWS = [
    entry("a", 1),
    entry("a+", 2, hook="a", child=True),
    entry("a=", 1),
    entry("b", 2),
    entry("c", 2),
    entry("d", 3),
    entry("e", 4, "2"),
    entry("f", 5, "2"),
]
DEBATE = Grouping(debates=(Debate(DebateId("bdf"), (B, D, F)),))
PLAIN = ordered(ROWS)
DEBATED = ordered(ROWS, grouping=DEBATE)


def drawn(places: Sequence[Place], *moves: Move) -> str:
    made = arrange(places, moves).places
    return "".join(one.place.amendment for one in made if one.place.amendment == one.place.head)


def test_the_lists_that_are_arranged() -> None:
    assert [place.amendment for place in PLAIN] == ["a+", "a", "a=", "b", "c", "d", "e", "f"]
    assert drawn(PLAIN) == "abcdef"
    assert drawn(DEBATED) == "abdfce"
    assert [(place.amendment, place.why) for place in DEBATED if place.why is Why.DEBATE] == [
        ("d", Why.DEBATE),
        ("f", Why.DEBATE),
    ]


@pytest.mark.parametrize(
    ("places", "move", "expected"),
    [
        (PLAIN, Priority(M, D, ""), "dabcef"),  # first of its article
        (PLAIN, Priority(M, F, ""), "abcdfe"),
        (PLAIN, Priority(M, F, "", before=B), "afbcde"),
        (PLAIN, Priority(M, A, ""), "abcdef"),
        (PLAIN, Reserve(M, (A, C), ""), "bdefac"),
        (PLAIN, MoveAfter(M, A, D, ""), "bcdaef"),
        (PLAIN, MoveAfter(M, E, None, ""), "eabcdf"),
        (PLAIN, MoveAfter(M, F, A, ""), "afbcde"),
        (PLAIN, MoveAfter(M, E, F, ""), "abcdfe"),
        (PLAIN, MoveAfter(M, B, D, "", block=True), "adbcef"),  # all of its point
        (DEBATED, MoveAfter(M, D, C, "", block=True), "acbdfe"),  # its debate
        (DEBATED, MoveAfter(M, D, E, ""), "abfced"),
        (DEBATED, Isolate(M, F, ""), "abdcef"),
        (DEBATED, Isolate(M, D, ""), "abfcde"),
        (PLAIN, DecideTie(M, (C, B), ""), "acbdef"),
    ],
)
def test_what_an_event_does(places: Sequence[Place], move: Move, expected: str) -> None:
    assert drawn(places, move) == expected
    assert arrange(places, [move]).idle == ()


@pytest.mark.parametrize(
    ("places", "move"),
    [
        (PLAIN, Priority(M, AmendmentId("gone"), "")),
        (PLAIN, Priority(M, A, "", before=AmendmentId("gone"))),
        (PLAIN, Reserve(M, (AmendmentId("gone"),), "")),
        (PLAIN, MoveAfter(M, AmendmentId("gone"), A, "")),
        (PLAIN, MoveAfter(M, A, AmendmentId("gone"), "")),
        (PLAIN, MoveAfter(M, A, A, "")),
        (DEBATED, MoveAfter(M, B, F, "", block=True)),
        (PLAIN, Isolate(M, F, "")),
        (PLAIN, Isolate(M, AmendmentId("gone"), "")),
        (PLAIN, DecideTie(M, (A, B), "")),
        (PLAIN, DecideTie(M, (B,), "")),
        (PLAIN, DecideTie(M, (B, D), "")),
        (PLAIN, DecideTie(M, (B, C, E), "")),
    ],
)
def test_an_event_that_finds_nothing_to_do_leaves_the_order_and_is_named(places: Sequence[Place], move: Move) -> None:
    made = arrange(places, [move])
    assert drawn(places, move) == drawn(places)
    assert made.idle == (M,)
    assert {one.move for one in made.places} == {None}


def test_the_computed_order_stays_beside_the_arranged_with_the_event_and_its_reason() -> None:
    move = MoveAfter(M, A, B, "по просьбе автора")
    made = arrange(PLAIN, [move]).places
    assert [(one.place.amendment, one.computed, one.at, one.move) for one in made][:4] == [
        ("b", 3, 0, None),
        ("a+", 0, 1, move),
        ("a", 1, 2, move),
        ("a=", 2, 3, move),
    ]


def test_isolated_ones_come_to_the_places_that_they_would_have_outside_the_debate() -> None:
    one, two = Isolate(MoveId("1"), D, ""), Isolate(MoveId("2"), F, "")
    assert drawn(DEBATED, one, two) == drawn(PLAIN) == drawn(DEBATED, two, one)
    apart = Grouping(debates=(Debate(DebateId("bdf"), (B, D, F), (D,)),))
    assert drawn(DEBATED, one) == drawn(ordered(ROWS, grouping=apart))


def test_what_fits_no_text_stays_at_the_end() -> None:
    lost = Entry(AmendmentId("z"), 99, Key(), "z")
    assert drawn(ordered([*ROWS, lost]), Reserve(M, (A,), "")) == "bcdefaz"
    debated = Grouping(debates=(Debate(DebateId("x"), (E, F)),))
    assert drawn(ordered([*ROWS, lost], grouping=debated), Isolate(M, F, "")) == "abcdefz"


def test_an_undoing_may_be_undone() -> None:
    move, undo = Priority(MoveId("1"), D, ""), Undo(MoveId("2"), MoveId("1"))
    assert drawn(PLAIN, move, undo) == drawn(PLAIN)
    assert drawn(PLAIN, move, undo, Undo(MoveId("3"), undo.id)) == drawn(PLAIN, move)
    assert standing_moves([move, undo]) == []


IDS = st.sampled_from([place.amendment for place in PLAIN])
MOVES = st.lists(
    st.one_of(
        st.builds(Priority, st.just(M), IDS, st.just(""), st.none() | IDS),
        st.builds(Reserve, st.just(M), st.lists(IDS, max_size=3).map(tuple), st.just("")),
        st.builds(MoveAfter, st.just(M), IDS, st.none() | IDS, st.just(""), st.booleans()),
        st.builds(Isolate, st.just(M), IDS, st.just("")),
        st.builds(DecideTie, st.just(M), st.lists(IDS, max_size=4).map(tuple), st.just("")),
    ),
    max_size=6,
).map(lambda moves: [replace(move, id=MoveId(str(nth))) for nth, move in enumerate(moves)])


@given(st.sampled_from([PLAIN, DEBATED]), MOVES)
def test_nobody_is_lost_or_doubled_and_families_keep_together(places: Sequence[Place], moves: list[Move]) -> None:
    made = arrange(places, moves).places
    assert sorted(one.place.amendment for one in made) == sorted(place.amendment for place in places)
    assert [one.at for one in made] == list(range(len(places)))
    assert [places[one.computed] for one in made] == [one.place for one in made]
    heads = [one.place.head for one in made]
    assert sum(one != other for one, other in pairwise(heads)) == len(set(heads)) - 1


@given(st.sampled_from([PLAIN, DEBATED]), MOVES, st.data())
def test_undoing_an_event_is_as_if_it_had_not_been(
    places: Sequence[Place], moves: list[Move], data: st.DataObject
) -> None:
    if not moves:
        return
    gone = data.draw(st.sampled_from(moves))
    undo = Undo(MoveId("undo"), gone.id)
    assert arrange(places, [*moves, undo]) == arrange(places, [move for move in moves if move is not gone])
