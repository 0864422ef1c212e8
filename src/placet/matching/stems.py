"""What is left of many words without their endings: the hashes of what `inflection.verb_stems` gives for each."""

from collections.abc import Sequence

import numpy as np

from placet.matching.hashing import Hashes, Spellings, hash_words, power
from placet.matching.inflection import NOUN_ENDINGS, SHORTEST, VERB_ENDINGS
from placet.matching.irregular import infinitives
from placet.matching.letters import Places

ENDINGS = NOUN_ENDINGS + VERB_ENDINGS
LONGEST = max(len(ending) for ending, _ in ENDINGS)


def _packed(ending: str) -> int:
    """Pack an ending's letters into a number, the last letter lowest."""
    return sum(ord(letter) << 8 * place for place, letter in enumerate(reversed(ending)))


VALUES = np.array([_packed(ending) for ending, _ in ENDINGS], dtype=np.uint64)
MASKS = np.array([(1 << 8 * len(ending)) - 1 for ending, _ in ENDINGS], dtype=np.uint64)
CUTS = np.array([len(ending) for ending, _ in ENDINGS])
LEAST = np.array([SHORTEST + (ending == "e") + len(ending) for ending, _ in ENDINGS])
INSTEAD = hash_words([instead for _, instead in ENDINGS])
LETTER = np.array([ord(instead) if len(instead) == 1 else 0 for _, instead in ENDINGS], dtype=np.uint32)
PLAIN = np.array([not instead for _, instead in ENDINGS])


def stems(words: Spellings) -> tuple[Places, Hashes]:
    """Give the stems of words without their endings, each with the number of its word; the words themselves not."""
    numbers, endings = np.nonzero(_ends(words))
    left = words.lengths[numbers] - CUTS[endings]
    bare = words.parts(numbers, 0, left)
    whole = bare + INSTEAD[endings] * power(left)
    last = words.letters(numbers, left - 1)
    cut = PLAIN[endings] & (left > SHORTEST)
    doubled = cut & (words.letters(numbers, np.maximum(left - 2, 0)) == last)
    once = words.parts(numbers[doubled], 0, left[doubled] - 1)
    again = LETTER[endings] == last
    return np.concatenate((numbers, numbers[doubled], numbers[again])), np.concatenate((whole, once, bare[again]))


def _ends(words: Spellings) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Tell which words have which endings, and are long enough to lose them."""
    tails = _tails(words)[:, None]
    found: np.ndarray[tuple[int, int], np.dtype[np.bool_]] = (tails & MASKS) == VALUES
    return found & (words.lengths[:, None] >= LEAST)


def _tails(words: Spellings) -> Hashes:
    """Pack each word's last letters into a number, the last letter lowest."""
    tails = np.zeros(len(words.lengths), dtype=np.uint64)
    numbers = np.arange(len(words.lengths))
    for place in range(LONGEST):
        numbers = numbers[words.lengths[numbers] > place]
        letters = words.letters(numbers, words.lengths[numbers] - 1 - place)
        tails[numbers] |= np.minimum(letters, 255).astype(np.uint64) << np.uint64(8 * place)
    return tails


def irregular_stems(words: Sequence[str]) -> tuple[Places, Hashes]:
    """Give the infinitives of those words that are irregular forms of a verb."""
    known = infinitives()
    found = [(number, verb) for number, word in enumerate(words) for verb in known.get(word, ())]
    return np.array([number for number, _ in found], dtype=np.int64), hash_words([verb for _, verb in found])
