"""The grid of ways in a narrow dialog: nothing of it is cut."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.penugasan import rancangan_kosong, sel_cara_cakupan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.wisaya.kisi_cara import KisiCara


@pytest.mark.parametrize(("lebar", "tegak"), [(900, False), (590, True), (380, True)])
def test_scopes_become_rows_where_they_have_no_room_as_columns(
    qtbot: QtBot, konteks: Konteks, lebar: int, tegak: bool
) -> None:
    kisi = KisiCara(sel_cara_cakupan(konteks.sesi, rancangan_kosong(konteks.sesi)))
    # A window would not get narrower than its layout, a page does.
    halaman = QWidget()
    qtbot.addWidget(halaman)
    kisi.setParent(halaman)
    kisi.resize(lebar, 600)
    halaman.show()
    QApplication.processEvents()
    assert kisi.width() == lebar
    assert kisi.tegak is tegak
    assert max(satu.geometry().right() for satu in kisi.sel) <= lebar
    letak = {(satu.sel.cara, satu.sel.cakupan): satu.pos() for satu in kisi.sel}
    (cara, cakupan), lain = next(iter(letak)), list(letak)[-1]
    assert (letak[cara, cakupan].y() < letak[lain[0], cakupan].y()) is not tegak
    for satu in (s for s in kisi.sel if s.radio is not None):
        assert satu.radio.sizeHint().width() <= satu.width() - 22, "the way's name is not cut"
