"""Signing in at a real OpenID provider, and everything that must not sign anybody in."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit, urlunsplit

import pytest
from httpx2 import Response
from pydantic import SecretStr
from sqlalchemy import Engine, text
from starlette.testclient import TestClient

from service.domain.ids import PersonId
from service.identity.sessions import hashed, new_token
from service.main import Application
from service.settings import Settings
from service.usecases.access import OPERATOR
from service.usecases.people import DisablePerson, EnrolPerson, disable_person, enrol_person
from tests.api.conftest import app_on
from tests.api.people import ADDRESS
from tests.oidc.provider import SECRET, RealProvider, running

CALLBACK = f"{ADDRESS}/auth/callback"


@pytest.fixture(scope="module")
def provider() -> Iterator[RealProvider]:
    with running(CALLBACK) as started:
        yield started


@pytest.fixture
def settings(settings: Settings, provider: RealProvider) -> Settings:
    return settings.model_copy(
        update={"oidc_issuer": provider.issuer, "oidc_client_id": "clausula-public", "oidc_client_secret": None}
    )


@pytest.fixture
def anna(app: Application, provider: RealProvider) -> PersonId:
    """A person who signs in as the provider's subject ``anna``."""
    known = EnrolPerson(OPERATOR, {"ru": "Анна"}, None, provider.issuer, "anna")
    return PersonId(enrol_person(known, app.state.house).id)


@pytest.fixture
def browser(app: Application) -> TestClient:
    return TestClient(app, ADDRESS, follow_redirects=False)


def departing(browser: TestClient, after: str = "/acts/mz-1") -> str:
    answer = browser.get("/auth/sign-in", params={"next": after})
    assert answer.status_code == 303
    return answer.headers["location"]


def person(browser: TestClient) -> Any:
    said = browser.get("/api/session").json()["person"]
    return said["id"] if said else None


def problem(answer: Response) -> str:
    assert answer.status_code == 303, answer.text
    return parse_qs(urlsplit(answer.headers["location"]).query).get("problem", ["none"])[0]


def with_query(url: str, **changed: str) -> str:
    parts = urlsplit(url)
    return urlunsplit(parts._replace(query=urlencode(dict(parse_qsl(parts.query)) | changed)))


def test_a_known_subject_is_signed_in_and_comes_back_to_where_it_was(
    browser: TestClient, provider: RealProvider, anna: PersonId
) -> None:
    back = provider.sign_in(departing(browser), "anna")
    answer = browser.get(back)
    assert (answer.status_code, answer.headers["location"]) == (303, "/acts/mz-1")
    assert person(browser) == anna


def test_a_client_with_a_secret_signs_in_too(settings: Settings, provider: RealProvider, anna: PersonId) -> None:
    ours = settings.model_copy(update={"oidc_client_id": "clausula", "oidc_client_secret": _secret()})
    app = app_on(ours)
    browser = TestClient(app, ADDRESS, follow_redirects=False)
    browser.get(provider.sign_in(departing(browser), "anna"))
    assert person(browser) == anna
    app.state.assembled.close()


def _secret() -> SecretStr:
    return SecretStr(SECRET)


