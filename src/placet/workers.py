"""Run plain functions in other processes within limits of time and memory: a hostile file costs one answer."""

import logging
import multiprocessing
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
from pathlib import Path, PurePath
from traceback import extract_tb

from pebble import ProcessPool

from placet.domain.errors import DraftError, PlacetError, ReaderStopped, ReadingTimedOut
from placet.readers.limits import limit_memory
from placet.readers.progress import Board, Numbers, hear, hear_for, share

LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost: seconds of time, bytes of memory."""

    seconds: float = 20.0
    memory: int = 2 * 1024**3


class Workers:
    """A pool of spawned processes, any of which can be ended without the others."""

    def __init__(self, count: int, limits: Limits | None = None) -> None:
        """Prepare up to `count` processes; they start with the first work."""
        self.limits = limits or Limits()
        context = multiprocessing.get_context("spawn")
        self._board = Board(context)
        self._slots: dict[Future[object], int] = {}
        self._pool = ProcessPool(
            max_workers=count,
            initializer=_begin,
            initargs=(self.limits.memory, self._board.numbers),
            context=context,
        )

    def submit(self, function: Callable[..., object], *arguments: object) -> Future[object]:
        """Start a function of picklable values; the future gives its result, or fails as `trouble` understands."""
        slot = self._board.take()
        future: Future[object] = self._pool.schedule(
            _followed, args=(slot, function, arguments), timeout=self.limits.seconds
        )
        if slot is not None:
            self._slots[future] = slot
            future.add_done_callback(self._on_done)
        return future

    def _on_done(self, future: Future[object]) -> None:
        self._board.give_back(self._slots.pop(future))

    def reached(self, future: Future[object]) -> tuple[int, int]:
        """Tell which step (page, part) of how many a draft's reading has reached; (0, 0) while nothing is known."""
        slot = self._slots.get(future)
        return (0, 0) if slot is None else self._board.reached(slot)

    def trouble(self, error: BaseException, arguments: tuple[object, ...]) -> PlacetError:
        """Turn a failed future into the user's trouble; the draft is the first path among the arguments."""
        name = next((argument.name for argument in arguments if isinstance(argument, PurePath)), "")
        if isinstance(error, PlacetError):
            return error
        if isinstance(error, FutureTimeoutError):
            return ReadingTimedOut(name, f"{self.limits.seconds:g}")
        if not isinstance(error, CancelledError):
            _log(error)
        return ReaderStopped(name, type(error).__name__)

    def close(self) -> None:
        """End every process, whatever it is doing, and wait for it."""
        self._pool.stop()  # type: ignore[no-untyped-call]  # reason: pebble types some of its methods only
        self._pool.join()


def _begin(memory: int, numbers: Numbers) -> None:
    """Set up a new process."""
    limit_memory(memory)
    share(numbers)


def _followed(slot: int | None, function: Callable[..., object], arguments: tuple[object, ...]) -> object:
    """Run a function whose readings are followed."""
    if slot is None:
        hear(None)
    else:
        hear_for(slot)
    return function(*arguments)


def result(workers: Workers, future: Future[object], path: Path) -> object:
    """Wait for a future about a draft; a DraftError or other trouble is raised as such."""
    try:
        return future.result()
    except DraftError:
        raise
    except Exception as error:
        raise workers.trouble(error, (path,)) from None


def _log(error: BaseException) -> None:
    """Log where a worker failed, by place in the code: the message may hold words of the draft."""
    frames = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in extract_tb(error.__traceback__)[-4:]]
    LOG.warning("worker failed: %s at %s", type(error).__name__, " > ".join(frames) or "unknown place")
