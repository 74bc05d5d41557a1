"""What the check looks at: the office's snapshot and its work, indexed for questions."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from sistemkerja_desktop.domain.alur import langkah_berlaku
from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import sebutan_pimpinan
from sistemkerja_desktop.domain.kantor import Kantor
from sistemkerja_desktop.domain.kasus import LangkahKasus
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, Kegiatan
from sistemkerja_desktop.domain.kepatuhan.agenda import NomorKosong, sela_nomor
from sistemkerja_desktop.domain.kepatuhan.dinilai import Dinilai, PenilaiBerubah
from sistemkerja_desktop.domain.kepatuhan.tabel import Tabel
from sistemkerja_desktop.domain.kepatuhan.temuan import Tujuan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.orang_luar import KantorLuar, OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.pejabat import OrangPelaku, cari_pejabat
from sistemkerja_desktop.domain.penilai import HasilPenilai
from sistemkerja_desktop.domain.penugas import sel_penugasan
from sistemkerja_desktop.domain.penugasan import Cakupan, KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.regulasi import (
    Aturan,
    AturanPenugasan,
    LangkahAlur,
    LevelKedudukan,
    ModelKedudukan,
    Profil,
)
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import kunci as samakan
from sistemkerja_desktop.domain.tim import AnggotaTim, PeranTim, TimKerja


def _tabel_penugasan(semua: Iterable[Penugasan]) -> Tabel[Penugasan]:
    return Tabel(
        semua,
        tim=lambda p: p.tim_id,
        target=lambda p: p.target_id,
        unit=lambda p: p.unit_id,
        penugas=lambda p: p.ditugaskan_oleh,
        pemilik_luar=lambda p: p.pemilik_luar_id,
    )


class Potret:
    """All that the rules ask about. Only `services` change it, between two checks.

    `penjabat` are all holdings as Plt. or Plh., and of seats where one of these has ended also the definitif ones that
    have. `aturan_untuk` gives the profile and the model that an assignment started with.
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
        langkah: Iterable[LangkahKasus] = (),
        luar: Iterable[PesertaLuar] = (),
        orang_luar: Iterable[OrangLuar] = (),
        kantor_luar: Iterable[KantorLuar] = (),
    ) -> None:
        self.kantor, self.profil, self.model = kantor, profil, model
        self.aturan_untuk = aturan_untuk
        self.penjabat = Tabel(penjabat, jabatan=lambda p: p.jabatan_id, pegawai=lambda p: p.pegawai_id)
        self.target = Tabel(target, unit=lambda t: t.unit_id)
        self.tim = Tabel(
            tim, unit=lambda t: t.unit_id, penetap=lambda t: t.ditetapkan_oleh, target=lambda t: t.target_id
        )
        self.anggota = Tabel(anggota, tim=lambda a: a.tim_id, pegawai=lambda a: a.pegawai_id)
        self.penugasan = _tabel_penugasan(penugasan)
        self.peserta = Tabel(peserta, penugasan=lambda p: p.penugasan_id, pegawai=lambda p: p.pegawai_id)
        self.kegiatan = Tabel(kegiatan, penugasan=lambda k: k.penugasan_id, pegawai=lambda k: k.pegawai_id)
        self.catatan = Tabel(catatan, kegiatan=lambda c: c.kegiatan_id)
        self.surat = Tabel(surat, penugasan=lambda s: s.penugasan_id, tahun=lambda s: s.tahun)
        self.langkah = Tabel(langkah, penugasan=lambda satu: satu.penugasan_id)
        self.luar = Tabel(luar, penugasan=lambda p: p.penugasan_id, orang=lambda p: p.orang_luar_id)
        self.orang_luar = Tabel(orang_luar)
        self.kantor_luar = Tabel(kantor_luar)
        self._tabel = self._menurut_jenis()
        self.hari_ini = susunan.pada
        self.susunan, self.dinilai = susunan, Dinilai(penilai)
        self._aturan: dict[str, dict[str, Aturan]] = {}
        self._pejabat: dict[Hashable, OrangPelaku | None] = {}
        self._bernama: dict[str, frozenset[int]] | None = None
        self._sama_model: dict[int, bool] = {}
        self._sel: dict[tuple[int, int, int], AturanPenugasan | None] = {}
        self._langkah: dict[Hashable, tuple[LangkahAlur, ...]] = {}
        self._kunci_orang: dict[int, tuple[Hashable, ...]] = {}
        self._orang: dict[Hashable, set[int]] = {}
        for satu in susunan.pegawai.values():
            self._catat_orang(satu)

    def _menurut_jenis(self) -> dict[str, Tabel[Any]]:
        return {
            "PemangkuJabatan": self.penjabat,
            "TargetKinerja": self.target,
            "TimKerja": self.tim,
            "AnggotaTim": self.anggota,
            "Penugasan": self.penugasan,
            "PesertaPenugasan": self.peserta,
            "Kegiatan": self.kegiatan,
            "CatatanKegiatan": self.catatan,
            "Surat": self.surat,
            "LangkahKasus": self.langkah,
            "PesertaLuar": self.luar,
            "OrangLuar": self.orang_luar,
            "KantorLuar": self.kantor_luar,
        }

    def tabel(self, jenis: str) -> Tabel[Any]:
        """The rows of a kind of entity, by its class name; of holdings those as Plt. or Plh. Raises KeyError."""
        return self._tabel[jenis]

    @property
    def jenis_tabel(self) -> Collection[str]:
        return self._tabel.keys()

    @property
    def penilai(self) -> Mapping[int, HasilPenilai]:
        return self.dinilai.penilai

    def ikuti(
        self, susunan: SusunanKantor, penilai: Mapping[int, HasilPenilai], pegawai: Iterable[int]
    ) -> PenilaiBerubah:
        """Takes over the snapshot of the same day after a change; `pegawai` are the people that were touched."""
        pegawai = frozenset(pegawai)
        berubah = self.dinilai.ikuti(penilai, pegawai)
        self.susunan = susunan
        self._pejabat.clear()
        self._bernama = None
        for id_ in pegawai:
            for tanda in self._kunci_orang.pop(id_, ()):
                self._orang[tanda].discard(id_)
            if id_ in susunan.pegawai:
                self._catat_orang(susunan.pegawai[id_])
        return berubah

    def ganti_kantor(self, kantor: Kantor) -> None:
        """Takes over the office's own settings."""
        self.kantor = kantor
        self._bernama = None

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

    def aturan(self, kode: str, penugasan: Penugasan | None = None) -> Aturan | None:
        """The rule with that code of the office's profile or the assignment's own, None where it has none."""
        profil = self.aturan_untuk(penugasan)[0] if penugasan is not None else self.profil
        # By hash: the office's answers change which rules hold, never what one says.
        if profil.hash not in self._aturan:
            self._aturan[profil.hash] = {aturan.kode: aturan for aturan in profil.aturan}
        return self._aturan[profil.hash].get(kode)

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

    def tujuan_jabatan(self, jabatan: Jabatan) -> tuple[str, Tujuan]:
        """Where a seat is seen in the chart, held or vacant."""
        return "bagan", ("jabatan", jabatan.id)

    def kursi_bernama(self, kunci: str) -> frozenset[int]:
        """The seats that lead a unit and have that name (as `teks.kunci` has it), as letters call them too."""
        if self._bernama is None:
            bernama: dict[str, set[int]] = {}
            for jabatan in self.susunan.jabatan.values():
                if jabatan.memimpin:
                    for nama in sebutan_kursi(self, jabatan):
                        bernama.setdefault(nama, set()).add(jabatan.id)
            self._bernama = {nama: frozenset(ids) for nama, ids in bernama.items()}
        return self._bernama.get(kunci, frozenset())

    def sel(self, penugasan: Penugasan) -> AturanPenugasan | None:
        """The cell of the regulation that the assignment began with."""
        profil, _ = self.aturan_untuk(penugasan)
        # By ids: rules ask often, and hashing enum members is slow.
        kunci = id(profil), id(penugasan.cara), id(penugasan.cakupan)
        if kunci not in self._sel:
            self._sel[kunci] = sel_penugasan(profil, penugasan.cara, penugasan.cakupan)
        return self._sel[kunci]

    def sama_model(self, model: ModelKedudukan) -> bool:
        """Whether that is the office's model of today; an assignment may have its own copy of it."""
        if id(model) not in self._sama_model:
            self._sama_model[id(model)] = model == self.model
        return self._sama_model[id(model)]

    def pejabat(self, kode: str, model: ModelKedudukan, unit_id: int) -> OrangPelaku | None:
        """As `domain.pejabat.cari_pejabat`, asked once for each unit between two changes."""
        kunci = kode, id(model), unit_id
        if kunci not in self._pejabat:
            self._pejabat[kunci] = cari_pejabat(kode, self.susunan, model, unit_id)
        return self._pejabat[kunci]

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
        luar = sorted(self.luar.milik("penugasan", penugasan.id), key=lambda p: (p.urutan, p.id))
        return KonteksPenugasan.dari(
            penugasan,
            self.peserta.milik("penugasan", penugasan.id),
            tuple((orang, p.peran) for p in luar if (orang := self.orang_luar.get(p.orang_luar_id)) is not None),
            self.kantor_luar.get(penugasan.pemilik_luar_id),
        )

    def cakupan_luar(self, penugasan: Penugasan) -> list[Cakupan]:
        """The scopes of the people from outside the office, and of an owner outside of it."""
        peserta = self.luar.milik("penugasan", penugasan.id)
        if not peserta and penugasan.pemilik_luar_id is None:
            return []
        pemilik = self.kantor_luar.get(penugasan.pemilik_luar_id)
        orang = (self.orang_luar.get(p.orang_luar_id) for p in peserta)
        return [satu.cakupan for satu in (*orang, pemilik) if satu is not None]

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
        return sela_nomor(self.surat.milik("tahun", tahun))

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


def sebutan_kursi(potret: Potret, jabatan: Jabatan) -> set[str]:
    """The names of a seat for comparing: its own, and of the office's head the one with the office's name."""
    nama = {samakan(jabatan.nama)}
    if jabatan.memimpin and jabatan.unit_id == potret.susunan.akar.id:
        nama.add(samakan(sebutan_pimpinan(jabatan.nama, potret.kantor.nama)))
    return nama
