"""The page Orang: candidates with their reasons, teams with a ketua from anywhere, people of other offices."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.orang_luar import OrangLuar
from sistemkerja_desktop.domain.penugasan import Bentuk, Cakupan, KeadaanPenugasan, Penugasan
from sistemkerja_desktop.services.orang_luar import daftar_orang_luar, simpan_orang_luar
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_calon import PERAN_ALASAN
from sistemkerja_desktop.ui.penugasan.wisaya.hal_cara import HalamanCara
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.hal_pejabat import HalamanPejabat
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from tests.ui.penugasan.wisaya_uji import (
    KIRI,
    Buat,
    Id,
    halaman_orang,
    isian_tugas,
    jadikan_ketua,
    klik,
    klik_calon,
    klik_terpilih,
)


def _teks_alasan(halaman: HalamanOrang, pegawai_id: int) -> list[str]:
    model = halaman.pemilih.daftar.model_orang
    return [a.teks for a in model.data(model.index(model.cari(pegawai_id)), PERAN_ALASAN)]


def test_beberapa_orang_masing_masing_dipilih_dan_dikeluarkan(qtbot: QtBot, buat_wisaya: Buat, id_orang: Id) -> None:
    dialog = buat_wisaya()
    halaman = halaman_orang(dialog)
    QAbstractItemModelTester(halaman.pemilih.daftar.model_orang, halaman)
    QAbstractItemModelTester(halaman.terpilih.model, halaman)
    ilham, elsa = id_orang("Ilham"), id_orang("Elsa")
    for id_ in (ilham, elsa):
        klik_calon(qtbot, halaman, id_)
    assert [(p.pegawai_id, p.peran) for p in dialog.rancangan.peserta] == [(ilham, "individu"), (elsa, "individu")]
    klik_terpilih(qtbot, halaman, "tugas", elsa)
    assert isian_tugas(halaman).objectName() == f"isian-tugas-{elsa}"
    qtbot.keyClicks(isian_tugas(halaman), "uji NS1")
    assert dialog.rancangan.peserta[1].tugas == "uji NS1", "before the field is left"
    klik_calon(qtbot, halaman, ilham)
    assert [p.pegawai_id for p in dialog.rancangan.peserta] == [elsa]
    klik_terpilih(qtbot, halaman, "buang", elsa)
    qtbot.waitUntil(lambda: not dialog.rancangan.peserta)
    assert not dialog.tombol_lanjut.isEnabled()


@pytest.mark.usefixtures("target_id")
def test_alasan_tampil_sebelum_memilih(buat_wisaya: Buat, id_orang: Id, terbitkan: Callable[..., object]) -> None:
    terbitkan("Penyuluhan gizi", "Rizky")
    dialog = buat_wisaya(kompetensi=("uji NS1",))
    halaman = halaman_orang(dialog)
    model = halaman.pemilih.daftar.model_orang
    assert model.calon(0).nama == "Elsa Yolanda"
    assert _teks_alasan(halaman, id_orang("Elsa")) == ["cocok: uji NS1", "beban 0 dari 8", "unit pemilik"]
    rizky = _teks_alasan(halaman, id_orang("Rizky"))
    assert rizky[0] == "bersamaan dengan 001"
    assert "beban 1 dari 8" in rizky
    bacaan = model.data(model.index(model.cari(id_orang("Rizky"))), Qt.ItemDataRole.AccessibleTextRole)
    assert "pada hari yang sama bertugas di 001 Penyuluhan gizi" in bacaan
    assert "unit pemilik" not in _teks_alasan(halaman, id_orang("Meri"))


def test_tim_dengan_ketua_dari_luar_kantor(qtbot: QtBot, buat_wisaya: Buat, id_orang: Id, sesi_contoh: Sesi) -> None:
    dialog = buat_wisaya()
    halaman = halaman_orang(dialog)
    klik(qtbot, halaman, "segmen-bentuk-tim")
    klik(qtbot, halaman, "segmen-sumber-pegawai")
    klik_calon(qtbot, halaman, id_orang("Ilham"))
    galat: list[BaseException] = []

    def isi_orang_luar() -> None:
        luar = QApplication.activeModalWidget()
        if luar is None or luar.objectName() != "dialog-orang-luar":
            QTimer.singleShot(10, isi_orang_luar)
            return
        try:
            for nama, teks in {"nama": "dr. Bayu Putra, M.Kes.", "perangkat-daerah": "Dinas Kesehatan"}.items():
                isian = luar.findChild(QLineEdit, f"isian-luar-{nama}")
                assert isian is not None
                qtbot.keyClicks(isian, teks)
            klik(qtbot, luar, "tombol-simpan-orang-luar")
            klik(qtbot, luar, "tombol-tutup-orang-luar")
        except BaseException as salah:
            galat.append(salah)
            luar.close()

    QTimer.singleShot(0, isi_orang_luar)
    klik(qtbot, halaman, "tombol-orang-luar")
    assert galat == []
    (bayu,) = daftar_orang_luar(sesi_contoh)
    assert [(p.orang_luar_id, p.peran) for p in dialog.rancangan.luar] == [(bayu.id, "anggota")]
    jadikan_ketua(qtbot, halaman, bayu.id, luar=True)
    assert dialog.rancangan.luar[0].peran == "ketua"
    assert [p.peran for p in dialog.rancangan.peserta] == ["anggota"]
    assert dialog.rancangan.bentuk is Bentuk.TIM
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    cara = dialog.halaman[KodeLangkah.CARA]
    assert isinstance(cara, HalamanCara)
    fakta = cara.findChild(QWidget, "cakupan-terbentuk")
    assert fakta is not None
    assert fakta.text() == "Lintas perangkat daerah, karena Bayu Putra berasal dari Dinas Kesehatan."  # type: ignore[attr-defined]
    assert cara.findChild(QWidget, "pil-orang-luar") is not None
    assert dialog.rancangan.cakupan is Cakupan.LINTAS_PERANGKAT_DAERAH
    langkah = [w.accessibleName() for n in range(1, 4) if (w := cara.findChild(QWidget, f"rencana-{n}")) is not None]
    assert langkah[0].startswith("Langkah 1: Surat permohonan pelibatan.")
    assert "Ditolak dengan surat jawaban beserta alasan: proses berakhir" in langkah[1]


def test_instansi_lain_sampai_proses_mulai_dengan_klik(qtbot: QtBot, buat_wisaya: Buat, sesi_contoh: Sesi) -> None:
    simpan_orang_luar(sesi_contoh, OrangLuar(0, "Dewi Lestari", "Balai Contoh", instansi="Kementerian Contoh"))
    dialog = buat_wisaya()
    halaman_orang(dialog).tambah_luar([daftar_orang_luar(sesi_contoh)[0].id])
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert [b.judul for b in dialog.perjalanan.keadaan(dialog.rancangan, [], dialog._nama)][-1] == "Periksa dan mulai"
    assert not dialog.rel.butir[KodeLangkah.SURAT].isVisible()
    klik(qtbot, dialog, "pilih-penunjukan-lintas-instansi")
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    pejabat = dialog.halaman[KodeLangkah.PEJABAT]
    assert isinstance(pejabat, HalamanPejabat)
    pilihan = pejabat.pejabat.buttons()[0]
    klik(qtbot, pejabat, pilihan.objectName())
    if not pilihan.isChecked():
        # A radio's ground beyond its words takes no click.
        qtbot.keyClick(pilihan, Qt.Key.Key_Space)
    while not dialog.perjalanan.di_akhir:
        assert dialog.tombol_lanjut.isEnabled(), dialog._masalah
        qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert not dialog.tombol_lanjut.isEnabled()
    pita = dialog.findChild(QWidget, "masalah-0")
    assert pita is not None
    assert "wajib memuat kriteria yang dibutuhkan" in pita.accessibleName(), "its letter could not be written later"
    klik(qtbot, dialog, "perbaiki-0")
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    qtbot.keyClicks(target.kompetensi.isian, "surveilans")
    while not dialog.perjalanan.di_akhir:
        qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert dialog.tombol_lanjut.text() == "Mulai proses"
    assert dialog.findChild(QWidget, "proses-1") is not None
    qtbot.mouseClick(dialog.tombol_lanjut, KIRI)
    assert dialog.penugasan_id is not None
    with sesi_contoh.baca() as uk:
        assert uk.get(Penugasan, dialog.penugasan_id).keadaan is KeadaanPenugasan.DIPROSES
    assert sesi_contoh.tumpukan.nama_urung == "Mulai penugasan Penyelidikan kasus DBD"
