"""A protocol in words: every code of the content has words in both languages, and nothing is left out."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from service.domain.ids import Hash, Language, MeetingId, PersonId
from service.usecases.protocol_words import EN, RU, minutes
from service.usecases.views.meetings import ProtocolView, SignatureView
from service.usecases.views.references import PersonRef

AT = "2026-12-09T07:00:00+00:00"
BY = {"ru": "Беларусь", "en": "Belarus"}
VOICE = {"name": BY, "voice": "against", "reason": "Рано.", "wording": "20 дней", "reservation": "", "on_behalf": True}
RESULT = {"result": "objected", "for": 1, "against": 1, "abstained": 0, "present": 2, "quorum": 2}
VOTE: dict[str, Any] = {
    "number": None, "question": "", "subject": "text", "way": "by_delegation", "threshold": "simple",
    "status": "cancelled", "reason": "Ошибка.", "result": None, "resolution": None, "voices": [],
}  # fmt: skip
DECISION = {
    "number": 1, "signatories": [BY], "cited": {}, "said": {}, "outcome": "postponed", "way": "en_bloc",
    "reason": "Позже.", "by": BY, "at": AT, "offline": True, "undone_at": AT, "undone_by": BY,
    "falls": [{"number": 2, "outcome": "fallen", "rule": "D3-child"}],
}  # fmt: skip


def item(**more: Any) -> dict[str, Any]:
    plain = {"number": 1, "title": {"ru": "Разное"}, "state": "done", "reason": "", "note": "", "votes": []}
    return {**plain, "decisions": [], "reservations": [], **more}


def told(language: str, *items: dict[str, Any], signed: bool = False, **more: Any) -> str:
    content = {
        "body": {"ru": "комиссия", "en": "commission"}, "date": "2026-12-09", "place": "", "mode": "hall",
        "short_notice": "", "opened_at": AT, "closed_at": None, "opened_by": None,
        "quorum": {"of": 2, "needed": None}, "present": [], "items": list(items), **more,
    }  # fmt: skip
    by = SignatureView("chair", PersonRef(PersonId("p"), BY), datetime(2026, 12, 9, 9, tzinfo=UTC))
    status = "signed" if signed else "draft"
    view = ProtocolView(MeetingId("m"), Hash("h"), status, (), content, (by,) if signed else (), ())
    page = minutes(view, Language(language), ZoneInfo("Europe/Moscow"))
    return "\n".join((page.title, *(line.words for line in page.lines)))


def test_both_languages_have_the_same_words() -> None:
    assert RU.keys() == EN.keys()


@pytest.mark.parametrize(("language", "words"), [
    ("ru", ["Разное", "Открыто: 09.12.2026 10:00", "ПРОЕКТ", "Кворум правилами не установлен", "не подписано"]),
    ("en", ["Item 1. Разное", "DRAFT", "The rules set no quorum.", "not signed"]),
])  # fmt: skip
def test_what_is_not_there_in_a_language_is_told_in_russian(language: str, words: list[str]) -> None:
    assert all(one in told(language, item()) for one in words)


def test_a_decision_is_told_with_all_that_came_of_it() -> None:
    found = told("en", item(decisions=[DECISION]))
    for words in ("Amendment No. 1 (Belarus)", "postponed (with its table, en bloc;", "reconciled", "Reason: Позже.",
                  "No. 2 – fallen (D3-child)", "taken back: 09.12.2026 10:00, Belarus"):  # fmt: skip
        assert words in found


def test_a_vote_is_told_with_its_voices_and_how_it_ended() -> None:
    consensus = VOTE | {"way": "consensus", "threshold": None, "status": "closed", "number": 3, "result": RESULT}
    chosen = consensus | {"voices": [VOICE], "resolution": {"option": "bracket", "reason": "До завтра."}}
    found = told("ru", item(votes=[VOTE, VOTE | {"status": "undone", "reason": ""}, chosen]))
    for words in ("о тексте в целом (один голос от делегации, простое большинство)", "прекращено: Ошибка.",
                  "результат отменён", "Поправка № 3 (консенсус)", "Беларусь – возражает; Рано.; приемлемая",
                  "записано секретариатом", "консенсус не достигнут",
                  "оставить альтернативы в скобках (До завтра.)"):  # fmt: skip
        assert words in found
    quiet = told("ru", item(votes=[chosen | {"resolution": {"option": "postpone", "reason": ""}}]))
    assert "Решение председателя: отложить\n" in quiet


def test_in_a_consensus_silence_is_told_apart_from_words() -> None:
    counted = RESULT | {"result": "adopted", "for": 5, "against": 0, "silent": 3}
    vote = VOTE | {
        "way": "consensus",
        "threshold": None,
        "status": "closed",
        "number": 12,
        "part": 1,
        "result": counted,
    }
    assert "Поправка № 12/1 (консенсус)" in told("ru", item(votes=[vote]))
    assert "возражений – 0, заявили, что не возражают, – 2, промолчали – 3" in told("ru", item(votes=[vote]))
    assert "objections 0, said to have none 2, silent 3" in told("en", item(votes=[vote]))


ON = {"subject": "amendment", "number": 12, "part": 1, "cited": {"ru": "статья 5"}, "question": "", "undone": False}


@pytest.mark.parametrize(("on", "words"), [
    (ON | {"outcome": "adopted", "result": "adopted"}, "к решению: Поправка № 12/1, статья 5 – принята"),
    (ON | {"outcome": None, "result": "objected"}, "Поправка № 12/1, статья 5 – консенсус не достигнут"),
    (ON | {"outcome": None, "result": None, "cited": {}, "undone": True}, "Поправка № 12/1, решение отменено"),
    (ON | {"number": None, "outcome": None, "result": "adopted"}, "с принятыми поправками: статья 5 – принято"),
    (ON | {"number": None, "cited": {}, "question": "Кто за?", "outcome": None, "result": None}, "к решению: Кто за?"),
])  # fmt: skip
def test_a_reservation_is_told_with_what_it_stands_on(on: dict[str, Any], words: str) -> None:
    said = {"kind": "reservation", "body": BY, "text": "Но.", "on": on}
    found = told("ru", item(reservations=[said]))
    assert "Оговорка (Беларусь), к решению" in found
    assert words in found


def test_the_agenda_and_the_list_at_the_door_are_told() -> None:
    seat = {"name": BY, "state": "hall", "from": AT, "until": AT, "holder": BY}
    absent = {"name": BY, "state": "absent", "from": None, "until": None, "holder": None}
    said = {"kind": "separate_opinion", "body": BY, "text": "Мало."}
    found = told(
        "ru", item(state="removed", reason="Снят автором."), item(state="postponed", note="До завтра."),
        item(reservations=[said]), present=[seat, absent], short_notice="Срочно.", signed=True,
        quorum={"of": 3, "needed": 2},
    )  # fmt: skip
    for words in ("Снят с повестки", "Изменение повестки: Снят автором.", "Рассмотрение отложено", "До завтра.",
                  "Особое мнение (Беларусь): Мало.", "Беларусь – в зале, с 09.12.2026 10:00 до 09.12.2026 10:00; голос",
                  "Беларусь – отсутствует", "сокращённым сроком уведомления: Срочно.", "присутствие 2 из 3",
                  "Председатель: Беларусь, подписано 09.12.2026 12:00"):  # fmt: skip
        assert words in found
