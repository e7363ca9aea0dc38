"""The evaluation's own arithmetic: what counts as reached, and that a short figure shows its cases."""

import json
from pathlib import Path

import pytest

from tests.evaluation.figure import Excepted, Figure


@pytest.mark.parametrize(
    ("figure", "reached"),
    [
        (Figure("nodes", 884, 884), True),
        (Figure("nodes", 883, 884), False),
        (Figure("attached", 2775, 2778, aim=2775), True),
        (Figure("attached", 2774, 2778, aim=2775), False),
        (Figure("lost", 0, aim=0, most=True), True),
        (Figure("lost", 1, aim=0, most=True), False),
        (Figure("articles", 12), True),
        (Figure("pairs", 734, 735, excepted=[Excepted("1/2", "the order is open")]), True),
        (Figure("pairs", 733, 735, excepted=[Excepted("1/2", "the order is open")]), False),
        (Figure("amendments", 630, 636, excepted=[Excepted("1946", "another unit", worth=6)]), True),
        (Figure("held", 1, aim=0, most=True, excepted=[Excepted("1/2", "the order is open")]), True),
        (Figure("held", 2, aim=0, most=True, excepted=[Excepted("1/2", "the order is open")]), False),
    ],
)
def test_what_counts_as_reached(figure: Figure, reached: bool, tmp_path: Path) -> None:
    assert figure.reached is reached
    assert json.loads(figure.line(tmp_path)).get("short", False) is not reached


def test_a_short_figure_names_the_file_of_its_cases(tmp_path: Path) -> None:
    folder = tmp_path / "build" / "evaluation"
    line = json.loads(Figure("nodes", 1, 2, cases=[{"node": "статья 3"}]).line(folder))
    assert line == {"figure": "nodes", "value": 1, "of": 2, "short": True, "cases": "build/evaluation/nodes.jsonl"}
    assert json.loads((tmp_path / line["cases"]).read_text()) == {"node": "статья 3"}


def test_a_known_exception_is_printed_with_its_reason(tmp_path: Path) -> None:
    line = json.loads(Figure("pairs", 734, 735, excepted=[Excepted("1/2", "the order is open")]).line(tmp_path))
    assert line == {"figure": "pairs", "value": 734, "of": 735, "excepted": {"1/2": "the order is open"}}
