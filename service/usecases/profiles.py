"""Reading the rules of procedure."""

from service.domain.procedure.mandate import Actor
from service.usecases.access import require_person
from service.usecases.ports.house import House
from service.usecases.views.profiles import ProfileView


def show_profile(actor: Actor, key: str, house: House) -> ProfileView:
    """The rules that new acts are kept under; open to everybody signed in."""
    require_person(actor)
    return ProfileView.of(house.profiles.current(key))
