"""The small widgets: chips, fields, dialogs, progress, empty state."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum, SumberHukum
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.gaya.token import TINGGI_CIP, Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip, CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, menurun
from sistemkerja_desktop.ui.komponen.dialog import DialogPesan, Jawaban, JenisJawaban
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.kepala_halaman import KepalaHalaman
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong, Syarat
from sistemkerja_desktop.ui.komponen.lukis import (
    BatangCip,
    IsiCip,
    isi_cip_aturan,
    lukis_cip,
    ukuran_cip,
    ukuran_keadaan,
)
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.komponen.tanda import Avatar, LencanaKeadaan
from sistemkerja_desktop.ui.komponen.wadah import Kartu, PanelSamping

pytestmark = pytest.mark.usefixtures("tema")
BuatAturan = Callable[..., Aturan]


@pytest.mark.parametrize(
    ("sumber", "batang"),
    [
        (SumberHukum.DAERAH, BatangCip.PENUH),
        (SumberHukum.NASIONAL, BatangCip.PUTUS),
        (SumberHukum.KANTOR, BatangCip.ABU),
    ],
)
def test_batang_menurut_sumber(buat_aturan: BuatAturan, sumber: SumberHukum, batang: BatangCip) -> None:
    (isi,) = isi_cip_aturan(buat_aturan(("Ps. 1", "Perbup Contoh 10/2024", sumber)))
    assert isi.batang is batang


def test_dua_sumber_berbeda_menjadi_satu_cip_ganda(buat_aturan: BuatAturan) -> None:
    daerah = ("Ps. 8 (4)", "Perbup Contoh 10/2024", SumberHukum.DAERAH)
    (isi,) = isi_cip_aturan(buat_aturan(daerah, ("Lamp. II.B", "PermenPANRB 7/2022", SumberHukum.NASIONAL)))
    assert isi.batang is BatangCip.GANDA
    assert isi.tambahan == "2 sumber"
    assert "PermenPANRB 7/2022" in isi.arti


def test_dua_tempat_satu_peraturan_menjadi_dua_cip(buat_aturan: BuatAturan, qtbot: QtBot) -> None:
    tempat = [(f"Ps. {n}", "Perbup Contoh 10/2024", SumberHukum.DAERAH) for n in (7, 8, 9)]
    baris = BarisCip(buat_aturan(*tempat))
    qtbot.addWidget(baris)
    assert [c.sizeHint().height() for c in baris.findChildren(CipDasarHukum)] == [TINGGI_CIP] * 2


@pytest.mark.parametrize("tombol", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_cip_membuka_keterangan(buat_aturan: BuatAturan, qtbot: QtBot, tombol: Qt.Key) -> None:
    dibaca: list[DasarHukum] = []
    cip = CipDasarHukum(buat_aturan(), baca_pasal=dibaca.append)
    qtbot.addWidget(cip)
    cip.show()
    assert "Perbup Contoh 10/2024" in cip.accessibleName()
    qtbot.keyClick(cip, tombol)
    popover = cip.findChild(QWidget, "popover-dasar-hukum")
    assert popover is not None
    qtbot.mouseClick(popover.findChild(TombolBiasa.__mro__[1], "tombol-baca-pasal-1"), Qt.MouseButton.LeftButton)
    assert [d.pasal for d in dibaca] == ["Ps. 8 ayat (3)"]


def test_tanpa_naskah_tidak_ada_baca_pasal(buat_aturan: BuatAturan, qtbot: QtBot) -> None:
    cip = CipDasarHukum(buat_aturan())
    qtbot.addWidget(cip)
    cip.show()
    popover = cip.buka()
    assert popover.findChild(QWidget, "tombol-baca-pasal-1") is None
    popover.close()


def test_keterangan_cip_setinggi_kalimatnya(buat_aturan: BuatAturan, qtbot: QtBot) -> None:
    aturan = replace(buat_aturan(), penjelasan="Pejabat fungsional dan pelaksana dinilai pejabat fungsional. " * 4)
    cip = CipDasarHukum(aturan)
    qtbot.addWidget(cip)
    cip.show()
    popover = cip.buka()
    for kata in popover.findChildren(QLabel):
        assert kata.height() >= kata.heightForWidth(kata.width()), kata.text()
    popover.close()


def test_galat_isian_terbaca_pembaca_layar(qtbot: QtBot, periksa_aksesibilitas: Callable[[QWidget], None]) -> None:
    isian = IsianBerlabel("&NIP", QLineEdit(), bantuan="18 digit", nama="isian-nip")
    qtbot.addWidget(isian)
    isian.show()
    assert isian.galat == ""
    isian.atur_galat("Bulan lahir 13 tidak ada.")
    assert isian.galat == "Bulan lahir 13 tidak ada."
    assert isian.isian.accessibleDescription() == "Bulan lahir 13 tidak ada."
    assert isian.isian.accessibleName() == "NIP"
    isian.atur_galat("")
    assert isian.isian.accessibleDescription() == "18 digit"
    periksa_aksesibilitas(isian)


def test_fokus_pada_jawaban_aman(qtbot: QtBot) -> None:
    dialog = DialogPesan(
        "Cabut surat",
        "Cabut Surat Tugas 145?",
        jawaban=(Jawaban("batal", "Batal", aman=True), Jawaban("lanjut", "Cabut surat", JenisJawaban.BAHAYA)),
        keadaan=Keadaan.WARN,
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.tombol["batal"]
    assert not dialog.tombol["lanjut"].isDefault()
    qtbot.mouseClick(dialog.tombol["lanjut"], Qt.MouseButton.LeftButton)
    assert dialog.jawaban == "lanjut"


def test_kepala_meringkas_tindakan_kedua(qtbot: QtBot) -> None:
    kepala = KepalaHalaman("Pegawai", "45 orang")
    qtbot.addWidget(kepala)
    impor, baru = TombolBiasa("Impor pegawai", ikon="file-spreadsheet"), TombolUtama("Pegawai baru", ikon="plus")
    kepala.tambah_tindakan(impor, baru)
    kepala.sesuaikan(KelasLebar.RAPAT)
    assert (impor.text(), impor.accessibleName(), impor.toolTip()) == ("", "Impor pegawai", "Impor pegawai")
    assert baru.text() == "Pegawai baru"
    kepala.sesuaikan(KelasLebar.BIASA)
    assert impor.text() == "Impor pegawai"


def test_segmen_memberi_tahu_hanya_bila_orang_memilih(qtbot: QtBot) -> None:
    segmen = Segmen([("a", "Satu"), ("b", "Dua")], nama="segmen-uji")
    qtbot.addWidget(segmen)
    with qtbot.assertNotEmitted(segmen.dipilih):
        segmen.pilih("b")
    with qtbot.waitSignal(segmen.dipilih) as sinyal:
        qtbot.mouseClick(segmen.findChild(QWidget, "segmen-uji-a"), Qt.MouseButton.LeftButton)
    assert sinyal.args == ["a"]
    assert segmen.terpilih == "a"


def test_esc_menutup_panel(qtbot: QtBot) -> None:
    panel = PanelSamping()
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.waitSignal(panel.ditutup):
        qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_laci_bertepi_di_semua_sisi(qtbot: QtBot) -> None:
    panel = PanelSamping()
    qtbot.addWidget(panel)
    panel.setProperty("kulit", "laci")
    assert panel.contentsMargins() == QMargins(1, 1, 1, 1)
    panel.setProperty("kulit", "panel")
    assert panel.contentsMargins() == QMargins(1, 0, 0, 0)


def test_semua_tergambar_dan_bernama(
    qtbot: QtBot, buat_aturan: BuatAturan, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    kartu = Kartu("Contoh")
    qtbot.addWidget(kartu)
    dipakai: list[str] = []
    kosong = KeadaanKosong(
        "clipboard-text",
        "Belum ada penugasan",
        "Penugasan menghubungkan orang dengan target kinerja.",
        syarat=[
            Syarat("Pegawai", "45 orang", True),
            Syarat("Target kinerja unit", "minimal satu", False, ("Isi target kinerja", lambda: dipakai.append("isi"))),
        ],
    )
    pita = PitaPesan(Keadaan.WARN, "Dibuka hanya baca.", "Berkas dipakai di TU-02.", dapat_ditutup=True)
    for widget in (
        kosong,
        pita,
        LencanaKeadaan(Keadaan.BAD, "lewat tenggat"),
        Avatar("RM"),
        CipDasarHukum(buat_aturan()),
    ):
        kartu.isi.addWidget(widget)
    kartu.resize(800, 600)
    kartu.show()
    QApplication.processEvents()
    assert not kartu.grab().isNull()
    periksa_aksesibilitas(kartu)
    qtbot.mouseClick(kosong.findChild(QWidget, "tombol-syarat-2"), Qt.MouseButton.LeftButton)
    assert dipakai == ["isi"]


def test_ikon_berjarak_delapan_dari_teksnya(qtbot: QtBot, tema: Tema) -> None:
    tombol = TombolBiasa("Impor", ikon="plus")
    qtbot.addWidget(tombol)
    assert tombol.iconSize().width() == 22  # 18 and 4 more beside Qt's own 4
    tombol.ringkas(True)
    assert tombol.iconSize().width() == 18
    tombol.ringkas(False)
    assert tombol.iconSize().width() == 22
    assert tema


@pytest.mark.parametrize("skala", [1.0, 1.25, 1.5])
def test_cip_bertepi_di_semua_sisi(tema: Tema, skala: float) -> None:
    assert tema
    isi = IsiCip("Ps. 10 ayat (2)")
    ukuran = ukuran_cip(isi)
    gambar = QImage(round(ukuran.width() * skala), round(ukuran.height() * skala), QImage.Format.Format_RGB32)
    gambar.setDevicePixelRatio(skala)
    gambar.fill(Qt.GlobalColor.white)
    pelukis = QPainter(gambar)
    lukis_cip(pelukis, QPoint(0, 0), isi)
    pelukis.end()
    tepi = warna(Peran.LINE2)
    tengah_x, tengah_y = gambar.width() // 2, gambar.height() // 2
    for x, y in ((gambar.width() - 1, tengah_y), (tengah_x, gambar.height() - 1), (tengah_x, 0)):
        assert gambar.pixelColor(x, y) == tepi, (x, y)


def test_keadaan_punya_ruang_bagi_seluruh_katanya(tema: Tema) -> None:
    assert tema
    for teks in ("Siap diterbitkan", "31", "Rancangan tersimpan, dapat dilanjutkan nanti"):
        ruang = ukuran_keadaan(teks).width() - 22
        assert QFontMetricsF(font(Huruf.RAPAT)).horizontalAdvance(teks) < ruang - 1


@pytest.mark.parametrize("lebar", [180, 282, 600])
def test_a_strip_is_as_high_as_its_words(lebar: int, tema: Tema, qtbot: QtBot) -> None:
    assert not tema.gelap
    panel = QWidget()
    qtbot.addWidget(panel)
    teks = "Jabatan Kepala Seksi Ketenteraman dan Ketertiban kosong dan tidak ada Plt. atau Plh."
    pita = PitaPesan(Keadaan.WARN, teks, "Catat pejabat baru, Plt., atau Plh. pada jabatan itu.")
    panel.setLayout(menurun(pita))
    panel.resize(lebar, 500)
    panel.show()
    qtbot.waitUntil(lambda: pita.width() > 100 and pita.height() == pita.heightForWidth(pita.width()))
    for kata in pita.findChildren(QLabel):
        assert not kata.wordWrap() or kata.height() >= kata.heightForWidth(kata.width())
