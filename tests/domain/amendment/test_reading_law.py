"""Print, then read: an instruction is read back as the operations that it was made of, in both languages and forms."""

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.form import Form
from service.domain.amendment.instruction import instruct
from service.domain.amendment.lapse import lapsed
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    Seat,
    SplitClause,
)
from service.domain.amendment.reading import read
from service.domain.amendment.reading_result import Read
from service.domain.amendment.term_throughout import throughout
from service.domain.ids import ClauseId, Language
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.tree import ClauseTree
from tests.drafting import corrected
from tests.language import tree

K = ClauseKind
LAW = tree("""
    name #name: О надзоре
    preamble #pre: Настоящий Закон принят в целях надзора.
    chapter 1 "Общее" #ch1
      article 1 "Предмет" #a1
        paragraph 1 #a1p1: Надзор ведёт «орган надзора», а также "иной орган".
        paragraph 2 #a1p2: Сведения включают:
          point 1 #a1p2i1: имя;
          point 2 #a1p2i2: адрес:
            subpoint а #a1p2i2a: почтовый;
            subpoint б #a1p2i2b: иной.
        paragraph 3 #a1p3: Порядок:
          indent #a1p3n2: первый;
          indent #a1p3n3: второй;
          indent #a1p3n4: третий.
      article 2 "Надзор" #a2: Надзор ведётся ежегодно. Отчёт о нём представляется ежегодно; срок – 30 дней.
    chapter 2 "Прочее" #ch2
      article 3 "Силы" #a3
        paragraph 1 #a3p1: Вступает в силу.
    annex 1 "Форма" #annex
      paragraph 1 #annexp1: Форма отчёта.
      table #table
        row #row1: Показатель\tСрок
        row #row2: отчёт\t30 дней
""")
ACT = tree(
    """
    name #name: On supervision
    article 1 "Subject" #a1
      paragraph 1 #a1p1: Supervision is by “the body” and by "another body".
      paragraph 2 #a1p2: Records shall hold:
        point a #a1p2i1: the name;
        point b #a1p2i2: the address:
          subpoint i #a1p2i2a: of mail;
          subpoint ii #a1p2i2b: any other.
    article 2 "Supervision" #a2: It takes place every year. A report is made every year; the period is 30 days.
    """,
    "en",
)
TEXTS = [
    CitedText(LAW, Scheme.RU_PARTS),
    CitedText(LAW, Scheme.RU_POINTS),
    CitedText(ACT, Scheme.EN),
    CitedText(ACT, Scheme.EU),
]
WORDS = [
    "надзор",
    "орган",
    "срок",
    "30",
    "дней",
    "не",
    "и",
    "«орган»",
    '"иной"',
    "of",
    "the",
    "body",
    "5.1",
    "в",
    "ещё",
    "–",
    "№",
]
MARKS = [".", ";", ",", ":", "»", "«", "”", "(", ")", '"', "..."]


@st.composite
def texts(draw: st.DrawFn, longest: int = 12) -> str:
    """Some words with marks between them, whatever they mean; quotation marks need not be paired."""
    made = ""
    for word in draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=longest)):
        made += (" " if made else "") + word + draw(st.sampled_from(["", "", "", *MARKS]))
    return made


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """A text with some of its words replaced, taken out or joined by others."""
    words = text.split(" ")
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(words)))
        gone = draw(st.integers(0, 2))
        words[at : at + gone] = draw(st.lists(st.sampled_from([*WORDS, "дней.", "срок;", "body,"]), max_size=2))
    return " ".join(words)


def units(text: CitedText, *kinds: ClauseKind) -> list[Clause]:
    return [row.clause for _, row in text.tree.walk() if not kinds or row.clause.kind in kinds]


