"""Changes, long work and errors as pages use them."""

import threading
import time

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.perubahan import Perubahan
from sistemkerja_desktop.ui import galat as modul_galat
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.tugas import Kemajuan


def test_laksanakan_memberi_toast(konteks_palsu: Konteks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(konteks_palsu.toast) as sinyal:
        hasil = konteks_palsu.laksanakan(lambda: Perubahan("Ilham pindah ke Klaster 3", 1, {"Jabatan": frozenset({1})}))
    assert hasil is not None
    assert sinyal.args == ["Ilham pindah ke Klaster 3", True]


def test_tanpa_perubahan_tidak_menawarkan_urung(konteks_palsu: Konteks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(konteks_palsu.toast) as sinyal:
        assert konteks_palsu.laksanakan(lambda: Perubahan("Ubah data Meri", 1)) is not None
    assert sinyal.args == ["Tidak ada yang berubah", False]


def test_galat_pengguna_tidak_menjadi_kesalahan_program(
    konteks_palsu: Konteks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QWidget

    konteks_palsu.jendela = QWidget()
    qtbot.addWidget(konteks_palsu.jendela)
    monkeypatch.setattr(modul_galat, "tampilkan_kesalahan_program", lambda *_: pytest.fail("program error"))

    def gagal() -> Perubahan:
        raise GalatPengguna("Nomor 148 sudah dipakai.", "Pilih nomor lain.")

    with qtbot.waitSignal(konteks_palsu.pita) as sinyal:
        assert konteks_palsu.laksanakan(gagal) is None
    assert sinyal.args[0].tindakan == "Pilih nomor lain."


def test_kesalahan_kita_ke_dialognya(konteks_palsu: Konteks, monkeypatch: pytest.MonkeyPatch) -> None:
    tampil: list[BaseException] = []
    monkeypatch.setattr(modul_galat, "tampilkan_kesalahan_program", lambda galat, _: tampil.append(galat))
    assert konteks_palsu.laksanakan(lambda: 1 / 0) is None  # type: ignore[arg-type,return-value]
    assert isinstance(tampil[0], ZeroDivisionError)


def test_kerja_di_utas_lain_hasil_di_utas_ini(konteks_palsu: Konteks, qtbot: QtBot) -> None:
    utas: list[int] = []
    hasil: list[tuple[object, bool]] = []

    def kerja(kemajuan: Kemajuan) -> int:
        utas.append(threading.get_ident())
        kemajuan.lapor(1, 2)
        return 42

    ini = QApplication.instance()
    assert ini is not None
    konteks_palsu.jalankan(kerja, lambda nilai: hasil.append((nilai, QThread.currentThread() is ini.thread())))
    qtbot.waitUntil(lambda: bool(hasil))
    assert hasil == [(42, True)]
    assert utas != [threading.get_ident()]


def test_galat_kerja_ke_pemanggil(konteks_palsu: Konteks, qtbot: QtBot) -> None:
    galat: list[GalatPengguna] = []

    def kerja(_: Kemajuan) -> None:
        raise GalatPengguna("Disk D: penuh.", "Kosongkan ruang.")

    konteks_palsu.jalankan(kerja, lambda _: pytest.fail("no result expected"), galat.append)
    qtbot.waitUntil(lambda: bool(galat))
    assert galat[0].pesan == "Disk D: penuh."


def test_batalkan_tanpa_hasil(konteks_palsu: Konteks, qtbot: QtBot) -> None:
    mulai = threading.Event()

    def kerja(kemajuan: Kemajuan) -> None:
        mulai.set()
        while True:
            kemajuan.lapor(0, 0)
            time.sleep(0.001)

    tugas = konteks_palsu.jalankan(kerja, lambda _: pytest.fail("cancelled"), lambda _: pytest.fail("cancelled"))
    with qtbot.waitSignal(tugas.berakhir):
        mulai.wait(2)
        tugas.batalkan()


def test_semua_yang_menunggu_akhir_kerja_diberi_tahu(konteks_palsu: Konteks, qtbot: QtBot) -> None:
    """The task is not deleted while its worker still tells others that it is over."""
    tersambung = threading.Event()
    tugas = konteks_palsu.jalankan(lambda _kemajuan: tersambung.wait(2), lambda _hasil: None)
    didengar: list[int] = []
    tugas.berakhir.connect(lambda: time.sleep(0.2), Qt.ConnectionType.DirectConnection)
    tugas.berakhir.connect(lambda: didengar.append(1))
    tersambung.set()
    qtbot.waitUntil(lambda: didengar == [1])


def test_laporan_tanpa_data_pribadi() -> None:
    def bermasalah(nama: str) -> None:
        raise ValueError(f"NIP 198705192009042003 milik {nama}")

    try:
        bermasalah("Meri Handayani")
    except ValueError as galat:
        laporan = modul_galat.susun_laporan(galat)
    assert "ValueError" in laporan
    assert "bermasalah" in laporan
    assert "test_konteks.py" in laporan
    for rahasia in ("Meri", "1987", "/", "milik"):
        assert rahasia not in laporan.replace("sistemkerja_desktop/", "")
