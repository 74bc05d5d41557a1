"""Work for another office in the wizard and on the pages: its step Target, and what is shown of it afterwards."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.orang_luar import KantorLuar
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara, Penugasan
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.menunggu import langkah_menunggu
from sistemkerja_desktop.services.orang_luar import simpan_kantor_luar
from sistemkerja_desktop.services.pencarian import JenisHasil, cari
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    KegiatanRancangan,
    PesertaRancangan,
    RancanganPenugasan,
    calon_penugas,
    catat_jawaban,
    mulai_kasus,
    penugas_luar,
    rancangan_kosong,
    rincian_kasus,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import Tema
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_orang import DialogOrangLain
from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_cara import HalamanCara
from sistemkerja_desktop.ui.penugasan.wisaya.hal_orang import HalamanOrang
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from tests.ui.penugasan.semua_cara import buat_kantor_uji, kantor_luar, orang

Tekan = Callable[[QWidget, str], None]
DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]
PEMILIK = "Bidang Rehabilitasi, Dinas Sosial"


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("badung") / "dinas.skd"
    buat_kantor_uji(path, "badung-35-2023").tutup()
    return path


@pytest.fixture
def sesi(berkas: Path, tmp_path: Path) -> Iterator[Sesi]:
    path = tmp_path / "kantor.skd"
    path.write_bytes(berkas.read_bytes())
    hasil = buka_kantor(path, jam=lambda: datetime(2026, 9, 7, 8, 41))
    yield hasil
    hasil.tutup()


@pytest.fixture
def konteks_badung(tema: Tema, sesi: Sesi) -> Iterator[Konteks]:
    assert not tema.gelap
    hasil = Konteks(sesi)
    yield hasil
    hasil.deleteLater()


@pytest.fixture
def wisaya(qtbot: QtBot, konteks_badung: Konteks) -> DialogWisaya:
    dialog = DialogWisaya(konteks_badung, rancangan_kosong(konteks_badung.sesi))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.fixture
def kasus(sesi: Sesi) -> int:
    """The request of the Dinas Sosial is waited for."""
    pegawai_id = orang(sesi, lain_unit=False)
    assert pegawai_id is not None
    hari = sesi.hari_ini()
    rancangan = RancanganPenugasan(
        nama="Pendampingan korban bencana",
        unit_id=sesi.susunan.akar.id,
        peserta=(PesertaRancangan(pegawai_id, "individu"),),
        cara=Cara.PENUNJUKAN,
        cakupan=Cakupan.LINTAS_PERANGKAT_DAERAH,
        mulai=hari,
        selesai=hari.replace(day=30),
        kegiatan=(KegiatanRancangan("Pendampingan", "", hari.replace(day=30), pegawai_id),),
        tanggal_surat=hari,
        pemilik_luar_id=kantor_luar(sesi, Cakupan.LINTAS_PERANGKAT_DAERAH).id,
    )
    calon = calon_penugas(sesi, rancangan)[0]
    if calon:
        rancangan = replace(rancangan, ditugaskan_oleh=calon[0].jabatan_id)
    else:
        rancangan = replace(rancangan, penugas_luar=penugas_luar(sesi, rancangan)[0])
    return next(iter(mulai_kasus(sesi, rancangan).id_dari("Penugasan")))


def _target(dialog: DialogWisaya) -> HalamanTarget:
    halaman = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(halaman, HalamanTarget)
    return halaman


def test_kantor_lain_menggantikan_target_dan_mengusulkan_seluruh_kantor(
    wisaya: DialogWisaya, sesi: Sesi, tekan: Tekan
) -> None:
    halaman = _target(wisaya)
    assert halaman.target.isVisible()
    assert not halaman.kantor.isVisible()
    halaman.target.setCurrentIndex(1)
    assert halaman.nama.text() == "Desa didampingi"
    tekan(wisaya, "pemilik-kantor-lain")
    assert halaman.kantor.isVisible()
    assert not halaman.target.isVisible()
    assert halaman.nama.text() == "", "the name came with the target"
    assert halaman.unit.terpilih == sesi.susunan.akar.id
    assert not wisaya.tombol_lanjut.isEnabled()
    pesan = [m.pesan for m in wisaya._masalah if m.langkah == "target"]
    assert pesan == ["Kantor pemilik kinerja belum dipilih.", "Nama penugasan kosong."]
    tekan(wisaya, "pemilik-kantor-ini")
    assert wisaya.rancangan.pemilik_luar_id is None
    assert wisaya.rancangan.target_id is not None
    assert wisaya.rancangan.unit_id != sesi.susunan.akar.id


def test_kantor_ditambah_diubah_dan_dihapus_dari_wisaya(
    wisaya: DialogWisaya, tekan: Tekan, di_dialog: DiDialog, qtbot: QtBot
) -> None:
    halaman = _target(wisaya)
    tekan(wisaya, "pemilik-kantor-lain")

    def isi(dialog: QWidget) -> None:
        for nama, teks in (("nama", "Dinas Perikanan"), ("pimpinan-unit-jabatan", "Kepala Dinas Perikanan")):
            isian = dialog.findChild(QLineEdit, f"isian-kantor-luar-{nama}")
            assert isian is not None
            qtbot.keyClicks(isian, teks)
        tekan(dialog, "tombol-simpan-kantor-luar")

    def ubah(dialog: QWidget) -> None:
        isian = dialog.findChild(QLineEdit, "isian-kantor-luar-unit")
        assert isian is not None
        qtbot.keyClicks(isian, "Bidang Tangkap")
        tekan(dialog, "tombol-simpan-kantor-luar")

    di_dialog(lambda: tekan(wisaya, "tombol-tambah-kantor-luar"), isi)
    assert halaman.kantor.pilihan.currentText() == "Dinas Perikanan"
    assert wisaya.rancangan.pemilik_luar_id == halaman.kantor.terpilih
    di_dialog(lambda: tekan(wisaya, "tombol-ubah-kantor-luar"), ubah)
    assert halaman.kantor.pilihan.currentText() == "Bidang Tangkap, Dinas Perikanan"
    di_dialog(
        lambda: tekan(wisaya, "tombol-ubah-kantor-luar"), lambda dialog: tekan(dialog, "tombol-hapus-kantor-luar")
    )
    assert halaman.kantor.terpilih is None
    assert wisaya.rancangan.pemilik_luar_id == 0


def test_langkah_lain_berbicara_tentang_kantor_itu(wisaya: DialogWisaya, sesi: Sesi, tekan: Tekan) -> None:
    halaman = _target(wisaya)
    tekan(wisaya, "pemilik-kantor-lain")
    halaman.nama.setText("Pendampingan korban bencana")
    pilihan = halaman.kantor.pilihan
    pilihan.setCurrentIndex(pilihan.findData(kantor_luar(sesi, Cakupan.LINTAS_PERANGKAT_DAERAH).id))
    wisaya.tombol_lanjut.click()
    rel = wisaya.rel.butir[KodeLangkah.TARGET]
    assert rel.text() == "Pekerjaan kantor lain"
    assert rel.toolTip().startswith(PEMILIK)
    dipilih = wisaya.halaman[KodeLangkah.ORANG]
    assert isinstance(dipilih, HalamanOrang)
    assert not dipilih.terpilih.luar.isVisible(), "people of other offices are not ours to give"
    model = dipilih.pemilih.daftar_calon.model_calon
    alasan = {a.teks for i in range(model.rowCount()) for a in model.alasan(model.calon(i))}
    assert alasan == {"beban 0 dari 8", "pejabat administrator", "pejabat pengawas"}, "nothing is said of units"
    dipilih.pemilih.dipilih.emit(orang(sesi, lain_unit=False))
    wisaya.tombol_lanjut.click()
    cara = wisaya.halaman[KodeLangkah.CARA]
    assert isinstance(cara, HalamanCara)
    fakta = cara.findChild(QLabel, "cakupan-terbentuk")
    assert fakta is not None
    assert fakta.text().endswith(f", karena pekerjaannya milik {PEMILIK}.")
    assert wisaya.rancangan.cakupan is Cakupan.LINTAS_PERANGKAT_DAERAH
    tertutup = next(s for s in cara.kisi.sel if s.sel.cakupan is Cakupan.LINTAS_UNIT) if cara.kisi else None
    assert tertutup is not None
    assert tertutup.accessibleName().endswith("Pekerjaan ini milik Dinas Sosial dari pemerintah yang sama.")
    tekan(tertutup, "ubah-pemilik-sel-penunjukan-lintas-unit")
    assert wisaya.perjalanan.kini is KodeLangkah.TARGET


def test_rancangan_dengan_kantor_lain_terbuka_kembali(
    wisaya: DialogWisaya, sesi: Sesi, tekan: Tekan, qtbot: QtBot, konteks_badung: Konteks
) -> None:
    halaman = _target(wisaya)
    tekan(wisaya, "pemilik-kantor-lain")
    halaman.kantor.pilihan.setCurrentIndex(1)
    lagi = DialogWisaya(konteks_badung, wisaya.rancangan)
    qtbot.addWidget(lagi)
    assert _target(lagi).pemilik.luar
    assert _target(lagi).kantor.terpilih == halaman.kantor.terpilih
    assert sesi.susunan.akar.id == lagi.rancangan.unit_id


def test_halaman_panel_dan_kasus_menyebut_pemiliknya(
    qtbot: QtBot, konteks_badung: Konteks, sesi: Sesi, kasus: int
) -> None:
    halaman = HalamanPenugasan(konteks_badung)
    qtbot.addWidget(halaman)
    halaman.resize(1282, 620)
    halaman.show()
    halaman.muat()
    halaman.tampilkan(kasus)
    teks = [label.text() for label in halaman.panel.findChildren(QLabel)]
    assert f"Untuk {PEMILIK}" in teks
    assert PEMILIK in teks
    assert "Dinas Contoh" in teks
    halaman.tampilkan(f"kasus:{kasus}")
    assert halaman.kasus is not None
    pokok = [label.text() for label in halaman.kasus.pokok.findChildren(QLabel)]
    assert pokok[:4] == ["Pemilik kinerja", PEMILIK, "Orang dari", "Dinas Contoh"]
    assert "Target" not in pokok
    menunggu = langkah_menunggu(sesi)[kasus]
    assert "Bidang Rehabilitasi" in menunggu.sebutan or "Dinas Sosial" in menunggu.sebutan
    assert [h.id for h in cari(sesi, "dinas sosial") if h.jenis is JenisHasil.PENUGASAN] == [kasus]


def test_surat_jawaban_menuju_tempat_kantor_itu(qtbot: QtBot, konteks_badung: Konteks, sesi: Sesi, kasus: int) -> None:
    kini = rincian_kasus(sesi, kasus).kini
    assert kini is not None
    while not kini.langkah.surat or kini.langkah.kode == "permohonan":
        jawaban = Jawaban.SETUJU if kini.langkah.keputusan else Jawaban.LANJUT
        catat_jawaban(sesi, kasus, JawabanBaru(jawaban, sesi.hari_ini()))
        kini = rincian_kasus(sesi, kasus).kini
        assert kini is not None
    assert kini.langkah.kode == "surat-jawaban"
    dialog = DialogTerbit(konteks_badung, rincian_kasus(sesi, kasus))
    qtbot.addWidget(dialog)
    assert dialog.formulir.kepada.toPlainText() == "Kepala Dinas Sosial"
    assert dialog.formulir.di.text() == "Contoh"


def test_orang_lain_tidak_mengubah_cakupan(qtbot: QtBot, konteks_badung: Konteks, sesi: Sesi, kasus: int) -> None:
    dialog = DialogOrangLain(konteks_badung, rincian_kasus(sesi, kasus).kasus)
    qtbot.addWidget(dialog)
    dialog.accept()
    assert dialog.hasil is not None


def test_kantor_yang_diubah_terlihat_di_daftar(qtbot: QtBot, konteks_badung: Konteks, sesi: Sesi, kasus: int) -> None:
    halaman = HalamanPenugasan(konteks_badung)
    qtbot.addWidget(halaman)
    konteks_badung.berubah.connect(halaman.tangani)
    halaman.muat()
    with sesi.baca() as uk:
        pemilik_id = uk.get(Penugasan, kasus).pemilik_luar_id
        kantor = uk.get(KantorLuar, pemilik_id or 0)
    simpan_kantor_luar(sesi, replace(kantor, unit="Bidang Bantuan"))
    (baris,) = halaman.tabel.daftar.baris_tampil
    assert baris.unit == "Bidang Bantuan, Dinas Sosial"
