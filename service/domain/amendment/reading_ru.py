"""Russian instructions: the mini-grammar of domain.md §3.4 and the ways in which it is usually put."""

import re
from dataclasses import replace

from service.domain.amendment.direction import (
    NOTHING,
    AddUnit,
    Anew,
    Deed,
    Join,
    LeaveOut,
    Move,
    Muddle,
    Renumber,
    Repeal,
    Said,
    Split,
    Term,
)
from service.domain.amendment.reading_pieces import QUOTED, Pattern, Piece, Tongue, changed
from service.domain.amendment.reading_quotes import FIRST
from service.domain.amendment.word_changes import Deed as Doing
from service.domain.text.naming_words import read_ordinal

_NOUN = (
    r"(?:слов(?:а|о|ами|ом)?|цифр(?:ы|у|ами|ой)?|числ(?:а|о|ами|ом)?|букв\w*|знак\w*|предложени(?!и(?!\w)|ях)\w+|аббревиатур\w*"
    r"|словосочетани\w+|сочетани\w+|термин\w*|фраз\w*|выражени\w+|текст\w*|символ\w*)(?!\w)"
)
_NOUNS = rf"{_NOUN}(?:(?:\s+и|\s*,)?\s+(?:{_NOUN}|препинания))*"
_MARK = r"(?<!\w)(?:знак\w*\s+)?(?:точк\w{1,2}\s+с\s+запятой|точк\w{1,2}|запят\w{2}|двоеточи\w{1,2}|тире)(?!\w)"
_THING = rf"(?:(?:{_NOUNS}\s*)?{QUOTED}(?:\s*,\s*{QUOTED}|\s*и\s+(?:{_NOUNS}\s+)?{QUOTED})*|{_MARK})"
_NEW = rf"(?:(?:{_NOUNS}\s*)?{QUOTED}(?:\s*(?:,|и)\s*{QUOTED})*|{_MARK})"
_CASES = r"\s*,?\s*в\s+соответствующ\w+\s+(?:числ\w+\s+и\s+)?падеж\w*"


def _occurrence(name: str = "occ") -> str:
    return (
        rf"(?P<{name}>\s*,?\s*(?:во?\s+(?:\w+\s+){{1,2}}случа(?:е|ях)|по\s+всему\s+тексту|везде|в\s+конце(?:\s+\w+)?))?"
    )


_TO_REPLACE = r"\s+(?:замен(?:ить|ив|яются|яется)|поменять)\s+(?:соответственно\s+)?(?:на\s+)?"
_TO_DROP = r"(?:исключ(?:ить|ив|ается|аются)|вычеркнуть|удалить|изъять|снять)(?!\w)"
_TO_ADD = r"(?:дополн(?:ить|ив|яется|яются)|добавить|вставить|включить)(?!\w)"


def _pattern(words: str, doing: Doing) -> Pattern:
    return Pattern(re.compile(words, re.IGNORECASE), lambda piece, found: changed(piece, found, doing))


def _add_unit(piece: Piece, found: re.Match[str]) -> Deed:
    quoted = piece.quotations(found["quoted"])
    before = (found["side"] or "").lower().startswith("перед")
    return AddUnit(quoted, piece.group(found, "named"), piece.group(found, "beside"), before)


