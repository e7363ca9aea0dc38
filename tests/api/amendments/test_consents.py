"""Compromises: whose author consents is superseded, nobody else; each answer is dated and may be given anew."""

from typing import Any

from service.domain.ids import ActId
from tests.amending import DAYS_10, DAYS_60, As, decide, reworded, tabled
from tests.api.people import Assembly, Caller

DAYS_20 = DAYS_10.replace("10", "20")


def answer(caller: Caller, compromise: str, original: str, **said: Any) -> Any:
    return caller.post(f"/api/amendments/{compromise}/consents/{original}/answer", said)


def consents(caller: Caller, compromise: str) -> list[tuple[int, str, bool | None]]:
    shown = caller.get(f"/api/amendments/{compromise}").json()["amendment"]["consents"]
    return [(one["number"], one["body"]["key"], one["given"]) for one in shown]


def put(as_: As) -> tuple[str, str, str]:
    """Two amendments, of by and of kz, and a compromise of kz in place of both."""
    by, kz = as_("head_by"), as_("head_kz")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    return first, second, tabled(kz, reworded(kz, DAYS_20), supersedes=[first, second])


def test_tabling_asks_every_author_and_consents_for_ones_own(as_: As, law: ActId) -> None:
    _, _, compromise = put(as_)
    assert consents(as_("head_by"), compromise) == [(1, "by", None), (2, "kz", True)]


def test_only_who_consented_is_absorbed(as_: As, law: ActId, commission: Any) -> None:
    first, second, compromise = put(as_)
    assert answer(as_("head_by"), compromise, first, given=False, reason="Не согласны.").status_code == 200
    commission(first, second, compromise)
    assert decide(as_("chair"), compromise, "adopted").status_code == 201
    shown = [as_("chair").get(f"/api/amendments/{id}").json()["amendment"]["status"] for id in (first, second)]
    assert shown == ["rejected_by_implication", "absorbed"]


def test_an_original_waits_for_its_compromise_and_is_alive_when_that_fails(
    as_: As, law: ActId, commission: Any
) -> None:
    first, second, compromise = put(as_)
    assert answer(as_("head_by"), compromise, first, given=True).status_code == 200
    commission(first, second, compromise)
    refused = decide(as_("chair"), first, "adopted").json()
    assert (refused["type"], refused["amendments"]) == ("/errors/decide-first", [compromise])
    assert decide(as_("chair"), compromise, "rejected").status_code == 201
    assert decide(as_("chair"), first, "adopted").status_code == 201


def test_an_answer_is_given_anew_until_the_compromise_is_decided(as_: As, law: ActId, commission: Any) -> None:
    first, second, compromise = put(as_)
    by = as_("head_by")
    assert answer(by, compromise, first, given=True).status_code == 200
    assert answer(by, compromise, first, given=False, reason="Передумали.").status_code == 200
    assert consents(by, compromise)[0] == (1, "by", False)
    commission(first, second, compromise)
    decide(as_("chair"), compromise, "rejected")
    assert answer(by, compromise, first, given=True).json()["type"] == "/errors/compromise-settled"


def test_nobody_answers_for_another(as_: As, law: ActId) -> None:
    first, second, compromise = put(as_)
    assert answer(as_("head_kz"), compromise, first, given=True).json()["reason"] == "not-your-body"
    assert answer(as_("member_by"), compromise, first, given=True).status_code == 403
    assert answer(as_("head_by"), first, second, given=True).status_code == 404
    assert answer(as_("head_by"), compromise, "nothing", given=True).status_code == 404


def test_a_compromise_tabled_before_consents_were_asked(as_: As, law: ActId, assembly: Assembly) -> None:
    """As after an upgrade: nothing is on file yet."""
    first, _, compromise = put(as_)
    by, kz = as_("head_by"), as_("head_kz")
    unasked = tabled(by, reworded(by, DAYS_60.replace("60", "90")))
    with_file = kz.post(f"/api/amendments/{compromise}/consents/{first}")
    assert with_file.json()["type"] == "/errors/consent-asked"
    assert kz.post(f"/api/amendments/{compromise}/consents/{unasked}").status_code == 404
