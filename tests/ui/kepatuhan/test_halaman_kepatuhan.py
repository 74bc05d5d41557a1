"""The page of the check: what it shows, how it follows changes, and what its buttons do."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThreadPool
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.kepatuhan.temuan import Temuan, Tingkat
from sistemkerja_desktop.domain.pegawai import Pegawai
from sistemkerja_desktop.domain.regulasi import Aturan, DasarHukum, SumberHukum
from sistemkerja_desktop.services.kantor import buka_kantor
from sistemkerja_desktop.services.kepatuhan import Dikesampingkan, HasilKepatuhan, PemeriksaKepatuhan, kesampingkan
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.token import KelasLebar
from sistemkerja_desktop.ui.kepatuhan import laporan
from sistemkerja_desktop.ui.kepatuhan.baris import KepalaKelompok, dari_peraturan, tampilan
from sistemkerja_desktop.ui.kepatuhan.dialog_kesampingkan import DialogKesampingkan
from sistemkerja_desktop.ui.kepatuhan.halaman import HalamanKepatuhan
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.konteks import Konteks

KIRI = Qt.MouseButton.LeftButton
Buka = Callable[[], HalamanKepatuhan]


def judul(halaman: HalamanKepatuhan) -> list[str]:
    """The rows of the list, a head as its text."""
    semua = halaman.daftar.model_temuan.baris
    return [b.teks if isinstance(b, KepalaKelompok) else tampilan(b).judul for b in semua]


def teks(halaman: QWidget, nama: str) -> str:
    # What was shown before is hidden, and deleted a little later; what is new is shown by the next events.
    QApplication.processEvents()
    (label,) = [w for w in halaman.findChildren(QLabel, nama) if not w.isHidden()]
    return label.text()


def tombol(halaman: QWidget, nama: str) -> QPushButton:
    hasil = halaman.findChild(QPushButton, nama)
    assert isinstance(hasil, QPushButton)
    return hasil


def temuan_tim(konteks: Konteks) -> Temuan:
    assert konteks.hasil_kepatuhan is not None
    return next(t for t in konteks.hasil_kepatuhan.temuan if t.entitas == "TimKerja")


def test_findings_stand_under_their_weight_and_the_first_is_explained(
    buka_halaman: Buka, diperiksa: Konteks, periksa_aksesibilitas: Callable[[QWidget], None]
) -> None:
    halaman, hasil = buka_halaman(), diperiksa.hasil_kepatuhan
    assert hasil is not None
    baris = judul(halaman)
    assert baris[0] == "Harus diperbaiki"
    assert "Perlu perhatian" in baris
    assert len(baris) == len(hasil.temuan) + len({t.tingkat for t in hasil.temuan})
    assert halaman.ringkas.teks == hasil.kalimat
    pertama = hasil.temuan[0]
    assert halaman.panel.isVisible()
    assert teks(halaman, "panel-temuan-judul") == pertama.judul
    assert pertama.dasar is not None
    assert teks(halaman, "panel-temuan-peraturan") == pertama.dasar.penjelasan
    assert teks(halaman, "panel-temuan-uraian") == pertama.uraian
    assert teks(halaman, "panel-temuan-tindakan") == pertama.tindakan
    periksa_aksesibilitas(halaman)


def test_before_the_first_check_the_page_says_so(
    konteks_kepatuhan: Konteks, tim_id: int, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    boleh, asli = threading.Event(), PemeriksaKepatuhan.hasil

    def tertahan(pemeriksa: PemeriksaKepatuhan) -> HasilKepatuhan:
        boleh.wait(10)
        return asli(pemeriksa)

    monkeypatch.setattr(PemeriksaKepatuhan, "hasil", tertahan)
    halaman = HalamanKepatuhan(konteks_kepatuhan)
    qtbot.addWidget(halaman)
    halaman.show()
    halaman.muat()
    halaman.tampilkan(("T-02", "TimKerja", tim_id))
    assert teks(halaman, "pesan-temuan") == "Kantor sedang diperiksa terhadap peraturannya."
    assert not tombol(halaman, "tombol-laporan-kepatuhan").isEnabled()
    boleh.set()
    qtbot.waitUntil(lambda: bool(judul(halaman)))
    kini = halaman.daftar.kini
    assert isinstance(kini, Temuan)
    assert kini.kunci == ("T-02", "TimKerja", tim_id)


def test_filters_and_words(buka_halaman: Buka, diperiksa: Konteks) -> None:
    halaman = buka_halaman()
    halaman.tampilkan("peringatan")
    assert judul(halaman)[0] == "Perlu perhatian"
    assert "Harus diperbaiki" not in judul(halaman)
    halaman.tampilkan("tim")
    assert all("Surveilans" in j for j in judul(halaman) if j not in {t.label for t in Tingkat})
    halaman.hapus_saringan()
    halaman.cari.setText("dedi")
    assert judul(halaman) == ["Perlu perhatian", *[j for j in judul(halaman) if "Dedi Irawan" in j]]
    halaman.cari.setText("tidak ada yang bernama begini")
    assert judul(halaman) == []
    assert teks(halaman, "pesan-temuan") == "Tidak ada temuan yang cocok dengan saringan ini."
    assert not halaman.panel.isVisible()
    tombol(halaman, "tombol-hapus-saringan").click()
    assert judul(halaman)[0] == "Harus diperbaiki"
    halaman.tampilkan("sesuai")
    assert diperiksa.hasil_kepatuhan is not None
    assert len([j for j in judul(halaman) if j]) > len(diperiksa.hasil_kepatuhan.sesuai)
    assert not tombol(halaman, "tombol-buka-temuan").isVisible()


def test_a_change_moves_nothing_that_stays(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    sesi = diperiksa.sesi
    with sesi.tulis("Banyak orang") as uk:
        for i in range(40):
            uk.add(Pegawai(0, f"Orang {i:02}"))
    halaman = buka_halaman()
    qtbot.waitUntil(lambda: any("Orang 39" in j for j in judul(halaman)))
    daftar = halaman.daftar
    nomor = next(i for i, j in enumerate(judul(halaman)) if "Orang 20" in j)
    kini = daftar.isi_baris(daftar.model_temuan.index(nomor))
    assert isinstance(kini, Temuan)
    daftar.pilih_kunci(kini.kunci)
    daftar.verticalScrollBar().setValue(daftar.rowViewportPosition(nomor) + daftar.verticalOffset() - 100)
    atas = daftar.visualRect(daftar.currentIndex()).y()
    reset: list[int] = []
    daftar.model_temuan.modelReset.connect(lambda: reset.append(1))
    orang = {p.nama: p for p in sesi.susunan.pegawai.values()}
    with diperiksa_sinyal(qtbot, diperiksa), sesi.tulis("Ubah") as uk:
        uk.delete(Pegawai, orang["Orang 03"].id)
        uk.update(replace(orang["Orang 30"], nama="Orang 30 Baru"))
        uk.add(Pegawai(0, "Aaa Paling Atas"))
    assert isinstance(daftar.kini, Temuan)
    assert daftar.kini.kunci == kini.kunci
    assert daftar.visualRect(daftar.currentIndex()).y() == atas
    assert not reset
    baris = judul(halaman)
    assert any("Orang 30 Baru" in j for j in baris)
    assert not any("Orang 03" in j for j in baris)
    kepala = {b.teks: b.jumlah for b in daftar.model_temuan.baris if isinstance(b, KepalaKelompok)}
    assert diperiksa.hasil_kepatuhan is not None
    assert kepala == {t.label: n for t, n in diperiksa.hasil_kepatuhan.jumlah.items() if n}


def diperiksa_sinyal(qtbot: QtBot, konteks: Konteks) -> AbstractContextManager[object]:
    """Waits for the check that follows a change."""
    sinyal: AbstractContextManager[object] = qtbot.waitSignal(konteks.temuan_berubah)
    return sinyal


def test_a_mended_finding_goes_and_the_next_is_chosen(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = buka_halaman()
    orang = next(p for p in diperiksa.sesi.susunan.pegawai.values() if p.nama == "Dedi Irawan")
    assert diperiksa.hasil_kepatuhan is not None
    halaman.tampilkan(next(t.kunci for t in diperiksa.hasil_kepatuhan.temuan if t.entitas_id == orang.id))
    with diperiksa_sinyal(qtbot, diperiksa), diperiksa.sesi.tulis("Hapus") as uk:
        uk.delete(Pegawai, orang.id)
    assert not any("Dedi Irawan" in j for j in judul(halaman))
    assert halaman.daftar.kini is not None
    assert teks(halaman, "panel-temuan-judul") == tampilan(halaman.daftar.kini).judul


def test_keys_skip_heads_and_enter_goes_there(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman, dibuka = buka_halaman(), []
    diperiksa.buka.connect(lambda *isi: dibuka.append(isi))
    halaman.daftar.pilih_pertama()
    dilihat = []
    for _ in range(len(judul(halaman))):
        kini = halaman.daftar.kini
        assert isinstance(kini, Temuan)
        dilihat.append(kini)
        qtbot.keyClick(halaman.daftar, Qt.Key.Key_Down)
    assert diperiksa.hasil_kepatuhan is not None
    assert list(dict.fromkeys(t.kunci for t in dilihat)) == [t.kunci for t in diperiksa.hasil_kepatuhan.temuan]
    halaman.daftar.pilih_kunci(temuan_tim(diperiksa).kunci)
    qtbot.keyClick(halaman.daftar, Qt.Key.Key_Return)
    assert dibuka == [temuan_tim(diperiksa).tujuan]


def test_the_button_of_a_row_goes_there_and_the_chip_explains(
    buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot
) -> None:
    halaman, dibuka = buka_halaman(), []
    diperiksa.buka.connect(lambda *isi: dibuka.append(isi))
    daftar = halaman.daftar
    temuan = daftar.isi_baris(daftar.model_temuan.index(1))
    assert isinstance(temuan, Temuan)
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.kotak_tombol(1).center())
    assert dibuka == [temuan.tujuan]
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.kotak_cip(1).center())
    popover = daftar.viewport().findChild(QWidget, "popover-dasar-hukum")
    assert popover is not None
    assert temuan.dasar is not None
    tombol(popover, "tombol-baca-pasal-1").click()
    assert dibuka[1:] == [("pengaturan", f"peraturan:baca:{temuan.dasar.kode}")]
    tombol(halaman, "tombol-buka-temuan").click()
    assert dibuka[::2] == [temuan.tujuan] * 2


def test_what_the_office_set_is_in_no_regulation() -> None:
    kantor = DasarHukum("Data kantor", "menurut catatan kantor ini", SumberHukum.KANTOR)
    assert not dari_peraturan(Aturan("K-03", "Bukan ketentuan.", (kantor,)))
    assert dari_peraturan(Aturan("kerangka", "Menurut lampiran.", (DasarHukum("Lamp. 1", "Uji"), kantor)))


def test_setting_aside_and_taking_it_back(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman, temuan = buka_halaman(), temuan_tim(diperiksa)
    with diperiksa_sinyal(qtbot, diperiksa):
        diperiksa.laksanakan(lambda: kesampingkan(diperiksa.sesi, temuan, "Menunggu surat keputusan"))
    assert temuan.judul not in judul(halaman)
    halaman.tampilkan("dikesampingkan")
    assert judul(halaman) == ["Dikesampingkan", temuan.judul]
    assert teks(halaman, "panel-temuan-alasan") == "Menunggu surat keputusan"
    isi = halaman.daftar.kini
    assert isinstance(isi, Dikesampingkan)
    assert tampilan(isi).keterangan == "sejak 7 Sep 2026 · Menunggu surat keputusan"
    with diperiksa_sinyal(qtbot, diperiksa):
        tombol(halaman, "tombol-kembalikan-temuan").click()
    assert judul(halaman) == []
    assert teks(halaman, "pesan-temuan") == "Tidak ada temuan yang dikesampingkan."
    halaman.hapus_saringan()
    assert temuan.judul in judul(halaman)


def test_the_dialog_asks_for_a_reason_and_knows_an_end(diperiksa: Konteks, qtbot: QtBot) -> None:
    panggilan: list[object] = []

    def simpan(*isi: object) -> bool:
        panggilan.append(isi)
        return True

    sesi = diperiksa.sesi
    dialog = DialogKesampingkan(temuan_tim(diperiksa), sesi.hari_ini(), simpan)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.accept()
    assert panggilan == []
    assert dialog.isVisible()
    dialog.findChild(QWidget, "isian-alasan").setPlainText("Sudah dibahas")
    dialog.accept()
    assert panggilan == [("Sudah dibahas", None)]
    dialog.findChild(QWidget, "centang-sampai").setChecked(True)
    dialog.accept()
    assert panggilan[1] == ("Sudah dibahas", dialog.sampai)
    assert dialog.sampai is not None
    assert dialog.sampai > sesi.hari_ini()


def test_narrow_windows_have_a_field_and_a_drawer(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = buka_halaman()
    halaman.resize(854, 340)
    halaman.sesuaikan(KelasLebar.RAPAT)
    assert not halaman.panel.isVisible(), "the list is not covered before a row is asked for"
    assert not halaman.saringan.isVisible()
    assert halaman.pilihan.isian.isVisible()
    halaman.pilihan.isian.setCurrentIndex(halaman.pilihan.isian.findData("tim"))
    halaman.pilihan.isian.activated.emit(halaman.pilihan.isian.currentIndex())
    assert halaman.saringan.terpilih == "tim"
    assert not halaman.panel.isVisible(), "the drawer opens when a row is asked for"
    daftar = halaman.daftar
    qtbot.mouseClick(daftar.viewport(), KIRI, pos=daftar.visualRect(daftar.model_temuan.index(1)).center())
    assert halaman.panel.isVisible()
    halaman.tampilkan(temuan_tim(diperiksa).kunci)
    assert halaman.panel.isVisible()


def test_a_hidden_page_catches_up(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = buka_halaman()
    halaman.hide()
    with diperiksa_sinyal(qtbot, diperiksa), diperiksa.sesi.tulis("Tambah") as uk:
        uk.add(Pegawai(0, "Sementara Tersembunyi"))
    assert not any("Tersembunyi" in j for j in judul(halaman))
    halaman.show()
    assert any("Tersembunyi" in j for j in judul(halaman))


def test_the_report_is_saved(
    buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laporan, "tanya_tujuan", lambda *_: tmp_path / "laporan")
    halaman = buka_halaman()
    with qtbot.waitSignal(diperiksa.toast) as pesan:
        halaman.simpan_laporan()
    assert pesan.args is not None
    assert pesan.args[0] == "Laporan disimpan di laporan.pdf"
    assert (tmp_path / "laporan.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_for_reading_changes_nothing(tim_id: int, sesi_contoh: Sesi, qtbot: QtBot) -> None:
    assert tim_id
    kedua = buka_kantor(sesi_contoh.path, hanya_baca=True)
    konteks = Konteks(kedua)
    try:
        halaman = HalamanKepatuhan(konteks)
        qtbot.addWidget(halaman)
        halaman.muat()
        halaman.show()
        qtbot.waitUntil(lambda: bool(judul(halaman)))
        assert not tombol(halaman, "tombol-kesampingkan").isEnabled()
        assert tombol(halaman, "tombol-buka-temuan").isEnabled()
    finally:
        QThreadPool.globalInstance().waitForDone()
        konteks.hentikan_pemeriksaan()
        konteks.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        kedua.tutup()


def test_the_rule_can_be_read_where_all_rules_stand(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = buka_halaman()
    temuan = halaman.panel._isi
    assert isinstance(temuan, Temuan)
    assert temuan.dasar is not None
    cip = halaman.panel.findChild(BarisCip)
    assert cip is not None
    cip.findChildren(QAbstractButton)[0].click()
    popover = halaman.findChild(QWidget, "popover-dasar-hukum")
    assert popover is not None
    with qtbot.waitSignal(diperiksa.buka) as sinyal:
        tombol(popover, "tombol-baca-pasal-1").click()
    assert sinyal.args == ["pengaturan", f"peraturan:baca:{temuan.dasar.kode}"]


def test_the_rule_is_one_click_away(buka_halaman: Buka, diperiksa: Konteks, qtbot: QtBot) -> None:
    halaman = buka_halaman()
    temuan = halaman.panel._isi
    assert isinstance(temuan, Temuan)
    assert temuan.dasar is not None
    with qtbot.waitSignal(diperiksa.buka) as sinyal:
        tombol(halaman.panel, "tombol-baca-aturan").click()
    assert sinyal.args == ["pengaturan", f"peraturan:baca:{temuan.dasar.kode}"]
