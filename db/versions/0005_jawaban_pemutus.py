"""About whom a recorded answer is, where several officials decide a step"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    for nama in ("orang", "untuk"):
        op.add_column("langkah_kasus", sa.Column(nama, sa.String(), server_default="", nullable=False))
