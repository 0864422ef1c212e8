"""Phrases: names and expressions; their words may change places, and others may stand between them."""

from collections.abc import Iterable

from placet.domain.rule import PhraseRule
from placet.matching.alignment import Place
from placet.matching.dictionary import is_word
from placet.matching.draft import Reading
from placet.matching.inflection import noun_stems
from placet.matching.texts import WordRule
from placet.matching.wordlists import (
    ADJECTIVES,
    ARTICLES,
    HEADS,
    JOINING,
    LINKING,
    NEVER_BETWEEN,
    TITLES,
)

ONCE = frozenset({"then", "alors"})
"""Before a title they say that somebody held it: *the government of then Prime Minister …*."""
FREE = 8
"""Words that bridges, articles and titles may add to the gap that a rule allows."""


def reach(rule: WordRule, _size: int) -> int:
    """Give how many words may stand between two words of a phrase."""
    return rule.gap + FREE if isinstance(rule, PhraseRule) and (rule.gap or rule.bridges) else 0


def may_stand_between(place: Place) -> bool:
    """Tell whether two words of a phrase are still one name with what stands between them.

    The end of a clause, an *and* or a verb parts them; a bridge of the rule, a title, a name, an adjective do not.
    """
    if place.following and place.text.breaks[place.left] and place.upper == place.lower + 1:
        return not place.reading.apart(place.lower, place.upper)
    if _parted(place):
        return False
    between = [place.reading.words[index] for index in place.between]
    rest = unbridged(between, place.text.bridges)
    if any("," in place.reading.gap(index, index + 1) for index in range(place.lower, place.upper)):
        return len(rest) < len(between) and _fits(place, rest)
    return not between or _fits(place, rest)


def _parted(place: Place) -> bool:
    reading = place.reading
    return any(reading.parted(index, index + 1) for index in range(place.lower, place.upper)) or any(
        reading.words[index] in JOINING for index in place.between
    )


def unbridged(words: list[str], bridges: Iterable[tuple[str, ...]]) -> list[int]:
    """List which of the words between, by number, belong to no bridge; bridges are taken in any of their forms."""
    left = [*range(len(words))]
    for bridge in sorted(bridges, key=len, reverse=True):
        for start in range(len(words) - len(bridge) + 1):
            here = range(start, start + len(bridge))
            if all(index in left and _alike(words[index], bridge[index - start]) for index in here):
                left = [index for index in left if index not in here]
    return left


def _alike(word: str, other: str) -> bool:
    return word == other or (len(other) > 3 and bool(noun_stems(word) & noun_stems(other)))


def _fits(place: Place, rest: list[int]) -> bool:
    """Tell whether the words that no bridge covers are few enough, and of the kind that stands within a name."""
    reading, words = place.reading, place.reading.words
    left = [place.lower + 1 + index for index in rest]
    own = [index for index in left if words[index] not in LINKING and words[index] not in TITLES]
    if len(own) > place.text.gap:
        return False
    if words[place.upper - 1] in ARTICLES:
        return False
    headed = words[place.lower] in HEADS or place.text.words[place.left] in HEADS
    if headed:
        return all(_within_a_title(reading, index) for index in own)
    linked = any(words[index] in LINKING for index in left)
    return not linked and all(_describes(reading, index) for index in own)


def _within_a_title(reading: Reading, index: int) -> bool:
    """Tell whether a word may stand between *government* and its leader's name: a name, or a known adjective."""
    word = reading.words[index]
    if reading.origin(index)[:1].isupper():
        return word not in NEVER_BETWEEN and not _looks_like_a_verb(word)
    return word in ADJECTIVES or word in ONCE or (len(word) == 1 and word.isalpha())


def _describes(reading: Reading, index: int) -> bool:
    """Tell whether a word may stand between a leader's name and *government*: anything but a verb or a small word."""
    word = reading.words[index]
    return word in ADJECTIVES or not (word[0].isdigit() or word in NEVER_BETWEEN or _looks_like_a_verb(word))


def _looks_like_a_verb(word: str) -> bool:
    if word.endswith("s") and not word.endswith(("ous", "ss")):
        return is_word(word[:-1])
    return len(word) > 5 and word.endswith("ed") and (is_word(word[:-2]) or is_word(word[:-1]))
