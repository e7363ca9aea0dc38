"""What is shown of the rules of procedure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from service.domain.ids import Hash, Language
from service.domain.procedure.profile import Deadline, Field, Move, Number, Profile, RecordedAct, Stage
from service.domain.procedure.provisions import BodyRule, DueDocument, Made, Table
from service.usecases.views.proceedings import named
from service.usecases.views.references import Name, Term


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number of the procedure; ``confirmed`` says whether the assembly has confirmed it, ``value`` is as written."""

    key: str
    value: str
    unit: str
    confirmed: bool
    basis: str

    @classmethod
    def of(cls, key: str, number: Number) -> "NumberView":
        """A number of the profile."""
        return cls(key, str(number.value), number.unit, number.confirmed, number.basis)


@dataclass(frozen=True, slots=True)
class StageRuleView:
    """A stage: what it takes, and who decides there by what quorum."""

    key: str
    name: Name
    takes: tuple[str, ...]
    final: bool
    aside: bool
    decides: str | None
    quorum: str | None
    detour: bool
    way: str | None
    threshold: str | None

    @classmethod
    def of(cls, stage: Stage) -> "StageRuleView":
        """A stage of the profile."""
        deciding = stage.deciding
        return cls(
            key=stage.key,
            name=named(stage.name),
            takes=tuple(sorted(stage.takes)),
            final=stage.final,
            aside=stage.aside,
            decides=deciding.body if deciding else None,
            quorum=str(deciding.quorum) if deciding else None,
            detour=stage.detour,
            way=deciding.way if deciding else None,
            threshold=deciding.threshold if deciding else None,
        )


@dataclass(frozen=True, slots=True)
class MoveRuleView:
    """A move: where from, where to (``previous``: back), by whom, on which conditions, with what effect."""

    key: str
    name: Name
    sources: tuple[str, ...]
    target: str
    by: tuple[str, ...]
    conditions: tuple[Term, ...]
    needs_reason: bool
    effect: str
    kinds: tuple[str, ...]
    at_most: int | None

    @classmethod
    def of(cls, move: Move, profile: Profile) -> "MoveRuleView":
        """A move of the profile."""
        return cls(
            key=move.key,
            name=named(move.name),
            sources=tuple(stage for stage in profile.stages if stage in move.sources),
            target=move.target,
            by=tuple(sorted(move.by)),
            conditions=tuple(Term(key, named(profile.conditions[key].name)) for key in move.conditions),
            needs_reason=move.needs_reason,
            effect=move.effect,
            kinds=tuple(kind for kind in profile.kinds if kind in move.kinds),
            at_most=move.at_most,
        )


@dataclass(frozen=True, slots=True)
class ActRuleView:
    """An act of procedure that can be recorded."""

    key: str
    name: Name
    action: str
    fields: Mapping[str, Field]
    per_delegation: bool

    @classmethod
    def of(cls, act: RecordedAct) -> "ActRuleView":
        """An act of the profile."""
        return cls(act.key, named(act.name), act.action, act.fields, act.per_delegation)


@dataclass(frozen=True, slots=True)
class DeadlineRuleView:
    """A deadline: ``length`` names its number; it lies after the entry into ``stage``, or before a recorded date."""

    key: str
    name: Name
    stage: str
    days: int
    unit: str
    before: str | None
    closes: tuple[str, ...]

    @classmethod
    def of(cls, deadline: Deadline) -> "DeadlineRuleView":
        """A deadline of the profile."""
        return cls(
            key=deadline.key,
            name=named(deadline.name),
            stage=deadline.stage,
            days=int(deadline.length.value),
            unit=deadline.length.unit,
            before=deadline.before,
            closes=tuple(sorted(deadline.closes)),
        )


@dataclass(frozen=True, slots=True)
class BodyRuleView:
    """A kind of body, what the assembly calls it and whose voices count in it."""

    kind: str
    name: Name
    composition: str
    quorum: str | None

    @classmethod
    def of(cls, body: BodyRule) -> "BodyRuleView":
        """A body of the profile."""
        return cls(body.kind, named(body.name), body.composition, None if body.quorum is None else str(body.quorum))


@dataclass(frozen=True, slots=True)
class TableRuleView:
    """A table of amendments by its number."""

    number: int
    name: Name
    recommends: str
    en_bloc: bool
    pulled_by: str
    objections: int

    @classmethod
    def of(cls, table: Table) -> "TableRuleView":
        """A table of the profile."""
        name = named(table.name)
        return cls(table.number, name, table.recommends, table.en_bloc, table.pulled_by, table.objections)


@dataclass(frozen=True, slots=True)
class DueDocumentView:
    """A document that a stage produces: so many days before or after a date, or after the stage was entered."""

    key: str
    name: Name
    stage: str
    days: int | None
    working: bool
    before: str | None
    after: str | None
    by: tuple[str, ...]
    filed_by: str | None
    made: Made | None

    @classmethod
    def of(cls, due: DueDocument) -> "DueDocumentView":
        """A document of the profile."""
        by = tuple(sorted(due.by))
        when = (due.days, due.working, due.before, due.after)
        return cls(due.key, named(due.name), due.stage, *when, by, due.filed_by, due.made)


@dataclass(frozen=True, slots=True)
class ProfileView:
    """The rules of procedure of an assembly; ``hash`` is what acts under way are bound to."""

    key: str
    version: int
    hash: Hash
    name: Name
    zone: str
    languages: tuple[Language, ...]
    doctrine: str
    justification: int
    kinds: tuple[Term, ...]
    stages: tuple[StageRuleView, ...]
    moves: tuple[MoveRuleView, ...]
    acts: tuple[ActRuleView, ...]
    deadlines: tuple[DeadlineRuleView, ...]
    numbers: tuple[NumberView, ...]
    bodies: tuple[BodyRuleView, ...]
    tables: tuple[TableRuleView, ...]
    documents: tuple[DueDocumentView, ...]

    @classmethod
    def of(cls, profile: Profile) -> "ProfileView":
        """A profile."""
        plain: dict[str, Any] = {
            name: getattr(profile, name)
            for name in ("key", "version", "hash", "zone", "languages", "doctrine", "justification")
        }
        return cls(
            **plain,
            name=named(profile.name),
            kinds=tuple(Term(key, named(name)) for key, name in profile.kinds.items()),
            stages=tuple(map(StageRuleView.of, profile.stages.values())),
            moves=tuple(MoveRuleView.of(move, profile) for move in profile.moves.values()),
            acts=tuple(map(ActRuleView.of, profile.acts.values())),
            deadlines=tuple(map(DeadlineRuleView.of, profile.deadlines.values())),
            numbers=tuple(NumberView.of(key, number) for key, number in profile.numbers.items()),
            bodies=tuple(map(BodyRuleView.of, profile.provisions.bodies.values())),
            tables=tuple(map(TableRuleView.of, profile.provisions.tables)),
            documents=tuple(map(DueDocumentView.of, profile.provisions.documents.values())),
        )
