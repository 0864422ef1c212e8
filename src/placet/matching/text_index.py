"""The texts of all rules by their words: made ready together, and which of them a draft may hold, and where."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from placet.domain.rule import PhraseRule
from placet.matching.cutting import cut
from placet.matching.folding import fold_word
from placet.matching.hash_index import distinct, told_apart
from placet.matching.letters import Places
from placet.matching.postings import Postings
from placet.matching.rows import Rows
from placet.matching.texts import Text, WordRule, is_fuzzy, is_tag, pieces, prepare

REORDERED = 4
"""The most words that may change places."""
AT_ONCE = 1_000_000
"""Places that are looked around at a time."""
PARTED = "\n\n"


class TextIndex:
    """The texts of all rules, numbered from 0, and their words, numbered from 0 too."""

    def __init__(self, rules: Sequence[WordRule], reach: Callable[[WordRule, int], int]) -> None:
        """Index the rules' texts; `reach` tells how many words may stand between two words of one."""
        self._sources = [(rule, reference) for rule in rules for reference in rule.text]
        self.words, owners, slots = _cut([_folded(reference) for _, reference in self._sources])
        self.slots = Rows()
        self.slots.add(len(self._sources), owners, slots)
        self.sizes = self.slots.counts
        self.spelled = _parted([self.words[slot] for slot in slots.tolist()], self.sizes)
        pairs = distinct(slots << 32 | owners)
        self._by_word = Rows()
        self._by_word.add(len(self.words), pairs >> 32, pairs & 0xFFFFFFFF)
        self._different = np.bincount(pairs & 0xFFFFFFFF, minlength=len(self._sources))
        sized = list(zip((rule for rule, _ in self._sources), self.sizes.tolist(), strict=True))
        self._strides = np.array([reach(*each) + 1 for each in sized], dtype=np.int64)
        self._free = np.array([_reorders(*each) for each in sized], dtype=bool)
        self.text = lru_cache(maxsize=4096)(self._text)

    def _text(self, number: int) -> Text:
        """Give a text made ready."""
        return prepare(*self._sources[number])

    def fuzzy(self) -> list[int]:
        """List the texts that are found in other forms and mistyped."""
        sized = zip(self._sources, self.spelled, strict=True)
        return [
            number
            for number, ((rule, _), words) in enumerate(sized)
            if words and is_fuzzy(rule, len(words), len(words[0]))
        ]

    def anchors(self, postings: Postings) -> Iterator[tuple[int, int, int]]:
        """Give each text that a draft may hold, by number, with a word of the draft to look around and its slot.

        All words of the text stand near that word, which stands for the rarest of them.
        """
        texts = self._possible(postings)
        if not texts.size:
            return
        places, words = self.slots.take(texts)
        slots = np.arange(len(places)) - np.searchsorted(places, places)
        order = np.lexsort((slots, postings.counts[words], places))
        rarest = order[np.searchsorted(places, np.arange(len(texts)))]
        loads = np.cumsum(postings.counts[words[rarest]]) // AT_ONCE
        for some in np.split(np.arange(len(texts)), np.flatnonzero(np.diff(loads)) + 1):
            yield from self._around(postings, texts[some], slots[rarest[some]])

    def _possible(self, postings: Postings) -> Places:
        """List the texts all of whose words are present in a draft."""
        present = np.flatnonzero(postings.counts)
        if not present.size:
            return present
        found = np.bincount(self._by_word.take(present)[1], minlength=len(self._sources))
        return np.flatnonzero((found == self._different) & (found > 0))

    def _around(self, postings: Postings, texts: Places, slots: Places) -> Iterator[tuple[int, int, int]]:
        """Look around every word that stands for one slot of each text for words that stand for the others."""
        firsts = self.slots.firsts[texts]
        owners, places = postings.places(self.slots.others[firsts + slots])
        for slot in range(int(self.sizes[texts].max(initial=0))):
            chosen = texts[owners]
            near = (slot >= self.sizes[chosen]) | (slot == slots[owners])
            asked = np.flatnonzero(~near)
            low, high = self._window(chosen[asked], slot - slots[owners[asked]], places[asked])
            near[asked] = postings.any_between(self.slots.others[firsts[owners[asked]] + slot], low, high)
            owners, places = owners[near], places[near]
        yield from zip(texts[owners].tolist(), places.tolist(), slots[owners].tolist(), strict=True)

    def _window(self, texts: Places, steps: Places, places: Places) -> tuple[Places, Places]:
        """Give where a word may stand that is some slots away from one that stands at a place, both ends included."""
        strides = self._strides[texts]
        far = np.where(self._free[texts], (self.sizes[texts] - 1) * strides, steps * strides)
        near = np.where(self._free[texts], -far, steps)
        return places + np.minimum(near, far), places + np.maximum(near, far)


def _folded(reference: str) -> str:
    return " ".join(map(fold_word, pieces(reference))) if is_tag(reference) else fold_word(reference)


def _parted(words: Sequence[str], sizes: Places) -> list[Sequence[str]]:
    """Part words into texts of some sizes."""
    ends = np.cumsum(sizes)
    return [words[start:end] for start, end in zip((ends - sizes).tolist(), ends.tolist(), strict=True)]


def _reorders(rule: WordRule, size: int) -> bool:
    return isinstance(rule, PhraseRule) and rule.reorder and 1 < size <= REORDERED


def _cut(texts: Sequence[str]) -> tuple[list[str], Places, Places]:
    """Cut texts into words: the different words, and for each word of a text its text's number and its own."""
    whole = cut(PARTED.join(texts))
    lengths = np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + len(PARTED)
    owners = np.searchsorted(np.cumsum(lengths) - lengths, whole.starts, side="right") - 1
    _, first, numbers = told_apart(whole.hashes)
    return whole.spell(first), owners, numbers
