"""The first page on a real office: what waits, where a click leads, and what an empty office is told."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import Penugasan
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.beranda.daftar_tugas import DaftarTugas, KepalaKelompok, kata_tenggat
from sistemkerja_desktop.ui.beranda.halaman import HalamanBeranda
from sistemkerja_desktop.ui.beranda.kartu import BarisSurat
from sistemkerja_desktop.ui.beranda.plot import BatangBeban, BatangFase
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import PopoverDasar
from sistemkerja_desktop.ui.konteks import Konteks

Buka = Callable[[Sesi], tuple[HalamanBeranda, Konteks]]
KIRI = Qt.MouseButton.LeftButton


def teks(halaman: QWidget, nama: str) -> str:
    label = halaman.findChild(QLabel, nama)
    assert label is not None, nama
    return label.text()


def tombol(halaman: QWidget, nama: str) -> QPushButton:
    hasil = halaman.findChild(QPushButton, nama)
    assert hasil is not None, nama
    return hasil


def kepala(daftar: DaftarTugas) -> list[tuple[str, int]]:
    return [(b.teks, b.jumlah) for b in daftar.model_tugas.baris if isinstance(b, KepalaKelompok)]


def nomor(daftar: DaftarTugas, keterangan: str) -> int:
    hasil = daftar.model_tugas.nomor(lambda t: t.keterangan.startswith(keterangan))
    assert hasil >= 0, keterangan
    return hasil


def test_figures_and_groups_stand_on_the_page(sesi_kerja: Sesi, buka_halaman: Buka) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    assert teks(halaman, "fakta-halaman") == "Senin, 7 September 2026"
    assert [teks(halaman, f"angka-{k}") for k in ("pegawai", "tim", "penugasan", "surat")] == ["10", "1", "3", "2"]
    assert teks(halaman, "keterangan-pegawai") == "8 PNS · 1 PPPK · 1 non-ASN"
    assert teks(halaman, "keterangan-surat") == "nomor terakhir 148"
    assert kepala(halaman.daftar) == [("Lewat tenggat", 2), ("Hari ini", 3), ("Tujuh hari ke depan", 4)]
    assert teks(halaman, "jumlah-kartu") == "8 kartu"


@pytest.mark.parametrize(
    ("hari", "keadaan", "kata"),
    [
        (-2, Keadaan.BAD, "lewat 2 hari"),
        (0, Keadaan.WARN, "hari ini"),
        (3, Keadaan.AKAN_DATANG, "Kam, 10 Sep"),
    ],
)
def test_a_deadline_has_a_state_and_words(hari: int, keadaan: Keadaan, kata: str) -> None:
    hari_ini = date(2026, 9, 7)
    assert kata_tenggat(hari_ini + timedelta(hari), hari_ini) == (keadaan, kata)


def test_the_button_of_a_row_opens_its_card(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, konteks = buka_halaman(sesi_kerja)
    baris = nomor(halaman.daftar, "Pendataan balita")
    tugas = halaman.daftar.tugas(baris)
    assert tugas is not None
    mata = QSignalSpy(konteks.buka)
    qtbot.mouseClick(halaman.daftar.viewport(), KIRI, pos=halaman.daftar.kotak_tombol(baris).center())
    assert [list(k) for k in _isi(mata)] == [["papan", tugas.tujuan[1]]]
    kartu = _kartu(sesi_kerja, tugas.tujuan[1])
    assert kartu.nama == "Pendataan balita berisiko"


def test_a_click_beside_the_button_only_chooses(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, konteks = buka_halaman(sesi_kerja)
    mata = QSignalSpy(konteks.buka)
    baris = nomor(halaman.daftar, "Meri Handayani")
    kotak = halaman.daftar.visualRect(halaman.daftar.model_tugas.index(baris))
    qtbot.mouseClick(halaman.daftar.viewport(), KIRI, pos=kotak.topLeft() + QPoint(60, 20))
    assert (mata.count(), halaman.daftar.currentIndex().row()) == (0, baris)
    qtbot.mouseDClick(halaman.daftar.viewport(), KIRI, pos=kotak.topLeft() + QPoint(60, 20))
    assert _isi(mata)[0][0] == "bagan"


def test_keys_pass_over_heads_and_enter_acts(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, konteks = buka_halaman(sesi_kerja)
    daftar, mata = halaman.daftar, QSignalSpy(konteks.buka)
    daftar.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(daftar.hasFocus)
    assert daftar.currentIndex().row() == 1, "the first row, below its head"
    for _ in range(2):
        qtbot.keyClick(daftar, Qt.Key.Key_Down)
    assert daftar.currentIndex().row() == 4, "over the head of Hari ini"
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    assert mata.count() == 1


@pytest.mark.parametrize("cara", ["klik", "spasi"])
def test_the_article_of_a_row_is_explained(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot, cara: str) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    daftar = halaman.daftar
    baris = nomor(daftar, "Pendataan balita")
    tugas = daftar.tugas(baris)
    assert tugas is not None
    assert tugas.aturan is not None
    if cara == "klik":
        qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.kotak_cip(baris).center())
    else:
        daftar.setCurrentIndex(daftar.model_tugas.index(baris))
        qtbot.keyClick(daftar, Qt.Key.Key_Space)
    popover = daftar.viewport().findChild(PopoverDasar)
    assert popover is not None
    assert tugas.aturan.penjelasan in [w.text() for w in popover.findChildren(QLabel)]
    popover.close()


def test_the_list_can_be_grouped_by_official(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    qtbot.mouseClick(tombol(halaman, "segmen-tugas-pejabat"), KIRI)
    kelompok = kepala(halaman.daftar)
    assert ("Ranti Maharani", 5) in kelompok
    assert sum(n for _, n in kelompok) == 9
    qtbot.mouseClick(tombol(halaman, "segmen-tugas-tenggat"), KIRI)
    assert [k for k, _ in kepala(halaman.daftar)] == ["Lewat tenggat", "Hari ini", "Tujuh hari ke depan"]


def test_what_a_screen_reader_hears_of_a_row(sesi_kerja: Sesi, buka_halaman: Buka) -> None:
    model = buka_halaman(sesi_kerja)[0].daftar.model_tugas
    baris = model.index(model.nomor(lambda t: t.keterangan.startswith("Meri")))
    assert baris.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Masa Plt. Kepala Subbagian Tata Usaha berakhir; Meri Handayani · sejak 8 Jun 2026; Ranti Maharani; "
        "tenggat hari ini; Enter: Buka"
    )
    dengan_pasal = model.index(model.nomor(lambda t: t.aturan is not None))
    assert "dasar hukum" in dengan_pasal.data(Qt.ItemDataRole.AccessibleTextRole)


def test_letters_and_the_register_open(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, konteks = buka_halaman(sesi_kerja)
    mata = QSignalSpy(konteks.buka)
    baris = halaman.findChildren(BarisSurat)
    assert [b.accessibleName().split(",")[0] for b in baris] == [f"Surat nomor {n}" for n in (148, 147, 146)]
    assert baris[2].accessibleName().endswith("dicabut")
    qtbot.mouseClick(baris[1], KIRI)
    qtbot.keyClick(baris[0], Qt.Key.Key_Return)
    qtbot.mouseClick(tombol(halaman, "tombol-buka-agenda"), KIRI)
    halaman_dituju, ids = zip(*_isi(mata), strict=True)
    assert halaman_dituju == ("surat", "surat", "surat")
    assert ids[2] is None
    assert len(set(ids)) == 3


def test_the_plots_say_their_numbers(sesi_kerja: Sesi, buka_halaman: Buka) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    fase, beban = halaman.findChild(BatangFase), halaman.findChild(BatangBeban)
    assert fase is not None
    assert beban is not None
    assert fase.accessibleName() == "Kegiatan menurut fase: Perencanaan 2, Pelaksanaan 4, Evaluasi 1, Selesai 1"
    lebar = {f: k.width() for f, k in fase.bagian().items()}
    assert lebar[Fase.PELAKSANAAN] > lebar[Fase.PERENCANAAN] > lebar[Fase.EVALUASI] >= 20
    assert max(k.right() for k in fase.bagian().values()) == fase.width() - 1
    assert beban.accessibleName().startswith("Beban tertinggi, batas 8: Elsa Yolanda 4")


def test_a_change_is_shown(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    halaman.daftar.setCurrentIndex(halaman.daftar.model_tugas.index(nomor(halaman.daftar, "Serah terima")))
    with qtbot.waitSignal(halaman.termuat), sesi_kerja.tulis("Selesaikan kartu") as uk:
        kartu = uk.find(Kegiatan, nama="Imunisasi susulan")
        assert kartu is not None
        uk.update(replace(kartu, fase=Fase.SELESAI))
    assert kepala(halaman.daftar)[1] == ("Hari ini", 2)
    pilihan = halaman.daftar.tugas(halaman.daftar.currentIndex().row())
    assert pilihan is not None
    assert pilihan.keterangan.startswith("Serah terima"), "the chosen row stays chosen"


def test_only_the_newest_reading_counts(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    mata = QSignalSpy(halaman.termuat)
    for _ in range(4):
        halaman.muat()
    qtbot.waitUntil(lambda: mata.count() >= 1)
    qtbot.wait(100)
    assert mata.count() == 1


def test_an_empty_office_is_told_what_comes_first(
    sesi: Sesi, buka_halaman: Buka, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sistemkerja_desktop.ui.impor
    import sistemkerja_desktop.ui.target.dialog_target

    dipanggil: list[str] = []
    monkeypatch.setattr(sistemkerja_desktop.ui.impor, "buka_impor", lambda _k: dipanggil.append("impor"))
    monkeypatch.setattr(
        sistemkerja_desktop.ui.target.dialog_target, "buka_dialog_target", lambda _k, **_: dipanggil.append("target")
    )
    halaman, konteks = buka_halaman(sesi)
    mata = QSignalSpy(konteks.buka)
    kosong = halaman.findChild(QWidget, "beranda-belum-ada")
    assert kosong is not None
    assert kosong.isVisible()
    assert not halaman.daftar.isVisible()
    assert "1 dari 4 siap" in [w.text() for w in kosong.findChildren(QLabel)]
    for urut in (2, 3, 4):
        qtbot.mouseClick(tombol(kosong, f"tombol-syarat-{urut}"), KIRI)
    assert dipanggil == ["impor", "target"]
    assert _isi(mata) == [["pengaturan", "kop"]]


def test_the_header_opens_import_and_wizard(
    sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sistemkerja_desktop.ui.impor
    import sistemkerja_desktop.ui.penugasan

    dipanggil: list[Konteks] = []
    monkeypatch.setattr(sistemkerja_desktop.ui.impor, "buka_impor", dipanggil.append)
    monkeypatch.setattr(sistemkerja_desktop.ui.penugasan, "buka_wisaya_penugasan", dipanggil.append)
    halaman, konteks = buka_halaman(sesi_kerja)
    for nama in ("tombol-impor-pegawai", "tombol-penugasan-baru"):
        qtbot.mouseClick(tombol(halaman, nama), KIRI)
    assert dipanggil == [konteks, konteks]


def test_nothing_that_waits_is_said_in_words(sesi_kerja: Sesi, buka_halaman: Buka) -> None:
    with sesi_kerja.tulis("Selesaikan semua") as uk:
        uk.update_all([replace(k, fase=Fase.SELESAI) for k in uk.list(Kegiatan)])
        uk.update_all([replace(p, selesai=date(2026, 12, 1)) for p in uk.list(Penugasan)])
        for p in uk.list(PemangkuJabatan):
            if p.selesai is not None:
                uk.delete(PemangkuJabatan, p.id)
    halaman, _ = buka_halaman(sesi_kerja)
    assert not halaman.daftar.isVisible()
    assert teks(halaman, "tidak-ada-tugas") == "Tidak ada yang menunggu tindakan sampai 14 September 2026."


def test_narrow_windows_have_tabs(sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    halaman.resize(840, 400)
    halaman.sesuaikan(KelasLebar.RAPAT)
    tab = halaman.findChild(QTabBar, "tab-beranda")
    assert tab is not None
    assert tab.tabText(0) == "Menunggu tindakan (9)"
    assert (halaman.daftar.isVisible(), halaman.surat.isVisible()) == (True, False)
    assert halaman.segmen.isVisible()
    qtbot.mouseClick(tab, KIRI, pos=tab.tabRect(2).center())
    assert (halaman.daftar.isVisible(), halaman.surat.isVisible(), halaman.segmen.isVisible()) == (False, True, False)
    qtbot.mouseClick(tab, KIRI, pos=tab.tabRect(3).center())
    assert halaman.kegiatan.isVisible()
    assert halaman.angka.isVisible()
    halaman.resize(1282, 635)
    halaman.sesuaikan(KelasLebar.BIASA)
    bagian = (halaman.daftar, halaman.surat, halaman.kegiatan, halaman.angka, halaman.segmen)
    assert all(w.isVisible() for w in bagian)


def test_a_file_for_reading_offers_no_change(sesi: Sesi, buka_halaman: Buka) -> None:
    kedua = buka_kantor(sesi.path, hanya_baca=True)
    try:
        halaman, _ = buka_halaman(kedua)
        assert not tombol(halaman, "tombol-impor-pegawai").isEnabled()
        assert not tombol(halaman, "tombol-penugasan-baru").isEnabled()
        assert halaman.findChild(QPushButton, "tombol-syarat-2") is None
    finally:
        kedua.tutup()


def test_every_control_has_a_name(
    sesi_kerja: Sesi, buka_halaman: Buka, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    halaman, _ = buka_halaman(sesi_kerja)
    periksa_aksesibilitas(halaman)
    halaman.sesuaikan(KelasLebar.RAPAT)
    periksa_aksesibilitas(halaman)


def test_the_reading_is_done_by_another_thread(
    sesi_kerja: Sesi, buka_halaman: Buka, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import sistemkerja_desktop.services.beranda as layanan

    asli, utas = layanan.ringkasan, []

    def catat(sesi: Sesi) -> layanan.Ringkasan:
        utas.append(threading.get_ident())
        return asli(sesi)

    monkeypatch.setattr(layanan, "ringkasan", catat)
    halaman, _ = buka_halaman(sesi_kerja)
    halaman.termuat.connect(lambda: utas.append(threading.get_ident()))
    with qtbot.waitSignal(halaman.termuat):
        halaman.muat()
    assert threading.get_ident() not in utas[:2]
    assert utas[2] == threading.get_ident(), "the page itself is filled by the window's thread"


def _isi(mata: QSignalSpy) -> list[list[Any]]:
    return [list(mata.at(i)) for i in range(mata.count())]


def _kartu(sesi: Sesi, id_: int) -> Kegiatan:
    with sesi.baca() as uk:
        return uk.get(Kegiatan, id_)
