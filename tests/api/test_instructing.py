"""A pasted instruction over HTTP: edits that can be drafted as they are, or what fails and what may be meant."""

from collections.abc import Callable

import pytest

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, published, staged
from tests.amending import reworded, tabled
from tests.api.people import Assembly, Caller

ACT = "/api/acts/mz-1"
As = Callable[[str], Caller]


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
    """An act with a text at the amendments stage."""
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


@pytest.mark.usefixtures("law")
def test_a_pasted_instruction_becomes_the_edits_of_a_draft(as_: As) -> None:
    kz = as_("member_kz")
    said = '1) в ч. 2 ст. 1 цифры "30" заменить цифрами "10"; 2) статью 2 исключить'
    answer = kz.post(f"{ACT}/instruction", {"text": said})
    assert answer.status_code == 200, answer.text
    shown = answer.json()
    assert shown["outcome"] == "read"
    assert shown["wording"]["instruction"]["ru"] == (
        "1) в части 2 статьи 1 цифры «30» заменить цифрами «10»;\n2) статью 2 исключить."
    )
    assert "Срок проверки не превышает 10 дней" in shown["wording"]["instruction_full"]["ru"]
    assert kz.post(f"{ACT}/amendments", {"edits": shown["wording"]["edits"]}).status_code == 201


@pytest.mark.usefixtures("law")
def test_what_is_not_beyond_doubt_is_shown_with_what_it_may_be(as_: As) -> None:
    kz = as_("member_kz")

    def asked(said: str) -> dict[str, object]:
        answer = kz.post(f"{ACT}/instruction", {"text": said})
        assert answer.status_code == 200, answer.text
        found: dict[str, object] = answer.json()
        return found

    twice = asked("В статье 1 слово «проверки» исключить.")
    assert (twice["outcome"], twice["reason"]) == ("ambiguous", "words-several")
    assert [one["cited"]["ru"] for one in twice["candidates"]] == ["часть 1 статьи 1", "часть 2 статьи 1"]  # type: ignore[attr-defined]
    missing = asked("В статье 1 слово «надзора» исключить.")
    assert (missing["outcome"], missing["reason"], missing["wording"]) == ("not-found", "words-missing", None)
    unknown = asked("Статью 1 переписать набело.")
    assert (unknown["outcome"], unknown["reason"]) == ("not-understood", "deed")
    assert unknown["said"] == {"words": "Статью 1 переписать набело", "start": 0, "end": 26}
    unfit = asked("Статью 1 исключить; в статье 1 слово «программ» исключить.")
    assert (unfit["outcome"], unfit["candidates"][0]["clause"]) == ("unfit", clause_id("article-1/paragraph-1"))  # type: ignore[index]


@pytest.mark.usefixtures("law")
def test_several_new_units_are_kept_in_one_draft_in_their_order(as_: As) -> None:
    kz = as_("member_kz")
    said = "Статью 1 дополнить частями 3 и 4 следующего содержания: «3. Отчёт годовой.\n4. Отчёт хранится.»"
    wording = kz.post(f"{ACT}/instruction", {"text": said}).json()["wording"]
    assert wording["instruction"]["ru"] == f"{said}."
    assert len({(one["parent"], one["after"]) for one in wording["edits"]}) == 1
    kept = kz.post(f"{ACT}/amendments", {"edits": wording["edits"]})
    assert kept.status_code == 201, kept.text
    draft = kz.get(f"/api/amendments/{kept.json()['id']}").json()["amendment"]["current"]
    assert draft["instruction"]["ru"] == f"{said}."
    assert [one["unit"]["label"] for one in draft["edits"]] == ["3", "4"]


@pytest.mark.usefixtures("law")
def test_an_instruction_can_be_for_what_another_amendment_makes_of_the_text(as_: As) -> None:
    by, kz = as_("head_by"), as_("member_kz")
    parent = tabled(by, reworded(by, "Срок проверки не превышает 10 дней."))
    said = "В части 2 статьи 1 цифры «10» заменить цифрами «15»."
    assert kz.post(f"{ACT}/instruction", {"text": said}).json()["reason"] == "words-missing"
    answer = kz.post(f"{ACT}/instruction", {"text": said, "parent": parent})
    assert answer.status_code == 200, answer.text
    wording = answer.json()["wording"]
    assert wording["instruction"]["ru"] == said
    child = kz.post(f"{ACT}/amendments", {"edits": wording["edits"], "parent": parent})
    assert child.status_code == 201, child.text
    assert kz.post(f"{ACT}/instruction", {"text": said, "parent": child.json()["id"]}).status_code == 422
    assert kz.post(f"{ACT}/instruction", {"text": said, "parent": clause_id("article-2")}).status_code == 422


@pytest.mark.usefixtures("law")
def test_an_empty_or_endless_instruction_is_refused_by_name(as_: As) -> None:
    kz = as_("member_kz")
    assert kz.post(f"{ACT}/instruction", {"text": ""}).status_code == 422
    assert kz.post(f"{ACT}/instruction", {"text": "а" * 200_001}).status_code == 422
    assert kz.post(f"{ACT}/instruction", {"text": "В статье 1 \0"}).status_code == 400
    assert kz.post(f"{ACT}/instruction", {"text": "В статье 1 \ufdd0"}).json()["outcome"] == "not-understood"
    assert kz.post(f"{ACT}/instruction", {"text": "x", "language": "tt"}).status_code in {404, 422}
