"""Taking back what was recorded last: an answer written down wrongly, or a letter that was revoked since."""

from dataclasses import replace
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.kasus import SURAT_TUGAS, Jawaban, LangkahKasus, terakhir_tercatat
from sistemkerja_desktop.domain.mekanisme import langkah_dengan_kode
from sistemkerja_desktop.domain.orang_luar import OrangLuar, PesertaLuar
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.services.penugasan.kasus import Kasus, muat_kasus
from sistemkerja_desktop.services.sesi import Sesi

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_SEMUA = 1_000_000
_ORANG = ("PesertaPenugasan", "PesertaLuar")
_TERTUTUP = (KeadaanPenugasan.SELESAI, KeadaanPenugasan.DIBATALKAN)


def dapat_ditarik(kasus: Kasus) -> LangkahKasus | None:
    """The record that `tarik_catatan` would take back, None where there is none or it stands."""
    try:
        return _periksa(kasus)
    except GalatPengguna:
        return None


def tarik_catatan(sesi: Sesi, penugasan_id: int) -> Perubahan:
    """Takes the last record of a case back, as if it had not been made: its step waits again, with its own deadline.

    Of several answers to the last step that was taken it is first one whose letter was revoked.

    A process that ended with it goes on, and the people are again those of before it. A letter that came in stays in
    the agenda. Can be undone. Raises GalatPengguna where nothing was recorded, a letter of ours in force is the record,
    the assignment stands by it, or its people were changed since.
    """
    with sesi.baca() as uk:
        kasus = muat_kasus(sesi, uk, penugasan_id)
    catatan = _periksa(kasus)
    terakhir, menunggu = terakhir_tercatat(kasus.langkah), kasus.kini
    assert terakhir is not None  # the record itself is one
    terbuka = menunggu is not None and menunggu.langkah == catatan.langkah
    with sesi.tulis(f"Batalkan catatan langkah: penugasan {kasus.penugasan.nomor:03d}") as uk:
        _hapus_sesudah(uk, kasus, terakhir.urutan)
        kosong = replace(
            catatan, jawaban=None, tanggal=None, pejabat="", keterangan="", surat_id=None, berkas_id=None, orang="",
            untuk="",
        )  # fmt: skip
        if catatan != terakhir:
            # What was answered after it stands before it now; those who are still waited for keep their deadline.
            kosong = replace(kosong, urutan=terakhir.urutan + 1)
            if menunggu is not None and terbuka:
                kosong = replace(kosong, sejak=menunggu.sejak, tenggat=menunggu.tenggat)
        uk.update(kosong)
        if catatan == terakhir or not terbuka:
            # The last record of a step left out who was refused; those of answers that stand are theirs.
            _kembalikan_orang(uk, penugasan_id, terakhir)
        penugasan = uk.get(Penugasan, penugasan_id)
        if penugasan.keadaan is KeadaanPenugasan.BERAKHIR:
            uk.update(replace(penugasan, keadaan=KeadaanPenugasan.DIPROSES))
    return uk.perubahan


def _kembalikan_orang(uk: "UnitKerja", penugasan_id: int, catatan: LangkahKasus) -> None:
    """Puts back the people whom the record replaced or left out. Raises GalatPengguna where one of them is no more."""
    for perubahan, rinci in uk.pembaca_riwayat.milik({"LangkahKasus": [catatan.id]}, _SEMUA):
        sebelum, sesudah = rinci.sebelum or {}, rinci.sesudah or {}
        if perubahan.sifat == "ubah" and sebelum.get("jawaban") is None and sesudah.get("jawaban") is not None:
            if any(satu.entitas in _ORANG for satu in uk.pembaca_riwayat.jumlah(perubahan.id)):
                uk.kembalikan(perubahan.id, ("Penugasan", *_ORANG))
                _periksa_orang_luar(uk, penugasan_id)
            return


def _periksa_orang_luar(uk: "UnitKerja", penugasan_id: int) -> None:
    for peserta in uk.list(PesertaLuar, penugasan_id=penugasan_id):
        if uk.find(OrangLuar, id=peserta.orang_luar_id) is None:
            nama = uk.get(OrangLuar, peserta.orang_luar_id, termasuk_terhapus=True).nama
            raise GalatPengguna(
                f"{nama} sudah dihapus dari daftar orang luar, sedangkan sebelum catatan ini ia ikut diminta.",
                "Urungkan penghapusan itu, atau akhiri proses ini dan buat penugasan baru.",
            )


def _hapus_sesudah(uk: "UnitKerja", kasus: Kasus, urutan: int) -> None:
    """What waits only because of what was recorded waits no longer."""
    for satu in kasus.langkah:
        if satu.urutan > urutan:
            uk.delete(LangkahKasus, satu.id)


def _periksa(kasus: Kasus) -> LangkahKasus:
    p = kasus.penugasan
    catatan = _surat_dicabut(kasus) or terakhir_tercatat(kasus.langkah)
    # Steps of an assignment from before they were kept are told by its letter; they are no rows.
    if catatan is None or catatan.id == 0:
        raise GalatPengguna(f"Belum ada yang dicatat pada penugasan {p.nomor:03d}.", "Muat ulang halaman.")
    if p.keadaan in _TERTUTUP:
        raise GalatPengguna(
            f"Penugasan {p.nomor:03d} sudah selesai atau dibatalkan.", "Buat penugasan baru bila perlu."
        )
    surat = next((s for s in kasus.surat if s.id == catatan.surat_id), None)
    if surat is not None and surat.keadaan is KeadaanSurat.TERBIT:
        raise GalatPengguna(
            f"Langkah ini adalah surat {surat.urut} yang berlaku.", "Cabut surat itu dahulu di halaman Surat."
        )
    if p.keadaan is KeadaanPenugasan.BERJALAN and not _berjalan_sebelum(kasus, catatan):
        raise GalatPengguna(
            f"Penugasan {p.nomor:03d} sudah berjalan sejak langkah itu.", "Akhiri lebih awal atau cabut penugasannya."
        )
    return catatan


def _surat_dicabut(kasus: Kasus) -> LangkahKasus | None:
    """An answer of several to the last step whose letter was revoked, though others have answered since."""
    akhir = terakhir_tercatat(kasus.langkah)
    berakhir = kasus.penugasan.keadaan is KeadaanPenugasan.BERAKHIR
    if berakhir and akhir is not None and akhir.jawaban is Jawaban.TANPA_JAWABAN:
        # The office ended it: that is taken back first.
        return None
    dicabut = {s.id for s in kasus.surat if s.keadaan is KeadaanSurat.DICABUT}
    sejalan = [s for s in kasus.langkah if akhir is not None and s.langkah == akhir.langkah and s.orang]
    return next((s for s in sejalan if s.surat_id in dicabut), None)


def _berjalan_sebelum(kasus: Kasus, catatan: LangkahKasus) -> bool:
    """Whether the assignment stood before that record already: a step after the letter that assigns."""
    awal = (langkah_dengan_kode(kasus.mekanisme, s.langkah) for s in kasus.langkah if s.urutan < catatan.urutan)
    return any(langkah.surat == SURAT_TUGAS for langkah in awal)
