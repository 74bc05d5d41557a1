"""The browser of a regulation's rules by subject, each with its articles."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import Hitungan, label, mendatar, menurun
from sistemkerja_desktop.ui.peraturan.daftar_bab import BabTampil, BarisTampil, DaftarBab
from sistemkerja_desktop.ui.peraturan.penelusur import Penelusur
from sistemkerja_desktop.ui.peraturan.pilih_profil import PilihProfil

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Profil
    from sistemkerja_desktop.services.peraturan.isi import Bab, Baris
    from sistemkerja_desktop.ui.konteks import Konteks

# Logical pixels: some 75 characters of the body size.
LEBAR_TEKS = 560


class BacaPeraturan(Penelusur):
    """All rules of a regulation; the filter reads their words and articles as one types."""

    def __init__(self, konteks: "Konteks") -> None:
        isi = DaftarBab(nama="penelusur", nama_bantu="Aturan", kosong="Tidak ada aturan dengan kata itu.")
        super().__init__(konteks, isi, nama="aturan")
        self.setObjectName("baca-peraturan")
        self._bab: tuple[Bab, ...] = ()
        self._tuju = ""
        self.peraturan = PilihProfil("pilih-baca", "Peraturan yang dibaca")
        self.peraturan.setMaximumWidth(420)
        self.cari.setMaximumWidth(360)
        atas = mendatar(self.peraturan, self.cari, None, self.ringkas, sela=12)
        atas.setStretch(0, 50)
        atas.setStretch(1, 40)
        tata = menurun(atas, sela=12)
        tata.addWidget(self.isi, 1)
        self.setLayout(tata)
        self.peraturan.dipilih.connect(lambda _id: self._muat(self.peraturan))

    def buka(self, profil_id: str = "", kode: str = "") -> None:
        """Shows a regulation, by default the office's, and in it the rule with that code."""
        kantor = self._konteks.sesi.profil
        self._tuju = kode
        self.peraturan.isi(kantor, profil_id or kantor.id)
        self.cari.clear()
        self.cari.setFocus()
        self._muat(self.peraturan)

    def _bab_cocok(self, kata: str) -> "list[BabTampil]":
        from sistemkerja_desktop.services.peraturan.cari import saring_bab

        cocok = saring_bab(self._bab, kata)
        jumlah = sum(len(bab.baris) for bab in cocok)
        semua = sum(len(bab.baris) for bab in self._bab)
        self.ringkas.setText(f"{jumlah} dari {semua} aturan" if kata else f"{semua} aturan")
        return [self._tampil(bab) for bab in cocok]

    def _terima(self, profil: "tuple[Profil]") -> None:
        from sistemkerja_desktop.services.peraturan.isi import bab_profil

        self._bab = bab_profil(profil[0])
        self.saring()
        if self._tuju and self.isi.pergi(self._tuju):
            self._tuju = ""

    def _tampil(self, bab: "Bab") -> BabTampil:
        judul, kedua = judul_bab(bab.judul, bab.kode)
        kantor = self._konteks.sesi.kantor
        if kedua and self.peraturan.profil_id == kantor.profil_id and bab.kode.endswith(f".{kantor.model_id}"):
            kedua += " · kantor ini"
        baris = [BarisTampil(satu.kode, partial(BarisAturan, satu)) for satu in bab.baris]
        return BabTampil(bab.kode, judul, kedua, len(baris), baris)


def judul_bab(judul: str, kode: str) -> tuple[str, str]:
    """The name of a chapter, and the model that it is about or ""."""
    utama, _, model = judul.partition(": ") if "." in kode else (judul, "", "")
    return utama, model


class BarisAturan(QFrame):
    """A rule: title and articles, what it says, and the project's explanation. National ones say so."""

    def __init__(self, baris: "Baris") -> None:
        super().__init__()
        from sistemkerja_desktop.services.peraturan.cari import nasional

        self.setObjectName(f"aturan-{baris.kode}")
        self.setAccessibleName(baris.judul)
        kisi = QGridLayout()
        kisi.setContentsMargins(14, 9, 14, 10)
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(3)
        kisi.setColumnStretch(0, 1)
        kisi.addWidget(label(baris.judul, Huruf.BARIS, bungkus=True), 0, 0, Qt.AlignmentFlag.AlignTop)
        if nasional(baris):
            tanda = Hitungan("nasional")
            tanda.setToolTip("Peraturan daerah ini tidak mengaturnya; yang berlaku peraturan nasional.")
            tanda.setFixedHeight(20)
            kisi.addWidget(tanda, 0, 1, Qt.AlignmentFlag.AlignTop)
        if baris.dasar:
            cip = BarisCip(Aturan(baris.kode, baris.penjelasan or baris.isi, baris.dasar))
            kisi.addWidget(cip, 0, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for urut, satu in enumerate(isi_baris(baris), 1):
            kisi.addWidget(satu, urut, 0, 1, 3)
        self.setLayout(kisi)


def isi_baris(baris: "Baris") -> list[QWidget]:
    """What a rule says, and the explanation where that is something else. Lines stay readable on wide screens."""
    from sistemkerja_desktop.services.peraturan.banding import mengulang

    hasil: list[QWidget] = [_Teks(baris.isi, Huruf.ISI, Peran.T1)]
    if not mengulang(baris):
        hasil.append(_Teks(baris.penjelasan, Huruf.RAPAT, Peran.T2))
    return hasil


class _Teks(QLabel):
    """Words that wrap at a readable width; their height follows that width also where there is more room."""

    def __init__(self, teks: str, huruf: Huruf, peran: Peran) -> None:
        super().__init__(teks)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(huruf))
        self.setProperty("peran", peran.value)
        self.setWordWrap(True)
        self.setMaximumWidth(LEBAR_TEKS)

    def heightForWidth(self, lebar: int) -> int:
        return super().heightForWidth(min(lebar, LEBAR_TEKS))
