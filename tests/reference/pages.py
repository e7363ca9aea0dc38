"""Pages of docs/reference that are made from the code, so that they cannot tell anything else."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from http import HTTPStatus
from inspect import signature
from types import FunctionType

from pydantic_core import PydanticUndefined

from service.api.problems import STATUS, TooLarge
from service.cli.openapi import description_of_api
from service.domain.errors import DomainError
from service.settings import Settings
from tests.architecture.test_errors import refusals
from tests.reference.actions import actions
from tests.reference.permissions import permissions
from tests.reference.procedure import drawing, procedure

MADE = "<!-- Made from the code by `make reference`; do not edit. -->\n\n"


def settings() -> str:
    """Give every environment variable with its meaning and default."""
    lines = ["# Settings\n", "Environment variables, read once at the start. A wrong value is refused by name.\n"]
    lines += ["| variable | meaning | default |", "|---|---|---|"]
    for name, field in Settings.model_fields.items():
        plain = field.default is not PydanticUndefined and field.default is not None
        default = (
            f"`{str(field.default).lower() if isinstance(field.default, bool) else field.default}`" if plain else "–"
        )
        meaning = " ".join((field.description or "").replace("``", "`").split())
        lines.append(f"| `CLAUSULA_{name.upper()}` | {meaning} | {default} |")
    return "\n".join(lines) + "\n"


def errors() -> str:
    """Give every refusal with its code, status and members."""
    lines = ["# Refusals\n", "Every refused request is answered with `application/problem+json` (RFC 9457). Its `type`"]
    lines += ["is `/errors/<code>`; the members named here stand beside the standard ones.\n"]
    kinds: list[type[DomainError | TooLarge]] = [TooLarge, *refusals()]
    for kind in sorted(kinds, key=lambda kind: kind.code):
        members = list(signature(kind).parameters) if isinstance(kind.__init__, FunctionType) else []
        lines += [
            f"## {kind.code}\n",
            f"Status {_status(kind)}. {(kind.__doc__ or '').strip().partition(chr(10))[0]}\n",
        ]
        if members:
            lines.append("Members: " + ", ".join(f"`{name}`" for name in members) + "\n")
    return "\n".join(lines)


def _status(kind: type[DomainError | TooLarge]) -> int:
    return HTTPStatus.REQUEST_ENTITY_TOO_LARGE if issubclass(kind, TooLarge) else STATUS[kind]


def api() -> str:
    """Give every route."""
    paths: Mapping[str, Mapping[str, Mapping[str, object]]] = json.loads(description_of_api(Settings()))["paths"]
    lines = ["# Routes\n", "The whole description, with every field: `clausula openapi`.\n"]
    for area in sorted({_area(path) for path in paths}):
        lines += [f"## {area}\n", "| | | |", "|---|---|---|"]
        for path in sorted(path for path in paths if _area(path) == area):
            lines += list(_rows(path, paths[path]))
        lines.append("")
    return "\n".join(lines)


def _area(path: str) -> str:
    return path.removeprefix("/api/").strip("/").split("/")[0]


def _rows(path: str, methods: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    for method, route in methods.items():
        said = str(route.get("description") or route.get("summary") or "").strip().partition("\n")[0]
        yield f"| {method.upper()} | `{path}` | {said} |"


PROCEDURES = ("pa-odkb", "mpa-sng")

PAGES: Mapping[str, Callable[[], str]] = {
    "settings.md": settings,
    "errors.md": errors,
    "routes.md": api,
    "actions.md": actions,
    "permissions.md": permissions,
    **{f"procedure-{key}.md": partial(procedure, key) for key in PROCEDURES},
    **{f"procedure-{key}.svg": partial(drawing, key) for key in PROCEDURES},
}


def made(name: str) -> str:
    """Give the text of one page."""
    return MADE + PAGES[name]()
