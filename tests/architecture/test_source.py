"""What imports cannot check: names, sizes, and the few calls that may stand in one place only."""

import ast
from collections.abc import Iterator

from tests.architecture.tree import SERVICE, functions, imported, modules

LONGEST_FILE = 400
LONGEST_FUNCTION = 40
EMPTY_NAMES = {
    "base",
    "common",
    "helper",
    "helpers",
    "manager",
    "managers",
    "misc",
    "service",
    "services",
    "util",
    "utils",
}
XML_READERS = {
    "XMLParser",
    "XMLPullParser",
    "HTMLParser",
    "fromstring",
    "fromstringlist",
    "iterparse",
    "parse",
    "XML",
    "HTML",
}
XML_DOOR = "formats/xml.py"


def called(module: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(module):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def test_a_transaction_is_committed_only_by_a_use_case() -> None:
    allowed = {"persistence/unit_of_work.py", "persistence/migrate.py"}  # migrations are no use case of the assembly
    found = {path for path, module in modules() for name, _ in called(module) if name == "commit"}
    assert {path for path in found if not path.startswith("usecases/")} <= allowed


def test_a_use_case_commits_at_most_once_on_each_of_its_ways() -> None:
    twice = [
        f"{path}: {function.name}"
        for path, function in functions()
        if path.startswith("usecases/") and any(two_commits_in_a_row(block) for block in blocks(function))
    ]
    assert twice == []


def blocks(function: ast.AST) -> Iterator[list[ast.stmt]]:
    for node in ast.walk(function):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield block


def two_commits_in_a_row(block: list[ast.stmt]) -> bool:
    direct = [statement for statement in block if isinstance(statement, ast.Expr | ast.Assign | ast.Return)]
    commits = [name for one in direct for name, _ in called(ast.Module([one], [])) if name == "commit"]
    return len(commits) > 1


def test_a_patch_is_never_guessed() -> None:
    calls = [f"{path}: {name}" for path, module in modules() for name, _ in called(module) if name.startswith("patch_")]
    assert calls == []


def test_a_difference_does_not_depend_on_how_busy_the_machine_is() -> None:
    users = [(path, module) for path, module in modules() if "diff_match_patch" in " ".join(imported(module))]
    for path, module in users:
        timeouts = [
            node.value
            for node in ast.walk(module)
            if isinstance(node, ast.Assign)
            and any(isinstance(target, ast.Attribute) and target.attr == "Diff_Timeout" for target in node.targets)
        ]
        uses_main = any(name == "diff_main" for name, _ in called(module))
        assert not uses_main or [getattr(value, "value", None) for value in timeouts] == [0], path


def test_xml_is_read_through_one_door() -> None:
    elsewhere = []
    for path, module in modules():
        if path == XML_DOOR:
            continue
        names = set(imported(module))
        elsewhere += [f"{path}: {name}" for name in names if name.startswith(("xml.", "html.parser", "xmlrpc"))]
        direct = {name.rpartition(".")[2] for name in names if name.startswith("lxml.")}
        elsewhere += [
            f"{path}: {name}" for name, node in called(module) if name in XML_READERS and is_lxml(node, direct)
        ]
    assert elsewhere == []


def is_lxml(node: ast.Call, direct: set[str]) -> bool:
    owner = node.func.value if isinstance(node.func, ast.Attribute) else node.func
    return isinstance(owner, ast.Name) and owner.id in direct


def test_a_name_says_what_is_inside() -> None:
    names = {path: {part.removesuffix(".py").strip("_") for part in path.split("/")} for path, _ in modules()}
    assert {path: empty for path, parts in names.items() if (empty := parts & EMPTY_NAMES)} == {}


def test_files_can_be_read_in_one_sitting() -> None:
    long = {
        str(path.relative_to(SERVICE)): lines
        for path in SERVICE.rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE and path.name != "tables.py"
    }
    assert long == {}


def test_functions_can_be_seen_at_one_glance() -> None:
    long = {
        f"{path}: {function.name}": lines
        for path, function in functions()
        if function.end_lineno and (lines := function.end_lineno - function.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}
