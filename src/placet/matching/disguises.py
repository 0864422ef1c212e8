"""Words in disguise: hunched together in CamelCase, spaced out, or written with signs for letters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

import numpy as np

from placet.domain.finding import Trait, Variation
from placet.matching.candidates import Candidate
from placet.matching.folding import fold_word
from placet.matching.letters import CAPITAL, DIGIT, KINDS, SIGN, SMALL, UNDERSCORE, WORD, Places
from placet.matching.lexicon import Parts
from placet.matching.looks import Found, Look, Word
from placet.matching.texts import PIECE

SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_]([ .·*_-]| {2})(?=[^\W_](?![^\W_]))){3,}[^\W\d_](?![^\W_])")
PARTED = re.compile(r"(?:(?! {2}).)+", re.DOTALL)
BETWEEN = re.compile(r"[^\w]|_")
BLANK = re.compile(r"[ \n]")
FEWEST = 4
"""Letters from which a word may be spaced out."""
SIGNS = re.compile(r"(?<![\w$@|!./])(?=[\w$@|!]*[^\W\d_])\w*[$@|!][\w$@|!]*[^\W_](?![\w@])")


# --- CamelCase -------------------------------------------------------------------------------------------------------


def camel(look: Look) -> Iterator[Found]:
    """Read words with a capital or a digit in them as several."""
    indices = _humped(look)
    cut, text = look.draft.cut, look.draft.document.text
    starts, ends = look.draft.folded.unfold_all(cut.starts[indices], cut.ends[indices])
    written = [text[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    close = _close(look, set(written))
    for index, word in zip(indices.tolist(), written, strict=True):
        if word in close:
            yield Found(index, index, close[word], partial(_humps, look, index))


def _close(look: Look, written: set[str]) -> dict[str, tuple[str, ...]]:
    """Give the humps of those words that have one that may stand for a word of the rules."""
    humps = {word: _pieces(word) for word in written}
    words = list({part for parts in humps.values() for part in parts})
    near = look.lexicon.near.some(look.lexicon.number_words(words)).tolist()
    known = {word for word, close in zip(words, near, strict=True) if close}
    return {word: parts for word, parts in humps.items() if not known.isdisjoint(parts)}


@lru_cache(maxsize=65_536)
def _pieces(word: str) -> tuple[str, ...]:
    return tuple(fold_word(part) for part in PIECE.findall(word))


def _humped(look: Look) -> Places:
    """Give the words in which a small letter is followed by a capital or a digit, or a digit by a capital."""
    kinds = KINDS.look_up(look.draft.codes)
    high = np.flatnonzero((kinds[1:] & (CAPITAL | DIGIT)) != 0) + 1
    before, after = kinds[high - 1], kinds[high]
    humps = high[((before & SMALL) != 0) | (((before & DIGIT) != 0) & ((after & CAPITAL) != 0))]
    places = look.draft.folded.find_all(humps)
    cut = look.draft.cut
    if not len(cut.starts):
        return cut.starts
    indices = np.maximum(np.searchsorted(cut.starts, places, side="right") - 1, 0)
    indices += cut.ends[indices] <= places
    return np.unique(indices[indices < len(cut.starts)])


def _humps(look: Look, index: int) -> list[Word]:
    """Cut a word at its capitals; the last part keeps the possessive."""
    reading, folded = look.draft.words, look.draft.folded
    place, written = reading.position(index, index), reading.origin(index)
    words: list[Word] = []
    for part in PIECE.finditer(written):
        start, end = (folded.find(place.start + at) for at in part.span())
        words.append(Word(fold_word(part.group()), start, end, () if words else (Trait(Variation.JOINED),)))
    if words and words[-1].word == "s" and len(words) > 1:
        words.pop()
    if words:
        last = words[-1]
        words[-1] = Word(last.word, last.start, reading.stream.ends[index], last.traits)
    return words


# --- letters spaced out ----------------------------------------------------------------------------------------------


def spaced(look: Look) -> Iterator[Found]:
    """Read letters that stand apart as the word they make."""
    text, cut = look.draft.folded.text, look.draft.cut
    spans = [match.span() for span in _single(cut.starts, cut.ends) for match in SPACED.finditer(text, *span)]
    closed = [_closed_up(text[start:end], start) for start, end in spans]
    parts = iter(_parts(look, [word.word for words in closed for word in words]))
    for span, words in zip(spans, closed, strict=True):
        whole = [each for word in words for each in _apart(word, next(parts))]
        place = look.within(*span)
        if place is not None:
            yield Found.placed(*place, whole)


def _single(starts: Places, ends: Places) -> Iterator[tuple[int, int]]:
    """Give the ranges in which words of one letter follow each other."""
    padded = np.zeros(len(starts) + 2, dtype=bool)
    padded[1:-1] = ends - starts == 1
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    first, last = edges[::2], edges[1::2]
    many = last - first >= FEWEST
    yield from zip(starts[first[many]].tolist(), ends[last[many] - 1].tolist(), strict=True)


def _closed_up(text: str, offset: int) -> list[Word]:
    """Close up letters; words end at a double space."""
    how = (Trait(Variation.SPACED),)
    parts = ((part.group(), offset + part.start(), offset + part.end()) for part in PARTED.finditer(text))
    return [Word(BETWEEN.sub("", part), start, end, how) for part, start, end in parts]


def _apart(word: Word, cut: Parts | None) -> list[Word]:
    """Cut a word where the rules' words run together end."""
    if cut is None:
        return [word]
    traits = (*word.traits, *cut[1])
    return [Word(part, word.start, word.end, () if place else traits) for place, part in enumerate(cut[0])]


