"""Characters that XML cannot carry, shown by their pictures rather than lost (NUL as ␀)."""

import re

_PICTURES = 0x2400
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    r"""The text with every character that XML 1.0 forbids replaced by one that is seen.

    >>> visible("a\x00b")
    'a␀b'
    """
    return _ILLEGAL.sub(_picture, text)


def _picture(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(_PICTURES + code) if code < ord(" ") else "\ufffd"
