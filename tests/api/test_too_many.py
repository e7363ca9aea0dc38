"""Who writes, or begins to sign in, faster than the house allows is told when to come again; others notice nothing."""

from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from service.settings import Settings
from tests.api.conftest import app_on
from tests.api.people import ADDRESS, Caller

As = Callable[[str], Caller]


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"writes_per_minute": 2, "sign_ins_per_minute": 2})


def test_writes_beyond_the_limit_of_a_person_do_nothing_and_say_when(as_: As) -> None:
    secretariat, chair = as_("secretariat"), as_("chair")
    assert [secretariat.post("/api/acts", {}).status_code for _ in range(3)] == [422, 422, 429]
    refused = as_("secretariat").post("/api/acts", {})
    assert refused.status_code == 429, "another browser of the same person"
    told = refused.json()
    assert (told["type"], told["retry_after"]) == ("/errors/too-many-requests", int(refused.headers["retry-after"]))
    assert 1 <= told["retry_after"] <= 30
    assert chair.post("/api/acts", {}).status_code == 422
    assert secretariat.get("/api/acts").status_code == 200, "reading goes on"


def test_sign_ins_beyond_the_limit_of_an_address_lead_back_with_the_reason(settings: Settings) -> None:
    app = app_on(settings.model_copy(update={"oidc_issuer": "http://127.0.0.1:1", "oidc_client_id": "clausula"}))
    here, there = (
        TestClient(app, ADDRESS, follow_redirects=False, client=(host, 1)) for host in ("192.0.2.1", "192.0.2.2")
    )
    met = [here.get("/auth/sign-in").headers["location"] for _ in range(3)]
    assert met == ["/sign-in?problem=provider-unavailable"] * 2 + ["/sign-in?problem=too-many-requests"]
    assert there.get("/auth/sign-in").headers["location"] == "/sign-in?problem=provider-unavailable"
    app.state.assembled.close()
