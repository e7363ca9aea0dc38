"""The rules of procedure that acts began under, word for word, so that a changed file leaves acts under way alone."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("""
        create table profiles (
            hash text not null,
            key text not null,
            version integer not null,
            source text not null,
            kept_at timestamp with time zone default now() not null,
            constraint pk_profiles primary key (hash)
        )
    """)
    # Acts opened before have theirs kept at the next start; every act from now on has it from the beginning.
    op.execute("""
        alter table proceedings add constraint fk_proceedings_profile_hash_profiles
            foreign key (profile_hash) references profiles (hash) not valid
    """)
    op.execute(
        "create trigger frozen before update or delete on profiles for each row execute function clausula_frozen()"
    )
    op.execute("create trigger kept before truncate on profiles for each statement execute function clausula_frozen()")
    op.execute("""
        do $$ begin
            if exists (select from pg_roles where rolname = 'clausula_app') then
                grant select, insert on profiles to clausula_app;
            end if;
        end $$
    """)


def downgrade() -> None:
    msg = "the record is kept: restore a backup instead"
    raise RuntimeError(msg)
