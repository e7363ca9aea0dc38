"""Where one act stands in its procedure, and what that means for permission.

Everything that asks for permission on an act starts from ``facts_of`` and adds what is acted upon:
``replace(facts_of(dossier, profile, now), body=…, author=…, status=…)``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from service.domain.ids import ActId, BodyId, ClauseId, Hash, PersonId, PlannedId, Revision, SittingId, VersionNumber
from service.domain.procedure.permission import Action, Facts
from service.domain.procedure.profile import Deadline, Profile
from service.domain.procedure.programme import Span
from service.domain.procedure.provisions import Tabled


@dataclass(frozen=True, slots=True)
class Invitation:
    """A body, or one person of it, is invited to an act: to some units with all under them, or to the whole of it."""

    body: BodyId
    person: PersonId | None = None
    clauses: frozenset[ClauseId] = frozenset()

    @property
    def guest(self) -> BodyId | PersonId:
        """The one person, or else everybody of the body."""
        return self.person or self.body


@dataclass(frozen=True, slots=True)
class Dossier:
    """The state of an act's proceedings, as one row read under one lock.

    ``deadlines`` maps names of the profile to the first instant that is late. ``facts`` holds the
    recorded acts of procedure by name, each as ``{"stage", "at", "by", "mandate", "fields"}``; those
    per delegation hold one such record a body id. ``loops`` says how often a stage was entered
    again. ``delegations`` are those that participate.
    """

    act: ActId
    profile: str
    profile_hash: Hash
    stage: str
    since: datetime
    version: VersionNumber
    next_number: int
    revision: Revision
    deadlines: Mapping[str, datetime]
    loops: Mapping[str, int]
    facts: Mapping[str, Mapping[str, Any]]
    developer: BodyId | None
    commission: BodyId | None
    readers: frozenset[BodyId]
    tags: frozenset[str]
    delegations: frozenset[BodyId]
    sitting: SittingId | None = None  # the one that is open now
    previous: str | None = None  # the stage that was left last
    moves: int = 0  # made so far
    restricted: bool = False  # read by those who need to know alone
    powers: Mapping[BodyId, PersonId] = field(default_factory=dict)  # who speaks for a delegation now, if given to one
    invitations: tuple[Invitation, ...] = ()  # those in force
    kind: str = ""  # the kind of act
    co_developers: frozenset[BodyId] = frozenset()  # bodies that develop it beside the developer
    planned: PlannedId | None = None  # the item of a programme that it answers
    in_programme: bool = False  # that item stands in the approved programme
    programmes: tuple[Span, ...] = ()  # those of the assembly that were ever approved

    @property
    def visit(self) -> int:
        """Which time the act is at this stage, from 1."""
        return self.loops.get(self.stage, 0) + 1


def facts_of(dossier: Dossier, profile: Profile, now: datetime) -> Facts:
    """What permission needs to know of the act itself; ``now`` is the database clock."""
    return Facts(
        takes=profile.stages[dossier.stage].takes,
        late=late(dossier, profile, now),
        developer=dossier.developer,
        commission=dossier.commission,
        co_developers=dossier.co_developers,
        readers=_invited(dossier),
        knowing=frozenset(one.person for one in dossier.invitations if one.person is not None),
        restricted=dossier.restricted,
        powers=dossier.powers,
        scopes=_scopes(dossier),
        sitting=dossier.sitting is not None,
    )


def _invited(dossier: Dossier) -> frozenset[BodyId]:
    return dossier.readers | {one.body for one in dossier.invitations if one.person is None}


def _scopes(dossier: Dossier) -> Mapping[BodyId | PersonId, frozenset[ClauseId]]:
    """The units that a body or person is limited to; not those who are invited to the whole act as well."""
    whole: set[BodyId | PersonId] = {*dossier.readers, *(one.guest for one in dossier.invitations if not one.clauses)}
    limited = [one for one in dossier.invitations if one.guest not in whole]
    return {
        guest: frozenset().union(*(one.clauses for one in limited if one.guest == guest))
        for guest in {one.guest for one in limited}
    }


def late(dossier: Dossier, profile: Profile, now: datetime, tabled: Tabled = Tabled.AMENDMENT) -> frozenset[Action]:
    """The actions that the present stage takes, but no longer; where something is tabled, of that kind."""
    windows = (deadline for deadline in profile.deadlines_of(dossier.stage) if tabled in deadline.of)
    passed = [deadline.closes for deadline in windows if is_over(deadline, dossier, now)]
    closed = [act.closes for act in profile.acts.values() if is_recorded(act.key, profile, dossier)]
    return frozenset().union(*passed, *closed)


def is_over(deadline: Deadline, dossier: Dossier, now: datetime) -> bool:
    """Whether a window has closed: its instant has come, or every delegation has waived the rest of it."""
    at = dossier.deadlines.get(deadline.key)
    if at is not None and now >= at:
        return True
    waived = dossier.facts.get(deadline.waiver, {}) if deadline.waiver else {}
    return bool(waived) and dossier.delegations <= waived.keys()


def is_recorded(act: str, profile: Profile, dossier: Dossier) -> bool:
    """Whether an act of procedure is on record, for every participating delegation where it is per delegation."""
    record = dossier.facts.get(act)
    if record is None:
        return False
    return not profile.acts[act].per_delegation or dossier.delegations <= record.keys()


def recorders(dossier: Dossier, profile: Profile) -> frozenset[PersonId]:
    """Everybody who put something on record."""
    return frozenset(
        own["by"]
        for key, record in dossier.facts.items()
        for own in (record.values() if profile.acts[key].per_delegation else (record,))
    )


def prepared_by(act: str, profile: Profile, dossier: Dossier) -> PersonId | None:
    """Who recorded the act of procedure that this one confirms, such as the editor's check before the signature."""
    for condition in profile.acts[act].conditions:
        before = dossier.facts.get(profile.conditions[condition].arguments.get("act", ""))
        if before is not None and not profile.acts[profile.conditions[condition].arguments["act"]].per_delegation:
            return PersonId(before["by"])
    return None
