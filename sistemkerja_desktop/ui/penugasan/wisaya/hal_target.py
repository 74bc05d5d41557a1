"""Step 1: which target, whose it is, what the assignment is for, what it asks for, and when."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from sistemkerja_desktop.domain.surat import Sifat
from sistemkerja_desktop.domain.tanggal import rentang
from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.komponen.segmen import Segmen
from sistemkerja_desktop.ui.pegawai.kompetensi import IsianKompetensi
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import JUDUL_KELUAR, KodeLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.pemilik import IsianKantorLuar, PertanyaanPemilik
from sistemkerja_desktop.ui.tim.isian_kecil import IsianTanggal, PilihanId
from sistemkerja_desktop.ui.tim.pemilih_orang import urut_unit

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_LAMA_BAWAAN = timedelta(days=30)
_DUA_KOLOM = 760
_LEBAR_TERBESAR = 960
_URAIAN = "Penugasan melayani satu target kinerja. Unit pemilik target memimpin pekerjaannya."
_URAIAN_KELUAR = (
    "Kinerjanya milik kantor lain: kantor itu meminta orang dari sini, atau pegawai di sini mengajukan diri."
)


class IsianKompetensiDiminta(IsianKompetensi):
    """The field of competences within a dialog: Enter adds a word and does not press the dialog's button."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)


