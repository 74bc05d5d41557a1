"""Dates as Indonesian letters and files write them."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from sistemkerja_desktop.domain.teks import berarti_kosong, rapikan

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
BULAN_SINGKAT = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sep", "Okt", "Nov", "Des")
HARI = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def tanggal_panjang(hari: date) -> str:
    """7 September 2026"""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def tanggal_singkat(hari: date, *, tahun: bool = True) -> str:
    """7 Sep 2026, or 7 Sep"""
    teks = f"{hari.day} {BULAN_SINGKAT[hari.month - 1]}"
    return f"{teks} {hari.year}" if tahun else teks


def rentang(mulai: date, selesai: date) -> str:
    """The shortest unambiguous wording of a period: "7 sampai dengan 30 September 2026"."""
    if mulai == selesai:
        return tanggal_panjang(mulai)
    if (mulai.year, mulai.month) == (selesai.year, selesai.month):
        awal = str(mulai.day)
    elif mulai.year == selesai.year:
        awal = f"{mulai.day} {BULAN[mulai.month - 1]}"
    else:
        awal = tanggal_panjang(mulai)
    return f"{awal} sampai dengan {tanggal_panjang(selesai)}"


_NAMA_BULAN = {nama.casefold(): i for daftar in (BULAN, BULAN_SINGKAT) for i, nama in enumerate(daftar, 1)} | {
    "january": 1, "february": 2, "pebruari": 2, "peb": 2, "march": 3, "may": 5, "june": 6, "july": 7, "august": 8,
    "agust": 8, "agu": 8, "ags": 8, "aug": 8, "sept": 9, "october": 10, "oct": 10, "nopember": 11, "nop": 11,
    "december": 12, "dec": 12,
}  # fmt: skip
_TAHUN_TERKECIL, _TAHUN_TERBESAR = 1900, 2100
_SERI_TERBESAR = (date(_TAHUN_TERBESAR, 12, 31) - date(1899, 12, 30)).days


class TanggalTidakTerbaca(ValueError):  # noqa: N818 - the house's word for an error
    """The cell holds no date; the text says why in Indonesian, as the end of a sentence that begins with the value."""


class TanggalTeks(NamedTuple):
    """A date read from a cell; `catatan` says in words what had to be guessed, else ""."""

    tanggal: date | None
    catatan: str = ""


def baca_tanggal(nilai: object) -> TanggalTeks:
    """Reads a date as employee files hold it; None for an empty cell or a word such as null.

    Known: date cells; dd-mm-yyyy, dd/mm/yyyy, dd.mm.yyyy, yyyy-mm-dd, with or without a time; "1 Januari 1985",
    "1 Des 2020"; yyyymmdd; Excel's serial numbers (1900 system). A date with two numbers up to 12 is day first.
    Raises TanggalTidakTerbaca.
    """
    if isinstance(nilai, str) and len(nilai) == 10 and nilai[2] == nilai[5] and nilai[2] in "-/" and nilai.isascii():
        # The usual shape, without the detours of the others: a file has tens of thousands of them.
        hari, bulan, tahun = nilai[:2], nilai[3:5], nilai[6:]
        if (hari + bulan + tahun).isdigit() and bulan <= "12":
            return TanggalTeks(_susun(int(tahun), int(bulan), int(hari)))
    if isinstance(nilai, datetime):
        nilai = nilai.date()
    if isinstance(nilai, date):
        return TanggalTeks(_wajar(nilai))
    if nilai is None:
        return TanggalTeks(None)
    if isinstance(nilai, (int, float)) and not isinstance(nilai, bool):
        return _dari_seri(float(nilai))
    teks = rapikan(str(nilai)).strip("'’`\"")
    if berarti_kosong(teks):
        return TanggalTeks(None)
    return _dari_teks(teks)


def _dari_teks(teks: str) -> TanggalTeks:
    if teks.isdigit() and teks.isascii():
        if len(teks) == 8:
            return TanggalTeks(_susun(int(teks[:4]), int(teks[4:6]), int(teks[6:])))
        if len(teks) <= 6:
            return _dari_seri(float(teks))
        raise TanggalTidakTerbaca("bukan tanggal")
    kepala = teks.replace("T", " ", 1) if teks[4:5] == "-" and teks[10:11] == "T" else teks
    if ":" in kepala:
        kepala = kepala[: kepala.index(":")].rpartition(" ")[0]
    for pemisah in "-/.,":
        kepala = kepala.replace(pemisah, " ")
    bagian = kepala.split()
    if len(bagian) == 4 and not bagian[0].isdigit():
        bagian = bagian[1:]
    if len(bagian) != 3:
        raise TanggalTidakTerbaca("bukan tanggal lengkap (hari, bulan, tahun)")
    return _dari_bagian(bagian)


def _dari_bagian(bagian: list[str]) -> TanggalTeks:
    a, b, c = bagian
    bulan = _NAMA_BULAN.get(b.casefold())
    if bulan is None and a.casefold() in _NAMA_BULAN:
        a, b, bulan = b, a, _NAMA_BULAN[a.casefold()]
    if not (_angka(a) and _angka(c) and (bulan is not None or _angka(b))):
        raise TanggalTidakTerbaca("memuat kata yang bukan nama bulan")
    if len(a) == 4:
        return TanggalTeks(_susun(int(a), bulan or int(b), int(c)))
    hari, bulan, tahun, catatan = int(a), bulan or int(b), int(c), ""
    if len(c) == 2:
        tahun += 1900 if tahun > 40 else 2000
        catatan = f"tahun dua digit dibaca {tahun}"
    elif len(c) != 4:
        raise TanggalTidakTerbaca("tidak mempunyai tahun empat digit")
    if bulan > 12 >= hari:
        hari, bulan = bulan, hari
        catatan = "dibaca bulan lebih dulu"
    return TanggalTeks(_susun(tahun, bulan, hari), catatan)


def _angka(teks: str) -> bool:
    return teks.isdigit() and teks.isascii() and len(teks) <= 4


def _susun(tahun: int, bulan: int, hari: int) -> date:
    try:
        return _wajar(date(tahun, bulan, hari))
    except TanggalTidakTerbaca:
        raise
    except ValueError:
        raise TanggalTidakTerbaca("tidak ada di kalender") from None


def _wajar(hari: date) -> date:
    if not _TAHUN_TERKECIL <= hari.year <= _TAHUN_TERBESAR:
        raise TanggalTidakTerbaca(f"bertahun {hari.year}")
    return hari


def _dari_seri(seri: float) -> TanggalTeks:
    """Day 1 is 1 January 1900, and day 60 the 29 February 1900 that never was: from 61 on one day less."""
    if _TAHUN_TERKECIL <= seri <= _TAHUN_TERBESAR:
        raise TanggalTidakTerbaca("hanya berisi tahun")
    if not 1 <= seri <= _SERI_TERBESAR or int(seri) == 60:
        raise TanggalTidakTerbaca("bukan tanggal")
    hari = date(1899, 12, 31 if seri < 60 else 30) + timedelta(days=int(seri))
    return TanggalTeks(hari, f"angka seri Excel, dibaca {hari:%d-%m-%Y}")
