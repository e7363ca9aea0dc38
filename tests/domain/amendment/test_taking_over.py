"""An expert's wording becomes an operation on the present words, or says why not."""

import pytest

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.taking_over import Unfit, Wording, taken_over
from service.domain.ids import ClauseId
from tests.language import tree

WAS = "Срок проверки не превышает 30 дней со дня обращения."
WANTED = "Срок проверки не превышает 30 дней со дня жалобы."
LONGER = "Общее время проверки не превышает 30 дней со дня "


@pytest.mark.parametrize(
    ("stands", "outcome"),
    [
        (WAS, WANTED),
        (f"{LONGER}обращения.", f"{LONGER}жалобы."),
        (WANTED, Unfit("already-so", WANTED)),
        (f"{LONGER}жалобы.", "already-so"),
        ("Срок проверки не превышает 30 дней со дня заявления.", "words-changed"),
        ("Срок проверки не превышает 30 дней с даты обращения.", "to-be-confirmed"),
        (None, Unfit("clause-gone")),
    ],
)
@pytest.mark.parametrize("heading", [False, True])
def test_a_wording_is_taken_over_only_where_it_fits_without_a_doubt(
    stands: str | None, outcome: str | Unfit, heading: bool
) -> None:
    text = tree("article 1" if stands is None else f'article 1 "{stands}" #a: {stands}')
    made = taken_over(Wording(ClauseId("a"), heading, WAS, WANTED), text)
    if isinstance(made, Unfit):
        assert outcome in (made, made.reason)
        return
    done = apply(text, made)
    assert isinstance(done, Applied)
    clause = done.tree.index[ClauseId("a")].clause
    assert (clause.heading if heading else clause.text) == outcome
