"""Sub-amendments are found by what they amend, without reading every amendment of the act."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("create index ix_amendments_parent_id on amendments (parent_id) where parent_id is not null")


def downgrade() -> None:
    op.execute("drop index ix_amendments_parent_id")
