"""The line that says what an exported text is: act, version, day, hash, resolution."""

import re

from service.domain.text.naming import RU
from service.usecases.ports.formats import ActText

_BRACKETED = re.compile(
    r"\[(?:Альтернатива без консенсуса, не принята|Alternative without consensus, not adopted) · .*\]"
)
_COLOPHON = re.compile(r"(?:— )?\w+ \d+ \w+ \d\d\.\d\d\.\d{4} · .* · SHA-256 [0-9a-f]{64}.*")


def colophon(text: ActText) -> str:
    """«Редакция 3 от 01.06.2026 · mz-2026-07 · SHA-256 …», in the language of the text."""
    day = f"{text.dated:%d.%m.%Y}"
    if text.tree.language == RU:
        parts = [f"Редакция {text.version} от {day}", text.slug, f"SHA-256 {text.hash}"]
        if text.resolution and text.adopted:
            parts.append(f"постановление № {text.resolution} от {text.adopted:%d.%m.%Y}")
    else:
        parts = [f"Version {text.version} of {day}", text.slug, f"SHA-256 {text.hash}"]
        if text.resolution and text.adopted:
            parts.append(f"resolution No. {text.resolution} of {text.adopted:%d.%m.%Y}")
    return " · ".join(parts)


def is_colophon(words: str) -> bool:
    """Whether a paragraph is the colophon of an export of ours, or an alternative in brackets: no part of the act."""
    return any(one.fullmatch(words) for one in (_COLOPHON, _BRACKETED))
