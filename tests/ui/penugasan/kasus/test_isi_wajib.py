"""A content that only the office's regulation asks for has a field in the letter's form."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from sistemkerja_desktop.services.penugasan import bahan_langkah, rincian_kasus, surat_langkah
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.konteks import Konteks
from sistemkerja_desktop.ui.penugasan.kasus.formulir_surat import FormulirSurat


def test_content_that_the_case_does_not_say_is_asked_for(
    konteks_kasus: Konteks,
    mulai: Callable[..., int],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    periksa_aksesibilitas: Callable[[QWidget], None],
) -> None:
    for modul in (bahan_langkah, surat_langkah):
        monkeypatch.setattr(modul, "isi_wajib", lambda _kasus, _kode: ("Lokasi kegiatan", "Durasi"))
    formulir = FormulirSurat(konteks_kasus, rincian_kasus(konteks_kasus.sesi, mulai()))
    qtbot.addWidget(formulir)
    teks = formulir.findChild(QPlainTextEdit, "isian-wajib-1")
    assert teks is not None
    isian = next(i for i in formulir.findChildren(IsianBerlabel) if i.isian is teks)
    assert isian.judul.text() == "Lokasi kegiatan"
    assert not formulir.periksa()
    assert isian.galat == "“Lokasi kegiatan” belum diisi; menurut peraturan surat ini memuatnya."
    with qtbot.waitSignal(formulir.berubah):
        teks.setPlainText("Sampit")
    assert not isian.galat
    assert formulir.baru().isi == (("Lokasi kegiatan", "Sampit"),)
    assert formulir.pratinjau()().pdf
    periksa_aksesibilitas(formulir)
