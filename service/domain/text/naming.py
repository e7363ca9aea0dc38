"""What an act calls its units and how it prints their numbers: the naming scheme, apart from the kind.

A clause keeps its kind for ever; whether the numbered unit of an article is «часть 2», «пункт 2» or
"paragraph 2" is decided here and nowhere else. Sources: domain.md §3.1.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from service.domain.ids import Language
from service.domain.text import naming_words as words
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.label import CYRILLIC_LETTERS, LATIN_LETTERS
from service.domain.text.naming_words import Case, Gender, Noun

RU, EN = Language("ru"), Language("en")


class Scheme(StrEnum):
    """The naming schemes; their values are stored with an act."""

    RU_PARTS = "ru-parts"  # статья, часть 1., пункт 1), подпункт а)
    RU_POINTS = "ru-points"  # статья, пункт 1., подпункт 1), подпункт а)
    EN = "en"  # Article 5., 1., (a), (i)
    EU = "eu"  # Article 5, 1., (a), (i), recitals (12)


K = ClauseKind

_RUSSIAN: dict[ClauseKind, Noun] = {
    K.NAME: words.NAIMENOVANIE,
    K.CITATION: words.SSYLKA,
    K.RECITAL: words.PUNKT_PREAMBULY,
    K.PREAMBLE: words.PREAMBULA,
    K.PART: words.CHAST,
    K.DIVISION: words.RAZDEL,
    K.SUBDIVISION: words.PODRAZDEL,
    K.CHAPTER: words.GLAVA,
    K.SECTION: words.PARAGRAF,
    K.ARTICLE: words.STATYA,
    K.PARAGRAPH: words.CHAST,
    K.POINT: words.PUNKT,
    K.SUBPOINT: words.PODPUNKT,
    K.INTRODUCTION: words.VVODNAYA_CHAST,
    K.INDENT: words.ABZAC,
    K.ANNEX: words.PRILOZHENIE,
    K.NOTE: words.PRIMECHANIE,
    K.TABLE: words.TABLICA,
    K.ROW: words.STROKA,
    K.CLOSING: words.ZAKLYUCHITELNAYA_CHAST,
}
_WESTERN = _RUSSIAN | {K.PARAGRAPH: words.PARAGRAF, K.SECTION: words.OTDEL}
RUSSIAN_NAMES: Mapping[Scheme, Mapping[ClauseKind, Noun]] = {
    Scheme.RU_PARTS: _RUSSIAN,
    Scheme.RU_POINTS: _RUSSIAN | {K.PARAGRAPH: words.PUNKT, K.POINT: words.PODPUNKT},
    Scheme.EN: _WESTERN,
    Scheme.EU: _WESTERN,
}

_ENGLISH: dict[ClauseKind, str] = {
    K.NAME: "title of the act",
    K.CITATION: "citation",
    K.RECITAL: "recital",
    K.PREAMBLE: "preamble",
    K.PART: "part",
    K.DIVISION: "title",
    K.SUBDIVISION: "subtitle",
    K.CHAPTER: "chapter",
    K.SECTION: "section",
    K.ARTICLE: "article",
    K.PARAGRAPH: "paragraph",
    K.POINT: "point",
    K.SUBPOINT: "subpoint",
    K.INTRODUCTION: "introductory part",
    K.INDENT: "indent",
    K.ANNEX: "annex",
    K.NOTE: "note",
    K.TABLE: "table",
    K.ROW: "row",
    K.CLOSING: "closing part",
}
ENGLISH_NAMES: Mapping[Scheme, Mapping[ClauseKind, str]] = {
    Scheme.RU_PARTS: _ENGLISH | {K.PARAGRAPH: "part"},
    Scheme.RU_POINTS: _ENGLISH | {K.PARAGRAPH: "point", K.POINT: "subpoint"},
    Scheme.EN: _ENGLISH,
    Scheme.EU: _ENGLISH | {K.INDENT: "subparagraph"},
}

Printer = Callable[[str], str]

_STOP: Printer = "{}.".format
_PARENTHESIS: Printer = "{})".format
_BRACKETS: Printer = "({})".format

_RU_PRINTED: dict[ClauseKind, Printer] = {
    K.RECITAL: _BRACKETS,
    K.PART: "ЧАСТЬ {}".format,
    K.DIVISION: "РАЗДЕЛ {}".format,
    K.SUBDIVISION: "Подраздел {}.".format,
    K.CHAPTER: "Глава {}.".format,
    K.SECTION: "§ {}.".format,
    K.ARTICLE: "Статья {}.".format,
    K.PARAGRAPH: _STOP,
    K.POINT: _PARENTHESIS,
    K.SUBPOINT: _PARENTHESIS,
    K.ANNEX: "Приложение № {}".format,
    K.NOTE: "Примечание {}.".format,
    K.TABLE: "Таблица {}.".format,
}
_EN_PRINTED: dict[ClauseKind, Printer] = {
    K.RECITAL: _BRACKETS,
    K.PART: "PART {}".format,
    K.DIVISION: "TITLE {}".format,
    K.SUBDIVISION: "Subtitle {}.".format,
    K.CHAPTER: "Chapter {}.".format,
    K.SECTION: "Section {}.".format,
    K.ARTICLE: "Article {}.".format,
    K.PARAGRAPH: _STOP,
    K.POINT: _BRACKETS,
    K.SUBPOINT: _BRACKETS,
    K.ANNEX: "Annex No. {}".format,
    K.NOTE: "Note {}.".format,
    K.TABLE: "Table {}.".format,
}
_EU_PRINTED = _EN_PRINTED | {
    K.CHAPTER: "CHAPTER {}".format,
    K.SECTION: "SECTION {}".format,
    K.ARTICLE: "Article {}".format,
    K.ANNEX: "ANNEX {}".format,
}
_PARALLEL_ENGLISH = _EN_PRINTED | {
    K.POINT: _PARENTHESIS,
    K.SUBPOINT: _PARENTHESIS,
    K.SECTION: "§ {}.".format,
}
_RUSSIAN_SCHEMES = (Scheme.RU_PARTS, Scheme.RU_POINTS)
_UNNUMBERED = {
    (K.ANNEX, RU): "Приложение",
    (K.ANNEX, EN): "Annex",
    (K.NOTE, RU): "Примечание.",
    (K.NOTE, EN): "Note.",
}


def language_of(scheme: Scheme) -> Language:
    """The language in which a scheme's own numbers are printed.

    >>> language_of(Scheme.RU_PARTS), language_of(Scheme.EU)
    ('ru', 'en')
    """
    return RU if scheme in _RUSSIAN_SCHEMES else EN


def scheme_at(scheme: Scheme, path: Sequence[Clause]) -> Scheme:
    """The scheme that names a clause, given the clause and all above it, outermost first.

    «Часть» is always a part of an article: numbered units elsewhere (annexes, recommendations) are
    «пункты» even in an act whose articles have parts.

    >>> scheme_at(Scheme.RU_PARTS, LAW.path("p1")).value
    'ru-parts'
    """
    if scheme is Scheme.RU_PARTS and not any(above.kind is K.ARTICLE for above in path):
        return Scheme.RU_POINTS
    return scheme


def kind_name(
    scheme: Scheme,
    kind: ClauseKind,
    language: Language = RU,
    case: Case = Case.NOMINATIVE,
    *,
    plural: bool = False,
) -> str:
    """What an act under this scheme calls a unit: in Russian in the case asked for, else in English.

    >>> kind_name(Scheme.RU_PARTS, ClauseKind.PARAGRAPH, RU, Case.GENITIVE)
    'части'
    """
    if language == RU:
        return RUSSIAN_NAMES[scheme][kind].form(case, plural=plural)
    name = ENGLISH_NAMES[scheme][kind]
    return f"{name}s" if plural else name


def kind_gender(scheme: Scheme, kind: ClauseKind) -> Gender:
    """The gender of the Russian name.

    >>> kind_gender(Scheme.RU_PARTS, ClauseKind.PARAGRAPH).value
    'feminine'
    """
    return RUSSIAN_NAMES[scheme][kind].gender


def printed(scheme: Scheme, clause: Clause, language: Language | None = None) -> str:
    """The number as it stands in the act, with its word and punctuation; empty where there is none.

    ``language`` is that of the text shown; a Russian act's parallel English text prints "Article 5."
    and "a)" for the same clauses.

    >>> from service.domain.ids import ClauseId
    >>> printed(Scheme.RU_PARTS, Clause(ClauseId("1"), ClauseKind.ARTICLE, "5"))
    'Статья 5.'
    """
    return printed_number(scheme, clause.kind, clause.label, language)


def printed_number(scheme: Scheme, kind: ClauseKind, label: str, language: Language | None = None) -> str:
    """As ``printed``, of a kind and a label.

    >>> printed_number(Scheme.RU_PARTS, ClauseKind.ARTICLE, "5¹"), printed_number(Scheme.EU, ClauseKind.POINT, "b")
    ('Статья 5¹.', '(b)')
    """
    shown = RU if (language or language_of(scheme)) == RU else EN
    if not label:
        return _UNNUMBERED.get((kind, shown), "")
    printer = _printers(scheme, shown).get(kind)
    if printer is None:
        return ""
    return printer(latin(label) if shown == EN else label)


def _printers(scheme: Scheme, shown: Language) -> Mapping[ClauseKind, Printer]:
    if shown == RU:
        return _RU_PRINTED
    if scheme in _RUSSIAN_SCHEMES:
        return _PARALLEL_ENGLISH
    return _EU_PRINTED if scheme is Scheme.EU else _EN_PRINTED


def title_line(scheme: Scheme, clause: Clause, language: Language | None = None) -> str:
    """Number and heading on one line: «РАЗДЕЛ I. ОБЩИЕ ПОЛОЖЕНИЯ», «Статья 5. Надзор», «Приложение № 1. Форма».

    >>> title_line(Scheme.RU_PARTS, LAW.get("a1"))
    'Статья 1. Надзор'
    """
    number = printed(scheme, clause, language)
    if not number or not clause.heading:
        return number or clause.heading
    return f"{number}{' ' if number[-1] in '.)' else '. '}{clause.heading}"


def latin(label: str) -> str:
    """A Cyrillic letter label as an English text numbers it, by place in the list: а→a, б→b, в→c.

    >>> latin("в.1"), latin("5.1"), latin("IV")
    ('c.1', '5.1', 'IV')
    """
    if not label or label[0] not in CYRILLIC_LETTERS:
        return label
    round_, place = divmod(CYRILLIC_LETTERS.index(label[0]), len(LATIN_LETTERS))
    return LATIN_LETTERS[place] * (round_ + 1) + label[1:]


def cyrillic(label: str, kind: ClauseKind = ClauseKind.SUBPOINT) -> str:
    """The letter label of a Russian list that its English text prints: as ``latin``, backwards.

    >>> cyrillic("c.1"), cyrillic("aa"), cyrillic("5.1"), cyrillic("IV", ClauseKind.DIVISION)
    ('в.1', 'ю', '5.1', 'IV')
    """
    letters = label.split(".", 1)[0]
    if (
        kind is not K.SUBPOINT
        or not letters.isalpha()
        or set(letters) - {letters[0]}
        or letters[0] not in LATIN_LETTERS
    ):
        return label
    place = LATIN_LETTERS.index(letters[0]) + len(LATIN_LETTERS) * (len(letters) - 1)
    return CYRILLIC_LETTERS[place] + label[len(letters) :] if place < len(CYRILLIC_LETTERS) else label
