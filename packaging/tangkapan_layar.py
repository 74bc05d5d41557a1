"""Makes the pictures of the README from the running program, without a display."""

import os
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from sistemkerja_desktop.app.program import Program
from sistemkerja_desktop.cli import demo
from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan
from sistemkerja_desktop.domain.penugasan import KeadaanPenugasan, Penugasan
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.contoh import buat_kantor_contoh
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang

TUJUAN = resource("bantuan", "gambar")
HALAMAN = ("beranda", "bagan", "papan", "surat")
SAAT = datetime(2026, 9, 7, 8, 41)


def main() -> None:
    """Writes one PNG of 1366 x 697 pixels for each page."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as nama:
        folder = Path(nama)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, nama)
        pasang(app, ModeTema.TERANG)
        TUJUAN.mkdir(parents=True, exist_ok=True)
        program = Program(app)
        program.jendela.resize(1366, 697)
        program.jendela.show()
        program.pakai(_puskesmas(folder))
        for halaman in HALAMAN:
            _potret(program, halaman, halaman)
        dinas = buat_kantor_contoh(folder / "dinas.skd", "badung-dinas", jam=lambda: SAAT)
        with dinas.baca() as uk:
            kasus = uk.list(Penugasan, keadaan=KeadaanPenugasan.DIPROSES)[0]
        program.pakai(dinas)
        _potret(program, "kasus", "penugasan", f"kasus:{kasus.id}")
        _potret(program, "kepatuhan", "kepatuhan")
        program.tutup_kantor()


def _puskesmas(folder: Path) -> Sesi:
    """The demo's office, with a card that is due today."""
    sesi = buat_kantor_contoh(folder / "contoh.skd", "puskesmas", jam=lambda: SAAT)
    demo.isi_kantor(sesi)
    with sesi.tulis("Majukan tenggat") as uk:
        terbuka = [k for k in uk.list(Kegiatan) if k.fase is not Fase.SELESAI]
        uk.update_all([replace(k, tenggat=SAAT.date()) for k in terbuka[:1]])
    sesi.tumpukan.kosongkan()
    return sesi


def _potret(program: Program, nama: str, halaman: str, entitas: str | None = None) -> None:
    program.jendela.buka(halaman, entitas)
    pengawas = program.konteks.periksa_kepatuhan()
    while pengawas.hasil is None:
        # The first check of an office takes its time on a busy machine.
        QTest.qWait(100)
    QTest.qWait(1500)
    program.jendela.grab().save(str(TUJUAN / f"{nama}.png"))


if __name__ == "__main__":
    main()
