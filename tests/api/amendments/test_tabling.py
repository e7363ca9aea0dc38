"""Tabling over HTTP: by whom, once, on what still fits; joined and withdrawn."""

import pytest

from service.domain.errors import InvalidInput
from service.domain.ids import ActId, AmendmentId
from service.usecases.deciding import RuleOnAmendment, rule_on_amendment
from service.usecases.ports.house import House
from service.usecases.tabling import WithdrawAmendment, withdraw_amendment
from tests.acts import LAW, published
from tests.amending import ACT, DAYS_10, DAYS_60, P1, P2, As, drafted, reworded, tabled
from tests.api.people import Assembly


def test_tabling_gives_a_number_once(as_: As, law: ActId) -> None:
    by = as_("head_by")
    ids = [drafted(by, reworded(by, words)) for words in (DAYS_10, DAYS_60)]
    first = by.send("POST", f"/api/amendments/{ids[0]}/tabling", revision=1, key="the-same-key-twice")
    again = by.send("POST", f"/api/amendments/{ids[0]}/tabling", revision=1, key="the-same-key-twice")
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.content == again.content
    second = by.send("POST", f"/api/amendments/{ids[1]}/tabling", revision=1)
    assert [one.json()["number"] for one in (first, second)] == [1, 2]
    assert by.get(f"{ACT}/amendments/2").json()["amendment"]["id"] == ids[1]


def test_another_delegation_joins_an_amendment_and_leaves_it_again(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    id = tabled(by, reworded(by, DAYS_10))
    assert not by.get(f"/api/amendments/{id}").json()["amendment"]["may"]["amendment.join"]["allowed"]
    assert kz.send("POST", f"/api/amendments/{id}/joining", revision=1).status_code == 412
    assert kz.send("POST", f"/api/amendments/{id}/joining", revision=2).json()["revision"] == 3
    shown = by.get(f"{ACT}/amendments/1").json()["amendment"]
    assert ([one["key"] for one in shown["cosigners"]], shown["author_left"]) == (["kz"], False)
    assert kz.get(f"{ACT}/amendments", params={"mine": True}).json()["total"] == 1
    again = kz.send("POST", f"/api/amendments/{id}/joining", revision=3)
    assert (again.status_code, again.json()["reason"]) == (403, "signed-already")
    assert kz.send("POST", f"/api/amendments/{id}/leaving", revision=3).status_code == 200
    assert by.get(f"/api/amendments/{id}").json()["amendment"]["cosigners"] == []
    told = [one["kind"] for one in by.get(f"{ACT}/events").json() if one["kind"].startswith("amendment.")]
    assert told == ["amendment.tabled", "amendment.joined", "amendment.left"]


def test_an_amendment_that_its_author_withdraws_stays_with_those_who_joined_it(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    id = tabled(by, reworded(by, DAYS_10))
    kz.send("POST", f"/api/amendments/{id}/joining", revision=2)
    left = by.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "Передумали."}, revision=3)
    assert left.status_code == 200, left.text
    shown = kz.get(f"/api/amendments/{id}").json()["amendment"]
    assert (shown["status"], shown["author_left"], shown["body"]["key"]) == ("tabled", True, "by")
    assert not by.get(f"/api/amendments/{id}").json()["amendment"]["may"]["amendment.withdraw"]["allowed"]
    gone = kz.send("POST", f"/api/amendments/{id}/withdrawal", {"reason": "И мы."}, revision=4)
    assert gone.status_code == 200, gone.text
    assert kz.get(f"/api/amendments/{id}").json()["amendment"]["status"] == "withdrawn"


@pytest.mark.parametrize(
    ("who", "status"), [("member_by", 403), ("head_kz", 404), ("expert_mgimo", 404), ("observer", 404), ("", 401)]
)
def test_only_the_head_of_the_delegation_tables(as_: As, law: ActId, who: str, status: int) -> None:
    by = as_("member_by")
    id = drafted(by, reworded(by, DAYS_10))
    assert as_(who).send("POST", f"/api/amendments/{id}/tabling", revision=1).status_code == status


def test_one_who_withdraws_takes_what_hangs_on_it_along(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    first = tabled(by, reworded(by, DAYS_10))
    hanging = tabled(kz, reworded(kz, "Настоящий Закон устанавливает сроки.", P1), consequential_to=first)
    answer = by.send("POST", f"/api/amendments/{first}/withdrawal", {"reason": "Снята."}, revision=2)
    assert answer.status_code == 200, answer.text
    shown = kz.get(f"/api/amendments/{hanging}").json()["amendment"]
    assert (shown["status"], shown["cause"]["rule"], shown["cause"]["number"]) == ("fallen", "D3-consequential", 1)
    long = by.send("POST", f"/api/amendments/{first}/withdrawal", {"reason": "x" * 4_001}, revision=3)
    assert long.status_code == 422


def test_a_draft_that_slipped_past_a_publication_does_not_land(as_: As, house: House, law: ActId) -> None:
    by = as_("head_by")
    draft = drafted(by, reworded(by, DAYS_10))
    published(house, law, LAW.replace("30 дней", "45 дней"))
    answer = by.send("POST", f"/api/amendments/{draft}/tabling", revision=1)
    assert (answer.json()["type"], answer.json()["clause"]) == ("/errors/does-not-fit", P2)


def test_reasons_are_not_endless(assembly: Assembly, house: House, as_: As, law: ActId) -> None:
    by = as_("head_by")
    id = AmendmentId(tabled(by, reworded(by, DAYS_10)))
    head, chair = assembly.actor("head_by"), assembly.actor("chair")
    with pytest.raises(InvalidInput, match="too-long"):
        withdraw_amendment(WithdrawAmendment(head, id, 2, "x" * 4_001), house)
    with pytest.raises(InvalidInput, match="too-long"):
        rule_on_amendment(RuleOnAmendment(chair, id, admissible=True, reason="x" * 4_001, expected=2), house)
