"""The wizard as a map of steps, without Qt: which there are, what each one answered, where one may go."""

from collections.abc import Callable, Collection, Iterable, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, Cara
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.tanggal import tanggal_singkat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import MasalahRancangan, RancanganPenugasan


class KodeLangkah(StrEnum):
    """The steps in their order; the values are those of `MasalahRancangan.langkah`."""

    TARGET = "target"
    ORANG = "orang"
    CARA = "cara"
    PEJABAT = "pejabat"
    KEGIATAN = "kegiatan"
    SURAT = "surat"
    PERIKSA = "periksa"


URUTAN: tuple[KodeLangkah, ...] = tuple(KodeLangkah)
JUDUL = {
    KodeLangkah.TARGET: "Target kinerja",
    KodeLangkah.ORANG: "Orang",
    KodeLangkah.CARA: "Cara dan cakupan",
    KodeLangkah.PEJABAT: "Pejabat",
    KodeLangkah.KEGIATAN: "Kegiatan",
    KodeLangkah.SURAT: "Surat",
    KodeLangkah.PERIKSA: "Periksa dan terbitkan",
}
JUDUL_KELUAR = "Pekerjaan kantor lain"
"""What the first step is called where another office owns the performance."""
LABEL_CARA = {Cara.PENUNJUKAN: "Penunjukan", Cara.SUKARELA: "Sukarela"}
LABEL_CAKUPAN = {
    Cakupan.DALAM_UNIT: "dalam unit",
    Cakupan.LINTAS_UNIT: "lintas unit",
    Cakupan.LINTAS_PERANGKAT_DAERAH: "lintas perangkat daerah",
    Cakupan.LINTAS_INSTANSI: "lintas instansi",
}


@dataclass(frozen=True, slots=True)
class NamaNama:
    """How ids of a draft are called; each function gives "" for an id that it does not know."""

    target: Callable[[int], str]
    pegawai: Callable[[int], str]
    luar: Callable[[int], str]
    tim: Callable[[int], str]
    kantor: Callable[[int], str]
    jabatan: Callable[[int], str]
    nomor: Callable[["RancanganPenugasan"], str]


@dataclass(frozen=True, slots=True)
class KeadaanLangkah:
    """A step in the rail: its answer in a few words, whether it is done, open to a click, and the present one."""

    kode: KodeLangkah
    judul: str
    ringkas: str
    selesai: bool
    terbuka: bool
    kini: bool


class Perjalanan:
    """Where the person is in the wizard and how far they came. Problems decide which steps are done.

    A step is open when it was reached before, or when every step before it has nothing that holds it back. Steps that
    the chosen way does not need are passed over (`lewati`).
    """

    def __init__(self, kini: int = 0) -> None:
        self._kini = min(max(0, kini), len(URUTAN) - 1)
        self._terjauh = self._kini
        self._lewati: frozenset[KodeLangkah] = frozenset()

    @property
    def urutan(self) -> tuple[KodeLangkah, ...]:
        """The steps that are gone through."""
        return tuple(kode for kode in URUTAN if kode not in self._lewati)

    def lewati(self, kode: Iterable[KodeLangkah]) -> None:
        """Passes over these steps from now on; who stands on one of them goes on to the next."""
        self._lewati = frozenset(kode)
        while self.kini in self._lewati:
            self._pindah(self._kini + 1)

    @property
    def kini(self) -> KodeLangkah:
        return URUTAN[self._kini]

    @property
    def indeks(self) -> int:
        return self._kini

    @property
    def di_awal(self) -> bool:
        return self._kini == 0

    @property
    def di_akhir(self) -> bool:
        return self._kini == len(URUTAN) - 1

    def menahan(
        self, masalah: "Sequence[MasalahRancangan]", kode: KodeLangkah | None = None
    ) -> "list[MasalahRancangan]":
        """What holds one step back, by default the present one. The last step is held back by any of them."""
        satu = self.kini if kode is None else kode
        return [m for m in masalah if m.menahan and (satu is KodeLangkah.PERIKSA or m.langkah == satu.value)]

    def terbuka(self, kode: KodeLangkah, masalah: "Sequence[MasalahRancangan]") -> bool:
        """Whether one may go there."""
        if kode in self._lewati:
            return False
        tujuan = URUTAN.index(kode)
        sebelum = {k.value for k in URUTAN[:tujuan] if k not in self._lewati}
        return tujuan <= self._terjauh or not any(m.menahan and m.langkah in sebelum for m in masalah)

    def lanjut(self, masalah: "Sequence[MasalahRancangan]") -> bool:
        """One step on, unless the present one is held back or was the last."""
        if self.di_akhir or self.menahan(masalah):
            return False
        self._pindah(self._di(self._letak + 1))
        return True

    def kembali(self) -> bool:
        """One step back, unless at the first."""
        if self.di_awal:
            return False
        self._pindah(self._di(self._letak - 1))
        return True

    def ke(self, kode: KodeLangkah, masalah: "Sequence[MasalahRancangan]") -> bool:
        """Goes to a step that is open; False for one that is not."""
        if not self.terbuka(kode, masalah):
            return False
        self._pindah(URUTAN.index(kode))
        return True

    def keadaan(
        self, rancangan: "RancanganPenugasan", masalah: "Sequence[MasalahRancangan]", nama: NamaNama
    ) -> list[KeadaanLangkah]:
        """Every step as the rail shows it. Only a step that was reached counts as done."""
        hasil = []
        for kode in self.urutan:
            urut = URUTAN.index(kode)
            tercapai = urut <= self._terjauh and kode is not KodeLangkah.PERIKSA
            selesai = tercapai and urut != self._kini and not self.menahan(masalah, kode)
            ringkas = ringkas_langkah(kode, rancangan, nama) if tercapai else ""
            hasil.append(
                KeadaanLangkah(
                    kode, judul_langkah(kode, self._lewati, rancangan), ringkas, selesai,
                    self.terbuka(kode, masalah), urut == self._kini,
                )
            )  # fmt: skip
        return hasil

    @property
    def _letak(self) -> int:
        return self.urutan.index(self.kini)

    def _di(self, letak: int) -> int:
        return URUTAN.index(self.urutan[letak])

    def _pindah(self, ke: int) -> None:
        self._kini = ke
        self._terjauh = max(self._terjauh, ke)


