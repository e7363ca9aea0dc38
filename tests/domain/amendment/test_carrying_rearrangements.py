"""Repeals, numbers, moves, divisions, joinings, terms and printing points come over to a new version; words follow
their unit into its half or into what took it in."""

from dataclasses import replace

import pytest

from service.domain.amendment.amendment import Carry
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.carryover import carry
from service.domain.amendment.cut import Cut, cut_alike
from service.domain.amendment.footprint import principal
from service.domain.amendment.lineage import lineage
from service.domain.amendment.operation import Operation, SplitClause
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.tree import ClauseTree
from tests.drafting import (
    corrected,
    headed,
    instead,
    joined,
    moved,
    numbered,
    put,
    repealed,
    says,
    split,
    throughout,
    unit,
    without,
)
from tests.language import tree

DRAWING = """
    article 5 "Срок" #a5
      paragraph 1 #p1: Орган решает. Орган хранит решение.
      paragraph 2 #p2: Продление:
        point 1 #q1: один раз;
        point 2 #q2: два раза;
        point 3 #q3: три раза.
      paragraph 3 #p3: Срок – 5 дней.
    article 6 "Надзор" #a6
      paragraph 1 #z1: Надзор ведёт Совет.
"""
OLD = tree(DRAWING)
P3_LINE = "      paragraph 3 #p3: Срок – 5 дней.\n"
Q1_LINE = "        point 1 #q1: один раз;\n"
Q2_LINE = "        point 2 #q2: два раза;\n"
Q3_LINE = "        point 3 #q3: три раза.\n"


def new(*changes: tuple[str, str]) -> ClauseTree:
    drawing = DRAWING
    for was, now in changes:
        assert was in drawing, was
        drawing = drawing.replace(was, now)
    return tree(drawing)


REPEAL = repealed(OLD, "p3")
NUMBERS = numbered(OLD, p2="3", p3="4")
MOVE = moved(OLD, "p3", "a6", "z1", "2")
SPLIT = split(OLD, "p1", "Орган решает.", "Орган хранит решение.")
SPLIT_UNITS = split(OLD, "p2", "Продление:", child="q2")
JOIN = joined(OLD, "p1", "p2")
TERM = throughout(OLD, "Орган", "Совет", "p1")
TERMS = throughout(OLD, "Срок", "Период", "p3")
TERMS = replace(TERM, places=(*TERM.places, *TERMS.places))
HYPHEN = corrected(OLD, "p3", "Срок - 5 дней.")


