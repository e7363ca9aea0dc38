"""How many statements a write makes, its key, session, record and answer included (reliability.md §3.3 W1)."""

from collections.abc import Callable
from typing import Any

import pytest
from httpx2 import Response

from service.domain.ids import ActId
from service.main import Application
from service.usecases.ports.house import House
from tests.acts import LAW, an_act, clause_id, published, staged
from tests.api.people import Assembly, Caller
from tests.api.queries import counting_queries

ACT = "/api/acts/mz-1"
P2 = clause_id("article-1/paragraph-2")


@pytest.fixture
def by(app: Application, house: House, assembly: Assembly) -> Caller:
    act: ActId = an_act(assembly)
    published(house, act, LAW)
    staged(house, act, "amendments")
    return Caller.signed_in(app, assembly, "head_by")


def edit(caller: Caller, days: int) -> dict[str, Any]:
    shown = caller.get(f"{ACT}/text").json()["clauses"]
    base = next(one["base"]["text"] for one in shown if one["id"] == P2)
    words = f"Срок проверки не превышает {days} дней со дня обращения."
    return {"kind": "text", "clause": P2, "base_hash": base, "text": words}


@pytest.fixture
def cost(app: Application) -> Callable[[Callable[[], Response]], int]:
    """How many statements a request makes that is accepted."""

    def counted(ask: Callable[[], Response]) -> int:
        with counting_queries(app.state.assembled.engine) as sent:
            answer = ask()
        assert answer.is_success, answer.text
        return len(sent)

    return counted


def test_saving_a_draft_tabling_and_revising_cost_a_handful_of_statements(
    by: Caller, cost: Callable[[Callable[[], Response]], int]
) -> None:
    made: list[str] = []

    def draft() -> Response:
        answer = by.post(f"{ACT}/amendments", {"edit": edits.pop()})
        made.append(answer.json()["id"])
        return answer

    edits = [edit(by, days) for days in (10, 20, 40)]
    draft()  # the delegation's record begins, the text is read once
    address = f"/api/amendments/{made[0]}"
    anew = {"edit": edits.pop()}
    assert cost(draft) == 6
    assert cost(lambda: by.put(address, anew, 1)) == 7
    by.send("POST", f"/api/amendments/{made[1]}/tabling", revision=1)
    assert cost(lambda: by.send("POST", f"{address}/tabling", revision=2)) == 7
