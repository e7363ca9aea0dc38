"""The summary of remarks, one's own remarks, and the balance of experts on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from service.api.answers import View
from service.api.schemas.references import BodyRefOut, TermOut
from service.api.schemas.remarks import RemarkOut
from service.domain.procedure.conclusion import ConclusionKind, Verdict
from service.domain.procedure.mandate import BodyKind
from service.usecases.summary import SummaryFormat
from service.usecases.views.summary import Answered, Outcome


class InLanguage(BaseModel):
    """In which language units are cited and a table is headed."""

    language: Annotated[str, Field(max_length=10)] = "ru"


class SummaryFileAsked(InLanguage):
    """And what the summary is handed out as."""

    format: SummaryFormat = SummaryFormat.DOCX


class SummaryRowOut(View):
    """A row of the summary; ``outcome`` and ``result`` say what became of the words, once the remark was taken."""

    number: int
    conclusion: str
    body: BodyRefOut
    body_kind: BodyKind
    form: ConclusionKind
    version: int
    language: str
    place: str
    draft: str
    outcome: Outcome | None
    result: str
    mine: bool
    remark: RemarkOut


class DelegationAnswerOut(View):
    """How one delegation's parliament stands to the draft."""

    body: BodyRefOut
    answered: Answered
    at: datetime | None
    letter: str
    verdict: Verdict | None
    remarks: int


class SummaryOut(View):
    """The summary of remarks and proposals of an act."""

    act: str
    slug: str
    title: dict[str, str]
    stage: TermOut
    version: int
    frozen: bool
    rows: list[SummaryRowOut]
    withheld: int
    delegations: list[DelegationAnswerOut]


class MyRemarkOut(View):
    """A remark of one's own body, with its outcome."""

    act: str
    slug: str
    title: dict[str, str]
    stage: TermOut
    row: SummaryRowOut


class MyRemarksOut(View):
    """Everything that one's bodies have remarked."""

    remarks: list[MyRemarkOut]


class StateShareOut(View):
    """How many expert bodies of a state answered or are asked, and members who sat."""

    state: str
    name: dict[str, str]
    participating: bool
    received: int
    awaited: int
    members: int


class BalanceOut(View):
    """The experts heard on an act, by state, and the states that had nobody."""

    states: list[StateShareOut]
    missing: list[dict[str, str]]