# --- signs for letters -----------------------------------------------------------------------------------------------


def signs(look: Look) -> Iterator[Found]:
    """Read $, @, | and ! within a word as letters."""
    text = look.draft.folded.text
    spans = [match.span() for start, end in _signed(look) for match in SIGNS.finditer(text, start, end)]
    written = [text[start:end] for start, end in spans]
    different = list(dict.fromkeys(written))
    plain = dict(zip(different, zip(_parts(look, different), _nearest(look, different), strict=True), strict=True))
    for (start, end), word in zip(spans, written, strict=True):
        cut, near = plain[word]
        place = look.within(start, end)
        if place is None:
            continue
        if cut:
            yield Found.placed(*place, _joined(*cut, start, end))
        elif near:
            yield Found.placed(*place, [Word(near.word, start, end, near.traits)])


def _signed(look: Look) -> Iterator[tuple[int, int]]:
    """Give the ranges between blanks that hold a sign before a letter, another sign or an underscore."""
    text, kinds, end = look.draft.folded.text, look.draft.cut.kinds, 0
    places = np.flatnonzero(kinds[:-1] & SIGN)
    places = places[(kinds[places + 1] & (WORD | SIGN | UNDERSCORE)) != 0]
    for place in places.tolist():
        if place < end:
            continue
        start = max(end, 1 + text.rfind(" ", end, place), 1 + text.rfind("\n", end, place))
        blank = BLANK.search(text, place)
        end = blank.start() if blank else len(text)
        yield start, end


def _parts(look: Look, words: Sequence[str]) -> list[Parts | None]:
    """Cut words that are several of the rules' words run together."""
    lexicon = look.lexicon
    numbers = lexicon.number_words(words).tolist()
    return [lexicon.parts(word, each) for word, each in zip(words, numbers, strict=True)]


def _nearest(look: Look, words: Sequence[str]) -> list[Candidate | None]:
    """Give the rules' word that each word most likely stands for, and how it differs."""
    lexicon = look.lexicon
    found = []
    for word, number in zip(words, lexicon.number_words(words).tolist(), strict=True):
        candidates = (lexicon.vocabulary.candidate(word, other) for other in lexicon.near.row(number))
        near = [candidate for candidate in candidates if candidate is not None]
        found.append(min(near, key=lambda candidate: (len(candidate.traits), candidate.word), default=None))
    return found


def _joined(parts: tuple[str, ...], traits: tuple[Trait, ...], start: int, end: int) -> list[Word]:
    joined = (Trait(Variation.JOINED), *traits)
    return [Word(part, start, end, () if place else joined) for place, part in enumerate(parts)]
