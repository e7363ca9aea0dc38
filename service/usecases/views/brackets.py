"""What is shown of alternatives left in brackets."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from service.domain.ids import AmendmentId, VersionNumber
from service.usecases.views.references import BodyRef


@dataclass(frozen=True, slots=True)
class BracketView:
    """One amendment whose words stand in brackets; ``units`` have both texts, ``stands`` until it is decided anew."""

    id: str
    amendment: AmendmentId
    number: int | None
    bodies: tuple[BodyRef, ...]
    version: VersionNumber
    units: tuple[Mapping[str, Any], ...]
    said: Mapping[str, str]
    at: datetime
    stands: bool


@dataclass(frozen=True, slots=True)
class BracketsView:
    """All of an act, first to last."""

    brackets: tuple[BracketView, ...]
