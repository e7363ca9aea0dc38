"""Units that one amendment puts in at one point: proposed, compared, carried over and consolidated in their order."""

import pytest

from service.domain.amendment.amendment import Carry
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.carryover import carry
from service.domain.amendment.edits import DraftUnit, PutIn, Relocated, edits_of
from service.domain.amendment.instruction import instruct
from service.domain.amendment.likeness import likeness, outcome
from service.domain.amendment.operation import InsertClause, MoveClause, Operation, Seat
from service.domain.amendment.proposal import proposed
from service.domain.amendment.succession import points, runs
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.errors import InvalidInput
from service.domain.ids import AmendmentId, ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import RU, Scheme
from service.domain.text.numbering import Manner, Regime
from service.domain.text.tree import ClauseTree
from tests.drafting import amendment, put, says, unit
from tests.language import tree

K = ClauseKind
DRAWING = """
    article 5 #a5
      paragraph 1 #p1: Орган решает.
      paragraph 2 #p2: Решение хранится.
    article 6 #a6: Надзор.
"""
TEXT = tree(DRAWING)
A5, P1, P2 = ClauseId("a5"), ClauseId("p1"), ClauseId("p2")
PAIR: tuple[Operation, ...] = (
    put("a5", "p2", unit("n3", "Три.", kind="paragraph", label="3")),
    put("a5", "n3", unit("n4", "Четыре.", kind="paragraph", label="4")),
)


def made(*edits: PutIn | Relocated) -> tuple[Operation, ...]:
    numbers = iter(range(100))
    return proposed(edits, TEXT, Manner(Scheme.RU_PARTS, Regime.DRAFT), lambda: f"n{next(numbers)}")


def labels(text: ClauseTree, parent: str = "a5") -> list[str]:
    return [row.clause.label or row.clause.text for row in text.children(ClauseId(parent))]


def carried_out(operations: tuple[Operation, ...], text: ClauseTree = TEXT) -> ClauseTree:
    done = apply_all(text, operations)
    assert isinstance(done, Applied), done
    return done.tree


def paragraph(text: str, label: str | None = None) -> DraftUnit:
    return DraftUnit(K.PARAGRAPH, label, text=text)


def test_units_at_one_point_stand_in_the_order_of_the_edits_and_are_numbered_on() -> None:
    edits = (PutIn(A5, P1, paragraph("а")), PutIn(A5, P1, paragraph("б")), PutIn(A5, P2, paragraph("в")))
    operations = made(*edits)
    assert labels(carried_out(operations)) == ["1", "1.1", "1.2", "2", "3"]
    assert points(operations) == [(A5, P1), (A5, P1), (A5, P2)]
    assert [len(run) for run in runs(operations)] == [2, 1]
    assert [(one.parent, one.after) for one in edits_of(operations) if isinstance(one, PutIn)] == points(operations)


@pytest.mark.parametrize(
    "second",
    [
        PutIn(A5, P1, DraftUnit(K.INDENT, text="б")),  # of another kind
        PutIn(A5, P1, DraftUnit(K.PARAGRAPH, "", text="б")),  # without a number
        Relocated(P2, Seat(A5, "2"), A5, P1),
    ],
)
def test_what_could_not_be_told_in_one_breath_is_refused(second: PutIn | Relocated) -> None:
    with pytest.raises(InvalidInput) as refused:
        made(PutIn(A5, P1, paragraph("а")), second)
    assert (refused.value.pointer, refused.value.reason) == ("/edits/1", "meets-another")


def test_amendments_that_put_in_the_same_in_the_same_order_are_alike_whatever_the_ids() -> None:
    twin = (
        put("a5", "p2", unit("m1", "Три.", kind="paragraph", label="3")),
        put("a5", "m1", unit("m2", "Четыре.", kind="paragraph", label="4")),
    )
    turned = (
        put("a5", "p2", unit("m1", "Четыре.", kind="paragraph", label="4")),
        put("a5", "m1", unit("m2", "Три.", kind="paragraph", label="3")),
    )
    assert likeness(PAIR) == likeness(twin)
    assert outcome(PAIR, TEXT) == outcome(twin, TEXT)
    assert likeness(PAIR) != likeness(turned)