@st.composite
def changes(draw: st.DrawFn, text: CitedText) -> Operation:
    """Another text or heading for a clause."""
    heading = draw(st.booleans())
    possible = [unit for unit in units(text) if (unit.heading if heading else unit.text) and unit.kind is not K.ROW]
    unit = draw(st.sampled_from(possible))
    old = unit.heading if heading else unit.text
    new = draw(st.one_of(edited(old), texts()))
    kind = draw(st.sampled_from(["text", "text", "correct"]))
    if kind == "correct":
        return CorrectWords(unit.id, words_hash(old), heading, new)
    return ChangeHeading(unit.id, words_hash(old), new) if heading else ChangeText(unit.id, words_hash(old), new)


@st.composite
def new_units(draw: st.DrawFn, kind: ClauseKind, label: str, scheme: Scheme) -> NewClause:
    """A unit as people write them: an article has a heading and paragraphs, a paragraph its points."""
    words = texts(6).filter(lambda said: said[0].isalpha())
    if kind is K.ARTICLE:
        under = [draw(new_units(K.PARAGRAPH, str(number), scheme)) for number in range(1, draw(st.integers(1, 3)))]
        own = "" if under else draw(words)
        return NewClause(ClauseId("new"), kind, label, draw(words), own, tuple(under))
    if kind is K.PARAGRAPH:
        letters = "1" if scheme in (Scheme.RU_PARTS, Scheme.RU_POINTS) else "a"
        under = [NewClause(ClauseId("new"), K.POINT, letters, text=draw(words))] if draw(st.booleans()) else []
        return NewClause(ClauseId("new"), kind, label, "", draw(words), tuple(under))
    return NewClause(ClauseId("new"), kind, label, "", draw(words))


@st.composite
def insertions(draw: st.DrawFn, text: CitedText) -> Operation:
    """A new unit of any kind, behind one of its like or first."""
    beside = draw(st.sampled_from(units(text, K.ARTICLE, K.PARAGRAPH, K.POINT, K.SUBPOINT, K.INDENT, K.ROW)))
    row = text.tree.index[beside.id]
    first = draw(st.booleans()) and text.tree.children(row.parent)[0].clause.id == beside.id
    label = f"{beside.label}.1" if beside.label else ""
    if text.scheme is Scheme.EU and beside.label:
        label = f"{beside.label}a"
    unit = _named(draw(new_units(beside.kind, label, text.scheme)), "new")
    return InsertClause(row.parent, None if first else beside.id, unit)


@st.composite
def successions(draw: st.DrawFn, text: CitedText) -> list[Operation]:
    """Two or three new units of one kind behind one another."""
    first = draw(insertions(text))
    assert isinstance(first, InsertClause)
    put_in: list[InsertClause] = [first]
    for number in range(2, draw(st.integers(3, 4))):
        label = first.unit.label
        if label:
            label = f"{label[:-1]}{'ab'[number - 2]}a" if text.scheme is Scheme.EU else f"{label[:-1]}{number}"
        unit = _named(draw(new_units(first.unit.kind, label, text.scheme)), f"new{number}")
        put_in.append(InsertClause(first.parent, put_in[-1].unit.id, unit))
    return list(put_in)


def _named(unit: NewClause, name: str) -> NewClause:
    """A unit with an id for itself and each under it."""
    children = tuple(_named(child, f"{name}-{at}") for at, child in enumerate(unit.children))
    return replace(unit, id=ClauseId(name), children=children)


@st.composite
def redrafts(draw: st.DrawFn, text: CitedText) -> Operation:
    """An article or paragraph anew."""
    unit = draw(st.sampled_from(units(text, K.ARTICLE, K.PARAGRAPH)))
    made = _named(draw(new_units(unit.kind, unit.label, text.scheme)), "new")
    return ReplaceClause(
        unit.id,
        text.tree.hash(unit.id),
        NewClause(unit.id, unit.kind, unit.label, made.heading, made.text, made.children),
    )


@st.composite
def departures(draw: st.DrawFn, text: CitedText) -> Operation:
    """A unit left out or repealed."""
    unit = draw(st.sampled_from(units(text)))
    words = lapsed(text.tree, unit.id, text.scheme)
    if draw(st.booleans()) and words and unit.text != words:
        return RepealClause(unit.id, text.tree.hash(unit.id), draw(st.sampled_from([words, "Не действует."])))
    return RemoveClause(unit.id, text.tree.hash(unit.id))


