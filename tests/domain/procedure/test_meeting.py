"""Who is there, whether there are enough, and what the voices of those present amount to."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from service.domain.ids import ItemId, MandateId, PersonId, SeatId
from service.domain.procedure.deciding import Base, Deciding, Result, Threshold, Voice, Way
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.meeting import (
    Entry,
    Final,
    Mode,
    Noted,
    Quorum,
    count,
    counts_members,
    earliest,
    finality,
    fits,
    quorum,
    roll,
)
from service.domain.procedure.provisions import PLAIN, BodyRule, Composition, Name

AM, BY, KZ = map(SeatId, ("am", "by", "kz"))
SEATS = (AM, BY, KZ)
ITEM, OTHER = ItemId("1"), ItemId("2")
NOON = datetime(2026, 12, 9, 9, 0, tzinfo=UTC)
RULE = BodyRule(BodyKind.COMMISSION, Name("к", "c"), Composition.DELEGATIONS, Fraction(2, 3), notice=3, working=True)
CONSENSUS = Deciding(BodyKind.COMMISSION, Way.CONSENSUS, Fraction(2, 3))
MAJORITY = replace(CONSENSUS, way=Way.BY_DELEGATION, threshold=Threshold.SIMPLE, of=Base.CAST)


def noted(*lines: str) -> list[Noted]:
    """``"by hall"``, ``"by apart 1"``, ``"by holder anna"``, a minute after each other."""
    found = []
    for at, line in enumerate(lines):
        seat, entry, *rest = line.split()
        more = {"holder": PersonId(rest[0])} if entry == "holder" else {"item": ItemId(rest[0])} if rest else {}
        by, mandate = PersonId("somebody"), MandateId("m")
        found.append(Noted(SeatId(seat), Entry(entry), by, mandate, NOON + timedelta(minutes=at), **more))
    return found


def test_where_a_seat_stands_is_what_was_noted_of_it_last() -> None:
    seated = roll(SEATS, noted("am hall", "by remote", "am absent", "by holder anna", "nobody hall"))
    assert {seat: (one.presence.value, one.there, one.holder) for seat, one in seated.items()} == {
        "am": ("absent", False, None),
        "by": ("remote", True, "anna"),
        "kz": ("absent", False, None),
    }
    assert seated[KZ].noted is None


def test_standing_apart_is_of_one_item_and_may_be_taken_back() -> None:
    seated = roll(SEATS, noted("am hall", "am apart 1", "am apart 2", "am taking_part 1"))
    assert seated[AM].apart == {OTHER}
    assert seated[AM].there


@pytest.mark.parametrize(
    ("there", "rule", "needed", "met"),
    [
        (("am hall", "by remote"), RULE, 2, True),
        (("am hall",), RULE, 2, False),
        ((), replace(RULE, quorum=None), None, True),
        ((), None, None, True),
        (("am hall", "by hall"), replace(RULE, quorum=Fraction(3), counted=True), 3, False),
        (("am hall", "by hall"), CONSENSUS, 2, True),
    ],
)
def test_a_quorum_is_a_share_of_the_seats_or_a_number(
    there: tuple[str, ...], rule: Deciding | BodyRule | None, needed: int | None, met: bool
) -> None:
    found = quorum(roll(SEATS, noted(*there)), rule)
    assert found == Quorum(len(there), 3, needed)
    assert found.met is met


@pytest.mark.parametrize(("mode", "entry", "can"), [
    (Mode.HALL, Entry.HALL, True), (Mode.HALL, Entry.REMOTE, False), (Mode.REMOTE, Entry.HALL, False),
    (Mode.REMOTE, Entry.REMOTE, True), (Mode.HYBRID, Entry.HALL, True), (Mode.HYBRID, Entry.REMOTE, True),
    (Mode.HALL, Entry.ABSENT, True),
])  # fmt: skip
def test_nobody_is_in_the_hall_of_a_remote_meeting(mode: Mode, entry: Entry, can: bool) -> None:
    assert fits(mode, entry) is can


def test_notice_is_counted_in_the_days_of_the_rules() -> None:
    friday = date(2026, 12, 4)
    assert earliest(friday, RULE, PLAIN) == date(2026, 12, 9)
    assert earliest(friday, replace(RULE, notice=None), PLAIN) == earliest(friday, None, PLAIN) == friday


def test_members_are_counted_where_the_rules_say_so() -> None:
    assert counts_members(replace(RULE, composition=Composition.MEMBERS))
    assert not counts_members(RULE)
    assert not counts_members(None)


@pytest.mark.parametrize(
    ("rule", "lines", "voices", "result"),
    [
        (CONSENSUS, ("am hall", "by hall"), {}, Result.ADOPTED),  # silence of those present is consent
        (CONSENSUS, ("am hall", "by hall"), {AM: Voice.NO}, Result.OBJECTED),
        (CONSENSUS, ("am hall", "by hall"), {AM: Voice.ABSTAINS}, Result.ADOPTED),  # abstention blocks nothing
        (CONSENSUS, ("am hall", "by hall"), {KZ: Voice.NO}, Result.ADOPTED),  # whoever is absent has no voice
        (CONSENSUS, ("am hall", "by hall", "am apart 1"), {AM: Voice.NO}, Result.ADOPTED),
        (CONSENSUS, ("am hall", "by hall", "am apart 1", "by apart 1"), {}, Result.NO_QUORUM),  # nobody takes part
        (CONSENSUS, ("am hall",), {}, Result.NO_QUORUM),
        (MAJORITY, ("am hall", "by hall", "kz hall"), {AM: Voice.YES, BY: Voice.NO, KZ: Voice.YES}, Result.ADOPTED),
        (MAJORITY, ("am hall", "by hall"), {AM: Voice.YES, BY: Voice.NO}, Result.REJECTED),  # a tie
        (MAJORITY, ("am hall", "by hall"), {}, Result.REJECTED),
        (MAJORITY, ("am hall", "by hall", "by absent"), {AM: Voice.YES, BY: Voice.YES}, Result.NO_QUORUM),
    ],
)
def test_only_those_who_are_there_and_take_part_are_counted(
    rule: Deciding, lines: tuple[str, ...], voices: dict[SeatId, Voice], result: Result
) -> None:
    assert count(rule, roll(SEATS, noted(*lines)), voices, ITEM).result is result


def test_whoever_says_nothing_in_a_consensus_is_counted_as_silent() -> None:
    present = roll(SEATS, noted("am hall", "by hall", "kz hall"))
    told = count(CONSENSUS, present, {AM: Voice.YES}, ITEM)
    assert (told.yes, told.silent, told.no) == (3, 2, 0)
    assert count(MAJORITY, present, {AM: Voice.YES}, ITEM).silent == 0


@pytest.mark.parametrize(
    ("meeting", "goes_on", "final"),
    [
        ("open", True, None),
        ("closed", False, None),
        ("signed", False, Final.SIGNED),
        ("signed", True, Final.SIGNED),
        (None, True, None),
        (None, False, Final.CLOSED),
    ],
)
def test_a_decision_is_taken_back_until_the_protocol_is_signed_or_a_sitting_without_one_is_over(
    meeting: str | None, goes_on: bool, final: Final | None
) -> None:
    assert finality(meeting, goes_on=goes_on) is final
