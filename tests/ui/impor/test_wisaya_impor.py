"""The import by clicks: file, mapping, faults put right, comparison, commit, cancelling."""

from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font_angka
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.impor import buka_impor
from sistemkerja_desktop.ui.impor.panel_masalah import KartuMasalah
from sistemkerja_desktop.ui.impor.wisaya import BANDING, BERKAS, KOLOM, SELESAI, WisayaImpor
from sistemkerja_desktop.ui.komponen.dasar import TombolUtama
from sistemkerja_desktop.ui.konteks import Konteks

JUDUL = ["No", "Nama", "NIP", "Golongan", "Jabatan", "Unit Kerja"]
BARIS: list[list[object]] = [
    [1, "dr. Ranti Maharani, M.K.M.", "198304122010012014", "IV/a", "Kepala Puskesmas", "Puskesmas"],
    [2, "drg. Fajar Alamsyah", 198807112011011000.0, "III/c", "Dokter Gigi Ahli Muda", "Klaster 3"],
    [3, "Meri Handayani", "198705192009042003", "III/b", "Bidan Mahir", "Klaster 2"],
    [4, "Ilham Kurniawan", "199409052020121007", "II/c", "Sanitarian Terampil", "Kluster 4"],
]


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    path = tmp_path / "data_pegawai.xlsx"
    with xlsxwriter.Workbook(path) as buku:
        lembar = buku.add_worksheet("PNS")
        for i, baris in enumerate([JUDUL, *BARIS]):
            lembar.write_row(i, 0, baris)
        buku.add_worksheet("Catatan").write_row(0, 0, ["Nama", "Keterangan"])
    return path


@pytest.fixture
def wisaya(qtbot: QtBot, tema: Tema, sesi: Sesi) -> WisayaImpor:
    assert tema
    hasil = WisayaImpor(Konteks(sesi))
    qtbot.addWidget(hasil)
    hasil.resize(1200, 600)
    hasil.show()
    return hasil


@pytest.fixture
def buka(qtbot: QtBot, wisaya: WisayaImpor) -> Callable[[Path], WisayaImpor]:
    def jalankan(path: Path) -> WisayaImpor:
        wisaya.mulai(path)
        qtbot.waitUntil(lambda: wisaya.tumpukan.currentIndex() == KOLOM)
        return wisaya

    return jalankan


