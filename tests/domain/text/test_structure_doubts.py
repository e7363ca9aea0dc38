"""What is doubted in a file that was read, and in which rows."""

import pytest

from service.domain.text.naming import Scheme
from tests.outline import read


def doubts(file: str, scheme: Scheme = Scheme.RU_PARTS, language: str = "ru") -> dict[int, list[str]]:
    recognised = read(file, scheme, language)
    return {row.n: [doubt.code for doubt in row.doubts] for row in recognised.rows if row.doubts}


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("Статья 1. А\nСтатья 2. Б\nСтатья 1. В", {0: ["same-number"], 2: ["same-number"]}),
        ("Глава 1\nСтатья 1. А\nГлава 2\nСтатья 1. Б", {1: ["same-number"], 3: ["same-number"]}),
        ("Статья 1. А\nПриложение\nСтатья 1. Б", {}),
        ("Статья 1. А\n1. Б.\nСтатья 2. В\n1. Г.", {}),
        ("Статья 1. А\n1. Б.\n1¹. В.\n1.1. Г.", {2: ["same-number"], 3: ["same-number"]}),
        ("Статья 3. А\nСтатья 2. Б", {1: ["out-of-order"]}),
        ("Глава 2\nГлава 1", {1: ["out-of-order"]}),
        ("Статья 2. А\nСтатъя 3. Б\nСтатья 4. В", {2: ["number-skipped"]}),
        ("Статья 2. А\nСтатья 2.1. Б\nСтатья 2.2. В\nСтатья 3. Г", {}),
        ("Статья 1. А\n1. Б.\n2. В.\nСтатья 2. Г\n1. Д.\n4. Е.", {5: ["number-skipped"]}),
        ("Статья 12. А\nСтатья 12(1). Б\n1. В.\n1(1). Г.\n2. Д.", {1: ["printed-otherwise"], 3: ["printed-otherwise"]}),
        ("Статья 1. А\n1. Б.\n1а. В.\n2. Г.", {}),
        ("Статья 1. А\n(а) б", {1: ["printed-otherwise"]}),
        ("§ 1. А\n§ 2. Б", {}),
        ("Статья 1. Госудаpство", {0: ["mixed-scripts"]}),
        ("Статья 1. А\u202eБ", {0: ["bidirectional-control"]}),
        ("! А\u202eБ\nСтатья 1. А", {}),
    ],
)
def test_doubts_stand_with_their_rows(file: str, expected: dict[int, list[str]]) -> None:
    assert doubts(file) == expected


def test_an_english_text_is_printed_in_english_whatever_the_scheme() -> None:
    assert doubts("Article 1. A\n1. B:\n1) c.", Scheme.RU_PARTS, "en") == {}
    assert doubts("Article 1. A", Scheme.RU_PARTS, "ru") == {0: ["printed-otherwise"]}
