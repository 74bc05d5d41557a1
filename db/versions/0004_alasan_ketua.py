"""The reason for a ketua who is not of the owning unit, where no recorded team has it"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("penugasan", sa.Column("alasan_ketua", sa.String(), server_default="", nullable=False))
