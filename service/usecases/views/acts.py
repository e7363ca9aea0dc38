"""What readers of acts are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from service.domain.ids import AmendmentId, BodyId, ClauseId, Hash, Language, PersonId, VersionNumber
from service.domain.text.act import Act
from service.domain.text.clause import Clause
from service.domain.text.tree import ClauseTree


class Translation(StrEnum):
    """How the words shown of a clause stand to the authentic ones."""

    AUTHENTIC = "authentic"
    CURRENT = "current"  # a translation of the words in force
    STALE = "stale"  # a translation of earlier words
    NONE = "none"  # not translated: the authentic words stand in


@dataclass(frozen=True, slots=True)
class ActRow:
    """An act in the registry."""

    act: Act
    stage: str | None
    version: VersionNumber
    deadlines: Mapping[str, str]
    amendments_count: int
    created_at: datetime


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One published version; ``resolution`` is ``{"number", "date"}`` of an adopted text."""

    number: VersionNumber
    hash: Hash
    reason: str
    stage: str
    resolution: Mapping[str, str] | None
    created_at: datetime
    created_by: PersonId | None


@dataclass(frozen=True)
class ActText:
    """The text of a version in one language; ``hash`` is that of the authentic text, ``hashes`` of clause versions."""

    version: VersionNumber
    hash: Hash
    languages: tuple[Language, ...]
    tree: ClauseTree
    translations: Mapping[ClauseId, Translation]
    hashes: Mapping[ClauseId, Hash]


@dataclass(frozen=True, slots=True)
class Edition:
    """One wording and place of a clause, from one version to the last before ``until`` (``None``: still)."""

    version: VersionNumber
    until: VersionNumber | None
    hash: Hash
    clause: Clause
    parent: ClauseId | None
    translation: Translation
    reason: str
    published_at: datetime


@dataclass(frozen=True, slots=True)
class TouchRow:
    """An amendment that touched a clause."""

    id: AmendmentId
    number: int
    body: BodyId
    status: str
    touch: str
    base: VersionNumber
