"""One decision for one place: what several rules ask about the same words is one finding, which names them all."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from placet.domain.finding import Finding, Trait, Variation
from placet.domain.rule import AccountRule, HashtagRule, LinkRule, PatternRule, PhraseRule, Rule, SloganRule

RANKS = (0, 1, 2)
WORDED = (PhraseRule, SloganRule, HashtagRule, PatternRule)
"""Kinds that ask about the words themselves: changing the words answers all of them."""


def gather(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Take each finding whose words lie wholly within those of another into that one; the order stays.

    The other must be of the same family and weigh no less, so that nothing is lowered; its explanation names the
    rule taken in and that rule's words.
    """
    listed = tuple(findings)
    if not _overlap(listed):
        return listed
    kept: dict[int, list[Trait]] = {}
    widest: dict[tuple[str, int], list[int]] = defaultdict(list)
    for place in sorted(range(len(listed)), key=lambda place: _outermost_first(listed[place])):
        finding = listed[place]
        family = _family(rules[finding.rule_id])
        around = [other for rank in RANKS[finding.level.rank :] for other in widest.get((family or "", rank), ())]
        holder = next((other for other in around if _holds(listed[other], finding)), None)
        if holder is not None:
            kept[holder].append(_named(finding))
            continue
        kept[place] = []
        if family is not None:
            peers = widest[family, finding.level.rank]
            peers[:] = _widest((*peers, place), listed)
    return tuple(_with(listed[place], kept[place]) for place in sorted(kept))


def _overlap(findings: Iterable[Finding]) -> bool:
    """Tell whether any words are asked about twice; findings out of the text's order count as if they were."""
    end = 0
    for finding in findings:
        if finding.position.start < end:
            return True
        end = max(end, finding.position.end)
    return False


def _outermost_first(finding: Finding) -> tuple[int, int, int]:
    return finding.position.start, -finding.position.end, -finding.level.rank


def _widest(places: Iterable[int], listed: Sequence[Finding]) -> list[int]:
    """Keep of findings that begin before the next one the two of different rules that reach furthest."""
    by_rule: dict[str, int] = {}
    for place in sorted(places, key=lambda place: listed[place].position.end, reverse=True):
        by_rule.setdefault(listed[place].rule_id, place)
    return list(by_rule.values())[:2]


def _holds(outer: Finding, inner: Finding) -> bool:
    return outer.rule_id != inner.rule_id and outer.position.contains(inner.position)


def _family(rule: Rule) -> str | None:
    """Give what a rule asks about: words, an account, a link; None for one that asks what a draft lacks."""
    if isinstance(rule, WORDED):
        return "words"
    return rule.kind if isinstance(rule, AccountRule | LinkRule) else None


def _named(finding: Finding) -> Trait:
    return Trait(Variation.ALSO, 1, f"{finding.rule_id} {finding.explanation.reference}".strip())


def _with(finding: Finding, also: list[Trait]) -> Finding:
    if not also:
        return finding
    explanation = finding.explanation
    return replace(finding, explanation=replace(explanation, traits=(*explanation.traits, *also)))
