"""Compromises: whose author consents is superseded, nobody else; each answer is dated and may be given anew."""

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from service.domain.amendment.amendment import Status
from service.domain.errors import InvalidInput
from service.domain.ids import ActId, AmendmentId
from service.usecases.access import OPERATOR
from service.usecases.consents import AnswerConsent, answer_consent
from service.usecases.ordering import GiveOrder, give_order
from service.usecases.ports.orders import OrderKind, Said
from service.usecases.receipt import Receipt
from service.usecases.tables import Recommend, recommend
from tests.amending import ACT, DAYS_10, DAYS_60, P1, As, decide, reworded, tabled
from tests.api.people import Assembly, Caller

DAYS_20 = DAYS_10.replace("10", "20")


def answer(caller: Caller, compromise: str, original: str, **said: Any) -> Any:
    return caller.post(f"/api/amendments/{compromise}/consents/{original}/answer", said)


def consents(caller: Caller, compromise: str) -> list[tuple[int, str, bool | None]]:
    shown = caller.get(f"/api/amendments/{compromise}").json()["amendment"]["consents"]
    return [(one["number"], one["body"]["key"], one["given"]) for one in shown]


def put(as_: As) -> tuple[str, str, str]:
    """Two amendments, of by and of kz, and a compromise of kz in place of both."""
    by, kz = as_("head_by"), as_("head_kz")
    first, second = tabled(by, reworded(by, DAYS_10)), tabled(kz, reworded(kz, DAYS_60))
    return first, second, tabled(kz, reworded(kz, DAYS_20), supersedes=[first, second])


def test_tabling_asks_every_author_and_consents_for_ones_own(as_: As, law: ActId) -> None:
    _, _, compromise = put(as_)
    assert consents(as_("head_by"), compromise) == [(1, "by", None), (2, "kz", True)]


def test_only_who_consented_is_absorbed(as_: As, law: ActId, commission: Any) -> None:
    first, second, compromise = put(as_)
    assert answer(as_("head_by"), compromise, first, given=False, reason="Не согласны.").status_code == 200
    commission(first, second, compromise)
    assert decide(as_("chair"), compromise, "adopted").status_code == 201
    shown = [as_("chair").get(f"/api/amendments/{id}").json()["amendment"]["status"] for id in (first, second)]
    assert shown == ["rejected_by_implication", "absorbed"]


def test_an_original_waits_for_its_compromise_and_is_alive_when_that_fails(
    as_: As, law: ActId, commission: Any
) -> None:
    first, second, compromise = put(as_)
    assert answer(as_("head_by"), compromise, first, given=True).status_code == 200
    commission(first, second, compromise)
    refused = decide(as_("chair"), first, "adopted").json()
    assert (refused["type"], refused["amendments"]) == ("/errors/decide-first", [compromise])
    assert decide(as_("chair"), compromise, "rejected").status_code == 201
    assert decide(as_("chair"), first, "adopted").status_code == 201


def test_an_answer_is_given_anew_until_the_compromise_is_decided(as_: As, law: ActId, commission: Any) -> None:
    first, second, compromise = put(as_)
    by = as_("head_by")
    assert answer(by, compromise, first, given=True).status_code == 200
    assert answer(by, compromise, first, given=False, reason="Передумали.").status_code == 200
    assert consents(by, compromise)[0] == (1, "by", False)
    commission(first, second, compromise)
    decide(as_("chair"), compromise, "rejected")
    assert answer(by, compromise, first, given=True).json()["type"] == "/errors/compromise-settled"


def test_nobody_answers_for_another(as_: As, law: ActId) -> None:
    first, second, compromise = put(as_)
    assert answer(as_("head_kz"), compromise, first, given=True).json()["reason"] == "not-your-body"
    assert answer(as_("member_by"), compromise, first, given=True).status_code == 403
    assert answer(as_("head_by"), first, second, given=True).status_code == 404
    assert answer(as_("head_by"), compromise, "nothing", given=True).status_code == 404


def unasked(assembly: Assembly, act: ActId, first: str) -> str:
    """A compromise of kz as it stands after an upgrade: nobody was asked."""
    head = assembly.actor("head_kz")
    assert head.person is not None
    with assembly.house.work(OPERATOR) as uow:
        standing, original = uow.proceedings.hold(act), uow.amendments.get(AmendmentId(first)).amendment
        mine = next(held.id for held in head.mandates)
        made = replace(
            original,
            id=AmendmentId(assembly.house.new_id()),
            body=assembly.bodies["kz"],
            author=head.person,
            mandate=mine,
            status=Status.DRAFT,
            number=None,
            kind="compromise",
            supersedes=(original.id,),
        )
        uow.amendments.add(made)
        uow.amendments.table(replace(made, status=Status.TABLED, number=standing.dossier.next_number), standing.at)
        uow.commit(Receipt(id=made.id))
    return made.id


def test_where_nobody_was_asked_the_compromise_asks_now(as_: As, law: ActId, assembly: Assembly) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    first, other = tabled(by, reworded(by, DAYS_10)), tabled(by, reworded(by, DAYS_60))
    compromise = unasked(assembly, law, first)
    assert consents(by, compromise) == [(1, "by", None)]
    assert answer(by, compromise, first, given=True).status_code == 404
    url = f"/api/amendments/{compromise}/consents/{first}"
    assert by.post(url).json()["reason"] == "not-your-body"
    assert kz.post(url).status_code == 201
    assert kz.post(url).json()["type"] == "/errors/consent-asked"
    assert answer(by, compromise, first, given=True).status_code == 200
    assert kz.post(f"/api/amendments/{compromise}/consents/{other}").status_code == 404


def test_reasons_are_not_endless(as_: As, law: ActId, assembly: Assembly) -> None:
    """Whoever asks: over HTTP they are refused before."""
    first, _, compromise = put(as_)
    endless = "x" * 4_001
    answered = AnswerConsent(assembly.actor("head_by"), AmendmentId(compromise), AmendmentId(first), True, endless)
    order = GiveOrder(assembly.actor("chair"), "mz-1", OrderKind.RESERVE, Said((AmendmentId(first),)), endless)
    recommended = Recommend(assembly.actor("developer"), AmendmentId(first), 1, endless)
    for asked in (partial(answer_consent, answered), partial(give_order, order), partial(recommend, recommended)):
        with pytest.raises(InvalidInput, match="too-long"):
            asked(assembly.house)


def test_a_list_of_one_clause_shows_only_what_is_at_hand(as_: As, law: ActId) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    first = tabled(by, reworded(by, DAYS_10))
    tabled(kz, reworded(kz, "Закон устанавливает порядок.", P1), supersedes=[first])
    listed = kz.get(f"{ACT}/amendments?clause={P1}").json()["items"]
    assert [(one["number"], one["supersedes"], one["consents"]) for one in listed] == [(2, [first], [])]
