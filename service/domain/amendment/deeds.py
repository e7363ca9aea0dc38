"""What cannot be done to any unit of an act because of what the act is: a draft, or in force."""

from collections.abc import Mapping

from service.domain.text.numbering import Regime

_REFUSED: Mapping[Regime, Mapping[str, str]] = {
    Regime.DRAFT: {"repeal": "draft-text"},
    Regime.ENACTED: {"renumber": "enacted-text", "move": "enacted-text"},
}


def refused(regime: Regime) -> Mapping[str, str]:
    """The operations (as ``op`` names them) that no amendment to such a text may hold, each with the reason.

    >>> refused(Regime.DRAFT)
    {'repeal': 'draft-text'}
    """
    return _REFUSED[regime]
