"""Required words: a draft that carries none of them has one finding, on its first words."""

from collections.abc import Iterator, Sequence

from placet.domain.document import Visibility
from placet.domain.finding import Explanation, Trait, Variation
from placet.domain.rule import RequiredRule
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.hits import Hit
from placet.matching.languages import in_language_of
from placet.matching.qualifiers import says

LONG = 2000
"""Code points of a draft by which its language is told."""


class RequiredMatcher:
    """The rules that ask for words."""

    def __init__(self, rules: Sequence[RequiredRule]) -> None:
        """Keep the rules."""
        self._rules = tuple(rules)

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Find the rules none of whose words the draft carries."""
        for rule in self._rules:
            position = _opening(draft, rule)
            if position and not any(says(draft, rule.text, place) for place in _looked_at(draft, rule)):
                wanted = in_language_of(draft.document.text[:LONG], rule.text)
                yield Hit(rule, position, Explanation(wanted, (Trait(Variation.MISSING, 1, "draft"),)))


def _looked_at(draft: Draft, rule: RequiredRule) -> Iterator[TextPositionSelector]:
    """Give the ranges in which the words may stand: the whole text, or the passages in the rule's places."""
    if not rule.places:
        yield TextPositionSelector(0, len(draft.document.text))
    for passage in draft.document.passages if rule.places else ():
        if passage.place.kind in rule.places:
            yield passage.position


def _opening(draft: Draft, rule: RequiredRule) -> TextPositionSelector | None:
    """Give the draft's first words in a place the rule looks at; None for a draft without any."""
    for passage in draft.document.passages:
        words = passage.position.select(draft.document.text)
        seen = passage.visibility in (Visibility.VISIBLE, Visibility.INSERTED)
        if words.strip() and seen and (not rule.places or passage.place.kind in rule.places):
            start = passage.start + len(words) - len(words.lstrip())
            return TextPositionSelector(start, start + len(words.strip()))
    return None
