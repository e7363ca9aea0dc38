"""An act taken over to newer rules: reported before, done by the Secretariat, refused where something would be lost."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from service.domain.ids import ActId
from service.formats.profiles.shelf import SHIPPED, FileProfiles
from service.main import Application
from service.persistence.profiles import SqlProfiles
from service.usecases.ports.house import House
from tests.acts import an_act, published
from tests.api.people import Assembly, Caller
from tests.way import Way, done

As = Callable[[str], Caller]
SOURCE = (SHIPPED / "pa-odkb-2.yaml").read_text(encoding="utf-8")
NEWER = SOURCE.replace("\nversion: 2", "\nversion: 3").replace("{value: 60, unit: days", "{value: 90, unit: days")


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    act = an_act(assembly)
    published(house, act)
    return act


@pytest.fixture
def way(as_: As, assembly: Assembly, act: ActId) -> Way:
    return Way(as_, assembly, "mz-1")


@pytest.fixture
def installed(tmp_path: Path, app: Application) -> Callable[..., None]:
    """``installed(words)``: that file stands beside the shipped ones."""

    def install(*sources: str) -> None:
        for number, source in enumerate((SOURCE, *sources)):
            (tmp_path / f"{number}.yaml").write_text(source, encoding="utf-8")
        profiles = FileProfiles(tmp_path, SqlProfiles(app.state.assembled.engine).source)
        app.state.house = replace(app.state.house, profiles=profiles)

    return install


def rules(way: Way, who: str = "secretariat") -> dict[str, Any]:
    answer = way.as_(who).get(f"{way.url}/rules")
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


def renewed(way: Way, who: str = "secretariat", reason: str = "Новый регламент.", **known: Any) -> Any:
    shown = rules(way)
    digest = shown["renewal"]["hash"] if shown["renewal"] else shown["profile"]["hash"]
    body = {"hash": digest, "reason": reason, "seen_revision": shown["revision"], **known}
    return way.as_(who).post(f"{way.url}/rules", body)


def problem(answer: Any, status: int, code: str) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    told: dict[str, Any] = answer.json()
    assert told["type"] == f"/errors/{code}"
    return told


def test_without_newer_rules_there_is_nothing_to_take_over(way: Way) -> None:
    shown = rules(way, "head_by")
    assert (shown["profile"]["key"], shown["profile"]["version"], shown["renewal"]) == ("pa-odkb", 2, None)
    assert shown["stage"] == "development"
    told = problem(renewed(way), 409, "renewal-refused")
    assert list(told["hindrances"]) == ["not-newer"]


def test_what_would_change_is_told_before_and_recorded_after(
    way: Way, installed: Callable[..., None], engine: Engine
) -> None:
    way.go_to("parliaments_and_expertise")
    installed(NEWER)
    before = way.gate()["deadlines"][0]["day"]
    report = rules(way)["renewal"]
    assert (report["version"], report["hindrances"]) == (3, {})
    assert {(one["what"], one["key"], one["here"]) for one in report["changes"]} == {
        ("window", "conclusions", True),
        ("deadline", "conclusions", True),
        ("number", "parliaments_term", False),
    }
    done(renewed(way))
    shown = rules(way)
    assert (shown["profile"]["version"], shown["renewal"]) == (3, None)
    assert way.gate()["deadlines"][0]["day"] > before
    event = next(
        row for row in way.as_("head_by").get(f"{way.url}/events/latest").json() if row["kind"] == "rules.renewed"
    )
    assert (event["payload"]["from"], event["payload"]["to"]) == (2, 3)
    assert event["payload"]["reason"] == "Новый регламент."
    assert "window:conclusions" in event["payload"]["changes"]
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM profiles WHERE version = 3")) == 1
    way.go_to("summary")


def test_only_the_secretariat_with_a_reason_on_the_report_that_it_saw(way: Way, installed: Callable[..., None]) -> None:
    installed(NEWER)
    told = problem(renewed(way, "chair"), 403, "not-permitted")
    assert told["action"] == "rules.renew"
    problem(renewed(way, reason=" "), 422, "invalid-input")
    problem(renewed(way, reason="о" * 4_001), 422, "invalid-input")
    problem(renewed(way, seen_revision=99), 412, "stale-revision")
    problem(renewed(way, hash="another"), 409, "renewal-refused")
    problem(
        way.as_("stranger").post(f"{way.url}/rules", {"hash": "", "reason": "x", "seen_revision": 1}), 404, "not-found"
    )


def test_nothing_on_record_is_lost_and_no_stage_is_pulled_away(way: Way, installed: Callable[..., None]) -> None:
    way.go_to("parliaments_and_expertise")
    installed(NEWER.replace("cover_letter", "covering_letter"))
    assert rules(way)["renewal"]["hindrances"] == {"record-lost": ["cover_letter"]}
    told = problem(renewed(way), 409, "renewal-refused")
    assert told["hindrances"] == {"record-lost": ["cover_letter"]}
    assert rules(way)["profile"]["version"] == 2


def test_not_while_delegations_are_being_asked(way: Way, installed: Callable[..., None]) -> None:
    way.placed("council")
    way.put()
    installed(NEWER)
    told = problem(renewed(way), 409, "renewal-refused")
    assert told["hindrances"] == {"under-way": ["council"]}


def test_rules_whose_file_is_gone_have_no_newer_ones(way: Way, app: Application, tmp_path: Path) -> None:
    profiles = FileProfiles(tmp_path, SqlProfiles(app.state.assembled.engine).source)
    app.state.house = replace(app.state.house, profiles=profiles)
    assert rules(way)["renewal"] is None


def test_rules_are_drawn(way: Way) -> None:
    for address in (f"{way.url}/rules/drawing?language=en", "/api/profiles/mpa-sng/drawing?language=ru"):
        drawing = way.as_("head_by").get(address)
        assert drawing.headers["content-type"].startswith("image/svg+xml")
        assert drawing.text.startswith("<svg ")
    assert way.as_("head_by").get(f"{way.url}/rules/drawing?language=xx").status_code == 422
