"""Reading citations: «подп. "а" п. 2 ч. 1 ст. 5», "Article 5 – paragraph 1 – point a a (new)", "Recital 12".

Either order is read, from the smallest unit or from the largest. What is not understood is said with the
words that were not; nothing is skipped. Finding the clause meant is in ``citation_resolving``.
"""

import re
from dataclasses import dataclass, field

from service.domain.text.citation import Part
from service.domain.text.citation_words import (
    ENGLISH_ORDINAL,
    HEADINGS,
    PARAGRAPHS_BY_COUNT,
    WITHOUT_NUMBER,
    depth_of,
    unit_word,
)
from service.domain.text.naming_words import read_ordinal


@dataclass(frozen=True, slots=True)
class Step:
    """One unit of a citation: the word that names it and its number; ``here`` is «настоящей статьи».

    ``at`` is where the number stands in the text read; two citations of one unit are equal wherever they stand.
    ``bracketed``: only its number is said ("Article 6(1)(f)"), so that any numbered unit may be meant.
    """

    word: str
    label: str = ""
    here: bool = False
    at: tuple[int, int] = field(default=(0, 0), compare=False)
    bracketed: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """The units of a citation, outermost first; ``new`` where it says that the unit is to be inserted."""

    steps: tuple[Step, ...]
    part: Part = Part.WHOLE
    new: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A citation that is not understood: the words from the first that is not."""

    words: str


LONGEST_CITATION = 500

_JOINING = re.compile(r"(?:\s+|(?:of|the|to|к)(?!\w))+", re.IGNORECASE)
_FILLER = re.compile(r"(?:[\s,;:–—-]+|(?:of|the|in|to|во?|и|к)(?!\w))+", re.IGNORECASE)
_ACT = re.compile(r"(?:настоящ\w+|this)\s+(?P<noun>\w+)", re.IGNORECASE)
_INTRODUCTION = re.compile(r"(?:introductory (?:part|words|phrase)|вводн\w+ (?:част\w+|слов\w+))(?!\w)", re.IGNORECASE)
_NEW = re.compile(r"\((?:new|нов\w+)\)", re.IGNORECASE)
_TITLE_OF = re.compile(r"act$", re.IGNORECASE)  # "title of the act"
_ORDINAL_BEFORE = re.compile(r"(?P<ordinal>[a-zа-я]+)\s+(?=\w)", re.IGNORECASE)

_INDEX = r"(?:\s+(?:[a-z]|bis|ter|quater|quinquies|sexies|septies|octies)(?=\s*(?:\(new\)|[–—,;]|$)))*"
_AFTER_LETTER = (
    r"(?=\s*(?:$|[,;.)–—(]|(?:of|and|or|to|и|или)\s+[(\"«\d]|of(?!\w)|пункт|подпункт|част|стат|абзац|прилож|настоящ))"
)
_PREFIX = r"\s*(?:№|N(?=\s*\d)|No\.?)?\s*"
_NUMBER = re.compile(
    _PREFIX + r"(?:[\"«“„'](?P<quoted>[^\"»”']{1,12})[\"»”']"
    r"|\((?P<bracketed>[\da-z.-]{1,6}|\d{1,3}[A-Z]|[A-Z](?:-[a-z]{1,3})?|[а-я])\)"
    rf"|(?P<plain>[-–]?\d+(?:[.\-‑]\d+)*[⁰¹²³⁴-⁹⁻]*(?:[a-z]{{1,2}}(?!\w))?{_INDEX}|[IVXLCХ]+(?:[.\-]\d+)*(?!\w)))"
)
_LETTER = re.compile(
    rf"\s+(?P<plain>(?![викосу]\s+\w)[a-zа-я](?:\.\d+)?[⁰¹²³⁴-⁹⁻]*(?!\w){_INDEX}|[a-z]{{2,3}}){_AFTER_LETTER}"
)
_LETTERED = frozenset({"пункт", "подпункт", "point", "subpoint"})
_BRACKETS_AFTER = re.compile(
    r"\((?P<label>\d{1,3}[a-zA-Z]{0,2}(?:-\d{1,2})?|[a-z]{1,4}(?:-\d{1,2})?|[A-Z]{1,2}(?:-[a-z]{1,3})?|[IVX]{1,5})\)"
)
_BEFORE_BRACKETS = {"article": 0, "paragraph": 1, "point": 2}
_POINTS = 2
"""Of a chain of brackets the first two are a paragraph and a point; deeper ones are sub-points."""


def read_citation(text: str) -> Citation | Unread:
    """What a citation says, unit by unit; ``Unread`` with the words it could not make out.

    >>> [(step.word, step.label) for step in read_citation("подпункта «а» пункта 2 статьи 5").steps]
    [('статья', '5'), ('пункт', '2'), ('подпункт', 'а')]
    """
    plain = text.replace("ё", "е").replace("Ё", "Е").replace("\u00a0", " ").strip()
    if not plain or len(plain) > LONGEST_CITATION:
        return Unread(text[:LONGEST_CITATION])
    reader = CitationReader(plain)
    while not reader.ended():
        if not reader.take():
            return Unread(plain[reader.at :])
    return reader.citation()


class CitationReader:
    """Takes one piece of a citation after another from ``at`` on; ``end`` is where the last one ended."""

    def __init__(self, text: str, at: int = 0, *, lists: bool = False) -> None:
        self.text = text
        self.at = self.start = self.end = at
        self.lists = lists
        self.steps: list[Step] = []
        self.more: tuple[Step, ...] = ()
        self.part = Part.WHOLE
        self.new = False
        self.of_this_act = False

    def ended(self) -> bool:
        """Pass what only joins; whether nothing is left.

        >>> CitationReader("статья 5").ended()
        False
        """
        if filler := (_JOINING if self.lists else _FILLER).match(self.text, self.at):
            self.at = filler.end()
        return self.at == len(self.text)

    def take(self) -> bool:
        """Take the next piece; ``False`` where there is none.

        >>> reader = CitationReader("статья 5")
        >>> reader.take(), reader.ended()
        (True, True)
        """
        taken = self._take_said() or self._take_here() or self._take_counted() or self._take_unit()
        if taken:
            self.end = self.at
        return taken

    def _take_said(self) -> bool:
        if found := _INTRODUCTION.match(self.text, self.at):
            self.part = Part.INTRODUCTION
        elif found := _NEW.match(self.text, self.at):
            self.new = True
        elif not self.lists and (found := _TITLE_OF.match(self.text, self.at)):
            self.of_this_act = True
        else:
            return False
        self.at = found.end()
        return True

    def _take_here(self) -> bool:
        """«Настоящей статьи» is a unit; «настоящего Закона» is the act itself."""
        found = _ACT.match(self.text, self.at)
        if found is None:
            return False
        named = unit_word(self.text, found.start("noun"))
        if named is not None and named[1] == found.end():
            self.steps.append(Step(named[0], here=True))
        self.of_this_act = True
        self.at = found.end()
        return True

    def _take_counted(self) -> bool:
        """«Второй абзац», "second subparagraph"."""
        found = _ORDINAL_BEFORE.match(self.text, self.at)
        if found is None:
            return False
        said = found["ordinal"].lower()
        number = ENGLISH_ORDINAL.get(said) or read_ordinal(said)
        named = unit_word(self.text, found.end())
        if number is None or named is None or not self._goes_outward(named[0]):
            return False
        self.steps.append(Step(named[0], str(number), at=found.span("ordinal")))
        self.at = named[1]
        return True

    def _take_unit(self) -> bool:
        named = unit_word(self.text, self.at)
        if named is None:
            return False
        word, after = named
        label, place, end = _label(self.text, after, word)
        if (not label and word not in WITHOUT_NUMBER) or not self._goes_outward(word):
            return False
        self.at = end if label else after
        self.steps.append(Step(word, label, at=place))
        if label and self.lists and len(self.steps) == 1:
            self._take_list()
        if label and word in _BEFORE_BRACKETS:
            self._take_brackets(_BEFORE_BRACKETS[word])
        return True

    def _goes_outward(self, word: str) -> bool:
        """In running words a citation goes from the smallest unit to the largest, or another begins."""
        return not self.lists or not self.steps or depth_of(word) < depth_of(self.steps[-1].word)

    def _take_list(self) -> None:
        """«Пунктами 3 и 4», «пунктами 1–3.1»: the other labels of the first unit."""
        while found := _IN_LIST.match(self.text, self.at):
            label, place = _said(found)
            self.more = (*self.more, Step(self.steps[0].word, label, at=place))
            self.at = found.end()

    def _take_brackets(self, depth: int) -> None:
        """Of "Article 6(1)(f)" paragraph 1, point (f), of "point (b)(ii)" sub-point (ii), inside the unit."""
        inner: list[Step] = []
        while (found := _BRACKETS_AFTER.match(self.text, self.at)) and found["label"] != "new":
            level = depth + len(inner)
            numbered = not level and found["label"][0].isdigit()
            word = "paragraph" if numbered else ("point" if level < _POINTS else "subpoint")
            inner.append(Step(word, found["label"], at=found.span("label"), bracketed=True))
            self.at = found.end()
        outer = self.steps.pop()
        inward = (
            not self.steps if not depth else bool(self.steps) and depth_of(self.steps[-1].word) < depth_of(outer.word)
        )
        self.steps += [outer, *inner] if inward else [*inner[::-1], outer]

    def citation(self) -> Citation | Unread:
        """What was taken, outermost unit first.

        >>> reader = CitationReader("статья 5")
        >>> _ = reader.take()
        >>> reader.citation().steps[0].label
        '5'
        """
        steps = [step for step in self.steps if step.label or step.here or step.word not in HEADINGS]
        part = Part.HEADING if steps and len(steps) < len(self.steps) else self.part
        if len(steps) > 1 and depth_of(steps[0].word) > depth_of(steps[-1].word):
            steps.reverse()
        found = tuple(steps or self.steps)
        return Citation(found, part, self.new) if found else Unread(self.text)


_IN_LIST = re.compile(
    r"\s*(?:,|(?:и|или|and|or|to)(?!\w)|и\s\(или\)|[–-])\s*(?:\((?P<bracketed>[\da-z.]{1,6}|[а-я])\)"
    r"|[\"«“](?P<quoted>[^\"»”]{1,8})[\"»”]|(?P<plain>\d+(?:[.\-]\d+)*[⁰¹²³⁴-⁹]*(?![\w.]*\w)))"
)


def label_after(text: str, at: int, word: str) -> tuple[str, int]:
    """The number after a unit word, and where it ends; empty where there is none. ``text`` has е for ё.

    >>> label_after("пунктом 3.1", 7, "пункт"), label_after("абзацем третьим", 7, "абзац")
    (('3.1', 11), ('3', 15))
    """
    label, _, end = _label(text, at, word)
    return label, end


def _label(text: str, at: int, word: str) -> tuple[str, tuple[int, int], int]:
    """The number after a unit word, where it stands and where it ends with its marks; empty where there is none."""
    if found := _WORDS_AFTER.match(text, at):
        for end in (found.end(), found.end("second"), found.end("first")):
            said = text[at:end].strip()
            if (number := read_ordinal(said)) is not None:
                return (str(number) if word in PARAGRAPHS_BY_COUNT else said), (found.start("first"), end), end
    if found := _NUMBER.match(text, at):
        label, place = _said(found)
        return _joined(label), place, found.end()
    if word in _LETTERED and (found := _LETTER.match(text, at)):
        return _joined(found["plain"]), found.span("plain"), found.end()
    return "", (at, at), at


def _said(found: re.Match[str]) -> tuple[str, tuple[int, int]]:
    """The number that was found, and where it stands within its quotation marks or brackets."""
    name = next(name for name in ("quoted", "bracketed", "plain") if found[name])
    return found[name], found.span(name)


_WORDS_AFTER = re.compile(r"\s+(?P<first>[а-яА-Я]+)(?P<second>(?:\s+[а-яА-Я]+)?)(?:\s+[а-яА-Я]+)?")


def _joined(label: str) -> str:
    """The "3 a" of an amendment's path is 3a; "3 bis" keeps its space."""
    base, *indices = label.split()
    return base + "".join(index if len(index) == 1 else f" {index}" for index in indices)
