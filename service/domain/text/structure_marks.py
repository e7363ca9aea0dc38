"""The marks that open a unit: «Статья 5. …», «1.», «а)», "Article 5", "(12)", "Having regard to …".

One table of patterns for Russian and English. A mark says what a paragraph looks like by itself; its
neighbours decide in ``structure_recognition``. A sentence that merely begins with a reference
(«Статья 5 настоящего Закона применяется …») is no mark.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from service.domain.text.clause import ClauseKind
from service.domain.text.label import read_roman
from service.domain.text.naming_words import read_ordinal

K = ClauseKind


class Sign(StrEnum):
    """What stands around a number or letter in front of a paragraph."""

    WORD = "word"  # Статья 5.
    STOP = "stop"  # 5.
    PARENTHESIS = "parenthesis"  # 5) or а)
    BRACKETS = "brackets"  # (5) or (a)


@dataclass(frozen=True, slots=True)
class Mark:
    """What a paragraph looks like: ``kind`` is what the sign usually means, ``rest`` what follows it."""

    kind: ClauseKind
    sign: Sign
    label: str
    rest: str


_UNIT_WORDS: dict[ClauseKind, re.Pattern[str]] = {
    kind: re.compile(rf"(?i:{words})\s*(?:№|(?:N|No\.?)(?=\s*[\dIVX]))?\s*")
    for kind, words in (
        (K.PART, r"(?:часть|part)(?!\w)"),
        (K.DIVISION, r"(?:раздел|title)(?!\w)"),
        (K.SUBDIVISION, r"(?:подраздел|subtitle)(?!\w)"),
        (K.CHAPTER, r"(?:глава|chapter)(?!\w)"),
        (K.SECTION, r"(?:параграф|section)(?!\w)|§"),
        (K.ARTICLE, r"(?:статья|article)(?!\w)"),
        (K.ANNEX, r"(?:приложение|annex|appendix)(?!\w)"),
        (K.NOTE, r"(?:примечани[ея]|notes?)(?!\w)"),
    )
}
_LABEL = re.compile(
    r"(?:–?\d{1,4}(?:\(\d{1,3}\)|(?:[.\-‑–]\d{1,3})*[⁰¹²³⁴-⁹⁻]*(?:[a-z]{0,2}|[а-я]?))(?:\s(?:bis|ter|quater|quinquies))?"
    r"|[IVXLCХС]+(?:[.\-‑]\d{1,3})*[⁰¹²³⁴-⁹⁻]*[a-z]?"
    r"|[A-ZА-Я])(?!\w)"
)
_WORD_LABEL = re.compile(r"[A-Za-zА-Яа-яЁё]+(?:\s+[а-яА-ЯёЁ]+)?")
_NUMBERED_IN_WORDS = {K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER}
_ENGLISH_WORDS = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
_AFTER_LABEL = re.compile(r"(?P<stop>\s*[.:]|\s*\n|\s+[–—-](?=\s))?\s*")
_BARE_PART = re.compile(r"(?:общая|особенная)\s+часть", re.IGNORECASE)
_PREAMBLE = re.compile(r"(?:преамбула|preamble)[.:]?", re.IGNORECASE)
_WHEREAS = re.compile(r"(?:whereas|исходя из того, что)\s*:", re.IGNORECASE)
_CITATION = re.compile(r"(?:having regard to|after (?:transmission|consulting)|acting in accordance)\b", re.IGNORECASE)

_LISTED: tuple[tuple[ClauseKind, Sign, re.Pattern[str]], ...] = (
    (
        K.PARAGRAPH,
        Sign.STOP,
        re.compile(
            r"(?P<label>–?\d{1,3}(?:\(\d{1,3}\)|(?:\.\d{1,3})*(?:-\d{1,2})?[⁰¹²³⁴-⁹⁻]*(?:[a-z]{0,2}|[а-я]?)))"
            r"\.(?:\s+|(?=[^\W\d]|[«“\"(]|$))(?P<rest>.*)",
            re.DOTALL,
        ),
    ),
    (
        K.PARAGRAPH,
        Sign.STOP,
        re.compile(r"(?P<label>\d{1,3}(?:\.\d{1,3})+)\s+(?P<rest>[А-ЯЁA-Z«“\"].*)", re.DOTALL),
    ),
    (
        K.POINT,
        Sign.PARENTHESIS,
        re.compile(r"(?P<label>\d{1,3}(?:[.\-‑]\d{1,3})*[⁰¹²³⁴-⁹⁻]*)\)\s*(?P<rest>.*)", re.DOTALL),
    ),
    (
        K.SUBPOINT,
        Sign.PARENTHESIS,
        re.compile(
            r"(?P<label>[а-яёА-ЯЁA-Z](?:[.\-‑]?\d{1,2})?[⁰¹²³⁴-⁹⁻]*|[a-z]{1,4}(?:\.\d{1,2})*)\)\s*(?P<rest>.*)",
            re.DOTALL,
        ),
    ),
    (
        K.POINT,
        Sign.BRACKETS,
        re.compile(r"\((?P<label>\d{1,3}[a-z]{0,2}|[a-z]{1,4}|[а-яё](?:\.\d{1,2})?)\)\s*(?P<rest>.*)", re.DOTALL),
    ),
    (K.DIVISION, Sign.STOP, re.compile(r"(?P<label>[IVXLC]+)\.\s+(?P<rest>\S.*)", re.DOTALL)),
)


def mark_of(text: str) -> Mark | None:
    """What a paragraph's first characters say; ``None`` for an unnumbered paragraph.

    >>> mark_of("Статья 5. Надзор").rest, mark_of("Статья 5 настоящего Закона применяется.")
    ('Надзор', None)
    """
    if _PREAMBLE.fullmatch(text) or _WHEREAS.fullmatch(text):
        return Mark(K.PREAMBLE, Sign.WORD, "", text)
    if _BARE_PART.fullmatch(text):
        return Mark(K.PART, Sign.WORD, "", text)
    if _CITATION.match(text):
        return Mark(K.CITATION, Sign.WORD, "", text)
    return _titled(text) or _listed(text)


def _titled(text: str) -> Mark | None:
    for kind, word in _UNIT_WORDS.items():
        if opening := word.match(text):
            return _after_word(kind, text[opening.end() :])
    return None


def _after_word(kind: ClauseKind, after: str) -> Mark | None:
    label = _label_at(kind, after)
    found = _AFTER_LABEL.match(after, len(label))
    assert found is not None
    rest = after[found.end() :].strip()
    stopped = found["stop"] is not None
    if kind is K.NOTE:
        return Mark(kind, Sign.WORD, _indexed(label), rest) if stopped else None
    if not label and kind is not K.ANNEX:
        return None
    if not rest or stopped or _is_title(kind, rest):
        return Mark(kind, Sign.WORD, _indexed(label), rest)
    return None


def _indexed(label: str) -> str:
    """«12(1)», as plain text has a superscript: 12.1, and the person who looks sees that it is printed otherwise."""
    return label[:-1].replace("(", ".") if label.endswith(")") else label


def _label_at(kind: ClauseKind, after: str) -> str:
    if found := _LABEL.match(after):
        return found[0]
    words = _WORD_LABEL.match(after)
    if words is None or kind not in _NUMBERED_IN_WORDS:
        return ""
    for said in (words[0], words[0].split()[0]):
        if read_ordinal(said) is not None or said.lower() in _ENGLISH_WORDS:
            return said
    return ""


def _is_title(kind: ClauseKind, rest: str) -> bool:
    """Whether words that follow a number without a full stop name the unit, and do not make a sentence of it."""
    if rest[-1] in ".;,":
        return False
    return not rest[0].islower() or (kind is K.ANNEX and rest.split(maxsplit=1)[0].lower() in {"к", "to"})


def _listed(text: str) -> Mark | None:
    for kind, sign, pattern in _LISTED:
        found = pattern.fullmatch(text)
        if found and _is_list_label(found["label"]):
            return Mark(kind, sign, _indexed(found["label"]), found["rest"].strip())
    return None


def _is_list_label(label: str) -> bool:
    """Letters of more than two are a number only as Roman numerals: (iii), not (see)."""
    letters = label.rstrip("0123456789.-‑")
    return not letters.isalpha() or len(letters) <= 2 or read_roman(letters.upper()) is not None
