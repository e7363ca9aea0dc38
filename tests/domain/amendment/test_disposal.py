"""What follows from a decision, rule by rule; the worked example of the domain study stands in a file of its own."""

from dataclasses import replace

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import (
    Consequence,
    Rule,
    consequences,
    effective,
    picture,
    undecided_before,
)
from service.domain.amendment.operation import ChangeText, Operation
from service.domain.ids import AmendmentId, Language, Revision
from tests.drafting import amendment, headed, instead, put, says, stale, unit, without
from tests.language import tree

RU = Language("ru")
TEXT = tree("""
    article 5 "Срок" #a5
      paragraph 1 #p1: Орган решает в течение 30 дней.
      paragraph 2 #p2: Решение хранится.
    article 6 #a6: Надзор ведёт Совет.
""")
P3 = put("a5", "p2", unit("n1", "Иное.", kind="paragraph", label="3"))
WITH_P3 = tree("""
    article 5 "Срок" #a5
      paragraph 1 #p1: Орган решает в течение 30 дней.
      paragraph 2 #p2: Решение хранится.
      paragraph 3 #n1: Иное.
    article 6 #a6: Надзор ведёт Совет.
""")


def days(number: int) -> ChangeText:
    return says(TEXT, "p1", f"Орган решает в течение {number} дней.")


def put_by(name: str, *steps: Operation, **more: object) -> Amendment:
    return replace(amendment(name, *steps, status=Status.ADMISSIBLE), **more)  # type: ignore[arg-type]


def told(decided: Amendment, outcome: Status, *others: Amendment) -> dict[str, tuple[Status, Rule, str]]:
    found = consequences(decided, outcome, others, {RU: TEXT})
    return {one.amendment: (one.after, one.rule, one.by) for one in found}


ONE = put_by("one", days(10))
FALLEN, IMPLIED, ADOPTED = Status.FALLEN, Status.REJECTED_BY_IMPLICATION, Status.ADOPTED


@pytest.mark.parametrize(
    ("decided", "other", "after", "rule"),
    [
        (ONE, put_by("other", days(10)), ADOPTED, Rule.IDENTICAL),
        (ONE, put_by("other", days(60)), IMPLIED, Rule.IMPLIED),
        (ONE, put_by("other", without(TEXT, "a5")), IMPLIED, Rule.IMPLIED),
        (ONE, put_by("other", without(TEXT, "p1")), IMPLIED, Rule.IMPLIED),
        (ONE, put_by("other", says(TEXT, "p2", "Решение публикуется.")), None, None),
        (ONE, put_by("other", says(TEXT, "p1", "Совет решает в течение 10 дней.")), None, None),
        (
            put_by("one", says(TEXT, "p1", "Совет решает в течение 10 дней.")),
            put_by("other", days(10)),
            Status.SATISFIED,
            Rule.SATISFIED,
        ),
        (
            put_by("one", instead(TEXT, "p2", unit("p2", "Хранится.", kind="paragraph", label="2"))),
            put_by("other", says(TEXT, "p2", "Хранится.")),
            Status.SATISFIED,
            Rule.SATISFIED,
        ),
        (
            put_by("one", instead(TEXT, "p2", unit("p2", "Хранится.", kind="paragraph", label="2"))),
            put_by("other", says(TEXT, "p2", "Решение публикуется.")),
            IMPLIED,
            Rule.IMPLIED,
        ),
        (put_by("one", without(TEXT, "a5")), put_by("other", days(10)), FALLEN, Rule.GONE),
        (put_by("one", without(TEXT, "p1")), put_by("other", instead(TEXT, "p1", unit("p1", "x"))), FALLEN, Rule.GONE),
        (put_by("one", P3), put_by("other", put("a5", "p2", unit("n2", "Прочее.", kind="paragraph"))), None, None),
        (
            put_by("one", days(20), supersedes=(AmendmentId("other"),)),
            put_by("other", days(10)),
            Status.ABSORBED,
            Rule.ABSORBED,
        ),
        (
            ONE,
            put_by("other", headed(TEXT, "a5", "x"), consequential_to=AmendmentId("one")),
            ADOPTED,
            Rule.CONSEQUENTIAL,
        ),
        (ONE, put_by("other", headed(TEXT, "a5", "x"), parent=AmendmentId("one")), FALLEN, Rule.BEFORE_PARENT),
        (ONE, put_by("other", days(60), status=Status.DRAFT), None, None),
        (ONE, put_by("other", days(60), status=Status.WITHDRAWN), None, None),
        (ONE, put_by("other", days(60), status=Status.INADMISSIBLE), None, None),
        (ONE, put_by("other", days(60), status=Status.POSTPONED), IMPLIED, Rule.IMPLIED),
        (ONE, put_by("other", days(60), status=Status.TABLED), IMPLIED, Rule.IMPLIED),
        (ONE, put_by("other", stale(days(60))), None, None),
    ],
)
def test_what_adopting_one_does_to_another(
    decided: Amendment, other: Amendment, after: Status | None, rule: Rule | None
) -> None:
    assert told(decided, ADOPTED, other) == ({} if after is None else {"other": (after, rule, "one")})


