"""English instructions: to bills ("leave out … insert"), American ("striking … inserting"), European ones."""

import re

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
    Split,
    Term,
)
from service.domain.amendment.reading_pieces import QUOTED, Pattern, Piece, Tongue, changed
from service.domain.amendment.word_changes import Deed as Doing
from service.domain.text.citation_words import ENGLISH_ORDINAL

_ONE_NOUN = (
    r"(?:words?|phrases?|figures?|numbers?|numerals?|terms?|abbreviations?|expressions?|sentences?|text|letters?|dates?"
    r"|marks?|punctuation|acronyms?|names?|references?(?:\s+to)?|designations?|percentages?|amounts?)(?!\w)"
)
_NOUN = rf"(?:the\s+|an?\s+)?(?:new\s+|following\s+)*{_ONE_NOUN}(?:\s+and\s+{_ONE_NOUN})?[,:]?"
_MARK = r"(?:the|a)\s+(?:period|full\s+stop|semi-?colon|comma|colon|dash)(?!\w)"
_THING = rf"(?:(?:{_NOUN}\s*)?{QUOTED}(?:\s*(?:,\s*and|,|and)\s*(?:{_NOUN}\s*)?{QUOTED})*|{_MARK})"
_NEW = rf"(?:(?:{_NOUN}\s*)?{QUOTED}(?:\s*(?:,|and)\s*{QUOTED})*|{_MARK})"
_FIND = r"(?:it\s+|they\s+|that\s+phrase\s+)?(?:appears?|occurs?)"


def _occurrence(name: str = "occ") -> str:
    return (
        rf"(?P<{name}>\s*,?\s*(?:both\s+times\s+{_FIND}|wherever\s+{_FIND}|each\s+(?:time|place)\s+(?:that\s+)?{_FIND}"
        rf"|in\s+(?:both|each|all)\s+(?:places?|cases?)(?:\s+(?:where\s+|in\s+which\s+)?{_FIND})?|every\s+time\s+{_FIND}"
        rf"|(?:(?:in|at)\s+)?the\s+\w+\s+(?:place|time|occurrence|case)(?:\s+(?:where\s+|that\s+)?{_FIND})?"
        rf"|throughout|at\s+each\s+occurrence|at\s+the\s+end(?:\s+of\s+the\s+\w+)?)(?!\w),?)?"
    )


_DROP = r"(?:strik(?:e|ing)(?:\s+out)?|delet(?:e|ing)|leav(?:e|ing)\s+out|omit(?:ting)?|remov(?:e|ing))"
_ADD = r"(?:insert(?:ing)?|add(?:ing)?|substitut(?:e|ing)|there\s+(?:is|are|shall\s+be)\s+(?:inserted|added))"
_IN_PLACE = r"(?:\s+(?:in\s+(?:its|their)\s+places?|in\s+lieu\s+thereof|instead(?:\s+thereof)?))?"
_PLACE = r"(?:(?!\b(?:for|substitute|insert|inserting)\b)[^:])+?"
_WHOLE = r"(?:the\s+)?(?:following\s+)?(?:new\s+)?"


def _pattern(words: str, doing: Doing) -> Pattern:
    return Pattern(re.compile(words, re.IGNORECASE), lambda piece, found: changed(piece, found, doing))


def _add_unit(piece: Piece, found: re.Match[str]) -> Deed:
    quoted = piece.quotations(found["quoted"])
    groups = found.groupdict()
    before = (groups.get("side") or "").lower() == "before"
    return AddUnit(quoted, piece.group(found, "named"), piece.group(found, "beside"), before)


