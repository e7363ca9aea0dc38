"""What use cases ask of a programme before they change it: its rules, what stands, on which items acts stand.

The caller holds the programme where it decides something.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from service.domain.errors import DomainError, InvalidInput
from service.domain.events import Event
from service.domain.ids import MandateId, PlannedId, ProgrammeId
from service.domain.procedure.deadline import day_of
from service.domain.procedure.dossier import Dossier, facts_of
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Allowed, Facts, decide
from service.domain.procedure.profile import Profile
from service.domain.procedure.programme import Begun, Course, Edition, Planned, course_of, foremost, line_of
from service.domain.procedure.provisions import ProgrammeRule
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.programmes import Numbered, Programme
from service.usecases.views.proceedings import stage_term
from service.usecases.views.programmes import ActName

WORDS = 4_000


class ItemNotStanding(DomainError):
    """The approved programme has no such item: it was not approved yet, or it was removed."""

    code = "item-not-standing"


class ItemBegun(DomainError):
    """An act stands on this item already."""

    code = "item-begun"


class ChangeSettled(DomainError):
    """This change was put, declined or withdrawn already."""

    code = "change-settled"

    def __init__(self, outcome: str) -> None:
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True, slots=True)
class Plan:
    """A programme as a use case takes it up: its rules, its items, everything that they ever said."""

    programme: Programme
    profile: Profile
    rule: ProgrammeRule
    items: Mapping[PlannedId, Numbered]
    editions: Sequence[Edition]

    def stands(self, version: int) -> Mapping[PlannedId, Edition]:
        """What a version has."""
        return {one.item: one for one in self.editions if one.stands_in(version)}


def stream(programme: ProgrammeId) -> str:
    """The stream of a programme's history."""
    return f"programme:{programme}"


def told(kind: str, actor: Actor, mandate: MandateId, of: tuple[ProgrammeId, str], **payload: object) -> Event:
    """What happened to a programme; ``of`` names it and the thing of it."""
    programme, subject = of
    return Event(stream(programme), kind, actor.person, mandate, subject=subject, payload=payload)


def plan_of(uow: UnitOfWork, house: House, programme: Programme) -> Plan:
    """A programme with its items."""
    profile = house.profiles.get(programme.profile, programme.profile_hash)
    rule = profile.provisions.programme
    assert rule is not None, "a programme is opened only under rules that know one"
    items = {one.id: one for one in uow.programmes.items([programme.id])}
    return Plan(programme, profile, rule, items, uow.programmes.editions(items))


def covered(uow: UnitOfWork, house: House) -> bool:
    """Whether a programme is approved for this year."""
    year = day_of(uow.now(), house.zone).year
    return any(one.span.approved and one.span.covers(year) for one in uow.programmes.all())


def lines(uow: UnitOfWork, items: Collection[Numbered]) -> Mapping[PlannedId, Sequence[Numbered]]:
    """Of each item those of earlier programmes that it goes on with, the nearest first, back to where it began."""
    if all(item.taken_from is None for item in items):
        return {item.id: () for item in items}
    known = {one.id: one for one in uow.programmes.lines([item.id for item in items])}
    taken_from = {one.id: one.taken_from for one in known.values()}
    return {item.id: [known[one] for one in line_of(item.id, taken_from)] for item in items}


def begun(uow: UnitOfWork, items: Collection[Numbered], dossiers: Sequence[Dossier], house: House) -> Begun:
    """On which items acts stand; the act of an item that was taken over goes with it, however often it was."""
    courses: defaultdict[PlannedId, list[Course]] = defaultdict(list)
    for one in dossiers:
        if one.planned is not None:
            stage = house.profiles.get(one.profile, one.profile_hash).stages[one.stage]
            courses[one.planned].append(course_of(stage))
    found = {
        item: foremost([course for one in (item, *(before.id for before in line)) for course in courses[one]])
        for item, line in lines(uow, items).items()
    }
    return Begun({item: course for item, course in found.items() if course is not None})


def require_free(uow: UnitOfWork, house: House, item: PlannedId, kind: str) -> Planned:
    """What an item says that an act of a kind may begin on; its programme is held from now on."""
    found = uow.programmes.item(item)
    uow.programmes.hold(found.programme)
    edition = next((one for one in uow.programmes.editions([item]) if one.until is None), None)
    if edition is None or uow.programmes.heirs([item]):
        raise ItemNotStanding
    if begun(uow, [found], uow.proceedings.all(), house).holds(item):
        raise ItemBegun
    if edition.planned.kind != kind:
        raise InvalidInput("not-of-this-kind", "/kind")
    return edition.planned


def who_proposes(plan: Plan) -> Facts:
    """What permission to propose rests on: the roles of the rules, and the bodies that develop items already."""
    developers = {one.planned.developer for one in plan.stands(plan.programme.version).values()}
    return Facts(by=plan.rule.proposed_by, readers=frozenset(body for body in developers if body is not None))


def words(given: str, pointer: str) -> str:
    """Words that must be there and not too many."""
    tidy = given.strip()
    if not tidy:
        raise InvalidInput("missing", pointer)
    if len(tidy) > WORDS:
        raise InvalidInput("too-long", pointer)
    return tidy


def acts_of(uow: UnitOfWork, house: House, actor: Actor, dossiers: Iterable[Dossier]) -> Mapping[str, ActName]:
    """Those of these acts that the reader may read, by id."""
    now = uow.now()
    rows = {row.act.id: row.act for row in uow.acts.registry()}
    found: dict[str, ActName] = {}
    for dossier in dossiers:
        profile = house.profiles.get(dossier.profile, dossier.profile_hash)
        if isinstance(decide(actor, Action.ACT_READ, facts_of(dossier, profile, now)), Allowed):
            act = rows[dossier.act]
            found[act.id] = ActName(act.slug, act.title, stage_term(profile, dossier.stage))
    return found
