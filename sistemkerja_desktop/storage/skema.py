"""The tables of an office's file. Column names equal the field names of the domain's dataclasses."""

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _teks(nama: str) -> Column[str]:
    return Column(nama, String, nullable=False, server_default="")


def _kunci_luar(nama: str, tabel: str, *, wajib: bool = True) -> Column[int]:
    return Column(nama, Integer, ForeignKey(f"{tabel}.id"), nullable=not wajib, index=True)


def _entitas(nama: str, *kolom: Column[Any]) -> Table:
    """A table of an entity: deleting is soft, so that undo brings back the same id."""
    return Table(
        nama,
        metadata,
        Column("id", Integer, primary_key=True),
        *kolom,
        Column("dihapus_pada", DateTime, nullable=True),
    )


berkas = _entitas(
    "berkas",
    _teks("nama"),
    _teks("tipe"),
    Column("isi", LargeBinary, nullable=False),
    _teks("sha256"),
)

kantor = _entitas(
    "kantor",
    *(
        _teks(k)
        for k in (
            "nama", "pemerintah", "induk", "alamat", "tempat", "profil_id", "profil_versi", "model_id", "kode_surat",
            "kode_pos", "telepon", "laman", "pos_el", "atasan_jabatan", "atasan_nama", "atasan_nip", "atasan_pangkat",
            "kertas", "pola_nomor", "klasifikasi_surat_tugas", "sebutan_surat_tugas", "penyusun", "pilihan",
        )
    ),
    _kunci_luar("lambang_id", "berkas", wajib=False),
    Column("batas_beban", Integer, nullable=False),
    Column("batas_rentang", Integer, nullable=False, server_default="0"),
    Column("hari_tunggu_reviu", Integer, nullable=False, server_default="7"),
    *(Column(k, Float, nullable=False) for k in ("margin_kiri", "margin_kanan", "margin_atas", "margin_bawah")),
)  # fmt: skip

unit_organisasi = _entitas(
    "unit_organisasi",
    _teks("nama"),
    _teks("jenis"),
    _kunci_luar("induk_id", "unit_organisasi", wajib=False),
    _teks("keterangan"),
    Column("urutan", Integer, nullable=False),
)

pegawai = _entitas(
    "pegawai",
    *(
        _teks(k)
        for k in (
            "nama", "nip", "gelar_depan", "gelar_belakang", "status", "golongan", "pendidikan", "jurusan",
            "tempat_lahir", "agama", "no_hp", "email", "kompetensi",
        )
    ),
    Column("jenis_kelamin", String, nullable=True),
    *(Column(k, Date, nullable=True) for k in ("tmt_golongan", "tmt_jabatan", "tanggal_lahir")),
)  # fmt: skip
# The condition for PostgreSQL stands in the migrations, which make the tables: naming it here would load that dialect
# at every start.
Index(
    "uq_pegawai_nip",
    pegawai.c.nip,
    unique=True,
    sqlite_where=text("nip <> '' AND dihapus_pada IS NULL"),
)

jabatan = _entitas(
    "jabatan",
    _teks("nama"),
    _kunci_luar("unit_id", "unit_organisasi"),
    _teks("jenis"),
    _teks("jenjang"),
    Column("memimpin", Boolean, nullable=False),
    Column("kelas", Integer, nullable=True),
    _teks("nama_fungsional"),
    Column("urutan", Integer, nullable=False),
)

pemangku_jabatan = _entitas(
    "pemangku_jabatan",
    _kunci_luar("jabatan_id", "jabatan"),
    _kunci_luar("pegawai_id", "pegawai"),
    _teks("sebagai"),
    Column("mulai", Date, nullable=True),
    Column("selesai", Date, nullable=True),
)

target_kinerja = _entitas(
    "target_kinerja",
    _kunci_luar("unit_id", "unit_organisasi"),
    _teks("uraian"),
    _teks("target"),
    _teks("satuan"),
    Column("tenggat", Date, nullable=False),
    Column("tahun", Integer, nullable=False),
)

