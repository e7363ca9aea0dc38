from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import BodyId
from service.domain.procedure.consensus import Adopted, NoQuorum, Objected, Position, Result, result
from service.domain.procedure.deciding import Deciding, Way
from service.domain.procedure.mandate import BodyKind

SIX = frozenset(map(BodyId, ("am", "by", "kg", "kz", "ru", "tj")))
TWO_THIRDS = Deciding(BodyKind.COUNCIL, Way.CONSENSUS, Fraction(2, 3))
WORDS = {"+": Position.NO_OBJECTION, "-": Position.OBJECTS, "o": Position.NOT_TAKING_PART, ".": Position.ABSENT}


def said(drawing: str) -> dict[BodyId, Position]:
    """One sign a delegation in alphabetical order; a blank has said nothing."""
    return {body: WORDS[sign] for body, sign in zip(sorted(SIX), drawing, strict=True) if sign != " "}


def reached(drawing: str) -> Result:
    return result(said(drawing), SIX, TWO_THIRDS)


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        ("++++++", Adopted(6, 4)),
        ("++++..", Adopted(4, 4)),
        ("+++o..", Adopted(4, 4)),
        ("+ooo  ", Adopted(4, 4)),
        ("+++...", NoQuorum(3, 4)),
        ("+++   ", NoQuorum(3, 4)),
        ("oooooo", NoQuorum(6, 4)),
        ("      ", NoQuorum(0, 4)),
        ("-+++++", Objected(6, 4, frozenset({BodyId("am")}))),
        ("-ooo..", Objected(4, 4, frozenset({BodyId("am")}))),
        ("--....", NoQuorum(2, 4)),
    ],
)
def test_the_positions_of_six_delegations_amount_to(drawing: str, expected: Result) -> None:
    assert reached(drawing) == expected


def test_the_objecting_delegations_are_named() -> None:
    assert reached("-++-++").by == {"am", "kz"}
    assert reached("++++++").by == reached("      ").by == frozenset()


def test_a_delegation_that_does_not_participate_is_not_counted() -> None:
    five = SIX - {BodyId("am")}
    assert result(said("-++++ "), five, TWO_THIRDS) == Adopted(4, 4)
    assert result(said(" ++++ "), five, TWO_THIRDS) == Adopted(4, 4)


def test_an_assembly_in_which_nobody_participates_decides_nothing() -> None:
    assert result({}, frozenset(), TWO_THIRDS) == NoQuorum(0, 1)


drawings = st.text("+-o. ", min_size=6, max_size=6)


@given(drawings)
def test_silence_is_absence(drawing: str) -> None:
    assert reached(drawing) == reached(drawing.replace(" ", "."))


@given(drawings, st.integers(0, 5))
def test_an_objection_never_brings_about_adoption(drawing: str, at: int) -> None:
    objected = drawing[:at] + "-" + drawing[at + 1 :]
    assert not isinstance(reached(objected), Adopted)


@given(drawings, st.integers(0, 5))
def test_who_goes_away_can_take_the_quorum_along_but_never_adds_an_objection(drawing: str, at: int) -> None:
    absent = drawing[:at] + "." + drawing[at + 1 :]
    assert reached(absent).by <= reached(drawing).by or isinstance(reached(drawing), NoQuorum)
    assert reached(absent).present <= reached(drawing).present


@given(drawings)
def test_adoption_needs_quorum_no_objection_and_somebody_who_takes_part(drawing: str) -> None:
    present = sum(sign in "+-o" for sign in drawing)
    expected = present >= 4 and "-" not in drawing and "+" in drawing
    assert isinstance(reached(drawing), Adopted) == expected


@given(drawings, st.fractions(min_value=Fraction(1, 100), max_value=1))
def test_a_higher_quorum_adopts_no_more(drawing: str, quorum: Fraction) -> None:
    higher = result(said(drawing), SIX, replace(TWO_THIRDS, quorum=Fraction(1)))
    if isinstance(higher, Adopted):
        assert isinstance(result(said(drawing), SIX, replace(TWO_THIRDS, quorum=quorum)), Adopted)
