"""Numbers under hashes, many of them looked up at once."""

import numpy as np
from numpy.typing import NDArray

from placet.matching.hashing import Hashes
from placet.matching.letters import Places

FILTERED = 8
"""Bits of the filter for each entry: seven of eight absent hashes are told by one look."""
LARGEST = 27


class HashIndex:
    """Which numbers stand under a hash; a filter of bits answers for most hashes that hold none.

    Entries are kept in one sorted array, the number in the low bits of its hash: those bits of a hash are not compared.
    """

    def __init__(self, numbers: Places, hashes: Hashes) -> None:
        """Keep numbers from 0 on, each under a hash."""
        bits = max(1, int(numbers.max(initial=0)).bit_length())
        self._low = np.uint64((1 << bits) - 1)
        self._entries = np.sort((hashes & ~self._low) | numbers.astype(np.uint64))
        size = min(LARGEST, max(10, (len(self._entries) * FILTERED).bit_length()))
        self._shift = np.uint64(64 - size)
        present = np.zeros(1 << size, dtype=bool)
        present[self._places(self._entries)] = True
        self._filter = np.packbits(present, bitorder="little")

    def _places(self, hashes: Hashes) -> Places:
        return (hashes >> self._shift).astype(np.int64)

    def _perhaps(self, hashes: Hashes) -> Places:
        """Give which of some hashes may be there."""
        places = self._places(hashes)
        return np.flatnonzero((self._filter[places >> 3] >> (places & 7).astype(np.uint8)) & 1)

    def holds(self, hashes: Hashes) -> NDArray[np.bool_]:
        """Tell which of some hashes have an entry."""
        found = np.zeros(len(hashes), dtype=bool)
        found[self.join(hashes)[0]] = True
        return found

    def join(self, hashes: Hashes) -> tuple[Places, Places]:
        """Give each entry under some hashes: the hash's place among them, and the entry's number."""
        asked = self._perhaps(hashes)
        keys = hashes[asked] & ~self._low
        first = np.searchsorted(self._entries, keys)
        last = np.searchsorted(self._entries, keys | self._low, side="right")
        counts = last - first
        owners = np.repeat(asked, counts)
        places = spread(first, counts)
        return owners, (self._entries[places] & self._low).astype(np.int64)


def distinct(keys: Places) -> Places:
    """Give different numbers in order, each once."""
    ordered: Places = np.sort(keys)
    first = np.ones(len(ordered), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def spread(firsts: Places, counts: Places) -> Places:
    """Give the numbers of ranges one after the other, each from its first on, as many as it counts."""
    ends = np.cumsum(counts)
    total = int(ends[-1]) if len(ends) else 0
    return np.arange(total) + np.repeat(firsts - ends + counts, counts)
