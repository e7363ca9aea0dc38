"""What reading an instruction rests on: quoted words in a text, spaces, quotation marks, quoted units, lists."""

import pytest

from service.domain.amendment import reading
from service.domain.amendment.form import Form
from service.domain.amendment.instruction import instruct
from service.domain.amendment.operation import ChangeText, InsertClause, NewClause, SplitClause
from service.domain.amendment.reading import read
from service.domain.amendment.reading_quotes import by_sides, quote, strictly
from service.domain.amendment.reading_result import Ambiguous
from service.domain.amendment.reading_units import Expected, printed_label, read_unit
from service.domain.amendment.reading_words import spans
from service.domain.amendment.word_changes import ALL, BOTH, LAST, Deed, Unplaced, WordChange, carried_out
from service.domain.amendment.word_spacing import between, closed, replaced
from service.domain.ids import ClauseId
from service.domain.text.canonical import words_hash
from service.domain.text.citation import CitedText
from service.domain.text.citation_lists import cite_several, read_list
from service.domain.text.citation_reading import Unread
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import EN, RU, Scheme
from tests.language import tree

K = ClauseKind


@pytest.mark.parametrize(
    ("text", "quoted", "places"),
    [
        ("срок и сроки", "срок", ["срок"]),
        ("научно-технический и технический", "технический", ["технический"]),
        ("научно-технический", "технический", ["технический"]),
        ("2030 год", "30", []),
        ("пункт 5.1", "5", []),
        ("10,5 и 10", "10", ["10"]),
        ("Всё\u00a0ещё", "Все еще", ["Всё\u00a0ещё"]),
        ("«А» — Б", '"А" - Б', ["«А» — Б"]),
        ("а а а", "а а", ["а а", "а а"]),
        ("слово", "", []),
        ("предслово", "слово", []),
        ("словоформа", "слово", []),
    ],
)
def test_quoted_words_are_found_as_whole_words(text: str, quoted: str, places: list[str]) -> None:
    assert [text[one.start : one.end] for one in spans(text, quoted)] == places


def done(text: str, deed: Deed, quoted: str, words: str = "", which: int = 0) -> str:
    made = carried_out(text, [WordChange(deed, quoted, words, which)])
    return made if isinstance(made, str) else made.reason


@pytest.mark.parametrize(
    ("text", "deed", "quoted", "words", "which", "made"),
    [
        ("а и а", Deed.REPLACE, "а", "б", ALL, "б и б"),
        ("а и а", Deed.REPLACE, "а", "б", LAST, "а и б"),
        ("а и а", Deed.REPLACE, "а", "б", BOTH, "б и б"),
        ("а и а и а", Deed.REPLACE, "а", "б", BOTH, "several"),
        ("а", Deed.REPLACE, "а", "б", BOTH, "too-few"),
        ("а а а", Deed.REPLACE, "а а", "б", ALL, "several"),
        ("а", Deed.REPLACE, "а", "б", 2, "too-few"),
        ("а", Deed.REPLACE, "в", "б", 0, "not-found"),
        ("а;", Deed.APPEND, "", "б.", 0, "end-mark"),
        ("Да.", Deed.APPEND, "", "Нет.", 0, "Да. Нет."),
        ("", Deed.APPEND, "", "да", 0, "да"),
        ("А. Б. В", Deed.REPLACE, ".", "!", 0, "several"),
    ],
)
def test_an_occurrence_is_the_one_that_is_meant(
    text: str, deed: Deed, quoted: str, words: str, which: int, made: str
) -> None:
    assert done(text, deed, quoted, words, which) == made


def test_a_full_stop_called_by_its_name_ends_a_sentence() -> None:
    stop = WordChange(Deed.REPLACE, ".", ";", named=True)
    assert carried_out("По ст. 5 решает он.", [stop]) == "По ст. 5 решает он;"
    several = carried_out("Да. Нет.", [stop])
    assert isinstance(several, Unplaced)
    assert several.reason == "several"


