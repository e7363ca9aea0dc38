"""English wording of instructions, in the style of amendments to bills (domain.md §3.4)."""

from service.domain.amendment.word_changes import Deed, WordChange, figures, one_word


def told(change: WordChange) -> str:
    """One change, without its place.

    >>> told(WordChange(Deed.REPLACE, "30", "10"))
    'for the figure “30” substitute “10”'
    """
    words = quote(change.words.strip())
    match change.deed:
        case Deed.REPLACE:
            return f"for {_named(change.quoted)} substitute {words}"
        case Deed.DELETE:
            return f"leave out {_named(change.quoted)}"
        case Deed.INSERT_AFTER:
            return f"after {_named(change.quoted)} insert {words}"
        case Deed.INSERT_BEFORE:
            return f"before {_named(change.quoted)} insert {words}"
        case Deed.APPEND:
            return f"at the end insert {words}"
        case _:
            return f"at the end insert the sentence: {words}"


def quote(words: str) -> str:
    """Words in quotation marks, exactly as they are."""
    return f"“{words}”"


def _named(words: str) -> str:
    words = words.strip()
    noun = "figure" if figures(words) else "word"
    return f"the {noun if one_word(words) else noun + 's'} {quote(words)}"
