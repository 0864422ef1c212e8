"""One decision for one place: what several rules ask about the same words is one finding, which names them all."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from placet.domain.finding import Finding, Trait, Variation
from placet.domain.rule import AccountRule, HashtagRule, LinkRule, PatternRule, PhraseRule, Rule, SloganRule

WORDED = (PhraseRule, SloganRule, HashtagRule, PatternRule)
"""Kinds that ask about the words themselves: changing the words answers all of them."""


def gather(findings: Iterable[Finding], rules: Mapping[str, Rule]) -> tuple[Finding, ...]:
    """Take each finding whose words lie wholly within those of another into that one; the order stays.

    The other must be of the same family and weigh no less, so that nothing is lowered; its explanation names the
    rule taken in and that rule's words.
    """
    listed = tuple(findings)
    kept: dict[int, list[Trait]] = {}
    around: list[int] = []
    for place in sorted(range(len(listed)), key=lambda place: _outermost_first(listed[place])):
        finding = listed[place]
        around = [other for other in around if listed[other].position.end > finding.position.start]
        holder = next((other for other in around if _holds(listed[other], finding, rules)), None)
        if holder is None:
            kept[place] = []
            around.append(place)
        else:
            kept[holder].append(_named(finding))
    return tuple(_with(listed[place], kept[place]) for place in sorted(kept))


def _outermost_first(finding: Finding) -> tuple[int, int, int]:
    return finding.position.start, -finding.position.end, -finding.level.rank


def _holds(outer: Finding, inner: Finding, rules: Mapping[str, Rule]) -> bool:
    if outer.level.rank < inner.level.rank or not outer.position.contains(inner.position):
        return False
    family = _family(rules[inner.rule_id]) if inner.rule_id != outer.rule_id else None
    return family is not None and family == _family(rules[outer.rule_id])


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
