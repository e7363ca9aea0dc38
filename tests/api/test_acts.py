"""Acts over HTTP: opened, listed, read."""

from collections.abc import Callable
from typing import Any

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import ChangeHeading, ChangeText
from service.domain.ids import AmendmentId, Language, VersionNumber
from service.domain.text.canonical import words_hash
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from tests.acts import LAW, an_act, clause_id, published, staged, translated
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]


def new_act(assembly: Assembly, **changes: object) -> dict[str, Any]:
    return {
        "slug": "mz-2026-07",
        "kind": "model_law",
        "title": {"ru": "О защите", "en": "On protection"},
        "language": "ru",
        "naming": "ru-parts",
        "developer": assembly.bodies["group"],
        "commission": assembly.bodies["commission"],
    } | changes


def test_the_secretariat_opens_an_act_and_everybody_finds_it_in_the_registry(as_: As, assembly: Assembly) -> None:
    opened = as_("secretariat").post("/api/acts", new_act(assembly))
    assert opened.status_code == 201, opened.text
    assert opened.json()["slug"] == "mz-2026-07"
    (found,) = as_("member_by").get("/api/acts").json()["acts"]
    assert (found["id"], found["version"], found["amendments_count"]) == (opened.json()["id"], 0, 0)
    assert found["commission"]["key"] == "commission"
    assert found["stage"]["key"] == "development"
    overview = as_("member_by").get("/api/acts/mz-2026-07").json()
    assert overview["act"] == found
    assert overview["versions"] == []
    assert [stage["passage"] for stage in overview["stages"]][:2] == ["present", "ahead"]
    assert found["way"] == [{key: stage[key] for key in ("key", "name", "passage")} for stage in overview["stages"]]
    assert not overview["may"]["act.import"]["allowed"]
    history = as_("member_by").get("/api/acts/mz-2026-07/events").json()
    assert [event["kind"] for event in history] == ["act.created"]


@pytest.mark.parametrize(
    ("changes", "pointer", "reason"),
    [
        ({"slug": "МЗ 7"}, "/slug", "slug"),
        ({"slug": "a" * 61}, "/slug", "slug"),
        ({"slug": "00000000-0000-0000-0000-000000000000"}, "/slug", "slug"),
        ({"kind": "poem"}, "/kind", "unknown"),
        ({"naming": "roman"}, "/naming", "unknown"),
        ({"regime": "lapsed"}, "/regime", "unknown"),
        ({"language": "по-русски"}, "/language", "language"),
        ({"title": {"ru": "  "}}, "/title", "missing"),
        ({"title": {"ru": "а" * 1001}}, "/title", "too-long"),
        ({"developer": "11111111-1111-1111-1111-111111111111"}, "/developer", "unknown"),
        ({"developer": "nobody"}, "/developer", "unknown"),
    ],
)
def test_a_dossier_that_does_not_hold_together_is_refused_by_name(
    as_: As, assembly: Assembly, changes: dict[str, object], pointer: str, reason: str
) -> None:
    answer = as_("secretariat").post("/api/acts", new_act(assembly, **changes))
    assert answer.status_code == 422, answer.text
    assert answer.json()["errors"] == [{"pointer": pointer, "reason": reason}]


def test_a_commission_must_be_one(as_: As, assembly: Assembly) -> None:
    answer = as_("secretariat").post("/api/acts", new_act(assembly, commission=assembly.bodies["by"]))
    assert answer.json()["errors"] == [{"pointer": "/commission", "reason": "not-a-commission"}]


def test_no_slug_is_given_twice(as_: As, assembly: Assembly) -> None:
    assert as_("secretariat").post("/api/acts", new_act(assembly)).status_code == 201
    again = as_("secretariat").post("/api/acts", new_act(assembly))
    assert (again.status_code, again.json()["type"]) == (409, "/errors/slug-taken")


def test_an_act_is_read_by_the_invited_and_does_not_exist_for_others(as_: As, assembly: Assembly, house: House) -> None:
    act = an_act(assembly)
    published(house, act)
    assert as_("expert_mgimo").get(f"/api/acts/{act}").status_code == 200
    assert as_("observer").get(f"/api/acts/{act}").status_code == 404
    assert as_("observer").get("/api/acts").json()["acts"] == []
    assert as_("").get("/api/acts").status_code == 401
    assert as_("member_by").get("/api/acts/no-such-act").status_code == 404


