"""Mandates in their limits, leave to table late, and which units a version changed in substance.

Powers for an item or a time, invitations with scope and end, delegations that sit out, dossiers for those who need to
know.

``create or replace view`` gives a dossier all of it as it stands now; ``held_dossier`` returns whatever the view has.
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES = """
create table powers (
    id uuid not null,
    body_id uuid not null,
    person_id uuid not null,
    act_id uuid,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    ground text default '' not null,
    given_by uuid not null,
    mandate_id uuid not null,
    given_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    constraint pk_powers primary key (id),
    constraint fk_powers_body_id_bodies foreign key (body_id) references bodies (id),
    constraint fk_powers_person_id_people foreign key (person_id) references people (id),
    constraint fk_powers_act_id_acts foreign key (act_id) references acts (id),
    constraint fk_powers_given_by_people foreign key (given_by) references people (id),
    constraint ck_powers_in_order check (starts_at < ends_at),
    constraint ex_powers_one_holder exclude using gist (
        body_id with =, coalesce(act_id, '00000000-0000-0000-0000-000000000000'::uuid) with =,
        tstzrange(starts_at, ends_at) with &&
    ) where (revoked_at is null)
);

create table invitations (
    id uuid not null,
    act_id uuid not null,
    body_id uuid not null,
    person_id uuid,
    clauses uuid[] default '{}' not null,
    purpose text default '' not null,
    ends_at timestamp with time zone,
    given_by uuid not null,
    mandate_id uuid not null,
    given_at timestamp with time zone not null,
    revoked_at timestamp with time zone,
    revoked_by uuid,
    constraint pk_invitations primary key (id),
    constraint fk_invitations_act_id_acts foreign key (act_id) references acts (id),
    constraint fk_invitations_body_id_bodies foreign key (body_id) references bodies (id),
    constraint fk_invitations_person_id_people foreign key (person_id) references people (id),
    constraint fk_invitations_given_by_people foreign key (given_by) references people (id)
);

create index ix_invitations_act_id on invitations (act_id);

create table absences (
    id uuid not null,
    body_id uuid not null,
    act_id uuid,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone,
    reason text not null,
    noted_by uuid not null,
    mandate_id uuid not null,
    noted_at timestamp with time zone not null,
    ended_at timestamp with time zone,
    ended_by uuid,
    constraint pk_absences primary key (id),
    constraint fk_absences_body_id_bodies foreign key (body_id) references bodies (id),
    constraint fk_absences_act_id_acts foreign key (act_id) references acts (id),
    constraint fk_absences_noted_by_people foreign key (noted_by) references people (id)
);

create table leaves (
    amendment_id uuid not null,
    act_id uuid not null,
    reason text not null,
    asked_by uuid not null,
    mandate_id uuid not null,
    asked_at timestamp with time zone not null,
    objections_until timestamp with time zone not null,
    granted boolean,
    answer text default '' not null,
    decided_by uuid,
    decided_mandate uuid,
    decided_at timestamp with time zone,
    constraint pk_leaves primary key (amendment_id),
    constraint fk_leaves_amendment_id_amendments foreign key (amendment_id) references amendments (id),
    constraint fk_leaves_act_id_acts foreign key (act_id) references acts (id),
    constraint fk_leaves_asked_by_people foreign key (asked_by) references people (id)
);

create index ix_leaves_act_id on leaves (act_id);

create table leave_objections (
    amendment_id uuid not null,
    body_id uuid not null,
    reason text not null,
    by uuid not null,
    mandate_id uuid not null,
    at timestamp with time zone not null,
    constraint pk_leave_objections primary key (amendment_id, body_id),
    constraint fk_leave_objections_amendment_id_leaves foreign key (amendment_id) references leaves (amendment_id),
    constraint fk_leave_objections_body_id_bodies foreign key (body_id) references bodies (id),
    constraint fk_leave_objections_by_people foreign key (by) references people (id)
);

create table version_changes (
    act_id uuid not null,
    version integer not null,
    clause_id uuid not null,
    above uuid[] not null,
    substance boolean not null,
    constraint pk_version_changes primary key (act_id, version, clause_id),
    constraint fk_version_changes_act_id_versions foreign key (act_id, version) references versions (act_id, number)
);

alter table positions add column carried_from uuid;

alter table acts add column restricted boolean not null default false
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
           as invitations
from acts a
join proceedings p on p.act_id = a.id
left join versions v on v.act_id = a.id and v.number = p.version
left join lateral (
    select t.source, t.number from transitions t where t.act_id = a.id order by t.number desc limit 1
) m on true
"""

FROZEN = {
    "powers": ("revoked_at", "revoked_by"),
    "invitations": ("revoked_at", "revoked_by"),
    "absences": ("ended_at", "ended_by"),
    "leaves": ("granted", "answer", "decided_by", "decided_mandate", "decided_at"),
    "leave_objections": (),
    "version_changes": (),
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
                grant select, insert, update on powers, invitations, absences, leaves to clausula_app;
                grant select, insert on leave_objections, version_changes to clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