@pytest.mark.parametrize("outcome", [Status.REJECTED, Status.WITHDRAWN])
@pytest.mark.parametrize(
    ("more", "rule"),
    [({"parent": AmendmentId("one")}, Rule.CHILD), ({"consequential_to": AmendmentId("one")}, Rule.CONSEQUENTIAL)],
)
def test_what_hangs_on_one_falls_with_it(outcome: Status, more: dict[str, object], rule: Rule) -> None:
    other = put_by("other", says(TEXT, "p2", "x"), **more)
    assert told(ONE, outcome, other) == {"other": (FALLEN, rule, "one")}


def test_a_rejection_is_shared_by_identical_ones_and_a_withdrawal_is_not() -> None:
    twin, rival = put_by("twin", days(10)), put_by("rival", days(60))
    assert told(ONE, Status.REJECTED, twin, rival) == {"twin": (Status.REJECTED, Rule.IDENTICAL, "one")}
    assert told(ONE, Status.WITHDRAWN, twin, rival) == {}


def test_a_rejected_compromise_leaves_the_others_where_they_were() -> None:
    compromise = put_by("k", days(20), supersedes=(AmendmentId("one"),))
    assert told(compromise, Status.REJECTED, ONE) == {}


def test_what_follows_has_its_own_consequences() -> None:
    rival = put_by("rival", days(60))
    hanging = put_by("hanging", headed(TEXT, "a5", "Шестьдесят"), consequential_to=AmendmentId("rival"))
    deeper = put_by("deeper", says(TEXT, "a6", "x"), consequential_to=AmendmentId("hanging"))
    assert told(ONE, ADOPTED, deeper, hanging, rival) == {
        "rival": (IMPLIED, Rule.IMPLIED, "one"),
        "hanging": (FALLEN, Rule.CONSEQUENTIAL, "rival"),
        "deeper": (FALLEN, Rule.CONSEQUENTIAL, "hanging"),
    }


def test_what_hangs_on_a_satisfied_one_stays_open() -> None:
    more = put_by("more", says(TEXT, "p1", "Совет решает в течение 10 дней."))
    hanging = put_by("hanging", headed(TEXT, "a5", "x"), consequential_to=AmendmentId("one"))
    assert told(more, ADOPTED, ONE, hanging) == {"one": (Status.SATISFIED, Rule.SATISFIED, "more")}


def test_an_adopted_sub_amendment_counts_as_part_of_what_it_amends() -> None:
    parent = put_by("parent", days(10))
    made = tree("""
        article 5 "Срок" #a5
          paragraph 1 #p1: Орган решает в течение 10 дней.
          paragraph 2 #p2: Решение хранится.
        article 6 #a6: Надзор ведёт Совет.
    """)
    child = put_by("child", says(made, "p1", "Орган решает в течение 15 дней."), parent=AmendmentId("parent"))
    twin, fifteen = put_by("twin", days(10)), put_by("fifteen", days(15))
    assert told(parent, ADOPTED, replace(child, status=ADOPTED), twin, fifteen) == {
        "twin": (IMPLIED, Rule.IMPLIED, "parent"),
        "fifteen": (ADOPTED, Rule.IDENTICAL, "parent"),
    }