def _anew(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    return Anew(piece.quotations(found["quoted"])[0])


def _term(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    old, new = piece.quotations(found["old"]), piece.quotations(found["new"])
    if len(old) != 1 or len(new) != 1:
        return Muddle(piece.said(found.start(), found.end()), "one-to-one")
    return Term(old[0], new[0].words)


def _repeal(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    quoted = piece.quotations(found["words"] or "")
    return Repeal(quoted[0].words if quoted else "")


def _move(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    before = (found["side"] or "").lower() == "before"
    return Move(piece.group(found, "to"), piece.group(found, "named"), piece.group(found, "beside"), before)


def _split(piece: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    quoted = piece.quotations(found["words"] or "")
    heading = piece.quotations(found["heading"] or "")
    child = piece.group(found, "child")
    return Split(piece.group(found, "to"), quoted[0] if quoted else NOTHING, child, heading[0] if heading else NOTHING)


def _join(_: Piece, found: re.Match[str]) -> Deed | Muddle | None:
    return Join("\n" if found["line"] else " ")


def _units(words: str) -> Pattern:
    return Pattern(re.compile(words, re.IGNORECASE), _add_unit)


_READ = r"(?:to\s+reads?\s+as\s+follows?|as\s+follows|by(?:\s+the\s+following(?:\s+\w+)?)?|to\s+reads?)"
_QUOTES = rf"(?P<quoted>{QUOTED}(?:[\s,;and]*{QUOTED})*)"
_PATTERNS = (
    Pattern(
        re.compile(
            rf"throughout(?:\s+the\s+(?:text|act|bill|draft))?\s*,?\s+for\s+(?P<old>{_THING})\s*,?\s+substitute\s+(?P<new>{_NEW})"
            rf"(?:\s*,?\s+with\s+the\s+necessary\s+grammatical\s+changes)?",
            re.IGNORECASE,
        ),
        _term,
    ),
    _pattern(
        rf"for\s*:?\s*(?P<old>{_THING}){_occurrence()}\s*,?\s*(?:substitute|read|there\s+(?:is|shall\s+be)\s+substituted)"
        rf"\s*:?\s*(?P<new>{_NEW})",
        Doing.REPLACE,
    ),
    _pattern(
        rf"{_DROP}\s+(?P<old>{_THING}){_occurrence()}\s*,?\s+and\s+(?:{_ADD}|replacing\s+it\s+with)\s+(?P<new>{_NEW}){_IN_PLACE}",
        Doing.REPLACE,
    ),
    _pattern(rf"replac(?:e|ing)\s+(?P<old>{_THING}){_occurrence()}\s+(?:with|by)\s+(?P<new>{_NEW})", Doing.REPLACE),
    _pattern(
        rf"(?P<old>{_THING}){_occurrence()}\s+(?:is|are|shall\s+be)\s+(?:replaced|substituted)\s+(?:by|with)\s+(?P<new>{_NEW})",
        Doing.REPLACE,
    ),
    _pattern(rf"substitut(?:e|ing)\s+(?P<new>{_NEW})\s+for\s+(?P<old>{_THING}){_occurrence()}", Doing.REPLACE),
    _pattern(
        rf"(?:after|following)\s+(?P<old>{_THING}){_occurrence()}\s*,?\s+{_ADD}\s+(?P<new>{_NEW})", Doing.INSERT_AFTER
    ),
    _pattern(rf"before\s+(?P<old>{_THING}){_occurrence()}\s*,?\s+{_ADD}\s+(?P<new>{_NEW})", Doing.INSERT_BEFORE),
    _pattern(
        rf"{_ADD}\s+(?P<new>{_NEW})\s+(?:immediately\s+)?(?:after|following)\s+(?P<old>{_THING}){_occurrence()}",
        Doing.INSERT_AFTER,
    ),
    _pattern(
        rf"{_ADD}\s+(?P<new>{_NEW})\s+(?:immediately\s+)?before\s+(?P<old>{_THING}){_occurrence()}",
        Doing.INSERT_BEFORE,
    ),
    _pattern(
        rf"at\s+(?:the\s+)?end\s*,?\s+(?:{_ADD})\s+(?:the\s+)?(?:following\s+)?(?:new\s+)?sentence\s*:?\s*(?P<new>{QUOTED})",
        Doing.APPEND_SENTENCE,
    ),
    _pattern(
        rf"{_ADD}\s+(?:the\s+following|an?)?\s*(?:new\s+)?sentence\s+at\s+the\s+end\s*:?\s*(?P<new>{QUOTED})",
        Doing.APPEND_SENTENCE,
    ),
    _pattern(
        rf"the\s+following\s+sentences?\s+(?:is|are|shall\s+be)\s+added(?:\s+at\s+the\s+end)?\s*:?\s*(?P<new>{QUOTED})",
        Doing.APPEND_SENTENCE,
    ),
    _pattern(rf"at\s+(?:the\s+)?end\s*,?\s+{_ADD}\s+(?P<new>{_NEW})", Doing.APPEND),
    _pattern(rf"{_ADD}\s+(?P<new>{_NEW})\s+at\s+the\s+end", Doing.APPEND),
    _units(
        rf"(?P<side>after|before)\s+(?P<beside>{_PLACE})\s*,?\s+(?:insert|add)\s*(?:{_WHOLE}(?P<named>[^:]+?))?\s*:?\s*{_QUOTES}"
    ),
    _units(
        rf"(?:insert|add)(?:ing)?\s+(?:an?\s+)?{_WHOLE}(?P<named>[^:]+?)\s*(?:to\s+read\s+as\s+follows)?\s*:\s*{_QUOTES}"
    ),
    _units(rf"(?:insert|add)\s*:\s*{_QUOTES}"),
    _units(
        rf"(?:an?\s+|the\s+)(?:following\s+)?(?:new\s+)?(?P<named>[^:]+?)\s+(?:is|are|shall\s+be)\s+(?:added|inserted)"
        rf"\s*(?:to\s+read\s+as\s+follows)?\s*:\s*{_QUOTES}"
    ),
    Pattern(
        re.compile(rf"for\s+(?P<place>{_PLACE})\s*,?\s+substitute\s*:?\s*(?P<quoted>{QUOTED})", re.IGNORECASE), _anew
    ),
    Pattern(
        re.compile(
            rf"replac(?:e|ing)\s+(?P<place>{_PLACE})\s+(?:by|with)(?:\s+the\s+following(?:\s+\w+)?)?\s*:?\s*(?P<quoted>{QUOTED})",
            re.IGNORECASE,
        ),
        _anew,
    ),
    Pattern(
        re.compile(
            rf"(?:is|are|shall\s+be)\s+(?:hereby\s+)?(?:amended|replaced|substituted|revised)\s+{_READ}\s*:?\s*(?P<quoted>{QUOTED})",
            re.IGNORECASE,
        ),
        _anew,
    ),
    _pattern(
        rf"(?P<old>{_THING}){_occurrence()}\s+(?:is|are|shall\s+be)\s+(?:deleted|omitted|left\s+out|struck(?:\s+out)?)(?!\w)",
        Doing.DELETE,
    ),
    _pattern(rf"{_DROP}\s+(?P<old>{_THING}){_occurrence()}", Doing.DELETE),
    Pattern(
        re.compile(
            rf"(?:is|are)\s+(?:hereby\s+)?repealed(?:\s*,?\s+stating\s*:?\s*(?P<words>{QUOTED}))?", re.IGNORECASE
        ),
        _repeal,
    ),
    Pattern(
        re.compile(r"renumber\s+(?P<place>[^:;]+?)\s+as\s+(?P<to>(?:(?!,\s+and\s+renumber)[^:;])+)", re.IGNORECASE),
        lambda piece, found: Renumber(piece.group(found, "to")),
    ),
    Pattern(
        re.compile(
            r"(?:transfer|move)\s+(?P<place>[^:;]+?)(?:\s+to\s+(?P<to>[^:;,]+?))?(?:\s*,?\s+(?P<side>after|before)\s+"
            r"(?P<beside>[^:;]+?))?\s*,?\s+as\s+(?P<named>[^:;,]+)",
            re.IGNORECASE,
        ),
        _move,
    ),
    Pattern(
        re.compile(
            rf"divide\s+(?P<place>[^:;]+?)\s+into\s+(?P<to>[^:;,]+?)\s*,\s+the\s+second\s+beginning\s+with\s+"
            rf"(?:(?:{_NOUN}\s*)(?P<words>{QUOTED})|(?P<child>(?:(?!\sand\sheaded)[^:;,])+))(?:\s+and\s+headed\s+(?P<heading>{QUOTED}))?",
            re.IGNORECASE,
        ),
        _split,
    ),
    Pattern(
        re.compile(
            r"(?:merge|join)\s+(?P<place>(?:(?!\son\sa\snew\sline)[^:;,])+)(?P<line>\s+on\s+a\s+new\s+line)?",
            re.IGNORECASE,
        ),
        _join,
    ),
    Pattern(re.compile(r"(?:is|are)\s+(?:deleted|omitted|left\s+out)(?!\w)", re.IGNORECASE), lambda *_: LeaveOut()),
    Pattern(re.compile(rf"{_DROP}\s+(?P<place>[^:;]+)", re.IGNORECASE), lambda *_: LeaveOut()),
)

_MARKS = {
    "period": ".",
    "full stop": ".",
    "semi-?colon": ";",
    "comma": ",",
    "colon": ":",
    "dash": "–",
}
_IN_SENTENCE = r"(?:in\s+)?(?:the\s+)?(?P<word>\w+)\s+sentence(?!\w)"
_SENTENCE = re.compile(rf"{_IN_SENTENCE}(?:\s+of(?!\w)|\s+in(?!\w))?[\s,]*", re.IGNORECASE)
_SENTENCE_LAST = re.compile(rf"[\s,]+{_IN_SENTENCE}[\s,]*$", re.IGNORECASE)
_AMENDED = r"(?:\s*,?\s*(?:is|are|shall\s+be)\s+(?:further\s+|hereby\s+)?amended(?:\s*:|\s+as\s+follows|\s+by)?)?"


def _sentence(place: str) -> tuple[int, str]:
    """As in "the second sentence of paragraph 1", "paragraph 1, second sentence": which sentence, and the rest."""
    found = _SENTENCE.match(place) or _SENTENCE_LAST.search(place)
    word = found["word"].lower() if found else ""
    number = -1 if word in {"last", "final"} else ENGLISH_ORDINAL.get(word, 0)
    return (number, place[: found.start()] + place[found.end() :]) if found and number else (0, place)


ENGLISH = Tongue(
    patterns=_PATTERNS,
    heading=re.compile(rf"(?:in\s+)?(?P<place>.*?){_AMENDED}", re.IGNORECASE | re.DOTALL),
    place=re.compile(
        rf"[\s,]*(?:(?:and|by)\s+)*(?:in\s+)?(?P<place>.*?){_AMENDED}(?:[\s,]|by\b)*", re.IGNORECASE | re.DOTALL
    ),
    sentence=_sentence,
    labels=re.compile(
        rf"(?:points?|sub-?points?|articles?|parts?|annex(?:es)?|paragraphs?)(?:[\s,]|and|{QUOTED})*$", re.IGNORECASE
    ),
    joins=re.compile(r"[\s,.]*(?:and(?!\w)\s*)?(?:by(?!\w)\s*)?"),
    marks=_MARKS,
    both=re.compile(r"both", re.IGNORECASE),
    every=re.compile(r"wherever|each|every|all|throughout", re.IGNORECASE),
    last=re.compile(r"last|at\s+the\s+end", re.IGNORECASE),
    ordinal=lambda word: ENGLISH_ORDINAL.get(word.lower()),
    editorial=re.compile(r"\s*printing\s+points?(?!\w)\s*:?\s*", re.IGNORECASE),
)
