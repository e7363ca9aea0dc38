"""The demonstration loads through the use cases, by the rules, and shows every kind of thing there is."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest

from service.bootstrap import house_on
from service.demonstration.cast import Cast
from service.demonstration.loader import load
from service.demonstration.material import entries, material
from service.domain.ids import Language, VersionNumber
from service.domain.procedure.mandate import Actor
from service.domain.text.clause import ClauseKind
from service.domain.text.tree import ClauseTree
from service.persistence.engine import make_engine
from service.persistence.private_postgres import APP, PrivatePostgres
from service.usecases.acts import show_act
from service.usecases.amendments import ListAmendments, list_amendments
from service.usecases.asking import list_requests
from service.usecases.balance import show_balance
from service.usecases.ports.house import House
from service.usecases.programme_shown import ShowProgramme, list_programmes, show_programme
from service.usecases.publishing import show_adopted
from service.usecases.remarks import list_conclusions
from service.usecases.summary import ShowSummary, show_summary

RU = Language("ru")


@dataclass(frozen=True, slots=True)
class Shown:
    """A loaded demonstration and its people."""

    cast: Cast

    def tree(self, act: str, version: int, language: str = "ru") -> ClauseTree:
        with self.cast.house.reading(self.cast.actor("secretariat-1")) as uow:
            found = uow.acts.by_slug(act)
            return uow.acts.tree(found.id, VersionNumber(version), Language(language))


@pytest.fixture(scope="module")
def house(postgres: PrivatePostgres, template: str) -> Iterator[House]:
    postgres.create_database("shown", template)
    engine = make_engine(postgres.url(APP, "shown"), 3)
    yield house_on(engine, ZoneInfo("Europe/Moscow"))
    engine.dispose()


def test_the_programme_of_the_past_years_stands_and_the_next_waits_for_the_plenary(shown: Shown) -> None:
    reader = shown.cast.actor("kz-head")
    coming, past = (
        show_programme(ShowProgramme(reader, one.id), shown.cast.house)
        for one in list_programmes(reader, shown.cast.house).programmes
    )
    assert (coming.version, [one.status.value for one in coming.sets]) == (0, ["put"])
    assert [one.granted for one in coming.sets[0].approvals] == [True, None]
    assert (past.version, [one.status.value for one in past.sets]) == (2, ["approved", "approved"])
    told = {item.number: (item.standing.value, item.late and item.late.value) for item in past.items}
    assert told == {1: ("done", None), 2: ("begun", "not_done")} | dict.fromkeys(range(3, 7), ("included", "not_begun"))
    assert [(one.number, [before.number for before in one.line]) for one in coming.waiting] == [(5, [3])]
    assert {act.slug for item in past.items for act in item.acts} == {"electronic-document", "kii"}


@pytest.fixture(scope="module")
def shown(house: House) -> Shown:
    assert load(house, lambda _english, _russian: None)
    with house.reading(Actor(None)) as uow:
        persons = {person.key: person.id for person in uow.people.everybody() if person.key}
        bodies = {body.key: body.id for body in uow.people.bodies()}
    return Shown(Cast(bodies, persons, house))


def test_it_is_loaded_once(shown: Shown) -> None:
    assert not load(shown.cast.house, lambda _english, _russian: None)


def test_every_body_and_person_of_the_files_is_there(shown: Shown) -> None:
    assembly = material("assembly.yaml")
    assert set(shown.cast.bodies) == {body["key"] for body in assembly["bodies"]}
    assert set(shown.cast.persons) == {person["key"] for person in assembly["persons"]}


def test_a_mandate_that_has_ended_is_not_in_force(shown: Shown) -> None:
    assert shown.cast.actor("ru-former-head").mandates == ()


def test_the_three_acts_stand_at_three_stages(shown: Shown) -> None:
    reader = shown.cast.actor("by-drafter")
    stages = {slug: show_act(reader, slug, shown.cast.house).act.stage for slug in ACTS}
    assert {slug: stage and stage.key for slug, stage in stages.items()} == {
        "civil-readiness": "development",
        "electronic-document": "dispatched",
        "kii": "amendments",
    }


ACTS = ("civil-readiness", "electronic-document", "kii")


def test_the_model_law_has_every_kind_of_unit_and_an_english_text_beside_it(shown: Shown) -> None:
    russian, english = shown.tree("kii", 1), shown.tree("kii", 1, "en")
    kinds = Counter(row.clause.kind for row in russian.placed)
    for kind in ("preamble", "division", "chapter", "article", "paragraph", "point", "subpoint", "indent", "annex"):
        assert kinds[ClauseKind(kind)], kind
    assert sum(kinds.values()) >= 200
    assert not any(english.index[id].clause.text == row.clause.text != "" for id, row in russian.index.items()), (
        "a clause without its translation"
    )


def test_every_tabled_amendment_of_the_file_is_tabled(shown: Shown) -> None:
    wanted = Counter(entry["status"] for entry in entries("amendments.yaml"))
    listed = list_amendments(ListAmendments(shown.cast.actor("auditor"), "kii", limit=500), shown.cast.house)
    assert listed.total == wanted["tabled"] + wanted["withdrawn"]
    found = Counter(item.status.value for item in listed.items)
    assert (found["tabled"], found["withdrawn"]) == (wanted["tabled"], wanted["withdrawn"])


def test_every_relation_of_amendments_can_be_seen(shown: Shown) -> None:
    listed = list_amendments(ListAmendments(shown.cast.actor("auditor"), "kii", limit=500), shown.cast.house)
    relations = {relation.relation for item in listed.items for relation in item.relations}
    assert {"identical", "same_effect", "exclusive", "parallel", "child", "consequential"} <= set(map(str, relations))


def test_the_adopted_act_says_what_was_decided(shown: Shown) -> None:
    before, after = (shown.tree("electronic-document", version) for version in (1, 3))
    changed = {id for id in before.index if before.index[id].clause != after.index[id].clause}
    assert [before.index[id].clause.label for id in changed] == ["1"]
    (article,) = changed
    assert "не менее десяти лет" in after.index[article].clause.text
    added = [after.index[id].clause for id in after.index if id not in before.index]
    assert [unit.label for unit in added] == ["4"]
    adopted = show_adopted(shown.cast.actor("observer-1"), "electronic-document", RU, shown.cast.house)
    assert adopted.resolution["number"] == "ДЕМО-18-5"


def test_conclusions_are_signed_answered_and_partly_taken_over(shown: Shown) -> None:
    listed = list_conclusions(shown.cast.actor("mgimo-1"), "kii", shown.cast.house).conclusions
    assert Counter(one.status.value for one in listed) == {"signed": 4, "draft": 1}
    signed = [remark for one in listed if one.status.value == "signed" for remark in one.remarks]
    assert all(remark.disposition for remark in signed)
    assert sum(bool(remark.fate) for remark in signed) == 4


def test_opinions_were_asked_for_answered_and_whoever_was_disagreed_with_has_a_reply(shown: Shown) -> None:
    reader, house = shown.cast.actor("kz-head"), shown.cast.house
    asked = {one.body.key: one.state.value for one in list_requests(reader, "kii", house).requests}
    assert asked == {"mgimo": "received", "joint-staff": "received"}
    listed = list_conclusions(reader, "kii", house).conclusions
    assert {one.body.key for one in listed if one.disagreed} == {one.body.key for one in listed if one.reply}
    summary = show_summary(ShowSummary(reader, "kii", RU), house)
    assert Counter(one.answered.value for one in summary.delegations) == {"no_remarks": 5, "remarks": 1}
    assert show_balance(reader, "kii", house).missing != ()


def test_nobody_outside_a_delegation_sees_its_drafts(shown: Shown) -> None:
    own = list_amendments(ListAmendments(shown.cast.actor("by-drafter"), "kii", mine=True, limit=500), shown.cast.house)
    drafts = {item.id for item in own.items if item.status.value == "draft"}
    others = list_amendments(ListAmendments(shown.cast.actor("kz-head"), "kii", limit=500), shown.cast.house)
    assert not drafts & {item.id for item in others.items}
