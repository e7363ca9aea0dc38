"""What stands before every route: the names the server answers to, where writes come from, headers on every answer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from service.main import Application, create_app
from service.settings import Settings
from tests.api.conftest import app_on
from tests.api.people import ADDRESS, Caller

As = Callable[[str], Caller]


@pytest.fixture
def as_(shared_as: As) -> As:
    return shared_as


EVERYWHERE = (
    "/api/session",
    "/api/acts",
    "/api/nothing",
    "/",
    "/acts/mz-1",
    "/assets/none.js",
    "/auth/sign-in",
    "/auth/none",
)


@pytest.mark.parametrize("path", EVERYWHERE)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "OPTIONS", "HEAD", "TRACE"])
def test_every_answer_carries_the_headers(as_: As, method: str, path: str) -> None:
    headers = as_("").client.request(method, path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for directive in ("base-uri 'none'", "object-src 'none'", "frame-ancestors 'none'"):
        assert directive in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "strict-transport-security" not in headers  # on loopback there is no TLS
    assert "server" not in headers


def test_outside_loopback_tls_is_demanded_and_the_cookie_is_bound_to_the_host(settings: Settings) -> None:
    public = {"host": "0.0.0.0", "public_url": "https://acts.example.org", "oidc_issuer": None}
    app = app_on(settings.model_copy(update=public))
    answer = TestClient(app, "https://acts.example.org").get("/api/session")
    assert answer.headers["strict-transport-security"] == "max-age=63072000; includeSubDomains"
    assert answer.json()["demo"] is False
    assert app.state.identity.cookies.session == "__Host-clausula"
    assert app.state.identity.cookies.secure
    app.state.assembled.close()


def test_behind_a_proxy_on_the_same_computer_tls_is_demanded_too(settings: Settings) -> None:
    app = app_on(settings.model_copy(update={"public_url": "https://acts.example.org"}))
    proxied = TestClient(app, "https://acts.example.org", client=("127.0.0.1", 50_000))
    answer = proxied.get("/api/session", headers={"X-Forwarded-For": "192.0.2.7", "X-Forwarded-Proto": "https"})
    assert "strict-transport-security" in answer.headers
    assert answer.json()["demo"] is False
    assert app.state.identity.cookies.secure
    app.state.assembled.close()


@pytest.mark.parametrize(
    ("host", "answered"),
    [
        ("127.0.0.1:8000", True),
        ("localhost:8000", True),
        ("[::1]:8000", True),
        ("localhost", True),
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("127.0.0.1:8000@evil.example", False),
        ("evil.example#127.0.0.1:8000", False),
        ("127.0.0.1:port", False),
        ("127.0.0.1/../evil", False),
        ("", False),
    ],
)
def test_only_its_own_names_are_answered(as_: As, host: str, answered: bool) -> None:
    answer = as_("").client.get("/api/session", headers={"Host": host})
    assert answer.status_code == (200 if answered else 421)


def test_a_public_server_answers_to_its_public_name_alone(settings: Settings) -> None:
    app = app_on(settings.model_copy(update={"host": "0.0.0.0", "public_url": "https://acts.example.org"}))
    statuses = {
        host: TestClient(app, f"https://{host}").get("/api/session").status_code
        for host in ("acts.example.org", "localhost", "127.0.0.1", "example.org", "acts.example.org:8443")
    }
    assert statuses == {
        "acts.example.org": 200, "localhost": 421, "127.0.0.1": 421, "example.org": 421, "acts.example.org:8443": 421,
    }  # fmt: skip
    app.state.assembled.close()


@pytest.mark.parametrize("name", ["X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "CF-Connecting-IP"])
def test_headers_of_proxies_change_nothing_but_end_the_demonstration(as_: As, name: str) -> None:
    answer = as_("").get("/api/session", headers={name: "127.0.0.1"})
    assert answer.status_code == 200
    assert answer.json()["demo"] is (name == "CF-Connecting-IP")


WRITES = (("POST", "/auth/sign-out"), ("POST", "/api/acts"), ("PUT", "/api/acts"), ("DELETE", "/"), ("PATCH", "/api/x"))


@pytest.mark.parametrize(("method", "path"), WRITES)
@pytest.mark.parametrize("csrf", [None, "", "null", "0" * 64])
def test_a_write_without_the_proof_of_its_session_is_refused(as_: As, method: str, path: str, csrf: str | None) -> None:
    headers = {} if csrf is None else {"X-CSRF-Token": csrf}
    answer = as_("head_by").client.request(method, path, headers=headers)
    assert (answer.status_code, answer.json()["type"], answer.json()["reason"]) == (
        403,
        "/errors/foreign-request",
        "csrf",
    )


def test_the_proof_of_one_session_is_none_for_another(as_: As) -> None:
    mine, theirs = as_("head_by"), as_("head_kz")
    mine.csrf = theirs.csrf
    assert mine.post("/auth/sign-out").status_code == 403


@pytest.mark.parametrize(
    ("headers", "passes"),
    [
        ({}, True),
        ({"Origin": ADDRESS, "Sec-Fetch-Site": "same-origin"}, True),
        ({"Origin": "https://evil.example"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": "http://127.0.0.1:9999"}, False),
        ({"Sec-Fetch-Site": "cross-site"}, False),
        ({"Sec-Fetch-Site": "same-site"}, False),
    ],
)
def test_a_write_from_anothers_page_is_refused(as_: As, headers: dict[str, str], passes: bool) -> None:
    answer = as_("head_by").post("/auth/sign-out", headers=headers)
    assert answer.status_code == (204 if passes else 403)


def test_demonstration_people_are_for_the_computer_the_server_runs_on(app: Application, as_: As) -> None:
    here, away = as_(""), TestClient(app, ADDRESS, client=("192.0.2.7", 50_000))
    listed = here.get("/api/demo/people").json()
    person = next(one for one in listed if one["name"]["ru"] == "chair")
    assert away.get("/api/demo/people").status_code == 404
    assert away.post("/api/demo/sign-in", json={"person": person["id"]}).status_code == 404
    assert here.client.get("/api/demo/people", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 404
    assert here.client.post("/api/demo/sign-in", json={"person": person["id"]}).status_code == 204
    assert here.get("/api/session").json()["person"]["id"] == person["id"]


def test_without_demonstration_data_nobody_can_be_picked(settings: Settings) -> None:
    app = app_on(settings.model_copy(update={"demo": False}))
    browser = TestClient(app, ADDRESS, client=("127.0.0.1", 50_000))
    assert browser.get("/api/session").json()["demo"] is False
    assert browser.get("/api/demo/people").status_code == 404
    app.state.assembled.close()


def test_a_real_or_disabled_person_cannot_be_picked(app: Application, as_: As) -> None:
    keys = [person["name"]["ru"] for person in as_("").get("/api/demo/people").json()]
    assert "disabled" not in keys
    for made_up in ("", "null", "00000000-0000-0000-0000-000000000000"):
        assert as_("").client.post("/api/demo/sign-in", json={"person": made_up}).status_code == 404


def test_the_interface_is_not_described_to_strangers(as_: As) -> None:
    for path in ("/openapi.json", "/docs", "/redoc", "/api/openapi.json", "/api/docs", "/metrics"):
        answer = as_("").get(path)
        assert "openapi" not in answer.text, path


@pytest.fixture
def web(tmp_path: Path, settings: Settings) -> TestClient:
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<title>page</title>")
    (tmp_path / "assets" / "app-1a2b.js").write_text("export {}" + " " * 4000)
    (tmp_path / "icon.svg").write_text("<svg/>")
    (tmp_path.parent / "secret.txt").write_text("secret")
    return TestClient(create_app(settings.model_copy(update={"web_root": tmp_path})), ADDRESS)


@pytest.mark.parametrize("path", ["/", "/acts/mz-1", "/acts/mz-1/clauses/art_5", "/sign-in?problem=no-mandate"])
def test_every_address_that_is_no_file_is_the_page(web: TestClient, path: str) -> None:
    answer = web.get(path)
    assert (answer.text, answer.headers["cache-control"]) == ("<title>page</title>", "no-cache")
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_files_with_a_hash_are_kept_for_ever_and_sent_compressed(web: TestClient) -> None:
    answer = web.get("/assets/app-1a2b.js")
    assert answer.headers["cache-control"].endswith("immutable")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["content-type"].startswith("text/javascript")
    plain = web.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "identity"})
    assert plain.text == answer.text


@pytest.mark.parametrize("path", ["/assets/none.js", "/api", "/api/", "/api/none", "/auth", "/auth/none"])
def test_what_is_not_there_is_a_problem_not_the_page(web: TestClient, path: str) -> None:
    assert web.get(path).headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..\\secret.txt", "/%00"]
)
def test_no_address_leads_out_of_the_folder(web: TestClient, path: str) -> None:
    assert "secret" not in web.get(path).text
