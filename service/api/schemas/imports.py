"""Files being imported on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.acts import ClauseChangeOut, Short, Title
from service.api.schemas.references import PersonRefOut
from service.domain.ids import BodyId, Language, PlannedId
from service.domain.text.clause import ClauseKind
from service.domain.text.pairing import Lacks
from service.domain.text.structure import Place
from service.domain.text.structure_correction import Correction
from service.usecases.opening import NewAct
from service.usecases.ports.formats import Media
from service.usecases.ports.imports import ImportStatus

Words = Annotated[str, Field(max_length=200_000)]


class UnitIn(Body):
    """What a person says of one paragraph; what is left out stays with the program."""

    place: Place | None = None
    kind: ClauseKind | None = None
    level: int | None = None
    label: Short | None = None
    heading: Words | None = None
    text: Words | None = None

    def read(self) -> Correction:
        """The same for a use case."""
        return Correction(self.place, self.kind, self.level, self.label, self.heading, self.text)


class ReadingIn(Body):
    """Under which language and naming scheme the file is to be read anew."""

    language: Short
    naming: Short


class NewActOfFile(Body):
    """The dossier of a new act; its language and naming scheme are those of the file."""

    slug: Short
    kind: Short
    title: Title
    developer: Short | None = None
    commission: Short | None = None
    readers: Annotated[tuple[Short, ...], Field(max_length=200)] = ()
    tags: Annotated[tuple[Short, ...], Field(max_length=50)] = ()
    regime: Short = "draft"
    item: Short | None = None

    def read(self) -> NewAct:
        """The same for a use case, which fills in language and naming scheme."""
        return NewAct(
            slug=self.slug,
            kind=self.kind,
            title=self.title,
            language=Language(""),
            naming="",
            developer=BodyId(self.developer) if self.developer else None,
            commission=BodyId(self.commission) if self.commission else None,
            readers=tuple(map(BodyId, self.readers)),
            tags=self.tags,
            regime=self.regime,
            item=PlannedId(self.item) if self.item else None,
        )


class PublicationIn(Body):
    """What the import is to become: a version (or translation) of the act named, or version 1 of a new one."""

    act: Short | None = None
    new: NewActOfFile | None = None


class DoubtOut(View):
    """Something a person should look at."""

    code: str
    detail: str


class UnitOut(View):
    """One paragraph of the file and what was made of it."""

    n: int
    source: str
    where: str
    place: Place
    reason: str
    kind: ClauseKind | None
    kind_name: dict[str, str] | None
    label: str
    number: str
    heading: str
    text: str
    level: int
    doubts: list[DoubtOut]


class LooseReferenceOut(View):
    """Words of paragraph ``n`` that refer to a unit which is not there, or to no single one."""

    n: int
    quote: str
    reason: str


class TallyOut(View):
    """How many paragraphs the file has, how many went into the text, were left out, are doubtful."""

    paragraphs: int
    placed: int
    left_out: int
    doubtful: int


class ImportOut(View):
    """A file being imported, every paragraph accounted for."""

    id: str
    filename: str
    media: Media
    source_hash: str
    status: ImportStatus
    language: str
    naming: str
    created_by: PersonRefOut
    created_at: datetime
    tally: TallyOut
    units: list[UnitOut]
    problems: list[LooseReferenceOut]
    act: str | None
    version: int | None
    revision: int
    may: MayMap


class ImportItemOut(View):
    """An import in the list of those under way."""

    id: str
    filename: str
    media: Media
    language: str
    created_by: PersonRefOut
    created_at: datetime
    paragraphs: int
    revision: int


class ImportsOut(View):
    """The imports under way that the reader may see, latest first."""

    imports: list[ImportItemOut]
    may: MayMap


class AloneOut(View):
    """A unit that found no other in the text beside it; ``authentic``: it is one of the authentic text."""

    number: str
    words: str
    lacks: Lacks
    authentic: bool


class ProspectOut(View):
    """What publishing the import to an act would do; ``parallel``: it gives words in another language."""

    act: str
    language: str
    parallel: bool
    clauses: list[ClauseChangeOut]
    paired: int
    alone: list[AloneOut]
    corrects: bool
    may: MayMap
