"""English and French words: what stands in a dictionary is never a typing error."""

import gzip
from functools import cache

from placet.resources import resource


class Dictionary:
    """Folded words of one language, sorted, one a line, searched where they lie."""

    def __init__(self, data: bytes) -> None:
        """Keep the list: ASCII, a line end before and after every word."""
        self._data = data
        self._starts: dict[bytes, tuple[int, int]] = {}

    def __contains__(self, word: str) -> bool:
        """Tell whether a folded word is listed, by bisection over the bytes."""
        if not word.isascii():
            return False
        key, data = word.encode("ascii"), self._data
        low, high = self._starts.get(key[:2]) or self._narrow(key[:2])
        while low < high:
            start = data.rfind(b"\n", low, (low + high) // 2 + 1)
            start = low if start < 0 else start
            end = data.find(b"\n", start + 1)
            found = data[start + 1 : end]
            if found == key:
                return True
            low, high = (end, high) if found < key else (low, start)
        return False

    def _narrow(self, head: bytes) -> tuple[int, int]:
        """Find once where the words that begin with two letters stand: the line ends before and after them."""
        first = self._data.find(b"\n" + head)
        last = self._data.find(b"\n", self._data.rfind(b"\n" + head) + 1) if first >= 0 else first
        self._starts[head] = (first, last) if first >= 0 else (0, 0)
        return self._starts[head]


@cache
def dictionaries() -> tuple[Dictionary, ...]:
    """Load the English and French lists, once, when first needed."""
    return tuple(
        Dictionary(gzip.decompress(resource("words", name).read_bytes())) for name in ("en.txt.gz", "fr.txt.gz")
    )


def is_word(word: str) -> bool:
    """Tell whether a folded word, or its singular, is an English or French one."""
    forms = (word, word[:-1]) if word.endswith("s") and len(word) > 4 else (word,)
    return any(form in dictionary for dictionary in dictionaries() for form in forms)
