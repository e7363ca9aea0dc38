"""Laws of merging words, on texts that repeat themselves: nothing lands in a sentence other than its own."""

from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.ids import Language
from service.domain.text.diff import edits, marks
from service.domain.text.rebase import Collision, Moved, Rebased, Satisfied, Touched, rebase
from tests.marking import rewordings

RU, EN = Language("ru"), Language("en")
FORMS = {
    RU: ("Орган {} решает вопрос в срок 30 дней.", ("решает", "рассматривает"), ("30", "10"), ("вопрос", "дело")),
    EN: ("Body {} shall decide within 30 days.", ("shall", "may"), ("30", "10"), ("decide", "report")),
}
Sentences = tuple[str, ...]


@st.composite
def repetitive(draw: st.DrawFn) -> tuple[Language, Sentences]:
    """Sentences alike but for one word; some occur several times."""
    language = draw(st.sampled_from([RU, EN]))
    numbers = draw(st.lists(st.integers(1, 9), min_size=3, max_size=6))
    return language, tuple(FORMS[language][0].format(number) for number in numbers)


def reworded(sentence: str, language: Language, way: int) -> str:
    """One word of a sentence said otherwise."""
    return sentence.replace(*FORMS[language][1 + way])


def joined(sentences: Sentences) -> str:
    return " ".join(sentences)


def text_of(made: Rebased) -> str | None:
    return made.text if isinstance(made, Moved | Touched) else None


ACTS = repetitive()
WAYS = st.integers(0, 2)


@given(ACTS, ACTS, WAYS, st.data())
@settings(max_examples=100)
def test_what_happens_to_another_sentence_does_not_move_a_change(
    act: tuple[Language, Sentences], other: tuple[Language, Sentences], way: int, data: st.DataObject
) -> None:
    language, base = act
    mine = data.draw(st.integers(0, len(base) - 1))
    theirs = data.draw(st.integers(0, len(base) - 1).filter(lambda at: at != mine))
    new = reworded(base[mine], language, way)
    wanted = (*base[:mine], new, *base[mine + 1 :])
    put_in = FORMS[language][0].format(data.draw(st.sampled_from(["0", "1", "9 и 8"])))
    for event in ("left out", "put in", "said otherwise"):
        instead: Sentences = {"left out": (), "put in": (put_in, base[theirs])}.get(
            event, (reworded(base[theirs], language, (way + 1) % 3),)
        )
        happened = (*base[:theirs], *instead, *base[theirs + 1 :])
        expected = (*wanted[:theirs], *instead, *wanted[theirs + 1 :])
        made = rebase(joined(base), joined(wanted), joined(happened), language)
        if isinstance(made, Moved) or (isinstance(made, Touched) and made.settled):
            assert sorted(made.text.split()) == sorted(joined(expected).split())
            assert made.text == joined(expected) or base.count(base[theirs]) > 1 or base.count(base[mine]) > 1
        else:
            assert not isinstance(made, Satisfied)


@given(ACTS, WAYS, WAYS)
@settings(max_examples=100)
def test_a_sentence_that_one_rewords_and_the_other_leaves_out_is_a_collision(
    act: tuple[Language, Sentences], way: int, at: int
) -> None:
    language, base = act
    new = (*base[:at], reworded(base[at], language, way), *base[at + 1 :])
    gone = (*base[:at], *base[at + 1 :])
    made = rebase(joined(base), joined(new), joined(gone), language)
    if base.count(base[at]) == 1:
        assert isinstance(made, Collision)
    else:
        assert not isinstance(made, Moved)


@given(ACTS, st.permutations(range(3)))
@settings(max_examples=100)
def test_changes_of_different_sentences_may_be_brought_together_in_any_order(
    act: tuple[Language, Sentences], places: list[int]
) -> None:
    language, base = act
    wishes = [joined((*base[:at], reworded(base[at], language, way), *base[at + 1 :])) for way, at in enumerate(places)]
    results = set()
    for order in permutations(wishes):
        text = joined(base)
        for wish in order:
            made = text_of(rebase(joined(base), wish, text, language))
            assert made is not None
            text = made
        results.add(text)
    assert len(results) == 1


@given(rewordings())
@settings(max_examples=100)
def test_what_was_merged_clean_can_be_taken_out_again(texts: tuple[str, str, str]) -> None:
    base, mine, theirs = texts
    made = rebase(base, mine, theirs, RU)
    if isinstance(made, Moved):
        assert text_of(rebase(theirs, base, made.text, RU)) == mine or theirs == base


@given(ACTS, ACTS)
@settings(max_examples=100)
def test_of_texts_alike_the_edit_and_its_inverse_are_exact(
    one: tuple[Language, Sentences], other: tuple[Language, Sentences]
) -> None:
    old, new = joined(one[1]), joined(other[1])
    edit = edits(old, new)
    assert edit.apply(old) == new
    assert edit.invert().apply(new) == old
    assert "".join(run.text for run in marks(old, new) if run.op.value != "ins") == old


@pytest.mark.parametrize("language", [RU, EN])
def test_a_number_before_the_words_is_what_tells_sentences_apart(language: Language) -> None:
    first, second, third = (FORMS[language][0].format(number) for number in (1, 2, 3))
    mine = joined((first, reworded(second, language, 1), third))
    made = rebase(joined((first, second, third)), mine, joined((second, third)), language)
    assert text_of(made) == joined((reworded(second, language, 1), third))
