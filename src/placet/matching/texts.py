"""Texts of rules made ready for matching."""

import re
from dataclasses import dataclass
from functools import cached_property

from placet.domain.rule import HashtagRule, PhraseRule, SloganRule
from placet.matching.candidates import Candidate
from placet.matching.folding import fold_word
from placet.matching.tokens import stops, tokenise

SHORT = 6
"""A rule's text of one word shorter than this is found only as it is written: *bloc* is not *blocs*."""
PIECE = re.compile(r"[A-ZÀ-ÖØ-Þ]?[^\W\d_A-ZÀ-ÖØ-Þ]+|[A-ZÀ-ÖØ-Þ]+(?![^\W\d_A-ZÀ-ÖØ-Þ])|\d+|[^\W_]")

WordRule = PhraseRule | SloganRule | HashtagRule


@dataclass(frozen=True)
class Text:
    """One text of a rule: its folded words, its own wording of each, and where its own punctuation stands."""

    rule: WordRule
    reference: str
    words: tuple[str, ...]
    written: tuple[str, ...]
    breaks: tuple[bool, ...]
    possessives: tuple[bool, ...]
    bridges: frozenset[tuple[str, ...]] = frozenset()

    @cached_property
    def reorder(self) -> bool:
        """Tell whether the words may change places."""
        return isinstance(self.rule, PhraseRule) and self.rule.reorder and 1 < len(self.words) <= 4

    @cached_property
    def gap(self) -> int:
        """Give how many words of no bridge may stand between two of the text's own."""
        return self.rule.gap if isinstance(self.rule, PhraseRule) else 0

    @cached_property
    def grade(self) -> int:
        """Give the loosest grade of candidate this text takes: see `Candidate`."""
        return 3 if is_fuzzy(self.rule, len(self.words), len(self.words[0])) else 0

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """Tell for each word whether it must begin with a capital in the draft."""
        asked = not isinstance(self.rule, HashtagRule) and self.rule.as_written
        return tuple(asked and word[:1].isupper() for word in self.written)

    def takes(self, slot: int, candidate: Candidate) -> bool:
        """Tell whether a candidate is close enough for this text: names take no forms of verbs."""
        if candidate.grade > self.grade:
            return False
        return candidate.grade != 2 or (isinstance(self.rule, SloganRule) and not self.name(slot))

    def name(self, slot: int) -> bool:
        """Tell whether a word is a name within a text of ordinary words, so that it has no forms of a verb."""
        return self.written[slot][:1].isupper() and not self.written[0][:1].isupper()


def prepare(rule: WordRule, reference: str) -> Text:
    """Make one of a rule's texts ready."""
    if is_tag(reference):
        return _tag(rule, reference)
    bridges = frozenset(words_of(bridge) for bridge in rule.bridges) if isinstance(rule, PhraseRule) else frozenset()
    return _text(rule, reference, bridges)


def is_tag(reference: str) -> bool:
    """Tell whether a text is written as a hashtag: its words are then those of CamelCase."""
    return reference[:1] in ("#", "＃")


def _text(rule: WordRule, reference: str, bridges: frozenset[tuple[str, ...]]) -> Text:
    folded = fold_word(reference)
    stream = tokenise(folded)
    ranges = list(zip(stream.starts, stream.ends, strict=True))
    exact = len(folded) == len(reference)
    written = tuple(reference[start:end] for start, end in ranges) if exact else tuple(stream.words)
    gaps = zip(stream.ends, stream.starts[1:], stream.words, strict=False)
    breaks = tuple(stops(folded[end:start], word) or "," in folded[end:start] for end, start, word in gaps)
    possessives = tuple(map(stream.possessive, range(len(stream.words))))
    return Text(rule, reference, tuple(stream.words), written, breaks, possessives, bridges)


def _tag(rule: WordRule, reference: str) -> Text:
    written = tuple(pieces(reference))
    words = tuple(map(fold_word, written))
    return Text(rule, reference, words, written, (False,) * (len(words) - 1), (False,) * len(words))


def pieces(joined: str) -> list[str]:
    """Cut words joined by CamelCase, underscores or digits."""
    return PIECE.findall(joined)


def is_fuzzy(rule: WordRule, size: int, letters: int) -> bool:
    """Tell whether a text of some words, the first of some letters, is found in other forms and mistyped."""
    return rule.fuzzy and (size > 1 or letters >= SHORT)


def words_of(text: str) -> tuple[str, ...]:
    """Cut a rule's expression into folded words."""
    return tuple(tokenise(fold_word(text)).words)
