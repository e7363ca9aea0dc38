"""Proceedings in PostgreSQL: one row an act, which everything that changes its state waits for."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, insert, select, update

from service.domain.amendment.amendment import Status
from service.domain.errors import NotFound
from service.domain.ids import ActId, AmendmentId, BodyId, Hash, PersonId, Revision, RoundId, SeatId, SittingId
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.evidence import Evidence
from service.domain.procedure.profile import Profile
from service.persistence import rounds
from service.persistence.dossiers import all_dossiers, take_up, take_up_of
from service.persistence.evidence import load_evidence
from service.persistence.names import body_columns, body_ref, person_columns, person_ref
from service.persistence.profiles import keep, unkept
from service.persistence.tables import amendments, people, proceedings, sittings, transitions
from service.persistence.text_cache import Stamps
from service.usecases.ports.proceedings import Draft, GivenPosition, Round, Sitting, Standing, Transition
from service.usecases.views.references import Names


class SqlProceedings:
    """Proceedings in PostgreSQL."""

    def __init__(self, connection: Connection, stamps: Stamps | None = None) -> None:
        self._connection = connection
        self._stamps: Stamps = {} if stamps is None else stamps

    def open(self, act: ActId, profile: Profile, source: str, stage: str) -> None:
        """Begin the proceedings of a new act at a stage of exactly this profile, whose words are kept."""
        self.keep_profile(profile, source)
        begun = {"act_id": act, "profile": profile.key, "profile_hash": profile.hash, "stage": stage}
        self._connection.execute(insert(proceedings).values(begun))

    def keep_profile(self, profile: Profile, source: str) -> None:
        """Keep the words of a profile, unless they are kept already."""
        keep(self._connection, profile, source)

    def rebind(self, act: ActId, profile: Profile, source: str) -> None:
        """Let an act that is under lock go by other rules, whose words are kept."""
        self.keep_profile(profile, source)
        bound = update(proceedings).where(proceedings.c.act_id == act)
        self._connection.execute(bound.values(profile=profile.key, profile_hash=profile.hash))

    def unkept_profiles(self) -> Sequence[tuple[str, Hash]]:
        """The profiles, by key and hash, that acts go by and nobody kept."""
        return unkept(self._connection)

    def take_up(self, name: str) -> Standing:
        """An act by its slug or id, as it stands; ``NotFound``."""
        return take_up(self._connection, self._stamps, name, held=False)

    def hold(self, name: str) -> Standing:
        """The same, held until the transaction ends."""
        return take_up(self._connection, self._stamps, name, held=True)

    def take_up_of(self, amendment: AmendmentId) -> Standing:
        """The act of an amendment, as it stands; ``NotFound``."""
        return take_up_of(self._connection, self._stamps, amendment, held=False)

    def hold_of(self, amendment: AmendmentId) -> Standing:
        """The same, held until the transaction ends."""
        return take_up_of(self._connection, self._stamps, amendment, held=True)

    def all(self) -> Sequence[Dossier]:
        """Every act's dossier."""
        return all_dossiers(self._connection)

    def save(self, dossier: Dossier) -> Revision:
        """Store a dossier that is under lock; gives its new revision."""
        stored = (
            update(proceedings)
            .where(proceedings.c.act_id == dossier.act)
            .values(
                stage=dossier.stage,
                stage_since=dossier.since,
                version=dossier.version,
                deadlines={key: at.isoformat() for key, at in dossier.deadlines.items()},
                loops=dict(dossier.loops),
                facts=dict(dossier.facts),
                revision=proceedings.c.revision + 1,
            )
            .returning(proceedings.c.revision)
        )
        return Revision(self._connection.execute(stored).scalar_one())

    def evidence(self, dossiers: Sequence[Dossier]) -> Mapping[ActId, Evidence]:
        """What the gates of these acts are judged by, in a constant number of queries."""
        return load_evidence(self._connection, dossiers)

    def drafts(self, bodies_: Collection[BodyId]) -> Sequence[Draft]:
        """The drafts of these bodies on all acts, oldest first."""
        table = amendments.c
        columns = (table.act_id, table.id, table.body_id, table.author_id, table.created_at)
        mine = select(*columns).where(table.status == Status.DRAFT, table.body_id.in_(bodies_))
        return [Draft(*row) for row in self._connection.execute(mine.order_by(table.created_at, table.id))]

    def names(self, persons: Iterable[PersonId]) -> Names:
        """The names of all bodies and of these persons, in two queries."""
        seats = (select(*body_columns("body")), select(*person_columns("person")).where(people.c.id.in_(set(persons))))
        found = [body_ref(row, "body") for row in self._connection.execute(seats[0])]
        known = [person_ref(row, "person") for row in self._connection.execute(seats[1])]
        return Names({ref.id: ref for ref in found if ref}, {ref.id: ref for ref in known if ref})

    def add_transition(self, transition: Transition) -> None:
        """Store a move made."""
        values = asdict(transition)
        renamed = {"act_id": "act", "actor_id": "actor", "mandate_id": "mandate"}
        row = {column: values.pop(name) for column, name in renamed.items()} | values
        self._connection.execute(insert(transitions).values(row))

    def transitions(self, act: ActId) -> Sequence[Transition]:
        """Every move made, in order."""
        query = select(transitions).where(transitions.c.act_id == act).order_by(transitions.c.number)
        return [_transition(row) for row in self._connection.execute(query)]

    def add_sitting(self, sitting: Sitting) -> None:
        """Store a sitting just opened."""
        row = {
            "id": sitting.id,
            "act_id": sitting.act,
            "body_id": sitting.body,
            "stage": sitting.stage,
            "opened_at": sitting.opened_at,
            "opened_by": sitting.opened_by,
            "item_id": sitting.item,
            "present": None if sitting.present is None else list(sitting.present),
        }
        self._connection.execute(insert(sittings).values(row))

    def sitting(self, sitting: SittingId) -> Sitting:
        """One sitting; ``NotFound``."""
        found = self._sittings(select(sittings).where(sittings.c.id == sitting))
        if not found:
            raise NotFound("sitting", sitting)
        return found[0]

    def sittings(self, act: ActId) -> Sequence[Sitting]:
        """The sittings on an act, first to last."""
        return self._sittings(select(sittings).where(sittings.c.act_id == act).order_by(sittings.c.opened_at))

    def note_present(self, sitting: SittingId, present: Sequence[SeatId]) -> None:
        """Store who is there at a sitting without a meeting."""
        stored = update(sittings).where(sittings.c.id == sitting)
        self._connection.execute(stored.values(present=list(present)))

    def end_sitting(self, sitting: SittingId, at: datetime) -> None:
        """Store that a sitting is closed."""
        self._connection.execute(update(sittings).where(sittings.c.id == sitting).values(closed_at=at))

    def add_round(self, opened: Round) -> bool:
        """Store a round just opened; ``False`` where this text was put at this visit of the stage already."""
        return rounds.add(self._connection, opened)

    def round(self, opened: RoundId) -> Round:
        """One round with its positions; ``NotFound``."""
        found = rounds.load(self._connection, rounds.BY_ID, opened)
        if not found:
            raise NotFound("round", opened)
        return found[0]

    def rounds(self, act: ActId) -> Sequence[Round]:
        """The rounds on an act with their positions, first to last."""
        return rounds.load(self._connection, rounds.BY_ACT, act)

    def put_position(self, opened: RoundId, given: GivenPosition) -> None:
        """Store what a delegation says, in place of what it said before in this round."""
        rounds.put(self._connection, opened, given)

    def end_round(self, opened: RoundId, at: datetime, by: PersonId, result: Mapping[str, object]) -> None:
        """Store the result of a round."""
        rounds.end(self._connection, opened, at, {"closed_by": by, "result": dict(result)})

    def _sittings(self, query: Select[*tuple[Any, ...]]) -> list[Sitting]:
        return [
            Sitting(
                id=row.id,
                act=row.act_id,
                body=row.body_id,
                stage=row.stage,
                opened_at=row.opened_at,
                opened_by=row.opened_by,
                closed_at=row.closed_at,
                item=row.item_id,
                present=None if row.present is None else tuple(row.present),
            )
            for row in self._connection.execute(query)
        ]


def _transition(row: Row[*tuple[Any, ...]]) -> Transition:
    return Transition(
        act=row.act_id,
        number=row.number,
        move=row.move,
        source=row.source,
        target=row.target,
        version=row.version,
        conditions=row.conditions,
        reason=row.reason,
        actor=row.actor_id,
        mandate=row.mandate_id,
        at=row.at,
        exception=row.exception,
    )
