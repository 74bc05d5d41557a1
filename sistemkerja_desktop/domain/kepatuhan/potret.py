"""What the check looks at: the office's snapshot and its work, indexed for questions."""

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Generic, Protocol, TypeVar

from sistemkerja_desktop.domain.alur import langkah_berlaku
from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.penilai import HasilPenilai
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import Aturan, LangkahAlur, LevelKedudukan, ModelKedudukan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim, TimKerja


class BerId(Protocol):
    @property
    def id(self) -> int: ...


E = TypeVar("E", bound=BerId)


class Tabel(Generic[E]):
    """Rows by id, and by the columns that are named at its making."""

    def __init__(self, isi: Iterable[E] = (), **kelompok: Callable[[E], Hashable]) -> None:
        self._isi: dict[int, E] = {}
        self._kunci = kelompok
        self._kelompok: dict[str, dict[Hashable, dict[int, E]]] = {nama: {} for nama in kelompok}
        for satu in isi:
            self.ganti(satu.id, satu)

    def get(self, id_: int | None) -> E | None:
        return self._isi.get(id_) if id_ is not None else None

    def semua(self) -> Collection[E]:
        return self._isi.values()

    def ids(self) -> Collection[int]:
        return self._isi.keys()

    def milik(self, kelompok: str, kunci: Hashable) -> Collection[E]:
        """The rows whose column has that value, by id. Raises KeyError for a column that was not named."""
        isi = self._kelompok[kelompok].get(kunci)
        if not isi:
            return ()
        return [isi[id_] for id_ in sorted(isi)] if len(isi) > 1 else isi.values()

    def ganti(self, id_: int, satu: E | None) -> None:
        """Puts the row in the place of the one with its id; None takes it away."""
        lama = self._isi.pop(id_, None)
        if satu is not None:
            self._isi[id_] = satu
        for nama, kunci in self._kunci.items():
            kelompok = self._kelompok[nama]
            if lama is not None:
                kelompok[kunci(lama)].pop(id_, None)
            if satu is not None:
                kelompok.setdefault(kunci(satu), {})[id_] = satu


@dataclass(frozen=True, slots=True)
class NomorKosong:
    """A number that nobody used or explained; `sejak` is the date of the letter after it. `id` is year and number."""

    tahun: int
    urut: int
    sejak: date

    @property
    def id(self) -> int:
        return self.tahun * 100_000 + self.urut


