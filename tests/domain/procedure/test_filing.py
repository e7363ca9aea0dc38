"""Documents that wait for somebody: for those who can file them now, until they are filed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from service.domain.procedure.documents import Stands
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.filing import asked_by, to_file
from service.domain.procedure.mandate import Role
from service.domain.procedure.profile import Requirement
from service.domain.procedure.provisions import DueDocument, Name
from tests.procedure import BY, GROUP, NOW, PROFILE, actor, before_gate, dossier, record

NAME = Name("Записка", "Note")
BOTH = ["comparison_of_laws", "explanatory_note"]


def having(facts: GateFacts, **changed: DueDocument) -> GateFacts:
    """The same under rules with these documents alone."""
    provisions = replace(facts.profile.provisions, documents=changed)
    return replace(facts, profile=replace(facts.profile, provisions=provisions))


def waiting(facts: GateFacts, role: Role, body: str = "house") -> Mapping[str, Stands]:
    return {it.document.key: it.state for it in to_file(actor(role, body), facts)}


@pytest.mark.parametrize(
    ("role", "body", "found"),
    [
        (Role.SECRETARIAT, "house", BOTH),
        (Role.DEVELOPER, "group", BOTH),
        (Role.DEVELOPER, "another", []),
        (Role.WORKING_GROUP_MEMBER, "group", BOTH),
        (Role.EXECUTIVE_SECRETARY, "house", []),
        (Role.HEAD_OF_DELEGATION, "by", []),
    ],
)
def test_a_note_and_a_comparison_wait_for_those_whose_business_they_are(role: Role, body: str, found: Any) -> None:
    assert sorted(waiting(before_gate(dossier(developer=GROUP)), role, body)) == found


def test_they_are_overdue_after_their_day_and_wait_no_longer_once_filed() -> None:
    fresh = before_gate(dossier())
    assert waiting(fresh, Role.SECRETARIAT)["explanatory_note"] is Stands.NOT_BEGUN
    late = replace(fresh, now=NOW + timedelta(days=70))
    assert waiting(late, Role.SECRETARIAT)["explanatory_note"] is Stands.OVERDUE
    filed = dossier(facts={"explanatory_note": record(reference="№ 1", date="2026-11-20")})
    assert [*waiting(before_gate(filed), Role.SECRETARIAT)] == ["comparison_of_laws"]


def test_nothing_waits_of_which_no_day_is_known_that_the_program_makes_or_that_cannot_be_filed_yet() -> None:
    """The letters go out after the resolution, and not before the text is signed."""
    assert waiting(before_gate(dossier("summary")), Role.DEVELOPER, "group") == {}
    sits = dossier("commission", facts={"commission_sitting": record(date="2026-12-10")})
    assert waiting(before_gate(sits), Role.SECRETARIAT) == {}
    resolved = {"resolution": record(number="19-4.1", date="2026-11-19")}
    assert waiting(before_gate(dossier("finalisation", facts=resolved)), Role.SECRETARIAT) == {}
    signed = {**resolved, "text_checked": record(), "text_signed": record()}
    assert [*waiting(before_gate(dossier("finalisation", facts=signed)), Role.SECRETARIAT)] == ["letters"]


def test_a_document_of_every_delegation_waits_for_those_that_have_not_filed_it() -> None:
    heads = frozenset({Role.HEAD_OF_DELEGATION})
    paper = DueDocument("paper", NAME, "parliaments_and_expertise", 9, working=False, by=heads, filed_by="no_remarks")
    said = dossier("parliaments_and_expertise", facts={"no_remarks": {BY: record(letter="№ 1")}})
    facts = having(before_gate(said), paper=paper)
    assert waiting(facts, Role.HEAD_OF_DELEGATION, "by") == {}
    assert waiting(facts, Role.HEAD_OF_DELEGATION, "kz") == {"paper": Stands.NOT_BEGUN}


def test_a_condition_asks_for_a_document_by_itself_by_the_act_that_files_it_or_for_none() -> None:
    facts = before_gate(dossier("summary"))
    asks = Requirement("note", NAME, "document_filed", {"document": "explanatory_note"})
    facts = replace(facts, profile=replace(PROFILE, conditions={**PROFILE.conditions, "note": asks}))
    found = {key: asked_by(key, facts) for key in ("note", "summary_frozen", "legal_check_passed", "amendments_ruled")}
    assert {key: it and it.document.key for key, it in found.items()} == {
        "note": "explanatory_note",
        "summary_frozen": "summary",
        "legal_check_passed": None,
        "amendments_ruled": None,
    }
