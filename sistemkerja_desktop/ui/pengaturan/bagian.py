"""The sections of the settings page that are forms and nothing else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.dasar import label, mendatar
from sistemkerja_desktop.ui.komponen.wadah import Kartu

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.pengaturan.pengikat import Pengikat

LEBAR_FORMULIR = 620


class Bagian(QWidget):
    """A section: cards below each other, at most `LEBAR_FORMULIR` wide, scrolling when there is no room."""

    kode = ""
    judul = ""

    def __init__(self, konteks: "Konteks", pengikat: "Pengikat") -> None:
        super().__init__()
        self.konteks = konteks
        self.pengikat = pengikat
        self.setObjectName(f"bagian-{self.kode}")
        self.setAccessibleName(self.judul)
        isi = QWidget()
        isi.setProperty("latar", "tembus")
        self.kolom = QVBoxLayout(isi)
        self.kolom.setContentsMargins(0, 0, 4, 0)
        self.kolom.setSpacing(12)
        gulir = QScrollArea()
        gulir.setObjectName(f"gulir-{self.kode}")
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulir.setWidget(isi)
        # The scroll bar stands at the form, not at the far edge of a wide window.
        gulir.setMaximumWidth(LEBAR_FORMULIR + 4 + gulir.verticalScrollBar().sizeHint().width())
        kiri = mendatar(sela=0)
        kiri.addWidget(gulir, 1)
        # Takes what the form does not, and nothing as long as the form can grow.
        kiri.addStretch(0)
        self.luar = mendatar(sela=12)
        self.luar.addLayout(kiri, 5)
        self.setLayout(self.luar)
        self.susun()
        self.kolom.addStretch(1)

    def susun(self) -> None:
        """Builds the cards into `kolom`."""

    def muat(self) -> None:
        """Shows what is no field of the form. Called only while the section is shown."""

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The window's width class changed."""

    def kartu(self, judul: str, uraian: str = "") -> QVBoxLayout:
        """Adds a card and returns its body."""
        kartu = Kartu(judul, nama=f"kartu-{self.kode}-{self.kolom.count() + 1}")
        kartu.isi.setSpacing(12)
        if uraian:
            kartu.isi.addWidget(label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True))
        self.kolom.addWidget(kartu)
        return kartu.isi


class Fakta(QGridLayout):
    """Facts that are only read: a name at the left, its value at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(16)
        self.setVerticalSpacing(8)
        self.setColumnMinimumWidth(0, 120)
        self.setColumnStretch(1, 1)

    def tambah(self, judul: str, nama: str) -> QLabel:
        """A row; returns the label of its value, which can be selected and copied."""
        nilai = label("", Huruf.ISI, bungkus=True, nama=nama)
        nilai.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        nilai.setAccessibleName(judul)
        kiri = label(judul, Huruf.RAPAT, Peran.T2)
        baris = self.rowCount()
        self.addWidget(kiri, baris, 0, Qt.AlignmentFlag.AlignTop)
        self.addWidget(nilai, baris, 1)
        return nilai


def kisi(*baris: tuple[QWidget, ...]) -> QGridLayout:
    """Fields in two columns; a row of one takes the whole width."""
    hasil = QGridLayout()
    hasil.setContentsMargins(0, 0, 0, 0)
    hasil.setHorizontalSpacing(12)
    hasil.setVerticalSpacing(12)
    hasil.setColumnStretch(0, 1)
    hasil.setColumnStretch(1, 1)
    for urut, isi in enumerate(baris):
        for kolom, widget in enumerate(isi):
            hasil.addWidget(widget, urut, kolom, 1, 2 if len(isi) == 1 else 1, Qt.AlignmentFlag.AlignTop)
    return hasil


class BagianKantor(Bagian):
    """Who the office is, and who stands above its head."""

    kode, judul = "kantor", "Kantor"

    def susun(self) -> None:
        teks = self.pengikat.teks
        identitas = self.kartu("Identitas", "Seperti pada kop surat.")
        identitas.addLayout(
            kisi(
                (teks("nama", "Nama kantor"),),
                (teks("pemerintah", "Pemerintah daerah"), teks("induk", "Perangkat daerah induk")),
            )
        )
        alamat = self.kartu("Alamat")
        alamat.addLayout(
            kisi(
                (teks("alamat", "Alamat"),),
                (teks("kode_pos", "Kode pos"), teks("telepon", "Telepon")),
                (teks("laman", "Laman"), teks("pos_el", "Pos-el")),
            )
        )
        atasan = self.kartu("Atasan kepala kantor", "Pejabat di luar kantor yang menilai dan menugaskan kepala kantor.")
        atasan.addLayout(
            kisi(
                (teks("atasan_jabatan", "Jabatan"), teks("atasan_nama", "Nama dan gelar")),
                (teks("atasan_nip", "NIP"), teks("atasan_pangkat", "Pangkat/golongan")),
            )
        )


class BagianKerja(Bagian):
    """The office's own limits, which are no rules of law."""

    kode, judul = "kerja", "Kerja"

    def susun(self) -> None:
        isi = self.kartu("Beban kerja")
        isi.addLayout(
            kisi(
                (
                    self.pengikat.bulat(
                        "batas_beban",
                        "Batas kegiatan berjalan per orang",
                        (1, 99),
                        bantuan="Pengaturan kantor, bukan peraturan. Yang melewati batas ditandai, tidak ditolak.",
                    ),
                )
            )
        )
        kepatuhan = self.kartu(
            "Batas pemeriksaan kepatuhan", "Pengaturan kantor, bukan peraturan. Angka 0 berarti tanpa batas."
        )
        kepatuhan.addLayout(
            kisi(
                (
                    self.pengikat.bulat("batas_rentang", "Orang yang dinilai seorang pejabat", (0, 999)),
                    self.pengikat.bulat("hari_tunggu_reviu", "Hari hasil menunggu reviu", (0, 365)),
                )
            )
        )


class BagianPengguna(Bagian):
    """Whose name stands in the history."""

    kode, judul = "pengguna", "Pengguna"

    def susun(self) -> None:
        isi = self.kartu("Penyusun")
        isi.addLayout(
            kisi(
                (
                    self.pengikat.teks(
                        "penyusun",
                        "Nama penyusun",
                        bantuan="Tampil di Riwayat pada setiap perubahan. Kosong: nama akun komputer.",
                    ),
                )
            )
        )