RESTRUCTURED: list[tuple[int, Operation]] = [
    (0, RenumberClauses((NewNumber(ClauseId("a1p2"), "2", "3"), NewNumber(ClauseId("a1p3"), "3", "4")))),
    (0, RenumberClauses((NewNumber(ClauseId("a3"), "3", "4"),))),
    (0, RenumberClauses((NewNumber(ClauseId("a1p2i2b"), "б", "в"), NewNumber(ClauseId("a3p1"), "1", "2")))),
    (0, MoveClause(ClauseId("a1p3"), Seat(ClauseId("a1"), "3"), ClauseId("a3"), ClauseId("a3p1"), K.PARAGRAPH, "2")),
    (0, MoveClause(ClauseId("a1p3"), Seat(ClauseId("a1"), "3"), ClauseId("a1"), None, K.PARAGRAPH, "0.1")),
    (0, MoveClause(ClauseId("a1p3"), Seat(ClauseId("a1"), "3"), ClauseId("a2"), None, K.PARAGRAPH, "1")),
    (0, MoveClause(ClauseId("ch1"), Seat(None, "1"), None, ClauseId("ch2"), K.CHAPTER, "3")),
    (
        0,
        SplitClause(
            ClauseId("a2"),
            words_hash(LAW.index[ClauseId("a2")].clause.text),
            "Надзор ведётся ежегодно.",
            NewClause(
                ClauseId("n0"), K.ARTICLE, "2.1", "Отчёт", "Отчёт о нём представляется ежегодно; срок – 30 дней."
            ),
        ),
    ),
    (
        0,
        SplitClause(
            ClauseId("a1p2"),
            words_hash("Сведения включают:"),
            "Сведения включают:",
            NewClause(ClauseId("n0"), K.PARAGRAPH, "2.1"),
            ClauseId("a1p2i2"),
        ),
    ),
    (0, JoinClauses(ClauseId("a1p2i1"), words_hash("имя;"), ClauseId("a1p2i2"), LAW.hash(ClauseId("a1p2i2")))),
    (0, JoinClauses(ClauseId("a1p3n2"), words_hash("первый;"), ClauseId("a1p3n3"), LAW.hash(ClauseId("a1p3n3")), "\n")),
    (0, RepealClause(ClauseId("a1p1"), LAW.hash(ClauseId("a1p1")), "Утратила силу.")),
    (0, RepealClause(ClauseId("a1p1"), LAW.hash(ClauseId("a1p1")), "Не действует.")),
    (2, RenumberClauses((NewNumber(ClauseId("a1p2i1"), "a", "c"), NewNumber(ClauseId("a1p2i2"), "b", "d")))),
    (2, MoveClause(ClauseId("a1p1"), Seat(ClauseId("a1"), "1"), ClauseId("a1"), ClauseId("a1p2"), K.PARAGRAPH, "3")),
    (
        2,
        JoinClauses(
            ClauseId("a1p1"),
            words_hash(ACT.index[ClauseId("a1p1")].clause.text),
            ClauseId("a1p2"),
            ACT.hash(ClauseId("a1p2")),
        ),
    ),
]


def told_and_read(operations: list[Operation], text: CitedText, language: Language, form: Form) -> Read:
    said = instruct(operations, text, language, form)
    numbers = count()
    outcome = read(said, text, language, lambda: f"n{next(numbers)}")
    assert isinstance(outcome, Read), (said, outcome)
    return outcome


def shown(text: ClauseTree, operations: tuple[Operation, ...] | list[Operation]) -> list[tuple[object, ...]]:
    """The text after the operations, all but the ids of what is new."""
    made = apply_all(text, operations)
    assert isinstance(made, Applied), made
    rows = made.tree.walk()
    return [(depth, one.clause.kind, one.clause.label, one.clause.heading, one.clause.text) for depth, one in rows]


