"""What was printed is read again as what was meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_reading import Citation, Unread, read_citation
from service.domain.text.citation_resolving import Resolved, Unresolved, resolve
from service.domain.text.naming import EN, RU, Scheme
from service.domain.text.naming_words import Case
from service.domain.text.tree import Placed
from tests.cited import CITED, EU, LAW, K, told
from tests.language import tree


@pytest.mark.parametrize("row", [row for _, row in LAW.walk()], ids=lambda row: row.clause.id)
@pytest.mark.parametrize("case", Case)
def test_every_clause_is_found_by_its_citation_in_every_case(row: Placed, case: Case) -> None:
    clause = row.clause
    if clause.kind is K.CLOSING:
        return
    assert told(resolve(CITED.cite(clause.id, RU, case), CITED)) == clause.id


@pytest.mark.parametrize("row", [row for _, row in EU.tree.walk()], ids=lambda row: row.clause.id)
def test_every_clause_of_an_eu_act_is_found_by_its_citation(row: Placed) -> None:
    clause = row.clause
    if clause.kind in {K.INTRODUCTION, K.NAME} or clause.id in {"a5", "a4"}:
        return
    assert told(resolve(EU.cite(clause.id, EN), EU)) == clause.id


LABELS = st.sampled_from(["1", "2", "3", "3.1", "5¹", "9-1"])


@given(
    article=LABELS,
    paragraph=LABELS,
    point=LABELS,
    letter=st.sampled_from("абвгдежзиклмн"),
    case=st.sampled_from(Case),
)
def test_any_citation_printed_is_read_as_what_was_printed(
    article: str, paragraph: str, point: str, letter: str, case: Case
) -> None:
    text = tree(f"""
        article {article} #art
          paragraph {paragraph} #par: words:
            point {point} #poi: words:
              subpoint {letter} #sub: words
    """)
    cited = CitedText(text, Scheme.RU_PARTS)
    for name in ("art", "par", "poi", "sub"):
        assert told(resolve(cited.cite(ClauseId(name), RU, case), cited)) == name


@given(st.text(alphabet='статья часть пункт Article paragraph 12а(a)new –.,"«»', max_size=60))
def test_any_words_are_read_or_said_not_to_be(said: str) -> None:
    assert isinstance(read_citation(said), Citation | Unread)
    answer = resolve(said, CITED, ClauseId("a5p2"))
    assert isinstance(answer, Resolved | Unresolved)
