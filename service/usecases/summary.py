"""The summary of remarks and proposals (сводка): it builds itself from opinions and conclusions.

Also as a file, and, for whoever made remarks, what became of them on every act.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from service.domain.ids import BodyId, Language
from service.domain.procedure.conclusion import ConclusionKind
from service.domain.procedure.dossier import is_over
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Allowed, decide
from service.domain.procedure.profile import Deadline
from service.usecases.access import Case, case_of, require, require_person, take_up
from service.usecases.ports.formats import File
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.remarks import ConclusionRow
from service.usecases.remark_views import may_read
from service.usecases.summarised import summary_rows
from service.usecases.summary_sheet import sheet
from service.usecases.views.proceedings import stage_term
from service.usecases.views.references import BodyRef, Names
from service.usecases.views.summary import (
    Answered,
    DelegationAnswer,
    MyRemark,
    MyRemarks,
    SummaryView,
)


class SummaryFormat(StrEnum):
    """What the summary is handed out as."""

    DOCX = "docx"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class ShowSummary:
    """Ask for the summary of an act; ``language`` is that of the reader, for places in words."""

    actor: Actor
    act: str
    language: Language


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """Ask for it as a file."""

    actor: Actor
    act: str
    language: Language
    format: SummaryFormat


@dataclass(frozen=True, slots=True)
class SummaryFile:
    """A summary to be handed out: the file, and what it is called."""

    file: File
    name: str


def show_summary(query: ShowSummary, house: House) -> SummaryView:
    """Every remark of every signed opinion in the order of the text, and how each delegation has answered."""
    with house.reading(query.actor) as uow:
        return _summary(uow, house, query)


def export_summary(query: ExportSummary, house: House) -> SummaryFile:
    """The summary in the form of domain.md §1.5 A, as a Word document or for a spreadsheet."""
    with house.reading(query.actor) as uow:
        view = _summary(uow, house, ShowSummary(query.actor, query.act, query.language))
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_EXPORT, case.facts)
        made = sheet(view, query.language, case.now, case.profile.zone)
    write = house.formats.write_sheet if query.format is SummaryFormat.DOCX else house.formats.write_csv
    return SummaryFile(write(made), f"{view.slug}-summary-v{view.version}")


def list_my_remarks(actor: Actor, language: Language, house: House) -> MyRemarks:
    """What became of everything that one's bodies have remarked, on every act that one may read."""
    require_person(actor)
    with house.reading(actor) as uow:
        rows = [row for row in uow.remarks.conclusions_of(actor.bodies) if row.signed_at]
        acts = {row.conclusion.act: latest for row in rows if (latest := row.signed_at)}
        found: list[MyRemark] = []
        for act in sorted(acts, key=lambda one: acts[one], reverse=True):
            case = case_of(house, uow.proceedings.take_up(act))
            if not isinstance(decide(actor, Action.ACT_READ, case.facts), Allowed):
                continue
            own = [row for row in rows if row.conclusion.act == act]
            stage = stage_term(case.profile, case.dossier.stage)
            rows_ = summary_rows(uow, actor, case, (own, language))
            found += [MyRemark(act, case.act.slug, case.act.title, stage, row) for row in rows_]
        return MyRemarks(tuple(found))


def _summary(uow: UnitOfWork, house: House, query: ShowSummary) -> SummaryView:
    case = take_up(uow, house, query.act)
    require(query.actor, Action.ACT_READ, case.facts)
    rows = [row for row in uow.remarks.conclusions(case.act.id, ()) if row.signed_at]
    made = summary_rows(uow, query.actor, case, (rows, query.language))
    readable = {row.conclusion.id for row in rows if may_read(query.actor, case, row.conclusion)}
    shown = [row for row in made if row.conclusion in readable]
    names = uow.proceedings.names(())
    return SummaryView(
        act=case.act.id,
        slug=case.act.slug,
        title=case.act.title,
        stage=stage_term(case.profile, case.dossier.stage),
        version=case.dossier.version,
        frozen=_is_frozen(case),
        rows=tuple(shown),
        withheld=len(made) - len(shown),
        delegations=tuple(_delegations(case, rows, names)),
    )


def _is_frozen(case: Case) -> bool:
    """Whether the record says that the summary is closed."""
    asked = {key for key, condition in case.profile.conditions.items() if condition.guard == "remarks_disposed"}
    return any(asked & set(case.profile.acts[key].conditions) for key in case.dossier.facts)


def _delegations(case: Case, rows: Iterable[ConclusionRow], names: Names) -> Iterator[DelegationAnswer]:
    """Each participating delegation, by name: an opinion, no remarks, still awaited, or no reply received."""
    opinions = _opinions(case, rows)
    for body in sorted(case.dossier.delegations, key=lambda one: _alphabetical(names.bodies[one])):
        ref, said, told = names.bodies[body], opinions.get(body), _waived(case, body)
        if said is not None:
            verdict, count = said.conclusion.verdict, len(said.remarks)
            yield DelegationAnswer(ref, Answered.REMARKS, said.signed_at, "", verdict, count)
        elif told is not None:
            letter = " ".join(told["fields"].values())
            yield DelegationAnswer(ref, Answered.NO_REMARKS, datetime.fromisoformat(told["at"]), letter, None, 0)
        else:
            state = Answered.AWAITED if _awaited(case) else Answered.NO_REPLY
            yield DelegationAnswer(ref, state, None, "", None, 0)


def _alphabetical(body: BodyRef) -> str:
    return body.name.get("ru_nominative") or body.name.get("ru", "")


def _opinions(case: Case, rows: Iterable[ConclusionRow]) -> Mapping[BodyId, ConclusionRow]:
    """The latest opinion of each parliament; while opinions are taken, only on the version that stands."""
    current = _window(case) is not None
    found: dict[BodyId, ConclusionRow] = {}
    for row in rows:
        fits = not current or row.conclusion.version == case.dossier.version
        if row.conclusion.kind is ConclusionKind.PARLIAMENT and fits:
            found[row.conclusion.body] = row
    return found


def _waived(case: Case, body: BodyId) -> Mapping[str, Any] | None:
    """What is on record of a parliament that has no remarks."""
    acts = {key for key, act in case.profile.acts.items() if act.action is Action.OPINION_WAIVE}
    told = (record[body] for key, record in case.dossier.facts.items() if key in acts and body in record)
    return next(told, None)


def _windows(case: Case) -> Sequence[Deadline]:
    """The windows in which parliaments answer."""
    acts = {key for key, act in case.profile.acts.items() if act.action is Action.OPINION_WAIVE}
    return [deadline for deadline in case.profile.deadlines.values() if deadline.waiver in acts]


def _window(case: Case) -> Deadline | None:
    """The one that is set now, if the act stands there."""
    return next((deadline for deadline in _windows(case) if deadline.stage == _stage(case)), None)


def _stage(case: Case) -> str:
    """Where the act stands on the main path; set aside, where it came from."""
    dossier = case.dossier
    aside = case.profile.stages[dossier.stage].aside and dossier.previous
    return aside or dossier.stage


def _awaited(case: Case) -> bool:
    """Whether parliaments may still answer: the act has not come past their stage, and their window is open."""
    window = _window(case)
    if window is not None:
        return not is_over(window, case.dossier, case.now)
    order = list(case.profile.stages)
    return order.index(_stage(case)) < min((order.index(one.stage) for one in _windows(case)), default=0)
