"""The program's commands: one registry of QActions, for menus, shortcuts and the search."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from sistemkerja_desktop.ui.gaya.ikon import beri_ikon
from sistemkerja_desktop.ui.rangka import MENU

_TERAKHIR = "keluar"


class RegistriPerintah(QObject):
    """All commands of one window. Ids are stable and become the actions' objectNames ("perintah-urungkan")."""

    def __init__(self, jendela: QWidget) -> None:
        super().__init__(jendela)
        self._jendela = jendela
        self._tindakan: dict[str, QAction] = {}
        self._menu: dict[str, list[str]] = {nama: [] for nama in MENU}

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._tindakan.values())

    def __getitem__(self, id: str) -> QAction:
        return self._tindakan[id]

    def daftar(
        self,
        id: str,
        teks: str,
        fungsi: Callable[[], object],
        *,
        menu: str = "",
        pintasan: str = "",
        ikon: str = "",
        pemisah: bool = False,
    ) -> QAction:
        """Adds a command, to a menu if one is named; `pemisah` puts a line before it.

        Raises ValueError for an id or a shortcut that is taken, KeyError for an unknown menu.
        """
        if id in self._tindakan:
            raise ValueError(f"command {id!r} is registered twice")
        if pintasan:
            self._pastikan_bebas(QKeySequence(pintasan), id)
        tindakan = QAction(teks, self._jendela)
        tindakan.setObjectName(f"perintah-{id}")
        tindakan.triggered.connect(lambda _=False: fungsi())
        if pintasan:
            tindakan.setShortcut(QKeySequence(pintasan))
            tindakan.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        if ikon:
            beri_ikon(tindakan, ikon, ukuran=16)
        self._jendela.addAction(tindakan)
        self._tindakan[id] = tindakan
        if menu:
            if pemisah:
                self._menu[menu].append("")
            self._menu[menu].append(id)
        return tindakan

    def _pastikan_bebas(self, pintasan: QKeySequence, id: str) -> None:
        for lain in self._tindakan.values():
            if pintasan in lain.shortcuts():
                raise ValueError(f"{id}: {pintasan.toString()} is taken by {lain.objectName()}")

    def pasang_menu(self, bilah: QMenuBar) -> None:
        """Fills the menu bar; menus are filled when they open, so that commands registered later are in them."""
        for nama in MENU:
            menu = bilah.addMenu(f"&{nama}")
            menu.setObjectName(f"menu-{nama.casefold()}")
            menu.aboutToShow.connect(lambda menu=menu, nama=nama: self._isi_menu(menu, nama))

    def _isi_menu(self, menu: QMenu, nama: str) -> None:
        menu.clear()
        for id in self._berurutan(nama):
            if id:
                menu.addAction(self._tindakan[id])
            else:
                menu.addSeparator()

    def _berurutan(self, nama: str) -> list[str]:
        """A menu's commands; the one that ends the program stands last, whoever added commands after it."""
        semua = self._menu[nama]
        if _TERAKHIR not in semua or len(semua) == 1:
            return semua
        return [*(id for id in semua if id != _TERAKHIR), "", _TERAKHIR]

    def cari(self, teks: str) -> list[QAction]:
        """The enabled commands whose text has every word of `teks`."""
        kata = teks.casefold().split()
        return [
            tindakan
            for tindakan in self._tindakan.values()
            if tindakan.isEnabled() and all(k in tindakan.text().replace("&", "").casefold() for k in kata)
        ]
