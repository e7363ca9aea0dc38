"""What comes of reading an instruction: operations, or why there are none. Nothing is assumed in between."""

from dataclasses import dataclass

from service.domain.amendment.direction import Said
from service.domain.amendment.operation import Operation
from service.domain.ids import ClauseId
from service.domain.text.citation import Part


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be meant: a unit, or words in it with a few around them."""

    clause: ClauseId
    part: Part = Part.WHOLE
    before: str = ""
    words: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """The operations that an instruction asks for, each fitting the text and none in another's way."""

    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Words of the instruction that several places answer to.

    ``reason``: words-several, unit-several, end-mark (does the mark at the end stay?), position (where a new unit
    goes), readings (the quotation marks can be paired in two ways), forms (a form of the term is not known).
    """

    said: Said
    reason: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFound:
    """Words of the instruction that nothing answers to, and what is near.

    ``reason``: words-missing, unit-missing, too-few (fewer occurrences than counted), sentence-missing.
    """

    said: Said
    reason: str
    near: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Words of the instruction that say nothing known, and what could stand there.

    ``expected``: deed, place, quotation (a mark that is never closed), unit, one-unit, one-to-one, occurrence,
    unit-number (the quoted unit does not begin with its number), free-number (a unit of that number stands already),
    as-many (fewer or more units are quoted than named),
    text-language, numbers.
    """

    said: Said
    expected: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """The instruction is understood, and cannot be carried out as a whole: a code of ``Misfit``, meets or no-change."""

    said: Said
    reason: str
    clause: ClauseId | None = None


Failed = Ambiguous | NotFound | NotUnderstood | Unfit
Outcome = Read | Failed
