"""Paints one box of the chart in window pixels, at the levels of detail that show text (R3 to R5)."""

import re
from enum import IntEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.bagan.isi import Butir, singkat_jenis, tanpa_jenis
from sistemkerja_desktop.ui.bagan.tata_letak import Bentuk
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import RADIUS, RADIUS_CIP, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.lukis import lukis_avatar

PITA = 5
_KIRI = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_PX_TERKECIL = 12.0
# So many letters of a unit's name must show beside its kind.
_SISA_NAMA = 4
_GELAR_DEPAN = re.compile(r"^(?:(?:Prof|Dr|dr|drg|drh|Drs|Dra|Ir|apt|H|Hj)\. )+")


class Tingkat(IntEnum):
    """Levels of detail, by zoom."""

    R1 = 1
    R2 = 2
    R3 = 3
    R4 = 4
    R5 = 5

    @classmethod
    def dari_skala(cls, skala: float) -> "Tingkat":
        for batas, tingkat in ((1.245, cls.R5), (0.845, cls.R4), (0.495, cls.R3), (0.245, cls.R2)):
            if skala >= batas:
                return tingkat
        return cls.R1


@dataclass(frozen=True, slots=True)
class KeadaanKotak:
    """How a box stands at the moment.

    `tanda` is the state of its worst finding; until the office is `diperiksa` who has no assessor is marked.
    """

    ditunjuk: bool = False
    terpilih: bool = False
    fokus: bool = False
    sasaran: bool = False
    terlarang: bool = False
    diperiksa: bool = False
    tanda: Keadaan | None = None


BIASA = KeadaanKotak()


@lru_cache(maxsize=64)
def huruf_skala(huruf: Huruf, skala: float) -> QFont:
    """A font of the scale for a zoom. Text never gets below 12 px, and grows slower than the boxes above 110 %."""
    hasil = QFont(font(huruf))
    dasar = huruf.value[0] * 96 / 72
    faktor = skala if skala <= 1.1 else 1.1 + (skala - 1.1) * 0.25
    hasil.setPixelSize(round(max(_PX_TERKECIL, dasar * faktor)))
    return hasil


@lru_cache(maxsize=64)
def _metrik(huruf: Huruf, skala: float) -> QFontMetricsF:
    return QFontMetricsF(huruf_skala(huruf, skala))


@lru_cache(maxsize=8192)
def muat_teks(teks: str, huruf: Huruf, skala: float, lebar: int, *, nama: bool) -> str:
    """The text as it fits: names lose their gelar, then letters; others have kinds of unit short, then are cut."""
    fm = _metrik(huruf, skala)
    if fm.horizontalAdvance(teks) <= lebar:
        return teks
    if nama:
        polos = teks.split(",", maxsplit=1)[0]
        inti = _GELAR_DEPAN.sub("", polos)
        for calon in (polos, inti, *(nama_singkat(inti, panjang) for panjang in range(len(inti) - 1, 7, -1))):
            if fm.horizontalAdvance(calon) <= lebar:
                return calon
        teks = calon
    else:
        teks = singkat_jenis(teks)
        inti = tanpa_jenis(teks)
        # Where only the kind would be left, the name alone says more.
        awal = f"{teks[: len(teks) - len(inti) + _SISA_NAMA]}…"
        if fm.horizontalAdvance(teks) > lebar and fm.horizontalAdvance(awal) > lebar:
            teks = inti
    return fm.elidedText(teks, Qt.TextElideMode.ElideRight, lebar)


def _dengan_ekor(teks: str, ekor: str, huruf: Huruf, skala: float, lebar: int) -> str:
    """ "Ibu dan Anak · 14 orang": the first part is cut so that the count always shows."""
    if not teks:
        return ekor
    ekor = f" · {ekor}"
    sisa = lebar - _metrik(huruf, skala).horizontalAdvance(ekor)
    return muat_teks(teks, huruf, skala, max(0, int(sisa)), nama=False) + ekor


def lukis_kotak(
    pelukis: QPainter,
    kotak: QRect,
    bentuk: Bentuk,
    butir: Butir,
    skala: float,
    pita: Peran | None,
    keadaan: KeadaanKotak = BIASA,
) -> None:
    """Paints a unit or a person into `kotak`."""
    _lukis_dasar(pelukis, kotak, butir, keadaan)
    if pita is not None:
        _lukis_pita(pelukis, kotak, pita)
    tingkat = Tingkat.dari_skala(skala)
    kanan = kotak.right() - 6
    tanda = keadaan.tanda
    if not keadaan.diperiksa and (butir.temuan or (butir.unit is not None and butir.unit.temuan)):
        tanda = Keadaan.WARN
    if tanda is not None:
        tempat = QRect(kanan - 14, kotak.y(), 16, min(22, kotak.height()))
        lukis_ikon(pelukis, tempat, tanda.ikon, tanda.warna, 14)
        kanan -= 18
    if keadaan.fokus:
        _lukis_fokus(pelukis, kotak)
    if tingkat is Tingkat.R3 and bentuk is not Bentuk.KEPALA:
        _lukis_satu_baris(pelukis, kotak, butir, skala, kanan)
    else:
        _lukis_baris(pelukis, kotak, bentuk, butir, skala, kanan)


