"""The text as it would be: for every reader, never stored, and what cannot stand together is named."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from service.api.schemas.supposing import MOST
from service.domain.amendment.amendment import Status
from service.domain.amendment.operation import RemoveClause
from service.domain.ids import ActId, AmendmentId
from service.usecases.access import OPERATOR
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt as Done
from tests.acts import an_act, clause_id, published, staged, text
from tests.api.people import Assembly, Caller
from tests.deciding import an_amendment, words

As = Callable[[str], Caller]
URL = "/api/acts/mz-1/what-if"
DRAWING = """
    article 1 "Проверка"
      paragraph 1: Настоящий Закон устанавливает порядок проверки программ.
      paragraph 2: Срок проверки не превышает 30 дней со дня обращения.
      paragraph 3: Срок продлевается по правилам части 2 настоящей статьи.
"""
P1, TERM, P3 = (f"article-1/paragraph-{number}" for number in (1, 2, 3))
BASE = "Срок проверки не превышает 30 дней со дня обращения."
TEN = words(TERM, BASE, BASE.replace("30", "10"))
SIXTY = words(TERM, BASE, BASE.replace("30", "60"))
OTHER = words(P1, "Настоящий Закон устанавливает порядок проверки программ.", "Новый порядок.")


@pytest.fixture
def act(house: House, assembly: Assembly) -> ActId:
    made = an_act(assembly)
    published(house, made, DRAWING)
    staged(house, made, "amendments")
    return made


def supposed(as_: As, who: str, ids: Sequence[AmendmentId]) -> Any:
    answer = as_(who).post(URL, {"amendments": list(ids)})
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_only_what_would_be_otherwise_is_shown_with_who_makes_it_so(as_: As, assembly: Assembly, act: ActId) -> None:
    ten, gone = (an_amendment(assembly, act, [step]) for step in (TEN, RemoveClause(clause_id(P3), hash_of(P3))))
    shown = supposed(as_, "head_kz", [ten, gone])
    assert [(one["change"]["id"], one["change"]["change"], one["after"]) for one in shown["clauses"]] == [
        (clause_id(TERM), "changed", clause_id(P1)),
        (clause_id(P3), "removed", clause_id(TERM)),
    ]
    assert [one["by"] for one in shown["clauses"]] == [[{"id": ten, "number": 1}], [{"id": gone, "number": 2}]]
    assert [run["text"] for run in shown["clauses"][0]["change"]["marks"]["text"]][1:3] == ["30", "10"]
    assert (shown["open"], shown["left_out"], shown["references"]) == ([], [], [])


def test_a_reference_to_what_would_be_otherwise_is_named(as_: As, assembly: Assembly, act: ActId) -> None:
    ten = an_amendment(assembly, act, [TEN])
    gone = an_amendment(assembly, act, [RemoveClause(clause_id(TERM), hash_of(TERM))])
    said = {"clause": clause_id(P3), "words": "части 2 настоящей статьи", "unit": clause_id(TERM)}
    assert supposed(as_, "head_by", [ten])["references"] == [{**said, "upset": "changed"}]
    assert supposed(as_, "head_by", [gone])["references"] == [{**said, "upset": "lost"}]


def test_nothing_is_stored_and_the_hash_is_that_of_the_text_if_it_were_published(
    as_: As, assembly: Assembly, act: ActId, house: House
) -> None:
    other = an_amendment(assembly, act, [OTHER])
    shown = supposed(as_, "head_by", [other])
    becomes = DRAWING.replace("Настоящий Закон устанавливает порядок проверки программ", "Новый порядок")
    assert shown["hash"] == text(becomes).hash()
    assert supposed(as_, "head_by", [])["hash"] == as_("head_by").get("/api/acts/mz-1/text").json()["hash"]
    with house.reading(OPERATOR) as uow:
        assert uow.acts.current(act) == 1


def test_what_cannot_stand_together_is_left_out_and_named(as_: As, assembly: Assembly, act: ActId) -> None:
    ten, sixty, other = (an_amendment(assembly, act, [step]) for step in (TEN, SIXTY, OTHER))
    shown = supposed(as_, "head_by", [ten, sixty, other])
    both = [{"id": ten, "number": 1}, {"id": sixty, "number": 2}]
    assert shown["open"] == [{"amendments": both, "clause": clause_id(TERM), "reason": "same-words"}]
    assert shown["left_out"] == both
    assert [one["change"]["id"] for one in shown["clauses"]] == [clause_id(P1)]


def test_a_draft_is_supposed_by_its_own_delegation_alone(as_: As, assembly: Assembly, act: ActId) -> None:
    draft = an_amendment(assembly, act, [TEN], Status.DRAFT)
    assert supposed(as_, "head_by", [draft])["clauses"][0]["by"] == [{"id": draft, "number": None}]
    refused = as_("head_kz").post(URL, {"amendments": [draft]})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/amendments/0")


@pytest.mark.parametrize("name", ["nonsense", "00000000-0000-4000-8000-000000000000", ""])
def test_what_is_no_amendment_of_the_act_is_named_by_its_place(
    as_: As, assembly: Assembly, act: ActId, name: str
) -> None:
    ten = an_amendment(assembly, act, [TEN])
    refused = as_("head_by").post(URL, {"amendments": [ten, name]})
    assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, "/amendments/1")


def test_no_more_can_be_supposed_than_could_be_answered(as_: As, act: ActId) -> None:
    assert as_("head_by").post(URL, {"amendments": ["x"] * (MOST + 1)}).status_code == 422


def test_what_is_in_the_text_already_is_said_to_be(as_: As, assembly: Assembly, act: ActId, house: House) -> None:
    ten = an_amendment(assembly, act, [TEN], Status.ADOPTED)
    with house.work(OPERATOR) as uow:
        uow.amendments.consolidated([ten], uow.acts.current(act))
        uow.commit(Done(id=act))
    assert [met["reason"] for met in supposed(as_, "head_by", [ten])["open"]] == ["in-the-text"]


def hash_of(clause: str) -> Any:
    return text(DRAWING).hash(clause_id(clause))


def test_amendments_are_supposed_by_number_too_and_told_by_both(as_: As, assembly: Assembly, act: ActId) -> None:
    ten, other = an_amendment(assembly, act, [TEN]), an_amendment(assembly, act, [OTHER])
    kz = as_("head_kz")
    shown = kz.post(URL, {"amendments": [ten], "numbers": [2, 1]}).json()
    assert shown["chosen"] == [{"id": ten, "number": 1}, {"id": other, "number": 2}]
    assert shown["hash"] == kz.post(URL, {"numbers": [1, 2]}).json()["hash"]
    refused = kz.post(URL, {"numbers": [1, 7]})
    assert refused.json()["errors"] == [{"pointer": "/numbers/1", "reason": "unknown"}]


def test_every_adopted_or_admissible_amendment_is_chosen_at_once(as_: As, assembly: Assembly, act: ActId) -> None:
    adopted = an_amendment(assembly, act, [TEN], Status.ADOPTED)
    admissible = an_amendment(assembly, act, [OTHER], Status.ADMISSIBLE)
    an_amendment(assembly, act, [SIXTY], Status.REJECTED)

    def chosen(every: str) -> list[str]:
        return [one["id"] for one in as_("head_kz").post(URL, {"every": every}).json()["chosen"]]

    assert chosen("adopted") == [adopted]
    assert chosen("admissible") == [adopted, admissible]
    again = as_("head_kz").post(URL, {"every": "adopted", "amendments": [adopted]}).json()
    assert again["chosen"] == [{"id": adopted, "number": 1}]
