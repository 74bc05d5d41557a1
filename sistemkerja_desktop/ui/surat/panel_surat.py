"""The letter that is chosen in the register: what it is, its pages, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBahaya,
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.surat.delegasi import rentang_nomor, teks_kosong
from sistemkerja_desktop.ui.surat.pratinjau import PratinjauPdf

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.sesi import Sesi
    from sistemkerja_desktop.services.surat import BarisSurat

KEADAAN = {
    KeadaanSurat.TERBIT: (Keadaan.OK, "terbit"),
    KeadaanSurat.DICABUT: (Keadaan.DICABUT, "dicabut"),
    KeadaanSurat.DICADANGKAN: (Keadaan.TERTUTUP, "dicadangkan"),
    KeadaanSurat.KOSONG: (Keadaan.AKAN_DATANG, "tidak dipakai"),
    KeadaanSurat.DITERIMA: (Keadaan.OK, "diterima"),
}

TEKS_LEPAS: dict[KeadaanSurat | None, str] = {
    KeadaanSurat.DICADANGKAN: "Lepas cadangan",
    KeadaanSurat.KOSONG: "Hapus sebab",
}
"""What gives a number back, by the state of its line; a gap again that somebody has to explain."""


class PanelSurat(QFrame):
    """The preview with its foot. `pdf` are the issued bytes, None where there are none."""

    cetak_diminta = Signal()
    simpan_diminta = Signal()
    docx_diminta = Signal()
    cabut_diminta = Signal()
    lepas_diminta = Signal()
    sebab_diminta = Signal()
    penugasan_diminta = Signal()

    def __init__(self, sesi: "Sesi") -> None:
        super().__init__()
        self.setProperty("kulit", "panel")
        self.setObjectName("panel-surat")
        self.setAccessibleName("Surat yang dipilih")
        self._sesi = sesi
        self.pdf: bytes | None = None
        self.pratinjau = PratinjauPdf()
        self.judul = label("", Huruf.KARTU, nama="judul-surat")
        self.keadaan = LencanaKeadaan(Keadaan.OK, "terbit", nama="keadaan-surat")
        self.pratinjau.kiri.addWidget(self.judul)
        self.pratinjau.kiri.addWidget(self.keadaan)
        self.cabut = TombolBahaya("Cabut…", self.cabut_diminta.emit, ikon="ban", nama="tombol-cabut")
        self.lepas = TombolBiasa("Lepas cadangan", self.lepas_diminta.emit, nama="tombol-lepas-cadangan")
        self.sebab = TombolUtama("Beri sebab…", self.sebab_diminta.emit, nama="tombol-beri-sebab")
        self.penugasan = TombolTenang("Buka penugasan", self.penugasan_diminta.emit, nama="tombol-buka-penugasan")
        self.docx = TombolBiasa("DOCX", self.docx_diminta.emit, nama="tombol-simpan-docx")
        self.docx.setAccessibleName("Simpan sebagai DOCX")
        self.docx.setToolTip("Simpan sebagai surat yang dapat disunting di Word atau LibreOffice")
        self.simpan = TombolBiasa("PDF", self.simpan_diminta.emit, nama="tombol-simpan-pdf")
        self.simpan.setAccessibleName("Simpan sebagai PDF")
        self.simpan.setToolTip("Simpan PDF seperti yang diterbitkan")
        self.cetak = TombolUtama("Cetak", self.cetak_diminta.emit, ikon="printer", nama="tombol-cetak")
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        kaki.setLayout(
            mendatar(
                self.cabut,
                self.penugasan,
                None,
                self.lepas,
                self.sebab,
                self.docx,
                self.simpan,
                self.cetak,
                tepi=(12, 9, 12, 9),
            )
        )
        self.sidik = label("", Huruf.KECIL, Peran.T2, nama="sidik-surat")
        self.sidik.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.sidik.setContentsMargins(16, 6, 16, 6)
        tata = menurun(self.pratinjau, self.sidik, kaki, sela=0, tepi=(1, 0, 0, 0))
        tata.setStretch(0, 1)
        self.setLayout(tata)
        self.setFocusProxy(self.pratinjau)
        self.tampilkan(None)

    def tampilkan(self, baris: "BarisSurat | None", sebutan: str = "") -> GalatPengguna | None:
        """Shows the line of the register; returns what kept its letter from being shown."""
        surat = baris.surat if baris is not None else None
        nomor = "" if baris is None else str(baris.urut) if baris.awal is None else rentang_nomor(baris)
        di_luar = baris is not None and baris.awal is not None
        bernomor = surat is None or surat.kelas != KelasSurat.TANPA_NOMOR
        self.judul.setText(f"{'Nomor' if di_luar else sebutan} {nomor if bernomor else ''}".strip())
        self.keadaan.setVisible(surat is not None)
        if surat is not None:
            self.keadaan.atur(*KEADAAN[surat.keadaan])
        galat, self.pdf = None, None
        if surat is not None and surat.keadaan in (KeadaanSurat.TERBIT, KeadaanSurat.DICABUT):
            galat = self._muat(surat.id)
        elif baris is None:
            self.pratinjau.tampilkan(None)
        elif baris.awal is not None:
            self.pratinjau.tampilkan(
                None,
                f"Nomor {nomor} tidak ada di register ini: diberikan di luar program, sebelum nomor pertama di sini.",
            )
        elif surat is None:
            self.pratinjau.tampilkan(None, f"{baris.urut}: {teks_kosong(baris)}. Beri sebab agar register lengkap.")
        else:
            self.pratinjau.tampilkan(None, f"{surat.nomor}\n{surat.hal}\n{tanggal_panjang(surat.tanggal)}")
        self._sebut_sidik(surat if self.pdf is not None else None)
        self._atur_tombol(baris)
        return galat

    def _muat(self, surat_id: int) -> GalatPengguna | None:
        from sistemkerja_desktop.services.surat import dokumen_surat

        try:
            self.pdf = dokumen_surat(self._sesi, surat_id).pdf
        except GalatPengguna as galat:
            self.pratinjau.tampilkan(None, f"{galat.pesan} {galat.tindakan}")
            return galat
        self.pratinjau.tampilkan(self.pdf)
        return None

    def _sebut_sidik(self, surat: "Surat | None") -> None:
        """By what paper or a file is told to be this letter: what its QR code ends in, else the SHA-256."""
        from sistemkerja_desktop.services.surat_periksa import sidik_surat

        self.sidik.setVisible(surat is not None)
        if surat is None:
            return
        qr, berkas = sidik_surat(surat)
        self.sidik.setText(f"Kode QR berakhir dengan {qr}" if qr else f"SHA-256 berkas {berkas}…")
        self.sidik.setToolTip(f"SHA-256 berkas PDF yang diterbitkan:\n{surat.sha256}")

    def _atur_tombol(self, baris: "BarisSurat | None") -> None:
        surat = baris.surat if baris is not None else None
        keadaan = surat.keadaan if surat is not None else None
        boleh = not self._sesi.baca_saja
        tampil: dict[QWidget, bool] = {
            self.cabut: keadaan is KeadaanSurat.TERBIT and boleh,
            self.lepas: keadaan in TEKS_LEPAS and boleh,
            self.sebab: baris is not None and baris.kosong and boleh,
            self.penugasan: surat is not None and surat.penugasan_id is not None,
            self.docx: self.pdf is not None,
            self.simpan: self.pdf is not None,
            self.cetak: self.pdf is not None,
        }
        self.lepas.setText(TEKS_LEPAS.get(keadaan, self.lepas.text()))
        for tombol, ya in tampil.items():
            tombol.setVisible(ya)
