"""One piece of an instruction read by the patterns of a language: place, deed, place, deed.

A pattern says what is done; the words before it are the place. Every word of the piece must belong to a place or a
deed: nothing is skipped.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from service.domain.amendment.direction import ChangeWords, Deed, Direction, Muddle, Place, Said, in_sentence
from service.domain.amendment.reading_items import Item, items
from service.domain.amendment.reading_places import leaves
from service.domain.amendment.reading_quotes import FIRST, LAST, Bare
from service.domain.amendment.word_changes import ALL, BOTH, ONLY, WordChange
from service.domain.amendment.word_changes import LAST as LAST_ONE
from service.domain.amendment.word_changes import Deed as Doing

QUOTED = f"{FIRST}\\d+{LAST}"
_QUOTED = re.compile(f"{FIRST}(\\d+){LAST}")

Build = Callable[["Piece", re.Match[str]], "Deed | Muddle | None"]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that say what is done, and what they are made; ``None`` from ``build``: they do not say it after all."""

    words: re.Pattern[str]
    build: Build


@dataclass(frozen=True, slots=True)
class Tongue:
    """How one language puts instructions.

    ``heading`` and ``place`` take a place from the words around it (group ``place``); ``sentence`` finds «во втором
    предложении» in them; ``labels`` end where a quotation is the number of a unit and not words of a text; ``joins``
    stand between two deeds; ``marks`` are the names of punctuation marks; ``editorial`` begins a printing point.
    """

    patterns: Sequence[Pattern]
    heading: re.Pattern[str]
    place: re.Pattern[str]
    sentence: Callable[[str], tuple[int, str]]
    labels: re.Pattern[str]
    joins: re.Pattern[str]
    marks: Mapping[str, str]
    both: re.Pattern[str]
    every: re.Pattern[str]
    last: re.Pattern[str]
    ordinal: Callable[[str], int | None]
    editorial: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Piece:
    """An instruction without its quotations, and the language it is in."""

    bare: Bare
    tongue: Tongue

    def said(self, start: int, end: int) -> Said:
        """The words from one place to another, their quotations put back.

        >>> piece = russian("слово «не» исключить")
        >>> piece.said(0, len(piece.bare.text)).words
        'слово "не" исключить'
        """
        slice_ = self.bare.text[start:end]
        start += len(slice_) - len(slice_.lstrip())
        words = _QUOTED.sub(lambda found: f'"{self.bare.quotations[int(found[1])].words}"', slice_.strip())
        origin = self.bare.origin
        return Said(words, origin[start], origin[min(end, len(origin) - 1)])

    def group(self, found: re.Match[str], name: str) -> Said:
        r"""As ``said``, of a group of a pattern; empty where it takes no part.

        >>> piece = russian("пункт 3 исключить")
        >>> piece.group(re.search(r"пункт (?P<label>\d)", piece.bare.text), "label")
        Said(words='3', start=6, end=7)
        """
        if name not in found.re.groupindex or found[name] is None:
            return Said("", self.bare.origin[found.start()], self.bare.origin[found.end()])
        return self.said(found.start(name), found.end(name))

    def quotations(self, words: str) -> tuple[Said, ...]:
        """The words quoted in some words of the bare text.

        >>> piece = russian("слова «а» и «б»")
        >>> [one.words for one in piece.quotations(piece.bare.text)]
        ['а', 'б']
        """
        found = (self.bare.quotations[int(one[1])] for one in _QUOTED.finditer(words))
        return tuple(Said(one.words, one.start, one.end) for one in found)

    def things(self, words: str) -> tuple[tuple[str, bool], ...]:
        """What is quoted, or the mark that is named: (words, whether named).

        >>> russian("точку").things("точку с запятой")
        ((';', True),)
        """
        quoted = self.quotations(words)
        if quoted:
            return tuple((one.words, False) for one in quoted)
        plain = " ".join(words.lower().split())
        return tuple((mark, True) for name, mark in self.tongue.marks.items() if re.search(rf"\b{name}", plain))[:1]

    def which(self, said: str) -> int | None:
        """The occurrence that words like «во втором случае» mean; ``None`` of words that mean none.

        >>> russian("").which("во втором случае")
        2
        """
        if self.tongue.both.search(said):
            return BOTH
        if self.tongue.every.search(said):
            return ALL
        if self.tongue.last.search(said):
            return LAST_ONE
        numbers = (self.tongue.ordinal(word) for word in re.findall(r"\w+", said))
        return next((number for number in numbers if number), None)


