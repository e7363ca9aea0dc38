"""A text as paragraphs of paper: number, heading and words, each run staying, going or coming.

One layout serves the clean document (everything stays) and the tracked one. A clause that moved, or whose
paragraphs divide otherwise than before, is shown as taken out where it stood and put in where it stands.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from service.domain.consolidation.comparison import Became, ClauseChange, compare
from service.domain.ids import ClauseId
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.diff import Mark, Run
from service.domain.text.naming import printed
from service.domain.text.structure_division import TITLED
from service.domain.text.tree import ClauseTree, Placed
from service.formats.docx.names import style_name
from service.usecases.ports.formats import ActText

HEADING, NUMBERED, WORDS = "h", "n", "t"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words; ``numbers`` where it is the printed number of a unit and no words of its own."""

    op: Mark
    text: str
    numbers: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: ``style`` by its name, ``op`` of the paragraph itself, ``clause`` for whose change it is."""

    style: str
    pieces: tuple[Piece, ...]
    op: Mark
    clause: ClauseId

    @property
    def cells(self) -> tuple["Paragraph", ...]:
        """The cells of a row of a table, each as a paragraph; empty where it is none."""
        if not _ROW.fullmatch(self.style):
            return ()
        cells: list[list[Piece]] = [[]]
        for piece in self.pieces:
            first, *rest = [replace(piece, text=words) for words in piece.text.split("\t")]
            cells[-1].append(first)
            cells += [[one] for one in rest]
        return tuple(replace(self, pieces=tuple(one for one in cell if one.text)) for cell in cells)


_ROW = re.compile(style_name(ClauseKind.ROW, 0, NUMBERED).replace("0", r"\d+"))


def clean(text: ActText) -> Iterator[Paragraph]:
    """The paragraphs of a text."""
    for depth, row in text.tree.walk():
        yield from _whole(text, row.clause, depth, Mark.SAME)


def tracked(text: ActText, against: ActText) -> Iterator[Paragraph]:
    """The paragraphs of both texts in one order, what differs marked."""
    renamed, names = _apart(text, against)
    for change in compare(against.tree, renamed):
        for paragraph in _changed(text, against, change):
            yield replace(paragraph, clause=names.get(paragraph.clause, paragraph.clause))


# ── one clause ────────────────────────────────────────────────────────────────────────────────


def _whole(text: ActText, clause: Clause, depth: int, op: Mark) -> Iterator[Paragraph]:
    same = ClauseChange(clause.id, Became.SAME, depth, clause, clause, _runs(clause.heading), _runs(clause.text))
    for paragraph in _kept(text, text, same):
        pieces = tuple(replace(piece, op=op) for piece in paragraph.pieces)
        yield replace(paragraph, pieces=pieces, op=op)


def _runs(words: str) -> tuple[Run, ...]:
    return (Run(Mark.SAME, words),) if words else ()


def _changed(text: ActText, against: ActText, change: ClauseChange) -> Iterator[Paragraph]:
    if change.old is None:
        assert change.new is not None
        yield from _whole(text, change.new, change.depth, Mark.INS)
    elif change.new is None:
        yield from _whole(against, change.old, change.depth, Mark.DEL)
    else:
        yield from _kept(text, against, change)


def _kept(text: ActText, against: ActText, change: ClauseChange) -> Iterator[Paragraph]:
    """A clause of both texts; its paragraphs divide alike in both, but a titled unit may gain or lose its words."""
    old, new = change.old, change.new
    assert old is not None
    assert new is not None
    number = _number(_numbered(against, old), _numbered(text, new))
    if not _is_titled(new):
        style = style_name(new.kind, change.depth, NUMBERED)
        yield Paragraph(style, (*number, *_pieces(change.text)), Mark.SAME, change.id)
        return
    style = style_name(new.kind, change.depth, HEADING)
    yield Paragraph(style, (*number, *_pieces(change.heading)), Mark.SAME, change.id)
    if old.text or new.text:
        op = Mark.SAME if old.text and new.text else Mark.INS if new.text else Mark.DEL
        yield Paragraph(style_name(new.kind, change.depth, WORDS), _pieces(change.text), op, change.id)


def _is_titled(clause: Clause) -> bool:
    """Whether heading and words stand in paragraphs of their own."""
    return bool(clause.heading) or clause.kind in TITLED


def _numbered(text: ActText, clause: Clause) -> str:
    """The printed number with what parts it from the words."""
    number = printed(text.naming, clause, text.tree.language)
    if not number or not (clause.heading if _is_titled(clause) else clause.text):
        return number
    return f"{number} " if number[-1] in ".)" or not _is_titled(clause) else f"{number}. "


def _number(old: str, new: str) -> tuple[Piece, ...]:
    """An unnumbered unit has an empty number of its own, so that none is looked for in its words."""
    if old == new:
        return (Piece(Mark.SAME, new, numbers=True),)
    return (Piece(Mark.DEL, old, numbers=True), Piece(Mark.INS, new, numbers=True))


def _pieces(runs: tuple[Run, ...]) -> tuple[Piece, ...]:
    return tuple(Piece(run.op, run.text) for run in runs)


# ── clauses that cannot be shown in one place ─────────────────────────────────────────────────


def _apart(text: ActText, against: ActText) -> tuple[ClauseTree, Mapping[ClauseId, ClauseId]]:
    """The new tree, with clauses that must be shown twice under names that the old tree has not."""
    apart: set[ClauseId] = set()
    for change in compare(against.tree, text.tree):
        if change.old is not None and change.new is not None and not _divides_alike(change):
            apart.update(row.clause.id for _, row in text.tree.walk(change.id))
    names = {ClauseId(f"{id}+"): id for id in apart}
    return _renamed(text.tree, apart), names


def _divides_alike(change: ClauseChange) -> bool:
    old, new = change.old, change.new
    assert old is not None
    assert new is not None
    alike = change.became is not Became.MOVED and old.kind is new.kind and _is_titled(old) == _is_titled(new)
    return alike and not (new.kind is ClauseKind.ROW and _recut(change.text))


def _recut(runs: tuple[Run, ...]) -> bool:
    """Whether a row has its cells cut otherwise than before."""
    return any("\t" in run.text for run in runs if run.op is not Mark.SAME)


def _renamed(tree: ClauseTree, apart: Collection[ClauseId]) -> ClauseTree:
    def name(id: ClauseId) -> ClauseId:
        return ClauseId(f"{id}+") if id in apart else id

    return ClauseTree(
        tree.language,
        tuple(
            Placed(
                replace(row.clause, id=name(row.clause.id)), None if row.parent is None else name(row.parent), row.rank
            )
            for row in tree.placed
        ),
    )
