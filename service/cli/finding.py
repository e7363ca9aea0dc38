"""What ``clausula doctor`` says of one thing that it looked at."""

from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What a finding means: fit, wanting only for building and testing, or in the way of serving."""

    FIT = "✓"
    LATER = "•"
    BAD = "✗"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    state: State
    name: str
    detail: str
    remedy: str = ""
