"""What stands of the orders on an act's amendments: for their order, for what falls, and for whoever reads them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property

from service.domain.amendment.amendment import Amendment
from service.domain.amendment.arranging import DecideTie, Isolate, MoveAfter, Priority, Reserve, Shift
from service.domain.amendment.compromise import Consent
from service.domain.amendment.disposal import Customs
from service.domain.amendment.grouping import Debate, Exclusion, Grouping, Identity
from service.domain.amendment.precedence import OrderRules
from service.domain.ids import ActId, AmendmentId, DebateId, MoveId, OrderId, PersonId
from service.domain.procedure.leave import LeaveState
from service.domain.procedure.profile import Profile
from service.usecases.ports.house import UnitOfWork
from service.usecases.ports.orders import (
    AskedConsent,
    DecidedIn,
    Order,
    OrderKind,
    PullOut,
    Putting,
    Recommendation,
    Signed,
)
from service.usecases.views.orders import ArrangedView, ConsentView, RecommendationView
from service.usecases.views.references import BodyRef, Names

_EVERYTHING = (OrderKind.PRIORITY, OrderKind.RESERVE, OrderKind.MOVE, OrderKind.ISOLATE, OrderKind.TIE)


@dataclass(frozen=True)
class Board:
    """All that was said of an act's amendments beside their words; ``orders`` are those ever given."""

    orders: Sequence[Order] = ()
    consents: Sequence[AskedConsent] = ()
    recommendations: Mapping[AmendmentId, Recommendation] = field(default_factory=dict)
    pulled: Sequence[PullOut] = ()
    putting: Mapping[AmendmentId, Putting] = field(default_factory=dict)
    leaves: frozenset[AmendmentId] = frozenset()  # those that may be late
    decided_in: Mapping[AmendmentId, DecidedIn] = field(default_factory=dict)

    @cached_property
    def grouping(self) -> Grouping:
        """What was declared of how amendments belong together."""
        return Grouping(
            tuple(Debate(DebateId(one.id), one.said.amendments) for one in self._standing(OrderKind.DEBATE)),
            tuple(
                Identity(one.said.amendments, one.said.holds, one.reason) for one in self._standing(OrderKind.IDENTITY)
            ),
            tuple(
                Exclusion(one.said.amendments[0], one.said.amendments[1], one.said.holds, one.reason)
                for one in self._standing(OrderKind.EXCLUSION)
            ),
        )

    @cached_property
    def moves(self) -> Sequence[Shift]:
        """What the chair moved, in turn."""
        return [_shift(one) for one in self.orders if one.stands and one.kind in _EVERYTHING]

    @cached_property
    def reopened(self) -> frozenset[AmendmentId]:
        """The amendments whose point may be decided anew."""
        return frozenset(id for one in self._standing(OrderKind.REOPEN) for id in one.said.amendments)

    def customs(self, profile: Profile) -> Customs:
        """By what consequences are judged: an amendment taken out of a debate is no rival of those in it."""
        apart = frozenset(one.said.amendments[0] for one in self._standing(OrderKind.ISOLATE))
        debates = tuple(
            replace(debate, isolated=tuple(id for id in debate.members if id in apart))
            for debate in self.grouping.debates
        )
        return Customs(profile.doctrine, replace(self.grouping, debates=debates))

    @cached_property
    def given(self) -> Sequence[Consent]:
        """The consents that compromises have."""
        return [Consent(one.compromise, one.amendment) for one in self.consents if one.given]

    def order(self, id: OrderId) -> Order:
        """One of the orders."""
        return next(one for one in self.orders if one.id == id)

    def arranged(self, computed: int, move: Shift | None, names: Names) -> ArrangedView | None:
        """By which order an amendment stands where it does; ``None`` where it stands as computed."""
        if move is None:
            return None
        order = self.order(OrderId(move.id))
        by = names.persons[order.made.by]
        return ArrangedView(order.id, order.kind, computed, order.reason, by, order.made.at)

    def recommended(self, amendment: AmendmentId, names: Names) -> RecommendationView | None:
        """Into which table an amendment goes, if into any."""
        one = self.recommendations.get(amendment)
        if one is None:
            return None
        pulled = tuple(names.bodies[each.body] for each in self.pulled if each.amendment == amendment)
        by = names.persons[one.made.by]
        confirmed = one.confirmed
        second = names.persons[confirmed.by] if confirmed else None
        return RecommendationView(
            one.table, one.reason, by, one.made.at, second, confirmed.at if confirmed else None, pulled
        )

    def persons(self) -> Iterator[PersonId]:
        """Everybody who said something."""
        signed: list[Signed | None] = []
        for order in self.orders:
            signed += (order.made, order.confirmed, order.undone)
        for one in self.recommendations.values():
            signed += (one.made, one.confirmed)
        for asked in self.consents:
            signed += (asked.asked, asked.answered)
        yield from (one.by for one in signed if one is not None)

    def _standing(self, kind: OrderKind) -> Iterator[Order]:
        return (one for one in self.orders if one.stands and one.kind is kind)


def board_of(uow: UnitOfWork, act: ActId, now: datetime, *, whole: bool) -> Board:
    """What bears on order and consequences; ``whole``: recommendations and decisions too."""
    orders = uow.orders.orders(act)
    consents = uow.orders.consents(act)
    granted = (one.amendment for one in uow.limits.leaves(act) if one.state(now) is LeaveState.GRANTED)
    if not whole:
        return Board(orders, consents, leaves=frozenset(granted))
    return Board(
        orders=orders,
        consents=consents,
        recommendations={one.amendment: one for one in uow.orders.recommendations(act)},
        pulled=uow.orders.pulled_out(act),
        putting=uow.orders.putting(act),
        leaves=frozenset(granted),
        decided_in=uow.orders.decided_in(act),
    )


def consent_view(it: Amendment, body: BodyRef, one: AskedConsent | None, names: Names) -> ConsentView:
    """What the author of an amendment says to a compromise in its place; what may be done about it is added."""
    answered = one.answered if one else None
    return ConsentView(
        amendment=it.id,
        number=it.number,
        body=body,
        asked_at=one.asked.at if one else None,
        given=one.given if one else None,
        reason=one.reason if one else "",
        by=names.persons[answered.by] if answered else None,
        at=answered.at if answered else None,
        may=(),
    )


def order_rules(profile: Profile) -> OrderRules:
    """The doctrine of a profile with what the house adds to it."""
    switches = profile.provisions.switches
    return OrderRules(profile.doctrine, switches.commission_first, switches.share_of_words)


def _shift(order: Order) -> Shift:
    id, said, reason = MoveId(order.id), order.said, order.reason
    match order.kind:
        case OrderKind.PRIORITY:
            return Priority(id, said.amendments[0], reason, said.beside)
        case OrderKind.RESERVE:
            return Reserve(id, said.amendments, reason)
        case OrderKind.MOVE:
            return MoveAfter(id, said.amendments[0], said.beside, reason, said.block)
        case OrderKind.ISOLATE:
            return Isolate(id, said.amendments[0], reason)
        case _:
            return DecideTie(id, said.amendments, reason)
