"""Votes on one unit, what stands unchanged, who was there at a sitting, wordings of objections."""

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
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
