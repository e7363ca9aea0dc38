"""References that a change of the text would upset, on the wire."""

from service.api.answers import View
from service.domain.consolidation.affected import Upset


class AffectedOut(View):
    """A reference in a clause that would lead nowhere, to another unit, or to a unit with other words."""

    clause: str
    words: str
    upset: Upset
    unit: str | None
