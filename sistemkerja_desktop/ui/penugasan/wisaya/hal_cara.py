"""Step 3: the way and the scope, and what follows from them."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import kosongkan, label, mendatar
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.penugasan.wisaya.daftar_rencana import KisiRencana
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.kisi_cara import DAPAT, JUDUL_CAKUPAN, KisiCara
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.rencana import OrangBerasal, asal_orang, kalimat_cakupan, rencana_langkah

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import RancanganPenugasan, SelPenugasan
    from sistemkerja_desktop.ui.konteks import Konteks

_PIL_PALING_BANYAK = 6
_TEMPAT_SISA = 130


class HalamanCara(HalamanLangkah):
    kode = KodeLangkah.CARA
    judul = "Cara dan cakupan penugasan"

    def __init__(self, konteks: "Konteks") -> None:
        super().__init__(
            konteks,
            "Cakupan mengikuti pemilik kinerja dan orang yang dipilih. Yang tertutup tetap terlihat, dengan sebabnya.",
        )
        self.kisi: KisiCara | None = None
        self._rancangan: RancanganPenugasan | None = None
        self._asal: list[OrangBerasal] = []
        self._cara, self._cakupan = Cara.PENUNJUKAN, Cakupan.DALAM_UNIT
        self._orang = QHBoxLayout()
        self._orang.setSpacing(8)
        self._fakta = label("", Huruf.RAPAT_TEBAL, bungkus=True, nama="cakupan-terbentuk")
        self._wadah_kisi = QVBoxLayout()
        self._judul_langkah = label("Langkah bila dipilih", Huruf.KARTU)
        self.langkah = KisiRencana()
        self.tata.addLayout(self._orang)
        self.tata.addWidget(self._fakta)
        self.tata.addLayout(self._wadah_kisi)
        self.tata.addWidget(self._judul_langkah)
        self.tata.addWidget(self.langkah)
        self.tata.addStretch(1)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.services.penugasan import cakupan_terbentuk, sel_cara_cakupan
        from sistemkerja_desktop.services.penugasan.sel import pemilik_luar_rancangan

        sel = sel_cara_cakupan(self.sesi, rancangan)
        self._rancangan = rancangan
        self._asal = asal_orang(self.sesi, rancangan)
        self._tampilkan_orang()
        terbentuk = cakupan_terbentuk(self.sesi, rancangan)
        luar = pemilik_luar_rancangan(self.sesi, rancangan)
        pemilik = luar.pemilik if luar is not None and luar.cakupan is terbentuk else ""
        self._fakta.setText(kalimat_cakupan(self._asal, terbentuk, JUDUL_CAKUPAN[terbentuk], pemilik))
        self._fakta.setVisible(bool(self._asal))
        kosongkan(self._wadah_kisi)
        keluar = rancangan.pemilik_luar_id is not None
        self.kisi = KisiCara(sel, keluar=keluar)
        self.kisi.dipilih.connect(self._pilih)
        penyebab = KodeLangkah.TARGET if keluar else KodeLangkah.ORANG
        self.kisi.ubah_penyebab.connect(lambda: self.ke_langkah.emit(penyebab))
        self._wadah_kisi.addWidget(self.kisi)
        dapat = [s for s in sel if s.keadaan.value == DAPAT]
        lama = next((s for s in dapat if (s.cara, s.cakupan) == (rancangan.cara, rancangan.cakupan)), None)
        # Other people make another scope; the way stays where it is open there too.
        sejalan = next((s for s in dapat if s.cara == rancangan.cara), None)
        terpilih = lama or sejalan or (dapat[0] if dapat else None)
        if terpilih is not None:
            self._cara, self._cakupan = terpilih.cara, terpilih.cakupan
            self.kisi.atur(terpilih.cara, terpilih.cakupan)
        else:
            self._cara, self._cakupan = rancangan.cara, rancangan.cakupan
        self._tampilkan_langkah(ada=terpilih is not None)

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return replace(rancangan, cara=self._cara, cakupan=self._cakupan)

    def _pilih(self, sel: "SelPenugasan") -> None:
        self._cara, self._cakupan = sel.cara, sel.cakupan
        self._tampilkan_langkah(ada=True)
        self.berubah.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._tampilkan_orang()

    def fokus_awal(self) -> None:
        """The chosen way has the focus, not the chip of a closed one before it."""
        if self.kisi is not None and self.kisi.fokus_terpilih():
            return
        super().fokus_awal()

    def _tampilkan_orang(self) -> None:
        """As many people as fit in one row, those who bring the scope in first, and how many more there are."""
        kosongkan(self._orang)
        tersedia, tampil = self.width() - 40 - _TEMPAT_SISA, 0
        for satu in self._asal[:_PIL_PALING_BANYAK]:
            pil = PilOrang(satu.inisial, nama_singkat(satu.nama), satu.asal, luar=satu.luar)
            tersedia -= pil.sizeHint().width() + 8
            sisa_tempat = tersedia + (_TEMPAT_SISA if tampil + 1 == len(self._asal) else 0)
            if tampil and sisa_tempat < 0:
                pil.deleteLater()
                break
            tampil += 1
            self._orang.addWidget(pil)
        sisa = len(self._asal) - tampil
        if sisa > 0:
            self._orang.addWidget(label(f"dan {sisa} orang lagi", Huruf.RAPAT, Peran.T2))
        self._orang.addStretch(1)

    def _tampilkan_langkah(self, *, ada: bool) -> None:
        if self._rancangan is not None:
            self.langkah.isi(rencana_langkah(self.sesi, self.terapkan(self._rancangan)) if ada else ())
        for bagian in (self._judul_langkah, self.langkah):
            bagian.setVisible(ada)


class PilOrang(QWidget):
    """A person in a pill: avatar, short name, unit; somebody of another office on a tint with a dotted edge."""

    def __init__(self, inisial: str, nama: str, unit: str, *, luar: bool = False) -> None:
        super().__init__()
        self._luar = luar
        self.setObjectName("pil-orang-luar" if luar else "pil-orang")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(28)
        self.setLayout(
            mendatar(
                Avatar(inisial, 22), label(nama, Huruf.RAPAT), label(unit, Huruf.KECIL, Peran.T2),
                sela=6, tepi=(3, 0, 12, 0),
            )
        )  # fmt: skip

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
        gaya = Qt.PenStyle.DotLine if self._luar else Qt.PenStyle.SolidLine
        pelukis.setPen(QPen(warna(Peran.ACC if self._luar else Peran.LINE2), 1, gaya))
        pelukis.setBrush(warna(Peran.ACC_S if self._luar else Peran.SURF))
        pelukis.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
