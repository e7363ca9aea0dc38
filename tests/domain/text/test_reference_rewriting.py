"""References after numbering through: each follows its unit by id, and what is not sure is only named."""

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_references import references
from service.domain.text.citation_resolving import Resolved, resolve
from service.domain.text.naming import Scheme
from service.domain.text.reference_rewriting import References, Spot, rewrite_references
from service.domain.text.renumbering import numbered_through
from service.domain.text.tree import ClauseTree
from tests.language import tree

LAW = """
article 1
  paragraph 1 #here: {}
article 2 "Порядок"
  paragraph 1: Первая.
  paragraph 1.1 #new: Новая.
  paragraph 2 #old: Вторая.
    point а: а
    point а.1: новое
    point б: б
article 2.1
  paragraph 1: Новая статья.
article 3
  paragraph 1: Третья.
annex 1
  paragraph 1: раз
  paragraph 1.1: раз с половиной
  paragraph 2: два
"""


def rewritten(
    final: ClauseTree, written: ClauseTree, scheme: Scheme = Scheme.RU_PARTS, confirmed: Collection[Spot] = ()
) -> References:
    """All was written in ``written``; ``final`` is numbered through."""
    numbered = numbered_through(final, written).applied(final)
    before = CitedText(written, scheme)
    return rewrite_references(CitedText(numbered, scheme), lambda _: before, confirmed)


def told(words: str, law: str = LAW, scheme: Scheme = Scheme.RU_PARTS) -> str:
    text = tree(law.format(words), "ru" if scheme is Scheme.RU_PARTS else "en")
    made = rewritten(text, text, scheme)
    return made.tree.index[ClauseId("here")].clause.text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("по статье 3 настоящего Закона", "по статье 4 настоящего Закона"),
        ("по статье 2.1 настоящего Закона", "по статье 3 настоящего Закона"),
        ("по статьям 2, 2.1 и 3 настоящего Закона", "по статьям 2, 3 и 4 настоящего Закона"),
        ("статьями 2–3 настоящего Закона", "статьями 2–4 настоящего Закона"),
        ("частью 2 статьи 2 настоящего Закона", "частью 3 статьи 2 настоящего Закона"),
        ("частью второй статьи 2", "частью третьей статьи 2"),
        ('подпункта "б" части 2 статьи 2', 'подпункта "б" части 2 статьи 2'),  # no such unit: points, not sub-points
        ("пункт «б» части 2 статьи 2", "пункт «в» части 3 статьи 2"),
        ("п. «б» ч. 2 ст. 2 и ст. 3", "п. «в» ч. 3 ст. 2 и ст. 4"),
        ("пунктом 2 приложения № 1 к настоящему Закону", "пунктом 3 приложения № 1 к настоящему Закону"),
        ("статьёй 3 Устава Организации", "статьёй 3 Устава Организации"),
        ("без ссылок", "без ссылок"),
    ],
)
def test_references_say_the_new_numbers(before: str, after: str) -> None:
    assert told(before) == after


def test_two_units_of_one_number_are_told_apart_by_neither_words_nor_guess() -> None:
    text = tree("article 1\n  paragraph 1 #here: по статье 2\narticle 2 #one\narticle 2 #other\narticle 3")
    made = rewritten(text, text)
    assert made.rewritten == ()
    assert [(doubt.words, doubt.reason, set(doubt.candidates)) for doubt in made.doubts] == [
        ("статье 2", "ambiguous", {"one", "other"})
    ]


ENGLISH = """
article 1
  paragraph 1 #here: {}
article 2
  paragraph 1: One.
  paragraph 1a: New.
  paragraph 2: Two.
    indent #first: a
    indent #second: b
article 2a
article 3
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("under Article 3 of this Regulation", "under Article 4 of this Regulation"),
        ("Article 2(2) applies", "Article 2(3) applies"),
        ("Articles 2a and 3", "Articles 3 and 4"),
        ("Article 3 of the Charter", "Article 3 of the Charter"),
    ],
)
def test_english_and_european_forms_are_rewritten(before: str, after: str) -> None:
    assert told(before, ENGLISH, Scheme.EU) == after


def test_a_translation_numbers_letters_in_its_own_alphabet() -> None:
    text = tree(LAW.format("point (b) of paragraph 2 of article 2 of this Law"), "en")
    made = rewritten(text, text)
    assert made.tree.index[ClauseId("here")].clause.text == "point (c) of paragraph 3 of article 2 of this Law"


INDENTS = """
article 1
  paragraph 1 #here: в абзаце {} части 1 статьи 2
article 2
  paragraph 1: Первый.
{}    indent #two: два
    indent #three: три
