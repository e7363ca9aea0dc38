"""A ZIP container that is looked at before anything in it is unpacked.

Names, flags and sizes come from the central directory, which a hostile file may fill with lies; so bytes
are counted again while they are inflated. Bounds: reliability.md §2.5.
"""

import io
import stat
import struct
import zipfile
import zlib
from typing import Final

from service.usecases.ports.formats import Unreadable, UnreadableFile

MOST_ENTRIES: Final = 2_000
MOST_INFLATED: Final = 100 * 1024 * 1024
LARGEST_PART: Final = 32 * 1024 * 1024
STEEPEST_RATIO: Final = 100
_RATIO_MATTERS_FROM: Final = 8 * 1024 * 1024
_LARGEST_DIRECTORY: Final = 2 * 1024 * 1024
_PIECE: Final = 64 * 1024

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_END = b"PK\x05\x06"
_END_RECORD = struct.Struct("<4s4H2LH")
_LOCAL_HEADER = struct.Struct("<4s5H3L2H")


class Archive:
    """An opened container; ``read`` unpacks one part at a time and counts what all of them inflate to."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._inflated = 0
        _check_container(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, UnicodeDecodeError, NotImplementedError) as error:
            raise UnreadableFile(Unreadable.DAMAGED, "", str(error)) from None
        self._entries = self._zip.infolist()
        self._check_entries()

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(entry.filename for entry in self._entries)

    def read(self, name: str) -> bytes:
        """One part, unpacked; ``UnreadableFile`` where it is broken or larger than it may be."""
        made = bytearray()
        try:
            with self._zip.open(name) as part:
                while piece := part.read(_PIECE):
                    made += piece
                    self._inflated += len(piece)
                    if len(made) > LARGEST_PART or self._inflated > MOST_INFLATED:
                        raise UnreadableFile(Unreadable.INFLATES_TOO_MUCH, name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
            raise UnreadableFile(Unreadable.DAMAGED, name, str(error)) from None
        return bytes(made)

    def _check_entries(self) -> None:
        if len(self._entries) > MOST_ENTRIES:
            raise UnreadableFile(Unreadable.TOO_MANY_ENTRIES, "", str(len(self._entries)))
        names: set[str] = set()
        for entry in self._entries:
            _check_entry(entry)
            if entry.filename.casefold() in names:
                raise UnreadableFile(Unreadable.UNSAFE_ENTRY, entry.filename, "duplicate")
            names.add(entry.filename.casefold())
        self._check_sizes()
        self._check_overlaps()

    def _check_sizes(self) -> None:
        inflated = sum(entry.file_size for entry in self._entries)
        packed = sum(entry.compress_size for entry in self._entries)
        steep = inflated > _RATIO_MATTERS_FROM and inflated > STEEPEST_RATIO * max(packed, 1)
        if inflated > MOST_INFLATED or steep:
            raise UnreadableFile(Unreadable.INFLATES_TOO_MUCH, "", str(inflated))

    def _check_overlaps(self) -> None:
        """Every entry has bytes of its own: shared ones are how a small file inflates without end."""
        end = 0
        for entry in sorted(self._entries, key=lambda entry: entry.header_offset):
            if entry.header_offset < end:
                raise UnreadableFile(Unreadable.OVERLAPPING_ENTRIES, entry.filename)
            end = entry.header_offset + self._length(entry)
        if end > self._zip.start_dir:
            raise UnreadableFile(Unreadable.OVERLAPPING_ENTRIES)

    def _length(self, entry: zipfile.ZipInfo) -> int:
        header = self._data[entry.header_offset : entry.header_offset + _LOCAL_HEADER.size]
        if len(header) < _LOCAL_HEADER.size or not header.startswith(b"PK\x03\x04"):
            raise UnreadableFile(Unreadable.DAMAGED, entry.filename)
        *_, name_length, extra_length = _LOCAL_HEADER.unpack(header)
        return _LOCAL_HEADER.size + int(name_length) + int(extra_length) + entry.compress_size


def _check_container(data: bytes) -> None:
    """What can be told from the first and last bytes, before any directory is read."""
    if data.startswith(_OLE):
        locked = _ENCRYPTED_PACKAGE in data
        raise UnreadableFile(Unreadable.PASSWORD_PROTECTED if locked else Unreadable.OLD_WORD_FORMAT)
    end = data.rfind(_END, max(0, len(data) - 0x10000 - _END_RECORD.size))
    if end < 0 or len(data) - end < _END_RECORD.size:
        raise UnreadableFile(Unreadable.TRUNCATED)
    _, disk, _, _, entries, directory, _, _ = _END_RECORD.unpack_from(data, end)
    if disk or entries > MOST_ENTRIES or directory > _LARGEST_DIRECTORY:
        raise UnreadableFile(Unreadable.TOO_MANY_ENTRIES, "", str(entries))


def _check_entry(entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 0x1:
        raise UnreadableFile(Unreadable.PASSWORD_PROTECTED, entry.filename)
    name = entry.orig_filename
    steps = name.replace("\\", "/").split("/")
    outside = name.startswith("/") or "\\" in name or "\0" in name or ".." in steps or ":" in steps[0]
    if outside or stat.S_ISLNK(entry.external_attr >> 16):
        raise UnreadableFile(Unreadable.UNSAFE_ENTRY, entry.filename)
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise UnreadableFile(Unreadable.DAMAGED, entry.filename, "compression")
