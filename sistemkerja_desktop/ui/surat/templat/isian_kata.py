"""The field of one piece of wording: as high as its words, placeholders coloured, sentences numbered."""

import re
from collections.abc import Collection, Iterator

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from sistemkerja_desktop.ui.gaya.huruf import Huruf, font, font_angka
from sistemkerja_desktop.ui.gaya.token import Peran
from sistemkerja_desktop.ui.gaya.warna import pemantau, warna

_ISIAN = re.compile(r"\{(\w*)\}?")
_LEBAR_NOMOR = 22
# The edge and padding that the style sheet gives a field, above and below.
_TEPI = 10


class PewarnaIsian(QSyntaxHighlighter):
    """Colours known placeholders and underlines those that nobody could fill in."""

    def __init__(self, dokumen: QTextDocument, dikenal: Collection[str]) -> None:
        super().__init__(dokumen)
        self._dikenal = frozenset(dikenal)
        pemantau().berganti.connect(self.rehighlight)

    def highlightBlock(self, teks: str) -> None:
        for cocok in _ISIAN.finditer(teks):
            gaya = QTextCharFormat()
            if cocok[1] in self._dikenal and cocok[0].endswith("}"):
                gaya.setForeground(warna(Peran.ACC))
            else:
                gaya.setForeground(warna(Peran.BAD))
                gaya.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                gaya.setUnderlineColor(warna(Peran.BAD))
            self.setFormat(cocok.start(), cocok.end() - cocok.start(), gaya)


class IsianKata(QPlainTextEdit):
    """Wording to be edited. With `berdaftar` each line is a sentence and has its number; else there is one line only.

    Tab leaves the field; the wheel scrolls what is around it. `difokus`: it got the focus.
    """

    difokus = Signal()

    def __init__(self, *, berdaftar: bool, dikenal: Collection[str]) -> None:
        super().__init__()
        self.berdaftar = berdaftar
        self._dikenal = frozenset(dikenal)
        self.setFont(font(Huruf.ISI))
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pewarna = PewarnaIsian(self.document(), dikenal)
        self._nomor = _Nomor(self) if berdaftar else None
        if self._nomor is not None:
            self.setViewportMargins(_LEBAR_NOMOR, 0, 0, 0)
        self.textChanged.connect(self._sesuaikan_tinggi)
        self._sesuaikan_tinggi()

    @property
    def nilai(self) -> str | tuple[str, ...]:
        """The words as they stand there."""
        teks = self.toPlainText()
        return tuple(teks.split("\n")) if self.berdaftar else teks

    def atur(self, nilai: str | tuple[str, ...]) -> None:
        """Shows that wording; the person can take it back with Ctrl+Z."""
        teks = nilai if isinstance(nilai, str) else "\n".join(nilai)
        if teks != self.toPlainText():
            kursor = self.textCursor()
            kursor.select(kursor.SelectionType.Document)
            kursor.insertText(teks)

    @property
    def tak_dikenal(self) -> tuple[str, ...]:
        """The placeholders in it that do not exist, as they are written."""
        temuan = (c for c in re.finditer(r"\{(\w+)\}", self.toPlainText()) if c[1] not in self._dikenal)
        return tuple(dict.fromkeys(c[0] for c in temuan))

    def sisipkan(self, nama: str) -> None:
        """Puts a placeholder where the cursor is and comes back to it."""
        self.insertPlainText(f"{{{nama}}}")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.berdaftar:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, sumber: QMimeData) -> None:
        teks = sumber.text()
        self.insertPlainText(teks if self.berdaftar else " ".join(teks.split("\n")))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.difokus.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sesuaikan_tinggi()

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def _sesuaikan_tinggi(self) -> None:
        """As high as the wrapped lines need; asked block by block, since those out of sight are laid out only then."""
        # The first block's rectangle holds the document's upper margin.
        tinggi = sum(self.blockBoundingRect(blok).height() for blok in self._blok())
        self.setFixedHeight(round(tinggi + self.document().documentMargin()) + _TEPI)
        if self._nomor is not None:
            kotak = self.contentsRect()
            self._nomor.setGeometry(kotak.left(), kotak.top(), _LEBAR_NOMOR, self.height() - 2 * kotak.top())
            self._nomor.update()

    def lukis_nomor(self, pelukis: QPainter) -> None:
        """Paints the number of each sentence beside its first line."""
        pelukis.setFont(font_angka(Huruf.KECIL))
        pelukis.setPen(warna(Peran.T3))
        tinggi = QFontMetrics(self.font()).lineSpacing()
        tanda = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for blok in self._blok():
            atas = self.blockBoundingGeometry(blok).translated(self.contentOffset()).top() + blok.layout().lineAt(0).y()
            kotak = QRect(0, round(atas), _LEBAR_NOMOR - 4, tinggi)
            pelukis.drawText(kotak, tanda, str(blok.blockNumber() + 1))

    def _blok(self) -> Iterator[QTextBlock]:
        blok = self.document().begin()
        while blok.isValid():
            yield blok
            blok = blok.next()


class _Nomor(QWidget):
    """The strip with the numbers of sentences, at the left of the text."""

    def __init__(self, isian: IsianKata) -> None:
        super().__init__(isian)
        self._isian = isian

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._isian.lukis_nomor(QPainter(self))
