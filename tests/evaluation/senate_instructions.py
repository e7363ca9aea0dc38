"""French instructions of the Senate read into places and verbs: an adapter of the evaluation, no part of the product.

The data have no base texts, only the alinéas by number and the words that instructions quote. What is read here is
turned into operations by ``senate_house``; which amendment comes first and what lapses is the engine's to say.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum


class Verb(Enum):
    """What an instruction does at its place."""

    DELETE = "supprimer"
    REDRAFT = "rédiger ainsi"
    INSERT = "insérer"  # new alinéas, or a new article
    SWAP = "remplacer"  # words
    CUT = "supprimer les mots"
    AFTER_WORDS = "après les mots, insérer"
    TAIL = "rédiger ainsi la fin"
    HEAD = "rédiger ainsi le début"
    APPEND = "compléter"  # words at the end of an alinéa


class Side(Enum):
    """Where a place stands to the alinéa, or article, that it names."""

    AT = "alinéa"
    BEHIND = "après l'alinéa"
    BEFORE = "avant l'alinéa"
    START = "au début"
    END = "compléter l'article"


@dataclass(frozen=True, slots=True)
class Spot:
    """Alinéas of the article (none: the article itself), and the cell of a table where one is named."""

    alineas: tuple[int, ...] = ()
    side: Side = Side.AT
    cell: str = ""
    beside_article: bool = False  # a new article before or after


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done at one place: ``old`` are words quoted from the text, ``new`` those that come."""

    spot: Spot
    verb: Verb
    old: str = ""
    new: str = ""


_SECTION = re.compile(
    r"^(?:[A-Z]|[IVXL]+)(?: (?:bis|ter))?\s*[.)]?\s*[-–—]+\s*|^[IVXL]+\.\s+|^(?:\d+°|[a-z]\))\s*(?:[-–—]\s*)?"
)
_NUMBERS = r"(?P<numbers>\d+(?:(?:, | et | à |,)\d+)*)"
_ALINEA = re.compile(rf"^Alinéas? {_NUMBERS}\s*(?:[,:]\s*(?P<cell>.*))?$", re.IGNORECASE)
_BESIDE = re.compile(
    r"^(?P<side>Après|Avant) (?:l'|le )?(?:alinéa (?P<number>\d+)|premier alinéa)\s*[:,]?$", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?P<side>Après|Avant) l'article\b.{0,40}$", re.IGNORECASE)