def fits(text: CitedText, operations: list[Operation]) -> bool:
    made = apply_all(text.tree, operations)
    return isinstance(made, Applied) and made.tree.hash() != text.tree.hash()


LENIENT = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@given(
    drawn=st.sampled_from(TEXTS).flatmap(
        lambda text: st.tuples(
            st.just(text), st.one_of(changes(text), insertions(text), redrafts(text), departures(text))
        )
    ),
    language=st.sampled_from([RU, EN]),
    form=st.sampled_from(Form),
)
@example((TEXTS[0], corrected(LAW, "name", "надзор О надзоре надзор")), RU, Form.WORDS)
@example((TEXTS[0], corrected(LAW, "a1p2", "надзор Сведения включают: надзор")), EN, Form.WORDS)
@LENIENT
def test_what_is_printed_is_read_back(drawn: tuple[CitedText, Operation], language: Language, form: Form) -> None:
    text, operation = drawn
    if not fits(text, [operation]):
        return
    back = told_and_read([operation], text, language, form)
    assert shown(text.tree, back.operations) == shown(text.tree, [operation])
    if isinstance(operation, ChangeText | ChangeHeading | CorrectWords | RemoveClause | RepealClause):
        assert back.operations == (operation,)


@given(
    drawn=st.sampled_from(TEXTS).flatmap(lambda text: st.tuples(st.just(text), successions(text))),
    language=st.sampled_from([RU, EN]),
)
@LENIENT
def test_units_that_come_together_are_told_in_one_breath_and_read_back(
    drawn: tuple[CitedText, list[Operation]], language: Language
) -> None:
    text, several = drawn
    if not fits(text, several):
        return
    assert "\n" + "2) " not in instruct(several, text, language)
    back = told_and_read(several, text, language, Form.WORDS)
    assert shown(text.tree, back.operations) == shown(text.tree, several)


@pytest.mark.parametrize(("which", "operation"), RESTRUCTURED)
@pytest.mark.parametrize("language", [RU, EN])
def test_what_leaves_every_word_is_read_back(which: int, operation: Operation, language: Language) -> None:
    assert told_and_read([operation], TEXTS[which], language, Form.WORDS).operations == (operation,)


@pytest.mark.parametrize("language", [RU, EN])
@pytest.mark.parametrize("form", Form)
def test_several_operations_are_read_back_together(language: Language, form: Form) -> None:
    several: list[Operation] = [
        ChangeText(
            ClauseId("a1p1"), words_hash(LAW.index[ClauseId("a1p1")].clause.text), "Надзор ведёт «орган надзора»."
        ),
        RemoveClause(ClauseId("a1p2i1"), LAW.hash(ClauseId("a1p2i1"))),
        InsertClause(ClauseId("a1p3"), ClauseId("a1p3n2"), NewClause(ClauseId("n0"), K.INDENT, text="ещё;")),
        RenumberClauses((NewNumber(ClauseId("a3"), "3", "4"),)),
        CorrectWords(ClauseId("a3"), words_hash("Силы"), heading=True, text="Сила"),
    ]
    back = told_and_read(several, TEXTS[0], language, form)
    assert [type(one) for one in back.operations] == [type(one) for one in several]
    assert shown(LAW, back.operations) == shown(LAW, several)


@pytest.mark.parametrize("language", [RU, EN])
def test_a_term_is_read_back_from_its_wording(language: Language) -> None:
    everywhere = throughout(LAW, "орган", "совет")
    assert everywhere is not None
    assert told_and_read([everywhere], TEXTS[0], language, Form.WORDS).operations == (everywhere,)
    some = type(everywhere)(
        "орган",
        "совет",
        (
            type(everywhere.places[0])(
                everywhere.places[0].clause,
                everywhere.places[0].heading,
                everywhere.places[0].base,
                everywhere.places[0].swaps[:1],
            ),
        ),
    )
    back = told_and_read([some], TEXTS[0], language, Form.WORDS)
    assert shown(LAW, back.operations) == shown(LAW, [some])