def judul_langkah(kode: KodeLangkah, dilewati: Collection[KodeLangkah], rancangan: "RancanganPenugasan") -> str:
    """What a step is called; the last one begins a process where no letter is issued yet."""
    if kode is KodeLangkah.TARGET and rancangan.pemilik_luar_id is not None:
        return JUDUL_KELUAR
    if kode is KodeLangkah.PERIKSA and KodeLangkah.SURAT in dilewati:
        return "Periksa dan mulai"
    return JUDUL[kode]


def ringkas_langkah(kode: KodeLangkah, rancangan: "RancanganPenugasan", nama: NamaNama) -> str:
    """A step's answer in a few words, "" while there is none."""
    return _RINGKAS[kode](rancangan, nama) if kode in _RINGKAS else ""


def _ringkas_target(r: "RancanganPenugasan", nama: NamaNama) -> str:
    masa = f"{tanggal_singkat(r.mulai, tahun=False)} – {tanggal_singkat(r.selesai)}" if r.mulai and r.selesai else ""
    melayani = nama.target(r.target_id) if r.target_id is not None else ""
    if r.pemilik_luar_id is not None:
        melayani = nama.kantor(r.pemilik_luar_id)
    return ", ".join(bagian for bagian in (melayani, masa) if bagian)


def _ringkas_orang(r: "RancanganPenugasan", nama: NamaNama) -> str:
    jumlah = len(r.peserta) + len(r.luar)
    if not jumlah:
        return ""
    if r.bentuk is Bentuk.TIM:
        tim = nama.tim(r.tim_id) if r.tim_id is not None else ""
        return f"{jumlah} orang, {tim or 'tim kerja'}"
    if jumlah > 1:
        return f"{jumlah} orang, masing-masing"
    return nama.pegawai(r.peserta[0].pegawai_id) if r.peserta else nama.luar(r.luar[0].orang_luar_id)


def _ringkas_cara(r: "RancanganPenugasan", _nama: NamaNama) -> str:
    return f"{LABEL_CARA[r.cara]} {LABEL_CAKUPAN[r.cakupan]}"


def _ringkas_pejabat(r: "RancanganPenugasan", nama: NamaNama) -> str:
    return nama.jabatan(r.ditugaskan_oleh) if r.ditugaskan_oleh is not None else r.penugas_luar


def _ringkas_kegiatan(r: "RancanganPenugasan", _nama: NamaNama) -> str:
    return f"{len(r.kegiatan)} kegiatan" if r.kegiatan else ""


def _ringkas_surat(r: "RancanganPenugasan", nama: NamaNama) -> str:
    return nama.nomor(r)


_RINGKAS: dict[KodeLangkah, Callable[["RancanganPenugasan", NamaNama], str]] = {
    KodeLangkah.TARGET: _ringkas_target,
    KodeLangkah.ORANG: _ringkas_orang,
    KodeLangkah.CARA: _ringkas_cara,
    KodeLangkah.PEJABAT: _ringkas_pejabat,
    KodeLangkah.KEGIATAN: _ringkas_kegiatan,
    KodeLangkah.SURAT: _ringkas_surat,
}
