"""One window for a file on one computer: a second start raises the first window."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_TUNGGU_MS = 1000
_PESAN = b"tampilkan"


def _nama(path: Path) -> str:
    sidik = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:16]
    return f"sistemkerja-{sidik}"


def bangunkan(path: Path) -> bool:
    """Asks the window that has this file to come to the front. False when there is none."""
    soket = QLocalSocket()
    soket.connectToServer(_nama(path))
    if not soket.waitForConnected(_TUNGGU_MS):
        return False
    soket.write(_PESAN)
    terkirim = soket.waitForBytesWritten(_TUNGGU_MS)
    soket.disconnectFromServer()
    return terkirim


class PenjagaJendela(QObject):
    """Listens for second starts of one file and calls `tampilkan`. Only this account may speak to it."""

    def __init__(self, path: Path, tampilkan: Callable[[], object], induk: QObject | None = None) -> None:
        super().__init__(induk)
        self._tampilkan = tampilkan
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        # After a crash the name may still stand there, with nobody behind it.
        QLocalServer.removeServer(_nama(path))
        self._server.newConnection.connect(self._terima)
        self._server.listen(_nama(path))

    def tutup(self) -> None:
        self._server.close()

    def _terima(self) -> None:
        soket = self._server.nextPendingConnection()
        soket.readyRead.connect(lambda: self._baca(soket))
        soket.disconnected.connect(soket.deleteLater)

    def _baca(self, soket: QLocalSocket) -> None:
        if bytes(soket.readAll().data()) == _PESAN:
            self._tampilkan()
