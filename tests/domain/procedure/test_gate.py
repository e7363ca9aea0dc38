import pytest

from service.domain.ids import BodyId
from service.domain.procedure.gate import GateClosed, Who, conditions, is_open, require_open
from service.domain.procedure.guard import State
from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import PREVIOUS
from tests.procedure import BY, COMMISSION, KZ, NOW, PROFILE, before_gate, dossier, move, opinion, record


def test_a_gate_lists_every_condition_in_the_order_of_the_profile() -> None:
    stands = conditions(PROFILE, move("send_to_parliaments"), before_gate(dossier(version=0)))
    assert [(row.key, row.state) for row in stands] == [
        ("version_published", State.OPEN),
        ("developer_assigned", State.MET),
        ("commission_assigned", State.MET),
        ("legal_check_passed", State.WAITING),
        ("cover_letter_signed", State.OPEN),
    ]
    assert not is_open(stands)


def test_a_gate_without_conditions_is_open() -> None:
    assert is_open(conditions(PROFILE, move("resume"), before_gate(dossier("postponed", previous="council"))))


def test_an_open_condition_names_who_can_meet_it_and_since_when_it_waits() -> None:
    at = dossier()
    stands = conditions(PROFILE, move("send_to_parliaments"), before_gate(at))
    assert stands[-1].who == (Who(Role.EXECUTIVE_SECRETARY),)
    assert stands[-1].since == at.since
    assert (stands[-1].name.en, stands[-1].guard) == ("Cover letter signed", "recorded")


def test_a_met_condition_asks_nobody_and_says_since_when_it_is_met() -> None:
    at = dossier(facts={"cover_letter": record()})
    stands = conditions(PROFILE, move("send_to_parliaments"), before_gate(at))
    assert (stands[-1].who, stands[-1].since) == ((), NOW)


def test_who_is_asked_is_the_commission_that_is_seized_and_the_delegations_that_are_missing() -> None:
    stands = conditions(PROFILE, move("submit_to_council"), before_gate(dossier("commission")))
    sitting = next(row for row in stands if row.key == "sitting_closed")
    assert sitting.who == (Who(Role.COMMISSION_CHAIR, COMMISSION), Who(Role.ASSEMBLY_CHAIR))

    answers = before_gate(dossier("parliaments_and_expertise"), opinions=(opinion(BY),))
    missing = conditions(PROFILE, move("begin_summary"), answers)[0]
    assert Who(Role.HEAD_OF_DELEGATION, KZ) in missing.who
    assert Who(Role.HEAD_OF_DELEGATION, BY) not in missing.who


def test_the_developer_is_asked_for_answers_to_remarks() -> None:
    stands = conditions(PROFILE, PROFILE.acts["summary"], before_gate(dossier("summary")))
    assert {row.state for row in stands} == {State.NOT_REQUIRED}
    forward = conditions(PROFILE, move("open_first_reading"), before_gate(dossier("summary")))
    frozen = next(row for row in forward if row.key == "summary_frozen")
    assert frozen.who == (Who(Role.SECRETARIAT), Who(Role.DEVELOPER, BodyId("group")))


def test_time_alone_asks_nobody() -> None:
    at = dossier("amendments", delegations=frozenset())
    cut_off = conditions(PROFILE, move("submit_to_commission"), before_gate(at))[0]
    assert (cut_off.state, cut_off.who) == (
        State.IN_WORK,
        (Who(Role.SECRETARIAT), Who(Role.HEAD_OF_DELEGATION), Who(Role.PLENIPOTENTIARY)),
    )


def test_a_closed_gate_refuses_with_every_open_condition() -> None:
    at = dossier(developer=None, facts={"legal_check": record()})
    stands = conditions(PROFILE, move("send_to_parliaments"), before_gate(at))
    with pytest.raises(GateClosed) as refused:
        require_open("send_to_parliaments", stands)
    assert refused.value.conditions == {"developer_assigned": "open", "cover_letter_signed": "open"}
    assert refused.value.what == "send_to_parliaments"
    require_open("withdraw", ())


@pytest.mark.parametrize("key", sorted(PROFILE.moves))
def test_no_gate_with_conditions_is_open_to_an_empty_dossier(key: str) -> None:
    for source in move(key).sources:
        empty = dossier(source, version=0, developer=None, commission=None)
        stands = conditions(PROFILE, move(key), before_gate(empty))
        asked = [row for row in stands if row.guard not in ("nothing_under_way", "at_most")]
        assert is_open(stands) == (not asked), source


def test_every_way_forward_has_conditions() -> None:
    path = [stage.key for stage in PROFILE.stages.values() if not stage.aside]
    for one in PROFILE.moves.values():
        if one.target in path and not one.needs_reason:
            assert one.conditions, one.key
        if one.target == PREVIOUS or one.target not in path:
            assert one.needs_reason, one.key


def test_who_may_move_is_always_one_of_those_the_table_knows() -> None:
    for action in (Action.STAGE_MOVE,):
        assert all(one.by for one in PROFILE.moves.values()), action
