"""How an amendment is put: word by word or as the full new wording. Its author chooses; what it does is the same."""

from enum import StrEnum


class Form(StrEnum):
    """How a change of words is put."""

    WORDS = "words"
    FULL = "full"
