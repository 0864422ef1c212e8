"""What the lists of things said in the open review share: rows read off the review, read anew when it changes."""

from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.models.session import ReviewSession
from placet.domain.language import Language

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its value."""
T = TypeVar("T")


class ReviewRows(QAbstractListModel, Generic[T]):
    """Rows that a kind of list reads, and words for a screen reader."""

    def __init__(self, session: ReviewSession, language: Language) -> None:
        """Show what the session shows."""
        super().__init__()
        self._session = session
        self._language = language
        self._rows: list[T] = []
        session.opened.connect(self.reload)
        session.review_changed.connect(self._on_review_changed)
        self.reload()

    def speak(self, language: Language) -> None:
        """Tell the rows in another language."""
        self._language = language
        self.reload()

    def reload(self) -> None:
        """Read the rows anew."""
        self.beginResetModel()
        self._rows = self._read()
        self.endResetModel()

    def _on_review_changed(self) -> None:
        if self._read() != self._rows:
            self.reload()

    def _read(self) -> list[T]:
        raise NotImplementedError

    def _spoken(self, row: T) -> str:
        raise NotImplementedError

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's value, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _ if role == ROW:
                return row
        return None
