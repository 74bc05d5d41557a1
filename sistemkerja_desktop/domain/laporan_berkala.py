"""Reports that are due from time to time while an assignment runs: until when, and which were given."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sistemkerja_desktop.domain.penugasan import Bentuk, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.regulasi import AturanLaporan, Profil
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat

JARAK_BIASA = 1
"""Months between reports where the regulation asks for them from time to time and does not say how often."""
LAPORAN = "laporan-pelaksanaan"
"""The kind of letter that reports; of one that came in, the code of what it is in its case."""
BERLAPORAN = (KeadaanPenugasan.BERJALAN, KeadaanPenugasan.SELESAI)
"""States of an assignment that is or was carried out: only that is reported on."""


@dataclass(frozen=True, slots=True)
class PeriodeLaporan:
    """A stretch of the assignment that one report covers. `akhir` is its last day and that on which the report is due.

    `surat` is the place of its report among those that were given, None while there is none.
    """

    urut: int
    awal: date
    akhir: date
    surat: int | None = None


def aturan_berkala(profil: Profil, bentuk: Bentuk) -> AturanLaporan | None:
    """The rule on the periodic reports of such an assignment, of its ketua or of who works alone; None without one."""
    pelapor = "ketua_tim" if bentuk is Bentuk.TIM else "individu"
    return next((a for a in profil.pertanggungjawaban if a.berkala and a.pelapor == pelapor), None)


def periode_laporan(penugasan: Penugasan, aturan: AturanLaporan, laporan: Sequence[date]) -> tuple[PeriodeLaporan, ...]:
    """All stretches of the assignment, from its first day on, the last one until its last day.

    `laporan` are the days of the reports that were given, in their order. A report covers every stretch that had ended
    and still lacked one; where none lacked one, the stretch that it was given in. So a late report is not taken for the
    next one, and one report makes up for several.
    """
    jarak, awal = aturan.jarak_bulan or JARAK_BIASA, penugasan.mulai
    hasil: list[PeriodeLaporan] = []
    while awal <= penugasan.selesai:
        urut = len(hasil) + 1
        berikut = _tambah_bulan(penugasan.mulai, jarak * urut)
        hasil.append(PeriodeLaporan(urut, awal, min(berikut - timedelta(days=1), penugasan.selesai)))
        awal = berikut
    for nomor, hari in enumerate(laporan):
        belum = [satu for satu in hasil if satu.surat is None]
        dicakup = [s for s in belum if s.akhir <= hari] or [s for s in belum if s.awal <= hari <= s.akhir]
        for satu in dicakup:
            hasil[satu.urut - 1] = replace(satu, surat=nomor)
    return tuple(hasil)


def laporan_diberikan(surat: Iterable[Surat]) -> list[Surat]:
    """The reports in force among an assignment's letters, ours or come in, in the order in which they were given."""
    return sorted(filter(_adalah_laporan, surat), key=lambda s: (s.tanggal, s.id))


def _adalah_laporan(surat: Surat) -> bool:
    if surat.keadaan is KeadaanSurat.TERBIT:
        return surat.jenis == LAPORAN
    return surat.keadaan is KeadaanSurat.DITERIMA and surat.langkah == LAPORAN


def belum_dilaporkan(periode: Sequence[PeriodeLaporan]) -> PeriodeLaporan | None:
    """The first stretch that lacks its report, None where all have one."""
    return next((satu for satu in periode if satu.surat is None), None)


def _tambah_bulan(hari: date, jumlah: int) -> date:
    """The same day of a later month, its last one where it has no such day."""
    bulan = hari.month - 1 + jumlah
    tahun, bulan = hari.year + bulan // 12, bulan % 12 + 1
    return date(tahun, bulan, min(hari.day, monthrange(tahun, bulan)[1]))
