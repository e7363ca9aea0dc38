"""Where a term stands, on the wire; a place is given back as it is in an edit of kind ``term``."""

from typing import Annotated

from pydantic import Field

from service.api.answers import View
from service.api.schemas.acts import LanguageAsked


class TermAsked(LanguageAsked):
    """The term to find and, for suggestions, the one to come in its place."""

    term: Annotated[str, Field(max_length=300)]
    by: Annotated[str, Field(max_length=300)] = ""


class FormOut(View):
    """A form that was found, how often, and the words suggested for it; empty where nothing is certain."""

    form: str
    count: int
    by: str


class OccurrenceOut(View):
    """One occurrence: the ``which``-th ``form`` of its text, with some words around it."""

    form: str
    which: int
    before: str
    behind: str


class FoundPlaceOut(View):
    """The occurrences in one text, or heading; ``base_hash`` is the hash to send back."""

    clause: str
    cited: dict[str, str]
    heading: bool
    base_hash: str
    occurrences: list[OccurrenceOut]


class FoundTermOut(View):
    """Every place where a term may stand; the author confirms which of them are meant."""

    version: int
    language: str
    term: str
    by: str
    total: int
    forms: list[FormOut]
    places: list[FoundPlaceOut]
