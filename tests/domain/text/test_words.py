"""Texts fall into whole words and come together again; a sentence ends only where it surely does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.text.words import is_number, is_word, points, sentence_borders, sentence_ends, tokens


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("не позднее 30 дней", "не| |позднее| |30| |дней"),
        ("научно-технический", "научно-технический"),
        ("государства – члены", "государства| |–| |члены"),
        ("статья 5.1, часть 9-1", "статья| |5.1|,| |часть| |9-1"),
        ("статья 5¹", "статья| |5¹"),
        ("01.02.2026 г.", "01.02.2026| |г|."),
        ("Article 1a", "Article| |1a"),
        ("it's don't", "it's| |don't"),
        ("«а.2»", "«|а|.|2|»"),
        ("50 %", "50| |%"),
        ("1 000 000 руб.", "1 000 000| |руб|."),
        ("2\u00a0500,50", "2\u00a0500,50"),
        ("в 2026 100 раз", "в| |2026| |100| |раз"),
        ("1000 2000", "1000| |2000"),
        ("a  b\n", "a| | |b|\n"),
        ("гос\u200bорган", "гос\u200bорган"),
        ("мо\u0301ре", "мо\u0301ре"),
        ("ор\u00adган", "ор\u00adган"),
        ("_x_", "_|x|_"),
        ("", ""),
    ],
)
def test_words_and_numbers_are_whole(text: str, cut: str) -> None:
    assert "|".join(tokens(text)) == cut


@given(st.text(max_size=60))
def test_tokens_put_together_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@pytest.mark.parametrize(
    ("token", "word", "number"),
    [("не", True, False), ("30", True, True), ("1a", True, True), (",", False, False), (" ", False, False)],
)
def test_a_token_is_a_word_a_number_or_neither(token: str, word: bool, number: bool) -> None:
    assert (is_word(token), is_number(token)) == (word, number)


@pytest.mark.parametrize(
    "text",
    [
        "Срок – 30 дней.| Он продлевается.",
        "Он вправе!| Она нет?| Кто?",
        "По ст. 5 и ч. 1 решает Совет.| Решение окончательно.",
        "Решает А. Б. Иванов.| Решение окончательно.",
        "See No. 3 and Art. 5 of the Statute.| It applies.",
        "«Закон действует.»| Закон отменён.",
        "Закон действует.| «Закон» – это акт.",
        "Государства:\n1) сотрудничают;\n2) помогают.|\nиной абзац",
        "например, т. е. так и далее",
        "Он действует... и дальше",
        "без точки",
        "",
    ],
)
def test_a_sentence_ends_where_it_surely_does_and_otherwise_goes_on(text: str) -> None:
    whole, ends = text.replace("|", ""), [at - before for before, at in enumerate(_bars(text))]
    assert list(sentence_ends(whole)) == ends


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("вправе: а) решать; б) просить; и в) молчать", "абв"),
        ("(a) one; or (b) two.\n(c) three", "abc"),
        ("1) раз; 2) два", "12"),
        ("(i) one; (ii) two", "i,ii"),
        ("по подпункту а) пункта 1 и части 12(3) статьи", ""),
        ("points (a), (b) and (c)", ""),
        ("надзор. 5.1) надзор", ""),
        ("а)без пробела", ""),
    ],
)
def test_points_of_a_list_are_found_and_citations_of_points_are_not(text: str, labels: str) -> None:
    words = tokens(text)
    assert [words[at] for at in points(words)] == (labels.split(",") if "," in labels else list(labels))


def test_sentences_end_before_a_token_and_the_last_with_the_text() -> None:
    words = tokens("Да. Нет. Кто")
    assert ["".join(words[:border]) for border in sentence_borders(words)] == ["Да.", "Да. Нет.", "Да. Нет. Кто"]
    assert sentence_borders([]) == [0]


def _bars(text: str) -> list[int]:
    return [at for at, sign in enumerate(text) if sign == "|"]
