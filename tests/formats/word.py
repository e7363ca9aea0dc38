"""Word documents made by hand for tests, and tracked changes accepted or rejected as Word would."""

import io
import zipfile
from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = (
    f'xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def docx(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """A document with that body; ``parts`` are further parts of the word folder by kind, e.g. ``{"styles": "…"}``."""
    inside = {kind.rstrip("0123456789"): kind for kind in parts or {}}
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships({"word/document.xml": "officeDocument"}),
        "word/_rels/document.xml.rels": relationships({f"{name}.xml": kind for kind, name in inside.items()}),
        "word/document.xml": document(body),
    }
    for name, content in (parts or {}).items():
        files[f"word/{name}.xml"] = content
    return packed(files)


def document(body: str) -> str:
    return f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def part(name: str, content: str) -> str:
    return f"<w:{name} {NAMES}>{content}</w:{name}>"


def p(content: str, properties: str = "") -> str:
    """A paragraph; plain words become one run."""
    runs = content if content.startswith("<") else f"<w:r><w:t xml:space='preserve'>{content}</w:t></w:r>"
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def run(words: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{words}</w:t></w:r>"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


def settled(data: bytes, *, accept: bool) -> bytes:
    """The document with every tracked change accepted, or every one rejected."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    root = etree.fromstring(files["word/document.xml"])
    keep, drop = ("ins", "del") if accept else ("del", "ins")
    _settle_rows(root, drop)
    for gone in list(root.iter(w(drop))):
        parent = gone.getparent()
        assert parent is not None
        if parent.tag != w("rPr"):
            parent.remove(gone)
    for kept in list(root.iter(w(keep))):
        parent = kept.getparent()
        assert parent is not None
        if parent.tag != w("rPr"):
            at = parent.index(kept)
            parent[at : at + 1] = list(kept)
    for text in root.iter(w("delText")):
        text.tag = w("t")
    _merge_paragraphs(root, drop)
    files["word/document.xml"] = etree.tostring(root)
    return packed(files)


def _settle_rows(root: etree._Element, drop: str) -> None:
    """A row of a table goes or comes as a whole, and a table with its last row."""
    for row in list(root.iter(w("tr"))):
        properties = row.find(w("trPr"))
        table = row.getparent()
        assert table is not None
        if properties is not None and properties.find(w(drop)) is not None:
            table.remove(row)
        elif properties is not None:
            row.remove(properties)
            for mark in list(row.iter(w("rPr"))):
                for child in [one for one in mark if one.tag in (w("ins"), w("del"))]:
                    mark.remove(child)
    for table in list(root.iter(w("tbl"))):
        parent = table.getparent()
        if table.find(w("tr")) is None and parent is not None:
            parent.remove(table)


def _merge_paragraphs(root: etree._Element, drop: str) -> None:
    """A paragraph whose mark goes runs on into the next, which keeps its own properties."""
    body = root[0]
    held: list[etree._Element] = []
    for paragraph in list(body.iterfind(w("p"))):
        runs = [child for child in paragraph if child.tag != w("pPr")]
        if paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(drop)}") is not None:
            held += [deepcopy(one) for one in runs]
            body.remove(paragraph)
        else:
            at = 1 if paragraph.find(w("pPr")) is not None else 0
            paragraph[at:at] = held
            held = []
    for mark in list(root.iter(w("rPr"))):
        for child in list(mark):
            if child.tag in (w("ins"), w("del")):
                mark.remove(child)
