"""What is done to units as a whole stands beside what others do in them, or is refused by name."""

from itertools import permutations

import pytest

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.operation import (
    CorrectWords,
    JoinClauses,
    MoveClause,
    NewNumber,
    RenumberClauses,
    RepealClause,
    ReplaceTerm,
    Seat,
    SplitClause,
    Swap,
    TermPlace,
)
from service.domain.consolidation.consolidate import Attention, Consolidated, Unresolved, consolidate
from service.domain.consolidation.share import Open
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.clause import ClauseKind
from tests.drafting import amendment, headed, instead, put, says, unit, without
from tests.language import draw, tree

DRAWING = """
    article 1 "Орган" #a
      paragraph 1 #a1: Орган решает. Орган публикует решение.
      paragraph 2 #a2: Порядок:
        point 1 #p1: запрос;
        point 2 #p2: ответ.
      paragraph 3 #a3: Орган хранит запись.
    article 2 "Надзор" #b
      paragraph 1 #b1: Надзор ведёт Совет.
"""
TEXT = tree(DRAWING)
C = ClauseId


def words(clause: str) -> str:
    return TEXT.index[C(clause)].clause.text


def moved(clause: str, parent: str | None, after: str | None, label: str) -> MoveClause:
    row = TEXT.index[C(clause)]
    seat = Seat(row.parent, row.clause.label)
    under = C(parent) if parent else None
    return MoveClause(C(clause), seat, under, C(after) if after else None, row.clause.kind, label)


def split(clause: str, first: str, second: str, new: str = "new", child: str | None = None) -> SplitClause:
    half = unit(new, second, kind="paragraph", label="1.1")
    return SplitClause(C(clause), words_hash(words(clause)), first, half, C(child) if child else None)


def term(*clauses: str) -> ReplaceTerm:
    places = [TermPlace(C(one), False, words_hash(words(one)), (Swap("Орган", 1, "Бюро"),)) for one in clauses]
    return ReplaceTerm("орган", "бюро", tuple(places))


MOVE = amendment("move", moved("a3", "b", "b1", "2"), number=1)
MOVE_FIRST = amendment("move-first", moved("a3", "b", None, "0.1"), number=2)
SPLIT = amendment("split", split("a1", "Орган решает.", "Орган публикует решение."), number=3)
JOIN = amendment("join", JoinClauses(C("p1"), words_hash(words("p1")), C("p2"), TEXT.hash(C("p2"))), number=4)
REPEAL = amendment("repeal", RepealClause(C("a2"), TEXT.hash(C("a2")), "Утратила силу."), number=5)
TERM = amendment("term", term("a1", "a3"), number=6)
RENUMBER = amendment("renumber", RenumberClauses((NewNumber(C("a3"), "3", "4"),)), number=7)
CORRECT = amendment("correct", CorrectWords(C("a3"), words_hash(words("a3")), False, "Орган хранит запись"), number=8)
ARCHIVE = amendment("archive", says(TEXT, "a3", "Орган хранит запись в архиве."), number=9)
GONE = amendment("gone", without(TEXT, "a3"), number=10)
POINT = amendment("point", put("a2", "p1", unit("p9", "срок;", label="1.1")), number=11)
FIRST_HALF = amendment("first-half", says(TEXT, "a1", "Совет решает. Орган публикует решение."), number=12)
SECOND_HALF = amendment("second-half", says(TEXT, "a1", "Орган решает. Орган оглашает решение."), number=13)
REDRAFT = amendment(
    "redraft",
    instead(TEXT, "a2", unit("a2", "Порядок:", kind="paragraph", label="2", children=[unit("q1", "иное.", label="1")])),
    number=14,
)
REDRAFT_OTHER = amendment(
    "redraft-other",
    instead(TEXT, "a2", unit("a2", "Порядок:", kind="paragraph", label="2", children=[unit("q2", "ино.", label="1")])),
    number=15,
)
NO_ARTICLE = amendment("no-article", without(TEXT, "a"), number=16)
B_UNDER_A = amendment("b-under-a", moved("b", "a", None, "0.1"), number=17)
A_UNDER_B = amendment("a-under-b", moved("a", "b", None, "0.1"), number=18)
NEW_IN_B = amendment("new-in-b", put("b", "b1", unit("b9", "Прочее.", kind="paragraph", label="1.1")), number=19)
MOVE_AGAIN = amendment("move-again", moved("a3", "b", "b1", "2"), number=20)


