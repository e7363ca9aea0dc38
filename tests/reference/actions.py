"""What can be done in the house, read from the use cases themselves: who may, what is given, refused and recorded."""

import ast
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from service.settings import PACKAGE

SHARED = {"__init__", "access", "receipt"}
EVENT = re.compile(r"[a-z_]+\.[a-z_]+")


def actions() -> str:
    """Give a page with every use case, by the noun it is about."""
    lines = [
        "# What can be done\n",
        "One function a line of intention in `service/usecases`; each ends in one commit.\n",
    ]
    for path in sorted((PACKAGE / "usecases").glob("*.py")):
        if path.stem not in SHARED:
            lines += list(_noun(path))
    return "\n".join(lines)


def _noun(path: Path) -> Iterator[str]:
    module = ast.parse(path.read_text(encoding="utf-8"))
    classes = {node.name: node for node in module.body if isinstance(node, ast.ClassDef)}
    functions = {node.name: node for node in module.body if isinstance(node, ast.FunctionDef)}
    told = [one for name, one in functions.items() if not name.startswith("_") and _takes_house(one)]
    if not told:
        return
    yield f"## {path.stem}\n"
    yield (ast.get_docstring(module) or "").partition("\n")[0] + "\n"
    for function in told:
        yield f"### {path.stem}.{function.name}\n"
        yield " ".join((ast.get_docstring(function) or "").split("\n\n")[0].split()) + "\n"
        yield from _facts(function, functions, classes)
        yield ""


def _takes_house(function: ast.FunctionDef) -> bool:
    return any(argument.arg == "house" for argument in function.args.args)


def _facts(
    function: ast.FunctionDef, functions: dict[str, ast.FunctionDef], classes: dict[str, ast.ClassDef]
) -> Iterator[str]:
    reached = list(_reached(function, functions))
    rows = (
        ("Given", _fields(function, classes)),
        ("Permission", _names(reached, "Action")),
        ("Refused as", _raised(reached)),
        ("Recorded as", _events(reached)),
    )
    for label, names in rows:
        if names:
            yield f"- {label}: " + ", ".join(f"`{name}`" for name in names)


def _reached(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef]) -> Iterator[ast.AST]:
    # The function and, once each, the functions of its module that it names.
    seen, waiting = {function.name}, [function]
    while waiting:
        for node in ast.walk(waiting.pop()):
            yield node
            if isinstance(node, ast.Name) and node.id in functions and node.id not in seen:
                seen.add(node.id)
                waiting.append(functions[node.id])


def _fields(function: ast.FunctionDef, classes: dict[str, ast.ClassDef]) -> Sequence[str]:
    first = function.args.args[0].annotation
    command = classes.get(first.id) if isinstance(first, ast.Name) else None
    if command is None:
        return [argument.arg for argument in function.args.args if argument.arg not in {"house", "actor"}]
    fields = [node.target for node in command.body if isinstance(node, ast.AnnAssign)]
    return [target.id for target in fields if isinstance(target, ast.Name) and target.id != "actor"]


def _names(nodes: Sequence[ast.AST], owner: str) -> Sequence[str]:
    return sorted(
        {
            node.attr.lower().replace("_", ".", 1)
            for node in nodes
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == owner
        }
    )


def _raised(nodes: Sequence[ast.AST]) -> Sequence[str]:
    errors = [
        node.exc.func if isinstance(node.exc, ast.Call) else node.exc for node in nodes if isinstance(node, ast.Raise)
    ]
    return sorted({error.id for error in errors if isinstance(error, ast.Name)})


def _events(nodes: Sequence[ast.AST]) -> Sequence[str]:
    return sorted(
        {
            argument.value
            for node in nodes
            if isinstance(node, ast.Call) and "event" in ast.unparse(node.func).lower()
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]
            if isinstance(argument, ast.Constant)
            and isinstance(argument.value, str)
            and EVENT.fullmatch(argument.value)
        }
    )
