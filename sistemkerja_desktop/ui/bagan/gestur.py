"""What the mouse does on the canvas: one class a gesture, so that each can be cancelled on its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.ui.bagan.tata_letak import Lipatan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penempatan import Pratinjau
    from sistemkerja_desktop.ui.bagan.kanvas import KanvasBagan


class Gestur:
    """Begins with a press; `selesai` at the release, `batal` at Esc or when the canvas loses the mouse."""

    def __init__(self, kanvas: "KanvasBagan", awal: QPoint) -> None:
        self.kanvas = kanvas
        self.awal = awal

    def gerak(self, titik: QPoint) -> None:
        """The mouse moved to `titik`, in pixels of the viewport."""

    def selesai(self, titik: QPoint) -> None:
        """The button was released."""

    def batal(self) -> None:
        """Nothing of it counts."""


class GesturGeser(Gestur):
    """Pans: middle button, Space with the left button, or the left button on empty ground (which also deselects)."""

    def __init__(self, kanvas: "KanvasBagan", awal: QPoint, *, lepas_pilihan: bool = False) -> None:
        super().__init__(kanvas, awal)
        self._lalu = awal
        self._bergerak = False
        self._lepas_pilihan = lepas_pilihan
        kanvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def gerak(self, titik: QPoint) -> None:
        geser = titik - self._lalu
        self._lalu = titik
        self._bergerak = self._bergerak or (titik - self.awal).manhattanLength() > QApplication.startDragDistance()
        self.kanvas.geser(geser)

    def selesai(self, _titik: QPoint) -> None:
        self.kanvas.viewport().unsetCursor()
        if self._lepas_pilihan and not self._bergerak:
            self.kanvas.pilih(None, beritahu=True)

    def batal(self) -> None:
        self.kanvas.geser(self.awal - self._lalu)
        self.kanvas.viewport().unsetCursor()


class GesturPilih(Gestur):
    """A click on a box; becomes a drag when the mouse goes far enough with a box that may be moved."""

    def __init__(self, kanvas: "KanvasBagan", awal: QPoint, kunci: Kunci | Lipatan) -> None:
        super().__init__(kanvas, awal)
        self._kunci = kunci

    def gerak(self, titik: QPoint) -> None:
        if (titik - self.awal).manhattanLength() < QApplication.startDragDistance():
            return
        if isinstance(self._kunci, Kunci) and self.kanvas.dapat_diseret(self._kunci):
            self.kanvas.ganti_gestur(GesturSeret(self.kanvas, self.awal, self._kunci), titik)

    def selesai(self, _titik: QPoint) -> None:
        if isinstance(self._kunci, Lipatan):
            self.kanvas.lipatan_diklik.emit(self._kunci.cabang)
        else:
            self.kanvas.pilih(self._kunci, beritahu=True)


class GesturSeret(Gestur):
    """Carries a box to a target; the release is one call of a service. `pratinjau` is asked once a target."""

    def __init__(self, kanvas: "KanvasBagan", awal: QPoint, kunci: Kunci) -> None:
        super().__init__(kanvas, awal)
        self.kunci = kunci
        self.titik = awal
        self.sasaran: Kunci | None = None
        self.pratinjau: Pratinjau | None = None
        self._ingat: dict[Kunci, Pratinjau | None] = {}
        kanvas.item.redup = kunci
        kanvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def gerak(self, titik: QPoint) -> None:
        self.titik = titik
        kotak = self.kanvas.kotak_di(titik)
        kena = kotak.kunci if kotak is not None and isinstance(kotak.kunci, Kunci) else None
        if kena != self.sasaran:
            self.sasaran = kena
            self.pratinjau = self._tanya(kena) if kena is not None and kena != self.kunci else None
            if self.pratinjau is not None and self.pratinjau.di_tempat:
                self.pratinjau = None
            self.kanvas.pesan.emit(self.pratinjau.kalimat if self.pratinjau else "")
        self.kanvas.viewport().update()

    def selesai(self, titik: QPoint) -> None:
        self.gerak(titik)
        sasaran, pratinjau = self.sasaran, self.pratinjau
        self._bersihkan()
        if sasaran is None or pratinjau is None:
            return
        if pratinjau.boleh:
            self.kanvas.pilih(self.kunci, beritahu=True)
            self.kanvas.pindah_diminta.emit(self.kunci, sasaran)
        else:
            self.kanvas.pesan.emit(pratinjau.kalimat)

    def batal(self) -> None:
        self._bersihkan()

    def _tanya(self, sasaran: Kunci) -> "Pratinjau | None":
        if sasaran not in self._ingat:
            self._ingat[sasaran] = self.kanvas.pratinjau(self.kunci, sasaran)
        return self._ingat[sasaran]

    def _bersihkan(self) -> None:
        self.kanvas.item.redup = None
        self.kanvas.viewport().unsetCursor()
        self.kanvas.pesan.emit("")
        self.kanvas.viewport().update()
