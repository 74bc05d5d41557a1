"""What the forms of people of other offices and of those offices share: fields of text, and their officials."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.komponen.dasar import mendatar
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel

CONTOH_PIMPINAN = "Kepala Bidang Pencegahan Penyakit"
BERWENANG = ("berwenang", "Pejabat yang Berwenang", "Kepala Kantor Wilayah")
_PANJANG = 200


class FormulirLuar(QWidget):
    """Fields of text by the names of a record. `berubah` is sent when one is edited.

    A form lays its fields out (`susun`, with "instansi" and `BERWENANG` among them) and names those that must be
    filled (`wajib`). The Pejabat yang Berwenang is asked for only where the instansi is another one.
    """

    berubah = Signal()
    wajib: tuple[str, ...] = ()

    def __init__(self, nama: str, *, awalan: str) -> None:
        """`awalan` begins the object names of the fields."""
        super().__init__()
        self.setObjectName(nama)
        self.isian: dict[str, QLineEdit] = {}
        self._awalan = awalan
        self._berlabel: dict[str, IsianBerlabel] = {}
        self._berwenang = QWidget()
        self.setLayout(self.susun())
        self.isian["instansi"].textChanged.connect(self._instansi_berganti)
        self._instansi_berganti("")

    def susun(self) -> QVBoxLayout:
        """The form's layout."""
        raise NotImplementedError

    def isi_teks(self, nilai: object) -> None:
        """Shows the fields of a record."""
        for nama, isian in self.isian.items():
            isian.setText(getattr(nilai, nama))
            isian.setCursorPosition(0)
        self.hapus_galat()

    def teks(self) -> dict[str, str]:
        """What the fields say. The official of another instansi is kept only where there is one."""
        hasil = {nama: isian.text().strip() for nama, isian in self.isian.items()}
        if not hasil["instansi"]:
            hasil |= {"berwenang_jabatan": "", "berwenang_nama": ""}
        return hasil

    def kekurangan(self) -> dict[str, str]:
        """What is wrong, by the name of the field."""
        return {nama: "Harus diisi." for nama in self.wajib if not self.isian[nama].text().strip()}

    def periksa(self) -> bool:
        """Whether the fields can be saved; says at each one what is wrong and goes to the first."""
        self.hapus_galat()
        galat = self.kekurangan()
        for nama, pesan in galat.items():
            self._berlabel[nama].atur_galat(pesan)
        if galat:
            self.isian[next(nama for nama in self.isian if nama in galat)].setFocus()
        return not galat

    def hapus_galat(self) -> None:
        for satu in self._berlabel.values():
            satu.atur_galat("")

    def buat(self, nama: str, judul: str, contoh: str, *, bantuan: str = "", nama_bantu: str = "") -> IsianBerlabel:
        """A field; `contoh` stands in it while it is empty."""
        isian = QLineEdit()
        isian.setMaxLength(_PANJANG)
        isian.setPlaceholderText(contoh)
        isian.textEdited.connect(lambda _teks: self.berubah.emit())
        berlabel = IsianBerlabel(judul, isian, bantuan=bantuan, nama=f"{self._awalan}-{nama.replace('_', '-')}")
        if nama_bantu:
            isian.setAccessibleName(nama_bantu)
        isian.textEdited.connect(lambda _teks: berlabel.atur_galat("") if berlabel.galat else None)
        self.isian[nama], self._berlabel[nama] = isian, berlabel
        return berlabel

    def tambah_pejabat(self, tata: QVBoxLayout, pejabat: Sequence[tuple[str, str, str]]) -> None:
        """A line with title and name for each official (code, label, example)."""
        for kode, judul, contoh in pejabat:
            baris = mendatar(sela=8)
            atas = Qt.AlignmentFlag.AlignTop
            baris.addWidget(self.buat(f"{kode}_jabatan", judul, contoh), 3, atas)
            baris.addWidget(self.buat(f"{kode}_nama", "Nama", "", nama_bantu=f"Nama {judul}"), 2, atas)
            if kode == BERWENANG[0]:
                self._berwenang.setLayout(baris)
                tata.addWidget(self._berwenang)
            else:
                tata.addLayout(baris)

    def _instansi_berganti(self, teks: str) -> None:
        self._berwenang.setVisible(bool(teks.strip()))
