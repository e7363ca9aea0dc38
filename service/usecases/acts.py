"""Acts: opening a dossier, the registry, and the front page of one act.

The words of an act are read in ``texts``; how it moves through its stages is in ``proceedings``.
"""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile

from service.domain.procedure.dossier import Dossier, facts_of, is_over
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, Facts, may, reach
from service.domain.procedure.profile import Profile, Stage
from service.domain.procedure.provisions import Name as ProfileName
from service.domain.procedure.reach import Reach
from service.domain.procedure.reaching import Map
from service.usecases.access import allowed, require, require_part, require_person, take_up
from service.usecases.opening import ActReceipt, NewAct, Opener, open_dossier
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.ports.proceedings import Transition
from service.usecases.views.acts import (
    ActOverview,
    ActRow,
    ActView,
    DeadlineView,
    ExceptionalMoveView,
    Passage,
    Registry,
    StageView,
    StepView,
    VersionRow,
    VersionView,
)
from service.usecases.views.references import Name, Term


@dataclass(frozen=True, slots=True)
class CreateAct:
    """Open the dossier of a new act; its text is imported afterwards."""

    actor: Actor
    act: NewAct


def create_act(cmd: CreateAct, house: House) -> ActReceipt:
    """Open the dossier of a new act at the first stage of the procedure."""
    with house.work(cmd.actor) as uow:
        mandate = require(cmd.actor, Action.ACT_CREATE, Facts())
        act = open_dossier(uow, house, cmd.act, Opener(cmd.actor.person, mandate))
        return uow.commit(ActReceipt(id=act.id, slug=act.slug))


def list_acts(actor: Actor, house: House) -> Registry:
    """The acts that the reader may see; the number of queries does not grow with theirs."""
    require_person(actor)
    with house.reading(actor) as uow:
        dossiers = {dossier.act: dossier for dossier in uow.proceedings.all()}
        now = uow.now()
        rows = [(row, _reach(actor, dossiers[row.act.id], house, now)) for row in uow.acts.registry()]
        shown = [_view(row, dossiers[row.act.id], house, (now, reach)) for row, reach in rows if reach]
        return Registry(tuple(shown), may(actor, Facts(), (Action.ACT_CREATE, Action.ACT_IMPORT)))


ON_ACTS = (
    Action.ACT_EXPORT,
    Action.ACT_IMPORT,
    Action.ACT_PUBLISH_VERSION,
    Action.ACT_EDIT,
    Action.ACT_TRANSLATE,
    Action.ACT_ASSIGN,
    Action.COMMENT_WRITE,
    Action.CONCLUSION_WRITE,
    Action.AMENDMENT_DRAFT,
    Action.STAGE_MOVE,
)
"""What the front page of an act offers."""


