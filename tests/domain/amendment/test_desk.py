"""Edits that rearrange become operations: labels and set words are the house's, what cannot be meant is refused."""

from itertools import count

import pytest

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.desk import HEADING_LIMIT, OCCURRENCES_LIMIT, TERM_LIMIT, UNITS_LIMIT
from service.domain.amendment.editorial import is_editorial
from service.domain.amendment.edits import (
    Corrected,
    Divided,
    Edit,
    Joined,
    Relocated,
    Renumbered,
    Repealed,
    TermReplaced,
    TextEdited,
    as_edited,
)
from service.domain.amendment.operation import NewNumber, Operation, RepealClause, Seat, Swap, TermPlace
from service.domain.amendment.proposal import DoesNotFit, proposed
from service.domain.errors import InvalidInput
from service.domain.ids import ClauseId, Hash, Language
from service.domain.text.canonical import words_hash
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Manner, Regime
from service.domain.text.tree import ClauseTree
from tests.drafting import corrected, joined, moved, numbered, split, throughout
from tests.language import draw, tree

DRAWING = """
    name #n: О сроках
    article 5 "Срок" #a5: Общие слова.
      paragraph 1 #p1: Орган решает. Орган хранит.
        point 1 #q1: раз;
        point 2 #q2: два.
      paragraph 2 #p2: Решение, хранится.
    article 6 #a6
      indent #i1: Надзор,
"""
TEXT = tree(DRAWING)
DRAFT, IN_FORCE = Manner(Scheme.RU_PARTS), Manner(Scheme.RU_PARTS, Regime.ENACTED)
A5, P1, P2, Q1, Q2, A6, I1 = map(ClauseId, ("a5", "p1", "p2", "q1", "q2", "a6", "i1"))
NAME, NONE = ClauseId("n"), ClauseId("none")


def steps(*edits: Edit, manner: Manner = DRAFT, text: ClauseTree = TEXT) -> tuple[Operation, ...]:
    numbers = count(1)
    return proposed(edits, text, manner, lambda: f"new{next(numbers)}")


def made(*edits: Edit) -> str:
    done = apply_all(TEXT, steps(*edits))
    assert isinstance(done, Applied)
    return draw(done.tree)


def words(clause: ClauseId) -> Hash:
    return words_hash(TEXT.index[clause].clause.text)


def numbers(*those: tuple[ClauseId, str, str]) -> Renumbered:
    return Renumbered(tuple(NewNumber(*one) for one in those))


def move(clause: ClauseId = P2, label: str | None = None, kind: ClauseKind | None = None) -> Relocated:
    row = TEXT.index[clause]
    return Relocated(clause, Seat(row.parent, row.clause.label), A6, None, kind, label)


def halves(**more: object) -> Divided:
    given = {"clause": P1, "base": words(P1), "text": "Орган решает.", "rest": "Орган хранит.", "child": Q1}
    return Divided(**{**given, **more})  # type: ignore[arg-type]


def term(*swaps: Swap, by: str = "совет") -> TermReplaced:
    return TermReplaced("орган", by, (TermPlace(P1, False, words(P1), swaps),))


def correction(text: str, clause: ClauseId = P2, *, heading: bool = False) -> Corrected:
    unit = TEXT.index[clause].clause
    return Corrected(clause, words_hash(unit.heading if heading else unit.text), heading, text)


@pytest.mark.parametrize(
    ("edit", "was", "now"),
    [
        (numbers((P2, "2", " 3 ")), "paragraph 2 #p2", "paragraph 3 #p2"),
        (move(), "", "paragraph 1 #p2: Решение"),
        (move(label="7", kind=ClauseKind.POINT), "", "point 7 #p2: Решение"),
        (halves(), "", "paragraph 1.1 #new1: Орган хранит.\n    point 1 #q1"),
        (halves(label="9", heading="Хранение"), "", 'paragraph 9 "Хранение" #new1: Орган хранит.'),
        (Joined(Q1, words(Q1), Q2, TEXT.hash(Q2)), "", "point 1 #q1: раз; два."),
        (term(Swap("Орган", 1, " Совет ")), "", "Совет решает. Орган хранит."),
        (correction("Решение хранится."), "", "Решение хранится."),
        (correction("Срок.", A5, heading=True), "", '"Срок."'),
    ],
)
def test_an_edit_becomes_what_it_says(edit: Edit, was: str, now: str) -> None:
    drawing = made(edit)
    assert now in drawing
    assert not was or was not in drawing


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        (A5, "Утратила силу."),
        (P1, "Утратила силу."),
        (Q1, "утратил силу;"),
        (Q2, "утратил силу."),
        (I1, "утратил силу,"),
    ],
)
def test_a_repealed_unit_says_so_in_its_gender(clause: ClauseId, said: str) -> None:
    assert steps(Repealed(clause, TEXT.hash(clause)), manner=IN_FORCE) == (
        RepealClause(clause, TEXT.hash(clause), said),
    )


def test_other_languages_say_it_where_the_words_are_known() -> None:
    english = tree("article 1 #a: Rules.", "en")
    (step,) = steps(Repealed(ClauseId("a"), english.hash(ClauseId("a"))), manner=IN_FORCE, text=english)
    assert step == RepealClause(ClauseId("a"), english.hash(ClauseId("a")), "Repealed.")
    german = ClauseTree(Language("de"), tuple(english.index.values()))
    with pytest.raises(InvalidInput, match="unknown-language"):
        steps(Repealed(ClauseId("a"), german.hash(ClauseId("a"))), manner=IN_FORCE, text=german)


