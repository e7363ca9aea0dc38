from typing import Any

from service.domain.amendment.amendment import Status
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.mandate import Role
from service.domain.procedure.turn import TurnKind, turns
from tests.procedure import BY, KZ, MGIMO, NOW, actor, amendment, asked, before_gate, dossier, opinion, sitting


def waiting(role: Role, body: str, at: Dossier | None = None, **evidence: Any) -> list[str]:
    return [turn.key for turn in turns(actor(role, body), before_gate(at or dossier(), **evidence))]


def test_a_condition_waits_for_those_who_can_meet_it() -> None:
    assert waiting(Role.EXECUTIVE_SECRETARY, "house") == ["cover_letter_signed"]
    assert waiting(Role.LEGAL_EDITOR, "house") == ["legal_check_passed"]
    assert waiting(Role.HEAD_OF_DELEGATION, "by") == []


def test_a_parliament_is_asked_until_it_has_answered() -> None:
    at = dossier("parliaments_and_expertise")
    assert waiting(Role.HEAD_OF_DELEGATION, "by", at=at) == ["parliaments_answered"]
    assert waiting(Role.HEAD_OF_DELEGATION, "by", at=at, opinions=(opinion(BY),)) == []
    assert waiting(Role.EXPERT, "mgimo", at=at) == [], "nobody has asked it yet"
    assert "conclusions_present" in waiting(Role.SECRETARIAT, "house", at=at)
    assert waiting(Role.EXPERT, "mgimo", at=at, asked=(asked(MGIMO),)) == ["conclusions_present"]


def test_an_open_gate_waits_for_whoever_makes_the_move() -> None:
    at, said = dossier("parliaments_and_expertise"), (opinion(BY), opinion(KZ), opinion(MGIMO))
    assert waiting(Role.SECRETARIAT, "house", at=at, opinions=said) == ["begin_summary"]
    assert waiting(Role.HEAD_OF_DELEGATION, "by", at=at, opinions=said) == []
    turn = turns(actor(Role.SECRETARIAT, "house"), before_gate(at, opinions=said))[0]
    assert (turn.kind, turn.since) == (TurnKind.MOVE, NOW)


def test_decisions_that_nobody_has_looked_at_for_clashes_do_not_hold_the_chair_up() -> None:
    at = dossier("commission")
    decided = (amendment(1, Status.ADOPTED),)
    held = (sitting(closed=True),)
    assert waiting(Role.COMMISSION_CHAIR, "commission", at=at, amendments=decided, sittings=held) == [
        "submit_to_council"
    ]


def test_nobody_is_asked_to_return_postpone_or_withdraw() -> None:
    for role in Role:
        assert waiting(role, "by", at=dossier("postponed", previous="council")) == []
