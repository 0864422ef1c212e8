"""What the draft view marks: the findings of a review, and the words of a search."""

import re
import unicodedata
from dataclasses import dataclass

from placet.domain.review import Review
from placet.domain.rule import Level
from placet.domain.selector import TextPositionSelector

MOST_HITS = 2_000
"""More hits than this tell the reader nothing."""
BETWEEN_WORDS = r"[\s\ufffe\u00ad]+"


@dataclass(frozen=True, slots=True)
class Highlight:
    """A finding as the draft shows it."""

    id: str
    position: TextPositionSelector
    level: Level
    decided: bool

    @property
    def weight(self) -> int:
        """Order what covers what: open before decided, then by level."""
        return -1 if self.decided else self.level.rank


def highlights(review: Review) -> tuple[Highlight, ...]:
    """List the findings of a review, in the order of the text."""
    decided = review.decided
    found = [Highlight(each.id, each.position, each.level, each.id in decided) for each in review.findings]
    return tuple(sorted(found, key=lambda highlight: highlight.position))


def find_words(text: str, words: str) -> tuple[TextPositionSelector, ...]:
    """Find words whatever their case and accents; a space matches any space, a line end too."""
    parts = [re.escape(part) for part in folded(words).split()]
    if not parts:
        return ()
    hits = re.finditer(BETWEEN_WORDS.join(parts), folded(text))
    return tuple(TextPositionSelector(hit.start(), hit.end()) for hit, _ in zip(hits, range(MOST_HITS), strict=False))


class _Folding(dict[int, str]):
    """Each letter's plain lower-case form, one for one, made when first met."""

    def __missing__(self, letter: int) -> str:
        plain = unicodedata.normalize("NFKD", chr(letter))[0].lower()
        self[letter] = plain if len(plain) == 1 else chr(letter)
        return self[letter]


_FOLDED = _Folding({ord("’"): "'", ord("‘"): "'", ord("“"): '"', ord("”"): '"', ord("‑"): "-"})


def folded(text: str) -> str:
    """Give a text in plain lower-case letters, of the same length."""
    return text.translate(_FOLDED)
