"""Which seat a row of an employee file means, and what has to be written so that the person holds it."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.jabatan_teks import JabatanTeks
from sistemkerja_desktop.domain.regulasi import ModelKedudukan
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.impor.unit import kunci_unit

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_BIDANG_KURSI = tuple(f.name for f in fields(Jabatan) if f.name != "id")
_ISI_KURSI = attrgetter(*_BIDANG_KURSI)
_DEFINITIF = SebagaiPemangku.DEFINITIF
_JABATAN_KOSONG = JabatanTeks("Jabatan belum diisi", JenisJabatan.PELAKSANA)


class Permintaan(NamedTuple):
    """A row's word about the seat of one person. None and "" are: the file does not say."""

    pegawai_id: int
    jabatan: JabatanTeks | None
    unit: str
    kelas: int | None
    tmt: date | None


class Penempatan:
    """Collects seats and holdings for all rows and writes each kind in one go.

    A new seat has a negative number until `tulis`. People in `tetap` keep their seat; a Plt. puts an end to the
    holding of somebody in `hilang`, who is not in the file any more.
    """

    def __init__(
        self,
        uk: "UnitKerja",
        model: ModelKedudukan,
        unit: Iterable[UnitOrganisasi],
        hari_ini: date,
        tetap: frozenset[int] = frozenset(),
        hilang: frozenset[int] = frozenset(),
    ) -> None:
        self._uk = uk
        self._hari_ini = hari_ini
        self._hilang = hilang
        self._unit = {u.id: u for u in unit}
        self._akar = next(u for u in self._unit.values() if u.induk_id is None)
        self._unit_bernama = {kunci_unit(u.nama): u.id for u in reversed(self._unit.values())}
        self._ingat_unit: dict[str, int] = {}
        self._sebutan_pimpinan = kunci(model.sebutan_pimpinan)
        self._kursi: dict[int, Jabatan] = {j.id: j for j in uk.list(Jabatan)}
        self._kursi_asal = dict(self._kursi)
        self._pegang = {p.id: p for p in uk.list(PemangkuJabatan) if p.selesai is None or p.selesai >= hari_ini}
        self._pegang_asal = dict(self._pegang)
        self._kepala = {j.unit_id: j.id for j in self._kursi.values() if j.memimpin}
        self._kepala_bernama = {kunci(j.nama): j.unit_id for j in self._kursi.values() if j.memimpin}
        self._urutan: dict[int, int] = {}
        for j in self._kursi.values():
            self._urutan[j.unit_id] = max(self._urutan.get(j.unit_id, 0), j.urutan)
        self._pemegang: dict[int, list[int]] = {}
        for p in self._pegang.values():
            self._pemegang.setdefault(p.jabatan_id, []).append(p.id)
        self._lowong: dict[tuple[int, str], list[int]] = {}
        for j in self._kursi.values():
            if j.id not in self._pemegang and not j.memimpin:
                self._lowong.setdefault((j.unit_id, kunci(j.nama)), []).append(j.id)
        self._pegangan: dict[int, list[PemangkuJabatan]] = {}
        for p in self._pegang.values():
            self._pegangan.setdefault(p.pegawai_id, []).append(p)
        self._diambil = {p.jabatan_id for p in self._pegang.values() if p.pegawai_id in tetap}
        self._dijalankan: set[tuple[int, SebagaiPemangku]] = set()
        self._baru: list[tuple[int, int, SebagaiPemangku, date | None]] = []

    def tempatkan(self, minta: Permintaan) -> None:
        """Takes up one row. Rows come in the order of the file: the first claims a leading seat."""
        milik = self._pegangan.get(minta.pegawai_id, [])
        definitif = next((p for p in milik if p.sebagai is _DEFINITIF and p.berlaku(self._hari_ini)), None)
        if minta.jabatan is None and not minta.unit and definitif is None and milik:
            self._beri_kelas(milik[0].jabatan_id, milik[0].sebagai, minta.kelas)
            return
        jabatan = minta.jabatan or self._jabatan_sekarang(definitif)
        if jabatan.sebagai is _DEFINITIF:
            self._tempatkan_definitif(minta, jabatan, definitif)
        else:
            kursi = self._kursi_dipimpin(jabatan.nama, jabatan.unit, minta.unit)
            self._beri_kelas(kursi, jabatan.sebagai, minta.kelas)
            self._jadikan_penjabat(minta, kursi, jabatan.sebagai, minta.tmt)
        if jabatan.rangkap and jabatan.sebagai_rangkap is not _DEFINITIF:
            kursi = self._kursi_dipimpin(jabatan.rangkap, jabatan.unit_rangkap, "")
            self._jadikan_penjabat(minta, kursi, jabatan.sebagai_rangkap, None)

    def tulis(self) -> None:
        """Writes what was collected."""
        uk = self._uk
        baru = {id_: j for id_, j in self._kursi.items() if id_ < 0}
        # By columns: the new seats themselves are not needed again, only their ids.
        lajur = dict(zip(_BIDANG_KURSI, zip(*map(_ISI_KURSI, baru.values()), strict=True), strict=False))
        nyata = dict(zip(baru, uk.add_lajur(Jabatan, lajur), strict=True))
        uk.update_all([j for id_, j in self._kursi.items() if id_ > 0 and j is not self._kursi_asal[id_]])
        uk.update_all([p for id_, p in self._pegang.items() if p is not self._pegang_asal[id_]])
        for id_ in self._pegang_asal.keys() - self._pegang.keys():
            uk.delete(PemangkuJabatan, id_)
        # A seat that the file gives to a holder has no Plt. any more, whichever row comes first.
        baru_dipegang = [p for p in self._baru if p[2] is not SebagaiPemangku.PLT or p[0] not in self._diambil]
        if baru_dipegang:
            kursi, pegawai, sebagai, mulai = zip(*baru_dipegang, strict=True)
            jabatan = [nyata.get(id_, id_) for id_ in kursi]
            isi = {"jabatan_id": jabatan, "pegawai_id": pegawai, "sebagai": sebagai, "mulai": mulai}
            uk.add_lajur(PemangkuJabatan, isi)

    def _jabatan_sekarang(self, pegang: PemangkuJabatan | None) -> JabatanTeks:
        """The seat that the person has, where the file only says unit or kelas."""
        if pegang is None:
            return _JABATAN_KOSONG
        j = self._kursi[pegang.jabatan_id]
        return JabatanTeks(j.nama, j.jenis, j.jenjang, memimpin=j.memimpin, nama_fungsional=j.nama_fungsional)

    def _tempatkan_definitif(self, minta: Permintaan, jabatan: JabatanTeks, lama: PemangkuJabatan | None) -> None:
        # "Sekretaris" and "Sekretaris DPRD" do not say that they lead; the office's own seats of that name do.
        memimpin = jabatan.memimpin or kunci(jabatan.nama) in self._kepala_bernama
        kepala = self._kursi_kepala(jabatan, minta.unit) if memimpin else None
        if kepala is not None and lama is not None and lama.jabatan_id == kepala:
            self._diambil.add(kepala)
            self._sesuaikan_kepala(kepala, jabatan, minta.kelas)
            self._mulai_baru(lama, minta.tmt)
            return
        if kepala is not None and kepala not in self._diambil:
            self._diambil.add(kepala)
            self._sesuaikan_kepala(kepala, jabatan, minta.kelas)
            mulai = self._gantikan(minta, lama)
            for pegang in self._dipegang(kepala):
                self._akhiri(pegang, (mulai or self._hari_ini) - timedelta(days=1))
            self._baru.append((kepala, minta.pegawai_id, _DEFINITIF, mulai))
            return
        unit_id = self._unit_biasa(jabatan, minta.unit, lama)
        if lama is not None and not self._kursi[lama.jabatan_id].memimpin and not self._berbagi(lama):
            kursi = self._kursi[lama.jabatan_id]
            sesudah = self._kursi_biasa(jabatan, unit_id, minta.kelas, kursi)
            if sesudah != kursi:
                self._kursi[kursi.id] = sesudah
            self._mulai_baru(lama, minta.tmt)
            return
        mulai = self._gantikan(minta, lama)
        lowong = self._lowong.get((unit_id, kunci(jabatan.nama))) if self._lowong else None
        kursi_id = lowong.pop() if lowong else self._kursi_baru(self._kursi_biasa(jabatan, unit_id, minta.kelas))
        self._baru.append((kursi_id, minta.pegawai_id, _DEFINITIF, mulai))

    def _jadikan_penjabat(self, minta: Permintaan, kursi_id: int, sebagai: SebagaiPemangku, tmt: date | None) -> None:
        """Plt. or Plh. beside the person's own seat, which stays."""
        for pegang in self._dipegang(kursi_id):
            if pegang.pegawai_id == minta.pegawai_id:
                if pegang.sebagai is sebagai:
                    return
            elif pegang.sebagai is sebagai or (sebagai is SebagaiPemangku.PLT and pegang.pegawai_id in self._hilang):
                self._akhiri(pegang, self._hari_ini - timedelta(days=1))
        mulai = tmt if tmt is not None and tmt <= self._hari_ini else None
        if (kursi_id, sebagai) not in self._dijalankan:
            self._dijalankan.add((kursi_id, sebagai))
            self._baru.append((kursi_id, minta.pegawai_id, sebagai, mulai))

    def _beri_kelas(self, kursi_id: int, sebagai: SebagaiPemangku, kelas: int | None) -> None:
        """The kelas of a Plt.'s row is the seat's; what the row of a holder says goes before a Plt.'s or Plh.'s."""
        kursi = self._kursi[kursi_id]
        berpejabat = sebagai is SebagaiPemangku.PLH or kursi_id in self._diambil
        if kelas is not None and kelas != kursi.kelas and not (berpejabat and kursi.kelas is not None):
            self._kursi[kursi_id] = replace(kursi, kelas=kelas)

    def _kursi_dipimpin(self, nama: str, unit_teks: str, unit_baris: str) -> int:
        """The seat that a Plt. or Plh. holds: the leading one that is meant, or one of that name that is made."""
        teks = JabatanTeks(nama, JenisJabatan.PENGAWAS, memimpin=True, unit=unit_teks)
        kepala = self._kursi_kepala(teks, unit_baris)
        if kepala is not None:
            return kepala
        unit_id = self._unit_dinamai(unit_baris)
        for kursi in self._kursi.values():
            if kursi.unit_id == unit_id and kunci(kursi.nama) == kunci(nama):
                return kursi.id
        return self._kursi_baru(Jabatan(0, nama, unit_id, JenisJabatan.PENGAWAS))

    def _kursi_kepala(self, jabatan: JabatanTeks, unit_baris: str) -> int | None:
        """The leading seat that the text means, made where the unit has none; None where no unit is headed so."""
        unit_id = self._unit_dipimpin(jabatan, unit_baris)
        if unit_id is None:
            return None
        if unit_id not in self._kepala:
            kursi = Jabatan(0, jabatan.nama, unit_id, jabatan.jenis, memimpin=True)
            self._kepala[unit_id] = self._kursi_baru(kursi)
            self._kepala_bernama.setdefault(kunci(jabatan.nama), unit_id)
        return self._kepala[unit_id]

    def _unit_dipimpin(self, jabatan: JabatanTeks, unit_baris: str) -> int | None:
        """By the name of a leading seat, else of the unit that the text names, else of the row's unit."""
        nama, dinamai = kunci(jabatan.nama), kunci_unit(jabatan.unit)
        baris = self._unit_bernama.get(kunci_unit(unit_baris))
        if baris in self._kepala and kunci(self._kursi[self._kepala[baris]].nama) == nama:
            return baris
        if nama in self._kepala_bernama:
            return self._kepala_bernama[nama]
        if nama == self._sebutan_pimpinan:
            return self._akar.id
        if dinamai in self._unit_bernama:
            return self._unit_bernama[dinamai]
        kata = set(dinamai.split())
        for unit_id in (baris, self._akar.id):
            if unit_id is not None and kata and kata <= set(kunci_unit(self._unit[unit_id].nama).split()):
                return unit_id
        return None

    def _unit_biasa(self, jabatan: JabatanTeks, unit_baris: str, lama: PemangkuJabatan | None) -> int:
        if unit_baris:
            return self._unit_dinamai(unit_baris)
        dinamai = self._unit_bernama.get(kunci_unit(jabatan.unit))
        if dinamai is not None:
            return dinamai
        return self._akar.id if lama is None else self._kursi[lama.jabatan_id].unit_id

    def _unit_dinamai(self, nama: str) -> int:
        hasil = self._ingat_unit.get(nama)
        if hasil is None:
            hasil = self._ingat_unit[nama] = self._unit_bernama.get(kunci_unit(nama), self._akar.id)
        return hasil

    def _kursi_biasa(
        self, jabatan: JabatanTeks, unit_id: int, kelas: int | None, dasar: Jabatan | None = None
    ) -> Jabatan:
        """The seat that the row describes; what the row does not say stays as in `dasar`."""
        if dasar is None:
            urutan = self._urutan_berikut(unit_id)
            return Jabatan(
                0, jabatan.nama, unit_id, jabatan.jenis, jabatan.jenjang, False, kelas, jabatan.nama_fungsional, urutan
            )
        sama = kunci(jabatan.nama) == kunci(dasar.nama)
        return replace(
            dasar,
            nama=jabatan.nama,
            unit_id=unit_id,
            # Kind and jenjang of a name that stays may have been set right by hand.
            jenis=dasar.jenis if sama else jabatan.jenis,
            jenjang=dasar.jenjang if sama else jabatan.jenjang,
            kelas=kelas if kelas is not None else dasar.kelas,
            nama_fungsional=jabatan.nama_fungsional or dasar.nama_fungsional,
            urutan=dasar.urutan if dasar.unit_id == unit_id else self._urutan_berikut(unit_id),
        )

    def _sesuaikan_kepala(self, kursi_id: int, jabatan: JabatanTeks, kelas: int | None) -> None:
        """A leading seat keeps its kind and gets the office's own wording of its name ("Kepala UPTD Puskesmas X")."""
        kursi = self._kursi[kursi_id]
        sesudah = replace(
            kursi,
            nama=jabatan.nama,
            nama_fungsional=jabatan.nama_fungsional or kursi.nama_fungsional,
            jenjang=jabatan.jenjang if jabatan.jenjang is not Jenjang.TIDAK_ADA else kursi.jenjang,
            kelas=kelas if kelas is not None else kursi.kelas,
        )
        if sesudah != kursi:
            self._kursi[kursi_id] = sesudah

    def _kursi_baru(self, kursi: Jabatan) -> int:
        id_ = -len(self._kursi) - 1
        self._kursi[id_] = kursi
        return id_

    def _urutan_berikut(self, unit_id: int) -> int:
        self._urutan[unit_id] = self._urutan.get(unit_id, 0) + 1
        return self._urutan[unit_id]

    def _gantikan(self, minta: Permintaan, lama: PemangkuJabatan | None) -> date | None:
        """Ends the seat held so far; returns from when the next is held (None: from before the file was kept)."""
        if lama is None:
            return minta.tmt if minta.tmt is not None and minta.tmt <= self._hari_ini else None
        wajar = minta.tmt is not None and (lama.mulai or date.min) < minta.tmt <= self._hari_ini
        mulai = minta.tmt if wajar and minta.tmt is not None else self._hari_ini
        self._akhiri(lama, mulai - timedelta(days=1))
        return mulai

    def _mulai_baru(self, pegang: PemangkuJabatan, tmt: date | None) -> None:
        if tmt is not None and tmt <= self._hari_ini and tmt != pegang.mulai and pegang.id in self._pegang:
            self._pegang[pegang.id] = replace(self._pegang[pegang.id], mulai=tmt)

    def _akhiri(self, pegang: PemangkuJabatan, terakhir: date) -> None:
        """Ends a holding; one that would end before it began never was."""
        if pegang.id not in self._pegang:
            return
        if pegang.mulai is not None and pegang.mulai > terakhir:
            del self._pegang[pegang.id]
        else:
            self._pegang[pegang.id] = replace(pegang, selesai=terakhir)

    def _dipegang(self, kursi_id: int) -> list[PemangkuJabatan]:
        """The holdings of a seat that have not been ended yet."""
        return [self._pegang[id_] for id_ in self._pemegang.get(kursi_id, ()) if id_ in self._pegang]

    def _berbagi(self, pegang: PemangkuJabatan) -> bool:
        """Whether somebody else holds the same seat too, as Plt. or Plh."""
        return any(p.id != pegang.id for p in self._dipegang(pegang.jabatan_id))
