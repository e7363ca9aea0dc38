"""How the author of an amendment puts it: word by word, or as the full new wording."""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("alter table amendments add column form text not null default 'words'")


def downgrade() -> None:
    op.execute("alter table amendments drop column form")
