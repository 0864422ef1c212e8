"""Slogans: words in their order, side by side; words may be put in, and a full stop give way to an *and*."""

from placet.matching.alignment import Place
from placet.matching.texts import WordRule
from placet.matching.wordlists import ADJECTIVES, DENYING, EMPHATIC, FILLERS

SHORT, LONG = 3, 8
"""From this many words on a slogan is still itself with a small word put in; from that many, with any words."""
AND = frozenset({"and", "et"})
CONTRACTED = frozenset({"is", "has"})
"""What *’s* stands for: *It’s time* is *It is time*."""


def reach(_rule: WordRule, size: int) -> int:
    """Give how many words may stand between two words of a slogan of some words."""
    return 0 if size < SHORT else 1 if size < LONG else 2


def put_in(size: int) -> int:
    """Give how many words may be put into a slogan of some words in all."""
    return 0 if size < SHORT else 1 if size < LONG else size // 3


def follow(place: Place) -> bool:
    """Tell whether two words stand side by side as in the rule: no clause ends between them, unless there it does."""
    reading, lower, upper = place.reading, place.lower, place.upper
    between = [reading.words[index] for index in place.between]
    if place.following and place.text.breaks[place.left]:
        last = not any(place.text.breaks[place.left + 1 :])
        return not reading.apart(lower, upper) and (not between or (last and len(between) == 1 and between[0] in AND))
    if any(_parted(place, index) for index in range(lower, upper)):
        return False
    return all(_may_be_put_in(place, index) for index in place.between)


def _parted(place: Place, index: int) -> bool:
    """Tell whether a clause ends behind a word; in a long slogan no comma or dash ends it."""
    reading = place.reading
    if len(place.text.words) >= LONG and reading.gap(index, index + 1).strip() in {",", "–", "—", "-"}:
        return reading.apart(index, index + 1)
    return reading.parted(index, index + 1) or "," in reading.gap(index, index + 1)


def _may_be_put_in(place: Place, index: int) -> bool:
    """Tell whether a word is one that a writer puts into a slogan: an adverb, an adjective, a name; never a denial."""
    word = place.reading.words[index]
    if word in DENYING:
        return False
    if len(place.text.words) >= LONG or word in FILLERS or word in ADJECTIVES or word in EMPHATIC:
        return True
    contracted = place.text.possessives[place.left] and word in CONTRACTED
    return contracted or place.reading.origin(index)[:1].isupper()
