"""The section about the numbers of letters: how each kind is numbered, and the office's classification codes."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from sistemkerja_desktop.domain.teks import ribuan
from sistemkerja_desktop.ui.gaya.token import TINGGI_BARIS, TINGGI_KEPALA_TABEL
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, mendatar
from sistemkerja_desktop.ui.komponen.tabel import DaftarModel, Kolom, TabelData
from sistemkerja_desktop.ui.pengaturan.bagian import Bagian

if TYPE_CHECKING:
    from sistemkerja_desktop.services.agenda.klasifikasi import BarisKlasifikasi
    from sistemkerja_desktop.services.agenda.pengaturan import BarisPenomoran

_LEBAR = 1040
_UBAH = "Ubah…"


class BagianPenomoran(Bagian):
    """A table of kinds and a table of codes; a row's button or Enter opens its dialog."""

    kode, judul = "penomoran", "Penomoran surat"

    def susun(self) -> None:
        gulir = self.findChild(QScrollArea, f"gulir-{self.kode}")
        if gulir is not None:
            # Tables want more room than fields.
            gulir.setMaximumWidth(_LEBAR)
        jenis = self.kartu(
            "Jenis surat",
            "Setiap urutan nomor dimulai lagi dari 1 pada tahun baru. Pola dan klasifikasi yang tidak diatur di sini "
            "mengikuti bagian Surat; keputusan bernomor seperti “12 TAHUN 2026”.",
        )
        self.model_jenis: DaftarModel[BarisPenomoran] = DaftarModel(self._kolom_jenis(), kunci=lambda b: b.milik.jenis)
        self.tabel_jenis = TabelData(self.model_jenis, nama="tabel-penomoran", nama_bantu="Penomoran tiap jenis surat")
        self.tabel_jenis.tindakan.connect(self._ubah_jenis)
        self.tabel_jenis.dibuka.connect(self._ubah_jenis)
        jenis.addWidget(self.tabel_jenis)
        klasifikasi = self.kartu(
            "Klasifikasi surat", "Kode klasifikasi milik kantor. Kode yang dipakai surat tidak dapat dihapus."
        )
        self.model_klasifikasi: DaftarModel[BarisKlasifikasi] = DaftarModel(
            self._kolom_klasifikasi(), kunci=lambda b: b.klasifikasi.kode
        )
        self.tabel_klasifikasi = TabelData(
            self.model_klasifikasi, nama="tabel-klasifikasi", nama_bantu="Klasifikasi surat"
        )
        self.tabel_klasifikasi.tindakan.connect(self._ubah_klasifikasi)
        self.tabel_klasifikasi.dibuka.connect(self._ubah_klasifikasi)
        klasifikasi.addWidget(self.tabel_klasifikasi)
        self.tambah = TombolBiasa(
            "Tambah klasifikasi…", self._tambah_klasifikasi, ikon="plus", nama="tombol-tambah-klasifikasi"
        )
        self.tambah.setEnabled(not self.konteks.baca_saja)
        klasifikasi.addLayout(mendatar(self.tambah, None))
        for tabel in (self.tabel_jenis, self.tabel_klasifikasi):
            tabel.setFrameShape(QFrame.Shape.NoFrame)
            tabel.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def muat(self) -> None:
        from sistemkerja_desktop.services.agenda.klasifikasi import daftar_klasifikasi
        from sistemkerja_desktop.services.agenda.pengaturan import daftar_penomoran

        self.model_jenis.isi(daftar_penomoran(self.konteks.sesi))
        self.model_klasifikasi.isi(daftar_klasifikasi(self.konteks.sesi))
        # All rows are shown: it is the section that scrolls.
        for tabel in (self.tabel_jenis, self.tabel_klasifikasi):
            tabel.setFixedHeight(TINGGI_KEPALA_TABEL + tabel.daftar.jumlah_semua * TINGGI_BARIS + 2)

    def _tombol(self) -> str:
        return "" if self.konteks.baca_saja else _UBAH

    def _kolom_jenis(self) -> "list[Kolom[BarisPenomoran]]":
        from sistemkerja_desktop.services.agenda.jenis import NAMA_KELAS

        return [
            Kolom("Jenis", lambda b: b.nama, minimal=200),
            Kolom("Contoh nomor", lambda b: b.contoh or "tanpa nomor", minimal=230, prioritas=1),
            Kolom("Pola", lambda b: (b.milik.pola_nomor or "bawaan") if b.contoh else "", lebar=120, prioritas=4),
            Kolom("Klasifikasi", lambda b: b.aturan.klasifikasi if b.contoh else "", lebar=100, prioritas=2),
            Kolom("Urutan", lambda b: NAMA_KELAS[b.aturan.kelas], lebar=112),
            Kolom("QR", lambda b: "ya" if b.aturan.dengan_qr else "tidak", lebar=60, prioritas=3),
            Kolom("", lambda _b: "", lebar=88, saring=False, tombol=lambda _b: self._tombol()),
        ]

    def _kolom_klasifikasi(self) -> "list[Kolom[BarisKlasifikasi]]":
        from sistemkerja_desktop.services.agenda.klasifikasi import urutan_kode

        return [
            Kolom(
                "Kode",
                lambda b: b.klasifikasi.kode,
                urut=lambda b: urutan_kode(b.klasifikasi.kode),
                lebar=150,
                angka=True,
            ),
            Kolom("Nama", lambda b: b.klasifikasi.nama, minimal=160),
            Kolom("Dipakai", _dipakai, urut=lambda b: b.jumlah_surat, lebar=130, prioritas=1),
            Kolom("", lambda _b: "", lebar=88, saring=False, tombol=lambda _b: self._tombol()),
        ]

    def _ubah_jenis(self, baris: "BarisPenomoran") -> None:
        from sistemkerja_desktop.ui.pengaturan.dialog_penomoran import DialogPenomoran

        if not self.konteks.baca_saja:
            DialogPenomoran(self.konteks, baris, induk=self._induk()).exec()

    def _ubah_klasifikasi(self, baris: "BarisKlasifikasi") -> None:
        from sistemkerja_desktop.ui.pengaturan.dialog_penomoran import DialogKlasifikasi

        if not self.konteks.baca_saja:
            DialogKlasifikasi(self.konteks, baris, induk=self._induk()).exec()

    def _tambah_klasifikasi(self) -> None:
        from sistemkerja_desktop.ui.pengaturan.dialog_penomoran import DialogKlasifikasi

        DialogKlasifikasi(self.konteks, None, induk=self._induk()).exec()

    def _induk(self) -> QWidget:
        return self.window()


def _dipakai(baris: "BarisKlasifikasi") -> str:
    if baris.jumlah_surat:
        return f"{ribuan(baris.jumlah_surat)} surat"
    return "penomoran" if baris.pengaturan else ""
