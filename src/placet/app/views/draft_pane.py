"""The middle of the window: a message where there is one, the draft's head, and the draft; or the way to one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from placet.app.actions import Actions
from placet.app.models.batch_row import BatchRow
from placet.app.models.session import ReviewSession
from placet.app.views.draft.view import DraftView
from placet.app.views.draft_head import DraftHead
from placet.app.views.empty import EmptyDesk, Waiting
from placet.app.views.labels import Panel
from placet.app.views.message_bar import MessageBar


class DraftPane(Panel):
    """Shows the session's draft; where there is none, what to do."""

    began = Signal()
    """A draft came on the desk while the reviewer was at work nowhere else."""

    def __init__(
        self, session: ReviewSession, draft: DraftView, actions: Actions, parent: QWidget | None = None
    ) -> None:
        """Follow the session."""
        super().__init__(parent)
        self._session = session
        self.draft = draft
        self.message = MessageBar(self)
        self.head = DraftHead(session, draft, actions, self)
        self.empty = EmptyDesk(actions, self)
        self.waiting = Waiting(actions, self)
        self._desk = QWidget(self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        session.opened.connect(self._on_opened)
        self.show_nothing()

    def _lay_out(self) -> None:
        desk = QVBoxLayout(self._desk)
        desk.setContentsMargins(0, 0, 0, 0)
        desk.setSpacing(0)
        desk.addWidget(self.head)
        desk.addWidget(self.draft, 1)
        for page in (self.empty, self.waiting, self._desk):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message)
        column.addWidget(self.stack, 1)

    def _on_opened(self) -> None:
        review, path = self._session.review, self._session.draft
        if review is None or path is None:
            self.draft.clear()
            return
        idle = self._idle
        self.draft.show_review(review, path, self._session.passwords.get(path))
        self._show(self._desk, self.draft)
        if idle:
            self.began.emit()

    @property
    def _idle(self) -> bool:
        """Tell whether the keyboard is nowhere, or at what stands here while there is no draft."""
        focused = QApplication.focusWidget()
        return focused is None or self.empty.isAncestorOf(focused) or self.waiting.isAncestorOf(focused)

    def show_nothing(self) -> None:
        """Offer to drop and to open."""
        self._show(self.empty, self.empty)

    def show_waiting(self, row: BatchRow, rules_there: bool) -> None:  # noqa: FBT001 - reads well
        """Say why a draft is not to be seen."""
        self.waiting.show_row(row, rules_there)
        self._show(self.waiting, self.waiting.password if row.locked else self.waiting.retry)

    def _show(self, page: QWidget, focus: QWidget) -> None:
        self.stack.setCurrentWidget(page)
        self.setFocusProxy(focus)
