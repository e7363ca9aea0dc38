"""Entering an act of procedure on the record of an act: what everybody does who records one.

The caller holds the act, has asked for permission and for what must come before, and commits.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from service.domain.events import Event, act_stream
from service.domain.ids import ActId, BodyId, MandateId, PersonId, Revision
from service.domain.procedure.mandate import Actor, BodyKind
from service.domain.procedure.passage import reschedule
from service.domain.procedure.profile import RecordedAct
from service.domain.procedure.record import put_on_record
from service.usecases.access import Case, allowed, require_person, take_up_locked
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.meetings import Meeting

CONVENED = "meeting-convened"
"""Why a date on record is another: the meeting is held on another day."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Who enters what; ``body`` is the delegation where it is a delegation's own, ``correction`` why it is again."""

    person: PersonId
    mandate: MandateId
    fields: Mapping[str, str]
    body: BodyId | None = None
    correction: str = ""


def enter(uow: UnitOfWork, case: Case, act: RecordedAct, entry: Entry) -> Revision:
    """Enter an act of procedure; what was confirmed on the strength of an earlier record has to be confirmed anew."""
    now, dossier = case.now, case.dossier
    fields, by, mandate = entry.fields, entry.person, entry.mandate
    record = {"stage": dossier.stage, "at": now.isoformat(), "by": by, "mandate": mandate, "fields": fields}
    noted = put_on_record(dossier, case.profile, act, record, entry.body)
    revision = uow.proceedings.save(reschedule(noted, case.profile, act.key, now))
    payload = {
        "name": act.key,
        "fields": fields,
        "body": entry.body,
        "correction": entry.correction,
        "voided": sorted(dossier.facts.keys() - noted.facts.keys()),
    }
    kind = "fact.corrected" if entry.correction else "fact.recorded"
    uow.record(Event(act_stream(case.act.id), kind, by, mandate, case.act.id, dossier.version, case.act.id, payload))
    return revision


def held_acts(uow: UnitOfWork, house: House, acts: Iterable[ActId]) -> Mapping[ActId, Case]:
    """Acts, held until the transaction ends; always in the same order, so that nobody waits for each other."""
    return {act: take_up_locked(uow, house, act) for act in sorted(set(acts))}


def announce(uow: UnitOfWork, actor: Actor, case: Case, meeting: Meeting) -> None:
    """Enter that a body meets on an act on a day, where the rules of the act ask for that, so that nobody has to again.

    Nothing is entered at a stage that does not take it, by somebody who may not, or where it stands already. A window
    that was announced is never made shorter by it: ``DeadlineShortened``.
    """
    acts = case.profile.acts.values()
    act = next((one for one in acts if one.convenes is meeting.kind), None)
    if act is None or (meeting.kind is BodyKind.COMMISSION and case.dossier.commission != meeting.body):
        return
    mandate = allowed(actor, act.action, case.facts)
    stood = case.dossier.facts.get(act.key)
    fields = dict.fromkeys(act.fields, meeting.day.isoformat())
    if mandate is None or (stood is not None and stood["fields"] == fields):
        return
    correction = CONVENED if stood is not None else ""
    enter(uow, case, act, Entry(require_person(actor), mandate, fields, correction=correction))
