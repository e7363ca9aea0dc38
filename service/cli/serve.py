"""``clausula serve``: the database, the migrations, the server, and an orderly end."""

import argparse
import gc
import signal
import socket
from contextlib import suppress
from importlib import import_module
from types import FrameType

import uvicorn

from service.cli.database import started
from service.cli.listening import listen
from service.cli.words import say
from service.persistence.postgres_trouble import PostgresTrouble
from service.persistence.private_postgres import PrivatePostgres
from service.settings import Settings

LAST_ANSWERS = 5  # seconds for requests and live connections to end once we are told to stop
COLLECT_AFTER = (50_000, 20, 50)
"""Acts are kept in memory as they were read: looking through all of them too often is felt as a pause."""


class Server(uvicorn.Server):
    """Uvicorn that says where it listens and sees to the private PostgreSQL while it serves."""

    def __init__(self, config: uvicorn.Config, postgres: PrivatePostgres | None, address: str) -> None:
        super().__init__(config)
        self.trouble: PostgresTrouble | None = None
        self._postgres = postgres
        self._address = address

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then say where; what stands now stays, so no collection of garbage looks at it again."""
        await super().startup(sockets)
        gc.collect()
        gc.freeze()
        gc.set_threshold(*COLLECT_AFTER)
        say(
            f"Clausula is at {self._address} (Ctrl+C stops it)",
            f"Clausula работает: {self._address} (Ctrl+C — остановить)",
        )

    async def on_tick(self, counter: int) -> bool:
        """Start PostgreSQL again where it died: ten times a second we look, in the main thread, which alone may."""
        if self._postgres and not self._postgres.alive():
            say(
                "PostgreSQL ended unexpectedly; starting it again.", "PostgreSQL неожиданно завершился; запускаю снова."
            )
            try:
                self._postgres.revive()
            except PostgresTrouble as trouble:
                self.trouble = trouble
                return True
        return await super().on_tick(counter)


def start(asked: argparse.Namespace, settings: Settings) -> int:
    """Serve until told to stop, unless the rules of procedure have a fault: then say which and give 1."""
    if not import_module("service.cli.profile").sound(settings):
        return 1
    serve(settings, verbose=asked.verbose)
    return 0


def serve(settings: Settings, *, verbose: bool = False) -> None:
    """Serve until told to stop (SIGINT, SIGTERM, SIGHUP); raises ``CannotListen`` and ``PostgresTrouble``."""
    signal.signal(signal.SIGTERM, _stop)
    signal.signal(signal.SIGHUP, _hang_up)
    with suppress(KeyboardInterrupt), listen(settings) as listener:
        port = listener.getsockname()[1]
        settings = settings.model_copy(update={"port": port})
        with started(settings) as database:
            database.migrate()
            if settings.demo:
                import_module("service.cli.demo").seat(settings, database)
            # Loaded only now, so that a taken port is told at once, and also where the application is broken.
            application = import_module("service.main")
            config = uvicorn.Config(
                application.create_app(database.into(settings)),
                lifespan="on",
                ws="none",
                server_header=False,
                proxy_headers=settings.public_url is not None,  # only a proxy gives us another address
                log_level="info" if verbose else "warning",
                access_log=verbose,
                timeout_graceful_shutdown=LAST_ANSWERS,
            )
            server = Server(config, database.server, settings.address)
            server.run([listener])
            if server.trouble:
                raise server.trouble


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(0)


def _hang_up(_number: int, _frame: FrameType | None) -> None:
    # A closed terminal is an order to stop like any other; uvicorn listens to SIGTERM.
    signal.raise_signal(signal.SIGTERM)
