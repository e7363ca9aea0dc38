"""What an author did becomes operations; the house gives ids and labels, and nothing is done that does not fit."""

from collections.abc import Callable
from itertools import count

import pytest

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.desk import HEADING_LIMIT, LABEL_LIMIT, UNITS_LIMIT, WORDS_LIMIT
from service.domain.amendment.edits import (
    DraftUnit,
    Edit,
    HeadingEdited,
    LeftOut,
    PutIn,
    Redrafted,
    TextEdited,
    as_edited,
)
from service.domain.amendment.operation import ChangeHeading, ChangeText, InsertClause, RemoveClause, ReplaceClause
from service.domain.amendment.proposal import EDITS_LIMIT, DoesNotFit, proposed
from service.domain.errors import InvalidInput
from service.domain.ids import ClauseId, Hash
from service.domain.text.canonical import words_hash
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Manner
from service.domain.text.tree import ClauseTree
from tests.drafting import headed, instead, put, says, unit, without
from tests.language import draw, tree

K = ClauseKind
MANNER = Manner(Scheme.RU_PARTS)
TEXT = tree("""
    article 5 "Срок" #a5: Общие слова.
      paragraph 1 #p1: Орган решает.
        point 1 #q1: раз;
        point 2 #q2: два.
      paragraph 2 #p2: Решение хранится.
    article 6 #a6: Надзор.
""")
P1, P2, A5 = ClauseId("p1"), ClauseId("p2"), ClauseId("a5")


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"new{next(numbers)}"


def made(*edits: Edit) -> str:
    """The text after the edits, drawn."""
    done = apply_all(TEXT, proposed(edits, TEXT, MANNER, ids()))
    assert isinstance(done, Applied)
    return draw(done.tree)


def text(clause: str, words: str) -> TextEdited:
    return TextEdited(ClauseId(clause), words_hash(TEXT.index[ClauseId(clause)].clause.text), words)


def heading(clause: str, words: str) -> HeadingEdited:
    return HeadingEdited(ClauseId(clause), words_hash(TEXT.index[ClauseId(clause)].clause.heading), words)


def test_words_and_headings() -> None:
    assert proposed([text("p1", "Иное."), heading("a5", "Время")], TEXT, MANNER, ids()) == (
        says(TEXT, "p1", "Иное."),
        headed(TEXT, "a5", "Время"),
    )


def test_words_are_kept_as_a_clause_keeps_them() -> None:
    (step,) = proposed([text("p1", "йод\r\nи")], TEXT, MANNER, ids())
    assert step == says(TEXT, "p1", "йод\nи")


def test_a_unit_left_out() -> None:
    assert proposed([LeftOut(P2, TEXT.hash(P2))], TEXT, MANNER, ids()) == (without(TEXT, "p2"),)


@pytest.mark.parametrize(
    ("edit", "lines"),
    [
        (PutIn(A5, P2, DraftUnit(K.PARAGRAPH, text="Иное.")), ["  paragraph 3 #new1: Иное."]),
        (PutIn(A5, P1, DraftUnit(K.PARAGRAPH, text="Иное.")), ["  paragraph 1.1 #new1: Иное."]),
        (PutIn(A5, P1, DraftUnit(K.PARAGRAPH, "1-1", text="Иное.")), ["  paragraph 1-1 #new1: Иное."]),
        (PutIn(A5, P1, DraftUnit(K.INDENT, text="Иное.")), ["  indent #new1: Иное."]),
        (PutIn(None, ClauseId("a6"), DraftUnit(K.ARTICLE, heading="Новая")), ['article 7 "Новая" #new1']),
        (
            PutIn(
                A5,
                P2,
                DraftUnit(
                    K.PARAGRAPH,
                    text="Список:",
                    children=(
                        DraftUnit(K.POINT, text="а;", children=(DraftUnit(K.SUBPOINT, text="б"),)),
                        DraftUnit(K.POINT, "5", text="в;"),
                        DraftUnit(K.POINT, text="г."),
                    ),
                ),
            ),
            [
                "  paragraph 3 #new1: Список:",
                "    point 1 #new2: а;",
                "      subpoint а #new3: б",
                "    point 5 #new4: в;",
                "    point 6 #new5: г.",
            ],
        ),
    ],
)
def test_a_new_unit_gets_ids_and_labels(edit: Edit, lines: list[str]) -> None:
    drawn = made(edit).splitlines()
    assert [line for line in drawn if "#new" in line] == lines


def test_a_redraft_keeps_the_ids_of_what_had_the_same_kind_and_number() -> None:
    unit_ = DraftUnit(
        K.PARAGRAPH,
        text="Орган решает:",
        children=(
            DraftUnit(K.POINT, text="один;"),
            DraftUnit(K.POINT, "1.1", text="ещё;"),
            DraftUnit(K.POINT, "2", text="два."),
        ),
    )
    drawn = made(Redrafted(P1, TEXT.hash(P1), unit_)).splitlines()
    assert drawn[1:5] == [
        "  paragraph 1 #p1: Орган решает:",
        "    point 1 #q1: один;",
        "    point 1.1 #new1: ещё;",
        "    point 2 #q2: два.",
    ]


