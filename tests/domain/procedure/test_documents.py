"""Documents that a stage has to produce: there or not, in time or late, and what a gate makes of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from service.domain.amendment.amendment import Status
from service.domain.procedure.documents import Stands, due_at, shown, standing
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.gate import Who, conditions, whose
from service.domain.procedure.guard import GUARDS, PASSING
from service.domain.procedure.mandate import Role
from service.domain.procedure.permission import Action
from service.domain.procedure.profile import Profile, Requirement
from service.domain.procedure.provisions import DueDocument, Made, Name
from service.domain.procedure.verdict import State, Verdict
from tests.procedure import BY, GROUP, KZ, NOW, PROFILE, amendment, before_gate, dossier, move, record

DAY = timedelta(days=1)
NAME = Name("Записка", "Note")
NOTE = PROFILE.provisions.documents["explanatory_note"]


def having(*documents: DueDocument) -> Profile:
    """The profile with other documents."""
    provisions = replace(PROFILE.provisions, documents={one.key: one for one in documents})
    return replace(PROFILE, provisions=provisions)


def made(what: Made) -> DueDocument:
    """A document that the program makes, without a day."""
    return DueDocument("paper", NAME, "commission", None, working=False, by=frozenset({Role.SECRETARIAT}), made=what)


def after_days(facts: GateFacts, days: int) -> GateFacts:
    """The same, so many days later."""
    return replace(facts, now=NOW + days * DAY)


def test_a_note_is_not_begun_then_overdue_and_filed_late_once_filed() -> None:
    """Forty-five days after the beginning, by the clock of the record."""
    empty = before_gate(dossier(since=NOW))
    day = due_at(NOTE, empty)
    assert day == datetime(2027, 1, 4, 21, 0, tzinfo=UTC)
    states = [standing(NOTE, replace(empty, now=now)).state for now in (NOW, day - DAY, day, day + DAY)]
    assert states == [Stands.NOT_BEGUN, Stands.NOT_BEGUN, Stands.OVERDUE, Stands.OVERDUE]
    filed = before_gate(dossier(since=NOW, facts={NOTE.key: record(reference="№ 1", date="2026-11-20")}))
    assert standing(NOTE, after_days(filed, 900)).state is Stands.FILED
    slow = before_gate(dossier(since=NOW - 900 * DAY, facts=filed.dossier.facts))
    assert standing(NOTE, slow).state is Stands.LATE


@pytest.mark.parametrize(
    ("hung", "last"),
    [
        ({"before": "commission_sitting", "days": 3, "working": True}, "2026-12-07"),
        ({"before": "commission_sitting", "days": 3, "working": False}, "2026-12-07"),
        ({"after": "commission_sitting", "days": 3, "working": True}, "2026-12-15"),
        ({"after": "commission_sitting", "days": 3, "working": False}, "2026-12-13"),
        ({"after": "commission_sitting", "days": None, "working": False}, None),
    ],
)
def test_the_day_is_counted_from_the_date_that_it_hangs_on(hung: Mapping[str, Any], last: str | None) -> None:
    """Thursday, 10 December 2026, is the day of the sitting; without it there is no day."""
    document = replace(made(Made.MARSHALLED_LIST), **hung)
    sits = before_gate(dossier("amendments", facts={"commission_sitting": record(date="2026-12-10")}))
    at = due_at(document, sits)
    assert (at and (at - timedelta(hours=21)).date().isoformat()) == last
    assert due_at(document, before_gate(dossier("amendments"))) is None


def test_the_day_of_an_earlier_stage_is_counted_from_when_it_was_come_to() -> None:
    """Of a stage never come to there is none."""
    assert due_at(NOTE, before_gate(dossier("summary"))) is None
    there = before_gate(dossier("summary"), entered={"development": NOW - 70 * DAY})
    assert standing(NOTE, there).state is Stands.OVERDUE


TABLED, DECIDED, GONE = Status.TABLED, Status.ADOPTED, Status.WITHDRAWN


@pytest.mark.parametrize(
    ("what", "version", "statuses", "state"),
    [
        (Made.COMPARATIVE_TABLE, 1, [], Stands.NOT_REQUIRED),
        (Made.COMPARATIVE_TABLE, 2, [], Stands.FILED),
        (Made.MARSHALLED_LIST, 2, [], Stands.NOT_REQUIRED),
        (Made.MARSHALLED_LIST, 2, [GONE], Stands.NOT_REQUIRED),
        (Made.MARSHALLED_LIST, 2, [TABLED, DECIDED], Stands.NOT_BEGUN),
        (Made.MARSHALLED_LIST, 2, [Status.ADMISSIBLE], Stands.FILED),
        (Made.AMENDMENT_TABLES, 2, [Status.ADMISSIBLE], Stands.NOT_BEGUN),
        (Made.AMENDMENT_TABLES, 2, [DECIDED, Status.POSTPONED], Stands.FILED),
    ],
)
def test_what_the_program_makes_is_there_as_soon_as_it_can_be_made(
    what: Made, version: int, statuses: list[Status], state: Stands
) -> None:
    """And it is not required where there is nothing to make it of."""
    rows = tuple(amendment(number, status) for number, status in enumerate(statuses, 1))
    facts = before_gate(dossier("commission", version=version), amendments=rows)
    assert standing(made(what), facts).state is state
    expected = {Stands.NOT_BEGUN: State.OPEN, Stands.FILED: State.MET, Stands.NOT_REQUIRED: State.NOT_REQUIRED}
    verdict = guarded(replace(facts, profile=having(made(what))), "paper")
    assert (verdict.state, verdict.action) == (expected[state], None)


def guarded(facts: GateFacts, document: str) -> Verdict:
    """What the guard says of a document."""
    return GUARDS["document_filed"].ask(facts, {"document": document})


def test_a_document_of_every_delegation_is_there_when_the_last_has_filed_it() -> None:
    """And since then."""
    paper = replace(NOTE, filed_by="no_remarks", days=None)
    one = {BY: record(letter="№ 1")}
    both = {**one, KZ: {**record(letter="№ 2"), "at": "2026-11-21T09:00:00+00:00"}}
    where = [dossier(delegations=frozenset({BY, KZ}), facts={"no_remarks": said}) for said in (one, both)]
    found = [standing(paper, before_gate(one)) for one in where]
    assert [it.state for it in found] == [Stands.NOT_BEGUN, Stands.FILED]
    assert found[1].filed == NOW + DAY


def test_a_mandatory_document_closes_the_move_until_it_is_filed() -> None:
    """The move names a condition of the guard; who files it is told, in the roles that the rules name."""
    asks = Requirement("note", NAME, "document_filed", {"document": NOTE.key})
    profile = replace(PROFILE, conditions={**PROFILE.conditions, "note": asks})
    going = replace(move("send_to_parliaments"), conditions=("note",))
    bare = dossier(since=NOW, developer=GROUP)
    (missing,) = conditions(profile, going, before_gate(bare, profile))
    assert missing.state is State.OPEN
    assert missing.detail == {
        "document": "explanatory_note",
        "stands": "not_begun",
        "at": "2027-01-04T21:00:00+00:00",
        "day": "2027-01-04",
        "zone": "Europe/Moscow",
    }
    assert set(missing.who) == {
        Who(Role.SECRETARIAT),
        Who(Role.DEVELOPER, GROUP),
        Who(Role.WORKING_GROUP_MEMBER, GROUP),
    }
    (overdue,) = conditions(profile, going, after_days(before_gate(bare, profile), 70))
    assert (overdue.state, overdue.detail["stands"]) == (State.OPEN, "overdue")
    filed = replace(bare, facts={NOTE.key: record(reference="№ 1", date="2026-11-20")})
    (there,) = conditions(profile, going, before_gate(filed, profile))
    assert there.state in PASSING
    assert there.since == datetime.fromisoformat(filed.facts[NOTE.key]["at"])
    assert whose(guarded(before_gate(filed, profile), NOTE.key), before_gate(filed, profile)) == ()


def test_shown_are_the_documents_of_the_stages_passed_and_those_with_a_day() -> None:
    """Not those of stages ahead; aside, those of where the act came from."""
    keys = ["explanatory_note", "comparison_of_laws"]
    entered = dict.fromkeys(("parliaments_and_expertise", "summary", "commission"), NOW - 9 * DAY)

    def seen(stage: str, **known: object) -> list[str]:
        facts = before_gate(dossier(stage, **known), entered=entered, amendments=(amendment(1, DECIDED),))
        return [it.document.key for it in shown(facts)]

    assert seen("development") == keys
    assert seen("summary") == [*keys, "summary", "comparative_table"]
    assert seen("postponed", previous="development") == keys
    sits = {"commission_sitting": record(date="2026-12-10")}
    assert seen("development", facts=sits) == [*keys, "marshalled_list", "tables_of_amendments"]


def test_of_a_document_that_nobody_can_file_nothing_is_told() -> None:
    """Such are those of rules kept from before documents were filed."""
    mute = {key: replace(one, takes=one.takes - {Action.DOCUMENT_FILE}) for key, one in PROFILE.stages.items()}
    facts = before_gate(dossier("summary"), replace(PROFILE, stages=mute), entered={"development": NOW})
    assert [it.document.key for it in shown(facts)] == ["summary", "comparative_table"]
