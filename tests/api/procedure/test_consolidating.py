"""Leaving the commission: adopted amendments become the next version, open ones are carried over to it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Engine, text

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, AmendmentId
from service.domain.procedure.gate import GateClosed
from service.domain.procedure.profile import Profile
from service.usecases.access import OPERATOR
from service.usecases.moving import MoveStage, move_stage
from service.usecases.ports.house import House
from tests.acts import clause_id
from tests.api.people import Assembly, Caller
from tests.deciding import an_amendment, words
from tests.procedure import PROFILE, move
from tests.way import Way, done

As = Callable[[str], Caller]
TERM = "article-1/paragraph-2"
BASE = "Срок проверки не превышает 30 дней со дня обращения."
TEN = words(TERM, BASE, "Срок проверки не превышает 10 дней со дня обращения.")
SIXTY = words(TERM, BASE, "Срок проверки не превышает 60 дней со дня обращения.")
RECEIPT = words(TERM, BASE, "Срок проверки не превышает 30 дней со дня получения обращения.")
OTHER = words("article-1/paragraph-1", "Настоящий Закон устанавливает порядок проверки программ.", "Новый порядок.")


@pytest.fixture
def way(way: Way) -> Way:
    way.placed("commission").sit()
    return way


def amended(way: Way, act: ActId, *wanted: tuple[Any, Status]) -> list[AmendmentId]:
    return [an_amendment(way.assembly, act, [operation], status) for operation, status in wanted]


def words_now(as_: As, clause: str = TERM) -> str:
    shown = as_("head_by").get("/api/acts/mz-1/text").json()
    return str(next(row["text"] for row in shown["clauses"] if row["id"] == clause_id(clause)))


def carried(house: House, amendment: AmendmentId) -> tuple[str, int]:
    with house.reading(OPERATOR) as uow:
        one = uow.amendments.get(amendment).amendment
        return one.carry.value, one.current


def test_adopted_amendments_stand_in_the_text_and_say_so(way: Way, as_: As, act: ActId, house: House) -> None:
    adopted = amended(way, act, (TEN, Status.ADOPTED), (OTHER, Status.ADOPTED))
    receipt = done(way.move("chair", "submit_to_council"))
    assert (receipt["version"], receipt["stage"]) == (2, "council")
    assert words_now(as_) == "Срок проверки не превышает 10 дней со дня обращения."
    shown = as_("head_by").get("/api/acts/mz-1").json()
    assert [(row["number"], row["reason"]) for row in shown["versions"]] == [(1, "imported"), (2, "consolidated")]
    with house.reading(OPERATOR) as uow:
        records = [uow.amendments.get(one) for one in adopted]
        assert [record.consolidated_in for record in records] == [2, 2]
        assert [record.amendment.operations for record in records] == [(TEN,), (OTHER,)]
        assert uow.amendments.adopted(act) == []
    events = {event["kind"]: event for event in as_("head_by").get(f"{way.url}/events").json()}
    assert events["text.consolidated"]["payload"]["amendments"] == [1, 2]
    assert events["text.consolidated"]["payload"]["provenance"][clause_id(TERM)] == [1]
    assert events["version.published"]["payload"]["reason"] == "consolidated"


def test_the_adopted_text_is_exactly_what_was_put_to_the_delegations(way: Way, as_: As, act: ActId) -> None:
    amended(way, act, (TEN, Status.ADOPTED))
    done(way.move("chair", "submit_to_council"))
    way.go_to("dispatched")
    versions = as_("head_by").get("/api/acts/mz-1").json()["versions"]
    rounds = as_("head_by").get(f"{way.url}/rounds").json()["rounds"]
    assert {row["text_hash"] for row in rounds} == {versions[1]["hash"]} == {versions[2]["hash"]}
    assert versions[2]["resolution"] == {"number": "19-4.1", "date": "2026-12-09"}
    assert words_now(as_) == "Срок проверки не превышает 10 дней со дня обращения."


def test_without_adopted_amendments_the_text_stays(way: Way) -> None:
    assert done(way.move("chair", "submit_to_council"))["version"] == 1


def test_decisions_that_clash_keep_the_gate_closed_and_are_named(way: Way, act: ActId, engine: Engine) -> None:
    amended(way, act, (TEN, Status.ADOPTED), (SIXTY, Status.ADOPTED))
    refused = way.move("chair", "submit_to_council")
    assert refused.status_code == 409
    assert refused.json()["conditions"] == {"no_clashes": "open"}
    clashes = way.detail("submit_to_council", "no_clashes")["clashes"]
    assert clashes == [{"amendments": [1, 2], "clause": clause_id(TERM), "reason": "same-words"}]
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM versions")) == 1


@pytest.mark.parametrize(
    ("wanted", "outcome"),
    [(OTHER, "clean"), (RECEIPT, "touched"), (TEN, "satisfied"), (SIXTY, "conflict")],
)
def test_what_was_postponed_is_carried_over_to_the_new_text(
    way: Way, house: House, act: ActId, wanted: Any, outcome: str
) -> None:
    postponed, _ = amended(way, act, (wanted, Status.POSTPONED), (TEN, Status.ADOPTED))
    done(way.move("chair", "submit_to_council"))
    assert carried(house, postponed)[0] == outcome
    with house.reading(OPERATOR) as uow:
        record = uow.amendments.get(postponed)
        assert record.amendment.tabled == (wanted,)


def test_a_private_draft_is_carried_over_and_only_its_delegation_is_told(
    way: Way, as_: As, house: House, act: ActId
) -> None:
    draft, _ = amended(way, act, (SIXTY, Status.DRAFT), (TEN, Status.ADOPTED))
    done(way.move("chair", "submit_to_council"))
    assert carried(house, draft)[0] == "conflict"
    kinds = [event["kind"] for event in as_("head_kz").get(f"{way.url}/events").json()]
    assert "amendment.carried" not in kinds
    with house.reading(OPERATOR) as uow:
        told = uow.ledger.of_subject(draft)
    assert [(entry.kind, entry.stream.partition(":")[0], entry.payload["outcome"]) for entry in told] == [
        ("amendment.carried", "delegation", "conflict")
    ]


def test_what_is_undecided_keeps_the_gate_closed(way: Way, act: ActId) -> None:
    amended(way, act, (TEN, Status.ADMISSIBLE), (SIXTY, Status.REJECTED))
    refused = way.move("chair", "submit_to_council")
    assert refused.json()["conditions"] == {"amendments_decided": "in_work"}
    assert way.detail("submit_to_council", "amendments_decided") == {"value": 1, "of": 2, "missing": ["1"]}


def test_a_return_takes_the_adopted_amendments_along(way: Way, as_: As, act: ActId) -> None:
    amended(way, act, (TEN, Status.ADOPTED))
    receipt = done(way.move("chair", "return_from_commission", reason="Нужна ещё работа."))
    assert (receipt["stage"], receipt["version"]) == ("summary", 2)
    assert words_now(as_) == "Срок проверки не превышает 10 дней со дня обращения."


def test_amendments_of_several_delegations_meet_in_one_sentence(way: Way, as_: As, act: ActId) -> None:
    amended(way, act, (TEN, Status.ADOPTED), (RECEIPT, Status.ADOPTED))
    done(way.move("chair", "submit_to_council"))
    assert words_now(as_) == "Срок проверки не превышает 10 дней со дня получения обращения."


def test_a_final_act_can_only_be_read(way: Way, as_: As, act: ActId, assembly: Assembly) -> None:
    way.placed("finalisation")
    thread = {"clause": clause_id(TERM), "version": 1, "language": "ru", "text": "?", "mark": None}
    for who, url, body in (
        ("head_by", f"{way.url}/threads", thread),
        ("chair", f"{way.url}/sittings", None),
        ("assembly_chair", f"{way.url}/rounds", {"question": "?"}),
        ("secretariat", f"{way.url}/facts/resolution", {"fields": {"number": "2", "date": "2026-12-10"}}),
    ):
        refused = as_(who).post(url, body)
        assert (refused.status_code, refused.json()["reason"]) == (403, "stage-does-not-take"), url


def test_a_procedure_that_does_not_ask_for_it_still_lets_no_clash_into_the_text(
    way: Way, act: ActId, house: House, assembly: Assembly
) -> None:
    amended(way, act, (TEN, Status.ADOPTED), (SIXTY, Status.ADOPTED))
    careless = replace(
        PROFILE, moves={**PROFILE.moves, "submit_to_council": replace(move("submit_to_council"), conditions=())}
    )
    profiles = Careless(careless)
    seen = way.gate()["revision"]
    with pytest.raises(GateClosed) as refused:
        move_stage(
            MoveStage(assembly.actor("chair"), act, "submit_to_council", seen), replace(house, profiles=profiles)
        )
    assert refused.value.conditions == {"consolidation": "open"}
    assert way.gate()["stage"]["key"] == "commission"


class Careless:
    """A shelf with one profile, whatever is asked for."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self.usual = profile.key

    def current(self, *_: object, **__: object) -> Profile:
        return self._profile

    def get(self, *_: object, **__: object) -> Profile:
        return self._profile

    def source(self, *_: object, **__: object) -> str:
        return ""

    def drawing(self, *_: object, **__: object) -> str:
        return ""
