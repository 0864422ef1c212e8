"""Other readings of parts of a draft: words joined, split, spaced out, or written with signs for letters.

Each is a run of its own behind the words of the text: the words read otherwise, with their neighbours around them.
"""

import re
from collections.abc import Sequence

import numpy as np

from placet.domain.finding import Trait, Variation
from placet.matching.dictionary import dictionaries
from placet.matching.disguises import camel, signs, spaced
from placet.matching.draft import Reading
from placet.matching.joins import SHORTEST
from placet.matching.letters import Places
from placet.matching.lexicon import Parts
from placet.matching.looks import Found, Look, Word
from placet.matching.tokens import Stream
from placet.matching.wordlists import SMALL

BESIDE = re.compile(r"[ \n\r-]{1,3}|[ ]?\r?\n[ ]?")
LONG = 10
"""Letters from which a word is one taken apart even where both halves are words."""
AROUND = 12
"""Words of the text that a reading takes along on either side."""


def other_readings(look: Look) -> Reading:
    """Read a draft otherwise wherever that gives a word of the rules that the text as it runs does not."""
    writer = _Writer(look.draft.words.stream)
    for way in (_joined, _split, camel, spaced, signs):
        for first, last, words in way(look):
            writer.write(first, last, words)
    return Reading(look.draft, writer.stream())


class _Writer:
    """Puts one reading after the other."""

    def __init__(self, text: Stream) -> None:
        self._text = text
        self._words: list[tuple[str, int, int]] = []
        self._runs: list[int] = []
        self._marks: dict[int, tuple[Trait, ...]] = {}

    def write(self, first: int, last: int, words: Sequence[Word]) -> None:
        """Put words in place of those of the text from the first to the last, both included."""
        self._runs.append(len(self._words))
        self._take(max(0, first - AROUND), first)
        for word in words:
            self._marks[len(self._words)] = word.traits
            self._words.append((word.word, word.start, word.end))
        self._take(last + 1, min(len(self._text.words), last + 1 + AROUND))

    def _take(self, first: int, end: int) -> None:
        text = self._text
        self._words += ((text.words[index], text.starts[index], text.ends[index]) for index in range(first, end))

    def stream(self) -> Stream:
        """Give all of them."""
        words, starts, ends = zip(*self._words, strict=True) if self._words else ((), (), ())
        return Stream(words, starts, ends, self._runs, self._marks)


# --- words run together ----------------------------------------------------------------------------------------------


def _joined(look: Look) -> Found:
    lexicon, stream = look.lexicon, look.draft.words.stream
    known: dict[str, Parts | None] = {}
    for index in np.flatnonzero(lexicon.joined.some(look.numbers)).tolist():
        word = stream.words[index]
        if word not in known:
            known[word] = lexicon.parts(word, int(look.numbers[index]))
        parts = known[word]
        if parts is not None:
            yield index, index, _cut(word, stream.starts[index], stream.ends[index], parts)


def _cut(word: str, start: int, end: int, found: Parts) -> list[Word]:
    """Place the parts of a word; exact ones each in their own letters, mistyped ones all in the whole word."""
    parts, traits = found
    joined = (Trait(Variation.JOINED),)
    if "".join(parts) != word:
        return [Word(part, start, end, () if place else (*joined, *traits)) for place, part in enumerate(parts)]
    words = []
    for place, part in enumerate(parts):
        last = place == len(parts) - 1
        words.append(Word(part, start, end if last else start + len(part), () if place else joined))
        start += len(part)
    return words


# --- words taken apart -----------------------------------------------------------------------------------------------


def _split(look: Look) -> Found:
    stream = look.draft.words.stream
    indices = _beginning(look)
    pairs = look.numbers[indices] << 32 | look.numbers[indices + 1]
    _, firsts, again = np.unique(pairs, return_index=True, return_inverse=True)
    halves = [(stream.words[index], stream.words[index + 1]) for index in indices[firsts].tolist()]
    whole = _whole(look, halves)
    for index in indices[whole[again]].tolist() if len(indices) else ():
        if _belong(look, index):
            joined = stream.words[index] + stream.words[index + 1]
            yield index, index + 1, [Word(joined, stream.starts[index], stream.ends[index + 1], (SPLIT,))]


SPLIT = Trait(Variation.SPLIT)


def _beginning(look: Look) -> Places:
    """Give the words that begin a word of the rules and may go on to it, or a form of it, with the next."""
    lexicon = look.lexicon
    indices = np.flatnonzero(lexicon.heads[look.numbers[:-1]])
    first, second = look.numbers[indices], look.numbers[indices + 1]
    likely = lexicon.go_on(first, second)
    likely &= lexicon.lengths[first] + lexicon.lengths[second] >= SHORTEST
    return indices[likely]


def _whole(look: Look, halves: Sequence[tuple[str, str]]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Tell which pairs of words make a word of the rules, or a form of one, and are no two words of one language."""
    joined = [first + second for first, second in halves]
    whole = look.lexicon.are_forms(joined)
    for place in np.flatnonzero(whole).tolist():
        whole[place] = len(joined[place]) >= LONG or not one_language(*halves[place])
    return whole


def _belong(look: Look, index: int) -> bool:
    reading = look.draft.words
    return bool(BESIDE.fullmatch(reading.gap(index, index + 1))) and not reading.apart(index, index + 1)


def one_language(first: str, second: str) -> bool:
    """Tell whether both halves are words of the same language: they are then no word taken apart."""
    return any(all(word in SMALL or word in words for word in (first, second)) for words in dictionaries())
