"""What an instruction says before a text is looked at: places as they are cited, and what is to be done there.

Read from words by ``reading_ru`` and ``reading_en``; carried to a text by ``reading_edits``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from service.domain.amendment.word_changes import Deed as Doing
from service.domain.amendment.word_changes import WordChange
from service.domain.text.citation_reading import Citation


@dataclass(frozen=True, slots=True)
class Said:
    """Words of an instruction and where they stand in it; ``start`` and ``end`` count code points of the input."""

    words: str
    start: int = 0
    end: int = 0

    def __bool__(self) -> bool:
        return bool(self.words)


NOTHING = Said("")


@dataclass(frozen=True, slots=True)
class Place:
    """Units as they are cited, within those that headings of the instruction name («в статье 5:»), outermost first."""

    cited: Said
    within: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """Words of a unit replaced, taken out or put in; ``sentence``: only in that sentence of it (from 1, last: -1).

    A change that quotes nothing is of the whole sentence.
    """

    changes: tuple[WordChange, ...]
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Anew:
    """A unit, its heading or its first words in a new wording."""

    quoted: Said


@dataclass(frozen=True, slots=True)
class AddUnit:
    """New units; ``named`` is what they are called and numbered («пунктом 3»), ``beside`` the unit they stand by.

    ``quoted`` is one quotation with all of them, or one for each.
    """

    quoted: tuple[Said, ...]
    named: Said = NOTHING
    beside: Said = NOTHING
    before: bool = False


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """A unit left out of a draft."""


@dataclass(frozen=True, slots=True)
class Repeal:
    """A unit of an enacted text lapses; ``words`` stand in its place, if the instruction says which."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class Renumber:
    """Units get the numbers that ``to`` names."""

    to: Said


@dataclass(frozen=True, slots=True)
class Move:
    """A unit goes under ``to``, by ``beside``, as ``named``."""

    to: Said
    named: Said
    beside: Said = NOTHING
    before: bool = False


@dataclass(frozen=True, slots=True)
class Split:
    """A unit is divided in two, which ``to`` names; the second begins with ``words`` or with the unit ``child``."""

    to: Said
    words: Said = NOTHING
    child: Said = NOTHING
    heading: Said = NOTHING


@dataclass(frozen=True, slots=True)
class Join:
    """Two units become one; ``glue`` comes between their words."""

    glue: str = " "


@dataclass(frozen=True, slots=True)
class Term:
    """A term gives way to another throughout the text, in the grammatical form of each place."""

    term: Said
    by: str


Deed = ChangeWords | Anew | AddUnit | LeaveOut | Repeal | Renumber | Move | Split | Join | Term


@dataclass(frozen=True, slots=True)
class Direction:
    """One thing to be done; ``said`` is all of its words, ``editorial``: a printing point, ``item``: which number."""

    place: Place
    deed: Deed
    said: Said
    editorial: bool = False
    item: int = 0


@dataclass(frozen=True, slots=True)
class Muddle:
    """Words that are not understood, and what could have stood there: place, deed, quotation, unit."""

    said: Said
    expected: str


def in_sentence(deed: Deed, sentence: int) -> Deed | None:
    """What is done to one sentence of a unit (from 1, last: -1) and not to the unit; ``None`` of what cannot be.

    >>> in_sentence(LeaveOut(), 2).changes[0].deed.value, in_sentence(Repeal(), 2)
    ('delete', None)
    """
    match deed:
        case ChangeWords(changes):
            return ChangeWords(changes, sentence)
        case LeaveOut():
            return ChangeWords((WordChange(Doing.DELETE, ""),), sentence)
        case Anew(quoted) if quoted.words.strip():
            return ChangeWords((WordChange(Doing.REPLACE, "", quoted.words),), sentence)
        case _:
            return None


def narrowed(citations: Sequence[Citation]) -> Citation:
    """One citation of several, each within the one before: «статья 5» and «часть 1».

    >>> from service.domain.text.citation_reading import read_citation
    >>> [step.label for step in narrowed([read_citation("статья 5"), read_citation("часть 1")]).steps]
    ['5', '1']
    """
    steps = [step for citation in citations for step in citation.steps]
    return Citation(tuple(steps), citations[-1].part, citations[-1].new)
