"""The list of the chosen people: their tasks, their ketua, one or a thousand of them, and who leaves it."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.services.orang_luar import daftar_orang_luar, hapus_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.penugasan import (
    KegiatanRancangan,
    PesertaRancangan,
    ambil_rancangan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.model_terpilih import KartuOrang
from sistemkerja_desktop.ui.penugasan.wisaya.orang_terpilih import OrangTerpilih
from sistemkerja_desktop.ui.penugasan.wisaya.susunan import SusunanTerpilih, Terpilih
from tests.ui.penugasan.wisaya_uji import Buat, Id, halaman_orang, isian_tugas, jadikan_ketua


def test_susunan_tim_selalu_paling_banyak_satu_ketua() -> None:
    susunan = SusunanTerpilih()
    susunan.ganti_bentuk(Bentuk.TIM)
    for id_ in (1, 2):
        susunan.tambah(id_)
    susunan.tambah(1)
    susunan.tambah(1, luar=True)
    assert [(s.id, s.luar, s.peran) for s in susunan.orang] == [
        (1, False, "ketua"),
        (2, False, "anggota"),
        (1, True, "anggota"),
    ]
    susunan.jadikan_ketua((True, 1))
    assert [(s.id, s.luar) for s in susunan.orang] == [(1, True), (1, False), (2, False)]
    susunan.keluarkan((True, 1))
    assert [s.peran for s in susunan.orang] == ["anggota", "anggota"], "nobody is made ketua unasked"
    susunan.ganti_bentuk(Bentuk.INDIVIDU)
    assert {s.peran for s in susunan.orang} == {"individu"}
    susunan.ganti_bentuk(Bentuk.TIM)
    assert [s.peran for s in susunan.orang] == ["ketua", "anggota"]


def test_papan_tik_menulis_tugas_berurutan_dan_mengeluarkan(qtbot: QtBot, buat_wisaya: Buat, id_orang: Id) -> None:
    ilham, elsa, rizky = (id_orang(nama) for nama in ("Ilham", "Elsa", "Rizky"))
    peserta = (PesertaRancangan(ilham, "ketua"), PesertaRancangan(elsa, "anggota"), PesertaRancangan(rizky, "anggota"))
    dialog = buat_wisaya(bentuk=Bentuk.TIM, peserta=peserta)
    halaman = halaman_orang(dialog)
    daftar = halaman.terpilih.daftar
    daftar.setFocus()
    daftar.setCurrentIndex(daftar.model_terpilih.index(0))
    qtbot.keyClick(daftar, Qt.Key.Key_Return)
    for tugas in ("memimpin", "uji NS1", "surveilans"):
        qtbot.keyClicks(isian_tugas(halaman), tugas)
        qtbot.keyClick(isian_tugas(halaman), Qt.Key.Key_Tab)
    assert [p.tugas for p in dialog.rancangan.peserta] == ["memimpin", "uji NS1", "surveilans"]
    assert dialog.focusWidget() is halaman.terpilih.luar, "Tab leaves the list after the last task"
    assert dialog.perjalanan.kini is KodeLangkah.ORANG, "Enter pressed no button of the dialog"
    daftar.setFocus()
    daftar.setCurrentIndex(daftar.model_terpilih.index(1))
    qtbot.keyClick(daftar, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(dialog.rancangan.peserta) == 2)
    assert [p.pegawai_id for p in dialog.rancangan.peserta] == [ilham, rizky]
    assert daftar.currentIndex().row() == 1, "the next one, to go on with"


def test_seribu_orang_semuanya_dapat_diberi_tugas_dan_dicari(qtbot: QtBot) -> None:
    susunan = SusunanTerpilih()
    susunan.ganti_bentuk(Bentuk.TIM)
    susunan.ganti_pegawai(Terpilih(n, False, "anggota" if n else "ketua") for n in range(1000))
    panel = OrangTerpilih(susunan, lambda s: KartuOrang(f"Orang {s.id:04}", f"Orang {s.id:04}, S.E.", "O", "Perawat"))
    qtbot.addWidget(panel)
    QAbstractItemModelTester(panel.model, panel)
    panel.segarkan()
    panel.show()
    assert panel.model.rowCount() == 1000
    panel.model.setData(panel.model.index(999), "gudang obat")
    assert susunan.orang[999].tugas == "gudang obat"
    panel.cari.setText("gudang")
    assert [panel.model.orang(i).id for i in range(panel.model.rowCount())] == [999]
    panel.daftar.dijadikan_ketua.emit(panel.model.orang(0).kunci)
    panel.cari.clear()
    qtbot.waitUntil(lambda: susunan.orang[0].id == 999)
    panel.segarkan()
    assert panel.model.orang(0).id == 999
    panel.cari.setText("tidak ada")
    pesan = panel.findChild(QLabel, "pesan-terpilih")
    assert pesan is not None
    assert pesan.text() == "Tidak ada orang yang dipilih dengan kata itu."
    susunan.ganti_pegawai(susunan.orang[:15])
    panel.segarkan()
    assert panel.cari.text() == "", "few people need no filter, and none that is not seen"
    assert not panel.cari.isVisible()
    assert panel.model.rowCount() == 15


def test_alasan_ketua_dari_unit_lain_ditulis_di_sini(qtbot: QtBot, buat_wisaya: Buat, id_orang: Id) -> None:
    meri, ilham = id_orang("Meri"), id_orang("Ilham")
    dialog = buat_wisaya(
        bentuk=Bentuk.TIM, peserta=(PesertaRancangan(ilham, "ketua"), PesertaRancangan(meri, "anggota"))
    )
    halaman = halaman_orang(dialog)
    alasan = halaman.terpilih.alasan_ketua
    assert not alasan.isVisible()
    jadikan_ketua(qtbot, halaman, meri)
    assert alasan.isVisible()
    qtbot.keyClicks(alasan.isian, "Koordinator imunisasi")
    assert dialog.rancangan.alasan_ketua == "Koordinator imunisasi"
    jadikan_ketua(qtbot, halaman, ilham)
    assert not alasan.isVisible()
    dialog.simpan_rancangan()
    lama = ambil_rancangan(halaman.sesi)
    assert lama is not None
    assert lama.alasan_ketua == "Koordinator imunisasi", "it comes back with such a ketua"


def test_orang_luar_yang_dihapus_tidak_lagi_terpilih(buat_wisaya: Buat, sesi_contoh: Sesi) -> None:
    for nama in ("Bayu Anggara", "Dewi Lestari"):
        simpan_orang_luar(sesi_contoh, OrangLuar(0, nama, "Dinas Kesehatan"))
    bayu, dewi = (satu.id for satu in daftar_orang_luar(sesi_contoh))
    dialog = buat_wisaya()
    halaman_orang(dialog).tambah_luar([bayu, dewi])
    hapus_orang_luar(sesi_contoh, bayu)
    halaman_orang(dialog).tambah_luar([])
    assert [p.orang_luar_id for p in dialog.rancangan.luar] == [dewi]


def test_mengeluarkan_orang_melepas_kegiatannya(buat_wisaya: Buat, id_orang: Id) -> None:
    ilham, elsa = id_orang("Ilham"), id_orang("Elsa")
    kartu = tuple(KegiatanRancangan("Uji", "", date(2026, 9, 30), p) for p in (ilham, elsa))
    dialog = buat_wisaya(
        peserta=tuple(PesertaRancangan(p, "individu") for p in (ilham, elsa)),
        kegiatan=kartu,
    )
    halaman_orang(dialog).pemilih.dilepas.emit(ilham)
    assert [k.pegawai_id for k in dialog.rancangan.kegiatan] == [None, elsa]
