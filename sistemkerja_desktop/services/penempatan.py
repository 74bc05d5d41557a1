"""Moving a person or a unit on the chart: what it would change, whether it may be, and the move itself."""

from dataclasses import replace
from datetime import timedelta

from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.jabatan import Jabatan, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kedudukan import Dudukan, SusunanKantor, susun_kantor
from sistemkerja_desktop.domain.penilai import HasilPenilai, penilai_kinerja, semua_penilai
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import Aturan, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services import unit as layanan_unit
from sistemkerja_desktop.services.bagan import PenilaiTampil, tampilkan_penilai
from sistemkerja_desktop.services.jabatan import akhiri_dengan_plh, dudukkan
from sistemkerja_desktop.services.sesi import Sesi

_DEFINITIF = SebagaiPemangku.DEFINITIF


@dataclass(frozen=True, slots=True)
class KeUnit:
    """Into a unit, with one's seat."""

    unit_id: int


@dataclass(frozen=True, slots=True)
class KeJabatan:
    """Into a vacant seat; the old one stays behind, vacant."""

    jabatan_id: int


Tujuan = KeUnit | KeJabatan


@dataclass(frozen=True, slots=True)
class GantiPenilai:
    """A person whose Pejabat Penilai Kinerja a move would change."""

    pegawai_id: int
    nama: str
    lama: PenilaiTampil
    baru: PenilaiTampil


@dataclass(frozen=True, slots=True)
class Pratinjau:
    """What a move would do. Not `boleh`: `alasan` says why not, `tindakan` what helps, `aturan` by which rule.

    `di_tempat` is true where nothing would move. `lama` and `baru` are the assessors of the person who moves (None
    for a unit), `ganti` everybody whose assessor changes.
    """

    boleh: bool
    judul: str
    alasan: str = ""
    tindakan: str = ""
    aturan: Aturan | None = None
    di_tempat: bool = False
    lama: PenilaiTampil | None = None
    baru: PenilaiTampil | None = None
    ganti: tuple[GantiPenilai, ...] = ()

    @property
    def kalimat(self) -> str:
        """One sentence for the status bar and screen readers."""
        if not self.boleh:
            return f"Tidak dapat dipindah. {self.alasan} {self.tindakan}".strip()
        if self.baru is None:
            return f"{self.judul}. {self.ringkas_ganti}."
        if self.lama is not None and (self.lama.nama, self.lama.jabatan) == (self.baru.nama, self.baru.jabatan):
            penilai = f"Pejabat Penilai Kinerja tetap {self.baru.nama}" if self.baru.ada else self.baru.catatan
        elif self.baru.ada:
            penilai = f"Pejabat Penilai Kinerja menjadi {self.baru.nama}"
        else:
            penilai = f"Belum ada Pejabat Penilai Kinerja: {self.baru.catatan}"
        return f"{self.judul}. {penilai.rstrip('.')}."

    @property
    def ringkas_ganti(self) -> str:
        """How many people get another assessor, in words."""
        if not self.ganti:
            return "Pejabat Penilai Kinerja semua orang tetap"
        return f"{len(self.ganti)} orang mendapat Pejabat Penilai Kinerja lain"


def pratinjau_pindah(sesi: Sesi, pegawai_id: int, tujuan: Tujuan) -> Pratinjau:
    """What moving the person to `tujuan` would do. Never raises for a forbidden move: it says why."""
    susunan, model = sesi.susunan, sesi.model
    judul = _judul(susunan, pegawai_id, tujuan)
    try:
        dudukan = _periksa(susunan, model, pegawai_id, tujuan)
    except GalatPengguna as galat:
        aturan = model.penjabat if isinstance(galat, GalatAturan) else None
        return Pratinjau(False, judul, galat.pesan, galat.tindakan, aturan, isinstance(galat, _DiTempat))
    andai = _andaikan(susunan, dudukan, pegawai_id, tujuan)
    lama = sesi.penilai[pegawai_id]
    if isinstance(tujuan, KeUnit) and dudukan is not None and not dudukan.jabatan.memimpin:
        # A seat that leads nobody decides about its holder alone.
        baru = penilai_kinerja(andai, model, pegawai_id)
        sesudah = sesi.penilai | {pegawai_id: baru}
    else:
        sesudah = semua_penilai(andai, model)
        baru = sesudah[pegawai_id]
    return Pratinjau(
        True,
        judul,
        lama=tampilkan_penilai(susunan, lama),
        baru=tampilkan_penilai(andai, baru),
        ganti=_ganti(susunan, sesi.penilai, andai, sesudah),
    )


