"""One assignment and one letter each for a whole list of people, in one change."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.penugasan import Bentuk, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.services.definisi import catat_definisi
from sistemkerja_desktop.services.penugasan.pemeriksaan import MasalahRancangan, periksa_rancangan
from sistemkerja_desktop.services.penugasan.rancangan import PesertaRancangan, RancanganPenugasan, lupakan_rancangan
from sistemkerja_desktop.services.penugasan.sel import cakupan_terbentuk, terbit_langsung
from sistemkerja_desktop.services.penugasan.terbit import tambah_penugasan
from sistemkerja_desktop.services.sesi import Sesi

Lapor = Callable[[int, int, str], None]
"""Called before each person with how many letters are done, of how many, and whose turn it is.

It may raise to stop the work, and nothing is written then: after the last letter it is not called any more.
"""


def _diam(_sampai: int, _dari: int, _siapa: str) -> None:
    """Reports to nobody."""


@dataclass(frozen=True, slots=True)
class HasilMassal:
    """What was issued: the letters' ids in the order of the list."""

    penugasan_ids: tuple[int, ...]
    surat_ids: tuple[int, ...]


def rancangan_satu(sesi: Sesi, rancangan: RancanganPenugasan, pegawai_id: int) -> RancanganPenugasan:
    """The draft for one person of the list: the cards are theirs, and the scope is what they alone make.

    A number that was given by hand is the first person's; those after them get the following ones.
    """
    ke, tugas = next(((i, p.tugas) for i, p in enumerate(rancangan.peserta) if p.pegawai_id == pegawai_id), (0, ""))
    satu = replace(
        rancangan,
        bentuk=Bentuk.INDIVIDU,
        tim_id=None,
        peserta=(PesertaRancangan(pegawai_id, Bentuk.INDIVIDU.value, tugas),),
        luar=(),
        kegiatan=tuple(replace(k, pegawai_id=pegawai_id) for k in rancangan.kegiatan),
        urut_surat=None if rancangan.urut_surat is None else rancangan.urut_surat + ke,
    )
    return replace(satu, cakupan=cakupan_terbentuk(sesi, satu))


def periksa_massal(
    sesi: Sesi, rancangan: RancanganPenugasan, lapor: Lapor = _diam
) -> list[tuple[int, MasalahRancangan]]:
    """Who of the draft's people cannot get a letter of their own, and why: the first thing that holds each back.

    `lapor` hears how many were looked at, and may raise to stop.
    """
    hasil = []
    for urut, peserta in enumerate(rancangan.peserta):
        lapor(urut, len(rancangan.peserta), sesi.susunan.pegawai[peserta.pegawai_id].nama)
        satu = rancangan_satu(sesi, rancangan, peserta.pegawai_id)
        menahan = next((m for m in periksa_rancangan(sesi, satu) if m.menahan), None)
        if menahan is None and not terbit_langsung(sesi, satu):
            menahan = MasalahRancangan(
                "cara", "Cara dan cakupan ini memerlukan persetujuan lebih dahulu.", "Tugaskan orang ini tersendiri."
            )
        if menahan is not None:
            hasil.append((peserta.pegawai_id, menahan))
    return hasil


def terbitkan_massal(sesi: Sesi, rancangan: RancanganPenugasan, lapor: Lapor = _diam) -> tuple[Perubahan, HasilMassal]:
    """Issues one letter each to all people of the draft, with numbers in the order of the list: all or nothing.

    Cannot be undone. Raises GalatPengguna for the first person who cannot get one, and what `lapor` raises.
    """
    if not rancangan.peserta:
        raise GalatPengguna("Belum ada orang yang ditugaskan.", "Pilih paling sedikit satu orang.")
    if len({p.pegawai_id for p in rancangan.peserta}) < len(rancangan.peserta):
        raise GalatPengguna("Ada orang yang dipilih dua kali.", "Hapus salah satunya.")
    # Looking at all of them comes first, while no letter is done: it can be stopped, too.
    for pegawai_id, masalah in periksa_massal(sesi, rancangan, lambda _sampai, dari, siapa: lapor(0, dari, siapa)):
        nama = sesi.susunan.pegawai[pegawai_id].nama
        raise GalatPengguna(f"{nama}: {masalah.pesan}", masalah.tindakan)
    orang: Sequence[PesertaRancangan] = rancangan.peserta
    penugasan_ids, surat_ids = [], []
    nama = f"Terbitkan {len(orang)} {sesi.kantor.sebutan_surat_tugas} {rancangan.nama}"
    with sesi.tulis(nama, dapat_diurungkan=False) as uk:
        catat_definisi(uk, sesi.peraturan, sesi.kantor.pilihan)
        nomor = uk.max(Penugasan, "nomor", termasuk_terhapus=True)
        for urut, peserta in enumerate(orang, 1):
            lapor(urut - 1, len(orang), sesi.susunan.pegawai[peserta.pegawai_id].nama)
            satu = rancangan_satu(sesi, rancangan, peserta.pegawai_id)
            penugasan, terbit = tambah_penugasan(sesi, uk, satu, nomor=nomor + urut)
            penugasan_ids.append(penugasan.id)
            surat_ids.append(terbit.surat.id)
        lupakan_rancangan(uk)
    return uk.perubahan, HasilMassal(tuple(penugasan_ids), tuple(surat_ids))
