"""An act: what is drafted, in which language it is authentic and how its units are numbered.

Its words are in ``tree``; its stage and deadlines are in ``service.domain.procedure``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.errors import DomainError, InvalidInput
from service.domain.ids import ActId, BodyId, Language, VersionNumber
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Manner, Regime

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SLUG_LIMIT = 60


class SlugTaken(DomainError):
    """Another act has this name in URLs."""

    code = "slug-taken"

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug


class TextDamaged(DomainError):
    """The stored text of a version does not have the hash it was published with; it is not shown."""

    code = "text-damaged"

    def __init__(self, act: ActId, version: VersionNumber) -> None:
        super().__init__(act, version)
        self.act, self.version = act, version


@dataclass(frozen=True, slots=True)
class Act:
    """A model law, recommendation or the like; ``readers`` are bodies invited to read it beside the rest."""

    id: ActId
    slug: str
    kind: str
    title: Mapping[str, str]
    language: Language
    naming: str
    developer: BodyId | None = None
    commission: BodyId | None = None
    readers: tuple[BodyId, ...] = ()
    tags: tuple[str, ...] = ()
    regime: Regime = Regime.DRAFT

    @property
    def manner(self) -> Manner:
        """How it names and numbers its units."""
        return Manner(Scheme(self.naming), self.regime)


def is_id(name: str) -> bool:
    """Whether a name given for an act is its id rather than its slug.

    >>> is_id("7d0f2a10-0000-4000-8000-000000000001"), is_id("mz-1")
    (True, False)
    """
    return _UUID.fullmatch(name) is not None


def checked_slug(slug: str) -> str:
    """The slug, if it can stand in a URL and cannot be taken for an id; otherwise ``InvalidInput``.

    >>> checked_slug("mz-1")
    'mz-1'
    """
    if len(slug) > SLUG_LIMIT or not _SLUG.fullmatch(slug) or is_id(slug):
        raise InvalidInput("slug", "/slug")
    return slug
