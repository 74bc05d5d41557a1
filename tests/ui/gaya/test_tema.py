"""The theme on a real QApplication: fonts, Indonesian texts of Qt, icons, switching."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QPushButton, QWizard, QWizardPage
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon, gambar
from sistemkerja_desktop.ui.gaya.lembar_gaya import qss
from sistemkerja_desktop.ui.gaya.tema import ModeTema, Tema
from sistemkerja_desktop.ui.gaya.token import GELAP, TERANG, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import pemantau, warna
from sistemkerja_desktop.ui.registri_halaman import HALAMAN


def _polos(teks: str) -> str:
    return teks.replace("&", "").partition("\t")[0].strip("< >")


@pytest.mark.usefixtures("tema")
def test_tombol_dialog_berbahasa_indonesia(qtbot: QtBot) -> None:
    tombol = QDialogButtonBox.StandardButton
    kotak = QDialogButtonBox(tombol.Save | tombol.Cancel | tombol.Close | tombol.Yes | tombol.Apply)
    qtbot.addWidget(kotak)
    teks = {_polos(b.text()) for b in kotak.buttons()}
    assert teks == {"Simpan", "Batal", "Tutup", "Ya", "Terapkan"}


@pytest.mark.usefixtures("tema")
def test_tombol_wisaya_berbahasa_indonesia(qtbot: QtBot) -> None:
    wisaya = QWizard()
    qtbot.addWidget(wisaya)
    wisaya.addPage(QWizardPage())
    wisaya.show()
    tombol = QWizard.WizardButton
    teks = [_polos(wisaya.buttonText(t)) for t in (tombol.BackButton, tombol.NextButton, tombol.FinishButton)]
    assert teks == ["Kembali", "Lanjut", "Selesai"]


@pytest.mark.usefixtures("tema")
def test_menu_isian_berbahasa_indonesia(qtbot: QtBot) -> None:
    isian = QLineEdit("teks")
    qtbot.addWidget(isian)
    menu = isian.createStandardContextMenu()
    teks = [_polos(t.text()) for t in menu.actions() if t.text()]
    menu.deleteLater()
    assert teks == ["Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua"]


@pytest.mark.usefixtures("tema")
def test_qm_sesuai_ts() -> None:
    akar = ElementTree.parse(resource("bahasa", "qtbase_id.ts")).getroot()
    beda = [
        (konteks.findtext("name"), pesan.findtext("source"))
        for konteks in akar.iter("context")
        for pesan in konteks.iter("message")
        if QCoreApplication.translate(str(konteks.findtext("name")), str(pesan.findtext("source")))
        != pesan.findtext("translation")
    ]
    assert not beda


@pytest.mark.usefixtures("tema")
def test_locale_indonesia() -> None:
    assert QLocale().name() == "id_ID"
    assert QLocale().toString(37.5, "f", 1) == "37,5"


@pytest.mark.usefixtures("tema")
@pytest.mark.parametrize("huruf", list(Huruf))
def test_huruf_inter(huruf: Huruf) -> None:
    info = QFontInfo(font(huruf))
    assert info.family().startswith("Inter")
    assert info.weight() == huruf.value[1]


@pytest.mark.usefixtures("tema")
def test_angka_selebar() -> None:
    fm = QFontMetrics(font_angka(Huruf.ISI))
    assert fm.horizontalAdvance("1111111111") == fm.horizontalAdvance("0000000000")


def test_ganti_tema_menyegarkan(tema: Tema, qapp: QApplication, qtbot: QtBot) -> None:
    tombol = QPushButton("Cetak")
    qtbot.addWidget(tombol)
    beri_ikon(tombol, "printer")
    lama = tombol.icon().cacheKey()
    with qtbot.waitSignal(pemantau().berganti):
        tema.atur(ModeTema.GELAP)
    assert tema.gelap
    assert warna(Peran.SURF).name().upper() == GELAP[Peran.SURF]
    assert qapp.palette().color(QPalette.ColorRole.Base).name().upper() == GELAP[Peran.SURF]
    assert tombol.icon().cacheKey() != lama


@pytest.mark.usefixtures("tema")
def test_gambar_disimpan_menurut_warna() -> None:
    assert gambar("home", Peran.T1).cacheKey() == gambar("home", Peran.T1).cacheKey()
    assert gambar("home", Peran.T1).cacheKey() != gambar("home", Peran.ACC).cacheKey()
    assert not gambar("home", Peran.T1, skala=2.0).isNull()
    assert gambar("home", Peran.T1, 16, skala=2.0).width() == 32


@pytest.mark.parametrize("nama", [k.ikon for k in Keadaan] + [b.ikon for b in HALAMAN])
def test_ikon_ada(nama: str) -> None:
    assert "<svg" in resource("ikon", f"{nama}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("palet", [TERANG, GELAP], ids=["terang", "gelap"])
def test_lembar_gaya_lengkap(palet: dict[Peran, str]) -> None:
    lembar = qss(palet)
    assert "$" not in lembar
    assert lembar.count("{") == lembar.count("}")
