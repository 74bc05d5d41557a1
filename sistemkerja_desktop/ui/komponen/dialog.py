"""Dialogs for one task with a result: the frame, messages and confirmations."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sistemkerja_desktop.domain.rekaman import dataclass
from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import DIALOG_TERBESAR, TINGGI_JUDUL_JENDELA, Keadaan, Peran
from sistemkerja_desktop.ui.komponen.dasar import (
    GambarIkon,
    Tombol,
    TombolBahaya,
    TombolBiasa,
    TombolTenang,
    TombolUtama,
    label,
    mendatar,
    menurun,
)


class Dialog(QDialog):
    """A dialog: a body (`isi`) that scrolls where the window is small, and a foot on sunk ground.

    In the foot, left stands the state of the check (`kaki_kiri`), right the buttons, the primary one last.
    """

    def __init__(
        self, judul: str, induk: QWidget | None = None, *, nama: str, ukuran: tuple[int, int] | None = None
    ) -> None:
        super().__init__(induk)
        self.setWindowTitle(judul)
        self.setObjectName(nama)
        self.setModal(True)
        self.isi = QVBoxLayout()
        self.isi.setContentsMargins(24, 20, 24, 20)
        self.isi.setSpacing(12)
        wadah = QWidget()
        wadah.setProperty("latar", "tembus")
        wadah.setLayout(self.isi)
        gulir = QScrollArea()
        gulir.setWidgetResizable(True)
        gulir.setFrameShape(QFrame.Shape.NoFrame)
        gulir.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        gulir.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        gulir.setAccessibleName(judul)
        gulir.setWidget(wadah)
        self._wadah = wadah
        wadah.installEventFilter(self)
        kaki = QFrame()
        kaki.setProperty("kulit", "kaki")
        self.kaki_kiri = mendatar(sela=8)
        self._kaki_kanan = mendatar(sela=8)
        kaki.setLayout(mendatar(self.kaki_kiri, None, self._kaki_kanan, tepi=(16, 11, 16, 11)))
        self._kaki = kaki
        self.setLayout(menurun(gulir, kaki, sela=0))
        self._ukuran = ukuran

    def tambah_tombol(self, *tombol: Tombol) -> None:
        """Adds buttons to the foot's right, from secondary to primary; a TombolUtama becomes the default."""
        for satu in tombol:
            self._kaki_kanan.addWidget(satu)
            if satu.jenis == "utama":
                satu.setDefault(True)

    def showEvent(self, event: QShowEvent) -> None:
        lebar_maks, tinggi_maks = self._terbesar()
        if self._ukuran is not None:
            self.resize(min(self._ukuran[0], lebar_maks), min(self._ukuran[1], tinggi_maks))
        else:
            lebar = min(max(440, self._wadah.sizeHint().width(), self._kaki.sizeHint().width()), lebar_maks)
            self.resize(lebar, min(self._tinggi_perlu(lebar), tinggi_maks))
        super().showEvent(event)

    def eventFilter(self, objek: QObject, event: QEvent) -> bool:
        # An error below a field makes the body taller: the dialog grows with it before it begins to scroll.
        if event.type() is QEvent.Type.LayoutRequest and self._ukuran is None and self.isVisible():
            perlu = min(self._tinggi_perlu(self.width()), self._terbesar()[1])
            if perlu > self.height():
                self.resize(self.width(), perlu)
        return super().eventFilter(objek, event)

    def _terbesar(self) -> tuple[int, int]:
        """What the design allows and the screen has room for, the window's caption included."""
        layar = self.screen().availableGeometry()
        return min(DIALOG_TERBESAR[0], layar.width()), min(DIALOG_TERBESAR[1], layar.height() - TINGGI_JUDUL_JENDELA)

    def _tinggi_perlu(self, lebar: int) -> int:
        isi = self.isi.heightForWidth(lebar) if self.isi.hasHeightForWidth() else self._wadah.sizeHint().height()
        return isi + self._kaki.sizeHint().height() + 2


class JenisJawaban(Enum):
    """What an answer's button looks like."""

    UTAMA = "utama"
    BIASA = "biasa"
    BAHAYA = "bahaya"
    TENANG = "tenang"


@dataclass(frozen=True, slots=True)
class Jawaban:
    """An answer: its code, the words on its button, how it looks, and whether it is the safe one."""

    kode: str
    teks: str
    jenis: JenisJawaban = JenisJawaban.BIASA
    aman: bool = False


