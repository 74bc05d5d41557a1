"""A list whose delegate paints buttons into its rows."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView


class DaftarBertombol(QListView):
    """Knows which row the mouse is over (`ditunjuk`, -1 for none) and where (`titik`), for the delegate to paint it."""

    def __init__(self, model: QAbstractItemModel, *, nama: str, nama_bantu: str) -> None:
        super().__init__()
        self.ditunjuk = -1
        self.titik = QPoint(-1, -1)
        self.setObjectName(nama)
        self.setAccessibleName(nama_bantu)
        model.setParent(self)
        self.setModel(model)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.titik = event.position().toPoint()
        self.ditunjuk = self.indexAt(self.titik).row()
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        self.ditunjuk = -1
        self.viewport().update()
        super().leaveEvent(event)
