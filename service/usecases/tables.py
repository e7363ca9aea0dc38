"""Tables 1, 2, 3: what is recommended for each amendment, and one question on a whole table (domain.md §9.6, D8).

The developer or the working group proposes, the chair confirms for the commission; nobody confirms what they
proposed themselves (SoD-2). A delegation may have an amendment pulled out and decided by itself.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from service.domain.amendment import en_bloc as bloc
from service.domain.amendment.amendment import Amendment, Carry, Status
from service.domain.amendment.disposal import OPEN, Consequence
from service.domain.amendment.putting import replayed
from service.domain.errors import DomainError, InvalidInput, NotPermitted
from service.domain.events import Event, act_stream
from service.domain.ids import AmendmentId, Hash
from service.domain.procedure.mandate import Actor
from service.domain.procedure.permission import STATUSES, Action, may
from service.domain.procedure.provisions import PulledBy, Recommends, Table
from service.domain.text.canonical import digest
from service.usecases.access import Case, require, require_person, take_up, take_up_locked
from service.usecases.closing import require_unput
from service.usecases.floor import Floor, facts_on, gather, take_amendment
from service.usecases.ports.house import House
from service.usecases.ports.orders import PullOut, Recommendation, Signed
from service.usecases.quorum import require_quorum
from service.usecases.receipt import Receipt
from service.usecases.settling import Put, StalePicture, consequence_view, event, settle_on
from service.usecases.views.orders import NumberedView
from service.usecases.views.references import Names
from service.usecases.views.tables import ForeseenView, SinglyView, TableRow, TablesView, TableView

REASON_LIMIT = 4_000
PICTURE_FORM = "clausula-block-1"

_QUESTIONS = {
    Recommends.ADOPT: (bloc.Table.ADOPTION, Status.ADOPTED),
    Recommends.REJECT: (bloc.Table.REJECTION, Status.REJECTED),
}


class NothingToPutBack(DomainError):
    """The delegation has not had the amendment pulled out."""

    code = "nothing-to-put-back"


class PulledOutAlready(DomainError):
    """The delegation has had the amendment pulled out already."""

    code = "pulled-out-already"


class NothingInTable(DomainError):
    """Nothing of this table can be decided together now."""

    code = "nothing-in-table"


@dataclass(frozen=True, slots=True)
class Recommend:
    """Propose into which table an amendment goes."""

    actor: Actor
    amendment: AmendmentId
    table: int
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmTables:
    """Confirm recommendations; of these amendments, or all that others proposed."""

    actor: Actor
    act: str
    amendments: tuple[AmendmentId, ...] = ()


@dataclass(frozen=True, slots=True)
class PullOutAmendment:
    """Have an amendment decided by itself."""

    actor: Actor
    amendment: AmendmentId
    reason: str


@dataclass(frozen=True, slots=True)
class PutBackAmendment:
    """Let an amendment be decided with its table after all."""

    actor: Actor
    amendment: AmendmentId


@dataclass(frozen=True, slots=True)
class ShowForeseen:
    """Ask what one question on a table would decide, but for amendments of these numbers."""

    actor: Actor
    act: str
    table: int
    excepted: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class DecideTable:
    """Decide a table en bloc, but for amendments of these numbers; ``sees`` names the picture that was shown."""

    actor: Actor
    act: str
    table: int
    excepted: frozenset[int]
    sees: Hash
    reason: str = ""


def list_tables(actor: Actor, act: str, house: House) -> TablesView:
    """The tables of an act, each in the order of the list, and what is in none."""
    with house.reading(actor) as uow:
        case = take_up(uow, house, act)
        require(actor, Action.ACT_READ, case.facts)
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()), whole=True)
        listed = [floor.records[one.place.amendment].amendment for one in floor.places]
        known = floor.board.recommendations
        return TablesView(
            act=case.act.id,
            tables=tuple(_table(floor, one, listed) for one in case.profile.provisions.tables),
            unassigned=tuple(_numbered(one) for one in listed if one.id not in known and one.status in OPEN),
            may=may(actor, case.facts, (Action.TABLE_CONFIRM,)),
        )


def recommend(cmd: Recommend, house: House) -> Receipt:
    """Propose into which table an amendment goes, in place of what was proposed before."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it = record.amendment
        mandate = require(cmd.actor, Action.TABLE_PROPOSE, facts_on(case, it))
        _table_of(case, cmd.table)
        by = Signed(require_person(cmd.actor), mandate, case.now)
        made = Recommendation(house.new_id(), case.act.id, it.id, cmd.table, _reason(cmd.reason), by)
        uow.orders.recommend(made)
        told = {"table": cmd.table, "reason": made.reason}
        uow.record(event("table.proposed", cmd.actor, mandate, (case, it), told))
        return uow.commit(Receipt(id=made.id, number=it.number))


