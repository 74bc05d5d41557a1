"""Alembic's environment: runs on the connection that the program hands over, inside its transaction."""

from alembic import context

from sistemkerja_desktop.storage.skema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
