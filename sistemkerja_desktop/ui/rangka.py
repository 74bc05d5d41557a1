"""The window's frame as one painting: it stands until the widgets of the same look are made, right after it.

What is here is imported before the first paint: nothing that is not needed for it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import (
    LEBAR_CARI,
    LEBAR_REL,
    RADIUS,
    TINGGI_BILAH_ATAS,
    TINGGI_BILAH_STATUS,
    KelasLebar,
    Peran,
)
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.registri_halaman import ButirNavigasi

MENU = ("Berkas", "Sunting", "Lihat", "Data", "Surat", "Bantuan")
TINGGI_BUTIR = {KelasLebar.RAPAT: 40, KelasLebar.BIASA: 52, KelasLebar.LEBAR: 40}
TINGGI_GRUP = 30
KAKI_REL = 12
CONTOH_CARI = {
    KelasLebar.RAPAT: "Cari orang, surat, perintah",
    KelasLebar.BIASA: "Cari orang, unit, tim, surat, atau perintah",
    KelasLebar.LEBAR: "Cari orang, unit, tim, surat, atau perintah",
}
_TANDA_CARI = "Ctrl+K"
_KIRI = Qt.AlignmentFlag.AlignVCenter
_TENGAH = Qt.AlignmentFlag.AlignCenter
_BERTANDA = Qt.TextFlag.TextShowMnemonic
# What QMenuBar::item has in the style sheet: padding left and right, margin left and right.
_TEPI_MENU = 2 * 9 + 2 * 1


def lukis_rangka(pelukis: QPainter, lebar: int, tinggi: int, butir: Sequence[ButirNavigasi]) -> None:
    """Paints the frame of a window of that size: top bar, rail, empty page and status bar."""
    kelas = KelasLebar.dari_lebar(lebar)
    atas, kaki = TINGGI_BILAH_ATAS + 1, tinggi - TINGGI_BILAH_STATUS
    pelukis.fillRect(0, 0, lebar, tinggi, warna(Peran.WIN))
    pelukis.fillRect(0, 0, lebar, atas, warna(Peran.SURF))
    pelukis.fillRect(0, atas - 1, lebar, 1, warna(Peran.LINE2))
    pelukis.fillRect(0, kaki, lebar, tinggi - kaki, warna(Peran.SURF))
    pelukis.fillRect(0, kaki, lebar, 1, warna(Peran.LINE2))
    pelukis.fillRect(0, atas, LEBAR_REL[kelas], kaki - atas, warna(Peran.NAV))
    kanan_menu = _lukis_menu(pelukis)
    pelukis.fillRect(kanan_menu + 10, 8, 1, 20, warna(Peran.LINE2))
    for urut, ikon in enumerate(("arrow-back-up", "arrow-forward-up")):
        lukis_ikon(pelukis, QRect(kanan_menu + 23 + urut * 32, 4, 28, 28), ikon, Peran.DIS, 18)
    _lukis_cari(pelukis, QRect(lebar - 12 - LEBAR_CARI[kelas], 4, LEBAR_CARI[kelas], 28), CONTOH_CARI[kelas])
    _lukis_rel(pelukis, QRect(0, atas, LEBAR_REL[kelas], kaki - atas), butir, kelas)


def lukis_butir(pelukis: QPainter, kotak: QRect, butir: ButirNavigasi, kelas: KelasLebar, *, terpilih: bool) -> QRect:
    """Paints icon and name of an item of the rail; returns where its icon stands."""
    peran = Peran.NAV_ST if terpilih else Peran.NAV_T
    tebal = Huruf.KECIL_TEBAL2 if kelas is KelasLebar.BIASA else Huruf.KARTU
    pelukis.setFont(font(tebal if terpilih else Huruf.KECIL if kelas is KelasLebar.BIASA else Huruf.ISI))
    pelukis.setPen(warna(peran))
    if kelas is KelasLebar.LEBAR:
        ikon = QRect(kotak.x() + 18, kotak.y(), 22, kotak.height())
        lukis_ikon(pelukis, ikon, butir.ikon, peran, 20, rel=True)
        pelukis.drawText(kotak.adjusted(52, 0, -40, 0), _KIRI, butir.label)
        return ikon
    ikon = QRect(kotak.x(), kotak.y() + 6, kotak.width(), 26) if kelas is KelasLebar.BIASA else kotak
    lukis_ikon(pelukis, ikon, butir.ikon, peran, 22, rel=True)
    if kelas is KelasLebar.BIASA:
        pelukis.drawText(QRect(kotak.x(), kotak.y() + 32, kotak.width(), 16), _TENGAH, butir.label)
    return ikon


def lukis_grup(pelukis: QPainter, kotak: QRect, teks: str) -> None:
    """Paints the heading of a group of the rail."""
    pelukis.setFont(font(Huruf.KECIL_TEBAL2))
    pelukis.setPen(warna(Peran.NAV_M))
    pelukis.drawText(kotak.adjusted(20, 6, 0, 0), _KIRI, teks)


def lukis_hiasan_cari(pelukis: QPainter, kotak: QRect, *, kosong: bool) -> None:
    """Paints the magnifying glass of the search field and, while it is empty, the key that leads to it."""
    lukis_ikon(pelukis, QRect(kotak.x() + 8, kotak.y(), 18, kotak.height()), "search", Peran.T2)
    if not kosong:
        return
    huruf = font(Huruf.KECIL)
    lebar = QFontMetrics(huruf).horizontalAdvance(_TANDA_CARI) + 12
    tanda = QRect(kotak.right() - lebar - 6, kotak.y() + (kotak.height() - 18) // 2, lebar, 18)
    _lukis_kotak(pelukis, tanda, Peran.LINE2, 3)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T2))
    pelukis.drawText(tanda, _TENGAH, _TANDA_CARI)


def _lukis_menu(pelukis: QPainter) -> int:
    """The names of the menus; returns where they end."""
    huruf = font(Huruf.RAPAT)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T1))
    ukuran, x = QFontMetrics(huruf), 8
    for nama in MENU:
        lebar = ukuran.size(_BERTANDA, f"&{nama}").width() + _TEPI_MENU
        pelukis.drawText(QRect(x, 2, lebar, 32), _TENGAH | _BERTANDA, f"&{nama}")
        x += lebar
    return x


def _lukis_cari(pelukis: QPainter, kotak: QRect, contoh: str) -> None:
    _lukis_kotak(pelukis, kotak, Peran.LINE3, RADIUS)
    huruf, tempat = font(Huruf.RAPAT), kotak.adjusted(34, 0, -64, 0)
    pelukis.setFont(huruf)
    pelukis.setPen(warna(Peran.T3))
    ringkas = QFontMetrics(huruf).elidedText(contoh, Qt.TextElideMode.ElideRight, tempat.width())
    pelukis.drawText(tempat, _KIRI, ringkas)
    lukis_hiasan_cari(pelukis, kotak, kosong=True)


def _lukis_rel(pelukis: QPainter, kotak: QRect, butir: Sequence[ButirNavigasi], kelas: KelasLebar) -> None:
    y, grup, tinggi = kotak.y(), "", TINGGI_BUTIR[kelas]
    for satu in (b for b in butir if not b.bawah):
        if satu.grup and satu.grup != grup and kelas is KelasLebar.LEBAR:
            lukis_grup(pelukis, QRect(kotak.x(), y, kotak.width(), TINGGI_GRUP), satu.grup)
            y += TINGGI_GRUP
        grup = satu.grup
        lukis_butir(pelukis, QRect(kotak.x(), y, kotak.width(), tinggi), satu, kelas, terpilih=False)
        y += tinggi
    bawah = [b for b in butir if b.bawah]
    y = max(y, kotak.y() + kotak.height() - KAKI_REL - len(bawah) * tinggi)
    for urut, satu in enumerate(bawah):
        tempat = QRect(kotak.x(), y + urut * tinggi, kotak.width(), tinggi)
        lukis_butir(pelukis, tempat, satu, kelas, terpilih=False)


def _lukis_kotak(pelukis: QPainter, kotak: QRect, tepi: Peran, radius: int) -> None:
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
    pelukis.translate(0.5, 0.5)
    pelukis.setPen(warna(tepi))
    pelukis.setBrush(warna(Peran.SURF))
    pelukis.drawRoundedRect(kotak.adjusted(0, 0, -1, -1), radius, radius)
    pelukis.restore()
