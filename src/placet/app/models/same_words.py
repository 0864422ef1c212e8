"""The places of the same words, to be decided alike: each can be left out."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from placet.app.models.alike import alike
from placet.app.models.findings import around
from placet.domain.finding import Finding
from placet.domain.language import Language
from placet.domain.review import Review
from placet.words.places import place_of

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SAME = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its SamePlace."""


@dataclass(frozen=True, slots=True)
class SamePlace:
    """A finding in the words around it, and the name of its place."""

    finding: Finding
    before: str
    words: str
    after: str
    place: str


class SameWords(QAbstractListModel):
    """The open findings of one rule on the same words, in the order of the text; all are checked at first."""

    chosen_changed = Signal()
    """Another number of places is checked."""

    def __init__(self, review: Review, finding: Finding, language: Language) -> None:
        """List the finding, while it is open, and those alike."""
        super().__init__()
        own = (finding,) if finding in review.undecided else ()
        found = sorted((*own, *alike(review, finding)), key=lambda each: each.position)
        self._review = review
        self._left_out: set[str] = set()
        self.places = tuple(self._place(each, language) for each in found)

    def _place(self, finding: Finding, language: Language) -> SamePlace:
        document = self._review.scan.document
        passage = document.passage_at(finding.position.start)
        return SamePlace(finding, *around(document, finding.position), place_of(passage, language) if passage else "")

    def speak(self, language: Language) -> None:
        """Name the places in another language."""
        self.places = tuple(self._place(same.finding, language) for same in self.places)
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1))

    @property
    def chosen(self) -> tuple[Finding, ...]:
        """List the findings that are checked."""
        return tuple(same.finding for same in self.places if same.finding.id not in self._left_out)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the places."""
        return 0 if parent.isValid() else len(self.places)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let every row be checked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's place, its check, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self.places):
            return None
        same = self.places[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return f"{same.before}{same.words}{same.after}, {same.place}"
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Unchecked if same.finding.id in self._left_out else Qt.CheckState.Checked
            case _ if role == SAME:
                return same
        return None

    def setData(self, index: Index, _value: object, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Check a place, or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def toggle(self, row: int) -> None:
        """Check a place that was left out, or leave it out."""
        self._left_out ^= {self.places[row].finding.id}
        self.dataChanged.emit(self.index(row), self.index(row))
        self.chosen_changed.emit()
