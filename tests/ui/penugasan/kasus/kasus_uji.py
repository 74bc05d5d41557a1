"""Brings a case on by the services and says which step waits."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.services.penugasan import (
    JawabanBaru,
    SuratLangkahBaru,
    catat_jawaban,
    rincian_kasus,
    tawaran_surat,
    terbitkan_langkah,
)
from sistemkerja_desktop.services.sesi import Sesi

Tekan = Callable[[QWidget, str], None]
DiDialog = Callable[[Callable[[], object], Callable[[QWidget], object]], None]
Mulai = Callable[..., int]
Langkah = Callable[[str, Callable[[QWidget], object]], None]


def terbuka(sesi: Sesi, id_: int) -> str:
    kini = rincian_kasus(sesi, id_).kini
    return kini.langkah.kode if kini else ""


def sampai_jawaban(sesi: Sesi, id_: int) -> None:
    """By the services: the request goes out, the recommendation is noted, the answer is waited for."""
    calon = tawaran_surat(sesi, id_).penandatangan[0]
    terbitkan_langkah(sesi, id_, SuratLangkahBaru(sesi.hari_ini(), calon, ("Sekretaris DPRD",)))
    catat_jawaban(sesi, id_, JawabanBaru(Jawaban.LANJUT, sesi.hari_ini()))
    QApplication.processEvents()
    assert terbuka(sesi, id_) == "jawaban"