def drawn(*changes: tuple[str, str]) -> str:
    drawing = DRAWING
    for was, now in changes:
        assert was in drawing
        drawing = drawing.replace(was, now)
    return draw(tree(drawing))


A3 = "      paragraph 3 #a3: Орган хранит запись.\n"
POINTS = "        point 1 #p1: запрос;\n        point 2 #p2: ответ."
LAPSED = ("Порядок:\n" + POINTS, "Утратила силу.")
B1 = "      paragraph 1 #b1: Надзор ведёт Совет.\n"


@pytest.mark.parametrize(
    ("adopted", "becomes"),
    [
        ((MOVE,), drawn((A3, ""), (B1, B1 + A3.replace("3 #", "2 #")))),
        ((MOVE, MOVE_AGAIN), drawn((A3, ""), (B1, B1 + A3.replace("3 #", "2 #")))),
        (
            (MOVE, ARCHIVE),
            drawn((A3, ""), (B1, B1 + A3.replace("3 #", "2 #").replace("запись", "запись в архиве"))),
        ),
        (
            (MOVE, NEW_IN_B),
            drawn((A3, ""), (B1, B1 + A3.replace("3 #", "2 #") + "      paragraph 1.1 #b9: Прочее.\n")),
        ),
        ((RENUMBER, ARCHIVE), drawn(("3 #a3", "4 #a3"), ("хранит запись", "хранит запись в архиве"))),
        ((RENUMBER, GONE), drawn((A3, ""))),
        ((TERM, GONE), drawn((A3, ""), ("#a1: Орган", "#a1: Бюро"))),
        ((CORRECT, GONE), drawn((A3, ""))),
        (
            (TERM, ARCHIVE),
            drawn(("#a1: Орган", "#a1: Бюро"), ("Орган хранит запись", "Бюро хранит запись в архиве")),
        ),
        ((REPEAL,), drawn(LAPSED)),
        ((REPEAL, REPEAL), drawn(LAPSED)),
        (
            (SPLIT,),
            drawn((" Орган публикует решение.", "\n      paragraph 1.1 #new: Орган публикует решение.")),
        ),
        (
            (SPLIT, FIRST_HALF),
            drawn(
                ("#a1: Орган", "#a1: Совет"),
                (" Орган публикует решение.", "\n      paragraph 1.1 #new: Орган публикует решение."),
            ),
        ),
        (
            (SPLIT, SECOND_HALF, FIRST_HALF),
            drawn(
                ("#a1: Орган", "#a1: Совет"),
                (" Орган публикует решение.", "\n      paragraph 1.1 #new: Орган оглашает решение."),
            ),
        ),
        ((JOIN,), drawn(("запрос;\n        point 2 #p2: ответ.", "запрос; ответ."))),
        (
            (JOIN, amendment("p2", says(TEXT, "p2", "письменный ответ."))),
            drawn(("запрос;\n        point 2 #p2: ответ.", "запрос; письменный ответ.")),
        ),
        ((REDRAFT, REDRAFT), drawn((POINTS, "        point 1 #q1: иное."))),
    ],
)
def test_what_is_done_to_units_stands_beside_what_is_done_in_them(adopted: tuple[Amendment, ...], becomes: str) -> None:
    for order in permutations(adopted):
        made = consolidate(TEXT, order)
        assert isinstance(made, Consolidated), made
        assert draw(made.tree) == becomes


@pytest.mark.parametrize(
    ("adopted", "clause", "reason"),
    [
        ((MOVE, MOVE_FIRST), "a3", "moved-twice"),
        ((MOVE, RENUMBER), "a3", "same-label"),
        ((MOVE, GONE), "a3", "moved-and-removed"),
        ((MOVE, NO_ARTICLE), "a3", "moved-and-removed"),
        ((B_UNDER_A, NO_ARTICLE), "a", "put-under-removed"),
        ((B_UNDER_A, A_UNDER_B), "a", "inside-itself"),
        ((REPEAL, POINT), "a2", "put-into-redraft"),
        ((REDRAFT, POINT), "a2", "put-into-redraft"),
        ((REDRAFT, REDRAFT_OTHER), "a2", "put-into-redraft"),
        ((REDRAFT, amendment("no-p2", without(TEXT, "a2"))), "a2", "changed-and-removed"),
        ((REPEAL, amendment("x", says(TEXT, "p1", "письмо;"))), "p1", "changed-and-removed"),
        ((REPEAL, amendment("x", says(TEXT, "a2", "Ход:"))), "a2", "same-words"),
        ((TERM, amendment("x", says(TEXT, "a3", "Совет хранит запись."))), "a3", "same-words"),
        ((SPLIT, amendment("x", without(TEXT, "a1"))), "a1", "clause-gone"),
        ((SPLIT, amendment("x", split("a1", "Орган решает. Орган", "публикует решение.", "half"))), "a1", ""),
        ((JOIN, POINT), "p1", "not-next"),
    ],
)
def test_what_cannot_stand_together_is_refused_by_name(
    adopted: tuple[Amendment, ...], clause: str, reason: str
) -> None:
    for order in permutations(adopted):
        made = consolidate(TEXT, order)
        assert isinstance(made, Unresolved)
        told = [one for one in made.collisions if one.clause == clause and (one.reason == reason or not reason)]
        assert told, made.collisions
        assert set(told[0].amendments) == {one.id for one in adopted}
        assert consolidate(TEXT, adopted) == made


