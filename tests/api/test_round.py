"""The demonstration law through the house and back: files that we give out are read again as the same text."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api.people import Caller
from tests.importing import NEW, publish, send

As = Callable[[str], Caller]
TEXTS = Path(__file__).parents[2] / "service" / "demonstration" / "texts"


@pytest.fixture
def law(as_: As) -> Caller:
    """The Secretariat, with the demonstration law published in both languages."""
    caller = as_("secretariat")
    for name, language in (("law-ru.txt", "ru"), ("law-en.txt", "en")):
        answer = send(caller, (TEXTS / name).read_bytes(), name, language=language, naming="ru-parts")
        target: dict[str, Any] = {"new": NEW} if language == "ru" else {"act": "checks"}
        made = publish(caller, answer.json()["id"], **target)
        assert made.status_code == 201, made.text
        assert made.json()["alone"] == 0
    return caller


def test_a_translation_is_read_under_the_naming_scheme_of_the_act_whatever_was_chosen(as_: As) -> None:
    caller = as_("secretariat")
    law = send(caller, (TEXTS / "law-ru.txt").read_bytes(), "law.txt", language="ru", naming="ru-parts").json()["id"]
    publish(caller, law, new=NEW)
    sent = send(caller, (TEXTS / "law-en.txt").read_bytes(), "law-en.txt", language="en").json()["id"]
    assert caller.get(f"/api/imports/{sent}").json()["naming"] == "en"
    assert caller.get(f"/api/imports/{sent}/prospect?act=checks").json()["alone"] == []
    put_right = caller.patch(f"/api/imports/{sent}/units/0", {"text": "A Law"}, 1)
    assert put_right.status_code == 200
    assert len(caller.get(f"/api/imports/{sent}/prospect?act=checks").json()["alone"]) > 0  # as the person left it
    answer = publish(caller, sent, 2, act="checks")
    assert answer.json()["alone"] > 0


def test_every_clause_of_the_law_has_its_translation(law: Caller) -> None:
    clauses = law.get("/api/acts/checks/text?language=en").json()["clauses"]
    assert len(clauses) > 150
    assert {clause["translation"] for clause in clauses} == {"current"}


@pytest.mark.parametrize(("format_", "name"), [("docx", "law.docx"), ("akn", "law.xml"), ("text", "law.txt")])
def test_a_file_given_out_and_read_again_says_nothing_new(law: Caller, format_: str, name: str) -> None:
    given = law.get(f"/api/acts/checks/versions/1/export?format={format_}")
    sent = send(law, given.content, name, language="ru", naming="ru-parts")
    assert sent.status_code == 201, sent.text
    again = publish(law, sent.json()["id"], act="checks")
    assert again.json()["type"] == "/errors/nothing-new", again.text
