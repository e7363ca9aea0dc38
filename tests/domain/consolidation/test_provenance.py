"""Every word has the version and the amendment that brought it, through everything that happened around it."""

from collections.abc import Sequence

import pytest

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.operation import JoinClauses, Operation, SplitClause
from service.domain.consolidation.attribution import attributed
from service.domain.consolidation.consolidate import Consolidated, consolidate
from service.domain.consolidation.pieces import Origin, Piece, Pieces
from service.domain.consolidation.provenance import Issue, Provenance
from service.domain.ids import AmendmentId, ClauseId, VersionNumber
from service.domain.text.canonical import words_hash
from service.domain.text.tree import ClauseTree
from tests.drafting import amendment, headed, instead, put, says, unit
from tests.language import tree

FIRST = tree("""
    article 1 "Срок" #a
      paragraph 1 #a1: Орган решает в течение 30 дней. Решение хранится.
      paragraph 2 #a2: Прочее.
""")
A1 = "Орган решает в течение {} дней. Решение хранится."
TEN = amendment("ten", says(FIRST, "a1", A1.format(10)), number=1)
TEN_TOO = amendment("ten-too", says(FIRST, "a1", A1.format(10)), number=2)
ARCHIVE = amendment("archive", says(FIRST, "a1", A1.format(30).replace("хранится", "хранится в архиве")), number=3)
COUNCIL = amendment("council", says(FIRST, "a1", A1.format(30).replace("Орган", "Совет")), number=4)
HEADING = amendment("heading", headed(FIRST, "a", "Срок решения"), number=5)
NEW = amendment("new", put("a", "a2", unit("a3", "Совет – это Бюро.", kind="paragraph", label="3")), number=6)
NEW_TOO = amendment("new-too", put("a", "a2", unit("b3", "Совет – это Бюро.", kind="paragraph", label="3")), number=7)


def split(text: ClauseTree, first: str, second: str) -> SplitClause:
    stands = text.index[ClauseId("a1")].clause.text
    return SplitClause(ClauseId("a1"), words_hash(stands), first, unit("a9", second, kind="paragraph", label="1.1"))


def made(text: ClauseTree, *adopted: Amendment) -> ClauseTree:
    outcome = consolidate(text, adopted)
    assert isinstance(outcome, Consolidated), outcome
    return outcome.tree


def edited(text: ClauseTree, *steps: Operation) -> ClauseTree:
    outcome = apply_all(text, steps)
    assert isinstance(outcome, Applied), outcome
    return outcome.tree


def history(*versions: tuple[Amendment, ...] | ClauseTree) -> Provenance:
    """The first text, then each version: the amendments that made it, or how it was edited."""
    issues = [Issue(VersionNumber(1), FIRST)]
    for number, one in enumerate(versions, 2):
        taken = () if isinstance(one, ClauseTree) else one
        text = one if isinstance(one, ClauseTree) else made(issues[-1].tree, *one)
        issues.append(Issue(VersionNumber(number), text, taken))
    return Provenance(issues)


def drawn(pieces: Pieces) -> str:
    """Each piece with the version and the amendments that brought it; those of the first version bare."""
    return "".join(
        piece.text
        if piece.origin.version == 1
        else f"[{piece.text}|{' '.join(map(str, (piece.origin.version, *piece.origin.amendments)))}]"
        for piece in pieces
    )


def told(provenance: Provenance, clause: str) -> str:
    return drawn(provenance.of(ClauseId(clause)).text)


def test_words_of_the_first_version_are_of_the_first_version() -> None:
    assert told(history(), "a1") == A1.format(30)


def test_words_of_an_amendment_are_its_own_and_those_around_them_stay_what_they_were() -> None:
    assert told(history((TEN,)), "a1") == "Орган решает в течение [10|2 ten] дней. Решение хранится."
    assert drawn(history((HEADING,)).of(ClauseId("a")).heading) == "Срок[ решения|2 heading]"


def test_words_that_several_brought_alike_are_of_them_all() -> None:
    assert told(history((TEN, TEN_TOO)), "a1") == "Орган решает в течение [10|2 ten ten-too] дней. Решение хранится."
    assert told(history((NEW, NEW_TOO)), "a3") == "[Совет – это Бюро.|2 new new-too]"


def test_in_one_sentence_each_word_is_of_the_one_who_brought_it() -> None:
    assert told(history((TEN, ARCHIVE, COUNCIL)), "a1") == (
        "[Совет|2 council] решает в течение [10|2 ten] дней. Решение хранится[ в архиве|2 archive]."
    )


def test_words_keep_their_origin_through_later_versions() -> None:
    second = made(FIRST, TEN)
    third = edited(second, says(second, "a1", A1.format(10).replace("хранится", "хранится вечно")))
    later = amendment("later", says(third, "a1", "Орган решает в течение 10 суток. Решение хранится вечно."), number=9)
    assert told(history((TEN,), third, (later,)), "a1") == (
        "Орган решает в течение [10|2 ten] [суток|4 later]. Решение хранится[ вечно|3]."
    )


