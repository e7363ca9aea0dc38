"""What is shown of the rules that an act goes by, and of what newer ones would change for it."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.ids import Hash, Revision
from service.domain.procedure.permission import May
from service.domain.procedure.renewal import Change, Renewal
from service.usecases.views.proceedings import named
from service.usecases.views.profiles import ProfileView
from service.usecases.views.references import Name


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One difference; ``here`` says that it bears on the stage at which the act stands."""

    what: str
    key: str
    name: Name
    added: tuple[str, ...]
    removed: tuple[str, ...]
    here: bool

    @classmethod
    def of(cls, change: Change) -> "ChangeView":
        """A change."""
        return cls(change.what, change.key, named(change.name), change.added, change.removed, change.here)


@dataclass(frozen=True, slots=True)
class RenewalView:
    """What taking an act over to the newest rules would mean; ``hindrances`` maps each reason to what it is about."""

    version: int
    hash: Hash
    changes: tuple[ChangeView, ...]
    hindrances: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, version: int, found: Renewal) -> "RenewalView":
        """A renewal to a version."""
        hindrances = {hindrance.value: about for hindrance, about in found.hindrances.items()}
        return cls(version, found.dossier.profile_hash, tuple(map(ChangeView.of, found.changes)), hindrances)


@dataclass(frozen=True, slots=True)
class RulesView:
    """The rules that an act goes by; ``renewal`` is there where newer ones are installed."""

    profile: ProfileView
    stage: str
    revision: Revision
    renewal: RenewalView | None
    may: tuple[May, ...]
