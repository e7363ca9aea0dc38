"""What reading costs does not grow with what there is to read: every GET of the table, before and after growth."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from service.main import Application
from tests.acts import an_act, clause_id, published
from tests.api.authorisation.scene import TERM, WORDS, Scene
from tests.api.authorisation.table import REQUESTS
from tests.api.people import Assembly, Caller
from tests.api.queries import counting_queries

Staging = Callable[[], AbstractContextManager[Application]]

READS = [route for route in REQUESTS if route.startswith("GET ")]
MORE = 4


def grow(app: Application, scene: Scene) -> None:
    """More of everything that stands in lists."""
    assembly = Assembly.read(app.state.house)
    by, expert, secretariat = (
        Caller.signed_in(app, assembly, key) for key in ("head_by", "expert_mgimo", "secretariat")
    )
    for number in range(MORE):
        published(assembly.house, an_act(assembly, f"more-{number}"))
        edit = scene.ids["edit"] | {"text": WORDS.replace("30", str(40 + number))}
        made = by.post("/api/acts/amendments/amendments", {"edit": edit}).json()["id"]
        by.send("POST", f"/api/amendments/{made}/tabling", revision=1)
        thread = {"clause": TERM, "version": 1, "language": "ru", "text": "Ещё.", "mark": None}
        opened = expert.post("/api/acts/development/threads", thread).json()["id"]
        by.post(f"/api/threads/{opened}/comments", {"text": "И ещё."})
        file = {"file": ("act.txt", "Статья 1. Предмет\n\n1. Слова.\n".encode())}
        assert secretariat.client.post("/api/imports", files=file, headers=proof(secretariat)).is_success
    for key in ("head_by", "head_kz"):
        begun = Caller.signed_in(app, assembly, key).post("/api/acts/parliaments/conclusions", {}).json()["id"]
        remarks = [{"clause": clause_id("article-1"), "text": f"Замечание {number}."} for number in range(MORE)]
        content = {"verdict": "support_with_remarks", "summary": "Да.", "remarks": remarks}
        assert Caller.signed_in(app, assembly, key).put(f"/api/conclusions/{begun}", content, 1).is_success


def proof(caller: Caller) -> dict[str, str]:
    return {"X-CSRF-Token": caller.csrf}


def costs(app: Application, scene: Scene) -> dict[str, int]:
    assembly = Assembly.read(app.state.house)
    found = {}
    for route in READS:
        caller = Caller.signed_in(app, assembly, "secretariat" if "(a draft)" not in route else "member_by")
        path = scene.filled(REQUESTS[route]).path
        caller.get(path)  # what is read once in the life of a process does not count
        with counting_queries(app.state.assembled.engine) as sent:
            assert caller.get(path).is_success, route
        found[route] = len(sent)
    return found


def test_what_reading_costs_does_not_grow_with_what_there_is(scene: Scene, staging: Staging) -> None:
    with staging() as app:
        before = costs(app, scene)
        grow(app, scene)
        after = costs(app, scene)
    grown = {route: (before[route], after[route]) for route in READS if after[route] > before[route]}
    assert grown == {}
    assert max(before.values()) <= 20, before
