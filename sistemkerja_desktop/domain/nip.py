"""NIP of a PNS and NI of a PPPK: 18 digits that say birth, start of service, sex and a running number.

PNS: birth YYYYMMDD, start YYYYMM, sex 1 or 2, running number of three. PPPK: birth YYYYMMDD, start YYYY, two digits
from 21 where the month would be, sex, running number. There is no check digit.
"""

import re
from datetime import date
from typing import NamedTuple

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.pegawai import JenisKelamin, StatusPegawai
from sistemkerja_desktop.domain.teks import rapikan

PANJANG_NIP = 18
_PANJANG_NIK = 16
_AWALAN = re.compile(r"(?:(?:n\W?i\W?p?\W*(?:pppk|p3k|pns|baru)|n\W?i\W?p|ni\b)\W*)+", re.IGNORECASE)
_PETIK = "'’‘`´\"“”"
# Members by plain names: reading one off its enum costs more than the rest of a check, ten thousand times over.
_PNS, _PPPK = StatusPegawai.PNS, StatusPegawai.PPPK
_KELAMIN = {"1": JenisKelamin.LAKI_LAKI, "2": JenisKelamin.PEREMPUAN}
_TINDAKAN = "Periksa pada SK atau kartu pegawai, lalu ketik 18 digit."


class GalatNIP(GalatPengguna):
    """The text is no NIP. `kode` names the kind: "rusak", "nik", "panjang", "karakter" or "isi"."""

    def __init__(self, pesan: str, tindakan: str = _TINDAKAN, kode: str = "isi") -> None:
        super().__init__(pesan, tindakan)
        self.kode = kode


class NIP(NamedTuple):
    """A valid number taken apart. `mulai_bulan` is None for a PPPK, whose number has no month."""

    digit: str
    tanggal_lahir: date
    mulai_tahun: int
    mulai_bulan: int | None
    jenis_kelamin: JenisKelamin
    urut: int

    @property
    def status(self) -> StatusPegawai:
        return _PPPK if self.mulai_bulan is None else _PNS

    @property
    def umur_mulai(self) -> int:
        """Whole years of age at the start of service; for a PPPK in the course of that year."""
        umur = self.mulai_tahun - self.tanggal_lahir.year
        return umur - (self.mulai_bulan is not None and self.mulai_bulan < self.tanggal_lahir.month)

    @property
    def umur_wajar(self) -> bool:
        return 18 <= self.umur_mulai <= 60

    def __str__(self) -> str:
        return format_nip(self.digit)


def format_nip(digit: str) -> str:
    """18 digits as letters print them, 8-6-1-3: "19920811 201902 1 004". Other text is returned as it is."""
    if len(digit) != PANJANG_NIP:
        return digit
    return f"{digit[:8]} {digit[8:14]} {digit[14]} {digit[15:]}"


def bersihkan_nip(teks: str) -> tuple[str, str]:
    """Takes off what typing and exporting leave around a NIP; returns what is left and what was taken off, in words.

    Known: spaces between the groups (not worth a word), a quotation mark in front, ="...", "NIP." or "NI PPPK" in
    front, a dash at the end, dots or dashes between the groups.
    """
    if teks.isdigit() and teks.isascii():
        return teks, ""
    teks = rapikan(teks)
    catatan: list[str] = []
    if teks.startswith("="):
        teks = teks[1:].strip()
        catatan.append("rumus teks dibuang")
    tanpa_petik = teks.strip(_PETIK)
    if tanpa_petik != teks:
        teks = tanpa_petik.strip()
        if not catatan:
            catatan.append("tanda petik dibuang")
    awalan = _AWALAN.match(teks)
    if awalan:
        teks = teks[awalan.end() :]
        catatan.append('kata "NIP" dibuang')
    if teks.rstrip("-–. ") != teks and len(teks) > 1:
        teks = teks.rstrip("-–. ")
        catatan.append("tanda hubung di belakang dibuang")
    polos = teks.replace(" ", "")
    if not polos.isdigit():
        tanpa_pemisah = polos.replace("-", "").replace("–", "").replace("/", "")
        if "e" not in polos.casefold() and polos.count(".") != 1 and "," not in polos:
            tanpa_pemisah = tanpa_pemisah.replace(".", "")
        if tanpa_pemisah.isdigit() and tanpa_pemisah != polos:
            polos = tanpa_pemisah
            catatan.append("tanda pemisah dibuang")
    return polos, ", ".join(catatan)


def parse_nip(teks: str) -> NIP:
    """Reads a NIP or NI PPPK, with or without the marks that `bersihkan_nip` takes off.

    Raises GalatNIP, whose message says what is wrong at which digit.
    """
    digit, _ = bersihkan_nip(teks)
    return _urai(digit, teks)


