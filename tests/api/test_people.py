"""Setting up the assembly: by the administrator and the operator alone, on record, and with no way to half of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from service.domain.errors import InvalidInput, NotFound, NotPermitted
from service.domain.ids import BodyId, MandateId, PersonId
from service.domain.procedure.mandate import Actor, BodyKind, Mandate, Role
from service.usecases.access import OPERATOR, NotSignedIn
from service.usecases.people import (
    DisablePerson,
    EndMandate,
    EnrolPerson,
    FoundBody,
    GrantMandate,
    disable_person,
    end_mandate,
    enrol_person,
    found_body,
    grant_mandate,
    list_bodies,
    list_demonstration_people,
    list_people,
    person_for_subject,
    show_self,
)
from service.usecases.ports.house import House
from tests.api.people import SINCE, Assembly, Caller

As = Callable[[str], Caller]
NOBODY = PersonId("00000000-0000-4000-8000-000000000000")


def orders(assembly: Assembly) -> Mapping[str, tuple[Any, Any]]:
    """Every order there is, each such that it could be carried out."""
    person, body = assembly.people["stranger"], assembly.bodies["by"]
    return {
        "enrol": (enrol_person, EnrolPerson(OPERATOR, {"ru": "Пётр"})),
        "found": (found_body, FoundBody(OPERATOR, "am", BodyKind.DELEGATION, {"ru": "Армения"}, "AM")),
        "grant": (grant_mandate, GrantMandate(OPERATOR, person, body, Role.DELEGATION_MEMBER, SINCE)),
        "end": (end_mandate, EndMandate(OPERATOR, assembly.actor("member_kz").mandates[0].id, SINCE)),
        "disable": (disable_person, DisablePerson(OPERATOR, person)),
    }


ORDERS = ("enrol", "found", "grant", "end", "disable")
KINDS = ("person.enrolled", "body.founded", "mandate.granted", "mandate.ended", "person.disabled")


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(
    "key", ["secretariat", "executive_secretary", "head_by", "assembly_chair", "auditor", "expired"]
)
def test_nobody_but_the_administrator_and_the_secretariat_changes_who_is_who(
    house: House, assembly: Assembly, order: str, key: str
) -> None:
    carry_out, command = orders(assembly)[order]
    if key in ("secretariat", "executive_secretary") and order in ("enrol", "grant", "end"):
        assert carry_out(replace(command, actor=assembly.actor(key)), house).id
        return
    with pytest.raises(NotPermitted) as refused:
        carry_out(replace(command, actor=assembly.actor(key)), house)
    assert refused.value.reason == "no-mandate"


@pytest.mark.parametrize("order", ORDERS)
def test_nobody_signed_in_changes_nothing(house: House, assembly: Assembly, order: str) -> None:
    carry_out, command = orders(assembly)[order]
    with pytest.raises(NotSignedIn):
        carry_out(replace(command, actor=Actor(None)), house)


@pytest.mark.parametrize(("order", "kind"), list(zip(ORDERS, KINDS, strict=True)))
@pytest.mark.parametrize("key", ["admin", ""])
def test_every_change_is_on_record_with_who_made_it(
    house: House, assembly: Assembly, order: str, kind: str, key: str
) -> None:
    carry_out, command = orders(assembly)[order]
    actor = assembly.actor(key) if key else OPERATOR
    done = carry_out(replace(command, actor=actor), house)
    with house.reading(actor) as uow:
        last = uow.ledger.entries("assembly", limit=10_000)[-1]
    assert (last.kind, last.subject, last.actor) == (kind, done.id, actor.person)
    assert last.mandate == actor.mandates[0].id


def test_a_person_enrolled_with_a_subject_signs_in_by_it(house: House) -> None:
    done = enrol_person(EnrolPerson(OPERATOR, {"ru": "Пётр"}, None, "https://login.example", "p1"), house)
    assert person_for_subject("https://login.example", "p1", house) == done.id
    assert person_for_subject("https://login.example/", "p1", house) is None
    assert person_for_subject("https://login.example", "P1", house) is None


@pytest.mark.parametrize("name", [{}, {"ru": ""}, {"ru": "  ", "en": "\t"}])
def test_a_person_has_a_name(house: House, name: dict[str, str]) -> None:
    with pytest.raises(InvalidInput):
        enrol_person(EnrolPerson(OPERATOR, name), house)


def test_a_body_has_a_key_of_its_own(house: House, assembly: Assembly) -> None:
    with pytest.raises(InvalidInput) as refused:
        found_body(FoundBody(OPERATOR, "by", BodyKind.COMMISSION, {"ru": "Ещё одна"}), house)
    assert (refused.value.reason, refused.value.pointer) == ("taken", "/key")


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({"person": NOBODY}, NotFound),
        ({"body": BodyId(NOBODY)}, NotFound),
        ({"valid_until": date(2019, 12, 31)}, InvalidInput),
        ({"role": Role.COMMISSION_CHAIR}, InvalidInput),
        ({"ground": "а" * 1_001}, InvalidInput),
    ],
)
def test_a_mandate_joins_what_exists_for_days_that_follow(
    house: House, assembly: Assembly, changed: dict[str, Any], refusal: type[Exception]
) -> None:
    _, command = orders(assembly)["grant"]
    with pytest.raises(refusal):
        grant_mandate(replace(command, **changed), house)


def test_a_mandate_of_one_day_holds_that_day(house: House, assembly: Assembly) -> None:
    with house.reading(OPERATOR) as uow:
        today = uow.now().astimezone(ZoneInfo("Europe/Moscow")).date()  # the zone of record
    granted = replace(orders(assembly)["grant"][1], valid_from=today, valid_until=today)
    done = grant_mandate(granted, house)
    with house.reading(OPERATOR) as uow:
        held = uow.people.in_force(assembly.people["stranger"])
        holders = {person.id for person in uow.people.holders(Role.DELEGATION_MEMBER, assembly.bodies["by"])}
    expected = Mandate(MandateId(done.id), assembly.bodies["by"], BodyKind.DELEGATION, Role.DELEGATION_MEMBER)
    assert held == (expected,)
    assert holders == {assembly.people["stranger"], assembly.people["member_by"]}


def test_a_mandate_ended_yesterday_is_gone(house: House, assembly: Assembly) -> None:
    (mandate,) = assembly.actor("head_by").mandates
    end_mandate(EndMandate(OPERATOR, mandate.id, date(2021, 1, 1)), house)
    assert assembly.actor("head_by").mandates == ()


def test_a_mandate_does_not_last_longer_again_and_one_unknown_does_not_end(house: House, assembly: Assembly) -> None:
    (mandate,) = assembly.actor("head_by").mandates
    end_mandate(EndMandate(OPERATOR, mandate.id, date(2021, 1, 1)), house)
    for day in (date(2021, 1, 1), date(2030, 1, 1)):
        with pytest.raises(InvalidInput) as refused:
            end_mandate(EndMandate(OPERATOR, mandate.id, day), house)
        assert (refused.value.reason, refused.value.pointer) == ("ends-already", "/last_day")
    with pytest.raises(NotFound):
        end_mandate(EndMandate(OPERATOR, MandateId(NOBODY), SINCE), house)


def test_one_capacity_is_held_once_at_a_time(house: House, assembly: Assembly) -> None:
    _, command = orders(assembly)["grant"]
    first = replace(command, valid_from=date(2026, 1, 1), valid_until=date(2026, 1, 31))
    grant_mandate(first, house)
    for days in ((date(2026, 1, 31), None), (date(2025, 1, 1), date(2026, 1, 1)), (date(2025, 1, 1), None)):
        with pytest.raises(InvalidInput) as refused:
            grant_mandate(replace(command, valid_from=days[0], valid_until=days[1]), house)
        assert (refused.value.reason, refused.value.pointer) == ("taken", "/role")
    grant_mandate(replace(command, valid_from=date(2026, 2, 1)), house)
    grant_mandate(replace(first, role=Role.NATIONAL_REVIEWER), house)


class TestOverTheWire:
    """The Secretariat gives mandates on its page; nobody gives one to themselves, nor those over it."""

    def give(self, as_: As, who: str, assembly: Assembly, to: str, body: str, role: str, **more: Any) -> Any:
        asked = {"person": assembly.people[to], "body": assembly.bodies[body], "role": role, "first_day": "2026-01-01"}
        return as_(who).post("/api/mandates", asked | more)

    def test_somebody_is_enrolled_and_given_a_mandate_and_it_ends(self, as_: As, assembly: Assembly) -> None:
        secretariat = as_("secretariat")
        made = secretariat.post("/api/people", {"name": {"ru": " Пётр Оршин ", "en": "Pyotr Orshin"}})
        assert made.status_code == 201, made.text
        asked = {"person": made.json()["id"], "body": assembly.bodies["kz"], "role": "delegation_member",
                 "first_day": "2026-01-01", "ground": "Письмо № 5."}  # fmt: skip
        given = secretariat.post("/api/mandates", asked)
        assert given.status_code == 201, given.text
        (row,) = [one for one in secretariat.get("/api/mandates").json()["grants"] if one["ground"]]
        assert (row["person"]["name"]["ru"], row["state"], row["given_by"]["id"]) == (
            "Пётр Оршин", "in_force", assembly.people["secretariat"])  # fmt: skip
        url = f"/api/mandates/{given.json()['id']}/end"
        assert secretariat.post(url, {"last_day": "2026-02-01"}).status_code == 200
        assert secretariat.post(url, {"last_day": "2027-02-01"}).status_code == 422
        states = {one["mandate"]["id"]: one["state"] for one in secretariat.get("/api/mandates").json()["grants"]}
        assert states[given.json()["id"]] == "ended"
        assert {*states.values()} == {"coming", "in_force", "ended"}

    def test_nobody_gives_one_to_themselves(self, as_: As, assembly: Assembly) -> None:
        for who, role in (("secretariat", "legal_editor"), ("admin", "auditor")):
            refused = self.give(as_, who, assembly, who, "secretariat", role)
            assert (refused.status_code, refused.json()["reason"]) == (403, "to-yourself")

    def test_capacities_over_the_secretariat_are_the_administrators_to_give(self, as_: As, assembly: Assembly) -> None:
        refused = self.give(as_, "secretariat", assembly, "stranger", "secretariat", "auditor")
        assert (refused.status_code, refused.json()["reason"]) == (403, "no-mandate")
        assert self.give(as_, "admin", assembly, "stranger", "secretariat", "auditor").status_code == 201
        shown = as_("secretariat").get("/api/mandates").json()
        assert shown["capacities"]["secretariat"] == ["secretariat", "legal_editor"]
        over = [one["may"]["people.manage"]["allowed"] for one in shown["grants"] if "people.manage" in one["may"]]
        assert over == [False, False, False, False]

    def test_the_register_is_for_those_who_give_them(self, as_: As) -> None:
        assert as_("head_by").get("/api/mandates").status_code == 403
        assert as_("").get("/api/mandates").status_code == 401

    @pytest.mark.parametrize(
        ("asked", "pointer"),
        [
            ({"name": {"ru": " "}}, "/name"),
            ({"name": {"ru": "а" * 201}}, "/name"),
            ({"name": {"ru": "Пётр"}, "subject": "petr"}, "/subject"),
        ],
    )
    def test_what_is_wrong_is_named(self, as_: As, asked: dict[str, Any], pointer: str) -> None:
        refused = as_("secretariat").post("/api/people", asked)
        assert (refused.status_code, refused.json()["errors"][0]["pointer"]) == (422, pointer)


def test_a_subject_signs_in_as_one_person(house: House) -> None:
    enrol_person(EnrolPerson(OPERATOR, {"ru": "Пётр"}, None, "https://login.example", "p1"), house)
    with pytest.raises(InvalidInput) as refused:
        enrol_person(EnrolPerson(OPERATOR, {"ru": "Павел"}, None, "https://login.example", "p1"), house)
    assert (refused.value.reason, refused.value.pointer) == ("taken", "/subject")


def test_nobody_unknown_can_be_disabled(house: House) -> None:
    with pytest.raises(NotFound):
        disable_person(DisablePerson(OPERATOR, NOBODY), house)


def test_what_is_said_of_people(house: House, assembly: Assembly) -> None:
    actor = assembly.actor("head_by")
    said = show_self(actor, house)
    assert said is not None
    assert said.name == {"ru": "head_by", "en": "head_by"}
    assert [mandate.body.key for mandate in said.mandates] == ["by"]
    assert show_self(Actor(None), house) is None
    assert {person.id for person in list_people(actor, house)} == set(assembly.people.values())
    assert {body.id for body in list_bodies(actor, house)} == set(assembly.bodies.values())
    assert assembly.people["disabled"] not in {person.id for person in list_demonstration_people(house)}


@pytest.mark.parametrize("listing", [list_people, list_bodies])
def test_lists_are_not_for_strangers(house: House, listing: Callable[[Actor, House], object]) -> None:
    with pytest.raises(NotSignedIn):
        listing(Actor(None), house)


def test_people_are_found_by_their_keys(house: House, assembly: Assembly) -> None:
    with house.reading(OPERATOR) as uow:
        assert uow.people.by_key("head_by") == assembly.people["head_by"]
        assert uow.people.by_key("nobody") is None
        assert len(uow.people.holders(Role.HEAD_OF_DELEGATION)) == 2
