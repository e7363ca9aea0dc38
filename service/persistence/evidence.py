"""What gates are judged by, read for any number of acts in eleven queries."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CompoundSelect, Connection, Row, Select, and_, case, false, func, literal, or_, select

from service.domain.amendment.amendment import Carry, Status
from service.domain.ids import ActId
from service.domain.procedure.conclusion import ConclusionKind, Disposition, Verdict
from service.domain.procedure.consensus import Position
from service.domain.procedure.dossier import Dossier
from service.domain.procedure.evidence import (
    AmendmentState,
    Evidence,
    Opinion,
    RemarkState,
    RoundState,
    SittingState,
    VoteState,
)
from service.domain.procedure.mandate import BodyKind
from service.persistence.opinion_requests import asked_of, asked_state, excused_of
from service.persistence.tables import (
    acts,
    amendments,
    bodies,
    conclusions,
    positions,
    remarks,
    replies,
    rounds,
    sittings,
    transitions,
    version_changes,
    versions,
    votes,
)

Rows = Mapping[ActId, Sequence[Row[*tuple[Any, ...]]]]


def load_evidence(connection: Connection, dossiers: Sequence[Dossier]) -> Mapping[ActId, Evidence]:
    """The evidence on each of these acts."""
    wanted = [dossier.act for dossier in dossiers]
    texts = _by_act(connection, _texts(dossiers))
    opinions = _by_act(connection, _opinions(wanted))
    remarked = _by_act(connection, _remarks(wanted))
    tabled = _by_act(connection, _amendments(wanted))
    sat = _by_act(connection, select(sittings).where(sittings.c.act_id.in_(wanted)).order_by(sittings.c.opened_at))
    put = _by_act(connection, select(rounds).where(rounds.c.act_id.in_(wanted)).order_by(rounds.c.opened_at))
    asked = _by_act(connection, asked_of(wanted))
    excused = _by_act(connection, excused_of(wanted))
    made = _by_act(connection, _made(wanted))
    slips = _by_act(connection, _slips(wanted))
    voted = _by_act(connection, _votes(wanted))
    standing = {dossier.act: dossier.version for dossier in dossiers}
    said = _positions(connection, [row.id for rows in put.values() for row in rows])
    return {
        act: Evidence(
            *_text(texts[act]),
            opinions=tuple(_opinion(row) for row in opinions[act]),
            slips=frozenset(row.number for row in slips[act]),
            remarks=tuple(_remark(row) for row in remarked[act]),
            amendments=tuple(_amendment(row) for row in tabled[act]),
            sittings=tuple(_sitting(row) for row in sat[act]),
            rounds=tuple(_round(row, said[row.id]) for row in put[act]),
            asked=tuple(map(asked_state, asked[act])),
            votes=tuple(_vote(row) for row in voted[act]),
            excused=frozenset(row.need for row in excused[act] if row.version == standing[act]),
            **_moves(made[act]),
        )
        for act in wanted
    }


def _by_act(connection: Connection, query: Select[*tuple[Any, ...]] | CompoundSelect[*tuple[Any, ...]]) -> Rows:
    found: defaultdict[ActId, list[Row[*tuple[Any, ...]]]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.act_id].append(row)
    return found


def _texts(dossiers: Iterable[Dossier]) -> Select[*tuple[Any, ...]]:
    stands = [and_(versions.c.act_id == dossier.act, versions.c.number == dossier.version) for dossier in dossiers]
    return select(versions.c.act_id, versions.c.hash, versions.c.created_at).where(or_(false(), *stands))


def _made(wanted: Collection[ActId]) -> CompoundSelect[*tuple[Any, ...]]:
    table = transitions.c
    by = (table.act_id, table.move, table.target)
    counted = select(*by, func.count().label("times"), func.max(table.at).label("at"))
    counted = counted.where(table.act_id.in_(wanted)).group_by(*by)
    # No move leads to the stage where an act began: it was come to when the act was made.
    began = select(table.act_id, literal(""), table.source, literal(0), acts.c.created_at)
    began = began.join(acts, acts.c.id == table.act_id).where(table.act_id.in_(wanted), table.number == 1)
    return counted.union_all(began)


def _moves(rows: Iterable[Row[*tuple[Any, ...]]]) -> Mapping[str, Any]:
    """How often each move was made, which may lead to several stages, and when each stage was last come to."""
    made: dict[str, int] = {}
    entered: dict[str, datetime] = {}
    for row in rows:
        if row.times:
            made[row.move] = made.get(row.move, 0) + row.times
        entered[row.target] = max(row.at, entered.get(row.target, row.at))
    return {"made": made, "entered": entered}


def _slips(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    """Versions judged to change nothing of substance, and those with the very text of the one before."""
    before, judged = versions.alias("before"), version_changes.c
    same_act = and_(before.c.act_id == versions.c.act_id, before.c.number == versions.c.number - 1)
    of_version = and_(judged.act_id == versions.c.act_id, judged.version == versions.c.number)
    harmless = func.bool_and(~judged.substance)  # null, so not true, where nobody has judged
    return (
        select(versions.c.act_id, versions.c.number)
        .outerjoin(before, same_act)
        .outerjoin(version_changes, of_version)
        .where(versions.c.act_id.in_(wanted))
        .group_by(versions.c.act_id, versions.c.number, versions.c.hash, before.c.hash)
        .having(or_(harmless, versions.c.hash == before.c.hash))
    )


def _opinions(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    table = conclusions.c
    columns = (table.act_id, table.body_id, table.version, table.signed_at, table.id, table.kind, table.verdict)
    return (
        select(*columns, bodies.c.kind.label("body_kind"), bodies.c.key, replies.c.at.label("replied_at"))
        .join(bodies, bodies.c.id == conclusions.c.body_id)
        .outerjoin(replies, replies.c.conclusion_id == conclusions.c.id)
        .where(conclusions.c.act_id.in_(wanted))
        .order_by(conclusions.c.signed_at, conclusions.c.id)
    )


def _remarks(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    columns = (remarks.c.id, remarks.c.disposition, remarks.c.reason)
    return (
        select(conclusions.c.act_id, conclusions.c.body_id, conclusions.c.id.label("conclusion"), *columns)
        .join(conclusions, conclusions.c.id == remarks.c.conclusion_id)
        .where(conclusions.c.act_id.in_(wanted), conclusions.c.status == "signed")
        .order_by(conclusions.c.signed_at, conclusions.c.id, remarks.c.position)
    )


def _amendments(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    table = amendments.c
    holder = case((table.author_left, table.cosigners[1]), else_=table.body_id).label("body_id")
    columns = (table.id, table.act_id, table.number, holder, table.status, table.carry, table.consolidated_in)
    return select(*columns).where(table.act_id.in_(wanted), table.number.is_not(None)).order_by(table.number)


def _votes(wanted: Collection[ActId]) -> Select[*tuple[Any, ...]]:
    """Votes on the text and on units of it whose results stand."""
    about = votes.c.subject.in_(("text", "clause"))
    columns = (votes.c.act_id, votes.c.stage, votes.c.clause_id, votes.c.opened_at, votes.c.closed_at, votes.c.result)
    standing = select(*columns).where(votes.c.act_id.in_(wanted), votes.c.status == "closed", about)
    return standing.order_by(votes.c.closed_at, votes.c.id)


def _positions(connection: Connection, wanted: Collection[str]) -> Mapping[str, Mapping[Any, Position]]:
    found: defaultdict[str, dict[Any, Position]] = defaultdict(dict)
    for row in connection.execute(select(positions).where(positions.c.round_id.in_(wanted))):
        found[row.round_id][row.body_id] = Position(row.position)
    return found


def _text(rows: Sequence[Row[*tuple[Any, ...]]]) -> tuple[Any, datetime | None]:
    return (rows[0].hash, rows[0].created_at) if rows else (None, None)


def _remark(row: Row[*tuple[Any, ...]]) -> RemarkState:
    answer = Disposition(row.disposition) if row.disposition else None
    explained = bool((row.reason or "").strip())
    return RemarkState(row.id, row.body_id, answer, explained=explained, conclusion=row.conclusion)


def _opinion(row: Row[*tuple[Any, ...]]) -> Opinion:
    return Opinion(
        row.body_id,
        BodyKind(row.body_kind),
        row.version,
        row.signed_at,
        id=row.id,
        key=row.key,
        form=ConclusionKind(row.kind),
        verdict=Verdict(row.verdict) if row.verdict else None,
        replied_at=row.replied_at,
    )


def _amendment(row: Row[*tuple[Any, ...]]) -> AmendmentState:
    return AmendmentState(row.id, row.number, row.body_id, Status(row.status), Carry(row.carry), row.consolidated_in)


def _round(row: Row[*tuple[Any, ...]], said: Mapping[Any, Position]) -> RoundState:
    result = row.result["result"] if row.result else None
    return RoundState(row.stage, row.visit, row.version, row.text_hash, row.opened_at, row.closed_at, result, said)


def _sitting(row: Row[*tuple[Any, ...]]) -> SittingState:
    return SittingState(row.stage, row.opened_at, row.closed_at, meeting=row.item_id is not None)


def _vote(row: Row[*tuple[Any, ...]]) -> VoteState:
    falls = bool(row.result.get("falls"))
    return VoteState(row.stage, row.clause_id, row.opened_at, row.closed_at, row.result["result"], falls=falls)
