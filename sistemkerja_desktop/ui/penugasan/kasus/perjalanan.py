"""The timeline of a case: what was done, what waits with its one primary button, what may still come."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.regulasi import Aturan
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.ikon import lukis_ikon
from sistemkerja_desktop.ui.gaya.token import RADIUS_KARTU, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
from sistemkerja_desktop.ui.komponen.cip_dasar_hukum import CipDasarHukum
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    Tombol,
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    garis,
    kosongkan,
    label,
    mendatar,
    menurun,
)
from sistemkerja_desktop.ui.komponen.lukis import isi_cip_aturan
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan

if TYPE_CHECKING:
    from sistemkerja_desktop.services.penugasan import BarisLangkah

TOLAK_DENGAN_SURAT = "tolak"
"""What is asked for besides the codes of `TindakanLangkah`: a letter of our own that refuses."""

_LEBAR_TANDA = 52
_PUSAT = 26
_ATAS = {True: 34, False: 22}
_TOMBOL = {
    "terbitkan": ("Terbitkan surat…", "file-text"),
    "surat-masuk": ("Catat surat masuk…", "mail"),
    "jawab": ("Catat jawaban…", "pencil"),
    "catat": ("Catat pelaksanaan…", "check"),
    TOLAK_DENGAN_SURAT: ("Tolak dengan surat…", "file-text"),
}


class Perjalanan(QWidget):
    """The lines of a case. `diminta` carries what is to be done about the step that waits."""

    diminta = Signal(str)
    surat_dibuka = Signal(int)
    pindaian_dibuka = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("perjalanan-kasus")
        self.setAccessibleName("Perjalanan penugasan")
        # The height follows from the width; what the lines need at their narrowest would make a scroll bar too early.
        self.setMinimumHeight(1)
        self.utama: Tombol | None = None
        self._tata = menurun(sela=0, tepi=(0, 6, 0, 10))
        self.setLayout(self._tata)

    def isi(
        self, baris: Sequence["BarisLangkah"], hari_ini: date, *, dapat_diubah: bool, tolak_bersurat: bool = False
    ) -> None:
        """Shows the lines; `tolak_bersurat`: the office itself can refuse the waiting step by letter."""
        kosongkan(self._tata)
        self.utama = None
        sebelum: BarisLangkah | None = None
        for urut, satu in enumerate(baris):
            lajur = _Lajur(satu, sebelum, terakhir=urut == len(baris) - 1)
            if satu.tindakan:
                kode = [t.value for t in satu.tindakan] + ([TOLAK_DENGAN_SURAT] if tolak_bersurat else [])
                lajur.isi.addWidget(self._kartu_kini(satu, hari_ini, kode, dapat_diubah=dapat_diubah))
            else:
                self._isi_baris(lajur.isi, satu, hari_ini)
                if urut < len(baris) - 1 and not baris[urut + 1].tindakan:
                    lajur.isi.addWidget(garis())
            self._tata.addWidget(lajur)
            # At once, not by the event loop: what is hidden has no height, and the scroll area asks before.
            lajur.show()
            sebelum = satu
        self._tata.addStretch(1)
        QTimer.singleShot(0, self, self.updateGeometry)

    def _isi_baris(self, tata: QVBoxLayout, satu: "BarisLangkah", hari_ini: date) -> None:
        from sistemkerja_desktop.services.menunggu import judul_langkah

        catatan = satu.catatan
        teks = judul_langkah(satu.langkah, satu.nama_surat, catatan.jawaban if catatan else None)
        judul = label(teks, Huruf.KARTU if catatan else Huruf.BARIS, nama=f"langkah-{satu.langkah.kode}")
        judul.setToolTip(satu.langkah.uraian)
        atas = mendatar(judul, *self._cip(satu), None, sela=8)
        if catatan is not None and catatan.tanggal is not None:
            tahun = catatan.tanggal.year != hari_ini.year
            atas.addWidget(label(tanggal_singkat(catatan.tanggal, tahun=tahun), Huruf.RAPAT, Peran.T2))
        tata.addLayout(atas)
        _tambah_berdasar(tata, label(_siapa(satu), Huruf.RAPAT, Peran.T2, bungkus=True), satu.langkah.aturan)
        if catatan is not None and catatan.keterangan:
            awal = "Alasan: " if catatan.jawaban is Jawaban.TOLAK else ""
            tata.addWidget(label(awal + catatan.keterangan, Huruf.RAPAT, Peran.T2, bungkus=True))
        if satu.cabang:
            tata.addLayout(_baris_cabang(satu.cabang))
        tata.addSpacing(8)

    def _kartu_kini(self, satu: "BarisLangkah", hari_ini: date, kode: Sequence[str], *, dapat_diubah: bool) -> QWidget:
        from sistemkerja_desktop.services.menunggu import judul_langkah

        kartu = _KartuKini()
        judul = label(judul_langkah(satu.langkah, satu.nama_surat), Huruf.KARTU, nama="langkah-kini")
        isi = menurun(sela=8, tepi=(14, 10, 14, 12))
        atas = mendatar(judul, sela=8)
        if satu.tenggat is not None:
            atas.addWidget(LencanaKeadaan(*kata_tenggat(satu.tenggat, hari_ini), nama="tenggat-kini"))
        atas.addStretch(1)
        isi.addLayout(atas)
        _tambah_berdasar(isi, label(satu.langkah.uraian, Huruf.ISI, bungkus=True), satu.langkah.aturan)
        kalimat = kalimat_menunggu(_siapa(satu))
        if satu.lisan:
            kalimat += " Disampaikan secara lisan; cukup dicatat."
        isi.addWidget(label(kalimat, Huruf.RAPAT, Peran.T2, bungkus=True, nama="menunggu-kini"))
        if satu.cabang:
            isi.addLayout(_baris_cabang(satu.cabang))
        baris = mendatar(sela=8)
        for urut, satu_kode in enumerate(kode):
            kelas: type[Tombol] = TombolUtama if urut == 0 else TombolBiasa if urut == 1 else TombolTenang
            baris.addWidget(self._tombol(satu_kode, kelas, dapat_diubah=dapat_diubah))
        baris.addStretch(1)
        isi.addLayout(baris)
        kartu.setLayout(isi)
        return kartu

    def _tombol(self, kode: str, kelas: type[Tombol], *, dapat_diubah: bool) -> Tombol:
        teks, ikon = _TOMBOL[kode]
        tombol = kelas(teks, lambda: self.diminta.emit(kode), ikon=ikon, nama=f"tombol-langkah-{kode}")
        tombol.setEnabled(dapat_diubah)
        if kelas is TombolUtama:
            self.utama = tombol
        return tombol

    def _cip(self, satu: "BarisLangkah") -> list[QWidget]:
        """The letter and the scan of a step, each a small button."""
        hasil: list[QWidget] = []
        if satu.surat is not None:
            surat = satu.surat
            masuk = surat.diterima is not None
            nama = surat.nomor if masuk and surat.nomor else f"Surat {surat.urut}" if surat.nomor else "Surat"
            cip = TombolBiasa(
                nama, lambda: self.surat_dibuka.emit(surat.id), ikon="mail" if masuk else "file-text",
                nama=f"cip-surat-{surat.id}", tinggi=24,
            )  # fmt: skip
            cip.setToolTip(f"{surat.nomor}\n{surat.hal}".strip())
            hasil.append(cip)
        pindaian = (satu.catatan.berkas_id if satu.catatan else None) or (satu.surat.berkas_id if satu.surat else None)
        if pindaian is not None:
            hasil.append(
                TombolBiasa(
                    "Pindaian",
                    lambda: self.pindaian_dibuka.emit(pindaian),
                    ikon="paperclip",
                    nama=f"cip-pindaian-{pindaian}",
                    tinggi=24,
                )
            )
        return hasil


def kalimat_menunggu(siapa: str) -> str:
    """Who is waited for; a name may end with the point of a title."""
    return f"Menunggu {siapa.rstrip('.')}."


def kata_tenggat(tenggat: date, hari_ini: date) -> tuple[Keadaan, str]:
    """Late, today or to come: shape and words."""
    selisih = (tenggat - hari_ini).days
    if selisih < 0:
        return Keadaan.BAD, f"lewat {-selisih} hari"
    if selisih == 0:
        return Keadaan.WARN, "hari ini"
    return Keadaan.MENUNGGU, f"paling lambat {tanggal_singkat(tenggat, tahun=tenggat.year != hari_ini.year)}"


def _siapa(satu: "BarisLangkah") -> str:
    return f"{satu.pelaku} kepada {satu.kepada}" if satu.kepada and not satu.langkah.keputusan else satu.pelaku


def _tambah_berdasar(tata: QVBoxLayout, teks: QLabel, aturan: Aturan) -> None:
    """A line of words with the article at its right end."""
    baris = QHBoxLayout()
    baris.setSpacing(8)
    baris.addWidget(teks, 1, Qt.AlignmentFlag.AlignTop)
    for urut, isi in enumerate(isi_cip_aturan(aturan), 1):
        cip = CipDasarHukum(aturan, isi, nama=f"cip-{aturan.kode}-{urut}")
        baris.addWidget(cip, 0, Qt.AlignmentFlag.AlignTop)
    tata.addLayout(baris)


def _baris_cabang(teks: str) -> QHBoxLayout:
    """The branch that is not taken, in one grey line."""
    baris = QHBoxLayout()
    baris.setSpacing(6)
    baris.addWidget(GambarIkon("arrow-ramp-right", Peran.T3), 0, Qt.AlignmentFlag.AlignTop)
    baris.addWidget(label(teks, Huruf.KECIL, Peran.T3, bungkus=True), 1)
    return baris


class _KartuKini(QFrame):
    """The accent-edged card of the step that waits."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("kartu-kini")

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
        pelukis.setPen(QPen(warna(Peran.ACC), 2))
        pelukis.setBrush(warna(Peran.SURF))
        pelukis.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_KARTU, RADIUS_KARTU)