def test_what_a_sub_amendment_brought_is_its_own() -> None:
    with_ten = made(FIRST, TEN)
    child = amendment("child", says(with_ten, "a1", A1.format("10 рабочих")), parent="ten", number=8)
    assert told(history((TEN, child)), "a1") == (
        "Орган решает в течение [10 |2 ten][рабочих|2 child] дней. Решение хранится."
    )
    with_new = made(FIRST, NEW)
    deeper = amendment("deeper", says(with_new, "a3", "Совет – это Бюро Совета."), parent="new", number=8)
    assert told(history((NEW, deeper)), "a3") == "[Совет – это Бюро|2 new][ Совета|2 deeper][.|2 new]"


def test_a_redraft_brings_the_words_that_were_not_there() -> None:
    redraft = instead(FIRST, "a1", unit("a1", A1.format(10), kind="paragraph", label="1"))
    assert told(history((amendment("redraft", redraft),)), "a1") == (
        "Орган решает в течение [10|2 redraft] дней. Решение хранится."
    )


HALVES = ("Орган решает в течение 30 дней.", "Решение хранится.")


@pytest.mark.parametrize("adopted", [(TEN, ARCHIVE), (ARCHIVE, TEN)], ids=["in-order", "turned"])
def test_words_go_with_the_half_of_a_unit_in_which_they_stand(adopted: Sequence[Amendment]) -> None:
    divided = amendment("divided", split(FIRST, *HALVES), number=10)
    provenance = history((*adopted, divided))
    assert told(provenance, "a1") == "Орган решает в течение [10|2 ten] дней."
    assert told(provenance, "a9") == "Решение хранится[ в архиве|2 archive]."


def test_words_keep_their_origin_where_an_editor_divides_and_joins() -> None:
    second = made(FIRST, ARCHIVE)
    third = edited(second, split(second, HALVES[0], "Решение хранится в архиве."))
    a1, a9 = ClauseId("a1"), ClauseId("a9")
    fourth = edited(third, JoinClauses(a1, words_hash(HALVES[0]), a9, third.hash(a9), "\n"))
    assert told(history((ARCHIVE,), third), "a9") == "Решение хранится[ в архиве|2 archive]."
    assert told(history((ARCHIVE,), third, fourth), "a1") == (
        "Орган решает в течение 30 дней.[\n|4]Решение хранится[ в архиве|2 archive]."
    )


def test_words_of_a_unit_taken_in_by_an_amendment_come_along() -> None:
    join = JoinClauses(ClauseId("a1"), words_hash(A1.format(30)), ClauseId("a2"), FIRST.hash(ClauseId("a2")))
    joined = amendment("joined", join, number=11)
    assert told(history((joined, TEN)), "a1") == (
        "Орган решает в течение [10|2 ten] дней. Решение хранится.[ |2 joined]Прочее."
    )


def test_a_version_that_its_amendments_do_not_give_is_told_as_the_version_alone() -> None:
    other = edited(FIRST, says(FIRST, "a1", A1.format(60)))
    issues = [Issue(VersionNumber(1), FIRST), Issue(VersionNumber(2), other, (TEN,))]
    assert told(Provenance(issues), "a1") == "Орган решает в течение [60|2] дней. Решение хранится."


def test_a_change_that_could_stand_in_two_places_is_still_its_authors() -> None:
    text = tree("article 1 #a: да да нет ко")
    ones = (
        amendment("x", says(text, "a", "да да да нет ко"), number=1),
        amendment("y", says(text, "a", "да да нет ко нец"), number=2),
    )
    told_ = Provenance([Issue(VersionNumber(1), text), Issue(VersionNumber(2), made(text, *ones), ones)])
    pieces = told_.of(ClauseId("a")).text
    assert "".join(piece.text for piece in pieces) == "да да да нет ко нец"
    assert {piece.origin.amendments for piece in pieces} == {(), ("x",), ("y",)}


def test_words_that_a_merge_placed_otherwise_are_of_those_who_changed_that_place_else_of_all() -> None:
    base = (Piece("раз два три", Origin(VersionNumber(1))),)
    chains = [[(AmendmentId("x"), "один два три")], [(AmendmentId("y"), "раз два пять")]]
    assert drawn(attributed(base, "один два шесть", chains, VersionNumber(2))) == "[один|2 x] два [шесть|2 y]"
    assert drawn(attributed(base, "раз, два три", chains[1:], VersionNumber(2))) == "раз[,|2 y] два три"


def test_a_sub_amendment_that_only_takes_out_words_leaves_the_rest_to_its_parent() -> None:
    with_new = made(FIRST, NEW)
    shorter = amendment("shorter", says(with_new, "a3", "Это Бюро."), parent="new", number=8)
    assert told(history((NEW, shorter)), "a3") == "[Это|2 shorter][ Бюро.|2 new]"
    second_unit = put("a", "a3", unit("a4", "Ещё.", kind="paragraph", label="4"))
    more = amendment("more", second_unit, parent="new", number=8)
    assert told(history((NEW, more)), "a4") == "[Ещё.|2 more]"
