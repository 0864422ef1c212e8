"""Which draft is on the desk: the one chosen, else the first that is ready; after a restart, the last one."""

from pathlib import Path

from PySide6.QtCore import QObject

from placet.app.models.batch import BatchModel
from placet.app.models.batch_row import RowState
from placet.app.models.session import ReviewSession
from placet.app.settings import Preferences
from placet.app.views.batch_panel import BatchPanel
from placet.app.views.draft_pane import DraftPane


class Desk(QObject):
    """Puts drafts of the batch on the desk, and says why where one cannot be."""

    def __init__(
        self, batch: BatchModel, session: ReviewSession, panel: BatchPanel, pane: DraftPane, preferences: Preferences
    ) -> None:
        """Follow the batch."""
        super().__init__(pane)
        self._batch = batch
        self._session = session
        self._panel = panel
        self._pane = pane
        self._preferences = preferences
        self._wanted: Path | None = None
        panel.chosen.connect(self.show)
        pane.empty.recent_chosen.connect(self._on_recent)
        batch.ready.connect(self._on_ready)
        batch.rules_loaded.connect(self._show_waiting)
        batch.dataChanged.connect(self._show_waiting)
        batch.rowsInserted.connect(self._show_waiting)

    def start(self) -> None:
        """Put the draft on the desk that was there last, else the first that can be."""
        ready = [row.path for row in self._batch.rows if row.state is RowState.REVIEW]
        last = self._preferences.value.draft
        if last is not None and last in ready:
            self.show(last)
        elif ready:
            self.show(ready[0])
        elif self._batch.rows:
            self._show_waiting()
        else:
            self._show_nothing()

    def show(self, path: Path) -> None:
        """Put a draft on the desk."""
        row = self._batch.row(path)
        if row is None:
            return
        if row.state is not RowState.REVIEW:
            self._wanted = path
            self._session.close()
            self._panel.follow(path)
            self._show_waiting()
        else:
            self._open(path)

    def _open(self, path: Path) -> None:
        """Open a review; where its trail is broken, the one on the desk stays."""
        if self._session.draft != path:
            self._batch.open(path)
        if self._session.draft == path:
            self._preferences.change(draft=path)
        self._wanted = self._session.draft
        self._panel.follow(self._session.draft)
        if self._session.review is None:
            self._show_nothing()

    def _show_waiting(self) -> None:
        """Say how it stands with the draft wanted, where none is on the desk; else with the first of the batch."""
        if self._session.review is not None:
            return
        first = next(iter(self._batch.rows), None)
        row = self._batch.row(self._wanted) if self._wanted is not None else first
        if row is not None and row.state is not RowState.REVIEW:
            self._pane.show_waiting(row, self._batch.ruleset is not None)

    def _on_ready(self, path: Path) -> None:
        """Open a draft that is wanted, or the first where none is."""
        if self._session.review is None and self._wanted in (None, path):
            self.show(path)

    def _on_recent(self, path: Path) -> None:
        self._batch.add([path])
        self.show(path)

    # --- leaving -----------------------------------------------------------------------------------------------

    def remove(self, path: Path) -> None:
        """Take a draft out of the batch; the next one comes on the desk."""
        at = self._batch.row_of(path)
        self._batch.remove(path)
        if at is None or self._batch.row_of(path) is not None:
            return
        rows = self._batch.rows
        if path in (self._session.draft, self._wanted):
            self._wanted = None
            self._session.close()
            if rows:
                self.show(rows[min(at, len(rows) - 1)].path)
        if not rows:
            self._show_nothing()
            self._pane.setFocus()

    def read_again(self, path: Path) -> None:
        """Read a draft once more; where the file changed, its new text gets a review of its own."""
        if self._session.draft == path:
            self._session.close()
        self._wanted = path
        self._batch.retry(path)

    def _show_nothing(self) -> None:
        self._wanted = None
        self._pane.empty.show_recent(self._batch.recent())
        self._pane.show_nothing()
