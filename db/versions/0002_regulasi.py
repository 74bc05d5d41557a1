"""Answers to a regulation's choices, its profile kept in the file, and what the check of the office asks for"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    with op.batch_alter_table("kantor", schema=None) as batch_op:
        batch_op.add_column(sa.Column("pilihan", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("batas_rentang", sa.Integer(), server_default="0", nullable=False))
        batch_op.add_column(sa.Column("hari_tunggu_reviu", sa.Integer(), server_default="7", nullable=False))
    with op.batch_alter_table("tim_kerja", schema=None) as batch_op:
        batch_op.add_column(sa.Column("akta", sa.String(), server_default="", nullable=False))
        batch_op.add_column(sa.Column("ketua_pengganti", sa.Boolean(), server_default="0", nullable=False))
    op.create_table(
        "profil_tersimpan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("profil_id", sa.String(), server_default="", nullable=False),
        sa.Column("versi", sa.String(), server_default="", nullable=False),
        sa.Column("hash", sa.String(), server_default="", nullable=False),
        sa.Column("isi", sa.LargeBinary(), nullable=False),
        sa.Column("pilihan", sa.String(), server_default="", nullable=False),
        sa.Column("dihapus_pada", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_profil_tersimpan")),
    )
    op.create_table(
        "pengecualian_kepatuhan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("aturan", sa.String(), server_default="", nullable=False),
        sa.Column("entitas", sa.String(), server_default="", nullable=False),
        sa.Column("entitas_id", sa.Integer(), nullable=False),
        sa.Column("alasan", sa.String(), server_default="", nullable=False),
        sa.Column("sejak", sa.Date(), nullable=False),
        sa.Column("sampai", sa.Date(), nullable=True),
        sa.Column("dihapus_pada", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pengecualian_kepatuhan")),
    )
