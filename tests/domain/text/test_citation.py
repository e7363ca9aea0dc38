"""Citations printed, read, resolved; and the way there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText, Part, cite, unit_name
from service.domain.text.citation_reading import Citation, Step, Unread, read_citation
from service.domain.text.citation_resolving import Resolved, Unresolved, resolve
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.naming_words import Case
from service.domain.text.tree import Placed
from tests.language import tree

K = ClauseKind

LAW = tree("""
    name #name: О надзоре
    preamble #preamble: Настоящий Закон
      indent #preamble2: и далее
    division I #divI
      subdivision 1 #sub1
        chapter 1 "Общее" #ch1
          section 1 #sec1
            article 5 "Надзор" #a5
              paragraph 1 #a5p1: Надзор:
                point 2 #a5p1i2: ведёт орган:
                  subpoint а #a5p1i2a: один;
                  subpoint б #a5p1i2b: два.
              paragraph 2 #a5p2: Ещё
                indent #a5p2n2: второй
                indent #a5p2n3: третий
    division II #divII
      chapter 2 #ch2
        section 1 #ch2sec1
        article 9 #a9: Единственные слова
          indent #a9n2: второй абзац
        article 10 #a10
          point 1 #a10i1: пункт прямо в статье
          note #a10note: примечание
    annex 1 #annex1
      paragraph 1 #annex1p1: пункт
        subpoint а #annex1p1a: подпункт
      article 5 #annex1a5
    annex 2 #annex2
    closing #closing: Подпись
