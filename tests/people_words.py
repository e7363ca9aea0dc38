"""Which refusals and reasons the web client has words for, read from its source."""

import re
from functools import cache
from pathlib import Path

FRONT = Path(__file__).resolve().parents[1] / "frontend" / "src"
_NAMED = re.compile(r"^  '?([a-z][\w-]*)'?: ", re.MULTILINE)


@cache
def worded(file: str) -> frozenset[str]:
    """The keys of the tables of words in a file of the client."""
    return frozenset(_NAMED.findall((FRONT / file).read_text(encoding="utf-8")))


PROBLEMS = "i18n/problems.ts"
REASONS = "i18n/reasons.ts"
FILES = "features/importing/unreadable.ts"
MISFITS = "reading/whyMoved.ts"
