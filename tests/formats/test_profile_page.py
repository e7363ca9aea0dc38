"""The page on the format of a procedure names everything that there is."""

import ast
from pathlib import Path

from service.domain.procedure import providing, soundness
from service.domain.procedure.deciding import Way
from service.domain.procedure.guard import GUARDS, State
from service.domain.procedure.profile import Effect, Field, Unit
from service.formats.profiles import located, read, references
from service.formats.profiles.schema import ProfileFile
from tests.architecture.tree import ROOT

PAGE = (ROOT / "docs" / "reference" / "profile-format.md").read_text(encoding="utf-8")
FAULTS = {"unknown-act", "unknown-condition", "unknown-deadline", "unknown-number", "unknown-stage"}
"""Reasons that are put together from what the name should have named."""


def reasons() -> set[str]:
    """Every reason that stands as a word in a ``Fault``."""
    found = set(FAULTS)
    for module in (soundness, providing, references, located, read):
        assert module.__file__ is not None
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Fault":
                found |= {str(arg.value) for arg in node.args[1:2] if isinstance(arg, ast.Constant)}
    return found


def missing(words: set[str]) -> set[str]:
    return {word for word in words if f"`{word}`" not in PAGE and f"*{word}*" not in PAGE}


def test_every_guard_and_state_is_explained() -> None:
    assert missing(set(GUARDS)) == set()
    assert missing({state.value for state in State}) == set()


def test_every_fault_is_explained() -> None:
    assert len(reasons()) > 20
    assert missing(reasons()) == set()


def test_every_section_and_word_of_choice_is_explained() -> None:
    sections = {name for name in ProfileFile.model_fields if f"### {name}" not in PAGE and f"\n{name}:" not in PAGE}
    assert sections == set()
    assert missing({word.value for words in (Effect, Field, Unit, Way) for word in words}) == set()
