"""Slogans: words in their order, side by side; one small word may be put in."""

from placet.matching.alignment import Place
from placet.matching.texts import WordRule
from placet.matching.wordlists import FILLERS

LONG = 4
"""From this many words on a slogan is still itself with a small word put in."""


def reach(_rule: WordRule, size: int) -> int:
    """Give how many words may stand between two words of a slogan of some words."""
    return 1 if size >= LONG else 0


def follow(place: Place) -> bool:
    """Tell whether two words stand side by side as in the rule: no clause ends between them, unless there it does."""
    reading, lower, upper = place.reading, place.lower, place.upper
    if place.following and place.text.breaks[place.left]:
        return upper == lower + 1 and not reading.apart(lower, upper)
    steps = range(lower, upper)
    if any(reading.parted(index, index + 1) or "," in reading.gap(index, index + 1) for index in steps):
        return False
    return all(reading.words[index] in FILLERS for index in place.between)
