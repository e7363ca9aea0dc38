"""Writing Akoma Ntoso 3.0: valid against the schema, with the permanent ids as GUID and places as eId."""

from collections.abc import Sequence
from itertools import groupby

from lxml import etree

from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.eid import eids
from service.domain.text.naming import printed
from service.domain.text.structure_printed import unprinted
from service.domain.text.tree import Placed
from service.formats.akn.meta import document_type, meta
from service.formats.akn.names import AKN, EMPTY, HIERARCHY, LABEL, MEDIA_TYPE, OURS, SUBPOINT, UNDER, a
from service.formats.akn.sections import sections
from service.formats.visible import visible
from service.usecases.ports.formats import ActText, File
from service.usecases.views.provenance import ProvenanceView

K = ClauseKind


def write_akn(text: ActText, sources: ProvenanceView | None = None) -> File:
    """The act as one XML document; with ``sources`` its metadata say whose each word is."""
    root = etree.Element(a("akomaNtoso"), nsmap={None: AKN, "clausula": OURS})
    root.append(_Writer(text, sources).document())
    _set_off(root)
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return File(data + b"\n", MEDIA_TYPE, "xml")


class _Writer:
    def __init__(self, text: ActText, sources: ProvenanceView | None) -> None:
        self._text, self._sources = text, sources
        self._tree = text.tree
        self._eids = eids(text.tree)
        self._groups = 0

    def document(self) -> etree._Element:
        parts = sections(self._tree)
        made = etree.Element(a(document_type(self._text)), name=self._text.kind, contains="singleVersion")
        made.append(meta(self._text, sources=self._sources))
        if parts.preface:
            self._preface(etree.SubElement(made, a("preface")), parts.preface)
        if parts.preamble:
            self._preamble(etree.SubElement(made, a("preamble")), parts.preamble)
        body = etree.SubElement(made, a("body"))
        self._hierarchy(body, parts.body)
        if not parts.body:
            etree.SubElement(body, a("hcontainer"), name=EMPTY, eId="hcontainer_1")
        if parts.conclusions:
            self._conclusions(etree.SubElement(made, a("conclusions")), parts.conclusions)
        if parts.attachments:
            self._attachments(etree.SubElement(made, a("attachments")), parts.attachments)
        return made

    def _preface(self, preface: etree._Element, rows: Sequence[Placed]) -> None:
        for row in rows:
            if row.clause.kind is K.NAME:
                title = self._unit(preface, "longTitle", row.clause)
                _words(etree.SubElement(etree.SubElement(title, a("p")), a("docTitle")), row.clause.text)
                for note in self._tree.children(row.clause.id):
                    self._note(preface, note.clause).set("class", UNDER)
            else:
                self._note(preface, row.clause)

    def _note(self, parent: etree._Element, clause: Clause) -> etree._Element:
        made = self._unit(parent, "container", clause)
        made.set("name", clause.kind.value)
        _words(etree.SubElement(made, a("p")), clause.text)
        return made

    def _preamble(self, preamble: etree._Element, rows: Sequence[Placed]) -> None:
        first = rows[0].clause
        if first.kind is K.PREAMBLE:
            self._name(preamble, first)
            if first.heading:
                formula = etree.SubElement(preamble, a("formula"), name="heading", eId="preamble__formula_1")
                _words(etree.SubElement(formula, a("p")), first.heading)
            rows = self._tree.children(first.id)
            if first.text or not rows:
                _words(etree.SubElement(preamble, a("p")), first.text)
        for kind, group in groupby(rows, key=lambda row: row.clause.kind):
            if kind is K.INDENT:
                for row in group:
                    _words(self._unit(preamble, "p", row.clause), row.clause.text)
            else:
                self._items(preamble, kind, list(group))

    def _items(self, preamble: etree._Element, kind: ClauseKind, rows: Sequence[Placed]) -> None:
        """Recitals in ``recitals``, citations in ``citations``."""
        self._groups += 1
        around = etree.SubElement(preamble, a(f"{kind.value}s"), eId=f"preamble__{kind.value}s_{self._groups}")
        for row in rows:
            item = self._unit(around, kind.value, row.clause)
            self._number(item, row.clause)
            _words(etree.SubElement(item, a("p")), row.clause.text)
            for child in self._tree.children(row.clause.id):
                _words(self._unit(item, "p", child.clause), child.clause.text)

    def _conclusions(self, conclusions: etree._Element, rows: Sequence[Placed]) -> None:
        for row in rows:
            self._note(conclusions, row.clause)

    def _attachments(self, attachments: etree._Element, rows: Sequence[Placed]) -> None:
        for place, row in enumerate(rows, 1):
            made = self._unit(attachments, "attachment", row.clause)
            self._number(made, row.clause)
            self._heading(made, row.clause)
            document = etree.SubElement(made, a("doc"), name="annex", contains="singleVersion")
            document.append(meta(self._text, f"annex_{place}"))
            body = etree.SubElement(document, a("mainBody"))
            children = self._tree.children(row.clause.id)
            if row.clause.text or not children:
                _words(etree.SubElement(body, a("p")), row.clause.text)
            self._hierarchy(body, children)

    # ── units of the body ─────────────────────────────────────────────────────────────────────

    def _hierarchy(self, parent: etree._Element, rows: Sequence[Placed]) -> None:
        for row in rows:
            clause = row.clause
            made = self._unit(parent, HIERARCHY.get(clause.kind, "hcontainer"), clause)
            if clause.kind not in HIERARCHY:
                made.set("name", clause.kind.value)
            if clause.kind is K.SUBPOINT:
                made.set("class", SUBPOINT)
            self._number(made, clause)
            self._heading(made, clause)
            children = self._tree.children(clause.id)
            if clause.kind is K.TABLE and children and all(map(self._is_row, children)):
                self._table(etree.SubElement(made, a("content")), clause, children)
                continue
            if clause.text:
                around = etree.SubElement(made, a("intro" if children else "content"))
                _words(etree.SubElement(around, a("p")), clause.text)
            self._hierarchy(made, children)

    def _is_row(self, row: Placed) -> bool:
        bare = not row.clause.label and not row.clause.heading
        return row.clause.kind is K.ROW and bare and not self._tree.children(row.clause.id)

    def _table(self, content: etree._Element, clause: Clause, rows: Sequence[Placed]) -> None:
        """The rows, each a ``tr`` with the permanent id; a cell for each stretch between tabs."""
        if clause.text:
            _words(etree.SubElement(content, a("p")), clause.text)
        table = etree.SubElement(content, a("table"), eId=f"{self._eids[clause.id]}__grid_1")
        for row in rows:
            made = self._unit(table, "tr", row.clause)
            for cell in row.clause.text.split("\t"):
                _words(etree.SubElement(etree.SubElement(made, a("td")), a("p")), cell)

    def _unit(self, parent: etree._Element, name: str, clause: Clause) -> etree._Element:
        made = etree.SubElement(parent, a(name))
        self._name(made, clause)
        return made

    def _name(self, made: etree._Element, clause: Clause) -> None:
        made.set("eId", self._eids[clause.id])
        made.set("GUID", clause.id)

    def _number(self, made: etree._Element, clause: Clause) -> None:
        number = printed(self._text.naming, clause, self._tree.language)
        if number:
            _words(etree.SubElement(made, a("num")), number)
        if unprinted(clause.kind, number) != clause.label:
            made.set(LABEL, visible(clause.label))

    def _heading(self, made: etree._Element, clause: Clause) -> None:
        if clause.heading:
            _words(etree.SubElement(made, a("heading")), clause.heading)


def _words(parent: etree._Element, words: str) -> None:
    """Words with a ``br`` for each line break."""
    first, *rest = visible(words).split("\n")
    parent.text = first
    for line in rest:
        etree.SubElement(parent, a("br")).tail = line


_INLINE = {a("p"), a("num"), a("heading")}


def _set_off(root: etree._Element) -> None:
    """Every structural element on a line of its own; the words are left alone."""
    stack = [root]
    while stack:
        element = stack.pop()
        if element.tag not in _INLINE and len(element):
            element.text = "\n"
            for child in element:
                child.tail = "\n"
                stack.append(child)
