"""What makes a hit innocent: a text or a pattern of the rule that covers the whole of it."""

import re
from functools import lru_cache

import re2

from placet.domain.rule import Exceptions
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.folding import smooth
from placet.matching.texts import words_of

WINDOW = 300
"""Code points on either side of a hit in which an exception is looked for."""


def excepted(draft: Draft, exceptions: Exceptions, position: TextPositionSelector) -> bool:
    """Tell whether one of a rule's exceptions covers a hit whole."""
    return _by_text(draft, exceptions.text, position) or _by_pattern(draft, exceptions.patterns, position)


def _by_text(draft: Draft, texts: tuple[str, ...], position: TextPositionSelector) -> bool:
    if not texts:
        return False
    start, end = draft.folded.find(position.start), draft.folded.find(position.end)
    first = max(0, start - WINDOW)
    around = draft.folded.text[first : end + WINDOW]
    return any(
        first + match.start() <= start and end <= first + match.end()
        for text in texts
        if longest(text) in around
        for match in sequence(text).finditer(around)
    )


@lru_cache(maxsize=16384)
def sequence(text: str) -> re.Pattern[str]:
    """Compile an expression for a text's words in a folded text, whatever stands between them but a letter.

    It may begin with the # of a hashtag and end with a possessive.
    """
    words = (re.escape(word) for word in words_of(text))
    return re.compile(r"(?<![^\W_])#?" + r"(?:'s)?[\W_]*".join(words) + r"(?:'s)?(?![^\W_])")


@lru_cache(maxsize=16384)
def longest(text: str) -> str:
    """Give the longest word of a text, folded: a plain search for it is much faster than an expression."""
    return max(words_of(text), key=len, default="")


def _by_pattern(draft: Draft, patterns: tuple[str, ...], position: TextPositionSelector) -> bool:
    if not patterns:
        return False
    passage = draft.passage(position.start)
    low, high = (passage.start, passage.end) if passage else (0, len(draft.smooth))
    first = max(low, position.start - WINDOW)
    around = draft.smooth[first : min(max(high, position.end), position.end + WINDOW)]
    return any(
        first + match.start() <= position.start and position.end <= first + match.end()
        for pattern in patterns
        for match in expression(pattern).finditer(around)
    )


@lru_cache(maxsize=16384)
def expression(pattern: str) -> "re2._Regexp":
    """Compile a rule's pattern for a draft's smooth text (RE2: linear time)."""
    return re2.compile(smooth(pattern))
