"""Reading plain text and Markdown: UTF-8 alone, for a wrong guess at the encoding would alter words unseen."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import PurePath
from typing import Final

from service.domain.text.clause import ClauseKind
from service.domain.text.structure import Given, Place, SourceParagraph
from service.domain.text.structure_marks import mark_of
from service.formats.colophon import is_colophon
from service.formats.text.table import table_of
from service.usecases.ports.formats import Media, SourceDocument, Unreadable, UnreadableFile

MOST_PARAGRAPHS: Final = 50_000
LONGEST_PARAGRAPH: Final = 1_000_000
_BYTE_ORDER_MARKS = ((b"\xff\xfe\x00\x00", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_MARKDOWN = {".md", ".markdown"}
_HEADING = re.compile(r"(#{1,6})\s+(?P<words>.*?)\s*#*")
_BULLET = re.compile(r"[-*+]\s+(?P<words>.*)")
_EMPHASIS = re.compile(r"(?P<sign>\*\*|__)(?P<words>[^*_]+)(?P=sign)")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!-])")
_RULE = re.compile(r"(?:-\s*){3,}|(?:\*\s*){3,}|={3,}")
_OTHER_ENCODINGS = ("windows-1251", "koi8-r", "cp866")
_NARROWEST_WRAP: Final = 45
_WIDEST_WRAP: Final = 130


def read_text(data: bytes, filename: str) -> SourceDocument:
    """The paragraphs of a text file, each with the number of its line."""
    words = _decoded(data)
    if not words.strip():
        raise UnreadableFile(Unreadable.NO_TEXT)
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    markdown = PurePath(filename).suffix.lower() in _MARKDOWN
    paragraphs = tuple(islice(_paragraphs(lines, markdown=markdown), MOST_PARAGRAPHS + 1))
    if len(paragraphs) > MOST_PARAGRAPHS:
        raise UnreadableFile(Unreadable.TOO_MANY_PARAGRAPHS, "", str(MOST_PARAGRAPHS))
    return SourceDocument(Media.TEXT, paragraphs)


def _decoded(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise UnreadableFile(Unreadable.WRONG_ENCODING, "byte:0", encoding)
    zero = data.find(b"\0")
    if zero >= 0:
        likely = "utf-16" if data.count(b"\0") > len(data) // 8 else "binary"
        raise UnreadableFile(Unreadable.WRONG_ENCODING, f"byte:{zero}", likely)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(Unreadable.WRONG_ENCODING, f"byte:{error.start}", _likely(data)) from None


def _likely(data: bytes) -> str:
    """The encoding that bytes which are no UTF-8 are probably in: only to say so, never to read by it."""
    sample = data[:65536]
    counts = {encoding: _russian(sample.decode(encoding, "replace")) for encoding in _OTHER_ENCODINGS}
    best = max(counts, key=lambda encoding: counts[encoding])
    return best if counts[best] > len(sample) // 4 else "unknown"


def _russian(words: str) -> int:
    """Small Russian letters in common use: a wrong reading has capitals and signs in their place."""
    return sum("а" <= letter <= "я" for letter in words) - sum("А" <= letter <= "Я" for letter in words)


def _paragraphs(lines: Sequence[str], *, markdown: bool) -> Iterator[SourceParagraph]:
    block: list[tuple[int, str]] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            block.append((number, line.strip()))
            continue
        yield from _block(block, markdown=markdown)
        block = []


def _block(block: Sequence[tuple[int, str]], *, markdown: bool) -> Iterator[SourceParagraph]:
    """What lines without a blank one between them hold: a table, or paragraphs."""
    table = table_of([line for _, line in block]) if block else None
    if table is None:
        for at, words in _unwrapped(block):
            yield _paragraph(at, words, markdown=markdown)
        return
    words, rows = table
    yield SourceParagraph(words, where=f"line:{block[0][0]}", given=Given(Place.UNIT, ClauseKind.TABLE, None))
    for at, row in rows:
        _check_length(row, where := f"line:{block[at][0]}")
        yield SourceParagraph(row, where=where, given=Given(Place.UNIT, ClauseKind.ROW, None))


def _unwrapped(block: Sequence[tuple[int, str]]) -> Sequence[tuple[int, str]]:
    """Lines without a blank one between them: one paragraph if broken at a margin, else each its own."""
    if len(block) > 1 and _is_wrapped([words for _, words in block]):
        return [(block[0][0], " ".join(words for _, words in block))]
    return block


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Broken at a margin: the first word of each next line would not have fitted on the line before.

    A line that begins as a unit does («2. …») is a paragraph of its own whatever its length.
    """
    margin = max(map(len, lines))
    if not _NARROWEST_WRAP <= margin <= _WIDEST_WRAP:
        return False
    return all(
        len(line) + 1 + len(after.split(maxsplit=1)[0]) > margin and mark_of(after) is None
        for line, after in pairwise(lines)
    )


def _paragraph(at: int, words: str, *, markdown: bool) -> SourceParagraph:
    where = f"line:{at}"
    _check_length(words, where)
    if is_colophon(words):
        return SourceParagraph(words, where=where, left_out="colophon")
    if not markdown:
        return SourceParagraph(words, where=where)
    if _RULE.fullmatch(words):
        return SourceParagraph(words, where=where, left_out="rule")
    if found := _HEADING.fullmatch(words):
        return SourceParagraph(_bare(found["words"]), outline=len(found[1]) - 1, where=where)
    if found := _BULLET.fullmatch(words):
        return SourceParagraph(_bare(found["words"]), where=where)
    bold = _EMPHASIS.fullmatch(words) is not None
    return SourceParagraph(_bare(words), bold=bold, where=where)


def _check_length(words: str, where: str) -> None:
    if len(words) > LONGEST_PARAGRAPH:
        raise UnreadableFile(Unreadable.TOO_LARGE, where, str(len(words)))


def _bare(words: str) -> str:
    """Words without Markdown's own signs."""
    return _ESCAPE.sub(r"\1", _EMPHASIS.sub(lambda found: found["words"], words))
