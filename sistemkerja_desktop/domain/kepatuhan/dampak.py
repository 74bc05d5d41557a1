"""What a change can affect: the things whose findings have to be looked at again."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.temuan import Lingkup

Disentuh = Mapping[str, frozenset[int]]
"""The touched ids by class name, as a `Perubahan` has them."""


class Dampak:
    """Collects what is affected. `sebelum` is asked before the `Potret` follows a change, `sesudah` after it:
    what a row hung on and what it hangs on now are both affected.
    """

    def __init__(self, potret: Potret, disentuh: Disentuh) -> None:
        self._potret = potret
        self._disentuh = disentuh
        self.sasaran: dict[Lingkup, set[int]] = defaultdict(set)

    def sebelum(self) -> None:
        self._kerja()
        self._susunan()

    def sesudah(self, penilai_berubah: Mapping[int, tuple[int | None, int | None]], lama: SusunanKantor) -> None:
        """`penilai_berubah` are the people whose assessor changed, with the seat that assessed and the one that does;
        `lama` is the snapshot before.
        """
        self._kerja()
        self._susunan()
        self._unit(lama)
        self.sasaran[Lingkup.PENILAI].update(penilai_berubah)
        kursi_berubah = {id_ for kursi in penilai_berubah.values() for id_ in kursi if id_ is not None}
        self.sasaran[Lingkup.JABATAN].update(kursi_berubah)
        for orang in penilai_berubah:
            self._penugasan_orang(orang)

    def _id(self, jenis: str) -> frozenset[int]:
        return self._disentuh.get(jenis, frozenset())

    def _kerja(self) -> None:
        """Teams, assignments, cards, letters and targets, by the rows as they are at this moment."""
        potret = self._potret
        for id_ in self._id("TargetKinerja"):
            self._target(id_)
        for id_ in self._id("TimKerja"):
            self._tim(id_)
        for id_ in self._id("AnggotaTim"):
            if (anggota := potret.anggota.get(id_)) is not None:
                self.sasaran[Lingkup.TIM].add(anggota.tim_id)
                self.sasaran[Lingkup.PEGAWAI].add(anggota.pegawai_id)
        for id_ in self._id("Penugasan"):
            self._penugasan(id_)
        for id_ in self._id("PesertaPenugasan"):
            if (peserta := potret.peserta.get(id_)) is not None:
                self.sasaran[Lingkup.PEGAWAI].add(peserta.pegawai_id)
                self.sasaran[Lingkup.PENUGASAN].add(peserta.penugasan_id)
                kegiatan = potret.kegiatan.milik("penugasan", peserta.penugasan_id)
                self.sasaran[Lingkup.KEGIATAN].update(k.id for k in kegiatan)
        for id_ in self._id("Kegiatan"):
            self.sasaran[Lingkup.KEGIATAN].add(id_)
            if (kartu := potret.kegiatan.get(id_)) is not None:
                self.sasaran[Lingkup.PENUGASAN].add(kartu.penugasan_id)
                self._beban(kartu.penugasan_id, kartu.pegawai_id)
        for id_ in self._id("CatatanKegiatan"):
            if (catatan := potret.catatan.get(id_)) is not None:
                self.sasaran[Lingkup.KEGIATAN].add(catatan.kegiatan_id)
        for id_ in self._id("Surat"):
            self.sasaran[Lingkup.SURAT].add(id_)
            if (surat := potret.surat.get(id_)) is not None:
                self.sasaran[Lingkup.NOMOR].add(surat.tahun)
                if surat.penugasan_id is not None:
                    self._surat_penugasan(surat.penugasan_id)

    def _target(self, id_: int) -> None:
        self.sasaran[Lingkup.TARGET].add(id_)
        self.sasaran[Lingkup.TIM].update(t.id for t in self._potret.tim.milik("target", id_))

    def _tim(self, id_: int) -> None:
        self.sasaran[Lingkup.TIM].add(id_)
        for anggota in self._potret.anggota.milik("tim", id_):
            self.sasaran[Lingkup.PEGAWAI].add(anggota.pegawai_id)

    def _penugasan(self, id_: int) -> None:
        potret = self._potret
        self.sasaran[Lingkup.PENUGASAN].add(id_)
        self.sasaran[Lingkup.KEGIATAN].update(k.id for k in potret.kegiatan.milik("penugasan", id_))
        self.sasaran[Lingkup.SURAT].update(s.id for s in potret.surat.milik("penugasan", id_))
        self.sasaran[Lingkup.PEGAWAI].update(p.pegawai_id for p in potret.peserta.milik("penugasan", id_))
        kartu = potret.kegiatan.milik("penugasan", id_)
        self.sasaran[Lingkup.PEGAWAI].update(k.pegawai_id for k in kartu if k.pegawai_id is not None)
        if (penugasan := potret.penugasan.get(id_)) is not None:
            self.sasaran[Lingkup.TARGET].add(penugasan.target_id)
            if penugasan.tim_id is not None:
                self.sasaran[Lingkup.TIM].add(penugasan.tim_id)

    def _surat_penugasan(self, penugasan_id: int) -> None:
        self.sasaran[Lingkup.PENUGASAN].add(penugasan_id)
        penugasan = self._potret.penugasan.get(penugasan_id)
        if penugasan is not None and penugasan.tim_id is not None:
            self.sasaran[Lingkup.TIM].add(penugasan.tim_id)

    def _beban(self, penugasan_id: int, pegawai_id: int | None) -> None:
        if pegawai_id is not None:
            self.sasaran[Lingkup.PEGAWAI].add(pegawai_id)
        else:
            peserta = self._potret.peserta.milik("penugasan", penugasan_id)
            self.sasaran[Lingkup.PEGAWAI].update(p.pegawai_id for p in peserta)

    def _susunan(self) -> None:
        """People, seats, holdings and units, by the snapshot at this moment."""
        potret, susunan = self._potret, self._potret.susunan
        for id_ in self._id("Pegawai"):
            self._orang(id_)
        kursi = set(self._id("Jabatan")) | susunan.kursi_pemangku(self._id("PemangkuJabatan"))
        for id_ in self._id("PemangkuJabatan"):
            self.sasaran[Lingkup.PEMANGKU].add(id_)
            if (penjabat := potret.penjabat.get(id_)) is not None:
                kursi.add(penjabat.jabatan_id)
        for id_ in kursi:
            self._kursi(id_)
        if any(id_ in susunan.jabatan and susunan.jabatan[id_].memimpin for id_ in kursi):
            self._dinilai_dari(kursi)

    def _orang(self, id_: int) -> None:
        potret, susunan = self._potret, self._potret.susunan
        self.sasaran[Lingkup.PEGAWAI].add(id_)
        self.sasaran[Lingkup.PENILAI].add(id_)
        if (orang := susunan.pegawai.get(id_)) is not None:
            self.sasaran[Lingkup.PEGAWAI].update(potret.serupa(orang))
        for dudukan in susunan.dudukan(id_):
            self._kursi(dudukan.jabatan.id)
        self.sasaran[Lingkup.PEMANGKU].update(p.id for p in potret.penjabat.milik("pegawai", id_))
        self._kerja_orang(id_)

    def _kerja_orang(self, id_: int) -> None:
        potret = self._potret
        self.sasaran[Lingkup.TIM].update(a.tim_id for a in potret.anggota.milik("pegawai", id_))
        self.sasaran[Lingkup.KEGIATAN].update(k.id for k in potret.kegiatan.milik("pegawai", id_))
        self._penugasan_orang(id_)

    def _penugasan_orang(self, id_: int) -> None:
        peserta = self._potret.peserta.milik("pegawai", id_)
        self.sasaran[Lingkup.PENUGASAN].update(p.penugasan_id for p in peserta)

    def _kursi(self, id_: int) -> None:
        """A seat: itself, its holders, its unit and those above it, and what it appointed or founded."""
        potret, susunan = self._potret, self._potret.susunan
        self.sasaran[Lingkup.JABATAN].add(id_)
        self.sasaran[Lingkup.PEMANGKU].update(p.id for p in potret.penjabat.milik("jabatan", id_))
        self.sasaran[Lingkup.PENUGASAN].update(p.id for p in potret.penugasan.milik("penugas", id_))
        self.sasaran[Lingkup.TIM].update(t.id for t in potret.tim.milik("penetap", id_))
        for dudukan in susunan.pemangku_jabatan(id_):
            self.sasaran[Lingkup.PEGAWAI].add(dudukan.pegawai_id)
            self.sasaran[Lingkup.PENILAI].add(dudukan.pegawai_id)
            self._kerja_orang(dudukan.pegawai_id)
        jabatan = susunan.jabatan.get(id_)
        if jabatan is None:
            return
        self.sasaran[Lingkup.UNIT].update(u.id for u in susunan.jalur(jabatan.unit_id))
        if jabatan.memimpin:
            self._di_bawah(jabatan.unit_id)

    def _dinilai_dari(self, kursi: Collection[int]) -> None:
        """Assignments of people whom the seats assess: a finding names those who may appoint."""
        for peserta in self._potret.peserta.semua():
            hasil = self._potret.penilai.get(peserta.pegawai_id)
            if hasil is not None and hasil.jabatan_id in kursi:
                self.sasaran[Lingkup.PENUGASAN].add(peserta.penugasan_id)

    def _unit(self, lama: SusunanKantor) -> None:
        """A unit of another kind or elsewhere changes all below it; one with another name what is said of it."""
        baru = self._potret.susunan
        for id_ in self._id("UnitOrganisasi"):
            sama = _letak(lama, id_) == _letak(baru, id_)
            for susunan in (lama, baru):
                self.sasaran[Lingkup.UNIT].add(id_)
                if id_ not in susunan.unit:
                    continue
                self.sasaran[Lingkup.UNIT].update(u.id for u in susunan.jalur(id_))
                for satu in (id_,) if sama else _pohon(susunan, id_):
                    self._isi_unit(susunan, satu)
                self._di_bawah(id_)

    def _isi_unit(self, susunan: SusunanKantor, unit_id: int) -> None:
        self.sasaran[Lingkup.UNIT].add(unit_id)
        for jabatan in susunan.jabatan_di(unit_id):
            self.sasaran[Lingkup.JABATAN].add(jabatan.id)
            self.sasaran[Lingkup.PEMANGKU].update(p.id for p in self._potret.penjabat.milik("jabatan", jabatan.id))
        for orang in susunan.pegawai_unit(unit_id):
            self._kerja_orang(orang)

    def _di_bawah(self, unit_id: int) -> None:
        """Work that belongs to the unit or to one below it: its owner and who may appoint follow from the heads."""
        potret = self._potret
        for id_ in _pohon(potret.susunan, unit_id):
            self.sasaran[Lingkup.TIM].update(t.id for t in potret.tim.milik("unit", id_))
            self.sasaran[Lingkup.PENUGASAN].update(p.id for p in potret.penugasan.milik("unit", id_))
            self.sasaran[Lingkup.TARGET].update(t.id for t in potret.target.milik("unit", id_))


def _letak(susunan: SusunanKantor, unit_id: int) -> tuple[str, int | None] | None:
    unit = susunan.unit.get(unit_id)
    return (unit.jenis, unit.induk_id) if unit is not None else None


def _pohon(susunan: SusunanKantor, unit_id: int) -> list[int]:
    """The unit and all below it."""
    hasil = [unit_id]
    for id_ in hasil:
        hasil.extend(anak.id for anak in susunan.anak_unit(id_))
    return hasil
