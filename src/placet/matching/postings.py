"""Where in a draft words stand for the rules' words."""

import numpy as np
from numpy.typing import NDArray

from placet.matching.hash_index import spread
from placet.matching.letters import Places


class Postings:
    """For each word of the rules, by number, the places of the draft's words that may stand for it, in order."""

    def __init__(self, places: Places, numbers: Places, words: int) -> None:
        """Take pairs of a place in the draft and a word's number, of which there are `words`."""
        self._span = int(places.max(initial=0)) + 1
        self._keys = np.sort(numbers * self._span + places)
        self.counts = np.bincount(numbers, minlength=words)
        self._firsts = np.cumsum(self.counts) - self.counts

    def places(self, numbers: Places) -> tuple[Places, Places]:
        """Give the places of some of the rules' words: which of them, and the place."""
        counts = self.counts[numbers]
        owners = np.repeat(np.arange(len(numbers)), counts)
        return owners, self._keys[spread(self._firsts[numbers], counts)] - numbers[owners] * self._span

    def any_between(self, numbers: Places, low: Places, high: Places) -> NDArray[np.bool_]:
        """Tell which of some of the rules' words has a place within bounds, both included."""
        if not len(self._keys):
            return np.zeros(len(numbers), dtype=bool)
        base = numbers * self._span
        first = np.searchsorted(self._keys, base + np.clip(low, 0, self._span))
        found = self._keys[np.minimum(first, len(self._keys) - 1)]
        inside: NDArray[np.bool_] = (first < len(self._keys)) & (found <= base + np.clip(high, -1, self._span - 1))
        return inside
