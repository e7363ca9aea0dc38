"""Tables 1, 2, 3: proposed by one, confirmed by another, decided and taken back as one but for what is singled out."""

from typing import Any

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import LAW, clause_id
from tests.amending import ACT, DAYS_10, DAYS_60, P1, As, decide, republished, reworded, tabled
from tests.api.people import Caller

SHORT = "Закон устанавливает порядок."
OTHER = clause_id("article-2/paragraph-1")


@pytest.fixture
def three(as_: As, law: ActId) -> list[str]:
    """Three amendments at three places, of by, kz and by."""
    by, kz = as_("head_by"), as_("head_kz")
    return [
        tabled(by, reworded(by, SHORT, P1)),
        tabled(kz, reworded(kz, DAYS_60)),
        tabled(by, reworded(by, "Понятия:", OTHER)),
    ]


def recommend(as_: As, table: int, *ids: str, who: str = "developer") -> None:
    for id in ids:
        answer = as_(who).post(f"/api/amendments/{id}/recommendation", {"table": table, "reason": "Так решила группа."})
        assert answer.status_code == 201, answer.text


def confirm(as_: As, *ids: str) -> Any:
    return as_("chair").post(f"{ACT}/tables/confirmation", {"amendments": ids})


def foreseen(caller: Caller, table: int, *excepted: int) -> dict[str, Any]:
    query = "&".join(f"excepted={number}" for number in excepted)
    answer = caller.get(f"{ACT}/tables/{table}/foreseen?{query}")
    assert answer.status_code == 200, answer.text
    seen: dict[str, Any] = answer.json()
    return seen


def decide_table(caller: Caller, table: int, *excepted: int, sees: str = "") -> Any:
    sees = sees or foreseen(caller, table, *excepted)["sees"]
    return caller.post(f"{ACT}/tables/{table}/decision", {"excepted": excepted, "sees": sees})


def statuses(caller: Caller, ids: list[str]) -> list[str]:
    return [caller.get(f"/api/amendments/{id}").json()["amendment"]["status"] for id in ids]


def numbers(rows: list[dict[str, Any]]) -> list[int]:
    return [row["number"] for row in rows]


def test_a_table_is_decided_at_once_but_for_what_is_singled_out(as_: As, three: list[str], commission: Any) -> None:
    chair = as_("chair")
    recommend(as_, 1, *three)
    assert confirm(as_).json()["number"] == 3
    commission(*three)
    seen = foreseen(chair, 1, 2)
    assert (numbers(seen["together"]), seen["outcome"]) == ([1, 3], "adopted")
    assert [(one["amendment"]["number"], one["why"]) for one in seen["singly"]] == [(2, "excepted")]
    block = decide_table(chair, 1, 2)
    assert (block.status_code, block.json()["number"]) == (201, 2)
    assert statuses(chair, three) == ["adopted", "admissible", "adopted"]
    shown = [chair.get(f"/api/amendments/{id}").json()["amendment"] for id in three]
    assert [one["put"] for one in shown] == [1, None, 1]
    assert shown[0]["block"] == shown[2]["block"] == block.json()["id"]
    assert shown[0]["cause"]["rule"] == "en-bloc"
    assert chair.post(f"/api/amendments/{three[0]}/decision-undo").status_code == 200
    assert statuses(chair, three) == ["admissible"] * 3


def test_a_block_is_not_taken_back_from_under_a_later_decision(as_: As, three: list[str], commission: Any) -> None:
    chair = as_("chair")
    recommend(as_, 1, three[0], three[2])
    confirm(as_)
    commission(*three)
    decide_table(chair, 1)
    decide(chair, three[1], "rejected")
    refused = chair.post(f"/api/amendments/{three[0]}/decision-undo").json()
    assert (refused["type"], refused["number"]) == ("/errors/not-the-latest", 2)


def test_nobody_decides_a_table_on_a_stale_picture(as_: As, three: list[str], commission: Any) -> None:
    chair = as_("chair")
    recommend(as_, 1, *three)
    confirm(as_)
    commission(*three)
    sees = foreseen(chair, 1)["sees"]
    as_("head_kz").post(f"/api/amendments/{three[1]}/pull-out", {"reason": "Хотим сказать."})
    stale = decide_table(chair, 1, sees=sees).json()
    assert (stale["type"], stale["sees"]) == ("/errors/stale-picture", foreseen(chair, 1)["sees"])


