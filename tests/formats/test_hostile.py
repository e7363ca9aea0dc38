"""Files made to hurt: each is refused with its reason, in under two seconds and with little memory."""

import resource
import time
from collections.abc import Iterator

import pytest

from service.formats.files import FileFormats
from service.usecases.ports.formats import UnreadableFile
from tests.formats.hostile import HOSTILE, part
from tests.formats.word import docx, p

FORMATS = FileFormats()
LONGEST = 2.0  # seconds of this process, however busy the machine
MOST_MEMORY = 100 * 1024  # kilobytes of growth


def refused(data: bytes, filename: str) -> UnreadableFile:
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(UnreadableFile) as refusal:
        FORMATS.read(data, filename)
    assert time.process_time() - began < LONGEST
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < MOST_MEMORY
    return refusal.value


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_its_reason(name: str) -> None:
    make, filename, reason = HOSTILE[name]
    data = make if isinstance(make, bytes) else make()
    assert refused(data, filename).reason is reason


@pytest.mark.parametrize(
    ("encoding", "likely"),
    [("windows-1251", "windows-1251"), ("koi8-r", "koi8-r"), ("cp866", "cp866"), ("utf-16", "utf-16")],
)
def test_a_wrong_encoding_is_named_with_the_place_of_its_first_byte(encoding: str, likely: str) -> None:
    refusal = refused(
        b"abc " * (encoding != "utf-16") + ("Настоящий закон устанавливает порядок. " * 20).encode(encoding), "a.txt"
    )
    assert (refusal.found, refusal.place) == (likely, "byte:0" if encoding == "utf-16" else "byte:4")


def test_an_encoding_that_nobody_knows_is_said_to_be_unknown() -> None:
    assert refused(b"\xff\x80\x81 caf\xe9", "a.txt").found == "unknown"
    assert refused(b"PNG\0\1\2" + b"x" * 100, "a.txt").found == "binary"


def test_the_place_of_broken_xml_is_its_line() -> None:
    assert refused(b"<a>\n\n<b></a>", "a.xml").place == "line:3"
    assert refused(part("<a>\n<b></a>"), "a.docx").place == "word/document.xml:2"


def every_cut(data: bytes) -> Iterator[bytes]:
    step = max(1, len(data) // 60)
    return (data[:end] for end in range(1, len(data), step))


def test_a_document_cut_anywhere_is_refused_and_never_half_read() -> None:
    for cut in every_cut(docx(p("Статья 1. Надзор") * 50)):
        with pytest.raises(UnreadableFile):
            FORMATS.read(cut, "a.docx")


def test_a_document_with_any_byte_wrong_is_read_or_refused() -> None:
    data = docx(p("Статья 1. Надзор"))
    for at in range(0, len(data), 7):
        broken = data[:at] + bytes([data[at] ^ 0x55]) + data[at + 1 :]
        try:
            FORMATS.read(broken, "a.docx")
        except UnreadableFile:
            continue
