"""Words that turn a sentence round: negations and conditions, numbers and bounds, dates and periods, modal verbs.

Two changes in one sentence, one of them to such a word, may each be right and together wrong
("shall not" and another deadline), so a machine may not call their merge clean. Known for Russian
and English; of any other language nothing is known, and ``turning`` says so.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from service.domain.ids import Language
from service.domain.text.hygiene import oddities
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
        r"не|ни|нет|нельзя|ник(?:то|ого|ому|ем|ом)|нич(?:то|его|ему|ем|[её]м)|никак\w+|никогда|никуда|нигде|без|кроме"
        r"|исключая|исключением|вместо|недопустим\w*|невозможн\w*|недействит\w+|несоответств\w+|неисполнени\w+"
        r"|отсутств\w+|помимо|вне|если|только|лишь|исключительно|иначе|отказ\w*|откаж\w+|отклон[яеи]\w+"
        r"|не(?:законн|правомерн|надлежащ|своевремен|обоснован|достаточн|полн|достоверн|добросовестн|уважительн)\w+"
        r"|не\w{3,}(?:ани|ени|яти)(?:[еяю]|ем|ях?|ям|ями|й)"
    ),
    Turn.MODAL: (
        r"долж(?:ен|на|но|ны)|обязан[аоы]?|обязыва\w+|вправе|может|могут|мог(?:ла|ло|ли)?|следует|подлеж\w+"
        r"|надлежит|необходим\w*|возможн\w+|рекоменд\w+|требу[ею]тся|(?:не)?допуска[ею]тся|(?:не)?допустим[аоы]?|разреша[ею]тся|запреща[ею]тся"
        r"|запрещ[её]н[аоы]?|разреш[её]н[аоы]?|запрет\w*|можно|нужно|надо|смо(?:жет|гут)|обяз(?:уется|уются|анность\w*"
        r"|анност\w+|ательн\w+)|право|управомочен\w*|уполномочен[аоы]?"
    ),
    Turn.NUMBER: (
        r"од(?:ин|на|но|ни|ного|ной|ному|ним|них|ну)|дв(?:а|е|ух|ум|умя|ое|оих)|тр(?:и|[её]х|[её]м|емя|ое|оих)"
        r"|четыр\w+|(?:четвер|пятер|шестер|семер)(?:о|ых|ым|ыми)|пят[ьи]ю?|шест[ьи]ю?|сем[ьи]ю?|вос[еёь]?м[ьи]\w*|девят[ьи]ю?|десят[ьи]ю?|\w+надцат\w+|\w+дцат\w+"
        r"|сорок\w*|\w+десят\w*|девяност\w+|сто|ста|дв[еу]х?ст\w+|трист\w+|\w+сот|\w*(?:двум|трем|тр[её]м|[ьеё]м|ью|двумя|тремя|ырьмя)ста(?:м|ми|х)|тысяч\w*|миллион\w*|миллиард\w*"
        r"|половин\w+|трет[ьи]|четверт[ьи]|процент\w*|перв\w+|втор(?:ой|ая|ое|ые|ого|ому|ым|ом|ых|ую|ыми)|трет(?:ий|ь\w+)"
        r"|четв[её]рт\w+|(?:пят|шест|седьм|восьм|девят|десят|\w*сот|\w+сорок\w*)(?:ый|ой|ого|ому|ом|ым|ая|ую|ое|ые|ых|ыми)"
        r"|об(?:а|е|оих|еих|оим|еим|оими|еими)|полтор[аы]|полутора|дважды|трижды|\w*кратн\w+|двойн\w+|удво\w+|тыс|млн|млрд"
        r"|нул\w{1,3}|нулев\w+|нол\w{1,3}|ноль|более|менее|больше|меньше|свыше|сверх|миним\w+|максим\w+"
        r"|наи(?:мень|боль)ш\w+|превы[шс]\w+|вс[её]|всех|всем|всеми|кажд\w+|люб(?:ой|ая|ое|ые|ого|ому|ым|ом|ых|ыми|ую)"
        r"|единственн\w+|нескольк\w+|единовременн\w+|впервые"
    ),
    Turn.DATE: (
        r"январ\w+|феврал\w+|март(?:а|е|у|ом)?|апрел\w+|ма[йяе]|июн\w+|июл\w+|август\w*|сентябр\w+"
        r"|октябр\w+|ноябр\w+|декабр\w+|день|дн(?:я|ю|[её]м|и|ей|ям|ями|ях)|недел\w+|месяц\w*|год[ауы]?|год(?:е|ом|ов|ам|ах|ами)|лет|квартал\w*"
        r"|час(?:а|у|е|ом|ов|ы|ам|ах|ами)?|минут\w*|сут(?:ки|ок|кам|ках)|полугод\w+|декад\w+|(?:десяти|сто)лети\w+"
        r"|\w*(?:дневн|недельн|месячн|летн|годичн|годов|суточн|часов|минутн)(?:[ыои]й|[ое]го|[ое]му|[ыио]м|[ая]я|[ую]ю"
        r"|[оые]е|[ыи]х|[ыи]ми|ие)|незамедлительн\w+|немедленн\w+|календарн\w+|рабоч\w+|ежегодн\w+|ежеквартальн\w+"
        r"|ежемесячн\w+|ежедневн\w+|бессрочн\w+|поздн(?:ее|ей)|позже|ран(?:ее|ьше)|до|после|временн\w+"
        r"|понедельник\w*|вторник\w*|четверг\w*|пятниц\w+|суббот\w+|воскресень\w+"
    ),
}
_ENGLISH = {
    Turn.NEGATION: (
        r"not|no|nor|neither|never|none|nobody|nothing|nowhere|without|unless|except\w*|cannot"
        r"|\w+n['’]t|instead|non-\w+|excluding|save|barring|if|only|solely|otherwise|refus\w+|fail\w*|lack\w*"
        r"|absence|despite|notwithstanding|(?:un|il|in|im|ir)(?:lawful|legal|valid|admissible|possible|regular)\w*"
    ),
    Turn.MODAL: (
        r"shall|may|must|should|can|could|might|will|would|ought|need|needs|required|entitled|obliged|prohibited"
        r"|permitted|allowed|forbidden|requires?|mandatory|optional|compulsory|obligations?|duty|duties|liable|bound"
        r"|authori[sz]ed|empowered|recommended"
    ),
    Turn.NUMBER: (
        r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
        r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|third|quarter|cent|percent|once|twice"
        r"|first|second|fifth|eighth|ninth|twelfth|(?:four|six|seven|ten|\w+teen|\w*hundred|\w*thousand)ths?|\w+tieths?"
        r"|thirds|halves|both|double|triple|twofold|threefold|thrice|dozens?|single|sole|least|most|more|less|fewer"
        r"|maximum|minimum|exceed\w*|all|every|each|several"
    ),
    Turn.DATE: (
        r"january|february|march|april|june|july|august|september|october|november|december"
        r"|days?|weeks?|months?|years?|quarters?|hours?|minutes?|calendar|working|annual\w*|monthly|weekly|daily|hourly"
        r"|yearly|quarterly|immediately|forthwith|decades?|fortnight\w*|semesters?|biennial|within|before|after|until"
        r"|later|earlier|prior|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    ),
}
_KNOWN = {
    Language(language): {turn: re.compile(rf"(?:{words})", re.IGNORECASE) for turn, words in table.items()}
    for language, table in (("ru", _RUSSIAN), ("en", _ENGLISH))
}
_OPPOSITE = {
    Language("ru"): re.compile(r"(?:не|без|бес)(?P<rest>\w{3,})", re.IGNORECASE),
    Language("en"): re.compile(r"(?:un|in|im|il|ir|dis|non)-?(?P<rest>\w{3,})", re.IGNORECASE),
}
_SOUNDED = re.compile("[\u0300-\u036f]")
"""Marks of stress: «мо́жет»."""
_LATIN, _CYRILLIC = "ABCEHKMOPTXaceopxy", "АВСЕНКМОРТХасеорху"
_SEEN_AS = {Language("ru"): str.maketrans(_LATIN, _CYRILLIC), Language("en"): str.maketrans(_CYRILLIC, _LATIN)}
_ROMAN = re.compile(r"[IVXLCDM]{2,}|[IVX]")
_SIGNS = frozenset("%‰№§<>≤≥=+−½⅓⅔¼¾")


def turning(words: Iterable[str], language: Language) -> Turn | None:
    """The first way, in the order of ``Turn``, in which some of these tokens may turn a sentence.

    Of the words that go and come one may be the opposite of another. A word that is not what it seems (of two
    scripts, with something invisible in it) may be any.

    >>> turning(["30", " ", "не"], Language("ru"))
    <Turn.NEGATION: 'negation'>
    >>> turning(["lawful", "unlawful"], Language("en")), turning(["мeсто"], Language("ru"))  # a Latin e
    (<Turn.NEGATION: 'negation'>, <Turn.NEGATION: 'negation'>)
    """
    known = _KNOWN.get(language)
    if known is None:
        return Turn.UNKNOWN if any(words) else None
    changed = list(words)
    if _has_opposites(changed, language):
        return Turn.NEGATION
    found = {turn for word in changed for turn in _turns(word, language, known)}
    return next((turn for turn in Turn if turn in found), None)


def _has_opposites(words: Iterable[str], language: Language) -> bool:
    every = {word.lower() for word in words}
    opposites = (_OPPOSITE[language].fullmatch(word) for word in every)
    return any(found["rest"] in every for found in opposites if found)


def _turns(word: str, language: Language, known: Mapping[Turn, re.Pattern[str]]) -> Iterator[Turn]:
    if is_number(word) or word in _SIGNS or _ROMAN.fullmatch(word):
        yield Turn.NUMBER
    if oddities(word, language):
        yield Turn.NEGATION
    seen = _SOUNDED.sub("", word)
    alike = seen.translate(_SEEN_AS[language])
    for part in {seen, alike, *seen.split("-"), *seen.split("‑")}:
        yield from (turn for turn, pattern in known.items() if pattern.fullmatch(part))
