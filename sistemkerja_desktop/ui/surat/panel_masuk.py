"""The incoming letter that is chosen: what was written down of it, its scan, and what can be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QWidget

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.tanggal import tanggal_panjang, tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, KelasLebar, Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    TombolBahaya,
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    garis,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.surat.delegasi import rentang_nomor, teks_kosong
from sistemkerja_desktop.ui.surat.panel_surat import KEADAAN, TEKS_LEPAS
from sistemkerja_desktop.ui.surat.pratinjau_pindaian import PratinjauPindaian

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.kantor import Berkas
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.surat import BarisSurat
    from sistemkerja_desktop.ui.konteks import Konteks

_FAKTA = ("Dari", "Nomor", "Hal", "Diterima", "Klasifikasi", "Penugasan", "Keterangan")


class PanelMasuk(QFrame):
    """Facts, the scan, and the foot. `berkas` is the scan that is shown, None without one."""

    ubah_diminta = Signal()
    hapus_diminta = Signal()
    simpan_diminta = Signal()
    lepas_diminta = Signal()
    sebab_diminta = Signal()
    penugasan_diminta = Signal()

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__()
        self.setProperty("kulit", "panel")
        self.setObjectName("panel-masuk")
        self.setAccessibleName("Surat masuk yang dipilih")
        self._konteks = konteks
        self.berkas: Berkas | None = None
        self._berkas_id: int | None = None
        self.pratinjau = PratinjauPindaian()
        self.pratinjau.setObjectName("pratinjau-pindaian")
        self.judul = label("", Huruf.KARTU, nama="judul-masuk")
        self.keadaan = LencanaKeadaan(Keadaan.OK, "diterima", nama="keadaan-masuk")
        self.pratinjau.kiri.addWidget(label("Pindaian", Huruf.KARTU))
        self.fakta: dict[str, QLabel] = {}
        self.hapus = TombolBahaya("Hapus…", self.hapus_diminta.emit, nama="tombol-hapus-masuk")
        self.penugasan = TombolTenang("Buka penugasan", self.penugasan_diminta.emit, nama="tombol-penugasan-masuk")
        self.lepas = TombolBiasa("Lepas cadangan", self.lepas_diminta.emit, nama="tombol-lepas-masuk")
        self.sebab = TombolUtama("Beri sebab…", self.sebab_diminta.emit, nama="tombol-sebab-masuk")
        self.ubah = TombolBiasa("Ubah…", self.ubah_diminta.emit, ikon="pencil", nama="tombol-ubah-masuk")
        self.simpan = TombolBiasa(
            "Simpan pindaian…", self.simpan_diminta.emit, ikon="download", nama="tombol-simpan-pindaian"
        )
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        kaki.setLayout(
            mendatar(
                self.hapus, self.penugasan, None, self.lepas, self.sebab, self.ubah, self.simpan, tepi=(12, 9, 12, 9)
            )
        )
        kepala = QFrame()
        kepala.setProperty("kulit", "surf")
        kepala.setLayout(mendatar(self.judul, self.keadaan, None, tepi=(12, 8, 12, 6)))
        self._susun_fakta()
        self._garis = garis(kuat=True)
        # In narrow windows the facts stand beside the scan: one above the other would leave it no room.
        self._badan = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._badan.setSpacing(0)
        self._badan.addWidget(self._kotak_fakta)
        self._badan.addWidget(self._garis)
        self._badan.addWidget(self.pratinjau)
        tata = menurun(kepala, sela=0, tepi=(1, 0, 0, 0))
        tata.addLayout(self._badan, 1)
        tata.addWidget(kaki)
        self.setLayout(tata)
        self.sesuaikan(KelasLebar.BIASA)
        self.setFocusProxy(self.pratinjau)
        self.tampilkan(None)

    def sesuaikan(self, kelas: KelasLebar) -> None:
        """The window's width class changed."""
        rapat = kelas is KelasLebar.RAPAT
        arah = QBoxLayout.Direction
        self._badan.setDirection(arah.LeftToRight if rapat else arah.TopToBottom)
        self._badan.setStretch(0, 2 if rapat else 0)
        self._badan.setStretch(2, 3 if rapat else 1)
        self._garis.setFixedSize(*((1, 16_777_215) if rapat else (16_777_215, 1)))
        self._garis.setMinimumSize(*((1, 0) if rapat else (0, 1)))

    def _susun_fakta(self) -> None:
        self._kotak_fakta = QFrame()
        self._kotak_fakta.setProperty("kulit", "surf")
        self._kotak_fakta.setObjectName("fakta-masuk")
        kisi = QGridLayout(self._kotak_fakta)
        kisi.setContentsMargins(12, 0, 12, 8)
        kisi.setHorizontalSpacing(12)
        kisi.setVerticalSpacing(4)
        kisi.setColumnStretch(1, 1)
        for urut, nama in enumerate(_FAKTA):
            nilai = label("", Huruf.RAPAT, bungkus=True, nama=f"fakta-masuk-{nama.lower()}")
            nilai.setAccessibleName(nama)
            kisi.addWidget(label(nama, Huruf.RAPAT, Peran.T2), urut, 0, Qt.AlignmentFlag.AlignTop)
            kisi.addWidget(nilai, urut, 1)
            self.fakta[nama] = nilai
        kisi.setRowStretch(len(_FAKTA), 1)

    def tampilkan(self, baris: "BarisSurat | None") -> None:
        """Shows the line of the agenda with its scan; a damaged scan is told in its place."""
        surat = baris.surat if baris is not None else None
        diterima = surat if surat is not None and surat.keadaan is KeadaanSurat.DITERIMA else None
        nomor = "" if baris is None else str(baris.urut) if baris.awal is None else rentang_nomor(baris)
        self.judul.setText(f"{'Surat masuk' if diterima is not None else 'Nomor agenda'} {nomor}" if nomor else "")
        self.keadaan.setVisible(surat is not None)
        if surat is not None:
            self.keadaan.atur(*KEADAAN[surat.keadaan])
        self._isi_fakta(diterima)
        pesan = self._muat_pindaian(diterima)
        if diterima is None:
            pesan = _pesan(baris)
        if self.berkas is None:
            self.pratinjau.tampilkan_berkas(None, pesan)
        self._atur_tombol(baris)

    def _isi_fakta(self, surat: "Surat | None") -> None:
        self._kotak_fakta.setVisible(surat is not None)
        if surat is None:
            return
        isi = {
            "Dari": surat.dari,
            "Nomor": f"{surat.nomor or 'tanpa nomor'}, tanggal {tanggal_panjang(surat.tanggal)}",
            "Hal": surat.hal,
            "Diterima": f"{tanggal_panjang(surat.diterima or surat.tanggal)} · {surat.sifat.label}",
            "Klasifikasi": surat.klasifikasi,
            "Penugasan": self._penugasan(surat),
            "Keterangan": surat.keterangan,
        }
        kisi = self._kotak_fakta.layout()
        assert isinstance(kisi, QGridLayout)
        for urut, nama in enumerate(_FAKTA):
            self.fakta[nama].setText(isi[nama])
            for kolom in (0, 1):
                butir = kisi.itemAtPosition(urut, kolom)
                widget = butir.widget() if butir is not None else None
                if widget is not None:
                    widget.setVisible(bool(isi[nama]))

    def _penugasan(self, surat: "Surat") -> str:
        from sistemkerja_desktop.domain.penugasan import Penugasan

        if surat.penugasan_id is None:
            return ""
        with self._konteks.sesi.baca() as uk:
            penugasan = uk.get(Penugasan, surat.penugasan_id)
        return f"{penugasan.nomor:03d} {penugasan.nama}"

    def _muat_pindaian(self, surat: "Surat | None") -> str:
        """Reads and shows the scan unless it is shown already; returns what to say in its place."""
        from sistemkerja_desktop.services.pindaian import isi_pindaian

        berkas_id = surat.berkas_id if surat is not None else None
        if berkas_id is not None and berkas_id == self._berkas_id:
            return ""
        self.berkas, self._berkas_id = None, None
        if berkas_id is None:
            return "Surat ini belum ada pindaiannya. Tambahkan melalui “Ubah…”."
        try:
            self.berkas = isi_pindaian(self._konteks.sesi, berkas_id)
        except GalatPengguna as galat:
            return f"{galat.pesan} {galat.tindakan}"
        self._berkas_id = berkas_id
        self.pratinjau.tampilkan_berkas(self.berkas)
        return ""

    def _atur_tombol(self, baris: "BarisSurat | None") -> None:
        surat = baris.surat if baris is not None else None
        keadaan = surat.keadaan if surat is not None else None
        boleh = not self._konteks.baca_saja
        tampil: dict[QWidget, bool] = {
            self.hapus: keadaan is KeadaanSurat.DITERIMA and boleh,
            self.ubah: keadaan is KeadaanSurat.DITERIMA and boleh,
            self.lepas: keadaan in TEKS_LEPAS and boleh,
            self.sebab: baris is not None and baris.kosong and boleh,
            self.penugasan: surat is not None and surat.penugasan_id is not None,
            self.simpan: self.berkas is not None,
        }
        self.lepas.setText(TEKS_LEPAS.get(keadaan, self.lepas.text()))
        for tombol, ya in tampil.items():
            tombol.setVisible(ya)


def _pesan(baris: "BarisSurat | None") -> str:
    """What stands in place of a scan for a line that is no letter."""
    if baris is None:
        return "Belum ada surat yang dipilih."
    if baris.awal is not None:
        return f"Nomor {rentang_nomor(baris)} diberikan di luar program, sebelum nomor pertama di sini."
    if baris.surat is None:
        return f"{baris.urut}: {teks_kosong(baris)}. Beri sebab agar agenda lengkap."
    return f"{baris.surat.hal}\n{tanggal_singkat(baris.surat.tanggal)}"
