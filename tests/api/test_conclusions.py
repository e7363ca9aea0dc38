"""Conclusions over HTTP: written, signed for good, their remarks answered and taken over."""

from collections.abc import Callable
from typing import Any

import pytest

from service.domain.ids import ActId
from service.domain.text.canonical import words_hash
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, staged
from tests.api.concluding import (
    CONCLUSIONS,
    WORDS,
    As,
    begun,
    remark,
    saved,
    shown,
    signed,
    under_expertise,
)
from tests.api.people import Assembly, Caller


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    return under_expertise(assembly, house)


def pointers(answer: Any) -> list[str]:
    return [error["pointer"] for error in answer.json()["errors"]]


def test_an_expert_writes_saves_and_signs_and_everybody_reads_it(as_: As, act: ActId) -> None:
    conclusion = signed(as_, remark(), {"text": "Закон нужен."})
    assert (conclusion["kind"], conclusion["verdict"], conclusion["status"]) == (
        "expert",
        "support_with_remarks",
        "signed",
    )
    assert conclusion["body"]["key"] == "mgimo"
    assert conclusion["signed_by"]["name"]["ru"] == "expert_mgimo"
    whole, point = conclusion["remarks"]
    assert (whole["text"], whole["clause"], whole["place"]) == ("Закон нужен.", None, None)
    assert point["place"] == {"standing": "located", "occurrence": 1, "clause": None}
    assert [run["text"] for run in point["marks"] if run["op"] != "same"] == ["30", "10"]
    assert (point["number"], point["eid"], point["disposition"], point["fate"]) == ("2.", "art_1__para_2", None, [])


@pytest.mark.parametrize(
    ("writer", "kind"), [("head_by", "parliament"), ("eac_secretary", "collective"), ("expert_mgimo", "expert")]
)
def test_whose_opinion_it_is_follows_from_the_body(as_: As, act: ActId, writer: str, kind: str) -> None:
    begun(as_(writer))
    assert [one["kind"] for one in shown(as_(writer))] == [kind]


def test_a_draft_is_for_its_own_body_alone(as_: As, act: ActId) -> None:
    id = begun(as_("member_by"))
    assert len(shown(as_("head_by"))) == 1
    assert shown(as_("member_kz")) == []
    assert saved(as_("member_kz"), id).status_code == 404
    assert as_("head_kz").send("POST", f"/api/conclusions/{id}/signature", revision=1).status_code == 404
    assert saved(as_("head_by"), id).status_code == 200
    assert "conclusion.begun" not in as_("member_kz").get("/api/acts/mz-1/events").text


def discarded(caller: Caller, id: str, revision: int = 1) -> Any:
    return caller.delete(f"/api/conclusions/{id}", revision=revision)


def test_a_draft_is_thrown_away_by_its_author_and_another_can_be_begun(as_: As, act: ActId) -> None:
    expert = as_("expert_mgimo")
    id = begun(expert)
    saved(expert, id, remark())
    assert shown(expert)[0]["may"]["conclusion.discard"] == {"allowed": True, "reason": None}
    assert discarded(expert, id, 1).status_code == 412, "it was saved since"
    assert discarded(expert, id, 2).status_code == 200
    assert shown(expert) == []
    assert discarded(expert, id, 2).status_code == 404
    begun(expert)


def test_a_draft_of_a_delegation_is_thrown_away_by_its_author_or_who_may_sign(
    as_: As, act: ActId, house: House
) -> None:
    id = begun(as_("reviewer_by"))
    refused = discarded(as_("member_by"), id)
    assert (refused.status_code, refused.json()["reason"]) == (403, "not-the-author")
    assert discarded(as_("head_kz"), id).status_code == 404
    staged(house, act, "summary")
    assert discarded(as_("head_by"), id).status_code == 200, "at whatever stage"


def test_a_signed_conclusion_is_never_thrown_away(as_: As, act: ActId) -> None:
    conclusion = signed(as_, remark())
    assert discarded(as_("expert_mgimo"), conclusion["id"], conclusion["revision"]).status_code == 403
    assert len(shown(as_("secretariat"))) == 1


def test_a_body_writes_one_conclusion_at_a_time(as_: As, act: ActId) -> None:
    id = begun(as_("member_by"))
    again = as_("head_by").post(CONCLUSIONS, {})
    assert (again.status_code, again.json()["type"], again.json()["conclusion"]) == (
        409,
        "/errors/conclusion-under-way",
        id,
    )


