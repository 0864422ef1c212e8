"""Numbers under hashes, many of them looked up at once."""

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from placet.matching.hashing import Hashes
from placet.matching.letters import Places

Integers = TypeVar("Integers", Places, Hashes)

FILTERED = 16
"""Bits of the filter for each entry, two of which are set: of a hundred absent hashes two are not told at a look."""
LARGEST = 28
NEAR = 9
"""Both bits of an entry stand within so many powers of two, which the processor reads at once."""


class HashIndex:
    """Which numbers stand under a hash; a filter of bits answers for most hashes that hold none.

    Entries are kept in one sorted array, the number in the low bits of its hash: those bits of a hash are not compared.
    """

    def __init__(self, numbers: Places, hashes: Hashes) -> None:
        """Keep numbers from 0 on, each under a hash."""
        bits = max(1, int(numbers.max(initial=0)).bit_length())
        self._low = np.uint64((1 << bits) - 1)
        self._entries = np.sort((hashes & ~self._low) | numbers.view(np.uint64))
        size = min(LARGEST, max(10, (len(hashes) * FILTERED).bit_length()))
        self._shift = np.uint64(64 - size)
        keys = self._entries & ~self._low  # in order: bits that stand side by side are set one after the other
        present = np.zeros(1 << size, dtype=bool)
        present[self._places(keys)] = True
        present[self._second(keys)] = True
        self._filter = np.packbits(present, bitorder="little")

    def _places(self, keys: Hashes) -> Places:
        return (keys >> self._shift).view(np.int64)

    def _second(self, keys: Hashes) -> Places:
        """Give the place of the second bit of keys, near that of the first."""
        steps = (keys >> (self._shift - np.uint64(NEAR))) & np.uint64((1 << NEAR) - 1)
        return self._places(keys) ^ steps.view(np.int64)

    def _present(self, places: Places) -> Places:
        """Tell which of some places of the filter are set."""
        return np.flatnonzero((self._filter[places >> 3] >> (places & 7).astype(np.uint8)) & 1)

    def holds(self, hashes: Hashes) -> NDArray[np.bool_]:
        """Tell which of some hashes have an entry."""
        found = np.zeros(len(hashes), dtype=bool)
        found[self._find(hashes)[0]] = True
        return found

    def join(self, hashes: Hashes) -> tuple[Places, Places]:
        """Give each entry under some hashes: the hash's place among them, and the entry's number."""
        asked, first, keys = self._find(hashes)
        counts = np.searchsorted(self._entries, keys | self._low, side="right") - first
        places = spread(first, counts)
        return np.repeat(asked, counts), (self._entries[places] & self._low).astype(np.int64)

    def _find(self, hashes: Hashes) -> tuple[Places, Places, Hashes]:
        """Give the places of those hashes that have entries, the first entry of each, and its key; ordered by key."""
        keys = hashes & ~self._low
        asked = self._present(self._places(keys))
        asked = asked[self._present(self._second(keys[asked]))]
        asked = asked[np.argsort(keys[asked])]  # neighbours are then looked up one after the other
        sought = keys[asked]
        first = np.searchsorted(self._entries, sought)
        there = first < len(self._entries)
        there[there] = (self._entries[first[there]] & ~self._low) == sought[there]
        return asked[there], first[there], sought[there]


def distinct(keys: Places) -> Places:
    """Give different numbers in order, each once."""
    ordered: Places = np.sort(keys)
    return ordered[_begins(ordered)]


def told_apart(keys: Integers) -> tuple[Integers, Places, Places]:
    """Give different numbers in order, a place of each, and for every one which of these it is."""
    order = np.argsort(keys)
    ordered = keys[order]
    begins = _begins(ordered)
    which = np.empty(len(keys), dtype=np.int64)
    which[order] = np.cumsum(begins) - 1
    return ordered[begins], order[begins], which


def _begins(ordered: Places | Hashes) -> NDArray[np.bool_]:
    """Tell which of some numbers in order differ from the one before."""
    begins = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    return begins


def spread(firsts: Places, counts: Places) -> Places:
    """Give the numbers of ranges one after the other, each from its first on, as many as it counts."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(firsts - ends + counts, counts)
