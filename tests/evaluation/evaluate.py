"""Say how well the rules are matched: recall, precision and what was missed, by class of text.

    .venv/bin/python tests/evaluation/evaluate.py [development | held-out] [--all]

Without a part, both are shown. `--all` also names what was found with other borders than wanted, or judged otherwise.
"""

import sys
from itertools import groupby

from evaluation_scores import BASELINES, Outcome, Score, baseline, in_rules_with_words, placet, total
from evaluation_texts import PARTS, Sample, rules, samples

HEAD = f"{'':<52}{'texts':>6}{'wanted':>8}{'found':>7}{'recall':>9}{'false':>7}{'precision':>11}"


def main(arguments: list[str]) -> int:
    """Print the tables of the parts asked for."""
    for part in [part for part in PARTS if part in arguments] or PARTS:
        report(part, full="--all" in arguments)
    return 0


def report(part: str, *, full: bool) -> None:
    """Print one part: by class, what went wrong, and Placet beside the simple matchers."""
    ruleset, texts = rules(), samples(part)
    outcomes = [placet(sample, ruleset) for sample in texts]
    french = sum(sample.language.value == "fr" for sample in texts)
    traps = sum(not sample.wanted for sample in texts)
    print(f"\n{part.upper()}: {len(texts)} texts, {traps} of them traps, {french} French")
    print(HEAD)
    for group, members in groupby(outcomes, key=lambda outcome: outcome.sample.group):
        _print_group(group, list(members), full=full)
    print(row("all", total(outcomes)))
    whole = total(outcomes)
    print(f"words selected otherwise: {whole.inexact}; weighed otherwise: {whole.misjudged}")
    print("\nRules with words, once a rule and text, which simple matchers can be asked about too")
    print(row("Placet", total(in_rules_with_words(outcome, ruleset) for outcome in outcomes)))
    for name, finds in BASELINES.items():
        print(row(name, total(baseline(sample, ruleset, finds) for sample in texts)))


def _print_group(group: str, outcomes: list[Outcome], *, full: bool) -> None:
    print(row(group, total(outcomes)))
    for outcome in outcomes:
        for sign, named in (("missed", outcome.missed), ("false", outcome.false)):
            _print_named(sign, named, outcome.sample)
        for sign, named in (("words", outcome.inexact), ("weight", outcome.misjudged)) if full else ():
            _print_named(sign, named, outcome.sample)


def _print_named(sign: str, named: tuple[str, ...], sample: Sample) -> None:
    for each in named:
        print(f"    {sign}: {each}   ⟵ {sample.text!r}")


def row(name: str, score: Score) -> str:
    """Write a line of a table."""
    return (
        f"{name:<52}{score.texts:>6}{score.wanted:>8}{score.found:>7}{score.recall:>8.1f} %"
        f"{score.false:>7}{score.precision:>9.1f} %"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