class HalamanTarget(HalamanLangkah):
    kode = KodeLangkah.TARGET
    judul = "Target kinerja"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks, _URAIAN)
        self.pemilik = PertanyaanPemilik()
        self.kantor = IsianKantorLuar(konteks)
        self.target = PilihanId("pilihan-target", "Target kinerja", "Pilih target kinerja")
        self.unit = PilihanId("pilihan-unit", "Unit pemilik kinerja", "Pilih unit")
        self.nama = QLineEdit()
        self.uraian = QPlainTextEdit()
        self.mulai = IsianTanggal("isian-mulai", "Mulai")
        self.selesai = IsianTanggal("isian-selesai", "Sampai dengan")
        self._lama = label("", Huruf.KECIL, Peran.T2, nama="lama-penugasan")
        milik = {k for orang in self.sesi.susunan.pegawai.values() for k in orang.kompetensi}
        self.kompetensi = IsianKompetensiDiminta(sorted(milik, key=str.casefold))
        self.sifat = Segmen(
            [(satu.value, satu.label) for satu in Sifat], nama="segmen-sifat", nama_bantu="Sifat surat-suratnya"
        )
        self.anggaran = QLineEdit()
        self._target: dict[int, TargetKinerja] = {}
        self._nama_usulan = ""
        self._masa_diisi = True
        self._kolom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._susun()
        self.pemilik.berganti.connect(self._pemilik_berganti)
        self.kantor.berganti.connect(self.berubah)
        self.target.currentIndexChanged.connect(self._target_berganti)
        self.unit.currentIndexChanged.connect(self.berubah)
        self.nama.textEdited.connect(self.berubah)
        self.uraian.textChanged.connect(self.berubah)
        self.mulai.dateChanged.connect(self._masa_berganti)
        self.selesai.dateChanged.connect(self._masa_berganti)
        self.kompetensi.berubah.connect(self.berubah)
        self.kompetensi.isian.textEdited.connect(self.berubah)
        self.sifat.dipilih.connect(lambda _kode: self.berubah.emit())
        self.anggaran.textEdited.connect(self.berubah)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        self.blockSignals(True)
        self.pemilik.atur(luar=rancangan.pemilik_luar_id is not None)
        self._muat_target(rancangan.target_id)
        self.kantor.muat(rancangan.pemilik_luar_id)
        self._sesuaikan_pemilik()
        self.unit.isi(urut_unit(self.sesi, self.sesi.susunan.akar.id))
        self.unit.pilih(rancangan.unit_id)
        self.nama.setText(rancangan.nama)
        self._nama_usulan = ""
        if self.uraian.toPlainText() != rancangan.uraian:
            self.uraian.setPlainText(rancangan.uraian)
        self._tampilkan_masa(rancangan)
        self.kompetensi.isian.clear()
        self.kompetensi.atur(rancangan.kompetensi)
        self.sifat.pilih(rancangan.sifat.value)
        self.anggaran.setText(rancangan.anggaran)
        self.blockSignals(False)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        luar, unit_id = self.pemilik.luar, self.unit.terpilih
        return replace(
            rancangan,
            target_id=None if luar else self.target.terpilih,
            pemilik_luar_id=(self.kantor.terpilih or 0) if luar else None,
            unit_id=self.sesi.susunan.akar.id if luar and unit_id is None else unit_id,
            nama=self.nama.text(),
            uraian=self.uraian.toPlainText(),
            mulai=self.mulai.nilai,
            selesai=self.selesai.nilai,
            kompetensi=self.kompetensi.kata,
            sifat=Sifat(self.sifat.terpilih),
            anggaran=self.anggaran.text(),
        )

    def fokus_awal(self) -> None:
        """What is chosen most often has the focus; the question before it has its answer already."""
        (self.kantor.pilihan if self.pemilik.luar else self.target).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        lebar = self.width() >= _DUA_KOLOM
        arah = QBoxLayout.Direction.LeftToRight if lebar else QBoxLayout.Direction.TopToBottom
        self._kolom.setDirection(arah)
        self._kolom.setSpacing(28 if lebar else 12)

    def _susun(self) -> None:
        self.nama.setMaxLength(150)
        self.nama.setPlaceholderText("Misalnya Penyelidikan epidemiologi kasus DBD")
        self.uraian.setPlaceholderText("Apa yang dikerjakan dan hasil yang diminta, dalam satu atau dua kalimat")
        self.uraian.setFixedHeight(84)
        self.uraian.setTabChangesFocus(True)
        self.anggaran.setMaxLength(200)
        self.anggaran.setPlaceholderText("Misalnya DPA Puskesmas tahun 2026, kegiatan P2M")
        self._kosong = PitaPesan(
            Keadaan.INFO,
            "Belum ada target kinerja.",
            "Isi paling sedikit satu target, dengan satuan dan tenggat.",
            tindakan=("Isi target kinerja", self._target_baru),
            nama="pita-tanpa-target",
        )
        wadah = QWidget()
        wadah.setMaximumWidth(_LEBAR_TERBESAR)
        for kolom in (self._susun_pokok(), self._susun_permintaan()):
            self._kolom.addWidget(kolom, 1, Qt.AlignmentFlag.AlignTop)
        wadah.setLayout(menurun(self.pemilik, self._kosong, self._kolom, sela=12))
        self.tata.addWidget(wadah)
        self.tata.addStretch(1)

    def _susun_pokok(self) -> QWidget:
        """What is to be achieved, and for whom."""
        self._milik_sini = QWidget()
        baru = TombolTenang("Target baru…", self._target_baru, ikon="plus", nama="tombol-target-baru", tinggi=28)
        self._milik_sini.setLayout(menurun(IsianBerlabel("Target kinerja", self.target), mendatar(baru, None), sela=2))
        nama = IsianBerlabel(
            "Nama penugasan", self.nama, nama="isian-nama-penugasan", bantuan="Menjadi hal surat dan nama di Papan."
        )
        self._unit = IsianBerlabel("Unit pemilik kinerja", self.unit)
        kolom = QWidget()
        kolom.setLayout(
            menurun(
                self._milik_sini,
                self.kantor,
                self._unit,
                nama,
                IsianBerlabel("Untuk apa", self.uraian, nama="isian-uraian-penugasan"),
                sela=12,
            )
        )
        return kolom

    def _susun_permintaan(self) -> QWidget:
        """What it asks for, and when."""
        masa = mendatar(IsianBerlabel("Mulai", self.mulai), IsianBerlabel("Sampai dengan", self.selesai), sela=12)
        kompetensi = menurun(label("Kompetensi yang diminta", Huruf.RAPAT, Peran.T2), self.kompetensi, sela=4)
        kompetensi.addWidget(
            label("Menentukan urutan calon, dan disebut dalam surat permohonan.", Huruf.KECIL, Peran.T3, bungkus=True)
        )
        sifat = menurun(label("Sifat", Huruf.RAPAT, Peran.T2), mendatar(self.sifat, None), sela=4)
        sifat.addWidget(label("Menentukan sampai kapan jawaban ditunggu.", Huruf.KECIL, Peran.T3, bungkus=True))
        anggaran = IsianBerlabel(
            "Anggaran", self.anggaran, nama="isian-anggaran", bantuan="Boleh kosong bila tanpa biaya."
        )
        kolom = QWidget()
        kolom.setLayout(menurun(menurun(masa, self._lama, sela=4), kompetensi, sifat, anggaran, sela=12))
        return kolom

    def _muat_target(self, terpilih: int | None) -> None:
        from sistemkerja_desktop.services.target import daftar_target

        baris = daftar_target(self.sesi)
        self._target = {b.target.id: b.target for b in baris}
        self.target.isi([(b.target.id, f"{b.target.ringkas} ({b.unit_nama})") for b in baris])
        self.target.pilih(terpilih)

    def _tampilkan_masa(self, rancangan: "RancanganPenugasan") -> None:
        """The draft's period; until one is set, to the target's tenggat, at most for a month."""
        mulai = rancangan.mulai or self.sesi.hari_ini()
        self._masa_diisi = rancangan.selesai is not None
        self.mulai.atur(mulai)
        self.selesai.atur(rancangan.selesai or self._selesai_usulan())
        self._tampilkan_lama()

    def _selesai_usulan(self) -> date:
        mulai = self.mulai.nilai
        target = self._target.get(self.target.terpilih or 0)
        return max(mulai, min(target.tenggat, mulai + _LAMA_BAWAAN)) if target else mulai + _LAMA_BAWAAN

    def _masa_berganti(self) -> None:
        self._masa_diisi = True
        self._tampilkan_lama()
        self.berubah.emit()

    def _tampilkan_lama(self) -> None:
        mulai, selesai = self.mulai.nilai, self.selesai.nilai
        if selesai < mulai:
            self._lama.setText("Tanggal selesai mendahului tanggal mulai.")
        else:
            self._lama.setText(f"{(selesai - mulai).days + 1} hari, {rentang(mulai, selesai)}")

    def _target_berganti(self) -> None:
        """The target brings its unit along, a name where none was written yet, and a period where none was set."""
        target = self._target.get(self.target.terpilih or 0)
        if target is not None:
            self.unit.pilih(target.unit_id)
            if self.nama.text() in ("", self._nama_usulan):
                self._nama_usulan = target.uraian
                self.nama.setText(target.uraian)
            if not self._masa_diisi:
                self.selesai.atur(self._selesai_usulan())
                self._tampilkan_lama()
        self.berubah.emit()

    def _pemilik_berganti(self) -> None:
        """The other side: its unit and the name that came with a target go; a unit of the other side is proposed."""
        luar, target = self.pemilik.luar, self._target.get(self.target.terpilih or 0)
        if luar and self._nama_usulan and self.nama.text() == self._nama_usulan:
            self.nama.clear()
        self._sesuaikan_pemilik()
        self.unit.pilih(self.sesi.susunan.akar.id if luar else target.unit_id if target else None)
        self.berubah.emit()

    def _sesuaikan_pemilik(self) -> None:
        """Shows what the owner's side asks for."""
        luar = self.pemilik.luar
        self.atur_kepala(*((JUDUL_KELUAR, _URAIAN_KELUAR) if luar else (self.judul, _URAIAN)))
        self._milik_sini.setVisible(not luar)
        self.kantor.setVisible(luar)
        self._kosong.setVisible(not luar and not self._target)
        judul = "Unit asal pegawai di kantor ini" if luar else "Unit pemilik kinerja"
        self._unit.judul.setText(judul)
        self.unit.setAccessibleName(judul)

    def _target_baru(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import DialogTarget

        dialog = DialogTarget(self.konteks, self, unit_id=self.unit.terpilih, langsung_baru=True)
        dialog.exec()
        if dialog.target_terakhir is not None:
            self._muat_target(dialog.target_terakhir)
            self._sesuaikan_pemilik()
            self._target_berganti()
        dialog.deleteLater()
