"""What voices amount to: truth tables of every way and threshold, and laws that hold for all of them."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import BodyId
from service.domain.procedure.consensus import Position, result
from service.domain.procedure.deciding import Base, Deciding, Outcome, Result, Threshold, Voice, Way, decided
from service.domain.procedure.mandate import BodyKind

SAYS = {"+": Voice.YES, "-": Voice.NO, "0": Voice.ABSTAINS, "x": Voice.APART}
HALF = Fraction(1, 2)


def rule(told: str, quorum: Fraction = HALF, minimum: int = 0) -> Deciding:
    """``simple/cast`` as a rule; ``consensus`` has neither threshold nor base."""
    if told == "consensus":
        return Deciding(BodyKind.ASSEMBLY, Way.CONSENSUS, quorum)
    threshold, base = told.split("/")
    counted = Deciding(BodyKind.ASSEMBLY, Way.BY_DELEGATION, quorum)
    return replace(counted, threshold=Threshold(threshold), of=Base(base), minimum=minimum)


def voted(told: str, voices: str, *, of: int = 6, present: int = 0, minimum: int = 0) -> Outcome:
    """``++-`` is two for and one against; those who only sit there are counted in ``present``."""
    said = {f"d{at}": SAYS[voice] for at, voice in enumerate(voices)}
    return decided(rule(told, minimum=minimum), said, present or len(voices), of)


@pytest.mark.parametrize(
    ("told", "voices", "present", "expected"),
    [
        # Consensus: one objection stops it, nobody's absence, abstention or apartness does.
        ("consensus", "++++++", 6, "adopted"),
        ("consensus", "+++", 3, "adopted"),
        ("consensus", "+00", 3, "adopted"),
        ("consensus", "+xx", 3, "adopted"),
        ("consensus", "+++++-", 6, "objected"),
        ("consensus", "-", 3, "objected"),
        ("consensus", "++", 2, "no_quorum"),
        ("consensus", "+-", 2, "no_quorum"),
        ("consensus", "xxx", 3, "no_quorum"),
        ("consensus", "", 6, "no_quorum"),
        # More than half of the voices cast: abstentions weigh nothing, a tie rejects.
        ("simple/cast", "++-", 3, "adopted"),
        ("simple/cast", "+000", 4, "adopted"),
        ("simple/cast", "+-", 4, "rejected"),
        ("simple/cast", "000", 3, "rejected"),
        ("simple/cast", "", 3, "rejected"),
        ("simple/cast", "++", 2, "no_quorum"),
        # More than half of those present: whoever sits silent weighs against.
        ("simple/present", "+++", 5, "adopted"),
        ("simple/present", "+++", 6, "rejected"),
        ("simple/present", "++00", 4, "rejected"),
        # More than half of all.
        ("absolute/all", "++++", 4, "adopted"),
        ("absolute/all", "+++", 3, "rejected"),
        # Two thirds.
        ("two_thirds/present", "++++--", 6, "adopted"),
        ("two_thirds/present", "+++--", 5, "rejected"),
        ("two_thirds/cast", "++-", 5, "adopted"),
        ("two_thirds/cast", "", 5, "rejected"),
        ("two_thirds/all", "++++", 4, "adopted"),
        ("two_thirds/all", "+++", 3, "rejected"),
    ],
)
def test_voices_amount_to(told: str, voices: str, present: int, expected: str) -> None:
    assert voted(told, voices, present=present).result == expected


@pytest.mark.parametrize(
    ("yes", "no", "present", "expected"),
    [
        (27, 26, 53, "adopted"),
        (26, 27, 53, "rejected"),  # no majority of those present
        (26, 10, 53, "rejected"),  # nor one where many keep silent
        (20, 18, 38, "adopted"),
        (19, 18, 37, "rejected"),  # a majority of those present, but not twenty states
        (19, 0, 27, "rejected"),
    ],
)
def test_a_double_threshold_wants_a_majority_and_a_number(yes: int, no: int, present: int, expected: str) -> None:
    outcome = voted("double/present", "+" * yes + "-" * no, of=53, present=present, minimum=20)
    assert outcome.result == expected


def test_an_outcome_says_what_it_was_reckoned_from() -> None:
    outcome = Outcome(Result.REJECTED, 6, 3, yes=2, no=1, abstained=1, needed=4, against=frozenset({"d2"}))
    assert voted("two_thirds/present", "++-0x", present=6) == outcome


def test_a_quorum_may_be_a_number() -> None:
    twenty = replace(rule("simple/cast"), quorum=Fraction(20), counted=True)
    assert (twenty.quorum_of(53), rule("simple/cast").quorum_of(53), rule("simple/cast").quorum_of(0)) == (20, 27, 1)


VOICES = st.dictionaries(st.sampled_from([f"d{at}" for at in range(9)]), st.sampled_from(Voice))
RULES = st.sampled_from(["consensus", *(f"{threshold}/{base}" for threshold in Threshold for base in Base)])


@given(RULES, VOICES, st.integers(0, 9))
def test_a_voice_more_for_it_never_turns_it_down(told: str, voices: dict[str, Voice], present: int) -> None:
    before = decided(rule(told, minimum=2), voices, present, 9)
    for who in voices:
        after = decided(rule(told, minimum=2), {**voices, who: Voice.YES}, present, 9)
        assert before.result != "adopted" or after.result == "adopted"


@given(RULES, VOICES, st.integers(0, 9))
def test_adopted_is_never_without_a_voice_for_it_or_without_a_quorum(
    told: str, voices: dict[str, Voice], present: int
) -> None:
    outcome = decided(rule(told), voices, present, 9)
    if outcome.result == "adopted":
        assert outcome.yes >= max(1, outcome.needed)
        assert outcome.present >= outcome.quorum
    if told == "consensus" and outcome.against:
        assert outcome.result in ("objected", "no_quorum")


POSITIONS = {
    Position.NO_OBJECTION: Voice.YES,
    Position.OBJECTS: Voice.NO,
    Position.NOT_TAKING_PART: Voice.APART,
}


@given(st.dictionaries(st.sampled_from([BodyId(f"d{at}") for at in range(6)]), st.sampled_from(Position)))
def test_a_round_and_a_vote_know_one_consensus(said: dict[BodyId, Position]) -> None:
    voices = {body: POSITIONS[position] for body, position in said.items() if position in POSITIONS}
    outcome = decided(rule("consensus"), voices, 0, 6)
    assert outcome.result == result(said, frozenset(BodyId(f"d{at}") for at in range(6)), rule("consensus")).name
