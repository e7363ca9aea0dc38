"""Every way in which a shipped or another assembly decides anything: what voices adopt, reckoned a second time here."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from pathlib import Path

import pytest

from service.domain.ids import ItemId, SeatId
from service.domain.procedure.deciding import Base, Deciding, Question, Result, Threshold, Voice, Way
from service.domain.procedure.meeting import Entry, Seated, count
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Profile
from service.formats.profiles import shelf
from service.formats.profiles.read import read_profile

FILES = [*Path(shelf.__file__).parent.glob("*.yaml"), *(Path(__file__).parent / "others").glob("*.yaml")]
PROFILES = {file.stem: read_profile(file.read_text(encoding="utf-8"), file.name) for file in FILES}
ITEM = ItemId("item")


def ways(profile: Profile) -> Iterator[tuple[str, Deciding]]:
    """Every way of the stages, for every question and kind of act, with the stage."""
    asked = (Question.TEXT, Question.CLAUSE, Question.AMENDMENT, Question.PROCEDURE)
    for stage, question, kind in product(profile.stages.values(), asked, profile.kinds):
        yield from ((stage.key, way) for way in stage.ways(question, kind))


FOUND = sorted({(name, way) for name, profile in PROFILES.items() for _, way in ways(profile)}, key=str)


def expected(way: Deciding, of: int, yes: int, no: int, abstained: int) -> Result:
    """What it amounts to where nobody is there who says nothing, in whole numbers."""
    present = yes + no + abstained
    quorum = way.quorum if way.counted else way.quorum * of
    if Fraction(present) < quorum or not present:
        return Result.NO_QUORUM
    if way.way is Way.CONSENSUS:
        return Result.OBJECTED if no else Result.ADOPTED if yes else Result.NO_QUORUM
    base = {None: of, Base.CAST: yes + no, Base.PRESENT: present, Base.ALL: of}[way.of]
    carried = {
        Threshold.SIMPLE: 2 * yes > base,
        Threshold.ABSOLUTE: 2 * yes > of,
        Threshold.TWO_THIRDS: 3 * yes >= 2 * base and yes > 0,
        Threshold.DOUBLE: 2 * yes > base and yes >= way.minimum,
    }
    assert way.threshold is not None
    return Result.ADOPTED if carried[way.threshold] else Result.REJECTED


@pytest.mark.parametrize(
    ("name", "way"), FOUND, ids=[f"{name}-{way.body}-{way.way}-{way.threshold}" for name, way in FOUND]
)
@pytest.mark.parametrize("of", [3, 9, 31])
def test_voices_adopt_exactly_what_the_rules_say(name: str, way: Deciding, of: int) -> None:
    steps = range(0, of + 1, 1 if of < 31 else 5)
    for yes, no, abstained in product(steps, steps, (0, 1, 4)):
        if yes + no + abstained > of:
            continue
        voices = [Voice.YES] * yes + [Voice.NO] * no + [Voice.ABSTAINS] * abstained
        said = {SeatId(f"{at:02}"): voice for at, voice in enumerate(voices)}
        seats = [SeatId(f"{at:02}") for at in range(of)]
        seated = {seat: Seated(seat, Entry.HALL if seat in said else Entry.ABSENT) for seat in seats}
        told = count(way, seated, said, ITEM).result
        assert told is expected(way, of, yes, no, abstained), (name, yes, no, abstained)


def test_every_threshold_and_way_is_in_some_rules() -> None:
    assert {way.way for _, way in FOUND} == set(Way)
    assert {way.threshold for _, way in FOUND} == {None, *Threshold}


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_rounds_of_positions_are_taken_only_where_the_rules_agree_by_consensus(name: str) -> None:
    profile = PROFILES[name]
    for stage, kind in product(profile.stages.values(), profile.kinds):
        counted = stage.decides(Question.TEXT, kind)
        agreed = stage.agrees(Question.TEXT, kind)
        assert (agreed is None) is (counted is None or (counted.way is not Way.CONSENSUS and not stage.others))
        if Action.ROUND_CLOSE in stage.takes:
            assert counted is not None, "a stage that takes rounds decides"
