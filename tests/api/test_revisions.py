"""An edit names the revision it was made on; without one, or on a stale one, it is refused and nothing is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from service.usecases.ports.house import House
from tests.acts import an_act, published, staged
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]


def content(summary: str) -> dict[str, Any]:
    return {"verdict": "support", "summary": summary, "remarks": []}


@pytest.fixture
def conclusion(as_: As, assembly: Assembly, house: House) -> str:
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "parliaments_and_expertise")
    begun = as_("expert_mgimo").post("/api/acts/mz-1/conclusions", {}).json()
    return f"/api/conclusions/{begun['id']}"


def summary(caller: Caller) -> str:
    (shown,) = caller.get("/api/acts/mz-1/conclusions").json()["conclusions"]
    words: str = shown["summary"]
    return words


def test_the_revision_of_an_answer_is_its_etag_and_what_the_next_edit_names(as_: As, conclusion: str) -> None:
    expert = as_("expert_mgimo")
    saved = expert.put(conclusion, content("Первое."), 1)
    assert (saved.json()["revision"], saved.headers["etag"]) == (2, '"2"')
    assert expert.put(conclusion, content("Второе."), 2).headers["etag"] == '"3"'


def test_an_edit_without_a_revision_is_refused(as_: As, conclusion: str) -> None:
    answer = as_("expert_mgimo").send("PUT", conclusion, content("Вслепую."))
    assert (answer.status_code, answer.json()["type"]) == (428, "/errors/revision-required")


@pytest.mark.parametrize("header", ["1", "*", 'W/"1"', '"1", "2"', '"one"', '"-1"', '""', '"99999999999"'])
def test_an_edit_with_another_kind_of_revision_is_refused(as_: As, conclusion: str, header: str) -> None:
    answer = as_("expert_mgimo").send("PUT", conclusion, content("Как-нибудь."), headers={"If-Match": header})
    assert (answer.status_code, answer.json()["errors"]) == (
        422, [{"pointer": "header/If-Match", "reason": "if-match"}],
    )  # fmt: skip


def test_an_edit_of_what_was_changed_since_is_refused_and_says_what_it_found(as_: As, conclusion: str) -> None:
    expert = as_("expert_mgimo")
    expert.put(conclusion, content("Первое."), 1)
    answer = expert.put(conclusion, content("Поверх."), 1)
    assert (answer.status_code, answer.json()["type"]) == (412, "/errors/stale-revision")
    assert (answer.json()["expected"], answer.json()["found"]) == (1, 2)
    assert summary(expert) == "Первое."


def test_of_edits_made_at_one_time_on_one_revision_one_is_kept(as_: As, conclusion: str) -> None:
    experts = [as_("expert_mgimo") for _ in range(6)]
    with ThreadPoolExecutor(6) as threads:
        answers = list(
            threads.map(lambda pair: pair[1].put(conclusion, content(f"Правка {pair[0]}."), 1), enumerate(experts))
        )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412, 412, 412]
    (kept,) = (number for number, answer in enumerate(answers) if answer.is_success)
    assert summary(experts[0]) == f"Правка {kept}."
