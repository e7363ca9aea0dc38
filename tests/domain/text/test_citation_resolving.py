"""A citation means one clause, or it is said why not."""

import pytest

from service.domain.ids import ClauseId
from service.domain.text.citation import CitedText
from service.domain.text.citation_resolving import resolve
from service.domain.text.naming import Scheme
from tests.cited import CITED, EU, told
from tests.language import tree


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Title 1", "h1"),
        ("Recital 2", "r2"),
        ("Article 1", "a1"),
        ("Article 1 – title", "a1 heading"),
        ("Article 1 – paragraph 1", "a1p1"),
        ("Article 1 – paragraph 1 – introductory part", "a1p1 introduction"),
        ("Article 1 – paragraph 2 – introductory part", "a1p2"),
        ("Article 1 – paragraph 1 – point b", "a1p1b"),
        ("Article 1 – paragraph 1 – subparagraph 1 – point b", "a1p1b"),
        ("Article 1 – paragraph 1 – subparagraph 1", "a1p1 introduction"),
        ("Article 1 – paragraph 1 – subparagraph 2", "a1p1t1"),
        ("Article 1 – paragraph 1 – subparagraph 3", "no-such-unit subparagraph 3 ? a1p1t1"),
        ("Article 1 – paragraph 1 – indent 1", "a1p1t1"),
        ("Article 1 – paragraph 1 – indent 1a", "no-such-unit indent 1a ? a1p1t1"),
        ("Article 1 – paragraph 1 – indent 2", "no-such-unit indent 2 ? a1p1t1"),
        ("Article 2 – paragraph 1", "a2t1"),
        ("Article 2 – paragraph 1 – introductory part", "a2t1"),
        ("Article 2 – paragraph 1 – point 2", "a2i2"),
        ("Article 2 – paragraph 2", "no-such-unit paragraph 2"),
        ("Article 3 – paragraph 1", "a3"),
        ("Article 4", "a4"),
        ("Article 5", "a5 misprinted:4"),
        ("Chapter 2 – section 1 – title", "c2s1 heading"),
        ("Section 1", "ambiguous section 1 ? c2s1 c3s1"),
        ("Article 7", "no-such-unit article 7 ? a1 a2 a3 a4 a5 a6"),
        ("Article 1 – paragraph 3 – point a", "no-such-unit paragraph 3 ? a1p1 a1p2"),
        ("nonsense", "not-understood nonsense"),
        ("Article 1 – paragraph 2 a (new)", "after a1p2 paragraph 2a"),
        ("Article 1 – paragraph 3 (new)", "after a1p2 paragraph 3"),
        ("Article 1 – paragraph 5 (new)", "no-place paragraph 5"),
        ("Article 1 – paragraph 1 – point b a (new)", "after a1p1b point ba"),
        ("Article 1 – paragraph 1 – point b (new)", "stands-already a1p1b point b"),
        ("Article 1 – paragraph 1 – subparagraph 1 a (new)", "first-under a1p1 indent 1a"),
        ("Article 1 – paragraph 1 – subparagraph 2 a (new)", "after a1p1t1 indent 2a"),
        ("Article 1 – paragraph 1 – subparagraph 4 a (new)", "no-place subparagraph 4a"),
        ("Article 1 – paragraph 1 – indent 1 a (new)", "after a1p1t1 indent 1a"),
        ("subparagraph 1 a (new)", "no-place subparagraph 1a"),
        ("Article 2 – paragraph 1 a (new)", "after a2t1 paragraph 1a"),
        ("Article 3 – paragraph 1 a (new)", "after a3 paragraph 1a"),
        ("Article 3 – paragraph 2 a (new)", "no-place paragraph 2a"),
        ("Article -1 (new)", "before a1 article -1"),
        ("Article -9 (new)", "no-place article -9"),
        ("Article 5 a (new)", "after a5 article 5a"),
        ("Article 6 a (new)", "after a6 article 6a"),
        ("Recital 2 a (new)", "after r2 recital 2a"),
        ("Annex 1 (new)", "last c3 annex 1"),
        ("Article 9 – paragraph 1 a (new)", "no-such-unit article 9 ? a1 a2 a3 a4 a5 a6"),
    ],
)
def test_a_path_means_one_clause_or_says_why_not(said: str, found: str) -> None:
    assert told(resolve(said, EU)) == found


@pytest.mark.parametrize(
    ("said", "here", "found"),
    [
        ("часть 1 настоящей статьи", "a5p2", "a5p1"),
        ("часть 1", "a5p2n3", "a5p1"),
        ("пункт 2 части 1", "a5p2", "a5p1i2"),
        ("пункт 1", "a10", "a10i1"),
        ("пункт 1 настоящего приложения", "annex1p1a", "annex1p1"),
        ("пункт 1 приложения № 1", None, "annex1p1"),
        ("подпункт а пункта 1 приложения № 1", None, "annex1p1a"),
        ("статья 5", "annex1p1", "a5"),
        ("статья 5 приложения № 1", None, "annex1a5"),
        ("статья 5 настоящего приложения", "annex1p1", "annex1a5"),
        ("приложение", None, "ambiguous приложение ? annex1 annex2"),
        ("настоящая статья", "a5p1", "a5"),
        ("часть 1 настоящей статьи", "ch1", "no-such-unit статья ? a5 a9 a10"),
        ("глава 1, статья 5", "a10", "a5"),
        ("часть 1 настоящей статьи", None, "no-such-unit статья ? a5 a9 a10"),
        ("абзац первый части 2 статьи 5", None, "a5p2 introduction"),
        ("абзац первый статьи 10", None, "a10 introduction"),
        ("часть 1 статьи 9", None, "a9 introduction"),
        ("часть 1 статьи 10", None, "a10 introduction"),
        ("абзац второй преамбулы", None, "preamble2"),
        ("параграф 1 главы 2", None, "ch2sec1"),
        ("наименование главы 1", None, "ch1 heading"),
        ("наименование", None, "name"),
    ],
)
def test_words_of_a_clause_are_read_where_they_stand(said: str, here: str | None, found: str) -> None:
    place = ClauseId(here) if here else None
    assert told(resolve(said, CITED, place)) == found


def test_an_annex_can_be_new_in_a_text_that_has_none() -> None:
    text = CitedText(tree("article 1 #a\n"), Scheme.RU_PARTS)
    assert told(resolve("приложение № 1 (новое)", text)) == "last a annex 1"
