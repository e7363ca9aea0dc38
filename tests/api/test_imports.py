"""A file becomes an act: every paragraph accounted for, put right, published."""

from tests.importing import LAW, NEW, As, kinds, publish, published, sent, texts


def test_every_paragraph_of_a_file_is_accounted_for(as_: As) -> None:
    id = sent(as_("secretariat"))
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    assert (shown["filename"], shown["media"], shown["language"], shown["naming"], shown["status"]) == (
        "закон.txt",
        "text",
        "ru",
        "ru-parts",
        "open",
    )
    assert shown["tally"] == {"paragraphs": 9, "placed": 9, "left_out": 0, "doubtful": 0}
    assert [(unit["level"], unit["place"], unit["number"]) for unit in shown["units"]] == [
        (0, "unit", ""),
        (0, "unit", "Глава 1."),
        (1, "unit", "Статья 1."),
        (2, "unit", "1."),
        (2, "unit", "2."),
        (1, "unit", "Статья 2."),
        (0, "text", ""),  # goes on with the article
        (2, "unit", "1)"),
        (2, "unit", "2)"),
    ]
    assert [unit["source"] for unit in shown["units"]] == [line for line in LAW.splitlines() if line]
    assert shown["units"][3]["kind_name"] == {"ru": "часть", "en": "part"}
    assert as_("secretariat").get("/api/imports").json()["imports"][0]["id"] == id


def test_a_file_becomes_the_first_version_of_a_new_act(as_: As) -> None:
    slug = published(as_("secretariat"))
    overview = as_("member_by").get(f"/api/acts/{slug}").json()
    assert (overview["act"]["version"], overview["act"]["naming"]) == (1, "ru-parts")
    assert overview["versions"][0]["reason"] == "imported"
    assert [clause["number"] for clause in texts(as_("member_by"))][:3] == ["", "Глава 1.", "Статья 1."]
    assert kinds(as_("member_by")) == ["act.created", "version.published", "import.published"]
    assert as_("secretariat").get("/api/imports").json()["imports"] == []


def test_a_file_becomes_the_next_version_and_clauses_stay_what_they_were(as_: As) -> None:
    published(as_("secretariat"))
    before = {clause["number"]: clause["id"] for clause in texts(as_("member_by"))}
    later = LAW.replace("30 дней", "10 дней").replace(
        "Статья 2. Понятия", "Статья 2. Сфера действия\n\nНастоящий Закон действует повсюду.\n\nСтатья 3. Понятия"
    )
    id = sent(as_("secretariat"), later)
    seen = as_("secretariat").get(f"/api/imports/{id}/prospect?act=checks").json()
    assert not seen["parallel"]
    changes = {clause["number"]: clause["change"] for clause in seen["clauses"]}
    assert (changes["2."], changes["Статья 2."], changes["Статья 1."]) == ("changed", "inserted", "same")
    answer = publish(as_("secretariat"), id, act="checks")
    assert (answer.status_code, answer.json()["version"]) == (201, 2)
    after = {clause["number"]: clause["id"] for clause in texts(as_("member_by"))}
    assert after["Статья 3."] == before["Статья 2."]
    assert after["2."] == before["2."]
    assert after["Статья 2."] not in before.values()
    compared = as_("member_by").get("/api/acts/checks/compare?from=1&to=2").json()
    assert [c["change"] for c in compared["clauses"]] == [c["change"] for c in seen["clauses"]]


def test_the_same_words_again_are_no_next_version(as_: As) -> None:
    published(as_("secretariat"))
    again = publish(as_("secretariat"), sent(as_("secretariat")), act="checks")
    assert (again.status_code, again.json()["type"]) == (409, "/errors/nothing-new")


def test_a_paragraph_is_put_right_and_the_rest_is_nested_anew(as_: As) -> None:
    id = sent(as_("secretariat"))
    path = f"/api/imports/{id}/units/4"
    assert as_("secretariat").patch(path, {"place": "left_out"}, 1).json()["revision"] == 2
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    assert shown["tally"]["left_out"] == 1
    assert shown["units"][4]["reason"] == "by-hand"
    assert as_("secretariat").patch(path, {"kind": "paragraph", "label": "3"}, 2).status_code == 200
    assert as_("secretariat").get(f"/api/imports/{id}").json()["units"][4]["number"] == "3."
    again = {"language": "ru", "naming": "ru-points"}
    assert as_("secretariat").send("POST", f"/api/imports/{id}/reading", again, revision=3).status_code == 200
    shown = as_("secretariat").get(f"/api/imports/{id}").json()
    assert (shown["naming"], shown["units"][4]["label"]) == ("ru-points", "2")


def test_odd_characters_and_double_numbers_are_kept_and_told(as_: As) -> None:
    odd = (
        LAW.replace("2. Срок", "1. С\u0440\u043e\u043a\u202e")
        .replace("Статья 2.", "Статья 1.")
        .replace("порядок", "пopядoк")
    )
    id = sent(as_("secretariat"), odd)
    units = as_("secretariat").get(f"/api/imports/{id}").json()["units"]
    codes = {doubt["code"] for unit in units for doubt in unit["doubts"]}
    assert {"same-number", "bidirectional-control", "mixed-scripts"} <= codes
    publish(as_("secretariat"), id, new=NEW)
    words = " ".join(clause["text"] for clause in texts(as_("member_by")))
    assert "\u202e" in words
    assert "пopядoк" in words


def test_references_that_lead_nowhere_are_told_with_their_paragraph(as_: As) -> None:
    loose = LAW.replace("со дня обращения", "со дня, названного в статье 9 настоящего Закона")
    id = sent(as_("secretariat"), loose)
    (problem,) = as_("secretariat").get(f"/api/imports/{id}").json()["problems"]
    assert (problem["n"], problem["reason"]) == (4, "no-such-unit")
    assert "статье 9" in problem["quote"]
