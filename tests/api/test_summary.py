"""The summary of remarks over HTTP: it builds itself, goes out as a file, and tells everybody what became of theirs."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from sqlalchemy import create_engine
from sqlalchemy import text as sql

from service.domain.ids import ActId
from service.domain.text.canonical import words_hash
from service.usecases.access import OPERATOR, take_up_locked
from service.usecases.ports.acts import Publication
from service.usecases.ports.house import House
from service.usecases.publication import Publisher, publish_next
from service.usecases.receipt import Receipt
from service.usecases.views.acts import Reason
from tests.acts import LAW, an_act, clause_id, published, staged, text
from tests.api.people import Assembly, Caller
from tests.conftest import Database

As = Callable[[str], Caller]
STAGE = "parliaments_and_expertise"
CONCLUSIONS, SUMMARY = "/api/acts/mz-1/conclusions", "/api/acts/mz-1/summary"
TERM, FIRST = clause_id("article-1/paragraph-2"), clause_id("article-1/paragraph-1")
WORDS = "Срок проверки не превышает 30 дней со дня обращения."
BETTER = WORDS.replace("30", "10")


@pytest.fixture
def act(assembly: Assembly, house: House) -> ActId:
    """An act at the stage of parliaments and expertise."""
    act = an_act(assembly)
    published(house, act)
    staged(house, act, STAGE)
    return act


def signed(caller: Caller, *remarks: dict[str, Any], verdict: str = "support_with_remarks", **told: object) -> str:
    begun: str = caller.post(CONCLUSIONS, {}).json()["id"]
    content = {"verdict": verdict, "summary": "В целом да.", "remarks": remarks, **told}
    assert caller.put(f"/api/conclusions/{begun}", content, 1).status_code == 200
    assert caller.send("POST", f"/api/conclusions/{begun}/signature", revision=2).status_code == 200
    return begun


def shown(caller: Caller, language: str = "ru") -> Any:
    answer = caller.get(f"{SUMMARY}?language={language}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def answered(as_: As, number: int, disposition: str, reason: str = "Так.") -> None:
    remark = shown(as_("developer"))["rows"][number - 1]["remark"]
    body = {"disposition": disposition, "reason": reason}
    answer = as_("developer").send("POST", f"/api/remarks/{remark['id']}/disposition", body, revision=1)
    assert answer.status_code == 200, answer.text


def later(house: House, act: ActId, drawing: str) -> None:
    with house.work(OPERATOR) as uow:
        case = take_up_locked(uow, house, act)
        by = Publisher(None, None)
        publish_next(uow, case, text(drawing), Publication(Reason.EDITED, case.dossier.stage, None), by)
        uow.commit(Receipt(id=act))


@pytest.fixture
def remarked(as_: As, act: ActId, house: House) -> ActId:
    """An expert has remarked on a paragraph and on the whole, a parliament on the paragraph before."""
    proposed = {"part": "text", "base": words_hash(WORDS), "text": BETTER}
    signed(as_("expert_mgimo"), {"clause": TERM, "text": "Долго.", "proposed": proposed}, {"text": "Закон нужен."})
    signed(as_("head_by"), {"clause": FIRST, "text": "=Неясно."})
    staged(house, act, "summary")
    return act


@pytest.mark.usefixtures("remarked")
def test_rows_stand_in_the_order_of_the_text_those_on_the_whole_first(as_: As) -> None:
    rows = shown(as_("developer"))["rows"]
    assert [(row["number"], row["place"], row["body"]["key"]) for row in rows] == [
        (1, "", "mgimo"),
        (2, "часть 1 статьи 1", "by"),
        (3, "часть 2 статьи 1", "mgimo"),
    ]
    assert rows[2]["draft"] == WORDS
    assert shown(as_("developer"), "en")["rows"][2]["place"] == "part 2 of article 1"
    assert rows[2]["remark"]["may"]["remark.dispose"]["allowed"] is True


@pytest.mark.usefixtures("remarked")
def test_what_was_taken_shows_the_words_with_it_or_that_they_stand_as_they_stood(
    as_: As, remarked: ActId, house: House
) -> None:
    answered(as_, 2, "accepted")
    answered(as_, 3, "accepted")
    later(house, remarked, LAW.replace("30", "10"))
    rows = shown(as_("member_by"))["rows"]
    assert [(row["outcome"], row["result"]) for row in rows] == [(None, ""), ("same", ""), ("changed", BETTER)]
    later(house, remarked, LAW.replace("  paragraph 2: Срок проверки не превышает 30 дней со дня обращения.\n", ""))
    gone = shown(as_("member_by"))["rows"][2]
    assert (gone["outcome"], gone["place"]) == ("gone", "часть 2 статьи 1")


class TestDelegations:
    def test_no_reply_is_something_else_than_no_remarks(self, as_: As, act: ActId, house: House) -> None:
        def states() -> dict[str, str]:
            return {row["body"]["key"]: row["answered"] for row in shown(as_("secretariat"))["delegations"]}

        assert states() == {"by": "awaited", "kz": "awaited"}
        answer = as_("head_by").post(
            "/api/acts/mz-1/facts/no_remarks", {"fields": {"letter": "№ 7"}, "body": self.by(as_)}
        )
        assert answer.status_code == 201, answer.text
        assert states() == {"by": "no_remarks", "kz": "awaited"}
        with house.work(OPERATOR) as uow:
            dossier = uow.proceedings.hold(act).dossier
            uow.proceedings.save(replace(dossier, deadlines={"conclusions": datetime(2026, 1, 1, tzinfo=UTC)}))
            uow.commit(Receipt(id=act))
        assert states() == {"by": "no_remarks", "kz": "no_reply"}
        staged(house, act, "summary")
        assert states() == {"by": "no_remarks", "kz": "no_reply"}
        staged(house, act, "development")
        assert states()["kz"] == "awaited"

    @staticmethod
    def by(as_: As) -> str:
        bodies = as_("secretariat").get("/api/bodies").json()
        rows = bodies if isinstance(bodies, list) else bodies["bodies"]
        return str(next(row["id"] for row in rows if row["key"] == "by"))

    def test_an_opinion_on_an_earlier_version_counts_once_the_stage_is_over(
        self, as_: As, act: ActId, house: House
    ) -> None:
        signed(as_("head_by"), {"text": "Есть замечание."})
        later(house, act, LAW.replace("30", "40"))
        assert shown(as_("secretariat"))["delegations"][0]["answered"] == "awaited"
        staged(house, act, "summary")
        first = shown(as_("secretariat"))["delegations"][0]
        assert (first["answered"], first["remarks"]) == ("remarks", 1)

    @pytest.mark.usefixtures("act")
    def test_an_act_set_aside_is_judged_by_where_it_came_from(self, as_: As) -> None:
        revision = as_("executive_secretary").get("/api/acts/mz-1/gate").json()["revision"]
        move = {"move": "postpone", "seen_revision": revision, "reason": "Ждём."}
        assert as_("executive_secretary").post("/api/acts/mz-1/transitions", move).status_code == 201
        assert {row["answered"] for row in shown(as_("secretariat"))["delegations"]} == {"awaited"}


@pytest.mark.usefixtures("remarked")
class TestFiles:
    def test_the_word_document_has_the_nine_columns_on_landscape_paper(self, as_: As) -> None:
        answered(as_, 3, "rejected", "Срок задан договором.")
        answer = as_("member_by").get(f"{SUMMARY}/file?format=docx")
        assert 'filename="mz-1-summary-v1.docx"' in answer.headers["content-disposition"]
        document = docx.Document(io.BytesIO(answer.content))
        section, table = document.sections[0], document.tables[0]
        assert section.page_width is not None
        assert section.page_height is not None
        assert section.page_width > section.page_height
        head, *rows = [[cell.text for cell in row.cells] for row in table.rows]
        assert head == [
            "№ п/п",
            "Структурный элемент",
            "Редакция проекта",
            "Государство, орган, автор",
            "Замечание или предложение",
            "Предлагаемая редакция",
            "Заключение разработчика",
            "Обоснование",
            "Редакция с учётом",
        ]
        assert rows[0][1] == "К проекту в целом"
        assert rows[2] == [
            "3",
            "часть 2 статьи 1",
            WORDS,
            "mgimo",
            "Долго.",
            BETTER,
            "Отклонено",
            "Срок задан договором.",
            "",
        ]
        assert any("отзыв не поступил" in paragraph.text for paragraph in document.paragraphs)

    def test_the_same_summary_gives_the_same_bytes_and_english_heads(self, as_: As) -> None:
        once, again = (as_("member_by").get(f"{SUMMARY}/file?language=en").content for _ in range(2))
        assert once == again
        assert docx.Document(io.BytesIO(once)).tables[0].rows[0].cells[6].text == "Conclusion of the developer"

    def test_a_cell_that_looks_like_a_formula_is_text_for_a_spreadsheet(self, as_: As) -> None:
        data = as_("member_by").get(f"{SUMMARY}/file?format=csv").content.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(data)))
        assert (len(rows), rows[2][4], rows[2][6]) == (4, "'=Неясно.", "Ответа ещё нет")


@pytest.mark.usefixtures("remarked")
def test_everybody_finds_what_became_of_their_own_in_one_place(as_: As) -> None:
    answered(as_, 3, "rejected", "Срок задан договором.")
    found = as_("expert_mgimo").get("/api/remarks").json()["remarks"]
    told = [(one["slug"], one["row"]["remark"]["disposition"], one["row"]["remark"]["reason"]) for one in found]
    assert told == [("mz-1", None, ""), ("mz-1", "rejected", "Срок задан договором.")]
    assert as_("member_kz").get("/api/remarks").json() == {"remarks": []}


@pytest.mark.usefixtures("remarked")
def test_remarks_on_an_act_that_one_may_read_no_more_are_left_out(as_: As, database: Database) -> None:
    engine = create_engine(database.owner_url)
    with engine.begin() as owner:
        owner.execute(sql("update acts set readers = '[]'"))
    engine.dispose()
    assert as_("expert_mgimo").get("/api/remarks").json() == {"remarks": []}


class TestConfidence:
    @pytest.fixture
    def conclusion(self, as_: As, act: ActId, assembly: Assembly, house: House) -> str:
        told = {"body": assembly.bodies["mgimo"], "confidential": True}
        assert as_("secretariat").post("/api/acts/mz-1/requests", told).status_code == 201
        made = signed(as_("expert_mgimo"), {"text": "Тайное."})
        signed(as_("head_by"), {"clause": TERM, "text": "Явное."})
        staged(house, act, "summary")
        return made

    def test_rows_keep_their_numbers_for_every_reader(self, as_: As, conclusion: str) -> None:
        assert conclusion
        mine, others = shown(as_("developer")), shown(as_("member_kz"))
        assert [row["number"] for row in mine["rows"]] == [1, 2]
        assert ([row["number"] for row in others["rows"]], others["withheld"]) == ([2], 1)
        document = docx.Document(io.BytesIO(as_("member_kz").get(f"{SUMMARY}/file").content))
        assert "служебного пользования: 1" in document.paragraphs[-1].text

    def test_its_file_is_not_there_for_others(self, as_: As, conclusion: str) -> None:
        assert as_("member_kz").get(f"/api/conclusions/{conclusion}/file").status_code == 404
        assert as_("developer").get(f"/api/conclusions/{conclusion}/file").status_code == 200


MEMBERS = [
    {"name": "А. Боровой", "state": "BY", "organisation": "НЦЗПИ"},
    {"name": "Б. Горный", "state": "KZ", "opinion": "dissents", "text": "Рано.", "conflict": "Автор проекта."},
]


class TestAnnexes:
    def test_a_conclusion_is_taken_along_with_who_sat_and_the_reply(self, as_: As, act: ActId, house: House) -> None:
        sat = {"held": "2026-11-01", "members": MEMBERS}
        id = signed(as_("eac_secretary"), {"clause": TERM, "text": "Срок."}, verdict="rework", sat=sat)
        staged(house, act, "summary")
        put = as_("developer").send("PUT", f"/api/conclusions/{id}/reply", {"text": "Учтём."})
        assert put.status_code == 200
        staged(house, act, "council")
        answer = as_("member_kz").get(f"/api/conclusions/{id}/file")
        document = docx.Document(io.BytesIO(answer.content))
        words = "\n".join(paragraph.text for paragraph in document.paragraphs)
        for said in ("доработать", "А. Боровой; НЦЗПИ; согласен", "особое мнение; Рано.", "Автор проекта.", "Учтём."):
            assert said in words
        assert document.tables[0].rows[1].cells[1].text == "часть 2 статьи 1"
        assert (
            "rework"
            in docx.Document(io.BytesIO(as_("member_kz").get(f"/api/conclusions/{id}/file?language=en").content))
            .paragraphs[2]
            .text
        )

    def test_what_is_not_signed_or_not_there_is_no_annex(self, as_: As, act: ActId) -> None:
        draft = as_("expert_mgimo").post(CONCLUSIONS, {}).json()["id"]
        assert as_("expert_mgimo").get(f"/api/conclusions/{draft}/file").status_code == 404
        assert as_("secretariat").get(f"/api/conclusions/{act}/file").status_code == 404


def test_the_balance_counts_bodies_once_and_names_the_states_that_had_nobody(
    as_: As, act: ActId, assembly: Assembly, house: House
) -> None:
    empty = as_("member_by").get("/api/acts/mz-1/experts").json()
    assert [row["state"] for row in empty["states"]] == ["BY", "KZ"]
    assert len(empty["missing"]) == 2
    as_("secretariat").post("/api/acts/mz-1/requests", {"body": assembly.bodies["eac"]})
    as_("secretariat").post("/api/acts/mz-1/requests", {"body": assembly.bodies["mgimo"]})
    first = as_("member_by").get("/api/acts/mz-1/experts").json()["states"]
    assert [(row["state"], row["awaited"]) for row in first] == [("BY", 0), ("KZ", 0), ("", 1)]
    members = [*MEMBERS, {"name": "В. Дальний", "state": "RS"}]
    signed(as_("eac_secretary"), verdict="approve", sat={"held": "2026-11-01", "members": members})
    signed(as_("expert_mgimo"))
    signed(as_("expert_mgimo"))
    found = as_("member_by").get("/api/acts/mz-1/experts").json()
    told = [(row["state"], row["participating"], row["received"], row["members"]) for row in found["states"]]
    assert told == [("BY", True, 0, 1), ("KZ", True, 0, 1), ("RS", False, 0, 1), ("", False, 1, 0)]
    assert found["missing"] == []
