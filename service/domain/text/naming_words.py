"""Russian nouns and ordinals that name the units of an act, in every case and number.

Tables, not morphology: fewer than thirty words, each right. Ordinals agree with their noun
(«абзац второй», «часть вторая», «абзаце втором»).
"""

from dataclasses import dataclass
from enum import StrEnum


class Case(StrEnum):
    """The six cases, in the order of the tables below."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


class Gender(StrEnum):
    """Grammatical gender; all our nouns are inanimate."""

    MASCULINE = "masculine"
    FEMININE = "feminine"
    NEUTER = "neuter"


CASES = tuple(Case)


@dataclass(frozen=True, slots=True)
class Noun:
    """One noun with its twelve forms; each tuple is in the order of ``CASES``."""

    gender: Gender
    singular: tuple[str, ...]
    plural: tuple[str, ...]

    def form(self, case: Case, *, plural: bool = False) -> str:
        """The noun in one case and number.

        >>> STATYA.form(Case.INSTRUMENTAL, plural=True)
        'статьями'
        """
        return (self.plural if plural else self.singular)[CASES.index(case)]


def _each(endings: str) -> tuple[str, ...]:
    return tuple(endings.split())


def _noun(gender: Gender, stem: str, singular: str, plural: str, tail: str = "") -> Noun:
    def forms(endings: str) -> tuple[str, ...]:
        return tuple(stem + ending.replace("-", "") + tail for ending in endings.split())

    return Noun(gender, forms(singular), forms(plural))


_HARD = ("- а у - ом е", "ы ов ам ы ами ах")
_ABZAC = ("- а у - ем е", "ы ев ам ы ами ах")
_IE = ("ие ия ию ие ием ии", "ия ий иям ия иями иях")

CHAST = _noun(Gender.FEMININE, "част", "ь и и ь ью и", "и ей ям и ями ях")
PUNKT = _noun(Gender.MASCULINE, "пункт", *_HARD)
PODPUNKT = _noun(Gender.MASCULINE, "подпункт", *_HARD)
PARAGRAF = _noun(Gender.MASCULINE, "параграф", *_HARD)
RAZDEL = _noun(Gender.MASCULINE, "раздел", *_HARD)
PODRAZDEL = _noun(Gender.MASCULINE, "подраздел", *_HARD)
OTDEL = _noun(Gender.MASCULINE, "отдел", *_HARD)
ABZAC = _noun(Gender.MASCULINE, "абзац", *_ABZAC)
GLAVA = _noun(Gender.FEMININE, "глав", "а ы е у ой е", "ы - ам ы ами ах")
STATYA = Noun(
    Gender.FEMININE,
    ("статья", "статьи", "статье", "статью", "статьёй", "статье"),
    ("статьи", "статей", "статьям", "статьи", "статьями", "статьях"),
)
TABLICA = _noun(Gender.FEMININE, "таблиц", "а ы е у ей е", "ы - ам ы ами ах")
STROKA = _noun(Gender.FEMININE, "строк", "а и е у ой е", "и - ам и ами ах")
PREAMBULA = _noun(Gender.FEMININE, "преамбул", "а ы е у ой е", "ы - ам ы ами ах")
PRILOZHENIE = _noun(Gender.NEUTER, "приложен", *_IE)
PRIMECHANIE = _noun(Gender.NEUTER, "примечан", *_IE)
NAIMENOVANIE = _noun(Gender.NEUTER, "наименован", *_IE)
PUNKT_PREAMBULY = _noun(Gender.MASCULINE, "пункт", *_HARD, tail=" преамбулы")
SSYLKA = Noun(
    Gender.FEMININE,
    ("отсылка", "отсылки", "отсылке", "отсылку", "отсылкой", "отсылке"),
    ("отсылки", "отсылок", "отсылкам", "отсылки", "отсылками", "отсылках"),
)


def _part_of_text(stem: str) -> Noun:
    singular = zip(_each("ая ой ой ую ой ой"), CHAST.singular, strict=True)
    plural = zip(_each("ые ых ым ые ыми ых"), CHAST.plural, strict=True)
    return Noun(
        Gender.FEMININE,
        tuple(f"{stem}{ending} {noun}" for ending, noun in singular),
        tuple(f"{stem}{ending} {noun}" for ending, noun in plural),
    )


VVODNAYA_CHAST = _part_of_text("вводн")
ZAKLYUCHITELNAYA_CHAST = _part_of_text("заключительн")

# ── ordinals ──────────────────────────────────────────────────────────────────────────────────

_SOFT_O = {
    Gender.MASCULINE: _each("ый ого ому ый ым ом"),
    Gender.FEMININE: _each("ая ой ой ую ой ой"),
    Gender.NEUTER: _each("ое ого ому ое ым ом"),
}
_STRESSED = {**_SOFT_O, Gender.MASCULINE: _each("ой ого ому ой ым ом")}
_THIRD = {
    Gender.MASCULINE: _each("ий ьего ьему ий ьим ьем"),
    Gender.FEMININE: _each("ья ьей ьей ью ьей ьей"),
    Gender.NEUTER: _each("ье ьего ьему ье ьим ьем"),
}
_UNITS = ("", "перв", "втор", "трет", "четвёрт", "пят", "шест", "седьм", "восьм", "девят")
_TEENS = (
    *("десят", "одиннадцат", "двенадцат", "тринадцат", "четырнадцат"),
    *("пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"),
)
_TENS = (
    *("", "", "двадцат", "тридцат", "сороков"),
    *("пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"),
)
_TENS_BEFORE = (
    *("", "", "двадцать", "тридцать", "сорок"),
    *("пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"),
)
_ENDS_STRESSED = {"втор", "шест", "седьм", "восьм", "сороков"}
LARGEST_ORDINAL = 199


def ordinal(number: int, gender: Gender = Gender.MASCULINE, case: Case = Case.NOMINATIVE) -> str:
    """An ordinal in words, from 1 to 199, agreeing with an inanimate noun.

    >>> ordinal(2, Gender.MASCULINE, Case.PREPOSITIONAL), ordinal(23, Gender.FEMININE)
    ('втором', 'двадцать третья')
    """
    assert 1 <= number <= LARGEST_ORDINAL, f"no ordinal in words for {number}"
    if number == 100:
        return _inflected("сот", gender, case)
    before = ["сто"] if number > 100 else []
    tens, unit = divmod(number % 100, 10)
    if tens == 1:
        stem = _TEENS[unit]
    elif unit:
        stem = _UNITS[unit]
        before += [_TENS_BEFORE[tens]] if tens else []
    else:
        stem = _TENS[tens]
    return " ".join([*before, _inflected(stem, gender, case)])


def _inflected(stem: str, gender: Gender, case: Case) -> str:
    if stem == "трет":
        return stem + _THIRD[gender][CASES.index(case)]
    endings = _STRESSED if stem in _ENDS_STRESSED else _SOFT_O
    return stem + endings[gender][CASES.index(case)]


_READ = {
    ordinal(number, gender, case).replace("ё", "е"): number
    for number in range(1, LARGEST_ORDINAL + 1)
    for gender in Gender
    for case in Case
}


def read_ordinal(words: str) -> int | None:
    """The number that Russian ordinal words stand for, whatever their case, gender and letter case.

    >>> read_ordinal("Второму"), read_ordinal("двадцать первая"), read_ordinal("вторник")
    (2, 21, None)
    """
    return _READ.get(" ".join(words.lower().replace("ё", "е").split()))


ENGLISH_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
    *("seventeenth", "eighteenth", "nineteenth", "twentieth"),
)


def english_ordinal(number: int) -> str:
    """«third», and in figures from 21 on: «21st».

    >>> english_ordinal(2), english_ordinal(22), english_ordinal(112)
    ('second', '22nd', '112th')
    """
    if number <= len(ENGLISH_ORDINALS):
        return ENGLISH_ORDINALS[number - 1]
    teen = number % 100 in (11, 12, 13)
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
