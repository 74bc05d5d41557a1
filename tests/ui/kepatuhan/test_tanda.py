"""The marks of findings on the chart, in tables, on cards and on the first page, and the ways to the finding."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.services.bagan import Kunci
from sistemkerja_desktop.ui.bagan.halaman import HalamanBagan
from sistemkerja_desktop.ui.bagan.pohon import PERAN_KEADAAN
from sistemkerja_desktop.ui.bagan.tanda import TandaBagan
from sistemkerja_desktop.ui.beranda.kepatuhan import BarisTemuan, RingkasanKepatuhan
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.tanda import TandaTemuan
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.papan.model import KartuModel
from sistemkerja_desktop.ui.pegawai.halaman import HalamanPegawai
from sistemkerja_desktop.ui.tim.halaman import HalamanTim

Dibuka = list[tuple[str, object]]


@pytest.fixture
def dibuka(diperiksa: Konteks) -> Dibuka:
    """Where the pages asked to go."""
    hasil: Dibuka = []
    diperiksa.buka.connect(lambda *isi: hasil.append(isi))
    return hasil


def _orang(konteks: Konteks, nama: str) -> Pegawai:
    return next(p for p in konteks.sesi.susunan.pegawai.values() if p.nama == nama)


def _pilih_dari_menu(qtbot: QtBot, widget: QWidget, nama: str = "") -> str:
    """Presses the menu's entry that leads to a finding; returns its words."""

    def menu() -> QMenu | None:
        return next((m for m in widget.findChildren(QMenu, nama or None) if m.isVisible()), None)

    qtbot.waitUntil(lambda: menu() is not None)
    terbuka = menu()
    assert terbuka is not None
    tindakan = next(a for a in terbuka.actions() if a.text().startswith("Lihat temuan: "))
    tindakan.trigger()
    terbuka.close()
    return str(tindakan.text())


def test_a_table_shows_the_mark_and_leads_to_the_finding(
    diperiksa: Konteks, tim_id: int, dibuka: Dibuka, qtbot: QtBot
) -> None:
    halaman = HalamanTim(diperiksa)
    qtbot.addWidget(halaman)
    halaman.resize(1282, 635)
    halaman.muat()
    halaman.show()
    tabel, tanda = halaman.tabel, diperiksa.tanda("TimKerja", tim_id)
    assert tanda is not None
    indeks = tabel.daftar.index(tabel.daftar.cari_kunci(tim_id), 0)
    assert indeks.data(Qt.ItemDataRole.ToolTipRole).endswith(tanda.teks)
    assert indeks.data(Qt.ItemDataRole.AccessibleTextRole).endswith(tanda.teks)
    sel = tabel.visualRect(indeks)
    qtbot.mouseClick(tabel.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(sel.right() - 18, sel.center().y()))
    assert dibuka == [("kepatuhan", tanda.kunci)]
    sel = tabel.visualRect(indeks)
    titik, wadah = sel.center(), tabel.viewport()
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, titik, wadah.mapToGlobal(titik))
    QApplication.sendEvent(wadah, menu)
    assert tanda.teks in _pilih_dari_menu(qtbot, tabel, "menu-tanda")
    assert dibuka[1] == ("kepatuhan", tanda.kunci)


def test_a_mark_goes_when_the_finding_does(diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = HalamanPegawai(diperiksa)
    qtbot.addWidget(halaman)
    halaman.resize(1282, 635)
    halaman.muat()
    halaman.show()
    orang = _orang(diperiksa, "Dedi Irawan")
    tabel = halaman.daftar.orang
    assert tabel.tanda_baris(tabel.daftar.index(tabel.daftar.cari_kunci(orang.id), 0)) is not None
    meri = _orang(diperiksa, "Meri Handayani")
    assert tabel.tanda_baris(tabel.daftar.index(tabel.daftar.cari_kunci(meri.id), 0)) is None


def test_the_chart_marks_people_and_their_units_in_the_tree(diperiksa: Konteks, dibuka: Dibuka, qtbot: QtBot) -> None:
    halaman = HalamanBagan(diperiksa)
    qtbot.addWidget(halaman)
    halaman.resize(1282, 635)
    halaman.muat()
    halaman.show()
    orang = _orang(diperiksa, "Dedi Irawan")
    kunci = Kunci("orang", orang.id, orang.id)
    keadaan = halaman.kanvas.item.keadaan(kunci)
    assert (keadaan.diperiksa, keadaan.tanda) == (True, Keadaan.WARN)
    tanda = halaman.tanda(kunci)
    assert tanda is not None
    indeks = halaman.model.indeks_kunci(kunci)
    assert tanda.teks in indeks.data(Qt.ItemDataRole.AccessibleTextRole)
    # What a folded branch holds, it shows.
    assert indeks.parent().data(PERAN_KEADAAN) == Keadaan.WARN
    halaman._menu(kunci, QPoint(10, 10))
    _pilih_dari_menu(qtbot, halaman)
    assert dibuka == [("kepatuhan", tanda.kunci)]
    meri = _orang(diperiksa, "Meri Handayani")
    assert halaman.kanvas.item.keadaan(halaman._kunci_pegawai(meri.id)).tanda is None


def test_before_the_check_the_chart_marks_who_has_no_assessor(konteks: Konteks) -> None:
    tanda = TandaBagan(konteks)
    assert not tanda.diperiksa
    assert tanda(Kunci("orang", 1, 1)) is None


def test_a_card_names_its_finding() -> None:
    from types import SimpleNamespace

    kartu = SimpleNamespace(
        id=5, nama="Penyelidikan", target="", penugasan="", tim="", orang="Meri", kali_kembali=0, selesai_pada=None,
        tenggat=date(2026, 9, 7), sisa_hari=0, langkah_selesai=1, langkah_jumlah=3,
    )  # fmt: skip
    model = KartuModel()
    model.isi([kartu])
    assert "Perlu" not in model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    model.tanda = lambda id_: TandaTemuan(Keadaan.WARN, f"Perlu perhatian: kartu {id_}", ("P-01", "Kegiatan", id_))
    assert model.index(0).data(Qt.ItemDataRole.ToolTipRole).endswith("Perlu perhatian: kartu 5")
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("Perlu perhatian: kartu 5")


def test_the_first_page_has_the_worst_findings(diperiksa: Konteks, qtbot: QtBot) -> None:
    ringkasan = RingkasanKepatuhan()
    qtbot.addWidget(ringkasan)
    ringkasan.show()
    assert not ringkasan.findChildren(BarisTemuan)
    hasil = diperiksa.hasil_kepatuhan
    assert hasil is not None
    ringkasan.isi(hasil)
    baris = ringkasan.findChildren(BarisTemuan)
    assert len(baris) == min(3, len(hasil.temuan))
    dibuka: list[object] = []
    ringkasan.dibuka.connect(dibuka.append)
    qtbot.mouseClick(baris[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(baris[1], Qt.Key.Key_Return)
    assert dibuka == [t.kunci for t in hasil.temuan[:2]]
    assert baris[0].accessibleName().startswith(f"{hasil.temuan[0].tingkat.label}: {hasil.temuan[0].judul}")
