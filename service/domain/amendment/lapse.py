"""The words that stand in place of a repealed unit: «Утратила силу.», "Repealed." (domain.md §3.4, 8)."""

from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import EN, RU, Scheme, kind_gender, scheme_at
from service.domain.text.naming_words import Gender
from service.domain.text.tree import ClauseTree

_RUSSIAN = {Gender.MASCULINE: "утратил", Gender.FEMININE: "утратила", Gender.NEUTER: "утратило"}
_LISTED = {ClauseKind.POINT, ClauseKind.SUBPOINT, ClauseKind.INDENT, ClauseKind.ROW}
_STOPS = (".", ";", ",")


def lapsed(tree: ClauseTree, clause: ClauseId, scheme: Scheme) -> str | None:
    """The words for a unit; ``None`` in a language for which none are known.

    An item of a list goes on as it did: a small letter, the stop that it had.

    >>> lapsed(LAW, "p1", TEXT.scheme), lapsed(LAW, "i1", TEXT.scheme)
    ('Утратила силу.', 'утратил силу;')
    """
    path = tree.path(clause)
    unit = path[-1]
    if tree.language == RU:
        words = f"{_RUSSIAN[kind_gender(scheme_at(scheme, path), unit.kind)]} силу"
    elif tree.language == EN:
        words = "repealed"
    else:
        return None
    if unit.kind in _LISTED:
        return words + next((stop for stop in _STOPS if unit.text.endswith(stop)), ";")
    return f"{words.capitalize()}."
