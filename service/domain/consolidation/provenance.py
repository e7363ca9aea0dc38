"""For every word of a text the version that brought it and, where amendments did, which of those decided.

Followed back from the text through its versions: a word that stayed keeps where it came from, through
changes of the words around it and through divisions and joinings of units.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.lineage import Lineage, lineage
from service.domain.amendment.operation import Operation
from service.domain.consolidation.attribution import Chain, attributed
from service.domain.consolidation.consolidate import Consolidated, Course, consolidate
from service.domain.consolidation.pieces import Origin, Piece, Pieces, cut, put_together, rewritten, said
from service.domain.consolidation.share import Share
from service.domain.ids import AmendmentId, ClauseId, VersionNumber
from service.domain.text.tree import ClauseTree


@dataclass(frozen=True, slots=True)
class Issue:
    """A version as it was published; ``adopted`` are the amendments to the one before that it took in."""

    version: VersionNumber
    tree: ClauseTree
    adopted: tuple[Amendment, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a clause in pieces."""

    heading: Pieces
    text: Pieces


class Provenance:
    """Where the words of the last of some versions come from, clause by clause; nothing is worked out unasked."""

    def __init__(self, issues: Sequence[Issue]) -> None:
        """All versions from the first on."""
        self.tree = issues[-1].tree
        self._last: _Text = _First(issues[0].tree, Origin(issues[0].version))
        for issue in issues[1:]:
            self._last = _Version(issue, self._last)

    def of(self, clause: ClauseId) -> Told:
        """The pieces of a clause of the last version.

        >>> issues = [Issue(1, LAW, ()), Issue(2, NEXT, ())]
        >>> [(piece.text, piece.origin.version) for piece in Provenance(issues).of("p1").text]
        [('Совет', 2), (' решает за 30 дней.', 1)]
        """
        return Told(self._last.pieces(clause, heading=True), self._last.pieces(clause, heading=False))


class _Text(ABC):
    """A text whose words come from the one before it."""

    tree: ClauseTree
    before: "_Text"

    @cached_property
    def _known(self) -> dict[tuple[ClauseId, bool], Pieces]:
        return {}

    def pieces(self, clause: ClauseId, *, heading: bool) -> Pieces:
        """The pieces of a clause's heading or text; empty where it has no such clause."""
        at = self
        while not isinstance(at, _First) and at.tree.get(clause) == at.before.tree.get(clause):
            at = at.before
        known = at._known  # noqa: SLF001 another of the same class
        if (clause, heading) not in known:
            row = at.tree.get(clause)
            made = at.made(clause, heading=heading) if row is not None else ()
            assert row is None or said(made) == (row.heading if heading else row.text), "words without an origin"
            known[clause, heading] = made
        return known[clause, heading]

    @abstractmethod
    def made(self, clause: ClauseId, *, heading: bool) -> Pieces:
        """The same of a clause that has another wording than before."""

    def words(self, clause: ClauseId, *, heading: bool) -> str:
        """The heading or text of a clause."""
        found = self.tree.index[clause].clause
        return found.heading if heading else found.text


class _First(_Text):
    """The first version."""

    def __init__(self, tree: ClauseTree, origin: Origin) -> None:
        self.tree, self._origin = tree, origin

    def made(self, clause: ClauseId, *, heading: bool) -> Pieces:
        return put_together([Piece(self.words(clause, heading=heading), self._origin)])


