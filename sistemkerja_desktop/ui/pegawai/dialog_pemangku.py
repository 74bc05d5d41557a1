"""Puts a person into a seat: as holder, Plt. or Plh., with dates."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from sistemkerja_desktop.domain.jabatan import SebagaiPemangku
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label, mendatar
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.pegawai.kendali import namai_daftar

if TYPE_CHECKING:
    from sistemkerja_desktop.services.sesi import Sesi

_SEBAGAI = (
    (SebagaiPemangku.DEFINITIF, "Definitif"),
    (SebagaiPemangku.PLT, "Plt. (jabatannya lowong)"),
    (SebagaiPemangku.PLH, "Plh. (pejabatnya berhalangan)"),
)


class DialogPemangku(Dialog):
    """After `accept`: `pegawai_id`, `sebagai`, `mulai` and `selesai` (None is open)."""

    def __init__(self, sesi: "Sesi", jabatan_id: int, induk: QWidget | None = None) -> None:
        super().__init__("Tetapkan pemangku jabatan", induk, nama="dialog-pemangku")
        susunan = sesi.susunan
        kursi = susunan.jabatan[jabatan_id]
        self.isi.addWidget(label("Tetapkan pemangku jabatan", Huruf.DIALOG))
        self.isi.addWidget(
            label(f"{kursi.nama}, {susunan.unit[kursi.unit_id].nama}", Huruf.ISI, Peran.T2, bungkus=True)
        )
        self.orang = QComboBox()
        self.orang.setEditable(True)
        self.orang.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for pegawai in sorted(susunan.pegawai.values(), key=lambda p: p.nama.casefold()):
            self.orang.addItem(pegawai.nama_lengkap, pegawai.id)
        self.orang.setCurrentIndex(-1)
        pelengkap = QCompleter([p.nama_lengkap for p in susunan.pegawai.values()], self)
        pelengkap.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        pelengkap.setFilterMode(Qt.MatchFlag.MatchContains)
        self.orang.setCompleter(pelengkap)
        namai_daftar(self.orang, "pegawai")
        self._isian_orang = IsianBerlabel("Pegawai", self.orang, bantuan="Ketik sebagian nama.", nama="isian-pemangku")
        self.pilihan_sebagai = QComboBox()
        namai_daftar(self.pilihan_sebagai, "sebagai")
        for nilai, teks in _SEBAGAI:
            self.pilihan_sebagai.addItem(teks, nilai.value)
        definitif = any(d.sebagai is SebagaiPemangku.DEFINITIF for d in susunan.pemangku_jabatan(jabatan_id))
        self.pilihan_sebagai.setCurrentIndex(2 if definitif else 0)
        self.teks_mulai = QLineEdit(f"{sesi.hari_ini():%d-%m-%Y}")
        self.teks_selesai = QLineEdit()
        self.teks_selesai.setPlaceholderText("hh-bb-tttt")
        self._isian_mulai = IsianBerlabel("Mulai", self.teks_mulai, nama="isian-mulai")
        self._isian_selesai = IsianBerlabel(
            "Sampai", self.teks_selesai, bantuan="Kosong: tanpa batas.", nama="isian-selesai"
        )
        self.isi.addWidget(self._isian_orang)
        self.isi.addWidget(IsianBerlabel("Sebagai", self.pilihan_sebagai, nama="pilihan-sebagai"))
        masa = mendatar(self._isian_mulai, self._isian_selesai, sela=16)
        for isian in (self._isian_mulai, self._isian_selesai):
            masa.setAlignment(isian, Qt.AlignmentFlag.AlignTop)
        self.isi.addLayout(masa)
        self.isi.addStretch(1)
        self.mulai: date | None = sesi.hari_ini()
        self.selesai: date | None = None
        self.pegawai_id = 0
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Tetapkan", self._periksa, nama="tombol-tetapkan"),
        )
        self.setMinimumWidth(520)
        self.orang.setFocus()

    @property
    def sebagai(self) -> SebagaiPemangku:
        return SebagaiPemangku(self.pilihan_sebagai.currentData())

    def _periksa(self) -> None:
        indeks = self.orang.findText(self.orang.currentText(), Qt.MatchFlag.MatchFixedString)
        self._isian_orang.atur_galat("" if indeks >= 0 else "Pilih seorang pegawai dari daftar.")
        benar = indeks >= 0
        for kode, isian in (("mulai", self._isian_mulai), ("selesai", self._isian_selesai)):
            benar = self._baca(kode, isian) and benar
        if benar:
            self.pegawai_id = self.orang.itemData(indeks)
            self.accept()
            return
        salah = (self._isian_orang, self._isian_mulai, self._isian_selesai)
        next(i for i in salah if i.isian.property("salah")).isian.setFocus()

    def _baca(self, kode: str, isian: IsianBerlabel) -> bool:
        from sistemkerja_desktop.domain.tanggal import TanggalTidakTerbaca, baca_tanggal

        kotak = isian.isian
        assert isinstance(kotak, QLineEdit)
        try:
            setattr(self, kode, baca_tanggal(kotak.text().strip()).tanggal)
        except TanggalTidakTerbaca as galat:
            isian.atur_galat(f"“{kotak.text()}” {galat}. Tulis seperti 07-09-2026.")
            return False
        isian.atur_galat("")
        return True
