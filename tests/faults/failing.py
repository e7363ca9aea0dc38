"""Writes that fail in turn: the first of a transaction, then the second, then the third, as on a full disk."""

from collections.abc import Sequence

from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from service.usecases.ports.house import House, Unavailable
from service.usecases.receipt import Repeated
from tests.faults.commands import Command, Given
from tests.faults.ground import Ground
from tests.faults.record import became
from tests.faults.scene import Scene

MOST_WRITES = 60

_SETUP = """
create sequence failing_at minvalue 0;
create sequence failing_now minvalue 0;
grant usage, select, update on sequence failing_at, failing_now to clausula_app;
create function failing() returns trigger language plpgsql as $$
declare
    planned bigint := (select last_value from failing_at);
begin
    if planned > 0 and nextval('failing_now') = planned then
        raise exception 'no space left' using errcode = '53100';
    end if;
    return null;
end $$;
"""


class Failing:
    """Makes the k-th write fail (0: none); counted by sequences, which no rollback takes back."""

    def __init__(self, owner: Connection) -> None:
        self._owner = owner
        if owner.scalar(text("select to_regclass('failing_at')")) is not None:
            return
        owner.execute(text(_SETUP.replace(":=", r"\:=")))
        for table in self._tables():
            owner.execute(
                text(f"create trigger failing before insert or update or delete on {table} execute function failing()")
            )

    def at(self, write: int) -> None:
        """From now on the write of that number fails."""
        self._owner.execute(text("select setval('failing_at', :k), setval('failing_now', 0)"), {"k": write})

    def _tables(self) -> Sequence[str]:
        found = text("select tablename from pg_tables where schemaname = 'public' and tablename <> 'alembic_version'")
        return self._owner.scalars(found).all()


def wrecked(command: Command, ground: Ground) -> tuple[Scene, int, list[int]]:
    """Fail write after write of a command until it is done; gives how many it has, and those that left something."""
    failing, scene = Failing(ground.owner), ground.scene(command.scene)
    given = command.ready(scene, f"{command.name}-{scene.slug}")
    before, left = became(ground.owner, scene.act), []
    for write in range(1, MOST_WRITES):
        failing.at(write)
        if not _fails(given, ground.house):
            break
        if became(ground.owner, scene.act) != before:
            left.append(write)
    failing.at(0)
    return scene, write, left


def _fails(given: Given, house: House) -> bool:
    try:
        given(house)
    except (DBAPIError, Unavailable):
        return True
    except Repeated:
        return False
    return False
