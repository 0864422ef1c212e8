"""Other readings of parts of a draft: words joined, split, spaced out, or written with signs for letters.

Each is a run of its own behind the words of the text: the words read otherwise, with their neighbours around them.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from placet.domain.finding import Trait, Variation
from placet.matching.dictionary import dictionaries, is_word
from placet.matching.draft import Draft, Reading
from placet.matching.folding import fold_word
from placet.matching.texts import PIECE, Text
from placet.matching.tokens import Stream
from placet.matching.vocabulary import Vocabulary
from placet.matching.wordlists import SMALL

CAMEL = re.compile(r"(?<=[a-zß-öø-ÿ0-9])[A-ZÀ-ÖØ-Þ]|(?<=[a-zß-öø-ÿ])[0-9]")
SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_]([ .·*_-]| {2})(?=[^\W_](?![^\W_]))){3,}[^\W\d_](?![^\W_])")
SIGNS = re.compile(r"(?<![\w$@|!./])(?=[\w$@|!]*[^\W\d_])\w*[$@|!][\w$@|!]*[^\W_](?![\w@])")
BESIDE = re.compile(r"[ \n\r-]{1,3}|[ ]?\r?\n[ ]?")
LONG = 10
"""Letters from which a word is one taken apart even where both halves are words."""
AROUND = 12
"""Words of the text that a reading takes along on either side."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of another reading: folded, its range in the folded text, and how it was read."""

    word: str
    start: int
    end: int
    traits: tuple[Trait, ...]


class Joins:
    """What the words of the rules' texts look like run together."""

    def __init__(self, texts: Iterable[Text], words: Vocabulary) -> None:
        """Join the words of every text, all of them and each two neighbours."""
        self.words = words
        self._parts: dict[str, tuple[str, ...]] = {}
        fuzzy: set[str] = set()
        for text in texts:
            if len(text.words) > 1:
                self._parts["".join(text.words)] = text.words
                fuzzy.update({"".join(text.words)} if text.grade else ())
                for pair in zip(text.words, text.words[1:], strict=False):
                    self._parts.setdefault("".join(pair), pair)
        self._parts = {joined: parts for joined, parts in self._parts.items() if not is_word(joined)}
        self._joined = Vocabulary(self._parts, fuzzy & self._parts.keys())
        self.starts = frozenset(word[:length] for word in words.words for length in range(2, len(word)))

    def parts(self, word: str) -> tuple[tuple[str, ...], tuple[Trait, ...]] | None:
        """Cut a word that is several of the rules' words run together, perhaps mistyped; None for most words."""
        found = self._joined.candidates(word) if len(word) > 4 and not is_word(word) else {}
        best = min(found.values(), key=lambda candidate: (candidate.grade, candidate.word), default=None)
        return (self._parts[best.word], best.traits) if best else None


def other_readings(draft: Draft, joins: Joins) -> Reading:
    """Read the draft otherwise wherever that gives a word of the rules that the text as it runs does not."""
    writer = _Writer(draft.words.stream)
    for first, last, words in _Finder(draft.words, joins).find():
        writer.write(first, last, words)
    return Reading(draft, writer.stream())


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


