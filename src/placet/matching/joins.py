"""What the rules' words look like run together, and how a word that is several of them is cut."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from placet.domain.finding import Trait
from placet.matching.dictionary import are_words, is_word
from placet.matching.hash_index import HashIndex
from placet.matching.hashing import Hashes, Spellings
from placet.matching.irregular import infinitives
from placet.matching.letters import Places
from placet.matching.vocabulary import Vocabulary

SHORTEST = 5
"""Letters from which a word may be several run together, or be taken apart."""
Parts = tuple[tuple[str, ...], tuple[Trait, ...]]
"""The words that one is cut into, and how it differs from them run together."""


class Joins:
    """Words of the rules' texts run together: all of a text, and each two neighbours."""

    def __init__(self, texts: Sequence[Sequence[str]], fuzzy: Iterable[int], words: Sequence[str]) -> None:
        """Join the words of texts; those named in `fuzzy` are recognised with typing errors when all are joined."""
        parts: dict[str, tuple[str, ...]] = {}
        for text in texts:
            if len(text) > 1:
                parts["".join(text)] = tuple(text)
                for pair in pairwise(text):
                    parts.setdefault("".join(pair), pair)
        joined = list(parts)
        known = are_words(Spellings(joined)).tolist()
        self._parts = {word: parts[word] for word, listed in zip(joined, known, strict=True) if not listed}
        mistyped = {"".join(texts[number]) for number in fuzzy if len(texts[number]) > 1}
        self.vocabulary = Vocabulary(list(self._parts), mistyped & self._parts.keys())
        self.heads = _index(beginnings(words, 2, whole=False))
        self.openings = _index(
            np.concatenate((beginnings(words, 2, whole=True), beginnings(list(infinitives()), 2, whole=True)))
        )

    def parts(self, word: str, numbers: Iterable[int]) -> Parts | None:
        """Cut a word that comes near some words run together, by number, perhaps mistyped; None where it is none."""
        if len(word) < SHORTEST or is_word(word):
            return None
        found = (self.vocabulary.candidate(word, number) for number in numbers)
        near = [candidate for candidate in found if candidate is not None]
        best = min(near, key=lambda candidate: (candidate.grade, candidate.word), default=None)
        return (self._parts[best.word], best.traits) if best else None


def beginnings(words: Sequence[str], shortest: int, *, whole: bool) -> Hashes:
    """Hash the beginnings of words from some letters on, with or without the whole words."""
    spellings = Spellings(words)
    counts = np.maximum(spellings.lengths - shortest + whole, 0)
    numbers: Places = np.repeat(np.arange(len(words)), counts)
    lengths = np.arange(len(numbers)) - np.repeat(np.cumsum(counts) - counts, counts) + shortest
    return spellings.parts(numbers, 0, lengths)


def _index(hashes: Hashes) -> HashIndex:
    return HashIndex(hashes, np.zeros(len(hashes), dtype=np.int64))
