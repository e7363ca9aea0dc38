"""Places among siblings as strings that sort, so that an insertion moves no other clause.

A rank is a fraction between 0 and 1 in base 62 without trailing zeros ("V", "Vm", "k"); plain
code-point order (PostgreSQL ``COLLATE "C"``) is the order of the clauses.
"""

from collections.abc import Sequence

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def rank_between(before: str | None, after: str | None) -> str:
    """A rank after ``before`` and before ``after``; ``None`` stands for an open end.

    >>> rank_between(None, None), rank_between("V", None), rank_between("V", "W")
    ('V', 'k', 'VV')
    """
    low, high = before or "", after
    assert high is None or low < high, f"ranks out of order: {low!r}, {high!r}"
    made = ""
    while True:
        at = len(made)
        floor = DIGITS.index(low[at]) if at < len(low) else 0
        ceiling = DIGITS.index(high[at]) if high is not None and at < len(high) else len(DIGITS)
        if ceiling - floor > 1:
            return made + DIGITS[(floor + ceiling) // 2]
        if ceiling > floor:
            high = None
        made += DIGITS[floor]


def ranks(count: int) -> Sequence[str]:
    """``count`` ascending ranks of equal length, for the children of a text read for the first time.

    >>> ranks(3) == sorted(ranks(3))
    True
    """
    width = 1
    while len(DIGITS) ** width <= count + 1:
        width += 1
    step = len(DIGITS) ** width // (count + 1)
    return [_digits((place + 1) * step, width) for place in range(count)]


def _digits(number: int, width: int) -> str:
    made = ""
    for _ in range(width):
        number, digit = divmod(number, len(DIGITS))
        made = DIGITS[digit] + made
    return made.rstrip(DIGITS[0])
