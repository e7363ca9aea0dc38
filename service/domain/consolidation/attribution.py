"""Whose each word is where several amendments changed one text."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from service.domain.consolidation.pieces import Origin, Piece, Pieces, Put, changed, cut, rewritten, said
from service.domain.ids import AmendmentId, VersionNumber
from service.domain.text.diff import Splice, compared
from service.domain.text.merge import sways, weave
from service.domain.text.words import tokens

Chain = Sequence[tuple[AmendmentId, str]]
"""What an amendment, then each one adopted to it, makes of a text."""


def attributed(base: Pieces, made: str, chains: Sequence[Chain], version: VersionNumber) -> Pieces:
    """The pieces of what several amendments made of a text; words that several brought alike are of all of them.

    >>> base = (Piece("за 30 дней", Origin(1)),)
    >>> [(one.text, one.origin.amendments) for one in attributed(base, "за 10 дней", [[("№ 1", "за 10 дней")]], 2)]
    [('за ', ()), ('10', ('№ 1',)), (' дней', ())]
    """
    text = said(base)
    words = tokens(text)
    brought: dict[Splice, list[Pieces]] = {}
    for chain in chains:
        for splice, pieces in _brought(text, words, chain, version):
            brought.setdefault(splice, []).append(pieces)
    order = sorted(brought, key=lambda splice: (splice.start, splice.end, splice.new))
    if weave(words, order) == made:
        puts = [(splice, _of_all(brought[splice], version)) for splice in order]
    else:
        puts = [
            (splice, (_as_one("".join(splice.new), _near(brought, splice), version),))
            for splice in compared(text, made)
        ]
    places = list(accumulate(map(len, words), initial=0))
    return changed(base, [Put(places[one.start], places[one.end], pieces) for one, pieces in puts])


def _brought(text: str, words: Sequence[str], chain: Chain, version: VersionNumber) -> Iterator[tuple[Splice, Pieces]]:
    """What one amendment with those to it changes, each change as far left as it may stand, and whose the words are."""
    wish: Pieces = (Piece(text, NOBODY),) if text else ()
    for by, wording in chain:
        wish = rewritten(wish, wording, Origin(version, (by,)))
    changes = compared(text, said(wish))
    grown = 0
    places = list(accumulate(map(len, words), initial=0))
    for change, sway in zip(changes, sways(words, changes), strict=True):
        start, new = places[change.start] + grown, "".join(change.new)
        pieces = cut(wish, start, start + len(new))
        grown += len(new) - len("".join(change.old))
        whose = _claimed(pieces, Origin(version, (chain[-1][0],)))
        yield sway.left, whose if sway.left == change else (_as_one("".join(sway.left.new), [whose], version),)


NOBODY = Origin(VersionNumber(0))


def _claimed(pieces: Pieces, origin: Origin) -> Pieces:
    """Words put in; what the diff took for new though it stood, a space, is of whoever put in what is before it."""
    made: list[Piece] = []
    for piece in pieces:
        origin = origin if piece.origin == NOBODY else piece.origin
        made.append(Piece(piece.text, origin))
    return tuple(made)


def _of_all(brought: Sequence[Pieces], version: VersionNumber) -> Pieces:
    """The same words, brought by one or by several."""
    return brought[0] if len(brought) == 1 else (_as_one(said(brought[0]), brought, version),)


def _as_one(words: str, brought: Iterable[Pieces], version: VersionNumber) -> Piece:
    """Words of all who brought some of them."""
    amendments = (one for pieces in brought for piece in pieces for one in piece.origin.amendments)
    return Piece(words, Origin(version, tuple(dict.fromkeys(amendments))))


def _near(brought: dict[Splice, list[Pieces]], splice: Splice) -> Sequence[Pieces]:
    """What was brought at a place; all, where nothing was brought just there."""
    near = [every for one, every in brought.items() if one.start <= splice.end and splice.start <= one.end]
    return [pieces for every in near or brought.values() for pieces in every]