class _Finder:
    def __init__(self, reading: Reading, joins: Joins) -> None:
        self.reading = reading
        self.draft = reading.draft
        self.stream = reading.stream
        self.joins = joins

    def find(self) -> Iterator[tuple[int, int, list[Word]]]:
        yield from self._joined()
        yield from self._split()
        yield from self._camel()
        yield from self._spaced()
        yield from self._signs()

    # --- words run together --------------------------------------------------------------------------------------

    def _joined(self) -> Iterator[tuple[int, int, list[Word]]]:
        known = {word: parts for word in set(self.stream.words) if (parts := self.joins.parts(word))}
        for index, word in enumerate(self.stream.words if known else ()):
            if word in known:
                yield index, index, self._cut(index, *known[word])

    def _cut(self, index: int, parts: tuple[str, ...], traits: tuple[Trait, ...]) -> list[Word]:
        """Place the parts of a word; exact ones each in their own letters, mistyped ones all in the whole word."""
        start, end = self.stream.starts[index], self.stream.ends[index]
        joined = (Trait(Variation.JOINED),)
        if "".join(parts) != self.stream.words[index]:
            return [Word(part, start, end, (*joined, *traits) if not place else ()) for place, part in enumerate(parts)]
        words = []
        for place, part in enumerate(parts):
            last = place == len(parts) - 1
            words.append(Word(part, start, end if last else start + len(part), () if place else joined))
            start += len(part)
        return words

    def _camel(self) -> Iterator[tuple[int, int, list[Word]]]:
        text, folded, seen = self.draft.document.text, self.draft.folded, -1
        for match in CAMEL.finditer(text):
            index = self._index(folded.find(match.start()))
            if index == seen or index >= len(self.stream.words):
                continue
            seen = index
            words = self._humps(index)
            if any(self.joins.words.candidates(word.word) for word in words):
                yield index, index, words

    def _humps(self, index: int) -> list[Word]:
        """Cut a word at its capitals; the last part keeps the possessive."""
        place, written = self.reading.position(index, index), self.reading.origin(index)
        words: list[Word] = []
        for part in PIECE.finditer(written):
            start, end = (self.draft.folded.find(place.start + at) for at in part.span())
            words.append(Word(fold_word(part.group()), start, end, () if words else (Trait(Variation.JOINED),)))
        if words and words[-1].word == "s" and len(words) > 1:
            words.pop()
        last = words[-1]
        words[-1] = Word(last.word, last.start, self.stream.ends[index], last.traits)
        return words

    # --- words taken apart ---------------------------------------------------------------------------------------

    def _split(self) -> Iterator[tuple[int, int, list[Word]]]:
        words, starts, known = self.stream.words, self.joins.starts, self.joins.words
        for index in range(len(words) - 1):
            first = words[index]
            if first not in starts:
                continue
            joined = first + words[index + 1]
            found = known.candidates(joined) if len(joined) > 4 else {}
            close = any(candidate.grade < 3 for candidate in found.values())
            apart = len(joined) >= LONG or not one_language(first, words[index + 1])
            if close and apart and self._belong(index):
                yield index, index + 1, [self._one(index, index + 1, joined, Variation.SPLIT)]

    def _belong(self, index: int) -> bool:
        return bool(BESIDE.fullmatch(self.reading.gap(index, index + 1))) and not self.reading.apart(index, index + 1)

    def _one(self, first: int, last: int, word: str, how: Variation) -> Word:
        return Word(word, self.stream.starts[first], self.stream.ends[last], (Trait(how),))

    def _spaced(self) -> Iterator[tuple[int, int, list[Word]]]:
        text = self.draft.folded.text
        for match in SPACED.finditer(text):
            place = self._within(*match.span())
            if place is not None:
                words = list(self._closed_up(match.group(), match.start()))
                yield *place, words

    def _closed_up(self, spaced: str, offset: int) -> Iterator[Word]:
        """Close up letters; words end at a double space, or where the rules' words run together end."""
        how = (Trait(Variation.SPACED),)
        for part in re.finditer(r"(?:(?! {2}).)+", spaced, re.DOTALL):
            start, end = offset + part.start(), offset + part.end()
            word = re.sub(r"[^\w]|_", "", part.group())
            cut = self.joins.parts(word)
            for place, each in enumerate(cut[0] if cut else (word,)):
                yield Word(each, start, end, (*how, *(cut[1] if cut else ())) if not place else ())

    # --- signs for letters ---------------------------------------------------------------------------------------

    def _signs(self) -> Iterator[tuple[int, int, list[Word]]]:
        for match in SIGNS.finditer(self.draft.folded.text):
            place = self._within(*match.span())
            words = self._plain(match.group(), *match.span()) if place is not None else []
            if place is not None and words:
                yield *place, words

    def _plain(self, word: str, start: int, end: int) -> list[Word]:
        cut = self.joins.parts(word)
        if cut:
            joined = Trait(Variation.JOINED)
            return [Word(part, start, end, (joined, *cut[1]) if not place else ()) for place, part in enumerate(cut[0])]
        found = self.joins.words.candidates(word)
        best = min(found.values(), key=lambda candidate: (len(candidate.traits), candidate.word), default=None)
        return [Word(best.word, start, end, best.traits)] if best else []

    def _within(self, start: int, end: int) -> tuple[int, int] | None:
        """Give the first and the last word of the text that a range of the folded text touches."""
        first = self._index(start)
        last = max(first, self._index(end - 1))
        touched = first < len(self.stream.words) and self.stream.starts[first] < end
        return (first, last) if touched else None

    def _index(self, position: int) -> int:
        index = max(0, bisect_right(self.stream.starts, position) - 1)
        ended = index < len(self.stream.words) and self.stream.ends[index] <= position
        return index + 1 if ended else index


def one_language(first: str, second: str) -> bool:
    """Tell whether both halves are words of the same language: they are then no word taken apart."""
    return any(all(word in SMALL or word in words for word in (first, second)) for words in dictionaries())
