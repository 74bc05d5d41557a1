"""Proposes which column goes to which field, from the headers and from what stands below them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.golongan import GalatGolongan, baca_golongan
from sistemkerja_desktop.domain.jabatan import Jenjang
from sistemkerja_desktop.domain.jabatan_teks import jenis_dari_eselon, jenjang_dari_teks
from sistemkerja_desktop.domain.tanggal import TanggalTidakTerbaca, baca_tanggal
from sistemkerja_desktop.domain.teks import berarti_kosong, kunci, rapikan
from sistemkerja_desktop.services.impor.bidang import ABAIKAN, BIDANG
from sistemkerja_desktop.services.impor.judul import tanda_tata_letak
from sistemkerja_desktop.services.impor.kamus_judul import PERLU_INDUK, Kenalan, kenali
from sistemkerja_desktop.services.impor.model import JudulTabel, KolomBerkas, Pemetaan
from sistemkerja_desktop.storage.tabel_berkas import Sel, TabelBerkas

SUDAH_DARI = "sudah dari kolom"
TIDAK_DIKENAL = "judul tidak dikenal"
_CONTOH = 60
_AGAMA = frozenset(
    ("islam", "kristen", "protestan", "katolik", "katholik", "hindu", "buddha", "budha", "khonghucu", "konghucu")
)
_KELAMIN = frozenset(("l", "p", "m", "f", "pria", "wanita", "laki laki", "perempuan", "laki", "pr", "lk"))
_PENDIDIKAN = frozenset(
    (
        "sd", "smp", "sma", "smk", "slta", "sltp", "d1", "d2", "d3", "d4", "s1", "s2", "s3", "diii", "div", "d iii",
        "d iv", "d 3", "d 4", "s 1", "s 2", "profesi", "ners", "d i", "d ii",
    )
)  # fmt: skip
_UNIT = frozenset(
    (
        "subbagian",
        "subbag",
        "sub",
        "bidang",
        "seksi",
        "klaster",
        "kluster",
        "puskesmas",
        "sekretariat",
        "lintas",
        "pustu",
        "bagian",
    )
)
_STATUS = frozenset(("pns", "pppk", "p3k", "cpns", "honorer", "thl", "non asn", "blud"))
_KATA_JABATAN = frozenset(
    (
        "kepala", "plt", "plh", "perawat", "bidan", "dokter", "guru", "analis", "pengadministrasi", "pengelola",
        "staf", "pelaksana", "penata", "operator", "pranata", "sekretaris", "bendahara", "pengemudi", "petugas",
        "apoteker", "sanitarian", "nutrisionis",
    )
)  # fmt: skip


def usulkan(tabel: TabelBerkas, judul: JudulTabel) -> Pemetaan:
    """A proposal for every column, each field at most once."""
    kolom = [_dari_judul(tabel, judul, i) for i in range(tabel.lebar)]
    kolom = _tmt_dari_tetangga(kolom)
    kolom = _dari_isi(tabel, judul, kolom)
    if any(k.bidang == "pendidikan" for k in kolom):
        kolom = [replace(k, bidang="jurusan") if kunci(k.judul) == "pendidikan nama" else k for k in kolom]
    return Pemetaan(tanda_tata_letak(judul, tabel.lebar), tuple(_sekali_saja(kolom)))


def terapkan_pilihan(usulan: Pemetaan, pilihan: Mapping[int, str]) -> Pemetaan:
    """The proposal with the columns that a person (or an earlier import) has chosen differently.

    A field that is chosen for one column is taken off every other one. Unknown fields and columns are left out.
    """
    sah = {i: b for i, b in pilihan.items() if b == ABAIKAN or b in BIDANG}
    diambil = set(sah.values()) - {ABAIKAN}
    kolom = []
    for k in usulan.kolom:
        if k.indeks in sah:
            kolom.append(replace(k, bidang=sah[k.indeks], yakin=True, alasan="dipilih"))
        else:
            kolom.append(replace(k, bidang=ABAIKAN) if k.bidang in diambil else k)
    return replace(usulan, kolom=tuple(kolom))


def periksa_pemetaan(kolom: Iterable[KolomBerkas]) -> tuple[str, ...]:
    """What keeps a mapping from being used, in words: a required field without a column, a field with two."""
    milik: dict[str, list[str]] = {}
    for k in kolom:
        if k.bidang:
            milik.setdefault(k.bidang, []).append(k.huruf)
    galat = [f"Pilih kolom untuk {b.label}." for b in BIDANG.values() if b.wajib and b.kode not in milik]
    galat += [
        f"{BIDANG[kode].label} dipilih untuk kolom {' dan '.join(huruf)}; pilih satu saja."
        for kode, huruf in milik.items()
        if len(huruf) > 1
    ]
    return tuple(galat)


def _dari_judul(tabel: TabelBerkas, judul: JudulTabel, i: int) -> KolomBerkas:
    nama = judul.nama[i] if i < len(judul.nama) else ""
    kenalan = kenali(nama) or _dari_baris_bawah(tabel, judul, i)
    huruf = tabel.huruf(i)
    if kenalan is None:
        return KolomBerkas(i, huruf, nama, ABAIKAN, False, TIDAK_DIKENAL if nama else "tanpa judul")
    return KolomBerkas(i, huruf, nama, kenalan.bidang, kenalan.yakin, "dari judul")


def _dari_baris_bawah(tabel: TabelBerkas, judul: JudulTabel, i: int) -> Kenalan | None:
    """Where a group's name makes a stacked header unknown ("DATA POKOK Agama"), its lower row alone, as a guess."""
    if len(judul.baris) < 2 or i >= len(judul.nama):
        return None
    bawah = tabel.baris[judul.baris[-1]][i]
    kenalan = kenali(bawah) if isinstance(bawah, str) and kunci(bawah) not in PERLU_INDUK else None
    return kenalan._replace(yakin=False) if kenalan else None


