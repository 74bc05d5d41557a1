"""The pages of the first-start wizard. Each reads and writes its part of `IsianPenyiapan`."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QLabel,
    QRadioButton,
    QWidget,
)

from sistemkerja_desktop.domain.galat import GalatPengguna
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.komponen.berkas import tanya_berkas
from sistemkerja_desktop.ui.komponen.dasar import TombolBiasa, TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.mulai.halaman_penyiapan import HalamanPenyiapan

if TYPE_CHECKING:
    from sistemkerja_desktop.regulasi.daftar import RingkasanProfil
    from sistemkerja_desktop.services.penyiapan import IsianPenyiapan


class HalamanPeraturan(HalamanPenyiapan):
    """Which regulation and which model of structure."""

    def __init__(self) -> None:
        super().__init__(
            "Peraturan dan model",
            "Program bekerja menurut peraturan daerah Anda. Setiap aturan di layar menyebut pasalnya.",
            "halaman-peraturan",
        )
        from sistemkerja_desktop.services.peraturan.pasang import profil_tersedia

        self._profil = profil_tersedia()
        self.peraturan = QComboBox()
        # Nothing is chosen for the office: a wrong regulation would be wrong in every letter.
        self.peraturan.setPlaceholderText("Pilih peraturan daerah Anda")
        for profil in self._profil:
            self.peraturan.addItem(profil.nama, profil.id)
        self.peraturan.setCurrentIndex(-1)
        self.model = QComboBox()
        self.model.setPlaceholderText("Pilih peraturan lebih dahulu")
        self.peraturan.view().setAccessibleName("Daftar peraturan")
        self.model.view().setAccessibleName("Daftar model kedudukan")
        self.peraturan.currentIndexChanged.connect(self._isi_model)
        self.model.currentIndexChanged.connect(self._uraikan)
        bantuan = "Model menentukan jenjang pimpinan dan siapa menilai siapa."
        self._pilihan_peraturan = IsianBerlabel("Peraturan", self.peraturan, nama="pilihan-peraturan")
        self.badan.append(self._pilihan_peraturan)
        self.badan.append(IsianBerlabel("Model kedudukan", self.model, bantuan=bantuan, nama="pilihan-model"))
        self._uraian = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="uraian-model")
        self.badan.append(self._uraian)
        self._isi_model()
        self.susun()

    @property
    def _dipilih(self) -> "RingkasanProfil | None":
        nomor = self.peraturan.currentIndex()
        return self._profil[nomor] if nomor >= 0 else None

    @property
    def pemerintah(self) -> str:
        """The name of the regional government of the chosen regulation, "" before one is chosen."""
        return self._dipilih.pemerintah if self._dipilih else ""

    def ambil(self, isian: "IsianPenyiapan") -> None:
        if isian.profil_id:
            self.peraturan.setCurrentIndex(self.peraturan.findData(isian.profil_id))
            self.model.setCurrentIndex(max(0, self.model.findData(isian.model_id)))

    def isi(self, isian: "IsianPenyiapan") -> "IsianPenyiapan":
        return replace(isian, profil_id=self.peraturan.currentData() or "", model_id=self.model.currentData() or "")

    def ringkas(self) -> str:
        return f"{self._dipilih.nama_singkat}, {self.model.currentText()}" if self._dipilih else ""

    def periksa(self) -> bool:
        self._pilihan_peraturan.atur_galat("" if self._dipilih else "Peraturan belum dipilih.")
        if self._dipilih is None:
            self.peraturan.setFocus()
        return self._dipilih is not None

    def _isi_model(self) -> None:
        self.model.clear()
        self.model.setEnabled(self._dipilih is not None)
        if self._dipilih is not None:
            self._pilihan_peraturan.atur_galat("")
            for model in self._dipilih.model:
                self.model.addItem(model.nama, model.id)
        self._uraikan()

    def _uraikan(self) -> None:
        if self._dipilih is None:
            self._uraian.setText(
                "Bila daerah Anda belum ada di daftar, pilih PermenPANRB 7/2022, peraturan nasionalnya."
            )
            return
        untuk = self._dipilih.model[self.model.currentIndex()].untuk if self.model.currentIndex() >= 0 else ""
        kalimat = f"Dipakai oleh: {untuk}." if untuk else ""
        nama = f"Surat akan memakai nama {self.pemerintah}." if self.pemerintah else ""
        self._uraian.setText(f"{kalimat} {nama} Peraturan dan model dapat dibaca lagi di Pengaturan.".strip())


class HalamanKantor(HalamanPenyiapan):
    """The office as its letterhead names it."""

    def __init__(self) -> None:
        super().__init__(
            "Kantor", "Seperti pada kop surat. Semua dapat diubah kemudian di Pengaturan.", "halaman-kantor"
        )
        b = self.buat_isian
        self.tambah_baris(
            b("nama", "Nama kantor", wajib=True, contoh="UPTD Puskesmas Lubuk Serunai"),
            b(
                "induk",
                "Dinas induk",
                contoh="Dinas Kesehatan",
                bantuan="Kosongkan bila kantor ini sendiri dinas atau badan.",
            ),
        )
        self.tambah_baris(b("pemerintah", "Pemerintah daerah", wajib=True))
        self.tambah_baris(b("alamat", "Alamat", wajib=True, contoh="Jalan Lintas Nagari Km 4"))
        self.tambah_baris(b("kode_pos", "Kode pos"), b("telepon", "Telepon"))
        self.tambah_baris(b("laman", "Laman"), b("pos_el", "Pos-el"))
        self.tambah_baris(
            b("tempat", "Tempat penetapan surat", wajib=True, contoh="Lubuk Serunai"),
            b(
                "kode_surat",
                "Kode unit pada nomor surat",
                wajib=True,
                contoh="PKM-LS",
                bantuan="Menjadi bagian nomor: 800.1.11.1/001/PKM-LS/IX/2026",
            ),
        )
        self.susun()

    def ringkas(self) -> str:
        return self.teks("nama")


class HalamanKepala(HalamanPenyiapan):
    """The coat of arms, the head, and the head's own superior."""

    def __init__(self) -> None:
        super().__init__(
            "Lambang dan kepala",
            "Lambang daerah muncul pada kop surat. Kepala kantor menandatangani surat dan menilai pegawai.",
            "halaman-kepala",
        )
        self._lambang = ""
        self._gambar = QLabel()
        self._gambar.setFixedSize(68, 80)
        self._gambar.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._gambar.setAccessibleName("Lambang daerah yang dipilih")
        self._keterangan = label("", Huruf.RAPAT, Peran.T2, bungkus=True, nama="keterangan-lambang")
        self.tombol_pilih = TombolBiasa("Pilih gambar…", self._pilih, ikon="folder-open", nama="tombol-lambang")
        self.tombol_lepas = TombolTenang("Lepas", lambda: self.atur_lambang(""), nama="tombol-lepas-lambang")
        baris = QWidget()
        baris.setProperty("latar", "tembus")
        baris.setLayout(
            mendatar(
                self._gambar,
                menurun(
                    label("Lambang daerah, PNG atau JPG (boleh kosong)", Huruf.RAPAT, Peran.T2),
                    mendatar(self.tombol_pilih, self.tombol_lepas, None),
                    self._keterangan,
                    None,
                    sela=4,
                ),
                sela=16,
            )
        )
        self.badan.append(baris)
        b = self.buat_isian
        self.tambah_baris(
            b("kepala_nama", "Nama kepala dengan gelar", contoh="dr. Ranti Maharani, M.K.M."),
            b("kepala_nip", "NIP kepala", contoh="18 digit", periksa=_periksa_nip),
        )
        self.tambah_baris(
            b("kepala_golongan", "Pangkat atau golongan", contoh="Pembina (IV/a)", periksa=_periksa_golongan),
            b("kepala_fungsional", "Jabatan fungsional kepala", contoh="Dokter Ahli Madya"),
        )
        self.tambah_baris(
            b("atasan_jabatan", "Atasan langsung kepala", contoh="Kepala Dinas Kesehatan"),
            b("atasan_nama", "Nama atasan", contoh="dengan gelar"),
        )
        self.susun()

    def atur_lambang(self, path: str) -> None:
        """Shows the picture, or says why it is none."""
        self._keterangan.setText("")
        self._gambar.setPixmap(QPixmap())
        self._gambar.hide()
        self._lambang = ""
        if path:
            from sistemkerja_desktop.services.penyiapan import baca_lambang

            try:
                png = baca_lambang(Path(path))
            except GalatPengguna as galat:
                self._keterangan.setProperty("peran", "bad")
                self._keterangan.setText(f"{galat.pesan} {galat.tindakan}")
            else:
                self._lambang = path
                self._keterangan.setProperty("peran", "t2")
                self._keterangan.setText(Path(path).name)
                gambar = QPixmap()
                gambar.loadFromData(QByteArray(png))
                self._gambar.setPixmap(_muat_dalam(gambar, self._gambar.size()))
                self._gambar.show()
            self._keterangan.style().polish(self._keterangan)
        self._gambar.setVisible(bool(self._lambang))
        self.tombol_lepas.setVisible(bool(self._lambang))

    def ambil(self, isian: "IsianPenyiapan") -> None:
        super().ambil(isian)
        self.atur_lambang(isian.lambang)

    def isi(self, isian: "IsianPenyiapan") -> "IsianPenyiapan":
        return replace(super().isi(isian), lambang=self._lambang)

    def ringkas(self) -> str:
        return self.teks("kepala_nama") or "diisi kemudian"

    def _pilih(self) -> None:
        path = tanya_berkas(self, "Pilih lambang daerah", "Gambar (*.png *.jpg *.jpeg)")
        if path is not None:
            self.atur_lambang(str(path))


