"""What one row of the table asks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: address, body, and the revision an edit is made on. ``once``: a success uses up what it needs."""

    path: str
    body: object = None
    revision: int | None = None
    once: bool = False
