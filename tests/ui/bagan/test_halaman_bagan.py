from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QListWidget, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.bagan import Kunci, bagan
from sistemkerja_desktop.services.jabatan import isi_jabatan, kosongkan_jabatan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import tambah_unit
from sistemkerja_desktop.ui.bagan import gambar_bagan
from sistemkerja_desktop.ui.bagan.dialog_isi import DialogJabatan, DialogMasa, DialogPemangku, DialogUnit
from sistemkerja_desktop.ui.bagan.dialog_pindah import DialogPindah
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.bagan.pohon import PERAN_KUNCI, ModelPohon
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna

CariKunci = Callable[[str], Kunci]


def teks_anak(widget: QWidget) -> str:
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return "\n".join(satu.text() for satu in widget.findChildren(QLabel) if satu.isVisibleTo(widget))


def menu_untuk(halaman: HalamanBagan, kunci: Kunci) -> dict[str, object]:
    menu = QMenu(halaman)
    halaman.tindakan.isi_menu(menu, kunci)
    return {tindakan.text(): tindakan for tindakan in menu.actions() if tindakan.text()}


def modal(jenis: type) -> QWidget:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, jenis)
    return dialog


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
    qtbot.waitUntil(lambda: halaman.kanvas.viewport().rect().contains(halaman.kanvas.titik_kotak(ilham)), timeout=1000)
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


def test_f6_memindahkan_lewat_papan_ketik(
    qtbot: QtBot, halaman: HalamanBagan, sesi_contoh: Sesi, kunci_orang: CariKunci, kunci_unit: CariKunci
) -> None:
    ilham = kunci_orang("Ilham Kurniawan")
    halaman.tampilkan(ilham.pegawai_id)
    halaman.activateWindow()
    halaman.pohon.setFocus()
    qtbot.keyClick(halaman.pohon, Qt.Key.Key_F6)
    dialog = modal(DialogPindah)
    daftar = dialog.findChild(QListWidget, "daftar-tujuan")
    tempat = [daftar.item(i).text() for i in range(daftar.count())]
    assert tempat[:3] == ["UPTD Puskesmas Lubuk Serunai", "Subbagian Tata Usaha", "Kepala Subbagian Tata Usaha"]
    sekarang = daftar.item(tempat.index("Klaster 4"))
    assert "sudah berada di Klaster 4" in sekarang.data(Qt.ItemDataRole.AccessibleTextRole)
    daftar.setCurrentItem(sekarang)
    tombol = dialog.findChild(QPushButton, "tombol-pindahkan-ke")
    assert not tombol.isEnabled()
    dialog._saring.setText("klaster 3")
    assert [i for i in range(daftar.count()) if not daftar.item(i).isHidden()] == [tempat.index("Klaster 3")]
    daftar.setCurrentRow(tempat.index("Klaster 3"))
    assert "Pejabat Penilai Kinerja tetap dr. Ranti" in dialog.findChild(QLabel, "akibat-pindah").text()
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert sesi_contoh.susunan.jabatan[ilham.id].unit_id == kunci_unit("Klaster 3").id
    sesi_contoh.urungkan()
    assert sesi_contoh.susunan.jabatan[ilham.id].unit_id == kunci_unit("Klaster 4").id


def test_f6_memindahkan_unit_lewat_papan_ketik(
    qtbot: QtBot, halaman: HalamanBagan, sesi_contoh: Sesi, kunci_unit: CariKunci
) -> None:
    sesi = sesi_contoh
    klaster2, klaster3 = kunci_unit("Klaster 2").id, kunci_unit("Klaster 3").id
    perubahan = tambah_unit(sesi, "Pustu Sungai Jernih", "jaringan", klaster3)
    pustu = kunci_unit("Pustu Sungai Jernih")
    halaman.tangani(perubahan)
    halaman.kanvas.pilih(pustu, beritahu=True)
    halaman.activateWindow()
    halaman.pohon.setFocus()
    assert halaman.pohon.currentIndex().data(PERAN_KUNCI) == pustu
    qtbot.keyClick(halaman.pohon, Qt.Key.Key_F6)
    dialog = modal(DialogPindah)
    assert dialog.windowTitle() == "Pindahkan Pustu Sungai Jernih ke…"
    daftar = dialog.findChild(QListWidget, "daftar-tujuan")
    assert dialog.focusWidget() is daftar
    tempat = [daftar.item(i).text() for i in range(daftar.count())]
    for nama, sebab in (
        ("Pustu Sungai Jernih", "ke dirinya sendiri"),
        ("Klaster 3", "sudah berada di bawah Klaster 3"),
    ):
        tertutup = daftar.item(tempat.index(nama))
        assert sebab in tertutup.data(Qt.ItemDataRole.AccessibleTextRole)
    daftar.setCurrentItem(tertutup)
    assert not dialog.findChild(QPushButton, "tombol-pindahkan-ke").isEnabled()
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert sesi.susunan.unit[pustu.id].induk_id == klaster3, "Enter on a closed place does nothing"
    for _ in range(len(tempat)):
        if daftar.currentItem().text() == "Klaster 2":
            break
        qtbot.keyClick(daftar, Qt.Key.Key_Up)
    assert daftar.currentItem().text() == "Klaster 2"
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert sesi.susunan.unit[pustu.id].induk_id == klaster2
    assert sesi.tumpukan.nama_urung == "Pindahkan Pustu Sungai Jernih ke Klaster 2"
    sesi.urungkan()
    assert sesi.susunan.unit[pustu.id].induk_id == klaster3


