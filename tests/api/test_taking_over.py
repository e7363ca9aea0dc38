"""Proposals of experts become amendments: a wording taken over, a remark credited as the origin, once for each body."""

from typing import Any

import pytest

from service.domain.ids import ActId
from service.domain.text.canonical import words_hash
from service.usecases.ports.house import House
from tests.acts import LAW, an_act, clause_id, published, staged
from tests.api.concluding import BETTER, TERM, WORDS, As, begun, remark, saved, shown, signed, under_expertise
from tests.api.people import Assembly, Caller


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    return under_expertise(assembly, house)


def taken(caller: Caller, remark: dict[str, Any], **body: object) -> Any:
    return caller.post(f"/api/remarks/{remark['id']}/take-over", body)


def test_a_delegation_takes_a_wording_over_as_its_own_draft_and_the_origin_is_credited(
    as_: As, act: ActId, house: House, assembly: Assembly
) -> None:
    (point,) = signed(as_, remark())["remarks"]
    staged(house, act, "amendments")
    made = taken(as_("member_by"), point)
    assert made.status_code == 201, made.text
    with house.reading(assembly.actor("member_by")) as uow:
        record = uow.amendments.get(made.json()["id"])
    assert record.amendment.origin == point["id"]
    assert record.amendment.body == assembly.bodies["by"]
    assert [operation.text for operation in record.amendment.operations] == [BETTER]  # type: ignore[union-attr]
    (own,) = shown(as_("head_by"))[0]["remarks"]
    assert [(fate["id"], fate["number"], fate["status"]) for fate in own["fate"]] == [
        (made.json()["id"], None, "draft")
    ]
    assert shown(as_("expert_mgimo"))[0]["remarks"][0]["fate"] == []  # a draft is private until it is tabled
    again = taken(as_("head_by"), point)
    assert (again.status_code, again.json()["amendment"]) == (409, made.json()["id"])
    assert taken(as_("head_kz"), point).status_code == 201


def test_any_remark_is_made_an_amendment_of_any_kind_and_credited_once(
    as_: As, act: ActId, house: House, assembly: Assembly
) -> None:
    (point,) = signed(as_, remark(text="Срок не нужен вовсе.", proposed=None))["remarks"]
    mine = begun(as_("expert_mgimo"))
    saved(as_("expert_mgimo"), mine, remark())
    hidden = next(one for one in shown(as_("expert_mgimo")) if one["id"] == mine)["remarks"][0]["id"]
    for slug, stage in (("mz-1", "amendments"), ("other", "amendments")):
        other = act if slug == "mz-1" else an_act(assembly, slug)
        if other != act:
            published(house, other)
        staged(house, other, stage)

    def drafted(who: str, origin: str, slug: str = "mz-1") -> Any:
        text = as_(who).get(f"/api/acts/{slug}/text").json()["clauses"]
        clause = next(one for one in text if one["id"] == clause_id(TERM))
        edit = {"kind": "remove", "clause": clause["id"], "base_hash": clause["base"]["subtree"]}
        return as_(who).post(f"/api/acts/{slug}/amendments", {"edit": edit, "origin": origin})

    made = drafted("member_by", point["id"])
    assert made.status_code == 201, made.text
    with house.reading(assembly.actor("member_by")) as uow:
        assert uow.amendments.get(made.json()["id"]).amendment.origin == point["id"]
    assert [one["id"] for one in shown(as_("head_by"))[0]["remarks"][0]["fate"]] == [made.json()["id"]]
    again = drafted("head_by", point["id"])
    assert (again.status_code, again.json()["amendment"]) == (409, made.json()["id"])
    assert drafted("chair", point["id"]).status_code == 201
    for origin, slug in ((point["id"], "other"), (hidden, "mz-1"), ("так", "mz-1"), (clause_id("none"), "mz-1")):
        assert drafted("head_kz", origin, slug).status_code == 404
    assert drafted("legal_editor", point["id"]).status_code in (403, 404)


def test_what_the_commission_takes_over_is_the_commissions(
    as_: As, act: ActId, house: House, assembly: Assembly
) -> None:
    (point,) = signed(as_, remark(text="а" * 15_000))["remarks"]
    staged(house, act, "amendments")
    made = taken(as_("chair"), point).json()["id"]
    with house.reading(assembly.actor("chair")) as uow:
        amendment = uow.amendments.get(made).amendment
    assert (amendment.kind, amendment.body) == ("commission", assembly.bodies["commission"])
    assert amendment.justification == ""  # longer than the profile allows: the author writes another


def test_a_heading_is_taken_over_too(as_: As, act: ActId, house: House, assembly: Assembly) -> None:
    wording = {"part": "heading", "base": words_hash("Предмет"), "text": "Предмет и цели"}
    (point,) = signed(as_, remark(clause=clause_id("article-1"), mark=None, proposed=wording))["remarks"]
    staged(house, act, "amendments")
    made = taken(as_("member_by"), point).json()["id"]
    with house.reading(assembly.actor("member_by")) as uow:
        (operation,) = uow.amendments.get(made).amendment.operations
    assert operation.heading == "Предмет и цели"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("later", "reason"),
    [
        (LAW.replace("30 дней", "20 дней"), "words-changed"),
        (LAW.replace("30 дней", "10 дней"), "already-so"),
        (LAW.replace("30 дней", "10 рабочих дней"), "words-changed"),
        (LAW.replace("со дня обращения", "с даты обращения"), "to-be-confirmed"),
        (LAW.replace("  paragraph 2: Срок проверки не превышает 30 дней со дня обращения.\n", ""), "clause-gone"),
    ],
)
def test_a_wording_that_no_longer_fits_the_text_is_not_taken_over_and_says_why(
    as_: As, act: ActId, house: House, later: str, reason: str
) -> None:
    (point,) = signed(as_, remark())["remarks"]
    published(house, act, later)
    staged(house, act, "amendments")
    refused = taken(as_("member_by"), point)
    assert (refused.status_code, refused.json()["type"], refused.json()["reason"]) == (
        409,
        "/errors/wording-unfit",
        reason,
    )


def test_a_wording_is_carried_over_words_that_changed_elsewhere(
    as_: As, act: ActId, house: House, assembly: Assembly
) -> None:
    wording = {"part": "text", "base": words_hash(WORDS), "text": WORDS.replace("обращения", "жалобы")}
    (point,) = signed(as_, remark(proposed=wording))["remarks"]
    published(house, act, LAW.replace("Срок проверки", "Общее время проверки"))
    staged(house, act, "amendments")
    made = taken(as_("member_by"), point)
    assert made.status_code == 201, made.text
    with house.reading(assembly.actor("member_by")) as uow:
        (operation,) = uow.amendments.get(made.json()["id"]).amendment.operations
    expected = "Общее время проверки не превышает 30 дней со дня жалобы."
    assert operation.text == expected  # type: ignore[union-attr]


def test_a_remark_without_a_wording_or_of_a_draft_is_not_taken_over(as_: As, act: ActId, house: House) -> None:
    (point,) = signed(as_, remark(proposed=None))["remarks"]
    staged(house, act, "amendments")
    refused = taken(as_("member_by"), point)
    assert (refused.status_code, refused.json()["type"]) == (409, "/errors/nothing-proposed")
    assert taken(as_("expert_mgimo"), point).json()["reason"] == "no-mandate"
    assert taken(as_("member_by"), point, body=clause_id("nobody")).status_code == 404
