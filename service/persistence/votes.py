"""Votes, voices, reservations and brackets in PostgreSQL, for ``SqlMeetings``."""

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from service.domain.errors import NotFound
from service.domain.ids import ActId, MeetingId, Revision, SeatId, VoteId
from service.domain.procedure.deciding import Base, Deciding, Question, Threshold, Voice, Way
from service.domain.procedure.mandate import BodyKind
from service.persistence.tables import brackets, decisions, reservations, voices, votes
from service.usecases.ports.meetings import Bracket, GivenVoice, Reservation, Vote


class SqlVotes:
    """Questions put in meetings and what was said to them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add_vote(self, vote: Vote) -> None:
        """Store a question just put."""
        self._connection.execute(insert(votes).values(id=vote.id, **_values(vote)))

    def vote(self, vote: VoteId) -> Vote:
        """One vote; ``NotFound``."""
        row = self._connection.execute(select(votes).where(votes.c.id == vote)).first()
        if row is None:
            raise NotFound("vote", vote)
        return _vote(row)

    def hold_vote(self, vote: VoteId) -> Vote:
        """The same, held until the transaction ends."""
        self._connection.execute(select(votes.c.id).where(votes.c.id == vote).with_for_update(key_share=True))
        return self.vote(vote)

    def votes(self, meeting: MeetingId) -> Sequence[Vote]:
        """The votes of a meeting, first to last."""
        query = select(votes).where(votes.c.meeting_id == meeting).order_by(votes.c.opened_at, votes.c.id)
        return [_vote(row) for row in self._connection.execute(query)]

    def votes_on(self, act: ActId) -> Sequence[Vote]:
        """The votes on an act's text and on units of it that have a result which stands, first to last."""
        about = votes.c.subject.in_([Question.TEXT, Question.CLAUSE])
        query = select(votes).where(votes.c.act_id == act, votes.c.status == "closed", about)
        return [_vote(row) for row in self._connection.execute(query.order_by(votes.c.closed_at, votes.c.id))]

    def save_vote(self, vote: Vote) -> Revision:
        """Store what a vote that is held says now."""
        return self._bump(vote.id, _values(vote))

    def give(self, vote: VoteId, voice: GivenVoice) -> Revision:
        """Store a voice in place of what the seat said before."""
        row = {
            "vote_id": vote,
            "seat_id": voice.seat,
            "voice": voice.voice.value,
            "reason": voice.reason,
            "clauses": list(voice.clauses),
            "wording": voice.wording,
            "reservation": voice.reservation,
            "given_by": voice.given_by,
            "mandate_id": voice.mandate,
            "on_behalf": voice.on_behalf,
            "at": voice.at,
        }
        key = [voices.c.vote_id, voices.c.seat_id]
        self._connection.execute(upsert(voices).values(row).on_conflict_do_update(index_elements=key, set_=row))
        return self._bump(vote, {})

    def take_back(self, vote: VoteId, seat: SeatId) -> Revision:
        """Forget what a seat said."""
        self._connection.execute(delete(voices).where(voices.c.vote_id == vote, voices.c.seat_id == seat))
        return self._bump(vote, {})

    def voices(self, votes: Collection[VoteId]) -> Mapping[VoteId, Sequence[GivenVoice]]:
        """What was said in these votes, first to last."""
        found: dict[VoteId, list[GivenVoice]] = {vote: [] for vote in votes}
        query = select(voices).where(voices.c.vote_id.in_(votes)).order_by(voices.c.at, voices.c.seat_id)
        for row in self._connection.execute(query):
            found[row.vote_id].append(_voice(row))
        return found

    def reserve(self, reservation: Reservation) -> None:
        """Store a reservation or separate opinion."""
        row = {
            "id": reservation.id,
            "kind": reservation.kind,
            "act_id": reservation.act,
            "meeting_id": reservation.meeting,
            "decision_id": reservation.decision,
            "vote_id": reservation.vote,
            "round_id": reservation.round,
            "body_id": reservation.body,
            "words": reservation.words,
            "given_by": reservation.given_by,
            "mandate_id": reservation.mandate,
            "on_behalf": reservation.on_behalf,
            "at": reservation.at,
        }
        self._connection.execute(insert(reservations).values(row))

    def reservations(self, meeting: MeetingId) -> Sequence[Reservation]:
        """Those entered in a meeting, first to last."""
        return self._reservations(reservations.c.meeting_id == meeting)

    def reservations_on(self, act: ActId) -> Sequence[Reservation]:
        """Those on an act, first to last."""
        return self._reservations(reservations.c.act_id == act)

    def bracket(self, bracket: Bracket) -> None:
        """Store alternatives left in brackets."""
        row = {
            "id": bracket.id,
            "act_id": bracket.act,
            "version": bracket.version,
            "amendment_id": bracket.amendment,
            "decision_id": bracket.decision,
            "words": dict(bracket.words),
            "at": bracket.at,
        }
        self._connection.execute(insert(brackets).values(row))

    def brackets(self, act: ActId) -> Sequence[tuple[Bracket, bool]]:
        """Alternatives left in brackets on an act, and whether the decision that did it still stands."""
        query = select(brackets, decisions.c.undone_at).join(decisions, decisions.c.id == brackets.c.decision_id)
        ordered = query.where(brackets.c.act_id == act).order_by(brackets.c.at, brackets.c.id)
        return [(_bracket(row), row.undone_at is None) for row in self._connection.execute(ordered)]

    def _bump(self, vote: VoteId, values: Mapping[str, Any]) -> Revision:
        stored = update(votes).where(votes.c.id == vote).returning(votes.c.revision)
        changed = {**values, "revision": votes.c.revision + 1}
        return Revision(self._connection.execute(stored.values(changed)).scalar_one())

    def _reservations(self, condition: ColumnElement[bool]) -> list[Reservation]:
        query = select(reservations).where(condition).order_by(reservations.c.at, reservations.c.id)
        return [_reservation(row) for row in self._connection.execute(query)]


