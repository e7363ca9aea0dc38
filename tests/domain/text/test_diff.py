"""What is shown of a change reads as a lawyer marks it; what is merged is exact and minimal."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.text import diff
from service.domain.text.diff import Mark, Splice, edits, marks, splices
from service.domain.text.edit import Change
from service.domain.text.words import tokens
from tests.marking import TEXTS, drawn, marked


@pytest.mark.parametrize(
    "drawing",
    [
        "в течение [30|10] дней",
        "[обязан|должен] сообщить",
        "уполномоченный [|государственный ]орган",
        "орган[, определённый Советом,|] решает",
        "[первый|иной] текст",
        "[Министр|Совет]",
        "статья [5.1|5.2]",
        "лицо [не |]вправе",
        "право на [обращение в суд|жалобу в орган]",
        "[ограничены до минимума|сведены к минимуму]",
        "[a, b|c, d]",
        "[госорган|гос\u200bорган]",
        "две строки\n[первая|вторая]\nтретья",
        "",
        "без изменений",
        "[всё удалено|]",
        "[|всё новое]",
    ],
)
def test_marks_read_as_a_lawyer_would_mark(drawing: str) -> None:
    old, new = drawn(drawing)
    assert marked(marks(old, new)) == drawing


def test_what_goes_stands_before_what_comes() -> None:
    assert [run.op for run in marks("за 30 дней", "за 10 дней")] == [Mark.SAME, Mark.DEL, Mark.INS, Mark.SAME]


def test_a_line_between_two_changes_stays() -> None:
    assert marked(marks("один\nдва", "три\nпять")) == "[один|три]\n[два|пять]"


def test_edits_keep_the_islands_that_marks_absorb() -> None:
    assert edits("ограничены до минимума", "сведены до минимум").changes == (
        Change(0, "ограничены", "сведены"),
        Change(14, "минимума", "минимум"),
    )
    assert (
        marked(marks("ограничены до минимума", "сведены до минимум")) == "[ограничены до минимума|сведены до минимум]"
    )


@given(TEXTS, TEXTS)
def test_the_edit_of_two_texts_makes_one_of_the_other(old: str, new: str) -> None:
    assert edits(old, new).apply(old) == new


@given(TEXTS, TEXTS)
def test_marks_hold_both_texts(old: str, new: str) -> None:
    runs = marks(old, new)
    assert "".join(run.text for run in runs if run.op is not Mark.INS) == old
    assert "".join(run.text for run in runs if run.op is not Mark.DEL) == new
    assert all(run.text for run in runs)
    assert not any((one.op, two.op) == (Mark.INS, Mark.DEL) for one, two in pairwise(runs))


@given(TEXTS)
def test_a_text_differs_from_itself_in_nothing(text: str) -> None:
    assert not edits(text, text)
    assert all(run.op is Mark.SAME for run in marks(text, text))


@given(st.lists(st.sampled_from("абв"), max_size=12), st.lists(st.sampled_from("абв"), max_size=12))
@settings(max_examples=100)
def test_the_diff_is_minimal(before: list[str], after: list[str]) -> None:
    found = splices(before, after)
    kept = len(before) - sum(len(splice.old) for splice in found)
    assert kept == _longest_common(before, after)


def test_a_long_rewritten_text_takes_the_other_way_and_is_as_exact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diff, "MYERS_WORK", 0)
    before, after = (
        tokens("Совет решает в течение 30 дней, иначе Ассамблея."),
        tokens("Бюро решает за 10 дней, а не Совет."),
    )
    made, at = [], 0
    for splice in splices(before, after):
        made += [*before[at : splice.start], *splice.new]
        at = splice.end
    assert [*made, *before[at:]] == after


def test_ten_thousand_words_all_different_are_no_trouble() -> None:
    before, after = ([f"{side}{number}" for number in range(10_000)] for side in "ab")
    assert splices(before, after) == [Splice(0, tuple(before), tuple(after))]


def _longest_common(before: list[str], after: list[str]) -> int:
    row = [0] * (len(after) + 1)
    for one in before:
        last = row[:]
        for at, other in enumerate(after, 1):
            row[at] = last[at - 1] + 1 if one == other else max(row[at - 1], last[at])
    return row[-1]