def pindahkan_pegawai(sesi: Sesi, pegawai_id: int, tujuan: Tujuan) -> Perubahan:
    """Moves the person: with the seat into a unit, or out of it into a vacant one, from today on.

    Raises GalatPengguna or GalatAturan with the reason that `pratinjau_pindah` gives.
    """
    susunan = sesi.susunan
    dudukan = _periksa(susunan, sesi.model, pegawai_id, tujuan)
    with sesi.tulis(_judul(susunan, pegawai_id, tujuan)) as uk:
        if isinstance(tujuan, KeUnit) and dudukan is not None:
            urutan = max((j.urutan for j in susunan.jabatan_di(tujuan.unit_id)), default=-1) + 1
            uk.update(replace(uk.get(Jabatan, dudukan.jabatan.id), unit_id=tujuan.unit_id, urutan=urutan))
        elif isinstance(tujuan, KeJabatan):
            if dudukan is not None:
                akhiri_dengan_plh(uk, dudukan.pemangku, sesi.hari_ini() - timedelta(days=1))
            dudukkan(uk, PemangkuJabatan(0, tujuan.jabatan_id, pegawai_id, mulai=sesi.hari_ini()))
    return uk.perubahan


def pratinjau_pindah_unit(sesi: Sesi, unit_id: int, induk_id: int) -> Pratinjau:
    """What putting the unit under another one would do."""
    susunan, model = sesi.susunan, sesi.model
    unit, induk = susunan.unit.get(unit_id), susunan.unit.get(induk_id)
    judul = f"{unit.nama} menjadi bagian dari {induk.nama}" if unit and induk else "Pindahkan unit"
    try:
        layanan_unit.periksa_pindah(susunan, model, unit_id, induk_id)
    except GalatPengguna as galat:
        aturan = (model.aturan_kerangka or model.aturan) if isinstance(galat, GalatAturan) else None
        di_tempat = unit is not None and (unit.induk_id == induk_id or unit_id == induk_id)
        return Pratinjau(False, judul, galat.pesan, galat.tindakan, aturan, di_tempat)
    satuan = {u.id: replace(u, induk_id=induk_id) if u.id == unit_id else u for u in susunan.unit.values()}
    andai = _susun(susunan, unit=satuan)
    return Pratinjau(True, judul, ganti=_ganti(susunan, sesi.penilai, andai, semua_penilai(andai, model)))


class _DiTempat(GalatPengguna):
    """The person is there already."""


def _judul(susunan: SusunanKantor, pegawai_id: int, tujuan: Tujuan) -> str:
    orang = susunan.pegawai.get(pegawai_id)
    nama = orang.nama if orang else "Pegawai"
    if isinstance(tujuan, KeUnit):
        unit = susunan.unit.get(tujuan.unit_id)
        return f"{nama} pindah ke {unit.nama if unit else 'unit lain'}"
    kursi = susunan.jabatan.get(tujuan.jabatan_id)
    tempat = f"{kursi.nama} di {susunan.unit[kursi.unit_id].nama}" if kursi else "jabatan lain"
    return f"{nama} mengisi {tempat}"


