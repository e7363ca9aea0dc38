"""Opening the dossier of a new act: what every way of doing it does.

The caller has asked for permission and commits.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from service.domain.errors import InvalidInput
from service.domain.events import Event, act_stream
from service.domain.ids import ActId, BodyId, Language, MandateId, PersonId, PlannedId
from service.domain.procedure.mandate import BodyKind
from service.domain.procedure.profile import Profile
from service.domain.text.act import Act, checked_slug
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Regime
from service.usecases.planned import covered, require_free
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.receipt import Receipt

TITLE_LIMIT = 1_000
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class NewAct:
    """A dossier as somebody wants it opened."""

    slug: str
    kind: str
    title: Mapping[str, str]
    language: Language
    naming: str
    developer: BodyId | None = None
    commission: BodyId | None = None
    readers: tuple[BodyId, ...] = ()
    tags: tuple[str, ...] = ()
    regime: str = Regime.DRAFT.value
    item: PlannedId | None = None  # of the programme


@dataclass(frozen=True, slots=True)
class Opener:
    """In whose name a dossier is opened."""

    person: PersonId | None
    mandate: MandateId


@dataclass(frozen=True, slots=True, kw_only=True)
class ActReceipt(Receipt):
    """The receipt of a new act, with its name in URLs."""

    slug: str


def open_dossier(uow: UnitOfWork, house: House, wanted: NewAct, by: Opener) -> Act:
    """Store the act at the first stage of the procedure; ``InvalidInput`` or ``SlugTaken`` where it cannot be.

    One that is no item of the programme, while one is approved, begins where the rules let such acts wait.
    """
    profile = house.profiles.current(house.profiles.usual)
    act = _act(wanted, profile, ActId(house.new_id()))
    if wanted.item is not None:
        planned = require_free(uow, house, wanted.item, act.kind)
        act = replace(act, developer=act.developer or planned.developer)
    check_bodies(act, uow)
    uow.acts.add(act)
    source = house.profiles.source(profile.key, profile.hash)
    uow.proceedings.open(act.id, profile, source, _begins_at(uow, house, profile, wanted))
    if wanted.item is not None:
        uow.programmes.link(act.id, wanted.item)
    payload = {"slug": act.slug, "kind": act.kind, "language": act.language, "item": wanted.item}
    uow.record(Event(act_stream(act.id), "act.created", by.person, by.mandate, act.id, payload=payload))
    return act


def _begins_at(uow: UnitOfWork, house: House, profile: Profile, wanted: NewAct) -> str:
    rule = profile.provisions.programme
    if rule is None or rule.otherwise is None or wanted.item is not None or not covered(uow, house):
        return profile.start
    return rule.otherwise


def checked_language(language: str, pointer: str = "/language") -> Language:
    """The language, if its tag is well formed."""
    if not _LANGUAGE.fullmatch(language):
        raise InvalidInput("language", pointer)
    return Language(language)


def _act(wanted: NewAct, profile: Profile, id: ActId) -> Act:
    if wanted.kind not in profile.kinds:
        raise InvalidInput("unknown", "/kind")
    if wanted.naming not in set(Scheme):
        raise InvalidInput("unknown", "/naming")
    if wanted.regime not in set(Regime):
        raise InvalidInput("unknown", "/regime")
    return Act(
        id=id,
        slug=checked_slug(wanted.slug),
        kind=wanted.kind,
        title=_title(wanted.title),
        language=checked_language(wanted.language),
        naming=wanted.naming,
        developer=wanted.developer,
        commission=wanted.commission,
        readers=tuple(dict.fromkeys(wanted.readers)),
        tags=tuple(dict.fromkeys(wanted.tags)),
        regime=Regime(wanted.regime),
    )


def _title(given: Mapping[str, str]) -> Mapping[str, str]:
    title = {language: " ".join(words.split()) for language, words in given.items() if words.strip()}
    if not title:
        raise InvalidInput("missing", "/title")
    if any(len(words) > TITLE_LIMIT for words in title.values()):
        raise InvalidInput("too-long", "/title")
    return title


def check_bodies(act: Act, uow: UnitOfWork) -> None:
    """Refuse bodies that there are not, and a commission that is none."""
    known = {body.id: body.kind for body in uow.people.bodies()}
    named = [("/developer", act.developer), ("/commission", act.commission), *(("/readers", id) for id in act.readers)]
    for pointer, body in named:
        if body is not None and body not in known:
            raise InvalidInput("unknown", pointer)
    if act.commission is not None and known[act.commission] is not BodyKind.COMMISSION:
        raise InvalidInput("not-a-commission", "/commission")
