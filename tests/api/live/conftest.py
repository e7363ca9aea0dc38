"""The application under a real server: streams that do not end cannot be tested otherwise."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import httpx2
import pytest
import uvicorn

from service.identity.sessions import hashed, new_token
from service.main import Application
from tests.api.conftest import app_on, settings_on
from tests.api.people import Assembly
from tests.conftest import Database


@dataclass(frozen=True, slots=True)
class Served:
    """A running server and the people who can be signed in to it."""

    address: str
    app: Application
    assembly: Assembly
    server: uvicorn.Server

    @contextmanager
    def browser(self, key: str) -> Iterator[httpx2.Client]:
        """A browser in which that person is signed in; of nobody where the key is empty."""
        cookies = {}
        if key:
            token = new_token()
            identity = self.app.state.identity
            identity.sessions.open(hashed(token), self.assembly.people[key], {}, timedelta(hours=1))
            cookies[identity.cookies.session] = token
        with httpx2.Client(base_url=self.address, cookies=cookies, timeout=10) as client:
            yield client


@pytest.fixture
def serve(database: Database) -> Iterator[Callable[[], Served]]:
    """Start servers of this test's database, as many as it asks for; all are stopped at its end."""
    started: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start() -> Served:
        app = app_on(settings_on(database.url))
        config = uvicorn.Config(app, "127.0.0.1", 0, log_level="warning", timeout_graceful_shutdown=5, ws="none")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run)
        thread.start()
        started.append((server, thread))
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            thread.join(0.01)
        port = server.servers[0].sockets[0].getsockname()[1]
        return Served(f"http://127.0.0.1:{port}", app, Assembly.read(app.state.house), server)

    yield start
    for server, thread in started:
        server.should_exit = True
        thread.join(15)
        assert not thread.is_alive(), "the server did not stop"


@pytest.fixture
def served(serve: Callable[[], Served]) -> Served:
    """One server."""
    return serve()
