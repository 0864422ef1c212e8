"""How well Placet and simpler matchers do on the evaluation's texts."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from evaluation_texts import Sample
from rapidfuzz import fuzz

from placet.domain.finding import Finding
from placet.domain.gathering import gather
from placet.domain.rule import AccountRule, HashtagRule, LinkRule, PhraseRule, Rule, RuleSet, SloganRule
from placet.matching.engine import match

ALIKE = 85
"""From this score of rapidfuzz on, its users take two texts for the same."""

Found = Callable[[str, str], bool]
"""Tells whether a simple matcher finds a rule's text in a draft's."""

BASELINES: dict[str, Found] = {
    "partial_ratio ≥ 85": lambda wanted, text: fuzz.partial_ratio(wanted.casefold(), text.casefold()) >= ALIKE,
    "WRatio ≥ 85": lambda wanted, text: fuzz.WRatio(wanted.casefold(), text.casefold()) >= ALIKE,
    "exact": lambda wanted, text: re.search(rf"(?i)(?<!\w){re.escape(wanted)}(?!\w)", text) is not None,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one text; `missed`, `false`, `inexact` and `misjudged` name rules, with the words where known."""

    sample: Sample
    found: tuple[str, ...]
    missed: tuple[str, ...]
    false: tuple[str, ...]
    inexact: tuple[str, ...] = ()
    misjudged: tuple[str, ...] = ()

    @property
    def right(self) -> bool:
        """Tell whether everything was as wanted."""
        return not (self.missed or self.false or self.inexact or self.misjudged)


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over some outcomes: rules that were to be found in a text, found, and found where they should not be."""

    texts: int
    wanted: int
    found: int
    false: int
    inexact: int
    misjudged: int

    @property
    def missed(self) -> int:
        """Count what was wanted and not found."""
        return self.wanted - self.found

    @property
    def recall(self) -> float:
        """Give the share of what was wanted that was found, in percent."""
        return 100 * self.found / self.wanted if self.wanted else 100.0

    @property
    def precision(self) -> float:
        """Give the share of what was found that was wanted, in percent."""
        return 100 * self.found / (self.found + self.false) if self.found + self.false else 100.0


def total(outcomes: Iterable[Outcome]) -> Score:
    """Add up outcomes."""
    each = list(outcomes)
    found, missed, false, inexact, misjudged = (
        sum(len(getattr(outcome, name)) for outcome in each)
        for name in ("found", "missed", "false", "inexact", "misjudged")
    )
    return Score(len(each), found + missed, found, false, inexact, misjudged)


def placet(sample: Sample, ruleset: RuleSet) -> Outcome:
    """Hold a text against the rules as a reviewer would see it: with its product and release date."""
    rules = {rule.id: rule for rule in ruleset.rules}
    speaking = (
        finding
        for finding in match(sample.document, ruleset)
        if rules[finding.rule_id].applies(sample.product, None, sample.release)
    )
    return _judge(sample, gather(speaking, rules))


def _judge(sample: Sample, findings: Iterable[Finding]) -> Outcome:
    left, found, missed, inexact, misjudged = list(findings), [], [], [], []
    for wanted in sample.wanted:
        near = [each for each in left if each.rule_id == wanted.rule and each.position.overlaps(wanted.position)]
        best = next((each for each in near if each.position == wanted.position), near[0] if near else None)
        words = wanted.position.select(sample.text)
        if best is None:
            missed.append(f"{wanted.rule}: {words}")
            continue
        left.remove(best)
        found.append(wanted.rule)
        if best.position != wanted.position:
            inexact.append(f"{wanted.rule}: {best.quote.exact!r} instead of {words!r}")
        if best.lowered is not wanted.lowered:
            misjudged.append(f"{wanted.rule}: {best.lowered} instead of {wanted.lowered}")
    false = tuple(f"{each.rule_id}: {each.quote.exact}" for each in left)
    return Outcome(sample, tuple(found), tuple(missed), false, tuple(inexact), tuple(misjudged))


def baseline(sample: Sample, ruleset: RuleSet, finds: Found) -> Outcome:
    """Hold a text against every rule that has words, as one would with a simple matcher."""
    wanted = {each.rule for each in sample.wanted}
    applying = [rule for rule in ruleset.rules if worded(rule) and rule.applies(sample.product, None, sample.release)]
    targets = " ".join(link.target for link in sample.links)
    draft = f"{sample.text} {targets}"
    fired = {rule.id for rule in applying if any(finds(text, draft) for text in words_of(rule))}
    asked = wanted & {rule.id for rule in applying}
    return Outcome(sample, tuple(fired & asked), tuple(asked - fired), tuple(fired - asked))


def in_rules_with_words(outcome: Outcome, ruleset: RuleSet) -> Outcome:
    """Keep of Placet's outcome what a simple matcher can be asked about too: once a rule and text."""
    words = {rule.id for rule in ruleset.rules if worded(rule)}
    found, missed, false = (
        tuple({each.partition(":")[0] for each in named} & words)
        for named in (outcome.found, outcome.missed, outcome.false)
    )
    return Outcome(outcome.sample, found, tuple(set(missed) - set(found)), tuple(set(false) - set(found)))


def worded(rule: Rule) -> bool:
    """Tell whether a rule has words to look for."""
    return bool(words_of(rule))


def words_of(rule: Rule) -> tuple[str, ...]:
    """List the words a simple matcher would look for: a rule's texts, its accounts, the hosts it blocks."""
    match rule:
        case PhraseRule() | SloganRule() | HashtagRule():
            return rule.text
        case AccountRule() if not rule.account_class.registered:
            return tuple(name.rpartition(":")[2] for _, name in rule.accounts)
        case LinkRule():
            return rule.blocked
        case _:
            return ()
