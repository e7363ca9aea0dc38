"""Reading Akoma Ntoso 3.0: our own exports come back the same, those of others as well as their elements say.

The hierarchy of the XML is the hierarchy of the text; nothing is recognised anew. What the text has no
place for (tables among words, pictures, notes, quoted structures, deletions) is listed with its words.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from service.domain.ids import ClauseId, Language
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.structure import Given, Place, SourceParagraph
from service.formats.akn.names import EMPTY, LABEL, LANGUAGES, OURS, SUBPOINT, UNDER, a
from service.formats.akn.words import LEFT_OUT, LeftOut, local, words_of
from service.formats.xml import parse
from service.usecases.ports.formats import Media, SourceDocument, Unreadable, UnreadableFile

K = ClauseKind
MOST_PARAGRAPHS: Final = 50_000
_DOCUMENTS = {a(name) for name in ("act", "bill", "doc", "statement", "amendment", "portion", "documentCollection")}
_KINDS: Mapping[str, ClauseKind] = {
    **dict.fromkeys(("part", "book", "tome"), K.PART),
    **dict.fromkeys(("title", "division"), K.DIVISION),
    **dict.fromkeys(("subtitle", "subdivision"), K.SUBDIVISION),
    **dict.fromkeys(("chapter",), K.CHAPTER),
    **dict.fromkeys(("section", "subchapter", "subpart"), K.SECTION),
    **dict.fromkeys(("article", "rule"), K.ARTICLE),
    **dict.fromkeys(("paragraph", "subsection", "clause", "subrule", "level"), K.PARAGRAPH),
    **dict.fromkeys(("point", "item"), K.POINT),
    **dict.fromkeys(("subparagraph", "subclause"), K.SUBPOINT),
    **dict.fromkeys(("alinea", "indent", "proviso", "transitional"), K.INDENT),
    "recital": K.RECITAL,
    "citation": K.CITATION,
    "attachment": K.ANNEX,
    "component": K.ANNEX,
}
_BLOCKS = {"p", "block", "listIntroduction", "listWrapUp", "crossHeading", "longTitle", "formula", "tblock"}


def read_akn(data: bytes) -> SourceDocument:
    """The units of an Akoma Ntoso document; ``UnreadableFile`` says why it cannot be read."""
    root = parse(data)
    document = next((child for child in root if child.tag in _DOCUMENTS), None)
    if root.tag != a("akomaNtoso") or document is None:
        raise UnreadableFile(Unreadable.NOT_AN_ACT, f"line:{root.sourceline}", etree.QName(root).localname)
    properties = _properties(document)
    if not properties:
        _collapse_spaces(document)
    paragraphs = tuple(islice(_Reader(document, ours=bool(properties)).read(), MOST_PARAGRAPHS + 1))
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise UnreadableFile(Unreadable.TOO_MANY_PARAGRAPHS, "", str(MOST_PARAGRAPHS))
    if not any(one.text or one.number for one in paragraphs if not one.left_out):
        raise UnreadableFile(Unreadable.NO_TEXT)
    naming = properties.get("clausula:naming")
    return SourceDocument(
        Media.AKN, paragraphs, Scheme(naming) if naming in set(Scheme) else None, _language(document), properties
    )


def _collapse_spaces(document: etree._Element) -> None:
    """White space between words and elements is layout in the files of others; ours hold the words as they are."""
    for element in document.iter():
        element.text = _SPACES.sub(" ", element.text or "")
        element.tail = _SPACES.sub(" ", element.tail or "")
    for block in document.iter(a("p"), a("num"), a("heading"), a("docTitle")):
        block.text = (block.text or "").lstrip(" ")
        last = block[-1] if len(block) else block
        if last is block:
            block.text = (block.text or "").rstrip(" ")
        else:
            last.tail = (last.tail or "").rstrip(" ")


_SPACES = re.compile(r"\s+")


def _properties(document: etree._Element) -> Mapping[str, str]:
    exported = document.find(f".//{{{OURS}}}export")
    return {} if exported is None else {f"clausula:{name}": str(value) for name, value in exported.attrib.items()}


def _language(document: etree._Element) -> Language | None:
    code = document.find(f".//{a('FRBRlanguage')}")
    said = "" if code is None else code.get("language", "")
    known = {three: two for two, three in LANGUAGES.items()}
    return Language(known.get(said, said)) if said else None


class _Reader:
    """Walks through a document; where another's act has no articles, its sections are what others call so."""

    def __init__(self, document: etree._Element, *, ours: bool) -> None:
        self._document = document
        self._by_sections = not ours and document.find(f".//{a('article')}") is None

    def read(self) -> Iterator[SourceParagraph]:
        readers = {
            "preface": self._preface,
            "preamble": self._preamble,
            "body": self._body,
            "mainBody": self._body,
            "amendmentBody": self._body,
            "collectionBody": self._body,
            "conclusions": self._conclusions,
            "attachments": self._body,
            "components": self._body,
        }
        for part in self._document:
            if read := readers.get(local(part)):
                yield from read(part)

    # ── preface, preamble, conclusions ────────────────────────────────────────────────────────

    def _preface(self, part: etree._Element) -> Iterator[SourceParagraph]:
        named = False
        for block in part:
            if local(block) == "longTitle" or (not named and block.find(f".//{a('docTitle')}") is not None):
                named = True
                yield from self._leaf(block, K.NAME, 0)
            else:
                yield from self._leaf(block, K.NOTE, int(named and block.get("class") == UNDER))

    def _preamble(self, part: etree._Element) -> Iterator[SourceParagraph]:
        """A preamble with words of its own is a unit; recitals alone stand by themselves."""
        own = [child for child in part if local(child) not in ("recitals", "citations")]
        level = int(part.get("GUID") is not None or bool(own))
        if level:
            heading, text = _opening(part)
            yield from self._unit(part, K.PREAMBLE, 0, ("", heading, text))
        for at, child in enumerate(part):
            if local(child) in ("recitals", "citations"):
                for item in child:
                    yield from self._item(item, level)
            elif not _is_opening(part, at):
                yield from self._leaf(child, K.INDENT, level)

    def _item(self, item: etree._Element, level: int) -> Iterator[SourceParagraph]:
        kind = _KINDS.get(local(item))
        if kind is None:
            yield from self._leaf(item, K.INDENT, level)
            return
        left_out: list[LeftOut] = []
        number = _said(item, "num", left_out)
        blocks = [block for block in item if local(block) not in _SAID]
        text = words_of(blocks[0], left_out) if blocks else ""
        yield from self._unit(item, kind, level, (number, "", text))
        yield from _listed(item, left_out)
        for block in blocks[1:]:
            yield from self._leaf(block, K.INDENT, level + 1)

    def _conclusions(self, part: etree._Element) -> Iterator[SourceParagraph]:
        begun = False
        for block in part:
            if block.get("GUID") is not None or not begun:
                begun = True
                yield from self._leaf(block, K.CLOSING, 0)
            else:
                left_out: list[LeftOut] = []
                yield SourceParagraph(words_of(block, left_out), where=_where(block), given=Given(Place.TEXT))
                yield from _listed(block, left_out)

    # ── the hierarchy ─────────────────────────────────────────────────────────────────────────

    def _body(self, part: etree._Element) -> Iterator[SourceParagraph]:
        yield from self._inside(part, 0, None)

    def _inside(self, parent: etree._Element, level: int, own: etree._Element | None) -> Iterator[SourceParagraph]:
        """What stands in an element beside its ``own`` words, which are given already."""
        for child in parent:
            name = local(child)
            if child is own or name in _SAID or name in ("", "meta"):
                continue
            if name in _HOLDERS:
                yield from self._inside(child, level, own)
            else:
                yield from self._block(child, level)

    def _block(self, element: etree._Element, level: int) -> Iterator[SourceParagraph]:
        name = local(element)
        if name == "table":
            yield from self._table(element, level)
        elif name in LEFT_OUT:
            words = " ".join("".join(element.itertext()).split())
            yield SourceParagraph(words, where=_where(element), left_out=LEFT_OUT[name])
        elif name in _BLOCKS or name == "":
            yield from self._leaf(element, K.INDENT, level)
        elif element.get("name") != EMPTY:
            yield from self._hierarchical(element, level)

    def _table(self, table: etree._Element, level: int) -> Iterator[SourceParagraph]:
        """A table by itself is a unit; one that is all that its unit says, as in our own files, is that unit's."""
        holder = table.getparent()
        around = None if holder is None else holder.getparent()
        if around is None or around.get("name") != K.TABLE:
            caption = table.find(a("caption"))
            left_out: list[LeftOut] = []
            words = "" if caption is None else words_of(caption, left_out)
            yield from self._unit(table, K.TABLE, level, ("", "", words))
            yield from _listed(table, left_out)
            level += 1
        for row in table.iter(a("tr")):
            lost: list[LeftOut] = []
            cells = [_cell(cell, lost) for cell in row if local(cell) in ("td", "th")]
            yield from self._unit(row, K.ROW, level, ("", "", "\t".join(cells)))
            yield from _listed(row, lost)

    def _hierarchical(self, element: etree._Element, level: int) -> Iterator[SourceParagraph]:
        left_out: list[LeftOut] = []
        number, heading = _said(element, "num", left_out), _said(element, "heading", left_out)
        inner = element.find(a("doc")) if local(element) in ("attachment", "component") else None
        holder = element if inner is None else next((one for one in inner if local(one) in _BODIES), inner)
        own = _own_block(holder)
        text = "" if own is None else words_of(own, left_out)
        if number and not any(letter.isalnum() for letter in number):
            number, text = "", f"{number} {text}"
        yield from self._unit(element, self._kind(element, number), level, (number, heading, text))
        yield from _listed(element, left_out)
        yield from self._inside(holder, level + 1, own)

    def _kind(self, element: etree._Element, number: str) -> ClauseKind:
        name = local(element)
        said = element.get("name", "") if name in ("hcontainer", "container") else ""
        if said in set(ClauseKind):
            return ClauseKind(said)
        if element.get("class") == SUBPOINT:
            return K.SUBPOINT
        if name == "section" and self._by_sections:
            return K.ARTICLE
        kind = _KINDS.get(name, K.PARAGRAPH if number else K.INDENT)
        if kind is K.INDENT and number:
            return K.SUBPOINT
        if kind is K.SUBPOINT and not number:
            return K.INDENT
        return kind

    # ── paragraphs ────────────────────────────────────────────────────────────────────────────

    def _leaf(self, element: etree._Element, kind: ClauseKind, level: int) -> Iterator[SourceParagraph]:
        left_out: list[LeftOut] = []
        blocks = [block for block in element if local(block) in _BLOCKS] if local(element) in _AROUND else [element]
        text = "\n".join(words_of(block, left_out) for block in blocks)
        yield from self._unit(element, kind, level, ("", "", text))
        yield from _listed(element, left_out)

    def _unit(
        self, element: etree._Element, kind: ClauseKind, level: int, said: tuple[str, str, str]
    ) -> Iterator[SourceParagraph]:
        """One unit: number with its heading or its words, then its words if it has both."""
        number, heading, text = said
        id = element.get("GUID")
        titled = bool(heading)
        label = element.get(LABEL)
        given = Given(Place.UNIT, kind, level, titled, label=label, id=None if id is None else ClauseId(id))
        yield SourceParagraph(heading or text, number=number, where=_where(element), given=given)
        if titled and text:
            yield SourceParagraph(text, where=_where(element), given=Given(Place.TEXT))