class _Lajur(QWidget):
    """A line with its mark at the left and the stretch of the way through it."""

    def __init__(self, satu: "BarisLangkah", sebelum: "BarisLangkah | None", *, terakhir: bool) -> None:
        super().__init__()
        self._kini = bool(satu.tindakan)
        self._selesai = not self._kini and satu.catatan is not None and satu.catatan.jawaban is not None
        self._sebelum = None if sebelum is None else sebelum.catatan is not None and sebelum.catatan.jawaban is not None
        self._jawaban = satu.catatan.jawaban if satu.catatan else None
        self._terakhir = terakhir
        self.isi = menurun(sela=4, tepi=(_LEBAR_TANDA, 4 if self._kini else 10, 14, 8 if self._kini else 0))
        self.setLayout(self.isi)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        keadaan = "menunggu" if self._kini else "selesai" if self._selesai else "akan datang"
        self.setAccessibleName(f"{satu.nama_surat or satu.langkah.uraian}: {keadaan}")

    def paintEvent(self, _event: QPaintEvent) -> None:
        pelukis = QPainter(self)
        pusat = _ATAS[self._kini]
        if self._sebelum is not None:
            self._garis(pelukis, 0, pusat - 13, selesai=self._sebelum)
        if not self._terakhir:
            self._garis(pelukis, pusat + 13, self.height(), selesai=self._selesai)
        if self._kini:
            pelukis.setRenderHint(QPainter.RenderHint.Antialiasing)
            pelukis.setPen(Qt.PenStyle.NoPen)
            pelukis.setBrush(warna(Peran.FILL))
            pelukis.drawEllipse(QRectF(_PUSAT - 13, pusat - 13, 26, 26))
            lukis_ikon(pelukis, QRect(_PUSAT - 7, pusat - 8, 16, 16), "player-play-filled", Peran.ONACC, 16)
            return
        keadaan = self._keadaan()
        lukis_ikon(pelukis, QRect(_PUSAT - 10, pusat - 10, 20, 20), keadaan.ikon, keadaan.warna, 20)

    def _keadaan(self) -> Keadaan:
        if not self._selesai:
            return Keadaan.AKAN_DATANG
        ganti = {Jawaban.TOLAK: Keadaan.DICABUT, Jawaban.TANPA_JAWABAN: Keadaan.MENUNGGU}
        return ganti.get(self._jawaban or Jawaban.LANJUT, Keadaan.OK)

    def _garis(self, pelukis: QPainter, dari: int, sampai: int, *, selesai: bool) -> None:
        pena = QPen(warna(Peran.OK if selesai else Peran.LINE3), 2)
        if not selesai:
            pena.setDashPattern([2.0, 2.0])
        pelukis.setPen(pena)
        pelukis.drawLine(_PUSAT, dari, _PUSAT, sampai)
