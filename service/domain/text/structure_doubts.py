"""What a person should look at before a text is published: doubtful numbers, printed forms, characters."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.domain.text.clause import ClauseKind
from service.domain.text.hygiene import oddities
from service.domain.text.label import Key, goes_on, key
from service.domain.text.naming import printed_number
from service.domain.text.numbering import NUMBERED, NUMBERED_THROUGH
from service.domain.text.structure import Doubt, Place, Recognised, Row

IN_QUOTES = "in-quotes"
WORDS_DIFFER = "words-differ"
_OF_THE_READING = {IN_QUOTES, WORDS_DIFFER}
"""Doubts that stay with a row; the others are found anew whenever a row is corrected."""

Scope = tuple[object, ...]


def doubted(recognised: Recognised) -> Recognised:
    """The rows with every doubt there is about them now.

    >>> [doubt.code for row in doubted(READ).rows for doubt in row.doubts]
    []
    """
    rows = recognised.rows
    found: list[list[Doubt]] = [[doubt for doubt in row.doubts if doubt.code in _OF_THE_READING] for row in rows]
    for n, doubt in _about_numbers(rows):
        found[n].append(doubt)
    for row in rows:
        if row.place is not Place.LEFT_OUT:
            found[row.n] += _about_printing(recognised, row)
            found[row.n] += [Doubt(oddity.code, oddity.detail) for oddity in oddities(row.source)]
    return replace(
        recognised, rows=tuple(replace(row, doubts=tuple(doubts)) for row, doubts in zip(rows, found, strict=True))
    )


def _about_numbers(rows: Sequence[Row]) -> Iterator[tuple[int, Doubt]]:
    """Numbers held twice, numbers smaller than the one before, and numbers that are missing before one.

    A number is missing most often because a line with a number was not recognised as one.
    """
    held: dict[Scope, Row] = {}
    before: dict[Scope, Key] = {}
    figures: dict[Scope, Key] = {}
    for row, scope in _scopes(rows):
        own = key(row.label)
        first = held.setdefault((scope, own), row)
        if first is not row:
            yield first.n, Doubt("same-number", row.label)
            yield row.n, Doubt("same-number", row.label)
        elif own < before.get(scope, own):
            yield row.n, Doubt("out-of-order", row.label)
        elif row.label[0].isdigit() and scope in figures and not goes_on(figures[scope], own):
            yield row.n, Doubt("number-skipped", row.label)
        before[scope] = own
        if row.label[0].isdigit():
            figures[scope] = own


def _scopes(rows: Sequence[Row]) -> Iterator[tuple[Row, Scope]]:
    """Each numbered unit with what it is numbered within: the act or annex, or the unit above."""
    above: list[int] = []
    annex = -1
    for row in rows:
        if row.place is not Place.UNIT:
            continue
        assert row.kind is not None
        del above[row.level :]
        annex = row.n if row.kind is ClauseKind.ANNEX else annex
        if row.label and row.kind in NUMBERED:
            inside = annex if row.kind in NUMBERED_THROUGH else (above[-1] if above else -1)
            yield row, (row.kind, inside)
        above.append(row.n)


def _about_printing(recognised: Recognised, row: Row) -> Iterator[Doubt]:
    """The scheme prints the number of this unit otherwise than the file does."""
    if row.place is not Place.UNIT or row.kind is None or not row.label:
        return
    shown = printed_number(recognised.scheme, row.kind, row.label, recognised.language)
    if not _squeezed(row.source).startswith(_squeezed(shown)):
        yield Doubt("printed-otherwise", shown)


def _squeezed(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum() or letter in "()§").removeprefix("§")
