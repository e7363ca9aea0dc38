"""The rules that an act goes by, on the wire."""

from typing import Annotated, Literal

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.profiles import ProfileOut
from service.domain.procedure.renewal import Hindrance, What


class ChangeOut(View):
    """One difference between an act's rules and newer ones; ``here``: it bears on where the act stands."""

    what: What
    key: str
    name: dict[str, str]
    added: list[str]
    removed: list[str]
    here: bool


class RenewalOut(View):
    """What taking the act over to the newest rules would mean."""

    version: int
    hash: str
    changes: list[ChangeOut]
    hindrances: dict[Hindrance, list[str]]


class ActRulesOut(View):
    """The rules that an act goes by; ``renewal`` is there where newer ones are installed."""

    profile: ProfileOut
    stage: str
    revision: int
    renewal: RenewalOut | None
    may: MayMap


class NewRules(Body):
    """Taking an act over to the rules ``hash``, on the report that was seen at ``seen_revision``."""

    hash: Annotated[str, Field(max_length=64)]
    reason: Annotated[str, Field(max_length=20_000)]
    seen_revision: Annotated[int, Field(ge=1, le=2**31 - 1)]


class Tongue(Body):
    """In which language a drawing speaks."""

    language: Literal["ru", "en"] = "ru"
