"""Further versions and translations from files, and the amendments that are carried over to them."""

import pytest

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.operation import ChangeHeading, Operation
from service.domain.ids import AmendmentId, Language
from service.usecases.access import OPERATOR
from service.usecases.receipt import Receipt
from tests.acts import an_act, clause_id
from tests.api.people import Assembly
from tests.importing import EN, LAW, As, kinds, publish, published, sent, texts


def test_a_translation_is_attached_by_place_and_what_does_not_pair_is_told(as_: As) -> None:
    published(as_("secretariat"))
    id = sent(as_("legal_editor"), EN.replace("\n2) term – a time.\n", ""), language="en", naming="ru-parts")
    seen = as_("legal_editor").get(f"/api/imports/{id}/prospect?act=checks").json()
    assert (seen["parallel"], seen["corrects"]) == (True, False)
    assert [(one["number"], one["lacks"], one["authentic"]) for one in seen["alone"]] == [("2)", "translation", True)]
    answer = publish(as_("legal_editor"), id, act="checks")
    assert answer.status_code == 201, answer.text
    assert (answer.json()["version"], answer.json()["alone"]) == (1, 1)
    shown = texts(as_("member_by"), "?language=en")
    assert [clause["translation"] for clause in shown] == ["current"] * (len(shown) - 1) + ["none"]
    assert shown[2]["heading"] == "Scope"
    assert "text.translated" in kinds(as_("member_by"))


def test_a_corrected_translation_is_a_version_of_its_own(as_: As) -> None:
    published(as_("secretariat"))
    first = sent(as_("secretariat"), EN, language="en", naming="ru-parts")
    assert publish(as_("secretariat"), first, act="checks").json()["version"] == 1
    better = sent(as_("secretariat"), EN.replace("a check", "a check"), language="en", naming="ru-parts")
    same = publish(as_("secretariat"), better, act="checks")
    assert same.json()["version"] == 1
    other = sent(as_("legal_editor"), EN.replace("Scope", "Subject"), language="en", naming="ru-parts")
    seen = as_("legal_editor").get(f"/api/imports/{other}/prospect?act=checks").json()
    assert seen["corrects"]
    refused = publish(as_("legal_editor"), other, act="checks")
    assert (refused.status_code, refused.json()["reason"]) == (403, "no-mandate")
    by = sent(as_("secretariat"), EN.replace("Scope", "Subject"), language="en", naming="ru-parts")
    assert publish(as_("secretariat"), by, act="checks").json()["version"] == 2
    assert texts(as_("member_by"), "?language=en&version=1")[2]["heading"] == "Scope"
    assert texts(as_("member_by"), "?language=en")[2]["heading"] == "Subject"
    overview = as_("member_by").get("/api/acts/checks").json()
    assert [version["reason"] for version in overview["versions"]] == ["imported", "translated"]
    assert overview["versions"][0]["hash"] == overview["versions"][1]["hash"]


def test_a_translation_needs_an_original_and_something_that_pairs(as_: As, assembly: Assembly) -> None:
    an_act(assembly)
    caller = as_("secretariat")
    id = sent(caller, EN, language="en")
    assert publish(caller, id, act="mz-1").json()["type"] == "/errors/no-text-yet"
    assert caller.get(f"/api/imports/{id}/prospect?act=mz-1").json()["type"] == "/errors/no-text-yet"
    published(caller)
    alien = sent(caller, "Article 77. Nothing\n\n(12) Whereas.\n", language="en")
    assert publish(caller, alien, act="checks").json()["type"] == "/errors/nothing-pairs"


def amended(assembly: Assembly, act: str, language: str, operation: Operation) -> AmendmentId:
    """A tabled amendment to the latest text in a language."""
    with assembly.house.work(OPERATOR) as uow:
        found = uow.acts.by_slug(act)
        version = uow.acts.current(found.id)
        amendment = Amendment(
            id=AmendmentId(clause_id("an amendment")),
            act=found.id,
            language=Language(language),
            body=assembly.bodies["by"],
            author=assembly.people["head_by"],
            mandate=assembly.actor("head_by").mandates[0].id,
            base=version,
            tabled=(operation,),
            current=version,
            operations=(operation,),
            number=1,
            status=Status.TABLED,
        )
        uow.amendments.add(amendment)
        uow.commit(Receipt(id=amendment.id))
    return amendment.id


def carried(assembly: Assembly, amendment: AmendmentId) -> list[tuple[int, str]]:
    with assembly.house.reading(OPERATOR) as uow:
        return [(one.after_version, one.outcome.value) for one in uow.amendments.carry_overs(amendment)]


@pytest.mark.parametrize(
    ("later", "outcome"),
    [("Статья 1. Сфера", "conflict"), ("Статья 1. Предмет и цели", "touched"), ("Статья 1. Предмет", None)],
)
def test_open_amendments_are_carried_over_to_the_next_version(
    as_: As, assembly: Assembly, later: str, outcome: str | None
) -> None:
    published(as_("secretariat"))
    heading = next(clause for clause in texts(as_("member_by")) if clause["heading"] == "Предмет")
    amendment = amended(assembly, "checks", "ru", ChangeHeading(heading["id"], heading["base"]["heading"], "Цели"))
    id = sent(as_("secretariat"), LAW.replace("Статья 1. Предмет", later).replace("30", "10"))
    assert publish(as_("secretariat"), id, act="checks").status_code == 201
    assert carried(assembly, amendment) == ([(2, outcome)] if outcome else [])


def test_an_amendment_to_a_translation_is_carried_over_when_the_translation_is_corrected(
    as_: As, assembly: Assembly
) -> None:
    published(as_("secretariat"))
    english = {"language": "en", "naming": "ru-parts"}
    publish(as_("secretariat"), sent(as_("secretariat"), EN, **english), act="checks")
    heading = next(clause for clause in texts(as_("member_by"), "?language=en") if clause["heading"] == "Scope")
    amendment = amended(assembly, "checks", "en", ChangeHeading(heading["id"], heading["base"]["heading"], "Aims"))
    id = sent(as_("secretariat"), EN.replace("Scope", "Subject matter"), **english)
    assert publish(as_("secretariat"), id, act="checks").json()["version"] == 2
    assert carried(assembly, amendment) == [(2, "conflict")]
    events = as_("member_by").get("/api/acts/checks/events").json()
    told = [event["payload"] for event in events if event["kind"] == "version.published"]
    assert [payload["carried"] for payload in told] == [{}, {"conflict": 1}]


def test_an_amendment_to_the_original_does_not_mind_a_corrected_translation(as_: As, assembly: Assembly) -> None:
    published(as_("secretariat"))
    english = {"language": "en", "naming": "ru-parts"}
    publish(as_("secretariat"), sent(as_("secretariat"), EN, **english), act="checks")
    heading = next(clause for clause in texts(as_("member_by")) if clause["heading"] == "Предмет")
    amendment = amended(assembly, "checks", "ru", ChangeHeading(heading["id"], heading["base"]["heading"], "Цели"))
    publish(as_("secretariat"), sent(as_("secretariat"), EN.replace("Scope", "Aims"), **english), act="checks")
    assert [outcome for _, outcome in carried(assembly, amendment)] in ([], ["clean"])
