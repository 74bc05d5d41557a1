"""Names of columns as offices write them, and the field that each means."""

from functools import lru_cache
from typing import NamedTuple

from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.services.impor.bidang import ABAIKAN


class Kenalan(NamedTuple):
    """A recognised header. `bidang` is ABAIKAN for a column that is known and not wanted; `yakin` False for a guess."""

    bidang: str
    yakin: bool = True


_PERSIS: dict[str, tuple[str, ...]] = {
    "nama": ("nama", "nama lengkap", "nama pegawai", "nama asn", "nama pns", "nama dan gelar", "nama lengkap dan gelar",
             "nama lengkap pegawai", "nama pegawai dan gelar", "nama lengkap tanpa gelar", "nama tanpa gelar", "name"),
    "nip": ("nip", "nip baru", "nip nippppk", "nip ni pppk", "nip pegawai", "nomor induk pegawai", "nipppk", "nippppk",
            "ni pppk", "nip nipppk", "nip pns", "nip 18 digit", "no induk pegawai", "nip nrp"),
    "gelar_depan": ("gelar depan", "gelar dpn", "gd"),
    "gelar_belakang": ("gelar belakang", "gelar blk", "gb"),
    "status": ("status", "status pegawai", "status kepegawaian", "jenis pegawai", "jenis asn", "jenis kepegawaian",
               "status asn", "jenis pegawai nama"),
    "golongan": ("gol", "golongan", "gol ruang", "golongan ruang", "golru", "gol akhir", "gol akhir nama",
             "pangkat gol",
                 "pangkat golongan", "pangkat gol ruang", "pangkat golongan ruang", "golongan akhir", "gol pangkat",
                 "golongan pangkat", "golongan pppk", "kepangkatan",
                 "pangkat dan golongan", "pangkat dan gol ruang", "golongan nama"),
    "pangkat": ("pangkat", "nama pangkat", "pangkat nama", "pangkat akhir", "pangkat terakhir"),
    "tmt_golongan": ("tmt pangkat", "tmt golongan", "tmt gol", "tmt gol ruang", "tmt golru", "tmt pangkat gol",
                     "tmt pangkat terakhir", "tmt kp"),
    "jabatan": ("jabatan", "nama jabatan", "jabatan nama", "jabatan terakhir", "jabatan saat ini", "jabatan sekarang",
                "jabatan baru", "nama jabatan lengkap", "jab"),
    "jenjang": ("jenjang", "jenjang jabatan", "jenjang jf", "jenjang fungsional", "jenjang jabatan fungsional"),
    "jenis_jabatan": ("jenis jabatan", "jenis jabatan nama", "kelompok jabatan", "tipe jabatan"),
    "sebagai": ("plt plh", "plt", "sebagai", "status jabatan", "definitif plt plh"),
    "eselon": ("eselon", "esl", "eselon nama", "tingkat eselon"),
    "tmt_jabatan": ("tmt jabatan", "tmt jab", "tanggal jabatan", "tmt jabatan terakhir", "tmt jabatan nama"),
    "kelas": ("kelas", "kelas jabatan", "kls", "kls jab", "kls jabatan", "kelas jab", "grade"),
    "unit": ("unit", "unit kerja", "unor", "unor nama", "unit organisasi", "nama unit", "nama unit kerja", "bidang",
             "sub unit", "unit penempatan", "penempatan", "tempat tugas", "ruangan", "ruang", "klaster", "bagian",
             "unit tugas", "subbagian", "unit kerja nama", "seksi", "bidang bagian"),
    "pendidikan": ("pendidikan", "pendidikan terakhir", "tingkat pendidikan", "tingkat pendidikan nama",
             "pend", "tk pend",
                   "tk pendidikan", "jenjang pendidikan", "pend terakhir", "ijazah"),
    "jurusan": ("jurusan", "jurusan pendidikan", "program studi", "prodi", "pendidikan jurusan", "nama pendidikan"),
    "tempat_lahir": ("tempat lahir", "tempat lahir nama", "tmp lahir", "tpt lahir", "kota lahir"),
    "tanggal_lahir": ("tanggal lahir", "tgl lahir", "tgl lhr", "lahir", "tanggal kelahiran"),
    "tempat_tanggal_lahir": ("tempat tanggal lahir", "tempat tgl lahir", "ttl", "tempat dan tanggal lahir",
                             "tempat dan tgl lahir", "tmp tgl lahir", "kelahiran"),
    "jenis_kelamin": ("jenis kelamin", "jk", "l p", "lp", "kelamin", "sex", "gender", "jenis kel",
             "jns kelamin", "p l"),
    "agama": ("agama", "agama nama"),
    "no_hp": ("no hp", "hp", "nomor hp", "hp wa", "wa", "wa hp", "telp hp", "hp telp", "hp aktif",
              "no telp", "no telepon", "telepon", "nomor telepon", "telp",
             "handphone", "no wa",
              "nomor handphone", "no handphone", "no hp wa", "kontak", "whatsapp", "no telp hp"),
    "email": ("email", "e mail", "surel", "pos el", "alamat email", "e mail aktif", "email aktif"),
    "kompetensi": ("kompetensi", "keahlian", "kompetensi teknis", "pelatihan", "diklat", "sertifikat", "keterampilan"),
    ABAIKAN: ("no", "nomor", "baris", "alasan ditolak",
              "no urut", "nomor urut", "nik", "no ktp", "nip lama", "pns id", "id", "jenis kawin nama",
              "status kawin", "status perkawinan", "alamat", "npwp", "npwp nomor", "nomor npwp", "bpjs", "no bpjs",
              "email gov", "kedudukan hukum nama", "status cpns pns", "kartu asn virtual", "nomor sk cpns",
              "tanggal sk cpns", "tmt cpns", "nomor sk pns", "tanggal sk pns", "tmt pns", "gol awal", "gol awal nama",
              "mk tahun", "mk bulan", "masa kerja", "tahun lulus", "lulus", "kpkn nama", "lokasi kerja",
              "lokasi kerja nama", "instansi induk nama", "instansi kerja nama", "satuan kerja induk nama",
              "satuan kerja nama", "satuan kerja kerja nama", "instansi", "skpd", "opd", "perangkat daerah",
              "is valid nik", "flag ikd", "ket", "keterangan", "catatan", "usia", "umur", "bup", "karpeg", "no karpeg",
              "nama sekolah", "nama ibu", "nama pasangan", "tahun", "bulan", "th", "bln", "tmt masa kerja",
              "tmt pensiun", "tmt kgb", "gaji", "gaji pokok", "foto", "tanda tangan", "atasan", "nama atasan"),
}  # fmt: skip

