"""What paragraph and character styles say: resolved through the styles they are based on."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from service.formats.docx.names import w

_DEEPEST = 20
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class Look:
    """What a style gives a paragraph or run; ``list_id`` and ``level`` are its automatic numbering."""

    name: str = ""
    bold: bool = False
    hidden: bool = False
    centred: bool = False
    outline: int | None = None
    list_id: str = ""
    level: int | None = None


class Styles:
    """The styles of a document by id."""

    def __init__(self, part: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._looks: dict[str, Look] = {}
        self._default = ""
        for style in () if part is None else part.iterfind(w("style")):
            id = style.get(w("styleId"), "")
            self._elements[id] = style
            if style.get(w("type")) == "paragraph" and is_on(style.get(w("default"), "0")):
                self._default = id

    def look(self, id: str | None) -> Look:
        """The look of a style; that of the default paragraph style where none is named."""
        id = self._default if id is None else id
        if id not in self._looks:
            self._looks[id] = self._resolved(id)
        return self._looks[id]

    def _resolved(self, id: str) -> Look:
        chain = list(self._chain(id))
        if not chain:
            return Look()
        own = chain[0].find(w("name"))
        list_id = _first(chain, "pPr", "numPr", "numId")
        level = _first(chain, "pPr", "numPr", "ilvl")
        outline = _first(chain, "pPr", "outlineLvl")
        return Look(
            name="" if own is None else own.get(w("val"), ""),
            bold=is_on(_first(chain, "rPr", "b") or "0"),
            hidden=is_on(_first(chain, "rPr", "vanish") or "0"),
            centred=_first(chain, "pPr", "jc") == "center",
            outline=int(outline) if outline is not None and outline in "012345678" else None,
            list_id="" if list_id in (None, "0") else str(list_id),
            level=int(level) if level is not None and level.isdecimal() else None,
        )

    def _chain(self, id: str) -> Iterator[etree._Element]:
        seen: set[str] = set()
        while id in self._elements and id not in seen and len(seen) < _DEEPEST:
            seen.add(id)
            yield self._elements[id]
            above = self._elements[id].find(w("basedOn"))
            id = "" if above is None else above.get(w("val"), "")


def is_on(value: str) -> bool:
    """Whether a switch of Word is on."""
    return value.lower() not in _OFF


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """A switch in direct formatting; ``None`` where it is not mentioned."""
    found = None if properties is None else properties.find(w(name))
    return None if found is None else is_on(found.get(w("val"), "1"))


def _first(chain: list[etree._Element], *path: str) -> str | None:
    """The value that the nearest style of a chain gives; a switch without a value is on."""
    for style in chain:
        found = style.find("/".join(w(name) for name in path))
        if found is not None:
            return found.get(w("val"), "1")
    return None
