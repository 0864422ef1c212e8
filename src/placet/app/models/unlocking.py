"""The opening of one locked draft: a password is tried where it is needed, by reading the draft or showing a page."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from placet.app.models.batch import BatchModel
from placet.app.models.batch_row import RowState
from placet.app.models.questions import Submitting
from placet.app.models.session import ReviewSession
from placet.domain.errors import PlacetError
from placet.scan import page_picture

PROBE = 16
"""Pixels across the picture that tells whether a password opens the pages of a draft that was read before."""


class Unlocking(QObject):
    """Tries passwords on a draft; the one that opens it is kept in the session, and nowhere else."""

    opened = Signal()
    """The password fits."""
    refused = Signal(object)
    """It does not, or something else is wrong: a PlacetError."""

    def __init__(
        self, path: Path, batch: BatchModel, session: ReviewSession, pages: Submitting, parent: QObject | None = None
    ) -> None:
        """Take a draft of the batch, or the one on the desk."""
        super().__init__(parent)
        self.path = path
        self._batch = batch
        self._session = session
        self._pages = pages
        self._tried: str | None = None
        self._reads = False
        batch.dataChanged.connect(self._on_rows_changed)

    @property
    def under_way(self) -> bool:
        """Tell whether a password is being tried."""
        return self._tried is not None

    def attempt(self, password: str) -> None:
        """Try a password; one of the two signals follows."""
        self._tried = password
        row = self._batch.row(self.path)
        self._reads = row is not None and row.state is not RowState.REVIEW
        if self._reads:
            self._batch.unlock(self.path, password)
            return
        job = self._pages.submit(page_picture, self.path, 1, PROBE, password)
        job.finished.connect(self._on_pictured)
        job.failed.connect(self._on_refused)

    def _on_rows_changed(self) -> None:
        """See what came of reading the draft."""
        row = self._batch.row(self.path)
        if not self._reads or self._tried is None or row is None:
            return
        if row.state is RowState.REVIEW:
            self._on_opened()
        elif row.error is not None:
            self._on_refused(row.error)

    def _on_pictured(self) -> None:
        if self._tried is not None:
            self._session.passwords[self.path] = self._tried
            self._on_opened()

    def _on_opened(self) -> None:
        self._tried = None
        self.opened.emit()

    def _on_refused(self, error: PlacetError) -> None:
        self._tried = None
        self.refused.emit(error)
