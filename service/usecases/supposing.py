"""What an act would say if these amendments were adopted: for everybody who may read it, and nothing is stored."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from service.domain.amendment.amendment import Amendment, Status
from service.domain.consolidation.affected import affected
from service.domain.consolidation.comparison import Became, compare
from service.domain.consolidation.consolidate import Attention
from service.domain.consolidation.share import Open, somewhere
from service.domain.consolidation.what_if import Supposed, what_if
from service.domain.errors import InvalidInput
from service.domain.ids import AmendmentId, ClauseId
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import Action
from service.domain.text.act import is_id
from service.domain.text.naming import Scheme
from service.domain.text.tree import ClauseTree
from service.usecases.access import Case, require, take_up
from service.usecases.floor import private_to
from service.usecases.ports.amendments import Record
from service.usecases.ports.house import House, UnitOfWork
from service.usecases.views.acts import ClauseChangeView
from service.usecases.views.affected import AffectedView
from service.usecases.views.supposing import MeetingView, Numbered, SupposedChange, SupposedView


class Every(StrEnum):
    """Amendments that are not in the text yet, chosen by what was decided on them."""

    ADOPTED = "adopted"
    ADMISSIBLE = "admissible"  # ruled admissible, and those adopted since


_IN: Mapping[Every, frozenset[Status]] = {
    Every.ADOPTED: frozenset({Status.ADOPTED}),
    Every.ADMISSIBLE: frozenset({Status.ADMISSIBLE, Status.ADOPTED}),
}


@dataclass(frozen=True, slots=True)
class Suppose:
    """Ask for the present text under some amendments, tabled or drafts of one's own; by id, by number, or every."""

    actor: Actor
    act: str
    amendments: tuple[AmendmentId, ...] = ()
    numbers: tuple[int, ...] = ()
    every: Every | None = None


def suppose(query: Suppose, house: House) -> SupposedView:
    """The clauses that would be another, what cannot stand together, and which references would be upset."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        records = _chosen(uow, case, query)
        tree = uow.acts.tree(case.act.id, case.dossier.version, case.act.language)
    taken_in = [record.amendment for record in records if record.consolidated_in is not None]
    made = what_if(tree, [record.amendment for record in records if record.consolidated_in is None])
    return _shown(case, tree, made, _Names(records), taken_in)


def _chosen(uow: UnitOfWork, case: Case, query: Suppose) -> Sequence[Record]:
    """The amendments asked for, each once; what is not there for the reader is named by its place in the question."""
    ids = [id for id in query.amendments if is_id(id)]
    records = [*uow.amendments.chosen(case.act.id, private_to(query.actor, case), ids, query.numbers)]
    found = {record.amendment.id: record for record in records}
    numbers = {record.amendment.number for record in records}
    for place, id in enumerate(query.amendments):
        if id not in found:
            raise InvalidInput("unknown", f"/amendments/{place}")
    for place, number in enumerate(query.numbers):
        if number not in numbers:
            raise InvalidInput("unknown", f"/numbers/{place}")
    return [*found.values(), *(one for one in _every(uow, case, query.every) if one.amendment.id not in found)]


def _every(uow: UnitOfWork, case: Case, every: Every | None) -> Iterable[Record]:
    if every is None:
        return ()
    records = uow.amendments.of_act(case.act.id, ())
    return [one for one in records if one.consolidated_in is None and one.amendment.status in _IN[every]]


class _Names:
    """Amendments by number."""

    def __init__(self, records: Iterable[Record]) -> None:
        self._numbers = {record.amendment.id: record.amendment.number for record in records}

    def all(self, ids: Iterable[AmendmentId]) -> tuple[Numbered, ...]:
        """Some amendments in the order of their numbers, drafts last."""
        named = (Numbered(id, self._numbers[id]) for id in ids)
        return tuple(sorted(named, key=lambda one: (one.number is None, one.number or 0, one.id)))

    def everything(self) -> tuple[Numbered, ...]:
        """All amendments that are supposed."""
        return self.all(self._numbers)

    def meeting(self, met: Open | Attention) -> MeetingView:
        """A meeting of amendments."""
        return MeetingView(self.all(met.amendments), met.clause, met.reason)


def _shown(case: Case, tree: ClauseTree, made: Supposed, names: _Names, taken_in: Sequence[Amendment]) -> SupposedView:
    scheme = Scheme(case.act.naming)
    open_ = (*made.open, *(Open((one.id,), somewhere(one.operations), "in-the-text") for one in taken_in))
    return SupposedView(
        act=case.act.id,
        version=case.dossier.version,
        hash=made.tree.hash(),
        open=tuple(map(names.meeting, open_)),
        attention=tuple(map(names.meeting, made.attention)),
        chosen=names.everything(),
        left_out=names.all({one for met in open_ for one in met.amendments}),
        clauses=tuple(_changes(tree, made, names, scheme)),
        references=tuple(_references(tree, made, scheme)),
    )


def _changes(tree: ClauseTree, made: Supposed, names: _Names, scheme: Scheme) -> Iterator[SupposedChange]:
    after: ClauseId | None = None
    for change in compare(tree, made.tree):
        if change.became is not Became.SAME:
            view = ClauseChangeView.of(change, scheme, tree.language)
            yield SupposedChange(view, after, names.all(made.by.get(change.id, ())))
        after = change.id


def _references(tree: ClauseTree, made: Supposed, scheme: Scheme) -> Iterator[AffectedView]:
    for one in affected(tree, made.tree, scheme, made.by.keys()):
        yield AffectedView.of(one)
