"""The check of the open office against its regulation, always current; and setting findings aside."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, datetime
from threading import RLock

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kantor import PengecualianKepatuhan
from sistemkerja_desktop.domain.kepatuhan.daftar import ATURAN
from sistemkerja_desktop.domain.kepatuhan.dampak import Dampak
from sistemkerja_desktop.domain.kepatuhan.periksa import KumpulanTemuan
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import AturanKepatuhan, Lingkup, Pokok, Temuan, Tingkat
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.potret_kepatuhan import baca_potret, baca_ubahan
from sistemkerja_desktop.services.sesi import Sesi

_SEDIKIT = 500
"""Touched rows up to which looking again at what they affect is quicker than a full check."""

_BATAS = {"batas_beban": Lingkup.PEGAWAI, "batas_rentang": Lingkup.JABATAN, "hari_tunggu_reviu": Lingkup.KEGIATAN}


@dataclass(frozen=True, slots=True)
class Dikesampingkan:
    """A finding that the office set aside, with the reason and the days."""

    temuan: Temuan
    pengecualian: PengecualianKepatuhan


@dataclass(frozen=True, slots=True)
class HasilKepatuhan:
    """What a check found. `temuan` are the open findings, the heaviest first.

    `aturan` are the rules that this office's regulation and settings have, `pegawai` the people at that moment.
    """

    temuan: tuple[Temuan, ...]
    dikesampingkan: tuple[Dikesampingkan, ...]
    aturan: tuple[AturanKepatuhan, ...]
    waktu: datetime
    pegawai: Mapping[int, Pegawai] = field(default_factory=dict)

    @property
    def berlaku(self) -> int:
        """How many rules were checked."""
        return len(self.aturan)

    @property
    def sesuai(self) -> tuple[AturanKepatuhan, ...]:
        """The rules that nothing open speaks against."""
        dilanggar = {t.aturan for t in self.temuan}
        return tuple(a for a in self.aturan if a.kode not in dilanggar)

    @property
    def kalimat(self) -> str:
        return f"{len(self.sesuai)} dari {self.berlaku} aturan sesuai"

    @property
    def jumlah(self) -> Mapping[Tingkat, int]:
        """Open findings by weight, with every weight."""
        hitung = Counter(t.tingkat for t in self.temuan)
        return {tingkat: hitung[tingkat] for tingkat in Tingkat}

    @property
    def jumlah_pokok(self) -> Mapping[Pokok, int]:
        """Open findings by subject, with every subject."""
        hitung = Counter(ATURAN[t.aturan].pokok for t in self.temuan)
        return {pokok: hitung[pokok] for pokok in Pokok}

    def orang(self, temuan: Temuan) -> list[Pegawai]:
        """The people whom a finding concerns beside its entity, by name."""
        ada = (self.pegawai[id_] for id_ in temuan.orang if id_ in self.pegawai)
        return sorted(ada, key=lambda orang: orang.nama.casefold())


class PemeriksaKepatuhan:
    """Keeps the findings of an open office. After a change only what it can affect is looked at again.

    Its methods may be called from any thread. The first `hasil` is a full check.
    """

    def __init__(self, sesi: Sesi) -> None:
        self._sesi = sesi
        self._kunci = RLock()
        self._tertunda: list[Perubahan] = []
        self._potret: Potret | None = None
        self._kumpulan: KumpulanTemuan | None = None
        self._hasil: HasilKepatuhan | None = None
        sesi.dengarkan(self._tertunda.append)

    @property
    def mutakhir(self) -> bool:
        """Whether nothing has to be looked at again: `hasil` returns at once."""
        return not self._tertunda and self._hasil is not None and self._potret_berlaku()

    def hasil(self) -> HasilKepatuhan:
        """The findings as they are now."""
        with self._kunci:
            if self._hasil is not None and self.mutakhir:
                return self._hasil
            if self._potret is None or not self._potret_berlaku():
                self._penuh()
            else:
                self._lanjutkan(self._potret)
            self._hasil = self._susun()
            return self._hasil

    def tutup(self) -> None:
        """Listens to the session no longer."""
        self._sesi.lepaskan(self._tertunda.append)

    def _potret_berlaku(self) -> bool:
        return self._potret is not None and self._potret.hari_ini == self._sesi.hari_ini()

    def _penuh(self) -> None:
        self._tertunda.clear()
        self._potret = baca_potret(self._sesi)
        self._kumpulan = KumpulanTemuan(self._potret)
        self._kumpulan.periksa_semua()

    def _lanjutkan(self, potret: Potret) -> None:
        """Follows the changes since the last check."""
        perubahan = list(self._tertunda)
        disentuh = _gabung(perubahan)
        sesi, kumpulan = self._sesi, self._kumpulan
        assert kumpulan is not None
        lain = sesi.profil is not potret.profil and sesi.profil != potret.profil
        if sum(map(len, disentuh.values())) > _SEDIKIT or lain or sesi.model != potret.model:
            self._penuh()
            return
        del self._tertunda[: len(perubahan)]
        with sesi.baca() as uk:
            baris = baca_ubahan(uk, potret, disentuh)
        dampak = Dampak(potret, disentuh)
        dampak.sebelum()
        for jenis, isi in baris.items():
            tabel = potret.tabel(jenis)
            for id_, satu in isi.items():
                tabel.ganti(id_, satu)
        lama = potret.susunan
        susunan, penilai = sesi.susunan_dan_penilai()
        berubah = potret.ikuti(susunan, penilai, disentuh.get("Pegawai", frozenset()))
        dampak.sesudah(berubah, lama)
        if "Kantor" in disentuh:
            self._pengaturan(potret, kumpulan, dampak)
        kumpulan.periksa(dampak.sasaran)

    def _pengaturan(self, potret: Potret, kumpulan: KumpulanTemuan, dampak: Dampak) -> None:
        """The office's own limits: other rules may hold now, and other things exceed them."""
        lama = potret.kantor
        potret.ganti_kantor(self._sesi.kantor)
        kumpulan.pilih_aturan()
        dampak.sasaran[Lingkup.KANTOR].add(potret.kantor.id)
        dampak.sasaran[Lingkup.PILIHAN].update(range(len(potret.profil.pilihan)))
        if lama.nama != potret.kantor.nama:
            # Letters call the office's head by it.
            dampak.sasaran[Lingkup.SURAT].update(potret.surat.ids())
        for nama, lingkup in _BATAS.items():
            if getattr(lama, nama) != getattr(potret.kantor, nama):
                dampak.sasaran[lingkup].update(_terbatas(potret, lingkup))

    def _susun(self) -> HasilKepatuhan:
        assert self._kumpulan is not None
        assert self._potret is not None
        semua = self._kumpulan.semua
        hari, profil = self._sesi.hari_ini(), self._sesi.profil.id
        with self._sesi.baca() as uk:
            sisih = {(p.aturan, p.entitas, p.entitas_id): p for p in uk.list(PengecualianKepatuhan) if p.berlaku(hari)}
        terbuka: list[Temuan] | tuple[Temuan, ...] = semua
        dikesampingkan: list[Dikesampingkan] = []
        if sisih:
            terbuka = []
            for satu in semua:
                pengecualian = sisih.get(satu.kunci)
                if pengecualian is not None and _menyangkut(pengecualian, satu, profil):
                    dikesampingkan.append(Dikesampingkan(satu, pengecualian))
                else:
                    terbuka.append(satu)
        return HasilKepatuhan(
            tuple(terbuka),
            tuple(dikesampingkan),
            self._kumpulan.aturan,
            self._sesi.sekarang(),
            self._potret.susunan.pegawai,
        )


