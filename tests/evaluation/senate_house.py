"""The list of the Senate as amendments on a text that is as much of the bill as their instructions tell.

Adapter of the evaluation: of each article stand as many alinéas as are named, of each alinéa the words that are quoted
from it, in no known order. Everything that is said of order and lapse is said by the engine on that text; what is
unknown (where in an alinéa words stand) is not told to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from service.domain.amendment.amendment import Amendment, Status
from service.domain.amendment.apply import Applied, apply_all
from service.domain.amendment.families import Entry
from service.domain.amendment.grouping import Debate, Grouping, Identity
from service.domain.amendment.marshalling import COMMISSION, entries
from service.domain.amendment.operation import (
    ChangeText,
    InsertClause,
    NewClause,
    Operation,
    RemoveClause,
    ReplaceClause,
)
from service.domain.amendment.precedence import Key, OrderRules, Part
from service.domain.ids import (
    ActId,
    AmendmentId,
    BodyId,
    ClauseId,
    DebateId,
    Language,
    MandateId,
    PersonId,
    VersionNumber,
)
from service.domain.text.canonical import words_hash
from service.domain.text.clause import Clause, ClauseKind
from service.domain.text.rank import ranks
from service.domain.text.tree import ClauseTree, Placed
from tests.evaluation.senate_instructions import Side, Spot, Step, Verb, read

FRENCH = Language("fr")
BILL = "Sénat 2017-2018_63"
Row = Mapping[str, Any]
OUTCOMES = {
    "Adopté": Status.ADOPTED,
    "Rejeté": Status.REJECTED,
    "Retiré": Status.WITHDRAWN,
    "Non soutenu": Status.WITHDRAWN,
    "Tombé": Status.FALLEN,
}
_GAP, _BEGIN, _END = " ¶ ", "début", "fin"


@dataclass(frozen=True)
class Listed:
    """One line of the clerk's list."""

    row: Row
    steps: tuple[Step, ...]

    @property
    def id(self) -> AmendmentId:
        """Its number as printed."""
        return AmendmentId(self.row["number"])

    @property
    def article(self) -> str:
        """The article that it is called at."""
        return str(self.row["article"])

    @property
    def in_body(self) -> bool:
        """Whether it stands in the order of an article's own text, neither a new article nor a sub-amendment."""
        return not self.row["subpos"] and not self.row["parent"]

    @property
    def outcome(self) -> Status:
        """What became of it."""
        return OUTCOMES[self.row["outcome"]]


