"""Events on the wire."""

from datetime import datetime

from service.api.answers import View


class EventOut(View):
    """One event of an act's history; ``hash`` is chained to the event before it."""

    number: int
    at: datetime
    kind: str
    actor: str | None
    actor_name: dict[str, str] | None
    mandate: str | None
    role: str | None
    body: str | None
    body_name: dict[str, str] | None
    version: int | None
    subject: str | None
    payload: dict[str, object]
    hash: str
