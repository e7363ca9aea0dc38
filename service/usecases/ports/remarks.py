"""Comments and conclusions, as stored."""

from typing import Protocol


class Remarks(Protocol):
    """Comments and conclusions, as stored."""
