"""Remarks as rows of the summary: in their order, with the words then and now, as one reader sees them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.domain.ids import ClauseId, Language
from service.domain.procedure.conclusion import Disposition
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.domain.text.citation import CitedText
from service.domain.text.clause import Clause
from service.domain.text.naming import Scheme
from service.usecases.access import Case
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.remarks import ConclusionRow, RemarkRow
from service.usecases.remark_views import Texts, reading_order, remark_view, texts_for
from service.usecases.views.remarks import RemarkView
from service.usecases.views.summary import Outcome, SummaryRow

TAKEN = frozenset({Disposition.ACCEPTED, Disposition.ACCEPTED_IN_PART})
ANSWERS = (Action.REMARK_DISPOSE, Action.REMARK_TAKE_OVER)


def summary_rows(
    uow: UnitOfWork, actor: Actor, case: Case, wanted: tuple[Sequence[ConclusionRow], Language]
) -> Sequence[SummaryRow]:
    """The rows in order: on the draft as a whole, then by the text, on one place in the order of signing."""
    rows, language = wanted
    texts = texts_for(uow, case, rows)
    signed = sorted(rows, key=lambda row: (row.signed_at or row.created_at, row.conclusion.id))
    points = [(row, point) for row in signed for point in row.remarks]
    points.sort(key=lambda pair: reading_order(pair[1].remark, texts))
    desk = _Desk(actor, case, texts, language)
    return [desk.row(number, row, point) for number, (row, point) in enumerate(points, 1)]


@dataclass(frozen=True, slots=True)
class _Desk:
    """What rows are made with."""

    actor: Actor
    case: Case
    texts: Texts
    language: Language

    def row(self, number: int, row: ConclusionRow, point: RemarkRow) -> SummaryRow:
        """One row of the summary."""
        it, remark = row.conclusion, point.remark
        draft, result, outcome = self._words(row, remark.clause, remark.disposition)
        return SummaryRow(
            number=number,
            conclusion=it.id,
            body=row.body,
            body_kind=row.body_kind,
            form=it.kind,
            version=it.version,
            language=it.language,
            place=self._place(row, remark.clause),
            draft=draft,
            outcome=outcome,
            result=result,
            mine=it.body in self.actor.bodies,
            remark=self._view(row, point),
        )

    def _view(self, row: ConclusionRow, point: RemarkRow) -> RemarkView:
        it = row.conclusion
        answers = may(self.actor, replace(self.case.facts, status=it.status), ANSWERS)
        return remark_view(point, self.texts, Scheme(self.case.act.naming), (it.version, it.language), answers)

    def _place(self, row: ConclusionRow, clause: ClauseId | None) -> str:
        """The unit in words; where it is gone, as it was called in the version the conclusion is on."""
        if clause is None:
            return ""
        it = row.conclusion
        now = self.texts.trees[it.language]
        tree = now if clause in now.index else self.texts.then(it.version, it.language)
        return CitedText(tree, Scheme(self.case.act.naming)).cite(clause, self.language)

    def _words(
        self, row: ConclusionRow, clause: ClauseId | None, answer: Disposition | None
    ) -> tuple[str, str, Outcome | None]:
        """The words of the unit then, and, where the remark was taken, the words now."""
        if clause is None:
            return "", "", None
        it = row.conclusion
        now = self.texts.trees[it.language].get(clause)
        then = self.texts.then(it.version, it.language).get(clause)
        was = _said(then)
        if answer not in TAKEN:
            return was, "", None
        if now is None:
            return was, "", Outcome.GONE
        stands = _said(now)
        return (was, "", Outcome.SAME) if stands == was else (was, stands, Outcome.CHANGED)


def _said(clause: Clause | None) -> str:
    return "\n".join(filter(None, (clause.heading, clause.text))) if clause else ""
