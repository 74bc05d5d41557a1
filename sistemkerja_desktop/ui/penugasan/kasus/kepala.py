"""What the page's header shows while a case is open: its name and state, and what can be done with all of it."""

import importlib.util
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from sistemkerja_desktop.domain.kegiatan import Fase
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import TombolBahaya, TombolBiasa
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import Kasus, RincianKasus, RincianPenugasan
    from sistemkerja_desktop.ui.komponen.kepala_halaman import KepalaHalaman
    from sistemkerja_desktop.ui.konteks import Konteks

_MODUL_UBAH = "sistemkerja_desktop.ui.penugasan.ubah"
_JUDUL_TERPENDEK = 120
_TEPI_KEPALA = 176


class KepalaKasus:
    """Puts its parts into the page's header, hidden until a case is shown."""

    def __init__(self, konteks: "Konteks", kepala: "KepalaHalaman") -> None:
        self._konteks, self._kepala = konteks, kepala
        self._umum: RincianPenugasan | None = None
        self._menu: QMenu | None = None
        self.keadaan = LencanaKeadaan(Keadaan.INFO, "", nama="keadaan-kasus")
        self.akhiri = TombolBahaya("Akhiri proses…", self._akhiri, ikon="ban", nama="tombol-akhiri-proses")
        self.papan = TombolBiasa("Buka di papan", self._buka_papan, ikon="layout-kanban", nama="tombol-kasus-papan")
        self.ubah = TombolBiasa("Ubah penugasan", ikon="pencil", nama="tombol-ubah-penugasan")
        kepala.tambah_tengah(self.keadaan)
        kepala.tambah_tindakan(self.akhiri, self.papan, self.ubah)
        self.sembunyikan()

    def tampilkan(self, umum: "RincianPenugasan", rincian: "RincianKasus", keadaan: tuple[Keadaan, str]) -> None:
        """Shows a case's name, state and actions."""
        self._umum = umum
        self.keadaan.atur(*keadaan)
        self.keadaan.show()
        self.akhiri.setVisible(umum.baris.penugasan.keadaan is KeadaanPenugasan.DIPROSES)
        self.akhiri.setEnabled(not self._konteks.baca_saja)
        self.papan.setVisible(bool(umum.kegiatan))
        self._pasang_menu(rincian.kasus)

    def sembunyikan(self) -> None:
        """The list is shown again."""
        self._umum = None
        self._kepala.judul.setToolTip("")
        self._kepala.judul.setMinimumWidth(0)
        for bagian in self._bagian:
            bagian.hide()

    def atur_judul(self, lebar: int) -> None:
        """Shows the name, shortened to what a header of that width has room for."""
        if self._umum is None:
            return
        baris = self._umum.baris
        penuh = f"{baris.kode} {baris.penugasan.nama}"
        # The name gives way before the window does.
        self._kepala.judul.setMinimumWidth(_JUDUL_TERPENDEK)
        terpakai = _TEPI_KEPALA + sum(b.sizeHint().width() + 12 for b in self._bagian if not b.isHidden())
        huruf = self._kepala.judul.fontMetrics()
        pendek = huruf.elidedText(penuh, Qt.TextElideMode.ElideRight, max(_JUDUL_TERPENDEK, lebar - terpakai))
        self._kepala.atur_judul(pendek)
        self._kepala.judul.setToolTip(penuh if pendek != penuh else "")

    @property
    def _bagian(self) -> tuple[QWidget, ...]:
        return (self.keadaan, self.akhiri, self.papan, self.ubah)

    def _pasang_menu(self, kasus: "Kasus") -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = _menu_ubah(self._konteks, kasus)
        self.ubah.setVisible(self._menu is not None)
        if self._menu is not None:
            self._menu.setParent(self.ubah, self._menu.windowFlags())
            self.ubah.setMenu(self._menu)

    def _akhiri(self) -> None:
        from sistemkerja_desktop.ui.penugasan.kasus.tindakan import akhiri

        if self._umum is not None:
            akhiri(self._konteks, self._umum.baris.penugasan.id, self._kepala.window())

    def _buka_papan(self) -> None:
        if self._umum is not None and self._umum.kegiatan:
            terbuka = [k for k in self._umum.kegiatan if k.fase is not Fase.SELESAI]
            self._konteks.buka.emit("papan", (terbuka or list(self._umum.kegiatan))[0].id)


def _menu_ubah(konteks: "Konteks", kasus: "Kasus") -> QMenu | None:
    """The changes of a running assignment, from their own module."""
    if importlib.util.find_spec(_MODUL_UBAH) is None:
        return None
    hasil = importlib.import_module(_MODUL_UBAH).menu_ubah(konteks, kasus)
    return hasil if isinstance(hasil, QMenu) else None
