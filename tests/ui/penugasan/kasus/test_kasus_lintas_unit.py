"""A case across units, driven from its page by clicks: agreed, refused, for others, without an answer, called off."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.services.penugasan import (
    TindakanLangkah,
    rincian_kasus,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_catat import DialogCatat
from sistemkerja_desktop.ui.penugasan.kasus.dialog_orang import DialogOrangLain
from sistemkerja_desktop.ui.surat import cetak
from tests.ui.penugasan.kasus.kasus_uji import DiDialog, Langkah, Mulai, Tekan, sampai_jawaban, terbuka


def test_disetujui_dari_permohonan_sampai_diterima(
    halaman_kasus: HalamanPenugasan,
    id_kasus: int,
    sesi_kasus: Sesi,
    langkah: Langkah,
    tekan: Tekan,
    pindaian: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert halaman_kasus.kasus is not None

    langkah("terbitkan", lambda d: tekan(d, "tombol-terbitkan"))
    rincian = rincian_kasus(sesi_kasus, id_kasus)
    assert (rincian.selesai, terbuka(sesi_kasus, id_kasus)) == (1, "rekomendasi")
    surat = rincian.baris[0].surat
    assert surat is not None
    assert halaman_kasus.findChild(QAbstractButton, f"cip-surat-{surat.id}") is not None

    langkah("catat", lambda d: tekan(d, "tombol-catat"))

    def jawab(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        tekan(dialog, "jawaban-setuju")
        tekan(dialog, "centang-dengan-surat")
        qtbot.keyClicks(dialog.findChild(QLineEdit, "isian-nomor-masuk"), "170/88/2026")
        dialog.pindaian.pasang(pindaian)
        tekan(dialog, "tombol-catat")

    langkah("jawab", jawab)
    masuk = rincian_kasus(sesi_kasus, id_kasus).baris[2].surat
    assert masuk is not None
    assert (masuk.nomor, masuk.keadaan) == ("170/88/2026", KeadaanSurat.DITERIMA)
    assert halaman_kasus.findChild(QAbstractButton, f"cip-pindaian-{masuk.berkas_id}") is not None

    dicetak: list[list[int]] = []
    monkeypatch.setattr(cetak, "cetak_surat", lambda _k, ids, _i: dicetak.append(list(ids)))
    langkah("terbitkan", lambda d: tekan(d, "tombol-terbit-cetak"))
    rincian = rincian_kasus(sesi_kasus, id_kasus)
    assert rincian.kasus.penugasan.keadaan is KeadaanPenugasan.BERJALAN
    tugas = rincian.baris[3].surat
    assert tugas is not None
    assert dicetak == [[tugas.id]]

    langkah("catat", lambda d: tekan(d, "tombol-catat"))
    assert terbuka(sesi_kasus, id_kasus) == ""
    assert halaman_kasus.kasus.kemajuan.teks == "semua langkah selesai"
    tekan(halaman_kasus, "tombol-cetak-semua")
    assert dicetak[-1] == [surat.id, tugas.id], "what came in has no pages of ours"


def test_penolakan_tanpa_alasan_tertahan_dan_dapat_beralih_ke_surat(
    halaman_kasus: HalamanPenugasan, id_kasus: int, sesi_kasus: Sesi, konteks_kasus: Konteks, tekan: Tekan, qtbot: QtBot
) -> None:
    sampai_jawaban(sesi_kasus, id_kasus)
    dialog = DialogCatat(
        konteks_kasus, rincian_kasus(sesi_kasus, id_kasus), TindakanLangkah.JAWAB, halaman_kasus, tolak_bersurat=True
    )
    qtbot.addWidget(dialog)
    dialog.show()
    tekan(dialog, "jawaban-tolak")
    tekan(dialog, "tombol-catat")
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.keterangan
    tekan(dialog, "tombol-tolak-dengan-surat")
    assert not dialog.isVisible()
    assert dialog.minta_surat
    assert terbuka(sesi_kasus, id_kasus) == "jawaban"


def test_disetujui_untuk_orang_lain_memilih_orangnya(
    id_kasus: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan, di_dialog: DiDialog
) -> None:
    sampai_jawaban(sesi_kasus, id_kasus)
    susunan = sesi_kasus.susunan
    unit_lama = susunan.unit_pegawai(rincian_kasus(sesi_kasus, id_kasus).kasus.peserta[0].pegawai_id)
    lain = next(
        p for p in susunan.pegawai.values()
        if p.nama != "Kristian Dehen Lampang" and susunan.unit_pegawai(p.id) == unit_lama
        and not susunan.dudukan_utama(p.id).jabatan.memimpin  # type: ignore[union-attr]
    )  # fmt: skip

    def pilih(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogOrangLain)
        tekan(dialog, "keluarkan-1")
        tekan(dialog, "tombol-pakai-orang")
        assert dialog.isVisible(), "nobody was chosen"
        dialog.pemilih.dipilih.emit(lain.id)
        tekan(dialog, "tombol-pakai-orang")

    def jawab(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        tekan(dialog, "jawaban-setuju-orang-lain")
        tekan(dialog, "tombol-catat")
        assert dialog.orang.galat == "Orang yang disetujui belum dipilih."
        di_dialog(lambda: tekan(dialog, "tombol-pilih-orang-lain"), pilih)
        tekan(dialog, "tombol-catat")

    langkah("jawab", jawab)
    rincian = rincian_kasus(sesi_kasus, id_kasus)
    assert [p.pegawai_id for p in rincian.kasus.peserta] == [lain.id]
    assert terbuka(sesi_kasus, id_kasus) == "surat-tugas"


def test_tidak_dijawab_menunggu_lagi_dan_dapat_diurungkan(
    halaman_kasus: HalamanPenugasan, id_kasus: int, sesi_kasus: Sesi, langkah: Langkah, tekan: Tekan
) -> None:
    sampai_jawaban(sesi_kasus, id_kasus)

    def diam(dialog: QWidget) -> None:
        tekan(dialog, "jawaban-tanpa-jawaban")
        tekan(dialog, "tombol-catat")

    langkah("jawab", diam)
    rincian = rincian_kasus(sesi_kasus, id_kasus)
    assert [b.langkah.kode for b in rincian.baris[:4]] == ["permohonan", "rekomendasi", "jawaban", "jawaban"]
    tekan(halaman_kasus, "tombol-langkah-tarik")
    assert len(rincian_kasus(sesi_kasus, id_kasus).baris) == len(rincian.baris) - 1
    sesi_kasus.urungkan()
    assert rincian_kasus(sesi_kasus, id_kasus).baris == rincian.baris


def test_akhiri_proses_dengan_alasan(
    halaman_kasus: HalamanPenugasan, id_kasus: int, sesi_kasus: Sesi, tekan: Tekan, di_dialog: DiDialog, qtbot: QtBot
) -> None:

    def isi(dialog: QWidget) -> None:
        qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "isian-alasan"), "Kegiatan ditunda")
        tekan(dialog, "tombol-lanjut")

    di_dialog(lambda: tekan(halaman_kasus, "tombol-akhiri-proses"), isi)
    assert rincian_kasus(sesi_kasus, id_kasus).kasus.penugasan.keadaan is KeadaanPenugasan.BERAKHIR
    tombol = halaman_kasus.findChild(QAbstractButton, "tombol-akhiri-proses")
    assert tombol is not None
    assert not tombol.isVisible()


def test_mengurungkan_mulai_kembali_ke_daftar(
    halaman_kasus: HalamanPenugasan, mulai: Mulai, sesi_kasus: Sesi, qtbot: QtBot
) -> None:
    halaman_kasus.tampilkan(f"kasus:{mulai()}")
    assert halaman_kasus.kasus is not None
    sesi_kasus.urungkan()
    qtbot.waitUntil(lambda: halaman_kasus.tabel.isVisible())
    assert not halaman_kasus.kasus.isVisible()
    assert halaman_kasus.kepala.judul.text() == "Penugasan"


@pytest.mark.parametrize("lebar", [1282, 840])
def test_halaman_kasus_terbaca_dan_muat(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    periksa_aksesibilitas: Callable[[QWidget], None],
    lebar: int,
    qtbot: QtBot,
) -> None:
    id_ = mulai("Nama kegiatan yang sangat panjang dan tidak muat pada kepala halaman " * 2)
    halaman_kasus.sesuaikan(KelasLebar.RAPAT if lebar < 1000 else KelasLebar.BIASA)
    halaman_kasus.tampilkan(f"kasus:{id_}")
    qtbot.wait(20)
    halaman_kasus.resize(lebar, 500)
    qtbot.wait(20)
    assert halaman_kasus.width() == lebar, "a long name is shortened, it does not widen the window"
    judul = halaman_kasus.kepala.judul
    assert judul.sizeHint().width() <= judul.width(), "it ends in an ellipsis, not in the middle of a letter"
    assert judul.toolTip().startswith("002 Nama kegiatan")
    periksa_aksesibilitas(halaman_kasus)
    assert halaman_kasus.kasus is not None
    halaman_kasus.resize(lebar, 320)
    halaman_kasus.buka_kasus(id_)
    baris = halaman_kasus.kasus.perjalanan
    qtbot.waitUntil(lambda: baris.height() >= baris.heightForWidth(baris.width()))
    for tab in range(4):
        halaman_kasus.kasus._tab.setCurrentIndex(tab)
    utama = halaman_kasus.kasus.perjalanan.utama
    assert utama is not None
    halaman_kasus.kasus._tab.setCurrentIndex(0)
    assert utama.isVisible()
    utama.setFocus()
    qtbot.keyClick(utama, Qt.Key.Key_Tab)
