"""Other readings of parts of a draft: words joined, split, spaced out, or written with signs for letters.

Each is a run of its own behind the words of the text: the words read otherwise, with their neighbours around them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from placet.domain.finding import Trait, Variation
from placet.matching.disguises import camel, signs, spaced
from placet.matching.draft import Reading
from placet.matching.hash_index import spread, told_apart
from placet.matching.joins import SHORTEST
from placet.matching.letters import Places
from placet.matching.lexicon import Parts
from placet.matching.looks import Found, Look, Word
from placet.matching.tokens import Stream

BESIDE = re.compile(r"[ \n\r-]{1,3}|[ ]?\r?\n[ ]?")
LONG = 10
"""Letters from which a word is one taken apart even where both halves are words."""
AROUND = 12
"""Words of the text that a reading takes along on either side."""


def other_readings(look: Look) -> list[Found]:
    """List where a draft, read otherwise, gives a word of the rules that the text as it runs does not."""
    return [found for way in (_joined, _split, camel, spaced, signs) for found in way(look)]


def sketch(look: Look, readings: Sequence[Found]) -> tuple[Places, Places]:
    """Give the numbers of the words of some readings, one after the other, and where each begins."""
    own = look.lexicon.number_words([word for found in readings for word in found.words])
    first = np.array([found.first for found in readings], dtype=np.int64)
    after = np.array([found.last + 1 for found in readings], dtype=np.int64)
    sizes = np.array([len(found.words) for found in readings], dtype=np.int64)
    size = len(look.numbers)
    before = np.maximum(first - AROUND, 0)
    firsts = np.stack((before, size + np.cumsum(sizes) - sizes, after), axis=1)
    counts = np.stack((first - before, sizes, np.minimum(after + AROUND, size) - after), axis=1)
    lengths = counts.sum(axis=1)
    places = spread(firsts.ravel(), counts.ravel())
    within = places < size
    numbers = np.empty(len(places), dtype=np.int64)
    numbers[within], numbers[~within] = look.numbers[places[within]], own[places[~within] - size]
    return numbers, np.cumsum(lengths) - lengths


def written_out(look: Look, readings: Sequence[Found]) -> Reading:
    """Write readings out, each a run of its own."""
    writer = _Writer(look.draft.words.stream)
    for found in readings:
        writer.write(found.first, found.last, found.place())
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


def _joined(look: Look) -> Iterator[Found]:
    lexicon, stream = look.lexicon, look.draft.words.stream
    known: dict[str, Parts | None] = {}
    for index in np.flatnonzero(lexicon.joined.some(look.numbers)).tolist():
        word = stream.words[index]
        if word not in known:
            known[word] = lexicon.parts(word, int(look.numbers[index]))
        parts = known[word]
        if parts is not None:
            yield Found(index, index, parts[0], partial(_cut, word, stream.starts[index], stream.ends[index], parts))


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


def _split(look: Look) -> Iterator[Found]:
    stream = look.draft.words.stream
    indices = _beginning(look)
    if not indices.size:
        return
    pairs = look.numbers[indices] << 32 | look.numbers[indices + 1]
    _, firsts, again = told_apart(pairs)
    halves = [(stream.words[index], stream.words[index + 1]) for index in indices[firsts].tolist()]
    whole = look.lexicon.are_forms([first + second for first, second in halves])
    for index in indices[whole[again]].tolist():
        if _belong(look, index):
            joined = stream.words[index] + stream.words[index + 1]
            word = Word(joined, stream.starts[index], stream.ends[index + 1], (SPLIT,))
            yield Found.placed(index, index + 1, [word])


SPLIT = Trait(Variation.SPLIT)


def _beginning(look: Look) -> Places:
    """Give the words that begin a word of the rules and may go on to it, or a form of it, with the next.

    Two words of one language are no long word taken apart unless they make a long one.
    """
    lexicon = look.lexicon
    indices = np.flatnonzero(lexicon.heads[look.numbers[:-1]])
    if not indices.size:
        return indices
    first, second = look.numbers[indices], look.numbers[indices + 1]
    letters = lexicon.book.lengths[first] + lexicon.book.lengths[second]
    alike = (lexicon.book.languages[first] & lexicon.book.languages[second]) != 0
    likely = np.flatnonzero((letters >= SHORTEST) & ((letters >= LONG) | ~alike))
    return indices[likely[lexicon.go_on(first[likely], second[likely])]]


def _belong(look: Look, index: int) -> bool:
    reading = look.draft.words
    return bool(BESIDE.fullmatch(reading.gap(index, index + 1))) and not reading.apart(index, index + 1)
