"""The wizard of assignments with its real widgets, from the target to the issued letter."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatLingkungan
from sistemkerja_desktop.domain.penugasan import Bentuk
from sistemkerja_desktop.domain.surat import Surat
from sistemkerja_desktop.domain.tim import AnggotaTim, JenisTim, PeranTim, TimKerja
from sistemkerja_desktop.services import penugasan as layanan
from sistemkerja_desktop.services.penugasan import ambil_rancangan, daftar_penugasan, rancangan_kosong
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.services.tim import simpan_tim
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan import BaruTerbit, buka_wisaya_penugasan
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.hal_periksa import HalamanPeriksa
from sistemkerja_desktop.ui.penugasan.wisaya.hal_surat import HalamanSurat
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from sistemkerja_desktop.ui.penugasan.wisaya.kisi_cara import SelCara
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah

Id = Callable[[str], int]
Buat = Callable[..., DialogWisaya]


@pytest.fixture
def tim_id(sesi_contoh: Sesi, target_id: int, id_orang: Id, id_unit: Id) -> int:
    tim = TimKerja(
        0, "Penyelidikan DBD", JenisTim.RUTIN, id_unit("Klaster 4"), date(2026, 9, 7), date(2026, 9, 30), target_id
    )
    orang = [
        AnggotaTim(0, 0, id_orang("Rizky"), PeranTim.KETUA, "analisis data"),
        AnggotaTim(0, 0, id_orang("Elsa"), PeranTim.ANGGOTA, "uji NS1"),
    ]
    return next(iter(simpan_tim(sesi_contoh, tim, orang).id_dari("TimKerja")))


@pytest.fixture
def buat(qtbot: QtBot, konteks: Konteks) -> Buat:
    def _buat(**isi: object) -> DialogWisaya:
        dialog = DialogWisaya(konteks, replace(rancangan_kosong(konteks.sesi), **isi))  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.resize(1174, 640)
        return dialog

    return _buat


def _lanjut(qtbot: QtBot, dialog: DialogWisaya) -> None:
    assert dialog.tombol_lanjut.isEnabled(), dialog._masalah
    qtbot.mouseClick(dialog.tombol_lanjut, Qt.MouseButton.LeftButton)


def _klik(qtbot: QtBot, akar: QWidget, nama: str) -> None:
    tombol = akar.findChild(QAbstractButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


def _tekan_di_dialog(nama_dialog: str, nama_tombol: str) -> None:
    """Presses a button of a modal dialog once it is there."""

    def tekan() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None or dialog.objectName() != nama_dialog:
            QTimer.singleShot(10, tekan)
            return
        tombol = dialog.findChild(QAbstractButton, nama_tombol)
        assert tombol is not None
        tombol.click()

    QTimer.singleShot(0, tekan)


def _sampai_akhir(qtbot: QtBot, dialog: DialogWisaya) -> None:
    while not dialog.perjalanan.di_akhir:
        _lanjut(qtbot, dialog)


def test_individu_dari_target_sampai_surat_terbit(
    qtbot: QtBot, buat: Buat, target_id: int, sesi_contoh: Sesi, id_orang: Id
) -> None:
    dialog = buat()
    assert not dialog.tombol_lanjut.isEnabled()
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    target.target.setCurrentIndex(target.target.findData(target_id))
    assert target.nama.text() == "Kasus DBD diselidiki"
    target.nama.clear()
    qtbot.keyClicks(target.nama, "Penyelidikan kasus DBD")
    _lanjut(qtbot, dialog)
    orang = dialog.halaman[KodeLangkah.ORANG]
    assert isinstance(orang, HalamanOrang)
    assert not dialog.tombol_lanjut.isEnabled()
    daftar = orang.pemilih.daftar
    assert daftar.model_orang.calon(0).cocok == ("penyelidikan kasus",)
    baris = daftar.model_orang.cari(id_orang("Ilham"))
    qtbot.mouseClick(daftar.viewport(), Qt.MouseButton.LeftButton, pos=daftar.kotak_tombol(baris).center())
    _sampai_akhir(qtbot, dialog)
    periksa = dialog.halaman[KodeLangkah.PERIKSA]
    assert isinstance(periksa, HalamanPeriksa)
    assert periksa.pratinjau.jumlah_halaman == 1
    assert dialog.tombol_lanjut.text() == "Terbitkan"
    assert daftar_penugasan(sesi_contoh) == []
    _lanjut(qtbot, dialog)
    assert dialog.result() == QDialog.DialogCode.Accepted
    (satu,) = daftar_penugasan(sesi_contoh)
    assert satu.penugasan.id == dialog.penugasan_id
    assert [o.nama for o in satu.orang] == ["Ilham Kurniawan"]
    assert (satu.jumlah_kegiatan, satu.surat[0].id) == (1, dialog.surat_id)
    assert ambil_rancangan(sesi_contoh) is None


def test_tim_mengisi_orang_dan_kegiatan(
    qtbot: QtBot, buat: Buat, tim_id: int, target_id: int, sesi_contoh: Sesi
) -> None:
    dialog = buat(target_id=target_id, nama="DBD", unit_id=1)
    _lanjut(qtbot, dialog)
    orang = dialog.halaman[KodeLangkah.ORANG]
    assert isinstance(orang, HalamanOrang)
    _klik(qtbot, orang, "segmen-bentuk-tim")
    assert not dialog.tombol_lanjut.isEnabled()
    orang.tabel_tim.selectRow(0)
    qtbot.keyClick(orang.tabel_tim, Qt.Key.Key_Return)
    assert (dialog.rancangan.bentuk, dialog.rancangan.tim_id) == (Bentuk.TIM, tim_id)
    assert [p.peran for p in dialog.rancangan.peserta] == ["ketua", "anggota"]
    for _ in range(3):
        _lanjut(qtbot, dialog)
    assert [k.nama for k in dialog.rancangan.kegiatan] == ["Analisis data", "Uji NS1"]
    _sampai_akhir(qtbot, dialog)
    _lanjut(qtbot, dialog)
    assert daftar_penugasan(sesi_contoh)[0].tim == "Penyelidikan DBD"


def test_sel_tertutup_menyebut_sebab_dan_pasal(
    qtbot: QtBot, buat: Buat, target_id: int, id_orang: Id, sesi_contoh: Sesi
) -> None:
    from sistemkerja_desktop.services.penugasan import PesertaRancangan

    dialog = buat(
        target_id=target_id, nama="DBD", unit_id=1, peserta=(PesertaRancangan(id_orang("Ilham"), "individu"),)
    )
    _lanjut(qtbot, dialog)
    _lanjut(qtbot, dialog)
    assert dialog.perjalanan.kini is KodeLangkah.CARA
    sel = {s.objectName(): s for s in dialog.findChildren(SelCara)}
    assert len(sel) == len(sesi_contoh.profil.penugasan)
    assert sel["sel-penunjukan-dalam-unit"].terpilih
    assert sel["sel-penunjukan-lintas-unit"].accessibleName().startswith("Tertutup oleh pilihan orang")
    assert sel["sel-sukarela-lintas-instansi"].accessibleName().startswith("Tertutup oleh peraturan")
    assert {nama for nama, s in sel.items() if s.radio is not None} == {
        "sel-penunjukan-dalam-unit", "sel-sukarela-dalam-unit",
    }  # fmt: skip
    cip = sel["sel-sukarela-lintas-instansi"].findChild(QAbstractButton, "cip-sel-sukarela-lintas-instansi")
    assert cip is not None
    assert "Lamp. 2.B" in cip.accessibleName()
    _klik(qtbot, sel["sel-penunjukan-lintas-unit"], "ubah-orang-sel-penunjukan-lintas-unit")
    assert dialog.perjalanan.kini is KodeLangkah.ORANG


def test_tutup_menyimpan_rancangan_dan_tidak_ada_yang_setengah_jadi(
    qtbot: QtBot, buat: Buat, target_id: int, sesi_contoh: Sesi
) -> None:
    dialog = buat()
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    target.target.setCurrentIndex(target.target.findData(target_id))
    qtbot.keyClicks(target.uraian, "Selidiki dalam 24 jam")
    _klik(qtbot, dialog, "tombol-tutup-wisaya")
    lama = ambil_rancangan(sesi_contoh)
    assert lama is not None
    assert (lama.target_id, lama.uraian) == (target_id, "Selidiki dalam 24 jam")
    assert daftar_penugasan(sesi_contoh) == []
    with sesi_contoh.baca() as uk:
        assert uk.count(Surat) == 0


def test_rancangan_ditawarkan_dan_dilanjutkan(
    qtbot: QtBot, konteks: Konteks, buat: Buat, target_id: int, id_orang: Id
) -> None:
    from sistemkerja_desktop.services.penugasan import PesertaRancangan

    pertama = buat(
        target_id=target_id, nama="DBD", unit_id=1, peserta=(PesertaRancangan(id_orang("Ilham"), "individu"),)
    )
    _lanjut(qtbot, pertama)
    pertama.reject()
    dibuka: list[tuple[str, object]] = []
    konteks.buka.connect(lambda halaman, id_: dibuka.append((halaman, id_)))

    def kerjakan() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, DialogWisaya):
            QTimer.singleShot(10, kerjakan)
            return
        assert dialog.perjalanan.kini is KodeLangkah.ORANG
        _sampai_akhir(qtbot, dialog)
        _lanjut(qtbot, dialog)

    _tekan_di_dialog("dialog-rancangan", "jawaban-lanjutkan")
    QTimer.singleShot(30, kerjakan)
    id_ = buka_wisaya_penugasan(konteks)
    assert id_ is not None
    halaman, isi = dibuka[-1]
    assert halaman == "penugasan"
    assert isinstance(isi, BaruTerbit)
    assert isi.penugasan_id == id_


def test_rancangan_dapat_ditinggalkan(konteks: Konteks, buat: Buat, target_id: int, sesi_contoh: Sesi) -> None:
    buat(target_id=target_id, nama="DBD").reject()
    _tekan_di_dialog("dialog-rancangan", "jawaban-batal")
    assert buka_wisaya_penugasan(konteks) is None
    lama = ambil_rancangan(sesi_contoh)
    assert lama is not None
    assert lama.nama == "DBD"


def test_gagal_terbit_dapat_diulang_dan_terbit_sekali(
    qtbot: QtBot, tim_id: int, konteks: Konteks, sesi_contoh: Sesi, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = DialogWisaya(konteks, replace(rancangan_kosong(sesi_contoh, tim_id=tim_id)))
    qtbot.addWidget(dialog)
    dialog.show()
    _sampai_akhir(qtbot, dialog)
    asli = layanan.terbitkan_penugasan

    def gagal(_sesi: Sesi, _rancangan: object) -> None:
        raise GalatLingkungan("Disk D: penuh. Surat tidak terbit.", "Kosongkan ruang, lalu ulangi.")

    monkeypatch.setattr(layanan, "terbitkan_penugasan", gagal)
    _tekan_di_dialog("dialog-galat", "jawaban-tutup")
    _lanjut(qtbot, dialog)
    assert dialog.isVisible()
    assert daftar_penugasan(sesi_contoh) == []
    assert ambil_rancangan(sesi_contoh) is not None
    monkeypatch.setattr(layanan, "terbitkan_penugasan", asli)
    _lanjut(qtbot, dialog)
    dialog._selesaikan()
    assert len(daftar_penugasan(sesi_contoh)) == 1


def test_nomor_yang_sudah_dipakai_menahan_di_langkah_surat(
    qtbot: QtBot, konteks: Konteks, tim_id: int, sesi_contoh: Sesi
) -> None:
    for _ in range(2):
        dialog = DialogWisaya(konteks, rancangan_kosong(sesi_contoh, tim_id=tim_id))
        qtbot.addWidget(dialog)
        dialog.show()
        while dialog.perjalanan.kini is not KodeLangkah.SURAT:
            _lanjut(qtbot, dialog)
        if not daftar_penugasan(sesi_contoh):
            _lanjut(qtbot, dialog)
            _lanjut(qtbot, dialog)
    surat = dialog.halaman[KodeLangkah.SURAT]
    assert isinstance(surat, HalamanSurat)
    surat.sendiri.click()
    surat.urut.setValue(1)
    assert not dialog.tombol_lanjut.isEnabled()
    surat.urut.setValue(7)
    assert dialog.tombol_lanjut.isEnabled()
    assert dialog.rancangan.urut_surat == 7
    qtbot.keyClicks(surat.tembusan, "Kepala Dinas Kesehatan")
    assert dialog.rancangan.tembusan == ("Kepala Dinas Kesehatan",)


def test_kegiatan_ditambah_diisi_dan_dihapus(qtbot: QtBot, konteks: Konteks, tim_id: int, sesi_contoh: Sesi) -> None:
    dialog = DialogWisaya(konteks, rancangan_kosong(sesi_contoh, tim_id=tim_id))
    qtbot.addWidget(dialog)
    dialog.show()
    while dialog.perjalanan.kini is not KodeLangkah.KEGIATAN:
        _lanjut(qtbot, dialog)
    _klik(qtbot, dialog, "tombol-tambah-kegiatan")
    assert not dialog.tombol_lanjut.isEnabled()
    baru = dialog.findChild(QLineEdit, "isian-kegiatan-3")
    assert baru is not None
    qtbot.keyClicks(baru, "Penyuluhan")
    assert [k.nama for k in dialog.rancangan.kegiatan] == ["Analisis data", "Uji NS1", "Penyuluhan"]
    assert dialog.tombol_lanjut.isEnabled()
    _klik(qtbot, dialog, "hapus-kegiatan-1")
    assert [k.nama for k in dialog.rancangan.kegiatan] == ["Uji NS1", "Penyuluhan"]


def test_semua_langkah_dapat_dibaca_pembaca_layar(
    qtbot: QtBot, konteks: Konteks, tim_id: int, sesi_contoh: Sesi, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    dialog = DialogWisaya(konteks, rancangan_kosong(sesi_contoh, tim_id=tim_id))
    qtbot.addWidget(dialog)
    dialog.show()
    _sampai_akhir(qtbot, dialog)
    periksa_aksesibilitas(dialog)
    _klik(qtbot, dialog, "langkah-orang")
    assert dialog.perjalanan.kini is KodeLangkah.ORANG


def test_label_tanggal_dan_kertas_sebaris(konteks: Konteks, qtbot: QtBot) -> None:
    halaman = HalamanSurat(konteks)
    qtbot.addWidget(halaman)
    halaman.resize(800, 520)
    halaman.show()
    letak = {
        satu.text(): satu.mapTo(halaman, satu.rect().bottomLeft()).y()
        for satu in halaman.findChildren(QLabel)
        if satu.text() in ("Tanggal surat", "Kertas")
    }
    assert len(letak) == 2
    assert len(set(letak.values())) == 1


@pytest.mark.usefixtures("tim_id")
def test_tiap_halaman_berfokus_pada_isian_pertamanya(qtbot: QtBot, buat: Buat, target_id: int) -> None:
    dialog = buat(target_id=target_id, nama="DBD", unit_id=1)

    def berfokus() -> str:
        widget = dialog.focusWidget()
        assert widget is not None
        assert dialog.halaman[dialog.perjalanan.kini].isAncestorOf(widget)
        return widget.objectName()

    assert berfokus() == "pilihan-target"
    _lanjut(qtbot, dialog)
    assert berfokus() == "segmen-bentuk-individu"
    _klik(qtbot, dialog, "segmen-bentuk-tim")
    tabel = dialog.halaman[KodeLangkah.ORANG].tabel_tim  # type: ignore[attr-defined]
    tabel.selectRow(0)
    qtbot.keyClick(tabel, Qt.Key.Key_Return)
    _lanjut(qtbot, dialog)
    assert berfokus() == "pilih-penunjukan-dalam-unit"
    _lanjut(qtbot, dialog)
    assert berfokus().startswith("pejabat-")
    _lanjut(qtbot, dialog)
    assert berfokus() == "isian-kegiatan-1"
    _klik(qtbot, dialog, "tombol-tambah-kegiatan")
    assert berfokus() == "isian-kegiatan-3"
    dilalui = [berfokus()]
    while dilalui[-1] != "hapus-kegiatan-3":
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        # In a date Tab goes through day, month and year first.
        dilalui += [berfokus()] if berfokus() != dilalui[-1] else []
    urutan = ["isian", "isian-target", "isian-tenggat", "pilihan-pj", "hapus"]
    assert dilalui == [f"{nama}-kegiatan-3" for nama in urutan], "made late, and yet in the order of the keyboard"
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    dialog.halaman[KodeLangkah.KEGIATAN].fokus_awal()
    _lanjut(qtbot, dialog)
    assert berfokus() == "pilih-nomor-berikut"
    _klik(qtbot, dialog, "tombol-kembali-wisaya")
    assert berfokus().startswith("isian-kegiatan-"), "back and forth alike"
