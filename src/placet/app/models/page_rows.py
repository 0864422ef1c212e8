"""The pages of a PDF as a list: number, small picture, and the weightiest thing to do on each."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from placet.app.models.highlights import Highlight
from placet.app.models.pdf_draft import PdfDraft
from placet.domain.document import Document, PlaceKind
from placet.domain.language import Language
from placet.domain.rule import Level
from placet.words.places import KINDS
from placet.words.vocabulary import word

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class PageState:
    """What the rail says of a page: is it read, the highest level still open on it, is all on it decided."""

    number: int
    share: float
    unread: bool = False
    level: Level | None = None
    decided: bool = False


class PageRows(QAbstractListModel):
    """One row a page; the page's state under UserRole."""

    def __init__(self, pdf: PdfDraft, parent: QObject | None = None) -> None:
        """List nothing yet."""
        super().__init__(parent)
        self.pdf = pdf
        self.states: tuple[PageState, ...] = ()
        self._language = Language.ENGLISH
        self._not_read = ""
        pdf.thumbnail_arrived.connect(self._on_thumbnail_arrived)

    def show(
        self, document: Document, highlights: tuple[Highlight, ...], unread: frozenset[int], language: Language
    ) -> None:
        """List a document's pages as they stand now; a repeated call only repaints."""
        self._language = language
        states = tuple(_state(document, number, highlights, unread) for number in range(len(document.pages)))
        if len(states) != len(self.states):
            self.beginResetModel()
            self.states = states
            self.endResetModel()
        elif states != self.states and states:
            self.states = states
            self.dataChanged.emit(self.index(0), self.index(len(states) - 1))

    def say_not_read(self, words: str) -> None:
        """Take the window's words for a page that was not read."""
        self._not_read = words

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Count the pages."""
        return 0 if parent.isValid() else len(self.states)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give a page's number, its state, or its words for screen readers."""
        state = self.states[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return str(state.number)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [f"{KINDS[PlaceKind.PAGE].text(self._language)} {state.number}"]
            parts += [self._not_read] if state.unread else []
            parts += [word(state.level, self._language)] if state.level else []
            return ", ".join(parts)
        return state if role == Qt.ItemDataRole.UserRole else None

    def _on_thumbnail_arrived(self, number: int) -> None:
        for row, state in enumerate(self.states):
            if state.number == number:
                self.dataChanged.emit(self.index(row), self.index(row))
                return


def _state(document: Document, row: int, highlights: tuple[Highlight, ...], unread: frozenset[int]) -> PageState:
    page = document.pages[row]
    here = [each for each in highlights if page.start <= each.position.start < page.end]
    levels = [each.level for each in here if not each.decided]
    level = max(levels, key=lambda each: each.rank) if levels else None
    share = page.height / page.width if page.width else 1.3
    return PageState(page.number, share, page.number in unread, level, bool(here) and not levels)