def _periksa(susunan: SusunanKantor, model: ModelKedudukan, pegawai_id: int, tujuan: Tujuan) -> Dudukan | None:
    """The definitif seat that the person would leave or take along. Raises with the reason against the move."""
    orang = susunan.pegawai.get(pegawai_id)
    if orang is None:
        raise GalatPengguna("Pegawai ini sudah tidak ada.", "Muat ulang halaman.")
    dudukan = next((d for d in susunan.dudukan(pegawai_id) if d.sebagai is _DEFINITIF), None)
    if isinstance(tujuan, KeUnit):
        return _periksa_unit(susunan, model, orang.nama, dudukan, tujuan.unit_id)
    kursi = susunan.jabatan.get(tujuan.jabatan_id)
    if kursi is None:
        raise GalatPengguna("Jabatan ini sudah tidak ada.", "Muat ulang halaman.")
    if dudukan is not None and dudukan.jabatan.id == kursi.id:
        raise _DiTempat(f"{orang.nama} sudah memangku {kursi.nama}.")
    pemegang = [d for d in susunan.pemangku_jabatan(kursi.id) if d.sebagai is _DEFINITIF]
    if pemegang:
        nama = susunan.pegawai[pemegang[0].pegawai_id].nama
        raise GalatPengguna(f"{kursi.nama} sudah dipangku {nama}.", "Pilih jabatan yang lowong, atau unitnya.")
    _periksa_pimpinan(susunan, model, orang.nama, dudukan)
    return dudukan


def _periksa_unit(
    susunan: SusunanKantor, model: ModelKedudukan, nama: str, dudukan: Dudukan | None, unit_id: int
) -> Dudukan:
    unit = susunan.unit.get(unit_id)
    if unit is None:
        raise GalatPengguna("Unit ini sudah tidak ada.", "Muat ulang halaman.")
    if dudukan is None:
        raise GalatPengguna(
            f"{nama} belum memangku jabatan definitif.",
            f"Letakkan pada jabatan yang lowong, atau tambah jabatan di {unit.nama}.",
        )
    if dudukan.unit_id == unit_id:
        raise _DiTempat(f"{nama} sudah berada di {unit.nama}.")
    _periksa_pimpinan(susunan, model, nama, dudukan)
    return dudukan


def _periksa_pimpinan(susunan: SusunanKantor, model: ModelKedudukan, nama: str, dudukan: Dudukan | None) -> None:
    if dudukan is None or not dudukan.jabatan.memimpin:
        return
    unit = susunan.unit[dudukan.unit_id].nama
    aturan = model.penjabat
    raise GalatAturan(
        f"{nama} memimpin {unit}.",
        f"Kosongkan dulu jabatan {dudukan.jabatan.nama} lewat menu ⋮, lalu tetapkan penggantinya atau Plt.",
        tuple(d.pasal for d in aturan.dasar) if aturan else (),
    )


def _andaikan(susunan: SusunanKantor, dudukan: Dudukan | None, pegawai_id: int, tujuan: Tujuan) -> SusunanKantor:
    """The office as it would be after the move."""
    if isinstance(tujuan, KeUnit) and dudukan is not None:
        kursi = dict(susunan.jabatan)
        kursi[dudukan.jabatan.id] = replace(dudukan.jabatan, unit_id=tujuan.unit_id)
        return _susun(susunan, jabatan=kursi)
    assert isinstance(tujuan, KeJabatan)
    dilepas = {dudukan.pemangku.id} if dudukan else set()
    if dudukan:
        dilepas |= {
            d.pemangku.id for d in susunan.pemangku_jabatan(dudukan.jabatan.id) if d.sebagai is SebagaiPemangku.PLH
        }
    dilepas |= {d.pemangku.id for d in susunan.pemangku_jabatan(tujuan.jabatan_id)}
    baru = PemangkuJabatan(0, tujuan.jabatan_id, pegawai_id, mulai=susunan.pada)
    return _susun(susunan, tanpa=dilepas, tambahan=(baru,))


