"""Reads single cells: for each field a function from a raw cell to its value, a remark and a fault.

They are pure, so that a value that stands in 10,000 rows is read once.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from sistemkerja_desktop.domain.gelar import urai_nama_rapi
from sistemkerja_desktop.domain.golongan import GalatGolongan, GolonganTeks, baca_golongan
from sistemkerja_desktop.domain.jabatan_teks import baca_jabatan
from sistemkerja_desktop.domain.nip import NIP, GalatNIP, bersihkan_nip, galat_angka, urai_digit
from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai
from sistemkerja_desktop.domain.tanggal import TanggalTidakTerbaca, baca_tanggal
from sistemkerja_desktop.domain.teks import ada_huruf, berarti_kosong, kunci, rapikan
from sistemkerja_desktop.services.impor.model import Tingkat
from sistemkerja_desktop.storage.tabel_berkas import Sel


class Cacat(NamedTuple):
    """A fault of a cell, without its place."""

    alasan: str
    tindakan: str
    kode: str
    tingkat: Tingkat = Tingkat.TOLAK


class Terbaca(NamedTuple):
    """`nilai` is None for an empty cell. `catatan` says what was understood differently from how it is written."""

    nilai: object
    catatan: str = ""
    cacat: Cacat | None = None


KOSONG = Terbaca(None)
_DIGIT = re.compile(r"\d")
_NAMA_TERPANJANG = 120
_TEKS_TERPANJANG = 250


def teks_sel(sel: Sel) -> str:
    """A cell as a person sees it in Excel (Indonesian settings): 198807152010011003.0 is "1,98807E+17"."""
    if isinstance(sel, str):
        return rapikan(sel)
    if isinstance(sel, bool):
        return "TRUE" if sel else "FALSE"
    if isinstance(sel, (int, float)):
        return _teks_angka(float(sel))
    if isinstance(sel, datetime):
        return f"{sel:%d-%m-%Y %H:%M}".removesuffix(" 00:00")
    return f"{sel:%d-%m-%Y}" if isinstance(sel, date) else str(sel)


def _teks_angka(angka: float) -> str:
    if abs(angka) >= 1e11:
        mantisa, _, pangkat = f"{angka:.5E}".partition("E")
        return f"{mantisa.rstrip('0').rstrip('.')}E{pangkat}".replace(".", ",")
    if angka.is_integer():
        return str(int(angka))
    return f"{angka:.10g}".replace(".", ",")


def baca_teks(sel: Sel) -> Terbaca:
    """Any text; tidied."""
    teks = teks_sel(sel)
    if berarti_kosong(teks):
        return Terbaca(None, "dibaca kosong" if teks and teks not in "-–—." else "")
    if len(teks) > _TEKS_TERPANJANG:
        return Terbaca(
            None,
            "",
            Cacat(f"Isi sel {len(teks)} huruf, paling banyak {_TEKS_TERPANJANG}.", "Ringkas isinya.", "panjang"),
        )
    return Terbaca(teks)


_KATA_LOWONG = frozenset(("lowong", "lowongan", "vacant", "kosong", "terisi", "diisi"))
_KATA_PENGISI = frozenset(("belum", "tidak", "ada", "jabatan", "formasi", "posisi", "pejabat", "pegawai", "masih"))


def berarti_lowong(teks: str) -> bool:
    """Whether what stands for a name says that the seat is vacant: "Lowong", "(Kosong/Lowong)", "Belum terisi"."""
    kata = frozenset(kunci(teks).split()) if len(teks) <= 40 else frozenset()
    return not kata.isdisjoint(_KATA_LOWONG) and kata <= _KATA_LOWONG | _KATA_PENGISI


def baca_nama(sel: Sel) -> Terbaca:
    """`nilai` is a `NamaTerurai`."""
    if not isinstance(sel, str):
        return Terbaca(None, "", Cacat(f"Nama berisi {teks_sel(sel)}, bukan teks.", "Ketik nama orangnya.", "nama"))
    teks = rapikan(sel).strip("'\"")
    if berarti_kosong(teks):
        tindakan = "Ketik nama; lewati barisnya bila jabatannya lowong."
        return Terbaca(None, "", Cacat("Nama kosong.", tindakan, "nama-kosong"))
    if berarti_lowong(teks):
        alasan = f"“{_potong(teks)}” bukan nama orang, melainkan tanda jabatan lowong."
        return Terbaca(None, "", Cacat(alasan, "Ketik nama, atau lewati baris; tambah jabatannya di Bagan.", "lowong"))
    if not (teks[0].isalpha() or ada_huruf(teks)):
        return Terbaca(None, "", Cacat(f"Nama “{_potong(teks)}” tidak berisi huruf.", "Ketik nama orangnya.", "nama"))
    if len(teks) > _NAMA_TERPANJANG:
        alasan = f"Nama {len(teks)} huruf, paling banyak {_NAMA_TERPANJANG}."
        return Terbaca(None, "", Cacat(alasan, "Periksa apakah kolom Nama benar.", "nama"))
    urai = urai_nama_rapi(teks)
    if not urai.nama:
        return Terbaca(None, "", Cacat(f"Nama “{_potong(teks)}” hanya berisi gelar.", "Ketik nama orangnya.", "nama"))
    if _DIGIT.search(urai.nama):
        cacat = Cacat(
            f"Nama “{_potong(teks)}” memuat angka.",
            "Periksa; baris tetap dapat diimpor.",
            "nama-angka",
            Tingkat.PERINGATAN,
        )
        return Terbaca(urai, urai.catatan, cacat)
    return Terbaca(urai, urai.catatan)


def baca_nip(sel: Sel) -> Terbaca:
    """`nilai` is a `NIP`, None for people without one. A number cell is never taken: only 15 of its digits are true."""
    if not isinstance(sel, str):
        return _nip_bukan_teks(sel)
    digit, catatan = bersihkan_nip(sel)
    try:
        return Terbaca(urai_digit(digit), catatan)
    except GalatNIP as galat:
        teks = rapikan(sel)
        if berarti_kosong(teks) or not digit.strip("0-–."):
            return Terbaca(None, "" if teks in ("", "-") else "dibaca tanpa NIP")
        if _status(teks) is StatusPegawai.NON_ASN:
            return Terbaca(None, "dibaca tanpa NIP")
        return Terbaca(None, "", Cacat(galat.pesan, galat.tindakan, f"nip-{galat.kode}"))


def _nip_bukan_teks(sel: Sel) -> Terbaca:
    tampil = teks_sel(sel)
    if not isinstance(sel, (int, float)) or isinstance(sel, bool):
        return Terbaca(
            None, "", Cacat(f"NIP berisi {tampil}, bukan 18 digit.", "Ketik dari dokumen asli, atau lewati.", "nip-isi")
        )
    if sel == 0:
        return Terbaca(None, "dibaca tanpa NIP")
    if 1e15 <= sel < 1e16:
        return Terbaca(
            None,
            "",
            Cacat(f"{tampil} adalah angka 16 digit: ini NIK, bukan NIP.", "Kosongkan bila bukan ASN.", "nip-nik"),
        )
    if sel < 1e15:
        try:
            urai_digit(tampil)
        except GalatNIP as galat:
            return Terbaca(None, "", Cacat(galat.pesan, galat.tindakan, f"nip-{galat.kode}"))
    rusak = galat_angka(tampil)
    return Terbaca(None, "", Cacat(rusak.pesan, rusak.tindakan, "nip-angka"))


def baca_tanggal_sel(sel: Sel) -> Terbaca:
    """`nilai` is a date."""
    try:
        terbaca = baca_tanggal(sel)
    except TanggalTidakTerbaca as galat:
        tampil = _potong(teks_sel(sel))
        return Terbaca(
            None,
            "",
            Cacat(f"Tanggal “{tampil}” {galat}.", "Tulis seperti 31-12-2020, atau kosongkan selnya.", "tanggal"),
        )
    if terbaca.catatan:
        cacat = Cacat(
            f"“{teks_sel(sel)}”: {terbaca.catatan}.",
            "Periksa; baris tetap dapat diimpor.",
            "tanggal-tebakan",
            Tingkat.PERINGATAN,
        )
        return Terbaca(terbaca.tanggal, terbaca.catatan, cacat)
    if terbaca.tanggal is None and isinstance(sel, str) and sel.strip() not in ("", "-"):
        return Terbaca(None, "dibaca kosong")
    return Terbaca(terbaca.tanggal)


def baca_golongan_sel(sel: Sel) -> Terbaca:
    """`nilai` is a `GolonganTeks`."""
    teks = teks_sel(sel)
    if berarti_kosong(teks):
        return KOSONG
    try:
        terbaca = baca_golongan(teks)
    except GalatGolongan as galat:
        return Terbaca(None, "", Cacat(galat.pesan, galat.tindakan, "golongan"))
    if terbaca.selisih:
        cacat = Cacat(
            f"“{teks}”: {terbaca.selisih}.", "Periksa; golongan yang dipakai.", "pangkat-golongan", Tingkat.PERINGATAN
        )
        return Terbaca(terbaca, f"dibaca {terbaca.kode}", cacat)
    rapi = terbaca.kode in teks or terbaca.dari_pangkat
    return Terbaca(terbaca, "" if rapi else f"dibaca {terbaca.kode}")


_STATUS_LAIN = frozenset(("aktif", "definitif", "tetap", "kawin", "menikah", "belum kawin", "belum menikah"))
"""What columns called "Status" hold when they are not about employment."""


def baca_status(sel: Sel) -> Terbaca:
    """`nilai` is a `StatusPegawai`."""
    teks = teks_sel(sel)
    if berarti_kosong(teks):
        return KOSONG
    status = _status(teks)
    if status is None and kunci(teks) in _STATUS_LAIN:
        return KOSONG
    if status is None:
        cacat = Cacat(
            f"Status “{_potong(teks)}” tidak dikenal.", "Tulis PNS, PPPK atau Non-ASN.", "status", Tingkat.PERINGATAN
        )
        return Terbaca(None, "", cacat)
    return Terbaca(status)


def _status(teks: str) -> StatusPegawai | None:
    kata = frozenset(kunci(teks).split())
    if kata & {
        "non",
        "honorer",
        "honor",
        "kontrak",
        "thl",
        "tks",
        "blud",
        "ptt",
        "sukarela",
        "magang",
        "outsourcing",
        "thlt",
        "tkk",
    }:
        return StatusPegawai.NON_ASN
    if kata & {"pppk", "p3k"}:
        return StatusPegawai.PPPK
    return StatusPegawai.PNS if kata & {"pns", "cpns", "asn"} else None


def baca_kelamin(sel: Sel) -> Terbaca:
    """`nilai` is a `JenisKelamin`; L/P, M/F and the words are known."""
    teks = kunci(teks_sel(sel))
    if not teks:
        return KOSONG
    if teks in ("l", "m", "1", "lk", "pria", "male") or teks.startswith("laki"):
        return Terbaca(JenisKelamin.LAKI_LAKI)
    if teks in ("p", "f", "2", "pr", "w", "wanita", "female") or teks.startswith("perempuan"):
        return Terbaca(JenisKelamin.PEREMPUAN)
    if berarti_kosong(teks):
        return Terbaca(None, "dibaca kosong")
    cacat = Cacat(f"Jenis kelamin “{_potong(teks)}” tidak dikenal.", "Tulis L atau P.", "kelamin", Tingkat.PERINGATAN)
    return Terbaca(None, "", cacat)


def baca_kelas(sel: Sel) -> Terbaca:
    """`nilai` is a whole number from 1 to 17."""
    teks = teks_sel(sel)
    if berarti_kosong(teks):
        return KOSONG
    angka = kunci(teks).removeprefix("kelas").strip()
    if angka.isdigit() and angka.isascii() and len(angka) <= 2 and 1 <= int(angka) <= 17:
        return Terbaca(int(angka))
    cacat = Cacat(
        f"Kelas jabatan “{_potong(teks)}” bukan 1–17.", "Periksa; kelas tidak diimpor.", "kelas", Tingkat.PERINGATAN
    )
    return Terbaca(None, "", cacat)


def baca_jabatan_sel(sel: Sel) -> Terbaca:
    """`nilai` is a `JabatanTeks`."""
    terbaca = baca_teks(sel)
    if not isinstance(terbaca.nilai, str):
        return terbaca
    jabatan = baca_jabatan(terbaca.nilai)
    catatan = ""
    if str(jabatan).casefold() != terbaca.nilai.casefold() or jabatan.sebagai != "definitif":
        bagian = [str(jabatan)]
        if jabatan.unit and not jabatan.memimpin:
            bagian.append(f"unit {jabatan.unit}")
        if jabatan.rangkap:
            bagian.append(f"juga {jabatan.sebagai_rangkap} {jabatan.rangkap}")
        catatan = "dibaca " + ", ".join(bagian)
    return Terbaca(jabatan, catatan)


def baca_hp(sel: Sel) -> Terbaca:
    """A telephone number as text. A number cell has lost its leading zero, which is put back."""
    if isinstance(sel, (int, float)) and not isinstance(sel, bool):
        if not 1e7 <= sel < 1e14:
            return KOSONG if sel == 0 else Terbaca(None, "", _hp(teks_sel(sel)))
        teks = str(int(sel))
        return Terbaca(teks if teks.startswith("62") else f"0{teks}", "angka nol di depan dikembalikan")
    teks = teks_sel(sel).lstrip("'’`")
    if 8 <= len(teks) <= 15 and teks.isdigit():
        return Terbaca(teks)
    if berarti_kosong(teks):
        return KOSONG
    if len(_DIGIT.findall(teks)) < 6:
        return Terbaca(None, "", _hp(teks))
    return Terbaca(teks[:60])


def _hp(teks: str) -> Cacat:
    return Cacat(
        f"Nomor HP “{_potong(teks)}” bukan nomor telepon.", "Periksa; nomor tidak diimpor.", "hp", Tingkat.PERINGATAN
    )


def baca_email(sel: Sel) -> Terbaca:
    teks = teks_sel(sel)
    if berarti_kosong(teks):
        return KOSONG
    kiri, _, kanan = teks.rpartition("@")
    if not kiri or "." not in kanan or " " in teks:
        cacat = Cacat(
            f"Pos-el “{_potong(teks)}” bukan alamat.", "Periksa; alamat tidak diimpor.", "email", Tingkat.PERINGATAN
        )
        return Terbaca(None, "", cacat)
    return Terbaca(teks)


def baca_kompetensi(sel: Sel) -> Terbaca:
    """`nilai` is a tuple of words, each once."""
    teks = teks_sel(sel)
    if berarti_kosong(teks):
        return KOSONG
    pemisah = ";" if ";" in teks else ","
    kata: dict[str, str] = {}
    for bagian in teks.replace("\n", pemisah).split(pemisah):
        rapi = rapikan(bagian)
        if not berarti_kosong(rapi):
            kata.setdefault(rapi.casefold(), rapi)
    return Terbaca(tuple(kata.values()) or None)


def baca_tempat_tanggal(sel: Sel) -> Terbaca:
    """ "Padang, 1 Januari 1985": `nilai` is (place, date)."""
    if not isinstance(sel, str):
        terbaca = baca_tanggal_sel(sel)
        return terbaca._replace(nilai=("", terbaca.nilai))
    teks = rapikan(sel)
    if berarti_kosong(teks):
        return KOSONG
    awal = next((i for i, c in enumerate(teks) if c.isdigit()), len(teks))
    tempat = teks[:awal].rstrip(" ,/-.")
    terbaca = baca_tanggal_sel(teks[awal:]) if awal < len(teks) else KOSONG
    return terbaca._replace(nilai=(tempat, terbaca.nilai))


def _potong(teks: str) -> str:
    return teks if len(teks) <= 40 else teks[:39] + "…"


PEMBACA: dict[str, Callable[[Sel], Terbaca]] = {
    "nama": baca_nama,
    "nip": baca_nip,
    "gelar_depan": baca_teks,
    "gelar_belakang": baca_teks,
    "status": baca_status,
    "golongan": baca_golongan_sel,
    "pangkat": baca_golongan_sel,
    "tmt_golongan": baca_tanggal_sel,
    "jabatan": baca_jabatan_sel,
    "jenjang": baca_teks,
    "jenis_jabatan": baca_teks,
    "sebagai": baca_teks,
    "eselon": baca_teks,
    "tmt_jabatan": baca_tanggal_sel,
    "kelas": baca_kelas,
    "unit": baca_teks,
    "pendidikan": baca_teks,
    "jurusan": baca_teks,
    "tempat_lahir": baca_teks,
    "tanggal_lahir": baca_tanggal_sel,
    "tempat_tanggal_lahir": baca_tempat_tanggal,
    "jenis_kelamin": baca_kelamin,
    "agama": baca_teks,
    "no_hp": baca_hp,
    "email": baca_email,
    "kompetensi": baca_kompetensi,
}
"""For every field of `bidang.BIDANG` the function that reads its cells."""

__all__ = ["KOSONG", "NIP", "PEMBACA", "Cacat", "GolonganTeks", "Terbaca", "baca_nip", "teks_sel"]