def test_an_objection_pulls_one_out_of_table_1_and_only_its_author_out_of_table_2(
    as_: As, three: list[str], commission: Any
) -> None:
    chair, kz = as_("chair"), as_("head_kz")
    recommend(as_, 1, three[0])
    recommend(as_, 2, three[1], three[2])
    confirm(as_)
    commission(*three)
    assert kz.post(f"/api/amendments/{three[0]}/pull-out", {"reason": "Возражаем."}).status_code == 201
    assert kz.post(f"/api/amendments/{three[0]}/pull-out").status_code == 422
    again = kz.post(f"/api/amendments/{three[0]}/pull-out", {"reason": "Ещё раз."})
    assert again.json()["type"] == "/errors/pulled-out-already"
    assert kz.post(f"/api/amendments/{three[2]}/pull-out", {}).json()["reason"] == "not-your-body"
    assert kz.post(f"/api/amendments/{three[1]}/pull-out", {}).status_code == 201
    assert [one["why"] for one in foreseen(chair, 1)["singly"]] == ["objection"]
    assert numbers(foreseen(chair, 2)["together"]) == [3]
    shown = chair.get(f"/api/amendments/{three[0]}").json()["amendment"]["recommendation"]
    assert [one["key"] for one in shown["pulled"]] == ["kz"]
    assert kz.post(f"/api/amendments/{three[0]}/putting-back").status_code == 200
    assert kz.post(f"/api/amendments/{three[0]}/putting-back").json()["type"] == "/errors/nothing-to-put-back"
    assert numbers(foreseen(chair, 1)["together"]) == [1]


def test_table_2_confirms_rejection_and_table_3_is_put_one_by_one(as_: As, three: list[str], commission: Any) -> None:
    chair = as_("chair")
    recommend(as_, 2, three[0])
    recommend(as_, 3, three[1])
    confirm(as_)
    commission(*three)
    assert decide_table(chair, 2).status_code == 201
    assert statuses(chair, three) == ["rejected", "admissible", "admissible"]
    singly = foreseen(chair, 3)
    assert (singly["outcome"], [one["why"] for one in singly["singly"]]) == (None, ["table-3"])
    assert decide_table(chair, 3).json()["type"] == "/errors/nothing-in-table"


def test_what_is_only_proposed_is_not_decided(as_: As, three: list[str], commission: Any) -> None:
    recommend(as_, 1, *three)
    commission(*three)
    assert foreseen(as_("chair"), 1)["together"] == []
    assert decide_table(as_("chair"), 1).json()["type"] == "/errors/nothing-in-table"


def test_who_prepared_a_table_does_not_confirm_it(as_: As, three: list[str]) -> None:
    recommend(as_, 1, three[0], who="chair")
    recommend(as_, 1, three[1])
    assert confirm(as_, three[0]).json()["reason"] == "prepared-by-you"
    assert confirm(as_).json()["number"] == 1
    assert confirm(as_, three[2]).json()["errors"][0]["pointer"] == "/amendments"
    assert as_("developer").post(f"{ACT}/tables/confirmation", {}).status_code == 403


def test_what_is_proposed_anew_has_to_be_confirmed_anew(as_: As, three: list[str]) -> None:
    recommend(as_, 1, three[0])
    confirm(as_)
    recommend(as_, 2, three[0])
    tables = as_("head_by").get(f"{ACT}/tables").json()
    rows = {table["number"]: table["amendments"] for table in tables["tables"]}
    assert (rows[1], rows[2][0]["recommendation"]["confirmed_by"], rows[3]) == ([], None, [])
    assert numbers(tables["unassigned"]) == [2, 3]
    unknown = as_("developer").post(f"/api/amendments/{three[0]}/recommendation", {"table": 7})
    assert unknown.json()["errors"][0] == {"pointer": "/table", "reason": "unknown"}


def test_rivals_are_not_adopted_together(as_: As, three: list[str], commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    rival = tabled(by, reworded(by, DAYS_10))
    recommend(as_, 1, *three, rival)
    confirm(as_)
    commission(*three, rival)
    seen = foreseen(chair, 1)
    assert numbers(seen["together"]) == [1, 3]
    assert {(one["amendment"]["number"], one["why"], one["by"]["number"]) for one in seen["singly"]} == {
        (2, "rival", 4),
        (4, "rival", 2),
    }


def test_what_follows_for_others_is_foreseen(as_: As, three: list[str], commission: Any) -> None:
    by, chair = as_("head_by"), as_("chair")
    twin, rival = tabled(by, reworded(by, DAYS_60)), tabled(by, reworded(by, DAYS_10))
    recommend(as_, 1, three[1], twin)
    confirm(as_)
    commission(*three, twin, rival)
    seen = foreseen(chair, 1)
    assert {(one["number"], one["after"]) for one in seen["consequences"]} == {
        (4, "adopted"),
        (5, "rejected_by_implication"),
    }
    assert decide_table(chair, 1).status_code == 201
    assert statuses(chair, [three[1], twin, rival]) == ["adopted", "adopted", "rejected_by_implication"]


def test_the_unruled_and_the_unconfirmed_stay_out(as_: As, house: House, three: list[str], commission: Any) -> None:
    recommend(as_, 1, *three)
    confirm(as_)
    commission(three[0], three[1])
    republished(house, LAW.replace("дня обращения", "даты обращения"))
    seen = foreseen(as_("chair"), 1)
    assert {(one["amendment"]["number"], one["why"]) for one in seen["singly"]} == {
        (2, "author-must-confirm"),
        (3, "not-ruled"),
    }