def test_an_autosave_of_an_old_screen_does_not_overwrite_a_newer_one(as_: As, act: ActId) -> None:
    id = begun(as_("expert_mgimo"))
    assert saved(as_("expert_mgimo"), id, remark()).json()["revision"] == 2
    stale = saved(as_("expert_mgimo"), id, summary="старое")
    assert (stale.status_code, stale.json()["found"]) == (412, 2)
    assert shown(as_("expert_mgimo"))[0]["summary"] == "В целом верно."


def test_remarks_keep_their_ids_from_save_to_save(as_: As, act: ActId) -> None:
    expert = as_("expert_mgimo")
    id = begun(expert)
    saved(expert, id, remark(), {"text": "Раз."})
    whole, point = shown(expert)[0]["remarks"]
    saved(expert, id, {"text": "Два."}, remark(id=point["id"]), revision=2)
    kept = shown(expert)[0]["remarks"]
    assert kept[1]["id"] == point["id"]
    assert kept[0]["id"] != whole["id"]


@pytest.mark.parametrize(
    ("bad", "pointer"),
    [
        ({"clause": clause_id("article-9")}, "/remarks/0/clause"),
        ({"clause": None}, "/remarks/0/clause"),
        ({"mark": {"quote": "40 дней"}}, "/remarks/0/mark/quote"),
        ({"mark": {"quote": "е"}}, "/remarks/0/mark/quote"),
        ({"proposed": {"part": "heading", "base": words_hash(WORDS), "text": "x"}}, "/remarks/0/proposed/base"),
        ({"text": "а" * 20_001}, "/remarks/0/text"),
        ({"id": clause_id("nobody's")}, "/remarks/0/id"),
    ],
)
def test_a_remark_on_what_does_not_stand_there_is_refused_by_name(
    as_: As, act: ActId, bad: dict[str, object], pointer: str
) -> None:
    id = begun(as_("expert_mgimo"))
    answer = saved(as_("expert_mgimo"), id, remark(**bad))
    assert answer.status_code == 422, answer.text
    assert pointers(answer) == [pointer]


def test_one_remark_is_not_saved_under_one_id_twice_nor_a_thousand_of_them(as_: As, act: ActId) -> None:
    expert = as_("expert_mgimo")
    id = begun(expert)
    saved(expert, id, {"text": "Раз."})
    same = {"text": "Два.", "id": shown(expert)[0]["remarks"][0]["id"]}
    assert pointers(saved(expert, id, same, same, revision=2)) == ["/remarks/1/id"]
    assert pointers(saved(expert, id, *[{"text": "Раз."}] * 501, revision=2)) == ["/remarks"]


def test_nothing_is_signed_without_a_verdict_or_with_an_empty_remark_or_from_an_old_screen(as_: As, act: ActId) -> None:
    expert = as_("expert_mgimo")
    id = begun(expert)
    path = f"/api/conclusions/{id}/signature"
    saved(expert, id, {"text": "Раз."}, verdict=None)
    assert expert.send("POST", path, revision=2).json()["missing"] == "verdict"
    saved(expert, id, {"text": "Раз."}, {"text": " "}, revision=2)
    assert expert.send("POST", path, revision=3).json()["missing"] == "/remarks/1/text"
    assert expert.send("POST", path, revision=2).status_code == 412
    assert shown(as_("secretariat")) == []


def test_what_is_signed_stays_as_it_is(as_: As, act: ActId) -> None:
    conclusion = signed(as_, remark())
    for attempt in (
        saved(as_("expert_mgimo"), conclusion["id"], revision=3),
        as_("expert_mgimo").send("POST", f"/api/conclusions/{conclusion['id']}/signature", revision=3),
    ):
        assert (attempt.status_code, attempt.json()["reason"]) == (403, "status-does-not-allow")


def test_a_delegation_member_writes_what_only_the_head_signs(as_: As, act: ActId) -> None:
    id = begun(as_("member_by"))
    saved(as_("member_by"), id)
    refused = as_("member_by").send("POST", f"/api/conclusions/{id}/signature", revision=2)
    assert (refused.status_code, refused.json()["reason"]) == (403, "no-mandate")
    assert as_("head_by").send("POST", f"/api/conclusions/{id}/signature", revision=2).status_code == 200


