"""Clauses are cited from the smallest unit to the largest, each by a name of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText, Part, cite, unit_name
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.naming_words import Case
from service.domain.text.tree import ClauseTree, Placed
from tests.cited import CITED, K
from tests.language import tree

PRINTED = [
    ("name", "наименование", "title of the act"),
    ("preamble", "преамбула", "preamble"),
    ("preamble2", "абзац второй преамбулы", "second indent of preamble"),
    ("divI", "раздел I", "title I"),
    ("sub1", "подраздел 1 раздела I", "subtitle 1 of title I"),
    ("ch1", "глава 1", "chapter 1"),
    ("sec1", "параграф 1 главы 1", "section 1 of chapter 1"),
    ("a5", "статья 5", "article 5"),
    ("a5p1", "часть 1 статьи 5", "part 1 of article 5"),
    ("a5p1i2", "пункт 2 части 1 статьи 5", "point 2 of part 1 of article 5"),
    ("a5p1i2a", 'подпункт "а" пункта 2 части 1 статьи 5', "subpoint (a) of point 2 of part 1 of article 5"),
    ("a5p2n2", "абзац второй части 2 статьи 5", "second indent of part 2 of article 5"),
    ("a9", "статья 9", "article 9"),
    ("a9n2", "абзац второй статьи 9", "second indent of article 9"),
    ("a10i1", "пункт 1 статьи 10", "point 1 of article 10"),
    ("a10note", "примечание статьи 10", "note of article 10"),
    ("annex1", "приложение № 1", "Annex No. 1"),
    ("annex1p1", "пункт 1 приложения № 1", "point 1 of Annex No. 1"),
    ("annex1p1a", 'подпункт "а" пункта 1 приложения № 1', "subpoint (a) of point 1 of Annex No. 1"),
    ("annex1a5", "статья 5 приложения № 1", "article 5 of Annex No. 1"),
    ("closing", "заключительная часть", "closing part"),
]


@pytest.mark.parametrize(("clause", "russian", "english"), PRINTED)
def test_a_clause_is_cited_from_the_smallest_unit_to_the_largest(clause: str, russian: str, english: str) -> None:
    assert cite(CITED, ClauseId(clause)) == russian
    assert cite(CITED, ClauseId(clause), EN) == english


@pytest.mark.parametrize(
    ("case", "printed"),
    [
        (Case.NOMINATIVE, "абзац второй части 2 статьи 5"),
        (Case.GENITIVE, "абзаца второго части 2 статьи 5"),
        (Case.DATIVE, "абзацу второму части 2 статьи 5"),
        (Case.ACCUSATIVE, "абзац второй части 2 статьи 5"),
        (Case.INSTRUMENTAL, "абзацем вторым части 2 статьи 5"),
        (Case.PREPOSITIONAL, "абзаце втором части 2 статьи 5"),
    ],
)
def test_only_the_first_word_takes_the_case(case: Case, printed: str) -> None:
    assert CITED.cite(ClauseId("a5p2n2"), RU, case) == printed


def test_a_part_of_a_unit_is_cited() -> None:
    a5, a5p1 = ClauseId("a5"), ClauseId("a5p1")
    assert CITED.cite(a5, RU, Case.PREPOSITIONAL, Part.HEADING) == "наименовании статьи 5"
    assert CITED.cite(a5, EN, part=Part.HEADING) == "heading of article 5"
    assert CITED.cite(a5p1, RU, Case.PREPOSITIONAL, Part.INTRODUCTION) == "абзаце первом части 1 статьи 5"
    assert CITED.cite(a5p1, EN, part=Part.INTRODUCTION) == "introductory part of part 1 of article 5"


@pytest.mark.parametrize(
    ("scheme", "kind", "label", "place", "russian", "english"),
    [
        (Scheme.RU_PARTS, K.DIVISION, "ПЕРВЫЙ", None, "раздел первый", "title ПЕРВЫЙ"),
        (Scheme.RU_PARTS, K.PART, "ПЕРВАЯ", None, "часть первая", "part ПЕРВАЯ"),
        (Scheme.RU_PARTS, K.INDENT, "", 23, "абзац двадцать третий", "23rd indent"),
        (Scheme.RU_PARTS, K.INDENT, "", 200, "абзац 200", "200th indent"),
        (Scheme.RU_PARTS, K.PARAGRAPH, "", 1, "часть первая", "first part"),
        (Scheme.RU_PARTS, K.ANNEX, "", None, "приложение", "annex"),
        (Scheme.RU_PARTS, K.RECITAL, "12", None, "пункт 12 преамбулы", "recital 12"),
        (Scheme.RU_POINTS, K.PARAGRAPH, "3", None, "пункт 3", "point 3"),
        (Scheme.RU_POINTS, K.POINT, "1", None, "подпункт 1", "subpoint 1"),
        (Scheme.EU, K.RECITAL, "12", None, "пункт 12 преамбулы", "Recital 12"),
        (Scheme.EU, K.ARTICLE, "5", None, "статья 5", "Article 5"),
        (Scheme.EU, K.PARAGRAPH, "2", None, "параграф 2", "paragraph 2"),
        (Scheme.EU, K.POINT, "a", None, 'пункт "a"', "point (a)"),
        (Scheme.EU, K.POINT, "1", None, "пункт 1", "point (1)"),
        (Scheme.EU, K.INDENT, "", 2, "абзац второй", "second subparagraph"),
        (Scheme.EU, K.ANNEX, "I", None, "приложение № I", "Annex I"),
        (Scheme.EN, K.CHAPTER, "II", None, "глава II", "Chapter II"),
    ],
)
def test_one_unit_has_a_name_of_its_own(
    scheme: Scheme, kind: ClauseKind, label: str, place: int | None, russian: str, english: str
) -> None:
    unit = Clause(ClauseId("u"), kind, label)
    assert unit_name(scheme, unit, RU, place=place) == russian
    assert unit_name(scheme, unit, EN, place=place) == english


def test_a_number_held_twice_takes_the_units_around_it_along() -> None:
    text = CitedText(
        tree("""
            chapter 1 #one
              article 5 #a
            chapter 2 #two
              article 5 #b
              paragraph 7 #c: outside any article
            chapter 3
              paragraph 7 #d: again
        """),
        Scheme.RU_PARTS,
    )
    cited = [text.cite(ClauseId(name)) for name in "abcd"]
    assert cited == ["статья 5 главы 1", "статья 5 главы 2", "пункт 7 главы 2", "пункт 7 главы 3"]


def test_units_without_a_number_are_counted_where_there_are_several() -> None:
    text = CitedText(
        tree("""
            preamble #p
              citation #c1: Having
              citation #c2: After
            article 1
              note #n1: one
              note #n2: two
              paragraph #u: unnumbered
            annex #x: one
            annex #y: two
        """),
        Scheme.RU_PARTS,
    )
    assert [text.cite(ClauseId(name)) for name in ("c1", "c2", "n2", "u", "x", "y")] == [
        *("отсылка первая преамбулы", "отсылка вторая преамбулы", "примечание второе статьи 1"),
        *("часть первая статьи 1", "приложение первое", "приложение второе"),
    ]


TABLES = CitedText(
    tree("""
    annex 1 #x
      table #t
        row #r1: Вид\tСбор
        row #r2: проверка\t5
    annex 2 #y
      table #u1
        row #v1: а\tб
      table #u2
        row #v2: в\tг
      table 3 #u3
    """),
    Scheme.RU_PARTS,
)


@pytest.mark.parametrize(
    ("clause", "russian", "english"),
    [
        ("t", "таблица приложения № 1", "table of Annex No. 1"),
        ("r2", "строка 2 таблицы приложения № 1", "row 2 of table of Annex No. 1"),
        ("v2", "строка 1 таблицы второй приложения № 2", "row 1 of second table of Annex No. 2"),
        ("u3", "таблица 3 приложения № 2", "table 3 of Annex No. 2"),
    ],
)
def test_rows_and_tables_are_counted(clause: str, russian: str, english: str) -> None:
    assert TABLES.cite(ClauseId(clause), RU) == russian
    assert TABLES.cite(ClauseId(clause), EN) == english


def test_a_row_by_itself_is_a_row() -> None:
    row = Clause(ClauseId("r"), ClauseKind.ROW)
    assert (unit_name(Scheme.RU_PARTS, row), unit_name(Scheme.EN, row, EN)) == ("строка", "row")


@st.composite
def texts(draw: st.DrawFn) -> ClauseTree:
    """Units of any kind under units of any kind, annexes in articles among them."""
    rows: list[Placed] = []
    for number, kind in enumerate(draw(st.lists(st.sampled_from(ClauseKind), max_size=12))):
        above = draw(st.sampled_from([None, *(row.clause.id for row in rows)]))
        label = draw(st.sampled_from(["1", "2", ""]))
        rows.append(Placed(Clause(ClauseId(f"u{number}"), kind, label), above, f"{number:02}"))
    return ClauseTree(RU, rows)


OPENS = {K.ANNEX, K.PREAMBLE, K.NAME}
BEGINS = OPENS | {K.ARTICLE, K.PARAGRAPH, K.POINT, K.SUBPOINT}


@given(texts(), st.data())
def test_what_is_numbered_through_is_found_as_by_looking_at_every_unit(text: ClauseTree, data: st.DataObject) -> None:
    annexes = [row.clause.id for row in text.placed if row.clause.kind is K.ANNEX]
    start = data.draw(st.sampled_from([None, *annexes]))
    expected: dict[ClauseKind, list[ClauseId]] = {kind: [] for kind in ClauseKind}
    for _, row in text.walk():
        above = [unit for unit in text.path(row.clause.id)[:-1] if unit.kind in BEGINS]
        inside = above[-1] if above else None
        annex = inside.id if inside and inside.kind is K.ANNEX else None
        if (inside is None or inside.kind in OPENS) and annex == start:
            expected[row.clause.kind].append(row.clause.id)
    found = CitedText(text, Scheme.RU_PARTS)
    assert {kind: [unit.id for unit in found.below(start, [kind])] for kind in ClauseKind} == expected
