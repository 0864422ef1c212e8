"""Every different word of the drafts so far, numbered: what the rules have to do with it is asked once."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from placet.matching.candidates import Candidate
from placet.matching.dictionary import are_words
from placet.matching.hash_table import HashTable
from placet.matching.hashing import Hashes, Spellings, hash_words
from placet.matching.inflection import NOUN_ENDINGS, VERB_ENDINGS
from placet.matching.joins import SHORTEST, Joins
from placet.matching.letters import Places
from placet.matching.rows import Rows
from placet.matching.vocabulary import Vocabulary

MOST = 300_000
"""Words kept between drafts."""
ENDINGS = frozenset(ending for ending, _ in NOUN_ENDINGS + VERB_ENDINGS)
TAILS = ENDINGS | {ending[place:] for ending in ENDINGS for place in range(1, len(ending))}
LONGEST_TAIL = max(map(len, ENDINGS)) + 2
OPENING = 2


class Lexicon:
    """Words of drafts by number.

    `near` and `joined` hold the numbers of the rules' words, and of those run together, that a word may stand for;
    `heads` tells which begin a word of the rules, `tails` which may be the end of a form of one.
    """

    def __init__(self, vocabulary: Vocabulary, joins: Joins) -> None:
        """Begin without words."""
        self.vocabulary = vocabulary
        self.joins = joins
        self._clear()

    def _clear(self) -> None:
        self._table = HashTable()
        self.near, self.joined = Rows(), Rows()
        self.hashes: Hashes = np.zeros(0, dtype=np.uint64)
        self.openings: Hashes = np.zeros(0, dtype=np.uint64)
        self.lengths: Places = np.zeros(0, dtype=np.int64)
        self.heads: NDArray[np.bool_] = np.zeros(0, dtype=bool)
        self.tails: NDArray[np.bool_] = np.zeros(0, dtype=bool)

    def refresh(self) -> None:
        """Forget all words when there are too many; numbers given before hold no longer."""
        if self._table.size > MOST:
            self._clear()

    def number(self, hashes: Hashes, spell: Callable[[Places], Sequence[str]]) -> Places:
        """Give the numbers of words by their hashes; `spell` writes out some of them, by place."""
        return self._table.number(hashes, lambda new: self._learn(spell(new)))

    def number_words(self, words: Sequence[str]) -> Places:
        """Give the numbers of words."""
        return self.number(hash_words(words), lambda new: [words[place] for place in new.tolist()])

    def standing(self, words: Sequence[str], numbers: Places) -> "Standing":
        """Give how the words of a reading, by index, may stand for the rules' words."""
        return Standing(self, words, numbers)

    def _learn(self, words: Sequence[str]) -> None:
        if not words:
            return
        spellings, numbers = Spellings(words), np.arange(len(words))
        whole = spellings.whole
        self.hashes = np.concatenate((self.hashes, whole))
        self.lengths = np.concatenate((self.lengths, spellings.lengths))
        opening = spellings.parts(numbers, 0, np.minimum(spellings.lengths, OPENING))
        self.openings = np.concatenate((self.openings, opening))
        self.heads = np.concatenate((self.heads, self.joins.heads.holds(whole)))
        self.tails = np.concatenate((self.tails, np.fromiter(map(_tail, words), dtype=bool, count=len(words))))
        self.near.add(len(words), *self.vocabulary.near(words))
        unknown = np.flatnonzero((spellings.lengths >= SHORTEST) & ~are_words(spellings))
        owners, others = self.joins.vocabulary.near([words[number] for number in unknown.tolist()])
        self.joined.add(len(words), unknown[owners], others)


def _tail(word: str) -> bool:
    """Tell whether a word may be the end of a form, with up to two letters before it."""
    return len(word) <= LONGEST_TAIL and (word in TAILS or word[1:] in ENDINGS or word[2:] in ENDINGS)


class Standing:
    """How the words of a reading, by index, may stand for the rules' words, by number."""

    def __init__(self, lexicon: Lexicon, words: Sequence[str], numbers: Places) -> None:
        """Look at words and their numbers in a lexicon."""
        self._lexicon = lexicon
        self._words = words
        self._numbers = numbers.data
        self._rows: dict[int, frozenset[int]] = {}

    def __call__(self, index: int, other: int) -> Candidate | None:
        """Give how a word stands for a rules' word; None where it does not."""
        number = self._numbers[index]
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = frozenset(self._lexicon.near.row(number))
        return self._lexicon.vocabulary.candidate(self._words[index], other) if other in row else None
