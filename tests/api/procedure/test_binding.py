"""What delegations said of a text is bound to its words: kept where a slip was put right, void where sense changed."""

from collections.abc import Callable
from typing import Any

from service.domain.ids import ActId
from service.usecases.access import OPERATOR, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason
from tests.acts import LAW, clause_id, published, text
from tests.way import Way, done

TERM = clause_id("article-1/paragraph-2")
As = Callable[[str], Any]


def republished(way: Way, act: ActId, old: str, new: str) -> None:
    house = way.assembly.house
    with house.work(OPERATOR) as uow:
        case = take_up_locked(uow, house, act)
        why = Publication(Reason.EDITED, case.dossier.stage, None)
        publish_next(uow, case, text(LAW.replace(old, new)), why, Publisher(None, None))
        uow.commit(Receipt(id=act))


def spoken(way: Way, **said: Any) -> str:
    """A round at the Council that came to a result; ``by`` and ``kz`` say so, maybe of one unit alone."""
    way.placed("council")
    held = way.put()
    for body in ("by", "kz"):
        more = said.get(body, {})
        done(way.say(f"head_{body}", held, body, more.pop("position", "no_objection"), **more))
    done(way.close(held))
    return held


def rounds(way: Way) -> dict[str, Any]:
    shown: dict[str, Any] = way.as_("secretariat").get(f"{way.url}/rounds").json()
    return shown


def test_a_slip_put_right_keeps_what_was_said(way: Way, act: ActId) -> None:
    spoken(way)
    republished(way, act, "Срок проверки", "Срок проверкки")
    since = rounds(way)["since"]
    assert (since["version"], since["slips"], since["substance"]) == (1, 1, 0)
    assert sorted(body["key"] for body in since["kept"]) == ["by", "kz"]
    held = way.put()
    row = rounds(way)["rounds"][-1]
    assert [(one["position"], one["carried"]) for one in row["positions"]] == [("no_objection", True)] * 2
    assert row["standing"]["result"] == "adopted"
    assert done(way.close(held))["result"] == "adopted"


def test_a_change_of_substance_voids_what_it_touches_and_names_it(way: Way, act: ActId) -> None:
    spoken(way, kz={"clauses": [clause_id("article-2")]})
    republished(way, act, "30 дней", "40 дней")
    since = rounds(way)["since"]
    assert [body["key"] for body in since["kept"]] == ["kz"]
    assert [(one["body"]["key"], one["clauses"]) for one in since["lapsed"]] == [("by", [TERM])]
    way.put()
    said = {row["body"]["key"]: (row["position"], row["carried"]) for row in rounds(way)["rounds"][-1]["positions"]}
    assert said == {"by": (None, False), "kz": ("no_objection", True)}
    told = way.as_("head_by").get(f"{way.url}/events/latest").json()[0]
    assert (told["kind"], told["payload"]["carried"]) == ("round.opened", [way.assembly.bodies["kz"]])


def test_an_objection_to_words_that_stand_is_kept_too(way: Way, act: ActId) -> None:
    spoken(way, kz={"position": "objects", "clauses": [clause_id("article-2")]})
    republished(way, act, "30 дней", "40 дней")
    way.put()
    said = {row["body"]["key"]: row["position"] for row in rounds(way)["rounds"][-1]["positions"]}
    assert said == {"by": None, "kz": "objects"}


def test_presence_is_of_a_day_and_not_carried(way: Way, act: ActId) -> None:
    spoken(way, kz={"position": "not_taking_part"})
    republished(way, act, "30 дней", "30  дней,")
    way.put()
    said = {row["body"]["key"]: row["position"] for row in rounds(way)["rounds"][-1]["positions"]}
    assert said == {"by": "no_objection", "kz": None}


def test_what_nobody_has_judged_keeps_nothing(way: Way, act: ActId, house: House) -> None:
    """A version from before changes were judged: it may have changed anything."""
    spoken(way)
    published(house, act, LAW.replace("30 дней", "31 день"))
    since = rounds(way)["since"]
    assert sorted(one["body"]["key"] for one in since["lapsed"]) == ["by", "kz"]
    assert {tuple(one["clauses"]) for one in since["lapsed"]} == {()}


def test_a_round_without_a_quorum_leaves_nothing_behind(way: Way, act: ActId) -> None:
    spoken(way, by={"position": "absent"}, kz={"position": "absent"})
    republished(way, act, "Срок проверки", "Срок проверкки")
    assert rounds(way)["since"] is None


def test_a_parliaments_opinion_outlives_what_is_put_right(way: Way, act: ActId) -> None:
    way.placed("parliaments_and_expertise")
    for who in ("head_by", "head_kz"):
        way.conclude(who)
    assert way.states("begin_summary")["parliaments_answered"] == "met"
    republished(way, act, "Срок проверки", "Срок проверкки")
    assert way.states("begin_summary")["parliaments_answered"] == "met"
    republished(way, act, "не превышает 30 дней", "не превышает 90 дней")
    assert way.states("begin_summary")["parliaments_answered"] == "open"
