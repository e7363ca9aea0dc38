"""Amendments, as stored."""

from typing import Protocol


class Amendments(Protocol):
    """Amendments, as stored."""