_MENURUT_NAMA = {nama.replace(" ", ""): Kenalan(bidang) for bidang, daftar in _PERSIS.items() for nama in daftar}

_MENURUT_KATA: tuple[tuple[frozenset[str], frozenset[str], str], ...] = (
    (frozenset(("tmt",)), frozenset(("pangkat", "gol", "golongan", "golru", "kepangkatan")), "tmt_golongan"),
    (frozenset(("tmt",)), frozenset(("jabatan", "jab")), "tmt_jabatan"),
    (frozenset(("lahir",)), frozenset(("tanggal", "tgl")), "tanggal_lahir"),
    (frozenset(("lahir",)), frozenset(("tempat", "tmp")), "tempat_lahir"),
    (frozenset(("kelahiran",)), frozenset(("tanggal", "tgl")), "tanggal_lahir"),
    (frozenset(("kelahiran",)), frozenset(("tempat", "tmp")), "tempat_lahir"),
    (frozenset(("gelar",)), frozenset(("depan",)), "gelar_depan"),
    (frozenset(("gelar",)), frozenset(("belakang",)), "gelar_belakang"),
    (frozenset(("jabatan",)), frozenset(("kelas", "kls")), "kelas"),
    (frozenset(("jabatan",)), frozenset(("jenjang",)), "jenjang"),
    (frozenset(("jabatan",)), frozenset(("jenis",)), "jenis_jabatan"),
    (frozenset(("jabatan",)), frozenset(("eselon",)), "eselon"),
    (frozenset(("jabatan",)), frozenset(("nama", "uraian")), "jabatan"),
    (frozenset(("pendidikan",)), frozenset(("jurusan", "prodi", "studi")), "jurusan"),
    (frozenset(("pendidikan",)), frozenset(("tingkat", "tk", "terakhir", "jenjang", "formal", "nama")), "pendidikan"),
    (frozenset(("pangkat",)), frozenset(("gol", "golongan", "golru", "ruang")), "golongan"),
    (frozenset(("kepangkatan",)), frozenset(("gol", "golongan", "golru", "ruang")), "golongan"),
    (frozenset(("kepangkatan",)), frozenset(("pangkat", "nama")), "pangkat"),
    (frozenset(("unit",)), frozenset(("kerja", "organisasi", "tugas")), "unit"),
    (frozenset(("nama",)), frozenset(("pegawai", "lengkap", "gelar", "asn", "pns")), "nama"),
    (frozenset(("nip",)), frozenset(("nipppk", "pppk", "pns", "asn", "pegawai", "nrp", "nik")), "nip"),
)  # fmt: skip
_MENGHALANGI = frozenset(
    ("sk", "nomor", "lulus", "tahun", "sekolah", "atasan", "lama", "awal", "cpns", "istri", "suami", "anak")
)
_BUKAN_JABATAN = frozenset(("latihan", "diklat", "pelatihan", "kursus", "penjenjangan"))
"""Courses: the usual rank list (DUK) has "LATIHAN JABATAN" over the name, year and hours of one."""
_KATA_TERBANYAK = 7

PERLU_INDUK = frozenset(
    (
        "tmt", "nama", "tanggal", "tgl", "tempat", "tingkat", "kelas", "jenis", "nomor", "no", "tahun", "jenjang",
        "terakhir", "depan", "belakang",
    )
)  # fmt: skip
"""Words of a lower header row that say nothing without the row above ("TMT" under "PANGKAT")."""


@lru_cache(maxsize=2048)
def kenali(judul: str) -> Kenalan | None:
    """The field that a header means, None for one that is not known. Case, punctuation and spaces do not matter."""
    nama = kunci(judul)
    rapat = nama.replace(" ", "")
    if not rapat or len(rapat) > 60:
        return None
    persis = _MENURUT_NAMA.get(rapat)
    if persis:
        return persis
    kata = frozenset(nama.split())
    if len(kata) > _KATA_TERBANYAK:
        return None
    if nama.endswith(" id") and len(kata) <= 4:
        return Kenalan(ABAIKAN)
    if kata & _BUKAN_JABATAN:
        return Kenalan(ABAIKAN)
    if kata & _MENGHALANGI:
        return None
    if frozenset(("tempat", "tanggal")) <= kata or frozenset(("tempat", "tgl")) <= kata:
        return Kenalan("tempat_tanggal_lahir", yakin=False)
    for wajib, salah_satu, bidang in _MENURUT_KATA:
        if wajib <= kata and kata & salah_satu:
            return Kenalan(bidang, yakin=len(kata) <= 4)
    return None
