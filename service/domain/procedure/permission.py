"""Who may do what: one vocabulary, one table, one decision, and every refusal with its reason.

The table is domain.md §7 in the parts in use. Which actions a stage takes and which windows have
closed comes from the profile and arrives in ``Facts``; loading them is the use case's.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from service.domain.amendment.amendment import Status
from service.domain.ids import BodyId, ClauseId, MandateId, PersonId
from service.domain.procedure.action import Action as Action  # noqa: PLC0414 - asked for here by everybody
from service.domain.procedure.mandate import Actor, Mandate, Role
from service.domain.procedure.permission_table import ABBREVIATIONS, TABLE


@dataclass(frozen=True, slots=True)
class Facts:
    """What a decision rests on, all of it loaded beforehand; what is left out speaks against the actor.

    Of the act: ``takes`` (staged actions of its present stage), ``late`` (actions whose window has
    closed by the database clock), its ``developer`` and ``commission``, the bodies invited
    (``readers``) and the persons by name (``knowing``), ``restricted`` (need to know), who holds the
    ``powers`` of a delegation here, to which units a body or person is limited (``scopes``). Of the thing
    acted upon: the unit with those above it (``place``): the ``body`` it belongs to
    and its ``author`` (``None``: nothing yet, so one's own), the bodies that have ``signed`` it
    and those of them that only ``joined``, its ``status``, whether a ``sitting`` is open on it, who
    ``prepared`` it, and the roles the profile names for a move (``by``). Of a meeting: the bodies
    whose officers and members hold it (``meets``). Of a mandate: who gets it (``receiver``).
    """

    takes: frozenset[Action] = frozenset()
    late: frozenset[Action] = frozenset()
    developer: BodyId | None = None
    commission: BodyId | None = None
    co_developers: frozenset[BodyId] = frozenset()
    readers: frozenset[BodyId] = frozenset()
    restricted: bool = False
    body: BodyId | None = None
    author: PersonId | None = None
    signed: frozenset[BodyId] = frozenset()
    joined: frozenset[BodyId] = frozenset()
    status: str | None = None
    sitting: bool = False
    prepared: PersonId | None = None
    by: frozenset[Role] | None = None
    meets: frozenset[BodyId] = frozenset()
    knowing: frozenset[PersonId] = frozenset()
    powers: Mapping[BodyId, PersonId] = field(default_factory=dict)
    scopes: Mapping[BodyId | PersonId, frozenset[ClauseId]] = field(default_factory=dict)
    place: frozenset[ClauseId] = frozenset()
    receiver: PersonId | None = None


@dataclass(frozen=True, slots=True)
class Allowed:
    """Yes, and under which mandate: it goes into the event."""

    mandate: MandateId


@dataclass(frozen=True, slots=True)
class Denied:
    """No, and why; ``reason`` is a code that the client puts into words."""

    reason: str


@dataclass(frozen=True, slots=True)
class May:
    """The same answer for a screen; ``reason`` is empty where it is allowed."""

    action: Action
    allowed: bool
    reason: str = ""


OF_MEETINGS = frozenset(action for action in Action if action.startswith("meeting.")) | {
    Action.VOTE_CAST,
    Action.RESERVATION_ENTER,
    Action.PROTOCOL_SIGN,
}
"""What is done in a meeting of a body; what it means for an act is asked of the act besides."""

OF_PROGRAMMES = frozenset(
    {
        Action.PROGRAMME_READ,
        Action.PROGRAMME_OPEN,
        Action.PROGRAMME_PROPOSE,
        Action.PROGRAMME_WITHDRAW,
        Action.PROGRAMME_PUT,
        Action.PROGRAMME_DECIDE,
    }
)
"""What is done to the programme of the assembly, which is about no act yet."""

SHOWN_MEETING = OF_MEETINGS - {Action.MEETING_CONVENE}
"""Of a meeting that is there: whoever may not read of it hears that there is none."""

WITHOUT_ACT = OF_MEETINGS.union(OF_PROGRAMMES) | {
    Action.ACT_CREATE,
    Action.ACT_IMPORT,
    Action.PEOPLE_MANAGE,
    Action.MANDATE_GIVE,
    Action.POWERS_GIVE,
    Action.ABSENCE_NOTE,
}
"""Not about one act, so nothing to read first."""

AT_ANY_STAGE = WITHOUT_ACT | {
    Action.ACT_READ,
    Action.ACT_READ_PART,
    Action.ACT_EXPORT,
    Action.ACT_TRANSLATE,
    Action.CONCLUSION_DISCARD,
    Action.OPINION_READ_CONFIDENTIAL,
    Action.AMENDMENT_READ_DRAFT,
    Action.AMENDMENT_JOIN,
    Action.AMENDMENT_LEAVE,
    Action.STAGE_MOVE,
    Action.RULES_RENEW,
    Action.EXCEPTION_ASK,
    Action.EXCEPTION_CONFIRM,
    Action.EXCEPTION_WITHDRAW,
    Action.CONDITION_REMIND,
    Action.INVITATION_GIVE,
    Action.ACT_RESTRICT,
    Action.LEAVE_DECIDE,
    Action.LEAVE_OBJECT,
}
"""All others are staged: a stage takes them only where its profile says so."""

PARTLY = frozenset({Action.ACT_READ_PART, Action.COMMENT_WRITE, Action.THREAD_RESOLVE})
"""What a guest of some units does there; for all else the act is not there for such a guest."""

VOICES = frozenset(
    {
        Action.OPINION_WAIVE,
        Action.CONCLUSION_SIGN,
        Action.AMENDMENT_TABLE,
        Action.AMENDMENT_TABLE_LATE,
        Action.AMENDMENT_WITHDRAW,
        Action.AMENDMENT_JOIN,
        Action.AMENDMENT_LEAVE,
        Action.AMENDMENT_CONFIRM_CARRY,
        Action.AMENDMENT_WAIVE,
        Action.AMENDMENT_TAKE_OVER,
        Action.CONSENT_ASK,
        Action.CONSENT_ANSWER,
        Action.TABLE_PULL,
        Action.DIVISION_ASK,
        Action.ROUND_POSITION,
        Action.VOTE_CAST,
        Action.LEAVE_OBJECT,
    }
)
"""What a delegation does by one voice: whoever holds its powers, else its head or plenipotentiary (SoD-4)."""

SPEAKERS = frozenset({Role.HEAD_OF_DELEGATION, Role.PLENIPOTENTIARY})
"""Who speaks for a delegation while nobody was given its powers."""

IN_SITTING = frozenset({Action.AMENDMENT_DECIDE, Action.AMENDMENT_TAKE_OVER, Action.AMENDMENT_UNDO})
"""Only while the commission sits."""

DEVELOPING = frozenset({Role.DEVELOPER, Role.WORKING_GROUP_MEMBER, Role.EXPERT})
"""In these roles a body that develops an act beside its developer does what the developer does."""

BY_ROLES = frozenset(
    {
        Action.STAGE_MOVE,
        Action.EXCEPTION_ASK,
        Action.EXCEPTION_CONFIRM,
        Action.OPINION_EXCUSE,
        Action.DOCUMENT_FILE,
        Action.PROGRAMME_PROPOSE,
        Action.PROGRAMME_DECIDE,
        Action.ACT_REVIEW,
    }
)
"""Only in the roles that the procedure names for it."""

SEPARATED = frozenset({Action.TABLE_CONFIRM, Action.TEXT_SIGN, Action.EXCEPTION_CONFIRM, Action.PROGRAMME_DECIDE})
"""Whoever prepared it may not confirm it (domain.md §7, SoD-2)."""

_OPEN = frozenset({Status.TABLED, Status.ADMISSIBLE, Status.INADMISSIBLE, Status.POSTPONED})
_WAITING = _OPEN - {Status.INADMISSIBLE}
_UNDER_WAY = frozenset({"open"})
_BEFORE_AND_IN = _UNDER_WAY | {"convened"}

STATUSES: Mapping[Action, frozenset[str | None]] = {
    Action.CONCLUSION_WRITE: frozenset({None, "draft"}),
    **dict.fromkeys((Action.CONCLUSION_SIGN, Action.CONCLUSION_DISCARD), frozenset({"draft"})),
    Action.CONCLUSION_REPLY: frozenset({"signed"}),
    Action.REMARK_DISPOSE: frozenset({"signed"}),
    Action.REMARK_TAKE_OVER: frozenset({"signed"}),
    Action.AMENDMENT_DRAFT: frozenset({None, Status.DRAFT}),
    **dict.fromkeys((Action.AMENDMENT_TABLE, Action.AMENDMENT_TABLE_LATE), frozenset({Status.DRAFT})),
    Action.LEAVE_OBJECT: frozenset({"asked", "granted_unless"}),
    Action.AMENDMENT_DECIDE: frozenset({Status.ADMISSIBLE, Status.POSTPONED}),
    Action.AMENDMENT_TAKE_OVER: frozenset({Status.WITHDRAWN}),
    Action.RESERVATION_ENTER: frozenset({"open", "closed"}),
    **dict.fromkeys((Action.PROGRAMME_WITHDRAW, Action.PROGRAMME_PUT), frozenset({None, "waiting"})),
    Action.PROGRAMME_DECIDE: frozenset({"put"}),
    Action.MEETING_UNDO: frozenset({"open", "closed"}),
    Action.PROTOCOL_SIGN: frozenset({"closed"}),
    **dict.fromkeys((Action.LEAVE_DECIDE, Action.EXCEPTION_CONFIRM, Action.EXCEPTION_WITHDRAW), frozenset({"asked"})),
    **dict.fromkeys((Action.AMENDMENT_WITHDRAW, Action.AMENDMENT_LEAVE, Action.AMENDMENT_CONFIRM_CARRY), _OPEN),
    Action.AMENDMENT_RULE: _OPEN,
    **dict.fromkeys((Action.AMENDMENT_JOIN, Action.TABLE_PROPOSE, Action.TABLE_PULL), _WAITING),
    **dict.fromkeys((Action.CONSENT_ASK, Action.CONSENT_ANSWER, Action.DIVISION_ASK), _WAITING),
    **dict.fromkeys((Action.SITTING_CLOSE, Action.ROUND_POSITION, Action.ROUND_CLOSE), _UNDER_WAY),
    **dict.fromkeys((Action.MEETING_CONDUCT, Action.VOTE_CAST), _UNDER_WAY),
    **dict.fromkeys((Action.MEETING_CHANGE, Action.MEETING_OPEN), frozenset({"convened"})),
    **dict.fromkeys((Action.MEETING_AGENDA, Action.MEETING_RECORD, Action.MEETING_ATTEND), _BEFORE_AND_IN),
}
"""What state the thing must be in; for conclusions that of the conclusion, also for its remarks.

``None`` stands for a thing that is only about to be made."""


@cache
def cells() -> Mapping[Action, Mapping[Role, str]]:
    """The table, read: for each action the letters of every role that has any."""
    head, *lines = TABLE.strip().splitlines()
    roles = [ABBREVIATIONS[name] for name in head.split()]
    read: dict[Action, Mapping[Role, str]] = {}
    for line in lines:
        action, *letters = line.split()
        pairs = zip(roles, letters, strict=True)
        read[Action(action)] = {role: letter for role, letter in pairs if letter != "-"}
    return read


def decide(actor: Actor, action: Action, facts: Facts) -> Allowed | Denied:
    """Whether this person may do this now, under which of the mandates, or why not.

    An act that the person may not read is ``Denied("not-readable")`` whatever is asked: the answer
    to the person is then that there is no such act.
    """
    if actor.person is None:
        return Denied("not-signed-in")
    reading = Action.ACT_READ_PART if action in PARTLY else Action.ACT_READ
    if action not in WITHOUT_ACT and isinstance(_seat(actor, reading, facts), Denied):
        return Denied("not-readable")
    if action in SHOWN_MEETING and isinstance(_seat(actor, Action.MEETING_READ, facts), Denied):
        return Denied("not-readable")
    seat = _seat(actor, action, facts)
    if isinstance(seat, Denied):
        return Denied("not-readable") if action is Action.AMENDMENT_READ_DRAFT else seat
    hindrance = _hindrance(actor, action, facts)
    return Denied(hindrance) if hindrance else seat


def may(actor: Actor, facts: Facts, actions: Iterable[Action]) -> tuple[May, ...]:
    """The decision on each action, as a screen shows it."""
    answers = ((action, decide(actor, action, facts)) for action in actions)
    return tuple(
        May(action, allowed=False, reason=answer.reason) if isinstance(answer, Denied) else May(action, allowed=True)
        for action, answer in answers
    )


def reach(actor: Actor, facts: Facts) -> frozenset[ClauseId] | None:
    """The units that are all that somebody may read of an act, each with all under it; ``None``: the whole act."""
    if not isinstance(_seat(actor, Action.ACT_READ, facts), Denied):
        return None
    held = (one for one in actor.mandates if not _lacks(actor, one, Action.ACT_READ_PART, facts))
    return frozenset().union(*(_limits(actor, mandate, facts) or () for mandate in held))


def roles_for(action: Action) -> frozenset[Role]:
    """Every role that the table lets do this, under whatever condition."""
    return frozenset(cells()[action])


def _seat(actor: Actor, action: Action, facts: Facts) -> Allowed | Denied:
    """The first mandate that carries the action here; else what the nearest one lacks."""
    row = cells()[action]
    lacking = "no-mandate"
    for held in actor.mandates:
        mandate = _as_speaker(actor, held, action, facts)
        if mandate.role not in row:
            continue
        lacking = _lacks(actor, mandate, action, facts)
        if not lacking:
            return Allowed(mandate.id)
    return Denied(lacking)


def _as_speaker(actor: Actor, mandate: Mandate, action: Action, facts: Facts) -> Mandate:
    """A mandate with the powers of its delegation, where they are this person's here."""
    given = action in VOICES and actor.person is not None and facts.powers.get(mandate.body) == actor.person
    return replace(mandate, role=Role.HEAD_OF_DELEGATION) if given else mandate


def _lacks(actor: Actor, mandate: Mandate, action: Action, facts: Facts) -> str:
    with_developer = mandate.role in DEVELOPING and mandate.body in facts.co_developers
    seized = with_developer or mandate.body in (facts.developer, facts.commission)
    holds = {
        "Y": ("", True),
        "A": ("not-seized", seized),
        "I": ("not-invited", with_developer or mandate.body in facts.readers or actor.person in facts.knowing),
        "O": ("not-your-body", facts.body in (None, mandate.body)),
        "S": ("not-the-author", facts.author in (None, actor.person)),
        "J": ("signed-already", mandate.body not in facts.signed),
        "L": ("not-joined", mandate.body in facts.joined),
        "P": ("not-of-this-body", mandate.body in facts.meets),
    }
    for letter in cells()[action][mandate.role]:
        reason, held = holds[letter]
        if not held:
            return reason
    if not _knows(actor, mandate, action, facts):
        return "not-invited"
    if _is_outside(actor, mandate, action, facts):
        return "outside-the-scope"
    speaker = facts.powers.get(mandate.body, actor.person)
    if action in VOICES and mandate.role in SPEAKERS and speaker != actor.person:
        return "powers-with-another"
    if action in BY_ROLES and facts.by is not None and mandate.role not in facts.by:
        return "not-your-move"
    return ""


def _is_outside(actor: Actor, mandate: Mandate, action: Action, facts: Facts) -> bool:
    """Whether it lies outside the units that a guest was invited to; what is of the whole act does."""
    limits = None if action in WITHOUT_ACT else _limits(actor, mandate, facts)
    if limits is None:
        return False
    return action not in PARTLY or (bool(facts.place) and not facts.place & limits)


def _limits(actor: Actor, mandate: Mandate, facts: Facts) -> frozenset[ClauseId] | None:
    """The units of those whom nothing but an invitation limited to them lets in; ``None``: no limit."""
    invited_alone = facts.restricted or "I" in cells()[Action.ACT_READ].get(mandate.role, "")
    part_of_it = mandate.body in facts.co_developers | {facts.developer, facts.commission}
    if part_of_it or not invited_alone or mandate.role is Role.AUDITOR:
        return None
    guests = [guest for guest in (mandate.body, actor.person) if guest in facts.readers | facts.knowing]
    limited = [facts.scopes[guest] for guest in guests if guest and guest in facts.scopes]
    return frozenset().union(*limited) if len(limited) == len(guests) else None


def _knows(actor: Actor, mandate: Mandate, action: Action, facts: Facts) -> bool:
    """Whether a restricted act is for this mandate: developer, commission, invited bodies and persons, auditors."""
    if not facts.restricted or action in WITHOUT_ACT:
        return True
    bodies = facts.readers | facts.co_developers | {facts.developer, facts.commission}
    named = mandate.body in bodies or actor.person in facts.knowing
    return named or mandate.role is Role.AUDITOR


def _hindrance(actor: Actor, action: Action, facts: Facts) -> str:
    """What stands against it whoever asks: stage, window, state of the thing, sitting, separation of duties."""
    if action not in AT_ANY_STAGE and action not in facts.takes:
        return "stage-does-not-take"
    if action in facts.late:
        return "deadline-passed"
    if action is Action.AMENDMENT_TABLE_LATE and Action.AMENDMENT_TABLE not in facts.late:
        return "still-in-time"
    if action in STATUSES and facts.status not in STATUSES[action]:
        return "status-does-not-allow"
    if action in IN_SITTING and not facts.sitting:
        return "no-open-sitting"
    if action in SEPARATED and facts.prepared == actor.person:
        return "prepared-by-you"
    if facts.receiver is not None and facts.receiver == actor.person:
        return "to-yourself"
    return ""
