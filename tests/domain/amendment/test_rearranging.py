"""Repeal, other numbers, moving, dividing, joining, a term, a printing point: done exactly, or refused by name."""

from dataclasses import replace

import pytest

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.invert import invert
from service.domain.amendment.misfit import Misfit
from service.domain.amendment.operation import NewNumber, Operation, RenumberClauses, Seat, Swap
from service.domain.amendment.term import swapped
from service.domain.ids import ClauseId, Hash
from tests.drafting import corrected, joined, moved, numbered, repealed, split, stale, throughout, unit
from tests.language import draw, tree

TEXT = tree("""
    article 1 "Срок органа" #a1
      paragraph 1 #p1: Орган решает. Орган хранит решение органа.
      paragraph 2 #p2: Продление:
        point 1 #q1: один раз;
        point 2 #q2: два раза.
      paragraph 3 #p3: Срок – 5 дней.
    article 2 #a2: Надзор.
      paragraph 1 #z1
        point 1 #y1: раз;
    article 3 #a3
""")


def drawn(operation: Operation) -> str:
    made = apply(TEXT, operation)
    assert isinstance(made, Applied), made
    back = apply(made.tree, invert(TEXT, operation))
    assert isinstance(back, Applied), back
    assert draw(back.tree) == draw(TEXT)
    return draw(made.tree)


def after(*changes: tuple[str, str]) -> str:
    drawing = draw(TEXT)
    for was, now in changes:
        assert was in drawing
        drawing = drawing.replace(was, now)
    return drawing


LAST = "  paragraph 3 #p3: Срок – 5 дней.\n"


@pytest.mark.parametrize(
    ("operation", "changes"),
    [
        (repealed(TEXT, "p3"), [("Срок – 5 дней.", "Утратила силу.")]),
        (
            repealed(TEXT, "p2"),
            [(" Продление:\n    point 1 #q1: один раз;\n    point 2 #q2: два раза.", " Утратила силу.")],
        ),
        (numbered(TEXT, p2="3", p3="4"), [("paragraph 3 #p3", "paragraph 4 #p3"), ("paragraph 2", "paragraph 3")]),
        (moved(TEXT, "p3", "a2", "z1", "2"), [(LAST, ""), (": раз;\n", ": раз;\n  paragraph 2 #p3: Срок – 5 дней.\n")]),
        (moved(TEXT, "p3", "a1", None), [(LAST, ""), ("  paragraph 1 #p1", LAST + "  paragraph 1 #p1")]),
        (
            split(TEXT, "p1", "Орган решает.", "Орган хранит решение органа."),
            [("решает. Орган", "решает.\n  paragraph 9 #half: Орган")],
        ),
        (split(TEXT, "p2", "Продление:", child="q2"), [("    point 2", "  paragraph 9 #half\n    point 2")]),
        (numbered(TEXT, a3="4"), [("article 3", "article 4")]),
        (
            joined(TEXT, "p1", "p2"),
            [("органа.\n  paragraph 2 #p2: Про", "органа. Про")],
        ),
        (joined(TEXT, "q1", "q2", "\n"), [("раз;\n    point 2 #q2: два", "раз;\nдва")]),
        (
            throughout(TEXT, "Орган", "Совет", "p1"),
            [("Орган решает. Орган хранит", "Совет решает. Совет хранит")],
        ),
        (throughout(TEXT, "органа", "совета", "a1", heading=True), [('"Срок органа"', '"Срок совета"')]),
        (corrected(TEXT, "p3", "Срок - 5 дней."), [("Срок – 5", "Срок - 5")]),
        (corrected(TEXT, "a1", "Срок Органа", heading=True), [('"Срок органа"', '"Срок Органа"')]),
    ],
)
def test_what_is_done_and_nothing_else_and_taken_back(operation: Operation, changes: list[tuple[str, str]]) -> None:
    assert drawn(operation) == after(*changes)


def test_words_of_nothing_are_joined_without_what_stands_between() -> None:
    text = tree("""
        article 1 #a1
          paragraph 1 #p1
            point 1 #q1: раз;
          paragraph 2 #p2
            point 2 #q2: два.
    """)
    made = apply(text, joined(text, "p1", "p2"))
    assert isinstance(made, Applied)
    assert [row.clause.id for row in made.tree.children(ClauseId("p1"))] == ["q1", "q2"]


MOVE = moved(TEXT, "p3", "a2", "z1")
SPLIT = split(TEXT, "p1", "Орган решает.", "Орган хранит решение органа.")
TERM = throughout(TEXT, "Орган", "Совет", "p1")


