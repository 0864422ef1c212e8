"""The foot of the window: that all is saved here, what the draft holds, and which rules it was held against."""

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from placet.app.models.batch import BatchModel
from placet.app.models.batch_row import RowState
from placet.app.models.session import ReviewSession
from placet.app.views.icons import paint_icon
from placet.app.views.labels import ElidedLabel, Label, Panel
from placet.app.views.theme import px
from placet.app.views.tokens import tokens
from placet.domain.rule import Pack

HEIGHT = 28


class Lock(QWidget):
    """A small lock: nothing leaves this computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take the room of an icon."""
        super().__init__(parent)
        self.setFixedSize(px(14), px(14))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lock."""
        paint_icon(QPainter(self), "lock", QRectF(self.rect()), tokens(self.palette()).text2)


class Status(Panel):
    """One quiet line."""

    def __init__(self, session: ReviewSession, batch: BatchModel, parent: QWidget | None = None) -> None:
        """Follow the session and the batch."""
        super().__init__(parent, surface=False)
        self._session = session
        self._batch = batch
        self._page = self._words = 0
        self._refused = False
        self._saved, self._draft = Label("", 12, 400, "text2", self), Label("", 12, 400, "text2", self)
        self._rules = ElidedLabel(12, 400, "text2", self)
        self.setFixedHeight(px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Lock(self))
        row.addWidget(self._saved)
        row.addStretch(1)
        row.addWidget(self._draft)
        row.addSpacing(px(16))
        row.addWidget(self._rules)
        session.opened.connect(self._on_opened)
        for changed in (session.review_changed, batch.rules_loaded):
            changed.connect(self.refresh)
        for changed in (batch.dataChanged, batch.rowsInserted, batch.rowsRemoved):
            changed.connect(self.refresh)
        self.refresh()

    def _on_opened(self) -> None:
        review = self._session.review
        self._words = len(review.scan.document.text.split()) if review else 0
        self.refresh()

    def show_page(self, page: int) -> None:
        """Say which page is in sight; 0 in a draft without pages."""
        self._page = page
        self.refresh()

    def rules_refused(self, refused: bool) -> None:  # noqa: FBT001 - reads well
        """Say that there are no rules, or that there are again."""
        self._refused = refused
        self.refresh()

    def refresh(self) -> None:
        """Say everything as it stands."""
        self._saved.setText(self.tr("Saved. Drafts stay on this computer."))
        self._draft.setText(" · ".join(part for part in (self._reading(), self._open()) if part))
        self._rules.show_words(self._packs())

    def _reading(self) -> str:
        rows = self._batch.rows
        left = sum(row.state in (RowState.WAITING, RowState.READING) for row in rows)
        if not left or self._batch.ruleset is None:
            return ""
        return self.tr("{done} of {count} drafts read").format(done=len(rows) - left, count=len(rows))

    def _open(self) -> str:
        review = self._session.review
        if review is None:
            return ""
        document = review.scan.document
        parts = [self.tr("{n} words").format(n=f"{self._words:,}".replace(",", "\u00a0"))]
        if document.pages and self._page:
            parts = [self.tr("Page {page} of {count}").format(page=self._page, count=len(document.pages))]
        unseen = len(review.unacknowledged)
        if unseen:
            said = self.tr("1 part not read") if unseen == 1 else self.tr("{n} parts not read")
            parts.append(said.format(n=unseen))
        return " · ".join(parts)

    def _packs(self) -> str:
        review = self._session.review
        packs = review.scan.ruleset.packs if review else self._batch.ruleset.packs if self._batch.ruleset else ()
        if packs:
            return self.tr("Rules: {packs}").format(packs=", ".join(_named(pack) for pack in packs))
        return self.tr("No rules: nothing is read") if self._refused else self.tr("Rules are being loaded…")

    def changeEvent(self, event: QEvent) -> None:
        """Speak the window's new language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.refresh()


def _named(pack: Pack) -> str:
    return f"{pack.id} {pack.version}".strip()