class Potret:
    """All that the rules ask about. Only `services` change it, between two checks.

    `penjabat` are all holdings as Plt. or Plh., ended ones too. `aturan_untuk` gives the profile and the model that an
    assignment started with.
    """

    def __init__(
        self,
        *,
        susunan: SusunanKantor,
        penilai: Mapping[int, HasilPenilai],
        kantor: Kantor,
        profil: Profil,
        model: ModelKedudukan,
        aturan_untuk: Callable[[Penugasan], tuple[Profil, ModelKedudukan]],
        penjabat: Iterable[PemangkuJabatan] = (),
        target: Iterable[TargetKinerja] = (),
        tim: Iterable[TimKerja] = (),
        anggota: Iterable[AnggotaTim] = (),
        penugasan: Iterable[Penugasan] = (),
        peserta: Iterable[PesertaPenugasan] = (),
        kegiatan: Iterable[Kegiatan] = (),
        catatan: Iterable[CatatanKegiatan] = (),
        surat: Iterable[Surat] = (),
    ) -> None:
        self.kantor, self.profil, self.model = kantor, profil, model
        self.aturan_untuk = aturan_untuk
        self.penjabat = Tabel(penjabat, jabatan=lambda p: p.jabatan_id, pegawai=lambda p: p.pegawai_id)
        self.target = Tabel(target, unit=lambda t: t.unit_id)
        self.tim = Tabel(
            tim, unit=lambda t: t.unit_id, penetap=lambda t: t.ditetapkan_oleh, target=lambda t: t.target_id
        )
        self.anggota = Tabel(anggota, tim=lambda a: a.tim_id, pegawai=lambda a: a.pegawai_id)
        self.penugasan = Tabel(
            penugasan,
            tim=lambda p: p.tim_id,
            target=lambda p: p.target_id,
            unit=lambda p: p.unit_id,
            penugas=lambda p: p.ditugaskan_oleh,
        )
        self.peserta = Tabel(peserta, penugasan=lambda p: p.penugasan_id, pegawai=lambda p: p.pegawai_id)
        self.kegiatan = Tabel(kegiatan, penugasan=lambda k: k.penugasan_id, pegawai=lambda k: k.pegawai_id)
        self.catatan = Tabel(catatan, kegiatan=lambda c: c.kegiatan_id)
        self.surat = Tabel(surat, penugasan=lambda s: s.penugasan_id, tahun=lambda s: s.tahun)
        self._tabel: dict[str, Tabel[Any]] = {
            "PemangkuJabatan": self.penjabat,
            "TargetKinerja": self.target,
            "TimKerja": self.tim,
            "AnggotaTim": self.anggota,
            "Penugasan": self.penugasan,
            "PesertaPenugasan": self.peserta,
            "Kegiatan": self.kegiatan,
            "CatatanKegiatan": self.catatan,
            "Surat": self.surat,
        }
        self.hari_ini = susunan.pada
        self.susunan, self.penilai = susunan, penilai
        self._aturan = {aturan.kode: aturan for aturan in profil.aturan}
        self._dinilai: Counter[int] = Counter(h.jabatan_id for h in penilai.values() if h.jabatan_id is not None)
        self._langkah: dict[Hashable, tuple[LangkahAlur, ...]] = {}
        self._kunci_orang: dict[int, tuple[Hashable, ...]] = {}
        self._orang: dict[Hashable, set[int]] = {}
        for satu in susunan.pegawai.values():
            self._catat_orang(satu)

    def tabel(self, jenis: str) -> Tabel[Any]:
        """The rows of a kind of entity, by its class name; of holdings those as Plt. or Plh. Raises KeyError."""
        return self._tabel[jenis]

    @property
    def jenis_tabel(self) -> Collection[str]:
        return self._tabel.keys()

    def ikuti(
        self, susunan: SusunanKantor, penilai: Mapping[int, HasilPenilai], pegawai: Iterable[int]
    ) -> dict[int, tuple[int | None, int | None]]:
        """Takes over the snapshot of the same day after a change; `pegawai` are the people that were touched.

        Returns those whose assessor is another one now, with the seat that assessed them and the one that does.
        """
        pegawai = frozenset(pegawai)
        berubah: dict[int, tuple[int | None, int | None]] = {}
        for id_, baru in penilai.items():
            lama = self.penilai.get(id_)
            # Those that the change did not touch are the same objects.
            if lama is not baru and lama != baru:
                berubah[id_] = (lama.jabatan_id if lama else None, baru.jabatan_id)
        for id_ in pegawai:
            if id_ in self.penilai and id_ not in penilai:
                berubah[id_] = (self.penilai[id_].jabatan_id, None)
        for dari, ke in berubah.values():
            if dari is not None:
                self._dinilai[dari] -= 1
            if ke is not None:
                self._dinilai[ke] += 1
        self.susunan, self.penilai = susunan, penilai
        for id_ in pegawai:
            for kunci in self._kunci_orang.pop(id_, ()):
                self._orang[kunci].discard(id_)
            if id_ in susunan.pegawai:
                self._catat_orang(susunan.pegawai[id_])
        return berubah

    def _catat_orang(self, orang: Pegawai) -> None:
        self._kunci_orang[orang.id] = kunci_orang(orang)
        for kunci in self._kunci_orang[orang.id]:
            self._orang.setdefault(kunci, set()).add(orang.id)

    def kembar(self, pegawai_id: int) -> frozenset[int]:
        """Others who seem to be the same person: the same NIP, or name and day of birth without another NIP."""
        nip = self.susunan.pegawai[pegawai_id].nip
        return frozenset(
            lain
            for kunci in self._kunci_orang.get(pegawai_id, ())
            for lain in self._orang[kunci]
            if lain != pegawai_id and (kunci == nip or not nip or not self.susunan.pegawai[lain].nip)
        )

    def serupa(self, orang: Pegawai) -> set[int]:
        """Everybody who shares a NIP, or name and day of birth, with such a person."""
        return set().union(*(self._orang.get(kunci, ()) for kunci in kunci_orang(orang)))

    @property
    def kursi_penilai(self) -> set[int]:
        """The seats that assess somebody."""
        return {id_ for id_, jumlah in self._dinilai.items() if jumlah}

    def dinilai(self, jabatan_id: int) -> int:
        """How many people the seat assesses."""
        return self._dinilai[jabatan_id]

    def aturan(self, kode: str) -> Aturan | None:
        """The profile's rule with that code, None where it has none."""
        return self._aturan.get(kode)

    def istilah(self, nama: str) -> Aturan | None:
        """The profile's definition of a term."""
        return next((istilah.aturan for istilah in self.profil.istilah if istilah.nama == nama), None)

    def level(self, jenis_unit: str) -> LevelKedudukan | None:
        """The model's level to which units of that kind belong."""
        return next((level for level in self.model.level if jenis_unit in level.jenis_unit), None)

    def nama(self, pegawai_id: int) -> str:
        orang = self.susunan.pegawai.get(pegawai_id)
        return orang.nama if orang is not None else "Pegawai yang sudah tidak ada"

    def nama_unit(self, unit_id: int) -> str:
        unit = self.susunan.unit.get(unit_id)
        return unit.nama if unit is not None else "unit yang sudah tidak ada"

    def tujuan_jabatan(self, jabatan: Jabatan) -> tuple[str, int | tuple[str, int]]:
        """Where a seat is seen: at its holder in the chart, else at its unit."""
        pemangku = self.susunan.pemangku_jabatan(jabatan.id)
        return "bagan", pemangku[0].pegawai_id if pemangku else ("unit", jabatan.unit_id)

    def ketua(self, tim_id: int) -> tuple[int, ...]:
        """The people who lead the team and are still in the office."""
        return tuple(
            a.pegawai_id
            for a in self.anggota.milik("tim", tim_id)
            if a.peran == PeranTim.KETUA and a.pegawai_id in self.susunan.pegawai
        )

    def tim_berjalan(self, tim: TimKerja) -> bool:
        return tim.mulai <= self.hari_ini <= tim.selesai

    def konteks(self, penugasan: Penugasan) -> KonteksPenugasan:
        return KonteksPenugasan.dari(penugasan, self.peserta.milik("penugasan", penugasan.id))

    def langkah_sebelum(self, penugasan: Penugasan, fase: Fase) -> tuple[LangkahAlur, ...]:
        """The steps of the phases before that one which the assignment has."""
        kunci = (
            penugasan.profil_id,
            penugasan.model_id,
            penugasan.bentuk,
            penugasan.cakupan,
            penugasan.cara,
            penugasan.unit_id,
            fase,
        )
        if kunci not in self._langkah:
            _, model = self.aturan_untuk(penugasan)
            konteks = KonteksPenugasan(penugasan.unit_id, penugasan.bentuk, penugasan.cakupan, penugasan.cara)
            urutan = list(Fase)
            self._langkah[kunci] = tuple(
                satu for f in urutan[: urutan.index(fase)] for satu in langkah_berlaku(model, f, konteks)
            )
        return self._langkah[kunci]

    def surat_berlaku(self, penugasan_id: int) -> tuple[Surat, ...]:
        """The letters of the assignment that are in force."""
        return tuple(s for s in self.surat.milik("penugasan", penugasan_id) if s.keadaan == KeadaanSurat.TERBIT)

    def beban(self, pegawai_id: int) -> int:
        """Running kegiatan of the person, counted as `domain.beban` does."""
        jumlah = sum(1 for k in self.kegiatan.milik("pegawai", pegawai_id) if self._kartu_berjalan(k))
        for penugasan_id in {p.penugasan_id for p in self.peserta.milik("pegawai", pegawai_id)}:
            jumlah += sum(
                1
                for k in self.kegiatan.milik("penugasan", penugasan_id)
                if k.pegawai_id is None and self._kartu_berjalan(k)
            )
        return jumlah

    def _kartu_berjalan(self, kegiatan: Kegiatan) -> bool:
        penugasan = self.penugasan.get(kegiatan.penugasan_id)
        return (
            kegiatan.fase != Fase.SELESAI and penugasan is not None and penugasan.keadaan == KeadaanPenugasan.BERJALAN
        )

    def nomor_kosong(self, tahun: int) -> list[NomorKosong]:
        """The numbers of that year between others that have no line in the register."""
        terpakai = sorted((s.urut, s.tanggal) for s in self.surat.milik("tahun", tahun))
        return [
            NomorKosong(tahun, urut, tanggal)
            for (sebelum, _), (sesudah, tanggal) in pairwise(terpakai)
            for urut in range(sebelum + 1, sesudah)
        ]

    def berakhir_segera(self, hari: date | None) -> bool:
        """Whether that day lies in the week that begins today."""
        return hari is not None and self.hari_ini <= hari <= self.hari_ini + timedelta(days=7)

    def penjabat_berlaku(self, jabatan_id: int) -> bool:
        """Whether somebody runs the seat as Plt. or Plh. today."""
        return any(d.sebagai != SebagaiPemangku.DEFINITIF for d in self.susunan.pemangku_jabatan(jabatan_id))


def kunci_orang(orang: Pegawai) -> tuple[Hashable, ...]:
    """By what two records are seen to be one person: the NIP, and the name with the day of birth."""
    lahir = ((orang.nama.casefold(), orang.tanggal_lahir),) if orang.tanggal_lahir is not None else ()
    return (orang.nip, *lahir) if orang.nip else lahir
