"""The batch: drafts that wait, are read, failed, or are under review."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from placet.app.i18n import spoken
from placet.app.jobs import Job, Jobs, Thread
from placet.app.models.across import Across
from placet.app.models.batch_row import BatchRow, RowState
from placet.app.models.batch_words import row_sentence
from placet.app.models.elsewhere import Written
from placet.app.models.session import ReviewSession
from placet.domain.errors import EncryptedDraft, PlacetError
from placet.domain.review import Review
from placet.domain.rule import RuleSet
from placet.readers.suffixes import TAKEN
from placet.scan import load_rules, scan_packed
from placet.store.packed import Packed
from placet.store.reviews import Store
from placet.store.summary import Summary, summarize

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
ROW = int(Qt.ItemDataRole.UserRole)
"""The role under which a row gives its BatchRow."""


class BatchModel(QAbstractListModel):
    """The drafts in the order they came; a draft is written to the store before it shows."""

    ready = Signal(Path)
    """A draft has come under review."""
    rules_loaded = Signal()
    """The rules are there: reading begins."""
    refused = Signal(object)
    """A PlacetError that concerns no single draft: a rule pack, the store."""

    def __init__(self, store: Store, jobs: Jobs, session: ReviewSession, parallel: int = 2) -> None:
        """Show what the store holds; drafts without a review are read as soon as the rules are there."""
        super().__init__()
        self._store = store
        self._jobs = jobs
        self._session = session
        self._parallel = parallel
        self._writing = Thread(self)
        self._reading: dict[Path, Job] = {}
        self._queue: deque[Path] = deque()
        self.across = Across(store, self._writing, session, self._open_reviews)
        self.across.written.connect(self._on_written_across)
        self.across.refused.connect(self.refused)
        self._rows = [self._stored(path, summary) for path, summary in store.batch()]
        self.ruleset: RuleSet | None = None
        session.review_changed.connect(self._on_review_changed)

    def _stored(self, path: Path, summary: Summary | None) -> BatchRow:
        if summary is not None:
            return BatchRow(path, RowState.REVIEW, summary)
        self._queue.append(path)
        return BatchRow(path)

    # --- the rules ---------------------------------------------------------------------------------------------

    def load_rules(self, folders: tuple[Path, ...], kept_in: Path | None = None) -> None:
        """Load the rule packs in a worker, those unchanged from where they are kept; reading waits for them."""
        job = self._jobs.submit(load_rules, folders, spoken(), kept_in)
        job.finished.connect(self._on_rules)
        job.failed.connect(self.refused)

    def _on_rules(self, ruleset: RuleSet) -> None:
        self.ruleset = ruleset
        self.rules_loaded.emit()
        self._read_next()

    # --- adding and removing -----------------------------------------------------------------------------------

    def add(self, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Add drafts, and those in folders; gives the files that are in a format Placet does not take."""
        there = {row.path for row in self._rows}
        found = list(dict.fromkeys(path for path in _files(paths) if path not in there))
        taken = [path for path in found if path.suffix.lower() in TAKEN]
        if taken:
            self._insert(taken)
        return tuple(path for path in found if path.suffix.lower() not in TAKEN)

    def _insert(self, paths: list[Path]) -> None:
        try:
            self._store.put_all_in_batch(paths)
        except PlacetError as error:
            self.refused.emit(error)
            return
        first = len(self._rows)
        self.beginInsertRows(NO_INDEX, first, first + len(paths) - 1)
        self._rows.extend(BatchRow(path) for path in paths)
        self.endInsertRows()
        self._queue.extend(paths)
        self._read_next()

    def remove(self, path: Path) -> None:
        """Take a draft out of the batch; its review stays in the store."""
        row = self.row_of(path)
        if row is None:
            return
        try:
            if self._stop_reading(path):
                self._writing.settle()
            self._store.take_from_batch(path)
        except PlacetError as error:
            self.refused.emit(error)
            return
        self.beginRemoveRows(NO_INDEX, row, row)
        del self._rows[row]
        self.endRemoveRows()
        self._read_next()

    def _stop_reading(self, path: Path) -> bool:
        """Let a draft be; gives whether anything was under way for it."""
        if path in self._queue:
            self._queue.remove(path)
        job = self._reading.pop(path, None)
        if job is not None:
            job.cancel()
        return job is not None

    def retry(self, path: Path) -> None:
        """Read a draft that failed once more."""
        if path in self._reading or path in self._queue:
            return
        self._set(BatchRow(path))
        self._queue.append(path)
        self._read_next()

    def unlock(self, path: Path, password: str) -> None:
        """Read a locked draft with a password, before all that wait; one that does not fit is forgotten at once."""
        self._stop_reading(path)
        self._session.passwords[path] = password
        self._set(BatchRow(path))
        self._queue.appendleft(path)
        self._read_next()

    # --- reading -----------------------------------------------------------------------------------------------

    def _read_next(self) -> None:
        while self._queue and self.ruleset is not None and len(self._reading) < self._parallel:
            path = self._queue.popleft()
            job = self._begin(
                path, self._jobs.submit(scan_packed, path, self.ruleset, self._session.passwords.get(path))
            )
            job.finished.connect(self._on_scanned)
            job.progressed.connect(self._on_progressed)
            job.follow()
            self._set(BatchRow(path, RowState.READING))

    def _begin(self, path: Path, job: Job) -> Job:
        """Note what is under way for a draft."""
        self._reading[path] = job
        job.setProperty("path", str(path))
        job.failed.connect(self._on_failed)
        return job

    def _on_progressed(self, step: int, total: int) -> None:
        self._set(BatchRow(self._path_of_sender(), RowState.READING, step=step, total=total))

    def _on_scanned(self, packed: Packed) -> None:
        """Write what was read, away from this thread; it shows once it is written."""
        path, session = self._path_of_sender(), self._session
        writing = self._writing.submit(self._store.take_up, packed, path, session.agent, session.now())
        self._begin(path, writing).finished.connect(self._on_written)

    def _on_written(self, summary: Summary) -> None:
        self._set(BatchRow(summary.path, RowState.REVIEW, summary))
        self._reading.pop(summary.path)
        self.ready.emit(summary.path)
        self._read_next()

    def _on_failed(self, error: PlacetError) -> None:
        path = self._path_of_sender()
        self._reading.pop(path)
        if isinstance(error, EncryptedDraft):
            self._session.passwords.pop(path, None)
        self._set(BatchRow(path, RowState.FAILED, error=error))
        self._read_next()

    def _path_of_sender(self) -> Path:
        return Path(str(self.sender().property("path")))

    def close(self) -> None:
        """Finish writing; what is still read is read again when the batch opens next."""
        self._writing.close()

    # --- opening -----------------------------------------------------------------------------------------------

    def open(self, path: Path) -> None:
        """Put a draft's review on the desk; a broken trail is told, and nothing is shown."""
        row = self.row_of(path)
        summary = self._rows[row].summary if row is not None else None
        if summary is None:
            return
        self.across.settle()
        try:
            review, _ = self._store.load(summary.id)
        except PlacetError as error:
            self.refused.emit(error)
            return
        self._session.open(review, path)

    def _on_review_changed(self) -> None:
        review = self._session.review
        if review is not None and self._session.draft is not None:
            self._show(review, self._session.draft)

    def path_of(self, review_id: str) -> Path | None:
        """Find the draft of a review, where the batch has it."""
        return next((row.path for row in self._rows if row.summary and row.summary.id == review_id), None)

    def _open_reviews(self) -> tuple[str, ...]:
        """List the reviews that have open findings and that nobody has signed."""
        there = (row.summary for row in self._rows if row.summary is not None and not row.signed)
        return tuple(dict.fromkeys(summary.id for summary in there if summary.undecided))

    def _on_written_across(self, written: Written) -> None:
        """Show how the reviews stand that were written to; the one on the desk tells of itself."""
        stands = {summary.id: summary for summary in written.summaries}
        if self._session.review is not None:
            stands.pop(self._session.review.id, None)
        for row in [row for row in self._rows if row.summary and row.summary.id in stands]:
            if row.summary is not None:
                self._set(replace(row, summary=replace(stands[row.summary.id], path=row.path)))

    def _show(self, review: Review, path: Path) -> None:
        row = self.row_of(path)
        if row is not None:
            self._set(replace(self._rows[row], summary=summarize(review, path)))

    # --- the model ---------------------------------------------------------------------------------------------

    @property
    def rows(self) -> tuple[BatchRow, ...]:
        """List the rows."""
        return tuple(self._rows)

    def row(self, path: Path) -> BatchRow | None:
        """Find a draft's row."""
        return next((row for row in self._rows if row.path == path), None)

    def recent(self, most: int = 5) -> tuple[Summary, ...]:
        """List the last reviews whose drafts are not in the batch, the latest first; none where they cannot be read."""
        there = {row.summary.id for row in self._rows if row.summary}
        try:
            found = [summary for summary in reversed(self._store.summaries()) if summary.id not in there]
        except PlacetError as error:
            self.refused.emit(error)
            return ()
        latest: dict[Path, Summary] = {}
        for summary in found:
            latest.setdefault(summary.path, summary)
        return tuple(latest.values())[:most]

    def row_of(self, path: Path) -> int | None:
        """Find a draft's row number."""
        return next((number for number, row in enumerate(self._rows) if row.path == path), None)

    def _set(self, changed: BatchRow) -> None:
        row = self.row_of(changed.path)
        if row is not None:
            self._rows[row] = changed
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the drafts."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """Give a row's BatchRow, its file name, or its path."""
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.path.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return row_sentence(row)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row_sentence(row)}\n{row.path}"
            case _ if role == ROW:
                return row
        return None


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(item for item in path.rglob("*") if item.is_file() and not _hidden(item))
        else:
            yield path.absolute()


def _hidden(path: Path) -> bool:
    return path.name.startswith((".", "~$"))
