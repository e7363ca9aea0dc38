"""The rules of procedure that the house knows."""

from typing import Protocol

from service.domain.errors import DomainError
from service.domain.ids import Hash
from service.domain.procedure.profile import Profile


class ProfileMissing(DomainError):
    """An act is kept under a profile that is neither installed nor kept; nothing about it can be decided."""

    code = "profile-missing"

    def __init__(self, profile: str, digest: str) -> None:
        super().__init__(profile, digest)
        self.profile, self.digest = profile, digest


class Profiles(Protocol):
    """Profiles by key and, for acts under way, by the hash under which they began."""

    usual: str
    """The key of the profile under which new acts begin."""

    def current(self, key: str) -> Profile:
        """The newest version of a profile; raises ``NotFound``."""
        ...

    def source(self, key: str, digest: Hash) -> str:
        """The words of an installed profile, to be kept with the acts; raises ``ProfileMissing``."""
        ...

    def drawing(self, profile: Profile, language: str) -> str:
        """The stages and moves of a profile as SVG, in ``ru`` or ``en``."""
        ...

    def get(self, key: str, digest: Hash) -> Profile:
        """Exactly the profile an act began under, installed or kept; raises ``ProfileMissing``."""
        ...
