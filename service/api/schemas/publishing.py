"""Files and the adopted text on the wire."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from service.api.answers import View
from service.api.schemas.acts import LanguageAsked, TextOut
from service.api.schemas.references import TermOut
from service.usecases.publishing import Format


class ExportAsked(LanguageAsked):
    """Which file to make of a version; ``against`` is the earlier version of tracked changes."""

    format: Format
    against: Annotated[int | None, Field(ge=1, le=2**31 - 1)] = None


class AdoptedOut(View):
    """The final text of an adopted act, with the number and date of the resolution that adopted it."""

    slug: str
    title: dict[str, str]
    kind: TermOut
    version: int
    hash: str
    resolution: dict[str, str]
    published_at: datetime
    text: TextOut
