"""Conclusions as annexes of an act: each can be taken along as a Word document, at every later stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from zoneinfo import ZoneInfo

from service.domain.errors import NotFound
from service.domain.ids import ConclusionId, Language
from service.domain.procedure.conclusion import Individual, Verdict
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.usecases.access import Case, require, take_up
from service.usecases.ports.formats import File, Sheet
from service.usecases.ports.house import House
from service.usecases.ports.remarks import ConclusionRow
from service.usecases.remark_views import may_read
from service.usecases.summarised import summary_rows
from service.usecases.summary_sheet import DISPOSITIONS, WHOLE, in_language
from service.usecases.views.summary import SummaryRow

VERDICTS: Final = {
    Verdict.SUPPORT: ("поддержать", "support"),
    Verdict.SUPPORT_WITH_REMARKS: ("поддержать с учётом замечаний", "support with remarks"),
    Verdict.DO_NOT_SUPPORT: ("не поддерживать", "do not support"),
    Verdict.NOTED: ("принять к сведению", "noted"),
    Verdict.AGREED: ("согласовано", "agreed"),
    Verdict.AGREED_WITH_REMARKS: ("согласовано с замечаниями", "agreed with remarks"),
    Verdict.NOT_AGREED: ("не согласовано", "not agreed"),
    Verdict.APPROVE: ("одобрить и направить в комиссию", "approve and send to the commission"),
    Verdict.REWORK: ("доработать", "rework"),
}
INDIVIDUAL: Final = {
    Individual.CONCURS: ("согласен", "concurs"),
    Individual.DISSENTS: ("особое мнение", "dissents"),
    Individual.ABSTAINS: ("воздержался", "abstains"),
    Individual.RECUSED: ("не участвовал", "recused"),
}
HEAD: Final = (
    ("№", "No."),
    ("Структурный элемент", "Unit"),
    ("Замечание", "Remark"),
    ("Предлагаемая редакция", "Proposed wording"),
    ("Заключение разработчика", "Conclusion of the developer"),
    ("Обоснование", "Reasons"),
)
TITLE: Final = ("Заключение: {body}", "Conclusion: {body}")
ON: Final = ("к проекту «{title}», редакция {version}", "on the draft “{title}”, version {version}")
VERDICT: Final = ("Общий вывод: {verdict}", "It comes to: {verdict}")
SIGNED: Final = ("Подписано: {name}, {day}", "Signed by {name} on {day}")
SAT: Final = ("Заседание {day}. Участвовали:", "Sitting of {day}. Present:")
CONFLICT: Final = ("конфликт интересов: {words}", "conflict of interest: {words}")
REPLY: Final = ("Ответ разработчика, {day}: {text}", "Reply of the developer, {day}: {text}")


@dataclass(frozen=True, slots=True)
class ExportConclusion:
    """Ask for a signed conclusion as a file."""

    actor: Actor
    conclusion: ConclusionId
    language: Language


@dataclass(frozen=True, slots=True)
class ConclusionFile:
    """A conclusion to be handed out: the file, and what it is called."""

    file: File
    name: str


def export_conclusion(query: ExportConclusion, house: House) -> ConclusionFile:
    """A signed conclusion with its remarks, what was answered, and the reply of the developer."""
    with house.reading(query.actor) as uow:
        act = uow.remarks.act_of(query.conclusion)
        case = take_up(uow, house, act)
        require(query.actor, Action.ACT_EXPORT, case.facts)
        rows = [row for row in uow.remarks.conclusions(act, ()) if row.conclusion.id == query.conclusion]
        readable = [row for row in rows if may_read(query.actor, case, row.conclusion)]
        if not readable:
            raise NotFound("conclusion", query.conclusion)
        points = summary_rows(uow, query.actor, case, (readable, query.language))
        made = _sheet(case, readable[0], points, query.language)
    name = f"{case.act.slug}-conclusion-{readable[0].body.key}-v{readable[0].conclusion.version}"
    return ConclusionFile(house.formats.write_sheet(made), name)


def _sheet(case: Case, row: ConclusionRow, points: Sequence[SummaryRow], to: Language) -> Sheet:
    at, zone = (0 if to == "ru" else 1), ZoneInfo(case.profile.zone)
    it = row.conclusion
    assert it.verdict is not None, "it is signed"
    assert row.signed_at is not None, "it is signed"
    assert row.signed_by is not None, "it is signed"
    body, title = in_language(row.body.name, to), in_language(case.act.title, to)
    signed = SIGNED[at].format(
        name=in_language(row.signed_by.name, to), day=f"{row.signed_at.astimezone(zone):%d.%m.%Y}"
    )
    verdict = VERDICT[at].format(verdict=VERDICTS[it.verdict][at])
    below = [signed, *_sat(row, at)]
    if row.reply is not None:
        below.append(REPLY[at].format(day=f"{row.reply.at.astimezone(zone):%d.%m.%Y}", text=row.reply.text))
    return Sheet(
        title=TITLE[at].format(body=body),
        language=Language("ru" if at == 0 else "en"),
        head=tuple(words[at] for words in HEAD),
        widths=(4, 12, 30, 24, 12, 18),
        rows=tuple(_row(number, one, at) for number, one in enumerate(points, 1)),
        above=tuple(filter(None, (ON[at].format(title=title, version=it.version), verdict, it.summary))),
        below=tuple(below),
        footer=f"{case.act.slug}, {body}",
    )


def _row(number: int, row: SummaryRow, at: int) -> tuple[str, ...]:
    it = row.remark
    wording = it.proposed.text if it.proposed else ""
    return str(number), row.place or WHOLE[at], it.text, wording, DISPOSITIONS[it.disposition][at], it.reason


def _sat(row: ConclusionRow, at: int) -> list[str]:
    sat = row.conclusion.sat
    if sat is None:
        return []
    lines = [SAT[at].format(day=f"{sat.held:%d.%m.%Y}")]
    for member in sat.members:
        conflict = CONFLICT[at].format(words=member.conflict) if member.conflict else ""
        said = (member.name, member.organisation, INDIVIDUAL[member.opinion][at], member.text, conflict)
        lines.append("– " + "; ".join(filter(None, said)))
    return lines