def urai_digit(digit: str) -> NIP:
    """Like `parse_nip`, for text that is cleaned already. Raises GalatNIP."""
    return _urai(digit, digit)


def _urai(digit: str, asal: str) -> NIP:
    if len(digit) != PANJANG_NIP or not (digit.isdigit() and digit.isascii()):
        raise _galat_bentuk(digit, rapikan(asal))
    try:
        lahir = date.fromisoformat(digit[:8])
    except ValueError:
        raise _galat_lahir(digit) from None
    if not 1920 <= lahir.year <= 2020:
        raise _galat_lahir(digit)
    tahun, bulan = int(digit[8:12]), int(digit[12:14])
    if not 1950 <= tahun <= 2099 or tahun <= lahir.year:
        raise GalatNIP(f"NIP {format_nip(digit)}: digit 9–12 (tahun mulai kerja) berisi {digit[8:12]}.")
    if bulan == 0 or 12 < bulan < 21:
        raise GalatNIP(
            f"NIP {format_nip(digit)}: digit 13–14 berisi {digit[12:14]}; "
            "PNS 01–12 (bulan mulai kerja), PPPK 21 ke atas."
        )
    kelamin = digit[14]
    if kelamin not in _KELAMIN:
        raise GalatNIP(f"NIP {format_nip(digit)}: digit 15 (jenis kelamin) berisi {kelamin}; seharusnya 1 atau 2.")
    urut = int(digit[15:])
    if urut == 0:
        raise GalatNIP(
            f"NIP {format_nip(digit)}: digit 16–18 (nomor urut) berisi 000; "
            "biasanya karena Excel mengubahnya menjadi angka.",
            "Ketik dari dokumen asli, atau lewati.",
            "rusak",
        )
    return NIP(
        digit,
        lahir,
        tahun,
        bulan if bulan <= 12 else None,
        _KELAMIN[kelamin],
        urut,
    )


def _galat_lahir(digit: str) -> GalatNIP:
    """Which of the digits of the birth date is wrong."""
    tahun, bulan = int(digit[:4]), int(digit[4:6])
    if not 1920 <= tahun <= 2020:
        return GalatNIP(f"NIP {format_nip(digit)}: digit 1–4 (tahun lahir) berisi {digit[:4]}.")
    if not 1 <= bulan <= 12:
        return GalatNIP(f"NIP {format_nip(digit)}: digit 5–6 (bulan lahir) berisi {digit[4:6]}; seharusnya 01–12.")
    return GalatNIP(
        f"NIP {format_nip(digit)}: digit 7–8 (hari lahir) berisi {digit[6:8]}; tidak ada tanggal itu di bulan tersebut."
    )


def _galat_bentuk(digit: str, asal: str) -> GalatNIP:
    """Says why text is not 18 digits: a number of Excel, a NIK, too short, too long, foreign characters."""
    kecil = digit.casefold()
    mantisa = kecil.replace(",", ".")
    if ("e+" in mantisa or "e1" in mantisa or mantisa.endswith(".0")) and _seperti_pecahan(mantisa):
        return galat_angka(asal)
    if not (digit.isdigit() and digit.isascii()):
        for posisi, c in enumerate(digit, 1):
            if not ("0" <= c <= "9"):
                return GalatNIP(
                    f'NIP "{_potong(asal)}" memuat "{c}" di tempat ke-{posisi}; NIP hanya berisi angka.',
                    kode="karakter",
                )
        return GalatNIP("NIP kosong.", "Ketik 18 digit; kosongkan kolomnya bila bukan ASN.", "panjang")
    if len(digit) == _PANJANG_NIK:
        return GalatNIP(f"{digit} berisi 16 digit: ini NIK, bukan NIP.", "Kosongkan bila bukan ASN.", "nik")
    selisih = len(digit) - PANJANG_NIP
    beda = f"kurang {-selisih}" if selisih < 0 else f"lebih {selisih}"
    return GalatNIP(f"NIP {_potong(digit)} berisi {len(digit)} digit, {beda} dari 18.", kode="panjang")


def _seperti_pecahan(teks: str) -> bool:
    try:
        return float(teks) >= 1e12
    except ValueError:
        return False


def _potong(teks: str) -> str:
    return teks if len(teks) <= 30 else teks[:29] + "…"


def galat_angka(tampil: str) -> GalatNIP:
    """The fault of a NIP that Excel keeps as a number: only 15 of its digits are true. `tampil` is how it looks."""
    return GalatNIP(
        f"NIP {_potong(tampil)} rusak: Excel mengubahnya menjadi angka.",
        "Ketik dari dokumen asli, atau lewati.",
        "rusak",
    )