@pytest.mark.parametrize(
    ("made", "splice"),
    [
        (replaced("(а) б", 1, 2, "в"), (1, 2, "в")),
        (replaced("а; б", 1, 2, "и"), (1, 2, " и")),
        (replaced("дней но", 5, 7, ", но"), (4, 7, ", но")),
        (replaced("а%б", 1, 2, "процентов"), (1, 2, " процентов ")),
        (closed("а и б", 2, 3), (2, 4, "")),
        (closed("(а б", 1, 2), (1, 3, "")),
        (closed("а/б", 1, 2), (1, 2, " ")),
        (closed("и, а", 1, 2), (1, 2, "")),
        (closed("аб", 0, 1), (0, 1, "")),
        (between("«а»", 1, "б"), (1, 1, "б ")),
        (between('он "а', 4, "б"), (4, 4, "б ")),
        (between('"а"', 3, "б"), (3, 3, " б")),
        (between("а-б", 1, "в"), (1, 1, " в")),
        (between("а", 1, "-б"), (1, 1, "-б")),
    ],
)
def test_spaces_are_put_where_words_meet(made: tuple[int, int, str], splice: tuple[int, int, str]) -> None:
    assert made == splice


def test_single_quotation_marks_are_no_apostrophes() -> None:
    assert strictly("‘the State’s act’ x", 0) == ("the State’s act", 17)
    assert strictly('"а ""б"" в" г', 0) == ('а "б" в', 11)
    assert by_sides('"слово "а" и" г', 0) == ('слово "а" и', 13)
    assert quote("a ” b", "“") == '"a ” b"'


