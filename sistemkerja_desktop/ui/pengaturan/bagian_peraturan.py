"""The section about the office's regulation: which it is, its choices, and the profiles that were added."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QRadioButton, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.tanggal import tanggal_panjang
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.berkas import folder_awal, tanya_berkas
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import (
    Hitungan,
    TombolBiasa,
    TombolTenang,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.dialog import konfirmasi
from sistemkerja_desktop.ui.pengaturan.bagian import Bagian, Fakta

if TYPE_CHECKING:
    from sistemkerja_desktop.regulasi.daftar import RingkasanProfil
    from sistemkerja_desktop.services.peraturan.pasang import PaketProfil
    from sistemkerja_desktop.services.peraturan.pilihan import OpsiTampil, PilihanTampil
    from sistemkerja_desktop.ui.konteks import Konteks
    from sistemkerja_desktop.ui.pengaturan.pengikat import Pengikat

BACA = "peraturan:baca"
BANDING = "peraturan:banding"


class BagianPeraturan(Bagian):
    """Which regulation and model the office works under, what it chose where the text leaves a choice."""

    kode, judul = "peraturan", "Peraturan"

    def __init__(self, konteks: "Konteks", pengikat: "Pengikat") -> None:
        self.saat_buka: Callable[[str], object] = lambda _kode: None
        super().__init__(konteks, pengikat)

    def susun(self) -> None:
        isi = self.kartu("Peraturan kantor ini")
        fakta = Fakta()
        self.nama = fakta.tambah("Peraturan", "peraturan-nama")
        self.tentang = fakta.tambah("Tentang", "peraturan-tentang")
        self.berlaku = fakta.tambah("Berlaku sejak", "peraturan-berlaku")
        self.versi = fakta.tambah("Versi data", "peraturan-versi")
        isi.addLayout(fakta)
        self.tombol_ganti = TombolBiasa(
            "Ganti peraturan atau model…", self._ganti, ikon="pencil", nama="tombol-ganti-peraturan"
        )
        isi.addLayout(
            mendatar(
                TombolBiasa("Baca peraturan", lambda: self.saat_buka(BACA), ikon="section-sign", nama="tombol-baca"),
                TombolBiasa("Bandingkan", lambda: self.saat_buka(BANDING), ikon="versions", nama="tombol-bandingkan"),
                self.tombol_ganti,
                None,
            )
        )
        model = self.kartu("Model kedudukan")
        fakta_model = Fakta()
        self.model = fakta_model.tambah("Model", "model-nama")
        self.pimpinan = fakta_model.tambah("Pimpinan", "model-pimpinan")
        self.reviu = fakta_model.tambah("Peninjauan hasil", "model-reviu")
        model.addLayout(fakta_model)
        self._aturan_model = menurun(sela=6)
        model.addLayout(self._aturan_model)
        self._pilihan = self.kartu("Pilihan kantor", "Di sini peraturan membuka pilihan atau memuat dua bunyi.")
        self._tambahan = self.kartu("Profil tambahan", "Peraturan lain sebagai berkas data; diperiksa dahulu.")
        self.tombol_tambah = TombolBiasa("Tambah profil…", ikon="plus", nama="tombol-tambah-profil")
        menu = QMenu(self.tombol_tambah)
        menu.addAction("Dari folder…", self._dari_folder).setObjectName("tambah-dari-folder")
        menu.addAction("Dari berkas .zip…", self._dari_zip).setObjectName("tambah-dari-zip")
        self.tombol_tambah.setMenu(menu)
        self._daftar_tambahan = menurun(sela=6)
        self._tambahan.addLayout(self._daftar_tambahan)
        self._tambahan.addLayout(mendatar(self.tombol_tambah, None))

    def muat(self) -> None:
        profil, model = self.konteks.sesi.profil, self.konteks.sesi.model
        self.nama.setText(profil.nama)
        self.tentang.setText(profil.judul)
        self.berlaku.setText(tanggal_panjang(profil.berlaku_sejak))
        self.versi.setText(profil.versi)
        self.model.setText(model.nama)
        self.pimpinan.setText(f"{model.sebutan_pimpinan}, {model.jenis_pimpinan.label}")
        self.reviu.setText(f"{model.jumlah_reviu} tingkat")
        self.tombol_ganti.setEnabled(not self.konteks.baca_saja)
        kosongkan(self._aturan_model)
        self._aturan_model.addWidget(label(model.aturan.penjelasan, Huruf.RAPAT, bungkus=True))
        self._aturan_model.addWidget(BarisCip(model.aturan))
        self._muat_pilihan()
        self._muat_tambahan()

    def periksa_lalu_tambah(self, sumber: Path) -> None:
        """Checks a folder or zip in a worker, then shows what was found."""
        from sistemkerja_desktop.services.peraturan.pasang import periksa_paket

        self.konteks.jalankan(
            lambda _kemajuan: periksa_paket(sumber), self._tanya_pasang, judul="Memeriksa profil peraturan"
        )

    def _muat_pilihan(self) -> None:
        from sistemkerja_desktop.services.peraturan.pilihan import daftar_pilihan

        # The card's own description stays at the top.
        for urut in reversed(range(1, self._pilihan.count())):
            butir = self._pilihan.itemAt(urut)
            widget = butir.widget() if butir else None
            if widget is not None:
                self._pilihan.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        semua = daftar_pilihan(self.konteks.sesi)
        if not semua:
            self._pilihan.addWidget(label("Peraturan ini tidak membuka pilihan.", Huruf.RAPAT, Peran.T2))
        for urut, satu in enumerate(semua):
            if urut:
                self._pilihan.addWidget(garis())
            self._pilihan.addWidget(KotakPilihan(satu, partial(self._pilih, satu.kode), self.konteks.baca_saja))

    def _pilih(self, kode: str, opsi: str | None) -> None:
        from sistemkerja_desktop.services.peraturan.pilihan import pilih_opsi

        if self.konteks.laksanakan(lambda: pilih_opsi(self.konteks.sesi, kode, opsi)) is None:
            self.muat()

    def _muat_tambahan(self) -> None:
        from sistemkerja_desktop.services.peraturan.pasang import alasan_tetap, profil_tambahan

        kosongkan(self._daftar_tambahan)
        semua = profil_tambahan()
        if not semua:
            self._daftar_tambahan.addWidget(label("Belum ada profil tambahan.", Huruf.RAPAT, Peran.T2))
        for satu in semua:
            alasan = alasan_tetap(self.konteks.sesi, satu.id)
            hapus = TombolTenang("Hapus", partial(self._hapus, satu), tinggi=28, nama=f"hapus-profil-{satu.id}")
            hapus.setAccessibleName(f"Hapus {satu.nama_singkat}")
            hapus.setEnabled(not alasan)
            hapus.setToolTip(alasan)
            keterangan = f"{satu.id}, versi {satu.versi}" + (f". {alasan}" if alasan else "")
            teks = menurun(
                label(satu.nama, Huruf.BARIS, bungkus=True),
                label(keterangan, Huruf.KECIL, Peran.T2, bungkus=True),
                sela=1,
            )
            baris = mendatar(teks, hapus)
            baris.setStretch(0, 1)
            self._daftar_tambahan.addLayout(baris)

    def _hapus(self, profil: "RingkasanProfil") -> None:
        from sistemkerja_desktop.domain.galat import GalatPengguna
        from sistemkerja_desktop.services.peraturan.pasang import hapus_profil

        uraian = "Berkasnya dihapus dari folder pengguna ini. Profil yang sama dapat ditambahkan lagi."
        if not konfirmasi(self, "Hapus profil", f"Hapus {profil.nama_singkat}?", uraian, "Hapus profil"):
            return
        try:
            hapus_profil(self.konteks.sesi, profil.id)
        except GalatPengguna as galat:
            self.konteks.tampilkan_galat(galat, self)
        else:
            self.konteks.pesan(f"Profil {profil.nama_singkat} dihapus")
        self._muat_tambahan()

    def _ganti(self) -> None:
        from sistemkerja_desktop.ui.peraturan.dialog_ganti import DialogGanti

        dialog = DialogGanti(self.konteks, self)
        dialog.exec()
        dialog.deleteLater()

    def _dari_folder(self) -> None:
        nama = QFileDialog.getExistingDirectory(self, "Folder profil peraturan", str(folder_awal()))
        if nama:
            self.periksa_lalu_tambah(Path(nama))

    def _dari_zip(self) -> None:
        berkas = tanya_berkas(self, "Berkas profil peraturan", "Profil peraturan (*.zip)")
        if berkas is not None:
            self.periksa_lalu_tambah(berkas)

    def _tanya_pasang(self, paket: object) -> None:
        from sistemkerja_desktop.ui.peraturan.dialog_pasang import DialogPasang

        dialog = DialogPasang(self.konteks, cast("PaketProfil", paket), self)
        dialog.exec()
        dialog.deleteLater()
        self._muat_tambahan()


class KotakPilihan(QWidget):
    """One choice: the question, each answer with its articles, which holds, and which is the default."""

    def __init__(self, pilihan: "PilihanTampil", pilih: Callable[[str | None], object], tertutup: bool) -> None:
        super().__init__()
        self.setObjectName(pilihan.kode)
        self.setAccessibleName(pilihan.pertanyaan)
        self._pilih = pilih
        tata = menurun(label(pilihan.pertanyaan, Huruf.BARIS, bungkus=True), sela=4)
        tata.addWidget(label(pilihan.aturan.penjelasan, Huruf.RAPAT, Peran.T2, bungkus=True))
        tata.addSpacing(2)
        for opsi in pilihan.opsi:
            self._tambah(tata, pilihan, opsi, tertutup)
        keterangan = "" if pilihan.dijawab else "Belum dipilih kantor; bawaan berlaku."
        if not pilihan.menyangkut:
            keterangan = "Tidak mengubah aturan dalam model kantor ini."
        batal = TombolTenang("Kembali ke bawaan", lambda: pilih(None), tinggi=24, nama=f"bawaan-{pilihan.kode}")
        batal.setVisible(pilihan.dijawab and not tertutup)
        tata.addLayout(mendatar(label(keterangan, Huruf.KECIL, Peran.T3), None, batal, tepi=(28, 0, 0, 0)))
        self.setLayout(tata)

    def _tambah(self, tata: QVBoxLayout, pilihan: "PilihanTampil", opsi: "OpsiTampil", tertutup: bool) -> None:
        radio = QRadioButton()
        radio.setObjectName(f"{pilihan.kode}-{opsi.kode}")
        radio.setAccessibleName(f"{opsi.label}{', bawaan' if opsi.bawaan else ''}")
        radio.setChecked(opsi.berlaku)
        radio.setEnabled(not tertutup)
        radio.setFixedSize(24, 24)
        # A default that nobody chose can be chosen, too.
        radio.clicked.connect(lambda _=False: self._pilih(opsi.kode))
        teks = _TeksOpsi(opsi.label, radio)
        kanan = menurun(sela=4, tepi=(0, 3, 0, 4))
        atas = mendatar(teks)
        atas.setStretch(0, 1)
        if opsi.bawaan:
            tanda = Hitungan("bawaan")
            tanda.setFixedHeight(20)
            atas.addWidget(tanda, 0, Qt.AlignmentFlag.AlignTop)
        kanan.addLayout(atas)
        kanan.addWidget(BarisCip(opsi.aturan))
        baris = mendatar(sela=4)
        baris.addWidget(radio, 0, Qt.AlignmentFlag.AlignTop)
        baris.addLayout(kanan, 1)
        tata.addLayout(baris)


class _TeksOpsi(QLabel):
    """An answer's words, which a radio button of Qt could not wrap; a click on them is one on the button."""

    def __init__(self, teks: str, radio: QRadioButton) -> None:
        super().__init__()
        dasar = label(teks, Huruf.ISI, bungkus=True)
        self.setFont(dasar.font())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setText(teks)
        self._radio = radio

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._radio.click()
        else:
            super().mousePressEvent(event)
