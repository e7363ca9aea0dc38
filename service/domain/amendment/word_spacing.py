"""Spaces around words that come and go: an instruction names words, never the spaces between them.

Each function gives a splice (start, end, words) of the old text.
"""

OPENING = frozenset("«„“‘([{")
CLOSING = frozenset("»”’)]},.;:!?…%")
_STRAIGHT = frozenset("\"'")

Splice = tuple[int, int, str]


def replaced(text: str, start: int, end: int, words: str) -> Splice:
    """Words in place of others; the spaces around stay unless a word comes where a mark was, or a mark where a word.

    >>> replaced("дней, но", 4, 8, "и"), replaced("дней но", 5, 7, ", но")
    ((4, 8, ' и'), (4, 7, ', но'))
    """
    if words[0] in CLOSING and text[start] not in CLOSING:
        start = _back(text, start)
    elif _is_word(text[start]) != _is_word(words[0]) and _parted(text[:start], words):
        words = " " + words
    if _is_word(text[end - 1]) != _is_word(words[-1]) and _parted(words, text[end:]):
        words += " "
    return start, end, words


def closed(text: str, start: int, end: int) -> Splice:
    """Nothing in place of words: of two spaces one goes, and none stays before a mark or at an end.

    >>> closed("за 30 дней.", 3, 10), closed("за 30 дней", 3, 5), closed("Все за", 0, 3)
    ((2, 10, ''), (3, 6, ''), (0, 4, ''))
    """
    before, behind = text[:start], text[end:]
    if not behind or behind[0] in CLOSING:
        return _back(text, start), end, ""
    if not before or before[-1].isspace() or before[-1] in OPENING:
        return start, end + (1 if behind[0].isspace() else 0), ""
    return start, end, " " if _is_word(before[-1]) and _is_word(behind[0]) else ""


def between(text: str, at: int, words: str) -> Splice:
    """Words put in at a place between others.

    >>> between("за дней", 2, "30"), between("дней.", 4, ", но"), between("дней но", 5, ",")
    ((2, 2, ' 30'), (4, 4, ', но'), (4, 4, ','))
    """
    if words[0] in CLOSING:
        at = _back(text, at)
    left = " " if _parted(text[:at], words) else ""
    right = " " if _parted(words, text[at:]) else ""
    return at, at, left + words + right


def _parted(left: str, right: str) -> bool:
    """Whether a space belongs between two pieces of text that have none."""
    if not left or not right or left[-1].isspace() or right[0].isspace():
        return False
    if left[-1] in OPENING or right[0] in CLOSING:
        return False
    if left[-1] in _STRAIGHT:
        return not _opens(left)
    return left[-1] not in "/-" and right[0] not in "/-"


def _opens(left: str) -> bool:
    """Whether the straight quotation mark at the end opens a quotation."""
    return len(left) == 1 or left[-2].isspace() or left[-2] in OPENING


def _is_word(sign: str) -> bool:
    return sign.isalnum()


def _back(text: str, at: int) -> int:
    """The end of the word before a place."""
    return len(text[:at].rstrip())
