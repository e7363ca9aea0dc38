"""A text in pieces, each with where its words come from; put together they are the text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from service.domain.ids import AmendmentId, VersionNumber
from service.domain.text.diff import edits


@dataclass(frozen=True, slots=True)
class Origin:
    """The version that brought words and, where decided amendments did, those, by number."""

    version: VersionNumber
    amendments: tuple[AmendmentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that came in one go."""

    text: str
    origin: Origin


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Put:
    """From ``start`` to ``end`` of a text (code points) other words come."""

    start: int
    end: int
    pieces: Pieces


def said(pieces: Iterable[Piece]) -> str:
    """The words of pieces.

    >>> said([Piece("за 30", Origin(1)), Piece(" дней", Origin(2))])
    'за 30 дней'
    """
    return "".join(piece.text for piece in pieces)


def cut(pieces: Iterable[Piece], start: int, end: int) -> Pieces:
    """The pieces of a part of the text.

    >>> said(cut((Piece("за 30", Origin(1)), Piece(" дней", Origin(2))), 3, 8))
    '30 дн'
    """
    made: list[Piece] = []
    at = 0
    for piece in pieces:
        first, last = max(start - at, 0), min(end - at, len(piece.text))
        if first < last:
            made.append(replace(piece, text=piece.text[first:last]))
        at += len(piece.text)
    return tuple(made)


def put_together(pieces: Iterable[Piece]) -> Pieces:
    """The same text in as few pieces as there can be.

    >>> len(put_together([Piece("за 30", Origin(1)), Piece(" дней", Origin(1))]))
    1
    """
    made: list[Piece] = []
    for piece in pieces:
        if made and made[-1].origin == piece.origin:
            made[-1] = replace(piece, text=made[-1].text + piece.text)
        elif piece.text:
            made.append(piece)
    return tuple(made)


def changed(pieces: Pieces, puts: Sequence[Put]) -> Pieces:
    """The pieces of a text with other words in some places, in order.

    >>> said(changed((Piece("за 30 дней", Origin(1)),), [Put(3, 5, (Piece("10", Origin(2)),))]))
    'за 10 дней'
    """
    made: list[Piece] = []
    at = 0
    for put in puts:
        made += (*cut(pieces, at, put.start), *put.pieces)
        at = put.end
    return put_together((*made, *cut(pieces, at, len(said(pieces)))))


def rewritten(pieces: Pieces, text: str, origin: Origin) -> Pieces:
    """The pieces of another wording, in which what was not there before has one origin.

    >>> [piece.text for piece in rewritten((Piece("за 30 дней", Origin(1)),), "за 10 дней", Origin(2))]
    ['за ', '10', ' дней']
    """
    changes = edits(said(pieces), text).changes
    return changed(pieces, [Put(one.start, one.end, (Piece(one.new, origin),)) for one in changes])
