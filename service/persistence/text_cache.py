"""Texts that were read and checked before, kept for the next request: a published text never changes.

What may come later is words in another language, so each is kept under a stamp that changes with them.
A unit of work that wrote texts itself keeps nothing here: it may still be rolled back.
"""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from service.domain.ids import ActId, Hash, Language, VersionNumber
from service.usecases.views.acts import ActText

SIZE = 32
"""How many texts are kept; one of 884 clauses takes some 2 MB."""

Key = tuple[ActId, VersionNumber, Language]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a text was read under: the hash of its version, its languages, and how often the one asked for was given."""

    hash: Hash
    languages: tuple[Language, ...]
    given: int


Stamps = dict[Key, Stamp]
"""What one transaction has seen of texts besides: whoever takes up an act learns the stamp of its present text."""


class TextCache:
    """The texts of one database last asked for; shared by threads."""

    def __init__(self, size: int = SIZE) -> None:
        self._size = size
        self._lock = Lock()
        self._kept: OrderedDict[Key, tuple[Stamp, ActText]] = OrderedDict()

    def get(self, key: Key, stamp: Stamp) -> ActText | None:
        """The text, if it was read under this stamp."""
        with self._lock:
            found = self._kept.get(key)
            if found is None or found[0] != stamp:
                return None
            self._kept.move_to_end(key)
            return found[1]

    def keep(self, key: Key, stamp: Stamp, text: ActText) -> None:
        """Keep a text; the one not asked for the longest makes room."""
        with self._lock:
            self._kept[key] = (stamp, text)
            self._kept.move_to_end(key)
            if len(self._kept) > self._size:
                self._kept.popitem(last=False)
