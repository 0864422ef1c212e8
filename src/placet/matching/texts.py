"""Texts of rules made ready for matching, and which of them a draft may hold at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from placet.domain.rule import HashtagRule, PhraseRule, SloganRule
from placet.matching.folding import fold_word
from placet.matching.tokens import stops, tokenise
from placet.matching.vocabulary import Candidate, Candidates

SHORT = 6
"""A rule's text of one word shorter than this is found only as it is written: *bloc* is not *blocs*."""
PIECE = re.compile(r"[A-ZÀ-ÖØ-Þ]?[^\W\d_A-ZÀ-ÖØ-Þ]+|[A-ZÀ-ÖØ-Þ]+(?![^\W\d_A-ZÀ-ÖØ-Þ])|\d+|[^\W_]")

WordRule = PhraseRule | SloganRule | HashtagRule


@dataclass(frozen=True)
class Text:
    """One text of a rule: its folded words, its own wording of each, and where its own punctuation stands."""

    number: int
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
        if not self.rule.fuzzy or (len(self.words) == 1 and len(self.words[0]) < SHORT):
            return 0
        return 3

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


def prepare(rule: WordRule, number: int) -> Iterator[Text]:
    """Make a rule's texts ready, numbered on from `number`."""
    bridges = frozenset(words_of(bridge) for bridge in rule.bridges) if isinstance(rule, PhraseRule) else frozenset()
    for offset, reference in enumerate(rule.text):
        text = _tag(rule, number + offset, reference) if reference[:1] in "#＃" else None
        text = text or _text(rule, number + offset, reference, bridges)
        if text.words:
            yield text


def _text(rule: WordRule, number: int, reference: str, bridges: frozenset[tuple[str, ...]]) -> Text:
    folded = fold_word(reference)
    stream = tokenise(folded)
    ranges = list(zip(stream.starts, stream.ends, strict=True))
    exact = len(folded) == len(reference)
    written = tuple(reference[start:end] for start, end in ranges) if exact else tuple(stream.words)
    gaps = zip(stream.ends, stream.starts[1:], stream.words, strict=False)
    breaks = tuple(stops(folded[end:start], word) or "," in folded[end:start] for end, start, word in gaps)
    possessives = tuple(map(stream.possessive, range(len(stream.words))))
    return Text(number, rule, reference, tuple(stream.words), written, breaks, possessives, bridges)


def _tag(rule: WordRule, number: int, reference: str) -> Text:
    written = tuple(pieces(reference))
    words = tuple(map(fold_word, written))
    return Text(number, rule, reference, words, written, (False,) * (len(words) - 1), (False,) * len(words))


def pieces(joined: str) -> list[str]:
    """Cut words joined by CamelCase, underscores or digits."""
    return PIECE.findall(joined)


def words_of(text: str) -> tuple[str, ...]:
    """Cut a rule's expression into folded words."""
    return tuple(tokenise(fold_word(text)).words)


class TextIndex:
    """The texts of all rules by their words."""

    def __init__(self, texts: Sequence[Text]) -> None:
        """Index the texts; their numbers are their places in the sequence."""
        self.texts = tuple(texts)
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._needed = [len(set(text.words)) for text in self.texts]
        for place, text in enumerate(self.texts):
            for word in set(text.words):
                self._by_word[word].append(place)

    def possible(self, present: Iterable[str]) -> list[Text]:
        """List the texts all of whose words are present in a draft."""
        counts = Counter(place for word in present for place in self._by_word.get(word, ()))
        return [self.texts[place] for place, count in sorted(counts.items()) if count == self._needed[place]]


def postings(words: Sequence[str], hot: dict[str, Candidates]) -> dict[str, list[int]]:
    """List for each rule word the indices of the draft's words that may stand for it, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, word in enumerate(words):
        if word in hot:
            for other in hot[word]:
                found[other].append(index)
    return found
