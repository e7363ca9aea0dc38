"""Numbering through: runs begin as they began, indices go, and what cannot be continued is left and named."""

import pytest

from service.domain.text.renumbering import LeftAsNumbered, numbered_through
from tests.language import tree


def told(drawing: str, opening: str | None = None) -> list[str]:
    numbers = numbered_through(tree(drawing), tree(drawing if opening is None else opening))
    return [f"{one.before}→{one.after}" for one in numbers.changed]


@pytest.mark.parametrize(
    ("drawing", "expected"),
    [
        ("article 1\narticle 2", []),
        ("article 1\narticle 1.1\narticle 2", ["1.1→2", "2→3"]),
        ("article 1\narticle 3", ["3→2"]),
        ("article 5¹\narticle 5\narticle 6", ["5¹→5", "5→6", "6→7"]),
        (
            "chapter I\n  article 1\nchapter I-1\n  article 1.1\nchapter II\n  article 2",
            ["I-1→II", "II→III", "1.1→2", "2→3"],
        ),
        ("chapter 1\n  article 1\nchapter 2\n  article 2\n  article 4", ["4→3"]),
        ("division I\n  chapter 1\n  chapter 3\ndivision II\n  chapter 4", ["3→2", "4→3"]),
        ("division I\n  chapter 1\n  chapter 3\ndivision II\n  chapter 1\n  chapter 1.1", ["3→2", "1.1→2"]),
        ("article 1\n  paragraph 1\n  paragraph 1.1\narticle 2\n  paragraph 1", ["1.1→2"]),
        ("article 1\n  point а\n  point а.1\n  point б", ["а.1→б", "б→в"]),
        ("article 1\n  point i\n  point ii\n  point iia\n  point iii", ["iia→iii", "iii→iv"]),
        ("part ПЕРВАЯ\npart ТРЕТЬЯ", ["ТРЕТЬЯ→ВТОРАЯ"]),
        ("article 1\nannex 1\n  article 1\n  article 1.1", ["1.1→2"]),
        ("annex 1\nannex 3", ["3→2"]),
        ("chapter 1\n  paragraph 1\nchapter 2\n  paragraph 2\n  paragraph 2.1\n  paragraph 3", ["2.1→3", "3→4"]),
        ("article 1\n  indent: x", []),
    ],
)
def test_units_get_the_numbers_in_which_they_stand(drawing: str, expected: list[str]) -> None:
    assert told(drawing) == expected


def test_a_run_begins_as_the_first_version_began() -> None:
    assert told("article 454.1\narticle 455", opening="article 454\narticle 455") == ["454.1→454"]
    assert told("article 0.1\narticle 1", opening="article 1") == ["0.1→1", "1→2"]
    assert told("article 2\narticle 3", opening="article 1\narticle 2\narticle 3") == ["2→1", "3→2"]


def test_a_run_that_began_in_another_hand_begins_in_its_own() -> None:
    assert told("article 1\n  point б", opening="article 1\n  point 3") == ["б→а"]


@pytest.mark.parametrize(
    ("drawing", "reason"),
    [
        ("article 1\n  point 1\n  point а", "mixed-hands"),
        ("article 1\n  point ?\n  point !", "mixed-hands"),
        ("article 1\n" + "\n".join(f"  point {letter}" for letter in "абвгдежзиклмнопрстуфхцчшщэюя") + "\n  point я.1",
         "no-number-follows"),
    ],
)  # fmt: skip
def test_what_cannot_be_numbered_through_keeps_its_numbers(drawing: str, reason: str) -> None:
    text = tree(drawing)
    numbers = numbered_through(text, text)
    points = tuple(row.clause.id for _, row in text.walk() if row.clause.kind == "point")
    assert numbers.changed == ()
    assert numbers.left == (LeftAsNumbered(points, reason),)


def test_numbers_change_nothing_else() -> None:
    text = tree("article 1: один\narticle 1.1: два\narticle 2: три")
    made = numbered_through(text, text).applied(text)
    assert [(row.clause.label, row.clause.text) for _, row in made.walk()] == [
        ("1", "один"),
        ("2", "два"),
        ("3", "три"),
    ]
    assert {row.clause.id for _, row in made.walk()} == set(text.index)
