"""References in running words: found, told from those to other acts, and missed where the unit is not there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.text.citation import CitedText
from service.domain.text.citation_references import dangling, references
from service.domain.text.naming import Scheme
from tests.language import tree


def told(text: str) -> list[str]:
    return [
        f"{text[found.start : found.end]} = {'.'.join(step.label or '!' for step in found.citation.steps)} {found.act}"
        for found in references(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Без ссылок.", []),
        ("регулируются статьёй 13 настоящего Закона.", ["статьёй 13 настоящего Закона = 13 this"]),
        ("в части 1 настоящей статьи, могут", ["части 1 настоящей статьи = !.1 this"]),
        (
            "пунктами 3 и 4 части 1 настоящей статьи",
            [
                "пунктами 3 и 4 части 1 настоящей статьи = !.1.3 this",
                "пунктами 3 и 4 части 1 настоящей статьи = !.1.4 this",
            ],
        ),
        (
            "пунктами 1–3.1 настоящего приложения",
            ["пунктами 1–3.1 настоящего приложения = !.1 this", "пунктами 1–3.1 настоящего приложения = !.3.1 this"],
        ),
        (
            'подпунктами "а" и "б" пункта 2',
            ['подпунктами "а" и "б" пункта 2 = 2.а unsaid', 'подпунктами "а" и "б" пункта 2 = 2.б unsaid'],
        ),
        ("указанные в абзаце третьем части 2", ["абзаце третьем части 2 = 2.3 unsaid"]),
        ("согласно статье 5 Устава Организации", ["статье 5 = 5 other"]),
        ("статьи 8 Федерального закона", ["статьи 8 = 8 other"]),
        ("статьи 8 указанного закона", ["статьи 8 = 8 other"]),
        ("статьи 5 и статьи 6 Устава", ["статьи 5 = 5 other", "статьи 6 = 6 other"]),
        ("статьи 5 и статьи 6 настоящего Закона", ["статьи 5 = 5 this", "статьи 6 настоящего Закона = 6 this"]),
        ("статьи 5, если статьи 6 Устава", ["статьи 5 = 5 unsaid", "статьи 6 = 6 other"]),
        ("(1996, № 1, ст. 16)", ["ст. 16 = 16 other"]),
        ("ст. 16 и ст. 17", ["ст. 16 = 16 unsaid", "ст. 17 = 17 unsaid"]),
        (
            "статьями 12 и 14, пунктом 3 статьи 15",
            ["статьями 12 и 14 = 12 unsaid", "статьями 12 и 14 = 14 unsaid", "пунктом 3 статьи 15 = 15.3 unsaid"],
        ),
        ("second subparagraph of Article 6", ["second subparagraph of Article 6 = 6.2 unsaid"]),
        ("the third indent of part 2 of this article", ["third indent of part 2 of this article = !.2.3 this"]),
        ("Article 6(1)(f) applies", ["Article 6(1)(f) = 6.1.f unsaid"]),
        ("Article 8 of the Charter", ["Article 8 = 8 other"]),
        (
            "Article 25(6) or Article 26(4) of Directive 95/46/EC",
            ["Article 25(6) = 25.6 other", "Article 26(4) = 26.4 other"],
        ),
        (
            "points 1 and 2 of Annex No. 1 to this Law",
            [
                "points 1 and 2 of Annex No. 1 to this Law = 1.1 this",
                "points 1 and 2 of Annex No. 1 to this Law = 1.2 this",
            ],
        ),
        (
            "points (a) and (b) of paragraph 2",
            ["points (a) and (b) of paragraph 2 = 2.a unsaid", "points (a) and (b) of paragraph 2 = 2.b unsaid"],
        ),
        ("наименование и место, пункт (пункты) посадки, части тела", []),
        ("настоящая глава применяется", []),
    ],
)
def test_references_are_found(text: str, expected: list[str]) -> None:
    assert told(text) == expected


LAW = tree("""
    article 1 #a1
      paragraph 1 #a1p1: Применяется статья 2 настоящего Закона.
      paragraph 2 #a1p2: Применяются часть 1 настоящей статьи и статья 7 настоящего Закона.
      paragraph 3 #a1p3: Применяется часть 9 настоящей статьи.
    article 2 #a2: Применяется статья 99 Устава; подпункт 7 исключён; статья 8 действует.
""")


def test_references_to_units_that_are_not_there_are_missed() -> None:
    missing = [(one.clause, one.words, one.reason) for one in dangling(CitedText(LAW, Scheme.RU_PARTS))]
    assert missing == [
        ("a1p2", "статья 7 настоящего Закона", "no-such-unit"),
        ("a1p3", "часть 9 настоящей статьи", "no-such-unit"),
        ("a2", "статья 8", "no-such-unit"),
    ]


@given(st.text(alphabet="статья 12.«»пункт()и,Закона настоящего article of this ", max_size=80))
def test_a_reference_quotes_words_that_stand_there(text: str) -> None:
    for found in references(text):
        assert 0 <= found.start < found.end <= len(text)
        assert found.citation.steps


def test_each_number_of_a_reference_knows_where_it_stands() -> None:
    text = 'в подпунктах "а" и "б" пункта 2 части 1 статьи 5.1 и абзацем третьим статьи 6'
    places = [
        text[slice(*step.at)] for found in references(text) for step in reversed(found.citation.steps) if step.label
    ]
    assert places == ["а", "2", "1", "5.1", "б", "2", "1", "5.1", "третьим", "6"]
