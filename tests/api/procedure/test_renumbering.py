"""The adopted text is numbered through before it is signed: by its editor, once, with every reference in it."""

from collections.abc import Callable

import pytest

from service.domain.ids import ActId
from service.domain.text.numbering import Regime
from service.usecases.access import OPERATOR
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason
from tests.acts import an_act, clause_id, published, staged, text, translated
from tests.api.people import Assembly, Caller

As = Callable[[str], Caller]
URL = "/api/acts/mz-1/renumbering"
RESOLUTION = {"number": "19-5", "date": "2026-11-20"}
LAW = """
article 1
  paragraph 1 #first: Понятия статьи 3 настоящего Закона и части 2.
  paragraph 1.1 #new: Новая часть.
  paragraph 2 #old: Прежние слова.
article 3 #terms
  paragraph 1: Понятия.
"""


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    """An adopted act in two languages; what its references meant was written in the first version."""
    act = an_act(assembly)
    published(house, act, LAW.replace("  paragraph 1.1 #new: Новая часть.\n", "").replace("\n", "\n", 1))
    translated(
        house,
        act,
        {
            "first": ("", "The terms of article 3 of this Law."),
            "old": ("", "The former words of article 9 of this Law."),
        },
    )
    with house.work(OPERATOR) as uow:
        uow.proceedings.hold(act)
        uow.acts.publish(act, text(LAW), Publication(Reason.FINALISED, "finalisation", None, RESOLUTION))
        uow.commit(Receipt(id=act))
    staged(house, act, "finalisation")
    return act


@pytest.mark.usefixtures("act")
def test_the_editor_sees_all_of_it_first(as_: As) -> None:
    shown = as_("legal_editor").get(URL).json()
    assert shown["version"] == 2
    assert [(one["cited"]["ru"], one["before"], one["after"]) for one in shown["numbers"]] == [
        ("часть 1.1 статьи 1", "1.1", "2"),
        ("часть 2 статьи 1", "2", "3"),
        ("статья 3", "3", "2"),
    ]
    assert [(one["language"], one["before"], one["after"]) for one in shown["references"]] == [
        ("ru", "статьи 3 настоящего Закона", "статьи 2 настоящего Закона"),
        ("en", "article 3 of this Law", "article 2 of this Law"),
    ]
    assert [(one["language"], one["words"], one["reason"], one["after"]) for one in shown["doubts"]] == [
        ("ru", "части 2", "act-unsaid", "части 3"),
        ("en", "article 9 of this Law", "no-such-unit", ""),
    ]
    assert shown["left"] == []
    assert shown["may"]["text.finalise"]["allowed"] is True


def test_the_text_gets_its_final_numbers_in_every_language_and_keeps_its_resolution(as_: As, act: ActId) -> None:
    editor = as_("legal_editor")
    spot = {"language": "ru", "clause": clause_id("first"), "place": 1}
    made = editor.post(URL, {"version": 2, "confirmed": [spot]})
    assert (made.status_code, made.json()["number"]) == (201, 3)
    words = {row["id"]: row for row in editor.get(f"/api/acts/{act}/text").json()["clauses"]}
    assert words[clause_id("first")]["text"] == "Понятия статьи 2 настоящего Закона и части 3."
    assert [words[clause_id(name)]["label"] for name in ("new", "old", "terms")] == ["2", "3", "2"]
    english = {row["id"]: row for row in editor.get(f"/api/acts/{act}/text?language=en").json()["clauses"]}
    assert english[clause_id("first")]["text"] == "The terms of article 2 of this Law."
    assert english[clause_id("first")]["translation"] == "current"
    assert english[clause_id("old")]["translation"] == "current"
    adopted = editor.get("/api/acts/mz-1/adopted").json()
    assert (adopted["version"], adopted["resolution"]) == (3, RESOLUTION)


@pytest.mark.usefixtures("act")
def test_the_map_of_numbers_stays_on_record(as_: As) -> None:
    as_("legal_editor").post(URL, {"version": 2})
    events = as_("head_by").get("/api/acts/mz-1/events").json()
    (told,) = [event for event in events if event["kind"] == "text.renumbered"]
    assert {"clause": clause_id("terms"), "before": "3", "after": "2"} in told["payload"]["numbers"]
    assert told["payload"]["references"]["ru"] == [
        {"clause": clause_id("first"), "before": "статьи 3 настоящего Закона", "after": "статьи 2 настоящего Закона"}
    ]
    assert told["version"] == 3


@pytest.mark.usefixtures("act")
def test_a_second_time_there_is_nothing_to_number(as_: As) -> None:
    editor = as_("legal_editor")
    editor.post(URL, {"version": 2})
    problem = editor.post(URL, {"version": 3})
    assert (problem.status_code, problem.json()["type"].rpartition("/")[2]) == (409, "numbered-through")


@pytest.mark.usefixtures("act")
def test_an_old_screen_changes_nothing(as_: As) -> None:
    assert as_("legal_editor").post(URL, {"version": 1}).status_code == 412


@pytest.mark.usefixtures("act")
def test_what_the_editor_has_checked_is_not_numbered_any_more(as_: As) -> None:
    editor = as_("legal_editor")
    editor.post("/api/acts/mz-1/facts/text_checked", {"fields": {}})
    problem = editor.post(URL, {"version": 2})
    assert (problem.status_code, problem.json()["type"].rpartition("/")[2]) == (409, "already-recorded")


def test_an_act_in_force_keeps_its_numbers(as_: As, assembly: Assembly, house: House) -> None:
    act = an_act(assembly, regime=Regime.ENACTED)
    published(house, act, LAW)
    problem = as_("legal_editor").get(URL)
    assert (problem.status_code, problem.json()["type"].rpartition("/")[2]) == (409, "not-a-draft")


def test_where_there_is_no_text_there_is_nothing_to_number(as_: As, assembly: Assembly) -> None:
    an_act(assembly)
    assert as_("legal_editor").get(URL).status_code == 404
