"""Assignments that were issued: the list, one in full, ending and cancelling."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.domain.tim import TimKerja
from sistemkerja_desktop.domain.unit import UnitOrganisasi
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca


@dataclass(frozen=True, slots=True)
class OrangPenugasan:
    """A person of an assignment; `unit` and `jabatan` are today's, "" for who has left."""

    pegawai_id: int
    nama: str
    inisial: str
    unit: str
    jabatan: str
    peran: str
    tugas: str


@dataclass(frozen=True, slots=True)
class BarisPenugasan:
    """A line of the list. `selesai_kegiatan` of `jumlah_kegiatan` cards are done; `surat` are its letters."""

    penugasan: Penugasan
    target: str
    unit: str
    tim: str
    orang: tuple[OrangPenugasan, ...]
    jumlah_kegiatan: int
    selesai_kegiatan: int
    surat: tuple[Surat, ...]

    @property
    def kode(self) -> str:
        """The assignment's number as it is shown, "031"."""
        return f"{self.penugasan.nomor:03d}"


@dataclass(frozen=True, slots=True)
class RincianPenugasan:
    """One assignment in full, with who appointed and the rule of its way and scope."""

    baris: BarisPenugasan
    kegiatan: tuple[Kegiatan, ...]
    ditugaskan_oleh: str
    aturan: Aturan | None


def daftar_penugasan(sesi: Sesi) -> list[BarisPenugasan]:
    """All assignments, newest first."""
    with sesi.baca() as uk:
        penugasan = uk.list(Penugasan)
        kegiatan = uk.list(Kegiatan)
        baris = _baris(sesi, uk, penugasan, kegiatan)
    baris.reverse()
    return baris


def rincian_penugasan(sesi: Sesi, penugasan_id: int) -> RincianPenugasan:
    """One assignment. Raises GalatPengguna when it does not exist."""
    with sesi.baca() as uk:
        p = uk.find(Penugasan, id=penugasan_id)
        if p is None:
            raise GalatPengguna("Penugasan ini sudah tidak ada.", "Muat ulang halaman.")
        kegiatan = uk.list(Kegiatan, penugasan_id=penugasan_id)
        (baris,) = _baris(sesi, uk, [p], kegiatan, penugasan_id=penugasan_id)
    kursi = sesi.susunan.jabatan.get(p.ditugaskan_oleh or 0)
    aturan = next((s.aturan for s in sesi.definisi(p).penugasan if (s.cara, s.cakupan) == (p.cara, p.cakupan)), None)
    penugas = kursi.nama if kursi else "Pejabat di luar kantor ini" if p.ditugaskan_oleh is None else "–"
    return RincianPenugasan(baris, tuple(kegiatan), penugas, aturan)


def _baris(
    sesi: Sesi, uk: UnitBaca, penugasan: Sequence[Penugasan], kegiatan: Sequence[Kegiatan], **milik: int
) -> list[BarisPenugasan]:
    """The lines of these assignments in their order; `milik` narrows what is read to what belongs to one of them."""
    satu = penugasan[0] if milik else None
    target = {t.id: t for t in uk.list(TargetKinerja, **({"id": satu.target_id} if satu else {}))}
    tim = {t.id: t for t in uk.list(TimKerja, **({"id": satu.tim_id} if satu else {}))}
    pemilik: dict[int | None, KantorLuar] = {k.id: k for k in uk.list(KantorLuar)}
    orang: dict[int, list[PesertaPenugasan]] = {}
    for peserta in uk.list(PesertaPenugasan, **milik):
        orang.setdefault(peserta.penugasan_id, []).append(peserta)
    surat: dict[int, list[Surat]] = {}
    for s in uk.list(Surat, **milik):
        if s.penugasan_id is not None:
            surat.setdefault(s.penugasan_id, []).append(s)
    jumlah = Counter(k.penugasan_id for k in kegiatan)
    selesai = Counter(k.penugasan_id for k in kegiatan if k.fase is Fase.SELESAI)
    unit = sesi.susunan.unit
    return [
        BarisPenugasan(
            p,
            target[p.target_id].ringkas if p.target_id in target else "–",
            pemilik[p.pemilik_luar_id].pemilik if p.pemilik_luar_id in pemilik else _nama_unit(unit, p.unit_id),
            tim[p.tim_id].nama if p.tim_id in tim else "",
            _orang(sesi, orang.get(p.id, ())),
            jumlah[p.id],
            selesai[p.id],
            tuple(surat.get(p.id, ())),
        )
        for p in penugasan
    ]


