"""The procedures of the house: every profile file of a folder, read and checked once.

Several versions of one profile stand side by side: an act under way keeps the one it began under.
"""

from functools import cached_property, lru_cache
from pathlib import Path

from service.domain.errors import NotFound
from service.domain.ids import Hash
from service.domain.procedure.profile import Profile
from service.formats.profiles.read import read_profile
from service.usecases.ports.profiles import ProfileMissing

SHIPPED = Path(__file__).parent

_read = lru_cache(maxsize=64)(read_profile)
"""A profile is a value: one source is read once, however many houses are opened."""


class FileProfiles:
    """Profiles from files; a faulty file is refused with all its faults when the first is asked for."""

    def __init__(self, folder: Path = SHIPPED) -> None:
        self._folder = folder

    @cached_property
    def _profiles(self) -> tuple[Profile, ...]:
        files = sorted(self._folder.glob("*.yaml"))
        return tuple(_read(file.read_text(encoding="utf-8"), file.name) for file in files)

    def current(self, key: str) -> Profile:
        """The newest version of a profile; raises ``NotFound``."""
        found = [profile for profile in self._profiles if profile.key == key]
        if not found:
            raise NotFound("profile", key)
        return max(found, key=lambda profile: profile.version)

    def get(self, key: str, digest: Hash) -> Profile:
        """Exactly the profile an act began under; raises ``ProfileMissing``."""
        for profile in self._profiles:
            if profile.hash == digest:
                return profile
        raise ProfileMissing(key, digest)
