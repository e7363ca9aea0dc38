"""Ways round a gate: asked for, confirmed by a second person, marked on the move; and reminders of conditions."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        create table exceptions (
            id uuid not null,
            act_id uuid not null,
            move text not null,
            stage text not null,
            visit integer not null,
            reason text not null,
            bypassed jsonb not null,
            asked_by uuid not null,
            mandate_id uuid not null,
            asked_at timestamp with time zone not null,
            expires_at timestamp with time zone not null,
            status text not null,
            ended_by uuid,
            ended_mandate uuid,
            ended_at timestamp with time zone,
            answer text default '' not null,
            constraint pk_exceptions primary key (id),
            constraint fk_exceptions_act_id_acts foreign key (act_id) references acts (id),
            constraint fk_exceptions_asked_by_people foreign key (asked_by) references people (id),
            constraint ck_exceptions_second_person check (status <> 'confirmed' or ended_by <> asked_by)
        )
    """)
    op.execute("create index ix_exceptions_act_id on exceptions (act_id)")
    op.execute("create unique index uq_exceptions_asked on exceptions (act_id) where status = 'asked'")
    op.execute("alter table transitions add column exception jsonb")
    op.execute("""
        create table reminders (
            act_id uuid not null,
            condition text not null,
            person_id uuid not null,
            day date not null,
            stage text not null,
            visit integer not null,
            asked_by uuid not null,
            mandate_id uuid not null,
            at timestamp with time zone not null,
            constraint pk_reminders primary key (act_id, condition, person_id, day),
            constraint fk_reminders_act_id_acts foreign key (act_id) references acts (id),
            constraint fk_reminders_person_id_people foreign key (person_id) references people (id),
            constraint fk_reminders_asked_by_people foreign key (asked_by) references people (id)
        )
    """)
    op.execute("create index ix_reminders_person_id on reminders (person_id)")
    ended = "'status', 'ended_by', 'ended_mandate', 'ended_at', 'answer'"
    for table, columns in (("exceptions", ended), ("reminders", "")):
        op.execute(
            f"create trigger frozen before update or delete on {table}"
            f" for each row execute function clausula_frozen({columns})"
        )
        op.execute(
            f"create trigger kept before truncate on {table} for each statement execute function clausula_frozen()"
        )
    op.execute("""
        do $$ begin
            if exists (select from pg_roles where rolname = 'clausula_app') then
                grant select, insert, update on exceptions to clausula_app;
                grant select, insert on reminders to clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
