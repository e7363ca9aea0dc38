"""argparse, speaking the reader's language in its own words too."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

from service.cli.words import language, told

# What argparse says by itself, as far as a reader of Russian meets it.
RUSSIAN = (
    (r"the following arguments are required: (.*)", r"не хватает: \1"),
    (r"unrecognized arguments: (.*)", r"лишнее: \1"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1: нет такого значения \2; есть \3"),
    (r"argument (\S+): invalid \w+ value: (.*)", r"\1: значение не годится: \2"),
    (r"argument (\S+): expected one argument", r"\1: не хватает значения"),
    (r"argument (\S+): not allowed with argument (\S+)", r"\1 нельзя вместе с \2"),
    (r"argument (\S+): (.*)", r"\1: \2"),  # what a check of ours says is in the reader's language
)


class Helpful(argparse.RawDescriptionHelpFormatter):
    """Usage in the reader's language."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Head the usage with the reader's word for it."""
        super().add_usage(usage, actions, groups, told("Usage: ", "Как запускать: ") if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose headings and complaints are in the reader's language."""

    def __init__(self, **settings: object) -> None:
        super().__init__(formatter_class=Helpful, add_help=False, **settings)  # type: ignore[arg-type]
        self._positionals.title = told("What", "Что")
        self._optionals.title = told("Options", "Параметры")
        self.add_argument("-h", "--help", action="help", help=told("show this and stop", "показать это и закончить"))

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and how it is used; ends the process with code 2."""
        if language() == "ru":
            message = next((re.sub(at, to, message) for at, to in RUSSIAN if re.fullmatch(at, message)), message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {message}\n")
