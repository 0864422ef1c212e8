"""Everything that was done in the open review, the latest first."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from placet.app.models.findings import quoted
from placet.app.models.session import ReviewSession
from placet.domain.activity import (
    Acknowledged,
    Activity,
    Annotated,
    Decided,
    Described,
    Received,
    Requested,
    Reversed,
    SignedOff,
)
from placet.domain.errors import TrailBroken
from placet.domain.finding import Finding
from placet.domain.language import Language
from placet.domain.review import Review
from placet.domain.trail import Entry, check
from placet.words.parts import place_in
from placet.words.vocabulary import channel, product, word

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
DEED = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its Deed."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An entry of the trail in words: what, of what, by whom, and the ends of its digest."""

    at: datetime
    title: str
    detail: str
    who: str
    digest: str


class TrailModel(QAbstractListModel):
    """The trail's entries, the latest first."""

    def __init__(self, session: ReviewSession, language: Language) -> None:
        """Show what the session shows."""
        super().__init__()
        self._session = session
        self._language = language
        self._deeds: list[Deed] = []
        self._findings: dict[str, Finding] = {}
        session.opened.connect(self.reload)
        session.review_changed.connect(self._on_review_changed)
        self.reload()

    def speak(self, language: Language) -> None:
        """Tell the deeds in another language."""
        self._language = language
        self.reload()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """List the rows."""
        return tuple(self._deeds)

    def whole(self) -> bool:
        """Compute the chain anew, and tell whether it holds."""
        review = self._session.review
        try:
            check(review.trail if review else (), review.origin if review else "")
        except TrailBroken:
            return False
        return True

    def reload(self) -> None:
        """Read the trail anew."""
        self.beginResetModel()
        review = self._session.review
        self._findings = {finding.id: finding for finding in review.scan.findings} if review else {}
        self._deeds = [self._deed(review, entry) for entry in reversed(review.trail)] if review else []
        self.endResetModel()

    def _on_review_changed(self) -> None:
        """Add what was done since: a trail only grows."""
        review = self._session.review
        new = review.trail[len(self._deeds) :] if review else ()
        if review is None or not new:
            return
        self.beginInsertRows(NO_INDEX, 0, len(new) - 1)
        self._deeds[:0] = [self._deed(review, entry) for entry in reversed(new)]
        self.endInsertRows()

    def _deed(self, review: Review, entry: Entry) -> Deed:
        title, detail = self._told(review, entry.activity)
        digest = f"{entry.digest[:4]}…{entry.digest[-2:]}"
        return Deed(entry.activity.at, title, detail, entry.activity.agent.name, digest)

    def _told(self, review: Review, activity: Activity) -> tuple[str, str]:
        match activity:
            case Received():
                return self.tr("Draft read"), self._found(review)
            case Reversed():
                undone, detail = self._told(review, review.trail[activity.entry - 1].activity)
                return self.tr("Taken back: {what}").format(what=undone), detail
            case Decided():
                return self._decided(activity)
            case Annotated():
                return self.tr("Note written"), activity.annotation.body
            case SignedOff():
                return self.tr("Signed off"), word(activity.outcome, self._language)
            case _:
                return self._noted(review, activity)

    def _noted(self, review: Review, activity: Described | Requested | Acknowledged) -> tuple[str, str]:
        language = self._language
        match activity:
            case Described(description=said):
                names = (product(said.product, language), channel(said.channel, language), said.version)
                return self.tr("Draft described"), " · ".join(name for name in names if name)
            case Requested(request=asked):
                return self.tr("Request logged"), f"{word(asked.office, language)}, {word(asked.channel, language)}"
            case Acknowledged():
                rows = {row.key: row for row in review.scan.document.coverage}
                row = rows.get(activity.coverage)
                part = place_in(review.scan.document, row.place, language) if row else activity.coverage
                return self.tr("Unread part looked at"), part

    def _decided(self, activity: Decided) -> tuple[str, str]:
        words = quoted(self._findings[activity.finding].quote.exact, self._language)
        reason = activity.decision.reason
        return word(activity.decision.outcome, self._language), f"{words} · {reason}" if reason else words

    def _found(self, review: Review) -> str:
        """Count what stood in the list when the draft came, before anybody said what it is for."""
        count, unread = len(replace(review, trail=()).findings), len(review.scan.document.unread)
        findings = (self.tr("1 finding") if count == 1 else self.tr("{n} findings")).format(n=count)
        if not unread:
            return findings
        parts = (self.tr("1 part not read") if unread == 1 else self.tr("{n} parts not read")).format(n=unread)
        return f"{findings}, {parts}"

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the entries."""
        return 0 if parent.isValid() else len(self._deeds)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's deed, or what a screen reader says of it."""
        if not 0 <= index.row() < len(self._deeds):
            return None
        deed = self._deeds[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (deed.title, deed.detail, deed.who) if part)
            case Qt.ItemDataRole.ToolTipRole:
                return deed.detail
            case _ if role == DEED:
                return deed
        return None