def _menyangkut(pengecualian: PengecualianKepatuhan, temuan: Temuan, profil_id: str) -> bool:
    """Whether the finding is still the one that was set aside.

    What was weighed against the article of one regulation is open again under another; what the office itself set or
    recorded is not touched by that.
    """
    return temuan.dasar is None or pengecualian.profil_id in ("", profil_id)


def kesampingkan(sesi: Sesi, temuan: Temuan, alasan: str, sampai: date | None = None) -> Perubahan:
    """Sets a finding aside from today to `sampai`, that day included; None until it is taken back.

    Raises GalatPengguna without a reason and for a day that is over.
    """
    if not alasan.strip():
        raise GalatPengguna("Alasan belum ditulis.", "Tulis mengapa temuan ini dikesampingkan.")
    if sampai is not None and sampai < sesi.hari_ini():
        raise GalatPengguna("Tanggal itu sudah lewat.", "Pilih hari ini atau sesudahnya.")
    with sesi.tulis(f"Kesampingkan temuan {temuan.aturan}: {temuan.judul}") as uk:
        for lama in uk.list(
            PengecualianKepatuhan, aturan=temuan.aturan, entitas=temuan.entitas, entitas_id=temuan.entitas_id
        ):
            uk.delete(PengecualianKepatuhan, lama.id)
        uk.add(
            PengecualianKepatuhan(
                0,
                temuan.aturan,
                temuan.entitas,
                temuan.entitas_id,
                alasan.strip(),
                sesi.hari_ini(),
                sampai,
                sesi.profil.id,
                sesi.profil.versi,
                sesi.profil.hash,
            )
        )
    return uk.perubahan


def kembalikan(sesi: Sesi, pengecualian_id: int) -> Perubahan:
    """Lets a finding that was set aside count again. Raises TidakDitemukan."""
    with sesi.baca() as uk:
        pengecualian = uk.get(PengecualianKepatuhan, pengecualian_id)
    with sesi.tulis(f"Hitung lagi temuan {pengecualian.aturan}") as uk:
        uk.delete(PengecualianKepatuhan, pengecualian_id)
    return uk.perubahan


def _gabung(perubahan: Sequence[Perubahan]) -> dict[str, frozenset[int]]:
    hasil: dict[str, frozenset[int]] = {}
    for satu in perubahan:
        for jenis, ids in satu.entitas.items():
            hasil[jenis] = hasil.get(jenis, frozenset()) | ids
    return hasil


def _terbatas(potret: Potret, lingkup: Lingkup) -> set[int]:
    """Whom a limit of the office can concern."""
    if lingkup == Lingkup.JABATAN:
        return potret.dinilai.kursi
    if lingkup == Lingkup.KEGIATAN:
        return set(potret.kegiatan.ids())
    return {p.pegawai_id for p in potret.peserta.semua()} | {
        k.pegawai_id for k in potret.kegiatan.semua() if k.pegawai_id is not None
    }
