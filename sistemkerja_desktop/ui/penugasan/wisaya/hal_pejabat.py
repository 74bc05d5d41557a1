"""Step 4: who appoints and signs, and for how long."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.tanggal import rentang
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah, kolom_sempit
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.tim.isian_kecil import IsianTanggal, PilihanId

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import Penugas, RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks


class HalamanPejabat(HalamanLangkah):
    kode = KodeLangkah.PEJABAT
    judul = "Pejabat dan masa"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks, "Hanya pejabat yang menurut peraturan berwenang menugaskan orang-orang ini.")
        self.pejabat = QButtonGroup(self)
        self._jabatan_id: int | None = None
        self._tanggal_surat: date | None = None
        self._calon = QVBoxLayout()
        self._calon.setSpacing(8)
        self.atas_nama = PilihanId("pilihan-atas-nama", "Tanda tangan", "Ditandatangani sendiri")
        self.mulai = IsianTanggal("isian-mulai", "Mulai")
        self.selesai = IsianTanggal("isian-selesai", "Sampai dengan")
        self._lama = label("", Huruf.KECIL, Peran.T2, nama="lama-penugasan")
        self._susun()
        self.pejabat.idToggled.connect(self._pejabat_berganti)
        self.atas_nama.currentIndexChanged.connect(self.berubah)
        self.mulai.dateChanged.connect(self._masa_berganti)
        self.selesai.dateChanged.connect(self._masa_berganti)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.services.penugasan import calon_penugas

        self.blockSignals(True)
        calon, alasan, tindakan = calon_penugas(self.sesi, rancangan)
        sah = {c.jabatan_id for c in calon}
        self._jabatan_id = rancangan.ditugaskan_oleh if rancangan.ditugaskan_oleh in sah else None
        if self._jabatan_id is None and len(sah) == 1:
            self._jabatan_id = calon[0].jabatan_id
        self._isi_calon(calon, alasan, tindakan)
        self._tanggal_surat = rancangan.tanggal_surat
        self._isi_atas_nama(rancangan.atas_nama_oleh)
        mulai = rancangan.mulai or self.sesi.hari_ini()
        self.mulai.atur(mulai)
        self.selesai.atur(rancangan.selesai or mulai + timedelta(days=30))
        self._tampilkan_lama()
        self.blockSignals(False)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return replace(
            rancangan,
            ditugaskan_oleh=self._jabatan_id,
            atas_nama_oleh=self.atas_nama.terpilih,
            mulai=self.mulai.nilai,
            selesai=self.selesai.nilai,
        )

    def _susun(self) -> None:
        pejabat = QWidget()
        pejabat.setLayout(menurun(label("Ditugaskan oleh", Huruf.RAPAT, Peran.T2), self._calon, sela=6))
        masa = QWidget()
        masa.setLayout(
            menurun(
                mendatar(IsianBerlabel("Mulai", self.mulai), IsianBerlabel("Sampai dengan", self.selesai), sela=12),
                self._lama,
                sela=4,
            )
        )
        self._isian_atas_nama = IsianBerlabel("Tanda tangan", self.atas_nama)
        self.tata.addWidget(kolom_sempit(pejabat, self._isian_atas_nama, masa))
        self.tata.addStretch(1)

    def _isi_calon(self, calon: "list[Penugas]", alasan: str, tindakan: str) -> None:
        for tombol in self.pejabat.buttons():
            self.pejabat.removeButton(tombol)
        kosongkan(self._calon)
        if not calon:
            self._calon.addWidget(PitaPesan(Keadaan.BAD, alasan, tindakan, nama="pita-tanpa-pejabat"))
            return
        for satu in calon:
            self._calon.addWidget(self._kartu(satu))
        # Made after the dialog's buttons, they would be the last that Tab comes to.
        for sebelum, sesudah in pairwise([self.mulai, *self.pejabat.buttons(), self.mulai]):
            QWidget.setTabOrder(sebelum, sesudah)
        if calon[0].aturan is not None:
            self._calon.addWidget(BarisCip(calon[0].aturan))

    def _kartu(self, satu: "Penugas") -> QFrame:
        kotak = QFrame()
        kotak.setProperty("kulit", "tombolan")
        tombol = QRadioButton(f"{satu.jabatan} · {satu.nama}")
        tombol.setFont(font(Huruf.BARIS))
        tombol.setObjectName(f"pejabat-{satu.jabatan_id}-{satu.pegawai_id}")
        tombol.setAccessibleDescription(satu.sebagai)
        # The seat appoints; where it has a holder and a Plh., either row means the same seat.
        self.pejabat.addButton(tombol, satu.jabatan_id)
        tombol.setChecked(satu.jabatan_id == self._jabatan_id)
        kotak.setLayout(
            menurun(
                tombol, mendatar(24, label(satu.sebagai, Huruf.KECIL, Peran.T2, bungkus=True), sela=0),
                sela=2, tepi=(12, 8, 12, 8),
            )
        )  # fmt: skip
        return kotak

    def _isi_atas_nama(self, terpilih: int | None) -> None:
        from sistemkerja_desktop.services.penugasan import calon_atas_nama

        jabatan_id = self._jabatan_id
        calon = calon_atas_nama(self.sesi, jabatan_id, self._tanggal_surat) if jabatan_id is not None else []
        self.atas_nama.isi([(c.jabatan_id, f"a.n. oleh {c.jabatan} · {c.nama}") for c in calon])
        self.atas_nama.pilih(terpilih)
        self._isian_atas_nama.setVisible(bool(calon))

    def _pejabat_berganti(self, jabatan_id: int, terpilih: bool) -> None:
        if terpilih and jabatan_id != self._jabatan_id:
            self._jabatan_id = jabatan_id
            self._isi_atas_nama(None)
            self.berubah.emit()

    def _masa_berganti(self) -> None:
        self._tampilkan_lama()
        self.berubah.emit()

    def _tampilkan_lama(self) -> None:
        self._lama.setText(_teks_lama(self.mulai.nilai, self.selesai.nilai))


def _teks_lama(mulai: date, selesai: date) -> str:
    if selesai < mulai:
        return "Tanggal selesai mendahului tanggal mulai."
    return f"{(selesai - mulai).days + 1} hari, {rentang(mulai, selesai)}"
