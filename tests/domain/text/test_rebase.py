"""Two rewordings of one text come together exactly, or it is said why a person must do it."""

import pytest
from hypothesis import given

from service.domain.ids import Language
from service.domain.text.rebase import Collision, Moved, Rebased, Satisfied, Touched, rebase
from service.domain.text.words import tokens
from tests.marking import TEXTS, drawn, rewordings

RU, EN = Language("ru"), Language("en")


def both(mine: str, theirs: str, language: Language = EN) -> Rebased:
    """Rebase a drawn change over another of the same text."""
    (base, my_text), (same, their_text) = drawn(mine), drawn(theirs)
    assert base == same
    return rebase(base, my_text, their_text, language)


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        (
            "The [Minister|Council] decides, the Authority reports.",
            "The Minister decides, the Authority [reports|informs].",
            "The Council decides, the Authority informs.",
        ),
        (
            "The Council decides. It [may|must] publish.",
            "The Council [decides|rules]. It may publish.",
            "The Council rules. It must publish.",
        ),
        (
            "It decides.[| It reports.] It publishes.",
            "It decides. It [publishes|informs].",
            "It decides. It reports. It informs.",
        ),
        ("[The |]new text", "The new text[| of the law]", "new text of the law"),
    ],
)
def test_words_apart_are_merged(mine: str, theirs: str, text: str) -> None:
    assert both(mine, theirs) == Moved(text)
    assert both(theirs, mine) == Moved(text)


@pytest.mark.parametrize(
    ("mine", "theirs", "reason", "text"),
    [
        (
            "It may [|not ]publish reports.",
            "It may publish [reports|decisions].",
            "negation",
            "It may not publish decisions.",
        ),
        (
            "within [30|10] days of the event",
            "within 30 days of the [event|decision]",
            "number",
            "within 10 days of the decision",
        ),
        (
            "It [may|shall] publish reports.",
            "It may publish [reports|decisions].",
            "modal",
            "It shall publish decisions.",
        ),
        (
            "by the end of [May|June] of the year",
            "by the [end|beginning] of May of the year",
            "date",
            "by the beginning of June of the year",
        ),
        (
            "three [days|weeks] after the event",
            "three days after the [event|decision]",
            "date",
            "three weeks after the decision",
        ),
        ("[a |]b c", "a [b|y] c", "adjoining", "y c"),
        ("a [|x ]b c", "a [b|y] c", "unsure-place", "a x y c"),
        (
            "the [Council of|Bureau at] the [Assembly|House] decides",
            "the Council of [the|this] Assembly decides",
            "rewritten-around",
            "the Bureau at this House decides",
        ),
    ],
)
def test_words_that_meet_or_turn_the_sentence_are_for_the_author_to_confirm(
    mine: str, theirs: str, reason: str, text: str
) -> None:
    assert both(mine, theirs) == Touched(text, reason)
    assert both(theirs, mine) == Touched(text, reason)


@pytest.mark.parametrize(
    ("mine", "theirs", "reason", "text"),
    [
        (
            "Орган публикует [отчёт|доклад] в течение месяца и [не |]взимает плату.",
            "Орган [публикует|составляет] отчёт в течение месяца и не взимает плату.",
            "negation",
            "Орган составляет доклад в течение месяца и взимает плату.",
        ),
        (
            "Орган [вправе|обязан] публиковать отчёт.",
            "Орган вправе публиковать [отчёт|доклад].",
            "modal",
            "Орган обязан публиковать доклад.",
        ),
        (
            "штраф в размере [250 000|500 000] рублей с учётом вины",
            "штраф в размере 250 000 рублей с учётом [вины|последствий]",
            "number",
            "штраф в размере 500 000 рублей с учётом последствий",
        ),
        (
            "начиная с 1 [января|марта] года вступления закона в силу",
            "начиная с 1 января года вступления [закона|статьи] в силу",
            "date",
            "начиная с 1 марта года вступления статьи в силу",
        ),
    ],
)
def test_in_russian_too(mine: str, theirs: str, reason: str, text: str) -> None:
    assert both(mine, theirs, RU) == Touched(text, reason)
    assert both(theirs, mine, RU) == Touched(text, reason)


