"""Locked drafts: which one wants its password, and the ways to give it."""

# ruff: noqa: PLC0415 - the window is on the screen before any dialog is loaded

from pathlib import Path

from PySide6.QtCore import QObject

from placet.app.models.batch import BatchModel
from placet.app.models.questions import Submitting
from placet.app.models.session import ReviewSession
from placet.app.models.unlocking import Unlocking
from placet.app.views.batch_panel import BatchPanel
from placet.app.views.draft_pane import DraftPane
from placet.app.views.message_bar import Way


class Locks(QObject):
    """Asks for the password of a draft that could not be read, or whose pages cannot be shown after a restart."""

    def __init__(
        self, batch: BatchModel, session: ReviewSession, pages: Submitting, panel: BatchPanel, pane: DraftPane
    ) -> None:
        """Follow the draft on the desk."""
        super().__init__(pane)
        self._batch = batch
        self._session = session
        self._pages = pages
        self._panel = panel
        self._pane = pane
        self._told = False
        pane.draft.locked.connect(self._on_locked)
        session.opened.connect(self._on_opened)

    @property
    def wanted(self) -> Path | None:
        """Give the draft whose password is wanted: the one chosen, the one on the desk, else the first of the batch."""
        current = self._panel.current
        if current is not None and current.locked:
            return current.path
        if self._pane.draft.is_locked:
            return self._session.draft
        return next((row.path for row in self._batch.rows if row.locked), None)

    def ask(self) -> None:
        """Ask for the password that is wanted."""
        from placet.app.views.dialogs.password import PasswordDialog

        path = self.wanted
        if path is None:
            return
        unlocking = Unlocking(path, self._batch, self._session, self._pages)
        unlocking.opened.connect(self._on_unlocked)
        PasswordDialog(unlocking, self._pane.window()).open()

    def _on_locked(self) -> None:
        """Say above the draft that its pages wait for the password."""
        self._told = True
        words = self.tr("The pages of this draft are shown once its password is given.")
        self._pane.message.tell(words, ways=[Way(self.tr("Enter password…"), self.ask)])

    def retranslate(self) -> None:
        """Say in the window's new language what stands above the draft."""
        if self._told and self._pane.message.isVisible():
            self._on_locked()

    def _on_opened(self) -> None:
        """Say no more of another draft's pages."""
        if self._told:
            self._told = False
            self._pane.message.hide()

    def _on_unlocked(self) -> None:
        draft = self._session.draft
        password = self._session.passwords.get(draft) if draft is not None else None
        if self._pane.draft.is_locked and password is not None:
            self._on_opened()
            self._pane.draft.unlock(password)
