"""Opinions asked for or done without, replies to conclusions, sittings of the expert council, co-developers.

``create or replace view`` gives a dossier its co-developers, and lets whoever is asked for an opinion read it;
``held_dossier`` returns whatever the view has.
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

VIEW = """
create or replace view dossiers as
select a.id as act_id, a.slug, a.kind, a.title, a.language, a.naming, a.tags, a.developer_id, a.commission_id,
       a.readers || coalesce((select jsonb_agg(distinct r.body_id) from opinion_requests r
                              where r.act_id = a.id and r.waived_at is null), '[]') as readers,
       p.profile, p.profile_hash, p.stage, p.stage_since, p.version, p.next_number, p.deadlines, p.loops, p.facts,
       p.revision,
       (select s.id from sittings s where s.act_id = a.id and s.closed_at is null) as sitting,
       m.source as previous,
       coalesce(m.number, 0) as moves,
       (select array_agg(b.id) from bodies b where b.kind = 'delegation' and b.participating) as delegations,
       v.hash as text_hash,
       (select array_agg(l.language) from parallel_languages l where l.act_id = a.id and l.from_version <= p.version)
           as translated,
       clock_timestamp() as at,
       a.regime,
       a.co_developers
from acts a
join proceedings p on p.act_id = a.id
left join versions v on v.act_id = a.id and v.number = p.version
left join lateral (
    select t.source, t.number from transitions t where t.act_id = a.id order by t.number desc limit 1
) m on true
"""


def upgrade() -> None:
    op.execute("""
        create table opinion_requests (
            id uuid not null,
            act_id uuid not null,
            body_id uuid not null,
            person_id uuid,
            version integer not null,
            scope uuid[] default '{}' not null,
            due timestamp with time zone not null,
            question text default '' not null,
            confidential boolean default false not null,
            concurrence boolean default false not null,
            asked_by uuid not null,
            mandate_id uuid not null,
            asked_at timestamp with time zone default now() not null,
            waived_at timestamp with time zone,
            waived_by uuid,
            reason text default '' not null,
            reminded_at timestamp with time zone,
            reminders integer default 0 not null,
            revision integer default 1 not null,
            constraint pk_opinion_requests primary key (id),
            constraint fk_opinion_requests_act_id_acts foreign key (act_id) references acts (id),
            constraint fk_opinion_requests_body_id_bodies foreign key (body_id) references bodies (id),
            constraint fk_opinion_requests_person_id_people foreign key (person_id) references people (id),
            constraint fk_opinion_requests_asked_by_people foreign key (asked_by) references people (id)
        )
    """)
    op.execute("create index ix_opinion_requests_act_id on opinion_requests (act_id)")
    op.execute("""
        create trigger frozen before update or delete on opinion_requests for each row execute function
            clausula_frozen('waived_at', 'waived_by', 'reason', 'reminded_at', 'reminders', 'revision')
    """)
    op.execute("""
        create table excused_answers (
            act_id uuid not null,
            need text not null,
            version integer not null,
            reason text not null,
            by uuid not null,
            mandate_id uuid not null,
            at timestamp with time zone default now() not null,
            constraint pk_excused_answers primary key (act_id, need, version),
            constraint fk_excused_answers_act_id_acts foreign key (act_id) references acts (id),
            constraint fk_excused_answers_by_people foreign key (by) references people (id)
        )
    """)
    op.execute(
        "create trigger frozen before update or delete on excused_answers"
        " for each row execute function clausula_frozen()"
    )
    op.execute("""
        create table replies (
            conclusion_id uuid not null,
            text text not null,
            by uuid not null,
            mandate_id uuid not null,
            at timestamp with time zone not null,
            due timestamp with time zone,
            revision integer default 1 not null,
            constraint pk_replies primary key (conclusion_id),
            constraint fk_replies_conclusion_id_conclusions foreign key (conclusion_id) references conclusions (id),
            constraint fk_replies_by_people foreign key (by) references people (id)
        )
    """)
    op.execute("""
        alter table conclusions
            add column request_id uuid,
            add column sat jsonb,
            add constraint fk_conclusions_request_id_opinion_requests
                foreign key (request_id) references opinion_requests (id)
    """)
    op.execute("create index ix_conclusions_request_id on conclusions (request_id) where request_id is not null")
    op.execute("alter table acts add column co_developers uuid[] default '{}' not null")
    op.execute(VIEW)
    for table in ("opinion_requests", "excused_answers"):
        op.execute(
            f"create trigger kept before truncate on {table} for each statement execute function clausula_frozen()"
        )
    op.execute("""
        do $$ begin
            if exists (select from pg_roles where rolname = 'clausula_app') then
                grant select, insert, update on opinion_requests, replies to clausula_app;
                grant select, insert on excused_answers to clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