def _klik(qtbot: QtBot, induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


def _kartu(wisaya: WisayaImpor, baris: int) -> KartuMasalah:
    QApplication.processEvents()  # what was just put into a layout is shown now
    semua = [k for k in wisaya.kolom.panel.findChildren(KartuMasalah) if k.masalah.baris == baris and k.isVisible()]
    assert semua, f"no fault shown for row {baris}"
    return semua[0]


def test_pratinjau_menunjukkan_masalah_pada_sel(buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    tabel = wisaya.kolom.tabel
    assert wisaya.keterangan.text() == "data_pegawai.xlsx · lembar “PNS” · judul di baris 1"
    assert tabel.pratinjau.rowCount() == 4
    assert tabel.pratinjau.headerData(1, Qt.Orientation.Vertical) == "3"
    assert [tabel.kepala.pilihan(i).currentText() for i in range(6)] == [
        "–",
        "Nama",
        "NIP",
        "Pangkat, golongan",
        "Jabatan",
        "Unit",
    ]
    kini = wisaya.kolom.panel.kini
    assert kini is not None
    assert (kini.baris, kini.kolom, kini.tingkat.value) == (3, "C", "tolak")
    assert tabel.currentIndex().row() == 1
    assert "rusak" in tabel.pratinjau.index(1, 2).data(Qt.ItemDataRole.ToolTipRole)
    assert wisaya.tombol_maju.isEnabled()


def test_nip_diketik_ulang_dan_unit_disamakan(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    kartu = _kartu(wisaya, 3)
    qtbot.mouseClick(kartu, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(kartu.isian, "198807112011011003")
    _klik(qtbot, kartu, "tombol-pakai")
    qtbot.waitUntil(lambda: wisaya.hasil is not None and not wisaya.hasil.ditolak)
    unit = _kartu(wisaya, 5)
    assert unit.masalah.saran == ("Klaster 4",)
    _klik(qtbot, unit, "tombol-samakan")
    qtbot.waitUntil(lambda: wisaya.hasil is not None and not wisaya.hasil.unit_baru)
    assert wisaya.hasil is not None
    assert len(wisaya.hasil.diterima) == 4


def test_lewati_dan_kembalikan(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    _klik(qtbot, _kartu(wisaya, 3), "tombol-lewati")
    qtbot.waitUntil(lambda: wisaya.hasil is not None and not wisaya.hasil.ditolak)
    _klik(qtbot, wisaya, "tombol-kembalikan-lewati")
    qtbot.waitUntil(lambda: wisaya.hasil is not None and len(wisaya.hasil.ditolak) == 1)


def test_saring_bermasalah(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    _klik(qtbot, wisaya, "segmen-baris-bermasalah")
    assert wisaya.kolom.tabel.pratinjau.rowCount() == 2


def test_pemetaan_diubah_di_kepala(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    pilihan = wisaya.kolom.tabel.kepala.pilihan(4)
    pilihan.setCurrentIndex(pilihan.findText("Unit"))
    pilihan.activated.emit(pilihan.currentIndex())
    qtbot.waitUntil(lambda: wisaya.hasil is not None and wisaya.hasil.pemetaan.kolom[4].bidang == "unit")
    assert wisaya.kolom.tabel.kepala.pilihan(5).currentText() == "–", "a field goes to one column only"


def test_impor_sampai_selesai_dan_satu_langkah_urung(
    qtbot: QtBot,
    buka: Callable[[Path], WisayaImpor],
    berkas: Path,
    sesi: Sesi,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wisaya = buka(berkas)
    _klik(qtbot, wisaya, "tombol-maju-impor")
    assert wisaya.tumpukan.currentIndex() == BANDING
    assert wisaya.tombol_maju.text().startswith("Impor ")
    _klik(qtbot, wisaya, "segmen-banding-baru")
    assert {b.nama for b in wisaya.banding.orang.daftar.baris_tampil} == {"Meri Handayani", "Ilham Kurniawan"}
    assert len(sesi.susunan.pegawai) == 1
    _klik(qtbot, wisaya, "tombol-maju-impor")
    qtbot.waitUntil(lambda: wisaya.tumpukan.currentIndex() == SELESAI)
    assert len(sesi.susunan.pegawai) == 3
    assert "1 baris ditolak" in wisaya.selesai._uraian.text()
    simpan = wisaya.findChild(QPushButton, "tombol-simpan-ditolak")
    assert simpan is not None
    assert simpan.isVisible()
    tujuan = tmp_path / "ditolak.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(tujuan), ""))
    qtbot.mouseClick(simpan, Qt.MouseButton.LeftButton)
    assert tujuan.is_file()
    sesi.urungkan()
    assert len(sesi.susunan.pegawai) == 1


def test_berkas_kedua_menunjukkan_lama_dan_baru(
    qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path, tmp_path: Path
) -> None:
    wisaya = buka(berkas)
    for langkah in (BANDING, SELESAI):
        _klik(qtbot, wisaya, "tombol-maju-impor")
        qtbot.waitUntil(lambda langkah=langkah: wisaya.tumpukan.currentIndex() == langkah)
    kedua = tmp_path / "kedua.xlsx"
    with xlsxwriter.Workbook(kedua) as buku:
        lembar = buku.add_worksheet("PNS")
        for i, baris in enumerate([JUDUL, BARIS[0], [*BARIS[2][:3], "III/c", *BARIS[2][4:]]]):
            lembar.write_row(i, 0, baris)
    buka(kedua)
    assert "dikenali dari impor sebelumnya" in wisaya.kolom._asal.text()
    _klik(qtbot, wisaya, "tombol-maju-impor")
    ubahan = wisaya.banding.ubahan.daftar.baris_tampil
    assert [(b.nama, b.isian, b.lama, b.baru) for b in ubahan] == [
        ("Meri Handayani", "Pangkat, golongan", "III/b", "III/c")
    ]
    _klik(qtbot, wisaya, "segmen-banding-hilang")
    assert [b.nama for b in wisaya.banding.orang.daftar.baris_tampil] == ["Ilham Kurniawan"]


def test_mulai_lagi_tanpa_sisa_berkas_lama(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    assert "data_pegawai.xlsx" in wisaya.keterangan.text()
    wisaya.mulai(None)
    assert wisaya.keterangan.text() == ""
    qtbot.waitUntil(wisaya.berkas.tombol_pilih.hasFocus)


def test_nip_tampil_utuh_di_banding(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    _klik(qtbot, wisaya, "tombol-maju-impor")
    _klik(qtbot, wisaya, "segmen-banding-baru")
    tabel = wisaya.banding.orang
    perlu = QFontMetrics(font_angka(Huruf.ISI)).horizontalAdvance("20010317 202703 2 018")
    assert tabel.columnWidth(1) >= perlu + 20


def test_tanpa_baris_ditolak_tidak_ada_yang_disimpan(
    qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path
) -> None:
    wisaya = buka(berkas)
    _klik(qtbot, _kartu(wisaya, 3), "tombol-lewati")
    qtbot.waitUntil(lambda: wisaya.hasil is not None and not wisaya.hasil.ditolak)
    for langkah in (BANDING, SELESAI):
        _klik(qtbot, wisaya, "tombol-maju-impor")
        qtbot.waitUntil(lambda langkah=langkah: wisaya.tumpukan.currentIndex() == langkah)
    simpan = wisaya.findChild(QPushButton, "tombol-simpan-ditolak")
    assert simpan is not None
    assert not simpan.isVisible()


def test_lembar_dan_baris_judul_diingat(
    qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path, tmp_path: Path
) -> None:
    """What the person set right about a file holds for the next file of that layout."""

    sebagian = [*JUDUL[:4], "x", "y"]

    def tulis(path: Path) -> Path:
        with xlsxwriter.Workbook(path) as buku:
            for nama, geser in (("PNS", 0), ("PPPK", 1)):
                lembar = buku.add_worksheet(nama)
                for i, baris in enumerate([sebagian, ["", "Lama"], JUDUL, BARIS[2 + geser]]):
                    lembar.write_row(i, 0, baris)
        return path

    assert berkas
    wisaya = buka(tulis(tmp_path / "satu.xlsx"))
    assert wisaya.hasil is not None
    assert (wisaya.hasil.tabel.lembar, wisaya.hasil.judul.baris) == ("PNS", (0,))
    _klik(qtbot, wisaya, "tombol-mundur-impor")
    wisaya.berkas.lembar.setCurrentIndex(1)
    wisaya.berkas.lembar.activated.emit(1)
    qtbot.waitUntil(lambda: wisaya.hasil is not None and wisaya.hasil.tabel.lembar == "PPPK")
    wisaya.berkas.judul.setValue(3)
    qtbot.waitUntil(lambda: wisaya.hasil is not None and wisaya.hasil.judul.baris == (2,))
    for langkah in (KOLOM, BANDING, SELESAI):
        _klik(qtbot, wisaya, "tombol-maju-impor")
        qtbot.waitUntil(lambda langkah=langkah: wisaya.tumpukan.currentIndex() == langkah)
    buka(tulis(tmp_path / "dua.xlsx"))
    assert (wisaya.hasil.tabel.lembar, wisaya.berkas.judul.value()) == ("PPPK", 3)


def test_batal_tidak_menulis_apa_pun(
    qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path, sesi: Sesi
) -> None:
    wisaya = buka(berkas)
    with qtbot.waitSignal(wisaya.ditutup):
        _klik(qtbot, wisaya, "tombol-batal-impor")
    assert wisaya.tumpukan.currentIndex() == BERKAS
    assert sesi.tumpukan.nama_urung is None


def test_berkas_yang_bukan_tabel_menjadi_pesan(qtbot: QtBot, wisaya: WisayaImpor, tmp_path: Path) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 200)
    galat: list[object] = []
    wisaya.gagal.connect(galat.append)
    wisaya.mulai(path)
    qtbot.waitUntil(lambda: any(g is not None for g in galat))
    assert wisaya.tumpukan.currentIndex() == BERKAS


def test_lembar_lain_dipilih(qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path) -> None:
    wisaya = buka(berkas)
    _klik(qtbot, wisaya, "tombol-mundur-impor")
    assert [wisaya.berkas.lembar.itemText(i) for i in range(2)] == ["PNS", "Catatan"]
    wisaya.berkas.lembar.setCurrentIndex(1)
    wisaya.berkas.lembar.activated.emit(1)
    qtbot.waitUntil(lambda: wisaya.hasil is not None and wisaya.hasil.tabel.lembar == "Catatan")


def test_baris_ditolak_disimpan(
    qtbot: QtBot, buka: Callable[[Path], WisayaImpor], berkas: Path, tmp_path: Path
) -> None:
    import openpyxl

    wisaya = buka(berkas)
    wisaya.simpan_ditolak_ke(tmp_path / "ditolak")
    isi = list(openpyxl.load_workbook(tmp_path / "ditolak.xlsx").active.iter_rows(values_only=True))
    assert len(isi) == 2
    assert "rusak" in str(isi[1][-1])
    assert qtbot


def test_berkas_dijatuhkan(qtbot: QtBot, wisaya: WisayaImpor, berkas: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(berkas))])
    jatuh = QDropEvent(
        QPoint(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    wisaya.berkas.dropEvent(jatuh)
    qtbot.waitUntil(lambda: wisaya.tumpukan.currentIndex() == KOLOM)


def test_buka_impor_menuju_halaman_pegawai(qtbot: QtBot, wisaya: WisayaImpor, berkas: Path) -> None:
    konteks = wisaya._konteks
    with qtbot.waitSignal(konteks.buka) as sinyal:
        buka_impor(konteks, berkas)
    assert sinyal.args[0] == "pegawai"
    assert sinyal.args[1].path == berkas


def test_aksesibilitas_impor(
    buka: Callable[[Path], WisayaImpor], berkas: Path, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    periksa_aksesibilitas(buka(berkas))


def _tombol_utama(wisaya: WisayaImpor) -> list[str]:
    return [t.objectName() for t in wisaya.findChildren(TombolUtama) if t.isVisible()]


def test_satu_tombol_utama_dan_kata_saat_membaca(qtbot: QtBot, wisaya: WisayaImpor, berkas: Path) -> None:
    catatan = wisaya.findChild(QLabel, "catatan-berkas")
    assert catatan is not None
    assert _tombol_utama(wisaya) == ["tombol-pilih-berkas"]
    wisaya.mulai(berkas)
    assert catatan.text() == "Sedang dibaca…"
    assert _tombol_utama(wisaya) == ["tombol-maju-impor"]
    qtbot.waitUntil(lambda: wisaya.tumpukan.currentIndex() == KOLOM)
    assert catatan.text() == "Dibaca lembar “PNS”. Lembar lain: “Catatan”."


def test_berkas_yang_gagal_dibaca_tidak_lagi_sedang_dibaca(qtbot: QtBot, wisaya: WisayaImpor, tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"bukan buku kerja")
    catatan = wisaya.findChild(QLabel, "catatan-berkas")
    assert catatan is not None
    with qtbot.waitSignal(wisaya.gagal, check_params_cb=lambda galat: galat is not None):
        wisaya.mulai(rusak)
    assert catatan.text() == "Belum dapat dibaca."
