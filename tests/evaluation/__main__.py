"""``python -m tests.evaluation [prefix …]``: every figure as one line of JSON; ``make evaluate`` runs it.

A figure is made by a module of ``tests/evaluation/figures`` with a function ``figures(material)``. Figures that fall
short write their cases to ``build/evaluation``; the process then ends with 1.
"""

import pkgutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path

from tests.evaluation import figures
from tests.evaluation.figure import Figure
from tests.evaluation.material import BASE, Material, corpus_folder

CASES = Path(__file__).parents[2] / "build" / "evaluation"


def every(material: Material, prefixes: list[str]) -> Iterator[Figure]:
    """Give the figures of every module whose name begins as asked (``gdpr``, ``ru``, ``roundtrip``), or of all."""
    for module in sorted(pkgutil.iter_modules(figures.__path__), key=lambda found: found.name):
        if not prefixes or module.name.startswith(tuple(prefixes)):
            yield from import_module(f"{figures.__name__}.{module.name}").figures(material)


def main(prefixes: list[str]) -> int:
    """Print the figures; gives the code of the process."""
    corpus = corpus_folder()
    if not (corpus / f"{BASE}.jsonl.gz").is_file():
        print(
            f"Skipped: the corpus of real acts is not at {corpus} (CLAUSULA_CORPUS names another place).",
            file=sys.stderr,
        )
        return 0
    short = 0
    with ExitStack() as stack:
        for figure in every(Material(corpus, stack), prefixes):
            print(figure.line(CASES), flush=True)
            short += not figure.reached
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
