"""Groups of near-duplicates over HTTP: for every reader, drafts only for their own, page by page."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, published, staged
from tests.api.people import Assembly, Caller
from tests.deciding import an_amendment
from tests.drafting import put, unit

As = Callable[[str], Caller]
URL = "/api/acts/mz-1/near-duplicates"
RULE = "Орган ведёт реестр операторов, публикует его на своём сайте и обновляет не реже одного раза в {}."


@pytest.fixture
def act(house: House, assembly: Assembly) -> ActId:
    made = an_act(assembly)
    published(house, made)
    staged(house, made, "amendments")
    return made


def a_rule(assembly: Assembly, act: ActId, when: str, status: Status = Status.TABLED) -> Any:
    step = put(clause_id("article-1"), None, unit(assembly.house.new_id(), RULE.format(when), kind="paragraph"))
    return an_amendment(assembly, act, [replace(step, parent=clause_id("article-1"))], status)


def test_what_differs_from_the_first_is_marked(as_: As, assembly: Assembly, act: ActId) -> None:
    first, second, draft = (
        a_rule(assembly, act, when, status)
        for when, status in (("месяц", Status.TABLED), ("год", Status.TABLED), ("век", Status.DRAFT))
    )
    shown = as_("head_kz").get(URL).json()
    assert (shown["amendments"], len(shown["families"])) == (2, 1)
    group = shown["families"][0]
    assert (group["head"], group["total"], group["after"]) == (first, 2, None)
    assert [(one["id"], one["number"], one["body"]["state"]) for one in group["members"]] == [
        (first, 1, "BY"),
        (second, 2, "BY"),
    ]
    assert [(run["op"], run["text"]) for run in group["members"][1]["marks"]][1:3] == [("del", "месяц"), ("ins", "год")]
    assert [one["id"] for one in as_("head_by").get(URL).json()["families"][0]["members"]] == [first, second, draft]


def test_each_is_told_as_an_instruction_and_on_an_earlier_text_by_its_words_alone(
    as_: As, assembly: Assembly, house: House, act: ActId
) -> None:
    for when in ("месяц", "год"):
        a_rule(assembly, act, when)

    def told() -> list[str]:
        members = as_("head_kz").get(URL).json()["families"][0]["members"]
        return ["".join(run["text"] for run in one["marks"] if run["op"] != "del") for one in members]

    assert all("дополнить" in words and "Орган ведёт реестр" in words for words in told())
    published(house, act)
    assert all(words.startswith("Орган ведёт реестр") for words in told())


def test_a_group_is_read_page_by_page(as_: As, assembly: Assembly, act: ActId) -> None:
    ids = [a_rule(assembly, act, f"{days} дней") for days in range(2, 7)]
    page = as_("head_by").get(f"{URL}?head={ids[0]}&after=2&limit=2").json()["families"][0]
    assert ([one["id"] for one in page["members"]], page["after"], page["total"]) == (ids[2:4], 4, 5)
    assert as_("head_by").get(f"{URL}?head={ids[1]}").status_code == 404
    assert as_("head_by").get(f"{URL}?limit=501").status_code == 422


def test_an_act_without_a_text_has_no_groups(as_: As, assembly: Assembly) -> None:
    an_act(assembly)
    assert as_("secretariat").get(URL).json()["families"] == []
