"""Step 6: the letter's number, date, paper and what only this letter says."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QPlainTextEdit, QRadioButton, QSpinBox, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah, kolom_sempit
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.tim.isian_kecil import IsianTanggal

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_KERTAS = (("F4", "F4 (215 × 330 mm)"), ("A4", "A4 (210 × 297 mm)"))


class HalamanSurat(HalamanLangkah):
    kode = KodeLangkah.SURAT
    judul = "Surat tugas"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks, "Nomor dipakai pada saat terbit. Sampai saat itu tidak ada nomor yang terpakai.")
        self.berikut = QRadioButton("Nomor berikut")
        self.sendiri = QRadioButton("Nomor lain, diisi sendiri atau yang sudah dicadangkan")
        self.urut = QSpinBox()
        self.tanggal = IsianTanggal("isian-tanggal-surat", "Tanggal surat")
        self.kertas = Segmen(_KERTAS, nama="segmen-kertas", nama_bantu="Kertas")
        self.untuk = _teks_banyak("isian-untuk", "Kalimat Untuk")
        self.dasar = _teks_banyak("isian-dasar", "Dasar tambahan")
        self.tembusan = _teks_banyak("isian-tembusan", "Tembusan")
        self._nomor = label("", Huruf.KECIL, Peran.T2, bungkus=True, nama="nomor-surat-lengkap")
        self._susun()
        self.berikut.toggled.connect(self._cara_nomor_berganti)
        self.urut.valueChanged.connect(self._nomor_berganti)
        self.tanggal.dateChanged.connect(self._nomor_berganti)
        self.kertas.dipilih.connect(lambda _kode: self.berubah.emit())
        for isian in (self.untuk, self.dasar, self.tembusan):
            isian.textChanged.connect(self.berubah)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        self.blockSignals(True)
        self.tanggal.atur(rancangan.tanggal_surat or self.sesi.hari_ini())
        self.sendiri.setChecked(rancangan.urut_surat is not None)
        self.berikut.setChecked(rancangan.urut_surat is None)
        self.urut.setEnabled(rancangan.urut_surat is not None)
        self.urut.setValue(rancangan.urut_surat or self._urut_berikut())
        self.kertas.pilih(rancangan.kertas if rancangan.kertas in dict(_KERTAS) else "F4")
        for isian, baris in ((self.untuk, rancangan.untuk), (self.dasar, rancangan.dasar_tambahan)):
            isian.setPlainText("\n".join(baris))
        self.tembusan.setPlainText("\n".join(rancangan.tembusan))
        self._tampilkan_nomor()
        self.blockSignals(False)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return replace(
            rancangan,
            tanggal_surat=self.tanggal.nilai,
            urut_surat=self.urut.value() if self.sendiri.isChecked() else None,
            kertas=self.kertas.terpilih,
            untuk=_baris(self.untuk),
            dasar_tambahan=_baris(self.dasar),
            tembusan=_baris(self.tembusan),
        )

    def _susun(self) -> None:
        kelompok = QButtonGroup(self)
        for tombol, nama in ((self.berikut, "pilih-nomor-berikut"), (self.sendiri, "pilih-nomor-sendiri")):
            tombol.setObjectName(nama)
            kelompok.addButton(tombol)
        self.urut.setObjectName("isian-urut-surat")
        self.urut.setAccessibleName("Nomor urut surat")
        self.urut.setRange(1, 99_999)
        self.urut.setFixedWidth(110)
        nomor = QWidget()
        nomor.setLayout(
            menurun(
                label("Nomor surat", Huruf.RAPAT, Peran.T2),
                self.berikut,
                mendatar(self.sendiri, self.urut, None),
                self._nomor,
                sela=6,
            )
        )
        atas = QWidget()
        baris = mendatar(sela=16)
        # At the top: the fields are not equally high, and their labels stand on one line.
        for isian in (IsianBerlabel("Tanggal surat", self.tanggal), IsianBerlabel("Kertas", self.kertas)):
            baris.addWidget(isian, 0, Qt.AlignmentFlag.AlignTop)
        baris.addStretch(1)
        atas.setLayout(baris)
        satu = "Satu kalimat tiap baris. "
        self.tata.addWidget(
            kolom_sempit(
                nomor,
                atas,
                IsianBerlabel(
                    "Untuk",
                    self.untuk,
                    bantuan=f"{satu}Bila kosong, kalimat disusun dari nama, target, dan masa penugasan.",
                ),
                IsianBerlabel(
                    "Dasar tambahan", self.dasar, bantuan=f"{satu}Dasar peraturan sistem kerja dicantumkan sendiri."
                ),
                IsianBerlabel("Tembusan", self.tembusan, bantuan="Satu pejabat tiap baris."),
                lebar=720,
            )
        )
        self.tata.addStretch(1)

    def _urut_berikut(self) -> int:
        from sistemkerja_desktop.services.surat import usulan_surat_tugas

        return usulan_surat_tugas(self.sesi, self.tanggal.nilai)[0]

    def _cara_nomor_berganti(self) -> None:
        self.urut.setEnabled(self.sendiri.isChecked())
        self._nomor_berganti()

    def _nomor_berganti(self) -> None:
        self._tampilkan_nomor()
        self.berubah.emit()

    def _tampilkan_nomor(self) -> None:
        from sistemkerja_desktop.services.surat import usulan_surat_tugas

        urut = self.urut.value() if self.sendiri.isChecked() else None
        _, nomor = usulan_surat_tugas(self.sesi, self.tanggal.nilai, urut)
        self._nomor.setText(f"Nomor lengkap: {nomor}" if nomor else "Surat jenis ini tidak bernomor.")


def _teks_banyak(nama: str, nama_bantu: str) -> QPlainTextEdit:
    isian = QPlainTextEdit()
    isian.setObjectName(nama)
    isian.setAccessibleName(nama_bantu)
    isian.setFixedHeight(64)
    isian.setTabChangesFocus(True)
    return isian


def _baris(isian: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(b for baris in isian.toPlainText().splitlines() if (b := baris.strip()))
