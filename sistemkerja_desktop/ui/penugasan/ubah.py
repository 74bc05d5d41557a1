"""The menu "Ubah penugasan": what can be done with an assignment that runs, and the reports of one that ran."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.ui.penugasan.ubahan.formulir import KATA

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import Kasus
    from sistemkerja_desktop.ui.konteks import Konteks

_UBAHAN = ("perpanjangan", "penggantian", "pengakhiran")
_LAPORAN = {"permintaan-laporan": "Minta laporan…", "laporan-pelaksanaan": "Buat laporan…"}
_BERLAPORAN = (KeadaanPenugasan.BERJALAN, KeadaanPenugasan.SELESAI)
_DARI_LUAR = "Ditetapkan pejabat di luar kantor ini: surat perubahannya datang dari sana dan dicatat di sini."


def menu_ubah(konteks: "Konteks", kasus: "Kasus") -> QMenu | None:
    """The changes and reports that fit the case now, None where there are none."""
    return menu_penugasan(konteks, kasus.penugasan)


def menu_penugasan(konteks: "Konteks", penugasan: Penugasan) -> QMenu | None:
    """See `menu_ubah`. What a letter of another office gave is changed by one that comes in."""
    if penugasan.keadaan not in _BERLAPORAN:
        return None
    menu = QMenu()
    menu.setObjectName("menu-ubah-penugasan")
    menu.setAccessibleName("Ubah penugasan")
    menu.setToolTipsVisible(True)
    id_ = penugasan.id
    if penugasan.keadaan is KeadaanPenugasan.BERJALAN:
        _tambah(menu, "selesaikan", "Selesaikan", partial(_selesaikan, konteks, id_))
        menu.addSeparator()
        dari_luar = penugasan.ditugaskan_oleh is None
        for kode in _UBAHAN:
            _tambah(menu, kode, KATA[kode].menu, partial(_catat if dari_luar else _ubah, konteks, id_, kode))
            if dari_luar:
                menu.actions()[-1].setToolTip(_DARI_LUAR)
        menu.addSeparator()
    for kode, teks in _LAPORAN.items():
        _tambah(menu, kode, teks, partial(_lapor, konteks, id_, kode))
    if penugasan.keadaan is KeadaanPenugasan.BERJALAN:
        menu.addSeparator()
        _tambah(menu, "pencabutan", KATA["pencabutan"].menu, partial(_cabut, konteks, id_))
    if konteks.baca_saja:
        for tindakan in menu.actions():
            tindakan.setEnabled(False)
    return menu


def ganti_orang(konteks: "Konteks", penugasan: Penugasan, induk: QWidget | None) -> None:
    """Opens the change of the people of a running assignment, as the menu does."""
    buka = _catat if penugasan.ditugaskan_oleh is None else _ubah
    buka(konteks, penugasan.id, "penggantian", induk)


def _tambah(menu: QMenu, kode: str, teks: str, fungsi: Callable[[QWidget | None], object]) -> None:
    tindakan = menu.addAction(teks)
    tindakan.setObjectName(f"ubah-{kode}")
    # What is changed puts another menu in the place of this one, so the menu closes first.
    tindakan.triggered.connect(lambda _=False: fungsi(_induk(menu)), Qt.ConnectionType.QueuedConnection)


def _induk(menu: QMenu) -> QWidget | None:
    tempat = menu.parentWidget()
    return tempat.window() if tempat is not None else None


def _selesaikan(konteks: "Konteks", penugasan_id: int, _induk: QWidget | None) -> None:
    from sistemkerja_desktop.services.penugasan import selesaikan_penugasan

    konteks.laksanakan(lambda: selesaikan_penugasan(konteks.sesi, penugasan_id))


def _ubah(konteks: "Konteks", penugasan_id: int, kode: str, induk: QWidget | None) -> None:
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
    from sistemkerja_desktop.ui.penugasan.ubahan.buka import buka_ubahan

    buka_ubahan(konteks, penugasan_id, JenisUbahan(kode), induk)


def _catat(konteks: "Konteks", penugasan_id: int, kode: str, induk: QWidget | None) -> None:
    from sistemkerja_desktop.services.penugasan.ubahan import JenisUbahan
    from sistemkerja_desktop.ui.penugasan.ubahan.buka import catat_ubahan

    catat_ubahan(konteks, penugasan_id, JenisUbahan(kode), induk)


def _lapor(konteks: "Konteks", penugasan_id: int, kode: str, induk: QWidget | None) -> None:
    from sistemkerja_desktop.services.penugasan.surat_lain import JenisSuratLain
    from sistemkerja_desktop.ui.penugasan.ubahan.buka import buka_surat_lain

    buka_surat_lain(konteks, penugasan_id, JenisSuratLain(kode), induk)


def _cabut(konteks: "Konteks", penugasan_id: int, induk: QWidget | None) -> None:
    from sistemkerja_desktop.ui.penugasan.ubahan.buka import cabut_penugasan

    cabut_penugasan(konteks, penugasan_id, induk)