@pytest.mark.parametrize(
    ("operation", "change", "outcome", "reason"),
    [
        (REPEAL, ("Надзор ведёт", "Контроль ведёт"), Carry.CLEAN, ""),
        (REPEAL, ("5 дней", "6 дней"), Carry.TOUCHED, "unit-changed"),
        (REPEAL, (P3_LINE, ""), Carry.SATISFIED, "already-so"),
        (REPEAL, ("Срок – 5 дней.", "Утратила силу."), Carry.SATISFIED, "already-so"),
        (repealed(OLD, "a5"), ("5 дней", "6 дней"), Carry.TOUCHED, "unit-changed"),
        # numbers
        (NUMBERS, ("5 дней", "6 дней"), Carry.CLEAN, ""),
        (NUMBERS, ("paragraph 3 #p3", "paragraph 4 #p3"), Carry.TOUCHED, "partly-satisfied"),
        (numbered(OLD, p3="4"), ("paragraph 3 #p3", "paragraph 4 #p3"), Carry.SATISFIED, "already-so"),
        (NUMBERS, ("paragraph 3 #p3", "paragraph 7 #p3"), Carry.CONFLICT, "label-changed"),
        (NUMBERS, (P3_LINE, ""), Carry.TOUCHED, "clause-gone"),
        (numbered(OLD, p3="4"), (P3_LINE, ""), Carry.ORPHANED, "clause-gone"),
        (
            numbered(OLD, p3="4"),
            ("Срок – 5 дней.", "Срок – 6 дней.\n      paragraph 4 #n: Иное."),
            Carry.TOUCHED,
            "label-taken",
        ),
        # moving
        (MOVE, ("5 дней", "6 дней"), Carry.CLEAN, ""),
        (MOVE, (P3_LINE, ""), Carry.ORPHANED, "clause-gone"),
        (
            MOVE,
            ('    article 6 "Надзор" #a6\n      paragraph 1 #z1: Надзор ведёт Совет.\n', ""),
            Carry.ORPHANED,
            "parent-gone",
        ),
        (MOVE, ("paragraph 3 #p3", "paragraph 7 #p3"), Carry.TOUCHED, "label-changed"),
        (MOVE, ("ведёт Совет.\n", "ведёт Совет.\n      paragraph 2 #n: Иное.\n"), Carry.TOUCHED, "label-taken"),
        (MOVE, ("ведёт Совет.\n", "ведёт Совет.\n      indent #n: Иное.\n"), Carry.TOUCHED, "neighbour-new"),
        (MOVE, ("      paragraph 1 #z1: Надзор ведёт Совет.\n", ""), Carry.TOUCHED, "neighbour-gone"),
        # dividing
        (SPLIT, ("5 дней", "6 дней"), Carry.CLEAN, ""),
        (SPLIT, ("хранит решение", "хранит каждое решение"), Carry.CLEAN, "words-moved"),
        (SPLIT, ("решает. Орган", "решает и Орган"), Carry.TOUCHED, "at-the-border"),
        (SPLIT, ("решает. Орган", "решает. Он вправе. Орган"), Carry.TOUCHED, "at-the-border"),
        (SPLIT, ("решает. Орган хранит решение.", "решает."), Carry.CONFLICT, "at-the-border"),
        (SPLIT, ("хранит решение.\n", "хранит решение.\n        indent #n: Иное.\n"), Carry.TOUCHED, "neighbour-gone"),
        (SPLIT, ("      paragraph 1 #p1: Орган решает. Орган хранит решение.\n", ""), Carry.ORPHANED, "clause-gone"),
        (SPLIT, ("решает. Орган", "решает.\n      paragraph 2 #n: Орган"), Carry.SATISFIED, "already-so"),
        (SPLIT, ("Орган решает. Орган", "Орган\n      paragraph 2 #n: решает. Орган"), Carry.CONFLICT, "unit-split"),
        (SPLIT_UNITS, ("Продление:", "Продление возможно:"), Carry.CLEAN, "words-moved"),
        (SPLIT_UNITS, (Q2_LINE, ""), Carry.TOUCHED, "neighbour-gone"),
        (SPLIT_UNITS, (Q2_LINE + Q3_LINE, ""), Carry.ORPHANED, "neighbour-gone"),
        (SPLIT_UNITS, (Q2_LINE, "      paragraph 4 #n\n" + Q2_LINE), Carry.SATISFIED, "already-so"),
        # joining
        (JOIN, ("5 дней", "6 дней"), Carry.CLEAN, ""),
        (JOIN, ("один раз", "сто раз"), Carry.CLEAN, "words-moved"),
        (JOIN, ("paragraph 2 #p2", "paragraph 8 #p2"), Carry.TOUCHED, "unit-changed"),
        (JOIN, (P3_LINE, ""), Carry.CLEAN, ""),
        (JOIN, ("хранит решение.\n", "хранит решение.\n      paragraph 9 #n: Иное.\n"), Carry.CONFLICT, "not-next"),
        (JOIN, ("хранит решение.\n", "хранит решение.\n        indent #n: Иное.\n"), Carry.CONFLICT, "out-of-order"),
        (JOIN, ("      paragraph 1 #p1: Орган решает. Орган хранит решение.\n", ""), Carry.ORPHANED, "clause-gone"),
        (joined(OLD, "q1", "q2"), ("раз;\n        point 2 #q2: два", "раз; два"), Carry.SATISFIED, "already-so"),
        # a term
        (TERM, ("5 дней", "6 дней"), Carry.CLEAN, ""),
        (TERM, ("хранит решение.", "хранит решение. Иное правило."), Carry.CLEAN, "words-moved"),
        (TERM, ("Орган решает. Орган", "Совет решает. Совет"), Carry.SATISFIED, "already-so"),
        (TERM, ("Орган решает. ", ""), Carry.TOUCHED, "occurrence-gone"),
        (TERM, ("Орган решает. Орган хранит", "Бюро решает. Бюро хранит"), Carry.ORPHANED, "term-gone"),
        (TERM, ("хранит решение.", "хранит решение. Орган ведёт реестр."), Carry.TOUCHED, "occurrence-new"),
        (TERM, ("Орган решает", "Орган не решает"), Carry.TOUCHED, "unsure-place"),
        (TERMS, (P3_LINE, ""), Carry.TOUCHED, "clause-gone"),
        (TERMS, ("Орган решает. Орган", "Совет решает. Совет"), Carry.TOUCHED, "partly-satisfied"),
        # a printing point
        (HYPHEN, ("Надзор ведёт", "Контроль ведёт"), Carry.CLEAN, ""),
        (HYPHEN, ("Срок – 5", "Срок - 5"), Carry.SATISFIED, "already-so"),
        (HYPHEN, ("5 дней.", "5 дней. Он продлевается."), Carry.CLEAN, "words-moved"),
        (corrected(OLD, "a5", "Срок.", heading=True), ('"Срок"', '"Время"'), Carry.TOUCHED, "unsure-place"),
        (HYPHEN, (P3_LINE, ""), Carry.ORPHANED, "clause-gone"),
    ],
)
def test_what_becomes_of_it(operation: Operation, change: tuple[str, str], outcome: Carry, reason: str) -> None:
    version = new(change)
    made = carry((operation,), OLD, version)
    assert (made.outcome, made.reason) == (outcome, reason)
    if outcome in (Carry.CLEAN, Carry.TOUCHED):
        assert isinstance(apply_all(version, made.operations), Applied)


