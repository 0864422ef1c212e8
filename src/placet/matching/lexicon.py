"""Every different word of the drafts so far, numbered: what the rules have to do with it is asked once."""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from placet.domain.finding import Trait
from placet.matching.candidates import SLIP, Candidate
from placet.matching.dictionary import are_words, is_word, languages
from placet.matching.hash_table import HashTable
from placet.matching.hashing import Hashes, Spellings, hash_words, power
from placet.matching.irregular import infinitives
from placet.matching.joins import SHORTEST, Joins, beginnings, set_of
from placet.matching.letters import Places
from placet.matching.rows import Rows
from placet.matching.stems import ENDINGS, LONGEST
from placet.matching.vocabulary import Vocabulary
from placet.matching.wordlists import SMALL

MOST = 300_000
"""Words kept between drafts."""
CHUNK = 8192
"""Words learnt at a time."""
WHOLE = set_of(hash_words([ending for ending, _ in ENDINGS]))
TAILS = set_of(hash_words([ending[place:] for ending, _ in ENDINGS for place in range(len(ending))]))
OPENING = 2
"""Letters of a word that are looked at when it may go on a word of the rules."""


Parts = tuple[tuple[str, ...], tuple[Trait, ...]]
"""The words that one is cut into, and how it differs from them run together."""


class Lexicon:
    """Words of drafts by number.

    `near` and `joined` hold the numbers of the rules' words, and of those run together, that a word may stand for;
    `heads` tells which begin a word of the rules, `tails` which may be the end of a form of one, `languages` in which
    language each is a word, as bits.
    """

    def __init__(self, words: Sequence[str], fuzzy: Iterable[int], joins: Joins) -> None:
        """Take the rules' words, the numbers of those that may be mistyped, and the words run together."""
        self._joins = joins
        self._size = len(words)
        self.vocabulary = Vocabulary([*words, *joins.words], [*fuzzy, *(self._size + each for each in joins.fuzzy)])
        self._heads = set_of(beginnings(words, OPENING, whole=False))
        self._openings = set_of(beginnings([*words, *infinitives()], OPENING, whole=True))
        self._clear()

    def _clear(self) -> None:
        self._table = HashTable()
        self.near, self.joined = Rows(), Rows()
        self.hashes: Hashes = np.zeros(0, dtype=np.uint64)
        self.openings: Hashes = np.zeros(0, dtype=np.uint64)
        self.lengths: Places = np.zeros(0, dtype=np.int64)
        self.heads: NDArray[np.bool_] = np.zeros(0, dtype=bool)
        self.tails: NDArray[np.bool_] = np.zeros(0, dtype=bool)
        self.languages: NDArray[np.uint8] = np.zeros(0, dtype=np.uint8)

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

    def go_on(self, first: Places, second: Places) -> NDArray[np.bool_]:
        """Tell of which pairs of words the second may go on where the first begins a word of the rules."""
        opening = self.hashes[first] + self.openings[second] * power(self.lengths[first])
        return self.tails[second] | self._openings.holds(opening)

    def are_forms(self, words: Sequence[str]) -> NDArray[np.bool_]:
        """Tell which words are words of the rules, or forms of one."""
        owners, others = self.vocabulary.near_forms(words)
        found = np.zeros(len(words), dtype=bool)
        for place in np.flatnonzero(others < self._size).tolist():
            candidate = self.vocabulary.candidate(words[owners[place]], int(others[place]))
            found[owners[place]] |= candidate is not None and candidate.grade < SLIP
        return found

    def parts(self, word: str, number: int) -> Parts | None:
        """Cut a word that is several of the rules' words run together, perhaps mistyped; None where it is none."""
        if len(word) < SHORTEST or is_word(word):
            return None
        found = ((self.vocabulary.candidate(word, other), other) for other in self.joined.row(number))
        near = [(each.grade, each.word, each.traits, other) for each, other in found if each is not None]
        best = min(near, key=itemgetter(0, 1), default=None)
        return (self._joins.parts[best[3] - self._size], best[2]) if best else None

    def _learn(self, words: Sequence[str]) -> None:
        for first in range(0, len(words), CHUNK):
            self._learn_some(words[first : first + CHUNK])

    def _learn_some(self, words: Sequence[str]) -> None:
        spellings, numbers = Spellings(words), np.arange(len(words))
        whole, lengths = spellings.whole, spellings.lengths
        opening = spellings.parts(numbers, 0, np.minimum(lengths, OPENING))
        self.hashes = np.concatenate((self.hashes, whole))
        self.lengths = np.concatenate((self.lengths, lengths))
        self.openings = np.concatenate((self.openings, opening))
        self.heads = np.concatenate((self.heads, self._heads.holds(whole)))
        self.tails = np.concatenate((self.tails, _tails(spellings)))
        spoken = languages(spellings)
        small = np.fromiter(map(SMALL.__contains__, words), dtype=bool, count=len(words))
        self.languages = np.concatenate((self.languages, np.where(small, 3, spoken).astype(np.uint8)))
        listed = are_words(spellings, spoken)
        owners, others = self.vocabulary.near(words, spellings, listed)
        joined = others >= self._size
        self.near.add(len(words), owners[~joined], others[~joined])
        joined &= ~listed[owners]
        self.joined.add(len(words), owners[joined], others[joined])


def _tails(words: Spellings) -> NDArray[np.bool_]:
    """Tell which words may be the end of a form, with up to two letters before it."""
    found = TAILS.holds(words.whole)
    for before in (1, 2):
        numbers = np.flatnonzero((words.lengths > before) & (words.lengths <= LONGEST + before))
        found[numbers] |= WHOLE.holds(words.parts(numbers, before, words.lengths[numbers]))
    return found


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
