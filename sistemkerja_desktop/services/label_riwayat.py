"""The words that Riwayat uses for kinds, columns and values."""

from sistemkerja_desktop.domain.jabatan import JenisJabatan

LABEL_ENTITAS = {
    "Kantor": "Data kantor",
    "Berkas": "Berkas",
    "UnitOrganisasi": "Unit",
    "Pegawai": "Pegawai",
    "Jabatan": "Jabatan",
    "PemangkuJabatan": "Pemangku jabatan",
    "TargetKinerja": "Target kinerja",
    "TimKerja": "Tim kerja",
    "AnggotaTim": "Anggota tim",
    "Penugasan": "Penugasan",
    "PesertaPenugasan": "Peserta penugasan",
    "Kegiatan": "Kegiatan",
    "CatatanKegiatan": "Catatan kegiatan",
    "Surat": "Surat",
    "DokumenSurat": "Naskah surat",
    "ProfilTersimpan": "Profil peraturan",
    "PengecualianKepatuhan": "Temuan dikesampingkan",
    "OrangLuar": "Orang dari luar kantor",
    "KantorLuar": "Kantor lain",
    "PesertaLuar": "Peserta dari luar kantor",
    "LangkahKasus": "Langkah penugasan",
    "KlasifikasiSurat": "Klasifikasi surat",
    "PengaturanSurat": "Penomoran surat",
    "TemplatSurat": "Templat surat",
}

RUJUKAN = {
    "unit_id": "UnitOrganisasi",
    "induk_id": "UnitOrganisasi",
    "pegawai_id": "Pegawai",
    "jabatan_id": "Jabatan",
    "ditetapkan_oleh": "Jabatan",
    "ditugaskan_oleh": "Jabatan",
    "target_id": "TargetKinerja",
    "tim_id": "TimKerja",
    "penugasan_id": "Penugasan",
    "kegiatan_id": "Kegiatan",
    "surat_id": "Surat",
    "mengganti_id": "Surat",
    "orang_luar_id": "OrangLuar",
    "pemilik_luar_id": "KantorLuar",
}
"""Columns that hold the id of something else."""

DISEMBUNYIKAN = frozenset(
    ("id", "urutan", "profil_hash", "profil_versi", "sha256", "hash", "isi", "pdf", "lambang_id", "dihapus_pada",
     "entitas", "entitas_id", "rancangan", "berkas_id")
)  # fmt: skip
"""Columns that say nothing to people."""

_UMUM = {
    "nama": "Nama",
    "unit_id": "Unit",
    "pegawai_id": "Pegawai",
    "jabatan_id": "Jabatan",
    "mulai": "Mulai",
    "selesai": "Selesai",
    "keterangan": "Keterangan",
    "jenis": "Jenis",
    "keadaan": "Keadaan",
    "uraian": "Uraian",
    "target": "Target",
    "tenggat": "Tenggat",
    "peran": "Peran",
    "tugas": "Tugas",
    "tahun": "Tahun",
    "tim_id": "Tim kerja",
    "target_id": "Target kinerja",
    "penugasan_id": "Penugasan",
    "kegiatan_id": "Kegiatan",
    "surat_id": "Surat",
    "nomor": "Nomor",
    "profil_id": "Peraturan",
    "model_id": "Model",
    "sifat": "Sifat",
    "klasifikasi": "Klasifikasi",
    "kelas": "Kelas nomor",
    "langkah": "Langkah",
}

