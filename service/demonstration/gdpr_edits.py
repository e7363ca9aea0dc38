"""What an amendment of the LIBE committee changes, as an edit of the text in its language.

The printed number before a text is no part of it; it is taken off only where it is the number of the
clause. What says nothing that could be changed is told with its reason.
"""

import re
import unicodedata

from service.demonstration.gdpr_text import Row
from service.domain.amendment.edits import (
    DraftUnit,
    Edit,
    HeadingEdited,
    LeftOut,
    PutIn,
    Redrafted,
    TextEdited,
)
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText, Part
from service.domain.text.citation_resolving import Resolved, Where
from service.domain.text.clause import Clause, ClauseKind

_NUMBER = re.compile(r"\s*\(?(?P<label>[0-9]*(?:[-– ]?[A-Za-z]{1,3})?|[-–]\d+)\s*[).]\s+")
_TITLES = {ClauseKind.ARTICLE, ClauseKind.CHAPTER, ClauseKind.SECTION}


def edit(row: Row, found: Resolved, text: CitedText) -> Edit | str:
    """The edit that an amendment makes, or why it makes none."""
    words = unicodedata.normalize("NFC", row["new_text"])
    if row["op"] == "none":
        return "no-words"
    if found.new and found.where is not Where.STANDS_ALREADY:
        return _put_in(found, words, text)
    clause = text.tree.index[found.clause].clause
    if row["op"] == "delete":
        return LeftOut(clause.id, text.tree.hash(clause.id))
    if found.part is Part.HEADING:
        return HeadingEdited(clause.id, words_hash(clause.heading), words.strip())
    if clause.kind in _TITLES:
        heading, body = _titled(words, clause, text)
        unit = DraftUnit(clause.kind, clause.label, heading or clause.heading, body)
        return Redrafted(clause.id, text.tree.hash(clause.id), unit)
    return TextEdited(clause.id, words_hash(clause.text), bare(words, clause.label))


def bare(words: str, label: str) -> str:
    """Words without the printed number before them, if it is this one; white space around them taken off.

    >>> bare("(14a) Without prejudice", "14a"), bare("2. Text", "3")
    ('Without prejudice', '2. Text')
    """
    printed = _NUMBER.match(words)
    if printed and label and _same(printed["label"], label):
        return words[printed.end() :].strip()
    return words.strip()


def _same(printed: str, label: str) -> bool:
    return re.sub(r"[^0-9a-z]", "", printed.lower()) == re.sub(r"[^0-9a-z]", "", label.lower())


def _put_in(found: Resolved, words: str, text: CitedText) -> Edit:
    assert found.kind is not None, "a new unit has a kind"
    parent, after = _point(found, text)
    if found.kind in _TITLES:
        heading, body = _titled(words, Clause(ClauseId(""), found.kind, found.label), text)
        return PutIn(parent, after, DraftUnit(found.kind, found.label, heading, body))
    return PutIn(parent, after, DraftUnit(found.kind, found.label, "", bare(words, found.label)))


def _point(found: Resolved, text: CitedText) -> tuple[ClauseId | None, ClauseId | None]:
    tree = text.tree
    if found.where is Where.FIRST_UNDER:
        return found.clause, None
    if found.where is Where.LAST:
        return None, tree.children(None)[-1].clause.id
    parent = tree.index[found.clause].parent
    if found.where is Where.AFTER:
        return parent, found.clause
    ids = [row.clause.id for row in tree.children(parent)]
    place = ids.index(found.clause)
    return parent, ids[place - 1] if place else None


def _titled(words: str, clause: Clause, text: CitedText) -> tuple[str, str]:
    """Heading and body of an article as printed: the line with its number is no part of it."""
    lines = [line.strip() for line in words.strip().split("\n")]
    if re.match(r"\w+\s*[-–]?\d+", lines[0]) and _same(lines[0].split(" ", 1)[-1], clause.label):
        rest = lines[1:]
        return (rest[0], "\n".join(rest[1:])) if len(rest) > 1 else ("", "\n".join(rest))
    known = text.tree.get(clause.id)
    return (known.heading if known else ""), "\n".join(lines)
