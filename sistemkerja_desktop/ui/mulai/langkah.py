"""The side of the wizard: its steps with the answers given so far; done steps lead back."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.ikon import beri_ikon
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import Tombol, label, menurun


class DaftarLangkah(QFrame):
    """Steps left of the pages. `diminta` carries the index of a done step that was chosen."""

    diminta = Signal(int)

    def __init__(self, judul: Sequence[str]) -> None:
        super().__init__()
        self.setObjectName("langkah-penyiapan")
        self.setAccessibleName("Langkah penyiapan")
        self.setProperty("kulit", "cekung")
        self.setFixedWidth(212)
        self._judul = list(judul)
        self._tombol: list[QPushButton] = []
        self._jawaban = [label("", Huruf.KECIL, Peran.T2, bungkus=True) for _ in judul]
        tata = menurun(sela=2, tepi=(8, 16, 8, 16))
        for i, teks in enumerate(judul):
            tombol = Tombol(teks, partial(self.diminta.emit, i), nama=f"langkah-{i}")
            tombol.setProperty("jenis", "tenang")
            tombol.setProperty("langkah", "true")
            self._jawaban[i].setContentsMargins(36, 0, 4, 8)
            self._jawaban[i].hide()
            self._tombol.append(tombol)
            tata.addWidget(tombol)
            tata.addWidget(self._jawaban[i])
        tata.addStretch(1)
        self.setLayout(tata)

    def perbarui(self, kini: int, jawaban: Sequence[str]) -> None:
        """Marks the present step and writes the answers under the done ones."""
        for i, tombol in enumerate(self._tombol):
            selesai = i < kini
            beri_ikon(
                tombol,
                "circle-check-filled" if selesai else "circle-half-2" if i == kini else "circle-dashed",
                Peran.OK if selesai else Peran.ACC if i == kini else Peran.IDLE,
                18,
            )
            tombol.setEnabled(i <= kini)
            keadaan = "selesai" if selesai else "sekarang" if i == kini else "nanti"
            tombol.setAccessibleName(f"Langkah {i + 1} dari {len(self._tombol)}: {self._judul[i]}, {keadaan}")
            self._jawaban[i].setText(jawaban[i])
            self._jawaban[i].setVisible(selesai and bool(jawaban[i]))


def dengan_isi(*isi: QWidget) -> QWidget:
    """A column of widgets as one, for scroll areas."""
    wadah = QWidget()
    wadah.setProperty("latar", "tembus")
    wadah.setLayout(menurun(*isi, None, sela=12, tepi=(0, 0, 12, 0)))
    return wadah
