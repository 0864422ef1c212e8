"""The words of all rules, and which of them each word of a draft comes near: many words at once."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from placet.matching.candidates import ELISIONS, FORMLESS, LEET, Candidate, edits, optical, stand_for
from placet.matching.deletions import LONG, deletions
from placet.matching.dictionary import are_words
from placet.matching.hash_index import HashIndex
from placet.matching.hashing import Hashes, Spellings, hash_words
from placet.matching.letters import Places
from placet.matching.stems import irregular_stems, stems

CHUNK = 8192
"""Words looked up at a time."""
CACHED = 200_000
Pairs = tuple[Places, Places]


class Vocabulary:
    """Words of rules, numbered from 0; slips of the keyboard are recognised only for those that are `fuzzy`."""

    def __init__(self, words: Sequence[str], fuzzy: Iterable[str]) -> None:
        """Index the words under the hashes of their stems, and of what is left of them without some letters."""
        self.words = tuple(words)
        self._fuzzy = frozenset(fuzzy)
        self._numbers = {word: number for number, word in enumerate(self.words)}
        self._longest = max(map(len, self.words), default=0) + 2
        self._forms = HashIndex(*_with_forms(self.words))
        self._slips = HashIndex(*_with_slips([word if word in self._fuzzy else "" for word in self.words]))
        self._cache: dict[tuple[str, int], Candidate | None] = {}

    def candidate(self, word: str, number: int) -> Candidate | None:
        """Give how a folded word may stand for one of the rules' words; None where it does not."""
        key = word, number
        if key not in self._cache:
            if len(self._cache) > CACHED:
                self._cache.clear()
            other = self.words[number]
            self._cache[key] = stand_for(word, other, fuzzy=other in self._fuzzy)
        return self._cache[key]

    def candidates(self, word: str) -> dict[str, Candidate]:
        """Give the rules' words that a folded word may stand for, by word."""
        found = (self.candidate(word, number) for number in sorted(self.near([word])[1].tolist()))
        return {each.word: each for each in found if each is not None}

    def near(self, words: Sequence[str]) -> Pairs:
        """Give pairs of a word's place among some, and the number of a rules' word it may stand for.

        `candidate` tells how; it may still say no.
        """
        return _chunked(words, self._near)

    def near_forms(self, words: Sequence[str]) -> Pairs:
        """Give the pairs of `near` in which the word is the rules' word or a form of it."""
        return _chunked(words, lambda chunk: self._by_form(chunk, Spellings(chunk)))

    def _near(self, words: Sequence[str]) -> Pairs:
        known = [word if len(word) <= self._longest else "" for word in words]
        spellings = Spellings(known)
        letters = np.fromiter(map(str.isalpha, known), dtype=bool, count=len(known))
        unknown = np.flatnonzero(letters & (spellings.lengths >= 3) & ~are_words(spellings))
        return _joined(
            self._by_form(known, spellings),
            self._by_slip(spellings, unknown),
            self._by_look(known, unknown),
            self._by_sign(
                known, [number for number in np.flatnonzero(~letters).tolist() if not known[number].isdecimal()]
            ),
        )

    def _by_form(self, words: Sequence[str], spellings: Spellings) -> Pairs:
        numbers, hashes = _all_stems(words, spellings)
        owners, others = self._forms.join(hashes)
        return numbers[owners], others

    def _by_slip(self, spellings: Spellings, unknown: Places) -> Pairs:
        lengths = spellings.lengths[unknown]
        most = np.where((lengths > 5) & (lengths <= LONG + 2), 2, 1)
        return _joined(*(self._meeting(*each) for each in deletions(spellings, unknown, most)))

    def _meeting(self, numbers: Places, rows: Hashes) -> Pairs:
        owners, others = self._slips.join(rows.ravel())
        return numbers[owners // rows.shape[1]], others

    def _by_look(self, words: Sequence[str], unknown: Places) -> Pairs:
        read = optical("\n".join([words[number] for number in unknown.tolist()])).split("\n")
        owners, others = self._slips.join(hash_words(read if unknown.size else []))
        return unknown[owners], others

    def _by_sign(self, words: Sequence[str], odd: list[int]) -> Pairs:
        """Look up words that are not all letters: their digits and signs may stand for letters."""
        elided = [
            (number, self._numbers[whole])
            for number in odd
            for whole in ELISIONS.get(words[number], ())
            if whole in self._numbers
        ]
        pairs = [_pairs(elided)]
        for table in LEET:
            plain = [words[number].translate(table) for number in odd]
            owners, others = self._by_form(plain, Spellings(plain))
            pairs.append((np.array(odd, dtype=np.int64)[owners], others))
        return _joined(*pairs)


def _pairs(pairs: list[tuple[int, int]]) -> Pairs:
    both = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _chunked(words: Sequence[str], look_up: Callable[[Sequence[str]], Pairs]) -> Pairs:
    pairs = []
    for first in range(0, len(words), CHUNK):
        owners, others = look_up(words[first : first + CHUNK])
        pairs.append((owners + first, others))
    return _joined(*pairs)


def _joined(*pairs: Pairs) -> Pairs:
    """Put pairs together, each once, in order."""
    if not pairs:
        return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64)
    owners, others = (np.concatenate(each) for each in zip(*pairs, strict=True))
    keys = np.unique(owners << 32 | others)
    return keys >> 32, keys & 0xFFFFFFFF


def _all_stems(words: Sequence[str], spellings: Spellings) -> tuple[Places, Hashes]:
    cut, irregular = stems(spellings), irregular_stems(words)
    numbers = np.arange(len(words))
    return np.concatenate((numbers, cut[0], irregular[0])), np.concatenate((spellings.whole, cut[1], irregular[1]))


def _with_forms(words: Sequence[str]) -> tuple[Hashes, Places]:
    """Give the hashes under which words are found as themselves or in another form; short ones have no forms."""
    spellings = Spellings(words)
    formed: NDArray[np.bool_] = np.fromiter(map(str.isalpha, words), dtype=bool, count=len(words))
    formed &= spellings.lengths > FORMLESS
    numbers, hashes = _all_stems(words, spellings)
    kept = formed[numbers] | (np.arange(len(numbers)) < len(words))
    return hashes[kept], numbers[kept]


def _with_slips(words: Sequence[str]) -> tuple[Hashes, Places]:
    """Give the hashes under which mistyped and misread words are found; none for an empty word."""
    spellings = Spellings(words)
    chosen = np.array([place for place, word in enumerate(words) if word.isalpha() and edits(word)], dtype=np.int64)
    most = np.where((spellings.lengths[chosen] > 7) & (spellings.lengths[chosen] <= LONG), 2, 1)
    found = [(np.repeat(numbers, rows.shape[1]), rows.ravel()) for numbers, rows in deletions(spellings, chosen, most)]
    found.append((chosen, hash_words([optical(words[number]) for number in chosen.tolist()])))
    return np.concatenate([hashes for _, hashes in found]), np.concatenate([numbers for numbers, _ in found])
