"""The chair's orders over the list, recommendations and what is pulled out of them, consents, divisions, blocks.

Rows stay: what is undone, replaced or answered is marked so beside what was said.
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES = (
    """
    create table orders (
        id uuid not null,
        act_id uuid not null,
        kind text not null,
        payload jsonb not null,
        reason text not null,
        made_by uuid not null,
        mandate_id uuid not null,
        made_at timestamp with time zone not null,
        confirmed_by uuid,
        confirmed_mandate uuid,
        confirmed_at timestamp with time zone,
        undone_by uuid,
        undone_mandate uuid,
        undone_at timestamp with time zone,
        undone_reason text default '' not null,
        constraint pk_orders primary key (id),
        constraint fk_orders_act_id_acts foreign key (act_id) references acts (id),
        constraint fk_orders_made_by_people foreign key (made_by) references people (id)
    )
    """,
    "create index ix_orders_act_id on orders (act_id)",
    """
    create table recommendations (
        id uuid not null,
        act_id uuid not null,
        amendment_id uuid not null,
        place integer not null,
        reason text not null,
        made_by uuid not null,
        mandate_id uuid not null,
        made_at timestamp with time zone not null,
        confirmed_by uuid,
        confirmed_mandate uuid,
        confirmed_at timestamp with time zone,
        replaced_at timestamp with time zone,
        constraint pk_recommendations primary key (id),
        constraint fk_recommendations_act_id_acts foreign key (act_id) references acts (id),
        constraint fk_recommendations_amendment_id_amendments foreign key (amendment_id) references amendments (id),
        constraint ck_recommendations_second_person check (confirmed_by <> made_by)
    )
    """,
    "create index ix_recommendations_act_id on recommendations (act_id)",
    "create unique index uq_recommendations_standing on recommendations (amendment_id) where replaced_at is null",
    """
    create table pull_outs (
        id uuid not null,
        act_id uuid not null,
        amendment_id uuid not null,
        body_id uuid not null,
        reason text not null,
        made_by uuid not null,
        mandate_id uuid not null,
        made_at timestamp with time zone not null,
        returned_by uuid,
        returned_at timestamp with time zone,
        constraint pk_pull_outs primary key (id),
        constraint fk_pull_outs_act_id_acts foreign key (act_id) references acts (id),
        constraint fk_pull_outs_amendment_id_amendments foreign key (amendment_id) references amendments (id),
        constraint fk_pull_outs_body_id_bodies foreign key (body_id) references bodies (id)
    )
    """,
    "create index ix_pull_outs_act_id on pull_outs (act_id)",
    "create unique index uq_pull_outs_standing on pull_outs (amendment_id, body_id) where returned_at is null",
    """
    create table consents (
        compromise_id uuid not null,
        amendment_id uuid not null,
        act_id uuid not null,
        body_id uuid not null,
        asked_by uuid not null,
        mandate_id uuid not null,
        asked_at timestamp with time zone not null,
        given boolean,
        reason text default '' not null,
        answered_by uuid,
        answered_mandate uuid,
        answered_at timestamp with time zone,
        constraint pk_consents primary key (compromise_id, amendment_id),
        constraint fk_consents_compromise_id_amendments foreign key (compromise_id) references amendments (id),
        constraint fk_consents_amendment_id_amendments foreign key (amendment_id) references amendments (id),
        constraint fk_consents_body_id_bodies foreign key (body_id) references bodies (id)
    )
    """,
    "create index ix_consents_act_id on consents (act_id)",
    """
    create table divisions (
        id uuid not null,
        act_id uuid not null,
        amendment_id uuid not null,
        parts jsonb not null,
        reason text not null,
        body_id uuid not null,
        made_by uuid not null,
        mandate_id uuid not null,
        made_at timestamp with time zone not null,
        granted boolean,
        answer text default '' not null,
        ruled_by uuid,
        ruled_mandate uuid,
        ruled_at timestamp with time zone,
        constraint pk_divisions primary key (id),
        constraint fk_divisions_act_id_acts foreign key (act_id) references acts (id),
        constraint fk_divisions_amendment_id_amendments foreign key (amendment_id) references amendments (id),
        constraint fk_divisions_body_id_bodies foreign key (body_id) references bodies (id)
    )
    """,
    "create index ix_divisions_act_id on divisions (act_id)",
    "create unique index uq_divisions_open on divisions (amendment_id) where granted is null or granted",
    """
    alter table decisions
        add column block uuid, add column put integer, add column because uuid,
        add column own boolean default false not null
    """,
    "alter table consequences add column was jsonb",
    "alter table amendments add column part_of uuid, add column part integer default 0 not null",
    """
    alter table amendments
        add constraint fk_amendments_part_of foreign key (part_of) references amendments (id),
        drop constraint uq_amendments_act_id_number,
        add constraint uq_amendments_act_id_number_part unique (act_id, number, part)
    """,
)

MAY_CHANGE = {
    "orders": "confirmed_by confirmed_mandate confirmed_at undone_by undone_mandate undone_at undone_reason",
    "recommendations": "confirmed_by confirmed_mandate confirmed_at replaced_at",
    "pull_outs": "returned_by returned_at",
    "consents": "given reason answered_by answered_mandate answered_at",
    "divisions": "granted answer ruled_by ruled_mandate ruled_at",
}
"""All else of these rows is as it was written; nothing is deleted."""


def upgrade() -> None:
    for statement in TABLES:
        op.execute(statement)
    for table, columns in MAY_CHANGE.items():
        named = ", ".join(f"'{column}'" for column in columns.split())
        op.execute(
            f"create trigger frozen before update or delete on {table}"
            f" for each row execute function clausula_frozen({named})"
        )
        op.execute(
            f"create trigger kept before truncate on {table} for each statement execute function clausula_frozen()"
        )
    op.execute("""
        do $$ begin
            if exists (select from pg_roles where rolname = 'clausula_app') then
                grant select, insert, update on orders, recommendations, pull_outs, consents, divisions to clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
