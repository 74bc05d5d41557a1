"""Pieces of sentences as letters need them: lists with their marks, periods and numbers in words."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sistemkerja_desktop.domain.tanggal import rentang
from sistemkerja_desktop.domain.teks import ribuan

# "S.Kep.", "A.Md.Keb.", "a.n.", but neither "08.00." nor "kantor.go.id."
_SINGKATAN = re.compile(r"[^\W\d_]{1,3}\.(?:[^\W\d_]+\.)+|(?:dll|dkk|dsb|dst|ybs)\.", re.IGNORECASE)
_KATA_SAMBUNG = re.compile(r"(?:bahwa|karena|dikarenakan|disebabkan(?: oleh)?|sebab|oleh karena)[\s,:]+", re.IGNORECASE)
# An active verb in front of an assignment's name ("Menyusun laporan"); some nouns begin alike.
_KATA_KERJA = re.compile(
    r"(?!menteri|mental|mentor|menara|menu\b|mengenai|memor|member|mempelai|merek\b|merger|meritokrasi)"
    r"(?:meng|meny|mem|men|mel|mer)[a-z]{3,} ",
    re.IGNORECASE,
)


def butir(daftar: Sequence[str], *, penutup: str = ".", dan: bool = False) -> tuple[str, ...]:
    """Punctuates a list: ";" after each, "; dan" before the last if asked, `penutup` at the end."""
    bersih = [b for b in map(tanpa_tanda_akhir, daftar) if b]
    akhir = len(bersih) - 1
    sambung = "; dan" if dan else ";"
    return tuple(
        _dengan_tanda(b, penutup if i == akhir else sambung if i == akhir - 1 else ";") for i, b in enumerate(bersih)
    )


def tanpa_tanda_akhir(kalimat: str) -> str:
    """Without ";" and "." at the end; the point of an abbreviation stays ("Siti Aminah, S.Kep.")."""
    bersih = kalimat.strip().rstrip("; ")
    return bersih if _SINGKATAN.fullmatch(bersih.rpartition(" ")[2]) else bersih.rstrip(".; ")


def _dengan_tanda(kalimat: str, tanda: str) -> str:
    """A sentence that ends with an abbreviation has its point already."""
    return kalimat if tanda == "." and kalimat.endswith(".") else kalimat + tanda


def huruf_awal_kecil(teks: str) -> str:
    """Lowers the first letter for use inside a sentence, but not that of an abbreviation ("DBD", "P2P")."""
    if teks[:1].isupper() and not (teks[1:2].isupper() or teks[1:2].isdigit()):
        return teks[0].lower() + teks[1:]
    return teks


def klausa(teks: str, nama: Iterable[str] = ()) -> str:
    """A sentence as somebody typed it, for use behind "karena" or "bahwa": without that word and without its point.

    It begins with a small letter unless that is a name's: one of `nama`, or two words in capitals ("Kepala Bidang").
    """
    isi = _KATA_SAMBUNG.sub("", tanpa_tanda_akhir(" ".join(teks.split())), count=1) if teks.strip() else ""
    pertama, _, sisa = isi.partition(" ")
    kedua = sisa.partition(" ")[0].strip(",.")
    bernama = kedua[:1].isupper() and kedua[1:2].islower()
    if bernama or pertama.strip(",.").casefold() in {kata.strip(",.").casefold() for n in nama for kata in n.split()}:
        return isi
    return huruf_awal_kecil(isi)


def kegiatan_benda(nama: str) -> str:
    """An assignment's name as a noun for use inside a sentence: "menyusun laporan" is "tugas menyusun laporan"."""
    if nama.casefold().startswith(("melaksanakan ", "melakukan ")):
        return f"pelaksanaan {nama.partition(' ')[2]}"
    return f"tugas {nama}" if _KATA_KERJA.match(nama) else nama


def huruf_awal_besar(teks: str) -> str:
    """Raises the first letter, for the beginning of a sentence."""
    return teks[:1].upper() + teks[1:]


def kata_waktu(mulai: date, selesai: date) -> str:
    """The period of an assignment for {waktu}: "mulai tanggal 7 sampai dengan 30 September 2026", one day "pada …"."""
    return f"{'pada' if mulai == selesai else 'mulai'} tanggal {rentang(mulai, selesai)}"


def terbilang(angka: int) -> str:
    """A whole number in words: 412 is "empat ratus dua belas"."""
    from num2words import num2words

    return str(num2words(angka, lang="id"))


def urutan(angka: int) -> str:
    """The place of an article in a keputusan: "kesatu", "kedua", "kesepuluh"."""
    return f"ke{terbilang(angka)}"


def jumlah_orang(banyak: int) -> str:
    """How many people, for {jumlah_orang}: "12 (dua belas) orang"."""
    return f"{ribuan(banyak)} ({terbilang(banyak)}) orang"
