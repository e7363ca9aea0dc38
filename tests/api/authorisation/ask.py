"""What one row of the table asks."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: address, body, the revision an edit is made on, the words of a file that is sent.

    ``once``: a success uses up what it needs.
    """

    path: str
    body: object = None
    revision: Any = None
    once: bool = False
    file: str | None = None
