"""Tabling after the deadline: a draft begun in time is late when it is tabled late, and waits for leave."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, text

from service.domain.ids import ActId
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, published, staged
from tests.api.people import Assembly, Caller
from tests.way import done

As = Callable[[str], Caller]
CLAUSE = clause_id("article-1/paragraph-2")
ACT = "/api/acts/mz-1"


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


@pytest.fixture
def draft(as_: As, act: ActId) -> str:
    return drafted(as_)


def drafted(as_: As, who: str = "head_by", days: int = 10) -> str:
    shown = as_(who).get(f"{ACT}/text").json()
    base = next(row for row in shown["clauses"] if row["id"] == CLAUSE)["base"]["text"]
    edit = {"kind": "text", "clause": CLAUSE, "base_hash": base, "text": f"Срок проверки не превышает {days} дней."}
    return str(done(as_(who).post(f"{ACT}/amendments", {"edit": edit, "justification": "Так лучше."}))["id"])


def over(engine: Engine) -> None:
    """The time for amendments has run out."""
    with engine.begin() as connection:
        late = '{"amendments": "2026-01-01T00:00:00+00:00"}'
        connection.execute(text("update proceedings set deadlines = cast(:late as jsonb)"), {"late": late})


def term_over(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("alter table leaves disable trigger frozen"))
        connection.execute(text("update leaves set objections_until = now() - interval '1 second'"))
        connection.execute(text("alter table leaves enable trigger frozen"))


def tabled(as_: As, draft: str, *, late: bool = True, who: str = "head_by", reason: str = "Ждали заключения.") -> Any:
    url = f"/api/amendments/{draft}/" + ("late-tabling" if late else "tabling")
    return as_(who).send("POST", url, {"reason": reason} if late else None, revision=1)


def decided(as_: As, it: str, *, granted: bool = True, reason: str = "", who: str = "chair") -> Any:
    return as_(who).post(f"/api/amendments/{it}/leave", {"granted": granted, "reason": reason})


def objected(as_: As, assembly: Assembly, it: str, body: str = "kz", reason: str = "Поздно.") -> Any:
    url = f"/api/amendments/{it}/leave/objections"
    return as_("head_kz").post(url, {"body": assembly.bodies[body], "reason": reason})


def ruled(as_: As, it: str) -> Any:
    revision = as_("chair").get(f"/api/amendments/{it}").json()["revision"]
    return as_("chair").send(
        "POST", f"/api/amendments/{it}/ruling", {"admissible": True, "reason": ""}, revision=revision
    )


def leave(as_: As, who: str = "secretariat") -> dict[str, Any]:
    found: dict[str, Any] = as_(who).get(f"{ACT}/leaves").json()["leaves"][0]
    return found


def code(answer: Any) -> tuple[int, str]:
    told = answer.json()
    return answer.status_code, str(told.get("reason") or told["type"].removeprefix("/errors/"))


def test_a_draft_begun_in_time_is_late_when_it_is_tabled_late(as_: As, draft: str, engine: Engine) -> None:
    assert code(tabled(as_, draft)) == (403, "still-in-time")
    over(engine)
    assert code(tabled(as_, draft, late=False)) == (403, "deadline-passed")
    assert done(tabled(as_, draft))["number"] == 1


def test_leave_is_the_chairs_and_waits_for_objections(as_: As, draft: str, engine: Engine) -> None:
    over(engine)
    done(tabled(as_, draft))
    shown = leave(as_, "head_kz")
    assert (shown["state"], shown["number"], shown["reason"]) == ("asked", 1, "Ждали заключения.")
    assert [body["key"] for body in shown["objectors"]] == ["kz"]
    assert code(ruled(as_, draft)) == (409, "leave-missing")
    assert code(decided(as_, draft, who="head_by")) == (403, "no-mandate")
    done(decided(as_, draft))
    assert leave(as_)["state"] == "granted_unless"
    assert code(ruled(as_, draft)) == (409, "leave-missing")
    term_over(engine)
    assert leave(as_)["state"] == "granted"
    done(ruled(as_, draft))


def test_one_objection_puts_it_out_of_order(as_: As, assembly: Assembly, draft: str, engine: Engine) -> None:
    over(engine)
    done(tabled(as_, draft))
    done(decided(as_, draft))
    assert code(objected(as_, assembly, draft, body="by")) == (403, "not-your-body")
    assert code(objected(as_, assembly, draft, reason=" "))[0] == 422
    done(objected(as_, assembly, draft))
    shown = leave(as_)
    assert (shown["state"], [one["body"]["key"] for one in shown["objections"]]) == ("objected", ["kz"])
    assert as_("head_by").get(f"/api/amendments/{draft}").json()["amendment"]["status"] == "inadmissible"
    assert code(ruled(as_, draft)) == (409, "leave-missing")
    assert code(objected(as_, assembly, draft)) == (409, "leave-decided")


def test_the_chair_refuses_with_a_reason(as_: As, draft: str, engine: Engine) -> None:
    over(engine)
    done(tabled(as_, draft))
    assert decided(as_, draft, granted=False).status_code == 422
    done(decided(as_, draft, granted=False, reason="Комиссия не успеет."))
    assert leave(as_)["state"] == "refused"
    assert as_("head_by").get(f"/api/amendments/{draft}").json()["amendment"]["status"] == "inadmissible"
    assert code(decided(as_, draft)) == (409, "leave-decided")


def test_an_objection_after_the_term_comes_too_late(as_: As, assembly: Assembly, draft: str, engine: Engine) -> None:
    over(engine)
    done(tabled(as_, draft))
    term_over(engine)
    assert code(objected(as_, assembly, draft)) == (409, "leave-decided")
    assert leave(as_, "head_kz")["objectors"] == []
    done(decided(as_, draft))
    assert leave(as_)["state"] == "granted"


def test_a_delegation_that_takes_no_part_objects_to_nothing(
    as_: As, assembly: Assembly, draft: str, engine: Engine
) -> None:
    over(engine)
    done(tabled(as_, draft))
    said = {"body": assembly.bodies["kz"], "first_day": "2026-01-01", "reason": "Письмо."}
    done(as_("secretariat").post("/api/absences", said))
    assert objected(as_, assembly, draft).status_code == 422


def test_what_was_tabled_in_time_asks_no_leave(as_: As, assembly: Assembly, draft: str) -> None:
    done(tabled(as_, draft, late=False))
    assert code(decided(as_, draft)) == (409, "not-tabled-late")
    assert code(objected(as_, assembly, draft)) == (409, "not-tabled-late")
    assert as_("secretariat").get(f"{ACT}/leaves").json()["leaves"] == []


def test_the_reason_is_asked_for_and_the_record_tells(as_: As, draft: str, engine: Engine) -> None:
    over(engine)
    assert tabled(as_, draft, reason=" ").status_code == 422
    assert tabled(as_, draft, reason="а" * 4_001).status_code == 422
    done(tabled(as_, draft))
    kinds = [one["kind"] for one in as_("head_kz").get(f"{ACT}/events/latest").json()]
    assert kinds[:2] == ["leave.asked", "amendment.tabled"]
