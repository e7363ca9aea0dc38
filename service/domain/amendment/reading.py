"""A pasted instruction made operations on a text, or told why not; the way back from ``instruction``.

The order of trust: words that the grammar knows, a unit that the citation names alone, quoted words that stand there
exactly once. Where one of them fails the reader says where and what else it could be, and assumes nothing
(docs/explanation/wording.md).
"""

from collections.abc import Callable, Sequence

from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.direction import Muddle, Said
from service.domain.amendment.misfit import misfit
from service.domain.amendment.operation import NewNumber, Operation
from service.domain.amendment.reading_en import ENGLISH
from service.domain.amendment.reading_operations import Desk
from service.domain.amendment.reading_pieces import Piece, Tongue, directions
from service.domain.amendment.reading_quotes import FIRST, LAST, WAYS, Bare, bare, flatly
from service.domain.amendment.reading_result import (
    Ambiguous,
    Failed,
    NotUnderstood,
    Outcome,
    Read,
    Unfit,
)
from service.domain.amendment.reading_ru import RUSSIAN
from service.domain.amendment.succession import runs
from service.domain.ids import Language
from service.domain.text.citation import CitedText
from service.domain.text.clause import as_kept
from service.domain.text.naming import EN, RU
from service.domain.text.tree import ClauseTree

LONGEST = 200_000
"""Longer instructions are not read; no amendment is."""

TONGUES: dict[Language, Tongue] = {RU: RUSSIAN, EN: ENGLISH}


def in_language(instruction: str) -> Language:
    """The language in which an instruction is put, whatever the language of the words it quotes.

    >>> in_language("In article 5, leave out “срок”"), in_language("В статье 5 слова «in time» исключить")
    ('en', 'ru')
    """
    plain = bare(instruction, flatly)
    words = instruction if isinstance(plain, int) else plain.text
    cyrillic = sum("а" <= sign <= "я" or sign == "ё" for sign in words.lower())
    return RU if cyrillic >= sum("a" <= sign <= "z" for sign in words.lower()) else EN


def read(instruction: str, text: CitedText, language: Language, new_id: Callable[[], str]) -> Outcome:
    """The operations that an instruction in Russian or English asks for; ``new_id`` names what is new.

    Quotation marks may be paired in several ways: the strict one counts first; of the others one must be left.

    >>> read("В части 1 статьи 1 цифры «30» заменить цифрами «10»", TEXT, RU, str).operations[0].text
    'Орган решает за 10 дней.'
    >>> read("Статью 1 переписать", TEXT, RU, str).expected
    'deed'
    """
    said = as_kept(instruction)
    if fault := _unreadable(said):
        return fault
    first, *others = (bare(said, way) for way in WAYS)
    strict = _read(said, text, language, new_id, first)
    if isinstance(strict, Read):
        return strict
    otherwise = [one for at, one in enumerate(others) if one != first and one not in others[:at]]
    read_so = (_read(said, text, language, new_id, one) for one in otherwise)
    made = [one for one in read_so if isinstance(one, Read) and not _leaves_open(text, one)]
    if not made:
        return strict
    if any(_unlike(text, one, made[0]) for one in made):
        return Ambiguous(Said(said, 0, len(said)), "readings")
    return made[0]


def _unreadable(said: str) -> NotUnderstood | None:
    whole = Said(said[:LONGEST], 0, len(said))
    odd = next((at for at, sign in enumerate(said[:LONGEST]) if sign in f"{FIRST}{LAST}\0"), None)
    if odd is not None:
        return NotUnderstood(Said(said[odd], odd, odd + 1), "deed")
    return NotUnderstood(whole, "deed") if len(said) > LONGEST or not said.strip() else None


def _leaves_open(text: CitedText, one: Read) -> bool:
    """Whether a text would lose the other half of a quotation mark: then a mark that ends for two ended one."""
    made = apply_all(text.tree, one.operations)
    assert isinstance(made, Applied)
    before = {said for row in _said_by(text.tree) for said in row}
    changed = (said for row in _said_by(made.tree) for said in row if said not in before)
    return any(isinstance(said, str) and said.count("«") != said.count("»") for said in changed)


def _unlike(text: CitedText, one: Read, other: Read) -> bool:
    first, second = apply_all(text.tree, one.operations), apply_all(text.tree, other.operations)
    assert isinstance(first, Applied)
    assert isinstance(second, Applied)
    return _said_by(first.tree) != _said_by(second.tree)


def _said_by(tree: ClauseTree) -> list[tuple[object, ...]]:
    """All that a text says, whatever the ids of what is new in it."""
    rows = ((depth, row.clause) for depth, row in tree.walk())
    return [(depth, unit.kind, unit.label, unit.heading, unit.text) for depth, unit in rows]


def _read(said: str, text: CitedText, language: Language, new_id: Callable[[], str], plain: Bare | int) -> Outcome:
    if isinstance(plain, int):
        return NotUnderstood(Said(said[plain:], plain, len(said)), "quotation")
    found = directions(Piece(plain, TONGUES[language]))
    if isinstance(found, Muddle):
        return NotUnderstood(found.said, found.expected)
    desk = Desk(text, new_id)
    operations = desk.operations(found)
    if not isinstance(operations, tuple):
        return operations
    whole = Said(said, 0, len(said))
    return _unfit(text, operations, whole) or _miscounted(text, operations, desk.places, whole) or Read(operations)


def _unfit(text: CitedText, operations: Sequence[Operation], whole: Said) -> Failed | None:
    """Why the operations together do not fit the text, or change nothing of it."""
    if not operations:
        return NotUnderstood(whole, "deed")
    for operation, *_ in runs(operations):
        if (unfit := misfit(text.tree, operation)) is not None:
            return Unfit(whole, unfit.reason, unfit.clause)
    made = apply_all(text.tree, operations)
    if not isinstance(made, Applied):
        return Unfit(whole, "meets", made.clause)
    return Unfit(whole, "no-change") if made.tree.hash() == text.tree.hash() else None


def _miscounted(
    text: CitedText, operations: Sequence[Operation], places: Sequence[NewNumber], whole: Said
) -> Failed | None:
    """«Абзацы третий – пятый считать …» only says what follows; where it does not follow, something else was meant."""
    made = apply_all(text.tree, operations)
    assert isinstance(made, Applied)
    after = CitedText(made.tree, text.scheme)
    wrong = next((one for one in places if str(after.place(one.clause)) != one.label), None)
    return Unfit(whole, "numbers", wrong.clause) if wrong else None