def test_ways_to_pair_quotation_marks_that_give_two_meanings_are_not_chosen_between(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = CitedText(tree("article 1 #a1: а б в"), Scheme.RU_PARTS)
    said = "В статье 1 слово «?» исключить"

    def way(words: str) -> object:
        return lambda text, _: (words, text.index("»") + 1)

    monkeypatch.setattr(reading, "WAYS", (way("г"), way("а"), way("б")))
    assert isinstance(read(said, text, RU, lambda: "n"), Ambiguous)


# ── quoted units ──────────────────────────────────────────────────────────────────────────────


def shape(
    quoted: str, kind: ClauseKind, label: str | None, scheme: Scheme = Scheme.RU_PARTS, language: str = "ru"
) -> str:
    """The unit read, one line a unit: depth in dots, kind, label, heading, words."""
    text = CitedText(tree("article 1 #a1: а", language), scheme)
    above = [] if kind in {K.ARTICLE, K.CHAPTER, K.ANNEX, K.PREAMBLE, K.RECITAL} else text.tree.path(ClauseId("a1"))
    made = read_unit(quoted, Expected(text, kind, above, label), lambda: "n")
    return "no unit" if made is None else "\n".join(_lines(made, 0))


def _lines(unit: NewClause, depth: int) -> list[str]:
    head = " ".join(filter(None, (unit.kind.value, unit.label, unit.heading and f'"{unit.heading}"', unit.text)))
    return ["." * depth + head, *(line for child in unit.children for line in _lines(child, depth + 1))]


@pytest.mark.parametrize(
    ("quoted", "kind", "label", "scheme", "read_as"),
    [
        ("1. Да:\n1) а;\n2) б.", K.PARAGRAPH, "1", Scheme.RU_PARTS, "paragraph 1 Да:\n.point 1 а;\n.point 2 б."),
        ("1) да:\nа) раз;\nб) два.", K.POINT, "1", Scheme.RU_PARTS, "point 1 да:\n.subpoint а раз;\n.subpoint б два."),
        ("Статья 2. Имя\nСлова.\nЕщё.", K.ARTICLE, "2", Scheme.RU_PARTS, 'article 2 "Имя" Слова.\n.indent Ещё.'),
        ("Глава 2. Имя\nСтатья 5. Она\n1. Да.\nСтатья 6. Ещё", K.CHAPTER, "2", Scheme.RU_PARTS,
         'chapter 2 "Имя"\n.article 5 "Она"\n..paragraph 1 Да.\n.article 6 "Ещё"'),
        ("2. Да.", K.PARAGRAPH, "1", Scheme.RU_PARTS, "no unit"),
        ("Статья 2. Имя\n1. Да:\n1) а;\n1. Нет.", K.ARTICLE, "2", Scheme.RU_PARTS,
         'article 2 "Имя"\n.paragraph 1 Да:\n..point 1 а;\n.paragraph 1 Нет.'),
        ("Да.", K.PARAGRAPH, None, Scheme.RU_PARTS, "no unit"),
        ("3. Да.", K.PARAGRAPH, None, Scheme.RU_PARTS, "paragraph 3 Да."),
        ("Да.\nНет.", K.INDENT, None, Scheme.RU_PARTS, "no unit"),
        ("Да.", K.INDENT, None, Scheme.RU_PARTS, "indent Да."),
        ("Приложение\nФорма", K.ANNEX, "", Scheme.RU_PARTS, "annex Форма"),
        ("Приложение Форма", K.ANNEX, "", Scheme.RU_PARTS, 'annex "Форма"'),
        ("Принят.", K.PREAMBLE, "", Scheme.RU_PARTS, "preamble Принят."),
        ("1. Да.\nв. нет", K.PARAGRAPH, "1", Scheme.RU_PARTS, "paragraph 1 Да.\n.indent в. нет"),
        ("1. Да:\n(a) x;\n(i) y;\n(ii) z;\n(b) u.", K.PARAGRAPH, "1", Scheme.EN,
         "paragraph 1 Да:\n.point a x;\n..subpoint i y;\n..subpoint ii z;\n.point b u."),
        ("(a) x:\n(i) y;\n(ii) z.", K.POINT, "a", Scheme.EN, "point a x:\n.subpoint i y;\n.subpoint ii z."),
        ("(1) x:\n(A) y:\n(i) z;\n(B) u.", K.POINT, "1", Scheme.EN,
         "point 1 x:\n.subpoint A y:\n..subpoint i z;\n.subpoint B u."),
        ("(A) x:\n(i) y;\n(ii) z.", K.SUBPOINT, "A", Scheme.EN, "subpoint A x:\n.subpoint i y;\n.subpoint ii z."),
        ("(A) x\n(b) y", K.SUBPOINT, "A", Scheme.EN, "subpoint A x\n.subpoint b y"),
        ("1. Да:\n(1) x;\n(2) y:\n(a) z", K.PARAGRAPH, "1", Scheme.EN,
         "paragraph 1 Да:\n.point 1 x;\n.point 2 y:\n..subpoint a z"),
        ("1. Да:\n(a) x;\n(c) y", K.PARAGRAPH, "1", Scheme.EN, "paragraph 1 Да:\n.point a x;\n.point c y"),
        ("1. Да:\n(see) x", K.PARAGRAPH, "1", Scheme.EN, "paragraph 1 Да:\n.indent (see) x"),
        ("(1) Whereas", K.RECITAL, "1", Scheme.EU, "recital 1 Whereas"),
        ("(1) Whereas:\n(2) so\n(a) x", K.RECITAL, "1", Scheme.EU, "no unit"),
        ("(1) Whereas:\n(a) x", K.RECITAL, "1", Scheme.EU, "recital 1 Whereas:\n.indent (a) x"),
        ("1. Да.\n2. Нет.", K.PARAGRAPH, "1", Scheme.RU_PARTS, "no unit"),
        ("2. Да.\n1. Нет.", K.PARAGRAPH, "2", Scheme.RU_PARTS, "paragraph 2 Да.\n.indent 1. Нет."),
        ("а) раз;\nб) два.", K.SUBPOINT, "а", Scheme.RU_PARTS, "no unit"),
        ("а) раз:\nб) два.", K.SUBPOINT, "а", Scheme.RU_PARTS, "subpoint а раз:\n.subpoint б два."),
        ("(a) x;\n(b) y.", K.POINT, "a", Scheme.EN, "no unit"),
        ("Статья 2. Имя\nДа.\nСтатья 3. Имя\nНет.", K.ARTICLE, "2", Scheme.RU_PARTS, "no unit"),
        ("PART I", K.PART, "I", Scheme.EU, "part I"),
        ("Article 1\na. x\nb. y", K.ARTICLE, "1", Scheme.EN, "article 1\n.paragraph a x\n.paragraph b y"),
        ("Article 1\nScope\n1. x", K.ARTICLE, "1", Scheme.EN, 'article 1 "Scope"\n.paragraph 1 x'),
        ("Article 1\nScope\nIt holds.", K.ARTICLE, "1", Scheme.EU, 'article 1 "Scope" It holds.'),
        ("Article 1.\nScope\nIt holds.", K.ARTICLE, "1", Scheme.EU, "article 1 Scope\n.indent It holds."),
        ("Article 1\nIt holds.\nSo.", K.ARTICLE, "1", Scheme.EU, "article 1 It holds.\n.indent So."),
        ("Article 1\nScope", K.ARTICLE, "1", Scheme.EU, "article 1 Scope"),
        ("CHAPTER II\nDUTIES\nArticle 3\nDuty\n1. x", K.CHAPTER, "II", Scheme.EU,
         'chapter II "DUTIES"\n.article 3 "Duty"\n..paragraph 1 x'),
        ("Статья 2\nИмя\nСлова.", K.ARTICLE, "2", Scheme.RU_PARTS, 'article 2 "Имя" Слова.'),
        ("Article 1.\na. x\nb. y", K.ARTICLE, "1", Scheme.EN, "article 1\n.paragraph a x\n.paragraph b y"),
    ],
)  # fmt: skip
def test_a_quoted_unit_is_read_by_its_numbers(
    quoted: str, kind: ClauseKind, label: str | None, scheme: Scheme, read_as: str
) -> None:
    language = "ru" if scheme is Scheme.RU_PARTS else "en"
    assert shape(quoted, kind, label, scheme, language) == read_as


def test_a_number_is_no_word() -> None:
    assert printed_label("надзор. Он", K.PARAGRAPH, Scheme.RU_PARTS, RU) is None
    assert printed_label("РАЗДЕЛ ПЕРВЫЙ", K.DIVISION, Scheme.RU_PARTS, RU) == ("ПЕРВЫЙ", "")
    assert printed_label("c) third", K.SUBPOINT, Scheme.RU_PARTS, EN) == ("в", "third")
    assert printed_label("слова", K.INDENT, Scheme.RU_PARTS, RU) is None
    assert printed_label("I) слова", K.POINT, Scheme.RU_PARTS, RU) is None


# ── lists ─────────────────────────────────────────────────────────────────────────────────────

LISTED = tree("""
    article 1 #a1
      paragraph 1 #p1: а
      paragraph 2 #p2: б
      paragraph 3 #p3: в
        subpoint а #s1: раз
        subpoint б #s2: два
      paragraph 5 #p5: г
        indent #n2: раз
        indent #n3: два
        indent #n4: три
      table #t
        row #r1: а
        row #r2: б
    annex 1 #x1
    annex 2 #x2
""")
TEXT = CitedText(LISTED, Scheme.RU_PARTS)


@pytest.mark.parametrize(
    ("clauses", "russian", "english"),
    [
        ("p1 p2", "части 1 и 2 статьи 1", "parts 1 and 2 of article 1"),
        ("p1 p2 p3", "части 1 – 3 статьи 1", "parts 1 to 3 of article 1"),
        ("p1 p2 p5", "части 1, 2 и 5 статьи 1", "parts 1, 2 and 5 of article 1"),
        ("s1 s2", 'подпункты "а" и "б" части 3 статьи 1', "subpoints (a) and (b) of part 3 of article 1"),
        ("n2 n3 n4", "абзацы второй – четвёртый части 5 статьи 1", "indents 2 to 4 of part 5 of article 1"),
        ("n2 n4", "абзацы второй и четвёртый части 5 статьи 1", "indents 2 and 4 of part 5 of article 1"),
        ("r1 r2", "строки 1 и 2 таблицы статьи 1", "rows 1 and 2 of table of article 1"),
        ("x1 x2", "приложения 1 и 2", "Annexes 1 and 2"),
        ("p1", "часть 1 статьи 1", "part 1 of article 1"),
    ],
)
def test_several_units_are_cited_at_once(clauses: str, russian: str, english: str) -> None:
    ids = [ClauseId(one) for one in clauses.split()]
    assert cite_several(TEXT, ids, RU) == russian
    assert cite_several(TEXT, ids, EN) == english


@pytest.mark.parametrize(
    ("said", "labels"),
    [
        ("части 1, 2 и 5 статьи 1", "1 2 5"),
        ("пункты 1 – 3.1", "1 2 3 3.1"),
        ("subpoints (i) to (iii)", "i ii iii"),
        ("абзацы второй – четвёртый", "2 3 4"),
        ("главы первая и вторая", "первая вторая"),
        ("часть 3", "3"),
        ("пункты 3 – 1", None),
        ("пункты 1 – bis", None),
        ("пункты 2 – 12a 1", None),
        ("части 1 и 2 чего-то", None),
        ("части от 1 до 2", None),
        ("части один и два", None),
        ("нечто 1 и 2", None),
    ],
)
def test_a_list_is_every_unit_of_it_or_nothing(said: str, labels: str | None) -> None:
    found = read_list(said)
    if labels is None:
        assert isinstance(found, Unread)
    else:
        assert not isinstance(found, Unread)
        assert [one.steps[-1].label for one in found] == labels.split()


# ── wording of rare cases ─────────────────────────────────────────────────────────────────────


def test_a_text_that_cannot_be_told_apart_from_units_is_given_as_text() -> None:
    text = CitedText(tree("article 1 #a1: Слова.\narticle 2 #a2\n  paragraph 1 #p1: Да."), Scheme.RU_PARTS)
    numbered = ChangeText(ClauseId("a1"), words_hash("Слова."), "30.")
    assert instruct([numbered], text, RU, Form.FULL) == "Текст статьи 1 изложить в следующей редакции: «30.»."
    broken = ChangeText(ClauseId("a1"), words_hash("Слова."), "Да\nнет")
    assert instruct([broken], text, EN, Form.FULL) == "For the text of article 1 substitute: “Да\nнет”."
    opening = ChangeText(ClauseId("a2"), words_hash(""), "Итак:")
    assert instruct([opening], text, RU) == "Текст статьи 2 изложить в следующей редакции: «Итак:»."


def test_a_counted_paragraph_put_last_moves_nothing() -> None:
    text = CitedText(tree("article 1 #a1: Да:\n  indent #n2: раз."), Scheme.RU_PARTS)
    last = InsertClause(ClauseId("a1"), ClauseId("n2"), NewClause(ClauseId("n"), K.INDENT, text="два."))
    assert instruct([last], text, RU) == (
        "Статью 1 после абзаца второго дополнить новым абзацем третьим следующего содержания: «два.»."
    )


def test_a_division_is_named_by_words_that_stand_once() -> None:
    text = CitedText(tree("article 1 #a1\n  indent #n: а а. а а б а а"), Scheme.RU_PARTS)
    split = SplitClause(
        ClauseId("n"), words_hash("а а. а а б а а"), "а а.", NewClause(ClauseId("new"), K.INDENT, text="а а б а а")
    )
    assert instruct([split], text, RU) == (
        "Абзац первый статьи 1 разделить на абзацы первый и второй, начав абзац второй словами «а а б»."
    )
    whole = CitedText(tree("article 1 #a1\n  paragraph 1 #p: а. а."), Scheme.RU_PARTS)
    rest = SplitClause(
        ClauseId("p"), words_hash("а. а."), "а.", NewClause(ClauseId("new"), K.PARAGRAPH, "2", text="а.")
    )
    assert "начав часть 2 словом «а.»" in instruct([rest], whole, RU)