_CELL = re.compile(
    r"^(?:tableau|(?:pre|deux|trois|quatr|cinqu|six|sept|second|derni)\w*(?: et \w+)?"
    r" (?:phrases?|colonnes?|lignes?))\b.*$",
    re.IGNORECASE,
)
_WORDS = (
    r"(?:les?|la|l'|une?|du|de la) ?(?:\w+ occurrences? (?:du|de la|des|de l')? ?)?(?:mots?|références?|taux|montants?"
    r"|chiffres?|nombres?|années?|dates?|pourcentages?|sommes?|signes?|symboles?|mentions?|mot et le signe|valeurs?)"
)
_DELETE = re.compile(
    r"^supprimer (?:cet article|cet alinéa|ces alinéas|ce paragraphe|ces? lignes?|cette phrase)\b", re.IGNORECASE
)
_REDRAFT = re.compile(
    r"^rédiger ainsi (?:cet article|cet alinéa|ces (?:\w+ )?alinéas|ce tableau|ces lignes|cette phrase|le tableau)",
    re.IGNORECASE,
)
_REPLACE_UNIT = re.compile(
    r"^remplacer (?:cet alinéa|ces (?:\w+ )?alinéas|cette phrase|ces phrases|ce paragraphe) par", re.IGNORECASE
)
_SWAP = re.compile(rf"^(?:et )?remplacer (?:\w+ fois )?{_WORDS}", re.IGNORECASE)
_CUT = re.compile(rf"^(?:et )?supprimer {_WORDS}", re.IGNORECASE)
_BY = re.compile(rf"^par {_WORDS}", re.IGNORECASE)
_AND = re.compile(rf"^(?:,? ?et|,) {_WORDS}\s*:$", re.IGNORECASE)
_ANCHOR = re.compile(rf"^(?:et )?(?P<side>après|avant) (?:la \w+ occurrence )?{_WORDS}", re.IGNORECASE)
_PUT = re.compile(rf"^(?:,? ?(?:et )?)?insérer (?:{_WORDS}|une phrase|deux phrases)", re.IGNORECASE)
_NEW = re.compile(
    r"^insérer (?:\w+ )?(?:alinéas?|paragraphes?|articles? additionnels?|phrases?|divisions?|sections?)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r"^,? ?(?:rédiger ainsi|supprimer) la fin\b", re.IGNORECASE)
_HEAD = re.compile(r"^rédiger ainsi le début\b", re.IGNORECASE)
_APPEND = re.compile(
    r"^compléter (?P<what>cet article|cet alinéa|cette phrase|la \w+ phrase|ces alinéas|ce tableau)", re.IGNORECASE
)
_START = re.compile(r"^au début(?: de (?P<what>cet article|cet alinéa|cette phrase))?\s*(?:,|$)", re.IGNORECASE)
_FINANCING = re.compile(r"^(?:pour compenser|la perte de recettes|les pertes de recettes)", re.IGNORECASE)


def read(text: str) -> tuple[Step, ...]:
    """What an instruction does, in its order; the clause on financing is left out.

    >>> [(step.verb.name, step.spot.alineas, step.old, step.new) for step in read("Alinéa 7\\nSupprimer cet alinéa.")]
    [('DELETE', (7,), '', '')]
    """
    return tuple(_Reader(_lines(text)).steps())


def _lines(text: str) -> Sequence[str]:
    plain = text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ").replace("\ufeff", "")
    plain = plain.replace("‑", "-").replace("\u00ad", "")
    return [line for raw in plain.split("\n") if (line := " ".join(raw.split()))]


_Write = Callable[[str, re.Match[str]], Iterable[Step]]


class _Reader:
    """A line after another: places, verbs, and what they quote."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._at = 0
        self._spot = Spot()

    def steps(self) -> Iterator[Step]:
        while self._at < len(self._lines):
            line = self._bare()
            if _FINANCING.match(line):
                self._skip_financing()
            elif not self._place(line):
                yield from self._verb(line)

    def _bare(self) -> str:
        return _SECTION.sub("", self._lines[self._at], count=1)

    def _skip_financing(self) -> None:
        self._at += 1
        while self._at < len(self._lines) and not self._is_place(self._bare()):
            self._at += 1

    @staticmethod
    def _is_place(line: str) -> bool:
        return any(form.match(line) for form in (_ALINEA, _BESIDE))

    def _place(self, line: str) -> bool:
        if found := _ALINEA.match(line):
            cell = found["cell"] or ""
            self._spot = Spot(_numbers(found["numbers"]), Side.AT, cell if "tableau" in cell else "")
        elif found := _BESIDE.match(line):
            side = Side.BEHIND if found["side"].lower() == "après" else Side.BEFORE
            self._spot = Spot((int(found["number"] or 1),), side)
        elif found := _ARTICLE.match(line):
            side = Side.BEHIND if found["side"].lower() == "après" else Side.BEFORE
            self._spot = Spot((), side, beside_article=True)
        elif _CELL.match(line):
            row = re.search("colonne|ligne|tableau", line, re.IGNORECASE)
            cell = f"{self._spot.cell} {line}" if row else self._spot.cell
            self._spot = Spot(self._spot.alineas, Side.AT, cell)
        else:
            return False
        self._at += 1
        return True

    def _verb(self, line: str) -> Iterator[Step]:
        self._at += 1
        found = next(((match, write) for form, write in self._writers() if (match := form.match(line))), None)
        if found:
            yield from found[1](line, found[0])

    def _writers(self) -> Sequence[tuple[re.Pattern[str], _Write]]:
        return (
            (_START, self._start),
            (_DELETE, lambda line, _: [Step(self._whole(line), Verb.DELETE)]),
            (_REDRAFT, self._redraft),
            (_REPLACE_UNIT, self._redraft),
            (_SWAP, self._swaps),
            (_CUT, self._cuts),
            (_ANCHOR, self._anchored),
            (_HEAD, lambda _, __: [Step(self._spot, Verb.HEAD, new=self._content())]),
            (_APPEND, self._append),
            (_NEW, self._new),
            (_PUT, self._new),
        )

    def _redraft(self, line: str, _: re.Match[str]) -> Iterator[Step]:
        yield Step(self._whole(line), Verb.REDRAFT, new=self._content())

    def _append(self, _: str, found: re.Match[str]) -> Iterator[Step]:
        if found["what"].lower() == "cet article":
            yield Step(Spot((), Side.END), Verb.INSERT, new=self._content())
        else:
            yield Step(self._spot, Verb.APPEND, new=self._content())

    def _new(self, _: str, __: re.Match[str]) -> Iterator[Step]:
        spot = self._spot
        yield Step(spot, Verb.INSERT if spot.side is not Side.AT else Verb.APPEND, new=self._content())

    def _whole(self, line: str) -> Spot:
        return Spot() if "article" in line else self._spot

    def _start(self, line: str, found: re.Match[str]) -> Iterator[Step]:
        spot, what = self._spot, found["what"]
        if "insérer" not in line.lower() and self._at < len(self._lines):
            self._at += 1  # the verb has a line of its own
        new = self._content()
        if (what and what.lower() == "cet article") or not spot.alineas:
            yield Step(Spot((), Side.START), Verb.INSERT, new=new)
        else:
            yield Step(spot, Verb.HEAD, new=new)

    def _swaps(self, _: str, __: re.Match[str]) -> Iterator[Step]:
        spot = self._spot
        olds = [self._content()]
        while self._at < len(self._lines) and _AND.match(self._bare()):
            self._at += 1
            olds.append(self._content())
        news: list[str] = []
        while self._at < len(self._lines) and (_BY.match(self._bare()) or _AND.match(self._bare())):
            self._at += 1
            news.append(self._content())
        for nth, old in enumerate(olds):
            yield Step(spot, Verb.SWAP, old, news[min(nth, len(news) - 1)] if news else "")

    def _cuts(self, _: str, __: re.Match[str]) -> Iterator[Step]:
        spot = self._spot
        yield Step(spot, Verb.CUT, self._content())
        while self._at < len(self._lines) and _AND.match(self._bare()):
            self._at += 1
            yield Step(spot, Verb.CUT, self._content())

    def _anchored(self, _: str, __: re.Match[str]) -> Iterator[Step]:
        spot = self._spot
        anchor = self._content()
        if self._at >= len(self._lines):
            return
        line = self._bare()
        self._at += 1
        if _TAIL.match(line):
            yield Step(spot, Verb.TAIL, anchor, self._content() if "rédiger" in line.lower() else "")
        elif _PUT.match(line) or _NEW.match(line):
            yield Step(spot, Verb.AFTER_WORDS, anchor, self._content())

    def _content(self) -> str:
        """What is quoted: the lines up to the next place or verb."""
        found: list[str] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            bare = self._bare()
            if _is_head(line, bare, started=bool(found)):
                break
            found.append(line)
            self._at += 1
        return " ".join(found)


_VERBS = (_DELETE, _REDRAFT, _REPLACE_UNIT, _SWAP, _CUT, _BY, _AND, _ANCHOR, _PUT, _NEW, _TAIL, _HEAD, _APPEND, _START)


def _is_head(line: str, bare: str, *, started: bool) -> bool:
    """Whether a line is an instruction rather than words that one quotes: it ends so, and is not long."""
    if _FINANCING.match(bare) and bare != line:
        return True
    if any(form.match(bare) for form in (_ALINEA, _BESIDE)) or (started and _CELL.match(bare) and len(bare) < 60):
        return True
    return len(line) < 120 and line[-1] in ":." and any(form.match(bare) for form in _VERBS)


def _numbers(words: str) -> tuple[int, ...]:
    """«8, 9 et 11 à 13» as numbers."""
    found: list[int] = []
    for piece in re.split(r", ?| et ", words):
        first, _, last = piece.partition(" à ")
        found += range(int(first), int(last or first) + 1)
    return tuple(found)
