"""The timeline of a case: what was done, what waits with its one primary button, what may still come."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.kasus import Jawaban
from sistemkerja_desktop.domain.tanggal import tanggal_singkat
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import RADIUS_KARTU, Keadaan, Peran
from sistemkerja_desktop.ui.gaya.warna import warna
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
from sistemkerja_desktop.ui.komponen.tanda import LencanaKeadaan
from sistemkerja_desktop.ui.penugasan.kasus.lajur import Lajur, tambah_berdasar
from sistemkerja_desktop.ui.penugasan.kasus.lajur_laporan import lajur_laporan
from sistemkerja_desktop.ui.penugasan.kasus.tenggat import kata_tenggat

if TYPE_CHECKING:
    from sistemkerja_desktop.services.laporan_berkala import BarisLaporan
    from sistemkerja_desktop.services.penugasan import BarisLangkah

TOLAK_DENGAN_SURAT = "tolak"
"""What is asked for besides the codes of `TindakanLangkah`: a letter of our own that refuses."""
TARIK = "tarik"
"""And that the last record be taken back."""

_TOMBOL = {
    "terbitkan": ("Terbitkan surat…", "file-text"),
    "surat-masuk": ("Catat surat masuk…", "mail"),
    "jawab": ("Catat jawaban…", "pencil"),
    "catat": ("Catat pelaksanaan…", "check"),
    "surat-bebas": ("Buat surat…", "file-text"),
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
        self._ditarik: int | None = None
        self._dapat_diubah = False
        self._tata = menurun(sela=0, tepi=(0, 6, 0, 10))
        self.setLayout(self._tata)

    def isi(
        self,
        baris: Sequence["BarisLangkah"],
        hari_ini: date,
        *,
        dapat_diubah: bool,
        tolak_bersurat: bool = False,
        ditarik: int | None = None,
        laporan: Sequence["BarisLaporan"] = (),
    ) -> None:
        """Shows the lines; `tolak_bersurat`: the office itself can refuse the waiting step by letter.

        `ditarik` is the id of the record that can be taken back, `laporan` the periodic reports, which come last.
        """
        kosongkan(self._tata)
        self._ditarik, self._dapat_diubah = ditarik, dapat_diubah
        self.utama = None
        sebelum: BarisLangkah | None = None
        for urut, satu in enumerate(baris):
            lajur = _lajur(satu, sebelum, terakhir=urut == len(baris) - 1 and not laporan)
            if satu.tindakan:
                kode = [t.value for t in satu.tindakan] + ([TOLAK_DENGAN_SURAT] if tolak_bersurat else [])
                lajur.isi.addWidget(self._kartu_kini(satu, hari_ini, kode, dapat_diubah=dapat_diubah))
            else:
                self._isi_baris(lajur.isi, satu, hari_ini)
                if laporan or (urut < len(baris) - 1 and not baris[urut + 1].tindakan):
                    lajur.isi.addWidget(garis())
            self._tambah(lajur)
            sebelum = satu
        for satu_lajur in lajur_laporan(
            laporan, hari_ini, self.diminta.emit, self.surat_dibuka.emit, dapat_diubah=dapat_diubah
        ):
            self._tambah(satu_lajur)
        self._tata.addStretch(1)
        QTimer.singleShot(0, self, self.updateGeometry)

    def _tambah(self, lajur: Lajur) -> None:
        self._tata.addWidget(lajur)
        # At once, not by the event loop: what is hidden has no height, and the scroll area asks before.
        lajur.show()

    def _isi_baris(self, tata: QVBoxLayout, satu: "BarisLangkah", hari_ini: date) -> None:
        from sistemkerja_desktop.services.menunggu import judul_langkah

        catatan = satu.catatan
        teks = judul_langkah(satu.langkah, satu.nama_surat, catatan.jawaban if catatan else None)
        judul = label(teks, Huruf.KARTU if catatan else Huruf.BARIS, nama=f"langkah-{satu.langkah.kode}")
        judul.setToolTip(satu.langkah.uraian)
        atas = mendatar(judul, *self._cip(satu), *self._tarik(satu), None, sela=8)
        if catatan is not None and catatan.tanggal is not None:
            tahun = catatan.tanggal.year != hari_ini.year
            atas.addWidget(label(tanggal_singkat(catatan.tanggal, tahun=tahun), Huruf.RAPAT, Peran.T2))
        tata.addLayout(atas)
        tambah_berdasar(tata, label(_siapa(satu), Huruf.RAPAT, Peran.T2, bungkus=True), satu.langkah.aturan)
        if catatan is not None and catatan.untuk:
            tata.addWidget(label(f"Untuk {catatan.untuk}", Huruf.RAPAT, Peran.T2, bungkus=True))
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
        tambah_berdasar(isi, label(satu.langkah.uraian, Huruf.ISI, bungkus=True), satu.langkah.aturan)
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

    def _tarik(self, satu: "BarisLangkah") -> list[QWidget]:
        """The way back from the last record; undo forgets it when the program is closed."""
        if satu.catatan is None or satu.catatan.id != self._ditarik:
            return []
        tombol = TombolTenang(
            "Batalkan catatan", lambda: self.diminta.emit(TARIK), nama="tombol-langkah-tarik", tinggi=24
        )
        tombol.setToolTip("Langkah ini menunggu lagi, seperti sebelum dicatat")
        tombol.setEnabled(self._dapat_diubah)
        return [tombol]

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


def _siapa(satu: "BarisLangkah") -> str:
    return f"{satu.pelaku} kepada {satu.kepada}" if satu.kepada and not satu.langkah.keputusan else satu.pelaku


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


def _lajur(satu: "BarisLangkah", sebelum: "BarisLangkah | None", *, terakhir: bool) -> Lajur:
    """The lane of a step, with the stretch of the way to it and from it."""
    return Lajur(
        satu.nama_surat or satu.langkah.uraian,
        _keadaan(satu),
        kini=bool(satu.tindakan),
        selesai=not satu.tindakan and _tercatat(satu),
        sebelum=None if sebelum is None else _tercatat(sebelum),
        terakhir=terakhir,
    )


def _tercatat(satu: "BarisLangkah") -> bool:
    return satu.catatan is not None and satu.catatan.jawaban is not None


def _keadaan(satu: "BarisLangkah") -> Keadaan:
    if satu.catatan is None or satu.catatan.jawaban is None:
        return Keadaan.AKAN_DATANG
    ganti = {Jawaban.TOLAK: Keadaan.DICABUT, Jawaban.TANPA_JAWABAN: Keadaan.MENUNGGU}
    return ganti.get(satu.catatan.jawaban, Keadaan.OK)
