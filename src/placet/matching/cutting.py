"""A draft's words, all at once: what `tokens.tokenise` gives, as arrays, with a hash of every word."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from placet.matching.hashing import Hashes, hash_spans, hash_words, power
from placet.matching.letters import KINDS, LETTER, PIECE, WORD, Codes, Places, codes_of
from placet.matching.tokens import TOKEN, Stream, plain

APOSTROPHE = ord("'")
ELIDED = np.zeros(128, dtype=bool)
"""Of each code point whether it is a word cut short when it stands alone before an apostrophe."""
ELIDED[list(map(ord, "cdjlmnst"))] = True
LONG_ELIDED = ("qu", "lorsqu", "puisqu", "jusqu", "quoiqu")


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """The words of a folded text: where each begins and ends, possessive included, and its hash without that.

    `kinds` tells of each code point of the text what it is.
    """

    text: str
    kinds: Codes
    starts: Places
    ends: Places
    hashes: Hashes

    def stream(self) -> Stream:
        """Give the words as a stream, each taken from the text when it is asked for."""
        return Stream(Words(self), self.starts.data, self.ends.data)

    def spell(self, places: Places) -> list[str]:
        """Write out some of the words, by number."""
        spans = zip(self.starts[places].tolist(), self.ends[places].tolist(), strict=True)
        return [plain(self.text[start:end]) for start, end in spans]


class Words(Sequence[str]):
    """The words of a text, taken from it one by one."""

    def __init__(self, cut: Cut) -> None:
        """Keep the text and the words' ranges."""
        self._text = cut.text
        self._starts = cut.starts.data
        self._ends = cut.ends.data

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> list[str]: ...
    def __getitem__(self, index: int | slice) -> str | list[str]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        return plain(self._text[self._starts[index] : self._ends[index]])


def cut(text: str) -> Cut:
    """Cut a folded text into its words, in time proportional to it."""
    bounds = list(pairwise(_bounds(text)))
    pieces = [_cut(text[start:end]) for start, end in bounds]
    return Cut(
        text,
        np.concatenate([piece.kinds for piece in pieces]),
        np.concatenate([piece.starts + start for piece, (start, _) in zip(pieces, bounds, strict=True)]),
        np.concatenate([piece.ends + start for piece, (start, _) in zip(pieces, bounds, strict=True)]),
        np.concatenate([piece.hashes for piece in pieces]),
    )


def _bounds(text: str) -> Iterator[int]:
    """Part a long text at spaces into pieces that fit into the processor's cache."""
    bound = 0
    while bound >= 0:
        yield bound
        bound = text.find(" ", bound + PIECE)
    yield len(text)


def _cut(text: str) -> Cut:
    codes = codes_of(text)
    kinds = KINDS.look_up(codes)
    starts, ends = _runs((kinds & WORD) != 0)
    bonds = _bonds(np.flatnonzero(codes == APOSTROPHE), starts, ends)
    if not bonds.size:
        return Cut(text, kinds, starts, ends, hash_spans(codes, starts, ends))
    return _bound(Cut(text, kinds, starts, ends, hash_spans(codes, starts, ends)), codes, bonds)


def _runs(word: NDArray[np.bool_]) -> tuple[Places, Places]:
    """Give where runs of letters and digits begin and end."""
    padded = np.zeros(len(word) + 2, dtype=bool)
    padded[1:-1] = word
    edges = np.flatnonzero(padded[1:] != padded[:-1])
    return edges[::2], edges[1::2]


def _bonds(apostrophes: Places, starts: Places, ends: Places) -> Places:
    """Give the runs that one apostrophe parts from the next."""
    if not len(starts):
        return starts
    runs = np.searchsorted(ends, apostrophes)
    following = np.minimum(runs + 1, len(starts) - 1)
    runs = np.minimum(runs, len(starts) - 1)
    bonds: Places = runs[(ends[runs] == apostrophes) & (starts[following] == apostrophes + 1)]
    return bonds


def _bound(runs: Cut, codes: Codes, bonds: Places) -> Cut:
    """Cut a text some of whose runs are bound to the next by an apostrophe: *l’été*, *Harper’s*, *aujourd’hui*."""
    starts, ends, hashes = runs.starts, runs.ends.copy(), runs.hashes
    after, before = np.append(np.diff(bonds) == 1, False), np.append(False, np.diff(bonds) == 1)
    lone = bonds[~after & ~before]
    short = _elided(runs, codes, lone)
    elided, rest = lone[short], lone[~short]
    hashes[elided] += np.uint64(APOSTROPHE) * power(ends[elided] - starts[elided])
    own = (ends[rest + 1] - starts[rest + 1] == 1) & (codes[starts[rest + 1]] == ord("s"))
    inner = rest[~own]
    hashes[inner] += hashes[inner + 1] * power(ends[inner] - starts[inner])
    ends[elided] += 1
    ends[rest] = runs.ends[rest + 1]
    kept = np.ones(len(starts), dtype=bool)
    kept[rest + 1] = False
    chains = list(_chains(bonds[after | before]))
    for first, last in chains:
        kept[first : last + 1] = False
    spans = [span for first, last in chains for span in _spans(runs.text, int(starts[first]), int(runs.ends[last]))]
    return _together(Cut(runs.text, runs.kinds, starts[kept], ends[kept], hashes[kept]), spans)


def _elided(runs: Cut, codes: Codes, lone: Places) -> NDArray[np.bool_]:
    """Tell which runs are a word cut short before the vowel of the next: *l’*, *qu’*."""
    starts, ends = runs.starts[lone], runs.ends[lone]
    lengths = ends - starts
    short: NDArray[np.bool_] = (lengths == 1) & ELIDED.take(codes[starts], mode="clip")
    longer = (lengths > 1) & (lengths <= len("lorsqu")) & (codes[ends - 1] == ord("u"))
    for place in np.flatnonzero(longer).tolist():
        short[place] = runs.text[starts[place] : ends[place]] in LONG_ELIDED
    short &= (runs.kinds[runs.starts[lone + 1]] & LETTER) != 0
    return short


def _chains(bonds: Places) -> Iterator[tuple[int, int]]:
    """Give the first and last runs of the chains of three and more: *d’aujourd’hui*."""
    for chain in np.split(bonds, np.flatnonzero(np.diff(bonds) > 1) + 1):
        if chain.size:
            yield int(chain[0]), int(chain[-1]) + 1


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [match.span() for match in TOKEN.finditer(text, start, end)]


def _together(words: Cut, spans: list[tuple[int, int]]) -> Cut:
    """Put words that were cut singly among the others."""
    if not spans:
        return words
    more = np.array(spans, dtype=np.int64)
    starts = np.concatenate((words.starts, more[:, 0]))
    order = np.argsort(starts, kind="stable")
    ends = np.concatenate((words.ends, more[:, 1]))
    hashes = np.concatenate((words.hashes, hash_words([plain(words.text[start:end]) for start, end in spans])))
    return Cut(words.text, words.kinds, starts[order], ends[order], hashes[order])
