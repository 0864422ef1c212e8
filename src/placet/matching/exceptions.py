"""What makes a hit innocent: a text or a pattern of the rule that covers the whole of it.

Where words stand between those of the rule, a text at one end of them does too: in *Harper Adams University government
relations*, the leader's name is a university's.
"""

import re
from functools import lru_cache

import re2

from placet.domain.rule import Exceptions
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.folding import fold_word, smooth
from placet.matching.texts import words_of
from placet.matching.tokens import tokenise

ENDED = re.compile(r"[.!?;:]|\n\s*\n")
ANYTHING = r"(?:'s)?[\W_]*"
WITHIN = r"(?:'s)?(?:(?![.!?;:]\s|\n\s*\n)[\W_])*"
WINDOW = 300
"""Code points on either side of a hit in which an exception is looked for."""


def excepted(draft: Draft, exceptions: Exceptions, position: TextPositionSelector, *, bridged: bool = False) -> bool:
    """Tell whether one of a rule's exceptions covers a hit whole, or a name at one end of a `bridged` one."""
    by_text = _by_text(draft, exceptions.text, position, bridged=bridged)
    return by_text or _by_pattern(draft, exceptions.patterns, position)


def _by_text(draft: Draft, texts: tuple[str, ...], position: TextPositionSelector, *, bridged: bool) -> bool:
    if not texts:
        return False
    start, end = draft.folded.find(position.start), draft.folded.find(position.end)
    first = max(0, start - WINDOW)
    around = draft.folded.text[first : end + WINDOW]
    found = (
        (first + match.start(), first + match.end())
        for text in texts
        if longest(text) in around
        for match in sequence(text).finditer(around)
    )
    return any(_covers(match, (start, end), bridged=bridged) for match in found)


def _covers(match: tuple[int, int], hit: tuple[int, int], *, bridged: bool) -> bool:
    if match[0] <= hit[0] and hit[1] <= match[1]:
        return True
    ends = match[0] <= hit[0] < match[1] or match[0] < hit[1] <= match[1]
    return bridged and ends


@lru_cache(maxsize=16384)
def sequence(text: str) -> re.Pattern[str]:
    """Compile an expression for a text's words in a folded text, whatever stands between them but a letter.

    A sentence ends between two of them only where it does in the text itself. The words may begin with the # of a
    hashtag and end with a possessive.
    """
    folded = fold_word(text)
    stream = tokenise(folded)
    parts = [re.escape(word) for word in stream.words[:1]]
    for end, start, word in zip(stream.ends, stream.starts[1:], stream.words[1:], strict=False):
        parts += [ANYTHING if ENDED.search(folded[end:start]) else WITHIN, re.escape(word)]
    return re.compile(r"(?<![^\W_])#?" + "".join(parts) + r"(?:'s)?(?![^\W_])")


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