_SAID = {"num", "heading", "subheading"}
_BODIES = {"body", "mainBody"}
_HOLDERS = {"content", "intro", "wrapUp", "list", "sublist", "blockList", "mainBody", "body"}
_AROUND = {"longTitle", "formula", "container", "tblock"}


def _cell(cell: etree._Element, left_out: list[LeftOut]) -> str:
    """The paragraphs of a cell, a line each."""
    blocks = [block for block in cell if local(block)]
    words = [words_of(block, left_out) for block in blocks] if blocks else [words_of(cell, left_out)]
    return "\n".join(words).replace("\t", " ")


def _opening(part: etree._Element) -> tuple[str, str]:
    """Heading and first words of a preamble."""
    heading = text = ""
    for at, child in enumerate(part):
        if _is_opening(part, at):
            words = words_of(child[0] if local(child) == "formula" and len(child) else child, [])
            heading, text = (words, text) if local(child) == "formula" else (heading, words)
    return heading, text


def _is_opening(part: etree._Element, at: int) -> bool:
    """The heading formula of a preamble, and its first paragraph if no other unit stands before it."""
    child = part[at]
    if local(child) == "formula" and child.get("name") == "heading":
        return at == 0
    before = [one for one in part[:at] if not (local(one) == "formula" and one.get("name") == "heading")]
    return local(child) == "p" and child.get("GUID") is None and not before


def _own_block(element: etree._Element) -> etree._Element | None:
    """The words of a unit itself: the first paragraph, if that is what it begins with."""
    for child in element:
        name = local(child)
        if name in _SAID or name in ("", "meta"):
            continue
        if name in ("p", "block", "listIntroduction"):
            return child
        return _own_block(child) if name in _HOLDERS else None
    return None


def _said(element: etree._Element, name: str, left_out: list[LeftOut]) -> str:
    child = element.find(a(name))
    return "" if child is None else words_of(child, left_out)


def _listed(element: etree._Element, left_out: Sequence[LeftOut]) -> Iterator[SourceParagraph]:
    return (SourceParagraph(one.text, where=_where(element), left_out=one.reason) for one in left_out)


def _where(element: etree._Element) -> str:
    eid = element.get("eId")
    return f"element:{eid}" if eid else f"line:{element.sourceline}"