@pytest.mark.parametrize(
    ("mine", "theirs", "text"),
    [
        ("the request[| made then] of Council", "the request of [Council|House]", "the request made then of House"),
        ("the text of [law|act], as adopted", "the text of law[,| was] as adopted", "the text of act was as adopted"),
        (
            "It decides[| now]. It publishes.",
            "It decides.[| It reports.] It publishes.",
            "It decides now. It reports. It publishes.",
        ),
    ],
)
def test_changes_within_a_word_of_each_other_are_for_the_author_to_confirm(mine: str, theirs: str, text: str) -> None:
    assert both(mine, theirs) == Touched(text, "adjoining")
    assert both(theirs, mine) == Touched(text, "adjoining")


@pytest.mark.parametrize(
    ("mine", "theirs", "reason", "text"),
    [
        ("[a|x] b", "[|y ]a b", "unsure-place", "y x b"),
        (
            "Every [person|subject] decides",
            "Every person[|, if asked,] decides",
            "unsure-place",
            "Every subject, if asked, decides",
        ),
        (
            "a measure shall [|be lawful and shall ]contain purposes",
            "a measure [|must be needed and ]shall contain purposes",
            "unsure-place",
            "a measure must be needed and shall be lawful and shall contain purposes",
        ),
        (
            "[Within the limits of this law, |]States may [adopt by act|when they find it fit adopt] rules of work.",
            "Within the limits of this law, States [|or unions ]may adopt by act rules of work.",
            "another-cut",
            "States or unions may when they find it fit adopt rules of work.",
        ),
    ],
)
def test_a_text_that_depends_on_where_a_change_stands_is_proposed_and_not_settled(
    mine: str, theirs: str, reason: str, text: str
) -> None:
    assert both(mine, theirs) == Touched(text, reason, settled=False)
    assert both(theirs, mine) == Touched(text, reason, settled=False)


def test_what_is_satisfied_only_if_the_words_are_told_apart_otherwise_is_for_the_author_to_confirm() -> None:
    assert rebase("и по в", "и по", "и в срок по", RU) == Touched("и в срок по", "another-cut", settled=False)


def test_a_negation_in_another_sentence_does_not_matter() -> None:
    assert both("It does [|not ]decide. It reports.", "It does decide. It [reports|informs].") == Moved(
        "It does not decide. It informs."
    )


TURNING = [
    (RU, "орган {} публикует весь ежегодный отчёт", ("не", "ни"), "negation"),
    (RU, "орган {} публиковать весь ежегодный отчёт", ("вправе", "обязан"), "modal"),
    (RU, "орган {} публиковать весь общий отчёт", ("может", "должен"), "modal"),
    (RU, "за {} минувших заседаний Советом утверждён отчёт", ("30", "тридцать"), "number"),
    (RU, "начиная с первых чисел {} Советом утверждён отчёт", ("января", "марта"), "date"),
    (EN, "the body {} publish the whole yearly отчёт", ("shall", "may"), "modal"),
    (EN, "the body does {} publish the whole yearly отчёт", ("not", "never"), "negation"),
    (EN, "after {} further sessions the Council adopts the отчёт", ("3", "three"), "number"),
]


@pytest.mark.parametrize(("language", "form", "words", "reason"), TURNING)
@pytest.mark.parametrize("away", [0, 1, 2])
def test_whoever_turns_a_sentence_in_which_the_other_changes_something_is_asked(
    language: Language, form: str, words: tuple[str, str], reason: str, away: int
) -> None:
    before, after = (form.format(word) for word in (words if away else ("", words[1])))
    if away == 2:  # the word is left out rather than changed or put in
        before, after = form.format(words[0]), form.format("")
    before, after = (" ".join(text.split()) for text in (before, after))
    theirs = before.replace("отчёт", "доклад")
    made = rebase(f"{before}.", f"{after}.", f"{theirs}.", language)
    assert made == Touched(f"{after.replace('отчёт', 'доклад')}.", reason)
    assert rebase(f"{before}.", f"{theirs}.", f"{after}.", language) == made
    apart = " Иной текст. Ещё отчёт."
    made = rebase(f"{before}.{apart}", f"{after}.{apart}", f"{before}.{apart.replace('отчёт', 'доклад')}", language)
    assert made == Moved(f"{after}.{apart.replace('отчёт', 'доклад')}")


