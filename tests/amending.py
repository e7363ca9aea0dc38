"""Amendments over HTTP as a delegation makes them, on the act «О тестах»."""

from collections.abc import Callable
from typing import Any

from service.usecases.access import OPERATOR, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt as Done
from service.usecases.views.acts import Reason
from tests.acts import clause_id, text
from tests.api.people import Caller

ACT = "/api/acts/mz-1"
P1 = clause_id("article-1/paragraph-1")
P2 = clause_id("article-1/paragraph-2")
As = Callable[[str], Caller]


def republished(house: House, drawing: str) -> None:
    """The next version, with what is open carried over to it."""
    with house.work(OPERATOR) as uow:
        case = take_up_locked(uow, house, "mz-1")
        publication = Publication(Reason.EDITED, case.dossier.stage, None)
        publish_next(uow, case, text(drawing), publication, Publisher(None, None))
        uow.commit(Done(id=case.act.id))


def base(caller: Caller, clause: str) -> dict[str, str]:
    """The hashes that an edit of a clause names."""
    shown = caller.get(f"{ACT}/text").json()["clauses"]
    found: dict[str, str] = next(one["base"] for one in shown if one["id"] == clause)
    return found


def reworded(caller: Caller, text: str, clause: str = P2) -> dict[str, Any]:
    """An edit of a clause's text."""
    return {"kind": "text", "clause": clause, "base_hash": base(caller, clause)["text"], "text": text}


def drafted(caller: Caller, edit: dict[str, Any] | None, **more: Any) -> str:
    """The id of a new draft."""
    answer = caller.post(f"{ACT}/amendments", {"edit": edit, "justification": "Так лучше.", **more})
    assert answer.status_code == 201, answer.text
    id: str = answer.json()["id"]
    return id


def tabled(caller: Caller, edit: dict[str, Any] | None, **more: Any) -> str:
    """The id of an amendment just tabled."""
    id = drafted(caller, edit, **more)
    answer = caller.send("POST", f"/api/amendments/{id}/tabling", revision=1)
    assert answer.status_code == 200, answer.text
    return id


DAYS_10 = "Срок проверки не превышает 10 дней со дня обращения."
DAYS_60 = "Срок проверки не превышает 60 дней со дня обращения."


def decide(chair: Caller, id: str, outcome: str) -> Any:
    sees = chair.get(f"/api/amendments/{id}/consequences?outcome={outcome}").json()["sees"]
    return chair.post(f"/api/amendments/{id}/decision", {"outcome": outcome, "sees": sees, "reason": "За."})
