"""Bodies that stand by another's amendment, and whether its author has left it to them."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        alter table amendments
            add column cosigners uuid[] not null default '{}',
            add column author_left boolean not null default false
    """)


def downgrade() -> None:
    op.execute("alter table amendments drop column cosigners, drop column author_left")
