"""Every different word of some drafts, numbered, and what is known of it whatever the rules are."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from placet.matching.dictionary import are_words, languages
from placet.matching.hash_table import HashTable
from placet.matching.hashing import Hashes, Spellings, hash_words
from placet.matching.joins import set_of
from placet.matching.keys import Learnt
from placet.matching.letters import Places
from placet.matching.stems import ENDINGS, LONGEST
from placet.matching.wordlists import SMALL

CHUNK = 4096
"""Words learnt at a time."""
OPENING = 2
"""Letters of a word that are looked at when it may go on a word of the rules."""
WHOLE = set_of(hash_words([ending for ending, _ in ENDINGS]))
TAILS = set_of(hash_words([ending[place:] for ending, _ in ENDINGS for place in range(len(ending))]))
BOTH = 3


class Wordbook:
    """Words by number: their hashes, those of their first letters, and their lengths.

    `tails` tells which may be the end of a form of a word, `languages` in which languages each is a word, as bits.
    """

    def __init__(self, other: "Wordbook | None" = None) -> None:
        """Begin without words, or with those of another."""
        self._table: HashTable = other._table.copy() if other is not None else HashTable()
        self.hashes: Hashes = other.hashes if other is not None else np.zeros(0, dtype=np.uint64)
        self.openings: Hashes = other.openings if other is not None else np.zeros(0, dtype=np.uint64)
        self.lengths: Places = other.lengths if other is not None else np.zeros(0, dtype=np.int64)
        self.tails: NDArray[np.bool_] = other.tails if other is not None else np.zeros(0, dtype=bool)
        self.languages: NDArray[np.uint8] = other.languages if other is not None else np.zeros(0, dtype=np.uint8)

    def __len__(self) -> int:
        return len(self.hashes)

    def number(
        self, hashes: Hashes, spell: Callable[[Places], Sequence[str]], tell: Callable[[Learnt], None]
    ) -> Places:
        """Give the numbers of words by their hashes.

        `spell` writes out those that are new, by place; `tell` is told of them in the order of their numbers.
        """

        def learn(places: Places) -> None:
            for learnt in self.learn(spell(places)):
                tell(learnt)

        return self._table.number(hashes, learn)

    def learn(self, words: Sequence[str]) -> Iterator[Learnt]:
        """Take up words under the next numbers."""
        for first in range(0, len(words), CHUNK):
            yield self.take_up(words[first : first + CHUNK])

    def take_up(self, words: Sequence[str]) -> Learnt:
        """Take up a few words."""
        spellings, numbers = Spellings(words), np.arange(len(words))
        opening = spellings.parts(numbers, 0, np.minimum(spellings.lengths, OPENING))
        spoken = languages(spellings)
        small = np.fromiter(map(SMALL.__contains__, words), dtype=bool, count=len(words))
        self.hashes = np.concatenate((self.hashes, spellings.whole))
        self.openings = np.concatenate((self.openings, opening))
        self.lengths = np.concatenate((self.lengths, spellings.lengths))
        self.tails = np.concatenate((self.tails, _tails(spellings)))
        self.languages = np.concatenate((self.languages, np.where(small, BOTH, spoken).astype(np.uint8)))
        return Learnt(words, spellings, are_words(spellings, spoken))


def _tails(words: Spellings) -> NDArray[np.bool_]:
    """Tell which words may be the end of a form, with up to two letters before it."""
    found = TAILS.holds(words.whole)
    for before in (1, 2):
        numbers = np.flatnonzero((words.lengths > before) & (words.lengths <= LONGEST + before))
        found[numbers] |= WHOLE.holds(words.parts(numbers, before, words.lengths[numbers]))
    return found
