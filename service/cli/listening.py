"""The address that the service listens on, taken before anything slow."""

import socket

from service.cli.words import told
from service.settings import Settings

EXAMPLE_PORT = 8001


class CannotListen(Exception):
    """The address is taken, not ours or not allowed."""


def listen(settings: Settings) -> socket.socket:
    """Take the address to listen on; raises ``CannotListen``."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        return socket.create_server((settings.host, settings.port), family=family, backlog=2048)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        message = told(
            f"Cannot listen on {where}: {error.strerror}. Another port: clausula serve --port {EXAMPLE_PORT}",
            f"Не удаётся занять {where}: {error.strerror}. Другой порт: clausula serve --port {EXAMPLE_PORT}",
        )
        raise CannotListen(message) from None
