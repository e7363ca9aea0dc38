"""The command line ``clausula``: what a person or a supervisor starts."""

from service.cli.commands import main

__all__ = ["main"]
