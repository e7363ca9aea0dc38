"""The programme of an assembly: the acts that it means to make in the coming years, and how that is changed.

An item says what act answers which threat, on what basis, by whom, for which session. Items are taken in, altered
and removed by changes; changes that are put together take effect together, as the next version, once every body
that the profile names has approved them (domain.md §8, S0 and S1). What stood in an earlier version stays readable.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import BodyId, PlanChangeId, PlannedId, ProgrammeId
from service.domain.procedure.deadline import end_of
from service.domain.procedure.profile import Stage
from service.domain.procedure.provisions import Approval, ProgrammeRule

WORDS = 4_000
TITLE = 1_000
TAGS = 50


class ChangesUnfit(DomainError):
    """Changes of a programme cannot take effect together; ``changes`` maps each of them to the reason."""

    code = "changes-unfit"

    def __init__(self, changes: Mapping[str, str]) -> None:
        super().__init__(changes)
        self.changes = changes


@dataclass(frozen=True, slots=True)
class Planned:
    """What an item says."""

    title: Mapping[str, str]
    kind: str
    threat: str
    basis: str
    developer: BodyId | None
    year: int
    session: str
    tags: tuple[str, ...] = ()


class What(StrEnum):
    """What a change does with an item."""

    ADD = "add"
    ALTER = "alter"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class PlanChange:
    """One change, written when the programme stood at version ``seen``; ``becomes`` is ``None`` where it removes."""

    id: PlanChangeId
    item: PlannedId
    what: What
    becomes: Planned | None
    seen: int


@dataclass(frozen=True, slots=True)
class Edition:
    """What an item says from version ``since`` on, until before version ``until`` (``None``: to this day)."""

    item: PlannedId
    since: int
    planned: Planned
    until: int | None = None

    def stands_in(self, version: int) -> bool:
        """Whether a version of the programme has it."""
        return self.since <= version and (self.until is None or version < self.until)


class Standing(StrEnum):
    """How an item of a programme stands."""

    INCLUDED = "included"
    BEGUN = "begun"  # an act is on its way
    DONE = "done"  # an act was adopted and sent out
    REMOVED = "removed"
    TRANSFERRED = "transferred"  # taken over into a later programme


class Late(StrEnum):
    """In what an item is behind its target session."""

    NOT_BEGUN = "not_begun"
    NOT_DONE = "not_done"


class Course(StrEnum):
    """How the act of an item fares."""

    UNDER_WAY = "under_way"
    DONE = "done"
    ENDED = "ended"  # withdrawn or rejected: the item may be begun again


@dataclass(frozen=True, slots=True)
class Begun:
    """Items with an act, and how the foremost of it fares."""

    courses: Mapping[PlannedId, Course] = field(default_factory=dict)

    def holds(self, item: PlannedId) -> bool:
        """Whether an act stands on the item: on its way, or adopted."""
        return self.courses.get(item, Course.ENDED) is not Course.ENDED


def course_of(stage: Stage) -> Course:
    """How an act fares that is at a stage."""
    if not stage.final:
        return Course.UNDER_WAY
    return Course.ENDED if stage.aside else Course.DONE


def foremost(courses: Collection[Course]) -> Course | None:
    """What counts where an item has had several acts: an adopted one, else one under way."""
    return next((course for course in (Course.DONE, Course.UNDER_WAY, Course.ENDED) if course in courses), None)


def line_of(item: PlannedId, taken_from: Mapping[PlannedId, PlannedId | None]) -> tuple[PlannedId, ...]:
    """The items of earlier programmes that an item goes on with, the nearest first, back to where it began.

    >>> a, b, c = map(PlannedId, "abc")
    >>> line_of(c, {a: None, b: a, c: b})
    ('b', 'a')
    """
    found: list[PlannedId] = []
    before = taken_from.get(item)
    while before is not None and before not in found:
        found.append(before)
        before = taken_from.get(before)
    return tuple(found)


def standing(course: Course | None, *, stands: bool, taken_over: bool) -> Standing:
    """How an item stands, of whose acts the foremost fares so."""
    if course is Course.DONE:
        return Standing.DONE
    if taken_over:
        return Standing.TRANSFERRED
    if not stands:
        return Standing.REMOVED
    return Standing.BEGUN if course is Course.UNDER_WAY else Standing.INCLUDED


def lateness(how: Standing, planned: Planned, rule: ProgrammeRule, zone: str, now: datetime) -> Late | None:
    """Whether the target session of an item is over, and what it has not seen."""
    last = last_day(rule, planned.year, planned.session)
    if last is None or now < end_of(last, zone):
        return None
    return {Standing.INCLUDED: Late.NOT_BEGUN, Standing.BEGUN: Late.NOT_DONE}.get(how)


def last_day(rule: ProgrammeRule, year: int, session: str) -> date | None:
    """The day on which a session of a year ends; ``None`` where the rules know no such session."""
    found = rule.session(session)
    return date(year, found.ends, monthrange(year, found.ends)[1]) if found else None


def misfits(stood: Mapping[PlannedId, Edition], changes: Sequence[PlanChange], begun: Begun) -> Mapping[str, str]:
    """The changes that cannot be made to what stands, each with the reason; empty where all can, together.

    ``twice``: another of them changes the same item; ``gone``: the item was removed; ``changed-since``: it was
    altered after the change was written; ``begun``: an act stands on it, so it is neither removed nor of another kind.
    """
    times = Counter(change.item for change in changes)
    reasons = {change.id: _misfit(stood, change, times, begun) for change in changes}
    return {id: reason for id, reason in reasons.items() if reason}


def _misfit(
    stood: Mapping[PlannedId, Edition], change: PlanChange, times: Mapping[PlannedId, int], begun: Begun
) -> str:
    if times[change.item] > 1:
        return "twice"
    if change.what is What.ADD:
        return ""
    edition = stood.get(change.item)
    if edition is None:
        return "gone"
    if edition.since > change.seen:
        return "changed-since"
    other_kind = change.becomes is None or change.becomes.kind != edition.planned.kind
    return "begun" if begun.holds(change.item) and other_kind else ""


def require_fit(stood: Mapping[PlannedId, Edition], changes: Sequence[PlanChange], begun: Begun) -> None:
    """Refuse changes that cannot be made together, naming each."""
    unfit = misfits(stood, changes, begun)
    if unfit:
        raise ChangesUnfit(unfit)


def applied(
    stood: Mapping[PlannedId, Edition], changes: Sequence[PlanChange], version: int
) -> Mapping[PlannedId, Edition]:
    """What stands once changes that fit have taken effect as a version."""
    touched = {change.item for change in changes}
    came = {
        change.item: Edition(change.item, version, change.becomes) for change in changes if change.becomes is not None
    }
    return {item: edition for item, edition in stood.items() if item not in touched} | came


def next_approval(rule: ProgrammeRule, given: int) -> Approval | None:
    """The body that approves next, when so many have; ``None`` where all have."""
    return rule.approved[given] if given < len(rule.approved) else None


@dataclass(frozen=True, slots=True)
class Span:
    """The years of a programme, and the acts that its assembly knows."""

    id: ProgrammeId
    first_year: int
    years: int
    approved: bool

    @property
    def last_year(self) -> int:
        """The last of its years."""
        return self.first_year + self.years - 1

    def covers(self, year: int) -> bool:
        """Whether a year is one of its own."""
        return self.first_year <= year <= self.last_year


def checked(planned: Planned, rule: ProgrammeRule, kinds: AbstractSet[str], span: Span) -> Planned:
    """An item as it is kept, white space put right; ``InvalidInput`` names what is missing or unknown."""
    title = {language: " ".join(words.split()) for language, words in planned.title.items() if words.strip()}
    tidy = Planned(
        title,
        planned.kind,
        planned.threat.strip(),
        planned.basis.strip(),
        planned.developer,
        planned.year,
        planned.session,
        tuple(dict.fromkeys(tag.strip() for tag in planned.tags if tag.strip())),
    )
    for found, reason, pointer in _rules(tidy, rule, kinds, span):
        if found:
            raise InvalidInput(reason, f"/becomes/{pointer}")
    return tidy


def _rules(
    planned: Planned, rule: ProgrammeRule, kinds: AbstractSet[str], span: Span
) -> Sequence[tuple[bool, str, str]]:
    """What must not be, the reason and the place."""
    return (
        (not planned.title, "missing", "title"),
        (any(len(words) > TITLE for words in planned.title.values()), "too-long", "title"),
        (planned.kind not in kinds, "unknown", "kind"),
        (not planned.threat and not planned.basis, "missing", "basis"),
        (len(planned.threat) > WORDS, "too-long", "threat"),
        (len(planned.basis) > WORDS, "too-long", "basis"),
        (not span.covers(planned.year), "not-of-these-years", "year"),
        (rule.session(planned.session) is None, "unknown", "session"),
        (len(planned.tags) > TAGS, "too-long", "tags"),
    )
