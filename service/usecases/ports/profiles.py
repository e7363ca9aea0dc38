"""The procedures of the assembly."""

from typing import Protocol


class Profiles(Protocol):
    """The procedures of the assembly."""
