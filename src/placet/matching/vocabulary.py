"""The words of all rules, and which of them each word of a draft comes near: many words at once."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from placet.matching.candidates import ELISIONS, FEWEST, FORMLESS, LEET, LONG, Candidate, optical, stand_for
from placet.matching.deletions import LONGEST, deletions
from placet.matching.dictionary import are_words, languages
from placet.matching.hash_index import HashIndex, distinct
from placet.matching.hashing import Hashes, Spellings, hash_words
from placet.matching.letters import Places
from placet.matching.stems import irregular_stems, stems

CACHED = 200_000
Pairs = tuple[Places, Places]


class Vocabulary:
    """Words of rules, numbered from 0; slips of the keyboard are recognised only for those whose number is `fuzzy`."""

    def __init__(self, words: Sequence[str], fuzzy: Iterable[int]) -> None:
        """Index the words under the hashes of their stems, and of what is left of them without some letters."""
        self.words = tuple(words)
        self._fuzzy = np.zeros(len(self.words), dtype=bool)
        self._fuzzy[list(fuzzy)] = True
        self._longest = max(map(len, self.words), default=0) + 2
        spellings = Spellings(self.words)
        self._forms = HashIndex(*_with_forms(self.words, spellings))
        self._slips = HashIndex(*_with_slips(self.words, spellings, self._fuzzy))
        self._cache: dict[tuple[str, int], Candidate | None] = {}

    def candidate(self, word: str, number: int) -> Candidate | None:
        """Give how a folded word may stand for one of the rules' words; None where it does not."""
        key = word, number
        if key not in self._cache:
            if len(self._cache) > CACHED:
                self._cache.clear()
            self._cache[key] = stand_for(word, self.words[number], fuzzy=bool(self._fuzzy[number]))
        return self._cache[key]

    def candidates(self, word: str) -> dict[str, Candidate]:
        """Give the rules' words that a folded word may stand for, by word."""
        spellings = Spellings([word])
        numbers = self.near([word], spellings, are_words(spellings, languages(spellings)))[1].tolist()
        found = (self.candidate(word, number) for number in numbers)
        return {each.word: each for each in found if each is not None}

    def near(self, words: Sequence[str], spellings: Spellings, listed: NDArray[np.bool_]) -> Pairs:
        """Give pairs of a word's place among some, and the number of a rules' word it may stand for.

        `listed` tells which of the words stand in a dictionary. `candidate` tells how each stands for the other; it
        may still say no.
        """
        letters = np.fromiter(map(str.isalpha, words), dtype=bool, count=len(words))
        short = spellings.lengths <= self._longest
        unknown = np.flatnonzero(letters & short & (spellings.lengths >= 3) & ~listed)
        odd = [number for number in np.flatnonzero(~letters & short).tolist() if not words[number].isdecimal()]
        return _joined(
            self._by_form(words, spellings),
            self._by_slip(spellings, unknown),
            self._by_look(words, unknown),
            self._by_elision(words, odd),
            *(self._by_sign(words, odd, table) for table in LEET),
        )

    def near_forms(self, words: Sequence[str]) -> Pairs:
        """Give the pairs of `near` in which the word is the rules' word or a form of it."""
        return _joined(self._by_form(words, Spellings(words)))

    def _by_form(self, words: Sequence[str], spellings: Spellings) -> Pairs:
        numbers, hashes = _all_stems(words, spellings)
        owners, others = self._forms.join(hashes)
        return numbers[owners], others

    def _by_slip(self, spellings: Spellings, unknown: Places) -> Pairs:
        lengths = spellings.lengths[unknown]
        most = np.where((lengths > 5) & (lengths <= LONGEST + 2), 2, 1)
        return _joined(*(self._meeting(*each) for each in deletions(spellings, unknown, most)))

    def _meeting(self, numbers: Places, rows: Hashes) -> Pairs:
        owners, others = self._slips.join(rows.ravel())
        return numbers[owners // rows.shape[1]], others

    def _by_look(self, words: Sequence[str], unknown: Places) -> Pairs:
        owners, others = self._slips.join(_optical(words, unknown))
        return unknown[owners], others

    def _by_elision(self, words: Sequence[str], odd: Sequence[int]) -> Pairs:
        found = [(number, whole) for number in odd for whole in ELISIONS.get(words[number], ())]
        owners, others = self._forms.join(hash_words([whole for _, whole in found]))
        return np.array([number for number, _ in found], dtype=np.int64)[owners], others

    def _by_sign(self, words: Sequence[str], odd: Sequence[int], table: Mapping[int, int]) -> Pairs:
        """Look up words that are not all letters as those that they are when digits and signs stand for letters."""
        read = [(number, plain) for number in odd if (plain := words[number].translate(table)).isalpha()]
        letters = [plain for _, plain in read]
        owners, others = self._by_form(letters, Spellings(letters))
        return np.array([number for number, _ in read], dtype=np.int64)[owners], others


def _joined(*pairs: Pairs) -> Pairs:
    """Put pairs together, each once, in order."""
    if not pairs:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    owners, others = (np.concatenate(each) for each in zip(*pairs, strict=True))
    keys = distinct(owners << 32 | others)
    return keys >> 32, keys & 0xFFFFFFFF


def _all_stems(words: Sequence[str], spellings: Spellings) -> tuple[Places, Hashes]:
    cut, irregular = stems(spellings), irregular_stems(words)
    numbers = np.arange(len(words))
    return np.concatenate((numbers, cut[0], irregular[0])), np.concatenate((spellings.whole, cut[1], irregular[1]))


def _with_forms(words: Sequence[str], spellings: Spellings) -> tuple[Hashes, Places]:
    """Give the hashes under which words are found as themselves or in another form; short ones have no forms."""
    formed: NDArray[np.bool_] = np.fromiter(map(str.isalpha, words), dtype=bool, count=len(words))
    formed &= spellings.lengths > FORMLESS
    numbers, hashes = _all_stems(words, spellings)
    kept = formed[numbers] | (np.arange(len(numbers)) < len(words))
    return hashes[kept], numbers[kept]


def _with_slips(words: Sequence[str], spellings: Spellings, fuzzy: NDArray[np.bool_]) -> tuple[Hashes, Places]:
    """Give the hashes under which mistyped and misread words are found."""
    letters = np.fromiter(map(str.isalpha, words), dtype=bool, count=len(words))
    chosen = np.flatnonzero(fuzzy & letters & (spellings.lengths >= FEWEST))
    most = np.where((spellings.lengths[chosen] >= LONG) & (spellings.lengths[chosen] <= LONGEST), 2, 1)
    found = [(np.repeat(numbers, rows.shape[1]), rows.ravel()) for numbers, rows in deletions(spellings, chosen, most)]
    found.append((chosen, _optical(words, chosen)))
    return np.concatenate([hashes for _, hashes in found]), np.concatenate([numbers for numbers, _ in found])


def _optical(words: Sequence[str], chosen: Places) -> Hashes:
    """Hash some words as scanners may read them."""
    read = optical("\n".join([words[number] for number in chosen.tolist()]))
    return hash_words(read.split("\n") if chosen.size else [])
