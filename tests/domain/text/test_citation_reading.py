"""A citation is read unit by unit, or it is said what was not understood."""

import pytest

from service.domain.text.citation import Part
from service.domain.text.citation_reading import Citation, Step, Unread, read_citation


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
        ("Article 6(1), point (b)(ii)", "article 6 > paragraph 1 > point b > subpoint ii"),
        ("point (b)(ii) of Article 6(1)", "article 6 > paragraph 1 > point b > subpoint ii"),
        ("paragraph 1(b)(ii) of Article 6", "article 6 > paragraph 1 > point b > subpoint ii"),
        ("Article 6, paragraph 1(b)", "article 6 > paragraph 1 > point b"),
        ("point (b)(ii)", "point b > subpoint ii"),
        ("Article 6(new)", "article 6 +"),
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
        ("title of the act", "title"),
        ("Article 5(b)(1)(A)(i)", "article 5 > point b > point 1 > subpoint A > subpoint i"),
        ("row 2 of table of Annex 1", "annex 1 > table > row 2"),
        ("строке 2 таблицы приложения № 1", "приложение 1 > таблица > строка 2"),
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
