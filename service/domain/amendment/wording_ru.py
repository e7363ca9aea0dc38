"""Russian wording of instructions: what is said of words, in the cases that the verbs ask for (domain.md §3.4)."""

from collections.abc import Sequence

from service.domain.amendment.word_changes import Deed, WordChange, figures, one_word

_MARKS = {
    ".": ("точку", "точкой"),
    ",": ("запятую", "запятой"),
    ";": ("точку с запятой", "точкой с запятой"),
    ":": ("двоеточие", "двоеточием"),
    "–": ("тире", "тире"),
}


def told(change: WordChange) -> str:
    """One change, without its place.

    >>> told(WordChange(Deed.REPLACE, "30", "10"))
    'цифры «30» заменить цифрами «10»'
    """
    words = change.words.strip()
    match change.deed:
        case Deed.REPLACE:
            return f"{_accusative(change.quoted)} заменить {_instrumental(words)}"
        case Deed.DELETE:
            return f"{_accusative(change.quoted)} исключить"
        case Deed.INSERT_AFTER:
            return f"после {_genitive(change.quoted)} дополнить {_instrumental(words)}"
        case Deed.INSERT_BEFORE:
            return f"перед {_instrumental(change.quoted)} дополнить {_instrumental(words)}"
        case Deed.APPEND:
            return f"дополнить {_instrumental(words)}"
        case _:
            return f"дополнить предложением следующего содержания: {quote(words)}"


def adds_only(changes: Sequence[WordChange]) -> bool:
    """Whether words are only added: then the unit stands in the accusative, without «в»."""
    return all(change.deed not in {Deed.REPLACE, Deed.DELETE} for change in changes)


def quote(words: str) -> str:
    """Words in quotation marks, exactly as they are."""
    return f"«{words}»"


def _accusative(words: str) -> str:
    words = words.strip()
    if words in _MARKS:
        return _MARKS[words][0]
    if figures(words):
        return f"{'цифру' if len(words) == 1 else 'цифры'} {quote(words)}"
    return f"{'слово' if one_word(words) else 'слова'} {quote(words)}"


def _instrumental(words: str) -> str:
    words = words.strip()
    if words in _MARKS:
        return _MARKS[words][1]
    if figures(words):
        return f"{'цифрой' if len(words) == 1 else 'цифрами'} {quote(words)}"
    return f"{'словом' if one_word(words) else 'словами'} {quote(words)}"


def _genitive(words: str) -> str:
    words = words.strip()
    if figures(words):
        return f"{'цифры' if len(words) == 1 else 'цифр'} {quote(words)}"
    return f"{'слова' if one_word(words) else 'слов'} {quote(words)}"