def _tmt_dari_tetangga(kolom: list[KolomBerkas]) -> list[KolomBerkas]:
    """A column that is only called "TMT", or so under an unknown group, belongs to what stands left of it."""
    hasil = list(kolom)
    for i, k in enumerate(kolom):
        nama = kunci(k.judul)
        di_bawah_kelompok = k.alasan == TIDAK_DIKENAL and nama.endswith(" tmt")
        if nama not in ("tmt", "t m t", "tgl mulai") and not di_bawah_kelompok:
            continue
        kiri = next(
            (x.bidang for x in reversed(hasil[:i]) if x.bidang in ("golongan", "pangkat", "jabatan", "eselon")), ""
        )
        tujuan = "tmt_golongan" if kiri in ("golongan", "pangkat") else "tmt_jabatan"
        if not any(x.bidang == tujuan for x in kolom):
            hasil[i] = replace(k, bidang=tujuan, yakin=False, alasan="dari kolom di kirinya")
    return hasil


def _dari_isi(tabel: TabelBerkas, judul: JudulTabel, kolom: list[KolomBerkas]) -> list[KolomBerkas]:
    """Fields that no header names, guessed from what stands in columns with an unknown header."""
    ada = {k.bidang for k in kolom}
    hasil = list(kolom)
    for k in kolom:
        if k.bidang or k.alasan == "dari judul":
            continue
        bidang = tebak(_contoh(tabel.baris, judul.awal_data, k.indeks))
        if bidang == "nama" and judul.baris and k.judul:
            # Any text looks like a name; a header that says something else is believed.
            continue
        if bidang == "tanggal" and not judul.baris:
            bidang = "tanggal_lahir" if _tanggal_tua(tabel, judul, k.indeks) else "tmt_jabatan"
        if bidang in BIDANG and bidang not in ada:
            ada.add(bidang)
            hasil[k.indeks] = replace(k, bidang=bidang, yakin=False, alasan="dari isinya")
    return hasil


