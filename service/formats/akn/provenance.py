"""Where the words of an exported act come from, in its metadata: to the letter, beside the text and not in it."""

from collections.abc import Sequence

from lxml import etree

from service.formats.akn.names import OURS
from service.formats.visible import visible
from service.usecases.views.provenance import OriginView, ProvenanceView, SourceView, Words


def provenance(told: ProvenanceView) -> etree._Element:
    """``clausula:provenance``: every origin once, then each clause with its words (docs/reference/akn-mapping.md)."""
    made = etree.Element(_ours("provenance"), version=str(told.version), language=told.language)
    for place, origin in enumerate(told.origins, 1):
        made.append(_origin(origin, place))
    for clause in told.clauses:
        unit = etree.SubElement(made, _ours("clause"), GUID=clause.id, eId=clause.eid)
        for name, words in (("heading", clause.heading), ("text", clause.text)):
            if words:
                _words(etree.SubElement(unit, _ours(name)), words)
    return made


def _origin(origin: OriginView, place: int) -> etree._Element:
    made = etree.Element(_ours("origin"), n=str(place), version=str(origin.version), reason=str(origin.reason))
    made.set("published", origin.published_at.isoformat())
    if origin.published_by is not None:
        made.set("by", origin.published_by.id)
    for source in origin.amendments:
        made.append(_amendment(source))
    return made


def _amendment(source: SourceView) -> etree._Element:
    made = etree.Element(_ours("amendment"), GUID=source.id, bodies=" ".join(body.key for body in source.bodies))
    if source.number is not None:
        made.set("number", str(source.number))
    if source.part:
        made.set("part", str(source.part))
    if source.decision is not None:
        made.set("decision", source.decision.id)
        made.set("adopted", source.decision.at.isoformat())
    return made


def _words(parent: etree._Element, words: Sequence[Words]) -> None:
    for run in words:
        etree.SubElement(parent, _ours("words"), origin=str(run.origin + 1)).text = visible(run.text)


def _ours(name: str) -> str:
    return f"{{{OURS}}}{name}"
