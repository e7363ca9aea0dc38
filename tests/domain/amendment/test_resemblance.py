"""Amendments that say nearly the same are found together, whatever they are put at; others are not."""

from hypothesis import given, settings
from hypothesis import strategies as st

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.operation import Operation
from service.domain.amendment.resemblance import Gist, families, gists
from service.domain.ids import AmendmentId, Language
from tests.drafting import amendment, headed, instead, put, says, unit, without
from tests.language import tree

TEXT = tree("""
    article 1 "Срок" #a: Орган решает в течение 30 дней со дня обращения.
    article 2 "Надзор" #b: Надзор ведёт Совет.
    article 3 #c: Орган решает в течение 30 дней со дня обращения.
""")
RULE = "Орган ведёт реестр операторов, публикует его на своём сайте и обновляет не реже одного раза в месяц."


def told(*steps: tuple[Operation, ...] | Operation) -> list[list[str]]:
    """The groups by the places of the amendments."""
    made = [amendment(str(place), *(step if isinstance(step, tuple) else (step,))) for place, step in enumerate(steps)]
    return grouped(made)


def grouped(made: list[Amendment]) -> list[list[str]]:
    return [list(one.members) for one in families(gists(made, {Language("ru"): TEXT}))]


def rule(id: str, *changes: tuple[str, str], at: str = "a", kind: str = "point") -> Operation:
    words = RULE
    for was, now in changes:
        assert was in words
        words = words.replace(was, now)
    return put(at, None, unit(id, words, kind=kind))


def test_new_units_with_a_word_or_two_otherwise_are_one_group_wherever_they_are_put() -> None:
    assert told(
        rule("n1"),
        rule("n2", ("месяц", "год")),
        rule("n3", ("Орган", "Совет"), ("сайте", "портале"), at="b"),
        rule("n4"),
    ) == [["0", "1", "2", "3"]]


def test_other_words_or_another_kind_of_operation_are_no_group() -> None:
    other = unit("n5", "Совет рассматривает жалобы, извещает заявителя и хранит решение в течение десяти лет.")
    assert told(rule("n1"), put("a", None, other), rule("n2", kind="paragraph"), without(TEXT, "b")) == []


def test_of_a_change_only_the_words_that_change_are_compared() -> None:
    changed = (
        says(TEXT, "a", f"Орган решает в течение 30 дней со дня обращения. {RULE}"),
        says(TEXT, "b", f"Надзор ведёт Совет. {RULE}"),
        says(TEXT, "c", "Совет решает в течение 30 дней со дня обращения."),
    )
    assert told(*changed) == [["0", "1"]]


def test_a_few_words_are_alike_only_in_all_but_figures_and_at_one_place() -> None:
    def days(clause: str, count: str) -> Operation:
        return says(TEXT, clause, f"Орган решает в течение {count} дней со дня обращения.")

    assert told(days("a", "10"), days("a", "20"), days("c", "10"), days("a", "рабочих"), days("a", "31")) == [
        ["0", "1", "4"]
    ]
    assert told(headed(TEXT, "b", "Надзор 1"), headed(TEXT, "b", "Надзор 2"), headed(TEXT, "a", "Надзор 1")) == [
        ["0", "1"]
    ]


def test_redrafts_and_units_with_units_under_them_are_compared_as_a_whole() -> None:
    def redraft(word: str) -> Operation:
        child = unit("n9", f"Порядок ведения реестра определяет {word}.")
        return instead(TEXT, "b", unit("b", RULE, kind="article", label="2", children=[child]))

    assert told(redraft("Совет"), redraft("Бюро"), redraft("Секретариат")) == [["0", "1", "2"]]


def test_words_put_in_everywhere_and_nothing_at_the_ends_alike_are_still_found() -> None:
    words = RULE.split()
    moved = " ".join(["Итак,", *words[1:6], "и", *words[6:12], "также", *words[12:-1], "году."])
    assert told(rule("n1"), put("b", None, unit("n2", moved))) == [["0", "1"]]


def test_who_comes_later_joins_the_most_like_of_the_groups_and_moves_nobody() -> None:
    near = rule("n2", ("Орган", "Совет"), ("реестр", "список"), ("сайте", "портале"), ("месяц.", "год."))
    far = rule(
        "n3", ("Орган", "Бюро"), ("операторов,", "лиц,"), ("реже", "чаще"), ("раза", "дня"), ("обновляет", "хранит")
    )
    first = told(rule("n1"), far)
    assert first == []
    assert told(rule("n1"), far, near) == [["0", "2"]]


def test_another_language_is_another_group() -> None:
    german = amendment("de", rule("n2"), language="de")
    assert grouped([amendment("0", rule("n1")), german]) == []


WORDS = st.lists(st.sampled_from([f"слово{number}" for number in range(40)]), min_size=1, max_size=30)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=12))
def test_groups_are_disjoint_and_their_heads_come_first(texts: list[list[str]]) -> None:
    said = {
        AmendmentId(str(place)): Gist(("ru", "insert-point"), (None,), tuple(words))
        for place, words in enumerate(texts)
    }
    found = [one.members for one in families(said)]
    order = list(said)
    assert sum(map(len, found)) == len({member for members in found for member in members})
    assert all(list(members) == sorted(members, key=order.index) and len(members) > 1 for members in found)
    exact: dict[tuple[str, ...], list[AmendmentId]] = {}
    for id, gist in said.items():
        exact.setdefault(gist.words, []).append(id)
    for same in exact.values():
        assert len(same) == 1 or any(set(same) <= set(members) for members in found)
