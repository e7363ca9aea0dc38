"""Amendments that were read before, kept for the next reading: a row does not change without another ``xmin``.

A list of thousands is read anew after every change of one of them; what is read then is that one. Only readings keep
something here: what a unit of work wrote itself may still be rolled back.
"""

from collections import OrderedDict
from collections.abc import Iterable, Mapping
from threading import Lock

from service.domain.ids import AmendmentId
from service.usecases.ports.amendments import Record

SIZE = 20_000
"""How many amendments are kept; those of an act with 2,783 take some 10 MB."""

Mark = tuple[AmendmentId, str]
"""An amendment and the ``xmin`` of its row."""


class AmendmentCache:
    """The amendments of one database last asked for; shared by threads."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._lock = Lock()
        self._kept: OrderedDict[AmendmentId, tuple[str, Record]] = OrderedDict()

    def known(self, marks: Iterable[Mark]) -> dict[AmendmentId, Record]:
        """Those of some amendments that were read as they stand."""
        found: dict[AmendmentId, Record] = {}
        with self._lock:
            for id, stamp in marks:
                kept = self._kept.get(id)
                if kept is not None and kept[0] == stamp:
                    found[id] = kept[1]
                    self._kept.move_to_end(id)
        return found

    def keep(self, read: Mapping[Mark, Record]) -> None:
        """Keep amendments; those not asked for the longest make room."""
        with self._lock:
            for (id, stamp), record in read.items():
                self._kept[id] = (stamp, record)
                self._kept.move_to_end(id)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)
