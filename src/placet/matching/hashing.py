"""Words as numbers: polynomial hashes of 64 bits, of which those of any part of a word follow without reading it again.

The hash of *w₀w₁w₂…* is w₀ + w₁·B + w₂·B² + …, modulo 2⁶⁴. Two different words of a draft and its rules together share
one with a chance below one in a thousand million.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from placet.matching.letters import Codes, Places, codes_of

Hashes = NDArray[np.uint64]

BASE = 0x9E3779B97F4A7C15
INVERSE = pow(BASE, -1, 1 << 64)
BLOCK = 1 << 15
"""Code points that are summed up at a time: they stay in the processor's cache."""


class _Powers:
    """A number's powers, as many as were ever needed."""

    def __init__(self, base: int) -> None:
        self._base = base
        self._known = np.ones(1, dtype=np.uint64)

    def up_to(self, count: int) -> Hashes:
        if count > len(self._known):
            powers = np.full(max(count, 2 * len(self._known)), self._base, dtype=np.uint64)
            powers[0] = 1
            self._known = np.cumprod(powers, dtype=np.uint64)
        return self._known


_POWERS = _Powers(BASE)
_INVERSES = _Powers(INVERSE)


def power(exponents: Places) -> Hashes:
    """Give B to each of some powers."""
    return _POWERS.up_to(int(exponents.max(initial=0)) + 1)[exponents]


def hash_spans(codes: Codes, starts: Places, ends: Places) -> Hashes:
    """Hash parts of a text, which stand in order and do not overlap."""
    hashes = np.empty(len(starts), dtype=np.uint64)
    bounds = np.searchsorted(starts, np.arange(0, len(codes) + BLOCK, BLOCK))
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        if first < last:
            low, high = int(starts[first]), int(ends[last - 1])
            sums = running(codes[low:high])
            begin, end = starts[first:last] - low, ends[first:last] - low
            hashes[first:last] = (sums[end] - sums[begin]) * _INVERSES.up_to(high - low)[begin]
    return hashes


def running(codes: Codes) -> Hashes:
    """Give the hashes of a text's beginnings, from that of none to that of all of its code points."""
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(codes * _POWERS.up_to(len(codes))[: len(codes)], out=sums[1:])
    return sums


def hash_words(words: Sequence[str]) -> Hashes:
    """Hash words."""
    return Spellings(words).whole


class Spellings:
    """Words side by side, any part of each of which can be hashed at once."""

    def __init__(self, words: Sequence[str]) -> None:
        """Lay out the words' letters one after the other."""
        self.lengths: Places = np.fromiter(map(len, words), dtype=np.int64, count=len(words))
        self.codes = codes_of("".join(words))
        self.starts: Places = np.cumsum(self.lengths) - self.lengths
        self._sums = running(self.codes)
        self._inverses = _INVERSES.up_to(len(self.codes) + 1)

    @property
    def whole(self) -> Hashes:
        """Give the hash of each word."""
        return self.parts(np.arange(len(self.lengths)), 0, self.lengths)

    def parts(self, words: Places, begin: Places | int, end: Places | int) -> Hashes:
        """Give the hashes of parts of some of the words, by number; arrays are broadcast against each other."""
        starts = self.starts[words]
        hashes: Hashes = (self._sums[starts + end] - self._sums[starts + begin]) * self._inverses[starts + begin]
        return hashes

    def letters(self, words: Places, at: Places | int) -> Codes:
        """Give one letter of each of some of the words, by its place in the word."""
        letters: Codes = self.codes[self.starts[words] + at]
        return letters
