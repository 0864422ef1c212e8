"""The words of all rules, and which of them each word of a draft comes near: many words at once."""

from collections.abc import Iterable, Sequence

import numpy as np

from placet.matching.candidates import Candidate, stand_for
from placet.matching.hash_index import HashIndex, distinct
from placet.matching.hashing import Spellings
from placet.matching.keys import Keys, Learnt, all_stems, form_keys, kept_forms, kept_slips, slip_keys
from placet.matching.letters import Places

CACHED = 200_000
Pairs = tuple[Places, Places]
"""The places of words among some, and for each the number of a rules' word that it may stand for."""


class Vocabulary:
    """Words of rules, numbered from 0; slips of the keyboard are recognised only for those whose number is `fuzzy`."""

    def __init__(self, words: Sequence[str], fuzzy: Iterable[int]) -> None:
        """Index the words under the hashes of their stems, and of what is left of them without some letters."""
        self.words = tuple(words)
        self._fuzzy = np.zeros(len(self.words), dtype=bool)
        self._fuzzy[list(fuzzy)] = True
        self._longest = max(map(len, self.words), default=0) + 2
        forms, slips = self._kept()
        self._forms, self._slips = HashIndex(*forms), HashIndex(*slips)
        self._cache: dict[tuple[str, int], Candidate | None] = {}

    def _kept(self) -> tuple[Keys, Keys]:
        spellings = Spellings(self.words)
        return kept_forms(self.words, spellings), kept_slips(self.words, spellings, self._fuzzy)

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
        numbers = self.near(Learnt.of([word]))[1].tolist()
        found = (self.candidate(word, number) for number in numbers)
        return {each.word: each for each in found if each is not None}

    def near(self, learnt: Learnt) -> Pairs:
        """Pair words with those of the rules that they may stand for; `candidate` tells how, or still says no."""
        slips = slip_keys(learnt, self._longest)
        return _joined(_met(form_keys(learnt), self._forms), *(_met(keys, self._slips) for keys in slips))

    def near_forms(self, words: Sequence[str]) -> Pairs:
        """Give the pairs of `near` in which the word is the rules' word or a form of it."""
        return _joined(_met(all_stems(words, Spellings(words)), self._forms))

    def near_in(self, forms: HashIndex, slips: HashIndex) -> Pairs:
        """Give what `near` gives for words whose `form_keys` and `slip_keys` are indexed: quick for a few rules."""
        kept_forms_, kept_slips_ = self._kept()
        pairs = (_met(kept_forms_, forms), _met(kept_slips_, slips))
        return _joined(*((owners, others) for others, owners in pairs))


def _met(keys: Keys, index: HashIndex) -> Pairs:
    """Pair the numbers of keys with those that an index holds under the same hashes."""
    numbers, hashes = keys
    owners, others = index.join(hashes)
    return numbers[owners], others


def _joined(*pairs: Pairs) -> Pairs:
    """Put pairs together, each once, in order."""
    owners, others = (np.concatenate(each) for each in zip(*pairs, strict=True))
    keys = distinct(owners << 32 | others)
    return keys >> 32, keys & 0xFFFFFFFF
