"""Document + RuleSet → Findings."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from placet.domain.document import Document
from placet.domain.finding import Finding, Lowering
from placet.domain.rule import (
    AccountRule,
    BaseRule,
    HashtagRule,
    Level,
    LinkRule,
    PatternRule,
    PhraseRule,
    QualifierRule,
    RequiredRule,
    Rule,
    RuleSet,
    SloganRule,
)
from placet.domain.selector import quote
from placet.matching.accounts import AccountMatcher
from placet.matching.draft import Draft
from placet.matching.exceptions import excepted
from placet.matching.hits import Hit
from placet.matching.languages import language_of
from placet.matching.links import LinkMatcher
from placet.matching.lowering import lowering
from placet.matching.patterns import PatternMatcher
from placet.matching.qualifiers import QualifierMatcher
from placet.matching.required import RequiredMatcher
from placet.matching.worded import WordMatcher

Matcher = Callable[[Draft], Iterable[Hit]]
"""Rules of some kinds, made ready: from a draft to their hits."""

MATCHERS: dict[Callable[[Sequence[Any]], Matcher], tuple[type[BaseRule], ...]] = {
    WordMatcher: (PhraseRule, SloganRule, HashtagRule),
    AccountMatcher: (AccountRule,),
    LinkMatcher: (LinkRule, AccountRule),
    PatternMatcher: (PatternRule,),
    QualifierMatcher: (QualifierRule,),
    RequiredMatcher: (RequiredRule,),
}
"""What makes a matcher, and the kinds of rules it takes."""
WORDED = (PhraseRule, SloganRule, HashtagRule, PatternRule)
"""Kinds whose findings weigh less when quoted, cited, denied or told of the past."""


def match(document: Document, ruleset: RuleSet) -> tuple[Finding, ...]:
    """Hold a draft against rules: its findings in the order of the text, each of a rule's words found once."""
    draft = Draft(document)
    return findings(draft, (hit for matcher in matchers(ruleset.rules) for hit in matcher(draft)), ruleset.rules)


def findings(draft: Draft, hits: Iterable[Hit], rules: tuple[Rule, ...]) -> tuple[Finding, ...]:
    """Make findings of those hits that count, in the order of the text and of the rules."""
    found = (_finding(draft, hit) for hit in _apart(hit for hit in hits if _counts(draft, hit)))
    order = _order(_Rules(rules))
    return tuple(sorted(found, key=lambda each: (each.position, order[each.rule_id])))


class _Rules:
    """Rules as a key: the same ones are known at a glance, others compared."""

    def __init__(self, rules: tuple[Rule, ...]) -> None:
        self.rules = rules

    def __hash__(self) -> int:
        return hash((len(self.rules), *(rule.id for rule in self.rules[:1])))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rules) and (self.rules is other.rules or self.rules == other.rules)


def matchers(rules: tuple[Rule, ...]) -> tuple[Matcher, ...]:
    """Make rules ready for matching, once for many drafts."""
    return _matchers(_Rules(rules))


@lru_cache(maxsize=4)
def _matchers(key: _Rules) -> tuple[Matcher, ...]:
    rules, made = key.rules, []
    for make, kinds in MATCHERS.items():
        taken = [rule for rule in rules if isinstance(rule, kinds)]
        if taken:
            made.append(make(taken))
    return tuple(made)


@lru_cache(maxsize=4)
def _order(key: _Rules) -> dict[str, int]:
    return {rule.id: number for number, rule in enumerate(key.rules)}


def _counts(draft: Draft, hit: Hit) -> bool:
    """Tell whether a hit stands in a place and language of its rule, is no exception and no repetition."""
    rule, document = hit.rule, draft.document
    passage = draft.passage(hit.position.start)
    if rule.places and (passage is None or passage.place.kind not in rule.places):
        return False
    if rule.languages:
        spoken = language_of(passage.position.select(document.text)) if passage else None
        if spoken is not None and spoken not in rule.languages:
            return False
    return not document.repeats(hit.position) and not excepted(
        draft, rule.exceptions, hit.position, bridged=hit.bridged
    )


def _apart(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Keep the best of a rule's hits that overlap: the closest to the most words, then the longest, then the first."""
    by_rule: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        by_rule[hit.rule.id].append(hit)
    for found in by_rule.values():
        yield from _best(found)


def _best(hits: list[Hit]) -> list[Hit]:
    kept: list[Hit] = []
    for hit in sorted(hits, key=_merit):
        place = bisect_left(kept, hit.position, key=lambda other: other.position)
        if not any(hit.position.overlaps(other.position) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, hit)
    return kept


def _merit(hit: Hit) -> tuple[int, int, int, int]:
    level = -hit.level.rank if hit.level else 0
    alike = hit.score * len(hit.explanation.reference)
    return level, -alike, hit.position.start - hit.position.end, hit.position.start


def _finding(draft: Draft, hit: Hit) -> Finding:
    rule, document = hit.rule, draft.document
    why = lowering(draft, hit.position) if isinstance(rule, WORDED) else None
    level = hit.level or rule.level
    if why is not None:
        level = Level.NOTE if why is Lowering.ADDRESS else level.lowered
    return Finding(rule.id, level, hit.position, quote(document.text, hit.position), hit.explanation, hit.score, why)
