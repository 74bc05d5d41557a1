"""The board's page: from the click in the rail to its paints, and filters, each up to the painted result."""

import gc
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench import data
from tests.bench.hasil import Angka, Waktu, bergantian

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from sistemkerja_desktop.services.papan import PapanData
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.ui.jendela_utama import JendelaUtama
    from sistemkerja_desktop.ui.papan.halaman import HalamanPapan

KARTU = (1_000, 10_000)
BATAS_LUKIS = 0.1
BATAS_SARING = 0.02


def ukur(*, cepat: bool) -> tuple[list[Angka], list[str]]:
    """The promises are for 10,000 cards and are absolute: they are what a person notices."""
    if sys.platform not in ("win32", "darwin") and not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Without a window system Qt says at each window that it cannot hand on its size.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from PySide6.QtWidgets import QApplication

    from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    pasang(app, ModeTema.TERANG)
    with tempfile.TemporaryDirectory() as folder:
        return [a for n in KARTU for a in _ukur_satu(app, Path(folder, f"{n}.skd"), n, 5 if cepat else 15)], []


def _ukur_satu(app: "QApplication", path: Path, jumlah: int, kali: int) -> list[Angka]:
    from sistemkerja_desktop.services.papan import muat_papan

    sesi = data.kantor(path, 1_500)
    data.papan(sesi, jumlah)
    isi = muat_papan(sesi)
    halaman = _halaman(sesi)
    halaman.isi(isi)
    halaman.show()
    app.processEvents()
    saringan = halaman.saringan

    def teks(kata: str) -> None:
        saringan.teks.setText(kata)
        app.processEvents()

    def orang(posisi: int) -> None:
        saringan.orang.setCurrentIndex(posisi)
        app.processEvents()

    def baca() -> None:
        muat_papan(sesi)

    waktu = bergantian(
        {
            "baca": baca,
            "lukis": partial(_lukis_pertama, app, sesi, isi),
            "teks-1": partial(teks, "posyandu"),
            "teks-2": partial(teks, "posyandu 12"),
            "teks-3": partial(teks, ""),
            "orang-1": partial(orang, 5),
            "orang-2": partial(orang, 0),
        },
        kali,
    )
    halaman.close()
    klik = _klik_papan(app, sesi, kali)
    sesi.tutup()
    batas = jumlah == KARTU[-1]
    return [
        Angka("papan", f"{jumlah:,} cards read from the file", waktu["baca"]),
        Angka(
            "papan",
            f"{jumlah:,} cards, filled and painted first (page made and cards read before)",
            waktu["lukis"],
            batas_lama=BATAS_LUKIS if batas else None,
        ),
        Angka(
            "papan",
            f"{jumlah:,} cards, click on Papan to first paint"
            + (" (page made; its columns say that they read)" if batas else " (page made, cards read and painted)"),
            klik["lukis"],
            batas_lama=BATAS_LUKIS if batas else None,
        ),
        Angka("papan", f"{jumlah:,} cards, click on Papan to the cards painted", klik["kartu"]),
        *(
            Angka(
                "papan", f"{jumlah:,} cards, {nama}", _gabung(waktu, awal), batas_lama=BATAS_SARING if batas else None
            )
            for awal, nama in (("teks", "filter by text"), ("orang", "filter by person"))
        ),
    ]


def _gabung(waktu: dict[str, Waktu], awalan: str) -> Waktu:
    return Waktu(tuple(w for nama, satu in waktu.items() if nama.startswith(awalan) for w in satu.semua))


def _halaman(sesi: "Sesi") -> "HalamanPapan":
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.papan.halaman import HalamanPapan

    halaman = HalamanPapan(Konteks(sesi))
    halaman.resize(1286, 641)
    return halaman


def _lukis_pertama(app: "QApplication", sesi: "Sesi", isi: "PapanData") -> float:
    """From the board's data to the painted page, the filling of its models included, the page's making not."""
    halaman = _halaman(sesi)
    mulai = time.perf_counter()
    halaman.isi(isi)
    halaman.show()
    app.processEvents()
    lama = time.perf_counter() - mulai
    halaman.close()
    halaman.deleteLater()
    app.processEvents()
    return lama


def _klik_papan(app: "QApplication", sesi: "Sesi", kali: int) -> dict[str, Waktu]:
    """From the click in the rail of the real window, which shows another page, until Papan is painted ("lukis"), and
    until its cards are ("kartu"). The page is made anew each time; modules are loaded since the first turn.
    """
    from sistemkerja_desktop.ui.jendela_utama import JendelaUtama
    from sistemkerja_desktop.ui.konteks import Konteks

    jendela = JendelaUtama(Konteks(sesi))
    jendela.show()
    semua: list[tuple[float, float]] = []
    for putaran in range(kali + 1):
        satu = _satu_klik(app, jendela, sesi)
        if putaran:
            semua.append(satu)
    jendela.close()
    jendela.deleteLater()
    app.processEvents()
    return {"lukis": Waktu(tuple(a for a, _ in semua)), "kartu": Waktu(tuple(b for _, b in semua))}


def _satu_klik(app: "QApplication", jendela: "JendelaUtama", sesi: "Sesi") -> tuple[float, float]:
    from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt
    from PySide6.QtTest import QTest

    from sistemkerja_desktop.ui.papan.daftar_kartu import DaftarKartu
    from sistemkerja_desktop.ui.papan.halaman import HalamanPapan

    jendela.ganti_sesi(sesi)
    jendela.buka("tim")
    app.processEvents()
    gc.collect()
    terlukis: list[tuple[float, int]] = []

    class Pengamat(QObject):
        """Notes when the window's paint is done: the window gets the request once for all that it shows."""

        def eventFilter(self, objek: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.UpdateRequest:
                objek.removeEventFilter(self)
                objek.event(event)
                objek.installEventFilter(self)
                halaman = jendela.halaman_kini
                if isinstance(halaman, HalamanPapan):
                    daftar = halaman.findChildren(DaftarKartu)
                    terlukis.append((time.perf_counter(), sum(d.kartu_model.rowCount() for d in daftar)))
                return True
            return False

    pengamat = Pengamat()
    jendela.installEventFilter(pengamat)
    rel = jendela.rel
    titik = rel.visualRect(rel.daftar.index(rel.daftar.baris_dari("papan"))).center()
    mulai = time.perf_counter()
    QTest.mouseClick(rel.viewport(), Qt.MouseButton.LeftButton, pos=titik)
    while not terlukis or not terlukis[-1][1]:
        # To wait, not to look again and again: that would take the reading worker its turns.
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    jendela.removeEventFilter(pengamat)
    return terlukis[0][0] - mulai, next(saat for saat, kartu in terlukis if kartu) - mulai