"""


@pytest.mark.parametrize(
    ("before", "after"),
    [("первом", "первом"), ("втором", "третьем"), ("третьем", "четвертом"), ("Третьем", "четвертом")],
)
def test_paragraphs_told_by_their_place_are_counted_anew(before: str, after: str) -> None:
    written = tree(INDENTS.format(before, ""))
    final = tree(INDENTS.format(before, "    indent #new: новый\n"))
    made = rewritten(final, written)
    assert made.tree.index[ClauseId("here")].clause.text.replace("ё", "е") == f"в абзаце {after} части 1 статьи 2"


@pytest.mark.parametrize(
    ("before", "after"),
    [("second indent", "third indent"), ("indent 2", "indent 3"), ("first indent", "second indent")],
)
def test_english_places_are_counted_anew(before: str, after: str) -> None:
    drawing = "article 1\n  paragraph 1 #here: in {} of paragraph 1 of Article 2\narticle 2\n  paragraph 1: One.\n{}"
    indents = "    indent #two: b\n    indent #three: c\n"
    written = tree(drawing.format(before, indents), "en")
    final = tree(drawing.format(before, "    indent #new: x\n" + indents), "en")
    made = rewritten(final, written, Scheme.EU)
    expected = after.replace("4th", "fourth")
    assert made.tree.index[ClauseId("here")].clause.text == f"in {expected} of paragraph 1 of Article 2"


def reasons(made: References) -> list[tuple[str, str, str]]:
    return [(doubt.words, doubt.reason, doubt.after) for doubt in made.doubts]


def test_a_reference_that_does_not_name_its_act_is_proposed_and_rewritten_only_when_confirmed() -> None:
    text = tree("article 1\n  paragraph 1: a\n  paragraph 1.1: b\n  paragraph 2: c\n  paragraph 3 #here: по части 2")
    made = rewritten(text, text)
    assert made.rewritten == ()
    assert reasons(made) == [("части 2", "act-unsaid", "части 3")]
    sure = rewritten(text, text, confirmed=[made.doubts[0].spot])
    assert sure.tree.index[ClauseId("here")].clause.text == "по части 3"
    assert [(one.before, one.after) for one in sure.rewritten] == [("части 2", "части 3")]


@pytest.mark.parametrize("words", ["по части 9", "по части 1 настоящей статьи"])
def test_what_speaks_of_no_unit_of_ours_or_of_its_own_article_stays(words: str) -> None:
    text = tree(f"article 0.1\narticle 1\n  paragraph 1: a\n  paragraph 2 #here: {words}")
    made = rewritten(text, text)
    assert (made.tree, made.doubts) == (numbered_through(text, text).applied(text), ())


def test_numbers_in_words_are_rewritten_in_their_case() -> None:
    written = tree("preamble #here: по части третьей настоящего Кодекса\npart ПЕРВАЯ\npart ВТОРАЯ\npart ТРЕТЬЯ")
    final = tree("preamble #here: по части третьей настоящего Кодекса\npart ПЕРВАЯ\npart ТРЕТЬЯ")
    made = rewritten(final, written)
    assert made.tree.index[ClauseId("here")].clause.text == "по части второй настоящего Кодекса"


def test_a_place_for_which_there_is_no_word_is_left_and_named() -> None:
    rows = "\n".join(f"    indent #i{number}: {number}" for number in range(2, 200))
    drawing = (
        "article 1\n  paragraph 1 #here: в абзаце сто девяносто девятом части 1 статьи 2\narticle 2\n  paragraph 1: 1\n"
    )
    made = rewritten(tree(f"{drawing}    indent #new: x\n{rows}"), tree(drawing + rows))
    assert [(doubt.words, doubt.reason) for doubt in made.doubts] == [
        ("абзаце сто девяносто девятом части 1 статьи 2", "other-unit")
    ]


def test_references_to_what_is_gone_missing_or_changed_are_named() -> None:
    written = tree(
        "article 1\n  paragraph 1 #here: по статье 2 и по статье 3, а также по статье 9 настоящего Закона\n"
        "article 2\narticle 3 #three\n  paragraph 1: так"
    )
    final = tree(
        "article 1\n  paragraph 1 #here: по статье 2 и по статье 3, а также по статье 9 настоящего Закона\n"
        'article 3 "Иначе" #three\n  paragraph 1: так'
    )
    made = rewritten(final, written)
    assert reasons(made) == [
        ("статье 2", "gone", ""),
        ("статье 9 настоящего Закона", "no-such-unit", ""),
        ("статье 3", "changed", ""),
    ]
    assert made.tree.index[ClauseId("here")].clause.text == (
        "по статье 2 и по статье 2, а также по статье 9 настоящего Закона"
    )


def test_a_reference_in_a_heading_counts_before_those_of_the_text() -> None:
    text = tree(
        'article 1 "О статье 2 настоящего Закона" #here: по статье 3 настоящего Закона\n'
        "article 1.1\narticle 2\narticle 3"
    )
    made = rewritten(text, text)
    assert [(one.spot.number, one.after) for one in made.rewritten] == [
        (0, "статье 3 настоящего Закона"),
        (1, "статье 4 настоящего Закона"),
    ]


def test_what_would_then_mean_another_unit_is_left_and_named() -> None:
    written = tree("article 1\n  paragraph 1 #here: по статье 3\narticle 2 #two\narticle 3 #three")
    final = tree("article 1\n  paragraph 1 #here: по статье 3\nannex 1\n  article 3 #three\narticle 2 #two")
    made = rewritten(final, written)
    assert made.tree.index[ClauseId("here")].clause.text == "по статье 3"
    assert [doubt.reason for doubt in made.doubts] == ["other-unit"]


@given(st.lists(st.booleans(), min_size=1, max_size=8), st.data())
def test_every_reference_means_the_same_unit_before_and_after(inserted: list[bool], data: st.DataObject) -> None:
    labels: list[str] = []
    for number, put_in in enumerate(inserted, 1):
        labels += [str(number), f"{number}.1"] if put_in else [str(number)]
    meant = [data.draw(st.sampled_from(labels)) for _ in labels]
    drawing = "\n".join(
        f"article {label} #{id_of(label)}: по статье {to} настоящего Закона"
        for label, to in zip(labels, meant, strict=True)
    )
    text = tree(drawing)
    made = rewritten(text, text)
    final = CitedText(made.tree, Scheme.RU_PARTS)
    for label, to in zip(labels, meant, strict=True):
        clause = made.tree.index[id_of(label)].clause
        assert resolve(references(clause.text)[0].citation, final, clause.id) == Resolved(id_of(to))


def id_of(label: str) -> ClauseId:
    return ClauseId("a" + label.replace(".", "-"))
