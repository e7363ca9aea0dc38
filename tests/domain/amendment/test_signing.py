"""Whose an amendment is: its author's and those who joined it, until the last of them leaves."""

from dataclasses import replace

import pytest

from service.domain.amendment.signing import joined, left
from service.domain.ids import BodyId
from tests.drafting import amendment

AMENDMENT = amendment("1")  # of by
BY, KZ, RU = map(BodyId, ("by", "kz", "ru"))


def test_those_who_join_stand_behind_the_author_in_the_order_in_which_they_came() -> None:
    both = joined(joined(AMENDMENT, RU), KZ)
    assert both.signatories == (BY, RU, KZ)
    assert both.tabled == AMENDMENT.tabled


@pytest.mark.parametrize(
    ("leaves", "stay"),
    [((KZ,), (BY, RU)), ((BY,), (RU, KZ)), ((BY, RU), (KZ,)), ((RU, BY), (KZ,)), ((KZ, RU), (BY,))],
)
def test_whoever_leaves_the_rest_go_on_with_it(leaves: tuple[BodyId, ...], stay: tuple[BodyId, ...]) -> None:
    standing = joined(joined(AMENDMENT, RU), KZ)
    for body in leaves:
        after = left(standing, body)
        assert after is not None
        standing = after
    assert standing.signatories == stay


def test_when_the_last_one_leaves_nobody_stands_by_it() -> None:
    assert left(AMENDMENT, BY) is None
    theirs = replace(AMENDMENT, cosigners=(KZ,), author_left=True)
    assert left(theirs, KZ) is None


def test_an_author_that_had_left_may_join_again_behind_those_who_stayed() -> None:
    theirs = replace(AMENDMENT, cosigners=(KZ,), author_left=True)
    assert joined(theirs, BY).signatories == (KZ, BY)