tim_kerja = _entitas(
    "tim_kerja",
    _teks("nama"),
    _teks("jenis"),
    _kunci_luar("unit_id", "unit_organisasi"),
    Column("mulai", Date, nullable=False),
    Column("selesai", Date, nullable=False),
    _kunci_luar("target_id", "target_kinerja", wajib=False),
    _kunci_luar("ditetapkan_oleh", "jabatan", wajib=False),
    _teks("alasan_ketua"),
    _teks("akta"),
    Column("ketua_pengganti", Boolean, nullable=False, server_default="0"),
    *(_teks(k) for k in ("profil_id", "profil_versi", "profil_hash")),
)

anggota_tim = _entitas(
    "anggota_tim",
    _kunci_luar("tim_id", "tim_kerja"),
    _kunci_luar("pegawai_id", "pegawai"),
    _teks("peran"),
    _teks("tugas"),
    Column("urutan", Integer, nullable=False),
)

penugasan = _entitas(
    "penugasan",
    Column("nomor", Integer, nullable=False),
    _teks("nama"),
    _teks("uraian"),
    _kunci_luar("target_id", "target_kinerja", wajib=False),
    _kunci_luar("unit_id", "unit_organisasi"),
    _teks("cara"),
    _teks("cakupan"),
    _teks("bentuk"),
    Column("mulai", Date, nullable=False),
    Column("selesai", Date, nullable=False),
    _kunci_luar("ditugaskan_oleh", "jabatan", wajib=False),
    _teks("profil_id"),
    _teks("profil_versi"),
    _teks("profil_hash"),
    _teks("model_id"),
    _kunci_luar("tim_id", "tim_kerja", wajib=False),
    _teks("keadaan"),
    Column("sifat", String, nullable=False, server_default="biasa"),
    _teks("kompetensi"),
    _teks("anggaran"),
    Column("rancangan", Text, nullable=False, server_default=""),
    _kunci_luar("pemilik_luar_id", "kantor_luar", wajib=False),
    _teks("alasan_ketua"),
)
Index("uq_penugasan_nomor", penugasan.c.nomor, unique=True)

peserta_penugasan = _entitas(
    "peserta_penugasan",
    _kunci_luar("penugasan_id", "penugasan"),
    _kunci_luar("pegawai_id", "pegawai"),
    _teks("peran"),
    _teks("tugas"),
    Column("urutan", Integer, nullable=False),
)

kegiatan = _entitas(
    "kegiatan",
    _kunci_luar("penugasan_id", "penugasan"),
    _teks("nama"),
    _teks("target"),
    _teks("fase"),
    Column("tenggat", Date, nullable=False),
    _kunci_luar("pegawai_id", "pegawai", wajib=False),
    Column("putaran", Integer, nullable=False),
    Column("urutan", Integer, nullable=False),
    Column("selesai_pada", Date, nullable=True),
)

catatan_kegiatan = _entitas(
    "catatan_kegiatan",
    _kunci_luar("kegiatan_id", "kegiatan"),
    _teks("jenis"),
    Column("waktu", DateTime, nullable=False),
    Column("tanggal", Date, nullable=False),
    Column("putaran", Integer, nullable=False),
    _teks("langkah"),
    Column("fase", String, nullable=True),
    _teks("pejabat"),
    _teks("keterangan"),
)

surat = _entitas(
    "surat",
    _teks("jenis"),
    _teks("kelas"),
    Column("tahun", Integer, nullable=False),
    Column("urut", Integer, nullable=False),
    _teks("nomor"),
    Column("tanggal", Date, nullable=False),
    _teks("hal"),
    _teks("kepada"),
    _teks("keadaan"),
    _kunci_luar("penugasan_id", "penugasan", wajib=False),
    _teks("kertas"),
    Column("isi", Text, nullable=False, server_default=""),
    _teks("sha256"),
    _teks("keterangan"),
    _teks("dari"),
    Column("diterima", Date, nullable=True),
    Column("sifat", String, nullable=False, server_default="biasa"),
    _teks("klasifikasi"),
    _teks("langkah"),
    _kunci_luar("mengganti_id", "surat", wajib=False),
    _kunci_luar("berkas_id", "berkas", wajib=False),
)
Index(
    "uq_surat_nomor",
    surat.c.tahun,
    surat.c.kelas,
    surat.c.urut,
    unique=True,
    sqlite_where=text("dihapus_pada IS NULL"),
)

