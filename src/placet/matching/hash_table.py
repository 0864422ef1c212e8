"""Numbers given to hashes as they are first met: a table that is looked up for many hashes at once."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from placet.matching.hash_index import told_apart
from placet.matching.hashing import Hashes
from placet.matching.letters import Places

LEVELS = ((18, 1), (17, 0xD6E8FEB86659FD93), (16, 0xA0761D6478BD642F))
"""Bits of the places in the table, and in those for hashes whose place is taken, small enough to stay in a cache; and
what hashes are multiplied with first, so that those with one place in a table have different ones in the next."""
BLOCK = 1 << 14
"""Hashes looked up at a time: words that are met again are then known."""


class HashTable:
    """Gives each hash its number, from 0 on; a hash that finds no place may be given a new one later."""

    def __init__(self, levels: Sequence["_Level"] = (), size: int = 0) -> None:
        """Begin empty, or with what another knows."""
        self.size = size
        self._levels = levels or [_Level.empty(*level) for level in LEVELS]

    def copy(self) -> "HashTable":
        """Give another that knows the same hashes."""
        return HashTable([level.copy() for level in self._levels], self.size)

    def number(self, hashes: Hashes, learn: Callable[[Places], None]) -> Places:
        """Give the number of each hash; `learn` is told, once, the places of those that are given the next numbers."""
        numbers = np.empty(len(hashes), dtype=np.int64)
        new: list[Places] = []
        for first in range(0, len(hashes), BLOCK):
            block = slice(first, first + BLOCK)
            numbers[block], found = self._look_up(hashes[block])
            new.append(found + first)
        learn(np.concatenate(new) if new else np.zeros(0, dtype=np.int64))
        return numbers

    def _look_up(self, hashes: Hashes) -> tuple[NDArray[np.int32], Places]:
        numbers = self._levels[0].find(hashes)
        missing = np.flatnonzero(numbers < 0)
        for level in self._levels[1:]:
            numbers[missing] = level.find(hashes[missing])
            missing = missing[numbers[missing] < 0]
        if not missing.size:
            return numbers, missing
        different, first, again = told_apart(hashes[missing])
        given = self.size + np.arange(len(different))
        self.size += len(different)
        numbers[missing] = given[again]
        for level in self._levels:
            different, given = level.put(different, given)
        return numbers, missing[first]


class _Level:
    """Hashes, each at the place that its first bits name."""

    def __init__(self, hashes: Hashes, numbers: NDArray[np.int32], factor: np.uint64) -> None:
        self._shift = np.uint64(65 - len(hashes).bit_length())
        self._hashes = hashes
        self._numbers = numbers
        self._factor = factor

    @classmethod
    def empty(cls, bits: int, factor: int) -> "_Level":
        return cls(np.zeros(1 << bits, dtype=np.uint64), np.full(1 << bits, -1, dtype=np.int32), np.uint64(factor))

    def copy(self) -> "_Level":
        return _Level(self._hashes.copy(), self._numbers.copy(), self._factor)

    def _places(self, hashes: Hashes) -> Places:
        return ((hashes * self._factor) >> self._shift).view(np.int64)

    def find(self, hashes: Hashes) -> NDArray[np.int32]:
        """Give the numbers of hashes; -1 for one that is not here."""
        places = self._places(hashes)
        numbers = self._numbers[places]
        numbers[self._hashes[places] != hashes] = -1
        return numbers

    def put(self, hashes: Hashes, numbers: Places) -> tuple[Hashes, Places]:
        """Keep different hashes where there is room; give those for which there is none."""
        places = self._places(hashes)
        free = np.flatnonzero(self._numbers[places] < 0)
        self._hashes[places[free]] = hashes[free]
        self._numbers[places[free]] = numbers[free]
        left = self._hashes[places] != hashes
        return hashes[left], numbers[left]
