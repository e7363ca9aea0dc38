"""What the record says after a run: what became of an act, apart from ids and times, and whether it holds together.

The record is a register with versions, so that no search is needed to tell whether a history can be
(reliability.md §1.4): numbers are contiguous, every move begins where the one before ended, and every
command that was acknowledged has told its event exactly once.
"""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, text

from service.domain.ids import ActId
from service.domain.procedure.profile import Profile

LOOKS = {
    "amendments": """
        select number, status, carry, cause ->> 'rule' as rule, author_left, cardinality(cosigners) as cosigners
        from amendments where act_id = :act order by number""",
    "decisions": """
        select a.number, d.outcome, d.undone_at is null as stands,
               (select array_agg(b.number || ' ' || c.after || ' ' || c.rule order by b.number)
                from consequences c join amendments b on b.id = c.amendment_id where c.decision_id = d.id) as fallen
        from decisions d join amendments a on a.id = d.amendment_id
        where d.act_id = :act order by d.put, d.decided_at""",
    "proceedings": "select stage, version, revision, next_number from proceedings where act_id = :act",
    "transitions": "select number, move, source, target from transitions where act_id = :act order by number",
    "sittings": "select closed_at is null as open from sittings where act_id = :act order by opened_at",
    "rounds": """
        select r.closed_at is null as open, r.result ->> 'result' as result,
               (select array_agg(b.key || ' ' || p.position order by b.key)
                from positions p join bodies b on b.id = p.body_id where p.round_id = r.id) as said
        from rounds r where r.act_id = :act order by r.opened_at""",
    "votes": """
        select v.status, v.result ->> 'result' as result,
               (select array_agg(b.key || ' ' || w.voice order by b.key)
                from voices w join bodies b on b.id = w.seat_id where w.vote_id = v.id) as said
        from votes v where v.act_id = :act order by v.opened_at""",
    "versions": "select number, reason from versions where act_id = :act order by number",
    "events": "select kind from events where act_id = :act and stream = 'act:' || :act order by number",
    "programmes": "select version, revision, next_number from programmes where id = :act",
    "changes": """
        select i.number, c.what, c.status, s.number as put
        from programme_changes c join programme_items i on i.id = c.item_id
        left join programme_sets s on s.id = c.set_id
        where c.programme_id = :act order by i.number, c.proposed_at""",
    "sets": """
        select number, status, version,
               (select array_agg(d.granted order by d.step) from programme_decisions d where d.set_id = s.id) as decided
        from programme_sets s where programme_id = :act order by number""",
    "told": "select kind from events where stream = 'programme:' || :act order by number",
}


def became(connection: Connection, act: ActId) -> str:
    """What became of an act or a programme, the same for two to which the same happened."""
    told = {name: [list(row) for row in connection.execute(text(look), {"act": act})] for name, look in LOOKS.items()}
    return json.dumps(told, ensure_ascii=False, default=str)


def faults(connection: Connection, profile: Profile) -> Iterator[str]:
    """What does not hold together in the whole record; nothing, if all is well."""
    yield from _moves(connection, profile)
    for name, look in WRONG.items():
        yield from (f"{name}: {tuple(row)}" for row in connection.execute(text(look)))


def _moves(connection: Connection, profile: Profile) -> Iterator[str]:
    rows = connection.execute(
        text(
            "select act_id, number, move, source, target, dossier from (select t.*, p.stage as dossier from"
            " transitions t join proceedings p using (act_id)) x order by act_id, number"
        )
    ).all()
    for row in rows:
        known = profile.moves.get(row.move)
        if known is None or row.source not in known.sources or known.target not in (row.target, "previous"):
            yield f"no such move: {tuple(row)}"
    for one, other in pairwise(rows):
        if one.act_id == other.act_id and (one.number + 1, one.target) != (other.number, other.source):
            yield f"a stage is skipped: {tuple(one)} {tuple(other)}"
        if one.act_id != other.act_id and one.target != one.dossier:
            yield f"the act stands elsewhere than its last move led: {tuple(one)}"


WRONG = {
    "two decisions stand on one amendment": """
        select amendment_id from decisions where undone_at is null group by amendment_id having count(*) > 1""",
    "decided without a decision": """
        select a.id, a.status from amendments a where a.status in ('adopted', 'rejected')
        and not exists (select from decisions d where d.amendment_id = a.id and d.undone_at is null)
        and not exists (select from consequences c join decisions d on d.id = c.decision_id
                        where c.amendment_id = a.id and d.undone_at is null)""",
    "two sittings are open on one act": """
        select act_id from sittings where closed_at is null group by act_id having count(*) > 1""",
    "numbers of amendments are not those from 1 on": """
        select act_id from amendments where number is not null
        group by act_id having count(*) <> max(number) or min(number) <> 1""",
    "numbers of versions are not those from 1 on": """
        select act_id from versions group by act_id having count(*) <> max(number) or min(number) <> 1""",
    "numbers of events are not those from 1 on": """
        select stream from events group by stream having count(*) <> max(number) or min(number) <> 1""",
    "a chain is broken": """
        select e.stream, e.number from events e join events f on f.stream = e.stream and f.number = e.number - 1
        where e.previous <> f.hash""",
    "a key without an answer": "select key from receipts where receipt is null",
}


def answered(connection: Connection, kind: str, act: ActId) -> int:
    """How many events of a kind an act's stream has."""
    found: Any = connection.scalar(
        text("select count(*) from events where act_id = :act and kind = :kind"), {"act": act, "kind": kind}
    )
    return int(found)
