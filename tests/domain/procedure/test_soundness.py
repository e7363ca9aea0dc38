"""Faults of rules that a file can hardly show alone: bodies that are not there, dates, kinds that get stuck."""

from dataclasses import replace

from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.profile import Profile, Requirement
from service.domain.procedure.provisions import BodyRule, Name, Provisions
from service.domain.procedure.soundness import Fault, faults
from tests.procedure import PROFILE


def having(**provisions: object) -> Profile:
    return replace(PROFILE, provisions=replace(PROFILE.provisions, **provisions))  # type: ignore[arg-type]


def without(kind: BodyKind) -> Profile:
    return having(bodies={key: body for key, body in PROFILE.provisions.bodies.items() if key is not kind})


def test_rules_that_say_nothing_of_bodies_are_not_judged_by_them() -> None:
    silent = Provisions(documents=PROFILE.provisions.documents, programme=PROFILE.provisions.programme)
    assert faults(replace(PROFILE, provisions=silent)) == ()


def test_a_programme_is_planned_and_approved_by_those_who_can() -> None:
    rule = PROFILE.provisions.programme
    assert rule is not None
    without = replace(PROFILE, provisions=replace(PROFILE.provisions, programme=None, reviewed_by=None))
    assert Fault(("moves", "begin_development", "conditions"), "can-never-hold", "in_programme") in faults(without)
    untaken = {**PROFILE.stages, **{key: replace(PROFILE.stages[key], takes=frozenset()) for key in PROFILE.starts}}
    nobody_links = faults(replace(PROFILE, stages=untaken))
    assert Fault(("moves", "begin_development", "conditions"), "can-never-hold", "in_programme") in nobody_links
    council = replace(rule.approved[0], body=BodyKind.PARTNER)
    bodies: dict[BodyKind, BodyRule] = {
        kind: one for kind, one in PROFILE.provisions.bodies.items() if kind is not BodyKind.PARTNER
    }
    elsewhere = replace(PROFILE.provisions, bodies=bodies, programme=replace(rule, approved=(council,)))
    found = faults(replace(PROFILE, provisions=elsewhere))
    assert found == (Fault(("programme", "approved", "0", "body"), "no-such-body", "partner"),)
    assert PROFILE.starts == {"development", "proposed"}
    assert replace(PROFILE, provisions=Provisions()).starts == {"development"}


def test_a_guard_that_asks_for_a_commission_wants_one_in_the_assembly() -> None:
    found = faults(without(BodyKind.COMMISSION))
    assert Fault(("conditions", "commission_assigned", "guard"), "no-such-body", "commission") in found


def test_a_body_that_decides_is_one_of_the_assembly() -> None:
    found = faults(without(BodyKind.COUNCIL))
    assert Fault(("stages", "council", "decides", "body"), "no-such-body", "council") in found


def test_a_document_hangs_on_a_date() -> None:
    due = PROFILE.provisions.documents
    found = faults(having(documents={**due, "letters": replace(due["letters"], after="legal_check")}))
    assert Fault(("documents", "letters", "after"), "act-has-no-one-date", "legal_check") in found


def test_a_document_is_filed_by_those_whom_the_table_lets() -> None:
    due = PROFILE.provisions.documents
    note = replace(due["explanatory_note"], by=frozenset({Role.SECRETARIAT, Role.OBSERVER}))
    found = faults(having(documents={**due, note.key: note}))
    assert found == (Fault(("documents", note.key, "by"), "role-may-not", "observer"),)


def test_a_document_that_nobody_can_have_filed_by_then_closes_a_move_for_ever() -> None:
    note = Requirement("note", Name("Записка", "Note"), "document_filed", {"document": "signed_text"})
    sending = replace(PROFILE.moves["send_to_parliaments"], conditions=("note",))
    moves = {**PROFILE.moves, sending.key: sending}
    profile = replace(PROFILE, conditions={**PROFILE.conditions, "note": note}, moves=moves)
    assert Fault(("moves", sending.key, "conditions"), "can-never-hold", "note") in faults(profile)


def test_what_a_meeting_is_convened_for_takes_a_date_and_nothing_else() -> None:
    for key in ("cover_letter", "no_amendments", "summary"):
        acts = {**PROFILE.acts, key: replace(PROFILE.acts[key], convenes=BodyKind.COUNCIL)}
        assert Fault(("acts", key, "convenes"), "act-has-no-one-date", key) in faults(replace(PROFILE, acts=acts))


def test_one_kind_of_act_that_gets_stuck_is_named() -> None:
    moves = {
        **PROFILE.moves,
        "submit_to_commission": replace(PROFILE.moves["submit_to_commission"], kinds=frozenset({"model_law"})),
    }
    leaving = {
        key: replace(move, sources=move.sources - {"amendments"})
        for key, move in moves.items()
        if key != "submit_to_commission"
    }
    found = faults(replace(PROFILE, moves={**moves, **leaving}))
    assert Fault(("stages", "amendments"), "dead-end", "recommendation") in found
    assert Fault(("stages", "amendments"), "dead-end", "model_law") not in found
