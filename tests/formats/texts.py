"""Texts to be written and read back: drawn, and drawn at random."""

from collections.abc import Sequence
from datetime import date
from itertools import count

from hypothesis import strategies as st

from service.domain.ids import ActId, ClauseId, Language, VersionNumber
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.naming import Scheme
from service.domain.text.rank import ranks
from service.domain.text.structure import grow
from service.domain.text.structure_recognition import recognise
from service.domain.text.tree import ClauseTree, Placed
from service.usecases.ports.formats import ActText, SourceDocument

K = ClauseKind

LAW = """
    name #n: О надзоре
      note #note: Принят 5 декабря
    preamble "Преамбула" #pre: Настоящий Закон
      indent #pre2: и далее
    division I "ОБЩИЕ ПОЛОЖЕНИЯ" #d1
      chapter 1 "Надзор" #c1
        article 1 "Понятия" #a1: Понятия:
          point 1 #a1i1: один;
          point 2 #a1i2: два.
        article 2 "Порядок" #a2
          paragraph 1 #a2p1: Надзор ведут:
            point 1 #a2p1i1: орган:
              subpoint а #a2p1i1a: первый;
            indent #a2p1n: Послесловие.
          paragraph 2 #a2p2: Иное.
          note 1 #a2n: Примечание к статье.
    annex 1 "Форма" #x1: Слова приложения
      paragraph 1 #x1p1: Пункт.
      table #t1
        row #t1r1: Вид\tСбор
        row #t1r2: проверка\t5
    closing #end: Председатель
"""


def act(tree: ClauseTree, scheme: Scheme = Scheme.RU_PARTS, version: int = 1) -> ActText:
    return ActText(
        act=ActId("00000000-0000-4000-8000-000000000001"),
        slug="mz-2026-07",
        kind="model_law",
        title="О надзоре",
        naming=scheme,
        version=VersionNumber(version),
        hash=tree.hash(),
        dated=date(2026, 6, 1),
        tree=tree,
    )


def shape(tree: ClauseTree) -> Sequence[tuple[int, ClauseKind, str, str, str]]:
    """Everything of a text but its ids."""
    return [(depth, c.kind, c.label, c.heading, c.text) for depth, row in tree.walk() for c in [row.clause]]


def clauses(tree: ClauseTree) -> Sequence[tuple[int, Clause]]:
    return [(depth, row.clause) for depth, row in tree.walk()]


def back(document: SourceDocument, scheme: Scheme = Scheme.RU_PARTS, language: str = "ru") -> ClauseTree:
    """The text that a file gives when it is imported."""
    recognised = recognise(document.paragraphs, document.naming or scheme, document.language or Language(language))
    numbers = count()
    return grow(recognised, lambda: f"new-{next(numbers)}")


# ── texts at random ───────────────────────────────────────────────────────────────────────────

WORDS = st.text(alphabet=st.sampled_from(list("абвг АБ.,;:()«»–-№§12 a<&>\"'\t\n\u00a0\u202e\u0301")), max_size=24)
LABELS = st.sampled_from(["", "1", "2", "3.1", "5¹", "9-1", "IV", "а", "б.1", "a", "ПЕРВЫЙ"])
NUMBERED = [K.RECITAL, K.PART, K.DIVISION, K.SUBDIVISION, K.CHAPTER, K.SECTION, K.ARTICLE]
NUMBERED += [K.PARAGRAPH, K.POINT, K.SUBPOINT, K.ANNEX, K.NOTE]


@st.composite
def trees(draw: st.DrawFn, words: st.SearchStrategy[str] = WORDS) -> ClauseTree:
    """Any text that can be, sensible or not: units of any kind under units of any kind."""
    size = draw(st.integers(1, 12))
    placed: list[Placed] = []
    for number, rank in enumerate(ranks(size)):
        kind = draw(st.sampled_from(ClauseKind))
        label = draw(LABELS) if kind in NUMBERED else ""
        clause = Clause(ClauseId(f"id-{number}"), kind, label, draw(words), draw(words))
        above = draw(st.sampled_from([None, *[row.clause.id for row in placed]]))
        placed.append(Placed(clause, above, rank))
    return ClauseTree(Language("ru"), tuple(placed))
