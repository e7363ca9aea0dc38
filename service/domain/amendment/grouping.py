"""What the clerk and the chair say of how amendments belong together, beside what is computed.

A debate says what is spoken of together, and only brings amendments together in the list. That two exclude each
other is another thing: it is computed, declared or denied of a pair (vote-order.md §3). Later statements win.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from service.domain.ids import AmendmentId, DebateId


@dataclass(frozen=True, slots=True)
class Debate:
    """Amendments debated together, at the place of the first; ``isolated`` ones are spoken of, but keep their place."""

    id: DebateId
    members: tuple[AmendmentId, ...]
    isolated: tuple[AmendmentId, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """The clerk's word on amendments that say the same: one vote for all of them, or each stands for itself."""

    members: tuple[AmendmentId, ...]
    confirmed: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """The word of the chair on a pair: the one excludes the other, or it does not, whatever is computed."""

    one: AmendmentId
    other: AmendmentId
    excludes: bool
    reason: str = ""


@dataclass(frozen=True)
class Grouping:
    """All that was said, in the order in which it was said."""

    debates: tuple[Debate, ...] = ()
    identities: tuple[Identity, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()

    def debate(self, amendment: AmendmentId) -> DebateId | None:
        """The debate in which an amendment has its place, if it has it in one.

        >>> said = Grouping(debates=(Debate(DebateId("d"), (AmendmentId("1"), AmendmentId("2")), (AmendmentId("2"),)),))
        >>> said.debate(AmendmentId("1")), said.debate(AmendmentId("2"))
        ('d', None)
        """
        return self._debates.get(amendment)

    def together(self, one: AmendmentId, other: AmendmentId) -> bool:
        """Whether two have their places in one debate.

        >>> said = Grouping(debates=(Debate(DebateId("d"), (AmendmentId("1"), AmendmentId("2"))),))
        >>> said.together(AmendmentId("1"), AmendmentId("2")), said.together(AmendmentId("1"), AmendmentId("3"))
        (True, False)
        """
        debate = self._debates.get(one)
        return debate is not None and debate == self._debates.get(other)

    def exclusion(self, one: AmendmentId, other: AmendmentId) -> Exclusion | None:
        """The last word on a pair, whichever of the two was named first.

        >>> said = Grouping(exclusions=(Exclusion(AmendmentId("1"), AmendmentId("2"), False, "о разном"),))
        >>> said.exclusion(AmendmentId("2"), AmendmentId("1")).reason
        'о разном'
        """
        return self._exclusions.get(frozenset((one, other)))

    def sets(self, alike: Mapping[AmendmentId, Hashable]) -> Sequence[tuple[AmendmentId, ...]]:
        """Those that are one vote each: the classes that are computed, as the clerk has confirmed or undone them.

        >>> one, two, three = map(AmendmentId, "123")
        >>> said = Grouping(identities=(Identity((three,), False),))
        >>> said.sets({one: "a", two: "a", three: "a"})
        [('1', '2'), ('3',)]
        """
        own = {id: (id, said) if id in self._apart else said for id, said in alike.items()}
        joined = self._joined(own)
        found: dict[Hashable, list[AmendmentId]] = {}
        for id, said in own.items():
            found.setdefault(joined.get(said, said), []).append(id)
        return [tuple(members) for members in found.values()]

    def _joined(self, own: Mapping[AmendmentId, Hashable]) -> Mapping[Hashable, Hashable]:
        """For classes that the clerk has made one with another: the class that stands for all of them."""
        stands: dict[Hashable, Hashable] = {}
        for identity in self.identities:
            classes = [own[id] for id in self._together(identity) if id in own]
            if classes:
                first = stands.get(classes[0], classes[0])
                merged = {stands.get(one, one) for one in classes}
                stands |= dict.fromkeys((*merged, *(at for at in stands if stands[at] in merged)), first)
        return stands

    def _together(self, identity: Identity) -> Iterable[AmendmentId]:
        return (id for id in identity.members if self._identities[id][1]) if identity.confirmed else ()

    @cached_property
    def _debates(self) -> Mapping[AmendmentId, DebateId]:
        return {
            member: debate.id for debate in self.debates for member in debate.members if member not in debate.isolated
        }

    @cached_property
    def _exclusions(self) -> Mapping[frozenset[AmendmentId], Exclusion]:
        return {frozenset((said.one, said.other)): said for said in self.exclusions}

    @cached_property
    def _identities(self) -> Mapping[AmendmentId, tuple[int, bool]]:
        """For each the last statement that names it: which, and whether it was confirmed."""
        said = enumerate(self.identities)
        return {member: (place, one.confirmed) for place, one in said for member in one.members}

    @cached_property
    def _apart(self) -> frozenset[AmendmentId]:
        return frozenset(member for member, (_, confirmed) in self._identities.items() if not confirmed)


NOTHING_SAID = Grouping()
