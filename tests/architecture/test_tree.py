"""The tree can be cloned anywhere: it names no machine, no registry and no tool of one workplace."""

import json
import re

import pytest

from tests.architecture.tree import ROOT, committed

# Written apart, so that this file does not find itself.
REGISTRIES = ("pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "registry.yarnpkg" + ".com")
MACHINE = re.compile(r"(?<![\w.@/-])(?:file://)?/(?:work/(?:main|shared)|root/|opt/(?:pypi|wheels)|home/[a-z]+/)")
BINARY = {".docx", ".gif", ".gz", ".ico", ".jpg", ".otf", ".pdf", ".png", ".ttf", ".webp", ".woff", ".woff2", ".zip"}
TOP = {"pyproject.toml", "service", "migrations", "frontend", "docs", "tests", "README.md", "Makefile", "LICENSE"}


def text_files() -> list[str]:
    return [str(path.relative_to(ROOT)) for path in committed() if path.suffix not in BINARY]


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "requirements-postgres.lock"])
def test_every_python_package_is_pinned_with_its_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text().strip())
    assert entries
    for entry in entries:
        assert re.match(r"[\w.\[\]-]+==[\w.+!]+", entry), entry
        assert "--hash=sha256:" in entry, entry


def test_what_the_checks_use_is_what_the_service_uses() -> None:
    def pins(lock: str) -> set[str]:
        return set(re.findall(r"^(\S+==\S+)", (ROOT / lock).read_text(), re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


@pytest.mark.parametrize("folder", ["frontend", "tests/oidc"])
def test_every_javascript_package_is_pinned_with_its_hash(folder: str) -> None:
    packages = json.loads((ROOT / folder / "package-lock.json").read_text())["packages"]
    for name, package in packages.items():
        assert "resolved" not in package, name
        if name and not package.get("link") and not package.get("inBundle"):
            assert package.get("integrity", "").startswith("sha512-"), name


def test_no_file_names_a_registry_or_a_place_of_one_machine() -> None:
    found = []
    for name in text_files():
        text = (ROOT / name).read_text(encoding="utf-8")
        found += [f"{name}: {registry}" for registry in REGISTRIES if registry in text]
        found += [f"{name}: {match[0]}" for match in MACHINE.finditer(text)]
    assert found == []


def test_the_top_level_is_what_was_agreed() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in committed()}
    assert {name for name in top if not name.startswith(".") and not name.endswith(".lock")} <= TOP
