"""What stays by chance between two changes goes along with them; what a reader would keep stays."""

import pytest
from hypothesis import given

from service.domain.text.alignment import Splice
from service.domain.text.diff import Mark, marks, marks_of_sentences
from service.domain.text.islands import absorbed
from service.domain.text.words import tokens
from tests.marking import TEXTS, drawn, marked


@pytest.mark.parametrize(
    "drawing",
    [
        "право на [обращение в суд|жалобу в орган]",
        "[a, b|c, d]",
        "[раз и два|три и пять]",
        "[обязан|вправе] лично [сообщить|уведомить]",
        "[один|два]\n[три|пять]",
        "Бюро [решает|отвечает]. [Совет|Орган] молчит.",
    ],
)
def test_a_short_island_goes_along_unless_it_was_meant_to_stay(drawing: str) -> None:
    assert marked(marks(*drawn(drawing))) == drawing


def test_a_short_word_between_words_that_only_came_and_only_went_was_meant_to_stay() -> None:
    base = ["день", " ", "и", " ", "час"]
    comes, goes, gives_way = Splice(1, (), ("ночь",)), Splice(4, ("час",), ()), Splice(4, ("час",), ("миг",))
    assert absorbed(base, [comes, goes]) == [comes, goes]
    assert absorbed(base, [Splice(0, ("день",), ()), Splice(3, (), ("век",))]) == [
        Splice(0, ("день",), ()),
        Splice(3, (), ("век",)),
    ]
    assert absorbed(base, [comes, gives_way]) == [Splice(1, (" ", "и", " ", "час"), ("ночь", " ", "и", " ", "миг"))]


@pytest.mark.parametrize(
    "drawing",
    [
        "Совет вправе [сам принимать решения и просить сведения|: а) решать сам; б) просить любые сведения у Бюро].",
        "Орган[: а) ведёт реестр; б) публикует его; в) отвечает за| имеет] реестр[ и его сохранность| у себя].",
        "It shall [|: (a) ]hear [complaints|anyone; (b) issue annual] reports[ every year|; (c) answer].",
    ],
)
def test_a_text_made_a_list_or_a_list_made_a_text_is_marked_whole(drawing: str) -> None:
    old, new = drawn(drawing)
    assert [run.op for run in marks(old, new)] == [Mark.SAME, Mark.DEL, Mark.INS, Mark.SAME]


@pytest.mark.parametrize(
    "drawing",
    [
        "Совет: а) [ведёт|хранит] общий реестр; б) [просит|получает] сведения; в) решает споры",
        "Совет вправе: а) решать споры; [б) просить сведения; |]в) назначать проверки",
        "по подпункту «а» или «б» [части|пункта] 2 и подпункту «в» [пункта|части] 3",
        "Совет [|вправе: а) ]принимает по обращению граждан решения[ и|; б)] просит у них сведения",
    ],
)
def test_a_list_that_stays_a_list_keeps_its_points_and_long_words_between_points_stay(drawing: str) -> None:
    assert marked(marks(*drawn(drawing))) == drawing


@pytest.mark.parametrize(
    "drawing",
    [
        "Совет решает.[ Совет просит сведения.|] Совет отвечает.",
        "Совет решает.[| Совет просит сведения.] Совет отвечает.",
        "Совет решает.[| Совет отвечает.]",
        "[|Совет решает. ]Совет отвечает.",
        "[Совет решает. |]Совет отвечает.",
    ],
)
def test_a_whole_sentence_is_marked_as_that_sentence(drawing: str) -> None:
    assert marked(marks(*drawn(drawing))) == drawing


@pytest.mark.parametrize(
    ("old", "new", "read"),
    [
        (
            "Бюро решает. Совет вправе просить сведения.",
            "Бюро решает. Орган обязан дать сведения.",
            "Бюро решает. [Совет вправе просить сведения.|Орган обязан дать сведения.]",
        ),
        (
            "Совет решает в срок 30 дней со дня обращения.",
            "Совет решает в срок 10 дней со дня обращения.",
            "Совет решает в срок [30|10] дней со дня обращения.",
        ),
        ("Бюро решает.", "Бюро решает. Совет отвечает.", "Бюро решает.[| Совет отвечает.]"),
        ("Бюро решает всё", "Бюро решает всё.", "Бюро решает всё[|.]"),
        (
            "Бюро решает. Совет вправе просить.",
            "Бюро отвечает. Орган обязан дать.",
            "Бюро [решает|отвечает]. [Совет вправе просить.|Орган обязан дать.]",
        ),
        ("Да. Нет. Он.", "Нет, она.", "[Да. Нет. Он.|Нет, она.]"),
    ],
)
def test_a_much_rewritten_sentence_may_be_read_as_replaced(old: str, new: str, read: str) -> None:
    assert marked(marks_of_sentences(old, new)) == read


@given(TEXTS, TEXTS)
def test_whichever_way_it_is_read_both_texts_are_there(old: str, new: str) -> None:
    runs = marks_of_sentences(old, new)
    assert "".join(run.text for run in runs if run.op is not Mark.INS) == old
    assert "".join(run.text for run in runs if run.op is not Mark.DEL) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("госорган", "гос\u200bорган"),
        ("орган власти", "орган\u202e власти"),
        ("Совет", "\u0421овет".replace("\u0421", "C")),
        ("срок\u00a030 дней", "срок 30 дней"),
        ("пункт 5", "пункт 5\u00b9"),
    ],
)
def test_a_change_of_a_character_that_is_hard_to_see_is_a_change(old: str, new: str) -> None:
    changed = [run for run in marks(old, new) if run.op is not Mark.SAME]
    assert changed
    assert all(run.text in tokens(old) + tokens(new) for run in changed)
