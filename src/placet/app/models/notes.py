"""The reviewer's notes on the open draft, in the order of the text."""

from dataclasses import dataclass
from datetime import datetime

from placet.app.models.findings import quoted
from placet.app.models.review_rows import ROW, ReviewRows
from placet.domain.activity import Annotated, Annotation, Target
from placet.domain.document import Document
from placet.domain.language import Language
from placet.words.places import place_of

NOTE = ROW
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


class NotesModel(ReviewRows[Note]):
    """The notes: those on the whole draft first."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """List the rows."""
        return tuple(self._rows)

    def row_of(self, annotation_id: str) -> int:
        """Find a note's row; -1 where it is not listed."""
        return next((row for row, note in enumerate(self._rows) if note.annotation.id == annotation_id), -1)

    def _read(self) -> list[Note]:
        review = self._session.review
        if review is None:
            return []
        notes = [self._note(review.scan.document, activity) for activity in review.annotated.values()]
        return sorted(notes, key=lambda note: _start(note.annotation.target))

    def _note(self, document: Document, activity: Annotated) -> Note:
        words, place = told(document, activity.annotation.target, self._language)
        return Note(activity.annotation, words, place, activity.agent.name, activity.at)

    def _spoken(self, note: Note) -> str:
        parts = (note.words or self.tr("The whole draft"), note.place, note.annotation.body, note.who)
        return ", ".join(part for part in parts if part)


def _start(target: Target) -> int:
    return target.position.start if target.position else -1
