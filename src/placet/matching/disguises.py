"""Words in disguise: hunched together in CamelCase, spaced out, or written with signs for letters."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial

from placet.domain.finding import Trait, Variation
from placet.matching.candidates import Candidate
from placet.matching.folding import fold_word
from placet.matching.lexicon import Parts
from placet.matching.looks import Found, Look, Word
from placet.matching.texts import PIECE

PARTED = re.compile(r"[^\W_](?:(?!\W? {2}).)*", re.DOTALL)
BETWEEN = re.compile(r"[^\w]|_")


# --- CamelCase -------------------------------------------------------------------------------------------------------


def camel(look: Look) -> Iterator[Found]:
    """Read words with a capital or a digit in them as several."""
    indices, written = look.draft.humped.indices.tolist(), look.draft.humped.written
    close = _close(look, set(written)) if written else {}
    for index, word in zip(indices, written, strict=True):
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
    """Cut a word at its capitals, without its possessive."""
    parts = tuple(fold_word(part) for part in PIECE.findall(word))
    return parts[:-1] if len(parts) > 1 and parts[-1] == "s" else parts


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
    text, spans = look.draft.folded.text, look.draft.spaced
    if not spans:
        return
    closed = [_closed_up(text[start:end], start) for start, end in spans]
    parts = iter(_parts(look, [word.word for words in closed for word in words]))
    for span, words in zip(spans, closed, strict=True):
        whole = [each for word in words for each in _apart(word, next(parts))]
        place = look.within(*span)
        if place is not None:
            yield Found.placed(*place, whole)


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
    text, spans = look.draft.folded.text, look.draft.signed
    if not spans:
        return
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
