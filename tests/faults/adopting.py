"""Many chairs adopt one act at one moment, over HTTP, again and again on act after act."""

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Barrier

from service.main import Application
from tests.acts import an_act, published
from tests.api.conftest import app_on, settings_on
from tests.api.people import Assembly, Caller
from tests.way import Way


@contextmanager
def unpaced(url: str) -> Iterator[Application]:
    """A service without a limit to the pace of changes, which would answer in place of the race."""
    made = app_on(settings_on(url).model_copy(update={"writes_per_minute": 0}))
    yield made
    made.state.assembled.close()


def adopted_at_once(app: Application, acts: Iterable[str], chairs: int) -> Counter[str]:
    """Each act is brought before the plenary and adopted by so many browsers at once; counts what they were told."""
    assembly = Assembly.read(app.state.house)
    callers = [Caller.signed_in(app, assembly, "assembly_chair") for _ in range(chairs)]
    kept: dict[str, Caller] = {}

    def as_(key: str) -> Caller:
        return kept.setdefault(key, Caller.signed_in(app, assembly, key))

    answers: Counter[str] = Counter()
    with ThreadPoolExecutor(chairs) as pool:
        for slug in acts:
            published(assembly.house, an_act(assembly, slug))
            way = Way(as_, assembly, slug).placed("plenary")
            way.work_at("plenary")
            answers.update(pool.map(_Adopts(way, chairs), callers))
    return answers


class _Adopts:
    """What one chair does when all are ready."""

    def __init__(self, way: Way, chairs: int) -> None:
        self._url = f"{way.url}/transitions"
        self._body = {"move": "adopt", "seen_revision": way.gate()["revision"]}
        self._ready = Barrier(chairs)

    def __call__(self, caller: Caller) -> str:
        self._ready.wait()
        told = caller.post(self._url, self._body)
        return f"{told.status_code} {told.json().get('type', '').rpartition('/')[2]}".strip()
