"""Acts and operations that laws make themselves: Russian, English, and such where every article is nearly the same."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hypothesis import strategies as st

from service.domain.amendment.apply import Applied, apply
from service.domain.amendment.operation import (
    ChangeHeading,
    ChangeText,
    CorrectWords,
    InsertClause,
    JoinClauses,
    MoveClause,
    NewClause,
    NewNumber,
    Operation,
    RemoveClause,
    RenumberClauses,
    RepealClause,
    ReplaceClause,
    ReplaceTerm,
    Seat,
    SplitClause,
    Swap,
    TermPlace,
)
from service.domain.amendment.term import occurrences
from service.domain.ids import ClauseId, Language
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from service.domain.text.words import is_word, tokens

K = ClauseKind
_SENTENCES: Mapping[Language, Sequence[str]] = {
    Language("ru"): (
        "Орган решает в течение 30 дней со дня обращения.",
        "Совет не вправе отказать.",
        "Решение публикуется и хранится 10 лет.",
        "Государства обмениваются сведениями, если иное не установлено.",
        "Срок – 5 дней.",
    ),
    Language("en"): (
        "The Authority shall decide within 30 days of the request.",
        "The Council may not refuse.",
        "The decision is published and kept for 10 years.",
        "States exchange information unless otherwise provided.",
        "The term is 5 days.",
    ),
}
_ALIKE: Mapping[Language, Sequence[str]] = {
    Language("ru"): ("Орган решает в течение 30 дней.", "Орган решает в течение 10 дней."),
    Language("en"): ("The Authority shall decide within 30 days.", "The Authority shall decide within 10 days."),
}
_LEVELS = ((K.ARTICLE, 3), (K.PARAGRAPH, 2), (K.POINT, 2))


@st.composite
def acts(draw: st.DrawFn) -> ClauseTree:
    """A small act; of three one has articles that nobody can tell apart by their words."""
    language = draw(st.sampled_from(sorted(_SENTENCES)))
    alike = draw(st.sampled_from((False, False, True)))
    sentences = (_ALIKE if alike else _SENTENCES)[language]
    placed: list[Placed] = []
    _grow(draw, placed, sentences, (None, "", 0))
    return ClauseTree(language, tuple(placed))


def _grow(
    draw: st.DrawFn, placed: list[Placed], sentences: Sequence[str], under: tuple[ClauseId | None, str, int]
) -> None:
    parent, path, level = under
    if level == len(_LEVELS):
        return
    kind, most = _LEVELS[level]
    count = draw(st.integers(1 if parent is None else 0, most))
    for number, rank in enumerate(ranks(count), 1):
        id = ClauseId(f"{path}{'apq'[level]}{number}")
        heading = draw(st.sampled_from(("", "Срок", "Надзор"))) if kind is K.ARTICLE else ""
        text = " ".join(draw(st.lists(st.sampled_from(sentences), max_size=3)))
        placed.append(Placed(Clause(id, kind, str(number), heading, text), parent, rank))
        _grow(draw, placed, sentences, (id, id, level + 1))


@st.composite
def operations(draw: st.DrawFn, tree: ClauseTree, ids: str = "n") -> Operation:
    """Some operation that fits; new units have ids that begin with ``ids``."""
    clauses = [row.clause.id for _, row in tree.walk()]
    desk = _Desk(draw, tree, draw(st.sampled_from(clauses)), ids)
    made = draw(st.sampled_from(_MAKERS))(desk)
    return made if made is not None and _does_something(tree, made) else _other_text(desk)


@st.composite
def acts_with(draw: st.DrawFn, count: int = 1) -> tuple[ClauseTree, tuple[Operation, ...]]:
    """An act and some operations, each of which fits it."""
    tree = draw(acts())
    return tree, tuple(draw(operations(tree, "nmk"[at])) for at in range(count))


class _Desk:
    """One clause of a text, at which something is to be done."""

    def __init__(self, draw: st.DrawFn, tree: ClauseTree, clause: ClauseId, ids: str) -> None:
        self.draw, self.tree, self.id, self.ids = draw, tree, clause, ids
        self.clause = tree.index[clause].clause
        self.parent = tree.index[clause].parent

    def words(self, text: str) -> str:
        """The text with a word or two otherwise."""
        words = tokens(text)
        for _ in range(self.draw(st.integers(1, 2))):
            at = self.draw(st.integers(0, len(words)))
            gone = self.draw(st.integers(0, 2))
            come = self.draw(st.lists(st.sampled_from(["не", " ", "60", "Бюро", "shall", "."]), max_size=2))
            words[at : at + gone] = come
        return "".join(words)

    def unit(self, id: ClauseId, children: int = 1) -> NewClause:
        """A new unit."""
        under = tuple(self.unit(ClauseId(f"{id}{at}"), 0) for at in range(self.draw(st.integers(0, children))))
        label = self.draw(st.sampled_from(("", "7", "8")))
        return NewClause(id, self.clause.kind, label, "", self.words("Иное правило."), under)


def _does_something(tree: ClauseTree, operation: Operation) -> bool:
    made = apply(tree, operation)
    return isinstance(made, Applied) and made.tree.hash() != tree.hash()


def _other_text(desk: _Desk) -> Operation:
    return ChangeText(desk.id, words_hash(desk.clause.text), f"{desk.clause.text} Иное.")


def _text(desk: _Desk) -> Operation:
    return ChangeText(desk.id, words_hash(desk.clause.text), desk.words(desk.clause.text))


def _heading(desk: _Desk) -> Operation:
    return ChangeHeading(desk.id, words_hash(desk.clause.heading), desk.words(desk.clause.heading))


def _correction(desk: _Desk) -> Operation:
    heading = desk.draw(st.booleans())
    words = desk.clause.heading if heading else desk.clause.text
    return CorrectWords(desk.id, words_hash(words), heading, words.replace(",", ";") + ".")


def _insertion(desk: _Desk) -> Operation:
    parent, after = _place(desk, desk.tree)
    return InsertClause(parent, after, desk.unit(ClauseId(f"{desk.ids}1")))


def _place(desk: _Desk, tree: ClauseTree) -> tuple[ClauseId | None, ClauseId | None]:
    parent = desk.draw(st.sampled_from([None, *sorted(tree.index)]))
    return parent, desk.draw(st.sampled_from([None, *(row.clause.id for row in tree.children(parent))]))


def _removal(desk: _Desk) -> Operation:
    return RemoveClause(desk.id, desk.tree.hash(desk.id))


def _repeal(desk: _Desk) -> Operation:
    return RepealClause(desk.id, desk.tree.hash(desk.id), "Утратила силу.")


def _redraft(desk: _Desk) -> Operation:
    kept = [row.clause.id for row in desk.tree.children(desk.id)][:1]
    unit = desk.unit(desk.id, 0)
    children = tuple(replace(desk.unit(id, 0), id=id) for id in (*kept, ClauseId(f"{desk.ids}2")))
    return ReplaceClause(desk.id, desk.tree.hash(desk.id), replace(unit, children=children))


def _renumbering(desk: _Desk) -> Operation:
    chosen = {desk.id, desk.draw(st.sampled_from(sorted(desk.tree.index)))}
    labels = {id: desk.draw(st.sampled_from(("7", "8", "9"))) for id in sorted(chosen)}
    return RenumberClauses(
        tuple(NewNumber(id, desk.tree.index[id].clause.label, label) for id, label in labels.items())
    )


def _move(desk: _Desk) -> Operation | None:
    rest = desk.tree.remove(desk.id)
    if not rest.index:
        return None
    place = _place(desk, rest)
    label = desk.draw(st.sampled_from((desk.clause.label, "7", "8")))
    kind = desk.draw(st.sampled_from((desk.clause.kind, K.PARAGRAPH)))
    return MoveClause(desk.id, Seat(desk.parent, desk.clause.label), *place, kind, label)


def _split(desk: _Desk) -> Operation:
    text, under = desk.clause.text, [row.clause.id for row in desk.tree.children(desk.id)]
    gaps = [found.span() for found in re.finditer(r"\s+", text)]
    cut = desk.draw(st.integers(0, len(gaps)))
    if cut < len(gaps):
        start, end = gaps[cut]
        first, rest, child = text[:start], text[end:], next(iter(under), None)
    else:
        first, rest, child = text, "", desk.draw(st.sampled_from([None, *under]))
    unit = NewClause(ClauseId(f"{desk.ids}3"), desk.clause.kind, "7", "", rest)
    return SplitClause(desk.id, words_hash(text), first, unit, child)


def _join(desk: _Desk) -> Operation | None:
    siblings = [row.clause.id for row in desk.tree.children(desk.parent)]
    behind = siblings.index(desk.id) + 1
    if behind == len(siblings):
        return None
    glue = desk.draw(st.sampled_from((" ", "\n")))
    base = words_hash(desk.clause.text)
    return JoinClauses(desk.id, base, siblings[behind], desk.tree.hash(siblings[behind]), glue)


def _term(desk: _Desk) -> Operation | None:
    words = [token for token in tokens(desk.clause.text) if is_word(token)]
    if not words:
        return None
    form, by = desk.draw(st.sampled_from(words)), desk.draw(st.sampled_from(("инстанция", "body", "30")))
    places = []
    for _, row in desk.tree.walk():
        found = len(list(occurrences(tokens(row.clause.text), form)))
        swaps = tuple(Swap(form, which, by) for which in range(1, found + 1))
        if swaps:
            places.append(TermPlace(row.clause.id, False, words_hash(row.clause.text), swaps))
    return ReplaceTerm(form, by, tuple(places))


_MAKERS: Sequence[Callable[[_Desk], Operation | None]] = (
    *(_text, _heading, _correction, _insertion, _removal, _repeal, _redraft),
    *(_renumbering, _move, _split, _join, _term),
)
