"""Under which hashes words of drafts are looked for among those of rules, and those of rules kept."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from placet.matching.candidates import ELISIONS, FEWEST, FORMLESS, LEET, LONG, UNELIDED, optical
from placet.matching.deletions import LONGEST, deletions
from placet.matching.dictionary import are_words, languages
from placet.matching.hashing import Hashes, Spellings, hash_words
from placet.matching.letters import Places
from placet.matching.stems import irregular_stems, stems

Keys = tuple[Places, Hashes]
"""Numbers of words, and a hash for each: a word may have several."""
UNELIDED_LONGEST = max(map(len, UNELIDED))
READ = 64
"""Letters of the longest word that is looked at for slips."""


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """Words of drafts, and which of them a dictionary lists."""

    words: Sequence[str]
    spellings: Spellings
    listed: NDArray[np.bool_]

    @staticmethod
    def of(words: Sequence[str]) -> "Learnt":
        """Learn words."""
        spellings = Spellings(words)
        return Learnt(words, spellings, are_words(spellings, languages(spellings)))


# --- words of drafts -------------------------------------------------------------------------------------------------


def form_keys(learnt: Learnt) -> Keys:
    """Give the stems of words, also of those that they are when cut short or written with digits and signs."""
    words, letters = learnt.words, _letters(learnt.words)
    odd = [number for number in np.flatnonzero(~letters).tolist() if not words[number].isdecimal()]
    elided = [(number, whole) for number in odd for whole in ELISIONS.get(words[number], ())]
    short = np.flatnonzero(letters & (learnt.spellings.lengths <= UNELIDED_LONGEST)).tolist()
    elided += [(number, whole) for number in short for whole in UNELIDED.get(words[number], ())]
    cut_short = _numbers(elided), hash_words([whole for _, whole in elided])
    return together(all_stems(words, learnt.spellings), cut_short, *(_read(words, odd, table) for table in LEET))


def _read(words: Sequence[str], odd: Sequence[int], table: Mapping[int, int]) -> Keys:
    """Take digits and signs for letters."""
    read = [(number, plain) for number in odd if (plain := words[number].translate(table)).isalpha()]
    letters = [plain for _, plain in read]
    places, hashes = all_stems(letters, Spellings(letters))
    return _numbers(read)[places], hashes


def slip_keys(learnt: Learnt, longest: int = READ) -> Iterator[Keys]:
    """Give what is left of words that no dictionary lists without some letters, and how scanners may read them."""
    lengths = learnt.spellings.lengths
    unknown = np.flatnonzero(_letters(learnt.words) & (lengths >= FEWEST - 1) & (lengths <= longest) & ~learnt.listed)
    most = np.where((lengths[unknown] >= LONG - 2) & (lengths[unknown] <= LONGEST + 2), 2, 1)
    for numbers, rows in deletions(learnt.spellings, unknown, most):
        yield np.repeat(numbers, rows.shape[1]), rows.ravel()
    yield unknown, _optical(learnt.words, unknown)


# --- words of rules --------------------------------------------------------------------------------------------------


def kept_forms(words: Sequence[str], spellings: Spellings) -> Keys:
    """Give the hashes under which words are found as themselves or in another form; short ones only as verbs."""
    formed = _letters(words) & (spellings.lengths > FORMLESS)
    numbers, hashes = all_stems(words, spellings)
    kept = formed[numbers] | (np.arange(len(numbers)) < len(words))
    kept[len(numbers) - len(irregular_stems(words)[0]) :] = True
    return numbers[kept], hashes[kept]


def kept_slips(words: Sequence[str], spellings: Spellings, fuzzy: NDArray[np.bool_]) -> Keys:
    """Give the hashes under which mistyped and misread words are found."""
    chosen = np.flatnonzero(fuzzy & _letters(words) & (spellings.lengths >= FEWEST))
    most = np.where((spellings.lengths[chosen] >= LONG) & (spellings.lengths[chosen] <= LONGEST), 2, 1)
    rows = deletions(spellings, chosen, most)
    without = [(np.repeat(numbers, hashes.shape[1]), hashes.ravel()) for numbers, hashes in rows]
    return together((chosen, _optical(words, chosen)), *without)


# --- both ------------------------------------------------------------------------------------------------------------


def all_stems(words: Sequence[str], spellings: Spellings) -> Keys:
    """Give the words themselves, in order, and their stems."""
    return together((np.arange(len(words)), spellings.whole), stems(spellings), irregular_stems(words))


def together(*keys: Keys) -> Keys:
    """Put keys one after the other."""
    return np.concatenate([numbers for numbers, _ in keys]), np.concatenate([hashes for _, hashes in keys])


def _letters(words: Sequence[str]) -> NDArray[np.bool_]:
    return np.fromiter(map(str.isalpha, words), dtype=bool, count=len(words))


def _numbers(pairs: Sequence[tuple[int, str]]) -> Places:
    return np.array([number for number, _ in pairs], dtype=np.int64)


def _optical(words: Sequence[str], chosen: Places) -> Hashes:
    """Hash some words as scanners may read them."""
    read = optical("\n".join([words[number] for number in chosen.tolist()]))
    return hash_words(read.split("\n") if chosen.size else [])
