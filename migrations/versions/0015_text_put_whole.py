"""Votes on one unit, what stands unchanged, who was there at a sitting, wordings of objections, documents due."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        alter table votes add column clause_id uuid;
        alter table meeting_items add column stands jsonb;
        alter table sittings add column present jsonb;
        alter table positions add column wording text not null default '';
        alter table decisions add column undone_reason text not null default '';
        create table documents (
            id uuid not null,
            act_id uuid not null,
            document text not null,
            stage text not null,
            visit integer not null,
            version integer not null,
            reference text not null,
            note text not null default '',
            recorded_by uuid not null,
            mandate_id uuid not null,
            recorded_at timestamp with time zone not null,
            constraint pk_documents primary key (id),
            constraint fk_documents_act_id_acts foreign key (act_id) references acts (id)
        );
        create index ix_documents_act_id on documents (act_id);
        create trigger frozen before update or delete on documents
            for each row execute function clausula_frozen();
        create trigger kept before truncate on documents for each statement execute function clausula_frozen();
        do $$ begin
            if exists (select from pg_roles where rolname = 'clausula_app') then
                grant select, insert on documents to clausula_app;
            end if;
        end $$;
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
