"""The styles of an exported act: one for each kind of unit, level and role, named so that they are known again."""

import re
from collections.abc import Iterable

from lxml import etree

from service.domain.text.clause import ClauseKind
from service.domain.text.structure_division import TITLED
from service.formats.docx.names import COLOPHON_STYLE, NUMBER_STYLE, W, style_id, w

K = ClauseKind
_CENTRED = {K.NAME, K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION, K.ANNEX, K.PREAMBLE}
_NAME = re.compile(r"Clausula (?P<kind>[a-z]+) (?P<level>\d+) (?P<role>[hnt])")
_FIRST_LINE = "709"  # twentieths of a point: 1.25 cm


def stylesheet(names: Iterable[str]) -> etree._Element:
    """``styles.xml`` with the paragraph styles of those names."""
    styles = etree.Element(w("styles"), nsmap={"w": W})
    defaults = _add(styles, "docDefaults")
    run = _add(_add(defaults, "rPrDefault"), "rPr")
    etree.SubElement(run, w("rFonts"), {w(side): "Times New Roman" for side in ("ascii", "hAnsi", "cs", "eastAsia")})
    _value(run, "sz", "28")
    _value(run, "szCs", "28")
    spacing = _add(_add(_add(defaults, "pPrDefault"), "pPr"), "spacing")
    spacing.set(w("after"), "120")
    spacing.set(w("line"), "276")
    spacing.set(w("lineRule"), "auto")
    normal = _style(styles, "paragraph", "Normal")
    normal.set(w("default"), "1")
    _style(styles, "character", NUMBER_STYLE)
    for name in sorted(names):
        _paragraph_style(styles, name)
    colophon = _style(styles, "paragraph", COLOPHON_STYLE)
    _value(_add(colophon, "rPr"), "sz", "16")
    return styles


def _paragraph_style(styles: etree._Element, name: str) -> None:
    found = _NAME.fullmatch(name)
    assert found is not None, name
    kind, level, titled = ClauseKind(found["kind"]), int(found["level"]), found["role"] == "h"
    style = _style(styles, "paragraph", name)
    _value(style, "basedOn", "Normal")
    paragraph = _add(style, "pPr")
    heads = titled or kind is K.NAME
    if heads:
        _add(paragraph, "keepNext")
    if titled and kind is K.ANNEX:
        _add(paragraph, "pageBreakBefore")
    centred = heads and kind in _CENTRED
    apart = kind in {K.CLOSING, K.ROW}
    if not centred and not apart:
        _add(paragraph, "ind").set(w("firstLine"), _FIRST_LINE)
    _value(paragraph, "jc", "center" if centred else "left" if heads or apart else "both")
    if titled and kind in TITLED:
        _value(paragraph, "outlineLvl", str(min(level, 8)))
    if heads:
        _add(_add(style, "rPr"), "b")


def _style(styles: etree._Element, of: str, name: str) -> etree._Element:
    style = etree.SubElement(styles, w("style"), {w("type"): of, w("styleId"): style_id(name)})
    if name != "Normal":
        style.set(w("customStyle"), "1")
    _value(style, "name", name)
    return style


def _add(parent: etree._Element, name: str) -> etree._Element:
    return etree.SubElement(parent, w(name))


def _value(parent: etree._Element, name: str, value: str) -> None:
    etree.SubElement(parent, w(name), {w("val"): value})
