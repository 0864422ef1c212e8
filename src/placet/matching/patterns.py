"""Patterns: regular expressions in RE2's syntax, within one passage."""

from collections.abc import Iterator, Sequence

import re2

from placet.domain.finding import Explanation
from placet.domain.rule import PatternRule
from placet.domain.selector import TextPositionSelector
from placet.matching.draft import Draft
from placet.matching.exceptions import expression
from placet.matching.hits import Hit


class PatternMatcher:
    """The expressions of all pattern rules, compiled once."""

    def __init__(self, rules: Sequence[PatternRule]) -> None:
        """Compile the rules' expressions."""
        self._expressions = [(rule, expression(rule.regex)) for rule in rules]

    def __call__(self, draft: Draft) -> Iterator[Hit]:
        """Find what the expressions match."""
        for rule, compiled in self._expressions:
            for position in spans(draft, compiled):
                yield Hit(rule, position, Explanation(""))


def spans(draft: Draft, compiled: "re2._Regexp") -> Iterator[TextPositionSelector]:
    """Give the ranges that an expression matches in a draft, each within one passage and not empty."""
    for match in compiled.finditer(draft.smooth):
        start, end = match.span()
        if start < end and draft.passage_index(start) == draft.passage_index(end - 1):
            yield TextPositionSelector(start, end)