class Bill:
    """The list, the text that its instructions tell of, and the amendments on it."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.listed = [Listed(row, tuple(map(_placed, read(row["text"])))) for row in rows if row["act"] == BILL]
        self.articles = list(dict.fromkeys(one.article for one in self.listed))

    @cached_property
    def tree(self) -> ClauseTree:
        """The articles with their alinéas, one more than the last that is named."""
        rows: list[Placed] = []
        for article, rank in zip(self.articles, ranks(len(self.articles)), strict=True):
            rows.append(Placed(Clause(ClauseId(article), ClauseKind.ARTICLE, article), None, rank))
            words = self._words(article)
            for number, place in zip(range(1, len(words) + 1), ranks(len(words)), strict=True):
                unit = Clause(_alinea(article, number), ClauseKind.PARAGRAPH, str(number), text=words[number - 1])
                rows.append(Placed(unit, ClauseId(article), place))
        return ClauseTree(FRENCH, tuple(rows))

    def _words(self, article: str) -> Sequence[str]:
        steps = [step for one in self.listed if one.article == article for step in one.steps]
        last = max((number for step in steps for number in step.spot.alineas), default=0)
        quoted: list[set[str]] = [set() for _ in range(last + 1)]
        for step in steps:
            for number in step.spot.alineas:
                if step.old:
                    quoted[number - 1].add(_slot(step))
        return [_text(slots) for slots in quoted]

    @cached_property
    def amendments(self) -> Mapping[AmendmentId, Amendment]:
        """Every line as an amendment, open, in the order of the list."""
        made: dict[AmendmentId, Amendment] = {}
        for one in self.listed:
            parent = AmendmentId(one.row["parent"]) if one.row["parent"] else None
            tree = self._made_by(made[parent]) if parent else self.tree
            steps = _on_parent(tree, one) if parent else _operations(tree, one)
            made[one.id] = _amendment(one, steps, parent)
        return made

    def _made_by(self, parent: Amendment) -> ClauseTree:
        made = apply_all(self.tree, parent.operations)
        assert isinstance(made, Applied), made
        return made.tree

    @cached_property
    def grouping(self) -> Grouping:
        """What the clerk has said: identical sets and debates, one of them with a member set apart."""
        return Grouping(self.debates, self.identities)

    @cached_property
    def debates(self) -> tuple[Debate, ...]:
        """The «discussions communes»."""
        apart = {one.id for one in self.listed if one.row["common_discussion_isolated"]}
        groups = self._by("common_discussion_id").items()
        return tuple(
            Debate(DebateId(str(id)), members, tuple(member for member in members if member in apart))
            for id, members in groups
        )

    @cached_property
    def identities(self) -> tuple[Identity, ...]:
        """The identical ones, as the clerk's numbers of sets tell."""
        return tuple(Identity(members, True, str(id)) for id, members in self._by("identical_group").items())

    def _by(self, field: str) -> Mapping[str, tuple[AmendmentId, ...]]:
        found: dict[str, list[AmendmentId]] = {}
        for one in self.listed:
            if one.row[field]:
                found.setdefault(one.row[field], []).append(one.id)
        return {id: tuple(members) for id, members in found.items()}

    def entries(self) -> Sequence[Entry]:
        """What the order depends on, as the engine finds it, but for where inside an alinéa words stand."""
        found = entries(self.amendments.values(), {FRENCH: self.tree}, OrderRules())
        return [replace(one, key=self._without_offset(one.key)) for one in found]

    def _without_offset(self, key: Key) -> Key:
        """Known of a place in an alinéa is only that it is the very beginning or the very end."""
        if key.point is None or key.point.part is not Part.TEXT:
            return key
        length = len(self._at(key.unit).text)
        offset = 0 if key.point.offset == 0 else 2 if key.point.offset >= length else 1
        return key._replace(point=key.point._replace(offset=offset))

    def _at(self, position: int) -> Clause:
        return self._walked[position]

    @cached_property
    def _walked(self) -> Sequence[Clause]:
        return [row.clause for _, row in self.tree.walk()]


def _placed(step: Step) -> Step:
    """An article of one alinéa is named without its number."""
    of_article = step.verb in (Verb.INSERT, Verb.DELETE, Verb.REDRAFT)
    return step if step.spot.alineas or of_article else replace(step, spot=replace(step.spot, alineas=(1,)))


def _alinea(article: str, number: int) -> ClauseId:
    return ClauseId(f"{article}, al. {number}")


def _slot(step: Step) -> str:
    return f"[{step.spot.cell}] {step.old}" if step.spot.cell else step.old


def _text(slots: Iterable[str]) -> str:
    """An alinéa of all that is quoted of it; what is quoted inside something longer stands there."""
    longest: list[str] = []
    for slot in sorted(slots, key=lambda slot: (-len(slot), slot)):
        if not any(slot in longer for longer in longest):
            longest.append(slot)
    return _GAP.join((_BEGIN, *longest, _END))


def _amendment(one: Listed, operations: tuple[Operation, ...], parent: AmendmentId | None) -> Amendment:
    return Amendment(
        id=one.id,
        act=ActId(BILL),
        language=FRENCH,
        body=BodyId(one.row["group"] or ""),
        author=PersonId(one.row["authors"][0]),
        mandate=MandateId(""),
        base=VersionNumber(1),
        tabled=operations,
        current=VersionNumber(1),
        operations=operations,
        status=Status.ADMISSIBLE,
        number=int(one.row["number"].split()[0]),
        kind="normal" if one.row["author_kind"] == "member" else COMMISSION,
        parent=parent,
    )


def _on_parent(tree: ClauseTree, one: Listed) -> tuple[Operation, ...]:
    """A sub-amendment: words put at the end of an alinéa as its parent makes it."""
    clause = _alinea(one.article, one.steps[0].spot.alineas[0])
    old = tree.index[clause].clause.text
    return (ChangeText(clause, words_hash(old), f"{old} {one.steps[0].new}"),)