def lukis_lipatan(pelukis: QPainter, kotak: QRect, jumlah: int, skala: float, keadaan: KeadaanKotak) -> None:
    """The box that folds and unfolds a long list."""
    _bulat(pelukis, kotak, Peran.HOVER if keadaan.ditunjuk else Peran.SURF, Peran.LINE2)
    if keadaan.fokus:
        _lukis_fokus(pelukis, kotak)
    pelukis.setFont(huruf_skala(Huruf.KECIL_TEBAL, skala))
    pelukis.setPen(warna(Peran.ACC))
    pelukis.drawText(kotak, Qt.AlignmentFlag.AlignCenter, teks_lipatan(jumlah))


def teks_lipatan(jumlah: int) -> str:
    return f"{jumlah} orang lagi" if jumlah else "Lipat"


def lukis_arsir(pelukis: QPainter, kotak: QRect) -> None:
    """The hatching of a place where nothing may be dropped."""
    pelukis.save()
    pelukis.setClipRect(kotak)
    garis = QColor(warna(Peran.BAD_B))
    garis.setAlpha(110)
    pelukis.setPen(QPen(garis, 4))
    for x in range(kotak.x() - kotak.height(), kotak.right() + 1, 12):
        pelukis.drawLine(x, kotak.bottom() + 1, x + kotak.height() + 1, kotak.y())
    pelukis.restore()


def _latar(butir: Butir, keadaan: KeadaanKotak) -> Peran:
    if keadaan.terlarang:
        return Peran.BAD_S
    if keadaan.sasaran:
        return Peran.ACC_S
    if keadaan.terpilih:
        return Peran.SEL
    if keadaan.ditunjuk:
        return Peran.HOVER
    return Peran.SURF if butir.orang is not None or butir.luar else Peran.IDLE_S


def _lukis_dasar(pelukis: QPainter, kotak: QRect, butir: Butir, keadaan: KeadaanKotak) -> None:
    tepi, tebal, gaya = Peran.LINE3, 1.0, Qt.PenStyle.SolidLine
    if keadaan.terlarang:
        tepi, tebal = Peran.BAD, 2.0
    elif keadaan.sasaran or keadaan.terpilih:
        tepi, tebal = Peran.ACC, 2.0
    elif butir.lowong:
        gaya = Qt.PenStyle.DashLine
    elif butir.luar:
        gaya = Qt.PenStyle.DotLine
    _bulat(pelukis, kotak, _latar(butir, keadaan), tepi, tebal, gaya)
    if keadaan.terlarang:
        lukis_arsir(pelukis, kotak.adjusted(2, 2, -2, -2))
    if butir.luar:
        lukis_ikon(pelukis, QRect(kotak.right() - 21, kotak.y() + 5, 16, 16), "external-link", Peran.T3, 14)


