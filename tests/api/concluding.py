"""Conclusions as tests begin, save, sign and read them: MGIMO's remarks on one paragraph of a model law."""

from collections.abc import Callable
from typing import Any

from service.domain.ids import ActId
from service.domain.text.canonical import words_hash
from service.usecases.ports.house import House
from tests.acts import an_act, clause_id, published, staged
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]
CONCLUSIONS = "/api/acts/mz-1/conclusions"
TERM = "article-1/paragraph-2"
WORDS = "Срок проверки не превышает 30 дней со дня обращения."
BETTER = "Срок проверки не превышает 10 дней со дня обращения."


def under_expertise(assembly: Assembly, house: House) -> ActId:
    """An act at the stage of parliaments and expertise."""
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "parliaments_and_expertise")
    return act


def remark(**changes: object) -> dict[str, Any]:
    return {
        "clause": clause_id(TERM),
        "mark": {"quote": "30 дней", "before": "не превышает ", "after": " со дня"},
        "text": "Слишком долго.",
        "proposed": {"part": "text", "base": words_hash(WORDS), "text": BETTER},
    } | changes


def begun(caller: Caller) -> str:
    answer = caller.post(CONCLUSIONS, {})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def saved(caller: Caller, id: str, *remarks: dict[str, Any], revision: int = 1, **changes: object) -> Any:
    body = {"verdict": "support_with_remarks", "summary": "В целом верно.", "remarks": remarks} | changes
    return caller.put(f"/api/conclusions/{id}", body, revision)


def signed(as_: As, *remarks: dict[str, Any]) -> dict[str, Any]:
    """A signed conclusion of MGIMO, as read."""
    expert = as_("expert_mgimo")
    id = begun(expert)
    assert saved(expert, id, *remarks).status_code == 200
    assert expert.send("POST", f"/api/conclusions/{id}/signature", revision=2).status_code == 200
    return next(one for one in shown(as_("secretariat")) if one["id"] == id)


def shown(caller: Caller) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get(CONCLUSIONS).json()["conclusions"]
    return found
