"""Amendments on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import Body, MayMap, View
from service.api.schemas.affected import AffectedOut
from service.api.schemas.edits import EditIn, Edits, read_edits
from service.api.schemas.edits_shown import EditOut
from service.api.schemas.orders import ArrangedOut, ConsentOut, RecommendationOut
from service.api.schemas.references import BodyRefOut, PersonRefOut, RunOut
from service.domain.amendment.admissibility import Criterion, Hint, Judged
from service.domain.amendment.amendment import Carry, Status
from service.domain.amendment.disposal import Rule
from service.domain.amendment.edits import Edit
from service.domain.amendment.form import Form
from service.domain.amendment.marshalling import Why
from service.domain.amendment.relation import Relation
from service.domain.consolidation.comparison import Became
from service.domain.ids import AmendmentId, BodyId, Language, RemarkId
from service.domain.text.clause import ClauseKind
from service.usecases.drafting import Ties

Name = Annotated[str, Field(max_length=100)]
Reason = Annotated[str, Field(max_length=4_000)]


class Preview(Body):
    """Edits to be shown as an amendment; ``amendment`` is the draft being written."""

    edit: EditIn | None = None
    edits: Edits = ()
    language: Name | None = None
    amendment: Name | None = None
    parent: Name | None = None

    def read(self) -> tuple[Edit, ...]:
        """The edits for a use case."""
        return read_edits(self.edit, self.edits)


class NewDraft(Body):
    """Edits to be kept as a draft; ``body`` where one could act in several."""

    edit: EditIn | None = None
    edits: Edits = ()
    language: Name | None = None
    justification: Annotated[str, Field(max_length=20_000)] = ""
    body: Name | None = None
    parent: Name | None = None
    consequential_to: Name | None = None
    supersedes: Annotated[tuple[Name, ...], Field(max_length=500)] = ()
    compromise: bool = False
    form: Form = Form.WORDS
    origin: Name | None = None

    def read(self) -> tuple[Edit, ...]:
        """The edits for a use case."""
        return read_edits(self.edit, self.edits)

    def ties(self) -> Ties:
        """What the amendment hangs on, for a use case."""
        return Ties(
            AmendmentId(self.parent) if self.parent else None,
            AmendmentId(self.consequential_to) if self.consequential_to else None,
            tuple(AmendmentId(one) for one in self.supersedes),
        )

    def language_named(self) -> Language | None:
        """The language, where one is named."""
        return Language(self.language) if self.language else None

    def body_named(self) -> BodyId | None:
        """The body, where one is named."""
        return BodyId(self.body) if self.body else None

    def credited(self) -> RemarkId | None:
        """The remark that it goes back to, where there is one."""
        return RemarkId(self.origin) if self.origin else None


class DraftIn(Body):
    """What a draft says from now on; its language and what it hangs on stay, and how it is put, without ``form``."""

    edit: EditIn | None = None
    edits: Edits = ()
    justification: Annotated[str, Field(max_length=20_000)] = ""
    form: Form | None = None

    def read(self) -> tuple[Edit, ...]:
        """The edits for a use case."""
        return read_edits(self.edit, self.edits)


class WithdrawalIn(Body):
    """Why an amendment is withdrawn."""

    reason: Reason = ""


class RulingIn(Body):
    """The chair's ruling."""

    admissible: bool
    reason: Reason = ""


class ConfirmationIn(Body):
    """Nothing: the proposal is right; or edits of the present text: the author's own words."""

    edit: EditIn | None = None
    edits: Edits = ()

    def read(self) -> tuple[Edit, ...]:
        """The edits for a use case."""
        return read_edits(self.edit, self.edits)


class DecisionUndo(Body):
    """Why a decision is taken back."""

    reason: Reason = ""


class DecisionIn(Body):
    """A decision; ``sees`` is that of the consequences which were shown, ``because`` the cause of a fall by hand.

    One made while the connection was lost says in ``based_on`` what the newest event of its act was, and ``made_at``.
    """

    outcome: Status
    sees: Annotated[str, Field(min_length=64, max_length=64)]
    reason: Reason = ""
    because: Name | None = None
    based_on: Annotated[int, Field(ge=0, le=2**31 - 1)] | None = None
    made_at: Name = ""


class AmendmentsAsked(Body):
    """Which amendments are asked for: standing at these clauses, of one's own bodies, from a place in the order on."""

    clause: Annotated[list[Name], Field(default_factory=list, max_length=500)]
    mine: bool = False
    after: Annotated[int, Field(ge=0, le=10_000_000)] = 0
    limit: Annotated[int, Field(ge=1, le=500)] = 200


