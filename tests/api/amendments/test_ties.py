"""What an amendment hangs on: the one that it amends, stands and falls with, or stands in place of."""

from hashlib import sha256
from typing import Any

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import LAW, clause_id
from tests.amending import ACT, DAYS_10, DAYS_60, P1, P2, As, decide, drafted, republished, reworded, tabled


def test_a_sub_amendment_is_made_on_what_its_parent_says(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    parent = tabled(by, reworded(by, DAYS_10))
    words = chair.get(f"/api/amendments/{parent}").json()["amendment"]["current"]["edits"][0]["text"]
    edit = {"kind": "text", "clause": P2, "base_hash": sha256(words.encode()).hexdigest(), "text": DAYS_60}
    preview = kz.post(f"{ACT}/preview", {"edit": edit, "parent": parent})
    assert preview.json()["wording"]["instruction"]["en"].endswith("for the figure “10” substitute “60”.")
    child = tabled(kz, edit, parent=parent)
    deeper = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": child})
    assert deeper.json()["errors"] == [{"pointer": "/parent", "reason": "too-deep"}]
    commission(parent, child)
    shown = chair.get(f"/api/amendments/{parent}/consequences?outcome=adopted").json()
    assert [(one["number"], one["relation"]) for one in shown["first"]] == [(2, "child")]
    refused = decide(chair, parent, "adopted")
    assert (refused.status_code, refused.json()["numbers"]) == (409, [2])
    assert decide(chair, child, "adopted").status_code == 201
    assert decide(chair, parent, "adopted").status_code == 201
    late = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": parent})
    assert late.status_code in (403, 409)


def test_what_is_amended_must_be_open(as_: As, house: House, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    parent = tabled(by, reworded(by, DAYS_10))
    edit = {"kind": "text", "clause": P2, "base_hash": sha256(DAYS_10.encode()).hexdigest(), "text": DAYS_60}
    child = drafted(kz, edit, parent=parent)
    by.send("POST", f"/api/amendments/{parent}/withdrawal", {}, revision=2)
    answer = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": parent})
    assert (answer.status_code, answer.json()["type"]) == (409, "/errors/parent-closed")
    answer = kz.send("POST", f"/api/amendments/{child}/tabling", revision=1)
    assert (answer.status_code, answer.json()["type"]) == (409, "/errors/parent-gone")


def test_a_sub_amendment_to_one_that_fits_no_more_cannot_be_made(as_: As, house: House, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    parent = tabled(by, reworded(by, DAYS_10))
    republished(house, LAW.replace("30 дней", "45 дней"))
    edit = {"kind": "text", "clause": P2, "base_hash": "0" * 64, "text": DAYS_60}
    answer = kz.post(f"{ACT}/amendments", {"edit": edit, "parent": parent})
    assert (answer.status_code, answer.json()["state"]) == (409, "conflict")
    assert answer.json()["type"] == "/errors/parent-closed"
    shown = kz.get(f"{ACT}/amendments").json()["items"][0]
    assert (shown["carry"], shown["current"]["version"], shown["why"]) == ("conflict", 1, "first")
    assert shown["current"]["instruction"]["ru"] == "В части 2 статьи 1 цифры «30» заменить цифрами «10»."


@pytest.mark.parametrize(
    ("more", "pointer", "reason"),
    [
        ({"consequential_to": "нет"}, "/consequential_to", "unknown"),
        ({"consequential_to": clause_id("nobody")}, "/consequential_to", "unknown"),
        ({"supersedes": ["нет"]}, "/supersedes/0", "unknown"),
        ({"supersedes": ["x"] * 501}, "/supersedes", "too-long"),
        ({"justification": "x" * 20_001}, "/justification", "string-too-long"),
    ],
)
def test_ties_and_justifications_are_checked(
    as_: As, law: ActId, more: dict[str, Any], pointer: str, reason: str
) -> None:
    by = as_("member_by")
    answer = by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_10), **more})
    assert {"pointer": pointer, "reason": reason} in answer.json()["errors"]


def test_another_delegations_draft_is_no_tie(as_: As, law: ActId) -> None:
    by, kz = as_("member_by"), as_("member_kz")
    hidden = drafted(kz, reworded(kz, DAYS_60))
    answer = by.post(f"{ACT}/amendments", {"edit": reworded(by, DAYS_10), "supersedes": [hidden]})
    assert answer.json()["errors"] == [{"pointer": "/supersedes/0", "reason": "unknown"}]


def test_a_compromise_and_the_commissions_own_are_known_by_their_kind(as_: As, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    compromise = tabled(kz, reworded(kz, DAYS_60), supersedes=[first])
    own = tabled(chair, reworded(chair, "Настоящий Закон устанавливает сроки.", P1))
    kinds = [by.get(f"/api/amendments/{id}").json()["amendment"]["kind"] for id in (first, compromise, own)]
    assert kinds == ["normal", "compromise", "commission"]
    commission(first, compromise, own)
    assert by.post(f"/api/amendments/{compromise}/consents/{first}/answer", {"given": True}).status_code == 200
    assert decide(chair, compromise, "adopted").status_code == 201
    assert by.get(f"/api/amendments/{first}").json()["amendment"]["status"] == "absorbed"
