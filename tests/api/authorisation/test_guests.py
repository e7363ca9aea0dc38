"""A guest of some units finds those units and nothing of the others, whatever is asked.

Everything that happens in the scene happens to article 1; a partner is invited to a paragraph of article 2 of every
act, asks every request there is, and no answer may hold a word, a number or an id of what stands elsewhere.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from service.main import Application
from tests.acts import clause_id
from tests.api.authorisation.ask import Ask
from tests.api.authorisation.scene import STAGES, TERM, Scene
from tests.api.authorisation.table import REQUESTS
from tests.api.authorisation.test_strangers import NOT_ABOUT_AN_ACT, nowhere, same
from tests.api.authorisation.test_walk import Staging, ask, state
from tests.api.people import Assembly, Caller

OWN = clause_id("article-2/paragraph-1")
THEIRS = {clause_id("article-2"): "Понятия", OWN: "используются понятия"}
SECRETS = ("Предмет", "порядок проверки программ", "Срок проверки", "обращения", "Почему столько", "Слишком долго",
           "В целом да", "Так лучше", "Ждали", "Передумали")  # fmt: skip
"""Words of article 1, of amendments to it, of what was said of it and of the reasons given."""

KNOWN = ("tabled", "draft", "joined", "compromise", "touched", "open", "decided", "withdrawn", "late", "order",
         "thread", "own_thread", "conclusion", "conclusion_summary", "remark_summary", "exception",
         "open_round")  # fmt: skip

OPEN = {
    "GET /api/acts/{act}",
    "GET /api/acts/{act}/text",
    "GET /api/acts/{act}/compare",
    "GET /api/acts/{act}/threads",
    "GET /api/live",
}
"""Requests of the table that are answered: the rest of an act is not there."""

BESIDES = {
    "/api/acts": None,
    "/api/work": None,
    "/api/remarks": None,
    "/api/powers": None,
    "/api/acts/carried/compare?from=1&to=2": None,
    "/api/acts/carried/text?version=1": None,
    "/api/acts/finalisation/text?version=1": None,
    "/api/live": None,
}


@pytest.fixture(scope="module")
def limited(scene: Scene, staging: Staging) -> Iterator[Application]:
    """The scene with a guest of one paragraph at each act."""
    with staging() as app:
        assembly = Assembly.read(app.state.house)
        secretariat = Caller.signed_in(app, assembly, "secretariat")
        guest = {"body": assembly.bodies["partner"], "clauses": [OWN]}
        for slug in STAGES:
            assert secretariat.post(f"/api/acts/{slug}/invitations", guest).status_code == 201, slug
        member = Caller.signed_in(app, assembly, "member_by")
        asked = {"clause": OWN, "version": 1, "language": "ru", "text": "Что есть срок?", "mark": None}
        assert member.post("/api/acts/development/threads", asked).status_code == 201
        yield app


def told(answer: Any, scene: Scene) -> list[str]:
    """What an answer gives away."""
    held = answer.content.decode(errors="replace")
    ids = [name for name in KNOWN if name in scene.ids and str(scene.ids[name]) in held]
    return [word for word in (*SECRETS, TERM) if word in held] + ids


@pytest.mark.parametrize("route", [one for one in REQUESTS if not NOT_ABOUT_AN_ACT.search(one)])
def test_no_answer_holds_anything_of_other_units(route: str, scene: Scene, limited: Application) -> None:
    method, asked = route.partition(" ")[0], scene.filled(REQUESTS[route])
    before = state(limited)
    there = ask(limited, "observer", method, asked)
    assert told(there, scene) == []
    if route in OPEN:
        assert there.status_code == 200
    else:
        assert there.status_code == 404, there.text
        assert same(there, ask(limited, "observer", method, Ask(nowhere(asked).path, asked.body, asked.revision)))
    assert state(limited) == before


def test_what_is_looked_for_is_there_for_others(scene: Scene, limited: Application) -> None:
    found = [told(ask(limited, "head_by", "GET", scene.filled(REQUESTS[route])), scene) for route in REQUESTS
             if route.startswith("GET") and not NOT_ABOUT_AN_ACT.search(route) and "/live" not in route]  # fmt: skip
    assert len([one for one in found if one]) > 15
    assert {*SECRETS} - {"Передумали", "В целом да"} <= {word for one in found for word in one}


@pytest.mark.parametrize("path", BESIDES)
def test_nor_does_any_list(path: str, scene: Scene, limited: Application) -> None:
    answer = ask(limited, "observer", "GET", Ask(path))
    assert answer.status_code == 200, answer.text
    assert told(answer, scene) == []


def test_every_read_of_an_act_has_been_asked() -> None:
    of_acts = re.compile(r"GET .*\{(?!key|file|meeting|vote|programme)")
    reads = {route for route in REQUESTS if of_acts.match(route)}
    assert reads <= {one for one in REQUESTS if not NOT_ABOUT_AN_ACT.search(one)}


class TestWhatIsOpen:
    @pytest.fixture
    def guest(self, limited: Application) -> Caller:
        return Caller.signed_in(limited, Assembly.read(limited.state.house), "observer")

    def shown(self, guest: Caller, path: str) -> Mapping[str, Any]:
        answer = guest.get(f"/api/acts/{path}")
        assert answer.status_code == 200, answer.text
        found: Mapping[str, Any] = answer.json()
        return found

    def test_the_units_with_all_under_them_below_the_headings_above(self, guest: Caller) -> None:
        clauses = self.shown(guest, "amendments/text")["clauses"]
        assert [(one["number"], one["heading"], bool(one["text"])) for one in clauses] == [
            ("Статья 2.", "Понятия", False), ("1.", "", True), ("1)", "", True), ("2)", "", True),
        ]  # fmt: skip

    def test_the_front_page_says_what_it_is_limited_to_and_counts_no_amendments(self, guest: Caller) -> None:
        front = self.shown(guest, "amendments")
        assert (front["limited_to"], front["act"]["amendments_count"]) == ([OWN], 0)
        assert {act["amendments_count"] for act in guest.get("/api/acts").json()["acts"]} == {0}

    def test_comments_on_them_are_read_and_written_and_no_others(self, guest: Caller) -> None:
        threads = self.shown(guest, "development/threads")["threads"]
        assert [thread["comments"][0]["text"] for thread in threads] == ["Что есть срок?"]
        answered = guest.post(f"/api/threads/{threads[0]['id']}/comments", {"text": "Время."})
        assert answered.status_code == 201, answered.text
        asked = {"version": 1, "language": "ru", "text": "А это?", "mark": None}
        url = "/api/acts/development/threads"
        elsewhere = guest.post(url, asked | {"clause": TERM})
        assert same(elsewhere, guest.post(url, asked | {"clause": clause_id("nothing")}))

    def test_the_history_of_a_clause_is_that_of_ones_own(self, guest: Caller) -> None:
        history = self.shown(guest, f"amendments/clauses/{OWN}/history")
        assert (len(history["editions"]), history["amendments"]) == (1, [])
        url = "/api/acts/amendments/clauses/{}/history"
        assert same(guest.get(url.format(TERM)), guest.get(url.format(clause_id("nothing"))))

    def test_a_text_of_other_limits_is_another_text(self, guest: Caller, limited: Application) -> None:
        tag = guest.get("/api/acts/amendments/text").headers["etag"]
        whole = Caller.signed_in(limited, Assembly.read(limited.state.house), "head_by")
        answer = whole.get("/api/acts/amendments/text", headers={"If-None-Match": tag})
        assert answer.status_code == 200