def test_menu_menetapkan_plt_dan_mengakhirinya(
    halaman: HalamanBagan, sesi_contoh: Sesi, kunci_orang: CariKunci, kunci_unit: CariKunci
) -> None:
    tu = sesi_contoh.susunan.kursi_kepala(kunci_unit("Subbagian Tata Usaha").id)
    assert tu is not None
    menu = menu_untuk(halaman, Kunci("jabatan", tu.id))
    menu["Isi jabatan atau Plt.…"].trigger()
    dialog = modal(DialogPemangku)
    assert isinstance(dialog, DialogPemangku)
    dialog.findChild(QPushButton, "tombol-tetapkan").click()
    assert dialog.isVisible()
    meri = kunci_orang("Meri Handayani")
    pilihan = dialog._pegawai
    pilihan.setCurrentIndex(pilihan.findData(meri.pegawai_id))
    assert dialog.sebagai is SebagaiPemangku.PLT
    assert dialog.selesai is not None
    dialog.findChild(QPushButton, "tombol-tetapkan").click()
    dudukan = sesi_contoh.susunan.kepala(tu.unit_id)
    assert dudukan is not None
    assert dudukan.pegawai_id == meri.pegawai_id
    plt = Kunci("jabatan", tu.id, meri.pegawai_id)
    assert plt in halaman.kanvas.item.letak.kotak
    assert halaman.kanvas.item.butir(plt).nama_bantu.startswith("Plt. Meri Handayani")
    selesai = dudukan.pemangku.selesai
    assert selesai is not None
    menu_untuk(halaman, plt)["Perpanjang masa Plt.…"].trigger()
    masa = modal(DialogMasa)
    assert tanggal_panjang(selesai) in masa.findChild(QLabel).text()
    masa.findChild(QPushButton, "tombol-simpan-masa").click()
    perpanjangan = sesi_contoh.susunan.kepala(tu.unit_id)
    assert perpanjangan is not None
    assert perpanjangan.pemangku.selesai is not None
    assert 80 < (perpanjangan.pemangku.selesai - selesai).days < 100
    halaman.tampilkan(meri.pegawai_id)
    halaman.kanvas.pilih(plt, beritahu=True)
    assert tanggal_panjang(perpanjangan.pemangku.selesai) in teks_anak(halaman.panel)
    menu_untuk(halaman, plt)["Perpanjang masa Plt.…"].trigger()
    modal(DialogMasa).findChild(QCheckBox, "pilih-berbatas").click()
    modal(DialogMasa).findChild(QPushButton, "tombol-simpan-masa").click()
    tanpa_batas = sesi_contoh.susunan.kepala(tu.unit_id)
    assert tanpa_batas is not None
    assert tanpa_batas.pemangku.selesai is None
    menu_untuk(halaman, plt)["Akhiri Plt."].trigger()
    assert sesi_contoh.susunan.kepala(tu.unit_id) is None


def test_menu_unit_menambah_mengubah_menghapus(halaman: HalamanBagan, sesi_contoh: Sesi, kunci_unit: CariKunci) -> None:
    menu_untuk(halaman, kunci_unit("UPTD Puskesmas Lubuk Serunai"))["Tambah unit di bawahnya…"].trigger()
    dialog = modal(DialogUnit)
    simpan = dialog.findChild(QPushButton, "tombol-simpan-unit")
    simpan.click()
    assert dialog.isVisible()
    dialog._nama.setText("Klaster 5")
    dialog._jenis.setCurrentIndex(dialog._jenis.findData("klaster"))
    simpan.click()
    baru = kunci_unit("Klaster 5")
    menu_untuk(halaman, baru)["Tambah jabatan…"].trigger()
    jabatan = modal(DialogJabatan)
    jabatan._nama.setText("Perawat Mahir")
    jabatan.findChild(QPushButton, "tombol-simpan-jabatan").click()
    assert [j.nama for j in sesi_contoh.susunan.jabatan_di(baru.id)] == ["Perawat Mahir"]
    menu_untuk(halaman, baru)["Ubah unit…"].trigger()
    modal(DialogUnit)._nama.setText("Klaster Lima")
    modal(DialogUnit).findChild(QPushButton, "tombol-simpan-unit").click()
    assert sesi_contoh.susunan.unit[baru.id].nama == "Klaster Lima"
    menu_untuk(halaman, baru)["Hapus unit"].trigger()
    assert baru.id not in sesi_contoh.susunan.unit


def test_tugaskan_dan_buka_pegawai_bernavigasi(qtbot: QtBot, halaman: HalamanBagan, kunci_orang: CariKunci) -> None:
    ilham = kunci_orang("Ilham Kurniawan")
    halaman.tampilkan(ilham.pegawai_id)
    with qtbot.waitSignal(halaman.konteks.buka) as buka:
        halaman.panel.findChild(QPushButton, "tombol-tugaskan").click()
    assert buka.args == ["penugasan", {"pegawai": [ilham.pegawai_id]}]
    with qtbot.waitSignal(halaman.konteks.buka) as buka:
        menu_untuk(halaman, ilham)["Buka di Pegawai"].trigger()
    assert buka.args == ["pegawai", ilham.pegawai_id]


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
