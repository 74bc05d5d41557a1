"""The empty state of a page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    Tombol,
    TombolBiasa,
    TombolUtama,
    garis,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.wadah import Kartu


@dataclass(frozen=True, slots=True)
class Syarat:
    """A line of an empty state: what is needed first, whether it is there, and how to get it."""

    judul: str
    uraian: str
    siap: bool
    tindakan: tuple[str, Callable[[], object]] | None = None


class KeadaanKosong(QWidget):
    """An empty page: what belongs here, what is needed first, one button. No drawings."""

    def __init__(
        self,
        ikon: str,
        judul: str,
        uraian: str,
        *,
        syarat: Sequence[Syarat] = (),
        tombol: Sequence[Tombol] = (),
        keterangan: str = "",
        nama: str = "keadaan-kosong",
    ) -> None:
        super().__init__()
        self.setObjectName(nama)
        kolom = QWidget()
        kolom.setMaximumWidth(600)
        kotak = QFrame()
        kotak.setProperty("kulit", "ikonbesar")
        kotak.setFixedSize(54, 54)
        kotak.setLayout(mendatar(None, GambarIkon(ikon, Peran.ACC, 26), None, sela=0))
        kepala = QHBoxLayout()
        kepala.setSpacing(16)
        kepala.addWidget(kotak, 0, Qt.AlignmentFlag.AlignTop)
        kepala.addLayout(
            menurun(label(judul, Huruf.JUDUL), label(uraian, Huruf.ISI, Peran.T2, bungkus=True), None, sela=2), 1
        )
        isi = menurun(kepala, sela=20)
        if syarat:
            isi.addWidget(_kartu_syarat(syarat))
        if tombol or keterangan:
            isi.addLayout(mendatar(*tombol, label(keterangan, Huruf.RAPAT, Peran.T2), None, sela=10))
        isi.addStretch(1)
        kolom.setLayout(isi)
        luar = QHBoxLayout(self)
        luar.setContentsMargins(16, 36, 16, 16)
        luar.addStretch(1)
        luar.addWidget(kolom, 8)
        luar.addStretch(1)


def _kartu_syarat(syarat: Sequence[Syarat]) -> Kartu:
    kartu = Kartu("Yang diperlukan dulu", nama="kartu-syarat", tepi=(0, 0, 0, 0))
    kartu.isi.setSpacing(0)
    siap = sum(s.siap for s in syarat)
    kartu.tambah_kanan(label(f"{siap} dari {len(syarat)} siap", Huruf.RAPAT, Peran.T2))
    pertama = True
    for urut, butir in enumerate(syarat):
        if urut:
            kartu.isi.addWidget(garis())
        keadaan = Keadaan.OK if butir.siap else Keadaan.AKAN_DATANG
        bentuk = GambarIkon(keadaan.ikon, keadaan.warna, 20)
        bentuk.setAccessibleName("siap" if butir.siap else "belum")
        teks = menurun(
            label(butir.judul, Huruf.BARIS), label(butir.uraian, Huruf.KECIL, Peran.T2, bungkus=True), sela=0
        )
        baris = mendatar(bentuk, teks, sela=12, tepi=(14, 8, 14, 8))
        baris.setStretch(1, 1)
        if butir.tindakan is not None and not butir.siap:
            kelas = TombolUtama if pertama else TombolBiasa
            pertama = False
            baris.addWidget(kelas(butir.tindakan[0], butir.tindakan[1], nama=f"tombol-syarat-{urut + 1}"))
        kartu.isi.addLayout(baris)
    return kartu
