"""The files of the demonstration: YAML and texts that come with the program."""

from importlib.resources import files
from typing import Any

import yaml

Entry = dict[str, Any]
"""One entry of a hand-written file; its fields are described in ``docs/explanation/demonstration-assembly.md``."""

_TEXTS = files("service.demonstration") / "texts"


def material(name: str) -> Entry:
    """One YAML file, read."""
    read: Entry = yaml.safe_load(source(name))
    return read


def entries(name: str) -> list[Entry]:
    """One YAML file that is a list."""
    read: list[Entry] = yaml.safe_load(source(name))
    return read


def source(name: str) -> bytes:
    """One file as it is, to be imported like anybody's file."""
    return (_TEXTS / name).read_bytes()