@pytest.mark.parametrize(
    ("parent", "child", "made"),
    [
        (
            (P3,),
            says(WITH_P3, "n1", "Иное дело."),
            put("a5", "p2", unit("n1", "Иное дело.", kind="paragraph", label="3")),
        ),
        (
            (P3,),
            put("n1", None, unit("n2", "а;")),
            put("a5", "p2", unit("n1", "Иное.", kind="paragraph", label="3", children=[unit("n2", "а;")])),
        ),
        ((P3,), says(WITH_P3, "p2", "Не его дело."), None),
        ((P3,), without(WITH_P3, "n1"), None),
        ((P3,), says(TEXT, "p1", "x"), None),
    ],
)
def test_a_parent_with_its_sub_amendments_worked_in(
    parent: tuple[Operation, ...], child: Operation, made: Operation | None
) -> None:
    found = effective(put_by("parent", *parent), [put_by("child", child)], TEXT)
    assert found == (None if made is None else (made,))


def test_words_headings_and_redrafts_take_sub_amendments_in() -> None:
    ten = tree("""
        article 5 "Время" #a5
          paragraph 1 #p1: Орган решает в течение 10 дней.
          paragraph 2 #p2: Хранится.
        article 6 #a6: Надзор ведёт Совет.
    """)
    redraft = instead(TEXT, "p2", unit("p2", "Хранится.", kind="paragraph", label="2"))
    parent = put_by("parent", days(10), headed(TEXT, "a5", "Время"), redraft, without(TEXT, "a6"))
    child = put_by("child", says(ten, "p1", "Орган решает за 10 дней."), headed(ten, "a5", "Час"), says(ten, "p2", "x"))
    found = effective(parent, [child], TEXT)
    assert found is not None
    words, heading, unit_, gone = found
    assert (words.text, heading.heading, unit_.unit.text) == ("Орган решает за 10 дней.", "Час", "x")  # type: ignore[union-attr]
    assert gone == parent.operations[-1]


def test_a_sub_amendment_that_does_not_fit_leaves_the_parent_as_it_is() -> None:
    stray = put_by("stray", says(WITH_P3, "n1", "x"), parent=AmendmentId("one"), status=ADOPTED)
    assert told(ONE, ADOPTED, stray, put_by("twin", days(10))) == {"twin": (ADOPTED, Rule.IDENTICAL, "one")}


def test_sub_amendments_are_decided_before_and_so_are_those_of_an_identical_one() -> None:
    twin = put_by("twin", days(10))
    to_one, to_twin = (put_by(f"to {name}", days(11), parent=AmendmentId(name)) for name in ("one", "twin"))
    closed = put_by("closed", days(12), parent=AmendmentId("one"), status=Status.REJECTED)
    foreign = replace(put_by("foreign", days(13), parent=AmendmentId("other")))
    assert [one.id for one in undecided_before(ONE, [twin, to_one, to_twin, closed, foreign])] == ["to one", "to twin"]


def test_a_picture_is_another_when_anything_in_it_is() -> None:
    shown = (Consequence(AmendmentId("a"), Status.ADMISSIBLE, FALLEN, Rule.GONE, AmendmentId("one")),)
    other = (replace(shown[0], before=Status.POSTPONED),)
    pictures = {
        picture(ONE, ADOPTED, shown),
        picture(ONE, Status.REJECTED, shown),
        picture(ONE, ADOPTED, ()),
        picture(ONE, ADOPTED, other),
        picture(replace(ONE, revision=Revision(2)), ADOPTED, shown),
    }
    assert len(pictures) == 5
    both = (*shown, *other)
    assert picture(ONE, ADOPTED, both) == picture(ONE, ADOPTED, both[::-1])


def test_an_amendment_in_a_language_without_a_text_meets_nobody() -> None:
    kazakh = put_by("kk", days(60), language=Language("kk"))
    child = put_by("kid", days(61), parent=AmendmentId("kk"), language=Language("kk"), status=ADOPTED)
    assert told(ONE, ADOPTED, kazakh, child) == {}
