"""The dialogs of the board: a card's data, and recording steps."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from sistemkerja_desktop.domain.regulasi import LangkahAlur
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel, isian_tanggal, tanggal_dari

if TYPE_CHECKING:
    from sistemkerja_desktop.services.papan import PilihanPenugasan, RincianKegiatan

_SELURUH = "Seluruh peserta penugasan"


class DialogKegiatan(Dialog):
    """A card's name, target, deadline and person. `simpan(dialog)` does the work; True closes the dialog."""

    def __init__(
        self,
        pilihan: "Sequence[PilihanPenugasan]",
        simpan: "Callable[[DialogKegiatan], bool]",
        *,
        awal: "RincianKegiatan | None" = None,
        induk: QWidget | None = None,
    ) -> None:
        judul = "Ubah kegiatan" if awal else "Tambah kegiatan"
        super().__init__(judul, induk, nama="dialog-kegiatan")
        self._simpan = simpan
        self._pilihan = tuple(pilihan)
        self.penugasan = QComboBox()
        for satu in self._pilihan:
            self.penugasan.addItem(satu.nama, satu.id)
        self.nama = QLineEdit(awal.kegiatan.nama if awal else "")
        self.target = QLineEdit(awal.kegiatan.target if awal else "")
        self.target.setPlaceholderText("misalnya: Angka bebas jentik 95 %")
        self.orang = QComboBox()
        tenggat = awal.kegiatan.tenggat if awal else self._pilihan[0].selesai if self._pilihan else date.today()
        self.tenggat = isian_tanggal(tenggat)
        self._isian_nama = IsianBerlabel("Kegiatan", self.nama, nama="isian-nama-kegiatan")
        if awal is None:
            self.isi.addWidget(IsianBerlabel("Penugasan", self.penugasan, nama="isian-penugasan"))
        else:
            self.isi.addWidget(label(awal.penugasan.nama, Huruf.RAPAT, Peran.T2, bungkus=True))
        self.isi.addWidget(self._isian_nama)
        self.isi.addWidget(IsianBerlabel("Target", self.target, nama="isian-target-kegiatan"))
        baris = mendatar(
            IsianBerlabel("Tenggat", self.tenggat, nama="isian-tenggat"),
            IsianBerlabel("Orang", self.orang, nama="isian-orang"),
            sela=12,
        )
        self.isi.addLayout(baris)
        self.isi.addStretch(1)
        self.nama.textChanged.connect(lambda: self._isian_nama.atur_galat(""))
        self.penugasan.currentIndexChanged.connect(self._ganti_penugasan)
        self._isi_orang(awal.peserta if awal else self._pilihan[0].peserta if self._pilihan else ())
        if awal is not None:
            self.orang.setCurrentIndex(max(0, self.orang.findData(awal.kegiatan.pegawai_id)))
        self.penugasan.view().setAccessibleName("Daftar penugasan")
        self.orang.view().setAccessibleName("Daftar orang")
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan" if awal else "Tambah kegiatan", self.accept, nama="tombol-simpan-kegiatan"),
        )
        self.setMinimumWidth(500)
        self.nama.setFocus()

    @property
    def penugasan_id(self) -> int:
        return int(self.penugasan.currentData())

    @property
    def pegawai_id(self) -> int | None:
        data = self.orang.currentData()
        return None if data is None else int(data)

    def accept(self) -> None:
        if not self.nama.text().strip():
            self._isian_nama.atur_galat("Nama kegiatan kosong. Tulis apa yang dikerjakan.")
            self.nama.setFocus()
        elif self._simpan(self):
            super().accept()

    def _ganti_penugasan(self, baris: int) -> None:
        if 0 <= baris < len(self._pilihan):
            selesai = self._pilihan[baris].selesai
            self.tenggat.setDate(QDate(selesai.year, selesai.month, selesai.day))
            self._isi_orang(self._pilihan[baris].peserta)

    def _isi_orang(self, peserta: Sequence[tuple[int, str]]) -> None:
        self.orang.clear()
        self.orang.addItem(_SELURUH, None)
        for pegawai_id, nama in peserta:
            self.orang.addItem(nama, pegawai_id)


class DialogCatat(Dialog):
    """Which steps were done, and when. `catat(codes, day, remark)` does the work; True closes the dialog."""

    def __init__(
        self,
        nama_kartu: str,
        langkah: Sequence[LangkahAlur],
        hari_ini: date,
        catat: Callable[[Sequence[str], date, str], bool],
        *,
        tujuan: str = "",
        induk: QWidget | None = None,
    ) -> None:
        super().__init__("Catat langkah", induk, nama="dialog-catat")
        self._catat = catat
        self._tujuan = tujuan
        self.isi.addWidget(label(nama_kartu, Huruf.DIALOG, bungkus=True))
        self.isi.addWidget(label("Langkah yang sudah dilaksanakan:", Huruf.RAPAT, Peran.T2))
        daftar = menurun(sela=6)
        self.centang: dict[str, QCheckBox] = {}
        for satu in langkah:
            centang = QCheckBox(satu.ringkas or satu.uraian)
            centang.setFont(font(Huruf.ISI))
            centang.setChecked(True)
            centang.setObjectName(f"centang-catat-{satu.kode}")
            centang.setToolTip(satu.uraian)
            centang.toggled.connect(self._segarkan)
            self.centang[satu.kode] = centang
            baris = mendatar(centang, CipDasarHukum(satu.aturan, nama=f"cip-catat-{satu.kode}"))
            baris.setStretch(0, 1)
            daftar.addLayout(baris)
        self.isi.addLayout(daftar)
        self.tanggal = isian_tanggal(hari_ini, terakhir=hari_ini)
        self.keterangan = QLineEdit()
        self.isi.addWidget(IsianBerlabel("Tanggal pelaksanaan", self.tanggal, nama="isian-tanggal-langkah"))
        bantuan = "Boleh kosong, misalnya nomor notula."
        self.isi.addWidget(IsianBerlabel("Keterangan", self.keterangan, bantuan=bantuan, nama="isian-catatan"))
        self.isi.addStretch(1)
        self._tombol = TombolUtama("Catat", self.accept, nama="tombol-catat")
        self.tambah_tombol(TombolBiasa("Batal", self.reject, nama="tombol-batal"), self._tombol)
        self.setMinimumWidth(460)
        self._segarkan()

    @property
    def kode(self) -> tuple[str, ...]:
        """The codes of the ticked steps."""
        return tuple(kode for kode, centang in self.centang.items() if centang.isChecked())

    def accept(self) -> None:
        if self._catat(self.kode, tanggal_dari(self.tanggal), self.keterangan.text()):
            super().accept()

    def _segarkan(self) -> None:
        semua = len(self.kode) == len(self.centang)
        self._tombol.setText("Catat dan pindahkan" if semua and self._tujuan else "Catat")
        self._tombol.setEnabled(bool(self.kode))
