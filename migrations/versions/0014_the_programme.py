"""The programme of the assembly with its changes, acts as its items, acts that review others, and what became of them.

An item keeps every edition that it has had; a change and a decision are never altered once they are made.
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

TABLES = """
create table programmes (
    id uuid not null,
    first_year integer not null,
    years integer not null,
    profile text not null,
    profile_hash text not null,
    version integer default 0 not null,
    next_number integer default 1 not null,
    revision integer default 1 not null,
    opened_by uuid not null,
    mandate_id uuid not null,
    opened_at timestamp with time zone not null,
    constraint pk_programmes primary key (id),
    constraint fk_programmes_opened_by_people foreign key (opened_by) references people (id),
    constraint ex_programmes_one_a_year exclude using gist (int4range(first_year, first_year + years) with &&)
);

create table programme_items (
    id uuid not null,
    programme_id uuid not null,
    number integer not null,
    taken_from uuid,
    constraint pk_programme_items primary key (id),
    constraint uq_programme_items_programme_id_number unique (programme_id, number),
    constraint fk_programme_items_programme_id_programmes foreign key (programme_id) references programmes (id),
    constraint fk_programme_items_taken_from_programme_items foreign key (taken_from) references programme_items (id)
);

create table programme_editions (
    item_id uuid not null,
    since integer not null,
    until integer,
    planned jsonb not null,
    constraint pk_programme_editions primary key (item_id, since),
    constraint fk_programme_editions_item_id_programme_items foreign key (item_id) references programme_items (id)
);

create table programme_sets (
    id uuid not null,
    programme_id uuid not null,
    number integer not null,
    base integer not null,
    note text default '' not null,
    status text default 'put' not null,
    version integer,
    put_by uuid not null,
    mandate_id uuid not null,
    put_at timestamp with time zone not null,
    constraint pk_programme_sets primary key (id),
    constraint uq_programme_sets_programme_id_number unique (programme_id, number),
    constraint fk_programme_sets_programme_id_programmes foreign key (programme_id) references programmes (id),
    constraint fk_programme_sets_put_by_people foreign key (put_by) references people (id)
);

create unique index ix_programme_sets_one_at_a_time on programme_sets (programme_id) where status = 'put';

create table programme_changes (
    id uuid not null,
    programme_id uuid not null,
    item_id uuid not null,
    what text not null,
    becomes jsonb,
    reason text not null,
    seen integer not null,
    body_id uuid not null,
    proposed_by uuid not null,
    mandate_id uuid not null,
    proposed_at timestamp with time zone not null,
    status text default 'waiting' not null,
    set_id uuid,
    answer text default '' not null,
    answered_by uuid,
    answered_at timestamp with time zone,
    constraint pk_programme_changes primary key (id),
    constraint fk_programme_changes_programme_id_programmes foreign key (programme_id) references programmes (id),
    constraint fk_programme_changes_item_id_programme_items foreign key (item_id) references programme_items (id),
    constraint fk_programme_changes_body_id_bodies foreign key (body_id) references bodies (id),
    constraint fk_programme_changes_proposed_by_people foreign key (proposed_by) references people (id),
    constraint fk_programme_changes_set_id_programme_sets foreign key (set_id) references programme_sets (id)
);

create index ix_programme_changes_programme_id on programme_changes (programme_id);

create table programme_decisions (
    set_id uuid not null,
    step integer not null,
    body text not null,
    granted boolean not null,
    number text not null,
    day date not null,
    reason text default '' not null,
    decided_by uuid not null,
    mandate_id uuid not null,
    decided_at timestamp with time zone not null,
    constraint pk_programme_decisions primary key (set_id, step),
    constraint fk_programme_decisions_set_id_programme_sets foreign key (set_id) references programme_sets (id),
    constraint fk_programme_decisions_decided_by_people foreign key (decided_by) references people (id)
);

