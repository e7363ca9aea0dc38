"""The summary of remarks as a table on paper: the nine columns of domain.md §1.5 A, in Russian or English."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from service.domain.ids import Language
from service.domain.procedure.conclusion import Disposition
from service.usecases.ports.formats import Sheet
from service.usecases.views.references import BodyRef, Name
from service.usecases.views.summary import Answered, DelegationAnswer, Outcome, SummaryRow, SummaryView

HEAD = (
    ("№ п/п", "No."),
    ("Структурный элемент", "Unit"),
    ("Редакция проекта", "Wording of the draft"),
    ("Государство, орган, автор", "State, body, author"),
    ("Замечание или предложение", "Remark or proposal"),
    ("Предлагаемая редакция", "Proposed wording"),
    ("Заключение разработчика", "Conclusion of the developer"),
    ("Обоснование", "Reasons"),
    ("Редакция с учётом", "Wording with it taken into account"),
)
WIDTHS = (4, 9, 16, 11, 17, 15, 9, 13, 14)

DISPOSITIONS: Mapping[Disposition | None, tuple[str, str]] = {
    Disposition.ACCEPTED: ("Принято", "Accepted"),
    Disposition.ACCEPTED_IN_PART: ("Принято частично", "Accepted in part"),
    Disposition.REJECTED: ("Отклонено", "Rejected"),
    Disposition.NOTED: ("Принято к сведению", "Noted"),
    Disposition.DISCUSS: ("Предложено обсудить на заседании", "To be discussed at a sitting"),
    None: ("Ответа ещё нет", "No answer yet"),
}
ANSWERED: Mapping[Answered, tuple[str, str]] = {
    Answered.REMARKS: ("отзыв поступил, замечаний: {count}", "opinion received, remarks: {count}"),
    Answered.NO_REMARKS: ("замечаний нет ({letter})", "no remarks ({letter})"),
    Answered.AWAITED: ("отзыв ожидается", "opinion awaited"),
    Answered.NO_REPLY: ("отзыв не поступил", "no reply received"),
}
WHOLE = ("К проекту в целом", "On the draft as a whole")
SAME = ("Без изменений", "Unchanged")
GONE = ("Элемент исключён", "The unit is gone")
TITLE = ("Сводка замечаний и предложений", "Summary of remarks and proposals")
ON = ("к проекту «{title}», редакция {version}", "on the draft “{title}”, version {version}")
AS_OF = ("По состоянию на {day}", "As of {day}")
WITHHELD = (
    "Не показаны замечания для служебного пользования: {count}.",
    "Remarks made in confidence and not shown: {count}.",
)


def sheet(view: SummaryView, language: Language, now: datetime, zone: str) -> Sheet:
    """The summary as a table; what is said about the delegations stands below it."""
    at = 0 if language == "ru" else 1
    day = f"{now.astimezone(ZoneInfo(zone)):%d.%m.%Y}"
    on = ON[at].format(title=in_language(view.title, language), version=view.version)
    below = [_delegation(one, language, at) for one in view.delegations]
    if view.withheld:
        below.append(WITHHELD[at].format(count=view.withheld))
    return Sheet(
        title=TITLE[at],
        language=Language("ru" if at == 0 else "en"),
        head=tuple(words[at] for words in HEAD),
        widths=WIDTHS,
        rows=tuple(_row(row, language, at) for row in view.rows),
        above=(on, AS_OF[at].format(day=day)),
        below=tuple(below),
        footer=f"{view.slug}, {TITLE[at].lower()}, {day}",
    )


def _row(row: SummaryRow, language: Language, at: int) -> tuple[str, ...]:
    it = row.remark
    return (
        str(row.number),
        row.place or WHOLE[at],
        row.draft,
        _body(row.body, language),
        it.text,
        it.proposed.text if it.proposed else "",
        DISPOSITIONS[it.disposition][at],
        it.reason,
        _result(row, at),
    )


def _result(row: SummaryRow, at: int) -> str:
    words = {Outcome.CHANGED: row.result, Outcome.SAME: SAME[at], Outcome.GONE: GONE[at]}
    return words[row.outcome] if row.outcome else ""


def _delegation(one: DelegationAnswer, language: Language, at: int) -> str:
    said = ANSWERED[one.answered][at].format(count=one.remarks, letter=one.letter)
    return f"{', '.join(_body(one.body, language).splitlines())}: {said}"


def _body(body: BodyRef, language: Language) -> str:
    state = in_language(body.name, f"{language}_official") if f"{language}_official" in body.name else ""
    return "\n".join(_distinct([state, in_language(body.name, language)]))


def _distinct(lines: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, lines)))


def in_language(name: Name, language: str) -> str:
    """A name in a language, or in whatever there is."""
    return name.get(language) or next(iter(name.values()))
