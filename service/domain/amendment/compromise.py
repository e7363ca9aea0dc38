"""Compromises: which originals they stand in place of, when these sleep, and when they come back (D5, D6).

A compromise replaces an original only with the recorded consent of its author; it is put whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import OPEN
from service.domain.ids import AmendmentId


@dataclass(frozen=True, slots=True)
class Consent:
    """The author of ``original`` agrees that ``compromise`` stands in its place."""

    compromise: AmendmentId
    original: AmendmentId


def with_consent(compromise: Amendment, consents: Iterable[Consent]) -> Amendment:
    """The compromise as it counts: in place of those only whose authors have consented.

    >>> from service.domain.ids import ActId, BodyId, Language, MandateId, PersonId, VersionNumber
    >>> first, named = VersionNumber(1), (AmendmentId("1"), AmendmentId("2"))
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> k = Amendment(AmendmentId("k"), *made, supersedes=named)
    >>> with_consent(k, [Consent(k.id, AmendmentId("2"))]).supersedes
    ('2',)
    """
    given = {consent.original for consent in consents if consent.compromise == compromise.id}
    return replace(compromise, supersedes=tuple(one for one in compromise.supersedes if one in given))


def dormant(one: Amendment, others: Iterable[Amendment]) -> AmendmentId | None:
    """The open compromise in the place of an original, which is not put before that is decided.

    >>> from service.domain.ids import ActId, BodyId, Language, MandateId, PersonId, VersionNumber
    >>> first = VersionNumber(1)
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> one = Amendment(AmendmentId("1"), *made)
    >>> k = Amendment(AmendmentId("k"), *made, status=Status.ADMISSIBLE, supersedes=(one.id,))
    >>> dormant(one, [k]), dormant(one, [replace(k, status=Status.REJECTED)])
    ('k', None)
    """
    return next((other.id for other in others if one.id in other.supersedes and other.status in OPEN), None)


def revived(compromise: Amendment, outcome: Status, others: Iterable[Amendment]) -> tuple[AmendmentId, ...]:
    """The originals that come back, each to its own place, when their compromise fails or is withdrawn (D5).

    >>> from service.domain.ids import ActId, BodyId, Language, MandateId, PersonId, VersionNumber
    >>> first = VersionNumber(1)
    >>> made = (ActId("act"), Language("ru"), BodyId("by"), PersonId("p"), MandateId("m"), first, (), first, ())
    >>> one = Amendment(AmendmentId("1"), *made, status=Status.ADMISSIBLE)
    >>> k = Amendment(AmendmentId("k"), *made, supersedes=(one.id,))
    >>> revived(k, Status.REJECTED, [one]), revived(k, Status.ADOPTED, [one])
    (('1',), ())
    """
    if outcome is Status.ADOPTED or outcome in OPEN:
        return ()
    known = {one.id: one for one in others}
    rest = [one for one in known.values() if one.id != compromise.id]
    originals = [known[id] for id in compromise.supersedes if id in known and known[id].status in OPEN]
    return tuple(one.id for one in originals if dormant(one, rest) is None)