def _susun(
    susunan: SusunanKantor,
    *,
    unit: dict[int, UnitOrganisasi] | None = None,
    jabatan: dict[int, Jabatan] | None = None,
    tanpa: set[int] | None = None,
    tambahan: tuple[PemangkuJabatan, ...] = (),
) -> SusunanKantor:
    tanpa = tanpa or set()
    pemangku = [d.pemangku for j in susunan.jabatan for d in susunan.pemangku_jabatan(j) if d.pemangku.id not in tanpa]
    return susun_kantor(
        (unit or susunan.unit).values(),
        (jabatan or susunan.jabatan).values(),
        [*pemangku, *tambahan],
        susunan.pegawai.values(),
        susunan.pada,
        susunan.kantor,
    )


def _ganti(
    lama: SusunanKantor,
    penilai_lama: dict[int, HasilPenilai],
    baru: SusunanKantor,
    penilai_baru: dict[int, HasilPenilai],
) -> tuple[GantiPenilai, ...]:
    hasil = []
    for id_, sebelum in penilai_lama.items():
        sesudah = penilai_baru[id_]
        if (sebelum.pegawai_id, sebelum.luar, sebelum.ada) != (sesudah.pegawai_id, sesudah.luar, sesudah.ada):
            hasil.append(
                GantiPenilai(
                    id_, lama.pegawai[id_].nama, tampilkan_penilai(lama, sebelum), tampilkan_penilai(baru, sesudah)
                )
            )
    return tuple(hasil)


@dataclass(frozen=True, slots=True)
class CalonTujuan:
    """A place that somebody could be moved to, and why not, for a list that hides nothing."""

    tujuan: Tujuan
    nama: str
    keterangan: str
    boleh: bool
    alasan: str = ""

    @property
    def lowong(self) -> bool:
        """Whether the place is a vacant seat, not a unit."""
        return isinstance(self.tujuan, KeJabatan)


def tujuan_pegawai(sesi: Sesi, pegawai_id: int) -> tuple[CalonTujuan, ...]:
    """All units in the order of the chart, each followed by its vacant seats."""
    susunan, model = sesi.susunan, sesi.model
    hasil = []
    for unit in _urut_unit(susunan):
        hasil.append(_calon(susunan, model, pegawai_id, KeUnit(unit.id), unit.nama, unit.keterangan))
        for kursi in susunan.jabatan_di(unit.id):
            if all(d.sebagai is not _DEFINITIF for d in susunan.pemangku_jabatan(kursi.id)):
                keterangan = f"Jabatan lowong di {unit.nama}"
                hasil.append(_calon(susunan, model, pegawai_id, KeJabatan(kursi.id), kursi.nama, keterangan))
    return tuple(hasil)


def tujuan_unit(sesi: Sesi, unit_id: int) -> tuple[CalonTujuan, ...]:
    """All units in the order of the chart as places for another one."""
    susunan = sesi.susunan
    hasil = []
    for unit in _urut_unit(susunan):
        try:
            layanan_unit.periksa_pindah(susunan, sesi.model, unit_id, unit.id)
            alasan = ""
        except GalatPengguna as galat:
            alasan = galat.pesan
        hasil.append(CalonTujuan(KeUnit(unit.id), unit.nama, unit.keterangan, not alasan, alasan))
    return tuple(hasil)


def _calon(
    susunan: SusunanKantor, model: ModelKedudukan, pegawai_id: int, tujuan: Tujuan, nama: str, keterangan: str
) -> CalonTujuan:
    try:
        _periksa(susunan, model, pegawai_id, tujuan)
    except GalatPengguna as galat:
        return CalonTujuan(tujuan, nama, keterangan, False, galat.pesan)
    return CalonTujuan(tujuan, nama, keterangan, True)


def _urut_unit(susunan: SusunanKantor) -> list[UnitOrganisasi]:
    hasil, antre = [], [susunan.akar]
    while antre:
        unit = antre.pop()
        hasil.append(unit)
        antre.extend(reversed(susunan.anak_unit(unit.id)))
    return hasil