def _operations(tree: ClauseTree, one: Listed) -> tuple[Operation, ...]:
    writer = _Writer(tree, one)
    for step in one.steps:
        writer.write(step)
    return tuple(writer.operations())


class _Writer:
    """The operations of one amendment; what redrafts a unit stands for all that is done inside it."""

    def __init__(self, tree: ClauseTree, one: Listed) -> None:
        self._tree = tree
        self._one = one
        self._texts: dict[ClauseId, str] = {}
        self._whole: dict[ClauseId, str | None] = {}
        self._new: list[InsertClause] = []

    def write(self, step: Step) -> None:
        """Take one step of the instruction in."""
        spot = step.spot
        if step.verb is Verb.INSERT:
            self._insert(spot, step.new)
        elif step.verb in (Verb.DELETE, Verb.REDRAFT):
            units = [_alinea(self._one.article, number) for number in spot.alineas] or [ClauseId(self._one.article)]
            new = step.new if step.verb is Verb.REDRAFT else None
            self._whole |= dict.fromkeys(units)
            self._whole[units[0]] = new
        else:
            for number in spot.alineas:
                self._reword(_alinea(self._one.article, number), step)

    def operations(self) -> Iterable[Operation]:
        """What it does, in no order that matters."""
        article = ClauseId(self._one.article)
        if article in self._whole:
            yield self._unit(article)
            return
        yield from (self._unit(clause) for clause in self._whole)
        for clause, text in self._texts.items():
            if clause not in self._whole and text != self._old(clause):
                yield ChangeText(clause, words_hash(self._old(clause)), text)
        yield from (new for new in self._new if new.after not in self._whole or self._whole[new.after] is not None)

    def _unit(self, clause: ClauseId) -> Operation:
        new, found = self._whole[clause], self._tree.index[clause].clause
        if new is None:
            return RemoveClause(clause, self._tree.hash(clause))
        unit = NewClause(clause, found.kind, found.label, "", new)
        return ReplaceClause(clause, self._tree.hash(clause), unit)

    def _old(self, clause: ClauseId) -> str:
        return self._tree.index[clause].clause.text

    def _insert(self, spot: Spot, new: str) -> None:
        id = ClauseId(f"{self._one.id}, nouveau {len(self._new)}")
        article = ClauseId(self._one.article)
        if spot.beside_article:
            siblings = [row.clause.id for row in self._tree.children(None)]
            after = article if spot.side is Side.BEHIND else _before(siblings, article)
            self._new.append(InsertClause(None, after, NewClause(id, ClauseKind.ARTICLE, text=new)))
            return
        siblings = [row.clause.id for row in self._tree.children(article)]
        anchor = {Side.START: None, Side.END: siblings[-1]}.get(spot.side)
        if spot.alineas:
            named = _alinea(self._one.article, spot.alineas[-1])
            anchor = named if spot.side is Side.BEHIND else _before(siblings, named)
        self._new.append(InsertClause(article, anchor, NewClause(id, ClauseKind.PARAGRAPH, text=new)))

    def _reword(self, clause: ClauseId, step: Step) -> None:
        text = self._texts.get(clause, self._old(clause))
        slot = _slot(step)
        new = slot.removesuffix(step.old) + step.new if step.old else step.new
        found = {
            Verb.SWAP: (slot, new),
            Verb.CUT: (slot, ""),
            Verb.AFTER_WORDS: (slot, f"{slot} {step.new}"),
            Verb.TAIL: (_END, f"{step.new} {_END}."),
            Verb.HEAD: (_BEGIN, f"{step.new} {_BEGIN}"),
            Verb.APPEND: (_END, f"{_END} {step.new}"),
        }[step.verb]
        at = text.rfind(found[0]) if step.verb in (Verb.TAIL, Verb.APPEND) else text.find(found[0])
        if at >= 0:
            self._texts[clause] = text[:at] + found[1] + text[at + len(found[0]) :]


def _before(siblings: Sequence[ClauseId], clause: ClauseId) -> ClauseId | None:
    at = siblings.index(clause)
    return siblings[at - 1] if at else None
