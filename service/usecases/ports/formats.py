"""Files of acts: reading and writing."""

from typing import Protocol


class Formats(Protocol):
    """Files of acts: reading and writing."""
