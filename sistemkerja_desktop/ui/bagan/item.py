"""The one scene item that paints the whole chart, by level of detail."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QWidget

from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.ui.bagan.isi import Butir, IsiBagan
from sistemkerja_desktop.ui.bagan.lukis_kotak import (
    BIASA,
    KeadaanKotak,
    Tingkat,
    lukis_garis_penilai,
    lukis_kotak,
    lukis_lipatan,
)
from sistemkerja_desktop.ui.bagan.sorot import Sorot, pita
from sistemkerja_desktop.ui.bagan.tata_letak import Bentuk, Kotak, Letak, Lipatan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna

TEPI = 24.0
_PETAK = 512.0
# 1.25 px, where the screen can show a quarter of a pixel.
_TEBAL_GARIS, _TEBAL_GARIS_HALUS = 1.0, 1.25
KunciKotak = Kunci | Lipatan
PenentuKeadaan = Callable[[KunciKotak], KeadaanKotak]


class ItemBagan(QGraphicsItem):
    """Paints boxes and connectors; hit-testing goes through a grid, not through Qt's index.

    `keadaan` answers how a box stands (hovered, selected, target of a drop); `redup` is the box that is dragged and
    stays behind at 38 %; `penilai` are the pieces of the line from the selected person to the assessor.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._letak = Letak({}, (), 0.0, 0.0)
        self._isi: IsiBagan | None = None
        self._petak: dict[tuple[int, int], list[Kotak]] = {}
        self._garis: list[QLineF] = []
        self._warna: dict[KunciKotak, Peran] = {}
        self.keadaan: PenentuKeadaan = lambda _kunci: BIASA
        self.redup: KunciKotak | None = None
        self.penilai: list[list[QPointF]] = []

    @property
    def letak(self) -> Letak:
        return self._letak

    @property
    def isi(self) -> IsiBagan | None:
        return self._isi

    def atur(self, letak: Letak, isi: IsiBagan, sorot: Sorot) -> None:
        """Shows another chart."""
        self.prepareGeometryChange()
        self._letak, self._isi = letak, isi
        self._garis = [QLineF(*ruas) for ruas in letak.garis]
        self._petak = {}
        for kotak in letak.kotak.values():
            for petak in _petak_dari(QRectF(kotak.x, kotak.y, kotak.lebar, kotak.tinggi)):
                self._petak.setdefault(petak, []).append(kotak)
        self.penilai = []
        self.atur_sorot(sorot)

    def atur_sorot(self, sorot: Sorot) -> None:
        """Colours the bands anew."""
        isi = self._isi.butir if self._isi else {}
        ditemukan = ((kunci, pita(butir.orang, sorot)) for kunci, butir in isi.items() if butir.orang is not None)
        self._warna = {kunci: satu[1] for kunci, satu in ditemukan if satu is not None}
        self.update()

    def butir(self, kunci: KunciKotak) -> Butir | None:
        """The text of a box, None for a fold."""
        return self._isi.butir.get(kunci) if self._isi and isinstance(kunci, Kunci) else None

    def pita(self, kunci: KunciKotak) -> Peran | None:
        return self._warna.get(kunci)

    def di_titik(self, titik: QPointF) -> Kotak | None:
        """The box under a point of the scene."""
        x, y = titik.x(), titik.y()
        for kotak in self._petak.get((int(x // _PETAK), int(y // _PETAK)), ()):
            if kotak.memuat(x, y):
                return kotak
        return None

    def di_dalam(self, bidang: QRectF) -> Iterator[Kotak]:
        """Boxes that touch an area of the scene, each once."""
        sudah: set[object] = set()
        for petak in _petak_dari(bidang):
            for kotak in self._petak.get(petak, ()):
                if kotak.kunci not in sudah:
                    sudah.add(kotak.kunci)
                    if bidang.intersects(QRectF(kotak.x, kotak.y, kotak.lebar, kotak.tinggi)):
                        yield kotak

    def boundingRect(self) -> QRectF:
        return QRectF(-TEPI, -TEPI, self._letak.lebar + 2 * TEPI, self._letak.tinggi + 2 * TEPI)

    def paint(self, pelukis: QPainter, pilihan: Any, _widget: QWidget | None = None) -> None:
        peta = pelukis.worldTransform()
        skala = peta.m11()
        pelukis.save()
        pelukis.resetTransform()
        self._lukis_garis(pelukis, peta)
        tampak = list(self.di_dalam(pilihan.exposedRect))
        tingkat = Tingkat.dari_skala(skala)
        if tingkat >= Tingkat.R3:
            for kotak in tampak:
                self._lukis_satu(pelukis, peta, kotak, skala)
        else:
            self._lukis_balok(pelukis, peta, tampak, tingkat)
        pelukis.restore()

    def _lukis_garis(self, pelukis: QPainter, peta: QTransform) -> None:
        pelukis.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        halus = pelukis.device().devicePixelRatioF() > 1
        pelukis.setPen(QPen(warna(Peran.LINE3), _TEBAL_GARIS_HALUS if halus else _TEBAL_GARIS))
        pelukis.drawLines([peta.map(garis) for garis in self._garis])
        for jalur in self.penilai:
            lukis_garis_penilai(pelukis, [peta.map(titik) for titik in jalur])

    def _lukis_satu(self, pelukis: QPainter, peta: QTransform, kotak: Kotak, skala: float) -> None:
        kunci = kotak.kunci
        assert isinstance(kunci, Kunci | Lipatan)
        tempat = kotak_layar(kotak, peta)
        if isinstance(kunci, Lipatan):
            lukis_lipatan(pelukis, tempat, kotak.jumlah, skala, self.keadaan(kunci))
            return
        butir = self.butir(kunci)
        assert butir is not None
        if kunci == self.redup:
            pelukis.setOpacity(0.38)
        lukis_kotak(pelukis, tempat, kotak.bentuk, butir, skala, self.pita(kunci), self.keadaan(kunci))
        pelukis.setOpacity(1.0)

    def _lukis_balok(self, pelukis: QPainter, peta: QTransform, tampak: list[Kotak], tingkat: Tingkat) -> None:
        """R1 and R2: one call a colour, and names of units at a fixed size."""
        menurut: dict[Peran, list[QRectF]] = {}
        unit: list[tuple[QRect, Kotak]] = []
        for kotak in tampak:
            tempat = peta.mapRect(QRectF(kotak.x, kotak.y, kotak.lebar, kotak.tinggi))
            kunci = kotak.kunci
            assert isinstance(kunci, Kunci | Lipatan)
            warna_pita = self._warna.get(kunci)
            if kotak.bentuk is Bentuk.UNIT or kotak.bentuk is Bentuk.KEPALA:
                unit.append((tempat.toRect(), kotak))
            if tingkat is Tingkat.R2 and warna_pita is not None:
                menurut.setdefault(Peran.SURF, []).append(tempat)
                menurut.setdefault(warna_pita, []).append(QRectF(tempat.x(), tempat.y(), 5, tempat.height()))
            else:
                menurut.setdefault(warna_pita or Peran.LINE2, []).append(tempat)
        pelukis.setPen(QPen(warna(Peran.LINE3), 1) if tingkat is Tingkat.R2 else Qt.PenStyle.NoPen)
        for peran in sorted(menurut, key=lambda p: p is not Peran.SURF):
            pelukis.setBrush(warna(peran))
            pelukis.drawRects(menurut[peran])
        pelukis.setPen(QPen(warna(Peran.ACC), 2))
        pelukis.setBrush(Qt.BrushStyle.NoBrush)
        pelukis.drawRects([t for t in (self._terpilih_balok(k, peta) for k in tampak) if t is not None])
        self._lukis_label(pelukis, unit, round(peta.mapRect(self.boundingRect()).top()))

    def _terpilih_balok(self, kotak: Kotak, peta: QTransform) -> QRect | None:
        assert isinstance(kotak.kunci, Kunci | Lipatan)
        keadaan = self.keadaan(kotak.kunci)
        return kotak_layar(kotak, peta).adjusted(-1, -1, 1, 1) if keadaan.terpilih or keadaan.sasaran else None

    def _lukis_label(self, pelukis: QPainter, unit: list[tuple[QRect, Kotak]], teratas: int) -> None:
        """Names above their blocks, at their right where the chart ends above; none where it would cover another."""
        pelukis.setFont(font(Huruf.KECIL_TEBAL2))
        fm = QFontMetricsF(font(Huruf.KECIL_TEBAL2))
        dipakai: list[QRect] = []
        for tempat, kotak in sorted(unit, key=lambda u: (u[1].bentuk is not Bentuk.KEPALA, -u[1].jumlah)):
            butir = self.butir(kotak.kunci) if isinstance(kotak.kunci, Kunci) else None
            if butir is None:
                continue
            teks = f"{butir.baris[0]} · {butir.jumlah}" if butir.jumlah else butir.baris[0]
            label = QRect(tempat.x(), tempat.y() - 18, round(fm.horizontalAdvance(teks)) + 6, 17)
            if label.y() < teratas:
                label.moveTo(tempat.right() + 5, tempat.y() + max(0, (tempat.height() - label.height()) // 2))
            if any(label.intersects(lain) for lain in dipakai):
                continue
            dipakai.append(label)
            pelukis.fillRect(label, warna(Peran.SUNK))
            pelukis.setPen(warna(Peran.T1))
            pelukis.drawText(label, Qt.AlignmentFlag.AlignCenter, teks)


def kotak_layar(kotak: Kotak, peta: QTransform) -> QRect:
    """Where a box stands in window pixels, on whole ones."""
    tempat = peta.mapRect(QRectF(kotak.x, kotak.y, kotak.lebar, kotak.tinggi))
    kiri, atas = round(tempat.left()), round(tempat.top())
    return QRect(kiri, atas, round(tempat.right()) - kiri, round(tempat.bottom()) - atas)


def _petak_dari(bidang: QRectF) -> Iterator[tuple[int, int]]:
    for i in range(int(bidang.left() // _PETAK), int(bidang.right() // _PETAK) + 1):
        for j in range(int(bidang.top() // _PETAK), int(bidang.bottom() // _PETAK) + 1):
            yield i, j
