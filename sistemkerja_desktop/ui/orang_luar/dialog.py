"""People of other offices: a list and a form, to keep them and to choose from them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from sistemkerja_desktop.domain.orang_luar import OrangLuar
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
from sistemkerja_desktop.ui.komponen.dialog import Dialog, konfirmasi
from sistemkerja_desktop.ui.komponen.isian_cari import IsianCari
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.orang_luar.formulir import FormulirOrangLuar

if TYPE_CHECKING:
    from sistemkerja_desktop.ui.konteks import Konteks

_LEBAR_FORMULIR = 440
_LEBAR_FORMULIR_RAPAT = 400
_RAPAT = 1000


class DialogOrangLuar(Dialog):
    """Keeps people of other offices. With `memilih` each row has a button that sends `dipilih` with their id.

    `terpilih` are those who were chosen already.
    """

    dipilih = Signal(int)

    def __init__(
        self,
        konteks: "Konteks",
        induk: QWidget | None = None,
        *,
        memilih: bool = False,
        terpilih: Iterable[int] = (),
    ) -> None:
        super().__init__("Orang dari luar kantor", induk, nama="dialog-orang-luar", ukuran=(1120, 640))
        self._konteks = konteks
        self._memilih = memilih
        self._terpilih = set(terpilih)
        self._orang = OrangLuar(0, "", "")
        self.cari = IsianCari("Saring nama atau kantor", nama="cari-orang-luar")
        self.tabel = TabelData(
            DaftarModel(self._kolom(), kunci=lambda satu: satu.id),
            nama="tabel-orang-luar",
            nama_bantu="Orang dari luar kantor",
        )
        self.formulir = FormulirOrangLuar()
        self._judul = label("Orang baru", Huruf.KARTU, nama="judul-formulir-orang-luar")
        self._kosong = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="kosong-orang-luar")
        self._hapus = TombolBahaya("Hapus orang ini", self._hapus_orang, nama="tombol-hapus-orang-luar")
        self._simpan = TombolUtama("Simpan", self.simpan, nama="tombol-simpan-orang-luar")
        self._kanan = QWidget()
        self._susun()
        self.cari.textChanged.connect(self.tabel.daftar.saring)
        self.tabel.terpilih.connect(self._tampilkan)
        self.tabel.tindakan.connect(self._pilih)
        self.tabel.dibuka.connect(self._pilih)
        self.muat()
        self.baru()

    def muat(self) -> None:
        """Reads the people anew."""
        from sistemkerja_desktop.services.orang_luar import daftar_orang_luar

        baris = daftar_orang_luar(self._konteks.sesi)
        self.tabel.daftar.isi(baris)
        self._kosong.setText(
            "" if baris else "Belum ada orang dari luar kantor yang dicatat. Isi data orangnya di kanan."
        )
        self._kosong.setVisible(not baris)

    def baru(self) -> None:
        """Empties the form for somebody new, unless what is in it is to stay."""
        if not self._boleh_lepas():
            return
        self.tabel.lepas_pilihan()
        self._isi(OrangLuar(0, "", ""))
        self.formulir.isian["nama"].setFocus()

    def simpan(self) -> None:
        """Saves what the form says; somebody new is chosen at once where people are chosen."""
        from sistemkerja_desktop.services.orang_luar import simpan_orang_luar

        if not self.formulir.periksa():
            return
        orang = self.formulir.orang()
        perubahan = self._konteks.laksanakan(lambda: simpan_orang_luar(self._konteks.sesi, orang), induk=self)
        if perubahan is None:
            return
        id_ = orang.id or next(iter(perubahan.id_dari("OrangLuar")), 0)
        self._orang = orang
        if self._memilih and not orang.id:
            self._tandai(id_)
        self.cari.clear()
        self.muat()
        if self.tabel.pilih_kunci(id_) and (tersimpan := self.tabel.baris_terpilih) is not None:
            self._isi(tersimpan)

    def accept(self) -> None:
        if self._boleh_lepas():
            super().accept()

    def reject(self) -> None:
        if self._boleh_lepas():
            super().reject()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._kanan.setFixedWidth(_LEBAR_FORMULIR_RAPAT if self.width() < _RAPAT else _LEBAR_FORMULIR)

    def _susun(self) -> None:
        self.isi.setContentsMargins(0, 0, 0, 0)
        self.isi.setSpacing(0)
        baru = TombolBiasa("Orang baru", self.baru, ikon="plus", nama="tombol-orang-luar-baru")
        kiri = menurun(mendatar(self.cari, baru, tepi=(14, 12, 14, 10)), sela=0)
        kiri.addWidget(self._kosong)
        self._kosong.setContentsMargins(14, 0, 14, 10)
        kiri.addWidget(self.tabel, 1)
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setAccessibleName("Data orang dari luar kantor")
        isi = QWidget()
        isi.setProperty("kulit", "surf")
        isi.setLayout(menurun(self._judul, self.formulir, None, sela=10, tepi=(16, 14, 16, 14)))
        gulir.setWidget(isi)
        self._kanan.setLayout(menurun(gulir, sela=0))
        badan = mendatar(kiri, garis(tegak=True, kuat=True), self._kanan, sela=0)
        badan.setStretch(0, 1)
        self.isi.addLayout(badan, 1)
        self.kaki_kiri.addWidget(self._hapus)
        for tombol in (self._hapus, self._simpan):
            tombol.setEnabled(not self._konteks.baca_saja)
        self.tambah_tombol(TombolBiasa("Tutup", self.accept, nama="tombol-tutup-orang-luar"), self._simpan)

    def _isi(self, orang: OrangLuar) -> None:
        self._orang = orang
        self.formulir.isi(orang)
        self._judul.setText(f"Ubah {orang.nama}" if orang.id else "Orang baru")
        self._simpan.setText("Simpan dan pilih" if self._memilih and not orang.id else "Simpan")
        self._hapus.setVisible(bool(orang.id))

    def _tampilkan(self, orang: OrangLuar | None) -> None:
        if orang is None or orang.id == self._orang.id:
            return
        if self._boleh_lepas():
            self._isi(orang)
        elif not (self._orang.id and self.tabel.pilih_kunci(self._orang.id)):
            self.tabel.lepas_pilihan()

    def _boleh_lepas(self) -> bool:
        """Whether the form may be left: nothing in it is unsaved, or the person lets it go."""
        if replace(self.formulir.orang(), id=0) == replace(self._orang, id=0):
            return True
        nama = self.formulir.isian["nama"].text().strip() or "orang ini"
        buang = konfirmasi(
            self,
            self.windowTitle(),
            f"Isian untuk {nama} belum disimpan.",
            "Isian yang dibuang tidak dapat dikembalikan.",
            "Buang isian",
            nama="dialog-isian-orang-luar",
        )
        if buang:
            self._orang = self.formulir.orang()
        return buang

    def _pilih(self, orang: OrangLuar) -> None:
        if self._memilih and orang.id not in self._terpilih:
            self._tandai(orang.id)
            self.tabel.viewport().update()

    def _tandai(self, id_: int) -> None:
        self._terpilih.add(id_)
        self.dipilih.emit(id_)

    def _hapus_orang(self) -> None:
        from sistemkerja_desktop.services.orang_luar import hapus_orang_luar

        id_ = self._orang.id
        if self._konteks.laksanakan(lambda: hapus_orang_luar(self._konteks.sesi, id_), induk=self) is not None:
            self._orang = self.formulir.orang()
            self.muat()
            self.baru()

    def _kolom(self) -> list[Kolom[OrangLuar]]:
        kolom: list[Kolom[OrangLuar]] = [
            Kolom("Nama", lambda o: o.nama, tebal=True, kedua=lambda o: o.jabatan, minimal=150),
            Kolom(
                "Kantor",
                lambda o: o.perangkat_daerah,
                kedua=lambda o: o.instansi or "pemerintah daerah yang sama",
                minimal=130,
            ),
        ]
        if self._memilih:
            kolom.append(Kolom("", lambda _o: "", lebar=92, saring=False, tombol=self._teks_tombol))
        return kolom

    def _teks_tombol(self, orang: OrangLuar) -> str:
        return "" if orang.id in self._terpilih else "Pilih"


def pilih_orang_luar(konteks: "Konteks", induk: QWidget, terpilih: Iterable[int]) -> list[int]:
    """Opens the dialog to choose from and returns the ids of those who were chosen in it, in their order."""
    hasil: list[int] = []
    dialog = DialogOrangLuar(konteks, induk, memilih=True, terpilih=terpilih)
    dialog.dipilih.connect(hasil.append)
    dialog.exec()
    dialog.deleteLater()
    return hasil
