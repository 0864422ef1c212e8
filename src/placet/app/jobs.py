"""Run plain functions in other processes, and answer by signal on the main thread."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from placet.domain.errors import PlacetError
from placet.workers import Limits, Workers

PACE = 100
"""Milliseconds between two looks at how far a job has come."""


class Working(Protocol):
    """What does the work of jobs."""

    def trouble(self, error: BaseException, arguments: tuple[object, ...]) -> PlacetError:
        """Turn a failed future into the user's trouble."""

    def reached(self, future: Future[object]) -> tuple[int, int]:
        """Tell which step of how many the work has reached."""


class Job(QObject):
    """One piece of work: exactly one of `finished` and `failed` follows, unless it is cancelled."""

    finished = Signal(object)
    """The function's result."""
    failed = Signal(object)
    """The PlacetError that came instead."""
    progressed = Signal(int, int)
    """A job that is followed has come to a step (page, part) of so many."""
    _done = Signal()

    def __init__(
        self, future: Future[object], workers: Working, arguments: tuple[object, ...], parent: QObject
    ) -> None:
        """Wait for a future; its callback comes on a thread of the pool, and the signal carries it to ours.

        It comes on our own thread, and at once, where the future is done already: the answer is queued all the same, so
        that whoever made the job has connected before it comes.
        """
        super().__init__(parent)
        self._future = future
        self._workers = workers
        self._arguments = arguments
        self._cancelled = False
        self._reached = (0, 0)
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)
        future.add_done_callback(self._announce)

    def follow(self) -> None:
        """Tell how far the work comes, ten times a second at most: the last step seen, not each."""
        clock = QTimer(self, interval=PACE)
        clock.timeout.connect(self._look)
        clock.start()

    def _look(self) -> None:
        reached = self._workers.reached(self._future)
        if reached != self._reached and not self._cancelled:
            self._reached = reached
            self.progressed.emit(*reached)

    def cancel(self) -> None:
        """Stop the work, or throw its result away; neither signal follows."""
        self.forget()
        self._future.cancel()

    def forget(self) -> None:
        """Throw the answer away, whatever it will be."""
        self._cancelled = True

    def _announce(self, _future: object) -> None:
        try:
            self._done.emit()
        except RuntimeError:
            return  # the window closed while the work ran: nobody waits for the answer

    def _on_done(self) -> None:
        if not self._cancelled:
            error = self._future.exception()
            if error is None:
                self.finished.emit(self._future.result())
            else:
                self.failed.emit(self._workers.trouble(error, self._arguments))
        self.deleteLater()


class Jobs(QObject):
    """A pool of worker processes that answers by signal."""

    def __init__(self, count: int, limits: Limits | None = None, parent: QObject | None = None) -> None:
        """Prepare up to `count` processes."""
        super().__init__(parent)
        self._workers = Workers(count, limits)

    def submit(self, function: Callable[..., object], *arguments: object) -> Job:
        """Start a plain function of picklable values; connect to the job's signals at once."""
        return Job(self._workers.submit(function, *arguments), self._workers, arguments, self)

    def close(self) -> None:
        """End the processes; answers still under way never come."""
        for job in self.findChildren(Job):
            job.forget()
        self._workers.close()


class Thread(QObject):
    """Runs functions one after the other on a thread of its own, and answers by signal: for what waits for the disk."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the thread with the first work."""
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1)

    def submit(self, function: Callable[..., object], *arguments: object) -> Job:
        """Start a function; connect to the job's signals at once."""
        future: Future[object] = self._thread.submit(function, *arguments)
        return Job(future, self, arguments, self)

    def settle(self) -> None:
        """Wait until everything that was begun is done."""
        self._thread.submit(int).result()

    def close(self) -> None:
        """Finish what was begun; its answers never come."""
        for job in self.findChildren(Job):
            job.forget()
        self._thread.shutdown()

    def trouble(self, error: BaseException, _arguments: tuple[object, ...]) -> PlacetError:
        """Give the user's trouble; a bug is raised."""
        if isinstance(error, PlacetError):
            return error
        raise error

    def reached(self, _future: Future[object]) -> tuple[int, int]:
        """Tell nothing: what runs here has no steps."""
        return 0, 0
