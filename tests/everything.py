"""Every check of record: ``python -m tests.everything [name …]``; ``make test`` runs it.

Checks that keep one core busy run side by side and are shown whole as each ends; those that need the machine to
themselves come after, one at a time, and are shown as they go. A failing check does not stop the others. The last line
says how many single checks passed and failed, however many programs made them; the process ends with 1 where one
failed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
REPORTS = Path(tempfile.mkdtemp(prefix="clausula-checks-"))
WORKERS = min(os.cpu_count() or 1, 4)
# What is compiled is kept for the next process, whatever the machine wants by default: pytest starts dozens.
SURROUNDINGS = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
RULES = "service/domain/*,service/usecases/*"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many single checks passed, failed and were skipped; ``failures``: which failed, each with what it said."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    failures: tuple[str, ...] = ()


Count = Callable[[str, int], Outcome]


@dataclass(frozen=True, slots=True)
class Step:
    """One program to run, and how its single checks are counted from what it says and its code.

    ``alone``: it uses every core, or times what happens, and nothing else runs beside it.
    """

    name: str
    command: tuple[str, ...]
    count: Count
    alone: bool = False


Told = tuple[Step, Outcome, float]


def one(_: str, code: int) -> Outcome:
    """Count the whole program as one check."""
    return Outcome(failed=1) if code else Outcome(passed=1)


def contracts(said: str, code: int) -> Outcome:
    """Count import contracts."""
    found = re.search(r"(\d+) kept, (\d+) broken", said)
    return Outcome(int(found[1]), int(found[2])) if found else one(said, code or 1)


def failures(report: ET.Element) -> tuple[str, ...]:
    """Name what failed by a report in JUnit's form, each with the first line of what it said."""
    told = ((case, case.find("failure"), case.find("error")) for case in report.iter("testcase"))
    return tuple(
        f"{case.get('classname', '')} {case.get('name', '')}: {first_line(failure if failure is not None else error)}"
        for case, failure, error in told
        if failure is not None or error is not None
    )


def first_line(fault: ET.Element | None) -> str:
    """Give the first line of a fault, cut to the width of a screen."""
    said = ((fault.get("message") or fault.text or "") if fault is not None else "").strip().splitlines()
    return said[0][:160] if said else "said nothing"


def junit(report: Path) -> Count:
    """Count by a report in JUnit's form; without one, or with a program that failed outside its checks, one failed."""

    def count(said: str, code: int) -> Outcome:
        if not report.is_file():
            return one(said, code or 1)
        tree = ET.parse(report).getroot()
        suites = tree.iter("testsuite")
        of = dict.fromkeys(("tests", "failures", "errors", "skipped"), 0)
        for suite in suites:
            for name in of:
                of[name] += int(suite.get(name, 0))
        failed = of["failures"] + of["errors"]
        passed = of["tests"] - failed - of["skipped"]
        return Outcome(passed, failed or (1 if code or not passed else 0), of["skipped"], failures(tree))

    return count


def python(name: str, *command: str, count: Count = one, alone: bool = False) -> Step:
    """Describe a step run by a program of the Python environment."""
    return Step(name, (str(BIN / command[0]), *command[1:]), count, alone)


def npm(name: str, script: str, report: str | None = None) -> Step:
    """Describe a step run by a script of the front end."""
    program = shutil.which("npm") or "npm"
    command = (program, "--prefix", "frontend", "run", "--silent", script)
    if report is None:
        return Step(name, command, one)
    path = REPORTS / report
    return Step(
        name,
        (*command, "--", "--reporter=default", "--reporter=junit", f"--outputFile={path}"),
        junit(path),
        alone=True,
    )


STEPS = (
    # The longest first, so that two lanes end together.
    python("mypy", "mypy"),
    # All test files are read and compiled here once, so that not every worker of pytest does it.
    python("collection", "python", "-m", "pytest", "-q", "-k", "test_figures"),
    npm("eslint", "lint"),
    npm("tsc", "typecheck"),
    python("imports", "lint-imports", "--no-logo", count=contracts),
    npm("catalogues", "i18n:check"),
    python("client", "python", "-m", "tests.client"),
    python("ruff", "ruff", "check"),
    python("format", "ruff", "format", "--check"),
    python(
        "pytest",
        "python",
        "-m",
        "pytest",
        "-q",
        "-n",
        str(WORKERS + 1),  # a test often waits for the database
        "--dist",
        "worksteal",
        "--cov",
        "--cov-report=",
        f"--junitxml={REPORTS}/pytest.xml",
        count=junit(REPORTS / "pytest.xml"),
        alone=True,
    ),
    python("coverage", "coverage", "report", f"--include={RULES}", "--fail-under=100", "--precision=2", alone=True),
    npm("vitest", "test", "vitest.xml"),
    npm("browser", "test:e2e", "browser.xml"),
)


def run(step: Step, say: Callable[[str], None]) -> Told:
    """Run one step, saying each line as it comes; gives its outcome and its seconds."""
    began = time.perf_counter()
    said: list[str] = []
    try:
        with subprocess.Popen(
            step.command,
            cwd=ROOT,
            env=SURROUNDINGS,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            assert process.stdout
            for line in process.stdout:
                said.append(line)
                say(line)
        code = process.returncode
    except FileNotFoundError as missing:
        say(f"{missing.filename}: not found\n")
        code = 127
    return step, step.count("".join(said), code), time.perf_counter() - began


def shown(words: str) -> None:
    """Print at once."""
    sys.stdout.write(words)
    sys.stdout.flush()


def quietly(step: Step) -> Told:
    """Run one step beside others, and show all that it said when it has ended."""
    said = [f"\n── {step.name}\n"]
    told = run(step, said.append)
    shown("".join(said))
    return told


def every(steps: Sequence[Step]) -> Iterator[Told]:
    """Run the steps: side by side as far as they let each other, then one by one."""
    with ThreadPoolExecutor(WORKERS) as lanes:
        yield from lanes.map(quietly, [step for step in steps if not step.alone])
    for step in steps:
        if step.alone:
            shown(f"\n── {step.name}\n")
            yield run(step, shown)


def main(names: list[str]) -> int:
    """Run the steps (those named, or all); gives the code of the process."""
    unknown = set(names) - {step.name for step in STEPS}
    if unknown:
        print(f"no such check: {', '.join(sorted(unknown))}; there are: {', '.join(step.name for step in STEPS)}")
        return 2
    outcomes = list(every([step for step in STEPS if not names or step.name in names]))
    print("\n── all together")
    for step, outcome, seconds in outcomes:
        mark = "✗" if outcome.failed else "✓"
        skipped = f", {outcome.skipped} skipped" if outcome.skipped else ""
        print(f"{mark} {step.name:<12} {outcome.passed:>6} passed, {outcome.failed} failed{skipped}  ({seconds:.0f} s)")
        for failure in outcome.failures:
            print(f"    {failure}")
    failed = sum(outcome.failed for _, outcome, _ in outcomes)
    shutil.rmtree(REPORTS, ignore_errors=True)
    print(f"{sum(outcome.passed for _, outcome, _ in outcomes)} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
