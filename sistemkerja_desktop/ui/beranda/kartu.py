"""The figures at the top and the cards at the right of the first page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.surat import KeadaanSurat
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.beranda.plot import BatangBeban, BatangFase
from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.dasar import garis, kosongkan, label, mendatar, menurun

if TYPE_CHECKING:
    from sistemkerja_desktop.domain.surat import Surat
    from sistemkerja_desktop.services.beranda import Ringkasan

_KIRI = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_KANAN = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_KEADAAN_SURAT = {
    KeadaanSurat.TERBIT: Keadaan.OK,
    KeadaanSurat.DICADANGKAN: Keadaan.MENUNGGU,
    KeadaanSurat.DICABUT: Keadaan.DICABUT,
}


class AngkaKantor(QFrame):
    """Four figures side by side, each with a line below it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kulit", "kartu")
        self.setObjectName("angka-kantor")
        self.setAccessibleName("Angka kantor")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._sel = {kode: _Angka(kode) for kode in ("pegawai", "tim", "penugasan", "surat")}
        tata = mendatar(sela=0, tepi=(1, 1, 1, 1))
        self._bawah = garis()
        self._bawah.hide()
        for urut, sel in enumerate(self._sel.values()):
            if urut:
                tata.addWidget(garis(tegak=True))
            tata.addWidget(sel, 1)
        self.setLayout(menurun(tata, self._bawah, sela=0))

    def menempel(self, ya: bool) -> None:
        """Inside a card: no edge of its own, but a line below."""
        self.setProperty("kulit", "surf" if ya else "kartu")
        self._bawah.setVisible(ya)
        self.style().unpolish(self)
        self.style().polish(self)

    def isi(self, r: "Ringkasan") -> None:
        status = " · ".join(
            f"{n} {_kata_status(kode)}" for kode in ("PNS", "PPPK", "Non-ASN") if (n := r.jumlah_status.get(kode, 0))
        )
        tim = " · ".join(f"{n} {jenis}" for jenis, n in r.tim.items() if n)
        self._sel["pegawai"].isi(r.jumlah_pegawai, "pegawai", status)
        self._sel["tim"].isi(sum(r.tim.values()), "tim kerja", tim or "belum ada")
        berakhir = f"{r.berakhir_bulan_ini} berakhir bulan ini" if r.berakhir_bulan_ini else "tidak ada yang berakhir"
        self._sel["penugasan"].isi(r.penugasan_berjalan, "penugasan berjalan", berakhir)
        terakhir = f"nomor terakhir {r.nomor_terakhir}" if r.nomor_terakhir else "belum ada nomor"
        self._sel["surat"].isi(r.surat_bulan_ini, "surat bulan ini", terakhir)


def _kata_status(kode: str) -> str:
    return "non-ASN" if kode == "Non-ASN" else kode


