"""The office's wording beside the program's, after the program has brought a newer one."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolUtama, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.dialog import Dialog
from sistemkerja_desktop.ui.komponen.segmen import Segmen

if TYPE_CHECKING:
    from sistemkerja_desktop.services.templat_surat import BagianTemplat, Kata, TemplatKantor

_KANTOR, _PROGRAM = "kantor", "program"


class DialogBanding(Dialog):
    """After `accept`, `dipakai` are the pieces that shall be worded as the program does; the others stay."""

    def __init__(self, templat: "TemplatKantor", induk: QWidget | None = None) -> None:
        super().__init__("Bandingkan kata-kata", induk, nama="dialog-banding-templat", ukuran=(900, 560))
        self.dipakai: set[str] = set()
        self.isi.addWidget(label(templat.nama, Huruf.DIALOG))
        self.isi.addWidget(
            label(
                f"Kata-kata kantor dibuat dari versi {templat.dasar or '–'}; program kini membawa versi "
                f"{templat.versi_bawaan}. Kata-kata kantor tetap berlaku sampai Anda menggantinya.",
                Huruf.RAPAT,
                Peran.T2,
                bungkus=True,
            )
        )
        for bagian in templat.bagian:
            if bagian.diubah:
                self.isi.addWidget(self._perbandingan(bagian))
        self.isi.addStretch(1)
        self.tambah_tombol(
            TombolBiasa("Batal", self.reject, nama="tombol-batal"),
            TombolUtama("Simpan pilihan", self.accept, nama="tombol-simpan-pilihan"),
        )

    def _perbandingan(self, bagian: "BagianTemplat") -> QWidget:
        pilihan = Segmen(
            [(_KANTOR, "Kata-kata kantor"), (_PROGRAM, "Kata-kata program")],
            nama=f"segmen-pakai-{bagian.kunci}",
            nama_bantu=f"Yang dipakai untuk {bagian.label}",
        )
        pilihan.dipilih.connect(partial(self._pilih, bagian.kunci))
        kisi = QGridLayout()
        kisi.setContentsMargins(0, 0, 0, 0)
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(4)
        for kolom, (judul, nilai) in enumerate(
            (("Kata-kata kantor", bagian.nilai), ("Kata-kata program", bagian.bawaan))
        ):
            kisi.setColumnStretch(kolom, 1)
            kisi.addWidget(label(judul, Huruf.KECIL, Peran.T3), 0, kolom)
            kotak = QFrame()
            kotak.setProperty("kulit", "cekung")
            kotak.setLayout(menurun(*_kalimat(nilai), None, sela=4, tepi=(10, 8, 10, 8)))
            kisi.addWidget(kotak, 1, kolom)
        atas = mendatar(sela=8)
        atas.addWidget(label(bagian.label, Huruf.KARTU, bungkus=True), 1)
        atas.addWidget(label("Pakai", Huruf.RAPAT, Peran.T2))
        atas.addWidget(pilihan)
        hasil = QWidget()
        hasil.setLayout(menurun(atas, kisi, sela=6))
        return hasil

    def _pilih(self, kunci: str, yang: str) -> None:
        if yang == _PROGRAM:
            self.dipakai.add(kunci)
        else:
            self.dipakai.discard(kunci)


def _kalimat(nilai: "Kata") -> list[QWidget]:
    semua = (nilai,) if isinstance(nilai, str) else nilai
    return [label(satu, Huruf.RAPAT, bungkus=True) for satu in semua] or [label("(kosong)", Huruf.RAPAT, Peran.T3)]
