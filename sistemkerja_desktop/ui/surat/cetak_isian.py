"""The fields of the print dialog: printer, copies, pages, paper, sides."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.surat.cetak_kertas import KERTAS

SIMPAN_PDF = ""
"""Stands among the printers' names for a file in place of paper."""

_RANGKAP_TERBANYAK = 999


class IsianCetak(QWidget):
    """The fields, warnings (`pesan`) above them. `berubah` after every change; decides nothing by itself."""

    berubah = Signal()

    def __init__(self, pencetak: Sequence[str], jumlah_halaman: int, kertas_surat: str) -> None:
        super().__init__()
        self.setObjectName("isian-cetak")
        self.setProperty("latar", "tembus")
        self._pesan: tuple[tuple[Keadaan, str, str], ...] = ()
        self._wadah_pesan = QVBoxLayout()
        self._wadah_pesan.setSpacing(8)
        self.pencetak = QComboBox()
        for nama in pencetak:
            self.pencetak.addItem(nama, nama)
        self.pencetak.addItem("Simpan sebagai PDF", SIMPAN_PDF)
        self.rangkap = QSpinBox()
        self.rangkap.setRange(1, _RANGKAP_TERBANYAK)
        self.susun = QCheckBox("Susun per rangkap")
        self.susun.setChecked(True)
        self.susun.setObjectName("centang-susun")
        self.susun.setToolTip("Dicentang: 1-2-3, 1-2-3. Tidak dicentang: 1-1, 2-2, 3-3.")
        self.semua = QRadioButton(f"Semua ({jumlah_halaman} halaman)")
        self.semua.setObjectName("pilihan-semua-halaman")
        self.semua.setChecked(True)
        self.tertentu = QRadioButton("Halaman tertentu")
        self.tertentu.setObjectName("pilihan-halaman-tertentu")
        self.rentang = QLineEdit()
        self.rentang.setPlaceholderText("misalnya 1-3, 5")
        self.kertas = QComboBox()
        self.kertas.addItem(f"Seperti suratnya ({kertas_surat})", "")
        for nama, mm in KERTAS.items():
            self.kertas.addItem(f"{nama}, {mm.width():g} × {mm.height():g} mm", nama)
        self.sisi = QComboBox()
        self.sisi.addItem("Satu sisi", False)
        self.sisi.addItem("Dua sisi, balik di tepi panjang", True)
        self.muat = QCheckBox("Perkecil ke bidang cetak")
        self.muat.setObjectName("centang-muat")
        self._susun(pencetak, jumlah_halaman)
        self._hubungkan()

    def _susun(self, pencetak: Sequence[str], jumlah_halaman: int) -> None:
        tanpa = "" if pencetak else "Komputer ini belum mempunyai pencetak."
        self.baris_pencetak = IsianBerlabel("Pencetak", self.pencetak, bantuan=tanpa, nama="pilihan-pencetak")
        self.baris_rangkap = IsianBerlabel("Rangkap", self.rangkap, nama="isian-rangkap", samping=self.susun)
        self.rangkap.setFixedWidth(96)
        self.baris_rentang = IsianBerlabel(
            "Nomor halaman", self.rentang, bantuan="Nomor seperti di atas pratinjau.", nama="isian-halaman"
        )
        self.baris_rentang.hide()
        self.baris_kertas = IsianBerlabel("Kertas", self.kertas, nama="pilihan-kertas")
        self.baris_sisi = IsianBerlabel("Sisi kertas", self.sisi, nama="pilihan-sisi")
        grup = QButtonGroup(self)
        grup.addButton(self.semua)
        grup.addButton(self.tertentu)
        halaman = QWidget()
        judul = label("Halaman", Huruf.RAPAT, Peran.T2)
        halaman.setLayout(menurun(judul, self.semua, self.tertentu, self.baris_rentang, sela=6))
        halaman.setVisible(jumlah_halaman > 1)
        for isian in (self.pencetak, self.kertas, self.sisi):
            isian.view().setAccessibleName(f"Daftar pilihan: {isian.accessibleName()}")
            # A printer's long name does not widen the dialog.
            isian.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            isian.setMinimumContentsLength(12)
        self.setLayout(
            menurun(
                self._wadah_pesan,
                self.baris_pencetak,
                self.baris_rangkap,
                halaman,
                self.baris_kertas,
                mendatar(self.muat, None),
                self.baris_sisi,
                None,
                sela=12,
                tepi=(16, 14, 16, 14),
            )
        )

    def _hubungkan(self) -> None:
        for isian in (self.pencetak, self.kertas, self.sisi):
            isian.currentIndexChanged.connect(self._umumkan)
        self.rangkap.valueChanged.connect(self._umumkan)
        for kotak in (self.susun, self.muat, self.tertentu):
            kotak.toggled.connect(self._umumkan)
        self.rentang.textChanged.connect(self._umumkan)
        self.tertentu.toggled.connect(self._tampilkan_rentang)

    @property
    def nama_pencetak(self) -> str:
        """The chosen one, `SIMPAN_PDF` for a file."""
        return str(self.pencetak.currentData())

    @property
    def dua_sisi(self) -> bool:
        return bool(self.sisi.currentData()) and self.sisi.isEnabled()

    def pilih_pencetak(self, *nama: str) -> None:
        """Chooses the first of these that is there, else the first of all."""
        tempat = (self.pencetak.findData(n) for n in nama if n)
        self.pencetak.setCurrentIndex(next((i for i in tempat if i >= 0), 0))

    def atur_boleh(self, *, kertas: bool, dua_sisi: bool) -> None:
        """Closes what the chosen printer cannot do; a file has neither copies nor paper of its own."""
        for isian in (self.rangkap, self.kertas, self.muat):
            isian.setEnabled(kertas)
        self.susun.setEnabled(kertas and self.rangkap.value() > 1)
        self.sisi.setEnabled(dua_sisi)
        self.baris_sisi.atur_galat("")
        if kertas and not dua_sisi:
            self.baris_sisi.atur_galat("Pencetak ini hanya mencetak satu sisi.", Keadaan.TERTUTUP)

    def atur_pesan(self, pesan: Sequence[tuple[Keadaan, str, str]]) -> None:
        """Shows these warnings: state, what is the matter, what to do."""
        if tuple(pesan) == self._pesan:
            return
        self._pesan = tuple(pesan)
        kosongkan(self._wadah_pesan)
        for urut, (keadaan, teks, uraian) in enumerate(pesan):
            pita = PitaPesan(keadaan, teks, uraian, nama=f"pesan-cetak-{urut}")
            # In a narrow column its text takes more lines than its size hint knows of.
            pita.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            self._wadah_pesan.addWidget(pita)

    @property
    def pesan(self) -> tuple[tuple[Keadaan, str, str], ...]:
        return self._pesan

    def _tampilkan_rentang(self, ya: bool) -> None:
        self.baris_rentang.setVisible(ya)
        if ya:
            self.rentang.setFocus(Qt.FocusReason.OtherFocusReason)

    def _umumkan(self) -> None:
        self.berubah.emit()
