"""What readers are shown of tables 1, 2, 3."""

from collections.abc import Mapping
from dataclasses import dataclass

from service.domain.amendment.amendment import Status
from service.domain.ids import ActId, Hash
from service.domain.procedure.permission import May
from service.domain.procedure.provisions import PulledBy, Recommends
from service.usecases.views.amendments import ConsequenceView
from service.usecases.views.orders import NumberedView, RecommendationView


@dataclass(frozen=True, slots=True)
class TableRow:
    """An amendment in a table, with what is recommended by whom."""

    amendment: NumberedView
    status: Status
    recommendation: RecommendationView


@dataclass(frozen=True, slots=True)
class TableView:
    """One table in the order of the list."""

    number: int
    name: Mapping[str, str]
    recommends: Recommends
    en_bloc: bool
    pulled_by: PulledBy
    amendments: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class TablesView:
    """The tables of an act, and the open amendments that are in none."""

    act: ActId
    tables: tuple[TableView, ...]
    unassigned: tuple[NumberedView, ...]
    may: tuple[May, ...]


@dataclass(frozen=True, slots=True)
class SinglyView:
    """One that is put by itself: why, and for whose sake."""

    amendment: NumberedView
    why: str
    by: NumberedView | None


@dataclass(frozen=True, slots=True)
class ForeseenView:
    """What one question on a table would decide; ``sees`` is sent back with it.

    A table without an ``outcome`` is put one by one.
    """

    table: int
    outcome: Status | None
    together: tuple[NumberedView, ...]
    singly: tuple[SinglyView, ...]
    consequences: tuple[ConsequenceView, ...]
    sees: Hash
    may: tuple[May, ...]
