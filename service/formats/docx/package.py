"""The parts of a Word document: found by their relationships, unpacked only when asked for, never fetched."""

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property

from lxml import etree

from service.formats.archive import Archive
from service.formats.docx.names import CUSTOM, PACKAGE_RELATIONSHIPS, STRICT_W, w
from service.formats.xml import parse
from service.usecases.ports.formats import Unreadable, UnreadableFile

_MAIN = "officeDocument"
_MACRO_NAMES = ("vbaproject.bin", "vbadata.xml", "activex")


class Package:
    """An opened Word document; ``UnreadableFile`` where it is none, or one with macros."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        macros = next((name for name in sorted(self._archive.names) if _is_macro(name)), None)
        if macros is not None:
            raise UnreadableFile(Unreadable.MACROS, macros)
        self._types = self._part("[Content_Types].xml")
        if b"macroEnabled" in etree.tostring(self._types):
            raise UnreadableFile(Unreadable.MACROS, "[Content_Types].xml")
        self._main = self._main_name()
        self.body = self._body()

    def _main_name(self) -> str:
        for _, kind, target in self._relationships(""):
            if kind == _MAIN and target in self._archive.names:
                return target
        raise UnreadableFile(Unreadable.NOT_A_DOCUMENT)

    def _body(self) -> etree._Element:
        document = self._part(self._main)
        body = document.find(w("body"))
        if body is None:
            strict = document.tag == f"{{{STRICT_W}}}document"
            raise UnreadableFile(Unreadable.NOT_A_DOCUMENT, self._main, "strict" if strict else "")
        return body

    def _part(self, name: str) -> etree._Element:
        if name not in self._archive.names:
            raise UnreadableFile(Unreadable.NOT_A_DOCUMENT, name)
        return parse(self._archive.read(name), name)

    def _relationships(self, source: str) -> Iterator[tuple[str, str, str]]:
        """(id, kind, name of the part) for each part that another refers to; what is outside is passed over."""
        folder, name = posixpath.split(source)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._archive.names:
            return
        for one in self._part(path).iter(f"{{{PACKAGE_RELATIONSHIPS}}}Relationship"):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                yield one.get("Id", ""), one.get("Type", "").rsplit("/", 1)[-1], target.lstrip("/")

    @cached_property
    def _related(self) -> Mapping[str, list[tuple[str, str]]]:
        found: dict[str, list[tuple[str, str]]] = {}
        for id, kind, target in self._relationships(self._main):
            if target in self._archive.names:
                found.setdefault(kind, []).append((id, target))
        return found

    def related(self, kind: str) -> Iterator[etree._Element]:
        """The parts of one kind that the document refers to: ``styles``, ``numbering``, ``footnotes``, ``header``."""
        for _, name in self._related.get(kind, ()):
            yield self._part(name)

    @property
    def properties(self) -> Mapping[str, str]:
        """The custom properties of the document."""
        for _, kind, target in self._relationships(""):
            if kind == "custom-properties" and target in self._archive.names:
                rows = self._part(target).iter(f"{{{CUSTOM}}}property")
                return {row.get("name", ""): "".join(row.itertext()) for row in rows}
        return {}


def _is_macro(name: str) -> bool:
    return any(part in name.lower() for part in _MACRO_NAMES)
