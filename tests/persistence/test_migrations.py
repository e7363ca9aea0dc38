"""The migrations build exactly what ``tables.py`` says, and what may never change cannot be changed."""

from collections.abc import Mapping
from hashlib import sha256

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from service.persistence.tables import metadata
from service.settings import migrations_folder

RELEASED = {"0001_the_house.sql": "6f1b46abffd0c6c1f62182552e0f716cbe888a50da989db87472f2a560f3fe4c"}

ACT = "00000000-0000-4000-8000-0000000000aa"
BODY = "00000000-0000-4000-8000-0000000000bb"
PERSON = "00000000-0000-4000-8000-0000000000cc"
MANDATE = "00000000-0000-4000-8000-0000000000dd"
CLAUSE = "00000000-0000-4000-8000-0000000000ee"
DRAFT = "00000000-0000-4000-8000-0000000000d1"
TABLED = "00000000-0000-4000-8000-0000000000d2"

ROWS = f"""
    insert into people (id, name) values ('{PERSON}', '{{}}');
    insert into bodies (id, key, kind, name) values ('{BODY}', 'by', 'delegation', '{{}}');
    insert into mandates values ('{MANDATE}', '{PERSON}', '{BODY}', 'head_of_delegation', null, '2020-01-01', null);
    insert into acts (id, slug, kind, title, language, naming)
        values ('{ACT}', 'mz-1', 'model_law', '{{}}', 'ru', 'ru-parts');
    insert into versions (act_id, number, hash, reason, stage) values ('{ACT}', 1, 'h', 'imported', 'development');
    insert into clause_versions values ('{ACT}', '{CLAUSE}', 'h', 'article', '1', 'heading', 'text');
    insert into placements (act_id, clause_id, from_version, span, hash, rank)
        values ('{ACT}', '{CLAUSE}', 1, int4range(1, null), 'h', 'V');
    insert into parallel_texts (act_id, clause_id, language, from_version, span, heading, text, renders)
        values ('{ACT}', '{CLAUSE}', 'en', 1, int4range(1, null), 'heading', 'text', 'h');
    insert into transitions (act_id, number, move, source, target, version, conditions, actor_id, mandate_id)
        values ('{ACT}', 1, 'm', 'a', 'b', 1, '{{}}', '{PERSON}', '{MANDATE}');
    insert into profiles (hash, key, version, source) values ('h', 'pa-odkb', 1, 'profile: pa-odkb');
    insert into receipts (person_id, key, fingerprint, receipt) values ('{PERSON}', 'key', 'f', '{{}}');
    insert into amendments (id, act_id, number, language, body_id, author_id, mandate_id, kind, base_version, tabled,
                            current_version, operations, status, carry)
        values ('{DRAFT}', '{ACT}', null, 'ru', '{BODY}', '{PERSON}', '{MANDATE}', 'normal', 1, '[]', 1, '[]',
                'draft', 'clean'),
               ('{TABLED}', '{ACT}', 1, 'ru', '{BODY}', '{PERSON}', '{MANDATE}', 'normal', 1, '[]', 1, '[]',
                'tabled', 'clean');
    insert into carry_overs (amendment_id, from_version, to_version, outcome, before)
        values ('{TABLED}', 1, 2, 'touched', '[]');
"""

KEPT = (
    "update versions set hash = 'x'",
    "delete from versions",
    "update clause_versions set text = 'x'",
    "delete from clause_versions",
    "update placements set rank = 'a'",
    "update placements set hash = 'x'",
    "delete from placements",
    "update parallel_texts set text = 'x'",
    "delete from parallel_texts",
    "update transitions set target = 'x'",
    "delete from transitions",
    "update carry_overs set outcome = 'clean'",
    "delete from carry_overs",
    "update receipts set receipt = '[]'",
    "update profiles set source = 'x'",
    "delete from profiles",
    f"update amendments set tabled = '[1]' where id = '{TABLED}'",
    f"update amendments set number = 2 where id = '{TABLED}'",
    f"update amendments set number = null where id = '{TABLED}'",
    f"update amendments set author_id = gen_random_uuid() where id = '{TABLED}'",
    f"update amendments set justification = 'x' where id = '{TABLED}'",
    f"delete from amendments where id = '{TABLED}'",
)

OPEN = (
    "update placements set span = int4range(1, 2)",
    "update parallel_texts set span = int4range(1, 2)",
    "update carry_overs set confirmed_at = now()",
    f"update amendments set tabled = '[1]' where id = '{DRAFT}'",
    f"update amendments set operations = '[1]', current_version = 2, status = 'adopted' where id = '{TABLED}'",
    f"delete from amendments where id = '{DRAFT}'",
)


@pytest.fixture
def rows(owner_engine: Engine) -> None:
    with owner_engine.begin() as connection:
        connection.execute(text(ROWS))


def test_the_migrations_and_the_map_of_the_tables_agree(owner_engine: Engine) -> None:
    with owner_engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, metadata) == []


@pytest.mark.parametrize(("name", "digest"), RELEASED.items())
def test_a_released_migration_is_never_edited(name: str, digest: str) -> None:
    assert sha256((migrations_folder() / "versions" / name).read_bytes()).hexdigest() == digest


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("statement", KEPT)
def test_what_is_kept_is_kept_even_from_its_owner(owner_engine: Engine, statement: str) -> None:
    with pytest.raises(IntegrityError, match=r"kept for ever|stay as tabled"), owner_engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("statement", KEPT)
def test_what_is_kept_is_kept_from_the_role_of_the_requests(app_engine: Engine, statement: str) -> None:
    with pytest.raises(DBAPIError, match=r"permission denied|kept|tabled"), app_engine.begin() as connection:
        connection.execute(text(statement))


@pytest.mark.usefixtures("rows")
@pytest.mark.parametrize("statement", OPEN)
def test_what_goes_on_goes_on(app_engine: Engine, statement: str) -> None:
    with app_engine.begin() as connection:
        assert connection.execute(text(statement)).rowcount == 1


def test_the_role_of_the_requests_owns_nothing(app_engine: Engine) -> None:
    for statement in ("drop table events", "create table mine (x int)", "truncate people", "create extension hstore"):
        with pytest.raises((ProgrammingError, DBAPIError)), app_engine.begin() as connection:
            connection.execute(text(statement))


LIMITS: Mapping[str, str] = {
    "TimeZone": "UTC",
    "lock_timeout": "5s",
    "statement_timeout": "1min",
    "idle_in_transaction_session_timeout": "1min",
    "default_transaction_isolation": "read committed",
    "application_name": "clausula",
}


@pytest.mark.parametrize(("name", "value"), LIMITS.items())
def test_every_connection_has_its_limits(app_engine: Engine, name: str, value: str) -> None:
    with app_engine.connect() as connection:
        assert connection.scalar(text(f"show {name}")) == value
