"""Scroll areas that know how high wrapped text is."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QSizePolicy, QWidget


class GulirIsi(QScrollArea):
    """Scrolls a layout downwards. With `secukupnya` it is no higher than its content, and lower where room is scarce.

    A scroll area by itself asks its content for no height for a width: wrapped labels would be squeezed.
    """

    def __init__(self, tata: QLayout, nama_bantu: str, *, secukupnya: bool = False) -> None:
        super().__init__()
        self._tata = tata
        self._secukupnya = secukupnya
        wadah = QWidget()
        wadah.setProperty("latar", "tembus")
        wadah.setLayout(tata)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(nama_bantu)
        self.setWidget(wadah)
        wadah.installEventFilter(self)
        if secukupnya:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def ukur(self) -> None:
        """Gives the content the height that it needs at its present width."""
        wadah = self.widget()
        lebar = self.viewport().width()
        tinggi = self._tata.heightForWidth(lebar) if self._tata.hasHeightForWidth() else self._tata.sizeHint().height()
        if wadah.minimumHeight() != tinggi:
            wadah.setMinimumHeight(tinggi)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return (
            QSize(super().sizeHint().width(), self.widget().minimumHeight()) if self._secukupnya else super().sizeHint()
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(60, min(44, self.widget().minimumHeight()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        hasil = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.ukur()
        return hasil
