"""The house: every table, and what in it may never change.

The tables are in the SQL file beside this one, as ``persistence/tables.py`` said when they were frozen.
"""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES = Path(__file__).with_suffix(".sql")

FROZEN: dict[str, tuple[str, ...]] = {
    "events": (),
    "versions": (),
    "clause_versions": (),
    "transitions": (),
    "placements": ("span",),
    "parallel_texts": ("span",),
    "carry_overs": ("confirmed_by", "confirmed_at"),
}
"""Tables whose rows stay: nothing is deleted, and only the columns named here may be changed."""

FUNCTIONS = """
create function clausula_frozen() returns trigger language plpgsql as $$
declare allowed text[] := coalesce(tg_argv, '{}');
begin
    if tg_op = 'UPDATE' then
        if (to_jsonb(new) - allowed) = (to_jsonb(old) - allowed) then
            return new;
        end if;
    end if;
    raise exception '% of %: the record is kept for ever', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation';
end $$;

create function clausula_tabled() returns trigger language plpgsql as $$
begin
    if old.number is null then
        return case tg_op when 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' then
        if (new.act_id, new.number, new.language, new.body_id, new.author_id, new.mandate_id, new.base_version,
            new.tabled, new.source, new.justification, new.created_at, new.tabled_at)
           is not distinct from
           (old.act_id, old.number, old.language, old.body_id, old.author_id, old.mandate_id, old.base_version,
            old.tabled, old.source, old.justification, old.created_at, old.tabled_at) then
            return new;
        end if;
    end if;
    raise exception '% of a tabled amendment: its words stay as tabled', lower(tg_op)
        using errcode = 'restrict_violation';
end $$;
"""


def upgrade() -> None:
    op.execute("create extension if not exists btree_gist")
    for statement in TABLES.read_text().split(";\n\n"):
        op.execute(statement)
    op.execute(FUNCTIONS)
    for table, columns in FROZEN.items():
        named = ", ".join(f"'{column}'" for column in columns)
        op.execute(
            f"create trigger frozen before update or delete on {table}"
            f" for each row execute function clausula_frozen({named})"
        )
        op.execute(
            f"create trigger kept before truncate on {table} for each statement execute function clausula_frozen()"
        )
    for moment, condition in (("update", "when (old.receipt is not null)"), ("delete", "")):
        op.execute(
            f"create trigger frozen_{moment} before {moment} on receipts"
            f" for each row {condition} execute function clausula_frozen()"
        )
    op.execute(
        "create trigger tabled before update or delete on amendments for each row execute function clausula_tabled()"
    )
    _grant()


def _grant() -> None:
    """The role of the requests, where there is one, owns nothing: it cannot even switch a trigger off."""
    op.execute("""
        do $$ begin
            if exists (select from pg_roles where rolname = 'clausula_app') then
                grant usage on schema public to clausula_app;
                grant select, insert, update, delete on all tables in schema public to clausula_app;
                grant usage on all sequences in schema public to clausula_app;
                revoke update, delete on events, versions, clause_versions, transitions from clausula_app;
                revoke delete on receipts, placements, parallel_texts, carry_overs from clausula_app;
                revoke insert, update, delete on alembic_version from clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
