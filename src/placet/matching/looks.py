"""A draft looked at for other readings, and the words that such a reading gives."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from placet.domain.finding import Trait
from placet.matching.draft import Draft
from placet.matching.letters import Places
from placet.matching.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Word:
    """A word of another reading: folded, its range in the folded text, and how it was read."""

    word: str
    start: int
    end: int
    traits: tuple[Trait, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The first and last words of the text that are read otherwise, the words read, and what places them."""

    first: int
    last: int
    words: tuple[str, ...]
    place: Callable[[], Sequence[Word]]

    @staticmethod
    def placed(first: int, last: int, words: Sequence[Word]) -> "Found":
        """Make one of words already placed."""
        return Found(first, last, tuple(word.word for word in words), lambda: words)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """A draft, the numbers of its words, and the lexicon that gave them."""

    draft: Draft
    numbers: Places
    lexicon: Lexicon

    def within(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the first and the last word of the text that a range of the folded text touches."""
        starts = self.draft.words.stream.starts
        first = self._index(start)
        last = max(first, self._index(end - 1))
        return (first, last) if first < len(starts) and starts[first] < end else None

    def _index(self, position: int) -> int:
        stream = self.draft.words.stream
        index = max(0, bisect_right(stream.starts, position) - 1)
        ended = index < len(stream.words) and stream.ends[index] <= position
        return index + 1 if ended else index