def test_a_sub_amendment_follows_its_parent_through_a_division() -> None:
    made = consolidate(TEXT, [SPLIT])
    assert isinstance(made, Consolidated)
    child = amendment("child", says(made.tree, "new", "Орган оглашает решение."), parent="split")
    both = consolidate(TEXT, [child, SPLIT, FIRST_HALF])
    assert isinstance(both, Consolidated)
    assert "#a1: Совет решает.\n  paragraph 1.1 #new: Орган оглашает решение." in draw(both.tree)
    assert both.provenance[C("new")] == (SPLIT.id,)


def test_a_unit_moved_under_a_new_one_by_a_sub_amendment_takes_the_changes_of_others_along() -> None:
    parent = amendment("chapter", put(None, "b", unit("ch", kind="chapter", label="1")), number=1)
    made = consolidate(TEXT, [parent])
    assert isinstance(made, Consolidated)
    step = MoveClause(C("b"), Seat(None, "2"), C("ch"), None, ClauseKind.ARTICLE, "2")
    child = amendment("child", step, parent="chapter", number=2)
    other = amendment("other", headed(TEXT, "b", "Контроль"), number=3)
    both = consolidate(TEXT, [other, child, parent])
    assert isinstance(both, Consolidated), both
    assert draw(both.tree).endswith(
        'chapter 1 #ch\n  article 2 "Контроль" #b\n    paragraph 1 #b1: Надзор ведёт Совет.'
    )


def test_two_that_divide_a_unit_alike_divide_it_once() -> None:
    twin = amendment("twin", split("a1", "Орган решает.", "Орган публикует решение.", "n2"), number=30)
    both, one = consolidate(TEXT, [twin, SPLIT]), consolidate(TEXT, [SPLIT])
    assert isinstance(both, Consolidated)
    assert isinstance(one, Consolidated)
    assert both.tree == one.tree
    assert both.provenance[C("a1")] == (SPLIT.id, twin.id)


def test_words_put_in_at_the_border_of_a_division_are_named_for_checking() -> None:
    then = amendment("then", says(TEXT, "a1", "Орган решает. Затем Орган публикует решение."), number=31)
    made = consolidate(TEXT, [SPLIT, then])
    assert isinstance(made, Consolidated)
    assert "#a1: Орган решает.\n  paragraph 1.1 #new: Затем Орган публикует решение." in draw(made.tree)
    assert made.attention == (Attention((then.id, SPLIT.id), C("a1"), "at-the-border"),)


def test_an_amendment_that_does_two_things_stands_beside_one_that_does_one_of_them() -> None:
    both = amendment("both", *ARCHIVE.operations, put("b", "b1", unit("b9", children=[unit("b10", "Да.")])), number=32)
    made = consolidate(TEXT, [both, ARCHIVE, amendment("w", says(TEXT, "a3", "Бюро хранит запись в архиве."))])
    assert isinstance(made, Consolidated)
    assert "Бюро хранит запись в архиве." in draw(made.tree)
    assert draw(made.tree).endswith("  point #b9\n    point #b10: Да.")
    assert made.provenance[C("b10")] == (both.id,)


def test_what_was_meant_for_a_unit_that_an_article_takes_along_is_refused_with_its_name() -> None:
    assert consolidate(TEXT, [SPLIT, NO_ARTICLE]) == Unresolved(
        (Open((NO_ARTICLE.id, SPLIT.id), C("a1"), "clause-gone"),)
    )
