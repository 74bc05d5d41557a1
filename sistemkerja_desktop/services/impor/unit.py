"""Matches names of units as files write them with the units that the office has."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor.model import UNIT_BARU

_ROMAWI = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}
_DIBUANG = frozenset(("uptd", "upt", "unit", "kerja"))
_KATA_KANTOR = frozenset(
    ("puskesmas", "dinas", "badan", "kecamatan", "kelurahan", "sekolah", "kantor", "rsud", "sdn", "smpn", "inspektorat")
)
_MIRIP = 0.72


@dataclass(frozen=True, slots=True)
class CocokUnit:
    """`nama` is the unit to take. `baru` says that the office has none of that name; `saran` are similar ones."""

    nama: str
    baru: bool = False
    catatan: str = ""
    saran: tuple[str, ...] = ()


def kunci_unit(nama: str) -> str:
    """For comparing unit names: without what stands in brackets, abbreviations written out."""
    pokok = nama.partition("(")[0] if not nama.startswith("(") else nama
    teks = (
        kunci(pokok or nama)
        .replace("sub bagian", "subbagian")
        .replace("sub bag ", "subbagian ")
        .replace("sub bidang", "subbidang")
    )
    kata = ["subbagian" if k in ("subbag", "subag") else k for k in teks.split() if k not in _DIBUANG]
    kata = [lengkap for k in kata for lengkap in (("tata", "usaha") if k == "tu" else (k,))]
    return " ".join(_ROMAWI.get(k, k) for k in kata)


class PencocokUnit:
    """Finds the unit that a name means; every name is looked for once."""

    def __init__(self, unit: Sequence[UnitOrganisasi], keputusan: Mapping[str, str]) -> None:
        self._keputusan = {kunci(nama): pilihan for nama, pilihan in keputusan.items()}
        self._nama: dict[str, str] = {}
        for u in unit:
            self._nama.setdefault(kunci_unit(u.nama), u.nama)
        for u in unit:
            if u.keterangan and kunci_unit(u.keterangan):
                self._nama.setdefault(kunci_unit(u.keterangan), u.nama)
        self._akar = next((u.nama for u in unit if u.induk_id is None), "")
        self._kata_akar = frozenset(kunci_unit(self._akar).split())
        self._ingat: dict[str, CocokUnit] = {}
        self._baru: dict[str, str] = {}

    @property
    def akar(self) -> str:
        """The office itself, "" where there is none yet."""
        return self._akar

    def cari(self, nama: str) -> CocokUnit:
        """The unit for a name. New names that differ only in brackets or abbreviations are one new unit."""
        hasil = self._ingat.get(nama)
        if hasil is None:
            hasil = self._ingat[nama] = self._cari(nama)
        return hasil

    def _cari(self, nama: str) -> CocokUnit:
        pilihan = self._keputusan.get(kunci(nama))
        if pilihan == UNIT_BARU:
            return CocokUnit(self._baru.setdefault(kunci_unit(nama), nama), baru=True, catatan="menjadi unit baru")
        if pilihan:
            return CocokUnit(pilihan, catatan=f"disamakan dengan {pilihan}")
        cari = kunci_unit(nama)
        ada = self._nama.get(cari)
        if ada:
            return CocokUnit(ada, catatan="" if kunci_unit(ada) == cari else f"unit {ada}")
        ada = self._sebagian(cari)
        if ada:
            return CocokUnit(ada, catatan=f"unit {ada}")
        return CocokUnit(self._baru.setdefault(cari, nama), baru=True, saran=mirip(nama, self._nama))

    def _sebagian(self, cari: str) -> str:
        """The office by a part of its name; a unit by its end ("Tata Usaha") or followed by the office's name."""
        kata = cari.split()
        if kata and kata[0] in _KATA_KANTOR and self._kata_akar.issuperset(kata):
            return self._akar
        calon = {nama for k, nama in self._nama.items() if k.endswith(f" {cari}")} if len(cari) > 3 else set()
        if len(calon) == 1:
            return calon.pop()
        for k, nama in self._nama.items():
            if k and cari.startswith(f"{k} ") and self._kata_akar.issuperset(cari[len(k) :].split()):
                return nama
        return ""


def mirip(nama: str, pilihan: Mapping[str, str]) -> tuple[str, ...]:
    """At most three names like this one, best first, out of key -> name; numbers in them must be the same."""
    cari = kunci_unit(nama)
    angka = _angka(cari)
    nilai = []
    for k, asli in pilihan.items():
        if _angka(k) == angka:
            rasio = SequenceMatcher(None, cari, k, autojunk=False).ratio()
            if rasio >= _MIRIP:
                nilai.append((-rasio, asli))
    return tuple(dict.fromkeys(asli for _, asli in sorted(nilai)))[:3]


def _angka(teks: str) -> list[str]:
    return [k for k in teks.split() if k.isdigit()]


def salah_ketik(nama: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Among new names: those that are rare and look like a frequent one, with what may be meant."""
    hitung = Counter(nama)
    sering = {kunci_unit(n): n for n, banyak in hitung.items() if banyak >= 3}
    if len(hitung) > 400:
        return {}
    hasil = {}
    for n, banyak in hitung.items():
        if banyak <= 2 and kunci_unit(n) not in sering:
            saran = mirip(n, sering)
            if saran:
                hasil[n] = saran
    return hasil
