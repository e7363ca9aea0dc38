"""What the chair who rules is shown of an amendment: ten criteria, each with what was found."""

from dataclasses import replace
from typing import Any

from service.domain.ids import ActId
from service.domain.text.citation import CitedText
from service.domain.text.naming import Scheme
from service.usecases.access import OPERATOR, Case, take_up
from service.usecases.judging import scope_of
from service.usecases.ports.house import House
from tests.acts import clause_id, staged
from tests.amending import ACT, DAYS_10, P1, As, decide, drafted, reworded, tabled


def found(caller: Any, id: str) -> dict[str, dict[str, Any]]:
    shown = caller.get(f"/api/amendments/{id}").json()["amendment"]["findings"]
    return {one["criterion"]: one for one in shown}


def test_all_ten_are_shown_to_everybody(as_: As, law: ActId) -> None:
    id = tabled(as_("head_by"), reworded(as_("head_by"), DAYS_10))
    shown = found(as_("head_kz"), id)
    assert list(shown) == [f"A{number}" for number in range(1, 11)]
    assert {key: one["judged"] for key, one in shown.items() if one["judged"] != "holds"} == {
        "A4": "does-not-apply",
        "A5": "does-not-apply",
        "A6": "does-not-apply",
    }
    assert (shown["A7"]["counted"], shown["A7"]["measure"]) == (1, 1)


def test_units_are_named_as_they_are_cited(as_: As, law: ActId) -> None:
    by = as_("head_by")
    other = clause_id("article-2/paragraph-1")
    id = tabled(by, None, edits=[reworded(by, DAYS_10), reworded(by, "Иное.", other)])
    assert [one["ru"] for one in found(by, id)["A3"]["units"]] == ["статья 1", "статья 2"]


def test_what_was_decided_is_not_brought_again(as_: As, house: House, law: ActId, commission: Any) -> None:
    by, kz, chair = as_("head_by"), as_("head_kz"), as_("chair")
    first = tabled(by, reworded(by, DAYS_10))
    commission(first)
    decide(chair, first, "rejected")
    staged(house, law, "amendments")
    again = tabled(kz, reworded(kz, DAYS_10))
    told = found(chair, again)["A10"]
    assert (told["judged"], told["amendments"]) == ("against", [1])
    assert found(chair, first) == {}


def test_a_draft_needs_no_support_yet(as_: As, law: ActId) -> None:
    by = as_("head_by")
    assert found(by, drafted(by, reworded(by, DAYS_10)))["A7"]["judged"] == "does-not-apply"


def test_a_sub_amendment_is_held_against_what_it_amends(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    parent = tabled(by, reworded(by, DAYS_10))
    asked = {"edit": reworded(kz, "Иное.", P1), "parent": parent}
    assert "A5-beyond-parent" in kz.post(f"{ACT}/preview", asked).json()["hints"]


def approved(case: Case, scope: str) -> Case:
    """The act with its concept approved, for these units."""
    facts = {"concept": {"fields": {"scope": scope}}}
    return replace(case, profile=replace(case.profile, concept="concept"), dossier=replace(case.dossier, facts=facts))


def test_the_units_of_the_concept_are_read_from_the_record(house: House, law: ActId) -> None:
    with house.reading(OPERATOR) as uow:
        case = take_up(uow, house, "mz-1")
        text = CitedText(uow.acts.tree(law, case.dossier.version, case.act.language), Scheme(case.act.naming))
    one, two = clause_id("article-1"), clause_id("article-2")
    assert scope_of(approved(case, "статья 1; статья 2"), text) == frozenset({one, two})
    assert scope_of(approved(case, "статья 1; статья 99"), text) is None
    assert scope_of(approved(case, ""), text) is None
    assert scope_of(case, text) is None