def test_of_a_language_not_known_nothing_near_is_clean() -> None:
    mine, theirs = "кеңес [шешеді|қабылдайды] және жариялайды", "кеңес шешеді және [жариялайды|таратады]"
    assert isinstance(both(mine, theirs, Language("kk")), Touched)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("[a|x] b", "[a|y] b"),
        ("a[| x]; b", "a[| y]; b"),
        ("[a b|x] c", "a [b|y] c"),
        ("[орган решает|]", "орган [решает|вправе]"),
        ("[орган |]решает", "[|новый ]орган решает"),
        ("the [|A and the ]court", "the [|B or the ]court"),
    ],
)
def test_the_same_words_or_place_collide(mine: str, theirs: str) -> None:
    assert isinstance(both(mine, theirs), Collision)
    assert isinstance(both(theirs, mine), Collision)


def test_a_collision_names_the_words_of_both() -> None:
    collision = both("за [30|10] дней", "за [30|60] дней")
    assert isinstance(collision, Collision)
    (clash,) = collision.clashes
    assert (clash.base, clash.mine, clash.theirs) == ("30", "10", "60")


def test_a_change_that_could_stand_in_two_places_is_not_settled_with_what_stands_between() -> None:
    assert both("a [|a ]b a", "[a|y] b a") == Touched("y a b a", "unsure-place", settled=False)


def test_what_both_changed_alike_is_changed_once() -> None:
    assert both("[a|x] b; c", "[a|x] b; [c|d]") == Satisfied()
    assert both("[a|x] b; [c|d]", "[a|x] b; c") == Touched("x b; d", "partly-satisfied")
    assert both("[a|x] b e; c [d|e]", "[a|x] [b|y] e; c d") == Touched("x y e; c e", "partly-satisfied")


def test_what_both_rewrote_alike_is_alike_however_its_words_are_told_apart() -> None:
    base = "genetic data means all data of whatever type during early prenatal development"
    mine = "genetic data means information obtained through nucleic acid analysis"
    theirs = "'genetic data' means information obtained through nucleic acid analysis"
    assert rebase(base, mine, theirs, EN) == Satisfied()
    assert rebase(base, theirs, mine, EN) == Touched(theirs, "partly-satisfied")


@given(TEXTS, TEXTS)
def test_over_nothing_mine_is_as_it_was(base: str, mine: str) -> None:
    expected: Rebased = Moved(mine) if mine != base else Satisfied()
    assert rebase(base, mine, base, RU) == expected


@given(TEXTS, TEXTS)
def test_what_they_did_already_is_satisfied(base: str, mine: str) -> None:
    assert rebase(base, mine, mine, RU) == Satisfied()


@given(rewordings())
def test_both_ways_agree_on_whether_they_collide_and_on_the_text(texts: tuple[str, str, str]) -> None:
    base, mine, theirs = texts
    there, back = rebase(base, mine, theirs, RU), rebase(base, theirs, mine, RU)
    assert isinstance(there, Collision) == isinstance(back, Collision)
    if isinstance(there, Moved | Touched) and isinstance(back, Moved | Touched):
        assert there == back
    if isinstance(there, Collision):
        assert there.clashes


@given(rewordings())
def test_a_clean_merge_holds_no_word_that_neither_wrote(texts: tuple[str, str, str]) -> None:
    base, mine, theirs = texts
    merged = rebase(base, mine, theirs, RU)
    if isinstance(merged, Moved | Touched):
        assert set(tokens(merged.text)) <= {word for text in texts for word in tokens(text)}
