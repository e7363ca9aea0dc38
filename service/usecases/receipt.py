"""The answer of a use case that writes: small, JSON-safe, and the same for every retry under one key."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was written: its id, and where it has them its revision (ETag) and human number."""

    id: str
    revision: int | None = None
    number: int | None = None


class Repeated(Exception):
    """The same request under the same key was answered before; carries that answer's receipt as JSON."""

    def __init__(self, receipt: Mapping[str, object]) -> None:
        super().__init__()
        self.receipt = receipt