class _Angka(QWidget):
    def __init__(self, kode: str) -> None:
        super().__init__()
        self._angka = label("–", Huruf.JUDUL, nama=f"angka-{kode}")
        self._angka.setFont(font_angka(Huruf.JUDUL))
        self._satuan = label("", Huruf.BARIS)
        self._bawah = label("", Huruf.KECIL, Peran.T2, nama=f"keterangan-{kode}")
        self._bawah.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        atas = mendatar(self._angka, self._satuan, None, sela=5)
        atas.setAlignment(self._satuan, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(menurun(atas, self._bawah, sela=0, tepi=(14, 5, 8, 7)))

    def isi(self, jumlah: int, satuan: str, bawah: str) -> None:
        self._angka.setText(str(jumlah))
        self._satuan.setText(satuan)
        self._bawah.setText(bawah)
        self._bawah.setToolTip(bawah)
        self.setAccessibleName(f"{jumlah} {satuan}, {bawah}")


class SuratTerakhir(QWidget):
    """The last letters, each a row that opens it. `dibuka` carries the letter's id."""

    dibuka = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("surat-terakhir")
        self.setAccessibleName("Surat terakhir")
        self._tata = QVBoxLayout(self)
        self._tata.setContentsMargins(0, 0, 0, 0)
        self._tata.setSpacing(0)

    def isi(self, surat: Sequence["Surat"]) -> None:
        kosongkan(self._tata)
        for urut, satu in enumerate(surat):
            if urut:
                self._tata.addWidget(garis())
            baris = BarisSurat(satu)
            baris.clicked.connect(lambda _=False, id_=satu.id: self.dibuka.emit(id_))
            self._tata.addWidget(baris)
        if not surat:
            belum = label("Belum ada surat tahun ini.", Huruf.RAPAT, Peran.T2)
            self._tata.addLayout(mendatar(belum, tepi=(14, 12, 14, 12)))
        self._tata.addStretch(1)


class BarisSurat(QAbstractButton):
    """A letter in one line: number, subject, date, state as shape (its word is in the tooltip)."""

    def __init__(self, surat: "Surat") -> None:
        super().__init__()
        self._surat = surat
        self._keadaan = _KEADAAN_SURAT.get(surat.keadaan, Keadaan.MENUNGGU)
        self.setObjectName(f"surat-{surat.id}")
        self.setAccessibleName(
            f"Surat nomor {surat.urut}, {surat.hal}, {tanggal_singkat(surat.tanggal)}, {surat.keadaan.value}"
        )
        self.setToolTip(f"{surat.hal}\n{surat.nomor}\n{surat.keadaan.value}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(31)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(300, 31)

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        if self.underMouse():
            pelukis.fillRect(self.rect(), warna(Peran.HOVER))
        kotak = self.rect().adjusted(14, 0, -14, 0)
        lukis_ikon(pelukis, QRect(kotak.right() - 15, 0, 16, kotak.height()), self._keadaan.ikon, self._keadaan.warna)
        pelukis.setFont(font_angka(Huruf.RAPAT_TEBAL))
        pelukis.setPen(warna(Peran.T1))
        pelukis.drawText(kotak, _KIRI, str(self._surat.urut))
        tanggal = QRect(kotak.right() - 79, 0, 54, kotak.height())
        pelukis.setFont(font_angka(Huruf.KECIL))
        pelukis.setPen(warna(Peran.T2))
        pelukis.drawText(tanggal, _KANAN, tanggal_singkat(self._surat.tanggal, tahun=False))
        hal = QRect(kotak.x() + 38, 0, tanggal.x() - kotak.x() - 46, kotak.height())
        pelukis.setFont(font(Huruf.RAPAT))
        pelukis.setPen(warna(Peran.T1))
        teks = QFontMetrics(font(Huruf.RAPAT)).elidedText(self._surat.hal, Qt.TextElideMode.ElideRight, hal.width())
        pelukis.drawText(hal, _KIRI, teks)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class KegiatanBerjalan(QWidget):
    """The cards by phase, and who carries most."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kegiatan-berjalan")
        self.setAccessibleName("Kegiatan berjalan")
        self.fase = BatangFase()
        self.beban = BatangBeban()
        self._judul = label("", Huruf.RAPAT, Peran.T2, nama="judul-beban")
        self._belum = label("Belum ada kegiatan di papan.", Huruf.RAPAT, Peran.T2)
        self.setLayout(menurun(self._belum, self.fase, 2, self._judul, self.beban, None, sela=4, tepi=(14, 10, 14, 10)))

    def isi(self, r: "Ringkasan") -> None:
        jumlah = sum(r.fase.values())
        self._belum.setVisible(not jumlah)
        self.fase.setVisible(bool(jumlah))
        self.fase.isi(r.fase)
        self._judul.setText(f"Beban tertinggi, kegiatan per orang (batas kantor {r.batas_beban})")
        self._judul.setVisible(bool(r.beban))
        self.beban.setVisible(bool(r.beban))
        self.beban.isi(r.beban, r.batas_beban)