class OutcomeAsked(Body):
    """Which decision is thought of."""

    outcome: Status


class ClauseMarksOut(View):
    """What an amendment does to one clause, word by word; its number was ``number_before``."""

    clause: str
    became: Became
    kind: ClauseKind
    number: str
    depth: int
    heading: list[RunOut]
    text: list[RunOut]
    number_before: str


class WordingOut(View):
    """Operations in words; ``marks`` and ``instruction`` are empty where they fit no text.

    ``instruction_full`` is the instruction in full new wordings, in answers about what is being written.
    """

    version: int
    edits: list[EditOut]
    marks: list[ClauseMarksOut]
    instruction: dict[str, str]
    instruction_full: dict[str, str]


class RelationOut(View):
    """Another amendment, and what the one shown is to it."""

    amendment: str
    number: int | None
    body: BodyRefOut
    status: Status
    relation: Relation


class CauseOut(View):
    """Why a final status came about."""

    rule: str
    by: str | None
    number: int | None
    reason: str
    part: int


class RulingOut(View):
    """The chair's ruling."""

    admissible: bool
    reason: str
    by: PersonRefOut
    at: datetime


class FindingOut(View):
    """What was found under one criterion of admissibility; ``units`` as cited, ``amendments`` by number."""

    criterion: Criterion
    judged: Judged
    hint: Hint | None
    units: list[dict[str, str]]
    amendments: list[int | None]
    counted: int | None
    measure: int | None
    at: datetime | None


class AmendmentOut(View):
    """One amendment at its place in the order; ``cosigners`` have joined it, where ``author_left`` it is theirs."""

    id: str
    act: str
    number: int | None
    body: BodyRefOut
    author: PersonRefOut
    cosigners: list[BodyRefOut]
    author_left: bool
    language: str
    kind: str
    status: Status
    carry: Carry
    clause: str | None
    clauses: list[str]
    cited: dict[str, str]
    current: WordingOut
    justification: str
    form: Form
    place: int
    group: int
    why: Why
    arranged: ArrangedOut | None
    tie: int | None
    debate: str | None
    put: int | None
    block: str | None
    recommendation: RecommendationOut | None
    identical_with: list[str]
    relations: list[RelationOut]
    hints: list[Hint]
    findings: list[FindingOut]
    parent: str | None
    consequential_to: str | None
    supersedes: list[str]
    consents: list[ConsentOut]
    part: int
    part_of: str | None
    origin: str | None
    cause: CauseOut | None
    ruling: RulingOut | None
    consolidated_in: int | None
    base: int
    created_at: datetime
    tabled_at: datetime | None
    revision: int
    may: MayMap


class AmendmentsOut(View):
    """Amendments in the order in which they are taken; ``counts`` per clause whatever page is shown."""

    act: str
    version: int
    total: int
    after: int | None
    counts: dict[str, int]
    items: list[AmendmentOut]
    may: MayMap


class ContestedOut(View):
    """For every clause how many amendments stand there, and how many of them meet another."""

    act: str
    version: int
    counts: dict[str, int]
    conflicts: dict[str, int]


class CarryOut(View):
    """One step of an amendment from version to version."""

    from_version: int
    to_version: int
    outcome: Carry
    reason: str
    after: WordingOut | None
    at: datetime | None
    confirmed_by: PersonRefOut | None
    confirmed_at: datetime | None


class DecisionOut(View):
    """A decision, undone or standing."""

    id: str
    put: int | None
    block: str | None
    sitting: str
    outcome: Status
    reason: str
    by: PersonRefOut
    at: datetime
    undone_at: datetime | None
    undone_by: PersonRefOut | None


class AmendmentFileOut(View):
    """All that is on file of one amendment; its revision is the ETag."""

    amendment: AmendmentOut
    revision: int
    source: dict[str, object] | None
    tabled: WordingOut
    log: list[CarryOut]
    decisions: list[DecisionOut]


class ConsequenceOut(View):
    """What becomes of another amendment."""

    amendment: str
    number: int | None
    part: int
    body: BodyRefOut
    before: Status
    after: Status
    rule: Rule
    by: str
    by_number: int | None


class ConsequencesOut(View):
    """What a decision would do; ``first`` must be decided before."""

    amendment: str
    outcome: Status
    sees: str
    consequences: list[ConsequenceOut]
    first: list[RelationOut]
    may: MayMap


class PreviewOut(View):
    """What edits would be as an amendment; ``references`` are those of the text that it would upset."""

    wording: WordingOut
    cited: dict[str, str]
    relations: list[RelationOut]
    hints: list[Hint]
    references: list[AffectedOut]
    bodies: list[BodyRefOut]