def _bulat(
    pelukis: QPainter,
    kotak: QRect,
    isi: Peran,
    tepi: Peran,
    tebal: float = 1.0,
    gaya: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    pena = QPen(warna(tepi), tebal, gaya)
    if gaya is Qt.PenStyle.DashLine:
        pena.setDashPattern([4, 3])
    pelukis.setPen(pena)
    pelukis.setBrush(warna(isi))
    s = tebal / 2
    pelukis.drawRoundedRect(QRectF(kotak).adjusted(s, s, -s, -s), RADIUS, RADIUS)
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _lukis_pita(pelukis: QPainter, kotak: QRect, pita: Peran) -> None:
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    tepi = QPainterPath()
    tepi.addRoundedRect(QRectF(kotak), RADIUS, RADIUS)
    batang = QPainterPath()
    batang.addRect(QRectF(kotak.x(), kotak.y(), PITA, kotak.height()))
    pelukis.fillPath(tepi & batang, warna(pita))
    pelukis.restore()


def _lukis_fokus(pelukis: QPainter, kotak: QRect) -> None:
    """The ring outside of the box, 1 px away from it."""
    pelukis.save()
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    pelukis.setPen(QPen(warna(Peran.ACC), 2))
    pelukis.setBrush(Qt.BrushStyle.NoBrush)
    pelukis.drawRoundedRect(QRectF(kotak).adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
    pelukis.restore()


def _lukis_satu_baris(pelukis: QPainter, kotak: QRect, butir: Butir, skala: float, kanan: int) -> None:
    """R3: the short name; a unit with its count."""
    kiri = kotak.x() + (12 if butir.berorang else 8)
    tebal = Huruf.KECIL_TEBAL2 if butir.orang is None else Huruf.KECIL_TEBAL if butir.berorang else Huruf.KECIL
    if butir.orang is None and not butir.luar:
        pelukis.setFont(huruf_skala(Huruf.KECIL, skala))
        pelukis.setPen(warna(Peran.T2))
        hitungan = str(butir.jumlah)
        pelukis.drawText(QRect(kiri, kotak.y(), kanan - kiri, kotak.height()), _KANAN, hitungan)
        kanan -= round(_metrik(Huruf.KECIL, skala).horizontalAdvance(hitungan)) + 6
    if butir.tag:
        kiri += _lukis_tag(pelukis, QRect(kiri, kotak.y(), kanan - kiri, kotak.height()), butir.tag, skala) + 4
    pelukis.setFont(huruf_skala(tebal, skala))
    pelukis.setPen(warna(Peran.T2 if butir.lowong else Peran.T1))
    lebar = max(0, kanan - kiri)
    teks = butir.baris[0] if not butir.lowong else f"Lowong: {butir.baris[1]}"
    pelukis.drawText(
        QRect(kiri, kotak.y(), lebar, kotak.height()), _KIRI, muat_teks(teks, tebal, skala, lebar, nama=butir.berorang)
    )


_KANAN = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _lukis_baris(pelukis: QPainter, kotak: QRect, bentuk: Bentuk, butir: Butir, skala: float, kanan: int) -> None:
    """R4 and R5: as many lines as the box has room for, with an avatar where it is high enough."""
    kepala = bentuk is Bentuk.KEPALA
    pertama = Huruf.KARTU if kepala else Huruf.RAPAT_TEBAL if butir.orang is None else Huruf.BARIS
    tinggi = [_metrik(pertama, skala).height(), _metrik(Huruf.KECIL, skala).height()]
    muat = 1 + max(0, int((kotak.height() - 2 - tinggi[0]) / tinggi[1]))
    if Tingkat.dari_skala(skala) is not Tingkat.R5:
        muat = min(muat, 3)
    baris = butir.baris[:muat]
    kiri = kotak.x() + (13 if butir.orang is not None or butir.luar else 9)
    if butir.berorang and kotak.height() >= 50:
        sisi = min(32, kotak.height() - 20)
        lukis_avatar(pelukis, QRect(kiri + 2, kotak.y() + 9, sisi, sisi), butir.inisial, bercincin=True)
        kiri += sisi + 12
    y = kotak.y() + (kotak.height() - tinggi[0] - tinggi[1] * (len(baris) - 1)) / 2
    for urut, teks in enumerate(baris):
        huruf = pertama if urut == 0 else Huruf.KECIL
        tempat = QRect(kiri, round(y), (kanan if urut == 0 else kotak.right() - 6) - kiri, round(tinggi[min(urut, 1)]))
        if urut == 0 and butir.tag:
            tempat.setLeft(tempat.left() + _lukis_tag(pelukis, tempat, butir.tag, skala) + 5)
        pelukis.setFont(huruf_skala(huruf, skala))
        pelukis.setPen(warna(Peran.T1 if urut == 0 and not butir.lowong else Peran.T2))
        if urut == 1 and butir.ekor:
            teks = _dengan_ekor(teks, butir.ekor, huruf, skala, tempat.width())
        nama = urut == 0 and butir.berorang
        pelukis.drawText(tempat, _KIRI, muat_teks(teks, huruf, skala, max(0, tempat.width()), nama=nama))
        y += tinggi[min(urut, 1)]


def _lukis_tag(pelukis: QPainter, kotak: QRect, tag: str, skala: float) -> int:
    """The edged "Plt." or "Plh." before a name; returns its width."""
    fm = _metrik(Huruf.KECIL_TEBAL2, skala)
    lebar = round(fm.horizontalAdvance(tag)) + 8
    tinggi = min(round(fm.height()) + 2, kotak.height())
    tempat = QRect(kotak.x(), kotak.y() + (kotak.height() - tinggi) // 2, lebar, tinggi)
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    pelukis.setPen(QPen(warna(Peran.WARN_B), 1))
    pelukis.setBrush(warna(Peran.WARN_S))
    pelukis.drawRoundedRect(QRectF(tempat).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CIP, RADIUS_CIP)
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pelukis.setFont(huruf_skala(Huruf.KECIL_TEBAL2, skala))
    pelukis.setPen(warna(Peran.WARN))
    pelukis.drawText(tempat, Qt.AlignmentFlag.AlignCenter, tag)
    return lebar


def lukis_garis_penilai(pelukis: QPainter, titik: list[QPointF]) -> None:
    """The 2 px line from a person to the assessor."""
    pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pelukis.setPen(
        QPen(warna(Peran.ACC), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.SquareCap, Qt.PenJoinStyle.MiterJoin)
    )
    pelukis.drawPolyline(titik)
