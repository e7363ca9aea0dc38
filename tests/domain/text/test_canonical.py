"""The canonical form: the same text has the same hash on any machine, and another text another."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId, Language
from service.domain.text.canonical import canonical, clause_hash, nested_hash, words_hash
from service.domain.text.clause import Clause, ClauseKind

CLAUSE = Clause(ClauseId("c1"), ClauseKind.PARAGRAPH, "2", "", "Срок – 10² дней.")
RU = Language("ru")


def test_the_canonical_form_is_sorted_bare_and_in_utf_8() -> None:
    assert canonical({"б": [1, "é"], "a": None}) == '{"a":null,"б":[1,"é"]}'.encode()


def test_the_hash_of_a_clause_is_written_down_for_ever() -> None:
    form = (
        'clausula-clause-1\n{"heading":"","id":"c1","kind":"paragraph",'
        '"label":"2","language":"ru","text":"Срок – 10² дней."}'
    )
    assert clause_hash(CLAUSE, RU) == words_hash(form)


def test_every_part_of_a_clause_counts() -> None:
    others = [
        replace(CLAUSE, id=ClauseId("c2")),
        replace(CLAUSE, kind=ClauseKind.POINT),
        replace(CLAUSE, label="3"),
        replace(CLAUSE, heading="Сроки"),
        replace(CLAUSE, text="Срок – 102 дней."),
    ]
    hashes = {clause_hash(clause, RU) for clause in (CLAUSE, *others)} | {clause_hash(CLAUSE, Language("en"))}
    assert len(hashes) == len(others) + 2


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
    st.text(alphabet=st.characters(exclude_categories=["Cs"])),
)
def test_different_words_have_different_hashes(one: str, other: str) -> None:
    assert (words_hash(one) == words_hash(other)) == (one == other)


def test_depth_and_order_count_in_the_hash_of_a_text() -> None:
    one, two = words_hash("1"), words_hash("2")
    shapes = [[(0, one), (0, two)], [(0, one), (1, two)], [(0, two), (0, one)], [(0, one)]]
    assert len({nested_hash(shape) for shape in shapes}) == len(shapes)
