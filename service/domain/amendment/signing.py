"""Bodies that join another's amendment, and leave it: its words stay those that were tabled."""

from dataclasses import replace

from service.domain.amendment.amendment import Amendment
from service.domain.ids import BodyId


def joined(amendment: Amendment, body: BodyId) -> Amendment:
    """The amendment with one more body that stands by it; an author that had left comes back as one who joined.

    >>> joined(do.amendment("1", do.without(LAW, "a2")), BodyId("kz")).cosigners
    ('kz',)
    """
    assert body not in amendment.signatories, "a body signs once"
    return replace(amendment, cosigners=(*amendment.cosigners, body))


def left(amendment: Amendment, body: BodyId) -> Amendment | None:
    """The amendment without one of the bodies that stood by it; ``None`` where none is left to stand by it.

    >>> left(joined(do.amendment("1", do.without(LAW, "a2")), BodyId("kz")), BodyId("by")).signatories
    ('kz',)
    """
    assert body in amendment.signatories, "only who stands by it can leave it"
    rest = tuple(one for one in amendment.cosigners if one != body)
    gone = amendment.author_left or body == amendment.body
    without = replace(amendment, cosigners=rest, author_left=gone)
    return without if without.signatories else None
