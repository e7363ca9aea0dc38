"""The words that examples in the domain may use beside those of their own module: a law, and what is done to it.

``LAW`` and ``NEXT`` are two versions of it, ``TEXT`` is ``LAW`` to be cited, ``CROSSING`` leads from one to the other;
``do`` makes operations and amendments (``tests.drafting``), ``tree`` draws texts (``tests.language``); ``shown`` tells
a text clause by clause, ``new_ids`` names new clauses, ``russian`` sets the quotations of an instruction aside;
``READ`` is a file recognised, ``MANNER`` how ``LAW`` is numbered.
"""

from collections.abc import Callable, Mapping
from itertools import count

from service.domain.amendment.carried import Crossing
from service.domain.amendment.footprint import disturbed
from service.domain.amendment.lineage import lineage
from service.domain.amendment.reading_pieces import Piece
from service.domain.amendment.reading_quotes import bare, strictly
from service.domain.amendment.reading_ru import RUSSIAN
from service.domain.ids import Language
from service.domain.text.citation import CitedText
from service.domain.text.naming import Scheme
from service.domain.text.numbering import Manner, Regime
from service.domain.text.structure import SourceParagraph
from service.domain.text.structure_recognition import recognise
from service.domain.text.tree import ClauseTree
from tests import drafting
from tests.language import tree

_DRAWING = """
    article 1 "Надзор" #a1
      paragraph 1 #p1: Орган решает за 30 дней.
      paragraph 2 #p2: Орган вправе:
        point 1 #i1: спросить;
        point 2 #i2: проверить.
    article 2 "Сила" #a2: Закон по статье 1 настоящего Закона вступает в силу.
"""
LAW = tree(_DRAWING)
NEXT = tree(_DRAWING.replace("Орган решает", "Совет решает"))
TEXT = CitedText(LAW, Scheme.RU_PARTS)


READ = recognise(
    [SourceParagraph(line) for line in ("Статья 1. Надзор", "1. Орган решает.", "2. Срок – 30 дней.")],
    Scheme.RU_PARTS,
    Language("ru"),
)


def shown(text: ClauseTree) -> list[str]:
    """Each clause of a text by its id, with its number and words."""
    units = (row.clause for _, row in text.walk())
    return [" ".join(filter(None, (f"{one.id}:", one.label, one.heading, one.text))) for one in units]


def new_ids() -> Callable[[], str]:
    """Give names for new clauses, one after another."""
    numbers = count()
    return lambda: f"new{next(numbers)}"


def russian(instruction: str) -> Piece:
    """Give an instruction with its quotations set aside."""
    plain = bare(instruction, strictly)
    assert not isinstance(plain, int)
    return Piece(plain, RUSSIAN)


VOCABULARY: Mapping[str, object] = {
    "LAW": LAW,
    "NEXT": NEXT,
    "TEXT": TEXT,
    "do": drafting,
    "tree": tree,
    "shown": shown,
    "new_ids": new_ids,
    "russian": russian,
    "READ": READ,
    "CROSSING": Crossing(LAW, NEXT, disturbed(LAW, NEXT), lineage(LAW, NEXT)),
    "MANNER": Manner(Scheme.RU_PARTS, Regime.DRAFT),
}
