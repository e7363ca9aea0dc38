"""Every form in which a term stands is a candidate; a word that only begins alike is none."""

import pytest

from service.domain.ids import Language
from service.domain.text.forms import Occurrence, around, found, suggested
from service.domain.text.words import tokens

RU, EN, DE = Language("ru"), Language("en"), Language("de")


@pytest.mark.parametrize(
    ("term", "forms", "others"),
    [
        ("орган", "Орган органа органу органом органе органы органов органам органами органах", "организация"),
        ("рынок", "рынок рынка рынку рынком рынке рынки рынков рынкам рынками рынках", "рыночный"),
        ("день", "день дня дню днём дне дни дней дням днями днях", "денежный"),
        ("сделка", "сделка сделки сделке сделку сделкой сделок сделкам сделками сделках", "сделанный"),
        ("отец", "отец отца отцу отцом отце отцы отцов отцам отцами отцах", "отечество"),
        ("соглашение", "соглашение соглашения соглашению соглашением соглашении соглашений", "согласие"),
        (
            "уполномоченный",
            "уполномоченный уполномоченного уполномоченному уполномоченным уполномоченных",
            "полномочие",
        ),
        ("государство-участник", "государства-участники государств-участников государством-участником", "государство"),
    ],
)
def test_every_form_of_a_russian_word_is_found(term: str, forms: str, others: str) -> None:
    assert [one.form for one in found(f"{forms} {others}", term, RU)] == forms.split()


@pytest.mark.parametrize(
    ("text", "term", "language", "forms"),
    [
        ("Органом по  надзору, орган по контролю", "орган по надзору", RU, ["Органом по  надзору"]),
        ("орган по", "орган по надзору", RU, []),
        ("ст. 5 и ст. 6", "ст. 5", RU, ["ст. 5"]),
        ("The Authority’s decision; authorities decide", "authority", EN, ["Authority’s", "authorities"]),
        ("Die Behörde, der Behörden", "behörde", DE, ["Behörde"]),
        ("по делу, пол", "по", RU, ["по"]),
        ("орган", "", RU, []),
    ],
)
def test_what_is_found(text: str, term: str, language: Language, forms: list[str]) -> None:
    assert [one.form for one in found(text, term, language)] == forms


def test_an_occurrence_is_counted_among_those_that_are_written_alike() -> None:
    text = "орган, органа, орган"
    assert [(one.form, one.which) for one in found(text, "орган", RU)] == [("орган", 1), ("органа", 1), ("орган", 2)]
    assert around(tokens(text), Occurrence("органа", 1, 3), 1) == (", ", ", ")


@pytest.mark.parametrize(
    ("term", "by", "form", "words"),
    [
        ("орган", "совет", "орган", "совет"),
        ("орган", "Совет", "Органами", "Советами"),
        ("ОРГАН", "совет", "ОРГАН", "СОВЕТ"),
        ("палата", "группа", "палатой", "группой"),
        ("орган", "комиссия", "органом", ""),
        ("орган надзора", "совет", "органа надзора", ""),
        ("день", "неделя", "дня", ""),
        ("рынок", "совет", "рынка", ""),
    ],
)
def test_words_are_suggested_only_where_the_endings_tell(term: str, by: str, form: str, words: str) -> None:
    assert suggested(term, by, form) == words
