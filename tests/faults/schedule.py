"""Two commands at once, statement by statement: who goes next is decided here and not by the machine.

Each command runs in a thread of its own and stops before every statement and before its commit (or the
roll-back of a refusal). A guide lets one go on at a time. One that waits for a lock of the other is seen
in PostgreSQL and passed over until the lock is free. So every interleaving can be had, one after another,
without luck (reliability.md §1.4, point 5).
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Engine, event, text

PATIENCE = 20  # seconds until a run that does not go on is given up
LOOK = 0.002
"""How often PostgreSQL is asked whether a command waits for a lock."""


@dataclass
class Runner:
    """One command on its way: ``begun`` of its steps were let go; ``at_end`` where the next is its last."""

    work: Callable[[], str]
    state: str = "running"  # running | ready | blocked | done
    begun: int = 0
    at_end: bool = False
    ends: int = 0
    pid: int | None = None
    result: str = ""
    going: bool = False

    @property
    def ready(self) -> bool:
        """Stands before a step."""
        return self.state == "ready"


Guide = Callable[[Sequence[Runner]], int]
"""Says which of the runners that are ready goes on."""


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
            ("before_cursor_execute", lambda connection, *_: self._stop(connection, False)),
            ("commit", lambda connection: self._stop(connection, True)),
            ("rollback", lambda connection: self._stop(connection, True)),
        )
        for name, hook in hooks:
            event.listen(self._engine, name, hook)
        try:
            yield self
        finally:
            for name, hook in hooks:
                event.remove(self._engine, name, hook)

    def run(self, works: Sequence[Callable[[], str]], guide: Guide) -> Run:
        """All to their end, as the guide says."""
        runners = [Runner(work) for work in works]
        threads = [threading.Thread(target=self._carry_out, args=(one,)) for one in runners]
        for thread in threads:
            thread.start()
        made = Run()
        deadline = time.monotonic() + PATIENCE
        while choices := self._able(runners, deadline):
            one = guide(runners)
            assert one in choices
            made.chosen.append(one)
            made.choices.append(choices)
            self._let_go(runners[one])
        for thread in threads:
            thread.join(PATIENCE)
        assert all(one.ends <= 1 for one in runners), "a command has one transaction: the classes rest on it"
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

    def _stop(self, connection: Any, at_end: bool) -> None:
        runner = self._runners.get(threading.get_ident())
        if runner is None:
            return
        runner.pid = connection.connection.dbapi_connection.info.backend_pid
        with self._turn:
            runner.state, runner.going, runner.at_end = "ready", False, at_end
            self._turn.notify_all()
            assert self._turn.wait_for(lambda: runner.going, PATIENCE), "nobody lets it go on"
            runner.state = "running"

    def _let_go(self, runner: Runner) -> None:
        with self._turn:
            runner.begun += 1
            runner.ends += runner.at_end
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
