"""Qualifiers: words that need others within reach, unless the draft says something else."""

from collections.abc import Iterator, Sequence

from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import QualifierRule
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.exceptions import expression, longest, sequence
from placet.matching.hits import Hit
from placet.matching.languages import in_language_of
from placet.matching.patterns import spans

SLACK = 200
"""Code points that spaces and signs may add to a text."""


class QualifierMatcher:
    """The qualifier rules, their patterns compiled once."""

    def __init__(self, rules: Sequence[QualifierRule]) -> None:
        """Compile the rules' patterns."""
        self._rules = [(rule, tuple(map(expression, rule.when))) for rule in rules]

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Find the words that stand without what they need."""
        for rule, patterns in self._rules:
            found = sorted({position for pattern in patterns for position in spans(draft, pattern)})
            if not found or says(draft, rule.unless, TextPositionSelector(0, len(draft.document.text))):
                continue
            for position in found:
                if not says(draft, rule.require, within_reach(draft, rule, position)):
                    trait = Trait(Variation.MISSING, 1, rule.within)
                    yield Hit(rule, position, Explanation(_wanted(draft, rule, position), (trait,)))


def _wanted(draft: Draft, rule: QualifierRule, position: TextPositionSelector) -> str:
    """Give the words that are missing, in the language of the passage."""
    passage = draft.passage(position.start)
    return in_language_of(passage.position.select(draft.document.text) if passage else "", rule.require)


def within_reach(draft: Draft, rule: QualifierRule, position: TextPositionSelector) -> TextPositionSelector:
    """Give the range in which a rule's words must stand: the paragraph, the page or the draft around a hit."""
    document = draft.document
    passage = draft.passage(position.start)
    if rule.within == "paragraph" and passage:
        return passage.position
    page = document.page_at(position.start) if rule.within == "page" else None
    return TextPositionSelector(page.start, page.end) if page else TextPositionSelector(0, len(document.text))


def says(draft: Draft, texts: Sequence[str], place: TextPositionSelector) -> bool:
    """Tell whether one of the texts stands in a range of the draft, whatever its case, accents and spaces."""
    start, end = draft.folded.find(place.start), draft.folded.find(place.end)
    return any(_stands(draft.folded.text, text, start, end) for text in texts)


def _stands(folded: str, text: str, start: int, end: int) -> bool:
    """Look for the longest word first: a plain search is much faster than an expression."""
    word, before = longest(text), len(text) + SLACK
    at = folded.find(word, start, end) if word else -1
    while at >= 0:
        if sequence(text).search(folded, max(start, at - before), min(end, at + before)):
            return True
        at = folded.find(word, at + 1, end)
    return False
