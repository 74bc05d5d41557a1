"""The page of people by clicks: search, filters, sort, panel, form, seats, leaving."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import Jabatan, JenisJabatan, Jenjang, PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.pegawai import JenisKelamin, Pegawai
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.impor.wisaya import SELESAI
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.pegawai.dialog_pemangku import DialogPemangku
from sistemkerja_desktop.ui.pegawai.formulir import DialogPegawai
from sistemkerja_desktop.ui.pegawai.halaman import HalamanPegawai
from tests.dialog_uji import saat_terbuka


@pytest.fixture
def halaman(qtbot: QtBot, tema: Tema, sesi_contoh: Sesi) -> HalamanPegawai:
    assert tema
    konteks = Konteks(sesi_contoh)
    hasil = HalamanPegawai(konteks)
    konteks.berubah.connect(hasil.tangani)
    qtbot.addWidget(hasil)
    hasil.resize(1282, 640)
    hasil.sesuaikan(KelasLebar.BIASA)
    hasil.muat()
    hasil.show()
    return hasil


def _klik(qtbot: QtBot, induk: QWidget, nama: str) -> None:
    tombol = induk.findChild(QPushButton, nama)
    assert tombol is not None, nama
    qtbot.mouseClick(tombol, Qt.MouseButton.LeftButton)


def _nama(halaman: HalamanPegawai) -> list[str]:
    return [b.nama for b in halaman.daftar.orang.daftar.baris_tampil]


def _pilih(halaman: HalamanPegawai, nama: str) -> int:
    id_ = next(b.id for b in halaman.daftar.orang.daftar.baris_tampil if b.nama == nama)
    halaman.tampilkan(id_)
    return int(id_)


def test_cari_saat_mengetik(qtbot: QtBot, halaman: HalamanPegawai) -> None:
    assert len(_nama(halaman)) == 10
    qtbot.keyClicks(halaman.daftar.cari, "bidan putri")
    assert _nama(halaman) == ["Tasya Amelia Putri"]
    assert halaman.daftar._jumlah.text() == "1 dari 10 pegawai"
    _klik(qtbot, halaman, "tombol-hapus-saringan")
    assert len(_nama(halaman)) == 10


def test_jenjang_urut_menurut_tingkatnya(halaman: HalamanPegawai) -> None:
    tabel = halaman.daftar.jabatan.daftar
    kolom = next(i for i, k in enumerate(tabel.kolom) if k.judul == "Jenjang")
    tabel.sort(kolom)
    jenjang = list(dict.fromkeys(b.jenjang for b in tabel.baris_tampil if b.jenjang))
    assert jenjang == [Jenjang.TERAMPIL, Jenjang.MAHIR, Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA]
    tabel.sort(kolom, Qt.SortOrder.DescendingOrder)
    assert tabel.baris_tampil[0].jenjang is Jenjang.AHLI_MUDA
    saringan = halaman.daftar.jenjang
    assert [saringan.itemText(i) for i in range(1, saringan.count())] == [str(j).capitalize() for j in jenjang]


def test_saringan_unit_status_jenjang(halaman: HalamanPegawai) -> None:
    daftar = halaman.daftar
    daftar.unit.setCurrentIndex(daftar.unit.findText("Klaster 4", Qt.MatchFlag.MatchContains))
    assert set(_nama(halaman)) == {"Rizky Pratama Syahrial", "Ilham Kurniawan", "Elsa Yolanda", "Hendra Saputra"}
    daftar.status.setCurrentIndex(daftar.status.findText("PNS"))
    daftar.jenjang.setCurrentIndex(daftar.jenjang.findText("Mahir"))
    assert _nama(halaman) == ["Elsa Yolanda"]
    daftar.hapus_saringan()
    daftar.unit.setCurrentIndex(1)
    assert len(_nama(halaman)) == 10, "the office itself means everybody"


def test_urut_golongan(halaman: HalamanPegawai) -> None:
    halaman.daftar.orang.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    golongan = [b.golongan for b in halaman.daftar.orang.daftar.baris_tampil]
    assert golongan[0] == "IV/a"
    assert golongan[-2:] == ["IX", ""]


def test_panel_menunjukkan_penilai_dan_dasarnya(halaman: HalamanPegawai) -> None:
    _pilih(halaman, "Meri Handayani")
    assert halaman.panel.isVisible()
    teks = [w.text() for w in halaman.panel.findChildren(QWidget, "nama-penilai")]  # type: ignore[attr-defined]
    assert teks == ["dr. Ranti Maharani, M.K.M."]
    assert any(w.objectName().startswith("cip-") for w in halaman.panel.findChildren(QWidget))


def test_pegawai_baru_lewat_formulir(qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi) -> None:
    def isi(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogPegawai)
        qtbot.keyClicks(dialog.isian("nama").isian, "Orang Baru")
        qtbot.keyClicks(dialog.isian("nip").isian, "19921311 201902 1 004")
        _klik(qtbot, dialog, "tombol-simpan-pegawai")
        assert "bulan lahir" in dialog.isian("nip").galat
        assert dialog.isVisible()
        dialog._baris("nip").setText("19920811 201902 1 005")
        dialog.kursi.setCurrentIndex(dialog.kursi.findText("Jabatan baru"))
        qtbot.keyClicks(dialog.isian("jabatan_nama").isian, "Perawat Mahir")
        dialog.unit.setCurrentIndex(dialog.unit.findText("Klaster 3", Qt.MatchFlag.MatchContains))
        qtbot.keyClicks(dialog.kompetensi.isian, "luka bakar")
        _klik(qtbot, dialog, "tombol-tambah-kompetensi")
        _klik(qtbot, dialog, "tombol-simpan-pegawai")

    saat_terbuka(DialogPegawai, isi)
    _klik(qtbot, halaman, "tombol-pegawai-baru")
    baru = next(p for p in sesi_contoh.susunan.pegawai.values() if p.nama == "Orang Baru")
    assert (baru.nip, baru.kompetensi) == ("199208112019021005", ("luka bakar",))
    unit = sesi_contoh.susunan.unit_pegawai(baru.id)
    assert unit is not None
    assert unit.nama == "Klaster 3"
    assert halaman.daftar.orang.baris_terpilih.id == baru.id
    assert sesi_contoh.tumpukan.nama_urung == "Tambah pegawai Orang Baru"


def test_ubah_dan_riwayatnya(qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi) -> None:
    id_ = _pilih(halaman, "Meri Handayani")

    def isi(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogPegawai)
        assert dialog.status.currentText() == "PNS"
        dialog.golongan.setCurrentText("III/c")
        dialog._baris("tanggal_lahir").setText("19-05-1987")
        _klik(qtbot, dialog, "tombol-simpan-pegawai")

    saat_terbuka(DialogPegawai, isi)
    _klik(qtbot, halaman, "tombol-ubah-pegawai")
    assert sesi_contoh.susunan.pegawai[id_].golongan == "III/c"
    _klik(qtbot, halaman, "segmen-panel-pegawai-riwayat")
    QApplication.processEvents()  # what was just put into a layout is shown now
    teks = [w.text() for w in halaman.panel.findChildren(QWidget) if hasattr(w, "text") and w.isVisible()]
    assert "Golongan: III/b → III/c" in teks


def test_tanggal_yang_tidak_terbaca_ditahan(qtbot: QtBot, tema: Tema, sesi_contoh: Sesi) -> None:
    assert tema
    dialog = DialogPegawai(sesi_contoh, 2)
    qtbot.addWidget(dialog)
    dialog._baris("tanggal_lahir").setText("31-02-1990")
    assert not dialog.periksa(semua=True)
    assert "tidak ada di kalender" in dialog.isian("tanggal_lahir").galat


def test_jabatan_lowong_ditetapkan_plt_lalu_diakhiri(qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi) -> None:
    _klik(qtbot, halaman, "segmen-pegawai-jabatan")
    halaman.daftar.keadaan.setCurrentIndex(1)
    (baris,) = halaman.daftar.jabatan.daftar.baris_tampil
    assert baris.nama == "Kepala Subbagian Tata Usaha"
    halaman.daftar.jabatan.pilih_kunci(baris.id)

    def isi(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogPemangku)
        dialog.orang.setCurrentText("Delvi Oktaviani")
        dialog.pilihan_sebagai.setCurrentIndex(1)
        _klik(qtbot, dialog, "tombol-tetapkan")

    saat_terbuka(DialogPemangku, isi)
    _klik(qtbot, halaman, "tombol-tetapkan-pemangku")
    (dudukan,) = sesi_contoh.susunan.pemangku_jabatan(baris.id)
    assert dudukan.sebagai is SebagaiPemangku.PLT
    halaman.daftar.keadaan.setCurrentIndex(2)
    halaman.daftar.jabatan.pilih_kunci(baris.id)
    _klik(qtbot, halaman.panel, f"tombol-akhiri-{dudukan.pemangku.id}")
    assert sesi_contoh.susunan.pemangku_jabatan(baris.id) == ()


def test_isian_pemangku_tidak_hilang_ketika_ditolak(
    qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi, monkeypatch: pytest.MonkeyPatch
) -> None:
    _klik(qtbot, halaman, "segmen-pegawai-jabatan")
    halaman.daftar.keadaan.setCurrentIndex(1)
    (baris,) = halaman.daftar.jabatan.daftar.baris_tampil
    halaman.daftar.jabatan.pilih_kunci(baris.id)
    pesan: list[str] = []

    def isi(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogPemangku)
        dialog.orang.setCurrentText("Delvi Oktaviani")
        dialog.pilihan_sebagai.setCurrentIndex(1)
        dialog.teks_selesai.setText("01-01-2020")
        _klik(qtbot, dialog, "tombol-tetapkan")

    def ditolak(_induk: object, _judul: str, teks: str, *_lain: object) -> None:
        pesan.append(teks)
        saat_terbuka(DialogPemangku, perbaiki)

    def perbaiki(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogPemangku)
        assert dialog.orang.currentText() == "Delvi Oktaviani"
        assert dialog.teks_selesai.text() == "01-01-2020"
        dialog.teks_selesai.clear()
        _klik(qtbot, dialog, "tombol-tetapkan")

    monkeypatch.setattr("sistemkerja_desktop.ui.komponen.dialog.tampilkan_galat", ditolak)
    saat_terbuka(DialogPemangku, isi)
    _klik(qtbot, halaman, "tombol-tetapkan-pemangku")
    assert "mendahului" in pesan[0]
    assert len(sesi_contoh.susunan.pemangku_jabatan(baris.id)) == 1


def test_keluarkan(qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi) -> None:
    id_ = _pilih(halaman, "Meri Handayani")
    _klik(qtbot, halaman, "tombol-keluarkan-pegawai")
    assert id_ not in sesi_contoh.susunan.pegawai
    assert "Meri Handayani" not in _nama(halaman)


def test_kantor_baru_mengajak_impor(qtbot: QtBot, tema: Tema, sesi: Sesi) -> None:
    assert tema
    hasil = HalamanPegawai(Konteks(sesi))
    qtbot.addWidget(hasil)
    hasil.muat()
    hasil.show()
    _klik(qtbot, hasil, "kosong-impor")
    assert hasil.impor is not None
    assert hasil.impor.isVisible()
    assert hasil.kepala.judul.text() == "Impor pegawai"
    _klik(qtbot, hasil, "tombol-kembali")
    assert not hasil.impor.isVisible()


def test_kantor_baru_menunjukkan_jabatannya(qtbot: QtBot, tema: Tema, sesi: Sesi) -> None:
    assert tema
    hasil = HalamanPegawai(Konteks(sesi))
    qtbot.addWidget(hasil)
    hasil.muat()
    hasil.show()
    _klik(qtbot, hasil, "segmen-pegawai-jabatan")
    assert hasil.daftar.jabatan.isVisible()
    _klik(qtbot, hasil, "segmen-pegawai-orang")
    assert not hasil.daftar.isVisible()


def test_nip_berkelompok_dicari_dengan_dan_tanpa_spasi(halaman: HalamanPegawai) -> None:
    model = halaman.daftar.orang.daftar
    meri = next(b for b in model.baris_tampil if b.nama.startswith("Meri Handayani"))
    assert "19870519 200904 2 003" in [model.index(model.cari_kunci(meri.id), k).data() for k in range(3)]
    for kata in ("198705192009042003", "19870519 200904 2 003"):
        halaman.daftar.cari.setText(kata)
        assert _nama(halaman) == [meri.nama], kata


def test_beban_menyebut_batas_kantor(halaman: HalamanPegawai, sesi_contoh: Sesi) -> None:
    model = halaman.daftar.orang.daftar
    assert model.index(0, model.columnCount() - 1).data() == f"0 dari {sesi_contoh.kantor.batas_beban}"


def test_perubahan_tidak_menutup_impor(halaman: HalamanPegawai) -> None:
    halaman.mulai_impor(None)
    halaman.muat()
    assert halaman.impor is not None
    assert halaman.impor.isVisible()
    halaman.impor.ditutup.emit()
    assert halaman.daftar.isVisible()


def test_impor_yang_selesai_berakhir_ketika_halaman_ditinggalkan(halaman: HalamanPegawai) -> None:
    halaman.mulai_impor(None)
    assert halaman.impor is not None
    halaman.hide()
    halaman.show()
    assert halaman.impor.isVisible(), "an import that is not finished stays"
    halaman.impor.tumpukan.setCurrentIndex(SELESAI)
    halaman.hide()
    halaman.show()
    assert halaman.daftar.isVisible()
    assert halaman.kepala.accessibleName() != "Impor pegawai"


def test_jenis_kelamin_yang_sama_dengan_nip_tidak_diperingatkan(qtbot: QtBot, tema: Tema, sesi_contoh: Sesi) -> None:
    assert tema
    perempuan = next(p for p in sesi_contoh.susunan.pegawai.values() if p.jenis_kelamin is JenisKelamin.PEREMPUAN)
    dialog = DialogPegawai(sesi_contoh, perempuan.id)
    qtbot.addWidget(dialog)
    assert dialog.pegawai.jenis_kelamin is JenisKelamin.PEREMPUAN


def test_panel_menjadi_laci_di_jendela_sempit(halaman: HalamanPegawai) -> None:
    halaman.resize(860, 430)
    halaman.sesuaikan(KelasLebar.RAPAT)
    _pilih(halaman, "Meri Handayani")
    assert halaman.panel.isVisible()
    assert halaman.daftar.width() > 800


def test_15000_pegawai_disaring_dan_diurutkan(qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi) -> None:
    with sesi_contoh.tulis("Banyak") as uk:
        unit = sesi_contoh.susunan.akar.id
        orang = uk.add_all([Pegawai(0, f"Orang Ke {i}") for i in range(15_000)])
        kursi = uk.add_all([Jabatan(0, "Pengadministrasi Umum", unit, JenisJabatan.PELAKSANA) for _ in orang])
        uk.add_all([PemangkuJabatan(0, k.id, o.id) for k, o in zip(kursi, orang, strict=True)])
    assert halaman.daftar.orang.daftar.jumlah_semua == 15_010
    halaman.daftar.cari.setText("orang ke 149")
    assert len(_nama(halaman)) == sum(1 for i in range(15_000) if "149" in str(i))
    halaman.daftar.cari.clear()
    halaman.daftar.orang.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert qtbot


def test_aksesibilitas_pegawai(
    qtbot: QtBot, halaman: HalamanPegawai, sesi_contoh: Sesi, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    _pilih(halaman, "Meri Handayani")
    periksa_aksesibilitas(halaman)
    for dialog in (DialogPegawai(sesi_contoh, None), DialogPemangku(sesi_contoh, 2)):
        qtbot.addWidget(dialog)
        periksa_aksesibilitas(dialog)
