"""The chart's layout: a tree of units becomes boxes and connectors. Pure data, no Qt; lengths are px at 100 %."""

from collections.abc import Hashable, Iterator
from dataclasses import replace
from enum import Enum
from typing import Any

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.bagan.ukuran import SELA_KOLOM, SELA_TINGKAT, Petak, Ukuran, jarak_samping, petak, rentang

Titik = tuple[float, float]
Ruas = tuple[float, float, float, float]


class Bentuk(Enum):
    """What a box is, with its width and height."""

    KEPALA = (248.0, 66.0)
    UNIT = (172.0, 40.0)
    ORANG = (158.0, 38.0)
    LIPAT = (158.0, 26.0)

    @property
    def lebar(self) -> float:
        return self.value[0]

    @property
    def tinggi(self) -> float:
        return self.value[1]


SELA_BARIS = 5.0
INDENTASI = 14.0
# Stem of a hanging list, from the left edge of its unit.
_BATANG = 6.0
_SELA_CABANG = 10.0
TERTUTUP_PALING_SEDIKIT = 2
# More units than this below one unit stand in rows under each other: 60 schools side by side are 11,000 px wide.
SEBARIS_TERBANYAK = 12
# A branch beside the trunk that is taller, with all its lists folded, pushes the units below out of the first view:
# then its units stand side by side and their lists fold after fewer rows.
SAMPING_TERTINGGI = 320.0
BARIS_SAMPING = 3


@dataclass(frozen=True, slots=True)
class Cabang:
    """A unit to lay out: its rows (`isi`), the units below it (`anak`) and those beside its trunk (`samping`).

    `melebar` puts the units below side by side under a bus; then there are no rows. Otherwise rows and units hang
    below each other. Either way more than SEBARIS_TERBANYAK units stand in a block of columns, row by row. `terbuka`
    shows all rows of a long list. `jejer` sets the units below beside the rows instead of under them, and `batas` is
    how many rows this branch shows, None for as many as the others; the layout sets both in tall side branches.
    """

    kunci: Hashable
    isi: tuple[Hashable, ...] = ()
    anak: tuple["Cabang", ...] = ()
    samping: tuple["Cabang", ...] = ()
    melebar: bool = False
    terbuka: bool = False
    bentuk: Bentuk = Bentuk.UNIT
    jejer: bool = False
    batas: int | None = None


@dataclass(frozen=True, slots=True)
class Lipatan:
    """The key of the box below the rows that folds and unfolds them; its `jumlah` rows are folded away now."""

    cabang: Hashable


