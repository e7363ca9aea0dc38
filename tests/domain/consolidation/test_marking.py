"""What an amendment does is marked clause by clause, wherever in the text it stands."""

from service.domain.amendment.operation import Operation
from service.domain.consolidation.comparison import Became
from service.domain.consolidation.marking import marked
from tests.drafting import headed, instead, put, says, unit, without
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
