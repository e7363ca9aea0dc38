"""Consensus over HTTP: put once, said by each delegation for itself, closed with a result that stands."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import Engine, text

from tests.acts import clause_id
from tests.api.people import Caller
from tests.api.procedure.test_moves import problem
from tests.way import Way, done

As = Callable[[str], Caller]


@pytest.fixture
def way(way: Way) -> Way:
    return way.placed("council")


def rounds(way: Way, who: str = "head_by") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = way.as_(who).get(f"{way.url}/rounds").json()["rounds"]
    return found


def test_a_round_shows_who_has_said_what_and_what_it_comes_to_so_far(way: Way) -> None:
    held = way.put()
    done(way.say("head_by", held, "by", "no_objection"))
    row = rounds(way)[-1]
    assert (row["status"], row["outcome"], row["version"], row["visit"]) == ("open", None, 1, 1)
    assert row["standing"] == {"result": "no_quorum", "present": 1, "needed": 2, "by": []}
    assert [(one["body"]["key"], one["position"]) for one in row["positions"]] == [
        ("by", "no_objection"),
        ("kz", None),
    ]
    by, kz = row["positions"]
    assert by["may"] == {"round.position": {"allowed": True, "reason": None}}
    assert kz["may"] == {"round.position": {"allowed": False, "reason": "not-your-body"}}
    assert by["given_by"]["name"]["ru"] == "head_by"


@pytest.mark.parametrize(
    ("said", "result"),
    [
        ({"by": "no_objection", "kz": "no_objection"}, "adopted"),
        ({"by": "no_objection", "kz": "not_taking_part"}, "adopted"),
        ({"by": "no_objection", "kz": "absent"}, "no_quorum"),
        ({"by": "no_objection"}, "no_quorum"),
        ({"by": "not_taking_part", "kz": "not_taking_part"}, "no_quorum"),
        ({"by": "no_objection", "kz": "objects"}, "objected"),
    ],
)
def test_positions_come_to_a_result(way: Way, said: dict[str, str], result: str) -> None:
    held = way.put()
    for body, position in said.items():
        done(way.say(f"head_{body}", held, body, position, reason="Статья 5 неприемлема."))
    receipt = done(way.close(held))
    assert receipt["result"] == result
    outcome = rounds(way)[-1]["outcome"]
    assert outcome["result"] == result
    passes = way.states("put_on_agenda")["council_consensus"] == "met"
    assert passes == (result == "adopted")
    assert (way.move("assembly_chair", "put_on_agenda").status_code == 201) == passes


def test_a_text_is_put_once_at_a_visit_unless_too_few_were_there(way: Way) -> None:
    done(way.close(way.put()))
    held = way.put()
    problem(way.as_("assembly_chair").post(f"{way.url}/rounds", {"question": "Ещё раз?"}), 409, "already-put")
    done(way.say("head_by", held, "by", "objects", reason="Нет."))
    done(way.say("head_kz", held, "kz", "no_objection"))
    assert done(way.close(held))["result"] == "objected"
    problem(way.as_("assembly_chair").post(f"{way.url}/rounds", {"question": "Ещё раз?"}), 409, "already-put")


def test_consensus_at_the_council_is_not_consensus_at_the_plenary(way: Way) -> None:
    way.agree()
    done(way.move("assembly_chair", "put_on_agenda"))
    assert way.states("adopt")["plenary_consensus"] == "open"


@pytest.mark.parametrize(
    ("who", "body", "reason"),
    [
        ("member_by", "by", "no-mandate"),
        ("head_by", "kz", "not-your-body"),
        ("assembly_chair", "by", "no-mandate"),
        ("executive_secretary", "by", "no-mandate"),
        ("expert_mgimo", "by", "no-mandate"),
    ],
)
def test_only_the_head_or_a_mandate_holder_speaks_for_a_delegation(way: Way, who: str, body: str, reason: str) -> None:
    told = problem(way.say(who, way.put(), body, "no_objection"), 403, "not-permitted")
    assert told["reason"] == reason


def test_the_plenipotentiary_speaks_and_the_head_may_say_otherwise_until_the_round_is_closed(way: Way) -> None:
    held = way.put()
    done(way.say("plenipotentiary_by", held, "by", "no_objection"))
    done(way.say("head_by", held, "by", "objects", clauses=[clause_id("article-1")]))
    by = rounds(way)[-1]["positions"][0]
    assert (by["position"], by["clauses"]) == ("objects", [clause_id("article-1")])
    done(way.close(held))
    told = problem(way.say("head_by", held, "by", "no_objection"), 403, "not-permitted")
    assert told["reason"] == "status-does-not-allow"
    told = problem(way.close(held), 403, "not-permitted")
    assert told["reason"] == "status-does-not-allow"


def test_the_secretariat_enters_a_letter_but_never_over_a_delegations_own_word(way: Way) -> None:
    held = way.put()
    done(way.say("secretariat", held, "by", "no_objection", reason="Письмо № 8."))
    assert rounds(way)[-1]["positions"][0]["on_behalf"] is True
    done(way.say("secretariat", held, "by", "absent"))
    done(way.say("head_by", held, "by", "objects", reason="Письмо отозвано."))
    told = problem(way.say("secretariat", held, "by", "no_objection"), 409, "spoken-for-itself")
    assert told["body"] == way.assembly.bodies["by"]
    assert rounds(way)[-1]["positions"][0]["position"] == "objects"


@pytest.mark.parametrize(
    ("more", "pointer", "reason"),
    [
        ({"position": "objects"}, "/reason", "missing"),
        ({"position": "objects", "reason": "  "}, "/reason", "missing"),
        ({"position": "no_objection", "reason": "о" * 4_001}, "/reason", "too-long"),
        ({"position": "objects", "clauses": ["00000000-0000-0000-0000-000000000000"]}, "/clauses/0", "unknown"),
        ({"position": "maybe"}, "/position", "enum"),
    ],
)
def test_what_does_not_fit_is_named(way: Way, more: dict[str, object], pointer: str, reason: str) -> None:
    url = f"/api/rounds/{way.put()}/positions/{way.assembly.bodies['by']}"
    told = problem(way.as_("head_by").send("PUT", url, more), 422, "invalid-input")
    assert told["errors"] == [{"pointer": pointer, "reason": reason}]


@pytest.mark.parametrize(("question", "reason"), [(" ", "missing"), ("?" * 4_001, "too-long")])
def test_a_question_is_asked_in_words(way: Way, question: str, reason: str) -> None:
    told = problem(way.as_("assembly_chair").post(f"{way.url}/rounds", {"question": question}), 422, "invalid-input")
    assert told["errors"] == [{"pointer": "/question", "reason": reason}]


def test_a_body_that_is_no_delegation_has_no_position(way: Way) -> None:
    told = problem(way.say("secretariat", way.put(), "mgimo", "no_objection"), 422, "invalid-input")
    assert told["errors"] == [{"pointer": "/body", "reason": "not-a-participating-delegation"}]


def test_a_round_that_is_not_there_is_not_found(way: Way) -> None:
    nowhere = "00000000-0000-0000-0000-000000000000"
    problem(way.say("head_by", nowhere, "by", "no_objection"), 404, "not-found")
    problem(way.as_("assembly_chair").send("POST", f"/api/rounds/{nowhere}/closing", revision=1), 404, "not-found")
    held = way.put()
    problem(way.say("stranger", held, "by", "no_objection"), 404, "not-found")


def test_a_round_is_closed_on_what_the_chair_has_seen(way: Way) -> None:
    held = way.put()
    done(way.say("head_by", held, "by", "no_objection"))
    told = problem(
        way.as_("assembly_chair").send("POST", f"/api/rounds/{held}/closing", revision=1), 412, "stale-revision"
    )
    assert (told["expected"], told["found"]) == (1, 2)


def test_where_no_body_of_the_kind_is_founded_nobody_decides(way: Way, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE bodies SET kind = 'working_group' WHERE kind = 'council'"))
    told = problem(way.as_("secretariat").post(f"{way.url}/rounds", {"question": "?"}), 409, "nobody-decides")
    assert told["kind"] == "council"


def test_a_delegation_that_stopped_taking_part_in_the_assembly_does_not_block(way: Way, engine: Engine) -> None:
    held = way.put()
    done(way.say("head_by", held, "by", "no_objection"))
    done(way.say("head_kz", held, "kz", "objects", reason="Против."))
    with engine.begin() as connection:
        connection.execute(text("UPDATE bodies SET participating = false WHERE key = 'kz'"))
    assert done(way.close(held))["result"] == "adopted"
    assert {one["body"]["key"] for one in rounds(way)[-1]["positions"]} == {"by", "kz"}


def test_two_rounds_opened_at_once_are_one(way: Way, as_: As) -> None:
    gate, chairs = Barrier(4), [as_("assembly_chair") for _ in range(4)]

    def put(caller: Caller) -> int:
        gate.wait()
        return caller.post(f"{way.url}/rounds", {"question": "Принять?"}).status_code

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(put, chairs)) == [201, 409, 409, 409]
    assert len(rounds(way)) == 1


def test_positions_of_all_delegations_at_once_are_all_kept(way: Way, as_: As) -> None:
    held, gate = way.put(), Barrier(2)
    heads = {body: as_(f"head_{body}") for body in ("by", "kz")}

    def say(body: str) -> int:
        gate.wait()
        url = f"/api/rounds/{held}/positions/{way.assembly.bodies[body]}"
        return heads[body].send("PUT", url, {"position": "no_objection"}).status_code

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(say, heads)) == [200, 200]
    assert done(way.close(held))["result"] == "adopted"


def test_the_quorum_of_the_stage_is_shown(way: Way) -> None:
    shown = way.as_("head_by").get(f"{way.url}/rounds").json()
    assert (shown["rounds"], shown["quorum"]) == ([], "2/3")
    assert way.as_("assembly_chair").get(f"{way.url}/rounds").json()["may"]["round.open"]["allowed"] is True
