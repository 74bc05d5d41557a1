"""Step 3: the way and the scope, and what follows from them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.pegawai import nama_singkat
from sistemkerja_desktop.domain.penugasan import Cakupan, Cara
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import garis, kosongkan, label, mendatar, menurun
from sistemkerja_desktop.ui.komponen.tanda import Avatar
from sistemkerja_desktop.ui.penugasan.wisaya.halaman_langkah import HalamanLangkah
from sistemkerja_desktop.ui.penugasan.wisaya.kisi_cara import DAPAT, KisiCara
from sistemkerja_desktop.ui.penugasan.wisaya.langkah import KodeLangkah

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
            konteks, "Cakupan mengikuti orang yang dipilih. Yang tertutup tetap terlihat, dengan sebabnya."
        )
        self.kisi: KisiCara | None = None
        self._peserta: tuple[int, ...] = ()
        self._cara, self._cakupan = Cara.PENUNJUKAN, Cakupan.DALAM_UNIT
        self._orang = QHBoxLayout()
        self._orang.setSpacing(8)
        self._wadah_kisi = QVBoxLayout()
        self._langkah = QVBoxLayout()
        self._langkah.setSpacing(6)
        self.tata.addLayout(self._orang)
        self.tata.addLayout(self._wadah_kisi)
        self.tata.addLayout(self._langkah)
        self.tata.addStretch(1)

    def tampilkan(self, rancangan: "RancanganPenugasan") -> None:
        from sistemkerja_desktop.services.penugasan import sel_cara_cakupan

        sel = sel_cara_cakupan(self.sesi, rancangan)
        self._peserta = tuple(p.pegawai_id for p in rancangan.peserta)
        self._tampilkan_orang()
        kosongkan(self._wadah_kisi)
        self.kisi = KisiCara(sel)
        self.kisi.dipilih.connect(self._pilih)
        self.kisi.ubah_orang.connect(lambda: self.ke_langkah.emit(KodeLangkah.ORANG))
        self._wadah_kisi.addWidget(self.kisi)
        dapat = [s for s in sel if s.keadaan.value == DAPAT]
        lama = next((s for s in dapat if (s.cara, s.cakupan) == (rancangan.cara, rancangan.cakupan)), None)
        terpilih = lama or (dapat[0] if dapat else None)
        if terpilih is not None:
            self._cara, self._cakupan = terpilih.cara, terpilih.cakupan
            self.kisi.atur(terpilih.cara, terpilih.cakupan)
        else:
            self._cara, self._cakupan = rancangan.cara, rancangan.cakupan
        self._tampilkan_langkah(terpilih.langkah if terpilih else ())

    def terapkan(self, rancangan: "RancanganPenugasan") -> "RancanganPenugasan":
        return replace(rancangan, cara=self._cara, cakupan=self._cakupan)

    def _pilih(self, sel: "SelPenugasan") -> None:
        self._cara, self._cakupan = sel.cara, sel.cakupan
        self._tampilkan_langkah(sel.langkah)
        self.berubah.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tampilkan_orang()

    def _tampilkan_orang(self) -> None:
        """As many people as fit in one row, and how many more there are."""
        kosongkan(self._orang)
        susunan, tersedia, tampil = self.sesi.susunan, self.width() - 40 - _TEMPAT_SISA, 0
        for pegawai_id in self._peserta[:_PIL_PALING_BANYAK]:
            orang = susunan.pegawai.get(pegawai_id)
            unit = susunan.unit_pegawai(pegawai_id)
            if orang is None:
                continue
            pil = PilOrang(orang.inisial, nama_singkat(orang.nama), unit.nama if unit else "")
            tersedia -= pil.sizeHint().width() + 8
            sisa_tempat = tersedia + (_TEMPAT_SISA if tampil + 1 == len(self._peserta) else 0)
            if tampil and sisa_tempat < 0:
                pil.deleteLater()
                break
            tampil += 1
            self._orang.addWidget(pil)
        sisa = len(self._peserta) - tampil
        if sisa > 0:
            self._orang.addWidget(label(f"dan {sisa} orang lagi", Huruf.RAPAT, Peran.T2))
        self._orang.addStretch(1)

    def _tampilkan_langkah(self, langkah: Sequence[str]) -> None:
        kosongkan(self._langkah)
        if not langkah:
            return
        self._langkah.addWidget(label("Langkah bila dipilih", Huruf.KARTU))
        kotak = QFrame()
        kotak.setProperty("kulit", "tombolan")
        kotak.setObjectName("langkah-bila-dipilih")
        baris = mendatar(sela=0)
        for urut, teks in enumerate(langkah, 1):
            if urut > 1:
                baris.addWidget(garis(tegak=True))
            bagian = QWidget()
            bagian.setLayout(
                menurun(
                    label(f"{urut}.", Huruf.RAPAT_TEBAL), label(teks, Huruf.RAPAT, Peran.T2, bungkus=True), None,
                    sela=2, tepi=(12, 8, 12, 8),
                )
            )  # fmt: skip
            baris.addWidget(bagian, 1)
        kotak.setLayout(baris)
        self._langkah.addWidget(kotak)


class PilOrang(QWidget):
    """A person in a pill: avatar, short name, unit."""

    def __init__(self, inisial: str, nama: str, unit: str) -> None:
        super().__init__()
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
        pelukis.setPen(QPen(warna(Peran.LINE2), 1))
        pelukis.setBrush(warna(Peran.SURF))
        pelukis.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 14, 14)
