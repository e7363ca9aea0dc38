"""Publishing the next version of an act: what every publication does, whichever intention it belongs to.

The text is stored, every open amendment that it touches is carried over to it, and both are told.
The caller holds the act's proceedings under lock and has asked for permission.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from service.domain.amendment.amendment import Carry, Status
from service.domain.amendment.carryover import Carriage, carry_over
from service.domain.amendment.footprint import clauses, disturbed
from service.domain.amendment.parts import numbered
from service.domain.events import Event, act_stream, delegation_stream
from service.domain.ids import ActId, Language, MandateId, PersonId, VersionNumber
from service.domain.procedure.binding import changed
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case
from service.usecases.ports.acts import Publication
from service.usecases.ports.amendments import CarryOver
from service.usecases.ports.house import UnitOfWork
from service.usecases.views.acts import ActText


@dataclass(frozen=True, slots=True)
class Publisher:
    """In whose name a version is published."""

    person: PersonId | None
    mandate: MandateId | None


def publish_next(
    uow: UnitOfWork, case: Case, tree: ClauseTree, publication: Publication, by: Publisher
) -> VersionNumber:
    """Publish ``tree`` as the next version and carry open amendments over to it; gives its number."""
    act, before = case.act.id, case.dossier.version
    stood = uow.acts.text(act, before, case.act.language) if before else None
    version = uow.acts.publish(act, tree, publication)
    if stood:
        uow.gate.note_changes(act, changed(stood.tree, tree, version))
    carried = _carried(uow, case, (stood, tree), version, publication) if stood else ()
    uow.amendments.store_carry_overs([_logged(one, version) for one in carried])
    tally = Counter(one.result.outcome.value for one in carried)
    payload = {"reason": publication.reason.value, "hash": tree.hash(), "carried": dict(sorted(tally.items()))}
    uow.record(Event(act_stream(act), "version.published", by.person, by.mandate, act, version, act, payload))
    for one in carried:
        uow.record(_told(one, version, by))
    return version


def _carried(
    uow: UnitOfWork,
    case: Case,
    texts: tuple[ActText, ClauseTree],
    version: VersionNumber,
    publication: Publication,
) -> Sequence[Carriage]:
    """What a new version makes of the amendments that it touches; the rest fits as it is and is not read."""
    act, before, authentic = case.act.id, case.dossier.version, case.act.language
    retold = _retold(texts[0], publication)
    stood = {authentic: texts[0].tree, **_translated(uow, act, before, retold)}
    stands = {authentic: texts[1], **_translated(uow, act, version, retold)}
    hits = [disturbed(stood[language], stands[language]) for language in stood]
    touched = uow.amendments.to_carry(
        act,
        frozenset().union(*(hit.clauses | hit.places for hit in hits)),
        frozenset().union(*(hit.units for hit in hits)),
    )
    others = {amendment.language for amendment in touched} - stood.keys()
    return carry_over(
        touched,
        {**stood, **_translated(uow, act, before, others)},
        {**stands, **_translated(uow, act, version, others)},
        publication.done,
    )


def _retold(stood: ActText, publication: Publication) -> Sequence[Language]:
    """The languages whose words may change; in one that comes anew nothing can have been amended."""
    return [language for language in publication.renderings if language in stood.languages]


def _translated(
    uow: UnitOfWork, act: ActId, version: VersionNumber, languages: Collection[Language]
) -> Mapping[Language, ClauseTree]:
    return {language: uow.acts.tree(act, version, language) for language in sorted(languages)}


def _logged(one: Carriage, version: VersionNumber) -> CarryOver:
    amendment, result = one.amendment, one.result
    fits = result.outcome in (Carry.CLEAN, Carry.TOUCHED)
    return CarryOver(
        amendment=amendment.id,
        before_version=amendment.current,
        after_version=version,
        outcome=result.outcome,
        reason=result.reason,
        before=amendment.operations,
        after=result.operations if fits else None,
    )


def _told(one: Carriage, version: VersionNumber, by: Publisher) -> Event:
    """To everybody of a tabled amendment, to its delegation alone of a draft."""
    amendment, result = one.amendment, one.result
    private = amendment.status is Status.DRAFT
    return Event(
        stream=delegation_stream(amendment.body) if private else act_stream(amendment.act),
        kind="amendment.carried",
        actor=by.person,
        mandate=by.mandate,
        act=amendment.act,
        version=version,
        subject=amendment.id,
        payload={
            **numbered(amendment),
            "body": amendment.body,
            "outcome": result.outcome.value,
            "reason": result.reason,
            "clauses": sorted(clauses(result.operations)),
        },
    )
