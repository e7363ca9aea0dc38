"""The answer of a use case that writes: small, JSON-safe, and the same for every retry under one key."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What was written: its id, and where it has them its revision (ETag) and human number."""

    id: str
    revision: int | None = None
    number: int | None = None
