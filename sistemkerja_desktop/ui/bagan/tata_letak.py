"""The chart's layout: a tree of units becomes boxes and connectors. Pure data, no Qt; lengths are px at 100 %."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from enum import Enum

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


SELA_KOLOM = 12.0
SELA_BARIS = 5.0
INDENTASI = 14.0
SELA_TINGKAT = 18.0
# Stem of a hanging list, from the left edge of its unit.
_BATANG = 6.0
_SELA_CABANG = 10.0
_JARAK_SAMPING = 24.0
TERTUTUP_PALING_SEDIKIT = 2


@dataclass(frozen=True, slots=True)
class Cabang:
    """A unit to lay out: its rows (`isi`), the units below it (`anak`) and those beside its trunk (`samping`).

    `melebar` puts the units below side by side under a bus; then there are no rows. Otherwise rows and units hang
    below each other. `terbuka` shows all rows of a long list.
    """

    kunci: Hashable
    isi: tuple[Hashable, ...] = ()
    anak: tuple["Cabang", ...] = ()
    samping: tuple["Cabang", ...] = ()
    melebar: bool = False
    terbuka: bool = False
    bentuk: Bentuk = Bentuk.UNIT


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


@dataclass(slots=True)
class _Ukuran:
    """How far a branch reaches from the middle of its own box, to the left, to the right, and down."""

    kiri: float
    kanan: float
    tinggi: float
    anak: list["_Ukuran"] = field(default_factory=list)
    samping: list["_Ukuran"] = field(default_factory=list)


def tata(akar: Cabang, lepas: tuple[Cabang, ...] = (), batas: int = 9) -> Letak:
    """Lays the tree out from its root; `lepas` are branches that belong to no unit, at the right of it.

    At most `batas` rows of a unit are shown unless it is `terbuka`; fewer than two rows are never folded away.
    """
    penata = _Penata(batas)
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
    def __init__(self, batas: int) -> None:
        self._batas = batas
        self.kotak: dict[Hashable, Kotak] = {}
        self.garis: list[Ruas] = []

    def ukur(self, cabang: Cabang) -> _Ukuran:
        anak = [self.ukur(c) for c in cabang.anak]
        if not cabang.melebar:
            return self._ukur_gantung(cabang, anak)
        samping = [self.ukur(c) for c in cabang.samping]
        separuh = cabang.bentuk.lebar / 2
        kiri = kanan = separuh
        if anak:
            rentang = _rentang(anak)
            kiri = max(kiri, anak[0].kiri + rentang / 2)
            kanan = max(kanan, anak[-1].kanan + rentang / 2)
        if samping:
            kiri = max(kiri, _jarak_samping(anak) + max(s.kiri + s.kanan for s in samping))
        tinggi = cabang.bentuk.tinggi + self._tinggi_samping(samping)
        if anak:
            tinggi += 2 * SELA_TINGKAT + max(a.tinggi for a in anak)
        return _Ukuran(kiri, kanan, tinggi, anak, samping)

    def _ukur_gantung(self, cabang: Cabang, anak: list[_Ukuran]) -> _Ukuran:
        separuh = cabang.bentuk.lebar / 2
        tampil, _ = self._baris(cabang)
        tinggi = cabang.bentuk.tinggi
        kanan = separuh
        if tampil:
            tinggi += len(tampil) * (Bentuk.ORANG.tinggi + SELA_BARIS)
            tinggi += Bentuk.LIPAT.tinggi + SELA_BARIS if self._dapat_dilipat(cabang) else 0.0
            kanan = max(kanan, INDENTASI + Bentuk.ORANG.lebar - separuh)
        for satu in anak:
            tinggi += _SELA_CABANG + satu.tinggi
            kanan = max(kanan, INDENTASI + satu.kiri + satu.kanan - separuh)
        return _Ukuran(separuh, kanan, tinggi, anak)

    def letakkan(
        self, cabang: Cabang, ukuran: _Ukuran, x: float, y: float, induk: Hashable | None, jalur: tuple[Titik, ...]
    ) -> None:
        """Places the branch with the middle of its box at `x` and its top at `y`."""
        bentuk = cabang.bentuk
        self._tambah(Kotak(cabang.kunci, bentuk, x - bentuk.lebar / 2, y, induk, jalur, len(cabang.isi)))
        if cabang.melebar:
            self._letakkan_melebar(cabang, ukuran, x, y + bentuk.tinggi)
        else:
            self._letakkan_gantung(cabang, ukuran, x - bentuk.lebar / 2, y + bentuk.tinggi)

    def _letakkan_melebar(self, cabang: Cabang, ukuran: _Ukuran, x: float, bawah: float) -> None:
        kanan_samping = x - _jarak_samping(ukuran.anak)
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
        bus = atas + SELA_TINGKAT
        self.garis.append((x, bawah, x, bus))
        pusat = x - _rentang(ukuran.anak) / 2
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

    def _letakkan_gantung(self, cabang: Cabang, ukuran: _Ukuran, kiri: float, bawah: float) -> None:
        batang, masuk = kiri + _BATANG, kiri + INDENTASI
        y = bawah
        terakhir = bawah
        for kunci, bentuk, jumlah in self._isi(cabang):
            y += SELA_BARIS
            tengah = y + bentuk.tinggi / 2
            jalur = ((batang, bawah), (batang, tengah), (masuk, tengah))
            self._tambah(Kotak(kunci, bentuk, masuk, y, cabang.kunci, jalur, jumlah))
            self.garis.append((batang, tengah, masuk, tengah))
            terakhir = tengah
            y += bentuk.tinggi
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

    def _isi(self, cabang: Cabang) -> Iterator[tuple[Hashable, Bentuk, int]]:
        tampil, tertutup = self._baris(cabang)
        for kunci in tampil:
            yield kunci, Bentuk.ORANG, 0
        if tertutup or self._dapat_dilipat(cabang):
            yield Lipatan(cabang.kunci), Bentuk.LIPAT, tertutup

    def _baris(self, cabang: Cabang) -> tuple[tuple[Hashable, ...], int]:
        """The rows that are shown and how many are folded away."""
        if cabang.terbuka or not self._dapat_dilipat(cabang):
            return cabang.isi, 0
        return cabang.isi[: self._batas], len(cabang.isi) - self._batas

    def _dapat_dilipat(self, cabang: Cabang) -> bool:
        return len(cabang.isi) - self._batas >= TERTUTUP_PALING_SEDIKIT

    def _tinggi_samping(self, samping: list[_Ukuran]) -> float:
        return sum(SELA_TINGKAT + s.tinggi for s in samping)

    def _tambah(self, kotak: Kotak) -> None:
        if kotak.kunci in self.kotak:
            raise ValueError(f"box {kotak.kunci!r} stands twice in the chart")
        self.kotak[kotak.kunci] = kotak


def _rentang(anak: list[_Ukuran]) -> float:
    """From the middle of the first child's box to the middle of the last one's."""
    if not anak:
        return 0.0
    lebar = sum(a.kiri + a.kanan for a in anak) + SELA_KOLOM * (len(anak) - 1)
    return lebar - anak[0].kiri - anak[-1].kanan


def _jarak_samping(anak: list[_Ukuran]) -> float:
    """From the trunk to the units beside it: so that they stand above a column where there are enough."""
    kolom = Bentuk.UNIT.lebar
    if len(anak) >= 4 and len(anak) % 2 == 0:
        return SELA_KOLOM * 1.5 + kolom
    if len(anak) >= 3:
        return SELA_KOLOM + kolom / 2
    return _JARAK_SAMPING
