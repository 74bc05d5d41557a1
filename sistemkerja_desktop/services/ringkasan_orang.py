"""What one person has to do with: assignments, load and letters, for the panel beside the chart."""

from datetime import date

from sistemkerja_desktop.domain.beban import hitung_beban
from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.services.sesi import Sesi


@dataclass(frozen=True, slots=True)
class PenugasanOrang:
    """A running assignment of the person."""

    id: int
    nomor: int
    nama: str
    peran: str
    selesai: date


@dataclass(frozen=True, slots=True)
class SuratOrang:
    """An issued letter that names the person."""

    id: int
    urut: int
    hal: str
    tanggal: date


@dataclass(frozen=True, slots=True)
class RingkasanOrang:
    """`beban` running kegiatan of at most `batas_beban` by the office's own setting."""

    penugasan: tuple[PenugasanOrang, ...]
    beban: int
    batas_beban: int
    surat: tuple[SuratOrang, ...]


def ringkasan_orang(sesi: Sesi, pegawai_id: int) -> RingkasanOrang:
    """Reads only what belongs to this person's assignments."""
    with sesi.baca() as uk:
        ikut = uk.list(PesertaPenugasan, pegawai_id=pegawai_id)
        ids = sorted({p.penugasan_id for p in ikut})
        penugasan = [p for p in uk.list(Penugasan, id=ids) if p.keadaan is KeadaanPenugasan.BERJALAN]
        berjalan = [p.id for p in penugasan]
        beban = hitung_beban(
            uk.list(Kegiatan, penugasan_id=berjalan), uk.list(PesertaPenugasan, penugasan_id=berjalan), penugasan
        )
        surat = [s for s in uk.list(Surat, penugasan_id=ids) if s.keadaan is KeadaanSurat.TERBIT]
    peran = {p.penugasan_id: p.tugas or p.peran for p in ikut}
    return RingkasanOrang(
        tuple(
            PenugasanOrang(p.id, p.nomor, p.nama, peran[p.id], p.selesai)
            for p in sorted(penugasan, key=lambda p: p.selesai)
        ),
        beban.get(pegawai_id, 0),
        sesi.kantor.batas_beban,
        tuple(
            SuratOrang(s.id, s.urut, s.hal, s.tanggal)
            for s in sorted(surat, key=lambda s: (s.tanggal, s.id), reverse=True)
        ),
    )
