"""One window per day: whoever opens a day that is open already is taken to the window it is open in."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS = 500


def _name_of(path: Path) -> str:
    """The name under which the window of a file listens: the same from whatever folder the file is reached."""
    return "tafelronde-" + hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:24]


class Doorbell(QObject):
    """Listens, while a day is open, to other windows that wanted to open it."""

    rung = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = _name_of(path)
        if not self._server.listen(name):  # left behind by a crash: the file's lock says that nobody is there
            QLocalServer.removeServer(name)
            self._server.listen(name)

    @Slot()
    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            visitor = self._server.nextPendingConnection()
            visitor.disconnectFromServer()
            visitor.deleteLater()
        self.rung.emit()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def ring(path: Path) -> bool:
    """Ask the window in which a day is open to come to the front. False when no window of ours answers."""
    visitor = QLocalSocket()
    visitor.connectToServer(_name_of(path))
    answered = visitor.waitForConnected(PATIENCE_MS)
    visitor.abort()
    return answered