def confirm_tables(cmd: ConfirmTables, house: House) -> Receipt:
    """Confirm recommendations in the name of the commission."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        require(cmd.actor, Action.ACT_READ, case.facts)
        person = require_person(cmd.actor)
        waiting = [one for one in uow.orders.recommendations(case.act.id) if one.confirmed is None]
        named = [one for one in waiting if one.amendment in cmd.amendments]
        chosen = named if cmd.amendments else [one for one in waiting if one.made.by != person]
        prepared = next((one.made.by for one in chosen if one.made.by == person), None)
        mandate = require(cmd.actor, Action.TABLE_CONFIRM, replace(case.facts, prepared=prepared))
        if len(named) < len(set(cmd.amendments)):
            raise InvalidInput("unknown", "/amendments")
        uow.orders.confirm_recommendations([one.id for one in chosen], Signed(person, mandate, case.now))
        told = {"amendments": [one.amendment for one in chosen]}
        stream = act_stream(case.act.id)
        who = (cmd.actor.person, mandate)
        uow.record(Event(stream, "table.confirmed", *who, case.act.id, case.dossier.version, case.act.id, told))
        return uow.commit(Receipt(id=case.act.id, number=len(chosen)))


def pull_out(cmd: PullOutAmendment, house: House) -> Receipt:
    """Have an amendment decided by itself, in the name of one's delegation."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it = record.amendment
        mandate = require(cmd.actor, Action.TABLE_PULL, facts_on(case, it))
        body = cmd.actor.body_of(mandate)
        standing = uow.orders.pulled_out(case.act.id)
        if any(one.amendment == it.id and one.body == body for one in standing):
            raise PulledOutAlready
        recommended = next((one for one in uow.orders.recommendations(case.act.id) if one.amendment == it.id), None)
        by = _table_of(case, recommended.table).pulled_by if recommended else PulledBy.ANYBODY
        if by is PulledBy.NOBODY or (by is PulledBy.AUTHOR and body not in it.signatories):
            raise NotPermitted(Action.TABLE_PULL, "not-your-body")
        signed = Signed(require_person(cmd.actor), mandate, case.now)
        made = PullOut(house.new_id(), case.act.id, it.id, body, _reason(cmd.reason), signed)
        uow.orders.pull_out(made)
        told = {"of": body, "reason": made.reason}
        uow.record(event("table.pulled_out", cmd.actor, mandate, (case, it), told))
        return uow.commit(Receipt(id=made.id, number=it.number))


def put_back(cmd: PutBackAmendment, house: House) -> Receipt:
    """Let an amendment that one's delegation had pulled out be decided with its table."""
    with house.work(cmd.actor) as uow:
        case, record = take_amendment(uow, house, cmd.actor, cmd.amendment)
        it = record.amendment
        mandate = require(cmd.actor, Action.TABLE_PULL, facts_on(case, it))
        body = cmd.actor.body_of(mandate)
        standing = uow.orders.pulled_out(case.act.id)
        own = next((one for one in standing if one.amendment == it.id and one.body == body), None)
        if own is None:
            raise NothingToPutBack
        uow.orders.put_back(own.id, Signed(require_person(cmd.actor), mandate, case.now))
        uow.record(event("table.put_back", cmd.actor, mandate, (case, it), {"of": body}))
        return uow.commit(Receipt(id=own.id, number=it.number))


def show_foreseen(query: ShowForeseen, house: House) -> ForeseenView:
    """What one question on a table would decide, what is put by itself and why, and what would follow."""
    with house.reading(query.actor) as uow:
        case = take_up(uow, house, query.act)
        require(query.actor, Action.ACT_READ, case.facts)
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()), whole=True)
        seen = _foreseen(floor, _table_of(case, query.table), query.excepted)
        return ForeseenView(
            table=query.table,
            outcome=seen.outcome,
            together=tuple(_numbered(floor.records[id].amendment) for id in seen.together),
            singly=tuple(
                SinglyView(
                    amendment=_numbered(floor.records[id].amendment),
                    why=why,
                    by=_numbered(floor.records[by].amendment) if by else None,
                )
                for id, why, by in seen.singly
            ),
            consequences=tuple(consequence_view(floor, one) for one in seen.told),
            sees=seen.sees,
            may=may(query.actor, replace(case.facts, status=Status.ADMISSIBLE), (Action.AMENDMENT_DECIDE,)),
        )