def _rule(rule: Deciding) -> dict[str, Any]:
    return {
        "body": rule.body.value,
        "way": rule.way.value,
        "quorum": str(rule.quorum),
        "counted": rule.counted,
        "threshold": rule.threshold.value if rule.threshold else None,
        "of": rule.of.value if rule.of else None,
        "minimum": rule.minimum,
    }


def _rule_of(stored: Mapping[str, Any]) -> Deciding:
    return Deciding(
        BodyKind(stored["body"]),
        Way(stored["way"]),
        Fraction(stored["quorum"]),
        stored["counted"],
        Threshold(stored["threshold"]) if stored["threshold"] else None,
        Base(stored["of"]) if stored["of"] else None,
        stored["minimum"],
    )


def _values(vote: Vote) -> dict[str, Any]:
    return {
        "meeting_id": vote.meeting,
        "item_id": vote.item,
        "act_id": vote.act,
        "amendment_id": vote.amendment,
        "clause_id": vote.clause,
        "subject": vote.subject.value,
        "stage": vote.stage,
        "version": vote.version,
        "text_hash": vote.text_hash,
        "question": vote.question,
        "rule": _rule(vote.rule),
        "status": vote.status,
        "opened_by": vote.opened_by,
        "mandate_id": vote.mandate,
        "opened_at": vote.opened_at,
        "closed_at": vote.closed_at,
        "closed_by": vote.closed_by,
        "result": dict(vote.result) if vote.result is not None else None,
        "resolution": dict(vote.resolution) if vote.resolution is not None else None,
        "reason": vote.reason,
        "undone_at": vote.undone_at,
        "undone_by": vote.undone_by,
        "round_id": vote.round,
    }


def _vote(row: Row[*tuple[Any, ...]]) -> Vote:
    return Vote(
        id=row.id,
        meeting=row.meeting_id,
        item=row.item_id,
        act=row.act_id,
        amendment=row.amendment_id,
        subject=Question(row.subject),
        stage=row.stage,
        version=row.version,
        text_hash=row.text_hash,
        question=row.question,
        rule=_rule_of(row.rule),
        opened_by=row.opened_by,
        mandate=row.mandate_id,
        opened_at=row.opened_at,
        status=row.status,
        closed_at=row.closed_at,
        closed_by=row.closed_by,
        result=row.result,
        resolution=row.resolution,
        reason=row.reason,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
        round=row.round_id,
        clause=row.clause_id,
        revision=row.revision,
    )


def _voice(row: Row[*tuple[Any, ...]]) -> GivenVoice:
    return GivenVoice(
        seat=row.seat_id,
        voice=Voice(row.voice),
        given_by=row.given_by,
        mandate=row.mandate_id,
        at=row.at,
        reason=row.reason,
        clauses=tuple(row.clauses),
        wording=row.wording,
        reservation=row.reservation,
        on_behalf=row.on_behalf,
    )


def _reservation(row: Row[*tuple[Any, ...]]) -> Reservation:
    return Reservation(
        id=row.id,
        kind=row.kind,
        body=row.body_id,
        words=row.words,
        given_by=row.given_by,
        mandate=row.mandate_id,
        at=row.at,
        on_behalf=row.on_behalf,
        act=row.act_id,
        meeting=row.meeting_id,
        decision=row.decision_id,
        vote=row.vote_id,
        round=row.round_id,
    )


def _bracket(row: Row[*tuple[Any, ...]]) -> Bracket:
    return Bracket(row.id, row.act_id, row.version, row.amendment_id, row.decision_id, row.words, row.at)