class HalamanSelesai(HalamanPenyiapan):
    """Where the file lies, who works with it, and what comes next."""

    LANJUT: Sequence[tuple[str, str, str]] = (
        (
            "impor",
            "Impor pegawai dari berkas",
            "Excel (.xlsx, .xls), .ods, atau .csv. Semua baris ditinjau sebelum ditulis.",
        ),
        ("kosong", "Mulai tanpa pegawai", "Pegawai ditambahkan satu per satu, atau diimpor kemudian."),
        (
            "contoh",
            "Buka kantor contoh",
            "Salah satu dari lima kantor rekaan, untuk mencoba. Kantor Anda tetap dibuat.",
        ),
    )

    def __init__(self) -> None:
        super().__init__("Berkas kantor", "Seluruh data kantor disimpan dalam satu berkas.", "halaman-selesai")
        tempat = TombolBiasa("Pilih tempat…", self._pilih, nama="tombol-berkas")
        self.tambah_baris(
            self.buat_isian("berkas", "Berkas kantor", wajib=True, periksa=_periksa_berkas, samping=tempat)
        )
        self.tambah_baris(self.buat_isian("penyusun", "Nama Anda, untuk riwayat", contoh="Yusnidar"))
        self.badan.append(label("Sesudah ini", Huruf.KARTU))
        self._grup = QButtonGroup(self)
        for kode, judul, uraian in self.LANJUT:
            pilihan = QRadioButton(judul)
            pilihan.setObjectName(f"lanjut-{kode}")
            pilihan.setAccessibleDescription(uraian)
            self._grup.addButton(pilihan)
            keterangan = label(uraian, Huruf.RAPAT, Peran.T2, bungkus=True)
            keterangan.setContentsMargins(24, 0, 0, 0)
            satu = QWidget()
            satu.setLayout(menurun(pilihan, keterangan, sela=2))
            self.badan.append(satu)
        self._grup.buttons()[0].setChecked(True)
        self.susun()

    @property
    def lanjut(self) -> str:
        """What was chosen to come next: "impor", "kosong" or "contoh"."""
        tombol = self._grup.checkedButton()
        return tombol.objectName().removeprefix("lanjut-")

    def _pilih(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, "Berkas kantor", self.teks("berkas"), "Berkas kantor (*.skd)")
        if path:
            self.tulis("berkas", path)
            self.periksa()


def _muat_dalam(gambar: QPixmap, ukuran: QSize) -> QPixmap:
    return gambar.scaled(ukuran, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)


def _periksa_nip(teks: str) -> str:
    from sistemkerja_desktop.domain.nip import GalatNIP, parse_nip

    try:
        parse_nip(teks)
    except GalatNIP as galat:
        return f"{galat.pesan} {galat.tindakan}"
    return ""


def _periksa_golongan(teks: str) -> str:
    from sistemkerja_desktop.domain.golongan import GalatGolongan, baca_golongan

    try:
        baca_golongan(teks)
    except GalatGolongan as galat:
        return f"{galat.pesan} {galat.tindakan}"
    return ""


def _periksa_berkas(teks: str) -> str:
    path = Path(teks)
    path = path if path.suffix == ".skd" else path.with_name(path.name + ".skd")
    return f"Berkas {path.name} sudah ada. Pilih nama lain, atau buka berkas itu." if path.exists() else ""
