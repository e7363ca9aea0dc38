"""Developer and commission, named and named anew while an act is in development."""

import pytest

from service.usecases.ports.house import House
from tests.acts import an_act, published
from tests.api.people import Assembly
from tests.api.procedure.test_moves import problem
from tests.way import Way, done


def assign(way: Way, who: str, developer: str | None, commission: str | None, seen: int | None = None) -> object:
    bodies = {**way.assembly.bodies, "nobody": "00000000-0000-0000-0000-000000000000"}
    body = {
        "developer": developer and bodies[developer],
        "commission": commission and bodies[commission],
        "seen_revision": seen or way.gate()["revision"],
    }
    return way.as_(who).post(f"{way.url}/assignment", body)


def test_an_act_opened_without_them_waits_for_its_developer_and_commission(
    way: Way, assembly: Assembly, house: House
) -> None:
    bare = an_act(assembly, "mz-2", developer=None, commission=None)
    published(house, bare)
    way = Way(way.as_, assembly, "mz-2")
    asked = ("developer_assigned", "commission_assigned")
    assert [way.states("send_to_parliaments")[key] for key in asked] == ["open", "open"]
    done(assign(way, "secretariat", "group", "commission"))
    assert [way.states("send_to_parliaments")[key] for key in asked] == ["met", "met"]
    told = next(
        event for event in way.as_("head_by").get(f"{way.url}/events").json() if event["kind"] == "act.assigned"
    )
    assert told["payload"] == {"developer": assembly.bodies["group"], "commission": assembly.bodies["commission"]}
    shown = way.as_("head_by").get(way.url).json()["act"]
    assert (shown["developer"]["key"], shown["commission"]["key"]) == ("group", "commission")


@pytest.mark.parametrize(
    ("developer", "commission", "pointer", "reason"),
    [("nobody", "commission", "/developer", "unknown"), ("group", "council", "/commission", "not-a-commission")],
)
def test_what_is_no_such_body_is_named(way: Way, developer: str, commission: str, pointer: str, reason: str) -> None:
    told = problem(assign(way, "secretariat", developer, commission), 422, "invalid-input")
    assert told["errors"] == [{"pointer": pointer, "reason": reason}]


def test_it_is_named_on_what_was_seen_and_only_in_development(way: Way) -> None:
    problem(assign(way, "secretariat", "group", "commission", seen=999), 412, "stale-revision")
    way.placed("summary")
    told = problem(assign(way, "secretariat", "group", "commission"), 403, "not-permitted")
    assert told["reason"] == "stage-does-not-take"
