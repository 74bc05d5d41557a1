"""Assignments as cases with their steps, people of other offices, incoming letters, the office's own letter wording"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def _teks(*nama: str) -> list[sa.Column[str]]:
    return [sa.Column(satu, sa.String(), server_default="", nullable=False) for satu in nama]


def _tabel(nama: str, *kolom: sa.Column[object]) -> None:
    """A table of an entity with its indexes on the keys of others."""
    kunci = [satu for satu in kolom if satu.name.endswith("_id")]
    asing = {"orang_luar_id": "orang_luar", "penugasan_id": "penugasan", "surat_id": "surat", "berkas_id": "berkas"}
    op.create_table(
        nama,
        sa.Column("id", sa.Integer(), nullable=False),
        *kolom,
        sa.Column("dihapus_pada", sa.DateTime(), nullable=True),
        *(
            sa.ForeignKeyConstraint([satu.name], [f"{asing[satu.name]}.id"], name=op.f(f"fk_{nama}_{satu.name}"))
            for satu in kunci
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{nama}")),
    )
    for satu in kunci:
        op.create_index(op.f(f"ix_{nama}_{satu.name}"), nama, [satu.name])


def upgrade() -> None:
    _tabel(
        "kantor_luar",
        *_teks("nama", "unit", "instansi", "alamat", "pimpinan_unit_jabatan", "pimpinan_unit_nama", "kepala_jabatan"),
        *_teks("kepala_nama", "berwenang_jabatan", "berwenang_nama"),
    )
    with op.batch_alter_table("penugasan", schema=None) as batch_op:
        for nama in ("ditugaskan_oleh", "target_id"):
            batch_op.alter_column(nama, existing_type=sa.Integer(), nullable=True)
        batch_op.add_column(sa.Column("pemilik_luar_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(op.f("fk_penugasan_pemilik_luar_id"), "kantor_luar", ["pemilik_luar_id"], ["id"])
        batch_op.create_index(op.f("ix_penugasan_pemilik_luar_id"), ["pemilik_luar_id"])
        batch_op.add_column(sa.Column("sifat", sa.String(), server_default="biasa", nullable=False))
        for kolom in _teks("kompetensi", "anggaran"):
            batch_op.add_column(kolom)
        batch_op.add_column(sa.Column("rancangan", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("surat", schema=None) as batch_op:
        for kolom in _teks("dari", "klasifikasi", "langkah"):
            batch_op.add_column(kolom)
        batch_op.add_column(sa.Column("sifat", sa.String(), server_default="biasa", nullable=False))
        batch_op.add_column(sa.Column("diterima", sa.Date(), nullable=True))
        for nama, tabel in (("mengganti_id", "surat"), ("berkas_id", "berkas")):
            batch_op.add_column(sa.Column(nama, sa.Integer(), nullable=True))
            batch_op.create_foreign_key(op.f(f"fk_surat_{nama}"), tabel, [nama], ["id"])
            batch_op.create_index(op.f(f"ix_surat_{nama}"), [nama])
    for tabel in ("tim_kerja", "pengecualian_kepatuhan"):
        with op.batch_alter_table(tabel, schema=None) as batch_op:
            for kolom in _teks("profil_id", "profil_versi", "profil_hash"):
                batch_op.add_column(kolom)
    _tabel(
        "orang_luar",
        *_teks("nama", "perangkat_daerah", "nip", "pangkat", "jabatan", "unit", "instansi", "penilai_jabatan"),
        *_teks("penilai_nama", "pimpinan_unit_jabatan", "pimpinan_unit_nama", "kepala_jabatan", "kepala_nama"),
        *_teks("berwenang_jabatan", "berwenang_nama"),
    )
    _tabel(
        "peserta_luar",
        sa.Column("penugasan_id", sa.Integer(), nullable=False),
        sa.Column("orang_luar_id", sa.Integer(), nullable=False),
        *_teks("peran", "tugas"),
        sa.Column("urutan", sa.Integer(), nullable=False),
    )
    _tabel(
        "langkah_kasus",
        sa.Column("penugasan_id", sa.Integer(), nullable=False),
        *_teks("langkah"),
        sa.Column("urutan", sa.Integer(), nullable=False),
        sa.Column("sejak", sa.Date(), nullable=False),
        sa.Column("tenggat", sa.Date(), nullable=True),
        sa.Column("jawaban", sa.String(), nullable=True),
        sa.Column("tanggal", sa.Date(), nullable=True),
        *_teks("pejabat", "keterangan"),
        sa.Column("surat_id", sa.Integer(), nullable=True),
        sa.Column("berkas_id", sa.Integer(), nullable=True),
    )
    _tabel("klasifikasi_surat", *_teks("kode", "nama"))
    _tabel(
        "pengaturan_surat",
        *_teks("jenis", "pola_nomor", "klasifikasi", "kelas"),
        sa.Column("dengan_qr", sa.Boolean(), nullable=False),
    )
    _tabel(
        "templat_surat",
        *_teks("jenis"),
        sa.Column("versi", sa.Integer(), nullable=False),
        *_teks("dasar"),
        sa.Column("isi", sa.Text(), nullable=False),
    )
