"""Other assemblies' rules of domain.md §2 in the same format: what is particular to each, and that each can work."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from service.domain.amendment.precedence import Doctrine
from service.domain.procedure.deciding import Question, Voice, decided
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Profile
from service.domain.procedure.provisions import PulledBy, Recommends, Tabled
from service.domain.procedure.reaching import Map
from service.domain.procedure.soundness import faults
from service.domain.text.naming import Scheme
from service.formats.profiles.drawing import drawn
from service.formats.profiles.read import read_profile

FOLDER = Path(__file__).parent / "others"
PROFILES: Mapping[str, Profile] = {
    file.stem: read_profile(file.read_text(encoding="utf-8"), file.name) for file in FOLDER.glob("*.yaml")
}
EP, PACE = PROFILES["european-parliament"], PROFILES["pace"]
DUMA, ULC = PROFILES["state-duma"], PROFILES["uniform-law-commission"]


def outcome(profile: Profile, at: str, kind: str, count: tuple[int, int, int], of: int, on: str = "text") -> str:
    """What so many voices for, against and abstaining amount to, where all who speak are all who are there."""
    way = profile.stages[at].decides(Question(on), kind)
    assert way is not None
    said = [Voice.YES] * count[0] + [Voice.NO] * count[1] + [Voice.ABSTAINS] * count[2]
    return decided(way, {str(at): voice for at, voice in enumerate(said)}, len(said), of).result


@pytest.mark.parametrize("name", sorted(PROFILES))
def test_it_is_sound_and_can_be_drawn(name: str) -> None:
    assert faults(PROFILES[name]) == ()
    assert drawn(PROFILES[name], "en").startswith("<svg ")
    assert not any(number.confirmed for number in PROFILES[name].numbers.values())


def test_there_are_four() -> None:
    assert PROFILES.keys() == {"european-parliament", "pace", "state-duma", "uniform-law-commission"}


class TestTheEuropeanParliament:
    def test_amendments_come_from_a_group_or_from_members_at_the_low_threshold(self) -> None:
        support = EP.provisions.tabling[Tabled.AMENDMENT]
        assert support.lacks(0, 36, head=False) == {}
        assert support.lacks(1, 1, head=False) == {}, "a political group"
        assert support.lacks(0, 35, head=False) == {"members": 1}

    @pytest.mark.parametrize(
        ("kind", "count", "result"),
        [
            ("first_reading", (200, 199, 100), "adopted"),  # a majority of the votes cast
            ("first_reading", (200, 200, 0), "rejected"),
            ("second_reading", (361, 100, 0), "adopted"),  # of all members that there are
            ("second_reading", (360, 0, 0), "rejected"),
            ("second_reading", (200, 0, 0), "no_quorum"),
        ],
    )
    def test_a_second_reading_wants_a_majority_of_all_members(
        self, kind: str, count: tuple[int, int, int], result: str
    ) -> None:
        assert outcome(EP, "final_vote", kind, count, 720) == result
        assert outcome(EP, "plenary", kind, count, 720, "amendment") == result

    def test_the_committees_amendments_are_one_question_unless_separate_votes_are_asked_for(self) -> None:
        (table,) = EP.provisions.tables
        assert (table.recommends, table.en_bloc, table.objections) == (Recommends.ADOPT, True, 36)
        assert table.pulled_by is PulledBy.ANYBODY

    def test_furthest_first_and_compromises_have_a_window_of_their_own(self) -> None:
        assert EP.doctrine is Doctrine.CONTINENTAL
        assert EP.deadlines["amendments"].of == {Tabled.AMENDMENT, Tabled.SUB_AMENDMENT}
        assert EP.provisions.writing.naming is Scheme.EU


class TestPace:
    def test_five_members_sign_an_amendment(self) -> None:
        support = PACE.provisions.tabling[Tabled.AMENDMENT]
        assert support.lacks(1, 4, head=True) == {"members": 1}
        assert support.lacks(0, 5, head=False) == {}

    def test_what_the_committee_approved_unanimously_is_adopted_unless_ten_object(self) -> None:
        unanimous, others = PACE.provisions.tables
        assert (unanimous.number, unanimous.en_bloc, unanimous.objections) == (1, True, 10)
        assert not others.en_bloc

    def test_a_recommendation_wants_two_thirds_and_its_amendments_do_not(self) -> None:
        assert outcome(PACE, "debate", "recommendation", (66, 34, 10), 306) == "rejected"
        assert outcome(PACE, "debate", "recommendation", (67, 33, 10), 306) == "adopted"
        assert outcome(PACE, "debate", "recommendation", (56, 54, 0), 306, "amendment") == "adopted"
        assert outcome(PACE, "debate", "resolution", (56, 54, 0), 306) == "adopted"

    def test_the_window_of_amendments_is_not_that_of_sub_amendments(self) -> None:
        assert PACE.deadlines["amendments"].of == {Tabled.AMENDMENT}


class TestTheStateDuma:
    def test_a_bill_has_three_readings_in_their_order(self) -> None:
        path = Map(DUMA, "federal_law").main_path
        assert [stage for stage in path if stage.endswith("_reading")] == [
            "first_reading",
            "second_reading",
            "third_reading",
        ]

    def test_the_third_reading_is_closed_for_substance(self) -> None:
        takes = DUMA.stages["third_reading"].takes
        assert not takes & {Action.AMENDMENT_TABLE, Action.AMENDMENT_DECIDE, Action.ACT_EDIT}
        assert Action.TEXT_CHECK in takes

    def test_the_concept_is_approved_in_the_first_reading_before_amendments_are_taken(self) -> None:
        assert DUMA.concept == "concept"
        assert "concept_approved" in DUMA.moves["take_as_basis"].conditions
        assert Action.AMENDMENT_TABLE not in DUMA.stages["first_reading"].takes

    @pytest.mark.parametrize(
        ("kind", "yes", "result"),
        [
            ("federal_law", 226, "adopted"),
            ("federal_law", 225, "rejected"),
            ("constitutional_law", 300, "adopted"),
            ("constitutional_law", 299, "rejected"),
        ],
    )
    def test_a_law_wants_half_of_all_deputies_and_a_constitutional_one_two_thirds(
        self, kind: str, yes: int, result: str
    ) -> None:
        assert outcome(DUMA, "third_reading", kind, (yes, 450 - yes, 0), 450) == result

    def test_three_tables_the_first_two_in_one_question_each(self) -> None:
        assert [(one.number, one.recommends, one.en_bloc, one.pulled_by) for one in DUMA.provisions.tables] == [
            (1, Recommends.ADOPT, True, PulledBy.ANYBODY),
            (2, Recommends.REJECT, True, PulledBy.AUTHOR),
            (3, Recommends.NOTHING, False, PulledBy.NOBODY),
        ]

    def test_the_bill_is_out_fifteen_days_before_the_second_reading(self) -> None:
        due = DUMA.provisions.documents["bill_with_materials"]
        assert (due.stage, due.days, due.before) == ("second_reading", 15, "sitting_date")


class TestTheUniformLawCommission:
    def test_no_act_comes_to_the_vote_before_its_second_annual_meeting(self) -> None:
        before = Map(ULC, "uniform_act").always_before("vote_by_states")
        assert {"first_reading", "redrafting", "second_reading"} <= before
        assert "a_year_has_passed" in ULC.moves["second_meeting"].conditions

    @pytest.mark.parametrize(
        ("yes", "no", "result"),
        [(27, 26, "adopted"), (20, 19, "adopted"), (19, 15, "rejected"), (26, 27, "rejected"), (20, 6, "no_quorum")],
    )
    def test_the_vote_wants_a_majority_of_the_states_present_and_twenty_of_them(
        self, yes: int, no: int, result: str
    ) -> None:
        assert outcome(ULC, "vote_by_states", "uniform_act", (yes, no, 0), 53) == result

    def test_sections_are_perfected_first(self) -> None:
        assert ULC.doctrine is Doctrine.PERFECT_FIRST

    def test_observers_and_advisers_have_no_voice(self) -> None:
        assert {body.composition for kind, body in ULC.provisions.bodies.items() if kind == "observer"} == {"appointed"}