def _contoh(baris: Sequence[Sequence[Sel]], awal: int, kolom: int) -> list[Sel]:
    isi = [b[kolom] for b in baris[awal : awal + 10 * _CONTOH] if b[kolom] != "" and b[kolom] is not None]
    return isi[:: max(1, len(isi) // _CONTOH)]


def _tanggal_tua(tabel: TabelBerkas, judul: JudulTabel, kolom: int) -> bool:
    tahun = []
    for sel in _contoh(tabel.baris, judul.awal_data, kolom):
        try:
            hari = baca_tanggal(sel).tanggal
        except TanggalTidakTerbaca:
            continue
        if hari:
            tahun.append(hari.year)
    return bool(tahun) and sorted(tahun)[len(tahun) // 2] < 2001


def tebak(contoh: Sequence[Sel]) -> str:
    """The field that most of the cells look like, "tanggal" for dates of any kind, "" for none."""
    suara: dict[str, int] = {}
    banyak = 0
    for sel in contoh:
        teks = rapikan(sel) if isinstance(sel, str) else ""
        if isinstance(sel, str) and berarti_kosong(teks):
            continue
        banyak += 1
        bidang = _tebak_sel(sel, teks)
        suara[bidang] = suara.get(bidang, 0) + 1
    if not banyak:
        return ABAIKAN
    bidang = max(suara, key=lambda b: suara[b])
    return bidang if suara[bidang] * 10 >= banyak * 6 else ABAIKAN


def _tebak_sel(sel: Sel, teks: str) -> str:
    if not isinstance(sel, str):
        if isinstance(sel, (int, float)) and not isinstance(sel, bool):
            return "nip" if sel >= 1e16 else ABAIKAN
        return "tanggal" if hasattr(sel, "year") else ABAIKAN
    angka = sum(c.isdigit() for c in teks)
    if angka >= 15 and sum(c.isalpha() for c in teks) <= 4:
        return "nip"
    if "@" in teks:
        return "email"
    if angka >= 9 and teks.lstrip("+'")[:2] in ("08", "62", "+6"):
        return "no_hp"
    return _tebak_kata(teks, angka)


def _tebak_kata(teks: str, angka: int) -> str:
    kata = kunci(teks)
    if kata.isdigit():
        return ABAIKAN
    for himpunan, bidang in (
        (_KELAMIN, "jenis_kelamin"),
        (_AGAMA, "agama"),
        (_STATUS, "status"),
        (_PENDIDIKAN, "pendidikan"),
    ):
        if kata in himpunan:
            return bidang
    pertama = kata.split(" ", 1)[0]
    if pertama in _PENDIDIKAN:
        return "pendidikan"
    if angka >= 3 and _tanggal(teks):
        return "tanggal"
    try:
        baca_golongan(teks)
    except GalatGolongan:
        pass
    else:
        return "golongan"
    if jenjang_dari_teks(teks) is not Jenjang.TIDAK_ADA or pertama in _KATA_JABATAN:
        return "jabatan"
    if pertama in _UNIT:
        return "unit"
    if jenis_dari_eselon(teks):
        return "eselon"
    return "nama" if not angka and " " in kata and len(kata) <= 60 else ABAIKAN


def _tanggal(teks: str) -> bool:
    try:
        return baca_tanggal(teks).tanggal is not None
    except TanggalTidakTerbaca:
        return False


def _sekali_saja(kolom: Iterable[KolomBerkas]) -> list[KolomBerkas]:
    """The first sure column keeps a field, else the first one."""
    daftar = list(kolom)
    pemilik: dict[str, int] = {}
    for k in sorted(daftar, key=lambda k: not k.yakin):
        pemilik.setdefault(k.bidang, k.indeks)
    return [
        k
        if not k.bidang or pemilik[k.bidang] == k.indeks
        else replace(
            k,
            bidang=ABAIKAN,
            yakin=False,
            alasan=f"{BIDANG[k.bidang].label} {SUDAH_DARI} {daftar[pemilik[k.bidang]].huruf}",
        )
        for k in daftar
    ]
