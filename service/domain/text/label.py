"""The bare number or letter of a unit, read so that labels can be compared and continued.

Reads what acts in force print: 5, 5.1, 5¹, 52¹⁻¹, 9-1, 1a, 1 bis, –1, IV, ПЕРВЫЙ, а, а.1, aa. Sources:
domain.md §3.2; letters in lists skip ё, й, ъ, ы, ь.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from service.domain.text.naming_words import LARGEST_ORDINAL, Gender, ordinal, read_ordinal

CYRILLIC_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"
"""The letters that number sub-points: the alphabet without ё, й, ъ, ы, ь."""
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"
SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"

Key = tuple[tuple[int, int], ...]
"""Sorts labels: (class, value) of the base, then of each index; a label stands before its own indices."""

_TO_SUPERSCRIPT = str.maketrans("0123456789-", SUPERSCRIPT_DIGITS + "⁻")
_FROM_SUPERSCRIPT = str.maketrans(SUPERSCRIPT_DIGITS + "⁻", "0123456789.")
_SUPERSCRIPTS = re.compile(f"[{SUPERSCRIPT_DIGITS}⁻]+")
_DASHES = str.maketrans("‐‑‒–—−", "------")
_ADVERBS = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_PIECE = re.compile(r"(-*)(\d+|[^\W\d_]+)")
_CYRILLIC_IN_ROMAN = str.maketrans("ХСМІ", "XCMI")  # Russian texts often print «IХ» with a Cyrillic Х
_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_LETTERS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_ROMAN_PARTS = (
    *((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X")),
    *((9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_LETTERS_FIRST = {"C", "D", "L", "M", "С", "М", "І"}  # nobody has a hundredth chapter; annexes C and D are common
_LONGEST_LETTERS = 4
_NUMBER, _LETTER, _WORD = 0, 1, 2
_STEP = 8  # between one number and the next there is room for what stands before it: –1, ––1


@lru_cache(maxsize=4096)
def key(label: str, *, roman: bool = False) -> Key:
    """The place of a label in an order; equal keys are one number in two hands («5.1», «5¹», «5-1»).

    ``roman`` reads small Roman numerals, which only their list tells from letters: (i), (ii), (iii).
    «–1» stands directly before 1, «1–a» directly before 1a.

    >>> key("5") < key("5.1") < key("5.2") < key("6"), key("7¹") == key("7.1"), key("1a") == key("1 bis")
    (True, True, True)
    """
    word = read_ordinal(label)
    if word is not None:
        return ((_NUMBER, _STEP * word),)
    plain = _SUPERSCRIPTS.sub(lambda found: "." + found[0].translate(_FROM_SUPERSCRIPT), label)
    pieces = _PIECE.findall(plain.translate(_DASHES))
    if not pieces:
        return ((_WORD, 0),)
    (before, first), *indices = pieces
    (kind, value), *rest = _base(first, roman=roman)
    parts = [(kind, _STEP * value - len(before)), *((_NUMBER, _STEP * letter) for _, letter in rest)]
    for dash, piece in indices:
        parts += _index(dash, piece)
    return tuple(parts)


def _base(piece: str, *, roman: bool) -> Key:
    if piece.isdecimal():
        return ((_NUMBER, int(piece)),)
    value = read_roman(piece.upper() if roman else piece)
    if value is not None and (roman or piece not in _LETTERS_FIRST):
        return ((_NUMBER, value),)
    return _letters(piece)


def _index(dash: str, piece: str) -> Key:
    """An index after a number; "1a" and "1 bis" count like 1.1: the first after 1."""
    if piece.isdecimal():
        return ((_NUMBER, _STEP * int(piece)),)
    if piece in _ADVERBS:
        return ((_NUMBER, _STEP * (_ADVERBS.index(piece) + 1)),)
    (kind, value), *rest = _letters(piece)
    first = (_WORD if kind == _WORD else _NUMBER, _STEP * value - len(dash))
    return (first, *((_NUMBER, _STEP * letter) for _, letter in rest))


def _letters(piece: str) -> Key:
    """a, b, …, z or а, б, …, я by place in the alphabet; "aa" is «a» with the index of its second letter.

    One list in two languages has equal keys: «в» of the Russian text is "c" of the English.
    """
    low = piece.lower()
    for alphabet in (CYRILLIC_LETTERS, LATIN_LETTERS):
        if len(low) <= _LONGEST_LETTERS and all(letter in alphabet for letter in low):
            return tuple((_LETTER, alphabet.index(letter) + 1) for letter in low)
    return ((_WORD, int.from_bytes(low.encode(), "big")),)


def read_roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals, a Cyrillic Х read as the X it looks like; ``None`` of anything else.

    >>> read_roman("XIV"), read_roman("IIII"), read_roman("")
    (14, None, None)
    """
    text = text.translate(_CYRILLIC_IN_ROMAN)
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_LETTERS[letter] for letter in text]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)


