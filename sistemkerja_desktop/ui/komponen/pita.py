"""The strip on a page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from sistemkerja_desktop.ui.gaya.huruf import Huruf
from sistemkerja_desktop.ui.gaya.token import Keadaan
from sistemkerja_desktop.ui.komponen.dasar import GambarIkon, TombolIkon, TombolTenang, label, menurun


class BingkaiPita(QFrame):
    """A frame as high as its wrapped words need at its width, never higher.

    A size policy cannot say so: Qt takes its limit from the height that the words would have at a width of their own.
    """

    def event(self, event: QEvent) -> bool:
        hasil = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.hasHeightForWidth():
            self.setMaximumHeight(max(self.heightForWidth(self.width()), self.minimumSizeHint().height()))
        return hasil


class PitaPesan(BingkaiPita):
    """A strip on a page: what is the matter, what to do, and one action."""

    ditutup = Signal()

    def __init__(
        self,
        keadaan: Keadaan,
        pesan: str,
        uraian: str = "",
        *,
        tindakan: tuple[str, Callable[[], object]] | None = None,
        dapat_ditutup: bool = False,
        nama: str = "pita-pesan",
    ) -> None:
        super().__init__()
        self.setProperty("pita", keadaan.value if keadaan.value in ("bad", "warn", "ok", "info") else "info")
        self.setObjectName(nama)
        self.setAccessibleName(f"{keadaan.arti}: {pesan} {uraian}".strip())
        self.pesan, self.uraian = pesan, uraian
        teks = menurun(label(pesan, Huruf.RAPAT_TEBAL, bungkus=True), sela=2)
        if uraian:
            teks.addWidget(label(uraian, Huruf.RAPAT, bungkus=True))
        tata = QHBoxLayout(self)
        tata.setContentsMargins(12, 8, 10, 8)
        tata.setSpacing(10)
        tata.addWidget(GambarIkon(keadaan.ikon, keadaan.warna, 18), 0, Qt.AlignmentFlag.AlignTop)
        tata.addLayout(teks, 1)
        if tindakan is not None:
            tata.addWidget(TombolTenang(tindakan[0], tindakan[1], tinggi=28, nama=f"{nama}-tindakan"))
        if dapat_ditutup:
            tata.addWidget(TombolIkon("x", "Tutup pesan", self._tutup, tinggi=28, tenang=True, nama=f"{nama}-tutup"))

    def _tutup(self) -> None:
        self.hide()
        self.ditutup.emit()
