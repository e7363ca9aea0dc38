"""Files that cannot be taken in: each refused by name, the house as it was before (the list of issue 2)."""

import pytest

from tests.api.bad_input.conftest import Unchanged
from tests.formats.hostile import HOSTILE
from tests.importing import LAW, NEW, As, publish, send, sent, texts
from tests.problems import told

REFUSED = (
    "nothing at all",
    "half a document",
    "a password",
    "encrypted entries",
    "200 MB",
    "a macro",
    "a macro by its type",
    "a bomb",
    "a bomb that lies",
    "a bomb of many parts",
    "billion laughs",
    "a file of the server",
    "a parameter entity",
    "a DTD from outside",
    "a document type in Word",
    "10,000 levels",
    "10,000 levels in Word",
    "text in windows-1251",
    "text in UTF-16",
    "XML that says windows-1251",
)


def test_every_file_of_the_list_is_refused_by_name_and_leaves_nothing(as_: As, unchanged: Unchanged) -> None:
    secretariat = as_("secretariat")
    with unchanged():
        for name in REFUSED:
            make, filename, reason = HOSTILE[name]
            answer = send(secretariat, make if isinstance(make, bytes) else make(), filename)
            if name == "200 MB":
                told(answer, 413, "too-large")
            else:
                told(answer, 422, "unreadable-file", reason=reason.value)
        assert secretariat.get("/api/imports").json()["imports"] == []


def test_a_file_with_doubts_is_kept_word_for_word_and_every_doubt_is_told(as_: As) -> None:
    odd = (
        LAW.replace("2. Срок", "2. Ср\u200bок")
        .replace("Статья 2.", "Статья 1.")
        .replace("порядок", "пopядoк")
        .replace("со дня обращения", "по статье 9 настоящего Закона\u202e")
    )
    id = sent(as_("secretariat"), odd)
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    codes = {doubt["code"] for unit in shown["units"] for doubt in unit["doubts"]}
    assert {"same-number", "bidirectional-control", "mixed-scripts", "invisible-character"} <= codes
    assert [problem["reason"] for problem in shown["problems"]] == ["no-such-unit"]
    assert publish(as_("secretariat"), id, new=NEW).status_code == 201
    words = " ".join(clause["text"] for clause in texts(as_("member_by")))
    for kept in ("\u202e", "\u200b", "пopядoк"):
        assert kept in words


@pytest.mark.parametrize("name", ["a.docx", "a.xml", "a.txt"])
def test_a_file_is_judged_by_its_content_not_by_its_name(as_: As, unchanged: Unchanged, name: str) -> None:
    with unchanged():
        told(send(as_("secretariat"), b"%PDF-1.7", name), 422, "unreadable-file")
