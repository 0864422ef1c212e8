"""For each of many numbers a few others: rows of one flat array."""

import numpy as np
from numpy.typing import NDArray

from placet.matching.hash_index import spread
from placet.matching.letters import Places


class Rows:
    """Rows of numbers, more of which can be put at the end."""

    def __init__(self) -> None:
        """Begin without rows."""
        self.firsts = np.zeros(0, dtype=np.int64)
        self.others = np.zeros(0, dtype=np.int64)
        self.counts: Places = np.zeros(0, dtype=np.int64)

    def add(self, size: int, owners: Places, others: Places) -> None:
        """Put `size` rows at the end: pairs of a row's number, from 0 within these and in order, and what it holds."""
        counts = np.bincount(owners, minlength=size).astype(np.int64)
        firsts = len(self.others) + np.cumsum(counts) - counts
        self.firsts = np.concatenate((self.firsts, firsts))
        self.others = np.concatenate((self.others, others))
        self.counts = np.concatenate((self.counts, counts))

    def row(self, number: int) -> list[int]:
        """Give one row."""
        first = int(self.firsts[number])
        row: list[int] = self.others[first : first + int(self.counts[number])].tolist()
        return row

    def take(self, numbers: Places) -> tuple[Places, Places]:
        """Give pairs of a place in `numbers` and what the row of the number there holds."""
        counts = self.counts[numbers]
        places = np.flatnonzero(counts)
        held, chosen = counts[places], numbers[places]
        return np.repeat(places, held), self.others[spread(self.firsts[chosen], held)]

    def some(self, numbers: Places) -> NDArray[np.bool_]:
        """Tell which rows are not empty."""
        filled: NDArray[np.bool_] = self.counts[numbers] > 0
        return filled
