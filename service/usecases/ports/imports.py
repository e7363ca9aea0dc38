"""Files being imported."""

from typing import Protocol


class Imports(Protocol):
    """Files being imported."""