SPLIT_P1 = ("решает. Орган", "решает.\n      paragraph 2 #half: Орган")
JOINED_Q = ("раз;\n        point 2 #q2: два", "раз; два")


@pytest.mark.parametrize(
    ("operation", "change", "outcome", "reason", "clauses"),
    [
        (says(OLD, "p1", "Орган решает. Орган хранит каждое решение."), SPLIT_P1, Carry.CLEAN, "unit-split", ["half"]),
        (says(OLD, "p1", "Орган решает сам. Орган хранит решение."), SPLIT_P1, Carry.CLEAN, "unit-split", ["p1"]),
        (
            says(OLD, "p1", "Орган сам решает. Орган хранит все решение."),
            SPLIT_P1,
            Carry.TOUCHED,
            "both-halves",
            ["p1", "half"],
        ),
        (says(OLD, "p1", "Орган решает и хранит решение."), SPLIT_P1, Carry.TOUCHED, "at-the-border", ["p1", "half"]),
        (
            says(OLD, "p1", "Орган решает. Он вправе. Орган хранит решение."),
            SPLIT_P1,
            Carry.TOUCHED,
            "at-the-border",
            ["half"],
        ),
        (says(OLD, "p1", "Орган решение."), SPLIT_P1, Carry.CONFLICT, "at-the-border", ["p1"]),
        (
            says(OLD, "p1", "Совет решает. Орган хранит решение."),
            ("Орган решает. Орган", "Бюро решает.\n      paragraph 2 #half: Орган"),
            Carry.CONFLICT,
            "same-words",
            ["p1"],
        ),
        (without(OLD, "p1"), SPLIT_P1, Carry.TOUCHED, "unit-split", ["p1", "half"]),
        (instead(OLD, "p1", unit("p1", "Иное.", kind="paragraph")), SPLIT_P1, Carry.CONFLICT, "unit-split", ["p1"]),
        (moved(OLD, "p1", "a6", "z1"), SPLIT_P1, Carry.TOUCHED, "unit-split", ["p1", "half"]),
        (put("p1", None, unit("n", "Иное.")), SPLIT_P1, Carry.TOUCHED, "unit-split", ["half"]),
        (
            put("p2", "q2", unit("n", "Иное.")),
            (Q2_LINE, "      paragraph 4 #n9\n" + Q2_LINE),
            Carry.TOUCHED,
            "unit-split",
            ["q2"],
        ),
        (without(OLD, "p2"), (Q2_LINE, "      paragraph 4 #n9\n" + Q2_LINE), Carry.TOUCHED, "unit-split", ["p2", "n9"]),
        (says(OLD, "q2", "два раза в год;"), JOINED_Q, Carry.CLEAN, "unit-joined", ["q1"]),
        (says(OLD, "q1", "ровно один раз;"), JOINED_Q, Carry.CLEAN, "unit-joined", ["q1"]),
        (headed(OLD, "q2", "Иное"), JOINED_Q, Carry.ORPHANED, "clause-gone", ["q2"]),
        (without(OLD, "q2"), JOINED_Q, Carry.CONFLICT, "unit-joined", ["q2"]),
        (without(OLD, "q1"), JOINED_Q, Carry.CONFLICT, "unit-joined", ["q1"]),
        (instead(OLD, "q2", unit("q2", "Иное.")), JOINED_Q, Carry.CONFLICT, "unit-joined", ["q2"]),
        (moved(OLD, "q1", "a6", "z1"), JOINED_Q, Carry.TOUCHED, "unit-joined", ["q1"]),
        (put("q2", None, unit("n", "Иное.")), JOINED_Q, Carry.TOUCHED, "unit-joined", ["q1"]),
        (
            says(OLD, "q2", "два;"),
            ("раз;\n        point 2 #q2: два раза;", "раз; три раза;"),
            Carry.ORPHANED,
            "clause-gone",
            ["q2"],
        ),
    ],
)
def test_words_follow_their_unit(
    operation: Operation, change: tuple[str, str], outcome: Carry, reason: str, clauses: list[str]
) -> None:
    version = new(change)
    made = carry((operation,), OLD, version)
    assert (made.outcome, made.reason) == (outcome, reason)
    assert [principal(step) for step in made.operations] == clauses
    if outcome in (Carry.CLEAN, Carry.TOUCHED):
        assert isinstance(apply_all(version, made.operations), Applied)


