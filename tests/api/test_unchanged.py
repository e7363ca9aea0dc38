"""The big reads are sent once: asked again with If-None-Match they answer 304, until anything shown is another."""

from collections.abc import Callable

import pytest
from httpx2 import Response

from service.domain.ids import ActId
from service.main import Application
from service.usecases.ports.house import House
from tests.acts import LAW, an_act, clause_id, published, staged, translated
from tests.api.people import Assembly, Caller
from tests.api.queries import counting_queries
from tests.deciding import an_amendment, words

URL = "/api/acts/mz-1"
TEXT, LIST, CONTESTED = f"{URL}/text", f"{URL}/amendments", f"{URL}/contested"
As = Callable[[str], Caller]
DAYS = "Срок проверки не превышает {} дней со дня обращения."


@pytest.fixture
def law(house: House, assembly: Assembly) -> ActId:
    act = an_act(assembly)
    published(house, act)
    staged(house, act, "amendments")
    return act


def again(caller: Caller, url: str, tag: str) -> Response:
    return caller.get(url, headers={"If-None-Match": tag})


def tag(caller: Caller, url: str) -> str:
    answer = caller.get(url)
    assert answer.status_code == 200, answer.text
    made: str = answer.headers["etag"]
    return made


@pytest.mark.parametrize("url", [TEXT, f"{TEXT}?version=1", LIST, f"{LIST}?mine=true", CONTESTED])
@pytest.mark.usefixtures("law")
def test_what_the_reader_has_is_not_sent_again(as_: As, url: str) -> None:
    by = as_("member_by")
    had = tag(by, url)
    for named in (had, f'"other", {had}', had.removeprefix("W/")):
        answer = again(by, url, named)
        assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", had)
    for named in ('"other"', "*", "", 'W/"older-build.' + had.partition(".")[2]):
        assert again(by, url, named).status_code == 200


@pytest.mark.usefixtures("law")
def test_a_text_may_be_kept_by_a_browser_that_asks_each_time_and_a_list_with_drafts_may_not(as_: As) -> None:
    by = as_("member_by")
    for url, rule in ((TEXT, "private, no-cache"), (LIST, "no-store"), (CONTESTED, "no-store")):
        assert by.get(url).headers["cache-control"] == rule
        assert again(by, url, tag(by, url)).headers["cache-control"] == rule


def test_a_text_is_another_with_a_new_version_or_new_words_in_another_language(
    as_: As, law: ActId, house: House
) -> None:
    by = as_("member_by")
    first = tag(by, TEXT)
    translated(house, law, {"article-1": ("Scope", "")})
    assert again(by, TEXT, first).status_code == 200, "there is a language more"
    english = tag(by, f"{TEXT}?language=en")
    translated(house, law, {"article-2": ("Terms", "")})
    assert again(by, f"{TEXT}?language=en", english).status_code == 200
    old = tag(by, f"{TEXT}?version=1")
    published(house, law, LAW.replace("30 дней", "10 дней"))
    assert again(by, f"{TEXT}?version=1", old).status_code == 200, "it is the latest no more"
    assert again(by, f"{TEXT}?version=1", tag(by, f"{TEXT}?version=1")).status_code == 304


def test_a_list_is_another_with_every_change_that_its_reader_may_see(
    as_: As, law: ActId, house: House, assembly: Assembly
) -> None:
    by, kz = as_("head_by"), as_("head_kz")
    made = an_amendment(assembly, law, [words("article-1/paragraph-2", DAYS.format(30), DAYS.format(10))])
    mine, theirs = tag(by, LIST), tag(kz, LIST)
    base = next(one["base"]["text"] for one in by.get(TEXT).json()["clauses"] if one["text"] == DAYS.format(30))
    edit = {"kind": "text", "clause": clause_id("article-1/paragraph-2"), "base_hash": base, "text": DAYS.format(60)}
    draft = by.post(LIST, {"edit": edit}).json()["id"]
    assert again(by, LIST, mine).status_code == 200
    assert again(kz, LIST, theirs).status_code == 304, "a draft of others is nothing to them"
    mine = tag(by, LIST)
    assert by.put(f"/api/amendments/{draft}", {"edit": edit | {"text": DAYS.format(61)}}, 1).is_success
    assert again(by, LIST, mine).status_code == 200
    assert by.send("POST", f"/api/amendments/{draft}/tabling", revision=2).is_success
    assert again(kz, LIST, theirs).status_code == 200
    theirs = tag(kz, LIST)
    assert by.post(f"/api/amendments/{made}/withdrawal", {}, headers={"If-Match": '"2"'}).is_success
    assert again(kz, LIST, theirs).status_code == 200
    theirs = tag(kz, LIST)
    staged(house, law, "commission")
    assert again(kz, LIST, theirs).status_code == 200, "what may be done is another"


@pytest.mark.usefixtures("law")
def test_a_list_of_one_reader_or_question_is_not_anothers(as_: As) -> None:
    by = as_("member_by")
    had = tag(by, LIST)
    assert again(as_("head_by"), LIST, had).status_code == 200
    assert again(by, f"{LIST}?mine=true", had).status_code == 200


@pytest.mark.usefixtures("law")
def test_what_is_unchanged_is_found_so_without_reading_it(app: Application, as_: As) -> None:
    by = as_("member_by")
    for url in (TEXT, LIST):
        had = tag(by, url)
        with counting_queries(app.state.assembled.engine) as sent:
            assert again(by, url, had).status_code == 304
        assert len(sent) <= 3, sent
        assert not any("clause_versions" in one or "amendments.operations" in one for one in sent)


@pytest.mark.usefixtures("law")
def test_who_may_not_read_learns_nothing_by_a_tag(as_: As) -> None:
    had = tag(as_("member_by"), TEXT)
    assert again(as_("stranger"), TEXT, had).status_code in (403, 404)
    assert again(as_(""), TEXT, had).status_code == 401
