"""How conclusions and their remarks look beside the present text, for one reader."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.ids import ClauseId, Language, VersionNumber
from service.domain.procedure.conclusion import FITTING, Conclusion, Remark, Verdict
from service.domain.procedure.discussion import place_since
from service.domain.procedure.expertise import OF_EXPERTS, disagrees, reply_due
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Allowed, May, decide, may
from service.domain.text.diff import marks
from service.domain.text.eid import eids
from service.domain.text.naming import Scheme, printed
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.remarks import ConclusionRow, RemarkRow
from service.usecases.views.remarks import ConclusionView, RemarkView

ON_CONCLUSION = (
    Action.CONCLUSION_WRITE,
    Action.CONCLUSION_SIGN,
    Action.CONCLUSION_DISCARD,
    Action.CONCLUSION_REPLY,
)
"""What a screen offers on one conclusion."""


def may_read(actor: Actor, case: Case, conclusion: Conclusion) -> bool:
    """Whether somebody who reads the act also reads this conclusion: one asked for in confidence is for few."""
    facts = replace(case.facts, body=conclusion.body)
    return not conclusion.confidential or isinstance(decide(actor, Action.OPINION_READ_CONFIDENTIAL, facts), Allowed)


@dataclass(frozen=True, slots=True)
class Texts:
    """The present text in every language that conclusions quote, and the place of each clause in it."""

    trees: Mapping[Language, ClauseTree]
    eids: Mapping[ClauseId, str]
    order: Mapping[ClauseId, int]
    then: Callable[[VersionNumber, Language], ClauseTree]


def texts_for(uow: UnitOfWork, case: Case, rows: Sequence[ConclusionRow]) -> Texts:
    """What conclusions are shown with; as many queries as languages."""
    languages = sorted({case.act.language, *(row.conclusion.language for row in rows)}) if rows else []
    trees = {language: uow.acts.tree(case.act.id, case.dossier.version, language) for language in languages}
    names = eids(trees[case.act.language]) if rows else {}
    return Texts(
        trees,
        names,
        order={clause: place for place, clause in enumerate(names)},
        then=lambda version, language: uow.acts.tree(case.act.id, version, language),
    )


def conclusion_view(actor: Actor, case: Case, row: ConclusionRow, texts: Texts) -> ConclusionView:
    """A conclusion as this reader sees it."""
    it = row.conclusion
    facts = replace(case.facts, body=it.body, author=it.author, status=it.status)
    points = sorted(row.remarks, key=lambda point: reading_order(point.remark, texts))
    answers = may(actor, replace(case.facts, status=it.status), (Action.REMARK_DISPOSE, Action.REMARK_TAKE_OVER))
    return ConclusionView(
        id=it.id,
        act=it.act,
        body=row.body,
        kind=it.kind,
        version=it.version,
        language=it.language,
        verdict=it.verdict,
        summary=it.summary,
        status=it.status,
        author=row.author,
        signed_by=row.signed_by,
        created_at=row.created_at,
        signed_at=row.signed_at,
        remarks=tuple(
            remark_view(point, texts, Scheme(case.act.naming), (it.version, it.language), answers) for point in points
        ),
        revision=it.revision,
        body_kind=row.body_kind,
        request=it.request,
        confidential=it.confidential,
        sat=it.sat,
        verdicts=tuple(verdict for verdict in Verdict if verdict in FITTING[it.kind]),
        disagreed=it.kind in OF_EXPERTS and disagrees(it.verdict, [one.disposition for one in it.remarks]),
        reply=row.reply,
        reply_due=_reply_due(case, row),
        may=may(actor, facts, ON_CONCLUSION),
    )


def _reply_due(case: Case, row: ConclusionRow) -> datetime | None:
    if row.signed_at is None:
        return None
    return reply_due(case.profile, case.dossier.stage, case.dossier.since, row.signed_at)


def reading_order(remark: Remark, texts: Texts) -> int:
    """On the draft as a whole first, then by the text, those on gone clauses last (domain.md §1.5 A)."""
    return -1 if remark.clause is None else texts.order.get(remark.clause, len(texts.order))


def remark_view(
    row: RemarkRow,
    texts: Texts,
    scheme: Scheme,
    edition: tuple[VersionNumber, Language],
    answers: tuple[May, ...],
) -> RemarkView:
    """A remark beside the present text; ``edition`` is the version and language it was made on."""
    it, language = row.remark, edition[1]
    now = texts.trees[language]
    clause = now.get(it.clause) if it.clause else None
    return RemarkView(
        id=it.id,
        clause=it.clause,
        eid=texts.eids.get(it.clause) if it.clause else None,
        number=printed(scheme, clause, language) if clause else None,
        mark=it.mark,
        place=place_since(it.mark, it.clause, now, lambda: texts.then(*edition)) if it.clause else None,
        text=it.text,
        proposed=it.proposed,
        marks=marks(it.proposed.was, it.proposed.text) if it.proposed else (),
        disposition=it.disposition,
        reason=it.reason,
        disposed_by=row.disposed_by,
        disposed_at=row.disposed_at,
        fate=row.fate,
        revision=it.revision,
        may=answers,
    )