def test_a_redraft_keeps_ids_at_every_depth_and_may_take_another_number() -> None:
    whole = DraftUnit(
        K.ARTICLE,
        "7",
        "Срок",
        "Слова.",
        (DraftUnit(K.PARAGRAPH, "1", text="Иное:", children=(DraftUnit(K.POINT, "2", text="два."),)),),
    )
    drawn = made(Redrafted(A5, TEXT.hash(A5), whole)).splitlines()
    assert drawn[:3] == [
        'article 7 "Срок" #a5: Слова.',
        "  paragraph 1 #p1: Иное:",
        "    point 2 #q2: два.",
    ]


def test_a_draft_that_is_revised_keeps_the_ids_of_its_new_units() -> None:
    first = proposed([PutIn(A5, P2, DraftUnit(K.PARAGRAPH, text="Иное."))], TEXT, MANNER, lambda: "first")
    again = PutIn(A5, P1, DraftUnit(K.PARAGRAPH, text="Другое.", children=(DraftUnit(K.POINT, text="а"),)))
    (second,) = proposed([again], TEXT, MANNER, lambda: "second", first)
    assert isinstance(second, InsertClause)
    assert (second.unit.id, second.unit.children[0].id) == ("first", "second")


@pytest.mark.parametrize(
    ("edit", "clause", "reason"),
    [
        (TextEdited(P1, Hash("0"), "x"), "p1", "words-changed"),
        (HeadingEdited(A5, Hash("0"), "x"), "a5", "heading-changed"),
        (LeftOut(P1, Hash("0")), "p1", "unit-changed"),
        (Redrafted(ClauseId("?"), Hash("0"), DraftUnit(K.POINT, text="x")), "?", "clause-missing"),
        (Redrafted(P1, Hash("0"), DraftUnit(K.POINT, text="x")), "p1", "unit-changed"),
        (PutIn(ClauseId("?"), None, DraftUnit(K.POINT, text="x")), "?", "parent-missing"),
        (PutIn(A5, ClauseId("q1"), DraftUnit(K.POINT, text="x")), "q1", "sibling-elsewhere"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(edit: Edit, clause: str, reason: str) -> None:
    with pytest.raises(DoesNotFit) as refused:
        made(edit)
    assert (refused.value.clause, refused.value.reason) == (clause, reason)


def deep(units: int) -> DraftUnit:
    return DraftUnit(K.POINT, text="x", children=(DraftUnit(K.POINT, text="x"),) * (units - 1))


@pytest.mark.parametrize(
    ("edits", "pointer", "reason"),
    [
        ([], "/edits", "missing"),
        ([text("p1", "x")] * (EDITS_LIMIT + 1), "/edits", "too-many"),
        ([text("p1", "Орган решает.")], "/edits/0", "nothing-changed"),
        ([heading("a5", "x"), text("p1", "x" * (WORDS_LIMIT + 1))], "/edits/1/text", "too-long"),
        ([heading("a5", "x" * (HEADING_LIMIT + 1))], "/edits/0/heading", "too-long"),
        ([text("p1", "x\0")], "/edits/0/text", "forbidden-character"),
        ([PutIn(A5, P1, DraftUnit(K.POINT, "1" * (LABEL_LIMIT + 1), text="x"))], "/edits/0/unit/label", "too-long"),
        ([PutIn(A5, P1, deep(UNITS_LIMIT + 1))], "/edits/0/unit", "too-many"),
        ([PutIn(A5, P1, DraftUnit(K.POINT, text=" ", children=(DraftUnit(K.POINT),)))], "/edits/0/unit", "missing"),
        ([Redrafted(P1, TEXT.hash(P1), DraftUnit(K.PARAGRAPH))], "/edits/0/unit", "missing"),
        ([text("p1", "x"), LeftOut(A5, TEXT.hash(A5))], "/edits/1", "meets-another"),
        ([LeftOut(A5, TEXT.hash(A5)), text("p1", "x")], "/edits/1", "meets-another"),
        ([text("p1", "x"), text("p1", "y")], "/edits/1", "meets-another"),
        (
            [PutIn(A5, P1, DraftUnit(K.POINT, text="x")), PutIn(A5, P1, DraftUnit(K.INDENT, text="y"))],
            "/edits/1",
            "meets-another",
        ),
    ],
)
def test_what_cannot_be_an_amendment_is_refused_with_its_place(edits: list[Edit], pointer: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        made(*edits)
    assert (refused.value.pointer, refused.value.reason) == (pointer, reason)


def test_an_operation_read_as_an_edit_makes_itself_again() -> None:
    steps = (
        says(TEXT, "p1", "x"),
        headed(TEXT, "a5", "y"),
        put("a5", "p2", unit("new1", "z", kind="paragraph", label="9", children=[unit("new2", "а", label="1")])),
        without(TEXT, "a6"),
        instead(TEXT, "q2", unit("q2", "w", label="2")),
    )
    assert proposed([as_edited(step) for step in steps], TEXT, MANNER, ids()) == steps
    assert {type(step) for step in steps} == {ChangeText, ChangeHeading, InsertClause, RemoveClause, ReplaceClause}
    assert isinstance(TEXT, ClauseTree)
