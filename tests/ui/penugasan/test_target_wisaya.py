"""The page Target: its fields, a reversed period, and a draft that an older version kept."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.services.penugasan import (
    RancanganPenugasan,
    ambil_rancangan,
    simpan_rancangan,
)
from sistemkerja_desktop.services.sesi import Sesi
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.wisaya.dialog import DialogWisaya
from sistemkerja_desktop.ui.penugasan.wisaya.hal_target import HalamanTarget
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from tests.ui.penugasan.wisaya_uji import (
    Buat,
    klik,
)


def test_isian_baru_di_langkah_target_tersimpan(qtbot: QtBot, buat_wisaya: Buat, sesi_contoh: Sesi) -> None:
    dialog = buat_wisaya(KodeLangkah.TARGET)
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    qtbot.keyClicks(target.kompetensi.isian, "surveilans, imunisasi")
    qtbot.keyClick(target.kompetensi.isian, Qt.Key.Key_Return)
    assert dialog.perjalanan.kini is KodeLangkah.TARGET, "Enter adds the word and presses no button"
    qtbot.keyClicks(target.kompetensi.isian, "uji NS1")
    klik(qtbot, target, "segmen-sifat-segera")
    qtbot.keyClicks(target.anggaran, "DPA 2026")
    klik(qtbot, dialog, "tombol-tutup-wisaya")
    lama = ambil_rancangan(sesi_contoh)
    assert lama is not None
    assert lama.kompetensi == ("surveilans", "imunisasi", "uji NS1")
    assert (lama.sifat, lama.anggaran) == (Sifat.SEGERA, "DPA 2026")


def test_masa_terbalik_menahan_di_langkah_target(buat_wisaya: Buat) -> None:
    dialog = buat_wisaya(KodeLangkah.TARGET)
    target = dialog.halaman[KodeLangkah.TARGET]
    assert isinstance(target, HalamanTarget)
    target.selesai.setDate(target.mulai.date().addDays(-1))
    assert not dialog.tombol_lanjut.isEnabled()
    target.selesai.setDate(target.mulai.date())
    assert dialog.tombol_lanjut.isEnabled()
    assert dialog.rancangan.selesai == date(2026, 9, 7)


def test_rancangan_dari_versi_lama_masih_terbuka(qtbot: QtBot, konteks: Konteks, sesi_contoh: Sesi) -> None:
    simpan_rancangan(sesi_contoh, RancanganPenugasan(nama="DBD", langkah=5))
    with sesi_contoh.catat_pengaturan() as uk:
        data = uk.pengaturan("rancangan-penugasan")
        for kunci in ("luar", "penugas_luar", "kompetensi", "anggaran", "sifat", "untuk_beliau_oleh"):
            del data[kunci]
        uk.simpan_pengaturan("rancangan-penugasan", data)
    lama = ambil_rancangan(sesi_contoh)
    assert lama is not None
    dialog = DialogWisaya(konteks, lama)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.perjalanan.kini is KodeLangkah.SURAT
    klik(qtbot, dialog, "langkah-target")
    assert dialog.rancangan.nama == "DBD"
