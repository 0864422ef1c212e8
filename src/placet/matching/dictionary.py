"""English and French words: what stands in a dictionary is never a typing error."""

import gzip
from bisect import bisect_right
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from placet.matching.hashing import Hashes, Spellings, hash_spans
from placet.resources import resource

BLOCK = 1024
"""Bytes of a list between two of its words that are kept at hand."""


class Dictionary:
    """Folded words of one language, sorted, one a line, searched where they lie."""

    def __init__(self, data: bytes) -> None:
        """Keep the list (ASCII, a line end before and after every word), and the first word of every block of it."""
        self._data = data
        self._starts = [data.find(b"\n", at) for at in range(0, max(1, len(data) - BLOCK), BLOCK)]
        self._firsts = [data[start + 1 : data.find(b"\n", start + 1)] for start in self._starts]

    def __contains__(self, word: str) -> bool:
        """Tell whether a folded word is listed: its block is found by bisection, then the word in it."""
        if not word.isascii():
            return False
        key = word.encode("ascii")
        block = bisect_right(self._firsts, key) - 1
        if block < 0:
            return False
        end = self._starts[block + 1] + 1 if block + 1 < len(self._starts) else len(self._data)
        return self._data.find(b"\n" + key + b"\n", self._starts[block], end) >= 0

    def hashes(self) -> Hashes:
        """Hash every word."""
        codes = np.frombuffer(self._data, dtype=np.uint8).astype(np.uint32)
        ends = np.flatnonzero(codes == ord("\n"))
        return hash_spans(codes, ends[:-1] + 1, ends[1:])


@cache
def dictionaries() -> tuple[Dictionary, ...]:
    """Load the English and French lists, once, when first needed."""
    return tuple(
        Dictionary(gzip.decompress(resource("words", name).read_bytes())) for name in ("en.txt.gz", "fr.txt.gz")
    )


@lru_cache(maxsize=131_072)
def is_word(word: str) -> bool:
    """Tell whether a folded word, or its singular, is an English or French one."""
    forms = (word, word[:-1]) if word.endswith("s") and len(word) > 4 else (word,)
    return any(form in dictionary for dictionary in dictionaries() for form in forms)


@cache
def _listed() -> tuple[Hashes, ...]:
    return tuple(np.sort(each.hashes()) for each in dictionaries())


def languages(words: Spellings) -> NDArray[np.uint8]:
    """Tell in which dictionaries each of many folded words is listed, as bits: 1 English, 2 French."""
    return _languages(words.whole)


def are_words(words: Spellings, listed: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Tell of many folded words what `is_word` tells of one; `listed` is what `languages` gives for them."""
    found: NDArray[np.bool_] = listed != 0
    plural = np.flatnonzero((words.lengths > 4) & ~found)
    plural = plural[words.letters(plural, words.lengths[plural] - 1) == ord("s")]
    found[plural] = _languages(words.parts(plural, 0, words.lengths[plural] - 1)) != 0
    return found


def _languages(hashes: Hashes) -> NDArray[np.uint8]:
    found = np.zeros(len(hashes), dtype=np.uint8)
    for bit, listed in enumerate(_listed()):
        places = np.minimum(np.searchsorted(listed, hashes), len(listed) - 1)
        found |= (listed[places] == hashes).astype(np.uint8) << bit
    return found
