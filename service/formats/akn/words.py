"""The words of an element of Akoma Ntoso, and what stands in them that is no part of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from service.formats.akn.names import AKN

LEFT_OUT: Final = {
    "authorialNote": "footnote",
    "noteRef": "footnote",
    "del": "tracked-deletion",
    "img": "picture",
    "table": "table",  # one among words; one that stands by itself is read row by row
    "foreign": "embedded-object",
    "toc": "table-of-contents",
    "quotedStructure": "quoted-structure",
    "embeddedStructure": "quoted-structure",
}
"""Elements that are listed instead of placed, and the reason given."""
_BREAKS: Final = {"br", "eol"}
_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that is not placed: why, and its words."""

    reason: str
    text: str


def local(element: etree._Element) -> str:
    """The name of an element of Akoma Ntoso; empty for what is of another vocabulary."""
    tag = element.tag
    return tag[len(AKN) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{AKN}}}") else ""


def words_of(element: etree._Element, left_out: list[LeftOut]) -> str:
    """The words under an element, line breaks as line feeds; what is not placed is added to ``left_out``."""
    return "".join(_pieces(element, left_out))


def _pieces(element: etree._Element, left_out: list[LeftOut]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        name = local(child)
        if name in LEFT_OUT:
            left_out.append(LeftOut(LEFT_OUT[name], " ".join("".join(child.itertext()).split())))
        elif name in _BREAKS:
            yield "\n"
        elif name in ("sup", "sub"):
            yield words_of(child, left_out).translate(_SUPERSCRIPT if name == "sup" else _SUBSCRIPT)
        else:
            yield from _pieces(child, left_out)
        yield child.tail or ""