_TOMBOL: dict[JenisJawaban, type[Tombol]] = {
    JenisJawaban.UTAMA: TombolUtama,
    JenisJawaban.BIASA: TombolBiasa,
    JenisJawaban.BAHAYA: TombolBahaya,
    JenisJawaban.TENANG: TombolTenang,
}


class DialogPesan(Dialog):
    """An error or a question: what is the matter, one line more, what to do. The focus is on the safe answer.

    `jawaban` keeps the code of the pressed button, "" when closed. TENANG answers stand left and do not close.
    """

    def __init__(
        self,
        judul: str,
        pesan: str,
        uraian: str = "",
        tindakan: str = "",
        *,
        keadaan: Keadaan = Keadaan.BAD,
        jawaban: Sequence[Jawaban] = (Jawaban("tutup", "Tutup", aman=True),),
        keterangan_kaki: str = "",
        induk: QWidget | None = None,
        nama: str = "dialog-pesan",
    ) -> None:
        super().__init__(judul, induk, nama=nama)
        self.jawaban = ""
        self.tombol: dict[str, Tombol] = {}
        self.setAccessibleName(judul)
        self.setAccessibleDescription(" ".join(t for t in (pesan, uraian, tindakan) if t))
        teks = menurun(label(pesan, Huruf.DIALOG, bungkus=True, nama="pesan"), sela=6)
        if uraian:
            teks.addWidget(label(uraian, Huruf.ISI, bungkus=True, nama="uraian"))
        if tindakan:
            teks.addWidget(label(tindakan, Huruf.ISI, Peran.T2, bungkus=True, nama="tindakan"))
        baris = QHBoxLayout()
        baris.setSpacing(14)
        baris.addWidget(GambarIkon(keadaan.ikon, keadaan.warna, 28), 0, Qt.AlignmentFlag.AlignTop)
        baris.addLayout(teks, 1)
        self.isi.addLayout(baris)
        self.isi.addStretch(1)
        self.setMinimumWidth(480)
        if keterangan_kaki:
            self.kaki_kiri.addWidget(label(keterangan_kaki, Huruf.KECIL, Peran.T2))
        for satu in jawaban:
            self._tambah_jawaban(satu)

    def _tambah_jawaban(self, satu: Jawaban) -> None:
        tombol = _TOMBOL[satu.jenis](satu.teks, nama=f"jawaban-{satu.kode}")
        self.tombol[satu.kode] = tombol
        if satu.jenis is JenisJawaban.TENANG:
            self.kaki_kiri.addWidget(tombol)
            return
        tombol.clicked.connect(lambda _=False, kode=satu.kode: self._jawab(kode))
        self.tambah_tombol(tombol)
        if satu.aman:
            tombol.setFocus()

    def _jawab(self, kode: str) -> None:
        self.jawaban = kode
        self.accept()


def konfirmasi(
    induk: QWidget | None,
    judul: str,
    pesan: str,
    uraian: str,
    teks_lanjut: str,
    *,
    bahaya: bool = True,
    nama: str = "dialog-konfirmasi",
) -> bool:
    """Asks before what cannot be undone: "Batal" has the focus. True if the person goes on."""
    jenis = JenisJawaban.BAHAYA if bahaya else JenisJawaban.UTAMA
    dialog = DialogPesan(
        judul,
        pesan,
        uraian,
        keadaan=Keadaan.WARN,
        jawaban=(Jawaban("batal", "Batal", aman=True), Jawaban("lanjut", teks_lanjut, jenis)),
        induk=induk,
        nama=nama,
    )
    dialog.exec()
    return dialog.jawaban == "lanjut"


def tampilkan_galat(
    induk: QWidget | None, judul: str, pesan: str, tindakan: str = "", *, salin: Callable[[], object] | None = None
) -> None:
    """Shows an environment's fault: what and where, then what to do."""
    jawaban = [Jawaban("tutup", "Tutup", JenisJawaban.UTAMA, aman=True)]
    if salin is not None:
        jawaban.insert(0, Jawaban("salin", "Salin keterangan", JenisJawaban.TENANG))
    dialog = DialogPesan(judul, pesan, "", tindakan, jawaban=jawaban, induk=induk, nama="dialog-galat")
    if salin is not None:
        dialog.tombol["salin"].clicked.connect(lambda _=False: salin())
    dialog.exec()
