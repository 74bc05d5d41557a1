"""Beban: how many running kegiatan a person carries. A count for the office's own limit, not a rule of law."""

from collections import Counter
from collections.abc import Iterable

from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan


def hitung_beban(
    kegiatan: Iterable[Kegiatan], peserta: Iterable[PesertaPenugasan], penugasan: Iterable[Penugasan]
) -> dict[int, int]:
    """Running kegiatan by pegawai_id; people without any are left out.

    A card with a person counts for that person, one without for every participant of its assignment. Cards in
    Selesai and those of assignments that ended or were cancelled do not count.
    """
    berjalan = {p.id for p in penugasan if p.keadaan == KeadaanPenugasan.BERJALAN}
    ikut: dict[int, set[int]] = {}
    for orang in peserta:
        ikut.setdefault(orang.penugasan_id, set()).add(orang.pegawai_id)
    beban: Counter[int] = Counter()
    for kartu in kegiatan:
        if kartu.fase == Fase.SELESAI or kartu.penugasan_id not in berjalan:
            continue
        beban.update((kartu.pegawai_id,) if kartu.pegawai_id is not None else ikut.get(kartu.penugasan_id, ()))
    return dict(beban)
