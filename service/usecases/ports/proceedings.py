"""Proceedings of acts, as stored."""

from typing import Protocol


class Proceedings(Protocol):
    """Proceedings of acts, as stored."""