def changed(piece: Piece, found: re.Match[str], doing: Doing) -> Deed | Muddle | None:
    """A change of words from a pattern: group ``old`` is what stands there, ``new`` what comes, ``occ`` which one.

    >>> piece = russian("слово «не» исключить")
    >>> changed(piece, re.search(f"(?P<old>слово {QUOTED})", piece.bare.text), Doing.DELETE).changes[0].quoted
    'не'
    """
    old = piece.things(found["old"]) if "old" in found.re.groupindex and found["old"] else ()
    new = piece.things(found["new"]) if "new" in found.re.groupindex and found["new"] else ()
    if any(not words.strip() for words, _ in (*old, *new)):
        return Muddle(piece.said(found.start(), found.end()), "quotation")
    occurrences = [found[name] for name in ("occ", "occ2", "occ0") if name in found.re.groupindex and found[name]]
    which = piece.which(occurrences[0]) if occurrences else ONLY
    if which is None:
        return Muddle(piece.said(found.start(), found.end()), "occurrence")
    if doing in {Doing.APPEND, Doing.APPEND_SENTENCE}:
        return ChangeWords(tuple(WordChange(doing, "", words) for words, _ in new[:1]))
    if doing is Doing.DELETE:
        return ChangeWords(tuple(WordChange(doing, words, "", which, named) for words, named in old))
    if doing is Doing.REPLACE and len(new) == len(old):
        pairs = zip(old, new, strict=True)
        return ChangeWords(tuple(WordChange(doing, was, words, which, named) for (was, named), (words, _) in pairs))
    if len(new) != 1 or (len(old) != 1 and which not in {ALL, BOTH} and doing is not Doing.REPLACE):
        return Muddle(piece.said(found.start(), found.end()), "one-to-one")
    return ChangeWords(tuple(WordChange(doing, was, new[0][0], which, named) for was, named in old))


def directions(piece: Piece) -> tuple[Direction, ...] | Muddle:
    """Everything that an instruction says, in order; or the first words of it that are not understood.

    >>> piece = russian("1) статью 1 исключить; 2) статью 2 исключить")
    >>> [one.place.cited.words for one in directions(piece)]
    ['статью 1', 'статью 2']
    """
    made: list[Direction] = []
    left: set[Item] = set()
    for item in items(piece.bare.text):
        found = _Reader(piece, item).read()
        if isinstance(found, Muddle):
            return found
        for one in found if item.within else ():
            if leaves(one.place):
                left.add(item.within[-1])
            elif item.within[-1] in left:
                # «В статье 5: …; в статье 6 …; часть 3 исключить»: of which of the two?
                return Muddle(one.said, "place")
        made += found
    return tuple(made) or Muddle(piece.said(0, len(piece.bare.text)), "deed")


class _Reader:
    """Reads one item; ``at`` is how far it has come, ``place`` the place last named."""

    def __init__(self, piece: Piece, item: Item) -> None:
        self.piece, self.item = piece, item
        self.at, self.place = item.start, Said("", piece.bare.origin[item.start])
        self.sentence = 0
        self.within = tuple(self._heading(one) for one in item.within)
        self.editorial = any(self._is_editorial(one) for one in item.within)

    def read(self) -> Sequence[Direction] | Muddle:
        made: list[Direction] = []
        if found := self.piece.tongue.editorial.match(self.piece.bare.text, self.at, self.item.end):
            self.at, self.editorial = found.end(), True
        while self.at < self.item.end:
            step = self._next()
            if isinstance(step, Muddle):
                return step
            made.append(step)
        return made

    def _next(self) -> Direction | Muddle:
        text = self.piece.bare.text
        found = self._earliest()
        if found is None:
            return Muddle(self.piece.said(self.at, self.item.end), "deed")
        match, deed = found
        if isinstance(deed, Muddle):
            return deed
        begin = self.at
        self._take_place(self.at, match.start())
        within = self.within
        if "place" in match.re.groupindex and match["place"]:
            within = (*within, self.place) if self.place and match.start() > self.at else within
            self._take_place(match.start("place"), match.end("place"))
        joined = self.piece.tongue.joins.match(text, match.end(), self.item.end)
        self.at = joined.end() if joined else match.end()
        said = self.piece.said(begin, match.end())
        done = in_sentence(deed, self.sentence) if self.sentence else deed
        if done is None:
            return Muddle(said, "place")
        return Direction(Place(self.place, within), done, said, self.editorial, self.item.start)

    def _earliest(self) -> tuple[re.Match[str], Deed | Muddle] | None:
        """The pattern that begins first; of those that begin together the first in the list."""
        best: tuple[int, re.Match[str], Deed | Muddle] | None = None
        for pattern in self.piece.tongue.patterns:
            for match in pattern.words.finditer(self.piece.bare.text, self.at, self.item.end):
                if best is not None and match.start() >= best[0]:
                    break
                deed = None if self._is_label(match) else pattern.build(self.piece, match)
                if deed is not None:
                    best = match.start(), match, deed
                    break
        return best[1:] if best else None

    def _is_label(self, match: re.Match[str]) -> bool:
        """«Подпункт "а" исключить»: what is quoted is a number, not words of the text."""
        return (
            match[0].startswith(FIRST)
            and self.piece.tongue.labels.search(self.piece.bare.text, self.item.start, match.start()) is not None
        )

    def _take_place(self, start: int, end: int) -> None:
        found = self.piece.tongue.place.fullmatch(self.piece.bare.text, start, end)
        assert found is not None, "any words are a place, understood or not"
        said = self.piece.said(found.start("place"), found.end("place"))
        if not said:
            return
        self.sentence, rest = self.piece.tongue.sentence(said.words)
        if rest or not self.sentence:
            self.place = Said(rest, said.start, said.end)

    def _heading(self, item: Item) -> Said:
        aside = self.piece.tongue.editorial.match(self.piece.bare.text, item.start, item.end)
        start = aside.end() if aside else item.start
        found = self.piece.tongue.heading.fullmatch(self.piece.bare.text, start, item.end)
        assert found is not None, "any words are a heading, understood or not"
        return self.piece.said(found.start("place"), found.end("place"))

    def _is_editorial(self, item: Item) -> bool:
        return self.piece.tongue.editorial.match(self.piece.bare.text, item.start, item.end) is not None
