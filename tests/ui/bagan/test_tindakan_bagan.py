"""What can be done on the chart: moving, appointing and editing, by keys and menus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.unit import tambah_unit
from sistemkerja_desktop.ui.bagan.dialog_isi import DialogJabatan, DialogMasa, DialogPemangku, DialogUnit
from sistemkerja_desktop.ui.bagan.dialog_pindah import DialogPindah
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.bagan.pohon import PERAN_KUNCI
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from tests.ui.bagan.bagan_uji import CariKunci, menu_untuk, modal, teks_anak


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
    # Whoever comes from a finding stands at the person: the term can be changed there, too.
    di_panel = halaman.panel.findChild(QPushButton, f"tombol-perpanjang-{perpanjangan.pemangku.id}")
    assert di_panel.text() == "Perpanjang masa Plt.…"
    di_panel.click()
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


def test_panel_unit_lowong_mengisi_pimpinan_dan_pitanya_utuh(
    halaman: HalamanBagan, sesi_contoh: Sesi, kunci_unit: CariKunci, qtbot: QtBot
) -> None:
    tu = kunci_unit("Subbagian Tata Usaha")
    assert sesi_contoh.susunan.kepala(tu.id) is None
    halaman.kanvas.pilih(tu, beritahu=True)
    pita = halaman.panel.findChild(PitaPesan)
    assert pita is not None

    def utuh() -> bool:
        kata = [w for w in pita.findChildren(QLabel) if w.wordWrap()]
        return bool(kata) and all(w.heightForWidth(w.width()) <= w.height() < 200 for w in kata)

    qtbot.waitUntil(utuh)
    halaman.panel.findChild(QPushButton, "tombol-isi-jabatan").click()
    dialog = modal(DialogPemangku)
    assert isinstance(dialog, DialogPemangku)
    dialog.reject()
