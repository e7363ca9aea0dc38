"""Persons, bodies and terms of the procedure by name, as they stand in other answers."""

from service.api.answers import View
from service.domain.text.diff import Mark


class PersonRefOut(View):
    """A person by name."""

    id: str
    name: dict[str, str]


class BodyRefOut(View):
    """A body by name; ``state`` is the ISO 3166 code of a delegation's state."""

    id: str
    key: str
    name: dict[str, object]
    state: str | None


class TermOut(View):
    """A thing of the procedure, such as a stage, by key and name."""

    key: str
    name: dict[str, str]


class RunOut(View):
    """A run of words that stayed (same), went (del) or came (ins)."""

    op: Mark
    text: str


class MarksOut(View):
    """What changed in a clause, word by word."""

    heading: list[RunOut]
    text: list[RunOut]
