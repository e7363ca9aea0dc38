"""A mapping told as what it changes in another one, so that a small change of a large text costs little."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Layer(Mapping[K, V]):
    """``under`` with some values put in or put in place of others; ``None`` stands for one that is not there.

    >>> dict(Layer({"a": 1, "b": 2}, {"b": None, "c": 3}))
    {'a': 1, 'c': 3}
    """

    def __init__(self, under: Mapping[K, V], over: Mapping[K, V | None]) -> None:
        self.under: Mapping[K, V] = under.under if isinstance(under, Layer) else under
        self.over: Mapping[K, V | None] = {**under.over, **over} if isinstance(under, Layer) else over

    def flat(self) -> dict[K, V]:
        """The same as a mapping of its own.

        >>> Layer({"a": 1}, {"b": 2}).flat()
        {'a': 1, 'b': 2}
        """
        made = dict(self.under)
        for key, value in self.over.items():
            if value is None:
                made.pop(key, None)
            else:
                made[key] = value
        return made

    def __getitem__(self, key: K) -> V:
        if key not in self.over:
            return self.under[key]
        value = self.over[key]
        if value is None:
            raise KeyError(key)
        return value

    def __iter__(self) -> Iterator[K]:
        for key in self.under:
            if key not in self.over or self.over[key] is not None:
                yield key
        for key, value in self.over.items():
            if value is not None and key not in self.under:
                yield key

    def __len__(self) -> int:
        return sum(1 for _ in self)
