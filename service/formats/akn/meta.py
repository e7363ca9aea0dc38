"""The ``meta`` of an exported act: FRBR identification, who is named, and what an import of ours needs."""

from datetime import date
from typing import Final

from lxml import etree

from service.domain.text.eid import eids
from service.formats.akn.names import LANGUAGES, OURS, a
from service.formats.akn.provenance import provenance
from service.formats.properties import properties
from service.formats.visible import visible
from service.usecases.ports.formats import ActText
from service.usecases.views.provenance import ProvenanceView

AUTHORITY: Final = "int"
"""There is no ISO country code for an inter-parliamentary assembly (domain.md §4)."""
ACTOR: Final = "pacsto"
_SOURCE: Final = "#clausula"


def document_type(text: ActText) -> str:
    """``bill`` until the plenary has adopted the act."""
    return "act" if text.adopted else "bill"


def meta(text: ActText, component: str = "main", sources: ProvenanceView | None = None) -> etree._Element:
    """The metadata of the document or of one of its annexes; of the document also whose its words are, if told."""
    made = etree.Element(a("meta"))
    identification = etree.SubElement(made, a("identification"), source=_SOURCE)
    language = LANGUAGES.get(text.tree.language, text.tree.language)
    work = f"/akn/{AUTHORITY}/{document_type(text)}/{ACTOR}/{text.dated:%Y}/{text.slug}"
    expression = f"{work}/{language}@ver_{text.version}"
    _work(etree.SubElement(identification, a("FRBRWork")), text, work, component)
    frbr = etree.SubElement(identification, a("FRBRExpression"))
    _core(frbr, f"{expression}/!{component}", expression, text.dated)
    etree.SubElement(frbr, a("FRBRversionNumber"), value=str(text.version))
    etree.SubElement(frbr, a("FRBRlanguage"), language=language)
    frbr = etree.SubElement(identification, a("FRBRManifestation"))
    _core(frbr, f"{expression}/!{component}.akn", f"{expression}.akn", text.dated)
    etree.SubElement(frbr, a("FRBRformat"), value="application/akn+xml")
    if component == "main":
        _named(made, text, sources)
    return made


def _named(made: etree._Element, text: ActText, sources: ProvenanceView | None) -> None:
    """The organisations that ``#…`` above refers to, and what an import of ours needs; once in a document."""
    references = etree.SubElement(made, a("references"), source=_SOURCE)
    for eid, shown in ((ACTOR, ACTOR), ("clausula", "Clausula")):
        href = f"/akn/ontology/organization/{AUTHORITY}/{eid}"
        etree.SubElement(references, a("TLCOrganization"), eId=eid, href=href, showAs=shown)
    if text.alternatives:
        _alternatives(etree.SubElement(made, a("notes"), source=_SOURCE), text)
    proprietary = etree.SubElement(made, a("proprietary"), source=_SOURCE)
    etree.SubElement(proprietary, f"{{{OURS}}}export", _exported(text))
    if sources is not None:
        proprietary.append(provenance(sources))


def _alternatives(notes: etree._Element, text: ActText) -> None:
    """What was left in brackets: notes about the units, outside the body, so that nobody takes them for its words."""
    named = eids(text.tree)
    for number, one in enumerate(text.alternatives, 1):
        note = etree.SubElement(notes, a("note"), {"eId": f"note_{number}", "class": "alternative"})
        if one.after is not None:
            note.set("placementBase", f"#{named[one.after]}")
        etree.SubElement(note, a("p")).text = visible(one.words)


def _work(frbr: etree._Element, text: ActText, work: str, component: str) -> None:
    _core(frbr, f"{work}/!{component}", work, text.adopted or text.dated)
    etree.SubElement(frbr, a("FRBRcountry"), value=AUTHORITY)
    etree.SubElement(frbr, a("FRBRsubtype"), value=visible(text.kind))
    etree.SubElement(frbr, a("FRBRnumber"), value=visible(text.resolution or text.slug))
    etree.SubElement(frbr, a("FRBRname"), value=visible(text.title))


def _core(frbr: etree._Element, this: str, uri: str, day: date) -> None:
    etree.SubElement(frbr, a("FRBRthis"), value=this)
    etree.SubElement(frbr, a("FRBRuri"), value=uri)
    etree.SubElement(frbr, a("FRBRdate"), date=f"{day:%Y-%m-%d}", name="Generation")
    etree.SubElement(frbr, a("FRBRauthor"), href=f"#{ACTOR}")


def _exported(text: ActText) -> dict[str, str]:
    return {name.removeprefix("clausula:"): visible(value) for name, value in properties(text).items()}
