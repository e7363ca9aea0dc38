"""Where the words of an act come from: the version, the amendment, who stood by it and the decision that adopted it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from service.domain.amendment.amendment import Status
from service.domain.consolidation.pieces import Origin, Pieces
from service.domain.consolidation.provenance import Issue, Provenance
from service.domain.errors import NotFound
from service.domain.ids import AmendmentId, ClauseId, VersionNumber
from service.domain.text.eid import eids
from service.domain.text.naming import Scheme, printed, scheme_at
from service.usecases.access import Case
from service.usecases.ports.amendments import Decision, Record
from service.usecases.ports.house import UnitOfWork
from service.usecases.views.acts import VersionRow
from service.usecases.views.provenance import (
    ClauseWords,
    DecisionRef,
    OriginView,
    ProvenanceView,
    SourceView,
    Words,
)
from service.usecases.views.references import Names


def provenance_of(uow: UnitOfWork, case: Case, number: VersionNumber, clause: str | None = None) -> ProvenanceView:
    """Where the words of a version, or of one clause of it, come from."""
    versions = [row for row in uow.acts.versions(case.act.id) if row.number <= number]
    if not versions or versions[-1].number != number:
        raise NotFound("version", str(number))
    records = uow.amendments.taken_in(case.act.id, number)
    told = Provenance(_issues(uow, case, versions, records))
    desk = _Desk(
        versions={row.number: row for row in versions},
        records={record.amendment.id: record for record in records},
        decisions=adopting(uow.amendments.decisions(case.act.id)),
        names=uow.proceedings.names(()),
    )
    return ProvenanceView(
        act=case.act.id,
        slug=case.act.slug,
        version=number,
        hash=versions[-1].hash,
        language=case.act.language,
        clauses=_clauses(case, told, desk, clause),
        origins=desk.told(),
    )


def _issues(uow: UnitOfWork, case: Case, versions: Sequence[VersionRow], records: Iterable[Record]) -> Sequence[Issue]:
    taken: dict[VersionNumber, list[Record]] = {}
    for record in records:
        assert record.consolidated_in is not None, "not taken in"
        taken.setdefault(record.consolidated_in, []).append(record)
    return [
        Issue(
            row.number,
            uow.acts.tree(case.act.id, row.number, case.act.language),
            tuple(record.amendment for record in taken.get(row.number, ())),
        )
        for row in versions
    ]


def adopting(decisions: Iterable[Decision]) -> Mapping[AmendmentId, DecisionRef]:
    """The decision by which each amendment stands adopted."""
    found: dict[AmendmentId, DecisionRef] = {}
    for one in decisions:
        if one.undone_at is None:
            adopted = [each.amendment for each in one.consequences if each.after is Status.ADOPTED]
            adopted += [one.amendment] if one.outcome is Status.ADOPTED else []
            for amendment in adopted:
                found[amendment] = DecisionRef(one.id, one.sitting, one.at, one.amendment)
    return found


def _clauses(case: Case, told: Provenance, desk: "_Desk", wanted: str | None) -> tuple[ClauseWords, ...]:
    tree, scheme = told.tree, Scheme(case.act.naming)
    named = eids(tree)
    rows = [row for _, row in tree.walk() if wanted in (None, row.clause.id, named[row.clause.id])]
    if not rows and wanted is not None:
        raise NotFound("clause", wanted)
    return tuple(_clause(told, desk, (row.clause.id, named[row.clause.id]), scheme) for row in rows)


def _clause(told: Provenance, desk: "_Desk", which: tuple[ClauseId, str], scheme: Scheme) -> ClauseWords:
    id, eid = which
    path = told.tree.path(id)
    number = printed(scheme_at(scheme, path), path[-1], told.tree.language)
    pieces = told.of(id)
    return ClauseWords(id, eid, number, desk.words(pieces.heading), desk.words(pieces.text))


@dataclass(frozen=True)
class _Desk:
    """What is known of the origins; each that is met gets a place."""

    versions: Mapping[VersionNumber, VersionRow]
    records: Mapping[AmendmentId, Record]
    decisions: Mapping[AmendmentId, DecisionRef]
    names: Names
    places: dict[Origin, int] = field(default_factory=dict)

    def words(self, pieces: Pieces) -> tuple[Words, ...]:
        """Pieces as words with the place of their origin."""
        return tuple(Words(piece.text, self.places.setdefault(piece.origin, len(self.places))) for piece in pieces)

    def told(self) -> tuple[OriginView, ...]:
        """The origins met, in their places."""
        return tuple(self._origin(one) for one in self.places)

    def _origin(self, origin: Origin) -> OriginView:
        row = self.versions[origin.version]
        sources = sorted((self._source(id) for id in origin.amendments), key=lambda one: (one.number or 0, one.part))
        return OriginView(row.number, row.reason, row.created_at, row.created_by, tuple(sources))

    def _source(self, id: AmendmentId) -> SourceView:
        it = self.records[id].amendment
        bodies = tuple(self.names.bodies[body] for body in dict.fromkeys((it.body, *it.signatories)))
        return SourceView(it.id, it.number, it.part, bodies, self.decisions.get(it.id))
