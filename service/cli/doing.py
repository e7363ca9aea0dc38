"""A command is done; what stands in its way is told in a sentence, never as a trace."""

import argparse
import sys
from collections.abc import Callable
from importlib import import_module

from pydantic import ValidationError
from sqlalchemy.exc import OperationalError

from service.cli.listening import CannotListen
from service.cli.words import language, told
from service.domain.errors import DomainError
from service.persistence.postgres_trouble import PostgresTrouble
from service.settings import Settings

Run = Callable[[argparse.Namespace, Settings], int]


def do(asked: argparse.Namespace) -> int:
    """Do what was asked, with the settings that stand and those that were said; gives the code of the process."""
    options = {name: getattr(asked, name, None) for name in ("host", "port", "demo")}
    try:
        settings = Settings(**{name: value for name, value in options.items() if value is not None})
    except ValidationError as refusal:
        for fault in refusal.errors():
            name = "CLAUSULA_" + "_".join(map(str, fault["loc"])).upper() if fault["loc"] else ""
            print(f"{name}: {fault['msg']}".lstrip(": "), file=sys.stderr)
        return 2
    return _done(asked, settings)


def _done(asked: argparse.Namespace, settings: Settings) -> int:
    module, _, function = asked.run.partition(".")
    run: Run = getattr(import_module(f"service.cli.{module}"), function)
    try:
        return run(asked, settings)
    except PostgresTrouble as trouble:
        print(trouble.told(language()), file=sys.stderr)
    except DomainError as refusal:
        print(import_module("service.cli.refusals").sentence(refusal), file=sys.stderr)
    except CannotListen as trouble:
        print(trouble, file=sys.stderr)
    except OperationalError as trouble:
        first = str(trouble.orig).strip().partition("\n")[0]
        print(told(f"The database cannot be used: {first}", f"База данных недоступна: {first}"), file=sys.stderr)
    return 1