class _Changed(_Text):
    """A text that one hand made of another."""

    def __init__(self, tree: ClauseTree, before: _Text, origin: Origin, done: Sequence[Operation] = ()) -> None:
        self.tree, self.before, self._origin, self._done = tree, before, origin, done

    def made(self, clause: ClauseId, *, heading: bool) -> Pieces:
        source = self.before.pieces(clause, heading=True) if heading else self._source(clause)
        return rewritten(source, self.words(clause, heading=heading), self._origin)

    @cached_property
    def _lineage(self) -> Lineage:
        return lineage(self.before.tree, self.tree, self._done)

    def _source(self, clause: ClauseId) -> Pieces:
        """The words that a clause goes on from: its own, a half of another's, or its own and others'."""
        parts = self._lineage.joined.get(clause, ())
        own = list(self.before.pieces(clause, heading=False))
        for gap, other in parts:
            theirs = self.before.pieces(other, heading=False)
            own += (Piece(gap if own and theirs else "", self._origin), *theirs)
        start = self._halves.get(clause)
        if start is None:
            return put_together(own)
        head, at = start
        return cut(self.before.pieces(head, heading=False), at, at + len(self.words(clause, heading=False)))

    @cached_property
    def _halves(self) -> Mapping[ClauseId, tuple[ClauseId, int]]:
        """The units that hold parts of a divided clause's words, and where those began."""
        found: dict[ClauseId, tuple[ClauseId, int]] = {}
        for head, parts in self._lineage.split.items():
            at = len(self.words(head, heading=False))
            for gap, half in parts:
                found[half] = (head, at + len(gap))
                at += len(gap) + len(self.words(half, heading=False))
        return found


class _Version(_Text):
    """A published version; how it came about is worked out when one of its changed clauses is asked for."""

    def __init__(self, issue: Issue, before: _Text) -> None:
        self.tree, self.before, self._issue = issue.tree, before, issue

    def made(self, clause: ClauseId, *, heading: bool) -> Pieces:
        return self._as_made.pieces(clause, heading=heading)

    @cached_property
    def _as_made(self) -> _Text:
        """The texts in between; where the amendments taken in do not give this text, the version alone is told."""
        version, adopted = self._issue.version, self._issue.adopted
        made = consolidate(self.before.tree, adopted) if adopted else None
        if not isinstance(made, Consolidated) or made.tree.hash() != self.tree.hash():
            return _Changed(self.tree, self.before, Origin(version))
        assert made.course.first is not None, "every text has a course"
        text: _Text = _Decided(made, made.course.first, self.before, version)
        for step in made.course.recut:
            text = _Changed(step.tree, text, Origin(version, (step.by,)), step.operations)
        return text


class _Decided(_Text):
    """What decided amendments made of a version together."""

    def __init__(self, made: Consolidated, tree: ClauseTree, before: _Text, version: VersionNumber) -> None:
        self.tree, self.before = tree, before
        self._made, self._number = made, version
        self._shares = _by_clause(made.course)

    def made(self, clause: ClauseId, *, heading: bool) -> Pieces:
        base, text = self.before.pieces(clause, heading=heading), self.words(clause, heading=heading)
        shares = self._shares.get(clause, ())
        if clause not in self.before.tree.index:
            return self._new(clause, shares, heading=heading)
        return attributed(base, text, [_chain(share, clause, heading=heading) for share in shares], self._number)

    def _new(self, clause: ClauseId, shares: Sequence[Share], *, heading: bool) -> Pieces:
        """The words of a new unit: of all who put it in alike, and of who amended that."""
        makers = self._made.provenance[clause]
        pieces: Pieces = ()
        for share in shares:
            for by, words in _chain(share, clause, heading=heading):
                pieces = rewritten(pieces, words, Origin(self._number, makers if by == share.by else (by,)))
        return pieces


def _by_clause(course: Course) -> Mapping[ClauseId, Sequence[Share]]:
    """The amendments that rewrite a clause, or put in the unit that stands."""
    found: dict[ClauseId, list[Share]] = {}
    for share in course.shares:
        if share.effect is not None:
            for clause in share.effect.rewritten:
                found.setdefault(clause, []).append(share)
            for arrival in share.effect.arrivals:
                for row in arrival.rows if not arrival.moved else ():
                    found.setdefault(row.clause.id, []).append(share)
    return found


def _chain(share: Share, clause: ClauseId, *, heading: bool) -> Chain:
    """What each of a family in turn makes of a clause."""
    effect = share.effect
    assert effect is not None, "it has its part in the text"
    if not share.stages:
        arrived = {row.clause.id: row.clause for one in effect.arrivals for row in one.rows}
        wish = effect.rewritten.get(clause) or arrived[clause]
        return [(share.by, wish.heading if heading else wish.text)]
    found: list[tuple[AmendmentId, str]] = []
    for one, stage in zip(share.family, share.stages, strict=True):
        wording = stage.get(clause)
        if wording is not None:
            found.append((one.id, wording.heading if heading else wording.text))
    return found