def _term(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    old, new = piece.quotations(found["old"]), piece.quotations(found["new"])
    if len(old) != 1 or len(new) != 1:
        return Muddle(piece.said(found.start(), found.end()), "one-to-one")
    return Term(old[0], new[0].words)


def _repeal(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    quoted = piece.quotations(found["words"] or "")
    return Repeal(quoted[0].words if quoted else "")


def _each(said: Said) -> Said:
    """«Пунктами 3 и 4 соответственно» are «соответственно пунктами 3 и 4»."""
    return replace(said, words=re.sub(r"\s+соответственно$", "", said.words, flags=re.IGNORECASE))


def _move(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    before = (found["side"] or "").lower().startswith("перед")
    return Move(piece.group(found, "to"), piece.group(found, "named"), piece.group(found, "beside"), before)


def _split(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    quoted = piece.quotations(found["words"] or "")
    heading = piece.quotations(found["heading"] or "")
    child = piece.group(found, "child")
    return Split(piece.group(found, "to"), quoted[0] if quoted else NOTHING, child, heading[0] if heading else NOTHING)


def _join(_: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    return Join("\n" if found["line"] else " ")


def _of(build: type[LeaveOut]) -> Pattern:
    return Pattern(re.compile(rf"{_TO_DROP}(?:\s+(?P<place>(?!{_NOUN}).+))?", re.IGNORECASE), lambda *_: build())


_WORDS = r"(?:(?!дополнить|включить)[^:])+?"
_PATTERNS = (
    Pattern(
        re.compile(
            rf"(?:далее\s+)?по\s+(?:всему\s+)?тексту(?:\s+(?:проекта|акта|закона|настоящего\s+\w+))?\s+(?P<old>{_THING})"
            rf"(?:{_CASES})\s+заменить\s+(?:на\s+)?(?P<new>{_NEW})(?:{_CASES})?",
            re.IGNORECASE,
        ),
        _term,
    ),
    _pattern(rf"(?P<old>{_THING}){_occurrence()}{_TO_REPLACE}(?P<new>{_NEW}){_occurrence('occ2')}", Doing.REPLACE),
    _pattern(rf"заменить\s+(?P<old>{_THING}){_occurrence()}\s+(?:на\s+)?(?P<new>{_NEW})", Doing.REPLACE),
    _pattern(rf"(?P<old>{_THING}){_occurrence()}\s+{_TO_DROP}{_occurrence('occ2')}", Doing.DELETE),
    _pattern(rf"{_TO_DROP}\s+(?P<old>{_THING}){_occurrence()}", Doing.DELETE),
    _pattern(
        rf"{_TO_DROP}\s+из\s+(?P<place>[^:;]+?)\s+(?={_NOUN})(?P<old>{_THING}){_occurrence()}",
        Doing.DELETE,
    ),
    _pattern(rf"после\s+(?P<old>{_THING}){_occurrence()}\s+{_TO_ADD}\s+(?P<new>{_NEW})", Doing.INSERT_AFTER),
    _pattern(rf"перед\s+(?P<old>{_THING}){_occurrence()}\s+{_TO_ADD}\s+(?P<new>{_NEW})", Doing.INSERT_BEFORE),
    _pattern(rf"{_TO_ADD}\s+после\s+(?P<old>{_THING}){_occurrence()}\s+(?P<new>{_NEW})", Doing.INSERT_AFTER),
    _pattern(rf"{_TO_ADD}\s+(?P<new>{_NEW})\s+после\s+(?P<old>{_THING}){_occurrence()}", Doing.INSERT_AFTER),
    _pattern(rf"{_TO_ADD}\s+(?P<new>{_NEW})\s+перед\s+(?P<old>{_THING}){_occurrence()}", Doing.INSERT_BEFORE),
    _pattern(
        rf"{_TO_ADD}\s+(?:\w+ым\s+)*предложени(?:ем|ями)(?:\s+следующего\s+содержания\s*:?|\s*:)\s*(?P<new>{QUOTED})",
        Doing.APPEND_SENTENCE,
    ),
    Pattern(
        re.compile(
            rf"(?:излож(?:ить|ив)|читать|принять)\s+в\s+(?:(?:следующей|новой)\s+)?редакции\s*:?\s*(?P<quoted>{QUOTED})",
            re.IGNORECASE,
        ),
        lambda piece, found: Anew(piece.quotations(found["quoted"])[0]),
    ),
    Pattern(
        re.compile(
            rf"(?:(?P<side>после|перед)\s+(?P<beside>{_WORDS})\s+)?(?:дополнить|включить)\s+(?:нов\w+\s+)?"
            rf"(?P<named>{_WORDS})\s+следующего\s+содержания\s*:?\s*(?P<quoted>{QUOTED}(?:[\s,;и]*{QUOTED})*)",
            re.IGNORECASE,
        ),
        _add_unit,
    ),
    _pattern(rf"(?:в\s+конце\s+)?{_TO_ADD}\s+(?:в\s+конце\s+)?(?P<new>{_NEW})(?:\s+в\s+конце)?", Doing.APPEND),
    Pattern(
        re.compile(
            rf"призна(?:ть|ется|ются)\s+утративш\w+\s+силу(?:\s*,?\s+указав\s*:?\s*(?P<words>{QUOTED}))?", re.IGNORECASE
        ),
        _repeal,
    ),
    Pattern(
        re.compile(rf"считать\s+(?:соответственно\s+)?(?P<to>[^,;]+(?:,\s*(?:\d|{FIRST})[^,;]*)*)", re.IGNORECASE),
        lambda piece, found: Renumber(_each(piece.group(found, "to"))),
    ),
    Pattern(
        re.compile(
            r"(?:перенести|переместить)\s+(?:(?:во?|на)\s+(?P<to>.+?)\s+)??(?:(?P<side>после|перед)\s+(?P<beside>.+?)\s+)?"
            r"(?:в\s+качестве|как)\s+(?P<named>[^,;]+)",
            re.IGNORECASE,
        ),
        _move,
    ),
    Pattern(
        re.compile(
            rf"разделить\s+на\s+(?P<to>[^,;]+?),\s*начав\s+[^,;]*?(?:(?:слов(?:ами|ом)|цифр(?:ами|ой))\s+(?P<words>{QUOTED})"
            rf"|с(?:о)?\s+(?P<child>(?:(?!\sи\sозаглавив)[^,;])+))(?:\s+и\s+озаглавив\s+\w+\s+(?P<heading>{QUOTED}))?",
            re.IGNORECASE,
        ),
        _split,
    ),
    Pattern(re.compile(r"объединить(?P<line>\s+с\s+новой\s+строки)?", re.IGNORECASE), _join),
    _of(LeaveOut),
)

_MARKS = {
    r"точк\w{1,2} с запятой": ";",
    r"точк\w{1,2}": ".",
    r"запят\w{2}": ",",
    r"двоеточи\w{1,2}": ":",
    r"тире": "–",
}
_IN_SENTENCE = (
    r"(?:во?\s+)?(?:(?P<before>\w+)\s+предложени[еяию]\w?|предложени[еяию]\w?\s+(?P<behind>\w+))(?=[\s,]|$)[\s,]*"
)
_SENTENCE = re.compile(_IN_SENTENCE, re.IGNORECASE)
_SENTENCE_LAST = re.compile(rf"[\s,]+{_IN_SENTENCE}$", re.IGNORECASE)


def _sentence(place: str) -> tuple[int, str]:
    """«Во втором предложении части 1», «части 1 предложение второе»: which sentence, and the rest of the place."""
    found = _SENTENCE.match(place) or _SENTENCE_LAST.search(place)
    word = (found["before"] or found["behind"]) if found else ""
    number = -1 if word.lower().startswith("последн") else read_ordinal(word or "") or 0
    return (number, place[: found.start()] + place[found.end() :]) if found and number else (0, place)


RUSSIAN = Tongue(
    patterns=_PATTERNS,
    heading=re.compile(
        r"(?:внести\s+)?(?:в\s+|во\s+)?(?P<place>.*?)(?:\s*внести)?(?:\s*следующие\s+изменени[яе].*)?",
        re.IGNORECASE | re.DOTALL,
    ),
    place=re.compile(
        r"[\s,]*(?:(?:и|а\s+также|при\s+этом)\s+)?(?:(?:во?|из)\s+)?(?P<place>.*?)[\s,]*", re.IGNORECASE | re.DOTALL
    ),
    sentence=_sentence,
    labels=re.compile(rf"(?:пункт|абзац|част|стат|глав|раздел|приложени)\w*(?:[\s,и]|{QUOTED})*$", re.IGNORECASE),
    joins=re.compile(r"[\s,.]*(?:(?:и|а\s+также)(?!\w)\s*)?"),
    marks=_MARKS,
    both=re.compile(r"обоих"),
    every=re.compile(r"всех|всему|везде|каждом"),
    last=re.compile(r"последн|в\s+конце"),
    ordinal=read_ordinal,
    editorial=re.compile(r"\s*(?:в\s+порядке\s+редакционной\s+правки|редакционная\s+правка)\s*:?\s*", re.IGNORECASE),
)
