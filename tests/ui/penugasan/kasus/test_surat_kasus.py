"""The letters of a case from its page: written, numbered, signed and warned of, refused by, taken into the agenda."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    SuratLangkahBaru,
    catat_jawaban,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_catat import DialogCatat
from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit
from tests.ui.penugasan.kasus.kasus_uji import Langkah, Mulai, Tekan, sampai_jawaban, terbuka


def test_ditolak_dengan_surat_kantor_sendiri(
    halaman_kasus: HalamanPenugasan, id_kasus: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan, qtbot: QtBot
) -> None:
    sampai_jawaban(sesi_kasus, id_kasus)

    def tolak(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        assert dialog.formulir.jawaban is Jawaban.TOLAK
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible(), "a refusal has its reasons"
        alasan = dialog.findChild(QPlainTextEdit, "isian-alasan")
        assert alasan is not None
        assert dialog.focusWidget() is alasan
        qtbot.keyClicks(alasan, "Sedang menyusun risalah paripurna")
        tekan(dialog, "tombol-terbitkan")

    langkah("tolak", tolak)
    rincian = rincian_kasus(sesi_kasus, id_kasus)
    assert rincian.kasus.penugasan.keadaan is KeadaanPenugasan.BERAKHIR
    akhir = rincian.baris[-1]
    assert akhir.catatan is not None
    assert (akhir.catatan.jawaban, akhir.catatan.keterangan) == (Jawaban.TOLAK, "Sedang menyusun risalah paripurna")
    assert akhir.surat is not None
    assert halaman_kasus.kasus is not None
    assert halaman_kasus.kasus.kemajuan.teks == "berakhir: ditolak"
    assert halaman_kasus.kasus.perjalanan.utama is None
    tekan(halaman_kasus, "tombol-kembali")
    halaman_kasus.saringan.setCurrentText("Berakhir atau dibatalkan")
    assert [b.penugasan.id for b in halaman_kasus.tabel.daftar.baris_tampil] == [id_kasus]


def test_nomor_terpakai_ditolak_pada_isiannya(
    id_kasus: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan, qtbot: QtBot
) -> None:

    def terbit(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        qtbot.waitUntil(lambda: dialog.pratinjau.kanvas.jumlah == 1)
        tekan(dialog, "pilih-nomor-sendiri")
        urut = dialog.findChild(QSpinBox, "isian-urut-surat")
        assert urut is not None
        urut.setValue(1)
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible(), "number 1 belongs to the sample's letter"
        urut.setValue(41)
        tekan(dialog, "tombol-terbitkan")

    langkah("terbitkan", terbit)
    surat = rincian_kasus(sesi_kasus, id_kasus).baris[0].surat
    assert surat is not None
    assert surat.urut == 41


def test_surat_dari_instansi_lain_dicatat_ke_agenda(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Langkah,
    tekan: Tekan,
    pindaian: Path,
    qtbot: QtBot,
) -> None:
    id_ = mulai(luar=True)
    halaman_kasus.tampilkan(f"kasus:{id_}")
    assert halaman_kasus.kasus is not None
    assert halaman_kasus.kasus.orang.daftar.model_butir.butir(0).utama == "Dewi Anjani, S.H."
    langkah("terbitkan", lambda d: tekan(d, "tombol-terbitkan"))
    catat_jawaban(sesi_kasus, id_, JawabanBaru(Jawaban.SETUJU, sesi_kasus.hari_ini()))
    QApplication.processEvents()
    assert terbuka(sesi_kasus, id_) == "permohonan-instansi"

    def catat(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        dialog.surat.dari.clear()
        tekan(dialog, "tombol-catat")
        assert dialog.focusWidget() is dialog.surat.dari
        qtbot.keyClicks(dialog.surat.dari, "Sekretaris Daerah")
        dialog.pindaian.pasang(pindaian.with_suffix(".docx"))
        assert dialog.pindaian.galat
        dialog.pindaian.pasang(pindaian)
        tekan(dialog, "tombol-catat")

    langkah("surat-masuk", catat)
    surat = rincian_kasus(sesi_kasus, id_).baris[2].surat
    assert surat is not None
    assert (surat.dari, surat.langkah, surat.berkas_id is not None) == (
        "Sekretaris Daerah",
        "permohonan-instansi",
        True,
    )


def test_surat_yang_tidak_diwajibkan_dapat_dibuat(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Langkah,
    tekan: Tekan,
) -> None:
    """Katingan asks for a recommendation and names no letter for it: it may be noted, or written."""
    sesi, id_ = sesi_kasus, mulai()
    calon = tawaran_surat(sesi, id_).penandatangan[0]
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), calon, ("Sekretaris DPRD",)))
    halaman_kasus.tampilkan(f"kasus:{id_}")
    QApplication.processEvents()
    utama = halaman_kasus.findChild(QAbstractButton, "tombol-langkah-catat")
    assert utama is not None, "noting it stays the first choice"

    def tulis(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        assert dialog.formulir.tawaran.jenis == "rekomendasi"
        tekan(dialog, "tombol-terbitkan")

    langkah("surat-bebas", tulis)
    surat = rincian_kasus(sesi, id_).baris[1].surat
    assert surat is not None
    assert (surat.jenis, surat.keadaan, terbuka(sesi, id_)) == ("rekomendasi", KeadaanSurat.TERBIT, "jawaban")


def test_peringatan_cakupan_tampil_sebelum_surat_tugas_terbit(konteks_kasus: Konteks, mulai: Mulai) -> None:
    """Who was asked for has moved into the owning unit meanwhile."""
    sesi, id_ = konteks_kasus.sesi, mulai()
    sampai_jawaban(sesi, id_)
    catat_jawaban(sesi, id_, JawabanBaru(Jawaban.SETUJU, sesi.hari_ini()))
    kasus = rincian_kasus(sesi, id_).kasus
    with sesi.tulis("Pindah") as uk:
        for orang in kasus.peserta:
            for dudukan in sesi.susunan.dudukan(orang.pegawai_id):
                uk.update(replace(dudukan.jabatan, unit_id=kasus.penugasan.unit_id))
    dialog = DialogTerbit(konteks_kasus, rincian_kasus(sesi, id_))
    pita = dialog.findChild(QWidget, "pita-peringatan-surat")
    assert pita is not None
    assert "diproses lintas unit, sedangkan orangnya kini dalam unit" in pita.accessibleName()
    dialog.deleteLater()


def test_penanda_tangan_mengikuti_tanggal_surat(
    qtbot: QtBot, halaman_kasus: HalamanPenugasan, mulai: Mulai, sesi_kasus: Sesi
) -> None:
    """Who sat there until yesterday signs yesterday's letter; the choice of a seat outlasts the change of day."""
    id_ = mulai()
    hari = sesi_kasus.hari_ini()
    kini = tawaran_surat(sesi_kasus, id_).penandatangan[0]
    lama = next(
        o for o in sesi_kasus.susunan.pegawai if not any(d.jabatan.memimpin for d in sesi_kasus.susunan.dudukan(o))
    )
    assert kini.jabatan_id is not None
    kemarin = hari - timedelta(days=1)
    with sesi_kasus.tulis("Ganti pejabat") as uk:
        pemangku = next(
            p for p in uk.list(PemangkuJabatan, jabatan_id=kini.jabatan_id) if p.pegawai_id == kini.pegawai_id
        )
        uk.update(replace(pemangku, mulai=hari))
        uk.add(PemangkuJabatan(0, kini.jabatan_id, lama, SebagaiPemangku.PLT, selesai=kemarin))
    dialog = DialogTerbit(halaman_kasus.konteks, rincian_kasus(sesi_kasus, id_), halaman_kasus)
    qtbot.addWidget(dialog)
    formulir = dialog.formulir
    nama = sesi_kasus.susunan.pegawai
    assert formulir.penandatangan.currentText().startswith(nama[kini.pegawai_id].nama_lengkap)
    formulir.tanggal.setDate(QDate(kemarin.year, kemarin.month, kemarin.day))
    assert formulir.penandatangan.currentText().startswith(nama[lama].nama_lengkap)
    assert formulir.baru().penandatangan.jabatan_id == kini.jabatan_id
