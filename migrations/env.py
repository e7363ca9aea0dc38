"""Runs the migrations on the connection handed over by ``persistence.migrate``, or on the settings' database."""

from alembic import context
from sqlalchemy import Connection, create_engine, text

from service.persistence.tables import metadata
from service.settings import Settings


def migrate(connection: Connection) -> None:
    """Run under limits: a migration that cannot get its lock gives up instead of stopping the assembly."""
    context.configure(connection=connection, target_metadata=metadata, compare_server_default=True)
    with context.begin_transaction():
        connection.execute(text("set local lock_timeout = '5s'"))
        connection.execute(text("set local statement_timeout = '10min'"))
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    migrate(handed)
else:
    settings = Settings()
    url = settings.migration_url or settings.database_url
    assert url is not None, "CLAUSULA_DATABASE_URL names the database; `clausula migrate` knows the private one"
    with create_engine(url).begin() as own:
        migrate(own)
