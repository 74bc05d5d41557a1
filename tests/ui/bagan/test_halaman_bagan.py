"""The page of the chart: tree, canvas and panel together, in every width."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.services.bagan import Kunci, bagan
from sistemkerja_desktop.services.jabatan import isi_jabatan, kosongkan_jabatan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import tambah_unit
from sistemkerja_desktop.ui.bagan import gambar_bagan
from sistemkerja_desktop.ui.bagan.dialog_isi import DialogJabatan, DialogPemangku, DialogUnit
from sistemkerja_desktop.ui.bagan.dialog_pindah import DialogPindah
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.bagan.pohon import PERAN_KUNCI, ModelPohon
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from tests.ui.bagan.bagan_uji import CariKunci, menu_untuk, modal, teks_anak


def test_pohon_dan_kanvas_memilih_bersama(
    qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci, kunci_unit: CariKunci
) -> None:
    rizky = kunci_orang("Rizky Pratama Syahrial")
    halaman.kanvas.pilih(rizky, beritahu=True)
    assert halaman.pohon.currentIndex().data(PERAN_KUNCI) == rizky
    halaman.pohon.setFocus()
    qtbot.keyClick(halaman.pohon, Qt.Key.Key_Up)
    assert halaman.pohon.currentIndex().data(PERAN_KUNCI) == kunci_unit("Klaster 4")
    assert halaman.kanvas.terpilih == kunci_unit("Klaster 4")
    qtbot.keyClick(halaman.pohon, Qt.Key.Key_Down)
    assert halaman.kanvas.terpilih == rizky


def test_panel_menyebut_penilai_aturan_dan_dasarnya(halaman: HalamanBagan, kunci_orang: CariKunci) -> None:
    halaman.tampilkan(kunci_orang("Rizky Pratama Syahrial").pegawai_id)
    teks = teks_anak(halaman.panel)
    assert halaman.panel.findChild(QLabel, "panel-bagan-penilai").text() == "dr. Ranti Maharani, M.K.M."
    assert halaman.panel.findChild(QLabel, "panel-bagan-aturan").text()
    assert "NIP 19920811 201902 1 004 · III/b" in teks
    assert "0 dari 8 kegiatan" in teks
    cip = [w for w in halaman.panel.findChildren(QWidget) if w.objectName().startswith("cip-")]
    assert len(cip) == 2
    assert halaman.kanvas.item.penilai
    halaman.tampilkan(kunci_orang("Ranti Maharani").pegawai_id)
    assert "dr. Nofrizal Chaniago, M.Kes." in teks_anak(halaman.panel)
    assert not halaman.kanvas.item.penilai


def test_panel_unit_dan_jabatan_lowong(
    halaman: HalamanBagan, kunci_unit: CariKunci, kunci_orang: CariKunci, sesi_contoh: Sesi
) -> None:
    tu = kunci_unit("Subbagian Tata Usaha")
    halaman.tampilkan(("unit", tu.id))
    assert "Kepala Subbagian Tata Usaha lowong" in teks_anak(halaman.panel)
    assert halaman.panel.findChild(QPushButton, "tombol-tugaskan").isHidden()
    hendra = kunci_orang("Hendra Saputra")
    kosongkan_jabatan(sesi_contoh, hendra.id)
    halaman.kanvas.pilih(Kunci("jabatan", hendra.id), beritahu=True)
    assert "Jabatan lowong" in teks_anak(halaman.panel)
    halaman.tampilkan(hendra.pegawai_id)
    assert "Belum memangku jabatan" in teks_anak(halaman.panel)


def test_cari_menuju_yang_pertama(qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci) -> None:
    halaman.kanvas.atur_skala(2.0)
    saring = halaman.findChild(QLineEdit, "saring-pohon")
    qtbot.keyClicks(saring, "ilham")
    assert halaman.model.rowCount(halaman.model.index(0, 0)) == 1
    qtbot.keyClick(saring, Qt.Key.Key_Return)
    ilham = kunci_orang("Ilham Kurniawan")
    assert halaman.kanvas.terpilih == ilham
    qtbot.waitUntil(lambda: halaman.kanvas.viewport().rect().contains(halaman.kanvas.titik_kotak(ilham)))
    saring.clear()
    qtbot.keyClicks(saring, "19940905")
    assert halaman.model.kunci_pertama() == ilham
    qtbot.keyClicks(saring, "zzz")
    assert halaman.model.kunci_pertama() is None
    assert halaman.model.rowCount() == 0


def test_model_pohon_taat_aturan_qt(qapp: QApplication, sesi_contoh: Sesi) -> None:
    model = ModelPohon()
    penguji = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.isi(bagan(sesi_contoh))
    model.saring("ahli")
    model.saring("")
    kosongkan_jabatan(sesi_contoh, next(iter(sesi_contoh.susunan.jabatan)))
    model.isi(bagan(sesi_contoh))
    akar = model.index(0, 0)
    assert akar.data() == "UPTD Puskesmas Lubuk Serunai"
    assert akar.data(Qt.ItemDataRole.AccessibleTextRole).endswith("9 orang")
    assert model.index(1, 0).data() == "Tanpa jabatan"
    assert model.parent(model.index(0, 0, akar)) == akar
    assert model.parent(akar) == QModelIndex()
    assert penguji.model() is model
    assert qapp is not None


def test_kedudukan_menurut_penilai(halaman: HalamanBagan, kunci_orang: CariKunci, kunci_unit: CariKunci) -> None:
    halaman.findChild(QPushButton, "segmen-bagan-kedudukan").click()
    kotak = halaman.kanvas.item.letak.kotak
    ranti, ilham = kunci_orang("Ranti Maharani"), kunci_orang("Ilham Kurniawan")
    assert kotak[ranti].induk == Kunci("luar", 0)
    assert halaman.kanvas.item.letak.leluhur(ilham)[-2:] == [ranti, Kunci("luar", 0)]
    halaman.tampilkan(ranti.pegawai_id)
    assert halaman.kanvas.item.penilai
    halaman.tampilkan(("unit", kunci_unit("Klaster 4").id))
    assert halaman.kanvas.terpilih == Kunci("kelompok", kunci_unit("Klaster 4").id, ranti.pegawai_id)
    assert halaman.pohon.currentIndex().data(PERAN_KUNCI) == kunci_unit("Klaster 4")


def test_lebar_rapat_memakai_laci(qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci) -> None:
    halaman.resize(854, 400)
    halaman.sesuaikan(KelasLebar.RAPAT)
    qtbot.wait(20)
    assert not halaman.pohon_bingkai.isVisible()
    lebar = halaman.kanvas.width()
    halaman.findChild(QPushButton, "tombol-pohon").click()
    assert halaman.pohon_bingkai.isVisible()
    qtbot.keyClick(halaman.saring, Qt.Key.Key_Escape)
    assert not halaman.pohon_bingkai.isVisible()
    halaman.tampilkan(kunci_orang("Ilham Kurniawan").pegawai_id)
    qtbot.wait(20)
    assert halaman.panel.isVisible()
    assert halaman.panel.geometry().right() == halaman._badan.width() - 1
    assert halaman.kanvas.width() == lebar
    halaman.sesuaikan(KelasLebar.BIASA)
    assert halaman.pohon_bingkai.isVisible()
    assert halaman.panel.isVisible()


def test_semua_kendali_bernama(
    halaman: HalamanBagan, periksa_aksesibilitas: Callable[[QWidget], None], kunci_orang: CariKunci
) -> None:
    halaman.tampilkan(kunci_orang("Ilham Kurniawan").pegawai_id)
    periksa_aksesibilitas(halaman)
    halaman.tindakan.pindahkan(kunci_orang("Ilham Kurniawan"))
    periksa_aksesibilitas(modal(DialogPindah))
    modal(DialogPindah).reject()
    halaman.tindakan.tambah_jabatan(next(iter(halaman.konteks.sesi.susunan.unit)))
    periksa_aksesibilitas(modal(DialogJabatan))
    modal(DialogJabatan).reject()
    halaman.tindakan.tambah_unit(halaman.konteks.sesi.susunan.akar.id)
    periksa_aksesibilitas(modal(DialogUnit))
    modal(DialogUnit).reject()
    menu_untuk(halaman, kunci_orang("Ilham Kurniawan"))["Tetapkan Plh.…"].trigger()
    periksa_aksesibilitas(modal(DialogPemangku))
    modal(DialogPemangku).reject()


def test_sorot_dan_legenda(halaman: HalamanBagan, kunci_orang: CariKunci, tema: Tema) -> None:
    ilham = kunci_orang("Ilham Kurniawan")
    assert halaman.kanvas.item.pita(ilham) is Peran.C2
    assert halaman.bilah.legenda.accessibleName().startswith("Legenda: Ahli madya ke atas, Ahli muda")
    halaman.bilah._pilihan.setCurrentIndex(1)
    assert halaman.kanvas.item.pita(ilham) is Peran.C1
    assert halaman.bilah.legenda.accessibleName() == "Legenda: PNS, PPPK, Non-ASN"
    halaman.bilah._pilihan.setCurrentIndex(2)
    assert halaman.kanvas.item.pita(ilham) is None
    tema.atur(ModeTema.GELAP)
    assert halaman.kanvas.backgroundBrush().color() == warna(Peran.SUNK)


def test_unit_baru_tampak_tanpa_dimuat_ulang(halaman: HalamanBagan, sesi_contoh: Sesi, kunci_unit: CariKunci) -> None:
    tambah_unit(sesi_contoh, "Klaster 5", "klaster", sesi_contoh.susunan.akar.id)
    assert kunci_unit("Klaster 5") in halaman.kanvas.item.letak.kotak
    assert halaman.model.indeks_kunci(kunci_unit("Klaster 5")).isValid()


def test_plt_dari_unit_lain_tampak_dua_kali(halaman: HalamanBagan, sesi_contoh: Sesi, kunci_orang: CariKunci) -> None:
    tu = next(j for j in sesi_contoh.susunan.jabatan.values() if j.nama == "Kepala Subbagian Tata Usaha")
    meri = kunci_orang("Meri Handayani")
    isi_jabatan(sesi_contoh, tu.id, meri.pegawai_id, sebagai=SebagaiPemangku.PLT)
    kotak = halaman.kanvas.item.letak.kotak
    assert {meri, Kunci("jabatan", tu.id, meri.pegawai_id)} <= set(kotak)


def test_gambar_bagan_tanpa_jendela(qapp: QApplication, sesi_contoh: Sesi, tmp_path: Path, tema: Tema) -> None:
    tema.atur(ModeTema.GELAP)
    path = gambar_bagan(sesi_contoh, tmp_path / "bagan.png")
    gambar = QImage(str(path))
    assert gambar.width() > 1000
    assert gambar.pixelColor(1, 1).name() == "#ffffff"
    assert warna(Peran.SURF).name() != "#ffffff"
    with pytest.raises(GalatLingkungan):
        gambar_bagan(sesi_contoh, tmp_path / "tidak-ada" / "bagan.png")
    assert qapp is not None


def test_tombol_utama_panel_di_kanan_dan_zoom_tidak_tertutup(
    qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci
) -> None:
    halaman.resize(846, 400)
    halaman.sesuaikan(KelasLebar.RAPAT)
    semula = halaman.zoom.geometry()
    halaman.kanvas.pilih(kunci_orang("Rizky Pratama Syahrial"), beritahu=True)
    qtbot.wait(30)
    panel, zoom = halaman.panel, halaman.zoom
    assert panel.isVisible()
    assert zoom.mapTo(halaman, zoom.rect().topRight()).x() < panel.mapTo(halaman, panel.rect().topLeft()).x()
    tombol = {t.objectName(): t.mapTo(panel, t.rect().center()).x() for t in panel.findChildren(QPushButton)}
    assert tombol["tombol-tugaskan"] > tombol["tombol-pindahkan"] > tombol["tombol-tindakan-bagan"]
    halaman.kanvas.pilih(None, beritahu=True)
    assert zoom.geometry().right() >= semula.right() - 20
    halaman.kanvas.pilih(kunci_orang("Rizky Pratama Syahrial"), beritahu=True)
    halaman.sesuaikan(KelasLebar.BIASA)
    qtbot.wait(30)
    assert zoom.geometry().right() > halaman.kanvas.width() - 40
