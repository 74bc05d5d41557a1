"""What the text of a jabatan says: how it is held, its kind and jenjang, the unit hidden in it, a second seat."""

import re
from dataclasses import replace
from functools import lru_cache

from sistemkerja_desktop.domain.jabatan import JenisJabatan, Jenjang, SebagaiPemangku
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import huruf_nama, kunci, rapikan


@dataclass(frozen=True, slots=True)
class JabatanTeks:
    """A jabatan as a file writes it, taken apart.

    "Kepala Puskesmas - Dokter Ahli Madya" has `nama` "Kepala Puskesmas" and `nama_fungsional` "Dokter Ahli Madya".
    "Perencana Ahli Muda / Plt. Kepala Subbagian Tata Usaha" has the first as its own seat and the second as
    `rangkap`. `unit` is the unit that the text names or "", for a head the unit that is headed.
    """

    nama: str
    jenis: JenisJabatan
    jenjang: Jenjang = Jenjang.TIDAK_ADA
    sebagai: SebagaiPemangku = SebagaiPemangku.DEFINITIF
    memimpin: bool = False
    nama_fungsional: str = ""
    unit: str = ""
    rangkap: str = ""
    sebagai_rangkap: SebagaiPemangku = SebagaiPemangku.DEFINITIF
    unit_rangkap: str = ""

    def __str__(self) -> str:
        depan = "" if self.sebagai is SebagaiPemangku.DEFINITIF else f"{self.sebagai} "
        ekor = f" ({self.nama_fungsional})" if self.nama_fungsional else ""
        return f"{depan}{self.nama}{ekor}"


_PLT = re.compile(
    r"^\s*(?:(plt|pelaksana tugas)|(plh|pelaksana harian))\b[.\s]*|\s*\(\s*(?:(plt)|(plh))\.?\s*\)\s*$", re.I
)
_PISAH = re.compile(r"\s*[/;|]\s*|\s+[-–—]\s+|\s+(?:merangkap|selaku|sebagai)\s+|\s*\(\s*|\s*\)\s*$", re.I)
_PADA = re.compile(r"\s+(?:pada|di lingkungan|di)\s+", re.I)
_SINGKATAN = (
    (re.compile(r"\bKasubb?ag\b\.?|\bKasub\.? ?bag\b\.?|\bKa\.? ?Subb?ag\b\.?", re.I), "Kepala Subbagian"),
    (re.compile(r"\b(?:Sub\.? ?Bag(?:ian)?|Subb?ag)\b\.?", re.I), "Subbagian"),
    (re.compile(r"\bSub\.? ?Bidang\b|\bSubbid\b\.?", re.I), "Subbidang"),
    (re.compile(r"\bKasubbid\b\.?", re.I), "Kepala Subbidang"),
    (re.compile(r"^Kasi(?:e)?\b\.?", re.I), "Kepala Seksi"),
    (re.compile(r"^Kabid\b\.?", re.I), "Kepala Bidang"),
    (re.compile(r"^Kapus(?:kesmas)?\b\.?", re.I), "Kepala Puskesmas"),
    (re.compile(r"^Kadis\b\.?", re.I), "Kepala Dinas"),
    (re.compile(r"^Ka\. ?", re.I), "Kepala "),
    (re.compile(r"\bTU\b"), "Tata Usaha"),
)
_JENJANG_AKHIR = {j.value: j for j in Jenjang if j.value} | {
    "pelaksana lanjutan": Jenjang.MAHIR,
    "pelaksana pemula": Jenjang.PEMULA,
}
_JENJANG_LAMA = {
    "pertama": Jenjang.AHLI_PERTAMA,
    "muda": Jenjang.AHLI_MUDA,
    "madya": Jenjang.AHLI_MADYA,
    "utama": Jenjang.AHLI_UTAMA,
}
_RUMPUN = frozenset(
    (
        "guru", "perawat", "bidan", "dokter", "apoteker", "nutrisionis", "sanitarian", "epidemiolog",
        "penyuluh", "analis", "perencana", "auditor", "arsiparis", "pustakawan", "pranata", "perekam",
        "radiografer", "administrator", "pengawas", "statistisi", "surveyor", "asisten",
    )
)  # fmt: skip
_KATA_UNIT = frozenset(
    (
        "subbagian", "bagian", "bidang", "seksi", "subbidang", "klaster", "lintas", "sekretariat", "unit",
        "uptd", "upt", "puskesmas", "dinas", "badan", "sekolah", "kelurahan", "kecamatan", "sd", "smp", "rsud",
        "pustu", "instalasi",
    )
)  # fmt: skip
_AKRONIM = frozenset(("Uptd", "Upt", "Tu", "Rsud", "Sd", "Smp", "Sdn", "Smpn", "Tk", "Dprd", "Kia", "Ii", "Iii", "Iv"))
_PENGAWAS = frozenset(("subbagian", "seksi", "subbidang", "uptd", "upt", "unit", "kelurahan"))
_ADMINISTRATOR = frozenset(("bidang", "bagian"))
_PIMPINAN_TINGGI = frozenset(("dinas", "badan", "satuan", "pelaksana", "biro"))
_KEPALA_FUNGSIONAL = frozenset(
    ("puskesmas", "sekolah", "sd", "smp", "sdn", "smpn", "tk", "rsud", "laboratorium", "pustu")
)


