"""The words of one Word paragraph, and what stands in it that is no part of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from service.formats.docx.names import NUMBER_STYLE, W, w
from service.formats.docx.styles import Styles, switch

_SUPERSCRIPT = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")
_SUBSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_ALTERNATE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWING_NAME = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_CHARACTERS = {"noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "cr": "\n", "tab": "\t"}
_NOTES = {"footnoteReference": "footnote", "endnoteReference": "endnote", "commentReference": "comment"}
_THROUGH = {"ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo"}
_DELETED = {"del", "moveFrom"}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a paragraph that is not placed: why, and its words."""

    reason: str
    text: str


@dataclass(slots=True)
class Content:
    """What a paragraph holds. ``number`` is what our own number style marks; ``None`` where nothing does."""

    pieces: list[str] = field(default_factory=list)
    number: str | None = None
    bold: list[bool] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words."""
        return "".join(self.pieces)

    @property
    def is_bold(self) -> bool:
        """Whether all words are bold."""
        return bool(self.bold) and all(self.bold)


class Runs:
    """Reads paragraphs; ``notes`` holds the words of footnotes, endnotes and comments by kind and id."""

    def __init__(self, styles: Styles, notes: Mapping[tuple[str, str], str]) -> None:
        self._styles = styles
        self._notes = notes

    def content(self, paragraph: etree._Element) -> Content:
        """The words of a paragraph as they stand with every tracked change accepted."""
        made = Content()
        for child in paragraph:
            self._take(child, made, deleted=False)
        return made

    def _take(self, node: etree._Element, made: Content, *, deleted: bool) -> None:
        name = _local(node)
        if name == "r":
            self._take_run(node, made, deleted=deleted)
        elif name in _DELETED:
            self._take_deleted(node, made)
        elif name in _THROUGH:
            for child in node:
                self._take(child, made, deleted=deleted)
        elif node.tag in (f"{_MATH}oMath", f"{_MATH}oMathPara"):
            made.left_out.append(LeftOut("formula", "".join(node.itertext())))

    def _take_deleted(self, node: etree._Element, made: Content) -> None:
        gone = Content()
        for child in node:
            self._take(child, gone, deleted=True)
        if gone.text or gone.number:
            made.left_out.append(LeftOut("tracked-deletion", (gone.number or "") + gone.text))
        made.left_out += gone.left_out

    def _take_run(self, run: etree._Element, made: Content, *, deleted: bool) -> None:
        properties = run.find(w("rPr"))
        look = self._styles.look(_value(properties, "rStyle") or "")
        words = self._words(run, made)
        if look.name == NUMBER_STYLE:
            made.number = (made.number or "") + words
        elif (look.hidden if (said := switch(properties, "vanish")) is None else said) and not deleted:
            if words:
                made.left_out.append(LeftOut("hidden-text", words))
        elif words:
            made.pieces.append(_raised(words, _value(properties, "vertAlign")))
            if words.strip():
                said = switch(properties, "b")
                made.bold.append(look.bold if said is None else said)

    def _words(self, run: etree._Element, made: Content) -> str:
        words = ""
        for child in run:
            name = _local(child)
            if name in ("t", "delText"):
                words += child.text or ""
            elif name == "br":
                words += "\n" if child.get(w("type"), "textWrapping") == "textWrapping" else ""
            elif name == "sym":
                words += _symbol(child)
            elif name in _CHARACTERS:
                words += _CHARACTERS[name]
            elif name in _NOTES:
                made.left_out += self._note(_NOTES[name], child)
            else:
                made.left_out += _objects(child)
        return words

    def _note(self, kind: str, reference: etree._Element) -> Iterator[LeftOut]:
        words = self._notes.get((kind, reference.get(w("id"), "")))
        if words:
            yield LeftOut(kind, words)


def _objects(node: etree._Element) -> Iterator[LeftOut]:
    """Text boxes, pictures and embedded objects; of alternatives for other programs only the first."""
    name = _local(node)
    if node.tag == f"{_ALTERNATE}AlternateContent":
        for child in (child for choice in node[:1] for child in choice):
            yield from _objects(child)
    elif name in ("drawing", "pict", "object"):
        yield from _drawn(node, name)
    elif name == "ruby":
        yield LeftOut("ruby", plain(node))


def _drawn(node: etree._Element, name: str) -> Iterator[LeftOut]:
    boxes = list(node.iter(w("txbxContent")))
    for paragraph in (paragraph for box in boxes for paragraph in box.iter(w("p"))):
        yield LeftOut("text-box", plain(paragraph))
    if not boxes:
        described = next((str(one.get("descr") or one.get("name") or "") for one in node.iter(_DRAWING_NAME)), "")
        yield LeftOut("embedded-object" if name == "object" else "picture", described)


def plain(node: etree._Element) -> str:
    """All words under a node, without regard to what they are."""
    return "".join(one.text or "" for one in node.iter(w("t"), w("delText")))


def _symbol(node: etree._Element) -> str:
    """A character of a symbol font: one of the private use area, so that it is seen to be odd."""
    try:
        code = int(node.get(w("char"), ""), 16)
    except ValueError:
        return "\ufffd"
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code <= 0xFFFD else "\ufffd"


def _raised(words: str, align: str | None) -> str:
    """Raised and lowered digits keep their place in Unicode's own: 5¹, H₂O."""
    if align == "superscript":
        return words.translate(_SUPERSCRIPT)
    return words.translate(_SUBSCRIPT) if align == "subscript" else words


def _local(node: etree._Element) -> str:
    tag = node.tag
    return tag[len(W) + 2 :] if isinstance(tag, str) and tag.startswith(f"{{{W}}}") else ""


def _value(properties: etree._Element | None, name: str) -> str | None:
    found = None if properties is None else properties.find(w(name))
    return None if found is None else found.get(w("val"), "")
