"""Matching is no worse on the development texts than it was; the texts are many, half of them traps, a third French.

The held-out part is looked at with `evaluate.py` only, so that it stays a measure of what was not worked on.
"""

from collections import Counter
from functools import cache

import pytest
from evaluation_scores import Outcome, placet, total
from evaluation_texts import PARTS, Sample, rules, samples

MISSED = 8
FALSE = 3
INEXACT = 1
MISJUDGED = 0
"""What was wrong in the development part when it was last worked on, and may not become more."""


@cache
def outcomes() -> tuple[Outcome, ...]:
    ruleset = rules()
    return tuple(placet(sample, ruleset) for sample in samples("development"))


def worst(name: str) -> str:
    """List what went wrong in one way, for the one who made it so."""
    return "\n".join(f"{each} in {outcome.sample.text!r}" for outcome in outcomes() for each in getattr(outcome, name))


@pytest.mark.parametrize(
    ("name", "most"), [("missed", MISSED), ("false", FALSE), ("inexact", INEXACT), ("misjudged", MISJUDGED)]
)
def test_the_development_texts_are_matched_as_well_as_before(name: str, most: int) -> None:
    assert getattr(total(outcomes()), name) <= most, worst(name)


def every() -> list[Sample]:
    return [sample for part in PARTS for sample in samples(part)]


def test_there_are_at_least_400_texts_and_150_held_out() -> None:
    assert len(every()) >= 400
    assert len(samples("held-out")) >= 150


def test_about_half_are_traps_and_a_third_french() -> None:
    texts = every()
    assert sum(not sample.wanted for sample in texts) >= 0.45 * len(texts)
    assert sum(sample.language.value == "fr" for sample in texts) >= len(texts) / 3


def test_no_text_stands_twice() -> None:
    counts = Counter((sample.text, sample.product) for sample in every())
    assert [text for (text, _), count in counts.items() if count > 1] == []


def test_every_rule_named_exists() -> None:
    known = {rule.id for rule in rules().rules}
    assert {wanted.rule for sample in every() for wanted in sample.wanted} <= known
