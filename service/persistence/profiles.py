"""The rules of procedure that acts began under, kept word for word beside the acts."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, exists, select
from sqlalchemy.dialects.postgresql import insert

from service.domain.ids import Hash
from service.domain.procedure.profile import Profile
from service.persistence.tables import proceedings, profiles


class SqlProfiles:
    """What was kept, read outside every transaction: what stands under a hash never changes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT")

    def source(self, digest: Hash) -> str | None:
        """The file as it was when the first act began under it; ``None`` where none did."""
        with self._engine.connect() as connection:
            return connection.scalar(select(profiles.c.source).where(profiles.c.hash == digest))


def keep(connection: Connection, profile: Profile, source: str) -> None:
    """Keep a profile, unless it is kept already."""
    row = {"hash": profile.hash, "key": profile.key, "version": profile.version, "source": source}
    connection.execute(insert(profiles).values(row).on_conflict_do_nothing())


def unkept(connection: Connection) -> Sequence[tuple[str, Hash]]:
    """The profiles, by key and hash, that acts began under before profiles were kept."""
    is_kept = exists().where(profiles.c.hash == proceedings.c.profile_hash)
    found = select(proceedings.c.profile, proceedings.c.profile_hash).where(~is_kept).distinct()
    return [(row.profile, Hash(row.profile_hash)) for row in connection.execute(found)]
