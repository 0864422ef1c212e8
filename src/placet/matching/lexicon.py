"""What the rules have to do with each different word of drafts: asked once, when the word is first met."""

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

from placet.domain.finding import Trait
from placet.matching.candidates import SLIP, Candidate
from placet.matching.dictionary import is_word
from placet.matching.hash_index import HashIndex
from placet.matching.hashing import Hashes, hash_words, power
from placet.matching.irregular import infinitives
from placet.matching.joins import SHORTEST, Joins, beginnings, set_of
from placet.matching.keys import Learnt
from placet.matching.letters import Places
from placet.matching.rows import Rows
from placet.matching.vocabulary import Pairs, Vocabulary
from placet.matching.wordbook import OPENING, Wordbook

MOST = 300_000
"""Words kept between drafts."""
Parts = tuple[tuple[str, ...], tuple[Trait, ...]]
"""The words that one is cut into, and how it differs from them run together."""


class Lexicon:
    """The words of a book, and what the rules have to do with each.

    `near` and `joined` hold the numbers of the rules' words, and of those run together, that a word may stand for;
    `heads` tells which begin a word of the rules.
    """

    def __init__(self, words: Sequence[str], fuzzy: Iterable[int], joins: Joins) -> None:
        """Take the rules' words, the numbers of those that may be mistyped, and the words run together."""
        self._joins = joins
        self._size = len(words)
        self.vocabulary = Vocabulary([*words, *joins.words], [*fuzzy, *(self._size + each for each in joins.fuzzy)])
        self._heads = set_of(beginnings(words, OPENING, whole=False))
        self._openings = set_of(beginnings([*words, *infinitives()], OPENING, whole=True))
        self._clear(Wordbook())

    def _clear(self, book: Wordbook) -> None:
        self.book = book
        self.near, self.joined = Rows(), Rows()
        self.heads: NDArray[np.bool_] = np.zeros(0, dtype=bool)

    def refresh(self) -> None:
        """Forget all words when there are too many; numbers given before hold no longer."""
        if len(self.book) > MOST:
            self._clear(Wordbook())

    def adopt(self, book: Wordbook, forms: HashIndex, slips: HashIndex, listed: NDArray[np.bool_]) -> None:
        """Take over a book whose words are all indexed under their forms and slips, and which of them are listed."""
        self._clear(book)
        self.heads = self._heads.holds(book.hashes)
        self._relate(len(book), listed, self.vocabulary.near_in(forms, slips))

    def number(self, hashes: Hashes, spell: Callable[[Places], Sequence[str]]) -> Places:
        """Give the numbers of words by their hashes; `spell` writes out some of them, by place."""
        return self.book.number(hashes, spell, self._learn)

    def number_words(self, words: Sequence[str]) -> Places:
        """Give the numbers of words."""
        if not words:
            return np.zeros(0, dtype=np.int64)
        return self.number(hash_words(words), lambda new: [words[place] for place in new.tolist()])

    def _learn(self, learnt: Learnt) -> None:
        self.heads = np.concatenate((self.heads, self._heads.holds(learnt.spellings.whole)))
        self._relate(len(learnt.words), learnt.listed, self.vocabulary.near(learnt))

    def _relate(self, size: int, listed: NDArray[np.bool_], pairs: Pairs) -> None:
        """Keep which of the rules' words the next words come near; none that is listed is several run together."""
        owners, others = pairs
        joined = others >= self._size
        self.near.add(size, owners[~joined], others[~joined])
        joined &= ~listed[owners]
        self.joined.add(size, owners[joined], others[joined])

    def standing(self, words: Sequence[str], numbers: Places) -> "Standing":
        """Give how the words of a reading, by index, may stand for the rules' words."""
        return Standing(self, words, numbers)

    def go_on(self, first: Places, second: Places) -> NDArray[np.bool_]:
        """Tell of which pairs of words the second may go on where the first begins a word of the rules."""
        book = self.book
        opening = book.hashes[first] + book.openings[second] * power(book.lengths[first])
        return book.tails[second] | self._openings.holds(opening)

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