def test_a_text_is_read_in_document_order_with_printed_numbers_and_the_hashes_an_edit_names(
    as_: As, assembly: Assembly, house: House
) -> None:
    act = an_act(assembly)
    published(house, act)
    answer = as_("member_by").get("/api/acts/mz-1/text")
    text = answer.json()
    assert (text["version"], text["current"], text["language"], text["languages"]) == (1, 1, "ru", ["ru"])
    assert [(clause["depth"], clause["number"]) for clause in text["clauses"]] == [
        (0, ""),
        (0, "Статья 1."),
        (1, "1."),
        (1, "2."),
        (0, "Статья 2."),
        (1, "1."),
        (2, "1)"),
        (2, "2)"),
    ]
    article = text["clauses"][1]
    assert article["eid"] == "art_1"
    assert article["kind_name"] == {"ru": "статья", "en": "article"}
    assert article["called"] == {"ru": "статья 1", "en": "article 1"}
    with house.reading(assembly.actor("member_by")) as uow:
        tree = uow.acts.tree(act, text["version"], text["language"])
    assert [clause["base"]["subtree"] for clause in text["clauses"]] == [
        tree.hash(row.clause.id) for _, row in tree.walk()
    ]
    assert {clause["translation"] for clause in text["clauses"]} == {"authentic"}
    assert answer.headers["etag"]


def test_a_parallel_text_says_which_clauses_are_translated(as_: As, assembly: Assembly, house: House) -> None:
    act = an_act(assembly)
    published(house, act)
    before = as_("member_by").get("/api/acts/mz-1/text").headers["etag"]
    translated(house, act, {"article-1": ("Scope", "")})
    published(house, act, LAW.replace('"Предмет"', '"Предмет и сфера действия"'))
    text = as_("member_by").get("/api/acts/mz-1/text?language=en").json()
    assert [(c["heading"], c["translation"]) for c in text["clauses"]][1] == ("Scope", "stale")
    assert text["clauses"][1]["number"] == "Article 1."
    assert text["clauses"][2]["translation"] == "none"
    assert as_("member_by").get("/api/acts/mz-1/text?version=1").headers["etag"] != before
    assert as_("member_by").get("/api/acts/mz-1/text?language=de").status_code == 404
    assert as_("member_by").get("/api/acts/mz-1/text?version=3").status_code == 404
    assert as_("member_by").get("/api/acts/mz-1/text?version=0").status_code == 422


def test_the_history_of_a_clause_is_marked_from_wording_to_wording(as_: As, assembly: Assembly, house: House) -> None:
    act = an_act(assembly)
    published(house, act)
    published(house, act, LAW.replace("30 дней", "10 дней"))
    clause = clause_id("article-1/paragraph-2")
    told = as_("member_by").get(f"/api/acts/mz-1/clauses/{clause}/history").json()
    assert [(e["version"], e["until"]) for e in told["editions"]] == [(1, 2), (2, None)]
    assert [run["text"] for run in told["editions"][1]["marks"]["text"] if run["op"] != "same"] == ["30", "10"]
    assert all(run["op"] == "same" for run in told["editions"][0]["marks"]["text"])
    assert told["amendments"] == []
    by_place = as_("member_by").get("/api/acts/mz-1/clauses/art_1__para_2/history")
    assert by_place.json() == told
    for unknown in ("art_9", clause_id("article-9")):
        assert as_("member_by").get(f"/api/acts/mz-1/clauses/{unknown}/history").status_code == 404


