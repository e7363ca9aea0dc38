"""``python -m tests.mutants [name …]``: breaks rebase and merge in many ways and shows that the tests notice each.

Each mutant is one change of one line in a copy of the domain; the tests of words then run on that copy and have to
fail. Prints one JSON object a line; ends with 1 if a mutant lives. Not part of ``make test`` for its time.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXT = Path("service/domain/text")
TESTS = [f"tests/domain/text/test_{name}.py" for name in ("rebase", "merge", "word_laws", "sense")]
NEEDED = ("service/__init__.py", "service/domain", "tests/domain/text", "tests/marking.py", "pyproject.toml")


@dataclass(frozen=True, slots=True)
class Mutant:
    """In ``file`` the words ``old``, which stand there once, give way to ``new``."""

    name: str
    file: str
    old: str
    new: str


MUTANTS = (
    Mutant("changes that clash stand apart", "merge.py", "return Meeting.CLASH", "return Meeting.APART"),
    Mutant("changes that touch stand apart", "merge.py", "if one.end < other.start:", "if one.end <= other.start:"),
    Mutant(
        "two insertions at one point are a border",
        "merge.py",
        "else _Side.OVERLAP\n    return",
        "else _Side.BORDER\n    return",
    ),
    Mutant(
        "nothing sways to the left", "merge.py", "while start > limit and base[start - 1] == new[-1]", "while False"
    ),
    Mutant("nothing sways to the right", "merge.py", "while end < limit and base[start] == base[end]", "while False"),
    Mutant("any reading will do", "merge.py", "if free and len(readings) == 1 else", "if free else"),
    Mutant("words may run into one", "merge.py", "return text if tokens(text) == made else None", "return text"),
    Mutant("what overlaps is woven", "merge.py", "        if change.start < at:\n            return None\n", ""),
    Mutant("a sentence beside its like is still", "merge.py", "if len(places) == 1 else", "if places else"),
    Mutant("words beside what went are proposed", "merge.py", "return not (one.new and other.new)", "return False"),
    Mutant("their changes are dropped", "merge.py", "(*mine, *theirs, *both)", "(*mine, *both)"),
    Mutant(
        "only the first pair is looked at",
        "merge.py",
        "        while at < len(others) and others[at].left.start <= one.right.end:",
        "        if at < len(others) and others[at].left.start <= one.right.end:",
    ),
    Mutant("mine is satisfied by a part of it", "rebase.py", "if not left:", "if not left or both.shared:"),
    Mutant("what depends on a place is settled", "rebase.py", '"unsure-place", settled=False)', '"unsure-place")'),
    Mutant("a turned sentence is clean", "rebase.py", "        return turn.value\n", "        return None\n"),
    Mutant(
        "only my words may turn a sentence",
        "rebase.py",
        "for side, other in ((mine, theirs), (theirs, mine)):",
        "for side, other in ((mine, theirs),):",
    ),
    Mutant("all sentences are one", "rebase.py", "frozenset(range(first, last + 1))", "frozenset({0})"),
    Mutant("rewriting around is clean", "rebase.py", 'return "rewritten-around"', "return None"),
    Mutant("what both did is not seen", "rebase.py", '"partly-satisfied" if both.shared else None', "None"),
    Mutant("neighbours are clean", "rebase.py", 'return "adjoining"', "return None"),
    Mutant("«не» is no negation", "sense.py", 'r"не|ни|нет|', 'r"ни|нет|'),
)


def survives(mutant: Mutant) -> bool:
    """Whether the tests pass with the mutant in place."""
    with tempfile.TemporaryDirectory(prefix="clausula-") as folder:
        copy = Path(folder)
        for name in NEEDED:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            if (ROOT / name).is_dir():
                shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(ROOT / name, copy / name)
        path = copy / TEXT / mutant.file
        words = path.read_text(encoding="utf-8")
        assert words.count(mutant.old) == 1, mutant.name
        path.write_text(words.replace(mutant.old, mutant.new), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *TESTS]
        return subprocess.run(command, cwd=copy, capture_output=True, check=False).returncode == 0


def main(names: list[str]) -> int:
    """Try every mutant, or those whose names begin as asked; gives the code of the process."""
    lived = 0
    for mutant in MUTANTS:
        if not names or mutant.name.startswith(tuple(names)):
            alive = survives(mutant)
            lived += alive
            print(json.dumps({"mutant": mutant.name, "noticed": not alive}, ensure_ascii=False), flush=True)
    return 1 if lived else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
