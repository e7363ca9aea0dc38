"""What speaks for and against admitting an amendment, from what is on file of it and of its act."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from service.domain.amendment.admissibility import Circumstances, Finding, findings
from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.marshalling import COMPROMISE
from service.domain.amendment.relation import Related
from service.domain.ids import AmendmentId, BodyId, ClauseId
from service.domain.procedure.permission import Action
from service.domain.procedure.provisions import Tabled
from service.domain.text.citation import CitedText
from service.domain.text.citation_resolving import Resolved, resolve
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case
from service.usecases.ordered import Board
from service.usecases.ports.amendments import Record
from service.usecases.views.references import BodyRef

JUDGED = OPEN | {Status.DRAFT, Status.INADMISSIBLE}
"""What a ruling may still be given on; of the rest only the decision is told."""


@dataclass(frozen=True, slots=True)
class Judge:
    """The amendments of an act and all that they are judged by; ``scope`` are the units of the concept approved."""

    case: Case
    records: Mapping[AmendmentId, Record]
    bodies: Mapping[BodyId, BodyRef]
    scope: frozenset[ClauseId] | None
    board: Board

    def findings(
        self, record: Record, ground: ClauseTree | None, base: ClauseTree, related: Sequence[Related]
    ) -> tuple[Finding, ...]:
        """All that was found on one amendment that may be ruled on; ``base`` is what its parent stands on."""
        it = record.amendment
        if it.status not in JUDGED:
            return ()
        profile, tabled = self.case.profile, _tabled_as(it)
        around = Circumstances(
            limit=profile.justification,
            concept=profile.concept is not None and profile.concept in self.case.dossier.facts,
            scope=self.scope,
            support=self._support(it),
            tabled_at=record.tabled_at,
            needed=profile.provisions.tabling[tabled].delegations,
            cut_off=cut_off(self.case, tabled),
            leave=it.id in self.board.leaves,
        )
        return findings(it, ground, self._among_others(around, it, base, related))

    def _among_others(
        self, around: Circumstances, it: Amendment, base: ClauseTree, related: Sequence[Related]
    ) -> Circumstances:
        known = tuple(one for one in related if one.other in self.records)
        statuses = {one.other: self.records[one.other].amendment.status for one in known}
        parent = self.records.get(it.parent) if it.parent else None
        return replace(
            around,
            parent=parent.amendment if parent else None,
            base=base,
            related=known,
            statuses=statuses,
            reopened=it.id in self.board.reopened,
        )

    def _support(self, it: Amendment) -> int | None:
        """How many delegations stand by it, where one of them is the first to."""
        if it.status is Status.DRAFT or self.bodies[it.signatories[0]].state is None:
            return None
        return sum(self.bodies[body].state is not None for body in it.signatories)


def cut_off(case: Case, tabled: Tabled) -> datetime | None:
    """When what is tabled so ceased to be received; ``None`` where nothing sets an end."""
    ends = case.profile.deadlines.values()
    closing = [one.key for one in ends if Action.AMENDMENT_TABLE in one.closes and tabled in one.of]
    return min((case.dossier.deadlines[key] for key in closing if key in case.dossier.deadlines), default=None)


def _tabled_as(it: Amendment) -> Tabled:
    if it.parent is not None:
        return Tabled.SUB_AMENDMENT
    return Tabled.COMPROMISE if it.kind == COMPROMISE else Tabled.AMENDMENT


def scope_of(case: Case, text: CitedText) -> frozenset[ClauseId] | None:
    """The units that the approved concept names, by citations parted by semicolons; ``None`` where one is not found."""
    facts = case.dossier.facts.get(case.profile.concept or "", {})
    said = [one.strip() for one in re.split(r"[;\n]", facts.get("fields", {}).get("scope", "")) if one.strip()]
    found = [resolve(citation, text) for citation in said]
    units = [one.clause for one in found if isinstance(one, Resolved) and not one.new]
    return frozenset(units) if said and len(units) == len(said) else None