def test_conclusions_are_begun_only_while_the_stage_takes_them(as_: As, act: ActId, house: House) -> None:
    staged(house, act, "development")
    refused = as_("expert_mgimo").post(CONCLUSIONS, {})
    assert (refused.status_code, refused.json()["reason"]) == (403, "stage-does-not-take")
    assert as_("observer").post(CONCLUSIONS, {}).status_code == 404


def test_a_conclusion_needs_a_text_in_its_language_and_a_body_of_ones_own(
    as_: As, act: ActId, assembly: Assembly, house: House
) -> None:
    assert as_("expert_mgimo").post(CONCLUSIONS, {"language": "de"}).status_code == 404
    assert as_("expert_mgimo").post(CONCLUSIONS, {"body": assembly.bodies["by"]}).status_code == 404
    assert as_("expert_mgimo").post(CONCLUSIONS, {"body": assembly.bodies["mgimo"]}).status_code == 201
    bare = an_act(assembly, "bare")
    staged(house, bare, "parliaments_and_expertise")
    assert as_("expert_mgimo").post("/api/acts/bare/conclusions", {}).status_code == 404


def disposed(caller: Caller, remark: dict[str, Any], disposition: str, reason: str = "", revision: int = 1) -> Any:
    body = {"disposition": disposition, "reason": reason}
    return caller.send("POST", f"/api/remarks/{remark['id']}/disposition", body, revision=revision)


def test_the_developer_answers_a_remark_and_the_expert_sees_it(as_: As, act: ActId, house: House) -> None:
    (point,) = signed(as_, remark())["remarks"]
    staged(house, act, "summary")
    assert disposed(as_("developer"), point, "accepted_in_part", "Взято 15 дней.").json()["revision"] == 2
    (seen,) = shown(as_("expert_mgimo"))[0]["remarks"]
    assert (seen["disposition"], seen["reason"]) == ("accepted_in_part", "Взято 15 дней.")
    assert seen["disposed_by"]["name"]["ru"] == "developer"
    assert disposed(as_("developer"), point, "noted").status_code == 412
    assert disposed(as_("developer"), point, "noted", revision=2).status_code == 200
    assert shown(as_("expert_mgimo"))[0]["remarks"][0]["reason"] == ""


@pytest.mark.parametrize("disposition", ["rejected", "accepted_in_part"])
def test_who_rejects_a_remark_or_a_part_of_it_says_why(as_: As, act: ActId, house: House, disposition: str) -> None:
    (point,) = signed(as_, remark())["remarks"]
    staged(house, act, "summary")
    refused = disposed(as_("developer"), point, disposition, "  ")
    assert (refused.status_code, refused.json()["type"]) == (422, "/errors/reason-missing")
    assert refused.json()["disposition"] == disposition
    assert pointers(disposed(as_("developer"), point, disposition, "а" * 10_001)) == ["/reason"]


def test_nobody_but_the_developer_answers_and_only_signed_remarks(as_: As, act: ActId, house: House) -> None:
    (point,) = signed(as_, remark())["remarks"]
    assert disposed(as_("developer"), point, "noted").json()["reason"] == "stage-does-not-take"
    id = begun(as_("expert_mgimo"))
    saved(as_("expert_mgimo"), id, remark())
    draft = shown(as_("expert_mgimo"))[1]["remarks"][0]
    staged(house, act, "summary")
    assert disposed(as_("chair"), point, "noted").json()["reason"] == "no-mandate"
    assert disposed(as_("developer"), draft, "noted").status_code == 404
    assert disposed(as_("developer"), {"id": clause_id("none")}, "noted").status_code == 404
    assert disposed(as_("developer"), point, "perhaps").status_code == 422


def test_many_conclusions_are_read_in_as_many_queries_as_one(as_: As, act: ActId, queries: Callable[[], int]) -> None:
    reader = as_("secretariat")
    signed(as_, remark())
    reader.get(CONCLUSIONS)
    queries()
    reader.get(CONCLUSIONS)
    one = queries()
    for _ in range(3):
        signed(as_, remark(), {"text": "Ещё."}, remark(proposed=None))
    queries()
    assert len(reader.get(CONCLUSIONS).json()["conclusions"]) == 4
    assert queries() == one
