"""Amendments that put a unit in before everything in an act are found as those that touch any other place."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        insert into amendment_clauses (amendment_id, clause_id, touch, act_id)
        select distinct a.id, '00000000-0000-0000-0000-000000000000'::uuid, 'place', a.act_id
        from amendments a, jsonb_array_elements(a.operations) step
        where step ->> 'op' in ('insert', 'move')
          and jsonb_typeof(step -> 'parent') = 'null' and jsonb_typeof(step -> 'after') = 'null'
        on conflict do nothing
    """)


def downgrade() -> None:
    op.execute("delete from amendment_clauses where clause_id = '00000000-0000-0000-0000-000000000000'")