@dataclass(frozen=True, slots=True)
class Kotak:
    """A placed box. `jalur` runs from the parent's edge (`induk`, None for the first) to this box."""

    kunci: Hashable
    bentuk: Bentuk
    x: float
    y: float
    induk: Hashable | None = None
    jalur: tuple[Titik, ...] = ()
    jumlah: int = 0

    @property
    def lebar(self) -> float:
        return self.bentuk.lebar

    @property
    def tinggi(self) -> float:
        return self.bentuk.tinggi

    @property
    def tengah(self) -> Titik:
        return self.x + self.lebar / 2, self.y + self.tinggi / 2

    def memuat(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.lebar and self.y <= y < self.y + self.tinggi


@dataclass(frozen=True, slots=True)
class Letak:
    """The result; everything lies between 0, 0 and `lebar`, `tinggi`. `garis` are the connectors' pieces."""

    kotak: dict[Hashable, Kotak]
    garis: tuple[Ruas, ...]
    lebar: float
    tinggi: float

    def leluhur(self, kunci: Hashable) -> list[Hashable]:
        """The box and all those above it, itself first. Raises KeyError."""
        hasil = [kunci]
        while (induk := self.kotak[hasil[-1]].induk) is not None:
            hasil.append(induk)
        return hasil

    def jalur_antara(self, dari: Hashable, ke: Hashable) -> tuple[tuple[Titik, ...], ...]:
        """The connectors between two boxes, along the tree. Raises KeyError for a box that is not there."""
        atas_dari, atas_ke = self.leluhur(dari), self.leluhur(ke)
        bersama = set(atas_dari) & set(atas_ke)
        lewat = [k for k in (*atas_dari, *atas_ke) if k not in bersama]
        return tuple(self.kotak[k].jalur for k in lewat)


def tata(akar: Cabang, lepas: tuple[Cabang, ...] = (), batas: int | None = 9) -> Letak:
    """Lays the tree out from its root; `lepas` are branches that belong to no unit, at the right of it.

    At most `batas` rows of a unit are shown unless it is `terbuka`, all where it is None; fewer than two rows are
    never folded away.
    """
    penata = _Penata(batas)
    akar = penata.rendahkan_samping(akar)
    ukuran = penata.ukur(akar)
    penata.letakkan(akar, ukuran, ukuran.kiri, 0.0, None, ())
    lebar, tinggi = ukuran.kiri + ukuran.kanan, ukuran.tinggi
    for cabang in lepas:
        milik = penata.ukur(cabang)
        lebar += SELA_KOLOM * 3
        penata.letakkan(cabang, milik, lebar + milik.kiri, 0.0, None, ())
        lebar += milik.kiri + milik.kanan
        tinggi = max(tinggi, milik.tinggi)
    return Letak(penata.kotak, tuple(penata.garis), lebar, tinggi)


class _Penata:
    def __init__(self, batas: int | None) -> None:
        self._batas = batas
        self.kotak: dict[Hashable, Kotak] = {}
        self.garis: list[Ruas] = []

    def rendahkan_samping(self, cabang: Cabang) -> Cabang:
        """The branch with low side branches; what a person unfolds does not change which of them are."""
        return replace(cabang, samping=tuple(self._rendahkan(c) for c in cabang.samping))

    def _rendahkan(self, cabang: Cabang) -> Cabang:
        if not 0 < len(cabang.anak) <= SEBARIS_TERBANYAK:
            return cabang
        if self.ukur(_seluruhnya(cabang, terbuka=False)).tinggi <= SAMPING_TERTINGGI:
            return cabang
        batas = None if self._batas is None else min(self._batas, BARIS_SAMPING)
        return replace(_seluruhnya(cabang, batas=batas), jejer=True)

    def ukur(self, cabang: Cabang) -> Ukuran:
        anak = [self.ukur(c) for c in cabang.anak]
        if not cabang.melebar:
            return self._ukur_gantung(cabang, anak)
        samping = [self.ukur(c) for c in cabang.samping]
        separuh = cabang.bentuk.lebar / 2
        kiri = kanan = separuh
        jarak = 0.0
        blok = petak(anak) if len(anak) > SEBARIS_TERBANYAK else None
        if blok is not None:
            kiri, kanan = max(kiri, blok.kiri), max(kanan, blok.kanan)
        elif anak:
            jauh = rentang(anak)
            kiri = max(kiri, anak[0].kiri + jauh / 2)
            kanan = max(kanan, anak[-1].kanan + jauh / 2)
        if samping:
            lebar = max(s.kiri + s.kanan for s in samping)
            jarak = jarak_samping(len(anak), Bentuk.UNIT.lebar, kiri - lebar)
            kiri = max(kiri, jarak + lebar)
        tinggi = cabang.bentuk.tinggi + self._tinggi_samping(samping)
        if blok is not None:
            tinggi += blok.tinggi
        elif anak:
            tinggi += 2 * SELA_TINGKAT + max(a.tinggi for a in anak)
        return Ukuran(kiri, kanan, tinggi, anak, samping, blok, jarak)

    def _ukur_gantung(self, cabang: Cabang, anak: list[Ukuran]) -> Ukuran:
        separuh = cabang.bentuk.lebar / 2
        tampil, _ = self._baris(cabang)
        tinggi = cabang.bentuk.tinggi
        kanan = separuh
        if tampil:
            tinggi += len(tampil) * (Bentuk.ORANG.tinggi + SELA_BARIS)
            tinggi += Bentuk.LIPAT.tinggi + SELA_BARIS if self._dapat_dilipat(cabang) else 0.0
            kanan = max(kanan, INDENTASI + Bentuk.ORANG.lebar - separuh)
        if len(anak) > SEBARIS_TERBANYAK:
            blok = petak(anak, pangkal=_BATANG - INDENTASI)
            return Ukuran(separuh, max(kanan, _BATANG + blok.kanan - separuh), tinggi + blok.tinggi, anak, [], blok)
        if cabang.jejer and anak:
            kolom = _kolom_jejer(cabang, anak)
            kanan = max(kanan, kolom[-1] + anak[-1].kanan - separuh)
            tertinggi = max(tinggi - cabang.bentuk.tinggi, *(a.tinggi for a in anak))
            return Ukuran(separuh, kanan, cabang.bentuk.tinggi + SELA_TINGKAT + tertinggi, anak)
        for satu in anak:
            tinggi += _SELA_CABANG + satu.tinggi
            kanan = max(kanan, INDENTASI + satu.kiri + satu.kanan - separuh)
        return Ukuran(separuh, kanan, tinggi, anak)

    def letakkan(
        self, cabang: Cabang, ukuran: Ukuran, x: float, y: float, induk: Hashable | None, jalur: tuple[Titik, ...]
    ) -> None:
        """Places the branch with the middle of its box at `x` and its top at `y`."""
        bentuk = cabang.bentuk
        self._tambah(Kotak(cabang.kunci, bentuk, x - bentuk.lebar / 2, y, induk, jalur, len(cabang.isi)))
        if cabang.melebar:
            self._letakkan_melebar(cabang, ukuran, x, y + bentuk.tinggi)
        else:
            self._letakkan_gantung(cabang, ukuran, x - bentuk.lebar / 2, y + bentuk.tinggi)

    def _letakkan_melebar(self, cabang: Cabang, ukuran: Ukuran, x: float, bawah: float) -> None:
        kanan_samping = x - ukuran.jarak
        atas = bawah
        for satu, milik in zip(cabang.samping, ukuran.samping, strict=True):
            atas += SELA_TINGKAT
            tengah = atas + satu.bentuk.tinggi / 2
            pusat = kanan_samping - milik.kanan
            tepi = pusat + satu.bentuk.lebar / 2
            self.letakkan(satu, milik, pusat, atas, cabang.kunci, ((x, bawah), (x, tengah), (tepi, tengah)))
            self.garis += [(x, bawah, x, tengah), (x, tengah, tepi, tengah)]
            atas += milik.tinggi
        if not cabang.anak:
            return
        if ukuran.petak is not None:
            self._letakkan_petak(cabang, ukuran.anak, ukuran.petak, x, bawah, atas)
            return
        bus = atas + SELA_TINGKAT
        self.garis.append((x, bawah, x, bus))
        pusat = x - rentang(ukuran.anak) / 2
        mulai = pusat
        for urut, (satu, milik) in enumerate(zip(cabang.anak, ukuran.anak, strict=True)):
            if urut:
                pusat += SELA_KOLOM + milik.kiri
            jalur = ((x, bawah), (x, bus), (pusat, bus), (pusat, bus + SELA_TINGKAT))
            self.letakkan(satu, milik, pusat, bus + SELA_TINGKAT, cabang.kunci, jalur)
            self.garis.append((pusat, bus, pusat, bus + SELA_TINGKAT))
            akhir = pusat
            pusat += milik.kanan
        self.garis.append((mulai, bus, akhir, bus))

    def _letakkan_gantung(self, cabang: Cabang, ukuran: Ukuran, kiri: float, bawah: float) -> None:
        batang, masuk = kiri + _BATANG, kiri + INDENTASI
        jejer = cabang.jejer and bool(cabang.anak) and ukuran.petak is None
        y = bawah + (SELA_TINGKAT - SELA_BARIS if jejer else 0.0)
        terakhir = bawah
        for kunci, bentuk, jumlah in self._isi(cabang):
            y += SELA_BARIS
            tengah = y + bentuk.tinggi / 2
            jalur = ((batang, bawah), (batang, tengah), (masuk, tengah))
            self._tambah(Kotak(kunci, bentuk, masuk, y, cabang.kunci, jalur, jumlah))
            self.garis.append((batang, tengah, masuk, tengah))
            terakhir = tengah
            y += bentuk.tinggi
        if ukuran.petak is not None:
            self._letakkan_petak(cabang, ukuran.anak, ukuran.petak, batang, bawah, y)
            return
        if jejer:
            terakhir = max(terakhir, self._letakkan_jejer(cabang, ukuran.anak, kiri, bawah))
            self.garis.append((batang, bawah, batang, terakhir))
            return
        for satu, milik in zip(cabang.anak, ukuran.anak, strict=True):
            y += _SELA_CABANG
            tengah = y + satu.bentuk.tinggi / 2
            jalur = ((batang, bawah), (batang, tengah), (masuk, tengah))
            self.letakkan(satu, milik, masuk + milik.kiri, y, cabang.kunci, jalur)
            self.garis.append((batang, tengah, masuk, tengah))
            terakhir = tengah
            y += milik.tinggi
        if terakhir > bawah:
            self.garis.append((batang, bawah, batang, terakhir))

    def _letakkan_jejer(self, cabang: Cabang, ukuran: list[Ukuran], kiri: float, bawah: float) -> float:
        """The units beside the rows, under a bus between the unit's box and its first row; returns where that runs."""
        batang, bus, atas = kiri + _BATANG, bawah + SELA_TINGKAT / 2, bawah + SELA_TINGKAT
        pusat = batang
        for satu, milik, geser in zip(cabang.anak, ukuran, _kolom_jejer(cabang, ukuran), strict=True):
            pusat = kiri + geser
            jalur = ((batang, bawah), (batang, bus), (pusat, bus), (pusat, atas))
            self.letakkan(satu, milik, pusat, atas, cabang.kunci, jalur)
            self.garis.append((pusat, bus, pusat, atas))
        self.garis.append((batang, bus, pusat, bus))
        return bus

    def _letakkan_petak(
        self, cabang: Cabang, ukuran: list[Ukuran], blok: Petak, x: float, bawah: float, atas: float
    ) -> None:
        """The block under a trunk at `x` that leaves its unit at `bawah`; the first row's gap begins at `atas`."""
        sebaris = len(blok.pusat)
        bus = bawah
        for urut, tinggi in enumerate(blok.baris):
            bus = atas + SELA_TINGKAT
            y = bus + SELA_TINGKAT
            potongan = slice(urut * sebaris, (urut + 1) * sebaris)
            isi = list(zip(cabang.anak[potongan], ukuran[potongan], blok.pusat, strict=False))
            for satu, milik, geser in isi:
                pusat = x + geser
                self.letakkan(satu, milik, pusat, y, cabang.kunci, ((x, bawah), (x, bus), (pusat, bus), (pusat, y)))
                self.garis.append((pusat, bus, pusat, y))
            self.garis.append((x + min(0.0, blok.pusat[0]), bus, x + max(0.0, blok.pusat[len(isi) - 1]), bus))
            atas = y + tinggi
        self.garis.append((x, bawah, x, bus))

    def _isi(self, cabang: Cabang) -> Iterator[tuple[Hashable, Bentuk, int]]:
        tampil, tertutup = self._baris(cabang)
        for kunci in tampil:
            yield kunci, Bentuk.ORANG, 0
        if tertutup or self._dapat_dilipat(cabang):
            yield Lipatan(cabang.kunci), Bentuk.LIPAT, tertutup

    def _baris(self, cabang: Cabang) -> tuple[tuple[Hashable, ...], int]:
        """The rows that are shown and how many are folded away."""
        batas = self._batas_dari(cabang)
        if cabang.terbuka or not self._dapat_dilipat(cabang):
            return cabang.isi, 0
        return cabang.isi[:batas], len(cabang.isi) - batas

    def _dapat_dilipat(self, cabang: Cabang) -> bool:
        return len(cabang.isi) - self._batas_dari(cabang) >= TERTUTUP_PALING_SEDIKIT

    def _batas_dari(self, cabang: Cabang) -> int:
        batas = cabang.batas if cabang.batas is not None else self._batas
        return len(cabang.isi) if batas is None else batas

    def _tinggi_samping(self, samping: list[Ukuran]) -> float:
        return sum(SELA_TINGKAT + s.tinggi for s in samping)

    def _tambah(self, kotak: Kotak) -> None:
        if kotak.kunci in self.kotak:
            raise ValueError(f"box {kotak.kunci!r} stands twice in the chart")
        self.kotak[kotak.kunci] = kotak


def _seluruhnya(cabang: Cabang, **ganti: Any) -> Cabang:
    """The branch and all those below it with other fields."""
    return replace(cabang, anak=tuple(_seluruhnya(a, **ganti) for a in cabang.anak), **ganti)


def _kolom_jejer(cabang: Cabang, anak: list[Ukuran]) -> tuple[float, ...]:
    """The middles of the units that stand beside the rows, from the left edge of the box above them."""
    pusat, x = [], INDENTASI + Bentuk.ORANG.lebar + SELA_KOLOM if cabang.isi else 0.0
    for satu in anak:
        pusat.append(x + satu.kiri)
        x += satu.kiri + satu.kanan + SELA_KOLOM
    return tuple(pusat)