def test_the_history_of_a_clause_names_the_amendments_that_touched_it_and_no_draft(
    as_: As, assembly: Assembly, house: House
) -> None:
    act = an_act(assembly)
    published(house, act)
    clause = clause_id("article-1/paragraph-2")
    words = "Срок проверки не превышает 30 дней со дня обращения."
    operations = (
        ChangeText(clause, words_hash(words), "Десять дней."),
        ChangeHeading(clause, words_hash(""), "Срок"),
    )
    with house.work(OPERATOR) as uow:
        for name, number, status in (("a", 7, Status.TABLED), ("b", None, Status.DRAFT)):
            uow.amendments.add(
                Amendment(
                    id=AmendmentId(clause_id(name)),
                    act=act,
                    language=Language("ru"),
                    body=assembly.bodies["by"],
                    author=assembly.people["head_by"],
                    mandate=assembly.actor("head_by").mandates[0].id,
                    base=VersionNumber(1),
                    tabled=operations,
                    current=VersionNumber(1),
                    operations=operations,
                    number=number,
                    status=status,
                )
            )
        uow.commit(Receipt(id=act))
    told = as_("member_by").get(f"/api/acts/mz-1/clauses/{clause}/history").json()["amendments"]
    assert [(one["number"], one["body"]["key"], one["status"], one["touch"]) for one in told] == [
        (7, "by", "tabled", ["heading", "text"])
    ]


def test_a_stage_aside_stands_in_the_timeline_only_where_the_act_has_been_there(
    as_: As, assembly: Assembly, house: House
) -> None:
    act = an_act(assembly)
    shown = {stage["key"]: stage["passage"] for stage in as_("member_by").get("/api/acts/mz-1").json()["stages"]}
    assert "postponed" not in shown
    staged(house, act, "postponed")
    shown = {stage["key"]: stage["passage"] for stage in as_("member_by").get("/api/acts/mz-1").json()["stages"]}
    assert (shown["postponed"], shown["development"], shown["summary"]) == ("present", "passed", "ahead")
    (found,) = as_("member_by").get("/api/acts").json()["acts"]
    assert {step["passage"] for step in found["way"]} == {"passed", "ahead"}


def test_a_stage_aside_that_was_left_stays_in_the_timeline(as_: As, assembly: Assembly) -> None:
    an_act(assembly)
    for move in ("postpone", "resume"):
        revision = as_("executive_secretary").get("/api/acts/mz-1/gate").json()["revision"]
        asked = {"move": move, "seen_revision": revision, "reason": "Ждём."}
        answer = as_("executive_secretary").post("/api/acts/mz-1/transitions", asked)
        assert answer.is_success, answer.text
    shown = {stage["key"]: stage for stage in as_("member_by").get("/api/acts/mz-1").json()["stages"]}
    assert (shown["postponed"]["passage"], shown["development"]["passage"]) == ("aside", "present")
    assert shown["postponed"]["since"]


def test_two_versions_are_compared_clause_by_clause(as_: As, assembly: Assembly, house: House) -> None:
    act = an_act(assembly)
    published(house, act)
    later = LAW.replace("30 дней", "10 дней").replace("    point 1: проверка – действие;\n", "")
    published(house, act, later + 'article 3 "Вступление в силу"\n')
    told = as_("member_by").get("/api/acts/mz-1/compare?from=1&to=2").json()
    changes = {clause["number"] + clause["number_before"]: clause["change"] for clause in told["clauses"]}
    assert changes["2.2."] == "changed"
    assert changes["1)1)"] == "removed"
    assert changes["Статья 3."] == "inserted"
    assert [c["change"] for c in as_("member_by").get("/api/acts/mz-1/compare?from=2&to=2").json()["clauses"]] == [
        "same"
    ] * 8
    assert as_("member_by").get("/api/acts/mz-1/compare?from=1&to=3").status_code == 404
    assert as_("member_by").get("/api/acts/mz-1/compare?from=1").status_code == 422
    assert as_("member_by").get("/api/acts/mz-1/compare?from=1&to=2&language=en").status_code == 404


def test_the_registry_asks_as_often_for_one_act_as_for_many(
    as_: As, assembly: Assembly, house: House, queries: Callable[[], int]
) -> None:
    published(house, an_act(assembly))
    reader = as_("member_by")
    reader.get("/api/acts")
    queries()
    reader.get("/api/acts")
    one = queries()
    for number in range(2, 6):
        published(house, an_act(assembly, f"mz-{number}"))
    queries()
    assert len(reader.get("/api/acts").json()["acts"]) == 5
    assert queries() == one