def write_roman(number: int) -> str:
    """A number from 1 to 399 in Roman capitals.

    >>> write_roman(14)
    'XIV'
    """
    made = ""
    for value, letters in _ROMAN_PARTS:
        count, number = divmod(number, value)
        made += letters * count
    return made


def is_roman_list(labels: Sequence[str]) -> bool:
    """Whether small letters of a list are Roman numerals: the list begins with i and goes on with ii.

    >>> is_roman_list(["i", "ii"]), is_roman_list(["h", "i", "j"]), is_roman_list(["i"])
    (True, False, True)
    """
    small = [label for label in labels if label.islower()]
    return bool(small) and all(read_roman(label.upper()) for label in small) and small[0] == "i"


def following(label: str, *, roman: bool = False) -> str | None:
    """The next label of the same hand: 7→8, 5.1→5.2, 5¹→5², 9-1→9-2, в→г, IV→V, ПЕРВЫЙ→ВТОРОЙ, 1a→1b.

    ``None`` where nothing follows: «я», a word that is no number.

    >>> following("5"), following("а"), following("iv", roman=True)
    ('6', 'б', 'v')
    """
    word = read_ordinal(label)
    if word is not None:
        return None if word == LARGEST_ORDINAL else _in_hand_of(label, ordinal(word + 1, _gender_of(label)))
    found = re.fullmatch(rf"(.*?)(\d+|[{SUPERSCRIPT_DIGITS}]+|[a-zA-Zа-яёА-ЯЁ]+)", label, re.DOTALL)
    if found is None:
        return None
    head, tail = found.groups()
    if tail in _ADVERBS:
        return None if tail == _ADVERBS[-1] else head + _ADVERBS[_ADVERBS.index(tail) + 1]
    if tail[-1] in SUPERSCRIPT_DIGITS:
        return head + str(int(tail.translate(_FROM_SUPERSCRIPT)) + 1).translate(_TO_SUPERSCRIPT)
    if tail.isdecimal():
        return head + str(int(tail) + 1)
    value = read_roman(tail.upper() if roman else tail)
    if value is not None and (roman or tail not in _LETTERS_FIRST):
        return head + _in_hand_of(tail, write_roman(value + 1))
    after = _letter_after(tail)
    return None if after is None else head + after


def beginning(label: str, *, roman: bool = False) -> str | None:
    """The first label of the same hand: 7→1, в→а, IV→I, c→a, iv→i, ВТОРАЯ→ПЕРВАЯ; ``None`` of an index or a word.

    >>> [beginning(label) for label in ("7", "в", "IV", "вторая", "5.1")]
    ['1', 'а', 'I', 'первая', None]
    """
    word = read_ordinal(label)
    if word is not None:
        return _in_hand_of(label, ordinal(1, _gender_of(label)))
    if len(key(label, roman=roman)) > 1:
        return None
    if label.isdecimal():
        return "1"
    if read_roman(label.upper() if roman else label) is not None and (roman or label not in _LETTERS_FIRST):
        return _in_hand_of(label, "I")
    first = next((alphabet[0] for alphabet in (CYRILLIC_LETTERS, LATIN_LETTERS) if label.lower() in alphabet), None)
    return None if first is None else _in_hand_of(label, first)


def _letter_after(piece: str) -> str | None:
    last = piece[-1].lower()
    for alphabet in (CYRILLIC_LETTERS, LATIN_LETTERS):
        if last in alphabet[:-1]:
            return piece[:-1] + _in_hand_of(piece[-1], alphabet[alphabet.index(last) + 1])
    return None


def _in_hand_of(model: str, made: str) -> str:
    if model.isupper():
        return made.upper()
    return made.capitalize() if model[0].isupper() else made.lower()


def _gender_of(word: str) -> Gender:
    ending = word.lower()[-2:]
    if ending in {"ая", "ья"}:
        return Gender.FEMININE
    return Gender.NEUTER if ending in {"ое", "ье"} else Gender.MASCULINE


def goes_on(before: Key, after: Key) -> bool:
    """Whether one number is the next after another, or an index to it: 2 → 3, 2 → 2.1, 2.1 → 3.

    >>> goes_on(key("2"), key("3")), goes_on(key("2¹"), key("3")), goes_on(key("2"), key("4"))
    (True, True, False)
    """
    (kind, value), *_ = before
    return (after[0] == (kind, value) and after > before) or after == ((kind, value + _STEP),)


def superscript(digits: str) -> str:
    """Digits and hyphens as superscripts: «5¹» of older texts.

    >>> superscript("52-1")
    '⁵²⁻¹'
    """
    return digits.translate(_TO_SUPERSCRIPT)
