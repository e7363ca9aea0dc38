"""Identifiers by place, after the Akoma Ntoso naming convention: ``art_5__para_2__point_a``.

They name a clause in URLs and exported files at one version; the permanent id is the clause's own.
Source: AKN-NC 1.0 (domain.md §4). Cyrillic letters are transliterated, so that «а» and "a" never look alike.
"""

import re
from collections import Counter
from collections.abc import Mapping

from service.domain.ids import ClauseId
from service.domain.text.clause import ClauseKind
from service.domain.text.numbering import counted
from service.domain.text.tree import ClauseTree, Placed

K = ClauseKind

PREFIXES: dict[ClauseKind, str] = {
    K.NAME: "longtitle",
    K.CITATION: "cit",
    K.RECITAL: "rec",
    K.PREAMBLE: "preamble",
    K.PART: "part",
    K.DIVISION: "title",
    K.SUBDIVISION: "subtitle",
    K.CHAPTER: "chp",
    K.SECTION: "sec",
    K.ARTICLE: "art",
    K.PARAGRAPH: "para",
    K.POINT: "point",
    K.SUBPOINT: "subpoint",
    K.INTRODUCTION: "intro",
    K.INDENT: "al",
    K.ANNEX: "att",
    K.NOTE: "note",
    K.TABLE: "table",
    K.ROW: "tr",
    K.CLOSING: "conclusions",
}
_ONE_OF_A_KIND = {K.NAME, K.PREAMBLE, K.INTRODUCTION, K.CLOSING}
_FROM_THE_TOP = {K.ARTICLE, K.RECITAL, K.CITATION}
"""Numbered through the act, so the units around them are no part of the name; an annex is."""

_LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        [
            *("a", "b", "v", "g", "d", "e", "yo", "zh", "z", "i", "j", "k", "l", "m", "n", "o", "p"),
            *("r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "eh", "yu", "ya"),
        ],
        strict=True,
    )
)
_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def number_part(label: str) -> str:
    """A label as it stands in an identifier: «5.1» and «5¹» give 5-1, «в» gives v.

    >>> number_part("5.1"), number_part("5¹"), number_part("в"), number_part("–1")
    ('5-1', '5-1', 'v', '0-1')
    """
    plain = re.sub("(?<=[0-9])(?=[⁰¹²³⁴-⁹])", "-", label).translate(_SUPERSCRIPT)
    plain = re.sub("^[-–]", "0-", plain)
    spelt = "".join(_spelt(letter) for letter in plain)
    return re.sub("[^0-9A-Za-z]+", "-", spelt).strip("-")


def _spelt(letter: str) -> str:
    made = _LETTERS.get(letter.lower(), letter)
    return made.upper() if letter.isupper() else made


def eids(tree: ClauseTree) -> Mapping[ClauseId, str]:
    """The identifier of every clause of a text; all different, and the same whenever made again.

    >>> list(eids(LAW).values())[:4]
    ['art_1', 'art_1__para_1', 'art_1__para_2', 'art_1__para_2__point_1']
    """
    made: dict[ClauseId, str] = {}
    held: set[str] = set()
    again: Counter[str] = Counter()
    numbers = counted(tree)
    for _, row in tree.walk():
        name = _name(row, numbers[row.clause.id])
        above = _above(tree, row, made)
        whole = eid = f"{above}__{name}" if above else name
        while eid in held:
            again[whole] += 1
            eid = f"{whole}_{again[whole] + 1}"
        held.add(eid)
        made[row.clause.id] = eid
    return made


def _name(row: Placed, place: int) -> str:
    unit, prefix = row.clause, PREFIXES[row.clause.kind]
    number = number_part(unit.label)
    if not number and unit.kind in _ONE_OF_A_KIND:
        return prefix
    return f"{prefix}_{number or place}"


def _above(tree: ClauseTree, row: Placed, made: Mapping[ClauseId, str]) -> str:
    if row.parent is None:
        return ""
    if row.clause.kind not in _FROM_THE_TOP:
        return made[row.parent]
    annexes = [unit.id for unit in tree.path(row.parent) if unit.kind is K.ANNEX]
    return made[annexes[-1]] if annexes else ""