def test_the_request_for_signing_in_carries_state_nonce_and_an_s256_challenge(browser: TestClient) -> None:
    asked = parse_qs(urlsplit(departing(browser)).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["response_type"] == ["code"]
    assert {"state", "nonce", "code_challenge"} <= asked.keys()
    again = parse_qs(urlsplit(departing(browser)).query)
    assert all(asked[name] != again[name] for name in ("state", "nonce", "code_challenge"))


def test_an_unknown_subject_has_no_mandate_and_no_account_is_made(
    browser: TestClient, provider: RealProvider, anna: PersonId, engine: Engine
) -> None:
    before = _count(engine, "people")
    answer = browser.get(provider.sign_in(departing(browser), "boris"))
    assert problem(answer) == "no-mandate"
    assert person(browser) is None
    assert _count(engine, "people") == before


def test_the_same_subject_of_another_issuer_is_another_person(
    browser: TestClient, provider: RealProvider, app: Application
) -> None:
    other = EnrolPerson(OPERATOR, {"ru": "Анна"}, None, "https://elsewhere.example", "anna")
    enrol_person(other, app.state.house)
    assert problem(browser.get(provider.sign_in(departing(browser), "anna"))) == "no-mandate"


def test_a_disabled_person_is_not_signed_in(
    browser: TestClient, provider: RealProvider, anna: PersonId, app: Application
) -> None:
    back = provider.sign_in(departing(browser), "anna")
    disable_person(DisablePerson(OPERATOR, anna), app.state.house)
    assert problem(browser.get(back)) == "no-mandate"


@pytest.mark.parametrize("state", ["", "made up", "null", "undefined"])
def test_a_made_up_state_is_refused(browser: TestClient, provider: RealProvider, anna: PersonId, state: str) -> None:
    back = provider.sign_in(departing(browser), "anna")
    assert problem(browser.get(with_query(back, state=state))) == "sign-in-expired"
    assert person(browser) is None


def test_what_a_browser_brings_back_is_good_once(browser: TestClient, provider: RealProvider, anna: PersonId) -> None:
    back = provider.sign_in(departing(browser), "anna")
    cookie = dict(browser.cookies)
    assert browser.get(back).headers["location"] == "/acts/mz-1"
    replaying = TestClient(browser.app, ADDRESS, follow_redirects=False, cookies=cookie)
    assert problem(replaying.get(back)) == "sign-in-expired"
    assert person(replaying) is None


def test_what_one_browser_started_another_cannot_finish(
    browser: TestClient, provider: RealProvider, anna: PersonId
) -> None:
    """The attacker's own code and state in the victim's browser: the victim must not become the attacker."""
    attackers = provider.sign_in(departing(browser), "anna")
    victim = TestClient(browser.app, ADDRESS, follow_redirects=False)
    assert problem(victim.get(attackers)) == "sign-in-expired"
    departing(victim)
    assert problem(victim.get(attackers)) == "sign-in-expired"
    assert person(victim) is None


def test_a_code_of_another_sign_in_does_not_fit(browser: TestClient, provider: RealProvider, anna: PersonId) -> None:
    """A stolen code put beside one's own state: the verifier is not the one it was asked with."""
    stolen = parse_qs(urlsplit(provider.sign_in(departing(browser), "anna")).query)["code"][0]
    thief = TestClient(browser.app, ADDRESS, follow_redirects=False)
    own = provider.sign_in(departing(thief), "boris")
    assert problem(thief.get(with_query(own, code=stolen))) == "sign-in-refused"
    assert person(thief) is None


def test_a_token_made_for_another_nonce_is_refused(browser: TestClient, provider: RealProvider, anna: PersonId) -> None:
    url = with_query(departing(browser), nonce="another")
    assert problem(browser.get(provider.sign_in(url, "anna"))) == "sign-in-refused"
    assert person(browser) is None


def test_a_session_planted_before_signing_in_is_worth_nothing_after(
    browser: TestClient, provider: RealProvider, anna: PersonId, app: Application
) -> None:
    planted = new_token()
    browser.cookies.set("clausula", planted, domain="127.0.0.1")
    browser.get(provider.sign_in(departing(browser), "anna"))
    assert browser.cookies["clausula"] != planted
    attacker = TestClient(app, ADDRESS, cookies={"clausula": planted})
    assert person(attacker) is None


def test_signing_in_again_ends_the_session_before(
    browser: TestClient, provider: RealProvider, anna: PersonId, app: Application
) -> None:
    browser.get(provider.sign_in(departing(browser), "anna"))
    first = browser.cookies["clausula"]
    browser.get(provider.sign_in(departing(browser), "anna"))
    assert browser.cookies["clausula"] != first
    assert person(TestClient(app, ADDRESS, cookies={"clausula": first})) is None


def test_signing_out_ends_the_session_on_the_server(
    browser: TestClient, provider: RealProvider, anna: PersonId, app: Application
) -> None:
    browser.get(provider.sign_in(departing(browser), "anna"))
    token = browser.cookies["clausula"]
    csrf = browser.get("/api/session").json()["csrf"]
    assert browser.post("/auth/sign-out").status_code == 403
    assert browser.post("/auth/sign-out", headers={"X-CSRF-Token": csrf}).status_code == 204
    assert "clausula" not in browser.cookies
    assert person(TestClient(app, ADDRESS, cookies={"clausula": token})) is None


def test_refusing_at_the_provider_signs_nobody_in(browser: TestClient) -> None:
    state = parse_qs(urlsplit(departing(browser)).query)["state"][0]
    answer = browser.get("/auth/callback", params={"state": state, "error": "access_denied"})
    assert problem(answer) == "sign-in-refused"


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a\nb", "acts", ""],
)
def test_signing_in_never_leads_elsewhere(
    browser: TestClient, provider: RealProvider, anna: PersonId, elsewhere: str
) -> None:
    back = provider.sign_in(departing(browser, elsewhere), "anna")
    assert browser.get(back).headers["location"] == "/"


def test_a_provider_that_does_not_answer_is_said_so(settings: Settings) -> None:
    app = app_on(settings.model_copy(update={"oidc_issuer": "http://127.0.0.1:1"}))
    answer = TestClient(app, ADDRESS, follow_redirects=False).get("/auth/sign-in")
    assert problem(answer) == "provider-unavailable"
    app.state.assembled.close()


def test_a_provider_under_another_name_is_not_ours(settings: Settings, provider: RealProvider) -> None:
    app = app_on(settings.model_copy(update={"oidc_issuer": provider.issuer + "/"}))
    answer = TestClient(app, ADDRESS, follow_redirects=False).get("/auth/sign-in")
    assert problem(answer) == "provider-unavailable"
    app.state.assembled.close()


def test_a_started_sign_in_ends_by_itself(
    browser: TestClient, provider: RealProvider, anna: PersonId, engine: Engine
) -> None:
    back = provider.sign_in(departing(browser), "anna")
    with engine.begin() as connection:
        connection.execute(text("update sessions set expires_at = now() - interval '1 second'"))
    assert problem(browser.get(back)) == "sign-in-expired"


def test_only_hashes_of_tokens_are_stored(
    browser: TestClient, provider: RealProvider, anna: PersonId, engine: Engine
) -> None:
    browser.get(provider.sign_in(departing(browser), "anna"))
    token = browser.cookies["clausula"]
    with engine.connect() as connection:
        stored = connection.scalars(text("select token_hash from sessions")).all()
    assert stored == [hashed(token)]


def _count(engine: Engine, table: str) -> int:
    with engine.connect() as connection:
        return connection.scalar(text(f"select count(*) from {table}")) or 0
