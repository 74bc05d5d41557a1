"""What stands in the boxes, and the trees that are laid out: by unit (Struktur) or by assessor (Kedudukan)."""

import re
from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum

from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.bagan import Bagan, KotakOrang, KotakUnit, Kunci, inisial_nama, pisah_luar
from sistemkerja_desktop.ui.bagan.tata_letak import Bentuk, Cabang


class Pandangan(StrEnum):
    STRUKTUR = "struktur"
    KEDUDUKAN = "kedudukan"


@dataclass(frozen=True, slots=True)
class Butir:
    """The text of one box: `baris` are its lines, the most important first; `ekor` ends the second, never cut.

    `unit_id` is the unit that a drop on the box means, None where nothing can be dropped.
    """

    kunci: Kunci
    baris: tuple[str, ...]
    unit_id: int | None = None
    orang: KotakOrang | None = None
    unit: KotakUnit | None = None
    jumlah: int = 0
    luar: bool = False
    ekor: str = ""

    @property
    def temuan(self) -> str:
        return self.orang.temuan if self.orang else ""

    @property
    def tag(self) -> str:
        return self.orang.tag if self.orang else ""

    @property
    def lowong(self) -> bool:
        return self.orang is not None and self.orang.lowong

    @property
    def berorang(self) -> bool:
        return self.luar or (self.orang is not None and not self.orang.lowong)

    @property
    def inisial(self) -> str:
        return self.orang.pegawai.inisial if self.orang and self.orang.pegawai else inisial_nama(self.baris[0])

    @property
    def nama_bantu(self) -> str:
        """For screen readers and the status line."""
        bagian = [f"{self.tag} {self.baris[0]}".strip(), *self.baris[1:2], self.ekor]
        if self.temuan:
            bagian.append(f"perlu perhatian: {self.temuan}")
        return ", ".join(b for b in bagian if b)


@dataclass(frozen=True, slots=True)
class IsiBagan:
    """Trees for the layout and the text for their keys. `wakil` leads from a key without a box to one that has it."""

    akar: Cabang
    lepas: tuple[Cabang, ...]
    butir: dict[Kunci, Butir]
    wakil: dict[Kunci, Kunci] = field(default_factory=dict)

    def orang(self) -> Iterator[KotakOrang]:
        return (b.orang for b in self.butir.values() if b.orang is not None)

    def cabang_dari(self, kunci: Kunci) -> Kunci | None:
        """The branch whose list holds the row."""
        antre = [self.akar, *self.lepas]
        while antre:
            cabang = antre.pop()
            if kunci in cabang.isi:
                assert isinstance(cabang.kunci, Kunci)
                return cabang.kunci
            antre += [*cabang.anak, *cabang.samping]
        return None


def susun_isi(bagan: Bagan, pandangan: Pandangan, terbuka: frozenset[Kunci]) -> IsiBagan:
    """The content of one view; `terbuka` are units whose long lists are unfolded."""
    penyusun = _Penyusun(bagan, terbuka)
    return penyusun.struktur() if pandangan is Pandangan.STRUKTUR else penyusun.kedudukan()


def semua_orang(unit: KotakUnit) -> Iterator[KotakOrang]:
    """The boxes of a unit and of all units below it."""
    yield from unit.isi
    for anak in unit.anak:
        yield from semua_orang(anak)


def jumlah_orang(jumlah: int) -> str:
    return f"{jumlah} orang" if jumlah else "Belum ada orang"


_JENIS_SINGKAT = {
    "Sub Bagian": "Subbag.",
    "Subbagian": "Subbag.",
    "Bagian": "Bag.",
    "Bidang": "Bid.",
    "Puskesmas": "Pusk.",
}
_JENIS = re.compile(rf"\b(?:{'|'.join(_JENIS_SINGKAT)})\b(?= )")


def singkat_jenis(teks: str) -> str:
    """The kinds of unit in a name made short, so that what tells units apart has room: "Subbag. Keuangan"."""
    return _JENIS.sub(lambda cocok: _JENIS_SINGKAT[cocok.group()], teks)


