"""Files made to hurt, by name: each with the name it comes under and the reason for which it is refused."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from service.formats.archive import MOST_ENTRIES
from service.usecases.ports.formats import LARGEST_UPLOAD, Unreadable
from tests.formats.word import TYPES, docx, p, packed, relationships

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
XML = '<?xml version="1.0" encoding="UTF-8"?>'
AKN = 'xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'


def zipped(*entries: tuple[str, bytes], level: int = 9) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return made.getvalue()


def flagged(data: bytes, flag: int) -> bytes:
    """The container with a flag set in every header, central and local."""
    made = bytearray(data)
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = made.find(sign)
        while at >= 0:
            made[at + offset] |= flag
            at = made.find(sign, at + 4)
    return bytes(made)


def lying(data: bytes, size: int) -> bytes:
    """The container whose directory says that its entries are small."""
    made = bytearray(data)
    at = made.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<L", made, at + 24, size)
        at = made.find(b"PK\x01\x02", at + 4)
    return bytes(made)


def overlapping() -> bytes:
    """Two names in the directory for the bytes of one entry, as the bombs of 2019 have thousands."""
    made = zipped(("a", b"x" * 100))
    directory = made.find(b"PK\x01\x02")
    end = made.find(b"PK\x05\x06")
    entry = made[directory:end]
    second = entry.replace(b"a", b"b", 1) if entry.count(b"a") == 1 else entry[:46] + b"b" + entry[47:]
    body = made[:directory] + entry + second
    return body + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, len(entry) * 2, directory, 0)


def bomb(size: int) -> bytes:
    return zipped(
        ("[Content_Types].xml", TYPES.encode()),
        ("_rels/.rels", relationships({"word/document.xml": "officeDocument"}).encode()),
        ("word/document.xml", b"\0" * size),
    )


def slow_bomb() -> bytes:
    """Many parts, each allowed by itself."""
    part = zlib.compress(b"a" * 1000)
    return zipped(
        *((f"word/part{number}.xml", part * 10) for number in range(50)), ("word/big.xml", b" " * 120_000_000)
    )


def named(name: str) -> bytes:
    return zipped((name, b"x"))


def symlink() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo("link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    return made.getvalue()


def bzipped() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("x", b"x" * 1000)
    return made.getvalue()


def twice() -> bytes:
    return zipped(("word/document.xml", b"x"), ("WORD/document.xml", b"y"))


def part(content: str) -> bytes:
    return packed(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": relationships({"word/document.xml": "officeDocument"}),
            "word/document.xml": content,
        }
    )


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPES = [
    f'<!DOCTYPE a [<!ENTITY a0 "ha">{LAUGHS}]><a>&a9;</a>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:1/x"> %x;]><a/>',
    '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>',
]

HOSTILE: dict[str, tuple[bytes | Callable[[], bytes], str, Unreadable]] = {
    "nothing at all": (lambda: b"", "a.docx", Unreadable.EMPTY),
    "200 MB": (lambda: bytes(200 * 1024 * 1024), "a.docx", Unreadable.TOO_LARGE),
    "one byte too many": (lambda: b"PK" + bytes(LARGEST_UPLOAD), "a.docx", Unreadable.TOO_LARGE),
    "a password": (
        lambda: OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        "a.docx",
        Unreadable.PASSWORD_PROTECTED,
    ),
    "a document of Word 97": (lambda: OLE + bytes(500), "a.doc", Unreadable.OLD_WORD_FORMAT),
    "encrypted entries": (lambda: flagged(docx(p("x")), 1), "a.docx", Unreadable.PASSWORD_PROTECTED),
    "half a document": (lambda: docx(p("x"))[:300], "a.docx", Unreadable.TRUNCATED),
    "only the sign of a container": (lambda: b"PK", "a.docx", Unreadable.TRUNCATED),
    "a container of nothing": (zipped, "a.docx", Unreadable.NOT_A_DOCUMENT),
    "a spreadsheet": (lambda: named("xl/workbook.xml"), "a.docx", Unreadable.NOT_A_DOCUMENT),
    "relationships to nowhere": (
        lambda: zipped(("[Content_Types].xml", TYPES.encode()), ("_rels/.rels", relationships({"x": "y"}).encode())),
        "a.docx",
        Unreadable.NOT_A_DOCUMENT,
    ),
    "a document without a body": (part(f"{XML}<a/>"), "a.docx", Unreadable.NOT_A_DOCUMENT),
    "words called docx": ("слова".encode(), "a.docx", Unreadable.NOT_A_DOCUMENT),
    "a macro": (
        lambda: docx(p("x"), {"vbaProject": ""})[:0] or zipped(("word/vbaProject.bin", b"x")),
        "a.docx",
        Unreadable.MACROS,
    ),
    "a macro by its type": (
        lambda: packed(
            {
                "[Content_Types].xml": TYPES.replace(
                    "/>", "><Default ContentType='x.macroEnabled.y' Extension='z'/></Types>"
                )
            }
        ),
        "a.docx",
        Unreadable.MACROS,
    ),
    "a bomb": (lambda: bomb(150_000_000), "a.docx", Unreadable.INFLATES_TOO_MUCH),
    "a bomb that lies": (lambda: lying(bomb(90_000_000), 1000), "a.docx", Unreadable.DAMAGED),
    "a steep bomb": (lambda: bomb(40_000_000), "a.docx", Unreadable.INFLATES_TOO_MUCH),
    "a bomb of many parts": (slow_bomb, "a.docx", Unreadable.INFLATES_TOO_MUCH),
    "shared bytes": (overlapping, "a.docx", Unreadable.OVERLAPPING_ENTRIES),
    "too many entries": (
        lambda: zipped(*((f"{number}", b"") for number in range(MOST_ENTRIES + 1))),
        "a.docx",
        Unreadable.TOO_MANY_ENTRIES,
    ),
    "65,536 entries": (
        lambda: zipped(*((f"{number}", b"") for number in range(65_536)), level=0),
        "a.docx",
        Unreadable.TOO_MANY_ENTRIES,
    ),
    "a way up": (lambda: named("../../etc/passwd"), "a.docx", Unreadable.UNSAFE_ENTRY),
    "a way up backwards": (lambda: named("..\\..\\x"), "a.docx", Unreadable.UNSAFE_ENTRY),
    "a way from the root": (lambda: named("/etc/passwd"), "a.docx", Unreadable.UNSAFE_ENTRY),
    "a drive": (lambda: named("C:/x"), "a.docx", Unreadable.UNSAFE_ENTRY),
    "a link": (symlink, "a.docx", Unreadable.UNSAFE_ENTRY),
    "one name twice": (twice, "a.docx", Unreadable.UNSAFE_ENTRY),
    "an unknown compression": (bzipped, "a.docx", Unreadable.DAMAGED),
    "a document type in Word": (lambda: part(DOCTYPES[0]), "a.docx", Unreadable.DOCTYPE),
    "10,000 levels in Word": (lambda: part("<a>" * 10_000), "a.docx", Unreadable.TOO_DEEP),
    "broken XML in Word": (lambda: part("<a><b></a>"), "a.docx", Unreadable.NOT_XML),
    "a million runs": (lambda: docx("<w:p>" + "<w:r/>" * 1_000_000 + "</w:p>"), "a.docx", Unreadable.TOO_MANY_NODES),
    "no words": (docx("<w:p/>"), "a.docx", Unreadable.NO_TEXT),
    "billion laughs": (DOCTYPES[0].encode(), "a.xml", Unreadable.DOCTYPE),
    "a file of the server": (DOCTYPES[1].encode(), "a.xml", Unreadable.DOCTYPE),
    "a parameter entity": (DOCTYPES[2].encode(), "a.xml", Unreadable.DOCTYPE),
    "a DTD from outside": (DOCTYPES[3].encode(), "a.xml", Unreadable.DOCTYPE),
    "10,000 levels": (lambda: f"<akomaNtoso {AKN}>".encode() + b"<a>" * 10_000, "a.xml", Unreadable.TOO_DEEP),
    "300 levels, closed": (lambda: b"<a>" * 300 + b"</a>" * 300, "a.xml", Unreadable.TOO_DEEP),
    "a million elements": (lambda: b"<a>" + b"<b/>" * 1_000_000 + b"</a>", "a.xml", Unreadable.TOO_MANY_NODES),
    "XML in UTF-16": (lambda: "<a/>".encode("utf-16"), "a.xml", Unreadable.WRONG_ENCODING),
    "XML that says windows-1251": (
        lambda: b'<?xml version="1.0" encoding="windows-1251"?><a/>',
        "a.xml",
        Unreadable.WRONG_ENCODING,
    ),
    "XML that is no UTF-8": (f"{XML}<a>слова</a>".encode("windows-1251"), "a.xml", Unreadable.NOT_XML),
    "XML cut short": (f"{XML}<akomaNtoso {AKN}><act>".encode(), "a.xml", Unreadable.NOT_XML),
    "XML of another kind": (lambda: b"<html/>", "a.akn", Unreadable.UNKNOWN_FORMAT),
    "XML that is no act": (lambda: b"<a/>", "a.xml", Unreadable.NOT_AN_ACT),
    "a PDF": (lambda: b"%PDF-1.7", "a.pdf", Unreadable.UNKNOWN_FORMAT),
    "RTF": (lambda: b"{\\rtf1}", "a.rtf", Unreadable.UNKNOWN_FORMAT),
    "a picture": (lambda: b"\x89PNG\r\n", "a.png", Unreadable.UNKNOWN_FORMAT),
    "a page": (lambda: b"<!DOCTYPE HTML><p>", "a.html", Unreadable.UNKNOWN_FORMAT),
    "a program": (lambda: b"MZ" + bytes(100), "a.exe", Unreadable.UNKNOWN_FORMAT),
    "text in windows-1251": (lambda: "Статья 1. Надзор".encode("windows-1251"), "a.txt", Unreadable.WRONG_ENCODING),
    "text in UTF-16": (lambda: "Статья 1".encode("utf-16"), "a.txt", Unreadable.WRONG_ENCODING),
    "blank text": (lambda: b" \n\t\n", "a.txt", Unreadable.NO_TEXT),
    "a million lines": (lambda: b"a\n\n" * 1_000_000, "a.txt", Unreadable.TOO_MANY_PARAGRAPHS),
    "one endless line": (lambda: b"a" * 15_000_000, "a.txt", Unreadable.TOO_LARGE),
}
