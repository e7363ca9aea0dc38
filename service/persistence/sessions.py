"""Sessions in PostgreSQL: each call is a transaction of its own, one statement long."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from zoneinfo import ZoneInfo

import orjson
from sqlalchemy import Engine, RowMapping, text
from sqlalchemy.exc import OperationalError

from service.domain.ids import BodyId, MandateId, PersonId
from service.domain.procedure.mandate import BodyKind, Mandate, Role
from service.persistence.engine import is_away
from service.usecases.ports.house import Unavailable
from service.usecases.ports.sessions import Session

IDLE = timedelta(hours=4)
"""A session without a request for so long has ended."""

OPEN = text("""
    insert into sessions (token_hash, person_id, data, created_at, seen_at, expires_at)
    values (:token, :person, cast(:data as jsonb), clock_timestamp(), clock_timestamp(), clock_timestamp() + :limit)
""")

WITHIN = "s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - cast(:idle as interval)"
LIVE = WITHIN + " and not exists (select from people p where p.id = s.person_id and p.disabled)"
MANDATES = """
    select coalesce(jsonb_agg(jsonb_build_array(m.id, m.body_id, b.kind, m.role) order by m.id), '[]')
    from mandates m join bodies b on b.id = m.body_id
    where m.person_id = s.person_id
      and (clock_timestamp() at time zone :zone)::date between m.valid_from and coalesce(m.valid_until, 'infinity')
"""

# Put together from the constants above; every value is a bound parameter.
SELECT = (
    f"select s.token_hash, s.person_id, s.data, ({MANDATES}) as mandates,"  # noqa: S608
    " s.seen_at < clock_timestamp() - interval '1 minute' as stale"
    " from sessions s where s.token_hash = "
)
FIND = text(f"{SELECT}:token and {LIVE}")
FIND_ALL = text(f"{SELECT}any(:tokens) and {LIVE}")
SEEN_ALL = text("update sessions set seen_at = clock_timestamp() where token_hash = any(:tokens)")
SEEN = text("update sessions set seen_at = clock_timestamp() where token_hash = :token")
TAKE = text(
    "delete from sessions s where s.token_hash = :token"  # noqa: S608
    f" returning s.token_hash, s.person_id, s.data, cast('[]' as jsonb) as mandates, {LIVE} as live"
)
END_ALL = text("delete from sessions where person_id = :person")
SWEEP = text(f"delete from sessions s where not ({WITHIN})")  # noqa: S608


class SqlSessions:
    """Sessions, as stored."""

    def __init__(self, engine: Engine, zone: ZoneInfo, idle: timedelta = IDLE) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")
        self._zone, self._idle = zone, idle

    def open(self, token_hash: str, person: PersonId | None, data: Mapping[str, object], limit: timedelta) -> None:
        """Store a new session that ends after ``limit`` whatever happens; those that have ended make way."""
        self.sweep()
        values = {"token": token_hash, "person": person, "data": _json(data), "limit": limit}
        with self._engine.connect() as connection:
            connection.execute(OPEN, values)

    def find(self, token_hash: str) -> Session | None:
        """The session, unless idle or old beyond its limits or its person is disabled; counts as activity."""
        try:
            return self._find(token_hash)
        except OperationalError as trouble:
            if not is_away(trouble):
                raise
        try:  # the database was away since this connection was used last; is it back?
            return self._find(token_hash)
        except OperationalError as trouble:
            raise Unavailable from trouble

    def _find(self, token_hash: str) -> Session | None:
        with self._engine.connect() as connection:
            values = {"token": token_hash, "idle": self._idle, "zone": self._zone.key}
            row = connection.execute(FIND, values).mappings().first()
            if row is None:
                return None
            if row["stale"]:
                connection.execute(SEEN, {"token": token_hash})
        return _session(row)

    def find_all(self, tokens: Collection[str]) -> Mapping[str, Session]:
        """Those of many sessions that are in force, in one look; counts as activity."""
        with self._engine.connect() as connection:
            values = {"tokens": list(tokens), "idle": self._idle, "zone": self._zone.key}
            rows = connection.execute(FIND_ALL, values).mappings().all()
            stale = [row["token_hash"] for row in rows if row["stale"]]
            if stale:
                connection.execute(SEEN_ALL, {"tokens": stale})
        return {row["token_hash"]: _session(row) for row in rows}

    def take(self, token_hash: str) -> Session | None:
        """End a session and give what it was, so that nobody else can use it again."""
        with self._engine.connect() as connection:
            row = connection.execute(TAKE, {"token": token_hash, "idle": self._idle}).mappings().first()
        return _session(row) if row is not None and row["live"] else None

    def end_all(self, person: PersonId) -> None:
        """End every session of a person."""
        with self._engine.connect() as connection:
            connection.execute(END_ALL, {"person": person})

    def sweep(self) -> int:
        """Remove sessions past their limits; gives their number."""
        with self._engine.connect() as connection:
            return connection.execute(SWEEP, {"idle": self._idle}).rowcount


def _json(data: Mapping[str, object]) -> str:
    return orjson.dumps(dict(data)).decode()


def _session(row: RowMapping) -> Session:
    held = tuple(
        Mandate(MandateId(mandate), BodyId(body), BodyKind(kind), Role(role))
        for mandate, body, kind, role in row["mandates"]
    )
    return Session(row["token_hash"], PersonId(str(row["person_id"])) if row["person_id"] else None, held, row["data"])
