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

_ACCUSATIVE = ("слово", "слова", "цифру", "цифры")
_INSTRUMENTAL = ("словом", "словами", "цифрой", "цифрами")
_GENITIVE = ("слова", "слов", "цифры", "цифр")


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
    return _MARKS[words.strip()][0] if words.strip() in _MARKS else _named(words, _ACCUSATIVE)


def _instrumental(words: str) -> str:
    return _MARKS[words.strip()][1] if words.strip() in _MARKS else _named(words, _INSTRUMENTAL)


def _genitive(words: str) -> str:
    return _named(words, _GENITIVE)


def _named(words: str, forms: tuple[str, str, str, str]) -> str:
    """Words with the noun for them: one word, several, one figure, several figures."""
    words = words.strip()
    one, several, figure, more = forms
    if figures(words):
        return f"{figure if len(words) == 1 else more} {quote(words)}"
    return f"{one if one_word(words) else several} {quote(words)}"
