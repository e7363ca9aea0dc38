"""The documents that stages produce: whether each is there, and by when it has to be.

A document is filed by a recorded act of procedure, or made by the program itself out of what is on record. A move
that cannot do without one names a condition of the guard ``document_filed``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.amendment.amendment import Status
from service.domain.procedure.deadline import day_of, days_after, days_before, end_of
from service.domain.procedure.dossier import is_recorded
from service.domain.procedure.evidence import GateFacts
from service.domain.procedure.permission import Action
from service.domain.procedure.provisions import DueDocument, Made
from service.domain.procedure.schedule import date_of
from service.domain.procedure.verdict import State, Verdict, day_told, guard

UNRULED = frozenset({Status.TABLED})
UNDECIDED = frozenset({Status.TABLED, Status.ADMISSIBLE})


class Stands(StrEnum):
    """How a document stands."""

    NOT_BEGUN = "not_begun"
    FILED = "filed"
    LATE = "late"  # filed, after its last day
    OVERDUE = "overdue"  # not filed, and its last day is over
    NOT_REQUIRED = "not_required"


@dataclass(frozen=True, slots=True)
class Standing:
    """A document as it stands: ``due`` is the first instant that is late, if known; ``filed`` when it was, if known."""

    document: DueDocument
    state: Stands
    due: datetime | None = None
    filed: datetime | None = None


@guard(document="documents")
def document_filed(facts: GateFacts, arguments: Mapping[str, str]) -> Verdict:
    """A document is there, in time or late."""
    document = facts.profile.provisions.documents[arguments["document"]]
    it = standing(document, facts)
    detail = {"document": document.key, "stands": it.state.value, **day_told(facts, it.due)}
    if it.state is Stands.NOT_REQUIRED:
        return Verdict(State.NOT_REQUIRED, detail)
    if it.state in (Stands.FILED, Stands.LATE):
        return Verdict(State.MET, detail, since=it.filed)
    if document.filed_by is None:
        return Verdict(State.OPEN, detail)
    return Verdict(State.OPEN, detail, facts.profile.acts[document.filed_by].action, roles=document.by)


def standing(document: DueDocument, facts: GateFacts) -> Standing:
    """Whether a document is there, and since when; a document is late by the clock of the record, not by its date."""
    there, filed = MADE[document.made](facts) if document.made else _recorded(document, facts)
    due = due_at(document, facts)
    if there is None:
        return Standing(document, Stands.NOT_REQUIRED)
    if not there:
        return Standing(document, Stands.OVERDUE if due is not None and facts.now >= due else Stands.NOT_BEGUN, due)
    return Standing(document, Stands.LATE if due and filed and filed >= due else Stands.FILED, due, filed)


def due_at(document: DueDocument, facts: GateFacts) -> datetime | None:
    """The first instant that is late; ``None`` until the day it is counted from is known."""
    if document.days is None:
        return None
    profile, dossier = facts.profile, facts.dossier
    hung = document.before or document.after
    if hung:
        start = date_of(hung, dossier, profile)
    else:
        entered = dossier.since if dossier.stage == document.stage else facts.evidence.entered.get(document.stage)
        start = day_of(entered, profile.zone) if entered else None
    if start is None:
        return None
    count = days_before if document.before else days_after
    last = count(start, document.days, working=document.working, calendar=profile.provisions.calendar)
    return end_of(last, profile.zone)


def shown(facts: GateFacts) -> tuple[Standing, ...]:
    """The documents that concern an act where it stands: of this stage and earlier ones, and whatever has its day.

    Rules that let nobody file a document, as those kept from before documents were filed, tell nothing of it: whether
    it is there cannot be known.
    """
    reached, profile = _reached(facts), facts.profile
    taken = frozenset[Action]().union(*(stage.takes for stage in profile.stages.values()))
    documents = profile.provisions.documents.values()
    known = (it for it in documents if it.filed_by is None or profile.acts[it.filed_by].action in taken)
    stood = (standing(document, facts) for document in known)
    return tuple(it for it in stood if it.document.stage in reached or it.due is not None)


def _reached(facts: GateFacts) -> frozenset[str]:
    """The stages up to the one where the act stands that it has passed; aside, up to where it came from."""
    profile, dossier = facts.profile, facts.dossier
    order = list(profile.stages)
    here = dossier.previous if profile.stages[dossier.stage].aside and dossier.previous else dossier.stage
    upto = frozenset(order[: order.index(here) + 1])
    return upto & {*facts.evidence.entered, *profile.starts, here}


There = tuple[bool | None, datetime | None]
"""Whether a document is there (``None``: there is nothing to make it of), and since when, if that is known."""


def _recorded(document: DueDocument, facts: GateFacts) -> There:
    assert document.filed_by is not None, "what the program does not make is filed"
    act = facts.profile.acts[document.filed_by]
    if not is_recorded(act.key, facts.profile, facts.dossier):
        return False, None
    record = facts.dossier.facts[act.key]
    times = [one["at"] for one in record.values()] if act.per_delegation else [record["at"]]
    return True, max(map(datetime.fromisoformat, times), default=None)


def _comparative_table(facts: GateFacts) -> There:
    if facts.dossier.version < 2:
        return None, None
    return True, facts.evidence.published_at


def _once_none_is(waiting: frozenset[Status]) -> Callable[[GateFacts], There]:
    """There as soon as no amendment waits; the program makes it whenever it is asked for, so since when is unknown."""

    def made(facts: GateFacts) -> There:
        asked = [one.status for one in facts.evidence.amendments if one.status is not Status.WITHDRAWN]
        return (not waiting & set(asked) if asked else None), None

    return made


MADE: Mapping[Made, Callable[[GateFacts], There]] = {
    Made.COMPARATIVE_TABLE: _comparative_table,
    Made.MARSHALLED_LIST: _once_none_is(UNRULED),
    Made.AMENDMENT_TABLES: _once_none_is(UNDECIDED),
}
