"""Where in a draft words are written in disguise: in CamelCase, letter by letter, or with signs for letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from placet.matching.cutting import Cut
from placet.matching.folding import Folded
from placet.matching.hash_index import distinct
from placet.matching.letters import CAPITAL, DIGIT, KINDS, SIGN, SMALL, UNDERSCORE, WORD, Codes, Places, blocks

SPACED = re.compile(r"(?<![^\W_])(?:[^\W\d_]([ .·*_-]|[,;:.!?]? {2,4})(?=[^\W_](?![^\W_]))){3,}[^\W\d_](?![^\W_])")
FEWEST = 4
"""Letters from which a word may be spaced out."""
SIGNS = re.compile(r"(?<![\w$@|!./])(?=[\w$@|!]*[^\W\d_])\w*[$@|!][\w$@|!]*[^\W_](?![\w@])")
BLANK = re.compile(r"[ \n]")
Spans = tuple[tuple[int, int], ...]
"""Ranges of the folded text."""


@dataclass(frozen=True, slots=True, eq=False)
class Humped:
    """Words with humps: their indices, and each as the draft writes it."""

    indices: Places
    written: tuple[str, ...]


def humped(text: str, folded: Folded, cut: Cut) -> Humped:
    """Find the words in which a small letter is followed by a capital or a digit, or a digit by a capital."""
    found = [_humps(KINDS.look_up(codes)) + start for start, codes in blocks(text, 1)]
    humps = np.concatenate(found) if found else np.zeros(0, dtype=np.int64)
    if not humps.size:
        return Humped(humps, ())
    indices = _holding(cut, folded.find_all(humps))
    starts, ends = folded.unfold_all(cut.starts[indices], cut.ends[indices])
    spans = zip(starts.tolist(), ends.tolist(), strict=True)
    return Humped(indices, tuple([text[start:end] for start, end in spans]))


def _humps(kinds: Codes) -> Places:
    high = np.flatnonzero((kinds[1:] & (CAPITAL | DIGIT)) != 0) + 1
    before, after = kinds[high - 1], kinds[high]
    humps: Places = high[((before & SMALL) != 0) | (((before & DIGIT) != 0) & ((after & CAPITAL) != 0))]
    return humps


def _holding(cut: Cut, places: Places) -> Places:
    """Give the words that hold some places of the folded text, or follow them."""
    if not len(cut.starts):
        return cut.starts
    indices = np.maximum(np.searchsorted(cut.starts, places, side="right") - 1, 0)
    indices += cut.ends[indices] <= places
    return distinct(indices[indices < len(cut.starts)])


def spaced(cut: Cut) -> Spans:
    """Find letters that stand apart."""
    return tuple(match.span() for span in _single(cut) for match in SPACED.finditer(cut.text, *span))


def _single(cut: Cut) -> Iterator[tuple[int, int]]:
    """Give the ranges in which words of one letter follow each other."""
    padded = np.zeros(len(cut.starts) + 2, dtype=bool)
    padded[1:-1] = cut.ends - cut.starts == 1
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    first, last = edges[::2], edges[1::2]
    many = last - first >= FEWEST
    yield from zip(cut.starts[first[many]].tolist(), cut.ends[last[many] - 1].tolist(), strict=True)


def signed(cut: Cut) -> Spans:
    """Find words with $, @, | or ! in them."""
    return tuple(match.span() for span in _signed(cut) for match in SIGNS.finditer(cut.text, *span))


def _signed(cut: Cut) -> Iterator[tuple[int, int]]:
    """Give the ranges between blanks that hold a sign before a letter, another sign or an underscore."""
    places, end = np.flatnonzero(cut.kinds[:-1] & SIGN), 0
    places = places[(cut.kinds[places + 1] & (WORD | SIGN | UNDERSCORE)) != 0]
    for place in places.tolist():
        if place < end:
            continue
        start = max(end, 1 + cut.text.rfind(" ", end, place), 1 + cut.text.rfind("\n", end, place))
        blank = BLANK.search(cut.text, place)
        end = blank.start() if blank else len(cut.text)
        yield start, end
