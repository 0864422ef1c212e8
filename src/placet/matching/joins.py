"""What the rules' words look like run together, and how they begin."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from placet.matching.dictionary import are_words, languages
from placet.matching.hash_index import HashIndex
from placet.matching.hashing import Hashes, Spellings
from placet.matching.letters import Places

SHORTEST = 5
"""Letters from which a word may be several run together, or be taken apart."""


class Joins:
    """Words of the rules' texts run together: all of a text, and each two neighbours; numbered from 0."""

    def __init__(self, texts: Sequence[Sequence[str]], fuzzy: Iterable[int]) -> None:
        """Join the words of texts; those whose number is `fuzzy` may be mistyped when all are joined."""
        parts: dict[str, tuple[str, ...]] = {}
        for text in texts:
            if len(text) > 1:
                parts["".join(text)] = tuple(text)
                for pair in pairwise(text):
                    parts.setdefault("".join(pair), pair)
        joined = list(parts)
        spellings = Spellings(joined)
        self.words = [joined[number] for number in np.flatnonzero(~are_words(spellings, languages(spellings))).tolist()]
        self.parts = [parts[word] for word in self.words]
        mistyped = {"".join(texts[number]) for number in fuzzy if len(texts[number]) > 1}
        self.fuzzy = [number for number, word in enumerate(self.words) if word in mistyped]


def beginnings(words: Sequence[str], shortest: int, *, whole: bool) -> Hashes:
    """Hash the beginnings of words from some letters on, with or without the whole words."""
    spellings = Spellings(words)
    counts = np.maximum(spellings.lengths - shortest + whole, 0)
    numbers: Places = np.repeat(np.arange(len(words)), counts)
    lengths = np.arange(len(numbers)) - np.repeat(np.cumsum(counts) - counts, counts) + shortest
    return spellings.parts(numbers, 0, lengths)


def set_of(*hashes: Hashes) -> HashIndex:
    """Index hashes for `holds`."""
    return HashIndex(np.zeros(sum(map(len, hashes)), dtype=np.int64), np.concatenate(hashes))
