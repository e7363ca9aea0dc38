"""Files sent to the house and published, over HTTP."""

from collections.abc import Callable
from typing import Any

from tests.api.people import Caller

As = Callable[[str], Caller]
LAW = """
Модельный закон «О проверке программ»

Глава 1. Общие положения

Статья 1. Предмет

1. Настоящий Закон устанавливает порядок проверки программ.

2. Срок проверки не превышает 30 дней со дня обращения.

Статья 2. Понятия

Для целей настоящего Закона используются понятия:

1) проверка – действие;

2) срок – время.
"""
EN = """
Model Law “On Checking Programs”

Chapter 1. General provisions

Article 1. Scope

1. This Law lays down how programs are checked.

2. A check takes no more than 30 days from the request.

Article 2. Terms

In this Law the following terms are used:

1) check – an act;

2) term – a time.
"""


def send(caller: Caller, words: str | bytes = LAW, name: str = "закон.txt", **form: str) -> Any:
    data = words.encode() if isinstance(words, str) else words
    return caller.send("POST", "/api/imports", files={"file": (name, data, "text/plain")}, data=form)


def sent(caller: Caller, words: str = LAW, **form: str) -> str:
    answer = send(caller, words, **form)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def publish(caller: Caller, id: str, revision: int = 1, **target: object) -> Any:
    return caller.send("POST", f"/api/imports/{id}/publication", target, revision=revision)


NEW = {"slug": "checks", "kind": "model_law", "title": {"ru": "О проверке программ"}}


def published(caller: Caller, words: str = LAW) -> str:
    """A new act whose first version is that file."""
    answer = publish(caller, sent(caller, words), new=NEW)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["slug"])


def texts(caller: Caller, query: str = "") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = caller.get(f"/api/acts/checks/text{query}").json()["clauses"]
    return found


def kinds(caller: Caller) -> list[str]:
    return [event["kind"] for event in caller.get("/api/acts/checks/events").json()]
