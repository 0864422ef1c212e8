"""The reviewer's notes on the open draft, in the order of the text."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.models.findings import quoted
from placet.app.models.session import ReviewSession
from placet.domain.activity import Annotated, Annotation, Target
from placet.domain.document import Document
from placet.domain.language import Language
from placet.words.places import place_of

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NOTE = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its Note."""


@dataclass(frozen=True, slots=True)
class Note:
    """A note with the words it is about, where they stand (both empty: the whole draft), by whom and when."""

    annotation: Annotation
    words: str
    place: str
    who: str
    at: datetime


def told(document: Document, target: Target, language: Language) -> tuple[str, str]:
    """Quote the words a note is about, and name their place; both empty for the whole draft."""
    words = quoted(target.quote.exact, language) if target.quote else ""
    passage = document.passage_at(target.position.start) if target.position else None
    return words, place_of(passage, language) if passage else ""


class NotesModel(QAbstractListModel):
    """The notes: those on the whole draft first."""

    def __init__(self, session: ReviewSession, language: Language) -> None:
        """Show what the session shows."""
        super().__init__()
        self._session = session
        self._language = language
        self._notes: list[Note] = []
        session.opened.connect(self.reload)
        session.review_changed.connect(self._on_review_changed)
        self.reload()

    def speak(self, language: Language) -> None:
        """Name the places in another language."""
        self._language = language
        self.reload()

    @property
    def notes(self) -> tuple[Note, ...]:
        """List the rows."""
        return tuple(self._notes)

    def row_of(self, annotation_id: str) -> int:
        """Find a note's row; -1 where it is not listed."""
        return next((row for row, note in enumerate(self._notes) if note.annotation.id == annotation_id), -1)

    def reload(self) -> None:
        """Read the notes anew."""
        self.beginResetModel()
        self._notes = self._read()
        self.endResetModel()

    def _on_review_changed(self) -> None:
        if self._read() != self._notes:
            self.reload()

    def _read(self) -> list[Note]:
        review = self._session.review
        if review is None:
            return []
        notes = [self._note(review.scan.document, activity) for activity in review.annotated.values()]
        return sorted(notes, key=lambda note: _start(note.annotation.target))

    def _note(self, document: Document, activity: Annotated) -> Note:
        words, place = told(document, activity.annotation.target, self._language)
        return Note(activity.annotation, words, place, activity.agent.name, activity.at)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the notes."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's note, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._notes):
            return None
        note = self._notes[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                parts = (note.words or self.tr("The whole draft"), note.place, note.annotation.body, note.who)
                return ", ".join(part for part in parts if part)
            case _ if role == NOTE:
                return note
        return None


def _start(target: Target) -> int:
    return target.position.start if target.position else -1
