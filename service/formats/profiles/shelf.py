"""The procedures of the house: every profile file of a folder, read and checked once.

New acts begin under the newest version. An act under way keeps the one it began under: from its file where that
stands unchanged, else as it was kept with the first act.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from service.domain.errors import NotFound
from service.domain.ids import Hash
from service.domain.procedure.profile import Profile
from service.formats.profiles.drawing import drawn
from service.formats.profiles.read import read_profile, recall_profile
from service.usecases.ports.profiles import ProfileMissing

SHIPPED = Path(__file__).parent

_read = lru_cache(maxsize=64)(read_profile)
_recall = lru_cache(maxsize=64)(recall_profile)
"""A profile is a value: one source is read once, however many houses are opened."""

Kept = Callable[[Hash], str | None]
"""The words of a profile that acts began under, by its hash."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Which profile new acts begin under, and a folder of further files beside the shipped ones."""

    usual: str = "pa-odkb"
    further: Path | None = None


class FileProfiles:
    """Profiles from files; a faulty file is refused with all its faults when the first is asked for."""

    def __init__(self, folder: Path = SHIPPED, kept: Kept = lambda _: None, rules: Rules = Rules()) -> None:
        self._folders = (folder, rules.further) if rules.further else (folder,)
        self._kept, self.usual = kept, rules.usual
        self._recalled: dict[Hash, Profile] = {}

    @cached_property
    def _sources(self) -> Mapping[Hash, tuple[Profile, str]]:
        files = [file for folder in self._folders for file in sorted(folder.glob("*.yaml"))]
        sources = [(file.read_text(encoding="utf-8"), file.name) for file in files]
        return {profile.hash: (profile, source) for source, name in sources for profile in (_read(source, name),)}

    def current(self, key: str) -> Profile:
        """The newest version of a profile; raises ``NotFound``."""
        found = [profile for profile, _ in self._sources.values() if profile.key == key]
        if not found:
            raise NotFound("profile", key)
        return max(found, key=lambda profile: profile.version)

    def get(self, key: str, digest: Hash) -> Profile:
        """Exactly the profile an act began under; raises ``ProfileMissing``."""
        there = self._sources.get(digest)
        return there[0] if there else self._recalled.get(digest) or self._remembered(key, digest)

    def drawing(self, profile: Profile, language: str) -> str:
        """The stages and moves of a profile as SVG, in ``ru`` or ``en``."""
        return drawn(profile, language)

    def source(self, key: str, digest: Hash) -> str:
        """The words of a profile as they stand in its file; raises ``ProfileMissing``."""
        if digest not in self._sources:
            raise ProfileMissing(key, digest)
        return self._sources[digest][1]

    def _remembered(self, key: str, digest: Hash) -> Profile:
        source = self._kept(digest)
        profile = _recall(source) if source is not None else None
        if profile is None or profile.hash != digest:
            raise ProfileMissing(key, digest)
        self._recalled[digest] = profile
        return profile
