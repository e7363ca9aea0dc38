"""The one door through which XML enters: no DOCTYPE, no entities, no network, bounded depth and size.

Elements are counted before anything is parsed, and depth while the bytes are still being read, so that a
hostile file costs little. Bounds: reliability.md §2.5.
"""

import re
from typing import Final

from lxml import etree

from service.usecases.ports.formats import Unreadable, UnreadableFile

DEEPEST: Final = 256
MOST_NODES: Final = 400_000
_PIECE = 64 * 1024
_DECLARED = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_UTF8 = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_BYTE_ORDER_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\x00<", "utf-16"), (b"<\x00", "utf-16"))


def parse(data: bytes, place: str = "") -> etree._Element:
    """The root of a document in UTF-8; ``UnreadableFile`` names what is wrong with it. ``place`` is the file's name."""
    _check_encoding(data, place)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise UnreadableFile(Unreadable.DOCTYPE, place)
    if data.count(b"<") - data.count(b"</") > MOST_NODES:
        raise UnreadableFile(Unreadable.TOO_MANY_NODES, place, str(MOST_NODES))
    parser = _parser()
    try:
        _feed(parser, data.removeprefix(b"\xef\xbb\xbf"), place)
        return parser.close()
    except etree.XMLSyntaxError as error:
        raise _refusal(error, place) from None


def _parser() -> etree.XMLPullParser:
    return etree.XMLPullParser(
        events=("start", "end"),
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        recover=False,
    )


def _feed(parser: etree.XMLPullParser, data: bytes, place: str) -> None:
    depth = 0
    for start in range(0, len(data), _PIECE):
        parser.feed(data[start : start + _PIECE])
        for event, _ in parser.read_events():
            depth += 1 if event == "start" else -1
            if depth > DEEPEST:
                raise UnreadableFile(Unreadable.TOO_DEEP, place, str(DEEPEST))


def _check_encoding(data: bytes, place: str) -> None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise UnreadableFile(Unreadable.WRONG_ENCODING, place, encoding)
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in _UTF8:
        raise UnreadableFile(Unreadable.WRONG_ENCODING, place, declared[1].decode("ascii").lower())


def _refusal(error: etree.XMLSyntaxError, place: str) -> UnreadableFile:
    said = str(error)
    if "depth" in said.lower():
        return UnreadableFile(Unreadable.TOO_DEEP, place, str(DEEPEST))
    where = f"{place}:{error.lineno}" if place else f"line:{error.lineno}"
    return UnreadableFile(Unreadable.NOT_XML, where, said.split(", line ", maxsplit=1)[0])