@lru_cache(maxsize=16384)
def baca_jabatan(teks: str) -> JabatanTeks:
    """Takes the text of a jabatan apart. Never raises; text that says nothing special is a jabatan pelaksana."""
    bersih = _lengkapkan(rapikan(teks))
    bagian = [b for b in _PISAH.split(bersih) if b and b.strip("-–. ")] if _PISAH.search(bersih) else [bersih]
    if len(bagian) == 2:
        gabung = _dua_bagian(_satu(bagian[0]), _satu(bagian[1]))
        if gabung:
            return gabung
        if bagian[1].split(" ", 1)[0].casefold() in _KATA_UNIT:
            utama = _satu(bagian[0])
            return utama if utama.unit else replace(utama, unit=bagian[1])
    return _satu(bersih)


def _lengkapkan(teks: str) -> str:
    rapi = huruf_nama(teks)
    if rapi != teks:
        rapi = " ".join(kata.upper() if kata in _AKRONIM else kata for kata in rapi.split(" "))
    for pola, ganti in _SINGKATAN:
        rapi = pola.sub(ganti, rapi)
    return rapikan(rapi)


def _dua_bagian(a: JabatanTeks, b: JabatanTeks) -> JabatanTeks | None:
    """Two seats in one text, or a head who is a Pejabat Fungsional; None where the two are one name after all."""
    if a.sebagai is not SebagaiPemangku.DEFINITIF and b.sebagai is SebagaiPemangku.DEFINITIF:
        a, b = b, a
    if b.sebagai is not SebagaiPemangku.DEFINITIF and a.sebagai is SebagaiPemangku.DEFINITIF:
        return replace(a, rangkap=b.nama, sebagai_rangkap=b.sebagai, unit_rangkap=b.unit)
    if b.memimpin and not a.memimpin:
        a, b = b, a
    if a.memimpin and not b.memimpin and b.jenjang is not Jenjang.TIDAK_ADA:
        return replace(a, jenis=JenisJabatan.FUNGSIONAL, jenjang=b.jenjang, nama_fungsional=b.nama)
    return None


def _satu(teks: str) -> JabatanTeks:
    nama, sebagai = _lepas_plt(teks)
    unit = ""
    potong = _PADA.split(nama, maxsplit=1)
    if len(potong) == 2 and potong[0] and potong[1]:
        nama, unit = potong
    nama = rapikan(nama)
    memimpin, unit_dipimpin = _pimpinan(nama)
    if unit_dipimpin:
        unit = unit_dipimpin
    jenjang = jenjang_dari_teks(nama) if not memimpin else Jenjang.TIDAK_ADA
    return JabatanTeks(nama, _jenis(nama, jenjang, memimpin), jenjang, sebagai, memimpin, unit=unit)


def _lepas_plt(teks: str) -> tuple[str, SebagaiPemangku]:
    cocok = _PLT.search(teks)
    sisa = _PLT.sub("", teks, count=1).strip() if cocok else teks
    if not cocok or not sisa:
        return teks, SebagaiPemangku.DEFINITIF
    return sisa, SebagaiPemangku.PLT if cocok[1] or cocok[3] else SebagaiPemangku.PLH


def _pimpinan(nama: str) -> tuple[bool, str]:
    """Whether the jabatan heads a unit, and which as far as its name says."""
    pertama, _, sisa = nama.partition(" ")
    kecil = pertama.casefold()
    if kecil == "kepala" and sisa:
        return True, sisa
    if kecil in ("camat", "lurah", "direktur", "inspektur") and not sisa.casefold().startswith("pembantu"):
        return True, ""
    return False, ""