def tanpa_jenis(singkat: str) -> str:
    """A name from `singkat_jenis` without the kind at its beginning: "Keuangan"."""
    awal, _, nama = singkat.partition(" ")
    return nama if awal in _JENIS_SINGKAT.values() else singkat


class _Penyusun:
    def __init__(self, bagan: Bagan, terbuka: frozenset[Kunci]) -> None:
        self._bagan = bagan
        self._terbuka = terbuka
        self._butir: dict[Kunci, Butir] = {}
        self._wakil: dict[Kunci, Kunci] = {}

    def struktur(self) -> IsiBagan:
        akar = self._cabang(self._bagan.akar, akar=True)
        return IsiBagan(akar, self._tanpa_jabatan(), self._butir, self._wakil)

    def _cabang(self, unit: KotakUnit, *, akar: bool = False) -> Cabang:
        melebar = akar or any(anak.anak for anak in unit.anak)
        samping = tuple(a for a in unit.anak if a.sekretariat) if akar else ()
        anak = tuple(self._cabang(a) for a in unit.anak if a not in samping)
        if not melebar:
            self._tambah_unit(unit)
            return Cabang(unit.kunci, self._orang(unit.isi), anak, terbuka=unit.kunci in self._terbuka)
        isi, kunci, bentuk = unit.isi, unit.kunci, Bentuk.UNIT
        if akar and unit.kepala is not None:
            kunci, bentuk, isi = unit.isi[0].kunci, Bentuk.KEPALA, unit.isi[1:]
            self._orang(unit.isi[:1])
            self._wakil[unit.kunci] = kunci
        else:
            self._tambah_unit(unit)
        if isi:
            langsung = Kunci("langsung", unit.unit.id)
            self._butir[langsung] = Butir(
                langsung,
                (unit.unit.nama, "Langsung"),
                unit.unit.id,
                unit=unit,
                jumlah=len(isi),
                ekor=jumlah_orang(len(isi)),
            )
            self._wakil[unit.kunci] = langsung if akar else unit.kunci
            anak = (Cabang(langsung, self._orang(isi), terbuka=langsung in self._terbuka), *anak)
        return Cabang(kunci, anak=anak, samping=tuple(self._cabang(a) for a in samping), melebar=True, bentuk=bentuk)

    def _tanpa_jabatan(self) -> tuple[Cabang, ...]:
        orang = self._bagan.tanpa_jabatan
        if not orang:
            return ()
        return (self._kelompok(Kunci("tanpa-jabatan", 0), "Tanpa jabatan", None, orang),)

    def _kelompok(self, kunci: Kunci, judul: str, unit_id: int | None, isi: tuple[KotakOrang, ...]) -> Cabang:
        self._butir[kunci] = Butir(kunci, (judul, ""), unit_id, jumlah=len(isi), ekor=jumlah_orang(len(isi)))
        return Cabang(kunci, self._orang(isi), terbuka=kunci in self._terbuka)

    def _tambah_unit(self, unit: KotakUnit) -> None:
        self._butir[unit.kunci] = Butir(
            unit.kunci,
            (unit.unit.nama, unit.unit.keterangan),
            unit.unit.id,
            unit=unit,
            jumlah=unit.jumlah,
            ekor=jumlah_orang(unit.jumlah),
        )

    def _orang(self, isi: tuple[KotakOrang, ...]) -> tuple[Kunci, ...]:
        for kotak in isi:
            unit_id = kotak.jabatan.unit_id if kotak.jabatan else None
            self._butir[kotak.kunci] = Butir(kotak.kunci, baris_orang(kotak), unit_id, orang=kotak)
        return tuple(kotak.kunci for kotak in isi)

    def kedudukan(self) -> IsiBagan:
        """From the assessor outside down to those who assess nobody; people of one unit stand together."""
        utama = self._utama()
        bawahan: dict[int | None, list[KotakOrang]] = {}
        tanpa: list[KotakOrang] = []
        for id_, kotak in utama.items():
            hasil = self._bagan.penilai[id_]
            if not hasil.ada:
                tanpa.append(kotak)
            else:
                bawahan.setdefault(hasil.pegawai_id, []).append(kotak)
        luar = Kunci("luar", 0)
        puncak = bawahan.get(None, [])
        teks = next((self._bagan.penilai[k.kunci.pegawai_id].luar for k in puncak), None) or "Atasan di luar kantor"
        baris = tuple(b for b in (*pisah_luar(teks), "Di luar kantor ini") if b)
        self._butir[luar] = Butir(luar, baris, luar=True)
        anak = self._di_bawah(puncak, bawahan, frozenset(), None)
        lepas = (self._kelompok(Kunci("tanpa-penilai", 0), "Belum ada penilai", None, tuple(tanpa)),) if tanpa else ()
        akar = Cabang(luar, anak=anak, melebar=True, bentuk=Bentuk.KEPALA)
        self._wakil_kedudukan(utama)
        return IsiBagan(akar, lepas, self._butir, self._wakil)

    def _di_bawah(
        self,
        orang: list[KotakOrang],
        bawahan: dict[int | None, list[KotakOrang]],
        jalur: frozenset[int],
        penilai: int | None,
    ) -> tuple[Cabang, ...]:
        """Those who assess others each as a branch, the others in groups of their unit."""
        kelompok: dict[int, list[KotakOrang]] = {}
        cabang = []
        for kotak in orang:
            id_ = kotak.kunci.pegawai_id
            if id_ in bawahan and id_ not in jalur:
                self._orang((kotak,))
                anak = self._di_bawah(bawahan[id_], bawahan, jalur | {id_}, id_)
                bentuk = Bentuk.KEPALA if penilai is None else Bentuk.UNIT
                cabang.append(Cabang(kotak.kunci, anak=anak, melebar=len(anak) > 1, bentuk=bentuk))
            else:
                kelompok.setdefault(kotak.jabatan.unit_id if kotak.jabatan else 0, []).append(kotak)
        for unit_id, isi in kelompok.items():
            unit = self._bagan.susunan.unit.get(unit_id)
            kunci = Kunci("kelompok", unit_id, penilai or 0)
            cabang.append(self._kelompok(kunci, unit.nama if unit else "Tanpa unit", unit_id, tuple(isi)))
        return tuple(cabang)

    def _utama(self) -> dict[int, KotakOrang]:
        """Everybody once, in their main seat, in the order of the structure."""
        utama: dict[int, KotakOrang] = {}
        for kotak in semua_orang(self._bagan.akar):
            dudukan = self._bagan.susunan.dudukan_utama(kotak.kunci.pegawai_id) if kotak.pegawai else None
            if dudukan is not None and kotak.jabatan is not None and dudukan.jabatan.id == kotak.jabatan.id:
                utama[dudukan.pegawai_id] = kotak
        return utama | {kotak.kunci.pegawai_id: kotak for kotak in self._bagan.tanpa_jabatan}

    def _wakil_kedudukan(self, utama: dict[int, KotakOrang]) -> None:
        """Units lead to a group of theirs, other seats of a person to the main one."""
        for kunci, butir in self._butir.items():
            if kunci.jenis == "kelompok" and butir.unit_id is not None:
                self._wakil.setdefault(Kunci("unit", butir.unit_id), kunci)
        for kotak in semua_orang(self._bagan.akar):
            if kotak.pegawai and kotak.kunci not in self._butir:
                self._wakil[kotak.kunci] = utama[kotak.pegawai.id].kunci


def baris_orang(kotak: KotakOrang) -> tuple[str, ...]:
    """The lines of a person's box, as many as there are."""
    if kotak.pegawai is None:
        return ("Lowong", kotak.nama_jabatan)
    nip = f"NIP {format_nip(kotak.pegawai.nip)}" if kotak.pegawai.nip else ""
    hitungan = " · ".join(
        teks for n, teks in ((kotak.bawahan, f"{kotak.bawahan} bawahan"), (kotak.tim, f"{kotak.tim} tim")) if n
    )
    return tuple(b for b in (kotak.nama, kotak.nama_jabatan, kotak.rincian, nip, hitungan) if b)
