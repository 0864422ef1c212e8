"""How far a reading has come, told to whoever listens: across processes through memory that both see."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from ctypes import Array, c_uint64
from multiprocessing.context import SpawnContext
from threading import Lock

Listener = Callable[[int, int], None]
"""Hears which step (page, part) is under way, and of how many."""
Numbers = Array[c_uint64]
SLOTS = 64
"""Readings that can be followed at once; what comes on top of them is read all the same."""
HALF = 32
"""Bits for each of the two numbers of a slot."""
MOST = (1 << HALF) - 1
_HEARD: ContextVar[Listener | None] = ContextVar("heard", default=None)
_SHARED: ContextVar[Numbers | None] = ContextVar("shared", default=None)


# --- in the process that reads --------------------------------------------------------------------------------------


def hear(listener: Listener | None) -> None:
    """Listen to readings in this thread from now on; None listens no more."""
    _HEARD.set(listener)


def tell(step: int, total: int) -> None:
    """Tell that a step (from 1) of so many is under way; nobody may listen."""
    listener = _HEARD.get()
    if listener is not None:
        listener(step, total)


@contextmanager
def unheard() -> Iterator[None]:
    """Let nobody listen for a while: what is read inside a draft is no step of its own."""
    token = _HEARD.set(None)
    try:
        yield
    finally:
        _HEARD.reset(token)


def share(numbers: Numbers) -> None:
    """Take a board's memory in another process, for `hear_for`."""
    _SHARED.set(numbers)


def hear_for(slot: int) -> None:
    """Write what readings tell from now on to a slot of the board."""
    numbers = _SHARED.get()
    if numbers is None:
        return

    def write(step: int, total: int) -> None:
        numbers[slot] = min(step, MOST) << HALF | min(total, MOST)

    hear(write)


# --- in the process that asked ------------------------------------------------------------------------------------


class Board:
    """Slots in memory that the window and its workers share: a worker writes how far it is, the window looks.

    There is no lock and no queue between the processes: a slot is one aligned 64-bit number, written in one go by the
    one worker that reads the draft, so that a worker killed at any moment leaves nothing half said and nobody waiting.
    """

    def __init__(self, context: SpawnContext, slots: int = SLOTS) -> None:
        """Make the slots; `numbers` travels to workers as they start."""
        self.numbers: Numbers = context.RawArray(c_uint64, slots)
        self._free = deque(range(slots))
        self._lock = Lock()

    def take(self) -> int | None:
        """Give a slot that stands at 0 of 0; None where all are taken."""
        with self._lock:
            if not self._free:
                return None
            slot = self._free.popleft()
        self.numbers[slot] = 0
        return slot

    def give_back(self, slot: int) -> None:
        """Let a slot be taken again, after all others: the worker may still be dying that writes to it."""
        with self._lock:
            self._free.append(slot)

    def reached(self, slot: int) -> tuple[int, int]:
        """Tell which step of how many is under way; (0, 0) while nothing is known."""
        number = self.numbers[slot]
        return number >> HALF, number & MOST
