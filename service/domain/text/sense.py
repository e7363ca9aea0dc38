"""Words that turn a sentence round: negations, numbers, dates and periods, modal verbs.

Two changes in one sentence, one of them to such a word, may each be right and together wrong
("shall not" and another deadline), so a machine may not call their merge clean. Known for Russian
and English; of any other language nothing is known, and ``turning`` says so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from service.domain.ids import Language
from service.domain.text.words import is_number


class Turn(StrEnum):
    """What kind of word may turn a sentence round."""

    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    MODAL = "modal"
    UNKNOWN = "unknown-language"


_RUSSIAN = {
    Turn.NEGATION: (
        r"не|ни|нет|нельзя|никто|ничто|никак\w+|никогда|нигде|без|кроме|исключая|исключением|вместо|недопустим\w*"
        r"|невозможн\w*"
    ),
    Turn.MODAL: (
        r"долж(?:ен|на|но|ны)|обязан[аоы]?|обязыва\w+|вправе|может|могут|мог(?:ла|ло|ли)?|следует|подлеж\w+"
        r"|надлежит|необходим\w*|требу[ею]тся|(?:не)?допуска[ею]тся|разреша[ею]тся|запреща[ею]тся|запрещ[её]н[аоы]?"
        r"|разреш[её]н[аоы]?"
    ),
    Turn.NUMBER: (
        r"од(?:ин|на|но|ни|ного|ной|ному|ним|них|ну)|дв(?:а|е|ух|ум|умя|ое|оих)|тр(?:и|[её]х|[её]м|емя|ое|оих)"
        r"|четыр\w+|пят[ьи]ю?|шест[ьи]ю?|сем[ьи]ю?|вос[её]?м[ьи]\w*|девят[ьи]ю?|десят[ьи]ю?|\w+надцат\w+|\w+дцат\w+"
        r"|сорок\w*|\w+десят\w*|девяност\w+|сто|ста|дв[еу]х?ст\w+|трист\w+|\w+сот|тысяч\w*|миллион\w*|миллиард\w*"
        r"|половин\w+|трет[ьи]|четверт[ьи]|процент\w*|перв\w+|втор(?:ой|ая|ое|ые|ого|ому|ым|ых|ую|ыми)|трет(?:ий|ья|ье)"
    ),
    Turn.DATE: (
        r"январ\w+|феврал\w+|марта?|апрел\w+|ма[йяе]|июн\w+|июл\w+|август\w*|сентябр\w+|октябр\w+|ноябр\w+|декабр\w+"
        r"|день|дн(?:я|ю|[её]м|и|ей|ям|ями|ях)|недел\w+|месяц\w*|год[ауы]?|годов|лет|квартал\w*|час(?:а|ов|ы)?|минут\w*"
        r"|сут(?:ки|ок|кам)|календарн\w+|рабоч\w+|ежегодн\w+|ежеквартальн\w+|ежемесячн\w+|ежедневн\w+|бессрочн\w+"
    ),
}
_ENGLISH = {
    Turn.NEGATION: (r"not|no|nor|neither|never|none|nobody|nothing|without|unless|except\w*|cannot|\w+n['’]t|instead"),
    Turn.MODAL: (
        r"shall|may|must|should|can|could|might|will|would|ought|need|needs|required|entitled|obliged|prohibited"
        r"|permitted|allowed|forbidden"
    ),
    Turn.NUMBER: (
        r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
        r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|third|quarter|cent|percent|once|twice"
        r"|first|second"
    ),
    Turn.DATE: (
        r"january|february|march|april|june|july|august|september|october|november|december"
        r"|days?|weeks?|months?|years?|quarters?|hours?|minutes?|calendar|working|annual\w*|monthly|weekly|daily"
    ),
}
_KNOWN = {
    Language(language): {turn: re.compile(rf"(?:{words})", re.IGNORECASE) for turn, words in table.items()}
    for language, table in (("ru", _RUSSIAN), ("en", _ENGLISH))
}
_ROMAN = re.compile(r"[IVXLCDM]{2,}|[IVX]")
_SIGNS = frozenset("%№§<>≤≥=+−")


def turning(words: Iterable[str], language: Language) -> Turn | None:
    """The first way, in the order of ``Turn``, in which some of these tokens may turn a sentence.

    >>> turning(["30", " ", "не"], Language("ru"))
    <Turn.NEGATION: 'negation'>
    """
    known = _KNOWN.get(language)
    if known is None:
        return Turn.UNKNOWN if any(words) else None
    found = {turn for word in words for turn in _turns(word, known)}
    return next((turn for turn in Turn if turn in found), None)


def _turns(word: str, known: Mapping[Turn, re.Pattern[str]]) -> Iterator[Turn]:
    if is_number(word) or word in _SIGNS or _ROMAN.fullmatch(word):
        yield Turn.NUMBER
    yield from (turn for turn, pattern in known.items() if pattern.fullmatch(word))
