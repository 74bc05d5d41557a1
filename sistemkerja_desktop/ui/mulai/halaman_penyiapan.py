"""What every page of the first-start wizard has: fields by the name of their answer, and their checks."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget, QWizardPage

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import label, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.mulai.langkah import dengan_isi

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penyiapan import IsianPenyiapan

Pemeriksa = Callable[[str], str]


class HalamanPenyiapan(QWizardPage):
    """A page with fields by name of the answer. `periksa` marks what is wrong and says whether one may go on."""

    def __init__(self, judul: str, uraian: str, nama: str) -> None:
        super().__init__()
        self.setObjectName(nama)
        self.judul = judul
        self._isian: dict[str, IsianBerlabel] = {}
        self._wajib: set[str] = set()
        self._pemeriksa: dict[str, Pemeriksa] = {}
        self.badan: list[QWidget] = [label(judul, Huruf.DIALOG), label(uraian, Huruf.ISI, Peran.T2, bungkus=True)]

    def tambah_baris(self, *isian: IsianBerlabel) -> None:
        """A row of fields side by side."""
        baris = QWidget()
        baris.setProperty("latar", "tembus")
        tata = QGridLayout(baris)
        tata.setContentsMargins(0, 0, 0, 0)
        tata.setHorizontalSpacing(16)
        for i, satu in enumerate(isian):
            tata.addWidget(satu, 0, i, Qt.AlignmentFlag.AlignTop)
            tata.setColumnStretch(i, 1)
        self.badan.append(baris)

    def buat_isian(
        self,
        kunci: str,
        judul: str,
        *,
        wajib: bool = False,
        contoh: str = "",
        bantuan: str = "",
        periksa: Pemeriksa | None = None,
        samping: QWidget | None = None,
    ) -> IsianBerlabel:
        """A text field for one answer, with `samping` beside it. One that may stay empty says so in its label."""
        garis = QLineEdit()
        garis.setPlaceholderText(contoh)
        isian = IsianBerlabel(
            judul if wajib else f"{judul} (boleh kosong)",
            garis,
            bantuan=bantuan,
            nama=f"isian-{kunci}",
            samping=samping,
        )
        self._isian[kunci] = isian
        if wajib:
            self._wajib.add(kunci)
        if periksa is not None:
            self._pemeriksa[kunci] = periksa
        garis.textEdited.connect(lambda _teks: isian.atur_galat(""))
        garis.editingFinished.connect(lambda: self._tandai(kunci, wajib_juga=False))
        return isian

    def susun(self) -> None:
        """Puts the body into a scroll area, for small windows and large scales."""
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulir.setAccessibleName(self.judul)
        gulir.setWidget(dengan_isi(*self.badan))
        self.setLayout(menurun(gulir, sela=0, tepi=(8, 4, 0, 0)))

    def teks(self, kunci: str) -> str:
        isian = self._isian[kunci].isian
        assert isinstance(isian, QLineEdit)
        return isian.text().strip()

    def tulis(self, kunci: str, teks: str) -> None:
        isian = self._isian[kunci].isian
        assert isinstance(isian, QLineEdit)
        isian.setText(teks)

    def ambil(self, isian: "IsianPenyiapan") -> None:
        """Shows the answers."""
        for kunci in self._isian:
            self.tulis(kunci, getattr(isian, kunci))

    def isi(self, isian: "IsianPenyiapan") -> "IsianPenyiapan":
        """The answers with what stands on this page."""
        jawaban: dict[str, Any] = {kunci: self.teks(kunci) for kunci in self._isian}
        return replace(isian, **jawaban)

    def ringkas(self) -> str:
        """The page's answer in a few words, for the list of steps."""
        return ""

    def periksa(self) -> bool:
        """Marks every fault; the first faulty field gets the focus."""
        salah = [kunci for kunci in self._isian if not self._tandai(kunci)]
        if salah:
            self._isian[salah[0]].isian.setFocus()
        return not salah

    def _tandai(self, kunci: str, *, wajib_juga: bool = True) -> bool:
        teks = self.teks(kunci)
        pesan = ""
        if not teks and kunci in self._wajib and wajib_juga:
            pesan = f"{self._isian[kunci].judul.text()} belum diisi."
        elif teks and kunci in self._pemeriksa:
            pesan = self._pemeriksa[kunci](teks)
        self._isian[kunci].atur_galat(pesan)
        return not pesan
