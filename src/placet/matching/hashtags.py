"""Hashtags: the words of one tag, from its # on."""

from placet.matching.alignment import Place
from placet.matching.draft import Reading
from placet.matching.texts import WordRule


def reach(_rule: WordRule, _size: int) -> int:
    """Give how many words may stand between two words of a hashtag: none."""
    return 0


def within_tag(place: Place) -> bool:
    """Tell whether two words belong to one hashtag."""
    return place.reading.tag(place.lower, place.upper) is not None


def begins_tag(reading: Reading, first: int, last: int) -> bool:
    """Tell whether words are a hashtag from its # on."""
    tag = reading.tag(first, last)
    return tag is not None and reading.stream.starts[first] == tag[0] + 1
