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
from sistemkerja_desktop.paths import resource
from sistemkerja_desktop.services.contoh import buat_kantor_contoh
from sistemkerja_desktop.ui.gaya.tema import ModeTema, pasang

TUJUAN = resource("bantuan", "gambar")
HALAMAN = ("beranda", "bagan", "papan", "surat")
SAAT = datetime(2026, 9, 7, 8, 41)


def main() -> None:
    """Writes one PNG of 1366 x 697 pixels for each page."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
        pasang(app, ModeTema.TERANG)
        sesi = buat_kantor_contoh(Path(folder) / "contoh.skd", "puskesmas", jam=lambda: SAAT)
        demo.isi_kantor(sesi)
        with sesi.tulis("Majukan tenggat") as uk:
            from sistemkerja_desktop.domain.kegiatan import Fase, Kegiatan

            terbuka = [k for k in uk.list(Kegiatan) if k.fase is not Fase.SELESAI]
            uk.update_all([replace(k, tenggat=SAAT.date()) for k in terbuka[:1]])
        sesi.tumpukan.kosongkan()
        program = Program(app)
        program.jendela.resize(1366, 697)
        program.jendela.show()
        program.pakai(sesi)
        TUJUAN.mkdir(parents=True, exist_ok=True)
        for nama in HALAMAN:
            program.jendela.buka(nama)
            QTest.qWait(1500)
            program.jendela.grab().save(str(TUJUAN / f"{nama}.png"))
        program.tutup_kantor()


if __name__ == "__main__":
    main()
