"""Periodic reports of running assignments: lines of their timelines, and what is due on the first page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.laporan_berkala import (
    BERLAPORAN,
    LAPORAN,
    PeriodeLaporan,
    aturan_berkala,
    belum_dilaporkan,
    laporan_diberikan,
    periode_laporan,
)
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.services.agenda.masuk import SuratMasukBaru
    from sistemkerja_desktop.services.penugasan.kasus import Kasus


@dataclass(frozen=True, slots=True)
class BarisLaporan:
    """A report of the timeline: given (`surat`), or due on `periode.akhir`.

    `pelapor` and `penerima` name who reports to whom today. `dari_luar`: nobody of the office reports; it comes in.
    """

    periode: PeriodeLaporan
    pelapor: str
    penerima: str
    aturan: Aturan
    surat: Surat | None = None
    dari_luar: bool = False


@dataclass(frozen=True, slots=True)
class LaporanDitunggu:
    """The report that an assignment owes next."""

    penugasan: Penugasan
    periode: PeriodeLaporan
    pelapor: tuple[str, ...]
    aturan: Aturan


def baris_laporan(sesi: Sesi, kasus: "Kasus") -> tuple[BarisLaporan, ...]:
    """The reports that were given, those that are late, and the next one; none where the regulation asks for none.

    An assignment that has ended shows what it still owes; one that was never carried out owes nothing.
    """
    # The first page asks this module what is due, and can do without all that cases need.
    from sistemkerja_desktop.services.penugasan.kasus import nama_pelaku, pelaku_langkah, penerima_laporan

    p = kasus.penugasan
    aturan = aturan_berkala(kasus.profil, p.bentuk)
    if aturan is None or p.keadaan not in BERLAPORAN:
        return ()
    surat = laporan_diberikan(kasus.surat)
    periode = periode_laporan(p, aturan, [s.tanggal for s in surat])
    hari, orang = sesi.hari_ini(), pelaku_langkah(sesi, kasus, (aturan.pelapor,))
    belum = [satu for satu in periode if satu.surat is None and satu.akhir >= hari]
    tampil = [satu for satu in periode if satu not in belum[1:]]
    pelapor = nama_pelaku(sesi, kasus, (aturan.pelapor,))
    penerima = nama_pelaku(sesi, kasus, penerima_laporan(kasus.konteks, aturan.penerima))
    return tuple(
        BarisLaporan(
            satu,
            pelapor,
            penerima,
            aturan.aturan,
            surat[satu.surat] if satu.surat is not None else None,
            bool(orang) and all(o.luar for o in orang),
        )
        for satu in tampil
    )


def catat_laporan_masuk(sesi: Sesi, penugasan_id: int, surat: "SuratMasukBaru") -> Perubahan:
    """Writes a report that came in from another office into the agenda, as one of that case. Can be undone.

    Raises GalatPengguna for an assignment that was not carried out, and as `tambah_surat_masuk`.
    """
    from sistemkerja_desktop.services.agenda.masuk import tambah_surat_masuk

    with sesi.baca() as uk:
        p = uk.get(Penugasan, penugasan_id)
    if p.keadaan not in BERLAPORAN:
        raise GalatPengguna(f"Penugasan {p.nomor:03d} belum berjalan.", "Selesaikan prosesnya dahulu.")
    if surat.diterima > sesi.hari_ini():
        raise GalatPengguna("Tanggal diterima belum tiba.", "Isi tanggal hari ini atau sebelumnya.")
    with sesi.tulis(f"Catat laporan penugasan {p.nomor:03d}") as uk:
        tambah_surat_masuk(uk, replace(surat, penugasan_id=p.id, langkah=LAPORAN))
    return uk.perubahan


def laporan_ditunggu(sesi: Sesi, uk: UnitBaca, penugasan: Iterable[Penugasan], sampai: date) -> list[LaporanDitunggu]:
    """The next report of each of these running assignments, where it is due until that day or late."""
    calon = []
    for p in penugasan:
        aturan = aturan_berkala(sesi.definisi(p), p.bentuk)
        if aturan is not None and p.mulai <= sampai:
            calon.append((p, aturan))
    if not calon:
        return []
    surat: dict[int | None, list[Surat]] = defaultdict(list)
    for satu in uk.list(Surat, penugasan_id=[p.id for p, _ in calon]):
        surat[satu.penugasan_id].append(satu)
    hasil = []
    for p, aturan in calon:
        hari = [s.tanggal for s in laporan_diberikan(surat[p.id])]
        periode = belum_dilaporkan(periode_laporan(p, aturan, hari))
        if periode is not None and periode.akhir <= sampai:
            hasil.append(LaporanDitunggu(p, periode, (aturan.pelapor,), aturan.aturan))
    return hasil