dokumen_surat = _entitas(
    "dokumen_surat",
    _kunci_luar("surat_id", "surat"),
    Column("pdf", LargeBinary, nullable=False),
    _teks("sha256"),
    Column("halaman", Integer, nullable=False),
)

profil_tersimpan = _entitas(
    "profil_tersimpan",
    *(_teks(k) for k in ("profil_id", "versi", "hash")),
    Column("isi", LargeBinary, nullable=False),
    _teks("pilihan"),
)

pengecualian_kepatuhan = _entitas(
    "pengecualian_kepatuhan",
    _teks("aturan"),
    _teks("entitas"),
    Column("entitas_id", Integer, nullable=False),
    _teks("alasan"),
    Column("sejak", Date, nullable=False),
    Column("sampai", Date, nullable=True),
    *(_teks(k) for k in ("profil_id", "profil_versi", "profil_hash")),
)

orang_luar = _entitas(
    "orang_luar",
    *(
        _teks(k)
        for k in (
            "nama", "perangkat_daerah", "nip", "pangkat", "jabatan", "unit", "instansi", "penilai_jabatan",
            "penilai_nama", "pimpinan_unit_jabatan", "pimpinan_unit_nama", "kepala_jabatan", "kepala_nama",
            "berwenang_jabatan", "berwenang_nama",
        )
    ),
)  # fmt: skip

kantor_luar = _entitas(
    "kantor_luar",
    *(
        _teks(k)
        for k in (
            "nama", "unit", "instansi", "alamat", "pimpinan_unit_jabatan", "pimpinan_unit_nama", "kepala_jabatan",
            "kepala_nama", "berwenang_jabatan", "berwenang_nama",
        )
    ),
)  # fmt: skip

peserta_luar = _entitas(
    "peserta_luar",
    _kunci_luar("penugasan_id", "penugasan"),
    _kunci_luar("orang_luar_id", "orang_luar"),
    _teks("peran"),
    _teks("tugas"),
    Column("urutan", Integer, nullable=False),
)

langkah_kasus = _entitas(
    "langkah_kasus",
    _kunci_luar("penugasan_id", "penugasan"),
    _teks("langkah"),
    Column("urutan", Integer, nullable=False),
    Column("sejak", Date, nullable=False),
    Column("tenggat", Date, nullable=True),
    Column("jawaban", String, nullable=True),
    Column("tanggal", Date, nullable=True),
    _teks("pejabat"),
    _teks("keterangan"),
    _kunci_luar("surat_id", "surat", wajib=False),
    _kunci_luar("berkas_id", "berkas", wajib=False),
    _teks("orang"),
    _teks("untuk"),
)

klasifikasi_surat = _entitas("klasifikasi_surat", _teks("kode"), _teks("nama"))

pengaturan_surat = _entitas(
    "pengaturan_surat",
    _teks("jenis"),
    _teks("pola_nomor"),
    _teks("klasifikasi"),
    _teks("kelas"),
    Column("dengan_qr", Boolean, nullable=False),
)

templat_surat = _entitas(
    "templat_surat",
    _teks("jenis"),
    Column("versi", Integer, nullable=False),
    _teks("dasar"),
    Column("isi", Text, nullable=False),
)

riwayat = Table(
    "riwayat",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("waktu", DateTime, nullable=False, index=True),
    _teks("pelaku"),
    _teks("nama"),
    # "ubah", "urung" or "ulang"; the latter two name in asal_id the change that they take back or do again.
    _teks("sifat"),
    Column("asal_id", Integer, ForeignKey("riwayat.id"), nullable=True),
    Column("dapat_diurungkan", Boolean, nullable=False),
)

riwayat_rinci = Table(
    "riwayat_rinci",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("riwayat_id", Integer, ForeignKey("riwayat.id"), nullable=False, index=True),
    _teks("entitas"),
    Column("entitas_id", Integer, nullable=False),
    # JSON objects of the changed columns; NULL before an addition and after a deletion.
    Column("sebelum", Text, nullable=True),
    Column("sesudah", Text, nullable=True),
    Index("ix_riwayat_rinci_entitas", "entitas", "entitas_id"),
)

pengaturan = Table(
    "pengaturan",
    metadata,
    Column("kunci", String, primary_key=True),
    Column("nilai", Text, nullable=False),
)
