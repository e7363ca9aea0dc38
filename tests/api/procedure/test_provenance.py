"""Where the words of an act come from, over HTTP: version, amendment, who stood by it, the decision; and as files."""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from typing import Any

import pytest
from lxml import etree

from service.api.schemas.provenance import COLUMNS
from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, AmendmentId, DecisionId, PersonId, SittingId
from service.formats.akn.names import OURS
from service.usecases.attributing import adopting
from service.usecases.ports.amendments import Decision, Fallen
from service.usecases.views.provenance import DecisionRef
from tests.acts import clause_id
from tests.api.people import Assembly, Caller
from tests.deciding import an_amendment, words
from tests.way import Way, done

As = Callable[[str], Caller]
URL = "/api/acts/mz-1/provenance"
AT = datetime(2026, 11, 20, tzinfo=UTC)
TERM = "article-1/paragraph-2"
BASE = "Срок проверки не превышает 30 дней со дня обращения."
TEN = words(TERM, BASE, BASE.replace("30", "10"))
FORMULA = words("article-2/paragraph-1/point-1", "проверка – действие;", '=HYPERLINK("x") и действие;')


@pytest.fixture
def way(way: Way, act: ActId, assembly: Assembly) -> Way:
    """An act whose second version took in two amendments."""
    way.placed("commission").sit()
    for step, body in ((TEN, "by"), (FORMULA, "kz")):
        an_amendment(assembly, act, [step], Status.ADOPTED, body)
    done(way.move("chair", "submit_to_council"))
    return way


def told(caller: Caller, query: str = "") -> Any:
    answer = caller.get(URL + query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_each_word_has_its_version_and_amendment_and_together_they_are_the_text(way: Way, as_: As) -> None:
    shown = told(as_("head_by"), f"?clause={clause_id(TERM)}")
    assert (shown["version"], len(shown["clauses"])) == (2, 1)
    pieces = shown["clauses"][0]["text"]
    assert [one["text"] for one in pieces] == ["Срок проверки не превышает ", "10", " дней со дня обращения."]
    origins = [shown["origins"][one["origin"]] for one in pieces]
    assert [(one["version"], one["reason"]) for one in origins] == [
        (1, "imported"), (2, "consolidated"), (1, "imported")
    ]  # fmt: skip
    assert [(one["number"], [body["state"] for body in one["bodies"]]) for one in origins[1]["amendments"]] == [
        (1, ["BY"])
    ]
    by_eid = told(as_("head_by"), f"?clause={shown['clauses'][0]['eid']}")
    assert by_eid["clauses"] == shown["clauses"]


def test_the_whole_text_is_told_and_every_earlier_version_as_it_was(way: Way, as_: As) -> None:
    whole = told(as_("head_by"))
    text = as_("head_by").get("/api/acts/mz-1/text").json()
    assert whole["hash"] == text["hash"]
    joined = [
        ("".join(p["text"] for p in c["heading"]), "".join(p["text"] for p in c["text"])) for c in whole["clauses"]
    ]
    assert joined == [(one["heading"], one["text"]) for one in text["clauses"]]
    assert {one["version"] for one in told(as_("head_by"), "?version=1")["origins"]} == {1}


@pytest.mark.parametrize("query", ["?version=9", "?clause=nowhere", "?version=0"])
def test_what_is_not_there_is_not_found_or_refused(way: Way, as_: As, query: str) -> None:
    assert as_("head_by").get(URL + query).status_code in (404, 422)


def test_an_act_without_a_text_has_no_words_to_tell_of(as_: As, assembly: Assembly, act: ActId) -> None:
    assert as_("head_by").get(f"{URL}?version=7").status_code == 404


def test_the_files_say_the_same_and_no_cell_is_a_formula(way: Way, as_: As) -> None:
    told_ = told(as_("head_by"))
    as_json = as_("head_by").get(f"{URL}/file?format=json")
    assert as_json.json() == told_
    answer = as_("head_by").get(f"{URL}/file?format=csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="mz-1-v2-provenance.csv"'
    rows = list(csv.DictReader(StringIO(answer.content.decode("utf-8-sig"))))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == sum(len(one["heading"]) + len(one["text"]) for one in told_["clauses"])
    hostile = next(row for row in rows if "HYPERLINK" in row["words"])
    assert hostile["words"].startswith("'=")
    assert (hostile["amendments"], hostile["bodies"], hostile["version"]) == ("2", "KZ", "2")
    assert as_("head_by").get(f"{URL}/file?format=pdf").status_code == 422


def test_an_amendment_adopted_with_another_names_the_decision_on_that_one() -> None:
    one, other, third = (AmendmentId(name) for name in ("one", "other", "third"))
    fell = (Fallen(other, Status.TABLED, Status.ADOPTED, "D2"), Fallen(third, Status.TABLED, Status.FALLEN, "D2"))
    decision = Decision(
        id=DecisionId("d1"),
        act=ActId("act"),
        sitting=SittingId("s"),
        amendment=one,
        outcome=Status.ADOPTED,
        reason="",
        by=PersonId("chair"),
        at=AT,
        consequences=fell,
    )
    undone = replace(decision, id=DecisionId("d0"), amendment=third, consequences=(), undone_at=AT)
    refused = replace(decision, id=DecisionId("d2"), amendment=third, outcome=Status.REJECTED, consequences=())
    assert adopting([undone, decision, refused]) == {
        one: DecisionRef(decision.id, decision.sitting, AT, one),
        other: DecisionRef(decision.id, decision.sitting, AT, one),
    }


def test_akoma_ntoso_tells_whose_each_word_is(way: Way, as_: As) -> None:
    by = as_("head_by")
    at = "/api/acts/mz-1/versions/2/export?format="
    answer = by.get(f"{at}akn-sources")
    assert answer.status_code == 200, answer.text
    document = etree.fromstring(answer.content)
    (sources,) = document.iter(f"{{{OURS}}}provenance")
    origins = {one.get("n"): one for one in sources.iterchildren(f"{{{OURS}}}origin")}
    clauses = {one.get("GUID"): one for one in sources.iterchildren(f"{{{OURS}}}clause")}
    assert len(clauses) == len(told(by)["clauses"])
    runs = clauses[clause_id(TERM)].find(f"{{{OURS}}}text")
    assert runs is not None
    assert [run.text for run in runs] == ["Срок проверки не превышает ", "10", " дней со дня обращения."]
    (amendment,) = origins[runs[1].get("origin")]
    assert (amendment.get("number"), amendment.get("bodies")) == ("1", "by")
    plain = etree.fromstring(by.get(f"{at}akn").content)
    for taken in list(document.iter(f"{{{OURS}}}provenance")):
        parent = taken.getparent()
        assert parent is not None
        parent.remove(taken)
    assert [*document.itertext("{*}p")] == [*plain.itertext("{*}p")]
    refused = by.get(f"{at}akn-sources&language=en")
    assert refused.json()["errors"] == [{"pointer": "query/language", "reason": "authentic-only"}]
