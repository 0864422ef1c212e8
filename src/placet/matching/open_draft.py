"""A draft that stays open while a rule is edited: each version of the rule is held against it in no time."""

from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from placet.domain.document import Document
from placet.domain.finding import Finding
from placet.domain.rule import HashtagRule, PhraseRule, Rule, SloganRule
from placet.matching.draft import Draft
from placet.matching.engine import findings, matchers
from placet.matching.hash_index import HashIndex
from placet.matching.hits import Hit
from placet.matching.joins import Joins
from placet.matching.keys import Keys, Learnt, form_keys, slip_keys, together
from placet.matching.letters import Places
from placet.matching.lexicon import Lexicon
from placet.matching.looks import Look
from placet.matching.readings import other_readings
from placet.matching.targets import in_targets
from placet.matching.wordbook import Wordbook
from placet.matching.worded import WordMatcher


class OpenDraft:
    """A draft folded, cut and its words indexed once, which takes about as long as matching it does."""

    def __init__(self, document: Document) -> None:
        """Make the draft ready for rule after rule."""
        self._draft = Draft(document)
        self._book = _OpenBook()
        lexicon = Lexicon([], [], Joins([], []))
        lexicon.adopt(self._book, *self._book.index())
        self._numbers = _read(self._draft, lexicon)
        list(in_targets(self._draft, partial(_learn, lexicon)))
        self._forms, self._slips, self._listed = self._book.index()

    def match(self, rule: Rule) -> tuple[Finding, ...]:
        """Hold the draft against one rule: what `engine.match` finds for it."""
        return findings(self._draft, self._hits(rule), (rule,))

    def _hits(self, rule: Rule) -> Iterator[Hit]:
        if not isinstance(rule, PhraseRule | SloganRule | HashtagRule):
            for matcher in matchers((rule,)):
                yield from matcher(self._draft)
            return
        matcher = WordMatcher((rule,))
        matcher.lexicon.adopt(Wordbook(self._book), self._forms, self._slips, self._listed)
        yield from matcher.hits(self._draft, self._numbers)
        yield from in_targets(self._draft, matcher.find)


def _read(draft: Draft, lexicon: Lexicon) -> Places:
    """Give the numbers of a draft's words; those of its other readings are learnt too."""
    numbers = lexicon.number(draft.cut.hashes, draft.cut.spell)
    other_readings(Look(draft, numbers, lexicon))
    return numbers


def _learn(lexicon: Lexicon, draft: Draft) -> tuple[Hit, ...]:
    """Take up a draft's words, and find nothing."""
    _read(draft, lexicon)
    return ()


class _OpenBook(Wordbook):
    """The words of one draft, with the hashes under which they are looked for among the rules' words."""

    def __init__(self) -> None:
        super().__init__()
        self._learnt: list[Learnt] = []

    def take_up(self, words: Sequence[str]) -> Learnt:
        learnt = super().take_up(words)
        self._learnt.append(learnt)
        return learnt

    def index(self) -> tuple[HashIndex, HashIndex, NDArray[np.bool_]]:
        """Index the words under their forms, and under their slips; tell which of them a dictionary lists."""
        forms, slips, first = [NO_KEYS], [NO_KEYS], 0
        for learnt in self._learnt:
            forms.append(_from(first, form_keys(learnt)))
            slips += (_from(first, keys) for keys in slip_keys(learnt))
            first += len(learnt.words)
        listed = np.concatenate([np.zeros(0, dtype=bool), *(learnt.listed for learnt in self._learnt)])
        return HashIndex(*together(*forms)), HashIndex(*together(*slips)), listed


NO_KEYS: Keys = np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.uint64)


def _from(first: int, keys: Keys) -> Keys:
    """Let the numbers of keys begin at a word's."""
    return keys[0] + first, keys[1]
