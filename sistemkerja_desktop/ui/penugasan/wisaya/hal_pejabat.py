"""Step 4: who appoints, and who signs for them."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import BarisCip
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.isian import IsianBerlabel
from sistemkerja_desktop.ui.komponen.pita import PitaPesan
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah, kolom_sempit
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.tim.isian_kecil import PilihanId

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.regulasi import Aturan
    from sistemkerja_desktop.services.penugasan import Penugas, RancanganPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_URAIAN_LUAR = "Pejabat di luar kantor: surat tugas dibuat di kantornya, dan di sini dicatat saat masuk."


class HalamanPejabat(HalamanLangkah):
    kode = KodeLangkah.PEJABAT
    judul = "Pejabat yang menugaskan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(konteks, "Hanya pejabat yang menurut peraturan berwenang menugaskan orang-orang ini.")
        self.pejabat = QButtonGroup(self)
        self._jabatan_id: int | None = None
        self._luar: tuple[str, ...] = ()
        self._penugas_luar = ""
        self._tanggal_surat: date | None = None
        self._calon = QVBoxLayout()
        self._calon.setSpacing(8)
        self.atas_nama = PilihanId("pilihan-atas-nama", "Tanda tangan", "Ditandatangani sendiri")
        self.untuk_beliau = PilihanId("pilihan-untuk-beliau", "Diteruskan untuk beliau", "Tanpa u.b.")
        self._susun()
        self.pejabat.idToggled.connect(self._pejabat_berganti)
        self.atas_nama.currentIndexChanged.connect(self._atas_nama_berganti)
        self.untuk_beliau.currentIndexChanged.connect(self.berubah)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.domain.penugas import sel_penugasan
        from sistemkerja_desktop.services.penugasan import calon_penugas, penugas_luar

        self.blockSignals(True)
        calon, alasan, tindakan = calon_penugas(self.sesi, rancangan)
        self._luar = penugas_luar(self.sesi, rancangan)
        sah = list(dict.fromkeys(c.jabatan_id for c in calon))
        self._jabatan_id = rancangan.ditugaskan_oleh if rancangan.ditugaskan_oleh in sah else None
        self._penugas_luar = rancangan.penugas_luar if rancangan.penugas_luar in self._luar else ""
        if self._jabatan_id is None and not self._penugas_luar and len(sah) + len(self._luar) == 1:
            self._jabatan_id = sah[0] if sah else None
            self._penugas_luar = self._luar[0] if self._luar else ""
        sel = sel_penugasan(self.sesi.profil, rancangan.cara, rancangan.cakupan)
        self._isi_calon(calon, alasan, tindakan, sel.aturan if sel else None)
        self._tanggal_surat = rancangan.tanggal_surat
        self._isi_atas_nama(rancangan.atas_nama_oleh, rancangan.untuk_beliau_oleh)
        self.blockSignals(False)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return replace(
            rancangan,
            ditugaskan_oleh=self._jabatan_id,
            penugas_luar=self._penugas_luar,
            atas_nama_oleh=self.atas_nama.terpilih,
            untuk_beliau_oleh=self.untuk_beliau.terpilih,
        )

    def _susun(self) -> None:
        pejabat = QWidget()
        pejabat.setLayout(menurun(label("Ditugaskan oleh", Huruf.RAPAT, Peran.T2), self._calon, sela=6))
        self._isian_atas_nama = IsianBerlabel(
            "Tanda tangan", self.atas_nama, bantuan="Atas nama (a.n.): pejabat satu tingkat di bawahnya."
        )
        self._isian_untuk_beliau = IsianBerlabel(
            "Untuk beliau", self.untuk_beliau, bantuan="Untuk beliau (u.b.): pejabat satu tingkat di bawah a.n."
        )
        self.tata.addWidget(kolom_sempit(pejabat, self._isian_atas_nama, self._isian_untuk_beliau))
        self.tata.addStretch(1)

    def _isi_calon(self, calon: "list[Penugas]", alasan: str, tindakan: str, aturan: "Aturan | None") -> None:
        for tombol in self.pejabat.buttons():
            self.pejabat.removeButton(tombol)
        kosongkan(self._calon)
        if not calon and not self._luar:
            self._calon.addWidget(PitaPesan(Keadaan.BAD, alasan, tindakan, nama="pita-tanpa-pejabat"))
            return
        for satu in calon:
            tombol = QRadioButton(f"{satu.jabatan} · {satu.nama}")
            tombol.setObjectName(f"pejabat-{satu.jabatan_id}-{satu.pegawai_id}")
            tombol.setChecked(satu.jabatan_id == self._jabatan_id)
            # The seat appoints; where it has a holder and a Plh., either row means the same seat.
            self.pejabat.addButton(tombol, satu.jabatan_id)
            self._calon.addWidget(_kartu(tombol, satu.sebagai))
        for urut, sebutan in enumerate(self._luar):
            tombol = QRadioButton(sebutan)
            tombol.setObjectName(f"pejabat-luar-{urut}")
            tombol.setChecked(sebutan == self._penugas_luar)
            self.pejabat.addButton(tombol, _id_luar(urut))
            self._calon.addWidget(_kartu(tombol, _URAIAN_LUAR))
        # Made after the dialog's buttons, they would be the last that Tab comes to.
        for sebelum, sesudah in pairwise([self.atas_nama, *self.pejabat.buttons(), self.atas_nama]):
            QWidget.setTabOrder(sebelum, sesudah)
        if aturan is not None:
            self._calon.addWidget(BarisCip(aturan))

    def _isi_atas_nama(self, terpilih: int | None, untuk_beliau: int | None = None) -> None:
        from sistemkerja_desktop.services.penugasan import calon_atas_nama

        jabatan_id = self._jabatan_id
        calon = calon_atas_nama(self.sesi, jabatan_id, self._tanggal_surat) if jabatan_id is not None else []
        self.atas_nama.isi([(c.jabatan_id, f"a.n. oleh {c.jabatan} · {c.nama}") for c in calon])
        self.atas_nama.pilih(terpilih)
        self._isian_atas_nama.setVisible(bool(calon))
        self._isi_untuk_beliau(untuk_beliau)

    def _isi_untuk_beliau(self, terpilih: int | None) -> None:
        """u.b. stands only below a.n.: who signs a.n. passes it on one level further down."""
        from sistemkerja_desktop.services.penugasan import calon_atas_nama

        atas_nama = self.atas_nama.terpilih
        calon = calon_atas_nama(self.sesi, atas_nama, self._tanggal_surat) if atas_nama is not None else []
        self.untuk_beliau.isi([(c.jabatan_id, f"u.b. oleh {c.jabatan} · {c.nama}") for c in calon])
        self.untuk_beliau.pilih(terpilih)
        self._isian_untuk_beliau.setVisible(bool(calon))

    def _atas_nama_berganti(self) -> None:
        self._isi_untuk_beliau(None)
        self.berubah.emit()

    def _pejabat_berganti(self, id_: int, terpilih: bool) -> None:
        if not terpilih:
            return
        luar = next((s for urut, s in enumerate(self._luar) if _id_luar(urut) == id_), "")
        jabatan_id = None if luar else id_
        if (jabatan_id, luar) != (self._jabatan_id, self._penugas_luar):
            self._jabatan_id, self._penugas_luar = jabatan_id, luar
            self._isi_atas_nama(None)
            self.berubah.emit()


def _id_luar(urut: int) -> int:
    """A number for an official without a seat here: QButtonGroup keeps -1 for itself, and seats count from 1."""
    return -2 - urut


def _kartu(tombol: QRadioButton, sebagai: str) -> QFrame:
    kotak = QFrame()
    kotak.setProperty("kulit", "tombolan")
    tombol.setFont(font(Huruf.BARIS))
    tombol.setAccessibleDescription(sebagai)
    uraian = mendatar(24, label(sebagai, Huruf.KECIL, Peran.T2, bungkus=True), sela=0)
    kotak.setLayout(menurun(tombol, uraian, sela=2, tepi=(12, 8, 12, 8)))
    return kotak