def test_what_is_known_to_have_divided_a_unit_is_followed_even_where_words_changed_too() -> None:
    version = new(("решает. Орган хранит", "решает.\n      paragraph 2 #half: Орган бережно хранит"))
    wish = says(OLD, "p1", "Орган решает. Орган хранит решение вечно.")
    assert carry((wish,), OLD, version).outcome is not Carry.CLEAN
    made = carry((wish,), OLD, version, (SPLIT,))
    assert (made.outcome, made.operations[0].clause) == (Carry.CLEAN, "half")  # type: ignore[union-attr]


def test_what_is_known_to_have_joined_units_is_followed_too() -> None:
    version = new(("раз;\n        point 2 #q2: два раза", "раз; два или три раза"))
    known = lineage(OLD, version, (joined(OLD, "q1", "q2"),))
    assert known.taken_into(ClauseId("q2")) == "q1"
    made = carry((says(OLD, "q1", "ровно один раз;"),), OLD, version, (joined(OLD, "q1", "q2"),))
    assert made.operations == (says(version, "q1", "ровно один раз; два или три раза;"),)


def test_a_division_of_which_only_the_operation_is_known_parts_words_by_a_space() -> None:
    version = new(SPLIT_P1)
    other = SplitClause(ClauseId("p1"), words_hash("x"), "Орган", SPLIT.unit)
    assert lineage(OLD, version, (other,)).split[ClauseId("p1")] == ((" ", "half"),)
    assert lineage(OLD, OLD, (SPLIT, JOIN)).split == {}


def test_a_unit_moved_into_another_is_not_left_out_with_it() -> None:
    version = new((P3_LINE, ""), ("три раза.\n", "три раза.\n        paragraph 3 #p3: Срок – 5 дней.\n"))
    made = carry((without(OLD, "p2"),), OLD, version)
    assert (made.outcome, made.reason) == (Carry.CONFLICT, "unit-changed")


def test_a_unit_that_another_version_moved_is_its_authors() -> None:
    version = new((P3_LINE, ""), ("ведёт Совет.\n", "ведёт Совет.\n" + P3_LINE))
    assert carry((MOVE,), OLD, version).reason == "place-changed"
    there = new((P3_LINE, ""), ("ведёт Совет.\n", "ведёт Совет.\n      paragraph 2 #p3: Срок – 5 дней.\n"))
    assert carry((MOVE,), OLD, there).outcome is Carry.SATISFIED


def test_two_units_put_first_meet() -> None:
    version = tree("    preamble #n: Учитывая.\n" + DRAWING.lstrip("\n"))
    made = carry((put(None, None, unit("k", "Иное.", kind="preamble")),), OLD, version)
    assert (made.outcome, made.reason) == (Carry.TOUCHED, "neighbour-new")


def test_words_are_cut_where_they_were() -> None:
    assert cut_alike(["a b", "c d"], [" "], "x b c y") == Cut(("x b", "c y"))
    assert cut_alike(["a b", "c"], [" "], "a c") == Cut(("a", "c"), unsure=True)
    assert cut_alike(["a b", "c"], [" "], "a bc") is None
    found = cut_alike(["a b", "c"], [" "], "a b x c")
    assert found is not None
    assert found.unsure


def test_what_a_divided_unit_says_already_is_satisfied() -> None:
    version = new(("решает. Орган хранит", "сам решает.\n      paragraph 2 #half: Орган хранит"))
    wish = says(OLD, "p1", "Орган сам решает. Орган хранит решение.")
    assert carry((wish,), OLD, version, (SPLIT,)).outcome is Carry.SATISFIED


def test_units_known_to_be_divided_without_words_are_halves_only() -> None:
    version = new((Q2_LINE, "      paragraph 4 #half\n" + Q2_LINE))
    known = lineage(OLD, version, (SPLIT_UNITS,))
    assert (known.split, known.halves) == ({}, {ClauseId("p2"): (ClauseId("half"),)})