def decide_table(cmd: DecideTable, house: House) -> Receipt:
    """Decide all of a table that is decided together: one decision each, taken back together."""
    with house.work(cmd.actor) as uow:
        case = take_up_locked(uow, house, cmd.act)
        mandate = require(cmd.actor, Action.AMENDMENT_DECIDE, replace(case.facts, status=Status.ADMISSIBLE))
        floor = gather(uow, case, uow.amendments.of_act(case.act.id, ()), whole=True)
        seen = _foreseen(floor, _table_of(case, cmd.table), cmd.excepted)
        if seen.outcome is None or not seen.together:
            raise NothingInTable
        if seen.sees != cmd.sees:
            raise StalePicture(seen.sees)
        require_unput(uow, case, [floor.records[id].amendment for id in seen.together])
        block, meeting = house.new_id(), require_quorum(uow, house, case)
        reason = _reason(cmd.reason)
        put = Put(cmd.actor, mandate, seen.outcome, reason, None, rule="en-bloc", block=block, meeting=meeting)
        for id in seen.together:
            if floor.records[id].amendment.status in OPEN:
                _, floor = settle_on(uow, house, (floor, id), put)
        return uow.commit(Receipt(id=block, number=len(seen.together)))


@dataclass(frozen=True, slots=True)
class _Foreseen:
    outcome: Status | None
    together: Sequence[AmendmentId]
    singly: Sequence[tuple[AmendmentId, str, AmendmentId | None]]
    told: Sequence[Consequence]
    sees: Hash


def _foreseen(floor: Floor, table: Table, excepted: Collection[int]) -> _Foreseen:
    question, outcome = _QUESTIONS.get(table.recommends, (bloc.Table.SINGLY, None))
    if not table.en_bloc:
        question, outcome = bloc.Table.SINGLY, None
    inside = _confirmed(floor, table)
    apart = {one.id: why for one in inside if (why := _apart(one, excepted, outcome))}
    everything = [record.amendment for record in floor.records.values()]
    trees, customs = floor.trees(floor.case.dossier.version), floor.customs
    pulled = [bloc.PullOut(one.amendment, one.body) for one in floor.board.pulled]
    ground = bloc.BlocFloor(everything, trees, customs, table.objections)
    found = bloc.en_bloc(question, [one for one in inside if one.id not in apart], pulled, ground)
    ended = replayed(everything, found.puts, trees, customs)
    told = [one.consequence for one in ended.values() if one.consequence]
    singly: list[tuple[AmendmentId, str, AmendmentId | None]] = [(id, why, None) for id, why in apart.items()]
    singly += [(one.amendment, one.why.value, one.by) for one in found.singly]
    return _Foreseen(outcome, found.together, singly, told, _picture(floor, table, found.together, told))


def _confirmed(floor: Floor, table: Table) -> Sequence[Amendment]:
    """What is in a table by a recommendation that is confirmed, in the order of the list."""
    known = floor.board.recommendations
    inside = {id for id, one in known.items() if one.table == table.number and one.confirmed}
    listed = [floor.records[one.place.amendment].amendment for one in floor.places]
    return [one for one in listed if one.id in inside and one.status in OPEN]


def _apart(one: Amendment, excepted: Collection[int], outcome: Status | None) -> str:
    """Why an amendment is not decided with its table, whatever the others are."""
    if one.number in excepted:
        return "excepted"
    if one.status not in STATUSES[Action.AMENDMENT_DECIDE]:
        return "not-ruled"
    return "author-must-confirm" if outcome is Status.ADOPTED and one.carry is not Carry.CLEAN else ""


def _picture(floor: Floor, table: Table, together: Sequence[AmendmentId], told: Sequence[Consequence]) -> Hash:
    stands = [[id, floor.records[id].amendment.revision] for id in together]
    follows = [[one.amendment, one.before.value, one.after.value, one.rule.value, one.by] for one in told]
    return digest(PICTURE_FORM, [floor.case.act.id, table.number, table.recommends.value, stands, sorted(follows)])


def _table_of(case: Case, number: int) -> Table:
    found = next((one for one in case.profile.provisions.tables if one.number == number), None)
    if found is None:
        raise InvalidInput("unknown", "/table")
    return found


def _table(floor: Floor, table: Table, listed: Sequence[Amendment]) -> TableView:
    known = floor.board.recommendations
    rows = [one for one in listed if one.id in known and known[one.id].table == table.number]
    return TableView(
        number=table.number,
        name={"ru": table.name.ru, "en": table.name.en},
        recommends=table.recommends,
        en_bloc=table.en_bloc,
        pulled_by=table.pulled_by,
        amendments=tuple(_row(floor, one, floor.names) for one in rows),
    )


def _row(floor: Floor, one: Amendment, names: Names) -> TableRow:
    told = floor.board.recommended(one.id, names)
    assert told is not None, "only what is recommended stands in a table"
    return TableRow(_numbered(one), one.status, told)


def _numbered(one: Amendment) -> NumberedView:
    return NumberedView(one.id, one.number, one.part)


def _reason(reason: str) -> str:
    if len(reason) > REASON_LIMIT:
        raise InvalidInput("too-long", "/reason")
    return reason.strip()
