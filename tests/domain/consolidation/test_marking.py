"""What an amendment does is marked clause by clause, wherever in the text it stands."""

from service.domain.amendment.operation import Operation
from service.domain.consolidation.comparison import Became
from service.domain.consolidation.marking import marked
from tests.drafting import (
    corrected,
    headed,
    instead,
    joined,
    moved,
    numbered,
    put,
    repealed,
    says,
    split,
    throughout,
    unit,
    without,
)
from tests.language import tree
from tests.marking import marked as drawn

TEXT = tree("""
    article 5 "Срок" #a5: Общие слова.
      paragraph 1 #p1: за 30 дней
        point 1 #q1: раз;
        point 2 #q2: два.
""")


def shown(*steps: Operation) -> list[tuple[str, Became, str, str]]:
    return [
        (one.change.id, one.change.became, drawn(one.change.heading), drawn(one.change.text))
        for one in marked(steps, TEXT)
    ]


def test_words_and_headings_are_marked_word_by_word() -> None:
    assert shown(says(TEXT, "p1", "за 10 дней"), headed(TEXT, "a5", "Новый срок")) == [
        ("p1", Became.CHANGED, "", "за [30|10] дней"),
        ("a5", Became.CHANGED, "[Срок|Новый срок]", "Общие слова."),
    ]


def test_a_new_unit_comes_whole() -> None:
    new = put("a5", "p1", unit("n1", "иное", kind="paragraph", label="2", children=[unit("n2", "да")]))
    assert shown(new) == [("n1", Became.INSERTED, "", "[|иное]"), ("n2", Became.INSERTED, "", "[|да]")]
    assert [[clause.id for clause in one.above] for one in marked((new,), TEXT)] == [["a5"], ["a5", "n1"]]
    assert [one.above for one in marked((put(None, None, unit("n1", "x")),), TEXT)] == [()]


def test_a_unit_left_out_goes_whole() -> None:
    assert shown(without(TEXT, "p1")) == [
        ("p1", Became.REMOVED, "", "[за 30 дней|]"),
        ("q1", Became.REMOVED, "", "[раз;|]"),
        ("q2", Became.REMOVED, "", "[два.|]"),
    ]


def test_a_redraft_shows_what_becomes_of_each_clause_under_it() -> None:
    redraft = instead(
        TEXT,
        "p1",
        unit(
            "p1",
            "за 30 дней",
            kind="paragraph",
            label="1",
            children=[unit("q2", "два;", label="2"), unit("n1", "три.", label="3")],
        ),
    )
    assert shown(redraft) == [
        ("q1", Became.REMOVED, "", "[раз;|]"),
        ("q2", Became.CHANGED, "", "два[.|;]"),
        ("n1", Became.INSERTED, "", "[|три.]"),
    ]
    assert [[clause.id for clause in one.above] for one in marked((redraft,), TEXT)] == [["a5", "p1"]] * 3


def test_what_rearranges_is_shown_at_the_units_that_it_names() -> None:
    assert shown(repealed(TEXT, "p1")) == [
        ("p1", Became.CHANGED, "", "[за 30 дней|Утратила силу.]"),
        ("q1", Became.REMOVED, "", "[раз;|]"),
        ("q2", Became.REMOVED, "", "[два.|]"),
    ]
    assert shown(numbered(TEXT, q2="3", p1="2")) == [
        ("p1", Became.CHANGED, "", "за 30 дней"),
        ("q2", Became.CHANGED, "", "два."),
    ]
    assert shown(joined(TEXT, "q1", "q2")) == [
        ("q1", Became.CHANGED, "", "раз;[| два.]"),
        ("q2", Became.REMOVED, "", "[два.|]"),
    ]
    assert shown(split(TEXT, "p1", "за 30", "дней", "q1")) == [
        ("p1", Became.CHANGED, "", "за 30[ дней|]"),
        ("half", Became.INSERTED, "", "[|дней]"),
    ]


def test_a_unit_that_moves_is_shown_where_it_comes_to_stand() -> None:
    (one,) = marked((moved(TEXT, "q2", "a5", "p1", "2"),), TEXT)
    assert (one.change.id, one.change.became, [clause.id for clause in one.above]) == ("q2", Became.MOVED, ["a5"])
    (top,) = marked((moved(TEXT, "p1", None, "a5"),), TEXT)
    assert top.above == ()


def test_a_term_and_a_printing_point_are_words() -> None:
    assert shown(throughout(TEXT, "дней", "суток", "p1")) == [("p1", Became.CHANGED, "", "за 30 [дней|суток]")]
    assert shown(corrected(TEXT, "a5", "Срок.", heading=True)) == [("a5", Became.CHANGED, "Срок[|.]", "Общие слова.")]
