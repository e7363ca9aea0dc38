"""Amendments in words: their edits, the marks on the text that they stand on, the instruction and the place cited."""

from collections.abc import Sequence
from functools import lru_cache

from service.domain.amendment.edits import edits_of
from service.domain.amendment.form import Form
from service.domain.amendment.instruction import instruct
from service.domain.amendment.operation import InsertClause, Operation
from service.domain.consolidation.marking import Marked, marked
from service.domain.ids import VersionNumber
from service.domain.text.citation import CitedText
from service.domain.text.naming import EN, RU, printed, scheme_at
from service.usecases.views.amendments import ClauseMarks, Wording
from service.usecases.views.references import Name

REMEMBERED = 4_096
"""How many wordings are remembered, some 5 kB each: those of an act with 2,783 amendments, and of others besides."""


def in_words(
    operations: Sequence[Operation],
    text: CitedText | None,
    version: VersionNumber,
    form: Form = Form.WORDS,
    *,
    full: bool = False,
) -> Wording:
    """Operations in words, on demand also as full new wordings; where they fit no text only as edits."""
    edits = edits_of(operations)
    if text is None or not operations:
        return Wording(version, edits, (), {})
    found = tuple(_marks(one, text) for one in marked(operations, text.tree))
    said = {str(language): instruct(operations, text, language, form) for language in (RU, EN)}
    forms = (RU, EN) if full else ()
    whole = {str(language): instruct(operations, text, language, Form.FULL) for language in forms}
    return Wording(version, edits, found, said, whole)


in_words_before = lru_cache(maxsize=REMEMBERED)(in_words)
"""The same, remembered: lists show the same words to everybody, and again after every change of another amendment."""


def cited_place(operations: Sequence[Operation], text: CitedText | None) -> Name:
    """How the place of the first operation is cited; empty where it stands in no text now."""
    if text is None or not operations:
        return {}
    first = operations[0]
    clause = (first.parent or first.after) if isinstance(first, InsertClause) else first.clause
    if clause is None:
        return {}
    return {str(language): text.cite(clause, language) for language in (RU, EN)}


def _marks(one: Marked, text: CitedText) -> ClauseMarks:
    change = one.change
    clause = change.new or change.old
    assert clause is not None, "a clause of neither text"
    scheme, language = scheme_at(text.scheme, [*one.above, clause]), text.tree.language
    number = printed(scheme, clause, language)
    before = printed(scheme, change.old, language) if change.old else ""
    found = (change.became, clause.kind, number, change.depth, change.heading, change.text, before)
    return ClauseMarks(clause.id, *found)
