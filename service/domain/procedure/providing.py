"""Whether what a profile provides for beside its stages can work: bodies, ways of deciding, documents."""

from collections.abc import Iterator
from dataclasses import dataclass

from service.domain.procedure.deciding import Base, Deciding, Threshold, Way
from service.domain.procedure.mandate import BodyKind, Role
from service.domain.procedure.permission import Action, roles_for
from service.domain.procedure.profile import Field, Profile, RecordedAct, Stage
from service.domain.procedure.provisions import Composition

Place = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a profile: where, a code, and what it is about."""

    place: Place
    reason: str
    about: str = ""


def provided(profile: Profile) -> Iterator[Fault]:
    """Everything that is wrong with it."""
    yield from _bodies(profile)
    for key, stage in profile.stages.items():
        for place, way in _ways(key, stage):
            yield from _way(place, way)
            yield from _voices(profile, place, way)
    yield from _documents(profile)
    yield from _programme(profile)


def has_one_date(act: RecordedAct) -> bool:
    """Whether a recorded act carries exactly one date."""
    return list(act.fields.values()).count(Field.DATE) == 1


def _bodies(profile: Profile) -> Iterator[Fault]:
    """Every kind of body that the rules speak of is one that the assembly has, if it says which it has."""
    known = profile.provisions.bodies
    if not known:
        return
    for at, need in enumerate(profile.expertise):
        if need.kind not in known:
            yield Fault(("expertise", str(at), "from"), "no-such-body", need.kind)
    for key, condition in profile.conditions.items():
        if condition.guard == "commission_assigned" and BodyKind.COMMISSION not in known:
            yield Fault(("conditions", key, "guard"), "no-such-body", BodyKind.COMMISSION)


def _ways(key: str, stage: Stage) -> Iterator[tuple[Place, Deciding]]:
    if stage.deciding is not None:
        yield ("stages", key, "decides"), stage.deciding
    for at, one in enumerate(stage.exceptions):
        yield ("stages", key, "except", str(at)), one.deciding
    for at, other in enumerate(stage.others):
        yield ("stages", key, "or", str(at)), other


def _way(place: Place, way: Deciding) -> Iterator[Fault]:
    if (way.threshold is Threshold.DOUBLE) is not bool(way.minimum):
        yield Fault((*place, "minimum"), "minimum-goes-with-double")
    if way.threshold is Threshold.ABSOLUTE and way.of is not Base.ALL:
        yield Fault((*place, "of"), "absolute-is-of-all")


def _voices(profile: Profile, place: Place, way: Deciding) -> Iterator[Fault]:
    bodies = profile.provisions.bodies
    if not bodies:
        return
    if way.body not in bodies:
        yield Fault((*place, "body"), "no-such-body", way.body)
        return
    composed = bodies[way.body].composition
    by_member = way.way is Way.BY_MEMBER
    if composed is Composition.APPOINTED or by_member is not (composed is Composition.MEMBERS):
        yield Fault((*place, "way"), "body-has-other-voices", composed)


def _documents(profile: Profile) -> Iterator[Fault]:
    for key, due in profile.provisions.documents.items():
        if due.before and due.after:
            yield Fault(("documents", key, "after"), "before-and-after")
        if due.filed_by == key:
            yield from _roles(("documents", key, "by"), due.by, Action.DOCUMENT_FILE)
        for word, act in (("before", due.before), ("after", due.after)):
            if act and not has_one_date(profile.acts[act]):
                yield Fault(("documents", key, word), "act-has-no-one-date", act)


def _programme(profile: Profile) -> Iterator[Fault]:
    """Whether the programme can be proposed, approved and reviewed by those whom the rules name."""
    yield from _roles(("review", "by"), profile.provisions.reviewed_by or frozenset(), Action.ACT_REVIEW)
    rule = profile.provisions.programme
    if rule is None:
        return
    yield from _roles(("programme", "proposed_by"), rule.proposed_by, Action.PROGRAMME_PROPOSE)
    for at, approval in enumerate(rule.approved):
        place = ("programme", "approved", str(at))
        yield from _roles((*place, "by"), approval.by, Action.PROGRAMME_DECIDE)
        if profile.provisions.bodies and approval.body not in profile.provisions.bodies:
            yield Fault((*place, "body"), "no-such-body", approval.body)
    months = [one.ends for one in rule.sessions]
    if months != sorted(set(months)):
        yield Fault(("programme", "sessions"), "sessions-out-of-order")
    if rule.otherwise is not None and profile.stages[rule.otherwise].aside:
        yield Fault(("programme", "otherwise"), "begins-aside", rule.otherwise)


def _roles(place: Place, named: frozenset[Role], action: Action) -> Iterator[Fault]:
    for role in sorted(named - roles_for(action)):
        yield Fault(place, "role-may-not", role)
