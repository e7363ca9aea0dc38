"""Two commands at once, statement by statement: who goes next is decided here and not by the machine.

Each command runs in a thread of its own and stops before every statement and before its commit. The
schedule lets one go on at a time. One that waits for a lock of the other is seen in PostgreSQL and
passed over until the lock is free. So every interleaving can be had, one after another, without luck
(reliability.md §1.4, point 5).
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event, text

PATIENCE = 20  # seconds until a run that does not go on is given up
LONG = 200  # more than any command has steps
LOOK = 0.002
"""How often PostgreSQL is asked whether a command waits for a lock."""


@dataclass
class Runner:
    """One command on its way."""

    work: Callable[[], str]
    state: str = "running"  # running | ready | blocked | done
    pid: int | None = None
    result: str = ""
    going: bool = False


@dataclass
class Run:
    """What was chosen at each step, out of what; and how the commands ended."""

    chosen: list[int] = field(default_factory=list)
    choices: list[Sequence[int]] = field(default_factory=list)
    results: tuple[str, ...] = ()


class Schedule:
    """Runs commands on an engine in a given order; ``watch`` is a connection of its own."""

    def __init__(self, engine: Engine, watch: Connection) -> None:
        self._engine, self._watch = engine, watch
        self._turn = threading.Condition()
        self._runners: dict[int, Runner] = {}

    @contextmanager
    def listening(self) -> Iterator["Schedule"]:
        """Stop commands before their statements while this lasts."""
        hooks: Sequence[tuple[str, Callable[..., None]]] = (
            ("before_cursor_execute", lambda connection, *_: self._stop(connection)),
            ("commit", self._stop),
        )
        for name, hook in hooks:
            event.listen(self._engine, name, hook)
        try:
            yield self
        finally:
            for name, hook in hooks:
                event.remove(self._engine, name, hook)

    def run(self, works: Sequence[Callable[[], str]], script: Sequence[int] = ()) -> Run:
        """Both to their end: by the script first, then always the first that can go on."""
        runners = [Runner(work) for work in works]
        threads = [threading.Thread(target=self._carry_out, args=(one,)) for one in runners]
        for thread in threads:
            thread.start()
        made = Run()
        deadline = time.monotonic() + PATIENCE
        while choices := self._able(runners, deadline):
            step = len(made.chosen)
            one = script[step] if step < len(script) and script[step] in choices else choices[0]
            made.chosen.append(one)
            made.choices.append(choices)
            self._let_go(runners[one])
        for thread in threads:
            thread.join(PATIENCE)
        made.results = tuple(one.result for one in runners)
        return made

    def _carry_out(self, runner: Runner) -> None:
        self._runners[threading.get_ident()] = runner
        try:
            runner.result = runner.work()
        finally:
            del self._runners[threading.get_ident()]
            with self._turn:
                runner.state = "done"
                self._turn.notify_all()

    def _stop(self, connection: Any) -> None:
        runner = self._runners.get(threading.get_ident())
        if runner is None:
            return
        runner.pid = connection.connection.dbapi_connection.info.backend_pid
        with self._turn:
            runner.state, runner.going = "ready", False
            self._turn.notify_all()
            assert self._turn.wait_for(lambda: runner.going, PATIENCE), "nobody lets it go on"
            runner.state = "running"

    def _let_go(self, runner: Runner) -> None:
        with self._turn:
            runner.state, runner.going = "running", True
            self._turn.notify_all()

    def _able(self, runners: Sequence[Runner], deadline: float) -> Sequence[int]:
        """Those that can go on, once everybody stands, waits for a lock or has ended; empty when all have ended."""
        while True:
            with self._turn:
                self._turn.wait_for(lambda: all(one.state != "running" for one in runners), LOOK)
                states = [one.state for one in runners]
            if all(state == "done" for state in states):
                return ()
            for one in runners:
                if one.state in ("running", "blocked"):
                    self._look(one)
            states = [one.state for one in runners]
            ready = [place for place, state in enumerate(states) if state == "ready"]
            if ready and "running" not in states:
                return ready
            assert time.monotonic() < deadline, f"the commands do not go on: {states}"

    def _look(self, runner: Runner) -> None:
        waits = self._watch.scalar(text("select cardinality(pg_blocking_pids(:pid)) > 0"), {"pid": runner.pid or 0})
        with self._turn:
            if runner.state in ("running", "blocked"):
                runner.state = "blocked" if waits else "running"


def switches(run: Callable[[Sequence[int]], Run], places: Sequence[int]) -> Iterator[Run]:
    """Either begins, and after so many of its steps the other goes on to its end: most races need no more."""
    for first in (0, 1):
        for place in places:
            yield run([first] * place + [1 - first] * LONG)


def interleavings(run: Callable[[Sequence[int]], Run], most: int | None = None) -> Iterator[Run]:
    """Every schedule once, by depth first; each run is made anew from the beginning (``most``: so many at most)."""
    script: list[int] | None = []
    made = 0
    while script is not None and (most is None or made < most):
        done = run(script)
        made += 1
        yield done
        script = _next(done)


def _next(done: Run) -> list[int] | None:
    for step in range(len(done.chosen) - 1, -1, -1):
        left = [one for one in done.choices[step] if one > done.chosen[step]]
        if left:
            return [*done.chosen[:step], left[0]]
    return None