def show_act(actor: Actor, name: str, house: House) -> ActOverview:
    """The front page of an act: where it stands, its versions, what the reader may do."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, name)
        reach = require_part(actor, case)
        versions = uow.acts.versions(case.act.id)
        moves = uow.proceedings.transitions(case.act.id)
        current = uow.acts.text(case.act.id, versions[-1].number, case.act.language) if versions else None
        return ActOverview(
            act=_view(uow.acts.row(case.act.id), case.dossier, house, (case.now, reach)),
            revision=case.dossier.revision,
            stages=_timeline(case.dossier, case.profile, moves),
            versions=tuple(_version(version, case.profile) for version in versions),
            languages=current.languages if current else (case.act.language,),
            may=may(actor, case.facts, ON_ACTS),
            exceptions=_exceptions(uow, case.profile, [move for move in moves if move.exception and reach.whole]),
            limited_to=None if reach.units is None else tuple(sorted(reach.units)),
        )


def _exceptions(uow: UnitOfWork, profile: Profile, moves: Sequence[Transition]) -> tuple[ExceptionalMoveView, ...]:
    """The moves that passed by conditions: they stand at the head of the act for everybody."""
    if not moves:
        return ()
    told = [(move, move.exception or {}) for move in moves]
    names = uow.proceedings.names({person for move, why in told for person in (move.actor, why["asked_by"])}).persons
    return tuple(
        ExceptionalMoveView(
            number=move.number,
            move=_name(profile.moves[move.move].name),
            source=_stage_term(move.source, profile),
            target=_stage_term(move.target, profile),
            conditions=tuple(Term(key, _name(profile.conditions[key].name)) for key in why["conditions"]),
            reason=move.reason,
            asked_by=names[why["asked_by"]],
            confirmed_by=names[move.actor],
            at=move.at,
        )
        for move, why in told
    )


def _reach(actor: Actor, dossier: Dossier, house: House, now: datetime) -> Reach | None:
    """How much of an act somebody may read; ``None``: nothing."""
    facts = facts_of(dossier, house.profiles.get(dossier.profile, dossier.profile_hash), now)
    return None if allowed(actor, Action.ACT_READ_PART, facts) is None else Reach(reach(actor, facts))


def _view(row: ActRow, dossier: Dossier, house: House, seen: tuple[datetime, Reach]) -> ActView:
    now, reach = seen
    profile = house.profiles.get(dossier.profile, dossier.profile_hash)
    act = row.act
    return ActView(
        id=act.id,
        slug=act.slug,
        kind=Term(act.kind, _name(profile.kinds[act.kind])),
        title=act.title,
        language=act.language,
        naming=act.naming,
        regime=act.regime,
        tags=act.tags,
        stage=_stage_term(dossier.stage, profile),
        way=_way(dossier, profile),
        version=dossier.version,
        deadlines=_deadlines(dossier, profile, now),
        developer=row.developer,
        commission=row.commission,
        amendments_count=row.amendments_count if reach.whole else 0,
        created_at=row.created_at,
    )


def _deadlines(dossier: Dossier, profile: Profile, now: datetime) -> tuple[DeadlineView, ...]:
    """The deadlines of the present stage; those of stages left behind bind nobody any more."""
    here = [deadline for deadline in profile.deadlines_of(dossier.stage) if deadline.key in dossier.deadlines]
    return tuple(
        DeadlineView(one.key, _name(one.name), dossier.deadlines[one.key], profile.zone, is_over(one, dossier, now))
        for one in sorted(here, key=lambda one: dossier.deadlines[one.key])
    )


def _timeline(dossier: Dossier, profile: Profile, moves: Sequence[Transition]) -> tuple[StageView, ...]:
    """The stages of the main path in their order; those aside only where the act has been."""
    entered = {move.target: move.at for move in moves} | {dossier.stage: dossier.since}
    been = {profile.start, *entered}
    behind = _behind(dossier, profile)
    path = {stage.key for stage in _path(dossier, profile)}
    shown = [stage for stage in profile.stages.values() if stage.key in path or (stage.aside and stage.key in been)]
    return tuple(
        StageView(stage.key, _name(stage.name), _passage(stage, dossier.stage, behind), entered.get(stage.key))
        for stage in shown
    )


def _way(dossier: Dossier, profile: Profile) -> tuple[StepView, ...]:
    """The stages of the main path alone, in their order."""
    behind = _behind(dossier, profile)
    path = _path(dossier, profile)
    return tuple(StepView(stage.key, _name(stage.name), _passage(stage, dossier.stage, behind)) for stage in path)


def _path(dossier: Dossier, profile: Profile) -> Sequence[Stage]:
    """The main path of acts of this kind, with the detours made and without what was passed by on one."""
    main = Map(profile, dossier.kind).main_path
    been = {profile.start, dossier.stage, *dossier.loops}
    path = [stage for stage in profile.stages.values() if stage.key in main or (stage.detour and stage.key in been)]
    ahead = takewhile(lambda stage: stage.key != dossier.stage, reversed(path))
    kept = been.union(stage.key for stage in ahead) if any(stage.detour for stage in path) else set(profile.stages)
    return [stage for stage in path if stage.key in kept]


def _behind(dossier: Dossier, profile: Profile) -> AbstractSet[str]:
    """The stages that an act has behind it: those before its own or, while it is aside, all it has been at."""
    path = [stage.key for stage in _path(dossier, profile)]
    if dossier.stage in path:
        return set(path[: path.index(dossier.stage)])
    return {profile.start, *dossier.loops}


def _passage(stage: Stage, present: str, behind: AbstractSet[str]) -> Passage:
    if stage.key == present:
        return Passage.PRESENT
    if stage.aside:
        return Passage.ASIDE
    return Passage.PASSED if stage.key in behind else Passage.AHEAD


def _version(row: VersionRow, profile: Profile) -> VersionView:
    stage = _stage_term(row.stage, profile)
    return VersionView(row.number, row.hash, row.reason, stage, row.resolution, row.created_at, row.created_by)


def _stage_term(key: str, profile: Profile) -> Term:
    return Term(key, _name(profile.stages[key].name))


def _name(name: ProfileName) -> Name:
    return {"ru": name.ru, "en": name.en}
