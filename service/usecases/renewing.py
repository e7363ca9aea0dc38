"""The rules that one act goes by: shown, and exchanged for newer ones by the Secretariat, with a report before."""

from dataclasses import dataclass

from service.domain.errors import InvalidInput, NotFound, StaleRevision
from service.domain.events import Event, act_stream
from service.domain.ids import Hash
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action, may
from service.domain.procedure.profile import Profile
from service.domain.procedure.renewal import Renewal, RenewalRefused, renewal
from service.usecases.access import Case, require, take_up, take_up_locked
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt
from service.usecases.views.profiles import ProfileView
from service.usecases.views.rules import RenewalView, RulesView

REASON_LIMIT = 4_000


@dataclass(frozen=True, slots=True)
class RenewRules:
    """Take an act over to the newest version of its rules, ``hash``, as the report at ``seen`` told of it."""

    actor: Actor
    act: str
    seen: int
    hash: str
    reason: str


def show_rules(actor: Actor, act: str, house: House) -> RulesView:
    """The rules that an act goes by, and what the newest version of them would change for it."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        newest = _newest(case, house)
        return RulesView(
            profile=ProfileView.of(case.profile),
            stage=case.dossier.stage,
            revision=case.dossier.revision,
            renewal=RenewalView.of(newest.version, _renewal(uow, case, newest)) if newest else None,
            may=may(actor, case.facts, (Action.RULES_RENEW,)),
        )


def draw_rules(actor: Actor, act: str, language: str, house: House) -> str:
    """The rules that an act goes by as a drawing (SVG)."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        return house.profiles.drawing(case.profile, language)


def renew_rules(cmd: RenewRules, house: House) -> Receipt:
    """Take an act over to newer rules; ``RenewalRefused`` where something would be lost."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.RULES_RENEW, case.facts)
        if case.dossier.revision != cmd.seen:
            raise StaleRevision(cmd.seen, case.dossier.revision)
        reason = _checked_reason(cmd.reason)
        newest = _newest(case, house)
        if newest is None or newest.hash != cmd.hash:
            raise RenewalRefused({"not-newer": (cmd.hash,)})
        found = _renewal(uow, case, newest)
        if found.hindrances:
            raise RenewalRefused({hindrance.value: about for hindrance, about in found.hindrances.items()})
        uow.proceedings.rebind(case.act.id, newest, house.profiles.source(newest.key, Hash(newest.hash)))
        payload = {
            "from": case.profile.version,
            "to": newest.version,
            "hash": newest.hash,
            "reason": reason,
            "changes": [f"{change.what}:{change.key}" for change in found.changes],
        }
        version, person = case.dossier.version, cmd.actor.person
        uow.record(
            Event(act_stream(case.act.id), "rules.renewed", person, mandate, case.act.id, version, case.act.id, payload)
        )
        return uow.commit(Receipt(id=case.act.id, revision=uow.proceedings.save(found.dossier)))


def _newest(case: Case, house: House) -> Profile | None:
    """The newest version of an act's rules, where it is another than its own."""
    try:
        newest = house.profiles.current(case.profile.key)
    except NotFound:
        return None
    return newest if newest.version > case.profile.version else None


def _renewal(uow: UnitOfWork, case: Case, newest: Profile) -> Renewal:
    rounds = uow.proceedings.rounds(case.act.id)
    under_way = case.dossier.sitting is not None or any(held.closed_at is None for held in rounds)
    return renewal(case.dossier, case.profile, newest, case.now, under_way=under_way)


def _checked_reason(reason: str) -> str:
    given = reason.strip()
    if not given:
        raise InvalidInput("missing", "/reason")
    if len(given) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return given
