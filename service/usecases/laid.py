"""The amendments of an act as they lie, whoever looks and whenever: on their texts, in order, related to each other.

What takes long to work out is kept with them, so that it is worked out once for all who read the same.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from service.domain.amendment.amendment import Amendment, Carry, Status
from service.domain.amendment.arranging import Arrangement, Shift, arrange
from service.domain.amendment.dependence import dependences, joined_with
from service.domain.amendment.disposal import OPEN
from service.domain.amendment.grouping import Grouping
from service.domain.amendment.marshalling import joined, marshal
from service.domain.amendment.neighbourhood import Standing, standing
from service.domain.amendment.precedence import OrderRules
from service.domain.amendment.relation import Related, relations
from service.domain.ids import AmendmentId, Language, VersionNumber
from service.domain.text.citation import CitedText
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree
from service.usecases.ports.amendments import Record

Edition = tuple[VersionNumber, Language]


def stands_on(record: Record, version: VersionNumber) -> VersionNumber:
    """The version that an amendment's operations are read on: the present one while it is carried along."""
    amendment = record.amendment
    waiting = amendment.status is Status.ADOPTED and record.consolidated_in is None
    carried = amendment.status in OPEN or amendment.status is Status.DRAFT or waiting
    return version if carried and amendment.carry in (Carry.CLEAN, Carry.TOUCHED) else amendment.current


@dataclass(frozen=True)
class Ways:
    """By what amendments are put in order: the rules, what was declared of them, and what the chair moved."""

    rules: OrderRules
    grouping: Grouping
    moves: tuple[Shift, ...]


@dataclass(frozen=True)
class Laid:
    """Amendments on a version; ``editions`` has every version and language that one of them stands on.

    A compromise supersedes those only whose authors have consented; ``named`` has all that each was meant to.
    """

    version: VersionNumber
    naming: Scheme
    records: Mapping[AmendmentId, Record]
    editions: Mapping[Edition, ClauseTree]
    named: Mapping[AmendmentId, tuple[AmendmentId, ...]]
    ways: Ways
    _related: dict[AmendmentId, Sequence[Related]] = field(init=False, repr=False, compare=False, default_factory=dict)

    def edition(self, record: Record) -> Edition:
        """The version and language that an amendment stands on."""
        return stands_on(record, self.version), record.amendment.language

    def trees(self, version: VersionNumber) -> Mapping[Language, ClauseTree]:
        """The text of one version in every language at hand."""
        return {language: tree for (number, language), tree in self.editions.items() if number == version}

    @cached_property
    def arrangement(self) -> Arrangement:
        """All as the chair has arranged them: those on the present text first, then on earlier ones."""
        by_version: dict[VersionNumber, list[Amendment]] = {}
        for record in self.records.values():
            by_version.setdefault(self.edition(record)[0], []).append(record.amendment)
        rules, grouping = self.ways.rules, self.ways.grouping
        versions = sorted(by_version, reverse=True)
        computed = joined(marshal(by_version[one], self.trees(one), rules, grouping) for one in versions)
        return arrange(computed, self.ways.moves)

    def related(self, about: Collection[AmendmentId]) -> Mapping[AmendmentId, Sequence[Related]]:
        """What the amendments asked about are to those that stand on the present text."""
        new = {id for id in about if id not in self._related}
        if new:
            found = relations(self._standings, new)
            needs = dependences(self._standings, self.naming, new)
            none: Sequence[Related] = ()
            self._related.update({id: joined_with(found.get(id, none), needs.get(id, ())) for id in new})
        return {id: self._related[id] for id in about}

    @cached_property
    def _standings(self) -> Sequence[Standing]:
        present = [record.amendment for record in self.records.values() if self.edition(record)[0] == self.version]
        return standing(present, self.trees(self.version))

    @cached_property
    def texts(self) -> Mapping[int, CitedText]:
        """The texts at hand so that their clauses can be cited, by the identity of their trees."""
        return {id(tree): CitedText(tree, self.naming) for tree in self.editions.values()}
