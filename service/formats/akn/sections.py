"""Which units of a text go into preface, preamble, body, conclusions and attachments.

Akoma Ntoso fixes the order of these parts and what each may hold. What does not fit its part goes into
the body in its place, so that every text can be written and comes back the same.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.tree import ClauseTree, Placed

K = ClauseKind
_IN_PREAMBLE = {K.CITATION, K.RECITAL, K.INDENT}


@dataclass(frozen=True, slots=True)
class Sections:
    """The units at the top of a text, part by part."""

    preface: Sequence[Placed]
    preamble: Sequence[Placed]
    body: Sequence[Placed]
    conclusions: Sequence[Placed]
    attachments: Sequence[Placed]


def sections(tree: ClauseTree) -> Sections:
    """Divide a text into the parts of a document."""
    tops = list(tree.children(None))
    end = len(tops)
    while end and tops[end - 1].clause.kind is K.ANNEX:
        end -= 1
    attachments = tops[end:]
    close = end
    while close and _is_leaf(tree, tops[close - 1], {K.CLOSING}):
        close -= 1
    conclusions = tops[close:end]
    begin = _preface_length(tree, tops[:close])
    start = begin + _preamble_length(tree, tops[begin:close])
    return Sections(tops[:begin], tops[begin:start], tops[start:close], conclusions, attachments)


def _preface_length(tree: ClauseTree, tops: Sequence[Placed]) -> int:
    """The name of the act, once, with its notes, and notes beside it."""
    named = False
    for length, row in enumerate(tops):
        if row.clause.kind is K.NAME and not named:
            named = True
            fits = _is_bare(row.clause) and all(_is_leaf(tree, child, {K.NOTE}) for child in _under(tree, row))
        else:
            fits = _is_leaf(tree, row, {K.NOTE})
        if not fits:
            return length
    return len(tops)


def _preamble_length(tree: ClauseTree, tops: Sequence[Placed]) -> int:
    """One preamble with what may stand in it, or citations and recitals by themselves."""
    if tops and tops[0].clause.kind is K.PREAMBLE:
        fits = not tops[0].clause.label and all(_fits_preamble(tree, child) for child in _under(tree, tops[0]))
        return int(fits)
    for length, row in enumerate(tops):
        if row.clause.kind is K.INDENT or not _fits_preamble(tree, row):
            return length
    return len(tops)


def _fits_preamble(tree: ClauseTree, row: Placed) -> bool:
    if row.clause.kind is K.RECITAL:
        return not row.clause.heading and all(_is_leaf(tree, child, {K.INDENT}) for child in _under(tree, row))
    return _is_leaf(tree, row, _IN_PREAMBLE)


def _is_leaf(tree: ClauseTree, row: Placed, kinds: Collection[ClauseKind]) -> bool:
    return row.clause.kind in kinds and _is_bare(row.clause) and not _under(tree, row)


def _is_bare(clause: Clause) -> bool:
    return not clause.label and not clause.heading


def _under(tree: ClauseTree, row: Placed) -> Sequence[Placed]:
    return tree.children(row.clause.id)
