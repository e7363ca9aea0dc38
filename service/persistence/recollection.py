"""What was worked out a moment ago, for the next who asks the same: after a change every open screen asks at once."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recollection(Generic[K, V]):
    """The last few answers, each under a key that names all that it was worked out from; shared by threads.

    Whoever asks while an answer is being worked out waits for it. A failure is told to all who wait, and not kept.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._lock = Lock()
        self._kept: OrderedDict[K, Future[V]] = OrderedDict()

    def recall(self, key: K, work_out: Callable[[], V]) -> V:
        """The answer kept under a key; where there is none it is worked out, and the one unasked for longest goes."""
        with self._lock:
            found = self._kept.get(key)
            answer = found or Future()
            self._kept[key] = answer
            self._kept.move_to_end(key)
            if len(self._kept) > self._size:
                self._kept.popitem(last=False)
        if found is None:
            self._work_out(key, answer, work_out)
        return answer.result()

    def _work_out(self, key: K, answer: Future[V], work_out: Callable[[], V]) -> None:
        try:
            answer.set_result(work_out())
        except BaseException as failure:
            with self._lock:
                self._kept.pop(key, None)
            answer.set_exception(failure)
            raise
