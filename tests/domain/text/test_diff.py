"""What is shown of a change reads as a lawyer marks it; what is merged is exact and minimal."""

from itertools import pairwise

import pytest
from hypothesis import given

from service.domain.text.diff import Mark, edits, marks
from service.domain.text.edit import Change
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
        "штраф [250 000|500 000] рублей",
        "штраф [1 000 000|900 000,50] рублей",
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
