"""In which language the command line speaks: Russian where the environment says so, else English."""

import os


def language() -> str:
    """Give ``ru`` or ``en``, from LC_ALL, LC_MESSAGES, LANG, in that order."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return "ru" if value.lower().startswith("ru") else "en"
    return "en"


def told(english: str, russian: str) -> str:
    """Give the sentence in the language of the reader."""
    return russian if language() == "ru" else english


def say(english: str, russian: str) -> None:
    """Print a sentence in the language of the reader, at once."""
    print(told(english, russian), flush=True)
