"""What was read of the open draft, row by row."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.models.moments import moment_or_clock
from placet.app.models.session import ReviewSession
from placet.domain.activity import Acknowledged
from placet.domain.document import Coverage, CoverageReason, Document, PlaceKind
from placet.domain.language import Language
from placet.words.parts import place_in
from placet.words.places import reason
from placet.words.vocabulary import word

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
PART = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its Part."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the draft: its name, how much it holds or why it was not read, and whether somebody looked at it."""

    row: Coverage
    name: str
    detail: str
    status: str
    acknowledged: Acknowledged | None


class CoverageModel(QAbstractListModel):
    """The parts, those that want a look first."""

    def __init__(self, session: ReviewSession, language: Language) -> None:
        """Show what the session shows."""
        super().__init__()
        self._session = session
        self._language = language
        self._parts: list[Part] = []
        session.opened.connect(self.reload)
        session.review_changed.connect(self._renew)
        self.reload()

    def speak(self, language: Language) -> None:
        """Name the parts in another language."""
        self._language = language
        self._renew()

    @property
    def parts(self) -> tuple[Part, ...]:
        """List the rows."""
        return tuple(self._parts)

    def reload(self) -> None:
        """Show another review."""
        self.beginResetModel()
        self._parts = self._read()
        self.endResetModel()

    def _renew(self) -> None:
        self._parts = self._read()
        if self._parts:
            self.dataChanged.emit(self.index(0), self.index(len(self._parts) - 1))

    def _read(self) -> list[Part]:
        review = self._session.review
        if review is None:
            return []
        document, seen = review.scan.document, review.acknowledged
        rows = sorted(document.coverage, key=lambda row: not row.unread)
        return [self._part(document, row, seen.get(row.key)) for row in rows]

    def _part(self, document: Document, row: Coverage, seen: Acknowledged | None) -> Part:
        detail = self._why(row) or self._count(row)
        status = word(row.status, self._language)
        if seen is not None:
            when = moment_or_clock(seen.at, self._session.now(), self._language)
            status = self.tr("Looked at, {when}").format(when=when)
        return Part(row, place_in(document, row.place, self._language), detail, status, seen)

    def _why(self, row: Coverage) -> str:
        """Say why a part was not read, a picture's size first; empty where it was read."""
        if row.reason is CoverageReason.PICTURE and row.detail:
            return self.tr("{size} · the words in it are not read").format(size=row.detail)
        return reason(row, self._language)

    def _count(self, row: Coverage) -> str:
        one = row.count == 1
        match row.place.kind:
            case PlaceKind.PAGE:
                words = self.tr("1 page") if one else self.tr("{n} pages")
            case PlaceKind.BODY:
                words = self.tr("1 paragraph") if one else self.tr("{n} paragraphs")
            case PlaceKind.LINK:
                words = self.tr("1 link") if one else self.tr("{n} links")
            case PlaceKind.TABLE:
                words = self.tr("1 table") if one else self.tr("{n} tables")
            case PlaceKind.COMMENT:
                words = self.tr("1 comment") if one else self.tr("{n} comments")
            case PlaceKind.FOOTNOTE | PlaceKind.ENDNOTE:
                words = self.tr("1 note") if one else self.tr("{n} notes")
            case PlaceKind.PROPERTY:
                words = self.tr("1 property") if one else self.tr("{n} properties")
            case _:
                words = self.tr("1 part") if one else self.tr("{n} parts")
        return words.format(n=row.count)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the parts."""
        return 0 if parent.isValid() else len(self._parts)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's part, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._parts):
            return None
        part = self._parts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return ", ".join((part.name, part.detail, part.status))
            case _ if role == PART:
                return part
        return None
