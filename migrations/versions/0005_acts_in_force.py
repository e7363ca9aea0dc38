"""Whether the numbers of an act may still change: of a draft they may, of an act in force they stay."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_VIEW = """
create or replace view dossiers as
select a.id as act_id, a.slug, a.kind, a.title, a.language, a.naming, a.tags, a.developer_id, a.commission_id,
       a.readers,
       p.profile, p.profile_hash, p.stage, p.stage_since, p.version, p.next_number, p.deadlines, p.loops, p.facts,
       p.revision,
       (select s.id from sittings s where s.act_id = a.id and s.closed_at is null) as sitting,
       m.source as previous,
       coalesce(m.number, 0) as moves,
       (select array_agg(b.id) from bodies b where b.kind = 'delegation' and b.participating) as delegations,
       v.hash as text_hash,
       (select array_agg(l.language) from parallel_languages l where l.act_id = a.id and l.from_version <= p.version)
           as translated,
       clock_timestamp() as at{more}
from acts a
join proceedings p on p.act_id = a.id
left join versions v on v.act_id = a.id and v.number = p.version
left join lateral (
    select t.source, t.number from transitions t where t.act_id = a.id order by t.number desc limit 1
) m on true
"""
_FUNCTION = """
create function held_dossier(wanted uuid) returns setof dossiers language plpgsql as $$
begin
    perform from proceedings where act_id = wanted for no key update;
    return query select * from dossiers where act_id = wanted;
end $$
"""
_GRANT = """
do $$ begin
    if exists (select from pg_roles where rolname = 'clausula_app') then
        grant select on dossiers to clausula_app;
    end if;
end $$
"""


def upgrade() -> None:
    op.execute("alter table acts add column regime text not null default 'draft'")
    op.execute(_VIEW.format(more=", a.regime"))


def downgrade() -> None:
    op.execute("drop function held_dossier")
    op.execute("drop view dossiers")
    op.execute("alter table acts drop column regime")
    op.execute(_VIEW.format(more=""))
    op.execute(_FUNCTION)
    op.execute(_GRANT)