def selesaikan_penugasan(sesi: Sesi, penugasan_id: int) -> Perubahan:
    """Ends an assignment whose cards are all done. Raises GalatPengguna otherwise."""
    with sesi.baca() as uk:
        penugasan = _berjalan(uk.get(Penugasan, penugasan_id))
        terbuka = [k for k in uk.list(Kegiatan, penugasan_id=penugasan_id) if k.fase is not Fase.SELESAI]
    if terbuka:
        raise GalatPengguna(
            f"{len(terbuka)} kegiatan belum selesai, misalnya “{terbuka[0].nama}”.", "Selesaikan kartunya di Papan."
        )
    with sesi.tulis(f"Selesaikan penugasan {penugasan.nomor:03d}") as uk:
        uk.update(replace(penugasan, keadaan=KeadaanPenugasan.SELESAI))
    return uk.perubahan


def batalkan_penugasan(sesi: Sesi, penugasan_id: int, alasan: str) -> Perubahan:
    """Cancels a running assignment and revokes its letters that are in force. Cannot be undone.

    Raises GalatPengguna without a reason.
    """
    if not alasan.strip():
        raise GalatPengguna("Alasan pembatalan belum ditulis.", "Tulis mengapa penugasan ini dibatalkan.")
    with sesi.baca() as uk:
        penugasan = _berjalan(uk.get(Penugasan, penugasan_id))
        surat = [s for s in uk.list(Surat, penugasan_id=penugasan_id) if s.keadaan is KeadaanSurat.TERBIT]
    with sesi.tulis(f"Batalkan penugasan {penugasan.nomor:03d}", dapat_diurungkan=not surat) as uk:
        uk.update(replace(penugasan, keadaan=KeadaanPenugasan.DIBATALKAN))
        uk.update_all([replace(s, keadaan=KeadaanSurat.DICABUT, keterangan=alasan.strip()) for s in surat])
    for s in surat:
        sesi.tumpukan.lupakan_surat(s.id)
    return uk.perubahan


def _berjalan(penugasan: Penugasan) -> Penugasan:
    if penugasan.keadaan is not KeadaanPenugasan.BERJALAN:
        raise GalatPengguna(f"Penugasan {penugasan.nomor:03d} tidak sedang berjalan.", "Muat ulang halaman.")
    return penugasan


def _nama_unit(unit: Mapping[int, UnitOrganisasi], unit_id: int) -> str:
    return unit[unit_id].nama if unit_id in unit else "–"


def _orang(sesi: Sesi, peserta: Sequence[PesertaPenugasan]) -> tuple[OrangPenugasan, ...]:
    hasil = []
    for p in sorted(peserta, key=lambda p: (p.urutan, p.id)):
        pegawai = sesi.susunan.pegawai.get(p.pegawai_id)
        dudukan = sesi.susunan.dudukan_utama(p.pegawai_id)
        unit = sesi.susunan.unit.get(dudukan.unit_id) if dudukan else None
        hasil.append(
            OrangPenugasan(
                p.pegawai_id,
                pegawai.nama_lengkap if pegawai else "Pegawai yang sudah keluar",
                pegawai.inisial if pegawai else "–",
                unit.nama if unit else "",
                dudukan.jabatan.nama if dudukan else "",
                p.peran,
                p.tugas,
            )
        )
    return tuple(hasil)
