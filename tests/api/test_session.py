"""The session: who one is, and that writes must prove where they come from."""

from collections.abc import Callable

from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]


def test_nobody_is_told_so(as_: As) -> None:
    answer = as_("").get("/api/session")
    assert answer.status_code == 200
    assert answer.json() == {
        "person": None, "mandates": [], "csrf": "", "demo": True, "provider": False, "languages": ["ru", "en"],
    }  # fmt: skip


def test_a_person_sees_the_mandates_in_force(as_: As, assembly: Assembly) -> None:
    said = as_("head_by").get("/api/session").json()
    assert said["person"]["id"] == assembly.people["head_by"]
    assert [(one["role"], one["body"]["key"]) for one in said["mandates"]] == [("head_of_delegation", "by")]
    assert said["csrf"]


def test_a_disabled_person_is_nobody(as_: As) -> None:
    assert as_("disabled").get("/api/session").json()["person"] is None


def test_mandates_that_ended_or_have_not_begun_are_not_shown(as_: As) -> None:
    assert as_("expired").get("/api/session").json()["mandates"] == []
    assert as_("coming").get("/api/session").json()["mandates"] == []


def test_lists_of_people_are_for_those_signed_in(as_: As) -> None:
    assert as_("").get("/api/people").status_code == 401
    assert as_("stranger").get("/api/people").status_code == 200
    assert as_("").get("/api/bodies").json()["type"] == "/errors/not-signed-in"
