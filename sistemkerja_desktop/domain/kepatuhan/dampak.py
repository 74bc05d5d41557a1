"""What a change can affect: the things whose findings have to be looked at again."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Set
from typing import Any

from sistemkerja_desktop.domain.jabatan import Jabatan
from sistemkerja_desktop.domain.kedudukan import SusunanKantor
from sistemkerja_desktop.domain.kepatuhan.dinilai import PenilaiBerubah
from sistemkerja_desktop.domain.kepatuhan.langkah_surat import TERBUKA
from sistemkerja_desktop.domain.kepatuhan.potret import Potret
from sistemkerja_desktop.domain.kepatuhan.tabel import Tabel
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
        self._kepala: list[list[Jabatan]] = []
        self.sasaran: dict[Lingkup, set[int]] = defaultdict(set)

    def sebelum(self) -> None:
        self._kerja()
        self._susunan()

    def sesudah(self, penilai: PenilaiBerubah, lama: SusunanKantor) -> None:
        """`penilai` says who is assessed otherwise; `lama` is the snapshot before."""
        self._kerja()
        self._susunan()
        self._unit(lama)
        self.sasaran[Lingkup.PENILAI].update(penilai.sebab)
        self.sasaran[Lingkup.JABATAN].update(penilai.kursi)
        self._penugasan_orang(penilai.orang)
        self.sasaran[Lingkup.PENUGAS].update(self.sasaran[Lingkup.PENUGASAN])
        self._kertas()

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
                self.sasaran[Lingkup.PENUGASAN].update(p.id for p in potret.penugasan.milik("tim", anggota.tim_id))
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
        self._orang_luar()
        for id_ in self._id("LangkahKasus"):
            self.sasaran[Lingkup.LANGKAH].add(id_)
            if (langkah := potret.langkah.get(id_)) is not None:
                self.sasaran[Lingkup.PENUGASAN].add(langkah.penugasan_id)
        for id_ in self._id("Surat"):
            self.sasaran[Lingkup.SURAT].add(id_)
            if (surat := potret.surat.get(id_)) is not None:
                self.sasaran[Lingkup.NOMOR].add(surat.tahun)
                if surat.penugasan_id is not None:
                    self._surat_penugasan(surat.penugasan_id)

    def _orang_luar(self) -> None:
        luar = set(self._id("PesertaLuar"))
        for id_ in self._id("OrangLuar"):
            luar.update(p.id for p in self._potret.luar.milik("orang", id_))
        for id_ in self._id("KantorLuar"):
            milik = self._potret.penugasan.milik("pemilik_luar", id_)
            self.sasaran[Lingkup.PENUGASAN].update(p.id for p in milik)
        for id_ in luar:
            if (peserta := self._potret.luar.get(id_)) is not None:
                self.sasaran[Lingkup.PENUGASAN].add(peserta.penugasan_id)

    def _kertas(self) -> None:
        """Letters and recorded steps of every assignment that is looked at: they are judged by it and its people."""
        potret, penugasan = self._potret, self.sasaran[Lingkup.PENUGAS]
        if self._kepala[0] != self._kepala[-1]:
            # Whether a title in a letter is that of somebody else depends on the names of all heads, and whose copy
            # it is on which units they head.
            penugasan = penugasan | {p.id for p in potret.penugasan.semua() if p.keadaan in TERBUKA}
        self.sasaran[Lingkup.SURAT].update(s.id for s in potret.surat.milik_semua("penugasan", penugasan))
        self.sasaran[Lingkup.LANGKAH].update(c.id for c in potret.langkah.milik_semua("penugasan", penugasan))

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
            if penugasan.target_id is not None:
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
        kepala = [j for id_ in self._id("Jabatan") if (j := susunan.jabatan.get(id_)) is not None and j.memimpin]
        self._kepala.append(kepala)
        for jabatan in kepala:
            # Who heads a unit decides for whose work those below it are asked.
            self._penugasan_orang(self._bertugas_di(susunan, jabatan.unit_id), Lingkup.PENUGAS)
        kursi = set(self._id("Jabatan")) | susunan.kursi_pemangku(self._id("PemangkuJabatan"))
        for id_ in self._id("PemangkuJabatan"):
            self.sasaran[Lingkup.PEMANGKU].add(id_)
            if (penjabat := potret.penjabat.get(id_)) is not None:
                kursi.add(penjabat.jabatan_id)
        for id_ in kursi:
            self._kursi(id_)
        # Letters may call a head by name: who runs the seat, and what they are called, counts.
        kursi |= {d.jabatan.id for id_ in self._id("Pegawai") for d in susunan.dudukan(id_)}
        if any(id_ in susunan.jabatan and susunan.jabatan[id_].memimpin for id_ in kursi):
            self._dinilai_dari(kursi)

    def _orang(self, id_: int) -> None:
        potret, susunan = self._potret, self._potret.susunan
        self.sasaran[Lingkup.PEGAWAI].add(id_)
        self._sebab(id_)
        if (orang := susunan.pegawai.get(id_)) is not None:
            self.sasaran[Lingkup.PEGAWAI].update(potret.serupa(orang))
        for dudukan in susunan.dudukan(id_):
            self._kursi(dudukan.jabatan.id)
        self.sasaran[Lingkup.PEMANGKU].update(p.id for p in potret.penjabat.milik("pegawai", id_))
        self._kerja_orang(id_)

    def _sebab(self, pegawai_id: int) -> None:
        """Why nobody assesses the person: what is said of it names them."""
        if (sebab := self._potret.dinilai.sebab(pegawai_id)) is not None:
            self.sasaran[Lingkup.PENILAI].add(sebab)

    def _kerja_orang(self, id_: int) -> None:
        potret = self._potret
        self.sasaran[Lingkup.TIM].update(a.tim_id for a in potret.anggota.milik("pegawai", id_))
        self.sasaran[Lingkup.KEGIATAN].update(k.id for k in potret.kegiatan.milik("pegawai", id_))
        self._penugasan_orang({id_})

    def _penugasan_orang(self, ids: Set[int], lingkup: Lingkup = Lingkup.PENUGASAN) -> None:
        peserta = self._potret.peserta.milik_semua("pegawai", ids)
        self.sasaran[lingkup].update(p.penugasan_id for p in peserta)

    def _bertugas_di(self, susunan: SusunanKantor, unit_id: int) -> set[int]:
        """People put to work who have their seat in the unit or below it: they are few, those of a unit may be all."""
        orang: Collection[int] = self._potret.peserta.kunci("pegawai")
        dudukan = ((id_, susunan.dudukan_utama(id_)) for id_ in orang)
        return {id_ for id_, satu in dudukan if satu is not None and susunan.di_dalam(satu.unit_id, unit_id)}

    def _kursi(self, id_: int) -> None:
        """A seat: itself, its holders, its unit and those above it, and what it appointed or founded."""
        potret, susunan = self._potret, self._potret.susunan
        self.sasaran[Lingkup.JABATAN].add(id_)
        self.sasaran[Lingkup.PENILAI].add(id_)
        self.sasaran[Lingkup.PEMANGKU].update(p.id for p in potret.penjabat.milik("jabatan", id_))
        self.sasaran[Lingkup.PENUGAS].update(p.id for p in potret.penugasan.milik("penugas", id_))
        self.sasaran[Lingkup.TIM].update(t.id for t in potret.tim.milik("penetap", id_))
        for dudukan in susunan.pemangku_jabatan(id_):
            self.sasaran[Lingkup.PEGAWAI].add(dudukan.pegawai_id)
            self._sebab(dudukan.pegawai_id)
            self._kerja_orang(dudukan.pegawai_id)
            # Another seat of theirs may be the main one now: its unit has somebody, or nobody.
            for lain in susunan.dudukan(dudukan.pegawai_id):
                self.sasaran[Lingkup.UNIT].update(u.id for u in susunan.jalur(lain.unit_id))
        jabatan = susunan.jabatan.get(id_)
        if jabatan is None:
            return
        self.sasaran[Lingkup.UNIT].update(u.id for u in susunan.jalur(jabatan.unit_id))
        if jabatan.memimpin:
            self._di_bawah(jabatan.unit_id)

    def _dinilai_dari(self, kursi: Set[int]) -> None:
        """Assignments of people whom the seats assess: a finding names those who may appoint."""
        for peserta in self._potret.peserta.semua():
            hasil = self._potret.penilai.get(peserta.pegawai_id)
            if hasil is not None and hasil.jabatan_id in kursi:
                self.sasaran[Lingkup.PENUGAS].add(peserta.penugasan_id)

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
                self._kursi_unit(susunan, id_)
                orang = susunan.pegawai_unit(id_, bawahan=not sama)
                self._penugasan_orang(set(orang))
                anggota = self._potret.anggota.milik_semua("pegawai", set(orang))
                self.sasaran[Lingkup.TIM].update(a.tim_id for a in anggota)
                self._di_bawah(id_)
                self.sasaran[Lingkup.PENUGASAN].update(self._milik_di(self._potret.penugasan, id_))

    def _kursi_unit(self, susunan: SusunanKantor, unit_id: int) -> None:
        """Seats are judged by their own unit's kind and name, never by those above it."""
        for jabatan in susunan.jabatan_di(unit_id):
            self.sasaran[Lingkup.JABATAN].add(jabatan.id)
            self.sasaran[Lingkup.PEMANGKU].update(p.id for p in self._potret.penjabat.milik("jabatan", jabatan.id))

    def _di_bawah(self, unit_id: int) -> None:
        """Work that belongs to the unit or to one below it: its owner and who may appoint follow from the heads."""
        potret = self._potret
        self.sasaran[Lingkup.TIM].update(self._milik_di(potret.tim, unit_id))
        self.sasaran[Lingkup.PENUGAS].update(self._milik_di(potret.penugasan, unit_id))
        self.sasaran[Lingkup.TARGET].update(self._milik_di(potret.target, unit_id))

    def _milik_di(self, tabel: Tabel[Any], unit_id: int) -> Iterator[int]:
        """The ids of the rows that belong to the unit or to one below it."""
        for pemilik in tabel.kunci("unit"):
            if pemilik == unit_id or self._potret.susunan.di_dalam(pemilik, unit_id):
                yield from (satu.id for satu in tabel.milik("unit", pemilik))


def _letak(susunan: SusunanKantor, unit_id: int) -> tuple[str, int | None] | None:
    unit = susunan.unit.get(unit_id)
    return (unit.jenis, unit.induk_id) if unit is not None else None
