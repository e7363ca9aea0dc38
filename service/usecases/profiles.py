"""The rules of procedure: read, and kept for the acts that go by them."""

from dataclasses import dataclass

from service.domain.procedure.mandate import Actor
from service.usecases.access import OPERATOR, require_person
from service.usecases.ports.house import House
from service.usecases.ports.profiles import ProfileMissing
from service.usecases.receipt import Receipt
from service.usecases.views.profiles import ProfileView


def show_profile(actor: Actor, key: str, house: House) -> ProfileView:
    """The rules that new acts are kept under; open to everybody signed in."""
    require_person(actor)
    return ProfileView.of(house.profiles.current(key))


def draw_profile(actor: Actor, key: str, language: str, house: House) -> str:
    """The same as a drawing (SVG) in ``ru`` or ``en``."""
    require_person(actor)
    return house.profiles.drawing(house.profiles.current(key), language)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfilesReceipt(Receipt):
    """What was kept, and what can be no more: no file and no copy of it is left."""

    missing: tuple[str, ...] = ()


def keep_profiles(house: House) -> ProfilesReceipt:
    """Keep the rules of acts that began before rules were kept, while their files still stand; done at every start."""
    with house.work(OPERATOR) as uow:
        missing = []
        for key, digest in uow.proceedings.unkept_profiles():
            try:
                uow.proceedings.keep_profile(house.profiles.get(key, digest), house.profiles.source(key, digest))
            except ProfileMissing:
                missing.append(digest)
        return uow.commit(ProfilesReceipt(id="profiles", missing=tuple(missing)))
