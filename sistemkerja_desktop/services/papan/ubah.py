"""Changes on the board: steps recorded, cards moved through the gates, sent back, added, changed, ordered."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sistemkerja_desktop.domain.alur import (
    HasilGerbang,
    keadaan_langkah,
    kembalikan,
    langkah_otomatis,
    periksa_kembali,
    periksa_pindah,
)
from sistemkerja_desktop.domain.galat import GalatAturan, GalatPengguna
from sistemkerja_desktop.domain.kegiatan import CatatanKegiatan, Fase, JenisCatatan, Kegiatan
from sistemkerja_desktop.domain.konteks import KonteksPenugasan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan, PesertaPenugasan
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.domain.regulasi import Aturan, LangkahAlur, ModelKedudukan
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.domain.surat import KeadaanSurat, Surat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.papan.baca import nama_pelaku, sudah_masuk
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.storage.unit_baca import UnitBaca

if TYPE_CHECKING:
    from sistemkerja_desktop.storage.unit_kerja import UnitKerja

_JARAK_URUTAN = 1024
_PEMIMPIN = "pimpinan_level_1"


class GerbangTertutup(GalatAturan):
    """The card may not enter `tujuan`: `kurang` are the required steps that are not recorded (none: see `pesan`)."""

    def __init__(self, kegiatan: Kegiatan, tujuan: Fase, hasil: HasilGerbang) -> None:
        nama = "; ".join(f"{_nama(langkah)} ({_pasal(langkah.aturan)})" for langkah in hasil.kurang)
        pesan = f"Belum dapat masuk {tujuan.label}."
        if hasil.kurang:
            super().__init__(
                f"{pesan} Langkah {kegiatan.fase.label} yang belum dicatat: {nama}.",
                "Catat langkah itu, atau kesampingkan dengan alasan tertulis.",
                tuple(_pasal(langkah.aturan) for langkah in hasil.kurang),
            )
        else:
            super().__init__(f"{pesan} {hasil.alasan}".strip(), "Pindahkan kartu satu fase demi satu fase.")
        self.alasan = hasil.alasan
        self.asal = kegiatan.fase
        self.tujuan = tujuan
        self.kurang = hasil.kurang


@dataclass(frozen=True, slots=True)
class _Kartu:
    """A card with all that its gates look at."""

    kegiatan: Kegiatan
    catatan: Sequence[CatatanKegiatan]
    model: ModelKedudukan
    konteks: KonteksPenugasan

    def langkah(self, kode: str) -> LangkahAlur:
        """The step of that code which this assignment has. Raises GalatPengguna."""
        for fase in Fase:
            for keadaan in keadaan_langkah(self.kegiatan, self.catatan, self.model, self.konteks, fase):
                if keadaan.langkah.kode == kode:
                    return keadaan.langkah
        raise GalatPengguna(f"Langkah “{kode}” tidak ada pada kegiatan ini.", "Muat ulang halaman.")

    def catatan_langkah(self, langkah: LangkahAlur) -> CatatanKegiatan | None:
        """The record by which the step counts now."""
        for keadaan in keadaan_langkah(self.kegiatan, self.catatan, self.model, self.konteks, langkah.fase):
            if keadaan.langkah.kode == langkah.kode:
                return keadaan.catatan
        return None


def catat_langkah(
    sesi: Sesi, kegiatan_id: int, kode: str, tanggal: date | None = None, keterangan: str = ""
) -> Perubahan:
    """Records that a step was done on that day (today by default), with the official who acts today.

    Raises GalatPengguna for a step that is recorded already, of a later phase, or a day to come.
    """
    return catat_beberapa_langkah(sesi, kegiatan_id, (kode,), tanggal, keterangan)


def catat_beberapa_langkah(
    sesi: Sesi, kegiatan_id: int, kode: Sequence[str], tanggal: date | None = None, keterangan: str = ""
) -> Perubahan:
    """Records several steps of one day as one change; raises as `catat_langkah` does, and writes all or none."""
    hari = tanggal or sesi.hari_ini()
    with sesi.baca() as uk:
        kartu = _buka(sesi, uk, kegiatan_id)
    if hari > sesi.hari_ini():
        raise GalatPengguna(f"Tanggal {tanggal_panjang(hari)} belum tiba.", "Isi tanggal hari ini atau sebelumnya.")
    semua = [kartu.langkah(satu) for satu in kode]
    for langkah in semua:
        _tolak_catatan(kartu, langkah)
    nama = f"Catat langkah “{_nama(semua[0])}”" if len(semua) == 1 else f"Catat {len(semua)} langkah"
    catatan = [
        _catatan(
            sesi,
            kartu.kegiatan,
            JenisCatatan.LANGKAH,
            langkah.fase,
            tanggal=hari,
            langkah=langkah.kode,
            pejabat="; ".join(nama_pelaku(sesi, kartu.model, kartu.konteks, p) for p in langkah.pelaku),
            keterangan=keterangan,
        )
        for langkah in semua
    ]
    with sesi.tulis(nama if len(semua) == 1 else f"{nama} “{kartu.kegiatan.nama}”") as uk:
        uk.add_all(catatan)
    return uk.perubahan


def hapus_catatan_langkah(sesi: Sesi, kegiatan_id: int, kode: str) -> Perubahan:
    """Takes back the record by which a step counts now (or its override).

    Raises GalatPengguna when there is none, or when the card has already gone through the gate that rests on it.
    """
    with sesi.baca() as uk:
        kartu = _buka(sesi, uk, kegiatan_id)
    langkah = kartu.langkah(kode)
    nama = _nama(langkah)
    ada = kartu.catatan_langkah(langkah)
    if ada is None:
        raise GalatPengguna(f"Langkah “{nama}” belum dicatat.", "Muat ulang halaman.")
    if langkah.fase != kartu.kegiatan.fase:
        raise GalatAturan(
            f"Kartu sudah keluar dari {langkah.fase.label} atas dasar langkah “{nama}”.",
            "Urungkan dulu perpindahan kartu.",
            (_pasal(langkah.aturan),),
        )
    with sesi.tulis(f"Hapus catatan langkah “{nama}”") as uk:
        uk.delete(CatatanKegiatan, ada.id)
    return uk.perubahan


def pindahkan_kegiatan(sesi: Sesi, kegiatan_id: int, tujuan: Fase) -> Perubahan:
    """Moves the card to its next phase. Raises GerbangTertutup while a required step is missing, nothing is written."""
    with sesi.baca() as uk:
        kartu = _buka(sesi, uk, kegiatan_id)
    hasil = periksa_pindah(kartu.kegiatan, kartu.catatan, kartu.model, kartu.konteks, tujuan)
    if not hasil.boleh:
        raise GerbangTertutup(kartu.kegiatan, tujuan, hasil)
    with sesi.tulis(_nama_pindah(kartu.kegiatan, tujuan)) as uk:
        _pindah(uk, sesi, kartu.kegiatan, tujuan)
    return uk.perubahan


def periksa_gerbang(sesi: Sesi, kegiatan_id: int, tujuan: Fase) -> GerbangTertutup | None:
    """What moving the card there would raise now, or None when it may go."""
    with sesi.baca() as uk:
        kartu = _buka(sesi, uk, kegiatan_id)
    hasil = periksa_pindah(kartu.kegiatan, kartu.catatan, kartu.model, kartu.konteks, tujuan)
    return None if hasil.boleh else GerbangTertutup(kartu.kegiatan, tujuan, hasil)


def lewati_dan_pindahkan(sesi: Sesi, kegiatan_id: int, tujuan: Fase, alasan: str) -> Perubahan:
    """The leader's override: the missing steps are set aside for a written reason, and the card moves.

    Raises GalatPengguna without a reason, GerbangTertutup for any phase but the next.
    """
    if not alasan.strip():
        raise GalatPengguna("Alasan melewati langkah belum ditulis.", "Tulis alasan pimpinan.")
    with sesi.baca() as uk:
        kartu = _buka(sesi, uk, kegiatan_id)
    hasil = periksa_pindah(kartu.kegiatan, kartu.catatan, kartu.model, kartu.konteks, tujuan)
    if not hasil.boleh and not hasil.kurang:
        raise GerbangTertutup(kartu.kegiatan, tujuan, hasil)
    pemimpin = nama_pelaku(sesi, kartu.model, kartu.konteks, _PEMIMPIN)
    with sesi.tulis(f"{_nama_pindah(kartu.kegiatan, tujuan)} dengan langkah dilewati") as uk:
        uk.add_all(
            [
                _catatan(
                    sesi,
                    kartu.kegiatan,
                    JenisCatatan.LEWATI,
                    langkah.fase,
                    langkah=langkah.kode,
                    pejabat=pemimpin,
                    keterangan=alasan,
                )
                for langkah in hasil.kurang
            ]
        )
        _pindah(uk, sesi, kartu.kegiatan, tujuan)
    return uk.perubahan


def kembalikan_kegiatan(sesi: Sesi, kegiatan_id: int, alasan: str) -> Perubahan:
    """Sends a result that is off target back to Pelaksanaan, one putaran later; its history stays.

    Raises GalatAturan outside Evaluasi or without saying what to correct.
    """
    with sesi.baca() as uk:
        kartu = _buka(sesi, uk, kegiatan_id)
    hasil = periksa_kembali(kartu.kegiatan, alasan)
    if not hasil.boleh:
        dasar = (_pasal(kartu.model.perbaikan),) if kartu.model.perbaikan else ()
        raise GalatAturan(hasil.alasan, "", dasar)
    pejabat = nama_pelaku(sesi, kartu.model, kartu.konteks, _PEMIMPIN)
    with sesi.tulis(f"Kembalikan “{kartu.kegiatan.nama}” untuk perbaikan") as uk:
        uk.add(
            _catatan(
                sesi,
                kartu.kegiatan,
                JenisCatatan.KEMBALI,
                Fase.PELAKSANAAN,
                pejabat=pejabat,
                keterangan=alasan,
            )
        )
        uk.update(replace(kembalikan(kartu.kegiatan), urutan=0))
    return uk.perubahan


def tambah_kegiatan(
    sesi: Sesi, penugasan_id: int, nama: str, target: str, tenggat: date, pegawai_id: int | None = None
) -> Perubahan:
    """A new card in Perencanaan, with the steps recorded that the assignment has already brought about.

    Raises GalatPengguna for an empty name, a deadline before the assignment, or a person who is not in it.
    """
    with sesi.baca() as uk:
        penugasan = uk.get(Penugasan, penugasan_id)
        peserta = uk.list(PesertaPenugasan, penugasan_id=penugasan_id)
        surat = uk.find(Surat, penugasan_id=penugasan_id, keadaan=KeadaanSurat.TERBIT.value)
    if penugasan.keadaan != KeadaanPenugasan.BERJALAN:
        raise GalatPengguna(f"Penugasan “{penugasan.nama}” sudah berakhir.", "Pilih penugasan yang berjalan.")
    baru = Kegiatan(0, penugasan_id, nama.strip(), target.strip(), Fase.PERENCANAAN, tenggat, pegawai_id)
    _periksa_isi(baru, penugasan, peserta)
    with sesi.tulis(f"Tambah kegiatan “{baru.nama}”") as uk:
        uk.add_all(_catatan_otomatis(sesi, uk.add(baru), penugasan, peserta, surat))
    return uk.perubahan


def ubah_kegiatan(
    sesi: Sesi, kegiatan_id: int, *, nama: str, target: str, tenggat: date, pegawai_id: int | None
) -> Perubahan:
    """Changes what stands on the card, not its phase. Raises GalatPengguna as `tambah_kegiatan` does."""
    with sesi.baca() as uk:
        lama = uk.get(Kegiatan, kegiatan_id)
        penugasan = uk.get(Penugasan, lama.penugasan_id)
        peserta = uk.list(PesertaPenugasan, penugasan_id=penugasan.id)
    baru = replace(lama, nama=nama.strip(), target=target.strip(), tenggat=tenggat, pegawai_id=pegawai_id)
    _periksa_isi(baru, penugasan, peserta)
    with sesi.tulis(f"Ubah kegiatan “{baru.nama}”") as uk:
        uk.update(baru)
    return uk.perubahan


def hapus_kegiatan(sesi: Sesi, kegiatan_id: int) -> Perubahan:
    """Takes the card off the board; its records stay with it and come back with undo."""
    with sesi.baca() as uk:
        kegiatan = uk.get(Kegiatan, kegiatan_id)
    with sesi.tulis(f"Hapus kegiatan “{kegiatan.nama}”") as uk:
        uk.delete(Kegiatan, kegiatan_id)
    return uk.perubahan


def atur_urutan(sesi: Sesi, kegiatan_id: int, sebelum_id: int | None) -> Perubahan:
    """Puts the card before another of its column, or last for None. Raises GalatPengguna for a card of another column.

    Finished cards stand by date and keep no order of their own.
    """
    with sesi.baca() as uk:
        kegiatan = uk.get(Kegiatan, kegiatan_id)
        sekolom = [k for k in uk.list(Kegiatan, fase=kegiatan.fase.value) if k.id != kegiatan_id]
    sekolom.sort(key=lambda k: (k.urutan, k.tenggat, k.id))
    if sebelum_id is not None and all(k.id != sebelum_id for k in sekolom):
        raise GalatPengguna("Kartu itu sudah tidak berada di kolom yang sama.", "Muat ulang halaman.")
    posisi = next((i for i, k in enumerate(sekolom) if k.id == sebelum_id), len(sekolom))
    atas = sekolom[posisi - 1].urutan if posisi else 0
    bawah = sekolom[posisi].urutan if posisi < len(sekolom) else atas + 2 * _JARAK_URUTAN
    with sesi.tulis(f"Atur urutan “{kegiatan.nama}”") as uk:
        if bawah - atas > 1:
            uk.update(replace(kegiatan, urutan=(atas + bawah) // 2))
        else:
            baru = [*sekolom[:posisi], kegiatan, *sekolom[posisi:]]
            uk.update_all([replace(k, urutan=(i + 1) * _JARAK_URUTAN) for i, k in enumerate(baru)])
    return uk.perubahan


def _catatan_otomatis(
    sesi: Sesi, kegiatan: Kegiatan, penugasan: Penugasan, peserta: Sequence[PesertaPenugasan], surat: Surat | None
) -> list[CatatanKegiatan]:
    """The steps that the assignment and its letter have already brought about, as on its first cards."""
    konteks, model = KonteksPenugasan.dari(penugasan, peserta), sesi.model_penugasan(penugasan)
    penanda_tangan = sesi.susunan.bertindak(penugasan.ditugaskan_oleh)
    langkah = {
        satu.kode: satu
        for peristiwa in ("penugasan-dibuat", *(["surat-tugas-terbit"] if surat else []))
        for satu in langkah_otomatis(model, peristiwa, konteks)
    }
    return [
        _catatan(
            sesi,
            kegiatan,
            JenisCatatan.LANGKAH,
            satu.fase,
            tanggal=surat.tanggal if surat else None,
            langkah=satu.kode,
            pejabat=sesi.susunan.pegawai[penanda_tangan.pegawai_id].nama_lengkap if penanda_tangan else "",
            keterangan=f"{sesi.kantor.sebutan_surat_tugas} nomor {surat.nomor}" if surat else "",
        )
        for satu in langkah.values()
    ]


def _tolak_catatan(kartu: _Kartu, langkah: LangkahAlur) -> None:
    ada = kartu.catatan_langkah(langkah)
    if ada is not None and ada.jenis == JenisCatatan.LANGKAH:
        raise GalatPengguna(
            f"Langkah “{_nama(langkah)}” sudah dicatat pada {tanggal_panjang(ada.tanggal)}.",
            "Hapus catatan itu untuk menggantinya.",
        )
    if not sudah_masuk(kartu.kegiatan, langkah):
        raise GalatAturan(
            f"Langkah “{_nama(langkah)}” termasuk {langkah.fase.label}, sedangkan kartu masih di "
            f"{kartu.kegiatan.fase.label}.",
            f"Catat sesudah kartu masuk {langkah.fase.label}.",
            (_pasal(langkah.aturan),),
        )


def _buka(sesi: Sesi, uk: UnitBaca, kegiatan_id: int) -> _Kartu:
    kegiatan = uk.get(Kegiatan, kegiatan_id)
    penugasan = uk.get(Penugasan, kegiatan.penugasan_id)
    if penugasan.keadaan == KeadaanPenugasan.DIBATALKAN:
        raise GalatPengguna(f"Penugasan “{penugasan.nama}” sudah dibatalkan.", "Muat ulang halaman.")
    peserta = uk.list(PesertaPenugasan, penugasan_id=penugasan.id)
    catatan = uk.list(CatatanKegiatan, kegiatan_id=kegiatan_id)
    return _Kartu(kegiatan, catatan, sesi.model_penugasan(penugasan), KonteksPenugasan.dari(penugasan, peserta))


def _pindah(uk: "UnitKerja", sesi: Sesi, kegiatan: Kegiatan, tujuan: Fase) -> None:
    hari = sesi.hari_ini()
    uk.add(_catatan(sesi, kegiatan, JenisCatatan.PINDAH, tujuan))
    uk.update(replace(kegiatan, fase=tujuan, urutan=0, selesai_pada=hari if tujuan == Fase.SELESAI else None))


def _catatan(
    sesi: Sesi,
    kegiatan: Kegiatan,
    jenis: JenisCatatan,
    fase: Fase,
    *,
    tanggal: date | None = None,
    langkah: str = "",
    pejabat: str = "",
    keterangan: str = "",
) -> CatatanKegiatan:
    return CatatanKegiatan(
        id=0,
        kegiatan_id=kegiatan.id,
        jenis=jenis,
        waktu=sesi.sekarang(),
        tanggal=tanggal or sesi.hari_ini(),
        putaran=kegiatan.putaran,
        langkah=langkah,
        fase=fase,
        pejabat=pejabat,
        keterangan=keterangan.strip(),
    )


def _periksa_isi(kegiatan: Kegiatan, penugasan: Penugasan, peserta: Sequence[PesertaPenugasan]) -> None:
    if not kegiatan.nama:
        raise GalatPengguna("Nama kegiatan kosong.", "Tulis apa yang dikerjakan.")
    if kegiatan.tenggat < penugasan.mulai:
        raise GalatPengguna(
            f"Tenggat {tanggal_panjang(kegiatan.tenggat)} mendahului awal penugasan.",
            f"Isi tanggal {tanggal_panjang(penugasan.mulai)} atau sesudahnya.",
        )
    if kegiatan.pegawai_id is not None and all(p.pegawai_id != kegiatan.pegawai_id for p in peserta):
        raise GalatPengguna("Orang itu bukan peserta penugasan ini.", "Pilih salah satu peserta.")


def _nama_pindah(kegiatan: Kegiatan, tujuan: Fase) -> str:
    return f"Pindahkan “{kegiatan.nama}” ke {tujuan.label}"


def _pasal(aturan: Aturan) -> str:
    return aturan.dasar[0].pasal if aturan.dasar else ""


def _nama(langkah: LangkahAlur) -> str:
    return langkah.ringkas or langkah.uraian