create table reviews (
    act_id uuid not null,
    reviewed_id uuid not null,
    aim text not null,
    cause text not null,
    reason text not null,
    version integer not null,
    opened_by uuid not null,
    mandate_id uuid not null,
    opened_at timestamp with time zone not null,
    constraint pk_reviews primary key (act_id),
    constraint fk_reviews_act_id_acts foreign key (act_id) references acts (id),
    constraint fk_reviews_reviewed_id_acts foreign key (reviewed_id) references acts (id),
    constraint fk_reviews_opened_by_people foreign key (opened_by) references people (id)
);

create index ix_reviews_reviewed_id on reviews (reviewed_id);

create table applications (
    id uuid not null,
    act_id uuid not null,
    body_id uuid not null,
    state text not null,
    law text default '' not null,
    note text default '' not null,
    day date not null,
    noted_by uuid not null,
    mandate_id uuid not null,
    noted_at timestamp with time zone not null,
    constraint pk_applications primary key (id),
    constraint fk_applications_act_id_acts foreign key (act_id) references acts (id),
    constraint fk_applications_body_id_bodies foreign key (body_id) references bodies (id),
    constraint fk_applications_noted_by_people foreign key (noted_by) references people (id)
);

create index ix_applications_act_id on applications (act_id);

alter table acts add column planned_id uuid
    constraint fk_acts_planned_id_programme_items references programme_items (id);

create index ix_acts_planned_id on acts (planned_id)
"""

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
       (select array_agg(b.id) from bodies b
        where b.kind = 'delegation' and b.participating and not exists (
            select from absences x
            where x.body_id = b.id and coalesce(x.act_id, a.id) = a.id and x.ended_at is null
              and x.starts_at <= clock_timestamp() and coalesce(x.ends_at, 'infinity') > clock_timestamp()
        )) as delegations,
       v.hash as text_hash,
       (select array_agg(l.language) from parallel_languages l where l.act_id = a.id and l.from_version <= p.version)
           as translated,
       clock_timestamp() as at,
       a.regime,
       a.co_developers,
       a.restricted,
       (select jsonb_object_agg(held.body_id, held.person_id) from (
            select distinct on (w.body_id) w.body_id, w.person_id from powers w
            where coalesce(w.act_id, a.id) = a.id and w.revoked_at is null
              and w.starts_at <= clock_timestamp() and w.ends_at > clock_timestamp()
            order by w.body_id, w.act_id nulls last
        ) held) as powers,
       (select jsonb_agg(jsonb_build_array(i.body_id, i.person_id, to_jsonb(i.clauses))) from invitations i
        where i.act_id = a.id and i.revoked_at is null and coalesce(i.ends_at, 'infinity') > clock_timestamp())
           as invitations,
       a.planned_id as planned,
       exists (select from programme_editions e where e.item_id = a.planned_id and e.until is null) as in_programme,
       (select jsonb_agg(jsonb_build_array(g.id, g.first_year, g.years)) from programmes g where g.version > 0)
           as programmes
from acts a
join proceedings p on p.act_id = a.id
left join versions v on v.act_id = a.id and v.number = p.version
left join lateral (
    select t.source, t.number from transitions t where t.act_id = a.id order by t.number desc limit 1
) m on true
"""

FROZEN = {
    "programmes": ("version", "next_number", "revision"),
    "programme_items": (),
    "programme_editions": ("until",),
    "programme_sets": ("status", "version"),
    "programme_changes": ("status", "set_id", "answer", "answered_by", "answered_at"),
    "programme_decisions": (),
    "reviews": (),
    "applications": (),
}


def upgrade() -> None:
    for statement in TABLES.split(";\n\n"):
        op.execute(statement)
    op.execute(VIEW)
    for table, columns in FROZEN.items():
        named = ", ".join(f"'{column}'" for column in columns)
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
                grant select, insert, update on programmes, programme_editions, programme_sets, programme_changes
                    to clausula_app;
                grant select, insert on programme_items, programme_decisions, reviews, applications to clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
