"""What is left of words after one or two of their letters are taken out: how words near each other meet.

Two words at most *n* slips apart (letters missing, too many, changed or swapped) become the same word when up to *n*
letters are taken out of each: symmetric deletion. All of it is reckoned with hashes.
"""

from collections.abc import Iterator

import numpy as np

from placet.matching.hashing import INVERSE, Hashes, Spellings
from placet.matching.letters import Places

LONGEST = 20
"""A rule's word of more letters, which only words run together have, is found with one slip."""
ONE, TWO = np.uint64(INVERSE), np.uint64(INVERSE * INVERSE % (1 << 64))


def deletions(words: Spellings, numbers: Places, most: Places) -> Iterator[tuple[Places, Hashes]]:
    """Give the hashes of some words, by number, without up to `most` (1 or 2) of their letters.

    Each piece holds words of one length: their numbers, and a row of hashes for each.
    """
    order = np.lexsort((most, words.lengths[numbers]))
    numbers, most = numbers[order], most[order]
    keys = words.lengths[numbers] * 4 + most
    for group in np.split(np.arange(len(numbers)), np.flatnonzero(np.diff(keys)) + 1):
        if group.size:
            chosen = numbers[group]
            yield chosen, _row(words, chosen, int(words.lengths[chosen[0]]), two=bool(most[group[0]] == 2))


def _row(words: Spellings, numbers: Places, length: int, *, two: bool) -> Hashes:
    """Give, for words of one length, the hash of each, and of each without one letter or two."""
    heads = words.parts(numbers[:, None], 0, np.arange(length + 1)[None, :])
    whole = heads[:, length:]
    left = heads[:, :length] - heads[:, 1:] * ONE
    rows = [whole, left + whole * ONE]
    if two:
        first, second = np.triu_indices(length, 1)
        rows.append(left[:, first] + left[:, second] * ONE + whole * TWO)
    return np.concatenate(rows, axis=1)
