"""Who asked for which words of the open draft, the latest first."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.models.moments import moment
from placet.app.models.session import ReviewSession
from placet.domain.activity import Request
from placet.domain.document import Document
from placet.domain.language import Language
from placet.domain.selector import TextPositionSelector
from placet.words.places import place_of
from placet.words.statements import clause
from placet.words.vocabulary import word

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ASKED = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its Asked."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A request in words: which office, who, how, when and where, what became of it, and the clause that governs it."""

    request: Request
    office: str
    who: str
    how: str
    answer: str
    clause: str
    position: TextPositionSelector | None


class RequestsModel(QAbstractListModel):
    """The requests logged."""

    def __init__(self, session: ReviewSession, language: Language) -> None:
        """Show what the session shows."""
        super().__init__()
        self._session = session
        self._language = language
        self._asked: list[Asked] = []
        session.opened.connect(self.reload)
        session.review_changed.connect(self._on_review_changed)
        self.reload()

    def speak(self, language: Language) -> None:
        """Tell the requests in another language."""
        self._language = language
        self.reload()

    @property
    def asked(self) -> tuple[Asked, ...]:
        """List the rows."""
        return tuple(self._asked)

    def row_of(self, request_id: str) -> int:
        """Find a request's row; -1 where it is not listed."""
        return next((row for row, asked in enumerate(self._asked) if asked.request.id == request_id), -1)

    def reload(self) -> None:
        """Read the requests anew."""
        self.beginResetModel()
        self._asked = self._read()
        self.endResetModel()

    def _on_review_changed(self) -> None:
        if self._read() != self._asked:
            self.reload()

    def _read(self) -> list[Asked]:
        review = self._session.review
        if review is None:
            return []
        asked = [self._told(review.scan.document, request) for request in review.requests]
        return sorted(asked, key=lambda each: each.request.received_at.astimezone(), reverse=True)

    def _told(self, document: Document, request: Request) -> Asked:
        language = self._language
        position = request.target.position or self._of_finding(request.finding)
        passage = document.passage_at(position.start) if position else None
        place = place_of(passage, language) if passage else ""
        how = (word(request.channel, language), moment(request.received_at, language), place)
        return Asked(
            request,
            office=word(request.office, language),
            who=", ".join(part for part in (request.name, request.title) if part),
            how=" · ".join(part for part in how if part),
            answer=word(request.answer, language),
            clause=clause(request.office, language),
            position=position,
        )

    def _of_finding(self, finding_id: str | None) -> TextPositionSelector | None:
        return next((each.position for each in self._session.findings if each.id == finding_id), None)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the requests."""
        return 0 if parent.isValid() else len(self._asked)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's request, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._asked):
            return None
        asked = self._asked[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(asked)
            case _ if role == ASKED:
                return asked
        return None

    def _spoken(self, asked: Asked) -> str:
        request = asked.request
        before = self.tr("before: {words}").format(words=request.before) if request.before else ""
        after = self.tr("after: {words}").format(words=request.after) if request.after else ""
        objection = self.tr("objection: {words}").format(words=request.objection) if request.objection else ""
        parts = (asked.office, asked.who, asked.how, before, after, asked.answer, objection, asked.clause)
        return ", ".join(part for part in parts if part)
