"""The places of the same words, to be decided alike: each can be left out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from placet.app.models.alike import alike
from placet.app.models.findings import around
from placet.domain.document import Passage
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
    """A finding in the words around it, and the name of its place; of another draft, with its review and its name."""

    finding: Finding
    before: str
    words: str
    after: str
    place: str = ""
    passage: Passage | None = None
    review: str = ""
    draft: str = ""

    def named(self, language: Language) -> "SamePlace":
        """Name the place in a language."""
        place = place_of(self.passage, language) if self.passage else ""
        return replace(self, place=" · ".join(part for part in (self.draft, place) if part))


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
        self._language = language
        self._left_out: set[tuple[str, str]] = set()
        self.places = tuple(self._place(each).named(language) for each in found)

    def _place(self, finding: Finding) -> SamePlace:
        document = self._review.scan.document
        passage = document.passage_at(finding.position.start)
        return SamePlace(finding, *around(document, finding.position), passage=passage)

    def show_others(self, places: Sequence[SamePlace]) -> None:
        """List places of other drafts after those of this one, in the stead of any that were listed."""
        self.beginResetModel()
        here = tuple(same for same in self.places if not same.review)
        self.places = (*here, *(same.named(self._language) for same in places))
        self.endResetModel()
        self.chosen_changed.emit()

    def speak(self, language: Language) -> None:
        """Name the places in another language."""
        self._language = language
        self.places = tuple(same.named(language) for same in self.places)
        if self.places:
            self.dataChanged.emit(self.index(0), self.index(len(self.places) - 1))

    @property
    def chosen(self) -> tuple[Finding, ...]:
        """List the findings of this draft that are checked."""
        return tuple(same.finding for same in self._checked if not same.review)

    @property
    def chosen_elsewhere(self) -> dict[str, tuple[str, ...]]:
        """Give the ids of the findings that are checked in other drafts, by their review."""
        found: dict[str, tuple[str, ...]] = {}
        for same in self._checked:
            if same.review:
                found[same.review] = (*found.get(same.review, ()), same.finding.id)
        return found

    @property
    def count_chosen(self) -> int:
        """Count the places that are checked, in every draft."""
        return len(self._checked)

    @property
    def _checked(self) -> tuple[SamePlace, ...]:
        return tuple(same for same in self.places if _key(same) not in self._left_out)

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
                return Qt.CheckState.Unchecked if _key(same) in self._left_out else Qt.CheckState.Checked
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
        self._left_out ^= {_key(self.places[row])}
        self.dataChanged.emit(self.index(row), self.index(row))
        self.chosen_changed.emit()


def _key(same: SamePlace) -> tuple[str, str]:
    return same.review, same.finding.id
