"""Targets of the units: a list and a form."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBahaya,
    TombolBiasa,
    TombolUtama,
    garis,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.tim.isian_kecil import IsianTanggal, PilihanId
from sistemkerja_desktop.ui.tim.pemilih_orang import urut_unit

if TYPE_CHECKING:
    from sistemkerja_desktop.services.target import BarisTarget
    from sistemkerja_desktop.ui.konteks import Konteks


class DialogTarget(Dialog):
    """Adds, changes and deletes targets. `target_terakhir` is the one saved last, for who opened the dialog.

    With `langsung_baru` it opens on an empty form for `unit_id` and closes after the first target was saved.
    """

    def __init__(
        self,
        konteks: "Konteks",
        induk: QWidget | None = None,
        *,
        unit_id: int | None = None,
        langsung_baru: bool = False,
    ) -> None:
        judul = "Target kinerja baru" if langsung_baru else "Target kinerja unit"
        super().__init__(judul, induk, nama="dialog-target", ukuran=(460, 470) if langsung_baru else (980, 560))
        self._konteks = konteks
        self._langsung = langsung_baru
        self._unit_id = unit_id or konteks.sesi.susunan.akar.id
        self._target: TargetKinerja | None = None
        self.target_terakhir: int | None = None
        self.unit = PilihanId("pilihan-unit-target", "Unit pemilik kinerja")
        self.uraian, self.target, self.satuan = QLineEdit(), QLineEdit(), QLineEdit()
        self._isian_uraian = IsianBerlabel("Hasil yang hendak dicapai", self.uraian, nama="isian-uraian-target")
        self._isian_target = IsianBerlabel("Target", self.target, nama="isian-besaran-target")
        self.tenggat = IsianTanggal("isian-tenggat-target", "Tenggat")
        self._judul = label("Target baru", Huruf.KARTU, nama="judul-formulir-target")
        self._pakai = label("", Huruf.KECIL, Peran.T2, bungkus=True, nama="pemakaian-target")
        self._hapus = TombolBahaya("Hapus target", self._hapus_target, nama="tombol-hapus-target")
        self._simpan = TombolUtama("Simpan target", self._simpan_target, nama="tombol-simpan-target")
        self._tabel = TabelData(
            DaftarModel(_kolom(), kunci=lambda baris: baris.target.id),
            nama="tabel-target",
            nama_bantu="Daftar target kinerja",
        )
        self._susun()
        self._tabel.terpilih.connect(self._tampilkan)
        self.muat()
        self.baru()

    def muat(self) -> None:
        """Reads the targets anew."""
        from sistemkerja_desktop.services.target import daftar_target

        self._tabel.daftar.isi(daftar_target(self._konteks.sesi))

    def baru(self) -> None:
        """Empties the form for a new target."""
        self._tabel.lepas_pilihan()
        self._target = None
        self._judul.setText("Target baru")
        self.unit.isi(urut_unit(self._konteks.sesi, self._konteks.sesi.susunan.akar.id), self._unit_id)
        for isian in (self.uraian, self.target, self.satuan):
            isian.clear()
        self._hapus_galat()
        self.tenggat.atur(date(self._konteks.sesi.hari_ini().year, 12, 31))
        self._pakai.setText("")
        self._hapus.hide()
        self.uraian.setFocus()

    def _susun(self) -> None:
        self.uraian.setPlaceholderText("Misalnya Kasus DBD diselidiki")
        self.uraian.setMaxLength(200)
        self.target.setPlaceholderText("≤ 24")
        self.satuan.setPlaceholderText("jam")
        self.uraian.textEdited.connect(lambda: self._isian_uraian.atur_galat(""))
        self.target.textEdited.connect(lambda: self._isian_target.atur_galat(""))
        besaran = mendatar(sela=12)
        for isian in (self._isian_target, IsianBerlabel("Satuan", self.satuan, nama="isian-satuan-target")):
            # An error below the one must not move the other down.
            besaran.addWidget(isian, 0, Qt.AlignmentFlag.AlignTop)
        formulir = menurun(
            IsianBerlabel("Unit pemilik kinerja", self.unit),
            self._isian_uraian,
            besaran,
            IsianBerlabel("Tenggat", self.tenggat),
            self._pakai,
            None,
            sela=12,
        )
        if self._langsung:
            self.isi.addLayout(formulir)
        else:
            self.isi.setContentsMargins(0, 0, 0, 0)
            self.isi.addLayout(self._susun_dua(formulir), 1)
        self.kaki_kiri.addWidget(self._hapus)
        for tombol in (self._hapus, self._simpan):
            tombol.setEnabled(not self._konteks.baca_saja)
        tutup = TombolBiasa("Batal" if self._langsung else "Tutup", self.reject, nama="tombol-tutup-target")
        self.tambah_tombol(tutup, self._simpan)

    def _susun_dua(self, formulir: QVBoxLayout) -> QVBoxLayout:
        kanan = QWidget()
        kanan.setFixedWidth(330)
        atas = mendatar(
            self._judul,
            None,
            TombolBiasa("Target baru", self.baru, ikon="plus", nama="tombol-target-kosong", tinggi=28),
        )
        kanan.setLayout(menurun(atas, formulir, sela=12, tepi=(16, 14, 16, 14)))
        badan = mendatar(self._tabel, garis(tegak=True, kuat=True), kanan, sela=0)
        badan.setStretch(0, 1)
        return menurun(badan, sela=0)

    def _tampilkan(self, baris: "BarisTarget | None") -> None:
        if baris is None:
            return
        self._target = baris.target
        self._hapus_galat()
        self._judul.setText("Ubah target")
        self.unit.pilih(baris.target.unit_id)
        self.uraian.setText(baris.target.uraian)
        self.target.setText(baris.target.target)
        self.satuan.setText(baris.target.satuan)
        self.tenggat.atur(baris.target.tenggat)
        self._pakai.setText(_pemakaian(baris))
        self._hapus.show()

    def _hapus_galat(self) -> None:
        for isian in (self._isian_uraian, self._isian_target):
            isian.atur_galat("")

    def _lengkap(self) -> bool:
        """Says at each empty field what belongs there, and goes to the first of them."""
        kurang = []
        for isian, garis_isian, pesan in (
            (self._isian_uraian, self.uraian, "Hasil yang hendak dicapai belum diisi."),
            (self._isian_target, self.target, "Target belum diisi."),
        ):
            kosong = not garis_isian.text().strip()
            isian.atur_galat(pesan if kosong else "")
            kurang += [garis_isian] if kosong else []
        if kurang:
            kurang[0].setFocus()
        return not kurang

    def _simpan_target(self) -> None:
        from sistemkerja_desktop.services.target import simpan_target

        if not self._lengkap():
            return
        target = TargetKinerja(
            id=self._target.id if self._target else 0,
            unit_id=self.unit.terpilih or self._unit_id,
            uraian=self.uraian.text(),
            target=self.target.text(),
            satuan=self.satuan.text(),
            tenggat=self.tenggat.nilai,
            tahun=self.tenggat.nilai.year,
        )
        perubahan = self._konteks.laksanakan(lambda: simpan_target(self._konteks.sesi, target), induk=self)
        if perubahan is None:
            return
        self.target_terakhir = next(iter(perubahan.id_dari("TargetKinerja")), target.id)
        if self._langsung:
            self.accept()
            return
        self._unit_id = target.unit_id
        self.muat()
        self.baru()

    def _hapus_target(self) -> None:
        from sistemkerja_desktop.services.target import hapus_target

        id_ = self._target.id if self._target else 0
        if self._konteks.laksanakan(lambda: hapus_target(self._konteks.sesi, id_), induk=self) is not None:
            self.muat()
            self.baru()


def _kolom() -> "list[Kolom[BarisTarget]]":
    return [
        Kolom("Hasil yang hendak dicapai", lambda b: b.target.uraian, tebal=True, kedua=lambda b: b.unit_nama),
        Kolom("Target", lambda b: f"{b.target.target} {b.target.satuan}".strip(), lebar=130),
        Kolom("Tenggat", lambda b: tanggal_singkat(b.target.tenggat), urut=lambda b: b.target.tenggat, lebar=110),
        Kolom(
            "Dipakai",
            lambda b: str(b.penugasan_berjalan + b.tim) if b.penugasan_berjalan + b.tim else "",
            urut=lambda b: b.penugasan_berjalan + b.tim,
            lebar=80,
            kanan=True,
            angka=True,
            prioritas=1,
        ),
    ]


def _pemakaian(baris: "BarisTarget") -> str:
    bagian = []
    if baris.penugasan_berjalan:
        bagian.append(f"{baris.penugasan_berjalan} penugasan berjalan")
    if baris.tim:
        bagian.append(f"{baris.tim} tim")
    return f"Dipakai {' dan '.join(bagian)}." if bagian else "Belum dipakai penugasan atau tim."


def buka_dialog_target(konteks: "Konteks", unit_id: int | None = None, induk: QWidget | None = None) -> int | None:
    """Opens the targets of the units and returns the id of the one saved last, or None."""
    dialog = DialogTarget(konteks, induk or konteks.jendela, unit_id=unit_id)
    dialog.exec()
    hasil = dialog.target_terakhir
    dialog.deleteLater()
    return hasil