""")
CITED = CitedText(LAW, Scheme.RU_PARTS)

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


# ── reading ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ('подпункт "а" пункта 2 части 1 статьи 5', "статья 5 > часть 1 > пункт 2 > подпункт а"),
        ('подп. "а.2" п. 2 ч. 1 ст. 5', "статья 5 > часть 1 > пункт 2 > подпункт а.2"),
        ("подпункт «а» пункта 2", "пункт 2 > подпункт а"),
        ("подпункт а пункта 2", "пункт 2 > подпункт а"),
        ("статья 5, часть 1, пункт 2", "статья 5 > часть 1 > пункт 2"),
        ("в абзаце втором части 2 статьи 9", "статья 9 > часть 2 > абзац 2"),
        ("второй абзац статьи 9", "статья 9 > абзац 2"),
        ("абзац двадцать первый статьи 9", "статья 9 > абзац 21"),
        ("часть первая статьи 2", "статья 2 > часть первая"),
        ("раздел первый", "раздел первый"),
        ("глава IХ", "глава IХ"),
        ("преамбула", "преамбула"),
        ("приложение № 1", "приложение 1"),
        ("приложение", "приложение"),
        ("§ 1 главы 2", "глава 2 > параграф 1"),
        ("статья 5¹ настоящего Закона", "статья 5¹"),
        ("часть 1 настоящей статьи", "статья ! > часть 1"),
        ("Article 6(1)(f)", "article 6 > paragraph 1 > point f"),
        ("point (f) of Article 6(1)", "article 6 > paragraph 1 > point f"),
        ("point (a) of paragraph 2 of Article 5", "article 5 > paragraph 2 > point a"),
        ("the second subparagraph of paragraph 1", "paragraph 1 > subparagraph 2"),
        ("Recital 12", "recital 12"),
        ("Article 5 – paragraph 1 – point a", "article 5 > paragraph 1 > point a"),
        ("Article 79 paragraph 7", "article 79 > paragraph 7"),
        ("Article 5 – paragraph 1 – point a a (new)", "article 5 > paragraph 1 > point aa +"),
        ("Article 5 – paragraph 1 – point a a(new)", "article 5 > paragraph 1 > point aa +"),
        ("Article 5 – paragraph 3 bis (new)", "article 5 > paragraph 3 bis +"),
        ("Article 4 – paragraph 1 – point 19 quater (new)", "article 4 > paragraph 1 > point 19 quater +"),
        ("Article 14 – paragraph 5 – poin d a (new)", "article 14 > paragraph 5 > point da +"),
        ("Article -14 (new)", "article -14 +"),
        ("Recital 12 a (new)", "recital 12a +"),
        ("пункт 3.1 (новый) части 1 статьи 5", "статья 5 > часть 1 > пункт 3.1 +"),
        ("Chapter 3 – section 1 – title", "chapter 3 > section 1 ="),
        ("Chapter 3 – title", "chapter 3 ="),
        ("наименование главы 2", "глава 2 ="),
        ("heading of Article 5", "article 5 ="),
        ("наименование", "наименование"),
        ("Title 1", "title 1"),
        ("Article 3 – paragraph 2 – introductory part", "article 3 > paragraph 2 ~"),
        ("вводная часть статьи 4", "статья 4 ~"),
        ("Annex 1 (new)", "annex 1 +"),
    ],
)
def test_a_citation_is_read_unit_by_unit(said: str, steps: str) -> None:
    read = read_citation(said)
    assert isinstance(read, Citation)
    told = " > ".join(f"{step.word} {'!' if step.here else step.label}".strip() for step in read.steps)
    sign = {Part.HEADING: " =", Part.INTRODUCTION: " ~", Part.WHOLE: ""}[read.part]
    assert f"{told}{sign}{' +' if read.new else ''}" == steps


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("", ""),
        ("что-то другое", "что-то другое"),
        ("статья", "статья"),
        ("статья 5 и прочее", "прочее"),
        ("Article 5 – whatever", "whatever"),
        ("пункт в статье 5", "пункт в статье 5"),
        ("настоящего Закона", "настоящего Закона"),
        ("sub 5", "sub 5"),
        ("parag 5", "parag 5".replace("parag 5", "")),
    ],
)
def test_what_is_not_understood_is_said(said: str, words: str) -> None:
    read = read_citation(said)
    if words or not said:
        assert read == Unread(words)
    else:
        assert read == Citation((Step("paragraph", "5"),))


def test_a_citation_too_long_is_not_read() -> None:
    read = read_citation("статьи 5 " * 200)
    assert isinstance(read, Unread)


# ── resolving ─────────────────────────────────────────────────────────────────────────────────


EU = CitedText(
    tree(
        """
        name #h1: Regulation
        recital 1 #r1: one
        recital 2 #r2: two
        chapter I #c1 : x
          article 1 "Scope" #a1
            paragraph 1 #a1p1: first:
              point a #a1p1a: one
              point b #a1p1b: two
              indent #a1p1t1: second subparagraph
            paragraph 2 #a1p2: second
          article 2 #a2
            introduction #a2t1: For the purposes:
            point 1 #a2i1: one
            point 2 #a2i2: two
          article 3 #a3: lone words
        chapter II #c2
          section 1 #c2s1
            article 4 #a4
              paragraph 1 #a4p1: first
          section 2 #c2s2
            article 4 #a5: misprinted, 5 is meant
            article 6 #a6
        chapter III #c3
          section 1 #c3s1
        """.replace("#c1 : x", "#c1"),
        "en",
    ),
    Scheme.EU,
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Title 1", "h1"),
        ("Recital 2", "r2"),
        ("Article 1", "a1"),
        ("Article 1 – title", "a1 heading"),
        ("Article 1 – paragraph 1", "a1p1"),
        ("Article 1 – paragraph 1 – introductory part", "a1p1 introduction"),
        ("Article 1 – paragraph 2 – introductory part", "a1p2"),
        ("Article 1 – paragraph 1 – point b", "a1p1b"),
        ("Article 1 – paragraph 1 – subparagraph 1 – point b", "a1p1b"),
        ("Article 1 – paragraph 1 – subparagraph 1", "a1p1 introduction"),
        ("Article 1 – paragraph 1 – subparagraph 2", "a1p1t1"),
        ("Article 1 – paragraph 1 – subparagraph 3", "no-such-unit subparagraph 3 ? a1p1t1"),
        ("Article 2 – paragraph 1", "a2t1"),
        ("Article 2 – paragraph 1 – introductory part", "a2t1"),
        ("Article 2 – paragraph 1 – point 2", "a2i2"),
        ("Article 2 – paragraph 2", "no-such-unit paragraph 2"),
        ("Article 3 – paragraph 1", "a3"),
        ("Article 4", "a4"),
        ("Article 5", "a5 misprinted:4"),
        ("Chapter 2 – section 1 – title", "c2s1 heading"),
        ("Section 1", "ambiguous section 1 ? c2s1 c3s1"),
        ("Article 7", "no-such-unit article 7 ? a1 a2 a3 a4 a5 a6"),
        ("Article 1 – paragraph 3 – point a", "no-such-unit paragraph 3 ? a1p1 a1p2"),
        ("nonsense", "not-understood nonsense"),
        ("Article 1 – paragraph 2 a (new)", "after a1p2 paragraph 2a"),
        ("Article 1 – paragraph 3 (new)", "after a1p2 paragraph 3"),
        ("Article 1 – paragraph 5 (new)", "no-place paragraph 5"),
        ("Article 1 – paragraph 1 – point b a (new)", "after a1p1b point ba"),
        ("Article 1 – paragraph 1 – point b (new)", "stands-already a1p1b point b"),
        ("Article 1 – paragraph 1 – subparagraph 1 a (new)", "first-under a1p1 indent 1a"),
        ("Article 1 – paragraph 1 – subparagraph 2 a (new)", "after a1p1t1 indent 2a"),
        ("Article 1 – paragraph 1 – subparagraph 4 a (new)", "no-place subparagraph 4a"),
        ("subparagraph 1 a (new)", "no-place subparagraph 1a"),
        ("Article 2 – paragraph 1 a (new)", "after a2t1 paragraph 1a"),
        ("Article 3 – paragraph 1 a (new)", "after a3 paragraph 1a"),
        ("Article 3 – paragraph 2 a (new)", "no-place paragraph 2a"),
        ("Article -1 (new)", "before a1 article -1"),
        ("Article -9 (new)", "no-place article -9"),
        ("Article 5 a (new)", "after a5 article 5a"),
        ("Article 6 a (new)", "after a6 article 6a"),
        ("Recital 2 a (new)", "after r2 recital 2a"),
        ("Annex 1 (new)", "last c3 annex 1"),
        ("Article 9 – paragraph 1 a (new)", "no-such-unit article 9 ? a1 a2 a3 a4 a5 a6"),
    ],
)
def test_a_path_means_one_clause_or_says_why_not(said: str, found: str) -> None:
    assert told(resolve(said, EU)) == found


def told(answer: Resolved | Unresolved) -> str:
    if isinstance(answer, Unresolved):
        near = f" ? {' '.join(answer.candidates)}" if answer.candidates else ""
        return f"{answer.reason} {answer.words}{near}"
    if answer.new:
        assert answer.kind is not None
        assert answer.where is not None
        return f"{answer.where} {answer.clause} {answer.kind} {answer.label}"
    part = "" if answer.part is Part.WHOLE else f" {answer.part}"
    return f"{answer.clause}{part}{''.join(f' {note}' for note in answer.notes)}"


@pytest.mark.parametrize(
    ("said", "here", "found"),
    [
        ("часть 1 настоящей статьи", "a5p2", "a5p1"),
        ("часть 1", "a5p2n3", "a5p1"),
        ("пункт 2 части 1", "a5p2", "a5p1i2"),
        ("пункт 1", "a10", "a10i1"),
        ("пункт 1 настоящего приложения", "annex1p1a", "annex1p1"),
        ("пункт 1 приложения № 1", None, "annex1p1"),
        ("подпункт а пункта 1 приложения № 1", None, "annex1p1a"),
        ("статья 5", "annex1p1", "a5"),
        ("статья 5 приложения № 1", None, "annex1a5"),
        ("статья 5 настоящего приложения", "annex1p1", "annex1a5"),
        ("приложение", None, "ambiguous приложение ? annex1 annex2"),
        ("настоящая статья", "a5p1", "a5"),
        ("часть 1 настоящей статьи", "ch1", "no-such-unit статья ? a5 a9 a10"),
        ("глава 1, статья 5", "a10", "a5"),
        ("часть 1 настоящей статьи", None, "no-such-unit статья ? a5 a9 a10"),
        ("абзац первый части 2 статьи 5", None, "a5p2 introduction"),
        ("абзац первый статьи 10", None, "a10 introduction"),
        ("часть 1 статьи 9", None, "a9 introduction"),
        ("часть 1 статьи 10", None, "a10 introduction"),
        ("абзац второй преамбулы", None, "preamble2"),
        ("параграф 1 главы 2", None, "ch2sec1"),
        ("наименование главы 1", None, "ch1 heading"),
        ("наименование", None, "name"),
    ],
)
def test_words_of_a_clause_are_read_where_they_stand(said: str, here: str | None, found: str) -> None:
    place = ClauseId(here) if here else None
    assert told(resolve(said, CITED, place)) == found


def test_an_annex_can_be_new_in_a_text_that_has_none() -> None:
    text = CitedText(tree("article 1 #a\n"), Scheme.RU_PARTS)
    assert told(resolve("приложение № 1 (новое)", text)) == "last a annex 1"


# ── there and back ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("row", [row for _, row in LAW.walk()], ids=lambda row: row.clause.id)
@pytest.mark.parametrize("case", Case)
def test_every_clause_is_found_by_its_citation_in_every_case(row: Placed, case: Case) -> None:
    clause = row.clause
    if clause.kind is K.CLOSING:
        return
    assert told(resolve(CITED.cite(clause.id, RU, case), CITED)) == clause.id


@pytest.mark.parametrize("row", [row for _, row in EU.tree.walk()], ids=lambda row: row.clause.id)
def test_every_clause_of_an_eu_act_is_found_by_its_citation(row: Placed) -> None:
    clause = row.clause
    if clause.kind in {K.INTRODUCTION, K.NAME} or clause.id in {"a5", "a4"}:
        return
    assert told(resolve(EU.cite(clause.id, EN), EU)) == clause.id


LABELS = st.sampled_from(["1", "2", "3", "3.1", "5¹", "9-1"])


@given(
    article=LABELS,
    paragraph=LABELS,
    point=LABELS,
    letter=st.sampled_from("абвгдежзиклмн"),
    case=st.sampled_from(Case),
)
def test_any_citation_printed_is_read_as_what_was_printed(
    article: str, paragraph: str, point: str, letter: str, case: Case
) -> None:
    text = tree(f"""
        article {article} #art
          paragraph {paragraph} #par: words:
            point {point} #poi: words:
              subpoint {letter} #sub: words
    """)
    cited = CitedText(text, Scheme.RU_PARTS)
    for name in ("art", "par", "poi", "sub"):
        assert told(resolve(cited.cite(ClauseId(name), RU, case), cited)) == name


@given(st.text(alphabet='статья часть пункт Article paragraph 12а(a)new –.,"«»', max_size=60))
def test_any_words_are_read_or_said_not_to_be(said: str) -> None:
    assert isinstance(read_citation(said), Citation | Unread)
    answer = resolve(said, CITED, ClauseId("a5p2"))
    assert isinstance(answer, Resolved | Unresolved)