def _jenis(nama: str, jenjang: Jenjang, memimpin: bool) -> JenisJabatan:
    kata = kunci(nama).split()
    kedua = kata[1] if len(kata) > 1 else ""
    if memimpin:
        if kata[0] != "kepala":
            return {"camat": JenisJabatan.ADMINISTRATOR, "lurah": JenisJabatan.PENGAWAS}.get(
                kata[0], JenisJabatan.PIMPINAN_TINGGI
            )
        if not _KEPALA_FUNGSIONAL.isdisjoint(kata):
            return JenisJabatan.FUNGSIONAL
        for himpunan, jenis in (
            (_PENGAWAS, JenisJabatan.PENGAWAS),
            (_ADMINISTRATOR, JenisJabatan.ADMINISTRATOR),
            (_PIMPINAN_TINGGI, JenisJabatan.PIMPINAN_TINGGI),
        ):
            if kedua in himpunan:
                return jenis
        return JenisJabatan.PENGAWAS
    if jenjang in (Jenjang.KLEREK, Jenjang.OPERATOR, Jenjang.TEKNISI):
        return JenisJabatan.PELAKSANA
    if jenjang is not Jenjang.TIDAK_ADA:
        return JenisJabatan.FUNGSIONAL
    if kata[:1] == ["sekretaris"] and kedua in ("daerah", "dprd"):
        return JenisJabatan.PIMPINAN_TINGGI
    if kata[:1] == ["sekretaris"] or kata[:2] == ["inspektur", "pembantu"]:
        return JenisJabatan.ADMINISTRATOR
    return JenisJabatan.PELAKSANA


def jenjang_dari_teks(teks: str) -> Jenjang:
    """The jenjang at the end of a text ("Perawat Ahli Muda", "Bidan Mahir"), or the kind of pelaksana at its start."""
    kata = kunci(teks).split()
    if not kata:
        return Jenjang.TIDAK_ADA
    dua = " ".join(kata[-2:])
    if dua in _JENJANG_AKHIR:
        return _JENJANG_AKHIR[dua]
    if kata[0] in ("klerek", "operator", "teknisi") and len(kata) > 1 and kata[-1] not in _JENJANG_AKHIR:
        return _JENJANG_AKHIR[kata[0]]
    if kata[-1] in _JENJANG_AKHIR:
        return _JENJANG_AKHIR[kata[-1]]
    if len(kata) > 1 and kata[0] in _RUMPUN and kata[-1] in _JENJANG_LAMA:
        return _JENJANG_LAMA[kata[-1]]
    return Jenjang.TIDAK_ADA


@lru_cache(maxsize=512)
def jenis_dari_eselon(teks: str) -> JenisJabatan | None:
    """The kind of jabatan that an echelon stands for: "IV.a" pengawas, "III/b" administrator, "II.b" pimpinan tinggi.

    None where the cell names no echelon ("-", "Non Eselon", "JFT").
    """
    polos = "".join(c for c in teks.casefold() if c.isalnum()).removeprefix("eselon").removeprefix("es")
    pokok = polos[:-1] if polos[-1:] in ("a", "b") else polos
    return {
        "i": JenisJabatan.PIMPINAN_TINGGI, "1": JenisJabatan.PIMPINAN_TINGGI,
        "ii": JenisJabatan.PIMPINAN_TINGGI, "2": JenisJabatan.PIMPINAN_TINGGI,
        "iii": JenisJabatan.ADMINISTRATOR, "3": JenisJabatan.ADMINISTRATOR,
        "iv": JenisJabatan.PENGAWAS, "4": JenisJabatan.PENGAWAS,
        "v": JenisJabatan.PELAKSANA, "5": JenisJabatan.PELAKSANA,
    }.get(pokok)  # fmt: skip


@lru_cache(maxsize=512)
def jenis_dari_kolom(teks: str) -> JenisJabatan | None:
    """The kind that a column "jenis jabatan" names; None where it leaves the kind open ("Struktural")."""
    kata = frozenset(kunci(teks).split())
    if "umum" in kata or "pelaksana" in kata or kata & {"jfu"}:
        return JenisJabatan.PELAKSANA
    if kata & {"fungsional", "jft", "jf"}:
        return JenisJabatan.FUNGSIONAL
    if "pengawas" in kata:
        return JenisJabatan.PENGAWAS
    if "administrator" in kata:
        return JenisJabatan.ADMINISTRATOR
    return JenisJabatan.PIMPINAN_TINGGI if kata & {"tinggi", "jpt"} else None


_UNIT_DARI_PIMPINAN = {
    "Camat": "Kecamatan",
    "Lurah": "Kelurahan",
    "Sekretaris": "Sekretariat",
    "Inspektur": "Inspektorat",
}
_DI_DEPAN_NAMA = ("Kepala", "Direktur", "Pimpinan")


def sebutan_pimpinan(jabatan: str, kantor: str) -> str:
    """The head of an office as a signature names them: the title with the office's own name.

    "Kepala Dinas" of "Dinas Kesehatan" is "Kepala Dinas Kesehatan", "Camat" of "Kecamatan Kertha Sari" is "Camat
    Kertha Sari". Any other title stands as it is.
    """
    gelar = jabatan.partition(" ")[0]
    unit = _UNIT_DARI_PIMPINAN.get(gelar)
    if unit is not None and kantor.startswith(f"{unit} "):
        return gelar + kantor.removeprefix(unit)
    return f"{gelar} {kantor}" if gelar in _DI_DEPAN_NAMA else jabatan
