"""Target kinerja: what units are to achieve. Assignments and teams serve them."""

from collections import Counter
from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.teks import rapikan
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi


@dataclass(frozen=True, slots=True)
class BarisTarget:
    """A target with its unit's name and what serves it: running assignments, and teams of any time."""

    target: TargetKinerja
    unit_nama: str
    penugasan_berjalan: int
    tim: int


def daftar_target(sesi: Sesi, unit_id: int | None = None) -> list[BarisTarget]:
    """All targets, or those of one unit: in the units' order, then by `tenggat`."""
    with sesi.baca() as uk:
        target = uk.list(TargetKinerja) if unit_id is None else uk.list(TargetKinerja, unit_id=unit_id)
        unit = {u.id: u for u in uk.list(UnitOrganisasi)}
        penugasan = Counter(p.target_id for p in uk.list(Penugasan, keadaan=KeadaanPenugasan.BERJALAN))
        tim = Counter(t.target_id for t in uk.list(TimKerja))
    urut = {u.id: i for i, u in enumerate(sorted(unit.values(), key=lambda u: (u.urutan, u.nama)))}
    baris = [
        BarisTarget(t, unit[t.unit_id].nama if t.unit_id in unit else "", penugasan[t.id], tim[t.id]) for t in target
    ]
    return sorted(baris, key=lambda b: (urut.get(b.target.unit_id, len(urut)), b.target.tenggat, b.target.id))


def simpan_target(sesi: Sesi, target: TargetKinerja) -> Perubahan:
    """Adds a target (id 0) or writes the changed one; the year is that of its `tenggat`.

    Raises GalatPengguna when something is missing or the same target exists in that unit and year.
    """
    rapi = replace(
        target,
        uraian=rapikan(target.uraian),
        target=rapikan(target.target),
        satuan=rapikan(target.satuan),
        tahun=target.tenggat.year,
    )
    if not rapi.uraian:
        raise GalatPengguna("Uraian target belum diisi.", "Tulis hasil yang hendak dicapai.")
    if not rapi.target:
        raise GalatPengguna("Besaran target belum diisi.", "Isi angka atau ukurannya, misalnya 100 atau ≤ 24.")
    with sesi.tulis(f"{'Ubah' if rapi.id else 'Tambah'} target {rapi.uraian}") as uk:
        uk.get(UnitOrganisasi, rapi.unit_id)
        for ada in uk.list(TargetKinerja, unit_id=rapi.unit_id, tahun=rapi.tahun):
            if ada.id != rapi.id and ada.ringkas.casefold() == rapi.ringkas.casefold():
                raise GalatPengguna(f"Target “{ada.ringkas}” sudah ada di unit itu.", "Pakai target yang sudah ada.")
        if rapi.id:
            uk.update(rapi)
        else:
            uk.add(rapi)
    return uk.perubahan


def hapus_target(sesi: Sesi, target_id: int) -> Perubahan:
    """Deletes a target. Raises GalatPengguna while a running assignment or a team serves it."""
    with sesi.baca() as uk:
        target = uk.get(TargetKinerja, target_id)
        penugasan = uk.find(Penugasan, target_id=target_id, keadaan=KeadaanPenugasan.BERJALAN)
        tim = uk.find(TimKerja, target_id=target_id)
    if penugasan is not None:
        raise GalatPengguna(
            f"Target ini dipakai penugasan {penugasan.nomor:03d} {penugasan.nama} yang masih berjalan.",
            "Selesaikan atau batalkan penugasannya dulu.",
        )
    if tim is not None:
        raise GalatPengguna(f"Target ini dipakai tim {tim.nama}.", "Ganti target tim itu dulu.")
    with sesi.tulis(f"Hapus target {target.uraian}") as uk:
        uk.delete(TargetKinerja, target_id)
    return uk.perubahan
