"""A case across units, driven from its page by clicks: agreed, refused, for others, without an answer, called off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.jabatan import PemangkuJabatan, SebagaiPemangku
from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    SuratLangkahBaru,
    TindakanLangkah,
    catat_jawaban,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.halaman import HalamanPenugasan
from sistemkerja_desktop.ui.penugasan.kasus.dialog_catat import DialogCatat
from sistemkerja_desktop.ui.penugasan.kasus.dialog_orang import DialogOrangLain
from sistemkerja_desktop.ui.penugasan.kasus.dialog_terbit import DialogTerbit
from sistemkerja_desktop.ui.surat import cetak

Tekan = Callable[[QWidget, str], None]
DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]
Mulai = Callable[..., int]


@pytest.fixture
def pindaian(tmp_path: Path) -> Path:
    path = tmp_path / "jawaban.png"
    path.write_bytes(b"%PDF-1.7 jawaban\nstartxref\n9\n%%EOF\n")
    return path


@pytest.fixture
def langkah(
    halaman_kasus: HalamanPenugasan, tekan: Tekan, di_dialog: DiDialog
) -> Callable[[str, Callable[[QWidget], object]], None]:
    """Presses a button of the waiting step and works in the dialog that it opens."""

    def buat(kode: str, kerjakan: Callable[[QWidget], object]) -> None:
        di_dialog(lambda: tekan(halaman_kasus, f"tombol-langkah-{kode}"), kerjakan)

    return buat


def _terbuka(sesi: Sesi, id_: int) -> str:
    kini = rincian_kasus(sesi, id_).kini
    return kini.langkah.kode if kini else ""


def _sampai_jawaban(sesi: Sesi, id_: int) -> None:
    """By the services: the request goes out, the recommendation is noted, the answer is waited for."""
    calon = tawaran_surat(sesi, id_).penandatangan[0]
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), calon, ("Sekretaris DPRD",)))
    catat_jawaban(sesi, id_, JawabanBaru(Jawaban.LANJUT, sesi.hari_ini()))
    QApplication.processEvents()
    assert _terbuka(sesi, id_) == "jawaban"


def test_disetujui_dari_permohonan_sampai_diterima(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
    pindaian: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")
    assert halaman_kasus.kasus is not None

    langkah("terbitkan", lambda d: tekan(d, "tombol-terbitkan"))
    rincian = rincian_kasus(sesi_kasus, id_)
    assert (rincian.selesai, _terbuka(sesi_kasus, id_)) == (1, "rekomendasi")
    surat = rincian.baris[0].surat
    assert surat is not None
    assert halaman_kasus.findChild(QAbstractButton, f"cip-surat-{surat.id}") is not None

    langkah("catat", lambda d: tekan(d, "tombol-catat"))

    def jawab(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        tekan(dialog, "jawaban-setuju")
        tekan(dialog, "centang-dengan-surat")
        qtbot.keyClicks(dialog.findChild(QLineEdit, "isian-nomor-masuk"), "170/88/2026")
        dialog.pindaian.pasang(pindaian)
        tekan(dialog, "tombol-catat")

    langkah("jawab", jawab)
    masuk = rincian_kasus(sesi_kasus, id_).baris[2].surat
    assert masuk is not None
    assert (masuk.nomor, masuk.keadaan) == ("170/88/2026", KeadaanSurat.DITERIMA)
    assert halaman_kasus.findChild(QAbstractButton, f"cip-pindaian-{masuk.berkas_id}") is not None

    dicetak: list[list[int]] = []
    monkeypatch.setattr(cetak, "cetak_surat", lambda _k, ids, _i: dicetak.append(list(ids)))
    langkah("terbitkan", lambda d: tekan(d, "tombol-terbit-cetak"))
    rincian = rincian_kasus(sesi_kasus, id_)
    assert rincian.kasus.penugasan.keadaan is KeadaanPenugasan.BERJALAN
    tugas = rincian.baris[3].surat
    assert tugas is not None
    assert dicetak == [[tugas.id]]

    langkah("catat", lambda d: tekan(d, "tombol-catat"))
    assert _terbuka(sesi_kasus, id_) == ""
    assert halaman_kasus.kasus.kemajuan.teks == "semua langkah selesai"
    tekan(halaman_kasus, "tombol-cetak-semua")
    assert dicetak[-1] == [surat.id, tugas.id], "what came in has no pages of ours"


def test_ditolak_dengan_surat_kantor_sendiri(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
    qtbot: QtBot,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")
    _sampai_jawaban(sesi_kasus, id_)

    def tolak(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        assert dialog.formulir.jawaban is Jawaban.TOLAK
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible(), "a refusal has its reasons"
        alasan = dialog.findChild(QPlainTextEdit, "isian-alasan")
        assert alasan is not None
        assert dialog.focusWidget() is alasan
        qtbot.keyClicks(alasan, "Sedang menyusun risalah paripurna")
        tekan(dialog, "tombol-terbitkan")

    langkah("tolak", tolak)
    rincian = rincian_kasus(sesi_kasus, id_)
    assert rincian.kasus.penugasan.keadaan is KeadaanPenugasan.BERAKHIR
    akhir = rincian.baris[-1]
    assert akhir.catatan is not None
    assert (akhir.catatan.jawaban, akhir.catatan.keterangan) == (Jawaban.TOLAK, "Sedang menyusun risalah paripurna")
    assert akhir.surat is not None
    assert halaman_kasus.kasus is not None
    assert halaman_kasus.kasus.kemajuan.teks == "berakhir: ditolak"
    assert halaman_kasus.kasus.perjalanan.utama is None
    tekan(halaman_kasus, "tombol-kembali")
    halaman_kasus.saringan.setCurrentText("Berakhir atau dibatalkan")
    assert [b.penugasan.id for b in halaman_kasus.tabel.daftar.baris_tampil] == [id_]


def test_penolakan_tanpa_alasan_tertahan_dan_dapat_beralih_ke_surat(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    konteks_kasus: Konteks,
    tekan: Tekan,
    qtbot: QtBot,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")
    _sampai_jawaban(sesi_kasus, id_)
    dialog = DialogCatat(
        konteks_kasus, rincian_kasus(sesi_kasus, id_), TindakanLangkah.JAWAB, halaman_kasus, tolak_bersurat=True
    )
    qtbot.addWidget(dialog)
    dialog.show()
    tekan(dialog, "jawaban-tolak")
    tekan(dialog, "tombol-catat")
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.keterangan
    tekan(dialog, "tombol-tolak-dengan-surat")
    assert not dialog.isVisible()
    assert dialog.minta_surat
    assert _terbuka(sesi_kasus, id_) == "jawaban"


def test_disetujui_untuk_orang_lain_memilih_orangnya(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
    di_dialog: DiDialog,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")
    _sampai_jawaban(sesi_kasus, id_)
    susunan = sesi_kasus.susunan
    unit_lama = susunan.unit_pegawai(rincian_kasus(sesi_kasus, id_).kasus.peserta[0].pegawai_id)
    lain = next(
        p for p in susunan.pegawai.values()
        if p.nama != "Kristian Dehen Lampang" and susunan.unit_pegawai(p.id) == unit_lama
        and not susunan.dudukan_utama(p.id).jabatan.memimpin  # type: ignore[union-attr]
    )  # fmt: skip

    def pilih(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogOrangLain)
        tekan(dialog, "keluarkan-1")
        tekan(dialog, "tombol-pakai-orang")
        assert dialog.isVisible(), "nobody was chosen"
        dialog.pemilih.dipilih.emit(lain.id)
        tekan(dialog, "tombol-pakai-orang")

    def jawab(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        tekan(dialog, "jawaban-setuju-orang-lain")
        tekan(dialog, "tombol-catat")
        assert dialog.orang.galat == "Orang yang disetujui belum dipilih."
        di_dialog(lambda: tekan(dialog, "tombol-pilih-orang-lain"), pilih)
        tekan(dialog, "tombol-catat")

    langkah("jawab", jawab)
    rincian = rincian_kasus(sesi_kasus, id_)
    assert [p.pegawai_id for p in rincian.kasus.peserta] == [lain.id]
    assert _terbuka(sesi_kasus, id_) == "surat-tugas"


def test_tidak_dijawab_menunggu_lagi_dan_dapat_diurungkan(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")
    _sampai_jawaban(sesi_kasus, id_)

    def diam(dialog: QWidget) -> None:
        tekan(dialog, "jawaban-tanpa-jawaban")
        tekan(dialog, "tombol-catat")

    langkah("jawab", diam)
    rincian = rincian_kasus(sesi_kasus, id_)
    assert [b.langkah.kode for b in rincian.baris[:4]] == ["permohonan", "rekomendasi", "jawaban", "jawaban"]
    tekan(halaman_kasus, "tombol-langkah-tarik")
    assert len(rincian_kasus(sesi_kasus, id_).baris) == len(rincian.baris) - 1
    sesi_kasus.urungkan()
    assert rincian_kasus(sesi_kasus, id_).baris == rincian.baris


def test_akhiri_proses_dengan_alasan(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    tekan: Tekan,
    di_dialog: DiDialog,
    qtbot: QtBot,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")

    def isi(dialog: QWidget) -> None:
        qtbot.keyClicks(dialog.findChild(QPlainTextEdit, "isian-alasan"), "Kegiatan ditunda")
        tekan(dialog, "tombol-lanjut")

    di_dialog(lambda: tekan(halaman_kasus, "tombol-akhiri-proses"), isi)
    assert rincian_kasus(sesi_kasus, id_).kasus.penugasan.keadaan is KeadaanPenugasan.BERAKHIR
    tombol = halaman_kasus.findChild(QAbstractButton, "tombol-akhiri-proses")
    assert tombol is not None
    assert not tombol.isVisible()


def test_nomor_terpakai_ditolak_pada_isiannya(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
    qtbot: QtBot,
) -> None:
    id_ = mulai()
    halaman_kasus.tampilkan(f"kasus:{id_}")

    def terbit(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        qtbot.waitUntil(lambda: dialog.pratinjau.kanvas.jumlah == 1)
        tekan(dialog, "pilih-nomor-sendiri")
        urut = dialog.findChild(QSpinBox, "isian-urut-surat")
        assert urut is not None
        urut.setValue(1)
        tekan(dialog, "tombol-terbitkan")
        assert dialog.isVisible(), "number 1 belongs to the sample's letter"
        urut.setValue(41)
        tekan(dialog, "tombol-terbitkan")

    langkah("terbitkan", terbit)
    surat = rincian_kasus(sesi_kasus, id_).baris[0].surat
    assert surat is not None
    assert surat.urut == 41


def test_mengurungkan_mulai_kembali_ke_daftar(
    halaman_kasus: HalamanPenugasan, mulai: Mulai, sesi_kasus: Sesi, qtbot: QtBot
) -> None:
    halaman_kasus.tampilkan(f"kasus:{mulai()}")
    assert halaman_kasus.kasus is not None
    sesi_kasus.urungkan()
    qtbot.waitUntil(lambda: halaman_kasus.tabel.isVisible())
    assert not halaman_kasus.kasus.isVisible()
    assert halaman_kasus.kepala.judul.text() == "Penugasan"


def test_surat_dari_instansi_lain_dicatat_ke_agenda(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
    pindaian: Path,
    qtbot: QtBot,
) -> None:
    id_ = mulai(luar=True)
    halaman_kasus.tampilkan(f"kasus:{id_}")
    assert halaman_kasus.kasus is not None
    assert halaman_kasus.kasus.orang.daftar.model_butir.butir(0).utama == "Dewi Anjani, S.H."
    langkah("terbitkan", lambda d: tekan(d, "tombol-terbitkan"))
    catat_jawaban(sesi_kasus, id_, JawabanBaru(Jawaban.SETUJU, sesi_kasus.hari_ini()))
    QApplication.processEvents()
    assert _terbuka(sesi_kasus, id_) == "permohonan-instansi"

    def catat(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogCatat)
        dialog.dari.clear()
        tekan(dialog, "tombol-catat")
        assert dialog.focusWidget() is dialog.dari
        qtbot.keyClicks(dialog.dari, "Sekretaris Daerah")
        dialog.pindaian.pasang(pindaian.with_suffix(".docx"))
        assert dialog.pindaian.galat
        dialog.pindaian.pasang(pindaian)
        tekan(dialog, "tombol-catat")

    langkah("surat-masuk", catat)
    surat = rincian_kasus(sesi_kasus, id_).baris[2].surat
    assert surat is not None
    assert (surat.dari, surat.langkah, surat.berkas_id is not None) == (
        "Sekretaris Daerah",
        "permohonan-instansi",
        True,
    )


@pytest.mark.parametrize("lebar", [1282, 840])
def test_halaman_kasus_terbaca_dan_muat(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    periksa_aksesibilitas: Callable[[QWidget], None],
    lebar: int,
    qtbot: QtBot,
) -> None:
    id_ = mulai("Nama kegiatan yang sangat panjang dan tidak muat pada kepala halaman " * 2)
    halaman_kasus.sesuaikan(KelasLebar.RAPAT if lebar < 1000 else KelasLebar.BIASA)
    halaman_kasus.tampilkan(f"kasus:{id_}")
    qtbot.wait(20)
    halaman_kasus.resize(lebar, 500)
    qtbot.wait(20)
    assert halaman_kasus.width() == lebar, "a long name is shortened, it does not widen the window"
    judul = halaman_kasus.kepala.judul
    assert judul.sizeHint().width() <= judul.width(), "it ends in an ellipsis, not in the middle of a letter"
    assert judul.toolTip().startswith("002 Nama kegiatan")
    periksa_aksesibilitas(halaman_kasus)
    assert halaman_kasus.kasus is not None
    halaman_kasus.resize(lebar, 320)
    halaman_kasus.buka_kasus(id_)
    baris = halaman_kasus.kasus.perjalanan
    qtbot.waitUntil(lambda: baris.height() >= baris.heightForWidth(baris.width()))
    for tab in range(4):
        halaman_kasus.kasus._tab.setCurrentIndex(tab)
    utama = halaman_kasus.kasus.perjalanan.utama
    assert utama is not None
    halaman_kasus.kasus._tab.setCurrentIndex(0)
    assert utama.isVisible()
    utama.setFocus()
    qtbot.keyClick(utama, Qt.Key.Key_Tab)


def test_surat_yang_tidak_diwajibkan_dapat_dibuat(
    halaman_kasus: HalamanPenugasan,
    mulai: Mulai,
    sesi_kasus: Sesi,
    langkah: Callable[[str, Callable[[QWidget], object]], None],
    tekan: Tekan,
) -> None:
    """Katingan asks for a recommendation and names no letter for it: it may be noted, or written."""
    sesi, id_ = sesi_kasus, mulai()
    calon = tawaran_surat(sesi, id_).penandatangan[0]
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), calon, ("Sekretaris DPRD",)))
    halaman_kasus.tampilkan(f"kasus:{id_}")
    QApplication.processEvents()
    utama = halaman_kasus.findChild(QAbstractButton, "tombol-langkah-catat")
    assert utama is not None, "noting it stays the first choice"

    def tulis(dialog: QWidget) -> None:
        assert isinstance(dialog, DialogTerbit)
        assert dialog.formulir.tawaran.jenis == "rekomendasi"
        tekan(dialog, "tombol-terbitkan")

    langkah("surat-bebas", tulis)
    surat = rincian_kasus(sesi, id_).baris[1].surat
    assert surat is not None
    assert (surat.jenis, surat.keadaan, _terbuka(sesi, id_)) == ("rekomendasi", KeadaanSurat.TERBIT, "jawaban")


def test_peringatan_cakupan_tampil_sebelum_surat_tugas_terbit(konteks_kasus: Konteks, mulai: Mulai) -> None:
    """Who was asked for has moved into the owning unit meanwhile."""
    sesi, id_ = konteks_kasus.sesi, mulai()
    _sampai_jawaban(sesi, id_)
    catat_jawaban(sesi, id_, JawabanBaru(Jawaban.SETUJU, sesi.hari_ini()))
    kasus = rincian_kasus(sesi, id_).kasus
    with sesi.tulis("Pindah") as uk:
        for orang in kasus.peserta:
            for dudukan in sesi.susunan.dudukan(orang.pegawai_id):
                uk.update(replace(dudukan.jabatan, unit_id=kasus.penugasan.unit_id))
    dialog = DialogTerbit(konteks_kasus, rincian_kasus(sesi, id_))
    pita = dialog.findChild(QWidget, "pita-peringatan-surat")
    assert pita is not None
    assert "diproses lintas unit, sedangkan orangnya kini dalam unit" in pita.accessibleName()
    dialog.deleteLater()


def test_penanda_tangan_mengikuti_tanggal_surat(
    qtbot: QtBot, halaman_kasus: HalamanPenugasan, mulai: Mulai, sesi_kasus: Sesi
) -> None:
    """Who sat there until yesterday signs yesterday's letter; the choice of a seat outlasts the change of day."""
    id_ = mulai()
    hari = sesi_kasus.hari_ini()
    kini = tawaran_surat(sesi_kasus, id_).penandatangan[0]
    lama = next(
        o for o in sesi_kasus.susunan.pegawai if not any(d.jabatan.memimpin for d in sesi_kasus.susunan.dudukan(o))
    )
    assert kini.jabatan_id is not None
    kemarin = hari - timedelta(days=1)
    with sesi_kasus.tulis("Ganti pejabat") as uk:
        pemangku = next(
            p for p in uk.list(PemangkuJabatan, jabatan_id=kini.jabatan_id) if p.pegawai_id == kini.pegawai_id
        )
        uk.update(replace(pemangku, mulai=hari))
        uk.add(PemangkuJabatan(0, kini.jabatan_id, lama, SebagaiPemangku.PLT, selesai=kemarin))
    dialog = DialogTerbit(halaman_kasus.konteks, rincian_kasus(sesi_kasus, id_), halaman_kasus)
    qtbot.addWidget(dialog)
    formulir = dialog.formulir
    nama = sesi_kasus.susunan.pegawai
    assert formulir.penandatangan.currentText().startswith(nama[kini.pegawai_id].nama_lengkap)
    formulir.tanggal.setDate(QDate(kemarin.year, kemarin.month, kemarin.day))
    assert formulir.penandatangan.currentText().startswith(nama[lama].nama_lengkap)
    assert formulir.baru().penandatangan.jabatan_id == kini.jabatan_id