@pytest.mark.parametrize(
    ("change", "result", "reason", "stands"),
    [
        (("Надзор.", "Надзор вёлся."), Carry.CLEAN, "", ["1", "2", "3", "4"]),
        (("Решение хранится.", "Решение хранится год."), Carry.CLEAN, "", ["1", "2", "3", "4"]),
        (("      paragraph 2 #p2: Решение хранится.\n", ""), Carry.TOUCHED, "neighbour-gone", ["1", "3", "4"]),
        (
            ("хранится.\n", "хранится.\n      paragraph 3 #z3: Три.\n"),
            Carry.TOUCHED,
            "partly-satisfied",
            ["1", "2", "3", "4"],
        ),
        (
            ("хранится.\n", "хранится.\n      paragraph 4 #z4: Четыре.\n"),
            Carry.TOUCHED,
            "partly-satisfied",
            ["1", "2", "3", "4"],
        ),
        (
            ("хранится.\n", "хранится.\n      paragraph 4 #z4: Иное.\n"),
            Carry.TOUCHED,
            "neighbour-new",
            ["1", "2", "3", "4", "4"],
        ),
        (
            ("хранится.\n", "хранится.\n      paragraph 3 #z3: Три.\n      paragraph 4 #z4: Четыре.\n"),
            Carry.SATISFIED,
            "already-so",
            None,
        ),
        (("    article 5 #a5\n      paragraph 1 #p1: Орган решает.\n      paragraph 2 #p2: Решение хранится.\n", ""),
         Carry.ORPHANED, "parent-gone", None),
    ],
)  # fmt: skip
def test_they_are_carried_over_together(
    change: tuple[str, str], result: Carry, reason: str, stands: list[str] | None
) -> None:
    assert change[0] in DRAWING
    version = tree(DRAWING.replace(*change))
    carried = carry(PAIR, TEXT, version)
    assert (carried.outcome, carried.reason) == (result, reason)
    if stands is None:
        assert carried.operations == PAIR
    else:
        assert labels(carried_out(carried.operations, version)) == stands


def test_the_one_that_is_already_there_is_not_put_in_again_and_the_next_ones_follow_it() -> None:
    three = (*PAIR, put("a5", "n4", unit("n5", "Пять.", kind="paragraph", label="5")))
    drawing = "хранится.\n      paragraph 3 #z3: Три.\n      paragraph 4 #z4: Четыре.\n"
    version = tree(DRAWING.replace("хранится.\n", drawing))
    (left,) = carry(three, TEXT, version).operations
    assert isinstance(left, InsertClause)
    assert left.after == "z4"


def test_two_alike_are_not_taken_for_one() -> None:
    rows = (put("a5", "p2", unit("n3", "Да.", kind="indent")), put("a5", "n3", unit("n4", "Да.", kind="indent")))
    version = tree(DRAWING.replace("хранится.\n", "хранится.\n      indent #z: Да.\n"))
    carried = carry(rows, TEXT, version)
    assert carried.outcome is Carry.TOUCHED
    assert labels(carried_out(carried.operations, version)) == ["1", "2", "Да.", "Да."]


def test_consolidation_keeps_their_order_and_puts_those_of_others_behind() -> None:
    first = amendment("first", *PAIR, number=1)
    second = amendment("second", put("a5", "p2", unit("m5", "Пять.", kind="paragraph", label="5")), number=2)
    other = amendment("other", says(TEXT, "p2", "Решение хранится год."), number=3)
    done = consolidate(TEXT, [other, second, first])
    assert isinstance(done, Consolidated), done
    assert labels(done.tree) == ["1", "2", "3", "4", "5"]
    assert done.provenance[ClauseId("n4")] == (AmendmentId("first"),)


def test_a_unit_moved_to_the_point_meets_what_is_put_in_there() -> None:
    moved = MoveClause(P1, Seat(A5, "1"), A5, P2, K.PARAGRAPH, "3")
    assert points((moved, *PAIR)) == [None, (A5, P2), (A5, P2)]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Три:", "«3. Три:\n4. Четыре.»"),
        ("Три:\n4. Иное", "«3. Три:\n4. Иное», «4. Четыре.»"),  # where the next begins must be plain
    ],
)
def test_they_are_quoted_together_where_each_can_be_told_from_the_next(words: str, said: str) -> None:
    text = CitedText(TEXT, Scheme.RU_PARTS)
    pair = (put("a5", "p2", unit("n3", words, kind="paragraph", label="3")), PAIR[1])
    told = instruct(pair, text, RU)
    assert told == f"Статью 5 дополнить частями 3 и 4 следующего содержания: {said}."
