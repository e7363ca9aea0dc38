"""A text as the units a lawyer marks: words, numbers, punctuation and spaces.

Tokens put together give the text again, exactly. Nothing is normalised here: an invisible or
look-alike character makes another token (``hygiene`` names it to people).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # accents and invisible characters do not end a word
_TOKEN = re.compile(
    rf"[^\W\d_](?:[^\W_]|[{_INSIDE}]|[-'’‑](?=[^\W_]))*"  # a word, hyphens and apostrophes inside it included
    r"|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\w)(?:[.,]\d+)?"  # 1 000 000, 2 500,50
    r"|\d+\w*(?:[-.,/](?=\d)\d+\w*)*"  # 30, 5.1, 9-1, 01.02.2026, 1a, 5¹
    r"|\s|[^\w\s]|_"
)
_STOP = re.compile(r"[.!?…]+[»\"”’)\]]*(?P<gap>\s+)(?P<next>[«\"“‘(\[]*\w)")
STOPS = frozenset(".!?…")
_POINT = re.compile(
    r"(?:^|[:;.\n])\s*(?:[^\W\d_]{1,6}\s+)?"  # a list goes on after a mark, its last point often after «или»
    r"\(?(?P<label>[^\W\d_]|\d{1,2}|[ivx]{2,5})\)(?=\s)"
)
_SHORT = re.compile(
    r"\b(?:[^\W\d_]|ст|гл|пп|подп|абз|разд|прил|см|ср|др|пр|им|руб|тыс|млн|млрд|no|nos|arts?|paras?|pp|cf|al|eg|ie)$",
    re.IGNORECASE,
)


def tokens(text: str) -> list[str]:
    """The words, numbers, punctuation marks and single spaces of a text, in order.

    >>> tokens("не позднее 30 дней")
    ['не', ' ', 'позднее', ' ', '30', ' ', 'дней']
    """
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    """Whether a token is a word or a number rather than punctuation or space.

    >>> is_word("5.1"), is_word("–")
    (True, False)
    """
    return token[0].isalnum()


def is_number(token: str) -> bool:
    """Whether a token is written in figures, with whatever stands behind them.

    >>> is_number("5.1"), is_number("1a"), is_number("пять")
    (True, True, False)
    """
    return token[0].isdigit()


def is_sentence(words: Sequence[str]) -> bool:
    """Whether some tokens, spaces around them aside, are one or more whole sentences.

    >>> is_sentence(tokens(" Решение окончательно."))
    True
    """
    first = next((word for word in words if not word.isspace()), "")
    last = next((word for word in reversed(words) if not word.isspace()), "")
    return first[:1].isupper() and last in STOPS


def points(words: Sequence[str]) -> Sequence[int]:
    """The tokens that number the points of a list inside a text, a citation of points not among them.

    >>> points(tokens("вправе: а) обратиться; б) обжаловать по подпункту «а)» пункта 1"))
    [3, 9]
    """
    places = {place: at for at, place in enumerate(accumulate(map(len, words), initial=0))}
    starts = (point.start("label") for point in _POINT.finditer("".join(words)))
    return [places[start] for start in starts if start in places]  # else it is the end of a longer number


def sentence_ends(text: str) -> Iterator[int]:
    """Where each sentence but the last ends, as a position in code points, stop and closing quotes included.

    In doubt the sentence goes on: an abbreviation («ст. 5», "No. 3"), a line that ends without a stop.

    >>> list(sentence_ends("Срок по ч. 1 – 30 дней. Он продлевается."))
    [23]
    """
    for stop in _STOP.finditer(text):
        begins = "\n" in stop["gap"] or stop["next"][-1].isupper()
        if begins and not _SHORT.search(text, max(0, stop.start() - 6), stop.start()):
            yield stop.start("gap")


def sentence_borders(words: Sequence[str]) -> Sequence[int]:
    """The tokens before which each sentence ends; the end of the text is the last.

    >>> sentence_borders(tokens("Да. Нет."))
    [2, 5]
    """
    places = {place: at for at, place in enumerate(accumulate(map(len, words), initial=0))}
    return [*(places[end] for end in sentence_ends("".join(words)) if end in places), len(words)]
