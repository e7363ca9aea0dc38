"""Names of Akoma Ntoso 3.0 that reading and writing share: the mapping of docs/reference/akn-mapping.md."""

from collections.abc import Mapping
from typing import Final

from service.domain.text.clause import ClauseKind

AKN: Final = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OURS: Final = "urn:clausula:export:1"
LABEL: Final = f"{{{OURS}}}label"
"""The bare number, where the printed one does not give it: «а» of a Russian act's English text, printed "a)"."""
MEDIA_TYPE: Final = "application/akn+xml"
SUBPOINT: Final = "subpoint"
EMPTY: Final = "empty"  # stands in a body that would have nothing in it, which the schema does not allow
UNDER: Final = "under"  # a note that belongs to the name of the act

K = ClauseKind

HIERARCHY: Final[Mapping[ClauseKind, str]] = {
    K.PART: "part",
    K.DIVISION: "title",
    K.SUBDIVISION: "subtitle",
    K.CHAPTER: "chapter",
    K.SECTION: "section",
    K.ARTICLE: "article",
    K.PARAGRAPH: "paragraph",
    K.POINT: "point",
    K.SUBPOINT: "point",
    K.INDENT: "alinea",
}
"""The element of each kind; what has none is an ``hcontainer`` with the kind as its name."""

LANGUAGES: Final[Mapping[str, str]] = {
    "ru": "rus",
    "en": "eng",
    "hy": "hye",
    "be": "bel",
    "kk": "kaz",
    "ky": "kir",
    "tg": "tgk",
    "uk": "ukr",
    "bg": "bul",
    "es": "spa",
    "cs": "ces",
    "da": "dan",
    "de": "deu",
    "et": "est",
    "el": "ell",
    "fr": "fra",
    "it": "ita",
    "lv": "lav",
    "lt": "lit",
    "hu": "hun",
    "mt": "mlt",
    "nl": "nld",
    "pl": "pol",
    "pt": "por",
    "ro": "ron",
    "sk": "slk",
    "sl": "slv",
    "fi": "fin",
    "sv": "swe",
    "ga": "gle",
    "hr": "hrv",
}
"""Two-letter tags and the three-letter codes that FRBRlanguage takes."""


def a(name: str) -> str:
    """The full name of an element of Akoma Ntoso."""
    return f"{{{AKN}}}{name}"
