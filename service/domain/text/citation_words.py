"""The words that name units in citations, in every form in which people write them."""

import re
from collections.abc import Iterator, Mapping

from service.domain.text import naming_words as words
from service.domain.text.clause import ClauseKind
from service.domain.text.naming import ENGLISH_NAMES, RUSSIAN_NAMES, Scheme, scheme_at
from service.domain.text.naming_words import CASES, ENGLISH_ORDINALS, Noun
from service.domain.text.structure_nesting import RANKS

K = ClauseKind

_NOUNS: Mapping[str, Noun] = {
    noun.singular[0]: noun
    for noun in (
        *(words.CHAST, words.PUNKT, words.PODPUNKT, words.PARAGRAF, words.RAZDEL, words.PODRAZDEL, words.OTDEL),
        *(words.ABZAC, words.GLAVA, words.STATYA, words.PREAMBULA, words.PRILOZHENIE, words.PRIMECHANIE),
        *(words.NAIMENOVANIE, words.TABLICA, words.STROKA),
    )
}
_SHORT_RUSSIAN = {
    "подп.": "подпункт",
    "пп.": "подпункт",
    "п.": "пункт",
    "ч.": "часть",
    "ст.": "статья",
    "гл.": "глава",
    "разд.": "раздел",
    "абз.": "абзац",
    "прил.": "приложение",
    "§": "параграф",
    "заголовок": "наименование",
    "заголовке": "наименование",
    "заголовка": "наименование",
    "название": "наименование",
    "названии": "наименование",
    "названия": "наименование",
}
_ENGLISH = (
    *("title", "part", "subtitle", "chapter", "section", "article", "paragraph", "point", "subpoint"),
    *("subparagraph", "indent", "annex", "recital", "preamble", "note", "heading", "table", "row"),
)
_SHORT_ENGLISH = {"art.": "article", "para.": "paragraph", "sub-paragraph": "subparagraph", "sub-point": "subpoint"}
SHORTEST_BEGINNING = 4
"""So many letters of an English unit word, if no other begins so, stand for it («poin» in LIBE's own list)."""

HEADINGS = frozenset({"наименование", "heading", "title"})
"""Words that, without a number, mean the heading of the unit cited."""
PARAGRAPHS_BY_COUNT = frozenset({"абзац", "indent", "subparagraph"})
BY_COUNT = PARAGRAPHS_BY_COUNT | {"строка", "row"}
"""Words for units that have no number of their own, only a place among their like."""
_ANNEXES = frozenset({"приложение", "annex"})
_PREAMBLES = frozenset({"преамбула", "preamble"})
WITHOUT_NUMBER = _ANNEXES | _PREAMBLES | HEADINGS | {"примечание", "note", "таблица", "table"}


def _forms() -> Iterator[tuple[str, str]]:
    for name, noun in _NOUNS.items():
        for case in CASES:
            yield noun.form(case).replace("ё", "е"), name
            yield noun.form(case, plural=True).replace("ё", "е"), name
    yield from _SHORT_RUSSIAN.items()
    for name in _ENGLISH:
        yield name, name
        yield f"{name}s", name
    yield from _SHORT_ENGLISH.items()


FORMS: Mapping[str, str] = dict(_forms())
"""Every form, in small letters and with е for ё, and the word it is a form of."""

UNIT_WORD = re.compile(
    r"(?<![\w.])(?:"
    + "|".join(re.escape(form) + ("" if form[-1] in ".§" else r"(?!\w)") for form in sorted(FORMS, key=len)[::-1])
    + ")",
    re.IGNORECASE,
)
_BEGINNING = re.compile(rf"[a-z]{{{SHORTEST_BEGINNING},}}(?!\w)", re.IGNORECASE)

ENGLISH_ORDINAL = {word: number for number, word in enumerate(ENGLISH_ORDINALS, 1)}


def unit_word(text: str, at: int) -> tuple[str, int] | None:
    """The unit word that begins at a place of a text, and where it ends.

    >>> unit_word("пунктами 1 и 2", 0)
    ('пункт', 8)
    """
    if found := UNIT_WORD.match(text, at):
        return FORMS[found[0].lower()], found.end()
    if found := _BEGINNING.match(text, at):
        meant = [word for word in _ENGLISH if word.startswith(found[0].lower())]
        if len(meant) == 1:
            return meant[0], found.end()
    return None


def kinds_called(scheme: Scheme, word: str, *, in_article: bool) -> tuple[ClauseKind, ...]:
    """The kinds that a word can stand for under a scheme, in an article or elsewhere.

    >>> kinds_called(Scheme.RU_PARTS, "пункт", in_article=True)
    (<ClauseKind.POINT: 'point'>,)
    """
    if word in _ALIASES:
        return _ALIASES[word]
    own = scheme if in_article else scheme_at(scheme, ())
    russian = tuple(kind for kind, noun in RUSSIAN_NAMES[own].items() if noun.singular[0] == word)
    return russian or tuple(kind for kind, name in ENGLISH_NAMES[own].items() if name == word) or _OTHERWISE[word]


_ALIASES: Mapping[str, tuple[ClauseKind, ...]] = {
    "subparagraph": (K.INDENT,),
    "indent": (K.INDENT,),
    "title": (K.DIVISION, K.NAME),
    "heading": (K.NAME,),
}
_OTHERWISE: Mapping[str, tuple[ClauseKind, ...]] = {
    "параграф": (K.SECTION, K.PARAGRAPH),
    "отдел": (K.SECTION,),
    "paragraph": (K.PARAGRAPH,),
    "subpoint": (K.SUBPOINT,),
    "point": (K.POINT,),
    "section": (K.SECTION,),
}


def depth_of(word: str) -> int:
    """Roughly how deep units of that name stand, to tell which end of a citation is the outer one.

    >>> depth_of("статья") < depth_of("часть") < depth_of("пункт")
    True
    """
    depths = [RANKS[kind] for scheme in Scheme for kind in kinds_called(scheme, word, in_article=True)]
    return max(depths)
