"""Ctrl+K: finds people, units, teams, assignments and letters by words. Commands are the window's own."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from sistemkerja_desktop.domain.kegiatan import Kegiatan
from sistemkerja_desktop.domain.nip import format_nip
from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.teks import kunci
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.services.agenda.jenis import nama_jenis
from sistemkerja_desktop.services.sesi import Sesi


class JenisHasil(StrEnum):
    PEGAWAI = "pegawai"
    UNIT = "unit"
    TIM = "tim"
    PENUGASAN = "penugasan"
    KEGIATAN = "kegiatan"
    SURAT = "surat"


@dataclass(frozen=True, slots=True)
class HasilCari:
    """Something found: kind and id to go there, and two lines for people."""

    jenis: JenisHasil
    id: int
    judul: str
    keterangan: str


class Indeks:
    """All that can be found, with folded text. Made once and asked at every key; make a new one after a change."""

    def __init__(self, sesi: Sesi) -> None:
        self._butir = [(kunci(f"{teks} {h.judul} {h.keterangan}"), kunci(h.judul), h) for teks, h in _semua(sesi)]

    def cari(self, kata: str, batas: int = 30) -> list[HasilCari]:
        """What has all these words, at the beginning of its title first, then by title. Empty words find nothing."""
        dicari = kunci(kata)
        if not dicari:
            return []
        potongan = dicari.split()
        cocok = [
            (not judul.startswith(dicari), not all(p in judul for p in potongan), judul, h)
            for teks, judul, h in self._butir
            if all(p in teks for p in potongan)
        ]
        cocok.sort(key=lambda c: c[:3])
        return [c[3] for c in cocok[:batas]]


def cari(sesi: Sesi, kata: str, batas: int = 30) -> list[HasilCari]:
    """`Indeks.cari` for a single question."""
    return Indeks(sesi).cari(kata, batas)


def _semua(sesi: Sesi) -> Iterator[tuple[str, HasilCari]]:
    """What is found, each with further words by which it is found."""
    susunan = sesi.susunan
    for p in susunan.pegawai.values():
        dudukan = susunan.dudukan_utama(p.id)
        unit = susunan.unit.get(dudukan.unit_id) if dudukan else None
        keterangan = _gabung((dudukan.jabatan.nama if dudukan else "", unit.nama if unit else ""))
        teks = f"{p.nip} {format_nip(p.nip)} {' '.join(p.kompetensi)}"
        yield teks, HasilCari(JenisHasil.PEGAWAI, p.id, p.nama_lengkap, keterangan)
    for u in susunan.unit.values():
        yield "", HasilCari(JenisHasil.UNIT, u.id, u.nama, u.keterangan)
    with sesi.baca() as uk:
        tim, penugasan, kegiatan, surat = uk.list(TimKerja), uk.list(Penugasan), uk.list(Kegiatan), uk.list(Surat)
        kantor: dict[int | None, str] = {k.id: k.pemilik for k in uk.list(KantorLuar)}
    for t in tim:
        yield "tim kerja", HasilCari(JenisHasil.TIM, t.id, t.nama, f"Tim kerja {t.jenis}")
    nama = {p.id: p.nama for p in penugasan}
    for a in penugasan:
        masa = f"{tanggal_singkat(a.mulai)} – {tanggal_singkat(a.selesai)}"
        teks = f"{a.uraian} {kantor.get(a.pemilik_luar_id, '')}"
        yield teks, HasilCari(JenisHasil.PENUGASAN, a.id, f"{a.nomor:03d} {a.nama}", f"Penugasan · {masa}")
    for k in kegiatan:
        yield "kartu", HasilCari(JenisHasil.KEGIATAN, k.id, k.nama, _gabung(("Kegiatan", nama.get(k.penugasan_id, ""))))
    jenis = {kode: nama_jenis(sesi.kantor, kode) or "Nomor cadangan" for kode in {s.jenis for s in surat}}
    for s in surat:
        if s.keadaan is not KeadaanSurat.KOSONG:
            # Papers without a number have none to be called by.
            judul = s.hal if s.kelas == KelasSurat.TANPA_NOMOR else f"{s.urut} {s.hal}"
            keterangan = _gabung((jenis[s.jenis], s.nomor, tanggal_singkat(s.tanggal), s.dari or s.kepada))
            yield "surat", HasilCari(JenisHasil.SURAT, s.id, judul, keterangan)


def _gabung(bagian: Iterable[str]) -> str:
    return " · ".join(b for b in bagian if b)