@pytest.mark.parametrize(
    ("operation", "clause", "reason"),
    [
        (stale(repealed(TEXT, "p3")), "p3", "unit-changed"),
        (stale(corrected(TEXT, "p3", "x")), "p3", "words-changed"),
        (stale(corrected(TEXT, "a1", "x", heading=True)), "a1", "heading-changed"),
        (replace(repealed(TEXT, "p3"), clause=ClauseId("none")), "none", "clause-missing"),
        (RenumberClauses((NewNumber(ClauseId("p1"), "2", "3"),)), "p1", "label-changed"),
        (RenumberClauses((*numbered(TEXT, p1="2").numbers, *numbered(TEXT, p1="3").numbers)), "p1", "label-changed"),
        (RenumberClauses((NewNumber(ClauseId("none"), "2", "3"),)), "none", "clause-missing"),
        (replace(MOVE, was=Seat(ClauseId("a2"), "3")), "p3", "place-changed"),
        (replace(MOVE, was=Seat(ClauseId("a1"), "2")), "p3", "label-changed"),
        (replace(MOVE, parent=ClauseId("none")), "none", "parent-missing"),
        (replace(MOVE, after=ClauseId("none")), "none", "sibling-missing"),
        (replace(MOVE, after=ClauseId("p1")), "p1", "sibling-elsewhere"),
        (replace(MOVE, parent=ClauseId("p3"), after=None), "p3", "inside-itself"),
        (replace(MOVE, parent=ClauseId("a1"), after=ClauseId("p3")), "p3", "inside-itself"),
        (stale(SPLIT), "p1", "words-changed"),
        (replace(SPLIT, unit=unit("p2", SPLIT.unit.text)), "p2", "clause-exists"),
        (split(TEXT, "p1", "Орган решает", "Орган хранит решение органа."), "p1", "halves-differ"),
        (split(TEXT, "p1", "Орган решает. Орган", " хранит решение органа."), "p1", "halves-differ"),
        (split(TEXT, "p1", "Орган решает. Орган хранит решение органа."), "p1", "halves-differ"),
        (replace(SPLIT, unit=replace(SPLIT.unit, children=(unit("k"),))), "p1", "halves-differ"),
        (split(TEXT, "z1", "", child="y1"), "z1", "halves-differ"),
        (split(TEXT, "p2", "Продление:", child="none"), "none", "sibling-missing"),
        (split(TEXT, "p2", "Продление:", child="y1"), "y1", "sibling-elsewhere"),
        (split(TEXT, "a2", "Над", "зор."), "a2", "out-of-order"),
        (replace(joined(TEXT, "p1", "p2"), base=Hash("0")), "p1", "words-changed"),
        (replace(joined(TEXT, "p1", "p2"), other_base=Hash("0")), "p2", "unit-changed"),
        (joined(TEXT, "p1", "p3"), "p3", "not-next"),
        (joined(TEXT, "p2", "p3"), "p2", "out-of-order"),
        (joined(TEXT, "a2", "a3"), "a2", "halves-differ"),
        (joined(TEXT, "p1", "p2", "; "), "p1", "halves-differ"),
        (replace(joined(TEXT, "p1", "p2"), other=ClauseId("none")), "none", "clause-missing"),
        (replace(TERM, places=(*TERM.places, *TERM.places)), "p1", "term-missing"),
        (
            replace(TERM, places=(replace(TERM.places[0], swaps=(Swap("Орган", 3, "Совет"),)),)),
            "p1",
            "term-missing",
        ),
        (replace(TERM, places=(replace(TERM.places[0], base=Hash("0")),)), "p1", "words-changed"),
    ],
)
def test_what_does_not_fit_says_so(operation: Operation, clause: str, reason: str) -> None:
    assert apply(TEXT, operation) == Misfit(ClauseId(clause), reason)


@pytest.mark.parametrize(
    ("text", "swaps", "made"),
    [
        ("орган и орган", [Swap("орган", 2, "совет")], "орган и совет"),
        ("орган и орган", [Swap("орган", 2, "совет"), Swap("орган", 1, "совет")], None),
        ("а а а", [Swap("а а", 1, "б"), Swap("а а", 2, "б")], None),
        ("5-орган", [Swap("орган", 1, "6")], None),
        ("орган", [Swap("орган", 0, "совет")], None),
        ("орган", [Swap("", 1, "совет")], None),
    ],
)
def test_an_occurrence_is_whole_words_counted_from_one(text: str, swaps: list[Swap], made: str | None) -> None:
    assert swapped(text, swaps) == made
