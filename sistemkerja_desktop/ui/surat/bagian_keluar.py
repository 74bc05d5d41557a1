"""The register of outgoing letters: what the office sent, decided, and gave a number."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QWidget

from sistemkerja_desktop.domain.surat import KeadaanSurat, KelasSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa
from sistemkerja_desktop.ui.komponen.kosong import KeadaanKosong
from sistemkerja_desktop.ui.komponen.tabel import Kolom
from sistemkerja_desktop.ui.surat.bagian_register import BagianRegister, kolom_nomor, pilihan
from sistemkerja_desktop.ui.surat.delegasi import BERI_SEBAB, teks_kosong
from sistemkerja_desktop.ui.surat.panel_surat import KEADAAN, PanelSurat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.surat import BarisSurat
    from sistemkerja_desktop.ui.konteks import Konteks

_CADANGAN = "Cadangan"
_KOSONG = "Kosong"
_DI_LUAR = "Di luar"


class BagianKeluar(BagianRegister):
    """Outgoing letters, or one of the other sequences of the office where it has letters in them."""

    kode = "surat"
    judul_tabel = "Register surat keluar"

    def __init__(self, konteks: "Konteks") -> None:
        self._nama_jenis: dict[str, tuple[str, str]] = {}
        self.panel_surat = PanelSurat(konteks.sesi)
        super().__init__(konteks, self.panel_surat)
        panel = self.panel_surat
        panel.cetak_diminta.connect(self.cetak)
        panel.simpan_diminta.connect(self.simpan_pdf)
        panel.docx_diminta.connect(self.simpan_docx)
        panel.cabut_diminta.connect(self.cabut)
        panel.lepas_diminta.connect(self.lepas)
        panel.sebab_diminta.connect(lambda: self.beri_sebab(self.baris_terpilih))
        panel.penugasan_diminta.connect(self.buka_penugasan)

    @property
    def kelas(self) -> KelasSurat:
        return KelasSurat(self.urutan.currentData() or KelasSurat.KELUAR)

    def kolom(self) -> "list[Kolom[BarisSurat]]":
        return [
            kolom_nomor("No.", lambda b: f"{b.urut} {b.surat.nomor if b.surat else ''}"),
            Kolom("Tanggal", _tanggal, urut=lambda b: b.surat.tanggal if b.surat else None, lebar=72, prioritas=2),
            Kolom("Jenis", self._golongan_pendek, cari=self.golongan, lebar=122, prioritas=3),
            Kolom("Hal", lambda b: b.surat.hal if b.surat else teks_kosong(b), minimal=142),
            Kolom("Kepada", lambda b: b.surat.kepada if b.surat else "", minimal=148, prioritas=1),
            Kolom(
                "Keadaan",
                lambda b: KEADAAN[b.surat.keadaan][1] if b.surat else BERI_SEBAB if b.kosong else "",
                lebar=122,
                keadaan=lambda b: KEADAAN[b.surat.keadaan] if b.surat else None,
            ),
        ]

    def saringan_lain(self) -> list[QWidget]:
        self.urutan = pilihan("saring-kelas", "Urutan nomor")
        self.urutan.addItem("Surat keluar", KelasSurat.KELUAR.value)
        self.urutan.hide()
        self.urutan.currentIndexChanged.connect(lambda: self._muat_kelas())
        return [self.urutan]

    def keadaan_kosong(self) -> KeadaanKosong:
        ke_penugasan = TombolBiasa("Buka Penugasan", nama="ke-penugasan")
        ke_penugasan.clicked.connect(lambda _=False: self.konteks.buka.emit("penugasan", None))
        return KeadaanKosong(
            "mail",
            "Belum ada surat",
            "Surat Tugas dibuat bersama penugasannya. Nomor juga dapat dicadangkan untuk surat di luar program ini.",
            tombol=[ke_penugasan],
            nama="surat-kosong",
        )

    def golongan(self, baris: "BarisSurat") -> str:
        if baris.awal is not None:
            return _DI_LUAR
        if baris.surat is None or baris.surat.keadaan is KeadaanSurat.KOSONG:
            return _KOSONG
        return self._sebutan(baris.surat.jenis)[0] if baris.surat.jenis else _CADANGAN

    def _golongan_pendek(self, baris: "BarisSurat") -> str:
        if baris.surat is None or not baris.surat.jenis:
            return self.golongan(baris)
        return self._sebutan(baris.surat.jenis)[1]

    def muat(self) -> None:
        self._nama_jenis.clear()
        super().muat()

    def muat_tahun(self) -> None:
        from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS
        from sistemkerja_desktop.services.surat import kelas_surat

        terpilih = self.urutan.currentData()
        ada = kelas_surat(self.konteks.sesi, self.tahun.currentData())
        with QSignalBlocker(self.urutan):
            self.urutan.clear()
            for satu in ada:
                self.urutan.addItem(NAMA_KELAS[satu], satu.value)
            self.urutan.setCurrentIndex(max(0, self.urutan.findData(terpilih)))
        # One sequence is the usual case, and then there is nothing to choose.
        self.urutan.setVisible(len(ada) > 1)
        self._muat_kelas()

    def _muat_kelas(self) -> None:
        super().muat_tahun()

    def tunjukkan_kelas(self, tahun: int, kelas: str, urut: int) -> None:
        """Goes to a line of that sequence."""
        self.tahun.setCurrentIndex(max(0, self.tahun.findData(tahun)))
        self.urutan.setCurrentIndex(max(0, self.urutan.findData(str(kelas))))
        self.tunjukkan(tahun, urut)

    def teks_berikut(self, hari: date) -> str:
        from sistemkerja_desktop.services.agenda.penomoran import nomor_cadangan, urut_berikut

        if self.kelas is KelasSurat.TANPA_NOMOR:
            return "surat perorangan tidak bernomor"
        sesi = self.konteks.sesi
        with sesi.baca() as uk:
            urut = urut_berikut(uk, hari.year, self.kelas)
            return f"berikut {nomor_cadangan(uk, sesi.kantor, self.kelas, urut, hari) or urut}"

    def tampilkan_baris(self, baris: "BarisSurat | None") -> None:
        galat = self.panel_surat.tampilkan(baris, self.golongan(baris) if baris is not None else "")
        if galat is not None:
            self.galat.emit(galat)

    def cetak(self) -> None:
        """Prints the chosen letter."""
        from sistemkerja_desktop.ui.surat.cetak import cetak_surat

        baris = self.baris_terpilih
        if baris is not None and baris.surat is not None and self.panel_surat.pdf is not None:
            cetak_surat(self.konteks, [baris.surat.id], self.window())

    def simpan_pdf(self) -> None:
        """Saves the issued bytes where the person says."""
        from sistemkerja_desktop.ui.surat.tindakan import simpan_pdf_dengan_tanya

        baris = self.baris_terpilih
        if baris is not None and baris.surat is not None:
            simpan_pdf_dengan_tanya(self.konteks, baris.surat, self.window())

    def simpan_docx(self) -> None:
        """Saves the letter's content as a letter that can be edited."""
        from sistemkerja_desktop.ui.surat.tindakan import simpan_docx_dengan_tanya

        baris = self.baris_terpilih
        if baris is not None and baris.surat is not None:
            simpan_docx_dengan_tanya(self.konteks, baris.surat, self.window())

    def cabut(self) -> None:
        """Asks for the reason, and revokes the chosen letter for good."""
        from sistemkerja_desktop.ui.surat.tindakan import cabut_dengan_tanya

        baris = self.baris_terpilih
        if baris is not None and baris.surat is not None:
            cabut_dengan_tanya(self.konteks, baris.surat.id, self.window())

    def _sebutan(self, jenis: str) -> tuple[str, str]:
        """What that kind is called, in full and in short; asked for each of 10,000 lines."""
        if jenis not in self._nama_jenis:
            from sistemkerja_desktop.services.agenda.jenis import nama_jenis, nama_pendek

            kantor = self.konteks.sesi.kantor
            self._nama_jenis[jenis] = nama_jenis(kantor, jenis), nama_pendek(kantor, jenis)
        return self._nama_jenis[jenis]


def _tanggal(baris: "BarisSurat") -> str:
    return tanggal_singkat(baris.surat.tanggal, tahun=False) if baris.surat else ""
