"""Which words may turn a sentence round."""

import pytest

from service.domain.ids import Language
from service.domain.text.sense import Turn, turning


@pytest.mark.parametrize(
    ("words", "turn"),
    [
        ("не", Turn.NEGATION),
        ("Никто", Turn.NEGATION),
        ("исключением", Turn.NEGATION),
        ("вправе", Turn.MODAL),
        ("обязаны", Turn.MODAL),
        ("запрещается", Turn.MODAL),
        ("подлежащий", Turn.MODAL),
        ("30", Turn.NUMBER),
        ("5.1", Turn.NUMBER),
        ("IV", Turn.NUMBER),
        ("тридцати", Turn.NUMBER),
        ("двух", Turn.NUMBER),
        ("%", Turn.NUMBER),
        ("января", Turn.DATE),
        ("дней", Turn.DATE),
        ("ежегодно", Turn.DATE),
        ("30 не", Turn.NEGATION),
        ("никого", Turn.NEGATION),
        ("ничем", Turn.NEGATION),
        ("недействительным", Turn.NEGATION),
        ("отсутствие", Turn.NEGATION),
        ("не-член", Turn.NEGATION),
        ("право", Turn.MODAL),
        ("можно", Turn.MODAL),
        ("обязуется", Turn.MODAL),
        ("обязанности", Turn.MODAL),
        ("запретить", Turn.MODAL),
        ("третьего", Turn.NUMBER),
        ("четвёртого", Turn.NUMBER),
        ("пятого", Turn.NUMBER),
        ("двадцатого", Turn.NUMBER),
        ("обоими", Turn.NUMBER),
        ("нуля", Turn.NUMBER),
        ("полутора", Turn.NUMBER),
        ("двукратном", Turn.NUMBER),
        ("½", Turn.NUMBER),
        ("мартом", Turn.DATE),
        ("годом", Turn.DATE),
        ("десятидневный", Turn.DATE),
        ("трёхлетнего", Turn.DATE),
        ("полугодие", Turn.DATE),
        ("незамедлительно", Turn.DATE),
        ("правило", None),
        ("пятно", None),
        ("соты", None),
        ("дневник", None),
        ("должность", None),
        ("должник", None),
        ("восьми", Turn.NUMBER),
        ("четверо", Turn.NUMBER),
        ("двумястами", Turn.NUMBER),
        ("пятьюстами", Turn.NUMBER),
        ("менее", Turn.NUMBER),
        ("наибольший", Turn.NUMBER),
        ("всех", Turn.NUMBER),
        ("ранее", Turn.DATE),
        ("после", Turn.DATE),
        ("понедельник", Turn.DATE),
        ("если", Turn.NEGATION),
        ("только", Turn.NEGATION),
        ("отказать", Turn.NEGATION),
        ("непредставление", Turn.NEGATION),
        ("неуведомления", Turn.NEGATION),
        ("возможность", Turn.MODAL),
        ("один-два", Turn.NUMBER),
        ("мо\u0301жет", Turn.MODAL),
        ("н\u00adе", Turn.NEGATION),
        ("мож\u200bет", Turn.NEGATION),
        ("вправe", Turn.NEGATION),  # a Latin e
        ("He", Turn.NEGATION),  # in Latin letters
        ("\u202e", Turn.NEGATION),
        ("действие бездействие", Turn.NEGATION),
        ("верный неверный", Turn.NEGATION),
        ("неверный", None),
        ("немец", None),
        ("довод", None),
        ("кодекс", None),
        ("небо", None),
        ("орган", None),
        ("", None),
    ],
)
def test_russian_words_that_turn_a_sentence(words: str, turn: Turn | None) -> None:
    assert turning(words.split(), Language("ru")) is turn


@pytest.mark.parametrize(
    ("words", "turn"),
    [
        ("not", Turn.NEGATION),
        ("don't", Turn.NEGATION),
        ("may", Turn.MODAL),
        ("Shall", Turn.MODAL),
        ("thirty", Turn.NUMBER),
        ("fifth", Turn.NUMBER),
        ("twentieth", Turn.NUMBER),
        ("non-member", Turn.NEGATION),
        ("both", Turn.NUMBER),
        ("forthwith", Turn.DATE),
        ("twenty-one", Turn.NUMBER),
        ("ten-day", Turn.NUMBER),
        ("least", Turn.NUMBER),
        ("all", Turn.NUMBER),
        ("within", Turn.DATE),
        ("Monday", Turn.DATE),
        ("if", Turn.NEGATION),
        ("refuse", Turn.NEGATION),
        ("unlawful", Turn.NEGATION),
        ("fair unfair", Turn.NEGATION),
        ("connected disconnected", Turn.NEGATION),
        ("obligation", Turn.MODAL),
        ("n\u200bot", Turn.NEGATION),
        ("nоt", Turn.NEGATION),  # a Cyrillic о
        ("unfair", None),
        ("long-term", None),
        ("growth", None),
        ("days", Turn.DATE),
        ("authority", None),
    ],
)
def test_english_words_that_turn_a_sentence(words: str, turn: Turn | None) -> None:
    assert turning(words.split(), Language("en")) is turn


def test_of_a_language_not_known_any_word_may_turn_the_sentence() -> None:
    assert turning(["орган"], Language("kk")) is Turn.UNKNOWN
    assert turning([], Language("kk")) is None