LABEL: dict[str, dict[str, str]] = {
    "Kantor": _UMUM
    | {
        "pemerintah": "Pemerintah daerah",
        "induk": "Perangkat daerah induk",
        "alamat": "Alamat",
        "tempat": "Tempat penetapan surat",
        "kode_surat": "Kode unit pada nomor surat",
        "kode_pos": "Kode pos",
        "pos_el": "Pos-el",
        "atasan_jabatan": "Jabatan atasan pimpinan",
        "atasan_nama": "Nama atasan pimpinan",
        "atasan_nip": "NIP atasan pimpinan",
        "atasan_pangkat": "Pangkat atasan pimpinan",
        "batas_beban": "Batas kegiatan per orang",
        "pola_nomor": "Pola nomor surat",
        "klasifikasi_surat_tugas": "Klasifikasi surat tugas",
        "sebutan_surat_tugas": "Sebutan surat tugas",
        "pilihan": "Pilihan peraturan",
        "batas_rentang": "Batas orang yang dinilai seorang pejabat",
        "hari_tunggu_reviu": "Batas hari menunggu reviu",
    },
    "Berkas": _UMUM,
    "UnitOrganisasi": _UMUM | {"induk_id": "Di bawah"},
    "Pegawai": _UMUM
    | {
        "nip": "NIP",
        "gelar_depan": "Gelar depan",
        "gelar_belakang": "Gelar belakang",
        "tmt_golongan": "TMT golongan",
        "tmt_jabatan": "TMT jabatan",
        "tempat_lahir": "Tempat lahir",
        "tanggal_lahir": "Tanggal lahir",
        "jenis_kelamin": "Jenis kelamin",
        "no_hp": "Nomor HP",
        "email": "Pos-el",
    },
    "Jabatan": _UMUM | {"memimpin": "Memimpin unit", "kelas": "Kelas jabatan", "nama_fungsional": "Jabatan fungsional"},
    "PemangkuJabatan": _UMUM,
    "TargetKinerja": _UMUM,
    "TimKerja": _UMUM
    | {
        "ditetapkan_oleh": "Ditetapkan oleh",
        "alasan_ketua": "Alasan ketua dari unit lain",
        "akta": "Akta pembentukan",
        "ketua_pengganti": "Ketua pengganti",
    },
    "AnggotaTim": _UMUM,
    "Penugasan": _UMUM
    | {
        "ditugaskan_oleh": "Ditugaskan oleh",
        "cara": "Cara",
        "cakupan": "Cakupan",
        "kompetensi": "Kompetensi yang dibutuhkan",
        "anggaran": "Anggaran",
        "pemilik_luar_id": "Kantor pemilik kinerja",
        "alasan_ketua": "Alasan ketua dari unit lain",
    },
    "PesertaPenugasan": _UMUM,
    "Kegiatan": _UMUM | {"fase": "Fase", "putaran": "Putaran", "selesai_pada": "Selesai pada"},
    "CatatanKegiatan": _UMUM | {"langkah": "Langkah", "pejabat": "Pejabat", "waktu": "Dicatat", "fase": "Fase"},
    "Surat": _UMUM
    | {
        "hal": "Hal",
        "kepada": "Kepada",
        "urut": "Nomor urut",
        "dari": "Dari",
        "diterima": "Diterima",
        "mengganti_id": "Mengganti surat",
    },
    "DokumenSurat": _UMUM,
    "ProfilTersimpan": _UMUM | {"versi": "Versi"},
    "PengecualianKepatuhan": _UMUM | {"aturan": "Aturan", "alasan": "Alasan", "sejak": "Sejak", "sampai": "Sampai"},
    "OrangLuar": _UMUM
    | {
        "perangkat_daerah": "Perangkat daerah",
        "nip": "NIP",
        "instansi": "Instansi",
        "penilai_jabatan": "Pejabat Penilai Kinerja",
        "penilai_nama": "Nama Pejabat Penilai Kinerja",
        "pimpinan_unit_jabatan": "Pimpinan unit",
        "pimpinan_unit_nama": "Nama pimpinan unit",
        "kepala_jabatan": "Kepala perangkat daerah",
        "kepala_nama": "Nama kepala perangkat daerah",
        "berwenang_jabatan": "Pejabat yang Berwenang",
        "berwenang_nama": "Nama Pejabat yang Berwenang",
    },
    "KantorLuar": _UMUM
    | {
        "unit": "Unit pemilik kinerja",
        "instansi": "Instansi",
        "alamat": "Alamat",
        "pimpinan_unit_jabatan": "Pimpinan unit",
        "pimpinan_unit_nama": "Nama pimpinan unit",
        "kepala_jabatan": "Kepala perangkat daerah",
        "kepala_nama": "Nama kepala perangkat daerah",
        "berwenang_jabatan": "Pejabat yang Berwenang",
        "berwenang_nama": "Nama Pejabat yang Berwenang",
    },
    "PesertaLuar": _UMUM | {"orang_luar_id": "Orang"},
    "LangkahKasus": _UMUM
    | {
        "sejak": "Menunggu sejak",
        "jawaban": "Jawaban",
        "tanggal": "Tanggal jawaban",
        "pejabat": "Pejabat",
        "untuk": "Untuk",
    },
    "KlasifikasiSurat": _UMUM | {"kode": "Kode"},
    "PengaturanSurat": _UMUM | {"pola_nomor": "Pola nomor", "dengan_qr": "Kode QR"},
    "TemplatSurat": _UMUM | {"versi": "Versi"},
}

_JENIS_JABATAN = {j.value: j.label for j in JenisJabatan}
_DARI_DAFTAR = frozenset(
    ("fase", "keadaan", "cara", "cakupan", "bentuk", "jenis", "peran", "jenjang", "sebagai", "jawaban", "sifat",
     "kelas")
)  # fmt: skip
_PILIHAN = {"L": "Laki-laki", "P": "Perempuan"}


def label_pilihan(entitas: str, kolom: str, nilai: str) -> str:
    """A value that comes from a fixed list, in words; any other text as it is."""
    if kolom == "jenis_kelamin":
        return _PILIHAN.get(nilai, nilai)
    if entitas == "Jabatan" and kolom == "jenis":
        return _JENIS_JABATAN.get(nilai, nilai)
    if kolom in _DARI_DAFTAR:
        return (nilai[:1].upper() + nilai[1:]).replace("-", " ")
    return nilai
