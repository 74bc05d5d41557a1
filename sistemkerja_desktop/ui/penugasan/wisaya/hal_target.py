"""Step 1: which target, whose it is, and what the assignment is for."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from sistemkerja_desktop.domain.target import TargetKinerja
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import TombolTenang, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah, kolom_sempit
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.tim.isian_kecil import PilihanId
from sistemkerja_desktop.ui.tim.pemilih_orang import urut_unit

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_LAMA_BAWAAN = timedelta(days=30)


class HalamanTarget(HalamanLangkah):
    kode = KodeLangkah.TARGET
    judul = "Target kinerja"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks, "Penugasan melayani satu target kinerja. Unit pemilik target memimpin pekerjaannya.")
        self.target = PilihanId("pilihan-target", "Target kinerja", "Pilih target kinerja")
        self.unit = PilihanId("pilihan-unit", "Unit pemilik kinerja", "Pilih unit")
        self.nama = QLineEdit()
        self.uraian = QPlainTextEdit()
        self._target: dict[int, TargetKinerja] = {}
        self._nama_usulan = ""
        self._susun()
        self.target.currentIndexChanged.connect(self._target_berganti)
        self.unit.currentIndexChanged.connect(self.berubah)
        self.nama.textEdited.connect(self.berubah)
        self.uraian.textChanged.connect(self.berubah)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        self.blockSignals(True)
        self._muat_target(rancangan.target_id)
        self.unit.isi(urut_unit(self.sesi, self.sesi.susunan.akar.id))
        self.unit.pilih(rancangan.unit_id)
        self.nama.setText(rancangan.nama)
        self._nama_usulan = ""
        if self.uraian.toPlainText() != rancangan.uraian:
            self.uraian.setPlainText(rancangan.uraian)
        self.blockSignals(False)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        target = self._target.get(self.target.terpilih or 0)
        baru = replace(
            rancangan,
            target_id=self.target.terpilih,
            unit_id=self.unit.terpilih,
            nama=self.nama.text(),
            uraian=self.uraian.toPlainText(),
        )
        if baru.selesai is None and target is not None:
            # Until a period is set: to the target's tenggat, at most for a month.
            mulai = baru.mulai or self.sesi.hari_ini()
            baru = replace(baru, selesai=max(mulai, min(target.tenggat, mulai + _LAMA_BAWAAN)))
        return baru

    def _susun(self) -> None:
        self.nama.setMaxLength(150)
        self.nama.setPlaceholderText("Misalnya Penyelidikan epidemiologi kasus DBD")
        self.uraian.setPlaceholderText("Apa yang dikerjakan dan hasil yang diminta, dalam satu atau dua kalimat")
        self.uraian.setFixedHeight(84)
        self.uraian.setTabChangesFocus(True)
        target = QWidget()
        baru = TombolTenang("Target baru…", self._target_baru, ikon="plus", nama="tombol-target-baru", tinggi=28)
        target.setLayout(menurun(IsianBerlabel("Target kinerja", self.target), mendatar(baru, None), sela=2))
        self._kosong = PitaPesan(
            Keadaan.INFO,
            "Belum ada target kinerja.",
            "Isi paling sedikit satu target, dengan satuan dan tenggat.",
            tindakan=("Isi target kinerja", self._target_baru),
            nama="pita-tanpa-target",
        )
        self.tata.addWidget(
            kolom_sempit(
                self._kosong,
                target,
                IsianBerlabel("Unit pemilik kinerja", self.unit),
                IsianBerlabel(
                    "Nama penugasan",
                    self.nama,
                    nama="isian-nama-penugasan",
                    bantuan="Menjadi hal surat dan nama di Papan.",
                ),
                IsianBerlabel("Untuk apa", self.uraian, nama="isian-uraian-penugasan"),
            )
        )
        self.tata.addStretch(1)

    def _muat_target(self, terpilih: int | None) -> None:
        from sistemkerja_desktop.services.target import daftar_target

        baris = daftar_target(self.sesi)
        self._target = {b.target.id: b.target for b in baris}
        self.target.isi([(b.target.id, f"{b.target.ringkas} ({b.unit_nama})") for b in baris])
        self.target.pilih(terpilih)
        self._kosong.setVisible(not baris)

    def _target_berganti(self) -> None:
        """The target brings its unit along, and a name where none was written yet."""
        target = self._target.get(self.target.terpilih or 0)
        if target is not None:
            self.unit.pilih(target.unit_id)
            if self.nama.text() in ("", self._nama_usulan):
                self._nama_usulan = target.uraian
                self.nama.setText(target.uraian)
        self.berubah.emit()

    def _target_baru(self) -> None:
        from sistemkerja_desktop.ui.target.dialog_target import DialogTarget

        dialog = DialogTarget(self.konteks, self, unit_id=self.unit.terpilih, langsung_baru=True)
        dialog.exec()
        if dialog.target_terakhir is not None:
            self._muat_target(dialog.target_terakhir)
            self._target_berganti()
        dialog.deleteLater()