@pytest.mark.parametrize(
    "operation",
    [
        numbered(TEXT, p2="3"),
        moved(TEXT, "p2", "a6", None, "1"),
        joined(TEXT, "q1", "q2"),
        throughout(TEXT, "Орган", "Совет", "p1"),
        corrected(TEXT, "p2", "Решение хранится."),
    ],
)
def test_an_operation_is_the_edit_that_makes_it(operation: Operation) -> None:
    assert steps(as_edited(operation)) == (operation,)


def test_a_repeal_and_a_division_are_the_edits_that_make_them() -> None:
    lapse = RepealClause(P2, TEXT.hash(P2), "Утратила силу.")
    assert steps(as_edited(lapse), manner=IN_FORCE) == (lapse,)
    step = split(TEXT, "p1", "Орган решает.", "Орган хранит.", "q1")
    assert proposed([as_edited(step)], TEXT, DRAFT, lambda: "other", (step,)) == (step,)


@pytest.mark.parametrize(
    ("edits", "reason", "pointer"),
    [
        ([Repealed(P2, TEXT.hash(P2))], "draft-text", "/edits/0"),
        ([numbers()], "missing", "/edits/0/numbers"),
        ([numbers(*[(P2, "2", "3")] * (UNITS_LIMIT + 1))], "too-many", "/edits/0/numbers"),
        ([numbers((P2, "2", " "))], "missing", "/edits/0/numbers/0/label"),
        ([numbers((P2, "2", "2"))], "nothing-changed", "/edits/0/numbers/0/label"),
        ([numbers((P2, "2", "1"))], "label-taken", "/edits/0/numbers"),
        ([numbers((NAME, "", "1"))], "unnumbered", "/edits/0/numbers/0"),
        ([move(P1, label="6", kind=ClauseKind.ARTICLE)], "label-taken", "/edits/0/label"),
        ([Joined(Q1, words(Q1), Q2, TEXT.hash(Q2), "; ")], "unknown", "/edits/0/glue"),
        ([TermReplaced("орган", "совет", ())], "missing", "/edits/0/places"),
        ([term()], "missing", "/edits/0/places/0/swaps"),
        ([term(*[Swap("Орган", 1, "Совет")] * (OCCURRENCES_LIMIT + 1))], "too-many", "/edits/0/places"),
        ([term(Swap("Орган", 1, "Орган"))], "nothing-changed", "/edits/0/places/0/swaps/0"),
        ([term(Swap("Орган", 1, " "))], "missing", "/edits/0/places/0/swaps/0"),
        ([term(Swap("Орган", 1, "Совет"), by="x" * (TERM_LIMIT + 1))], "too-long", "/edits/0/by"),
        ([correction("Решение не хранится.")], "not-editorial", "/edits/0/text"),
        ([correction("С" * (HEADING_LIMIT + 1), A5, heading=True)], "too-long", "/edits/0/text"),
        ([correction("Решение хранится."), numbers((P2, "2", "3"))], "editorial-alone", "/edits"),
        ([halves(), TextEdited(P1, words(P1), "Иное.")], "meets-another", "/edits/1"),
        ([move(), move(P1)], "meets-another", "/edits/1"),
    ],
)
def test_what_cannot_be_meant_is_refused(edits: list[Edit], reason: str, pointer: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        steps(*edits)
    assert (refused.value.reason, refused.value.pointer) == (reason, pointer)


@pytest.mark.parametrize("edit", [numbers((P2, "2", "3")), move()])
def test_numbers_of_a_text_in_force_stay(edit: Edit) -> None:
    with pytest.raises(InvalidInput, match="enacted-text"):
        steps(edit, manner=IN_FORCE)


@pytest.mark.parametrize(
    ("edit", "manner"),
    [
        (Repealed(NONE, Hash("0")), IN_FORCE),
        (numbers((NONE, "2", "3")), DRAFT),
        (Relocated(NONE, Seat(None, ""), None, None), DRAFT),
        (Divided(NONE, Hash("0"), "a", "b"), DRAFT),
        (Corrected(NONE, Hash("0"), False, "x"), DRAFT),
    ],
)
def test_what_is_not_there_is_named(edit: Edit, manner: Manner) -> None:
    with pytest.raises(DoesNotFit) as refused:
        steps(edit, manner=manner)
    assert (refused.value.clause, refused.value.reason) == ("none", "clause-missing")


@pytest.mark.parametrize(
    ("old", "new", "slip"),
    [
        ("Орган , котороый решает", "Орган, который решает", True),
        ("все органы", "всё, органы", True),
        ("не смотря на", "несмотря на", True),
        ("Государство", "государство", True),
        ("соглашения", "соглашение", True),
        ("30 дней", "10 дней", False),
        ("вправе", "не вправе", False),
        ("орган и совет", "орган или совет", False),
        ("может", "можем", False),
        ("орган", "отдел", False),
        ("20 %", "20 §", False),
        ("день", "тень", False),
    ],
)
def test_a_slip_is_what_cannot_change_the_sense_by_its_words(old: str, new: str, slip: bool) -> None:
    assert is_editorial(old, new, Language("ru")) is slip
