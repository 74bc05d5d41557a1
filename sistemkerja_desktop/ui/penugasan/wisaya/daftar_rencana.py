"""The steps that will follow, as boxes beside each other or as lines below each other."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan
from sistemkerja_desktop.ui.penugasan.wisaya.rencana import RencanaLangkah

_LEBAR_KOTAK = 205
_KOLOM_TERBANYAK = 4


class KisiRencana(QWidget):
    """The steps in boxes, as many in a row as have room: by what, who acts, what happens, the article."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("langkah-bila-dipilih")
        self._langkah: tuple[RencanaLangkah, ...] = ()
        self._kolom = 0
        self._kisi = QGridLayout(self)
        self._kisi.setContentsMargins(0, 0, 0, 0)
        self._kisi.setSpacing(8)

    def isi(self, langkah: Sequence[RencanaLangkah]) -> None:
        self._langkah = tuple(langkah)
        self._susun(self._kolom_muat())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        kolom = self._kolom_muat()
        if kolom != self._kolom:
            self._susun(kolom)

    def _kolom_muat(self) -> int:
        muat = max(1, min(_KOLOM_TERBANYAK, self.width() // _LEBAR_KOTAK, len(self._langkah) or 1))
        # Five or six steps stand better in rows of three than with one alone in the second.
        return min(muat, 3) if len(self._langkah) in (5, 6) else muat

    def _susun(self, kolom: int) -> None:
        kosongkan(self._kisi)
        self._kolom = kolom
        for nomor in range(_KOLOM_TERBANYAK):
            self._kisi.setColumnStretch(nomor, 1 if nomor < kolom else 0)
        for urut, satu in enumerate(self._langkah):
            self._kisi.addWidget(_kotak(satu), urut // kolom, urut % kolom)


def _kotak(satu: RencanaLangkah) -> QFrame:
    kotak = QFrame()
    kotak.setProperty("kulit", "tombolan")
    kotak.setObjectName(f"rencana-{satu.nomor}")
    kotak.setAccessibleName(f"Langkah {satu.nomor}: {satu.judul}. {satu.pelaku}. {satu.uraian}. {satu.arah}")
    tata = menurun(sela=4, tepi=(12, 8, 10, 8))
    isi_langkah(tata, satu)
    tata.addStretch(1)
    if isi_cip_aturan(satu.aturan):
        tata.addLayout(mendatar(CipDasarHukum(satu.aturan, nama=f"cip-rencana-{satu.nomor}"), None))
    kotak.setLayout(tata)
    return kotak


def isi_langkah(tata: QVBoxLayout, satu: RencanaLangkah) -> None:
    """Puts a step's words into a layout."""
    tata.addWidget(label(f"{satu.nomor}. {satu.judul}", Huruf.RAPAT_TEBAL, bungkus=True))
    siapa = f"{satu.pelaku} → {satu.kepada}" if satu.kepada else satu.pelaku
    tata.addWidget(label(siapa, Huruf.KECIL, bungkus=True))
    tata.addWidget(label(satu.uraian, Huruf.KECIL, Peran.T2, bungkus=True))
    if satu.di_sini is False:
        tata.addWidget(label("Suratnya dari luar kantor, dicatat saat masuk.", Huruf.KECIL, Peran.T2, bungkus=True))
    if satu.arah:
        tata.addWidget(label(satu.arah, Huruf.KECIL, Peran.T2, bungkus=True))


class BarisRencana(QWidget):
    """The steps below each other; the first one, which waits when the case has begun, in a card of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rencana-proses")
        self._tata = QVBoxLayout(self)
        self._tata.setContentsMargins(0, 0, 0, 0)
        self._tata.setSpacing(8)

    def isi(self, langkah: Sequence[RencanaLangkah]) -> None:
        kosongkan(self._tata)
        for satu in langkah:
            kotak = QFrame()
            kotak.setProperty("kulit", "kartu" if satu.nomor == 1 else "tombolan")
            kotak.setObjectName(f"proses-{satu.nomor}")
            tata = menurun(sela=3, tepi=(14, 10, 14, 10))
            if satu.nomor == 1:
                tata.addWidget(label("Menunggu begitu proses dimulai", Huruf.KECIL_TEBAL, Peran.ACC))
            isi_langkah(tata, satu)
            kotak.setLayout(tata)
            self._tata.addWidget(kotak)
