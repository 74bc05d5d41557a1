"""The status bar: saved at, regulation and model, who writes, who works here."""

from PySide6.QtWidgets import QFrame, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import TINGGI_BILAH_STATUS, Peran
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, label, mendatar
from sistemkerja_desktop.ui.konteks import Identitas


class _Bagian(QWidget):
    """An icon and its text."""

    def __init__(self, ikon: str, peran: Peran, nama: str) -> None:
        super().__init__()
        self._ikon = GambarIkon(ikon, peran, 14)
        self.teks = label("", Huruf.KECIL, Peran.T2, nama=nama)
        self.setLayout(mendatar(self._ikon, self.teks, sela=6))

    def atur(self, teks: str, ikon: str = "", peran: Peran = Peran.T2) -> None:
        self.teks.setText(teks)
        if ikon:
            self._ikon.ganti(ikon, peran)
        self.setVisible(bool(teks))


class BilahStatus(QFrame):
    """26 px at the foot of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("bilah-status")
        self.setAccessibleName("Bilah status")
        self.setProperty("kulit", "status")
        self.setFixedHeight(TINGGI_BILAH_STATUS)
        self._simpan = _Bagian("circle-check", Peran.OK, "status-tersimpan")
        self._peraturan = _Bagian("section-sign", Peran.T2, "status-peraturan")
        self._penulis = _Bagian("lock", Peran.WARN, "status-penulis")
        self._pengguna = _Bagian("user", Peran.T2, "status-pengguna")
        self.setLayout(
            mendatar(
                self._simpan,
                self._peraturan,
                None,
                self._penulis,
                self._pengguna,
                sela=18,
                tepi=(12, 0, 12, 0),
            )
        )
        for bagian in (self._simpan, self._peraturan, self._penulis, self._pengguna):
            bagian.atur("")

    def tersimpan(self, jam: str = "") -> None:
        """`jam` is "08.41"; without it the office was opened and nothing has been changed since."""
        self._simpan.atur(f"Tersimpan {jam}" if jam else "Semua perubahan tersimpan", "circle-check", Peran.OK)

    def atur_identitas(self, identitas: Identitas, *, baca_saja: bool) -> None:
        self._peraturan.atur(identitas.peraturan)
        self._pengguna.atur(identitas.pengguna)
        self._penulis.atur(
            (f"Hanya baca · {identitas.pemakai_lain}" if identitas.pemakai_lain else "Hanya baca") if baca_saja else ""
        )
